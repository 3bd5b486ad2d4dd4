"""Whose company somebody is: "accompanied by A and B", "her delegation included A", "A is travelling with her"."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tracker.domain.places import country_of
from tracker.reader.clues import CERTAIN, STRONG, Clue
from tracker.reader.cues import items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention, Unnamed, code_at
from tracker.reader.pair_clues import At
from tracker.reader.patterns import regex
from tracker.reader.people import People, Person
from tracker.reader.title_holders import holders_of

_WORDS = {kind: frozenset(words) for kind, words in toml("sides")["company"].items()}
_TEAMS, _JOINED, _JOINING, _INCLUDES, _PARTICIPLES, _WITHIN = (
    _WORDS[kind] for kind in ("teams", "joined", "joining", "includes", "participles", "within")
)
_COMES, _ACCOMPANIES = _WORDS["comes"], _WORDS["accompanies"]
_GATE = {"with"} | _TEAMS | _JOINED | _JOINING | _COMES | _ACCOMPANIES
_LIST = regex(r"(?:\([^()]{1,4}\))?(?:,&|&|,)[dh.]*")
_ARE = frozenset({"are", "is", "were", "was"})
_HE, _HIS = frozenset({"he", "she", "him", "her"}), frozenset({"his", "her"})
_NEAR = 6  # items from a word of company to the list of those in it
_FAR = 12  # items from those to whose company they are


class _Whose(Struct, frozen=True):
    """Whose company it is: a country's, or a person's."""

    country: str | None = None
    other: Person | None = None


def of_company(line: Line, found: Sequence[At], before: Person | None, people: People) -> Iterator[Clue]:
    """Yield that each of a list is of the side whose company the line says it is; `before` is whom "she" means."""
    if line.words.isdisjoint(_GATE):
        return
    whose: _Whose | None = None
    last = -1
    for index, mention in found:
        if last < 0 or whose is None or not _LIST.fullmatch(line.shape, last + 1, index):
            whose = _whose(line, index, before, people) or _whom_with(line, index, before, people)
        last = index
        if whose is not None and mention.person.spouse_of is not None:
            whose = _Whose(other=mention.person.spouse_of)  # "The President was accompanied by First Lady X"
        if whose is None or mention.peer or mention.person is whose.other:
            continue
        if whose.country is not None:
            yield Clue(mention.person, CERTAIN, country_of(whose.country))
        elif mention.country is None:
            yield Clue(mention.person, STRONG, other=whose.other)


def _whose(line: Line, index: int, before: Person | None, people: People) -> _Whose | None:
    """Whose company a list is that begins at an item."""
    start = max(line.shape.rfind(";", 0, index) + 1, index - _FAR)
    for at in range(index - 1, max(start, index - _NEAR) - 1, -1):
        word, shape = line.items[at].word, line.shape[at]
        if shape in "XW":
            return _joining(line, at, index, before, people)
        if word in _JOINED and "b" in line.shape[at:index]:
            return _nearest(line, at, before, people)
        if word == "with" and items_word(line, at + 1) not in _HE:
            return _nearest(line, at, before, people) if _comes(line, at) else None
        if word in _INCLUDES or (word in _PARTICIPLES and line.items[at + 1].word in {"of", "up"}):
            return _team_before(line, at, start, before, people)
        if word in _TEAMS and (line.shape[index - 1] == ":" or line.items[index - 1].word in _ARE):
            opened = any(item.word in _WITHIN for item in line.items[max(0, at - _NEAR) : at])
            return _of_team(line, at, before, people) if opened else None
    return _joining(line, index, index, before, people)


def _joining(line: Line, at: int, index: int, before: Person | None, people: People) -> _Whose | None:
    """As in "Travelling with the Peruvian president were A and B", "Accompanying her are A and B"."""
    joins = line.items[0].word in _JOINING or (line.items[0].word == "with" and line.items[1].word in _HE)
    opened = joins and index - at <= _NEAR and line.items[index - 1].word in _ARE
    return _nearest(line, index - 1, before, people) if opened else None


def _comes(line: Line, at: int) -> bool:
    """Tell "with" after a verb of going: "X came with", "she travelled to Lima together with"."""
    first = max(line.shape.rfind("X", 0, at) + 1, at - _NEAR)
    return any(item.word in _COMES for item in line.items[first:at])


def _whom_with(line: Line, index: int, before: Person | None, people: People) -> _Whose | None:
    """As in "A and B are travelling with her", "A accompanied X": whom those go with that a list names."""
    for at in range(index + 1, min(index + _FAR, len(line.items) - 1)):
        word = line.items[at].word
        after = at + 1 + (word in _COMES and items_word(line, at + 1) in {"together", "along"})
        if word in _ACCOMPANIES or (word in _COMES | _ARE and items_word(line, after) == "with"):
            whom = after + (word in _COMES | _ARE)
            if items_word(line, whom) in _HE and before is not None:
                return _Whose(other=before)
            return _holder(line, whom, before, people) if line.shape[whom : whom + 1] in {"X", "W"} else None
        if line.shape[at] == ";" or (line.shape[at] == "X" and not _LIST.fullmatch(line.shape, index + 1, at)):
            return None
    return None


def _nearest(line: Line, index: int, before: Person | None, people: People) -> _Whose | None:
    """Who stands nearest before an item: "X arrived, accompanied by", "The president was accompanied by"."""
    for at in range(index - 1, max(-1, index - _FAR), -1):
        if line.shape[at] == ";":
            return None
        if line.shape[at] in "XW":
            return _holder(line, at, before, people) if line.shape[at + 1] != "s" else None
        if line.items[at].word in _HE:
            return _Whose(other=before) if before is not None else None
    return None


def _team_before(line: Line, index: int, start: int, before: Person | None, people: People) -> _Whose | None:
    """As in "the Peruvian team, led by X, included", "X headed a delegation comprising"."""
    at = next((at for at in range(index - 1, start - 1, -1) if line.items[at].word in _TEAMS), None)
    return _of_team(line, at, before, people) if at is not None else None


def _of_team(line: Line, at: int, before: Person | None, people: People) -> _Whose | None:
    """Whose a team is: "the Peruvian delegation", "the delegation of Peru", "Ruiz's party", "her entourage"."""
    first = at
    while first and line.shape[first - 1] in "kgcRF#" and line.items[first - 1].word not in _INCLUDES:
        first -= 1
    owner = first - 1 - (line.shape[first - 1 : first] == "s")
    code = code_at(line, owner) if owner >= 0 else None
    after = at + 2 + (line.shape[at + 2 : at + 3] == "d")
    code = code or (code_at(line, after) if line.items[at + 1].word in {"of", "from"} else None)
    if code is not None:
        return _Whose(country=code)
    if owner >= 0 and owner < first - 1:
        return _holder(line, owner, before, people)
    if owner >= 0 and line.items[owner].word in _HIS:
        return _Whose(other=before) if before is not None else None
    led = _nearest(line, first, before, people)  # "X led a delegation comprising"
    opens = owner == 0 and line.shape[0] == "d" and before is not None
    return _Whose(other=before) if led is None and opens else led  # "The delegation, which includes Y"


def _holder(line: Line, at: int, before: Person | None, people: People) -> _Whose | None:
    """The person at an item, the country of a title without a name, or who holds it."""
    value = line.items[at].value
    if isinstance(value, Mention):
        return _Whose(other=value.person)
    if not isinstance(value, Unnamed) or value.titles[-1].plural:
        return None
    owner = value.titles[-1].owner
    if isinstance(owner, str):
        return _Whose(country=owner)
    held = holders_of(value, people, [before] if before is not None else [])
    return _Whose(other=held[0]) if held else None
