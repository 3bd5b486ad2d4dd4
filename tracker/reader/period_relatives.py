"""Periods that go by a year or by a period named before: "last year", "the same months", "the year to June"."""

import re

from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Grain, Period
from tracker.reader import placing
from tracker.reader.dates import month_of
from tracker.reader.period_context import (
    Context,
    in_year,
    length_of,
    number_of,
    pattern,
    relative,
    stated,
    unplaced,
    year_of,
)
from tracker.reader.period_dates import MONTHS_PATTERN, read_months
from tracker.reader.tags import Parts, When


def read_some_months(found: re.Match[str], context: Context) -> When | None:
    """Read "the first nine months of 2024", "the nine months to September", "those five months"."""
    count, kind, year = number_of(found["number"]), (found["kind"] or "").lower(), year_of(found, context)
    if not 1 <= count <= 12:
        return None
    if found["inner"]:
        inner = _MONTHS.fullmatch(found["inner"])
        if inner is None or year is None:
            return read_months(inner, context) if inner is not None else None
        return in_year(Parts((month_of(inner["month"]), month_of(inner["last_month"]))), year, context)
    if found["until"]:
        last = month_of(found["month"])
        if year is not None and year.value is not None:
            first_year, first = divmod(year.value * 12 + last - count, 12)
            return stated(placing.months(first_year, first + 1, year.value, last))
        return unplaced(Parts(((last - count) % 12 + 1, last)), context) if count < 12 else read_year_to(found, context)
    if kind in ("these", "those"):
        return relative(context.antecedent_of(count) or context.antecedent, of_antecedent=0)
    if kind in ("last", "final", "closing") and year is not None and year.value is not None:
        return stated(placing.months(year.value, 13 - count, year.value, 12))
    if kind in ("last", "past", "coming", "next", "final", "closing"):
        return relative(None)
    if year is None and kind != "first" and not _is_of_this_year(found, context):
        return None
    return in_year(Parts((1, count)), year, context, counted=True)


_MONTHS = pattern(MONTHS_PATTERN)
_FOR = pattern(r"\bfor (?:the )?$")
_OVER = pattern(r"\b(?:for|in|over|during) (?:the )?$")  # "within three months" may be those to come
_STOP = pattern(
    r" ?[:;.,)–—-]| (?:the |our |this )?(?:(?:bilateral|mutual|goods|foreign) )?(?:trade|turnover|exports?|imports?)\b"
)


def _is_of_this_year(found: re.Match[str], context: Context) -> bool:
    """Tell "turnover for seven months: $133 million", "in nine months" told in October: the first of the year."""
    before = _FOR.search(context.text, max(0, context.start - 8), context.start)
    if before is not None and _STOP.match(context.text, found.end()) is not None:
        return True
    count, published = number_of(found["number"]), context.published
    just_over = published is not None and 1 < count <= published.month - 1 <= count + 1
    return just_over and _OVER.search(context.text, max(0, context.start - 12), context.start) is not None


def read_same(found: re.Match[str], context: Context) -> When | None:
    """Read "the same period last year", "a similar period of 2022", "the same day"."""
    what, year = found["what"].lower(), year_of(found, context)
    if what == "day":
        return relative(context.day, of_antecedent=0)
    if what in ("time", "year") and year is None and found["like"].lower() != "same":
        return None
    if what == "time" and year is None:
        return None
    earlier = -1 if found["like"].lower().startswith("year") else 0
    length = number_of(found["number"]) if found["number"] and what.startswith("month") else 0
    length = length or next((months for part, months in _LENGTHS.items() if what.startswith(part)), 0)
    antecedent = context.antecedent_of(length) if length else context.antecedent
    if antecedent is None:
        return relative(None, of_antecedent=earlier if year is None else -1)
    if year is not None and year.value is not None:
        earlier = year.value - antecedent.last.year
    elif year is not None:
        return relative(None, of_antecedent=-1)
    return relative(_shifted(antecedent, earlier), of_antecedent=earlier)


_LENGTHS = {"quarter": 3, "trimester": 3, "half": 6, "semester": 6}  # months


def _shifted(period: Period, years: int) -> Period | None:
    """Return a period so many years on, None where there is no such day."""
    pieces = (f"{int(piece[:4]) + years:04}{piece[4:]}" for piece in period.text.split("/"))
    try:
        return Period.parse("/".join(pieces))
    except InvalidPeriod:
        return None


_A_YEAR = pattern(r"year (?:earlier|before|previously|ago)")
_NEAR = 120  # characters


def _goes_by_antecedent(found: re.Match[str], context: Context) -> bool:
    """Tell whether "a year earlier" means the antecedent's months, or "the previous year" its fiscal year."""
    if _A_YEAR.fullmatch(found["previous"]) is None:
        return (
            context.antecedent is not None
            and context.antecedent.grain is Grain.MONTH
            and length_of(context.antecedent) == 12
        )
    after_article = context.text.endswith((" a ", " one "), max(0, context.start - 5), context.start)
    return after_article and ("ago" not in found[0] or context.start - context.antecedent_end < _NEAR)


_THE_YEAR_AFTER = pattern(r"\b(?:of|in|during|over|throughout|through|far) the $")


def read_year_later(_: re.Match[str], context: Context) -> When | None:
    """Read "a year later": the year after the one named before."""
    if context.antecedent is None or context.antecedent.grain is not Grain.YEAR:
        return None
    return relative(_shifted(context.antecedent, 1), of_antecedent=1)


def read_month_after(found: re.Match[str], context: Context) -> When | None:
    """Read "the following month", "the following May": the next such month after the one named before."""
    known = context.month_named()
    if known is None and found["month"] and context.antecedent is not None and context.antecedent.grain is Grain.YEAR:
        known = context.antecedent.last  # "agreed in 2020, and signed the following May"
    if known is None or not context.text.endswith("the ", 0, context.start):
        return None
    months = (month_of(found["month"]) - known.month - 1) % 12 + 1 if found["month"] else 1
    year, month = divmod(known.year * 12 + known.month - 1 + months, 12)
    return relative(Period.of_month(year, month + 1))


def read_year_around(_: re.Match[str], context: Context) -> When | None:
    """Read "for the full year", "the year as a whole": that of the part of it named before."""
    part = context.antecedent
    if part is None or part.grain is Grain.DAY or part.first.year != part.last.year:
        return None
    return relative(Period.parse(f"{part.first.year:04}"))


def _is_after_antecedent(found: re.Match[str], context: Context) -> bool:
    """Tell "$4 billion in 2017 and $5 billion the following year" from the year after the publication's."""
    told = found[0].lower().startswith("following") or context.text.endswith("the ", 0, context.start)
    known = context.antecedent is not None and context.antecedent.grain is Grain.YEAR
    return told and known and context.start - context.antecedent_end < _NEAR


def read_year_relative(found: re.Match[str], context: Context) -> When | None:
    """Read "last year", "earlier this year", "a year earlier"."""
    if found["previous"] and context.antecedent is not None and _goes_by_antecedent(found, context):
        return relative(_shifted(context.antecedent, -1), of_antecedent=-1)
    if found["next"] and _is_after_antecedent(found, context):
        return read_year_later(found, context)
    if found["year"] or found["fiscal"]:
        return None
    bare = found["this"] and found[0].lower() == "year"
    if bare and not _THE_YEAR_AFTER.search(context.text, max(0, context.start - 16), context.start):
        return None
    return read_whole_year(found, context)


def read_year_before_last(_: re.Match[str], context: Context) -> When | None:
    """Read "the year before last"."""
    now = context.published
    return relative(Period.parse(f"{now.year - 2:04}") if now is not None else None)


def read_whole_year(found: re.Match[str], context: Context) -> When | None:
    """Read "the end of 2025", "the beginning of the year": the year."""
    year = year_of(found, context)
    if year is None:
        return None
    if year.start is not None:
        return relative(year.start.months(1, 12))
    period = Period.parse(f"{year.value:04}") if year.value is not None else None
    return When(period.text if period else None, year.relative, since=False, of_antecedent=year.of_antecedent)


def read_half_to(found: re.Match[str], context: Context) -> When | None:
    """Read "the half-year to June", "the half-year": six months."""
    if found["month"] is None:
        return unplaced(Parts(half=1), context)
    last, year = month_of(found["month"]), year_of(found, context)
    if year is None or year.value is None:
        return unplaced(Parts(((last - 6) % 12 + 1, last)), context)
    return stated(placing.months(year.value - (last < 6), (last - 6) % 12 + 1, year.value, last))


def read_year_to(found: re.Match[str], context: Context) -> When | None:
    """Read "the year to December 2024": twelve months."""
    last, year = month_of(found["month"]), year_of(found, context)
    if year is None or year.value is None:
        return unplaced(Parts((last % 12 + 1, last)), context) if last < 12 else unplaced(Parts((1, 12)), context)
    return stated(placing.months(year.value - (last < 12), last % 12 + 1, year.value, last))
