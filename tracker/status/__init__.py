"""What the service does, as the database tells it to anybody who asks: commands, pages and metrics alike."""
