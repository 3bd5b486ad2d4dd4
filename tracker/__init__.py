"""The relations tracker: where two countries stand, and the sentence that says so."""

__version__ = "0.1.0"
