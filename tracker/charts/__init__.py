"""Pictures of a state, to paste into a report: drawn without a network, the same bytes for the same log."""
