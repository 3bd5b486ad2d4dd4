"""Totals: so many agreements, companies, students."""
