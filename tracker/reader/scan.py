"""All values of a text in one pass: places, money, percentages, multiples, numbers, ordinals, periods."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from tracker.domain.places import country_of
from tracker.reader.lexicon import toml
from tracker.reader.money import SIGN_MARKS, SIGN_WORDS, Dollars, dollar_of, money_at
from tracker.reader.multiples import MULTIPLE_WORDS, multiple_at, times_tag
from tracker.reader.numbers import ANCHOR, OPENERS, ORDINALS, TENS, number_tag, ordinal_tag, quantity, stands_free
from tracker.reader.percents import percent_tag
from tracker.reader.period_rules import RULES
from tracker.reader.periods import PeriodTagger
from tracker.reader.places import place_tagger
from tracker.reader.tags import Money, Number, Percent, Place, Tag

_FISCAL_STARTS: dict[str, int] = toml("calendar")["fiscal"]
_NUMBER_WORDS = OPENERS | SIGN_WORDS | frozenset(ORDINALS) | frozenset(TENS)
_SHARED = re.compile(r" ?(?:to|and|or|-|—|,|and to|to (?:about|almost|nearly|over|some)) ?", re.IGNORECASE)
_LEADS = frozenset(word.lower() for word in {*_NUMBER_WORDS, *RULES, *MULTIPLE_WORDS}) - {"a", "an"}
_A_NUMBER = re.compile(r"an? (?:hundred|thousand|million|billion|trillion|dozen|third|quarter|fifth)", re.IGNORECASE)
_ONE_OF = re.compile(r"one(?: of|-of| another| by| day| who| that|'s)\b", re.IGNORECASE)


class Scan(NamedTuple):
    """The values of a text, sorted by start, non-overlapping, and how often each country is mentioned."""

    tags: list[Tag]
    countries: Counter[str]


def scan(text: str, published: date | None, *, home: str | None = None) -> list[Tag]:
    """Return every place and value of a text, sorted by start; no two overlap.

    `home` is the country of the publisher, which decides between currencies and fiscal years that several share.
    """
    return scanned(text, published, home=home).tags


def scanned(text: str, published: date | None, *, home: str | None = None) -> Scan:
    """Return what `scan` does, with the countries that it counted."""
    places = place_tagger().tags(text)
    countries = Counter(
        country
        for tag in places
        if isinstance(tag.value, Place) and (country := country_of(tag.value.code)) is not None
    )
    weights = countries + Counter({home: 1} if home else {})
    fiscal = next((_FISCAL_STARTS[code] for code, _ in weights.most_common() if code in _FISCAL_STARTS), None)
    values = _values(text, PeriodTagger(published, fiscal), Dollars(dollar_of(text), weights))
    return Scan(_merged(places, _sharing(text, values)), countries)


def _values(text: str, periods: PeriodTagger, dollars: Dollars) -> list[Tag]:
    tags: list[Tag] = []
    whens: list[Tag] = []
    end = 0
    for anchor in ANCHOR.finditer(text):
        start, token = anchor.start(), anchor[0]
        if start < end:
            continue
        tag = None
        if token[0].isdigit() or token.lower() in _LEADS or token in SIGN_MARKS:
            tag = _at(text, start, token, periods, dollars, whens)
        elif token in ("a", "an", "A", "An") and _A_NUMBER.match(text, start):
            tag = multiple_at(text, start, token) or _of_number(text, start, dollars)
        if tag is not None:
            if tag.start < end:  # words of a bound that belong to what stands before
                tag = tag._replace(start=end)
            tags.append(tag)
            end = tag.end
            if tag.kind == "when":
                whens.append(tag)
    return tags


def _at(text: str, start: int, token: str, periods: PeriodTagger, dollars: Dollars, whens: list[Tag]) -> Tag | None:
    """Return the value that begins at a token: a sum before a date, a date before a bare number."""
    word = token.lower()
    numeric = token[0].isdigit()
    if numeric and not stands_free(text, start):
        return periods.at(text, start, token, whens)
    if word in MULTIPLE_WORDS and (tag := multiple_at(text, start, token)) is not None:
        return tag
    if token in SIGN_WORDS or token in SIGN_MARKS:
        tag = money_at(text, start, dollars)
        if tag is not None:
            return tag
    counted = quantity(text, start) if numeric or word in OPENERS else None
    if counted is not None:
        tag = money_at(text, start, dollars) or percent_tag(text, counted) or times_tag(text, counted)
        if tag is not None:
            return tag
    tag = periods.at(text, start, token, whens)
    if tag is not None:
        return tag
    if numeric or word in ORDINALS or word in TENS:
        tag = ordinal_tag(text, start)
        if tag is not None:
            return tag
    if counted is None or _ONE_OF.match(text, start) or (text[counted.end : counted.end + 1].isalpha() and numeric):
        return None
    return number_tag(text, counted)


def _of_number(text: str, start: int, dollars: Dollars) -> Tag | None:
    counted = quantity(text, start)
    return (money_at(text, start, dollars) or number_tag(text, counted)) if counted is not None else None


def _sharing(text: str, tags: list[Tag]) -> list[Tag]:
    """Give a bare number the unit of the next value: "from 8 to 20 billion dollars", "4.1 and 10.9 percent"."""
    shared = list(tags)
    for index in range(len(tags) - 2, -1, -1):
        tag, following = shared[index], shared[index + 1]
        if not isinstance(tag.value, Number) or _SHARED.fullmatch(text, tag.end, following.start) is None:
            continue
        match following.value:
            case Money(currency=currency, rounded_to=unit, amount=amount) if (
                tag.value.value < 1000 or tag.value.rounded_to > 1
            ):
                value = tag.value
                factor = 1
                while value.rounded_to == 1 and value.value * factor * 1000 <= amount and unit > 1:
                    factor *= 1000
                money = Money(value.value * factor, currency, value.bound, value.rounded_to * factor)
                shared[index] = Tag("money", tag.start, tag.end, money)
            case Percent(points=points):
                shared[index] = Tag(
                    "percent", tag.start, tag.end, Percent(Decimal(tag.value.value), points, tag.value.bound)
                )
            case _:
                pass
    return shared


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
