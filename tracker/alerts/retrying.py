"""When a message that did not arrive is sent again. Pure."""

from hashlib import blake2b

SHORTEST_S, LONGEST_S = 30, 6 * 3600
ATTEMPTS = 22  # spread over three days by the waits below: after these, it is given up
_JITTER = 0.1  # the most of a wait that is added or taken away, so that rules do not all come at once


def wait_s(name: str, attempts: int) -> float:
    """Return how long to wait after so many failed attempts, twice as long each time; the same for the same name."""
    share = int.from_bytes(blake2b(f"{name} {attempts}".encode(), digest_size=4).digest(), "big") / 2**32
    wait: float = min(SHORTEST_S * 2 ** (min(attempts, ATTEMPTS) - 1), LONGEST_S)
    return wait * (1 + _JITTER * (2 * share - 1))


def is_due(next_us: int, *, now_us: int) -> bool:
    """Tell whether a wait is over; one that is longer than any can be is that of a clock that was set back since."""
    return next_us <= now_us or next_us > now_us + LONGEST_S * (1 + _JITTER) * 1_000_000
