"""Targets: sums of trade or investment that the sides aim at."""
