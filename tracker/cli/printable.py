"""Texts of strangers, on a terminal."""

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return a text of the same length that only shows itself on a terminal."""
    return _UNPRINTABLE.sub(" ", text)
