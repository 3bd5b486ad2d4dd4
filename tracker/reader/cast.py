"""Whom an article has named so far: who "he", "the Prime Minister" and "the two leaders" are in its next line."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import People, Person
from tracker.reader.title_holders import fits, holders_in, holders_of

_TITLE_OPENS = 2  # items before a title that a sentence begins with
_TRIP_OPENS = 3  # items before that of somebody whose trip it is about: "This is the President's first visit"
_MOST_SPEAKERS = 4
_OF_NAME = "dAsCRFgKhNE.,"
_OF_TITLE = "dAPsRFgHhKN"
_WHILE = frozenset({"since", "after", "before", "as", "when", "while", "because", "until", "once"})


@cache
def _speaking() -> frozenset[str]:
    """The verbs of saying and doing that follow a person."""
    return frozenset(toml("names")["speakers"].split())


def told_of(line: Line) -> list[Person]:
    """Return the persons of a line, without those of its background where it tells of two of two countries besides."""
    mentions = [(at, item.value.person) for at, item in line.tags("X") if isinstance(item.value, Mention)]
    told = [person for at, person in mentions if not _is_background(line, at)]
    return told if across(told) else [person for _, person in mentions]


def _is_background(line: Line, at: int) -> bool:
    """Tell the subject of a clause that a sentence ends with: "…, the first talks since President X took office"."""
    first = at
    while first > 0 and line.shape[first - 1] in _OF_TITLE:
        first -= 1
    return first > 0 and line.items[first - 1].word in _WHILE and line.shape[at + 1 : at + 2] == "k"


class Cast:
    """The persons of an article, in the order in which its lines tell of them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = list(lines)
        self._starts = [line.start for line in lines]
        self.people = People()
        self.recent: list[Person] = []  # the persons named so far, latest last
        self.subject: Person | None = None  # whom "he" means

    def number(self, line: Line) -> int:
        """Return which of the lines one is, or a copy or part of it that a frame has made."""
        return max(0, bisect_right(self._starts, line.start) - 1)

    def pass_on(self, before: Line, line: Line) -> None:
        """Move on from a line to the one after it: whom the first was about is now whom pronouns mean."""
        mentioned = [item.value.person for _, item in before.tags("X") if isinstance(item.value, Mention)]
        first = self._titled_subject(before) or _first_free(before) or _of_visit(before)
        if first is not None and not _is_about_him(before):
            self.subject = first
        elif mentioned and (self.subject is None or (before.shape.startswith("Xs") and len(mentioned) == 1)):
            self.subject = mentioned[0]  # "X's first trip was to P. There he met Y"
        for person in mentioned:
            if person in self.recent:
                self.recent.remove(person)
            self.recent.append(person)
        if self._opens_with_stranger(line):
            self.subject = None  # "The Prime Minister spoke of his visit", whom nobody has named

    def two_called(self, called: str) -> list[Person]:
        """Return the latest two persons of two countries who may be called so: "ministers", or anything by ""."""
        return across(
            [person for person in self.recent if not called or fits(called, sorted(person.current) or person.offices)]
        )

    def speakers(self, line: Line) -> list[Person]:
        """Return who speaks in the lines after one that tells of a gathering without naming anybody."""
        found: dict[str, Person] = {}
        for following in self.lines[self.number(line) + 1 :]:
            if not following.words.isdisjoint(_ELSEWHERE):
                continue  # "In an interview, Minister X said"
            for index, item in following.tags("X"):
                said = following.items[index + 1].word if index + 1 < len(following.items) else ""
                if isinstance(item.value, Mention) and item.value.titles and said in _speaking():
                    found.setdefault(item.value.person.name, item.value.person)
        return list(found.values())[:_MOST_SPEAKERS]

    def _opens_with_stranger(self, line: Line) -> bool:
        """Tell a sentence about somebody of whom only the title is known."""
        opening = _opening_title(line)
        if opening is None or opening.titles[-1].plural:
            return False
        return not holders_of(opening, self.people, self.recent)

    def _titled_subject(self, line: Line) -> Person | None:
        """Return whom a title without a name means that a sentence begins with: "The Emir, whom X had met, …"."""
        opening = _opening_title(line)
        known = holders_in(line, opening, self.people, self.recent) if opening is not None else []
        return known[0] if len(known) == 1 else None


_ELSEWHERE = frozenset({"interview", "interviewed", "statement", "telephone", "email", "e-mail"})


def _opening_title(line: Line) -> Unnamed | None:
    """Return the title without a name that a sentence begins with, unless it owns what follows and that is no trip."""
    at = line.shape.find("W")
    owned = line.shape[at + 1 : at + 2] == "s"
    opens = at <= (_TRIP_OPENS if owned else _TITLE_OPENS) or _FRONTED.fullmatch(line.shape, 0, at - 1) is not None
    if at < 0 or not opens or "X" in line.shape[:at]:
        return None
    if owned and not _is_trip(line, at + 1):
        return None
    if line.items[0].word in {"he", "she"}:
        return None  # "He was minister"
    value = line.items[at].value
    return value if isinstance(value, Unnamed) else None


_FRONTED = regex(r"k?[iufk]d?[PT](?:[iu]?[PT])?,?")  # "From P the premier flew", "On Monday in P, the premier"


def _is_about_him(line: Line) -> bool:
    """Tell a sentence whose subject is "he": whom it names later is not whom the next one means."""
    if line.words.isdisjoint({"he", "she"}):
        return False
    first = next((at for at, shape in enumerate(line.shape) if shape in "XW"), len(line.items))
    return any(item.word in {"he", "she"} for item in line.items[:first])


def _first_free(line: Line) -> Person | None:
    """Return the first person of a line who is not told by the way: "with Ambassador X", "by Minister Y"."""
    for index, item in line.tags("X"):
        at = index - 1
        while at >= 0 and line.shape[at] in _OF_NAME:
            at -= 1
        owner = line.shape[index + 1 : index + 2] == "s"
        if isinstance(item.value, Mention) and not owner and (at < 0 or line.shape[at] not in "ybo"):
            return item.value.person
    return None


def _of_visit(line: Line) -> Person | None:
    """Return who makes the visit that a sentence is about: "A visit by X to P is planned", "X's trip to P was long"."""
    found = next(iter(line.tags("X")), None)
    if found is None or not isinstance(found[1].value, Mention):
        return None
    at = found[0]
    by = at < _VISIT_OPENS and line.shape[at - 1] in "bo" and line.items[at - 2].word in _trips()
    owns = line.shape[:at].strip("dFRAPsgh") == "" and line.shape[at + 1 : at + 2] == "s"
    return found[1].value.person if by or (owns and _is_trip(line, at + 1)) else None


def _is_trip(line: Line, at: int) -> bool:
    """Tell that what somebody owns is a trip: "'s first visit"."""
    return any(item.word in _trips() for item in line.items[at : at + _VISIT_OPENS - 1])


@cache
def _trips() -> frozenset[str]:
    return frozenset(toml("meetings")["trips"])


_VISIT_OPENS = 6  # items in which a sentence says whose visit it is about


def across(persons: Sequence[Person]) -> list[Person]:
    """Return the latest two persons of two countries."""
    for later in reversed(persons):
        for earlier in reversed(persons):
            if earlier.country is not None and later.country is not None and earlier.country != later.country:
                return [earlier, later]
    return []
