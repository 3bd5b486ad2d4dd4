"""Stretches of the calendar in text, at the grain at which they are written, relative ones against the publication."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import islice

from msgspec.structs import replace

from tracker.domain.errors import InvalidPeriod
from tracker.domain.period import Grain, Period
from tracker.reader.numbers import ANCHOR
from tracker.reader.patterns import regex
from tracker.reader.period_context import Context, Named, Read
from tracker.reader.period_rules import rules_for
from tracker.reader.tags import Tag, When

_SINCE = regex(r"\b(?:since|starting from|as from)(?: the)?(?: (?:early|late|mid))?[ -]$", re.IGNORECASE)
_COMPARED = regex(r"\b(?:than|above|below|over|against|versus|on|with)(?: in| that of| those of)? $", re.IGNORECASE)
_REACH = 600  # characters back to the period that "the same period" goes by
_REACH_OF_DAY = 2000
_MOST_BEFORE = 40
_NAMED_BY_ITS_END = 10  # fiscal years that start in October are never written as two


class PeriodTagger:
    """Finds the periods of one article.

    `fiscal_start` is the month in which its fiscal years start, if known, or several, the likeliest first;
    `fiscal_starts` are the mentions of countries
    that have their own, as offset and month.
    """

    def __init__(
        self,
        published: date | None,
        fiscal_start: int | Sequence[int] | None = None,
        fiscal_starts: Sequence[tuple[int, int]] = (),
    ) -> None:
        self._published = published
        months = (fiscal_start,) if isinstance(fiscal_start, int) else fiscal_start or ()
        self._fiscal_start = next(iter(months), None)
        self._split_start = next((month for month in months if month != _NAMED_BY_ITS_END), None)
        self._fiscal_starts = fiscal_starts

    def tags(self, text: str) -> list[Tag]:
        """Return the periods of a text in order, non-overlapping."""
        found: list[Tag] = []
        end = 0
        for anchor in ANCHOR.finditer(text):
            if anchor.start() >= end:
                tag = self.at(text, anchor.start(), anchor[0], found)
                if tag is not None:
                    found.append(tag)
                    end = tag.end
        return found

    def at(self, text: str, start: int, token: str, before: list[Tag]) -> Tag | None:
        """Return the period that begins at `start` with `token`; `before` are the periods already found."""
        rules = rules_for(token)
        if not rules or (start and (text[start - 1].isalnum() or text[start - 1] in "_$€£#@&/.")):
            return None
        context: Context | None = None
        for pattern, read in rules:
            found = pattern.match(text, start)
            if found is not None:
                context = context or self._context(text, start, before)
                when = _in_the_calendar(read, found, context)
                if when is not None:
                    end = start + len(found[0].rstrip(" ,."))
                    since = _SINCE.search(text[max(0, start - 30) : start]) is not None
                    return Tag("when", start, end, replace(when, since=since))
        return None

    def _context(self, text: str, start: int, before: list[Tag]) -> Context:
        fiscal_start = partial(self._fiscal_start_at, text, start)
        return Context(text, start, self._published, fiscal_start, partial(_named, text, start, before))

    def _fiscal_start_at(self, text: str, start: int, *, split: bool) -> int | None:
        """Return the fiscal start of the country that the sentence names first, else the article's.

        `split` tells that the year is written as two: "2024-25".
        """
        sentence = max(start - _REACH, *(text.rfind(end, max(0, start - _REACH), start) for end in (". ", "\n")))
        index = bisect_right(self._fiscal_starts, (sentence, 0))
        for offset, month in islice(self._fiscal_starts, index, None):
            if offset >= start:
                break
            if not split or month != _NAMED_BY_ITS_END:
                return month
        return self._split_start if split else self._fiscal_start


def _in_the_calendar(read: Read, found: re.Match[str], context: Context) -> When | None:
    try:
        return read(found, context)
    except (InvalidPeriod, OverflowError):  # the day before the first, or after 9999
        return None


def _named(text: str, start: int, before: list[Tag]) -> Named:
    """What the periods found before name, as far back as "the same period" may reach."""
    antecedents: list[Period] = []
    day = days = None
    yearless: set[date] = set()
    told = None
    end = 0
    for tag in islice(reversed(before), _MOST_BEFORE):
        if start - tag.end > _REACH_OF_DAY:
            break
        if isinstance(tag.value, When) and tag.value.period is not None and not tag.value.of_antecedent:
            period = Period.parse(tag.value.period)
            if tag.value.parts is not None and tag.value.parts.weekday is None:
                yearless.add(period.first.replace(day=1))
            if period.grain is Grain.DAY:
                day = day or (period if "/" not in period.text else None)
                days = days or (period if period.first.month == period.last.month else None)
            elif start - tag.end <= _REACH:
                antecedents.append(period)
                told = told or (period if _COMPARED.search(text, max(0, tag.start - 20), tag.start) is None else None)
                end = max(end, tag.end)
    return Named(tuple(antecedents), day, end, days, frozenset(yearless), told)
