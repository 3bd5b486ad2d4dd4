"""From an article to facts: text, sentences, tags, clauses, frames, discourse. A pure function of its version."""
