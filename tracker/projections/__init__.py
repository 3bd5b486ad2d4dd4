"""Folds of the log into tables: one file a projection, and the runner that keeps their rows current."""
