"""The fields beside those that decide whether a fact is found: the state prints them too, so they are measured too."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from benchmarks._readings import Reading
from benchmarks._scoring import Row, paired, row_of

_FIELDS = {
    "office": ("former", "side", "to"),
    "meeting": ("status", "place", "number"),
    "document": ("status", "place", "number"),
    "count": ("when",),
    "trade": ("currency", "bound"),
    "investment": ("when", "currency", "bound"),
    "rank": ("when",),
    "target": ("when",),
    "project": ("when", "place"),
}
_OUTCOMES = ("as gold has it", "left out", "another", "gold has none")


def fields(wanted: dict[str, list[Row]], found: dict[str, Reading]) -> Iterator[str]:
    """Yield the lines of a table: of the facts found, how often a field is as gold has it, and how it differs."""
    told: Counter[tuple[str, str, str]] = Counter()
    for name, rows in wanted.items():
        for want, row in paired(rows, [row_of(fact) for fact in found[name].facts]):
            for field in _FIELDS[want["kind"]]:
                told[want["kind"], field, _outcome(want.get(field), row.get(field))] += 1
    yield f"| {'kind':<10} | {'field':<8} | {' | '.join(_OUTCOMES)} |"
    yield f"| {'-' * 10} | {'-' * 8} | {' | '.join('-' * (len(each) - 1) + ':' for each in _OUTCOMES)} |"
    for kind, names in _FIELDS.items():
        for field in names:
            numbers = " | ".join(f"{told[kind, field, each]:>{len(each)}}" for each in _OUTCOMES)
            yield f"| {kind:<10} | {field:<8} | {numbers} |"


def _outcome(want: Any, got: Any) -> str:
    allowed = [_plain(each) for each in (want["any"] if isinstance(want, dict) else [want])]
    if _plain(got) in allowed:
        return "as gold has it"
    if _plain(got) is None:
        return "left out"
    return "gold has none" if allowed == [None] else "another"


def _plain(value: Any) -> Any:
    """A value as it is compared: without case, what is not said and what is usual as nothing."""
    return None if value in (False, "exact") else value.casefold() if isinstance(value, str) else value
