"""Investment: sums that one side put, or will put, into the other."""
