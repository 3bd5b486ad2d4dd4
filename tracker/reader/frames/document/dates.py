"""The date that belongs to a document's name: "the 2011 deal", "the treaty of 4 June 1992", "it dates from 2004"."""

import re
from datetime import date

from tracker.domain.period import Period
from tracker.reader.frames.document.words import Written, noun_at
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import When

OF_A_PERIOD = frozenset({"program", "plan", "road map", "statement"})  # "the 2024 plan" is for that year
_DATED = regex(
    r"(?:\([^)T]{1,6}\)|,[^,;.T]{1,5}(?=,k))?(?:,?[ok]d?(?P<of>T)|\((?:[^)T]{1,4},?)?(?P<alone>T)(?:,[^)T]{1,4})?\)|,?k[ot]?d?(?P<dated>T))"
)
_DATES = regex(r"(?:\([^)T]{1,6}\))?[,&r]{0,2}(?P<verb>k)k{0,2}[tfoiu]?(?:dk?)?(?P<day>T)")
_FAR_DATES = regex(r"[^;:.DV]{1,16}?(?P<verb>k)(?:k?[tf]|k)(?P<day>T)")  # "the treaty to build it dates from 2021"
_DATES_FROM = frozenset({"dates", "dated", "dating", "date", "goes", "stems", "originates", "is", "was"})
_ORIGIN = frozenset({"from", "to", "of"})
_LISTED = regex(r",(?:[PN],)?T(?=[;.)]|$)")  # "Agreement on Visas, Lima, 4 March 1998;"
_EARLIEST = date(1900, 1, 1)


def date_of(line: Line, mention: Written) -> When | None:
    """Return the date in a document's name or told of it, None where there is none."""
    if mention.noun.plural:
        return None
    if mention.echo:
        if line.shape[mention.last + 1 : mention.last + 2] == "T" and line.items[mention.last].word in {"of", "from"}:
            return _day(line, mention.last + 1)
        told = _DATES.match(line.shape, mention.last)
        return _day(line, told.start("day")) if told is not None and _is_origin(line, told) else None
    return _before(line, mention) or _after(line, mention)


def is_of_the_world(line: Line, mention: Written) -> bool:
    """Tell a document of many states: "the 2015 Paris Agreement", "the UN convention of 1982"."""
    named = mention.left == mention.first and line.shape[max(0, mention.left - 2) : mention.left] == "dP"
    words = {item.word for item in line.items[mention.left - named : mention.last]}  # "the Budapest memorandum"
    return not words.isdisjoint(toml("documents")["never"]["world"])


def _before(line: Line, mention: Written) -> When | None:
    """As in "the 2011 air services agreement", "their November 2004 treaty"."""
    dated = line.shape.find("dT", mention.left, mention.first)  # "a revision of the 2011 deal"
    at = dated + 1 if dated >= 0 else mention.left - 1
    if at < 1 or line.shape[at] != "T" or line.shape[at - 1] not in "ds" or mention.noun.type in OF_A_PERIOD:
        return None
    return _day(line, at)


def _after(line: Line, mention: Written) -> When | None:
    bracket = line.shape.find("(", mention.last, mention.right)
    nested = any(noun_at([item.word], 0)[1] for item in line.items[mention.last : mention.right])
    ends_dated = line.shape[max(mention.last, mention.right - 2) : mention.right] == "oT"
    if ends_dated and not nested and mention.noun.type not in OF_A_PERIOD:
        return _day(line, mention.right - 1)
    for start in (mention.last, mention.right, *([bracket] if bracket >= 0 else [])):
        if nested and start == mention.right:
            continue  # "an addendum to the convention, which goes back to 2004"
        told = _DATES.match(line.shape, start)
        if told is not None and _is_origin(line, told):
            return _day(line, told.start("day"))
        found = _DATED.match(line.shape, start)
        if found is None:
            continue
        if found["dated"] is not None:
            if line.items[found.start() + found[0].index("k")].word == "dated":
                return _day(line, found.start("dated"))
        elif mention.noun.type not in OF_A_PERIOD:
            at = found.start("alone") if found["alone"] else found.start("of")
            if found["alone"] or not {"of", "from", "dated"}.isdisjoint(item.word for item in line.items[at - 2 : at]):
                return _day(line, at)
    listed = _LISTED.match(line.shape, mention.right)
    if listed is not None and (line.role == "item" or line.items[mention.first].text[0].isupper()):
        return _day(line, listed.end() - 1)
    far = _FAR_DATES.match(line.shape, mention.right)
    if far is not None and not nested and line.items[far.start("verb")].word in {"dates", "goes"}:
        return _day(line, far.start("day"))
    if line.shape[mention.right - 2 : mention.right] == "oT" and not nested and mention.noun.type not in OF_A_PERIOD:
        return _day(line, mention.right - 1)
    return None


def _is_origin(line: Line, told: re.Match[str]) -> bool:
    """Tell "dates from", "goes back to" before a day."""
    if line.items[told.start("verb")].word not in _DATES_FROM:
        return False
    before = {item.word for item in line.items[told.start("verb") : told.start("day")]}
    return not before.isdisjoint(_ORIGIN | {"dated"})


def _day(line: Line, at: int) -> When | None:
    """Return a year, month or day that is written out."""
    value = line.items[at].value
    if not isinstance(value, When) or value.since or value.period is None:
        return None
    if value.relative and line.items[at].word == "last year":
        return value
    if value.relative and not (value.parts is not None and any(letter.isdigit() for letter in line.items[at].text)):
        return None  # "of yesterday", but "of 22 February"
    period = Period.parse(value.period)
    return value if len(value.period) in {4, 7, 10} and period.first >= _EARLIEST else None
