"""Places in text: countries with their adjectives and capitals, subdivisions, cities, blocs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import ahocorasick
from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.gazetteer import NOWHERE, Reading, gazetteer, spelled
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Place, Tag

_WORDS = toml("places")
_TYPES = "|".join(sorted((re.escape(word) for word in _WORDS["types"]), key=len, reverse=True))
_TYPE_AFTER = regex(rf" (?i:(?:{_TYPES})s?)\b(?!-)")
_TYPE_BEFORE = regex(rf"\b(?i:{_TYPES})(?P<several>s?) of (?:the )?$")
_CAPITALS = r"[A-ZÀ-ÞĀ-Ž][\w'-]+(?: [A-ZÀ-ÞĀ-Ž][\w'-]+)?"
_TYPE_OF_TWO = regex(rf"(?:, {_CAPITALS}){{0,4}},? and {_CAPITALS} (?:{'|'.join(_WORDS['types_of_two'])})\b")
_LONGEST_TYPE = 40
_CITY_AFTER = regex(rf"(?:^|\W)(?:{'|'.join(_WORDS['city_after'])}) $", re.IGNORECASE)
_BORNE = frozenset(_WORDS["borne"])
_BESIDE = frozenset(_WORDS["beside"])
_BEHIND = _BESIDE | set(_WORDS["behind"])
_SENT_TO = regex(r"(?:[Aa]mbassador|[Cc]ommissioner|[Cc]onsul|[Ee]nvoy|d'affaires)\b[^.;:]{0,45} to (?:the )?$")
_OFFICE_OF = regex(rf"\b(?:{'|'.join(_WORDS['offices'])}) (?:of|to|for|in) (?:the )?$", re.IGNORECASE)
_PORTFOLIO_OF = regex(
    r"\b(?:[Mm]inister|[Ss]ecretary|[Dd]irector|[Cc]hairman|[Hh]ead|Ministry)\b[^.;:]{0,60} of (?:the )?$"
)
_NO_PARTY_BEFORE = regex(rf" (?:{'|'.join(_WORDS['no_party_before'])})\b")
_NATURE_BEFORE = regex(rf"\b(?:{'|'.join(_WORDS['nature_before'])}) $")
_NATURE_AFTER = regex(rf" (?:{'|'.join(_WORDS['nature_after'])})\b")
_GOVERNORS = "|".join(map(re.escape, _WORDS["governors"]))
_OWN_GOVERNORS = "|".join(map(re.escape, _WORDS["own_governors"]))
_OWN_GOVERNOR = regex(rf"(?:'s)? (?:{_OWN_GOVERNORS})(?!\w)")
_OWN_GOVERNOR_OF = regex(rf"(?:{_OWN_GOVERNORS}) of (?:the )?$")
_GOVERNOR_OF = regex(rf"(?<!Bank )(?:{_GOVERNORS})(?: {_CAPITALS}){{0,3}} of (?:the )?$")  # "Gov. Ann Lee of"
_GOVERNOR = regex(rf"(?:'s)? (?:{_GOVERNORS})(?!\w)")
_ADJECTIVES = frozenset(_WORDS["adjectives"])
_GOVERNED = regex(
    rf"(?: (?:{_CAPITALS}|[a-z]+ and|and|of|the|for),?){{0,4}}?(?: [a-z]+)? (?i:{'|'.join(_WORDS['governed'])})\b"
)
_NAMESAKES = frozenset(_WORDS["namesakes"])
_NO_PARTY_AFTER = regex(rf"\b(?:{'|'.join(_WORDS['no_party_after'])})-$", re.IGNORECASE)
_OWNED_AFTER = regex(rf"-(?:{'|'.join(_WORDS['owned_after'])})\b(?!-)")
_WORD_BEFORE = regex(r"([A-ZÀ-ÞĀ-Ž](?:[\w'-]*|\.)) $")
_PARTICLE_BEFORE = regex(rf"(?:^|\W)(?:{'|'.join(_WORDS['particles'])})[ -]$", re.IGNORECASE)
_JOINED_BEFORE = regex(r"([A-ZÀ-ÞĀ-Ž]\w+)[-–]$")
_COUPLED_BEFORE = regex(r"(?:^|\n)([A-ZÀ-ÞĀ-Ž]\w+)(?:,| and) $")  # "Oman, Kenya Sign Pact" opens with two
_COMPOUND = regex(r"([A-ZÀ-ÞĀ-Ž][\w'’.]*) ([A-ZÀ-ÞĀ-Ž]\w{2,})[-–]$")
_WORD_AFTER = regex(r" ([A-ZÀ-ÞĀ-Ž][\w-]*)")
_NAMED_ON = regex(r" (?:d[aeo]|del|d[ao]s|de l[ao]s?) [A-ZÀ-ÞĀ-Ž]")  # "Santa Fe de Antioquia", "Lima de Souza"


class _Name(NamedTuple):
    """What a name may mean; `country` is the one that all readings that need no word beside them are of, if one."""

    readings: tuple[Reading, ...]
    country: str | None
    plain: Reading | None  # the only reading, where it is of a country or bloc and needs nothing beside it
    common: bool  # is a word or a person's name, too

    @classmethod
    def of(cls, readings: tuple[Reading, ...]) -> "_Name":
        """Work out what can be told without a text."""
        free = [reading for reading in readings if not reading.typed and not reading.rare]
        countries = {country_of(reading.code) for reading in readings if not reading.typed} if free else set()
        only = free[0] if len(readings) == 1 and free and "-" not in free[0].code else None
        return cls(
            readings,
            country=next(iter(countries)) if len(countries) == 1 else None,
            plain=only if only is not None and only.form != "city" else None,
            common=not free and any(not reading.typed for reading in readings),
        )


class _Names(dict[str, _Name]):
    """The names met so far: thousands never are."""

    def __missing__(self, name: str) -> _Name:
        found = self[name] = _Name.of(gazetteer()[name])
        return found


class _Match(NamedTuple):
    start: int
    end: int
    name: _Name


class PlaceTagger:
    """Finds places by longest match; names are matched in the case in which English writes them, or in capitals."""

    def __init__(self) -> None:
        self._automaton = ahocorasick.Automaton()
        for name in gazetteer():
            self._automaton.add_word(name, len(name))
        self._automaton.make_automaton()
        self._names = _Names()

    def tags(self, text: str, mentioned: Iterable[str] = ()) -> list[Tag]:
        """Return the places of a text in order.

        A name that several countries share ("Punjab") goes to the one that the text mentions most; `mentioned` adds
        codes from around the text, as of the article that a sentence stands in.
        """
        matches = [match for match in self._longest(text) if _is_place(text, match)]
        known = Counter(code for code in map(country_of, mentioned) if code is not None)
        for match in matches:
            if match.name.country is not None:
                known[match.name.country] += 1
        tags: list[Tag] = []
        end = 0
        for match in matches:
            tag = _tag(text, match, known, end)
            if tag is None:
                continue
            if text.startswith("-", tag.end):
                tag = _owned(text, tag)
                if tag is None:
                    continue
            if tags and text[tags[-1].end : tag.start] == ", ":
                tags[-1], tag = _town_and_state(text, (tags[-1], tag), match)
            tags.append(tag)
            end = tag.end
        return tags

    def _longest(self, text: str) -> Iterator[_Match]:
        """Yield the whole-word matches, leftmost and longest first, that do not overlap."""
        found: list[tuple[int, int]] = []
        length = len(text)
        for last, size in self._automaton.iter(text):
            start, end = last + 1 - size, last + 1
            if start and text[start - 1].isalnum():
                continue
            if end < length and text[end - 1] != "-" and (text[end].isalnum() or text[end] == "$"):
                continue
            found.append((start, -end))
        found.sort()
        done = 0
        for start, negative_end in found:
            if start >= done:
                done = -negative_end
                name = self._names[text[start:done]]
                if name.readings is not NOWHERE:
                    yield _Match(start, done, name)


def _is_place(text: str, match: _Match) -> bool:
    """Tell whether a name means the place, by what stands right before and after it."""
    start, end, _ = match
    following = text[end : end + 2]
    if text[end - 1] == "-":
        return following[:1].isupper()
    if following[:1] == "-" and following[1:].islower() and not _OWNED_AFTER.match(text, end):
        return False
    if text[start - 1 : start] == "-" and _NO_PARTY_AFTER.search(text, max(0, start - 6), start):
        return False
    if _NO_PARTY_BEFORE.match(text, end) or _NATURE_AFTER.match(text, end):
        return False
    if _NATURE_BEFORE.search(text, max(0, start - 20), start):
        return False
    if match.name.plain is None and (_is_surname(text, start) or _NAMED_ON.match(text, end)):
        return False
    return not (match.name.common or text[start:end] in _BORNE) or not _is_borne(text, start, end)


def _owned(text: str, tag: Tag) -> Tag | None:
    """Take "-owned" into the span of "Peruvian-owned", an adjective; None for "Lima-owned", a town's."""
    after = _OWNED_AFTER.match(text, tag.end)
    if after is None or not isinstance(tag.value, Place):
        return tag
    if tag.value.form in {"city", "capital"}:
        return None
    return replace(tag, end=after.end(), value=replace(tag.value, form="adjective"))


def _is_surname(text: str, start: int) -> bool:
    """Tell the second half of a double-barrelled name: "Luis Quispe-Mendoza", but "the Lima-Mendoza flight"."""
    compound = _COMPOUND.search(text, max(0, start - 40), start) if text[start - 1 : start] in {"-", "–"} else None
    return (
        compound is not None
        and compound[1] not in _BESIDE
        and all(reading.typed for reading in gazetteer().get(compound[2], ()))
    )


def _is_borne(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside it make a name a person's: "Jordan Bardella", "Michael Jordan"."""
    for couple in (_JOINED_BEFORE, _COUPLED_BEFORE):  # "the Peru-Chad Business Council"
        joined = couple.search(text, max(0, start - 24), start)
        if joined is not None and joined[1] in gazetteer():
            return False
    if _OFFICE_OF.search(text, max(0, start - 24), start):
        return False
    if any(office.search(text, max(0, start - 72), start) for office in (_SENT_TO, _PORTFOLIO_OF)):
        return False
    if _PARTICLE_BEFORE.search(text, max(0, start - 8), start):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    after = _WORD_AFTER.match(text, end)
    if after is not None and after[1][-1].isdigit():
        after = None  # "sold Kenya Sh5 million"
    return any(
        word is not None and word[1] not in known and (not word[1].isupper() or word[1].endswith("."))
        for word, known in ((before, _BEHIND), (after, _BESIDE))
    )


def _tag(text: str, match: _Match, known: Counter[str], done: int) -> Tag | None:
    """Choose one reading of a name and take a word such as "region" beside it into the span."""
    start, end, (readings, _, plain, _) = match
    if text[end - 1] == "-":
        end -= 1
    if plain is not None:
        return Tag("place", start, end, Place(plain.code, plain.form, spelled(text[start:end]), plain.subdivision))
    readings = tuple(reading for reading in readings if not reading.rare or known[reading.code[:2]])
    subdivisions = [reading for reading in readings if reading.form == "name" and "-" in reading.code]
    if subdivisions:
        start, end, typed = _with_type(text, start, end, done)
        own = all(reading.typed for reading in readings)
        if typed or _is_governed(text, start, end) or (own and _has_own_governor(text, start, end)):
            return _chosen(text, start, end, subdivisions, known)
    free = [reading for reading in readings if not reading.typed]
    if not free:
        return None
    if subdivisions and free[0].form == "city":
        return _chosen(text, start, end, [r for r in free if r.form == "city"], known)
    cities = [reading for reading in free if reading.form == "city"]
    if cities and _CITY_AFTER.search(text, max(0, start - 12), start):
        return _chosen(text, start, end, cities, known)
    return _chosen(text, start, end, free, known)


def _is_governed(text: str, start: int, end: int) -> bool:
    """Tell a state of a federation by its governor, who no country has: "Bavarian Economy Minister", too."""
    if text[start:end] in _ADJECTIVES and _GOVERNED.match(text, end) is not None:
        return True
    return _GOVERNOR.match(text, end) is not None or _GOVERNOR_OF.search(text, max(0, start - 50), start) is not None


def _has_own_governor(text: str, start: int, end: int) -> bool:
    """Tell what no country is called by who governs it: "Alberta's premier", "the regional minister of Ashanti"."""
    return _OWN_GOVERNOR.match(text, end) is not None or _OWN_GOVERNOR_OF.search(text, 0, start) is not None


def _town_and_state(text: str, tags: tuple[Tag, Tag], state: _Match) -> tuple[Tag, Tag]:
    """Settle a town and what follows it: "Atlanta, Georgia" is of the state, "Paris, Texas" of another country."""
    town, after = (tag.value for tag in tags)
    if not isinstance(town, Place) or not isinstance(after, Place) or town.form not in {"city", "capital"}:
        return tags
    own = [reading for reading in state.name.readings if reading.form == "name" and "-" in reading.code]
    in_it = [reading for reading in own if country_of(reading.code) == town.code and town.form == "city"]
    if in_it and town.code in _NAMESAKES:
        return tags[0], replace(tags[1], value=Place(in_it[0].code, "name", text[tags[1].start : tags[1].end]))
    country = country_of(after.code)
    if country is not None and country in _NAMESAKES - {after.code, town.code} and after.form == "name":
        return replace(tags[0], value=Place(country, "city", town.name)), tags[1]
    return tags


def _with_type(text: str, start: int, end: int, done: int) -> tuple[int, int, bool]:
    after = _TYPE_AFTER.match(text, end, end + _LONGEST_TYPE)
    if after is not None:
        return start, after.end(), True
    if text.startswith((",", " and "), end) and _TYPE_OF_TWO.match(text, end) is not None:
        return start, end, True  # "the Tashkent and Sughd regions"
    of = text.endswith((" of ", " of the "), done, start)
    before = _TYPE_BEFORE.search(text, max(done, start - _LONGEST_TYPE), start) if of else None
    if before is None or before["several"]:  # "the provinces of Kasai and Kasai Central"
        return start, end, before is not None
    return before.start(), end, True


def _chosen(text: str, start: int, end: int, readings: Sequence[Reading], known: Counter[str]) -> Tag:
    best = max(readings, key=lambda reading: known[country_of(reading.code) or ""])  # the first of equals
    return Tag("place", start, end, Place(best.code, best.form, spelled(text[start:end]), best.subdivision))


@cache
def place_tagger() -> PlaceTagger:
    """Return the one tagger of this process; making it costs some hundredths of a second."""
    return PlaceTagger()
