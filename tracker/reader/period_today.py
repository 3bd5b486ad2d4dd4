"""Periods that go by the day of publication: "yesterday", "last Friday", "next month", "two years ago"."""

import re
from datetime import date, timedelta

from tracker.domain.period import Period
from tracker.reader import placing
from tracker.reader.dates import WEEKDAYS, month_of
from tracker.reader.patterns import regex
from tracker.reader.period_context import (
    SEASONS,
    Context,
    Year,
    in_year,
    number_of,
    pattern,
    relative,
    stated,
    unplaced,
)
from tracker.reader.tags import Parts, When


def read_ago(found: re.Match[str], context: Context) -> When | None:
    """Read "two years ago", "three days earlier"; weeks are too vague for a day, and tell the month."""
    count, what, ago = number_of(found["number"]), found["what"].lower().rstrip("s"), found["ago"].lower() == "ago"
    published = context.published
    if what == "year":
        base = context.antecedent.last.year if context.antecedent and not ago else published.year if published else None
        period = Period.parse(f"{base - count:04}") if base is not None and base > count else None
        return relative(period, of_antecedent=None if ago else -count)
    if published is None or not ago:
        return relative(None)
    if what == "week":
        day = published - timedelta(weeks=count)
        return relative(Period.of_month(day.year, day.month))
    if what == "day":
        return relative(Period.of_day(published - timedelta(days=count)))
    return _months_before(published, count)


def read_month_ago(found: re.Match[str], context: Context) -> When | None:
    """Read "a month ago", "a week ago": the month."""
    if found["week"] and context.published is not None:
        day = context.published - timedelta(weeks=1)
        return relative(Period.of_month(day.year, day.month))
    return _months_before(context.published, 1) if context.published is not None else relative(None)


_OF_MONTH = pattern(r"\b(?:end|middle|beginning|start|later|half) (?:of )?(?:the |this )$")


def read_month_now(_: re.Match[str], context: Context) -> When | None:
    """Read "at the end of the month": this one."""
    if _OF_MONTH.search(context.text, max(0, context.start - 24), context.start) is None:
        return None
    return relative(Period.of_month(context.published.year, context.published.month) if context.published else None)


def read_year_out(_: re.Match[str], context: Context) -> When | None:
    """Read "before the year is out": this one."""
    return relative(Period.parse(f"{context.published.year:04}") if context.published is not None else None)


def _months_before(published: date, count: int) -> When:
    year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
    return relative(Period.of_month(year, month + 1))


def read_within_years(found: re.Match[str], context: Context) -> When | None:
    """Read the term of "within five years", "in the next ten years": the year in which it ends."""
    if not context.text.endswith(("within ", " next ", " coming "), max(0, context.start - 8), context.start):
        return None
    if context.published is None:
        return relative(None)
    return relative(Period.parse(f"{context.published.year + number_of(found['number']):04}"))


_OF_WHAT = pattern(r" (?:before|of|in which|when|for which)\b")


def read_unit_relative(found: re.Match[str], context: Context) -> When | None:
    """Read "last month", "this week", "next quarter"."""
    if context.published is None:
        return relative(None)
    if context.text.endswith("the ", 0, context.start) and _OF_WHAT.match(context.text, found.end()):
        return None  # "the last month before the ban"
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(found["which"].lower(), 0)
    today, what = context.published, found["what"].lower()
    if what in ("week", "weekend"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return relative(
            placing.days(monday + timedelta(days=5 if what == "weekend" else 0), monday + timedelta(days=6))
        )
    per_year = 12 if what == "month" else 4
    year, index = divmod(today.year * per_year + (today.month - 1) * per_year // 12 + step, per_year)
    return relative(Period.of_month(year, index + 1) if what == "month" else Period.parse(f"{year:04}-Q{index + 1}"))


_AT_WEEKEND = pattern(r"\b(?:at|over|during|on) the $")
_TO_COME = pattern(r"\b(?:will|to|due|shall|scheduled|planned|expected)\b[^.;]*$")


def read_weekend(_: re.Match[str], context: Context) -> When | None:
    """Read "at the weekend", "over the weekend": the last one, or the next where something is still to come."""
    before = context.text[max(0, context.start - _SENTENCE) : context.start]
    if _AT_WEEKEND.search(before) is None or context.published is None:
        return None
    today = context.published
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if today - saturday == timedelta(0) or _TO_COME.search(before) is None:
        return relative(placing.days(saturday, saturday + timedelta(days=1)))
    ahead = saturday + timedelta(weeks=1)
    return relative(placing.days(ahead, ahead + timedelta(days=1)))


_SENTENCE = 120  # characters in which a sentence says that something is still to come


def read_named_relative(found: re.Match[str], context: Context) -> When | None:
    """Read "last Friday", "this Monday (23)", "last November"."""
    which, published = found["which"].lower(), context.published
    if found["weekday"]:
        parts = Parts(weekday=WEEKDAYS[found["weekday"].lower().rstrip(".")], days=(int(found["day"] or 0),) * 2)
        if found["weekday"] == "sat":  # "the commission last sat in Accra"
            return None
    else:
        parts = Parts((month_of(found["month"]),) * 2)
        if not found["month"][0].isupper():
            return None
    if published is None:
        return When(None, relative=True, since=False, parts=parts)
    if which == "last":
        published -= timedelta(days=1 if found["weekday"] else published.day)
    elif which == "next":
        published += timedelta(days=1)
    elif not found["weekday"]:
        return in_year(parts, Year(published.year, relative=True), context)
    period = placing.placed(parts, published, future=which == "next")
    return When(period, relative=True, since=False, parts=None if which in ("last", "next") else parts)


AWAY = {
    "day before yesterday": -2, "yesterday": -1, "last night": -1, "last evening": -1, "today": 0, "tonight": 0,
    "tomorrow": 1, "day after tomorrow": 2,
}  # fmt: skip


def read_day_word(found: re.Match[str], context: Context) -> When | None:
    """Read "yesterday", "last night", "today", "tomorrow", "this morning"."""
    away = AWAY.get((found["word"] or "today").lower(), 0)
    return relative(Period.of_day(context.published + timedelta(days=away)) if context.published is not None else None)


def read_weekday(found: re.Match[str], context: Context) -> When | None:
    """Read "on Tuesday", "Tuesday (24)"."""
    word = found["weekday"]
    if (
        found["date"]
        or not word[0].isupper()
        or (len(word) < 5 and not context.text.endswith((" on ", "On "), 0, context.start))
    ):
        return None  # its date follows and says more
    day = int(found["day"] or 0)
    return unplaced(Parts(weekday=WEEKDAYS[word.lower()], days=(day, day)), context)


def read_weekday_of_week(found: re.Match[str], context: Context) -> When | None:
    """Read "Thursday next week", "Monday of last week"."""
    day, days = context.published, WEEKDAYS[found["weekday"].lower().rstrip(".")]
    weeks = {"last": -1, "next": 1}.get(found["which"].rpartition(" ")[2], 0)
    return relative(Period.of_day(day + timedelta(weeks=weeks, days=days - day.weekday())) if day is not None else None)


_IN_SEASON = pattern(r"\b(?:in|by|during|over|until|since) (?:the )?(?:early |late )?$")
_NO_COMPOUND = regex(
    r"(?![ -]\w)| (?:in|at|to|on|by|for|and|or|when|after|with|before|as|but|from|the|a|an|he|she|it)\b"
)


def read_season(found: re.Match[str], context: Context) -> When | None:
    """Read "autumn 2021", "last autumn", "in the spring", by the seasons of the northern half of the world."""
    season = SEASONS[found["season"].lower()]
    if found["of"]:
        return stated(placing.months(int(found["of"]), season[0], int(found["of"]), season[1]))
    if found["which"] is None:
        told = _IN_SEASON.search(context.text, max(0, context.start - 24), context.start)
        alone = _NO_COMPOUND.match(context.text, found.end())
        return unplaced(Parts(season), context) if told is not None and alone is not None else None
    if context.published is None:
        return relative(None)
    which, (year, month) = found["which"].lower(), (context.published.year, context.published.month)
    if which in {"last", "past"}:
        year -= month <= season[1]
    elif which != "this":
        year += month >= season[0]
    return relative(placing.months(year, season[0], year, season[1]))
