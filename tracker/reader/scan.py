"""All values of a text in one pass: places, money, percentages, multiples, numbers, ordinals, periods."""

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.lexicon import toml
from tracker.reader.money import SIGN_MARKS, SIGN_WORDS, Dollars, dollar_of, money_at
from tracker.reader.multiples import MULTIPLE_WORDS, multiple_at, times_tag
from tracker.reader.numbers import (
    ANCHOR,
    OPENERS,
    ORDINALS,
    ROMAN,
    TENS,
    number_tag,
    ordinal_tag,
    quantity,
    stands_free,
)
from tracker.reader.patterns import regex
from tracker.reader.percents import percent_tag
from tracker.reader.period_rules import RULES
from tracker.reader.periods import PeriodTagger
from tracker.reader.places import place_tagger
from tracker.reader.tags import Place, Tag
from tracker.reader.tokens import Tokens, tokens

_FISCAL_STARTS: dict[str, int] = toml("calendar")["fiscal"]
# Japan's years are called by the first of the two, so that beside another country "2022-23" is the other's.
_FISCAL_STARTS_OF_OTHERS = {code: month for code, month in _FISCAL_STARTS.items() if code != "JP"}
_SIGNS = SIGN_WORDS | SIGN_MARKS
_WORDS = (OPENERS | frozenset(ORDINALS) | frozenset(TENS) | frozenset(RULES) | MULTIPLE_WORDS) - {"a", "an"}
# Every word and sign that may open a value, in each case that it is met in: one look-up decides for most words.
_LEADS = _SIGNS | ROMAN | frozenset(form for word in _WORDS for form in (word, word.capitalize(), word.upper()))
_SMALL_ARTICLES = frozenset({"a", "an", "An"})
_ARTICLES = _SMALL_ARTICLES | {"A"}  # "A$5"
_MOST = 65536
_A_NUMBER = regex(
    r"an? (?:hundred|thousand|million|billion|trillion|dozen|third|quarter|fifth|sixth|tenth)", re.IGNORECASE
)
_COMPOUND = regex(r"-(?:way|sided)\b", re.IGNORECASE)  # "two-way trade" counts nothing
_ONE_OF = regex(r"one(?: of|-of| another| by| day| who| that|'s)\b", re.IGNORECASE)


class _Means(NamedTuple):
    """What the values of one article go by."""

    periods: PeriodTagger
    dollars: Dollars


def scan(text: str | Tokens, published: date | None, *, home: str | None = None) -> list[Tag]:
    """Return every place and value of a text, sorted by start; no two overlap.

    `home` is the country of the publisher, which decides between currencies and fiscal years that several share.
    """
    told = tokens(text) if isinstance(text, str) else text
    places = place_tagger().tags(told.text)
    countries = Counter(
        country
        for tag in places
        if isinstance(tag.value, Place) and (country := country_of(tag.value.code)) is not None
    )
    weights = countries + Counter({home: 1} if home else {})
    known = _FISCAL_STARTS if weights.keys() & _FISCAL_STARTS.keys() <= {"JP"} else _FISCAL_STARTS_OF_OTHERS
    fiscal = [known[code] for code, _ in weights.most_common() if code in known]
    starts = [
        (tag.start, known[tag.value.code]) for tag in places if isinstance(tag.value, Place) and tag.value.code in known
    ]
    values = _values(told, _Means(PeriodTagger(published, fiscal, starts), Dollars(dollar_of(told.text), weights)))
    return _merged(places, values)


class _Leads(dict[str, list[tuple[int, str]]]):
    """Where within a token a value may begin, and with what: nowhere in most; each token is searched once."""

    def __missing__(self, token: str) -> list[tuple[int, str]]:
        if len(self) >= _MOST:
            self.clear()
        found = self[token] = [
            (anchor.start(), anchor[0])
            for anchor in ANCHOR.finditer(token)
            if anchor[0] in _LEADS or anchor[0] in _ARTICLES or anchor[0][0].isdigit()
        ]
        return found


_LEADS_IN = _Leads()


def _leads(told: Tokens) -> list[tuple[int, str]]:
    """Return where values may begin, and with what: a number, or a word or sign that may open one."""
    return [
        (first + offset, lead)
        for token, first in zip(told.shown, told.starts, strict=True)
        if (leads := _LEADS_IN[token])
        for offset, lead in leads
    ]


def _values(told: Tokens, means: _Means) -> list[Tag]:
    text = told.text
    tags: list[Tag] = []
    whens: list[Tag] = []
    end = 0
    for start, token in _leads(told):
        if start < end:
            continue
        tag = _at(text, start, token, means, whens) if token not in _SMALL_ARTICLES else None
        if tag is None and token in _ARTICLES and _A_NUMBER.match(text, start):
            tag = multiple_at(text, start, token) or _of_number(text, start, means.dollars)
        if tag is not None:
            if tag.start < end:  # words of a bound that belong to what stands before
                tag = replace(tag, start=end)
            tags.append(tag)
            end = tag.end
            if tag.kind == "when":
                whens.append(tag)
    return tags


def _at(text: str, start: int, token: str, means: _Means, whens: list[Tag]) -> Tag | None:
    """Return the value that begins at a token: a sum before a date, a date before a bare number."""
    periods, dollars = means
    word = token.lower()
    numeric = token[0].isdigit()
    if numeric and not stands_free(text, start):
        return periods.at(text, start, token, whens)
    if word in MULTIPLE_WORDS and (tag := multiple_at(text, start, token)) is not None:
        return tag
    if token in _SIGNS:
        tag = money_at(text, start, dollars)
        if tag is not None:
            return tag
    counted = quantity(text, start) if numeric or word in OPENERS else None
    if counted is not None:
        tag = money_at(text, start, dollars, counted) or percent_tag(text, counted) or times_tag(text, counted)
        if tag is not None:
            return tag
    tag = periods.at(text, start, token, whens)
    if tag is not None:
        return tag
    if numeric or word in ORDINALS or word in TENS or token in ROMAN:
        tag = ordinal_tag(text, start)
        if tag is not None:
            return tag
    if counted is None or _ONE_OF.match(text, start) or _COMPOUND.match(text, counted.end):
        return None
    if numeric and text[counted.end : counted.end + 1].isalpha():
        return None
    return number_tag(text, counted)


def _of_number(text: str, start: int, dollars: Dollars) -> Tag | None:
    counted = quantity(text, start)
    return (money_at(text, start, dollars, counted) or number_tag(text, counted)) if counted is not None else None


def _merged(places: list[Tag], values: list[Tag]) -> list[Tag]:
    """Merge two sorted lists; a place within a value ("US" of "2 billion US dollars") is part of it."""
    merged: list[Tag] = []
    index = 0
    for tag in values:
        while index < len(places) and places[index].start < tag.end:
            if places[index].end <= tag.start:
                merged.append(places[index])
            index += 1
        merged.append(tag)
    return merged + places[index:]
