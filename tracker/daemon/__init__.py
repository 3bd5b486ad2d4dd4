"""The long-running service: one daemon leads and does the work, the others serve, and say why they stand by."""
