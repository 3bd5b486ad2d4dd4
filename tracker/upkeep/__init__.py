"""Housekeeping: the chain is verified, the database copied and the copy tried, what is over is cleared away."""
