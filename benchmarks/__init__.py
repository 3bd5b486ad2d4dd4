"""One file a question, each printing a table with the floor and the peers in the same run."""
