"""Feeds: what they carry, when they are asked, and what of it enters the log."""
