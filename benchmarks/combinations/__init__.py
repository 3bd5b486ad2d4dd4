"""Sentences put together at random from the constructs of newswire, and what the reader makes of them.

Articles show what journalists happened to write; combinations show which construct breaks in which company. Each module
with a function `passage(rng)` is a family: it makes one passage and the facts of its kind that the passage tells.
`python -m benchmarks.combinations meetings` prints how often each construct fails.
"""
