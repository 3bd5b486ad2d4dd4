"""The event log: append-only, ordered, chained by hashes; the one place that everything else is folded from."""
