"""Trade: turnover, exports and imports, in what, of which time, and by how much they changed."""
