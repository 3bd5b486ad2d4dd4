"""When an item says that it was published: the standards first, then what servers write instead of them.

A reading that could be another day is none. Words that are not known make no date either.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import msgspec

from tracker.domain.articles import Dating

_EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)  # before the first feeds and the news pages that they carry
_AHEAD = timedelta(days=1)
_LONGEST = 120  # characters; a date is no story
_YEARS = range(1900, 2101)

_CLOCK = r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d+)?)?"
_OFFSET = r"(?:(?:gmt|utc)\s*)?([+\-\u2212])(\d{1,2}):?(\d{2})?"
_RFC822 = re.compile(
    rf"(?:([a-z]{{3}}),? )?(\d{{1,2}}) ([a-z]{{3}}) (\d{{4}}|\d{{2}})(?: {_CLOCK})?(?: ([+-]\d{{4}}|[a-z]{{1,5}}))?"
)
_ISO = re.compile(
    rf"(\d{{4}}-\d{{2}}-\d{{2}}|\d{{8}}|\d{{4}}-?w\d{{2}}-?\d|\d{{4}}-\d{{3}})"
    rf"(?:(?:t| ?t ?| )(?:{_CLOCK}|(\d{{2}})(\d{{2}})(\d{{2}})?) ?(z|utc|gmt|{_OFFSET})?)?"
)
_NUMBERS = re.compile(
    rf"(\d{{1,4}})([./-])(\d{{1,2}})\2(\d{{1,4}})(?:г\.?)?"
    rf"(?:(?:,|, | - | )?{_CLOCK} ?([ap]\.?m\.?)?)? ?({_OFFSET}|[a-z]{{1,5}})?"
)
_CLOCK_FIRST = re.compile(r"^(\d{1,2}:\d{2}(?::\d{2})?),? (\S+)$")
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_EPOCH = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})")
_TIME_IN_WORDS = re.compile(
    rf"{_CLOCK}|\b(\d{{1,2}})(?= ?[ap]\.?m\b)|\b(\d{{1,2}}) ?h ?(\d{{2}})?\b|\b(\d{{1,2}}) uhr\b"
)
_OFFSET_IN_WORDS = re.compile(rf"(?<=[\s\d]){_OFFSET}(?!\d)")
_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")


class _Found(NamedTuple):
    moment: datetime
    sure: bool  # as a standard has it, with its zone


def dating(written: str, *, by: Literal["item", "page"] = "item") -> Dating:
    """Return when words say that something was published, and how surely they are understood."""
    text, written = _folded(written) if len(written) <= _LONGEST else "", written[:_LONGEST]
    for method, read in _METHODS.items():
        try:
            found = read(text)
        except (ValueError, OverflowError):
            continue  # no such day, or hour
        if found is not None:
            confidence: Literal["sure", "likely"] = "sure" if found.sure else "likely"
            return Dating(written=written, moment=found.moment, by=by, method=method, confidence=confidence)
    return Dating(written=written, moment=None, by=by, method="none", confidence="implausible")


def judged(told: Dating, now: datetime) -> Dating:
    """Return a dating without its moment where that cannot be true: in the future, or before there were feeds."""
    if told.moment is None or _EARLIEST <= told.moment <= now + _AHEAD:
        return told
    return msgspec.structs.replace(told, moment=None, confidence="implausible")


def _rfc822(text: str) -> _Found | None:
    found = _RFC822.fullmatch(text)
    if found is None or found[3] not in _calendar().months:
        return None
    weekday, day, month, year, hours, minutes, seconds, zone = found.groups()
    at = date(_year(year), _calendar().months[month], int(day))
    ahead = _zone(zone)
    if zone and ahead is None:
        return None
    sure = bool(zone) and len(year) == 4 and hours is not None
    told = weekday is None or weekday in _calendar().weekdays
    return _Found(_moment(at, hours, minutes, seconds, ahead), sure) if told else None


def _iso8601(text: str) -> _Found | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    day, hours, minutes, seconds, hours2, minutes2, seconds2, zone, sign, ahead_h, ahead_m = found.groups()
    ordinal = len(day) == 8 and day[4] == "-"
    at = datetime.strptime(day, "%Y-%j").date() if ordinal else date.fromisoformat(day.upper())  # noqa: DTZ007 - a day
    offset = _offset(sign, ahead_h, ahead_m) if sign else UTC if zone else None
    clock = (hours or hours2, minutes or minutes2, seconds or seconds2)
    return _Found(_moment(at, *clock, offset), sure=zone is not None)


def _numbers(text: str) -> _Found | None:
    """Day, month and year as numbers: dots mean day first everywhere; else it must not be possible both ways."""
    found = _NUMBERS.fullmatch(_CLOCK_FIRST.sub(r"\2 \1", text))
    if found is None:
        return None
    first, mark, second, third, hours, minutes, seconds, half, zone, sign, ahead_h, ahead_m = found.groups()
    offset = _offset(sign, ahead_h, ahead_m) if sign else _zone(zone)
    if zone and offset is None:
        return None
    if len(first) == 4 and len(third) <= 2:
        at = date(int(first), int(second), int(third))
    elif len(first) <= 2 and len(third) == 4:
        readings = (
            {(int(first), int(second))} if mark == "." else {(int(first), int(second)), (int(second), int(first))}
        )
        possible = [(day, month) for day, month in readings if 1 <= month <= 12 and 1 <= day <= 31]
        if len(possible) != 1:
            return None
        at = date(int(third), possible[0][1], possible[0][0])
    else:
        return None
    return _Found(_moment(at, _hours(hours, half), minutes, seconds, offset), sure=False)


def _words(text: str) -> _Found | None:
    """A month by its name, in any order with day, year, time and zone; every other word must be one of dates."""
    calendar = _calendar()
    clock, text = _taken(_TIME_IN_WORDS, text)
    offset_said, text = _taken(_OFFSET_IN_WORDS, f" {text}") if clock else (None, text)
    offset = _offset(*offset_said.groups()) if offset_said else None
    half, months, numbers = None, [], []
    for place, word in enumerate(_WORD.findall(text)):
        if word.isdecimal():
            numbers.append(word)
        elif word in calendar.months and not (place == 0 and word in calendar.weekdays and _named(text) > 1):
            months.append(calendar.months[word])
        elif word in {"a", "p", "m"} or word in calendar.halves:
            half = half or (word if word != "m" else None)
        elif word in calendar.zones and (offset is None or word in {"gmt", "utc"}):
            offset = offset or calendar.zones[word]
        elif word not in calendar.weekdays and word not in calendar.between:
            return None
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    if len(months) != 1 or len(years) != 1 or len(days) != 1 or len(numbers) != 2:
        return None
    hours, minutes, seconds = _clock(clock)
    at = date(int(years[0]), months[0], int(days[0]))
    return _Found(_moment(at, _hours(hours, half), minutes, seconds, offset), sure=False)


def _epoch(text: str) -> _Found | None:
    found = _EPOCH.fullmatch(text)
    if found is None:
        return None
    moment = datetime.fromtimestamp(int(found[1]) if found[1] else int(found[2]) / 1000, UTC)
    return _Found(moment, sure=False) if moment >= _EARLIEST else None


_METHODS: dict[str, Callable[[str], _Found | None]] = {
    "rfc822": _rfc822,
    "iso8601": _iso8601,
    "numbers": _numbers,
    "words": _words,
    "epoch": _epoch,
}


class _Calendar(NamedTuple):
    months: dict[str, int]
    weekdays: frozenset[str]
    between: frozenset[str]
    halves: frozenset[str]
    zones: dict[str, timezone]


@cache
def _calendar() -> _Calendar:
    told = tomllib.loads((files("tracker.feeds") / "calendar.toml").read_text())
    words = {name: frozenset(_folded(text).split()) for name, text in told["words"].items()}
    return _Calendar(
        months={word: int(number) for number, text in told["months"].items() for word in _folded(text).split()},
        weekdays=words["weekdays"],
        between=words["between"],
        halves=words["morning"] | words["afternoon"],
        zones={word: timezone(timedelta(hours=int(h))) for h, text in told["zones"].items() for word in text.split()},
    )


def _folded(written: str) -> str:
    """Return words without case, accents and dots behind them; digits of any script as ours."""
    text = unicodedata.normalize("NFKD", written.casefold().replace("ı", "i")).replace("\u2212", "-")
    if not text.isascii():
        text = "".join(character for character in text if not unicodedata.combining(character))
        text = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)
    digits = _ASIDE.sub("", text.strip())
    return re.sub(r"(?<=[^\W\d])\.(?=\s|,|$)", "", " ".join(digits.split())).strip(" ,;()")


def _named(text: str) -> int:
    return sum(word in _calendar().months for word in _WORD.findall(text))


def _taken(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str] | None, str]:
    """Return the first match and the text without it."""
    found = pattern.search(text)
    return found, text if found is None else f"{text[: found.start()]} {text[found.end() :]}"


def _clock(found: re.Match[str] | None) -> Iterator[str | None]:
    if found is None:
        return iter((None, None, None))
    hours, minutes, seconds, alone, hours_h, minutes_h, uhr = found.groups()
    return iter((hours or alone or hours_h or uhr, minutes or minutes_h, seconds))


def _hours(hours: str | None, half: str | None) -> str | None:
    if hours is None or half is None:
        return hours
    if not 1 <= int(hours) <= 12:
        return hours  # 14:00 PM says it twice
    return str(int(hours) % 12 + (12 if half.startswith("p") else 0))


def _moment(day: date, hours: str | None, minutes: str | None, seconds: str | None, zone: timezone | None) -> datetime:
    """Return a moment; 24:00 is the end of its day, and a leap second the second before it."""
    if day.year not in _YEARS:
        raise ValueError(day)
    hour, minute, second = int(hours or 0), int(minutes or 0), min(int(seconds or 0), 59)
    if (hour, minute, second) == (24, 0, 0):
        return datetime(day.year, day.month, day.day, tzinfo=zone or UTC) + timedelta(days=1)
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone or UTC)


def _zone(word: str | None) -> timezone | None:
    if word is None:
        return None
    if word[0] in "+-":
        return _offset(word[0], word[1:3], word[3:])
    return _calendar().zones.get(word)


def _offset(sign: str, hours: str, minutes: str | None) -> timezone:
    ahead = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if ahead > timedelta(hours=14):
        raise ValueError(hours)
    return timezone(-ahead if sign == "-" else ahead)


def _year(written: str) -> int:
    year = int(written)
    return year if len(written) == 4 else 2000 + year if year < 70 else 1900 + year
