"""Amounts in words: "2.85–2.95 billion USD", to as many digits as a reader can follow."""

from decimal import Decimal
from fractions import Fraction

from tracker.state.bounds import Interval

_UNITS = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"), (1, ""))
_DECIMALS = 4


def in_words(value: Fraction | int) -> str:
    """Return an amount to four decimals of its unit: "2.5798 billion"."""
    unit, name = _unit(Fraction(value))
    return _digits(Fraction(value) / unit) + name


def range_in_words(amount: Interval) -> str:
    """Return an interval: "2.85–2.95 billion", "more than 6 billion", "anything"."""
    low, high, low_open, high_open = amount
    if low is None and high is None:
        return "anything"
    if high is None:
        return f"{'more than' if low_open else 'at least'} {in_words(low or 0)}"
    if low is None:
        return f"{'less than' if high_open else 'at most'} {in_words(high)}"
    if low == high:
        return in_words(low)
    unit, name = _unit(high)
    return f"{_digits(low / unit)}–{_digits(high / unit)}{name}"


def number(value: Fraction) -> str:
    """Return a number to four decimals, without trailing zeros."""
    return _digits(value)


def _unit(value: Fraction) -> tuple[int, str]:
    return next(((unit, name) for unit, name in _UNITS if abs(value) >= unit), (1, ""))


def _digits(value: Fraction) -> str:
    scaled = Decimal(round(value * 10**_DECIMALS)).scaleb(-_DECIMALS)
    return f"{scaled:,f}".rstrip("0").rstrip(".") if scaled else "0"
