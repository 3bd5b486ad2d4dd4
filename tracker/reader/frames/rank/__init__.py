"""Ranks: the place of one side among the partners of the other."""
