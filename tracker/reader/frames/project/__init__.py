"""Projects: what is planned, built, opened or stopped, and where."""
