"""What each of two is whom the sentence before names: "The former is deputy premier, the latter minister of trade"."""

from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.unclaimed import bear

_OPENS = regex(r"d[EOk#],?k")
_FIRST, _SECOND = frozenset({"former", "first"}), frozenset({"latter", "second"})
_HIS = frozenset({"his", "her"})
_TWO = 2


def mark_each(before: Line, line: Line) -> None:
    """Give each of two persons, whom the line before names, what a line tells of "the former" and "the latter"."""
    persons = [(at, item.value) for at, item in before.tags("X") if isinstance(item.value, Mention)]
    opens = _OPENS.match(line.shape) is not None and line.items[1].word in _FIRST
    second = next((at for at, item in enumerate(line.items) if item.word in _SECOND), 0) if opens else 0
    if not second or len(persons) != _TWO:
        return
    for at, item in line.tags("W"):
        title = item.value.titles[-1] if isinstance(item.value, Unnamed) else None
        if title is None or title.plural or title.meant in _HIS:
            continue
        of, mention = persons[at > second]
        if title.office not in mention.person.offices:
            bear(before, of, title)
