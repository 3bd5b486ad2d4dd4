"""Answers from the projections: the state of a relation, the facts, where each comes from."""
