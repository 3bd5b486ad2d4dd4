"""Offices: who holds, held or will hold which, and whose it is."""
