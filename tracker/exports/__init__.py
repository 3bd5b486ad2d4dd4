"""The log's facts and states in the formats of other trades: one file a format."""
