"""Whom a line names that may give or take money: countries, their bodies and persons, lenders and firms."""

from collections.abc import Iterator

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.investment.bystanders import is_joined, is_reckoned, is_said_by
from tracker.reader.frames.investment.givers import firm_at, lender_at
from tracker.reader.frames.investment.prepositions import preposition_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_INSERTED = regex(r",i?r[^,;$]+,")  # ", whose Tirana office is led by X,"


class Named(Struct, frozen=True):
    """Who gives or takes in a line: where, how it is led, and whether only by a city or a far subject."""

    at: int
    code: Party
    preposition: str
    weak: bool = False
    gives: bool = False  # an international lender or a firm, which takes nothing here


def home_of(party: Party) -> str:
    """Return the country of a subdivision; a country or bloc is its own."""
    return country_of(party) or party


def _goes_on(line: Line, at: int) -> bool:
    """Tell the place that a name opens with: "a loan for the Metro Manila Subway" is its country's."""
    return line.items[at].text[:1].isupper()


def named_in(line: Line, first: int, last: int) -> Iterator[Named]:
    """Yield the countries that a part of a line names, itself or by bodies and persons, from left to right."""
    inserted = [match.span() for match in _INSERTED.finditer(line.shape, first, last)]
    for at in range(first, last):
        value = line.items[at].value
        if any(start < at < end for start, end in inserted) or is_said_by(line, at) or is_joined(line, at):
            continue
        if isinstance(value, Place) and at > first + 1 and line.shape[at - 2 : at] in {"NN", "NQ", "QN", "NF", "NK"}:
            continue  # "Andina Cement Peru invested": the name of a firm
        if preposition_of(line, at, first) == "by" and is_reckoned(line, first, at):
            continue
        code: Party | None = None
        agency = False
        if isinstance(value, Place):
            code = (
                home_of(value.code)
                if line.shape[at + 1 : at + 2] in set("NKQOFk") and _goes_on(line, at + 1)
                else value.code
            )
        elif isinstance(value, Body) and len(set(value.places)) == 1:
            code = value.places[0]
        elif isinstance(value, Mention):
            code = value.person.country
        elif line.shape[at] in "QBN":
            code = toml("investments")["agencies"].get(line.items[at].text)
            agency = code is not None and items_word(line, at - 1) in {"through", "via"}
        lender = lender_at(line, at)
        only = lender or (firm_at(line, at) if code is None else None)
        code = only or code
        if code is not None and (only is not None or country_of(code) is not None):
            weak = isinstance(value, Place) and value.form in {"city", "capital"}
            preposition = preposition_of(line, at, first)
            if agency:
                preposition = "by"  # "a grant through KOICA"
            if preposition == "with" and items_word(line, at + 1).endswith("ing"):
                preposition = ""  # "with Peru chipping in $5 million"
            preposition = "" if preposition == "at" and isinstance(value, Place) and not weak else preposition
            yield Named(at, code, preposition, weak, only is not None)
