"""Days written in two ways, and the comma behind a full date: "on Friday, September 6, in Rio", "today (June 7)".

A weekday and its date are one time, however they are joined; the comma that closes such a date, or a year, belongs to
the date and parts no clauses. The weekday tells the year of a date without one.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tracker.reader.cues import is_verb
from tracker.reader.dates import WEEKDAYS, day_of
from tracker.reader.items import Item, Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Parts, When

_PAIR = regex(r"[Tk],?T|[Tk]\(T\)|T\((?:k|#k[#k])\)")
_WITH_YEAR = regex(r"\w+\.? \d{1,2}, \d{4}$")
_GOES_ON = frozenset("iuoftyb&")  # what stands behind a date within its clause
_OPENS = frozenset("iuftyb")  # what opens a sentence with an adverbial, which a comma closes
_NEAR = timedelta(days=190)  # a date without a year is one of these months


def join_dates(line: Line, published: date | None) -> None:
    """Make one time of a weekday and its date, and take in the comma that closes a full date."""
    dates = list(_dates(line, published)) if "T" in line.shape else []
    for first, last, when in reversed(dates):
        items = line.items[first:last]
        text = " ".join(item.text for item in items)
        line.merge(first, last, Item("T", "when", items[0].start, items[-1].end, text.lower(), text, when))
    if dates:
        line.reshape()


def _dates(line: Line, published: date | None) -> Iterator[tuple[int, int, When]]:
    """Yield the items, from one to before another, that are one day, and the day."""
    done = 0
    for tag, item in line.tags("T"):
        at = tag - _before(line, tag)
        match = _PAIR.match(line.shape, at) if at >= done else None
        when = _one_day(line.items[at : match.end()], published) if match is not None else None
        if match is not None and when is not None:
            done = match.end() + _closes(line, at, match.end())
            yield at, done, when
        elif tag >= done and isinstance(item.value, When) and _WITH_YEAR.fullmatch(item.text):
            done = tag + 1 + _closes(line, tag, tag + 1)
            if done > tag + 1:
                yield tag, done, item.value


def _before(line: Line, at: int) -> int:
    """How many items before a date its weekday begins: "Friday, September 6", "Friday 6 September"."""
    for back in (1, 2):
        if at >= back and line.items[at - back].word in WEEKDAYS and line.shape[at - back] == "k":
            return back
    return 0


def _one_day(told: Sequence[Item], published: date | None) -> When | None:
    """Return the day that a weekday, or "today", and a date tell together; None where they are two times."""
    one, other = told[0], told[-1 if told[-1].text != ")" else 2]
    slashed = _slashed(told[2:-1]) if other.shape == "#" else None
    if slashed is not None:
        weekday = _weekday(one)
        return _on(weekday, slashed, published) if weekday is not None else None
    for day, dated in ((one, other), (other, one)):
        weekday = _weekday(day)
        if weekday is not None and isinstance(dated.value, When) and _weekday(dated) is None:
            return _on(weekday, dated.value, published)
    first, second = one.value, other.value
    if not isinstance(first, When) or not isinstance(second, When) or _weekday(one) is not None:
        return None
    alike = first.period == second.period and len(first.period or "") == _DAY
    return second if alike and first.parts is None and first.relative else None


def _slashed(told: Sequence[Item]) -> When | None:
    """As in "Thursday (16/5)"."""
    texts = [item.text for item in told]
    if len(texts) != len("d/m") or texts[1] != "/" or not (texts[0].isdigit() and texts[2].isdigit()):
        return None
    day, month = int(texts[0]), int(texts[2])
    return When(None, relative=True, since=False, parts=Parts(months=(month, month), days=(day, day)))


_DAY = len("2021-12-07")


def _weekday(item: Item) -> int | None:
    """Return the weekday that an item is, 0 for Monday."""
    when = item.value
    if isinstance(when, When):
        return when.parts.weekday if when.parts is not None and not when.parts.days[0] and not when.since else None
    return WEEKDAYS.get(item.word) if item.shape == "k" else None


def _on(weekday: int, dated: When, published: date | None) -> When | None:
    """Return a date that is this day of the week, of the year in which it is; None where they do not fit."""
    if dated.parts is None:  # with its year
        fits = dated.period is not None and len(dated.period) == _DAY
        return dated if fits and date.fromisoformat(dated.period or "").weekday() == weekday else None
    (month, to_month), (day, to_day) = dated.parts.months, dated.parts.days
    if not day or not month or (month, day) != (to_month, to_day):
        return None
    if published is None:
        return dated
    years = (day_of(published.year + away, month, day) for away in (0, -1, 1))
    near = (each for each in years if each is not None and abs(each - published) <= _NEAR)
    fitting = next((each for each in near if each.weekday() == weekday), None)
    return When(period=fitting.isoformat(), relative=True, since=False) if fitting is not None else None


def _closes(line: Line, at: int, comma: int) -> bool:
    """Tell a comma behind a date that goes on with its clause: "signed on May 3, 2019, in Lima an accord"."""
    behind = line.shape[comma + 1 : comma + 2]
    if line.shape[comma : comma + 1] != "," or not behind or at <= 1:
        return False
    free = "," not in line.shape[:at]
    fronted = free and line.shape[0] in _OPENS
    return behind in _GOES_ON or (behind == "d" and not fronted) or (free and is_verb(line, comma + 1))
