"""Full dates, written with their year: what publication lines and datelines say."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(toml("calendar")["months"], start=1) for name in names
}
WEEKDAYS: dict[str, int] = {name: number for number, names in enumerate(toml("calendar")["weekdays"]) for name in names}
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"

_FULL = regex(
    rf"""(?:(?<![\w/.-])|(?<=:\d\d))(?:  # pages glue clock and day: "15:5911.10.2023"
        (?P<iso>\d{{4}}(?P<between>[-/.])\d{{1,2}}(?P=between)\d{{1,2}})(?!\d)
      | (?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\ (?:of\ )?(?P<month>{MONTH}),?\ (?P<year>\d{{4}})\b
      | (?P<month2>{MONTH}),?\ (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,\ ?|/|\ \(?)(?P<year2>\d{{4}})\b(?!:\d)
      | (?P<day3>\d{{1,2}})(?P<stroke>[-./])(?P<month3>{MONTH})(?P=stroke)(?P<year4>\d{{4}})\b
      | (?P<a>\d{{1,2}})(?P<mark>\ ?[./-]\ ?)(?P<b>\d{{1,2}})(?P=mark)(?P<year3>\d{{4}})(?:\b|(?=\d\d:\d\d))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_EARLIEST = 1800  # "1445/5/29 - 2023/12/13" opens with a year of another calendar
_HALF_DAY = regex(r"\d ?[AP]\.?M\b", re.IGNORECASE)
_AMERICAN = regex(r"\b(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]T)\b")


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(word: str) -> int:
    """Return the number of a month by its name or abbreviation, whatever its case."""
    return MONTHS[word.lower().rstrip(".")]


def full_dates(line: str) -> Iterator[tuple[int, int, date]]:
    """Yield the dates of a line that name day, month and year, with their spans.

    03/04/2023 is the third of April, as in most of the world, unless the line tells an American time; beside a clock of
    twelve hours, which America uses and others, too, it is no date: nobody knows which was meant.
    """
    for found in _FULL.finditer(line):
        if found["iso"]:
            year, month, day = (int(part) for part in found["iso"].split(found["between"]))
        elif found["month"]:
            year, month, day = int(found["year"]), month_of(found["month"]), int(found["day"])
        elif found["month2"]:
            year, month, day = int(found["year2"]), month_of(found["month2"]), int(found["day2"])
        elif found["month3"]:
            year, month, day = int(found["year4"]), month_of(found["month3"]), int(found["day3"])
        else:
            year, month, day = int(found["year3"]), int(found["b"]), int(found["a"])
            american = found["mark"].strip() == "/" and _AMERICAN.search(line) is not None
            if found["mark"].strip() == "/" and not american and max(day, month) <= 12 and _HALF_DAY.search(line):
                continue
            if month > 12 or american:
                month, day = day, month
        when = day_of(year, month, day)
        if when is not None and when.year >= _EARLIEST:
            yield found.start(), found.end(), when
