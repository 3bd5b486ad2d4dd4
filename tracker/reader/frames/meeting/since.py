"""Since when somebody is where he is: "in China since Sunday"."""

from tracker.domain.period import Period
from tracker.reader.cues import is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.tags import When


def since_when(line: Line, at: int) -> str | None:
    """Return the day since when somebody is where the item at `at` says: "in China since Sunday"."""
    if "O" in line.shape[max(0, at - _COUNTED_TRIP) : at]:
        return None  # "his third visit since 2021"
    if items_word(line, at - 1) == "to" and "O" in line.shape[:at]:
        return None  # "is the first minister to visit P since 2021"
    last = line.shape.find("O", at, at + _SINCE)  # "his second since 2021" is not there since then
    near = range(at, min(last if last > 0 else at + _SINCE, len(line.items)))
    values = (line.items[each].value for each in near if not _is_before_noun_of_time(line, each))
    when = next((value for value in values if isinstance(value, When) and value.since), None)
    return Period.parse(when.period).first.isoformat() if when is not None and when.period is not None else None


_SINCE = 9  # items from being somewhere to the day since when
_COUNTED_TRIP = 4  # items from "third" to its visit: "third official visit"


def _is_before_noun_of_time(line: Line, at: int) -> bool:
    """Tell "the 2023 elections", whose time is no day of its own."""
    return line.shape[at - 1 : at] == "d" and line.shape[at + 1 : at + 2] in set("kgc") and not is_verb(line, at + 1)
