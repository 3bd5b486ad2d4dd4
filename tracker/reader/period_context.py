"""What every rule about periods goes by: its surroundings, the words for years, dates without one."""

import re
from collections.abc import Callable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.period import Grain, Period
from tracker.reader import placing
from tracker.reader.calendars import Start, fiscal_start, is_fiscal, is_persian, persian_start
from tracker.reader.dates import MONTH
from tracker.reader.numbers import ORDINALS, UNITS
from tracker.reader.patterns import regex
from tracker.reader.tags import Parts, When

NUMBERS: dict[str, int] = {word: value for word, value in UNITS.items() if 0 < value <= 20}
NTHS: dict[str, int] = {word: value for word, value in ORDINALS.items() if value <= 4}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![.,:]?\d|%)"
YEAR = r"(?:1[5-9]|20)\d{2}(?!\d|[.,]\d)"
DASH = r" ?[-—/] ?|-to-| to | through | till | until | thru "
TO = rf"(?:{DASH}| and )"
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
NTH = rf"(?:{'|'.join(NTHS)}|[1-4](?:st|nd|rd|th)|last|final|opening|closing)"
_KIND = r"(?:(?: iranian| persian)?(?: calendar| fiscal| financial| budget)?)"
_FISCAL = (
    r"(?:FY|(?:fiscal|financial|budget)(?: year)?) ?'?(?:20)?\d{2}(?:[-/](?:20)?\d{2})?(?!\d|[.,]\d)"
    r"|20\d{2}[-/]\d{2}(?![-/]?\d)(?: (?:fiscal|financial) year\b)?"
)
YEAR_WORDS = (
    rf"(?P<fiscal>{_FISCAL})|(?P<year>{YEAR})(?![-/]\d)|(?P<this>(?:this|current|present){_KIND} year|this fiscal\b"
    r"|(?:iranian|persian)(?: calendar| fiscal)? year"
    r"|(?:fiscal |financial )?year\b(?! (?:before|ago|earl)))"
    rf"|(?P<last>(?:last|past){_KIND} (?:year|FY)|(?:last|past) fiscal\b(?! year))"
    rf"|(?P<next>(?:next|coming|following){_KIND} year)"
    r"|(?P<that>(?:that(?: very| same)?|same) year\b)"
    rf"|(?P<previous>(?:previous|preceding|prior){_KIND} (?:year|FY)|(?:previous|preceding|prior) fiscal\b(?! year)"
    r"|(?:(?<!\. )(?:a|one) )?year (?:earlier|before(?! (?:the|its|their)\b)|ago|previously))"
)
ONE_MONTH = rf"(?P<month>{MONTH})"
OF_YEAR = rf"(?:(?:,| of| in| for)? (?:the )?(?:calendar )?(?:year (?=\d))?(?:{YEAR_WORDS}))?"


class Named(Struct, frozen=True):
    """The periods named before: months, quarters, years and ranges of them, the last one first; the last day.

    `days` are the last of one month, or the last day; `yearless` the months of those that were named without a year;
    `told` is the last antecedent that nothing is only compared with.
    """

    antecedents: tuple[Period, ...]
    day: Period | None
    end: int  # where the last antecedent ends
    days: Period | None
    yearless: frozenset[date]
    told: Period | None


_NEAR_MONTH = 250  # characters from "in April" to "on the 27th"


class Context(Struct, frozen=True):
    """What a rule may go by: the publication, the month that starts a fiscal year, the period named last before."""

    text: str
    start: int
    published: date | None
    fiscal_start: Callable[..., int | None]  # the month that starts the fiscal year meant here; `split`: "2024-25"
    named: Callable[[], Named]  # looked up only by the few that go by it

    @property
    def antecedent(self) -> Period | None:
        """The last month, quarter, year or range of them."""
        return next(iter(self.named().antecedents), None)

    @property
    def antecedent_end(self) -> int:
        """Where the last antecedent ends."""
        return self.named().end

    @property
    def day(self) -> Period | None:
        """The last day named."""
        return self.named().day

    def month_named(self) -> date | None:
        """Return the first day of the month that was named last, alone or with a day, if near enough to go by."""
        named = self.named()
        month = next((each for each in named.antecedents if each.grain is Grain.MONTH and length_of(each) == 1), None)
        if month is not None and self.start - named.end < _NEAR_MONTH:
            return month.first
        return named.days.first.replace(day=1) if named.days is not None else None

    def antecedent_of(self, months: int) -> Period | None:
        """Return the last antecedent that is so many months long."""
        return next((period for period in self.named().antecedents if length_of(period) == months), None)


Read = Callable[[re.Match[str], Context], "When | None"]
Rule = tuple[re.Pattern[str], Read]


def length_of(period: Period) -> int:
    """Return how many months a period spans."""
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1


def pattern(pattern: str) -> re.Pattern[str]:
    """Return a pattern that takes no heed of case."""
    return regex(pattern, re.IGNORECASE)


def stated(period: Period | None) -> When | None:
    """Return a period that the text spells out, None where there is no such period."""
    return When(period.text, relative=False, since=False) if period is not None else None


def relative(period: Period | None, *, of_antecedent: int | None = None) -> When:
    """Return a period that needed the publication, or one named before."""
    return When(period.text if period else None, relative=True, since=False, of_antecedent=of_antecedent)


def unplaced(parts: Parts, context: Context) -> When | None:
    """Return a date without a year where the publication, if known, puts it in the past."""
    calendar = parts.weekday is None and parts.months != (0, 0)
    if calendar and placing.of_parts(parts, 2000) is None:  # 31 June
        return None
    told = year_before(context) if calendar else None
    if told is not None:
        return stated(placing.of_parts(parts, told))
    period = placing.placed(parts, context.published, future=False) if context.published is not None else None
    return When(period, relative=True, since=False, parts=parts)


# "partners since 2021, when they signed a treaty on 15 July", "In 2021 they signed a treaty in Rome on 15 July"
_WHEN = regex(rf"(?:[,;] ?| )(?:in|of|from|since|to) (?P<year>{YEAR}),? when\b(?P<told>[^.;:\n\d]*)$", re.IGNORECASE)
_OPENING = regex(rf"(?:^|\n|[.!?] )In (?P<year>{YEAR}) (?P<told>[^.,;:\n\d]*)$")
_SAID = regex(r"\b(?:said|says|told|announced|reported|added|since|until|when|today)\b")
_SENTENCE = 220  # characters


def year_before(context: Context) -> int | None:
    """Return the year that the sentence has named for what a day or month without one belongs to."""
    before = context.text[max(0, context.start - _SENTENCE) : context.start]
    found = _WHEN.search(before) or _OPENING.search(before)
    if found is None or _SAID.search(found["told"]) or context.published is None:
        return None
    year = int(found["year"])
    return year if year < context.published.year else None


class Year(Struct, frozen=True):
    """A year as a match tells it; `value` is None where the publication is not known.

    `start` is where it begins if not in January: a fiscal year, one of the Persian calendar.
    """

    value: int | None
    relative: bool
    of_antecedent: int | None = None
    start: Start | None = None


def year_of(found: re.Match[str], context: Context) -> Year | None:
    """Return the year that a match names or implies; None where it says none."""
    if found["year"]:
        return Year(int(found["year"]), relative=False)
    if found["fiscal"]:
        return _fiscal_year(found, context)
    if found["that"]:
        named = context.named().told or context.antecedent or context.day  # not "34% above 2021. In that year"
        return Year(named.last.year, relative=True) if named is not None else None
    now = context.published.year if context.published is not None else None
    if found["previous"]:
        if context.antecedent is not None and "ago" not in found["previous"].lower():
            return Year(context.antecedent.last.year - 1, relative=True, of_antecedent=-1)
        return Year(now - 1 if now is not None else None, relative=True, of_antecedent=-1)
    for group, step in (("this", 0), ("last", -1), ("next", 1)):
        if found[group]:
            start = _start(found[group], context, step)
            return Year(now + step if now is not None else None, relative=True, start=start)
    return None


def _fiscal_year(found: re.Match[str], context: Context) -> Year:
    """Return the year of "July-January FY24", "the first half of 2023-24": a single number names that of its end."""
    told = re.findall(r"\d+", found["fiscal"])
    first, split = int(told[0]), len(told) > 1
    first += 2000 if first < 100 else 0
    month = context.fiscal_start(split=split)
    if month is None:
        return Year(None if split else first, relative=split)
    return Year(None, relative=True, start=Start(first if split else first - 1, month))


def _start(said: str, context: Context, step: int) -> Start | None:
    """Return where "the last fiscal year", "the current Iranian year" begin."""
    if context.published is None:
        return None
    if is_persian(said):
        return persian_start(context.published, step)
    month = context.fiscal_start(split=True) if is_fiscal(said) else None
    return fiscal_start(context.published, month, step) if month is not None else None


def _in_own_year(parts: Parts, start: Start, *, counted: bool) -> Period | None:
    """Return quarters, halves and months of a year that does not begin in January."""
    if parts.quarter:
        return start.months(parts.quarter * 3 - 2, parts.quarter * 3)
    if parts.half:
        return start.months(parts.half * 6 - 5, parts.half * 6)
    return start.months(*parts.months) if counted else start.month_of_ours(*parts.months)


def in_year(parts: Parts, year: Year | None, context: Context, *, counted: bool = False) -> When | None:
    """Return parts of a date in the year that was named with them, or where the publication puts them.

    `counted` tells that the months are counted from the first of the year ("the first two months"), not named.
    """
    if year is None:
        return unplaced(parts, context)
    if year.start is not None and not parts.days[0]:
        period = _in_own_year(parts, year.start, counted=counted)
        day = context.published
        ahead = period is not None and day is not None and (period.last.year, period.last.month) > (day.year, day.month)
        if counted and ahead and year.relative:  # told in July: "11 months of the fiscal year", which has just ended
            period = _in_own_year(parts, replace(year.start, year=year.start.year - 1), counted=True)
        return relative(period)
    if year.value is None:
        known = parts if year.of_antecedent is not None else None  # "of this year": no other one that the text names
        return When(None, relative=True, since=False, parts=known, of_antecedent=year.of_antecedent)
    period = placing.of_parts(parts, year.value)
    if period is None:
        return None
    return When(period.text, relative=year.relative, since=False, of_antecedent=year.of_antecedent)


def number_of(word: str) -> int:
    """Return the value of a number up to twenty, in digits or words."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def day_number(word: str) -> int:
    """Return the day of a month, of "7" and "23rd" alike."""
    return int(word.rstrip("stndrhSTNDRH"))
