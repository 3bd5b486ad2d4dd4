"""Dates as they are written: days, months, years, quarters, fiscal years."""

import re

from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Grain, Period
from tracker.reader import placing
from tracker.reader.calendars import persian_in
from tracker.reader.dates import MONTH, day_of, month_of
from tracker.reader.lexicon import toml
from tracker.reader.period_context import (
    OF_YEAR,
    ONE_MONTH,
    TO,
    YEAR,
    Context,
    Year,
    day_number,
    in_year,
    pattern,
    relative,
    stated,
    unplaced,
    year_of,
)
from tracker.reader.tags import Parts, When

_WORDS = toml("calendar")
MONTHS_PATTERN = (
    rf"{ONE_MONTH}(?:,? (?P<first_year>{YEAR}))?(?P<to>{TO})(?P<last_month>{MONTH})"
    rf"(?! \d{{1,2}}\b)(?: period)?{OF_YEAR}"
)


def read_persian(found: re.Match[str], context: Context) -> When | None:
    """Read "in 1401", a year of the Persian calendar."""
    return stated(persian_in(context.text, context.start, int(found[0])))


def read_iso(found: re.Match[str], _: Context) -> When | None:
    """Read "2021-12-07"."""
    try:
        return stated(Period.parse(found[0]))
    except InvalidPeriod:
        return None


def read_numeric(found: re.Match[str], _: Context) -> When | None:
    """Read "16.01.2025" and "24/01/2023"."""
    day, month, year = int(found[1]), int(found[3]), int(found[4])
    first = day_of(year, month, day) or day_of(year, day, month)
    return stated(placing.days(first, first))


def read_slashed(found: re.Match[str], context: Context) -> When | None:
    """Read "29-30/4"."""
    month = int(found[3])
    return unplaced(Parts((month, month), (int(found[1]), int(found[2]))), context) if 1 <= month <= 12 else None


def read_days(found: re.Match[str], context: Context) -> When | None:
    """Read a day or days of one month: "7 December", "27 to 29 October, 2021", "June 6-8"."""
    if found["month"] in ("may", "march"):
        return None
    day = day_number(found["day"])
    last = day_number(found["last_day"]) if found["last_day"] else day
    month = month_of(found["month"])
    parts, year = Parts((month, month), (day, last)), year_of(found, context)
    ahead = context.text.endswith((" next ", " coming "), 0, context.start)
    if ahead and year is None and context.published is not None:
        period = placing.placed(parts, context.published, future=True)
        return When(period, relative=True, since=False)  # "on the coming 4 June", "next June 4"
    return in_year(parts, year, context)


def read_named_date(found: re.Match[str], context: Context) -> When | None:
    """Read "next Wednesday, July 16", "last Monday, 4 March": the date says which."""
    month, day, year = month_of(found["month"]), day_number(found["day"]), year_of(found, context)
    parts, published = Parts((month, month), (day, day)), context.published
    if year is not None or published is None or found["which"].lower() == "this":
        return in_year(parts, year, context)
    period = placing.placed(parts, published, future=found["which"].lower() == "next")
    return When(period, relative=True, since=False)


def read_days_of_months(found: re.Match[str], context: Context) -> When | None:
    """Read days from month to month: "May 31 to June 2", "30 December 2023 - 2 January 2024"."""
    first, last = month_of(found["month"]), month_of(found["last_month"])
    day, last_day = day_number(found["day"]), day_number(found["last_day"])
    year = year_of(found, context)
    if found["first_year"] and year is not None and year.value is not None:
        return stated(placing.days(day_of(int(found["first_year"]), first, day), day_of(year.value, last, last_day)))
    return in_year(Parts((first, last), (day, last_day)), year, context)


_ON_THE = pattern(r"\b(?:on|from|until|till|since|and) the $")


def read_day_of_month(found: re.Match[str], context: Context) -> When | None:
    """Read "20th of this month", "the 27th of the same month", "on the 14th": of the month named before, or of ours."""
    first = day_number(found["day"])
    last = day_number(found["last_day"]) if found["last_day"] else first
    which = (found["which"] or "").lower()
    if not which and _ON_THE.search(context.text, max(0, context.start - 12), context.start) is None:
        return None
    named = context.month_named() if which in {"", "that", "same"} else None
    if not which and "\n" in context.text[context.antecedent_end or context.start : context.start]:
        named = None  # of another paragraph
    if named is not None:
        told = placing.days(day_of(named.year, named.month, first), day_of(named.year, named.month, last))
        parts = Parts((named.month, named.month), (first, last))
        if named in context.named().yearless and not _is_far_ahead(parts, context):
            return When(told.text if told else None, relative=True, since=False, parts=parts)
        return _of_named_month(told, Parts(days=(first, last)), context) if not which else relative(told)
    if which in {"that", "same"} or context.published is None:
        return relative(None) if which else None
    if not which:
        return unplaced(Parts(days=(first, last)), context)
    step = {"last": -1, "next": 1}.get(which, 0)
    year, month = divmod(context.published.year * 12 + context.published.month - 1 + step, 12)
    period = placing.days(day_of(year, month + 1, first), day_of(year, month + 1, last))
    return relative(period) if period is not None else None


def _is_far_ahead(parts: Parts, context: Context) -> bool:
    """Tell days whose month has just gone by: it comes again only in most of a year."""
    if context.published is None:
        return False
    ahead = placing.placed(parts, context.published, future=True)
    return ahead is not None and (Period.parse(ahead).first - context.published).days > _OF_LATE


def _of_named_month(told: Period | None, parts: Parts, context: Context) -> When:
    """Return days of the month named last; of late, the publication may place them anew: "is to fly on the 28th"."""
    late = told is not None and context.published is not None and 0 < (context.published - told.last).days < _OF_LATE
    return When(told.text if told else None, relative=True, since=False, parts=parts if late else None)


_OF_LATE = 250  # days


def read_months(found: re.Match[str], context: Context) -> When | None:
    """Read months: "January-November 2023", "between February 2022 and May 2023"."""
    first, last = month_of(found["month"]), month_of(found["last_month"])
    if " and " in found["to"].lower() and not context.text.endswith(("between ", "Between "), 0, context.start):
        opening = (first, last) == (1, 2) and "respectively" not in context.text[found.end() : found.end() + 160]
        if not opening:  # China tells January and February together
            return None
    year = year_of(found, context)
    if found["first_year"]:
        if year is None or year.value is None:
            return None
        return stated(placing.months(int(found["first_year"]), first, year.value, last))
    split = _SPLIT_YEAR.match(context.text, found.end("last_month"))
    if split is not None and last < first:
        return stated(placing.months(int(split[1]), first, int(split[1]) + 1, last))
    if year is not None and year.value is not None and last < first:
        period = placing.months(year.value - 1, first, year.value, last)
        return When(period.text, year.relative, since=False) if period is not None else None
    return in_year(Parts((first, last)), year, context)


_SPLIT_YEAR = pattern(r",? \(?(20\d{2})[-/]\d{2}\b")  # "July-April (2021-22)"
_ODD_MONTHS = frozenset(["may", "march", "mar", "jan", "dec"])  # words of their own, or names
_BEFORE_MONTH = pattern(
    r"(?:\b(?:in|since|until|till|by|of|from|to|for|on|during|early|mid|late|before|after|and|or|through|between|last|next"
    r"|this|end|ago|around|starting|dated|every|its|past|previous|coming)[ -]|[(/] ?|\b\d{4}, )$"
)


_MONTH_ITSELF = pattern(r" (?:by itself|alone|exports|imports|shipments|turnover)\b")


def read_month(found: re.Match[str], context: Context) -> When | None:
    """Read one month: "July 2021", "in September last year", "May"."""
    word = found["month"]
    year = year_of(found, context)
    if year is None:
        if not word[0].isupper():
            return None
        told = _BEFORE_MONTH.search(context.text, max(0, context.start - 12), context.start)
        told = told or _MONTH_ITSELF.match(context.text, found.end("month"))
        if word.lower().rstrip(".") in _ODD_MONTHS and told is None:
            return None
    month = month_of(word)
    if year is None and _THAT.search(context.text, max(0, context.start - 12), context.start) is not None:
        year = _that_year(month, context)
    return in_year(Parts((month, month)), year, context)


_THAT = pattern(r"\bthat(?: same)? $")


def _that_year(month: int, context: Context) -> Year | None:
    """Return the year of "that December": the one told last, or the next where its month was over by then."""
    named = context.antecedent or context.day
    if named is None or (named.last - named.first).days > _A_YEAR:
        return None
    over = named.grain is not Grain.YEAR and named.first.month > month
    return Year(named.first.year + over, relative=True)


_A_YEAR = 366  # days


_NOT_A_YEAR_AFTER = pattern(rf"(?:\b(?:{'|'.join(_WORDS['no_year_after'])})\.? )$")
_YEAR_BEFORE_UNIT = pattern(r"\b(?:in|since|by|until|during|year) $")
_UNIT = pattern(rf" (?:{'|'.join(_WORDS['measures'])})\b|%| ?°|-strong")
_FISCAL_TAIL = pattern(r" (?:fiscal|financial|budget)")


_OF_OLD = 1900  # a number before it is a year where nothing counted follows: "in 1874", but "1800 companies"
_IN = pattern(r"\b(?:in|since|until|of|the|year) $")
_NOT_COUNTED = pattern(
    r"$|\n|[),.;:\"]| ?[-—]| (?:treaty|convention|agreement|and|when|by|between|with|to|in|the|was|were|is|has|had"
    r"|after|as|for|on|at|which|that|still|remains?|under|signed)\b"
)


def _is_old(found: re.Match[str]) -> bool:
    return _NOT_COUNTED.match(found.string, found.end()) is not None


def read_years(found: re.Match[str], context: Context) -> When | None:
    """Read a year, years ("2024-2026", "2024-30"), a fiscal year ("2022-23") or a decade ("1990s")."""
    text, first = context.text, int(found["first"])
    if first < _OF_OLD and (_IN.search(text, max(0, context.start - 6), context.start) is None or not _is_old(found)):
        return None
    if found["decade"]:
        return stated(Period.parse(f"{first}/{first + 9}")) if first % 10 == 0 else None
    if _NOT_A_YEAR_AFTER.search(text, max(0, context.start - 14), context.start):
        return None
    if _UNIT.match(text, found.end()) and not _YEAR_BEFORE_UNIT.search(text, max(0, context.start - 8), context.start):
        return None
    if not found["last"]:
        return stated(Period.parse(found["first"]))
    short = len(found["last"]) == 2
    last = first // 100 * 100 + int(found["last"]) if short else int(found["last"])
    if last == first + 1 and (short or _FISCAL_TAIL.match(text, found.end())):
        return _fiscal_year(first, context)
    if last > first:
        return stated(Period.parse(f"{first}/{last}"))
    return stated(Period.of_month(first, int(found["last"]))) if short and 1 <= int(found["last"]) <= 12 else None


def _fiscal_year(first: int, context: Context, *, split: bool = True) -> When | None:
    start = context.fiscal_start(split=split)
    if start is None:
        return stated(Period.parse(f"{first}/{first + 1}"))
    return stated(placing.months(first, start, first + 1, start - 1) if start > 1 else Period.parse(f"{first}"))


def read_fiscal(found: re.Match[str], context: Context) -> When | None:
    """Read "FY2022-23", "FY23", "fiscal year 2023": a single number names the year in which it ends."""
    first = int(found["first"])
    first += 2000 if first < 100 else 0
    if found["last"]:
        return _fiscal_year(first, context)
    if context.fiscal_start(split=False) is None:
        return stated(Period.parse(f"{first}"))
    return _fiscal_year(first - 1, context, split=False)
