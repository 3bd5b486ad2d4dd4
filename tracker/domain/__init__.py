"""What the tracker talks about: facts, periods, places, articles, events, errors. Pure values, no I/O."""
