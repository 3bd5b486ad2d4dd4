"""Datelines: "BAKU, Azerbaijan, February 17 (Wire) —" and the many other ways in which agencies open a text."""

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from tracker.reader.dates import MONTH, WEEKDAYS
from tracker.reader.gazetteer import gazetteer
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

_Kind = Literal[
    "town", "place", "date", "agency"
]  # a place is any capitalised name, a town one that is known or in capitals

LONGEST = 110
_SHORTEST_NAME, _LONGEST_NAME = 3, 30  # characters
_DAYS = "|".join(WEEKDAYS)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:(?:(?:the )?{_DAY} (?:of )?{MONTH}|{MONTH} {_DAY})(?:(?:,? |/)\d{{4}})?"
    rf"|\d{{1,2}}-{MONTH}-\d{{4}}|\d{{1,2}}(?P<mark>[./-])\d{{1,2}}(?P=mark)\d{{4}}|\d{{4}}-\d\d-\d\d)"
)
CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|[A-Z]{1,2}[SD]?T)\b)?)"
_DATE = regex(rf"\(?(?:on )?(?:(?:{_DAYS}),? )?{DATE}{CLOCK}?\)?(?![\w%])", re.IGNORECASE)
_OPENING_CLOCK = regex(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? ?[|·•] ?")  # "10:20 | Lima, Oct. 11."
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w'’-]*"
_OTHER_CALENDAR = regex(rf"{_WORD}(?: {_WORD})? {_DAY},? 1[34]\d\d(?: ?AH)?(?!\d)")
_BRACKETED = regex(r"""\([^()\n]{2,40}\)|/ ?[\w .&"'-]{2,25} ?/|\[[^\]\n]{2,40}\]""")
_AGENCY = regex(r"[A-Z]{2}[A-Z.-]{0,13}[A-Z](?![\w'])|[\w-]{2,}\.[A-Za-z]{2,3}(?!\w)")
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_CAPITALS = regex(rf"{_UPPER}(?:{_UPPER}|['’.])*{_UPPER}(?: {_UPPER}(?:{_UPPER}|['’.])*{_UPPER})*(?!\w)")
_NAME = regex(rf"{_WORD}(?: (?:{_WORD}|de|do|da|del|la|el|al)){{0,3}}(?![\w])")
_INITIAL = regex(r" [A-ZÀ-Þ]$")  # "Lima (Wire): Foreign Minister S. Rao": a person's name goes on
_MARK = regex(
    r"""(?=/\w[\w .&"'-]{1,24}/)|[/-](?=[A-ZÀ-ÞĀ-Ž])| (?:and|&) (?=[A-ZÀ-ÞĀ-Ž])"""
    r"| ?(?:\.-|\. (?:-{1,2}|—)(?= )|-{1,3}|[:;|→/.,])(?: +|$)| ?(?:—{1,2}|--+)(?: *|$)"
    r"|(?<=[)/\]]):|(?<=\d):(?=[A-Z])| +|$|(?=[(\[])"
)
_JOINED = frozenset({" and ", " & "})
_STRONG = frozenset("-—:;|→/")  # marks that part a dateline from the text by themselves
_TEXT = regex(r"[^\Wa-z_]|[\"'(]")
_SHORTEST_IN_CAPITALS = 3
_NO_PLACE = frozenset(WEEKDAYS) | frozenset(
    """
    on in at by from the as for after before when while a an this it published posted updated issued released created
    added modified date dated publication release media press news statement
    """.split()
)
_MOST_PIECES = 8


class _Piece(Struct, frozen=True):
    kind: _Kind
    end: int
    closed: bool = False  # needs no mark after it: in brackets, or an agency that is known


def dateline_end(line: str) -> int:
    """Return how long the dateline at the start of a line is, with the mark after it; 0 without one."""
    bracketed = _BRACKETED.match(line)
    if bracketed is not None and bracketed[0][0] != "/" and is_place_and_date(bracketed[0][1:-1]):
        return _after_mark(line, bracketed.end())
    found, at = 0, _after_clock(line)
    kinds: list[_Kind] = []
    for _ in range(_MOST_PIECES):
        piece = _piece(line, at, first=not kinds)
        if piece is None:
            break
        mark = _MARK.match(line, piece.end)
        if mark is None or (mark[0] in _JOINED and [*kinds, piece.kind] != ["town"]):
            break
        if found and piece.kind == "date" and mark[0].strip() == "," and line[at : at + 3].lower() == "on ":
            break  # "LIMA — On 14 May, X met Y"
        if found and piece.kind == "place" and mark[0].strip() == "." and line[at : piece.end] not in _agencies():
            break  # "LIMA, 14 March 2024 - P. Rao spoke", "… - Foreign Minister Dr. Rao"
        if kinds[-1:] == ["place"] and _is_abbreviation(line, at, piece.end) and mark[0].strip(" ") == "":
            break  # "Kenya Airways (KQ) Chief Executive X"
        kinds.append(piece.kind)
        at = mark.end()
        if at > LONGEST:
            break
        strong = _is_whole(kinds, mark[0].strip(), piece, spaced=mark[0] not in {"/", "-"})
        if (at == len(line) or _TEXT.match(line, at)) and (strong or _is_dated(line, at, kinds)):
            found = at
    return found


def day_end(line: str) -> int:
    """Return how long the day is, with its year and the mark after it, that opens a line: "14 March 2023 – "."""
    day = _DATE.match(line)
    if day is None or day[0][0] in "oO" or not _OF_A_YEAR.search(day[0]):
        return 0
    end = _after_mark(line, day.end())
    return end if line[day.end() : end].strip() != "," and _TEXT.match(line, end) else 0


def _after_clock(line: str) -> int:
    clock = _OPENING_CLOCK.match(line)
    return 0 if clock is None else clock.end()


def _after_mark(line: str, at: int) -> int:
    mark = _MARK.match(line, at)
    return at if mark is None else mark.end()


def _is_abbreviation(line: str, at: int, end: int) -> bool:
    """Tell the short name, in brackets, of an organisation of several words, unless a known agency's."""
    short = line[at:end]
    return _SHORT.fullmatch(short) is not None and short[1:-1] not in _agencies() and " " in line[: at - 1]


_SHORT = regex(r"\([A-Z][A-Za-z]{0,3}[A-Z]+\)")
_OF_A_YEAR = regex(r"\b(?:19|20)\d\d\b")


def _is_dated(line: str, at: int, kinds: list[_Kind]) -> bool:
    """Tell a town in capitals and a day with its year before a sentence: "NAIROBI, 14 March 2024, The two"."""
    told = kinds == ["town", "date"] and line[at : at + 1].isupper() and _YEAR.search(line, 0, at) is not None
    return told and _CAPITALS.match(line) is not None


_YEAR = regex(r"\b(?:19|20)\d\d, $")


def is_place_and_date(line: str) -> bool:
    """Tell a line of a page that opens with place and day: "Baku, 17 February 2022", "10:20 | Lima, Oct. 11."."""
    first = _piece(line, _after_clock(line), first=True)
    if first is None or first.kind not in {"town", "place"}:
        return False
    at = first.end
    for _ in range(_MOST_PIECES):
        mark = _MARK.match(line, at)
        following = _piece(line, mark.end(), first=False) if mark is not None and mark[0] else None
        if following is None:
            return False
        if following.kind == "date":
            return True
        at = following.end
    return False


def is_town_alone(line: str) -> bool:
    """Tell a line that holds nothing but a town, with its agency or country: "Kampala", "KNA, Mombasa"."""
    agency = _AGENCY.match(line)
    at = agency.end() + 2 if agency is not None and line[agency.end() : agency.end() + 2] == ", " else 0
    end = _town(line, at)
    towns = {"city", "capital"}
    known = any(reading.form in towns for reading in gazetteer().get(line[at:end], ())) if end else False
    return known and (end == len(line) or (line[end : end + 2] == ", " and _town(line, end + 2) == len(line)))


def has_date(dateline: str) -> bool:
    """Tell a dateline that names a day."""
    return any(_DATE.match(dateline, found.start()) for found in re.finditer(r"(?<!\w)[(\w]", dateline))


def _is_whole(kinds: list[_Kind], mark: str, last: _Piece, *, spaced: bool) -> bool:
    """Tell whether the pieces so far, with the mark after them, are a dateline."""
    more = "date" in kinds or "agency" in kinds
    parted = bool(mark) and mark[-1] in _STRONG and spaced
    if kinds[0] == "town":
        return parted or (more and (mark == "." or last.closed))
    if kinds[0] == "place":
        return more and (parted or mark == "." or last.closed)
    return ("agency" in kinds and (parted or last.closed)) or ("town" in kinds and parted)


def _piece(line: str, at: int, *, first: bool) -> _Piece | None:
    """Return the piece of a dateline that stands at a place of a line."""
    date = _DATE.match(line, at) or _OTHER_CALENDAR.match(line, at)
    if date is not None:
        return _Piece("date", date.end())
    bracketed = _BRACKETED.match(line, at)
    if bracketed is not None:
        return _Piece("agency", bracketed.end(), closed=not first or bracketed[0].strip("(/[ ])") in _agencies())
    town = _town(line, at)
    if town:
        return _Piece("town", town)
    agency = _AGENCY.match(line, at)
    capitals = _CAPITALS.match(line, at)
    if agency is not None and not first and (capitals is None or agency.end() >= capitals.end()):
        return _Piece("agency", agency.end(), closed=agency[0] in _agencies())
    if capitals is not None and len(capitals[0]) >= _SHORTEST_IN_CAPITALS:
        return _Piece("town", capitals.end())
    name = _NAME.match(line, at)
    if name is not None and name[0].split()[0].lower() not in _NO_PLACE and not _INITIAL.search(line, at, name.end()):
        return _Piece("place", name.end())
    return None


def _town(line: str, at: int) -> int:
    """Return where the longest name of a town or country that stands at a place of a line ends, 0 without one."""
    known, openings = _towns()
    if line[at : at + _SHORTEST_NAME] not in openings:
        return 0
    for end in range(min(len(line), at + _LONGEST_NAME), at + _SHORTEST_NAME - 1, -1):
        if not line[end : end + 1].isalnum() and line[at:end] in known:
            return end
    return 0


@cache
def _agencies() -> frozenset[str]:
    """The names of news agencies, in capitals too."""
    names = [name for listed in toml("publishers")["agencies"].values() for name in listed]
    return frozenset((*names, *(name.upper() for name in names)))


@cache
def _towns() -> tuple[frozenset[str], frozenset[str]]:
    """The names of capitals, cities and countries, as English writes them and in capitals, and how they begin."""
    forms = {"capital", "city", "name"}
    names = [
        name
        for name, readings in gazetteer().items()
        if any(each.form in forms and not each.typed and not each.rare for each in readings)
    ]
    known = frozenset((*names, *(name.upper() for name in names)))
    return known, frozenset(name[:_SHORTEST_NAME] for name in known)
