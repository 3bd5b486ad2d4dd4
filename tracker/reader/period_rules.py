"""Which words and numbers open a period, and the patterns that may follow each."""

from functools import cache

from tracker.reader.dates import MONTH, MONTHS, WEEKDAYS
from tracker.reader.period_context import (
    DASH,
    DAY,
    NTH,
    NTHS,
    NUMBER,
    NUMBERS,
    OF_YEAR,
    ONE_MONTH,
    SEASONS,
    TO,
    YEAR,
    YEAR_WORDS,
    Read,
    Rule,
    pattern,
)
from tracker.reader.period_dates import (
    MONTHS_PATTERN,
    read_day_of_month,
    read_days,
    read_days_of_months,
    read_fiscal,
    read_iso,
    read_month,
    read_months,
    read_named_date,
    read_numeric,
    read_persian,
    read_slashed,
    read_years,
)
from tracker.reader.period_quarters import (
    read_counted_months,
    read_four_quarters,
    read_month_quarter,
    read_q,
    read_quarter,
)
from tracker.reader.period_relatives import (
    read_half_to,
    read_month_after,
    read_same,
    read_some_months,
    read_whole_year,
    read_year_around,
    read_year_before_last,
    read_year_later,
    read_year_relative,
    read_year_to,
)
from tracker.reader.period_today import (
    AWAY,
    read_ago,
    read_day_word,
    read_month_ago,
    read_month_now,
    read_named_relative,
    read_season,
    read_unit_relative,
    read_weekday,
    read_weekday_of_week,
    read_weekend,
    read_within_years,
    read_year_out,
)

_Written = tuple[str, Read]  # a rule whose pattern is compiled when a text first needs it: most need few

_WEEKDAY = rf"(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b"
_SHORTER = "month|week|day|morning|evening|night|century|decade|game|match|visit|meeting"
_NOT_OF_MONTH = rf"(?! of (?:{MONTH}\b|(?:the |this |last |next )?(?:{_SHORTER})))"
_PART = "quarter|half(?:[ -]year)?|semester|trimester"
_INNER = rf"(?: \((?P<inner>{MONTH}(?:{DASH}){MONTH})\))?"

_DIGITS: list[_Written] = [
    (r"(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)", read_numeric),
    (r"(\d{1,2})-(\d{1,2})/(\d{1,2})(?![\d/])", read_slashed),
    (
        (
            rf"(?P<day>{DAY})(?: of)? {ONE_MONTH}(?:,? (?P<first_year>{YEAR}))?(?:{DASH})(?P<last_day>{DAY})(?: of)? "
            rf"(?P<last_month>{MONTH}){OF_YEAR}"
        ),
        read_days_of_months,
    ),
    (rf"(?P<day>{DAY})(?:{TO}(?P<last_day>{DAY}))?(?: day)?(?: of)? {ONE_MONTH}{OF_YEAR}", read_days),
    (
        (
            r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?: (?:and|to) (?:the )?(?P<last_day>\d{1,2})(?:st|nd|rd|th))?"
            r"(?: of (?:the )?(?P<which>this|that|same|current|last|next) month\b"
            r"|(?= *(?:[,.;:)]|$|(?:in|at|by|with|and|for|to|he|she|they|it|we|his|her|their|both|the|a|there) )))"
        ),
        read_day_of_month,
    ),
    (
        r"(?P<day>\d{1,2})(?P<last_day>(?!))? of (?:the )?(?P<which>this|that|same|current|last|next) month\b",
        read_day_of_month,
    ),
    (rf"(?P<nth>{NTH}) (?P<what>{_PART})\b{_NOT_OF_MONTH}{OF_YEAR}", read_quarter),
    (rf"(?P<months>\d{{1,2}})M (?P<quarters>)(?:{YEAR_WORDS})", read_counted_months),
    (
        rf"(?P<q>[1-4])(?P<what>Q)(?:[ -]?(?:of )?(?:'?(?P<short>\d{{2}})\b(?!\d)|(?:{YEAR_WORDS})))?(?!\w)",
        read_q,
    ),
]
_COUNTS: list[_Written] = [
    (
        (
            rf"(?:(?P<kind>first|past|last|final|closing|these|those|coming|next) )?(?:calendar )?(?P<number>{NUMBER})"
            rf"(?: months|[ -]month period)\b{_INNER}"
            rf"(?P<until> (?:to|until|through|ended|ending)(?: in)? {ONE_MONTH})?{OF_YEAR}"
        ),
        read_some_months,
    ),
    (
        (
            rf"(?P<number>{NUMBER}) (?P<what>years?|months?|weeks?|days?) (?P<ago>ago|earlier|before|previously)\b"
            r"(?: today\b)?"
        ),
        read_ago,
    ),
    (rf"(?P<number>{NUMBER}) years\b", read_within_years),
    (rf"four quarters (?:to|ending|ended)(?: in)? (?:the end of )?Q(?P<q>[1-4]) (?P<of>{YEAR})", read_four_quarters),
]
_OPEN_MONTH: list[_Written] = [
    (
        (
            rf"{ONE_MONTH} (?P<day>{DAY})(?:,? (?P<first_year>{YEAR}))?(?:{DASH})(?P<last_month>{MONTH}) "
            rf"(?P<last_day>{DAY}){OF_YEAR}"
        ),
        read_days_of_months,
    ),
    (
        (
            rf"{ONE_MONTH} (?P<day>{DAY})(?:{TO}(?P<last_day>{DAY})(?! {MONTH}))?"
            rf"(?! ?(?:%|per ?cent|pct|mln|bn|million|billion)){OF_YEAR}"
        ),
        read_days,
    ),
    (MONTHS_PATTERN, read_months),
    (rf"{ONE_MONTH} quarter\b{OF_YEAR}", read_month_quarter),
    (rf"{ONE_MONTH}{OF_YEAR}", read_month),
]
_QUARTERS: list[_Written] = [
    (rf"first (?P<months>)(?P<quarters>two|three) quarters{OF_YEAR}", read_counted_months),
    (
        rf"(?P<nth>{NTH})[ -](?P<what>{_PART}|third(?= of))\b{_NOT_OF_MONTH}{OF_YEAR}",
        read_quarter,
    ),
    (rf"(?:{YEAR_WORDS})'s (?P<nth>{NTH})[ -](?P<what>{_PART})\b", read_quarter),  # "2024's first half"
    (
        rf"(?:{YEAR_WORDS})'s (?P<kind>first|last|final) (?P<number>{NUMBER}) months\b(?P<inner>(?P<until>(?!)))?",
        read_some_months,
    ),
]
_FOUR_DIGITS: list[_Written] = [
    *_QUARTERS[-2:],
    (r"1(?:3[89]|4[01])\d(?!\d|[.,]\d)", read_persian),
    (r"\d{4}-\d{2}-\d{2}(?![\d-])", read_iso),
    (rf"(?P<first>{YEAR})(?:(?P<decade>s\b)|[-/](?P<last>{YEAR}|\d{{2}}(?![\d-])))?(?![\w])", read_years),
]
_RELATIVE_YEAR: _Written = (rf"(?:(?:earlier|later) |so far )?(?:{YEAR_WORDS})(?!-old)\b", read_year_relative)
_RELATIVE_UNIT: _Written = (
    (
        r"(?:(?:earlier|later) )?(?P<which>last|this|next|previous|current|coming) "
        r"(?P<what>month|week|weekend|quarter)\b"
    ),
    read_unit_relative,
)
_WEEKEND: _Written = (r"weekend\b", read_weekend)
_RELATIVE_DAY: _Written = (
    (
        r"(?:(?:earlier|later|late|early) )?"
        r"(?P<word>(?:day before )?yesterday|today|tonight|last (?:night|evening)|(?:day after )?tomorrow)\b"
    ),
    read_day_word,
)
_PART_OF_DAY: _Written = (r"this (?P<word>morning|afternoon|evening)\b", read_day_word)
_NAMED: _Written = (
    rf"(?P<which>last|next|this) (?:{_WEEKDAY}(?: \((?P<day>\d{{1,2}})\))?|{ONE_MONTH})(?! \d)",
    read_named_relative,
)
_NAMED_DATE = rf"(?P<which>last|next|this) (?:coming )?{_WEEKDAY},? (?:on )?(?:the )?"
_NAMED_DATES: list[_Written] = [
    (rf"{_NAMED_DATE}{ONE_MONTH} (?P<day>{DAY})(?!{TO}\d){OF_YEAR}", read_named_date),
    (rf"{_NAMED_DATE}(?P<day>{DAY})(?: of)? {ONE_MONTH}{OF_YEAR}", read_named_date),
]
_MONTH_AGO: _Written = (r"(?:month|(?P<week>week)) (?P<ago>ago)\b", read_month_ago)
_MONTH_NOW: _Written = (r"month\b(?! (?:ago|earlier|before|of|later)|-)", read_month_now)
_YEAR_OUT: _Written = (r"year (?:(?:is|was) (?:out|over)|ends)\b", read_year_out)
_YEAR_LATER: _Written = (r"year (?:later|after)\b", read_year_later)
_MONTH_AFTER: _Written = (rf"following (?:month\b|{ONE_MONTH}(?! \d))", read_month_after)
_YEAR_BEFORE_LAST: _Written = (r"year before last\b", read_year_before_last)
_YEAR_AROUND: _Written = (
    r"(?:(?:full|whole|entire|calendar) year(?: as a whole)?|year as a whole)\b(?!,? (?:of |\(?\d|to |ended|ending))",
    read_year_around,
)
_DAY_OF = r"(?: \d{1,2}(?:st|nd|rd|th)?(?!\d)(?: of)?)?"
_YEAR_ENDING: _Written = (
    rf"years? (?:(?:that )?ended|to|ending|through)(?: in| on)?{_DAY_OF} {ONE_MONTH}{_DAY_OF}{OF_YEAR}",
    read_year_to,
)
_OF_A_YEAR: _Written = (
    (
        rf"(?:beginning|start|end|middle|close|outset|rest|remainder) of (?:the )?(?:calendar )?"
        rf"(?:year (?=\d))?(?:{YEAR_WORDS})"
    ),
    read_whole_year,
)
_LIKE = (
    r"(?P<like>same|corresponding|similar|analogous|like|year-ago|year-earlier|comparable"
    r"|equivalent|matching|said|reporting)"
)
_HALF_YEAR: _Written = (
    rf"half[- ]year\b(?: (?:to|ended|ending|through)(?: in)? {ONE_MONTH}{OF_YEAR})?",
    read_half_to,
)
_SAME: _Written = (
    (
        rf"{_LIKE} (?:(?P<number>{NUMBER}) )?"
        r"(?P<what>day|period|months?|interval|stretch|span|quarter|half[ -]year|half|semester|trimester|timeframe"
        r"|time|year)"
        rf"\b(?! as){OF_YEAR}"
    ),
    read_same,
)
_FISCAL: _Written = (
    (
        r"(?:FY|(?:fiscal|financial|budget)(?: year)?) ?'?(?P<first>(?:20)?\d{2})"
        r"(?:[-/](?P<last>(?:20)?\d{2}))?(?!\d|[.,]\d)"
    ),
    read_fiscal,
)
_LETTER: _Written = (
    rf"(?P<what>[QH])(?P<q>[1-4])(?:[ -]?(?:of )?(?:'?(?P<short>\d{{2}})\b(?!\d)|(?:the )?(?:{YEAR_WORDS})))?(?!\w)",
    read_q,
)
_SEASON: _Written = (
    rf"(?:(?P<which>last|past|this|next|coming) )?(?P<season>spring|summer|autumn)\b(?:(?: of)? (?P<of>{YEAR}))?",
    read_season,
)
_WEEKDAY_OF_WEEK: _Written = (
    rf"{_WEEKDAY},? (?P<which>last|this|next|of (?:last|this|next)) week\b",
    read_weekday_of_week,
)
_WEEKDAY_ALONE: _Written = (
    (
        rf"{_WEEKDAY}\.?(?: \((?P<day>\d{{1,2}})\))?"
        rf"(?P<date>,? (?=(?:{MONTH} \d|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH})))?"
    ),
    read_weekday,
)

RULES: dict[str, list[_Written]] = {
    **{word: [*_COUNTS] for word in NUMBERS},
    **{word: [_COUNTS[0], *_QUARTERS] for word in (*NTHS, "final", "opening", "closing")},
    **{
        word: [*_NAMED_DATES, _NAMED, _RELATIVE_UNIT, _COUNTS[0], *_QUARTERS, _RELATIVE_YEAR, _RELATIVE_DAY, _SEASON]
        for word in ("last", "next")
    },
    "this": [*_NAMED_DATES, _NAMED, _RELATIVE_UNIT, _COUNTS[0], *_QUARTERS, _RELATIVE_YEAR, _PART_OF_DAY, _SEASON],
    **{
        word: [_RELATIVE_UNIT, _COUNTS[0], _RELATIVE_YEAR, _SEASON] for word in ("past", "coming", "current", "present")
    },
    **{word: [*_QUARTERS, _RELATIVE_UNIT, _RELATIVE_YEAR] for word in ("previous", "preceding", "prior")},
    "following": [_MONTH_AFTER, *_QUARTERS, _RELATIVE_YEAR],
    **{word: [_RELATIVE_YEAR, _RELATIVE_UNIT, _RELATIVE_DAY] for word in ("earlier", "later", "so")},
    **{word: [_RELATIVE_DAY] for word in ("late", "early", "day", *AWAY)},
    **{word: [_COUNTS[0], _RELATIVE_YEAR] for word in ("these", "those", "that")},
    **{word: [_OF_A_YEAR] for word in "beginning start end middle close outset rest remainder".split()},
    **{
        word: [_SAME]
        for word in "same corresponding similar analogous like comparable equivalent matching said reporting".split()
    },
    **{word: [_FISCAL] for word in ("fy", "fiscal", "financial", "budget")},
    **{word: [_LETTER] for word in ("q", "h")},
    **{word: [_SEASON] for word in SEASONS},
    **{word: [_WEEKDAY_OF_WEEK, _WEEKDAY_ALONE] for word in WEEKDAYS},
    **{word: [*_OPEN_MONTH] for word in MONTHS},
    "year": [
        *_QUARTERS[-2:],
        _YEAR_BEFORE_LAST,
        _YEAR_OUT,
        _YEAR_LATER,
        _YEAR_AROUND,
        _SAME,
        _YEAR_ENDING,
        _RELATIVE_YEAR,
    ],
    "years": [_YEAR_ENDING],
    **{word: [_YEAR_AROUND] for word in ("full", "whole", "entire", "calendar")},
    "weekend": [_WEEKEND],
    "month": [_MONTH_AGO, _MONTH_NOW],
    "week": [_MONTH_AGO],
    "half": [_HALF_YEAR],
}


_NONE: list[Rule] = []
_SHORT = [*_DIGITS, *_COUNTS]
_compiled = cache(pattern)


class _Ready(dict[str, list[Rule]]):
    """The rules by what opens them, ready for use."""

    def __missing__(self, opening: str) -> list[Rule]:
        written = _FOUR_DIGITS if opening == "2021" else _SHORT if opening == "1" else RULES[opening]
        found = self[opening] = [(_compiled(source), read) for source, read in written]
        return found


_READY = _Ready()


def rules_for(token: str) -> list[Rule]:
    """Return the rules of the periods that a word or number may open; none for most words."""
    if not token[0].isdigit():
        word = token.lower()
        return _READY[word] if word in RULES else _NONE
    if len(token) == 4:
        return _READY["2021"]
    return _READY["1"] if len(token) <= 2 else _NONE
