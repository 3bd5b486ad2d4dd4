"""Documents: what was signed, agreed, ratified or is planned, by whom, on which day."""
