"""How periods are written: the patterns, which word opens each, and what each means."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Grain, Period
from tracker.reader import placing
from tracker.reader.dates import MONTH, MONTHS, WEEKDAYS, day_of, month_of
from tracker.reader.numbers import ORDINALS, UNITS
from tracker.reader.tags import Parts, When

_NUMBERS: dict[str, int] = {word: value for word, value in UNITS.items() if 0 < value <= 20}
_ORDINALS: dict[str, int] = {word: value for word, value in ORDINALS.items() if value <= 4}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![.,:]?\d|%)"
_YEAR = r"(?:19|20)\d{2}(?!\d|[.,]\d)"
_DASH = r" ?[-—/] ?| to | through | till | until | thru "
_TO = rf"(?:{_DASH}| and )"
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_NTH = rf"(?:{'|'.join(_ORDINALS)}|[1-4](?:st|nd|rd|th)|last|final)"
_KIND = r"(?: calendar| fiscal| financial| budget| iranian)?"
_YEAR_WORDS = (
    rf"(?P<year>{_YEAR})(?![-/]\d)|(?P<this>(?:this|current|present){_KIND} year|this fiscal\b|year\b(?! (?:before|ago|earl)))"
    rf"|(?P<last>(?:last|past){_KIND} (?:year|FY))|(?P<next>(?:next|coming|following){_KIND} year)"
    rf"|(?P<previous>(?:previous|preceding|prior){_KIND} (?:year|FY)|previous fiscal\b|(?:(?:a|one) )?year (?:earlier|before|ago|previously))"
)
_OF_YEAR = rf"(?:(?:,| of| in| for)? (?:the )?(?:calendar )?(?:year (?=\d))?(?:{_YEAR_WORDS}))?"


class Context(NamedTuple):
    """What a rule may go by: the publication, the month that starts a fiscal year, the period named last before."""

    text: str
    start: int
    published: date | None
    fiscal_start: Callable[[], int | None]  # the month that starts the fiscal year meant here
    antecedents: tuple[Period, ...]  # months, quarters, years and ranges of them named before, the last one first
    day: Period | None  # the last day
    antecedent_end: int  # where the last antecedent ends

    @property
    def antecedent(self) -> Period | None:
        """The last month, quarter, year or range of them."""
        return self.antecedents[0] if self.antecedents else None

    def antecedent_of(self, months: int) -> Period | None:
        """Return the last antecedent that is so many months long."""
        return next((period for period in self.antecedents if _length(period) == months), None)


Read = Callable[[re.Match[str], Context], "When | None"]


def _length(period: Period) -> int:
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _stated(period: Period | None) -> When | None:
    return When(period.text, relative=False, since=False) if period is not None else None


def _relative(period: Period | None, *, of_antecedent: int | None = None) -> When:
    return When(period.text if period else None, relative=True, since=False, of_antecedent=of_antecedent)


def _unplaced(parts: Parts, context: Context) -> When | None:
    """Return a date without a year where the publication, if known, puts it in the past."""
    if placing.of_parts(parts, 2000) is None if parts.weekday is None else False:  # 31 June
        return None
    period = placing.placed(parts, context.published, future=False) if context.published is not None else None
    return When(period, relative=True, since=False, parts=parts)


class _Year(NamedTuple):
    value: int | None
    relative: bool
    of_antecedent: int | None = None


def _year(found: re.Match[str], context: Context) -> _Year | None:
    """Return the year that a match names or implies; None where it says none."""
    if found["year"]:
        return _Year(int(found["year"]), relative=False)
    now = context.published.year if context.published is not None else None
    if found["previous"]:
        if context.antecedent is not None and "ago" not in found["previous"].lower():
            return _Year(context.antecedent.last.year - 1, relative=True, of_antecedent=-1)
        return _Year(now - 1 if now is not None else None, relative=True, of_antecedent=-1)
    for group, step in (("this", 0), ("last", -1), ("next", 1)):
        if found[group]:
            return _Year(now + step if now is not None else None, relative=True)
    return None


def _in_year(parts: Parts, year: _Year | None, context: Context) -> When | None:
    """Return parts of a date in the year that was named with them, or where the publication puts them."""
    if year is None:
        return _unplaced(parts, context)
    if year.value is None:
        return When(None, relative=True, since=False, parts=parts, of_antecedent=year.of_antecedent)
    period = placing.of_parts(parts, year.value)
    if period is None:
        return None
    return When(period.text, relative=year.relative, since=False, of_antecedent=year.of_antecedent)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _day_number(word: str) -> int:
    return int(word.rstrip("stndrhSTNDRH"))


def _iso(found: re.Match[str], _: Context) -> When | None:
    try:
        return _stated(Period.parse(found[0]))
    except InvalidPeriod:
        return None


def _numeric(found: re.Match[str], _: Context) -> When | None:
    day, month, year = int(found[1]), int(found[3]), int(found[4])
    first = day_of(year, month, day) or day_of(year, day, month)
    return _stated(placing.days(first, first))


def _slashed(found: re.Match[str], context: Context) -> When | None:
    month = int(found[3])
    return _unplaced(Parts((month, month), (int(found[1]), int(found[2]))), context) if 1 <= month <= 12 else None


def _days(found: re.Match[str], context: Context) -> When | None:
    """Read a day or days of one month: "7 December", "27 to 29 October, 2021", "June 6-8"."""
    if found["month"] in ("may", "march"):
        return None
    day = _day_number(found["day"])
    last = _day_number(found["last_day"]) if found["last_day"] else day
    month = month_of(found["month"])
    return _in_year(Parts((month, month), (day, last)), _year(found, context), context)


def _days_of_months(found: re.Match[str], context: Context) -> When | None:
    """Read days from month to month: "May 31 to June 2", "30 December 2023 - 2 January 2024"."""
    first, last = month_of(found["month"]), month_of(found["last_month"])
    day, last_day = _day_number(found["day"]), _day_number(found["last_day"])
    year = _year(found, context)
    if found["first_year"] and year is not None and year.value is not None:
        return _stated(placing.days(day_of(int(found["first_year"]), first, day), day_of(year.value, last, last_day)))
    return _in_year(Parts((first, last), (day, last_day)), year, context)


def _day_of_month(found: re.Match[str], context: Context) -> When | None:
    if context.published is None:
        return _relative(None)
    step = {"last": -1, "next": 1}.get(found["which"].lower(), 0)
    year, month = divmod(context.published.year * 12 + context.published.month - 1 + step, 12)
    first = day_of(year, month + 1, _day_number(found["day"]))
    return _relative(placing.days(first, first)) if first is not None else None


def _months(found: re.Match[str], context: Context) -> When | None:
    if " and " in found["to"].lower() and not context.text.endswith(("between ", "Between "), 0, context.start):
        return None
    first, last = month_of(found["month"]), month_of(found["last_month"])
    year = _year(found, context)
    if found["first_year"]:
        if year is None or year.value is None:
            return None
        return _stated(placing.months(int(found["first_year"]), first, year.value, last))
    if year is not None and year.value is not None and last < first:
        period = placing.months(year.value - 1, first, year.value, last)
        return When(period.text, year.relative, since=False) if period is not None else None
    return _in_year(Parts((first, last)), year, context)


_ODD_MONTHS = frozenset(["may", "march", "mar", "jan", "dec"])  # words of their own, or names
_BEFORE_MONTH = _pattern(
    r"(?:\b(?:in|since|until|till|by|of|from|to|for|on|during|early|mid|late|before|after|and|or|through|between|last|next"
    r"|this|end|ago|around|starting|dated|every|its|past|previous|coming)[ -]|[(/] ?)$"
)


def _month(found: re.Match[str], context: Context) -> When | None:
    word = found["month"]
    year = _year(found, context)
    if year is None:
        if not word[0].isupper():
            return None
        before = _BEFORE_MONTH.search(context.text, max(0, context.start - 12), context.start)
        if word.lower().rstrip(".") in _ODD_MONTHS and before is None:
            return None
    month = month_of(word)
    return _in_year(Parts((month, month)), year, context)


_NOT_A_YEAR_AFTER = _pattern(
    r"(?:\b(?:no|nr|resolution|article|order|decree|law|flight|room|act|some|nearly|almost|more than|at least|up to)\.? )$"
)
_YEAR_BEFORE_UNIT = _pattern(r"\b(?:in|since|by|until|during|year) $")
_UNIT = _pattern(
    r" (?:tons?|tonnes?|people|persons?|km|kilomet|miles?|met(?:er|re)s?|mw|mwh|gw|kwh|kg|barrels?|companies|students?|jobs?"
    r"|cubic|hectares?|square|participants?|workers|employees|units|items|trucks|vehicles|men|women|children|dollars|euros"
    r"|rubles|manats?|times|percent|per cent|million|billion|thousand|mln|bn|hours|days|passengers|guests|delegates"
    r"|tourists|visitors|troops|soldiers|homes|flats|seats|firms|enterprises|projects|documents|agreements)\b|%| ?°|-strong"
)
_FISCAL_TAIL = _pattern(r" (?:fiscal|financial|budget)")


def _years(found: re.Match[str], context: Context) -> When | None:
    """Read a year, years ("2024-2026", "2024-30"), a fiscal year ("2022-23") or a decade ("1990s")."""
    text, first = context.text, int(found["first"])
    if found["decade"]:
        return _stated(Period.parse(f"{first}/{first + 9}")) if first % 10 == 0 else None
    if _NOT_A_YEAR_AFTER.search(text, max(0, context.start - 14), context.start):
        return None
    if _UNIT.match(text, found.end()) and not _YEAR_BEFORE_UNIT.search(text, max(0, context.start - 8), context.start):
        return None
    if not found["last"]:
        return _stated(Period.parse(found["first"]))
    short = len(found["last"]) == 2
    last = first // 100 * 100 + int(found["last"]) if short else int(found["last"])
    if last == first + 1 and (short or _FISCAL_TAIL.match(text, found.end())):
        return _fiscal_year(first, context)
    if last > first:
        return _stated(Period.parse(f"{first}/{last}"))
    return _stated(Period.of_month(first, int(found["last"]))) if short and 1 <= int(found["last"]) <= 12 else None


def _fiscal_year(first: int, context: Context) -> When | None:
    start = context.fiscal_start()
    if start is None:
        return _stated(Period.parse(f"{first}/{first + 1}"))
    return _stated(placing.months(first, start, first + 1, start - 1) if start > 1 else Period.parse(f"{first}"))


def _fiscal(found: re.Match[str], context: Context) -> When | None:
    """Read "FY2022-23", "FY23", "fiscal year 2023": a single number names the year in which it ends."""
    first = int(found["first"])
    first += 2000 if first < 100 else 0
    if found["last"]:
        return _fiscal_year(first, context)
    return _fiscal_year(first - 1, context) if context.fiscal_start() else _stated(Period.parse(f"{first}"))


def _quarter(found: re.Match[str], context: Context) -> When | None:
    nth, what = found["nth"].lower(), found["what"].lower()
    most = 4 if what == "quarter" else 2
    number = _ORDINALS.get(nth) or (int(nth[0]) if nth[0].isdigit() else most)
    year = _year(found, context)
    if number > most or (nth in ("last", "final") and year is None):
        return None
    return _in_year(Parts(quarter=number) if most == 4 else Parts(half=number), year, context)


def _q(found: re.Match[str], context: Context) -> When | None:
    number = int(found["q"])
    parts = Parts(quarter=number) if found["what"].lower() == "q" else Parts(half=number)
    if found["short"]:
        return _in_year(parts, _Year(2000 + int(found["short"]), relative=False), context)
    return _in_year(parts, _year(found, context), context) if number <= 2 or parts.quarter else None


def _some_months(found: re.Match[str], context: Context) -> When | None:
    """Read "the first nine months of 2024", "the nine months to September", "those five months"."""
    count, kind, year = _number(found["number"]), (found["kind"] or "").lower(), _year(found, context)
    if not 1 <= count <= 12:
        return None
    if found["inner"]:
        inner = _MONTHS.fullmatch(found["inner"])
        return _months(inner, context) if inner is not None and year is None else None
    if found["until"]:
        last = month_of(found["month"])
        if year is not None and year.value is not None:
            first_year, first = divmod(year.value * 12 + last - count, 12)
            return _stated(placing.months(first_year, first + 1, year.value, last))
        return _unplaced(Parts(((last - count) % 12 + 1, last)), context) if count < 12 else None
    if kind in ("these", "those"):
        return _relative(context.antecedent_of(count) or context.antecedent, of_antecedent=0)
    if kind in ("last", "past", "coming", "next"):
        return _relative(None)
    if year is None and kind != "first":
        return None
    return _in_year(Parts((1, count)), year, context)


def _same(found: re.Match[str], context: Context) -> When | None:
    """Read "the same period last year", "a similar period of 2022", "the same day"."""
    what, year = found["what"].lower(), _year(found, context)
    if what == "day":
        return _relative(context.day, of_antecedent=0)
    if what in ("time", "year") and year is None and found["like"].lower() != "same":
        return None
    if what == "time" and year is None:
        return None
    earlier = -1 if found["like"].lower().startswith("year") else 0
    length = _number(found["number"]) if found["number"] and what.startswith("month") else 0
    antecedent = context.antecedent_of(length) if length else context.antecedent
    if antecedent is None:
        return _relative(None, of_antecedent=earlier if year is None else -1)
    if year is not None and year.value is not None:
        earlier = year.value - antecedent.last.year
    elif year is not None:
        return _relative(None, of_antecedent=-1)
    return _relative(shifted(antecedent, earlier), of_antecedent=earlier)


def shifted(period: Period, years: int) -> Period | None:
    """Return a period so many years on, None where there is no such day."""
    pieces = (f"{int(piece[:4]) + years:04}{piece[4:]}" for piece in period.text.split("/"))
    try:
        return Period.parse("/".join(pieces))
    except InvalidPeriod:
        return None


_A_YEAR = _pattern(r"year (?:earlier|before|previously|ago)")
_NEAR = 120  # characters


def _goes_by_antecedent(found: re.Match[str], context: Context) -> bool:
    """Tell "January-May, against 2 billion a year earlier" and "2022-23, up from the previous year" from calendar years."""
    if _A_YEAR.fullmatch(found["previous"]) is None:
        return (
            context.antecedent is not None
            and context.antecedent.grain is Grain.MONTH
            and _length(context.antecedent) == 12
        )
    after_article = context.text.endswith((" a ", " one "), max(0, context.start - 5), context.start)
    return after_article and ("ago" not in found[0] or context.start - context.antecedent_end < _NEAR)


_THE_YEAR_AFTER = _pattern(r"\b(?:of|in|during|over|throughout|through|far) the $")


def _year_relative(found: re.Match[str], context: Context) -> When | None:
    if found["previous"] and context.antecedent is not None and _goes_by_antecedent(found, context):
        return _relative(shifted(context.antecedent, -1), of_antecedent=-1)
    bare = found["this"] and found[0].lower() == "year"
    if found["year"] or (bare and not _THE_YEAR_AFTER.search(context.text, max(0, context.start - 16), context.start)):
        return None
    return _whole_year(found, context)


def _whole_year(found: re.Match[str], context: Context) -> When | None:
    year = _year(found, context)
    if year is None:
        return None
    period = Period.parse(f"{year.value:04}") if year.value is not None else None
    return When(period.text if period else None, year.relative, since=False, of_antecedent=year.of_antecedent)


def _year_to(found: re.Match[str], context: Context) -> When | None:
    last, year = month_of(found["month"]), _year(found, context)
    if year is None or year.value is None:
        return _unplaced(Parts((last % 12 + 1, last)), context) if last < 12 else _unplaced(Parts((1, 12)), context)
    return _stated(placing.months(year.value - (last < 12), last % 12 + 1, year.value, last))


def _ago(found: re.Match[str], context: Context) -> When | None:
    """Read "two years ago", "three days earlier"; weeks are too vague for a day."""
    count, what, ago = _number(found["number"]), found["what"].lower().rstrip("s"), found["ago"].lower() == "ago"
    published = context.published
    if what == "year":
        base = context.antecedent.last.year if context.antecedent and not ago else published.year if published else None
        period = Period.parse(f"{base - count:04}") if base is not None and base > count else None
        return _relative(period, of_antecedent=None if ago else -count)
    if published is None or not ago or what == "week":
        return _relative(None)
    if what == "day":
        return _relative(Period.of_day(published - timedelta(days=count)))
    year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
    return _relative(Period.of_month(year, month + 1))


def _within_years(found: re.Match[str], context: Context) -> When | None:
    """Read the term of "within five years", "in the next ten years": the year in which it ends."""
    if not context.text.endswith(("within ", " next ", " coming "), max(0, context.start - 8), context.start):
        return None
    if context.published is None:
        return _relative(None)
    return _relative(Period.parse(f"{context.published.year + _number(found['number']):04}"))


def _unit_relative(found: re.Match[str], context: Context) -> When | None:
    """Read "last month", "this week", "next quarter"."""
    if context.published is None:
        return _relative(None)
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(found["which"].lower(), 0)
    today, what = context.published, found["what"].lower()
    if what in ("week", "weekend"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return _relative(
            placing.days(monday + timedelta(days=5 if what == "weekend" else 0), monday + timedelta(days=6))
        )
    per_year = 12 if what == "month" else 4
    year, index = divmod(today.year * per_year + (today.month - 1) * per_year // 12 + step, per_year)
    return _relative(Period.of_month(year, index + 1) if what == "month" else Period.parse(f"{year:04}-Q{index + 1}"))


def _named_relative(found: re.Match[str], context: Context) -> When | None:
    """Read "last Friday", "this Monday (23)", "last November"."""
    which, published = found["which"].lower(), context.published
    if found["weekday"]:
        parts = Parts(weekday=WEEKDAYS[found["weekday"].lower().rstrip(".")], days=(int(found["day"] or 0),) * 2)
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
        return _in_year(parts, _Year(published.year, relative=True), context)
    period = placing.placed(parts, published, future=which == "next")
    return When(period, relative=True, since=False, parts=None if which in ("last", "next") else parts)


_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _day_word(found: re.Match[str], context: Context) -> When | None:
    if context.published is None:
        return _relative(None)
    return _relative(Period.of_day(context.published + timedelta(days=_AWAY[found["word"].lower()])))


def _weekday(found: re.Match[str], context: Context) -> When | None:
    word = found["weekday"]
    if (
        found["date"]
        or not word[0].isupper()
        or (len(word) < 5 and not context.text.endswith((" on ", "On "), 0, context.start))
    ):
        return None  # its date follows and says more
    day = int(found["day"] or 0)
    return _unplaced(Parts(weekday=WEEKDAYS[word.lower()], days=(day, day)), context)


def _season(found: re.Match[str], _: Context) -> When | None:
    first, last = _SEASONS[found["season"].lower()]
    return _stated(placing.months(int(found["of"]), first, int(found["of"]), last))


_WEEKDAY = rf"(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b"
_ONE_MONTH = rf"(?P<month>{MONTH})"
_INNER = rf"(?: \((?P<inner>{MONTH}(?:{_DASH}){MONTH})\))?"
_MONTHS = _pattern(
    rf"{_ONE_MONTH}(?:,? (?P<first_year>{_YEAR}))?(?P<to>{_TO})(?P<last_month>{MONTH})(?! \d{{1,2}}\b)(?: period)?{_OF_YEAR}"
)
_Rule = tuple[re.Pattern[str], Read]

_DIGITS: list[_Rule] = [
    (_pattern(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)"), _numeric),
    (_pattern(r"(\d{1,2})-(\d{1,2})/(\d{1,2})(?![\d/])"), _slashed),
    (
        _pattern(
            rf"(?P<day>{_DAY})(?: of)? {_ONE_MONTH}(?:,? (?P<first_year>{_YEAR}))?(?:{_DASH})(?P<last_day>{_DAY})(?: of)? "
            rf"(?P<last_month>{MONTH}){_OF_YEAR}"
        ),
        _days_of_months,
    ),
    (_pattern(rf"(?P<day>{_DAY})(?:{_TO}(?P<last_day>{_DAY}))?(?: day)?(?: of)? {_ONE_MONTH}{_OF_YEAR}"), _days),
    (_pattern(rf"(?P<day>{_DAY}) of (?:the )?(?P<which>this|current|last|next) month\b"), _day_of_month),
    (_pattern(rf"(?P<nth>{_NTH}) (?P<what>quarter|half)\b{_OF_YEAR}"), _quarter),
    (
        _pattern(rf"(?P<q>[1-4])(?P<what>Q)(?:[ -]?(?:of )?(?:'?(?P<short>\d{{2}})\b(?!\d)|(?:{_YEAR_WORDS})))?(?!\w)"),
        _q,
    ),
]
_COUNTS: list[_Rule] = [
    (
        _pattern(
            rf"(?:(?P<kind>first|past|last|these|those|coming|next) )?(?:calendar )?(?P<number>{_NUMBER}) months\b{_INNER}"
            rf"(?P<until> (?:to|until|through|ended|ending)(?: in)? {_ONE_MONTH})?{_OF_YEAR}"
        ),
        _some_months,
    ),
    (
        _pattern(
            rf"(?P<number>{_NUMBER}) (?P<what>years?|months?|weeks?|days?) (?P<ago>ago|earlier|before|previously)\b"
        ),
        _ago,
    ),
    (_pattern(rf"(?P<number>{_NUMBER}) years\b"), _within_years),
]
_FOUR_DIGITS: list[_Rule] = [
    (_pattern(r"\d{4}-\d{2}-\d{2}(?![\d-])"), _iso),
    (_pattern(rf"(?P<first>{_YEAR})(?:(?P<decade>s\b)|[-/](?P<last>{_YEAR}|\d{{2}}(?![\d-])))?(?![\w])"), _years),
]
_OPEN_MONTH: list[_Rule] = [
    (
        _pattern(
            rf"{_ONE_MONTH} (?P<day>{_DAY})(?:,? (?P<first_year>{_YEAR}))?(?:{_DASH})(?P<last_month>{MONTH}) "
            rf"(?P<last_day>{_DAY}){_OF_YEAR}"
        ),
        _days_of_months,
    ),
    (
        _pattern(
            rf"{_ONE_MONTH} (?P<day>{_DAY})(?:{_TO}(?P<last_day>{_DAY})(?! {MONTH}))?"
            rf"(?! ?(?:%|per ?cent|pct|mln|bn|million|billion)){_OF_YEAR}"
        ),
        _days,
    ),
    (_MONTHS, _months),
    (_pattern(rf"{_ONE_MONTH}{_OF_YEAR}"), _month),
]
_QUARTERS: list[_Rule] = [(_pattern(rf"(?P<nth>{_NTH})[ -](?P<what>quarter|half)\b{_OF_YEAR}"), _quarter)]
_RELATIVE_YEAR: _Rule = (_pattern(rf"(?:(?:earlier|later) |so far )?(?:{_YEAR_WORDS})(?!-old)\b"), _year_relative)
_RELATIVE_UNIT: _Rule = (
    _pattern(
        r"(?:(?:earlier|later) )?(?P<which>last|this|next|previous|current|coming) (?P<what>month|week|weekend|quarter)\b"
    ),
    _unit_relative,
)
_RELATIVE_DAY: _Rule = (
    _pattern(r"(?:(?:earlier|later|late|early) )?(?P<word>yesterday|today|tonight|tomorrow)\b"),
    _day_word,
)
_NAMED: _Rule = (
    _pattern(rf"(?P<which>last|next|this) (?:{_WEEKDAY}(?: \((?P<day>\d{{1,2}})\))?|{_ONE_MONTH})(?! \d)"),
    _named_relative,
)
_YEAR_ENDING: _Rule = (_pattern(rf"years? (?:to|ended|ending|through)(?: in)? {_ONE_MONTH}{_OF_YEAR}"), _year_to)
_OF_A_YEAR: _Rule = (
    _pattern(
        rf"(?:beginning|start|end|middle|close|outset|rest|remainder) of (?:the )?(?:calendar )?(?:year (?=\d))?(?:{_YEAR_WORDS})"
    ),
    _whole_year,
)
_LIKE = r"(?P<like>same|corresponding|similar|analogous|like|year-ago|year-earlier|comparable|said|reporting)"
_SAME: _Rule = (
    _pattern(
        rf"{_LIKE} (?:(?P<number>{_NUMBER}) )?(?P<what>day|period|months?|interval|quarter|half|timeframe|time|year)\b(?! as){_OF_YEAR}"
    ),
    _same,
)
_FISCAL: _Rule = (
    _pattern(
        r"(?:FY|(?:fiscal|financial|budget)(?: year)?) ?'?(?P<first>(?:20)?\d{2})(?:[-/](?P<last>(?:20)?\d{2}))?(?!\d|[.,]\d)"
    ),
    _fiscal,
)
_LETTER: _Rule = (
    _pattern(
        rf"(?P<what>[QH])(?P<q>[1-4])(?:[ -]?(?:of )?(?:'?(?P<short>\d{{2}})\b(?!\d)|(?:the )?(?:{_YEAR_WORDS})))?(?!\w)"
    ),
    _q,
)
_SEASON: _Rule = (_pattern(rf"(?P<season>spring|summer|autumn)(?: of)? (?P<of>{_YEAR})"), _season)
_WEEKDAY_ALONE: _Rule = (
    _pattern(
        rf"{_WEEKDAY}\.?(?: \((?P<day>\d{{1,2}})\))?(?P<date>,? (?=(?:{MONTH} \d|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH})))?"
    ),
    _weekday,
)

RULES: dict[str, list[_Rule]] = {
    **{word: [*_COUNTS] for word in _NUMBERS},
    **{word: [_COUNTS[0], *_QUARTERS] for word in (*_ORDINALS, "final")},
    **{word: [_NAMED, _RELATIVE_UNIT, _COUNTS[0], *_QUARTERS, _RELATIVE_YEAR] for word in ("last", "this", "next")},
    **{word: [_RELATIVE_UNIT, _COUNTS[0], _RELATIVE_YEAR] for word in ("past", "coming", "current", "present")},
    **{word: [_RELATIVE_UNIT, _RELATIVE_YEAR] for word in ("previous", "preceding", "prior", "following")},
    **{word: [_RELATIVE_YEAR, _RELATIVE_UNIT, _RELATIVE_DAY] for word in ("earlier", "later", "so")},
    **{word: [_RELATIVE_DAY] for word in ("late", "early", *_AWAY)},
    **{word: [_COUNTS[0]] for word in ("these", "those")},
    **{word: [_OF_A_YEAR] for word in "beginning start end middle close outset rest remainder".split()},
    **{word: [_SAME] for word in "same corresponding similar analogous like comparable said reporting".split()},
    **{word: [_FISCAL] for word in ("fy", "fiscal", "financial", "budget")},
    **{word: [_LETTER] for word in ("q", "h")},
    **{word: [_SEASON] for word in _SEASONS},
    **{word: [_WEEKDAY_ALONE] for word in WEEKDAYS},
    **{word: [*_OPEN_MONTH] for word in MONTHS},
    "year": [_SAME, _YEAR_ENDING, _RELATIVE_YEAR],
    "years": [_YEAR_ENDING],
}


_NONE: list[_Rule] = []
_SHORT = [*_DIGITS, *_COUNTS]


def rules_for(token: str) -> list[_Rule]:
    """Return the rules of the periods that a word or number may open; none for most words."""
    if not token[0].isdigit():
        return RULES.get(token.lower(), _NONE)
    if len(token) == 4:
        return _FOUR_DIGITS
    return _SHORT if len(token) <= 2 else _NONE
