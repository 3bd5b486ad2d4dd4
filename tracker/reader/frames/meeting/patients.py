"""To whom a verb or noun is done: those named after it, "him" and "her", and officials without a name."""

from collections.abc import Iterable

from tracker.domain.places import country_of
from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.groups import (
    PART_OF_NAME,
    Group,
    goes_on,
    groups,
    is_leader,
    is_object,
    is_owner,
    preposition,
    visitors,
)
from tracker.reader.frames.meeting.words import meeting_words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person, countries_of
from tracker.reader.story import Story
from tracker.reader.tags import Place


def patients(line: Line, story: Story, index: int, allowed: frozenset[str], reach: int = 16) -> Group | None:
    """Return whom the verb or noun at an item is done to: the first group after it under an allowed preposition."""
    last = _clause_end(line, index, reach)
    for group in groups(line, story, index + 1, last):
        if is_owner(line, group) or _opens_clause(line, group):
            continue
        if preposition(line, group) in allowed or (is_leader(line, group) and not allowed.isdisjoint({"", "with"})):
            return group
    nameless = officials(line, range(index + 1, min(last, index + _SOON_OFFICIALS)), allowed)
    after = groups(line, story, nameless.last, nameless.last + _SOON_OFFICIALS) if nameless is not None else []
    # "met senior Omani officials, including Sultan Haitham"
    return next((group for group in after if preposition(line, group) == "including"), nameless)


def whom_before(line: Line, story: Story, index: int) -> Group | None:
    """Return who is met in a relative clause: "X, whom Y met on Monday, said", "X, with whom Y held talks"."""
    opening = next((at for at in range(index - 1, 0, -1) if line.items[at].word == "whom"), None)
    if opening is None or any(
        is_verb(line, at) and line.items[at].word not in cues().auxiliaries for at in range(opening, index)
    ):
        return None
    before = groups(line, story, 0, opening)
    near = 1 + (line.items[opening - 1].word == "with")  # "X, with whom Y spoke by phone"
    return before[-1] if before and before[-1].persons and opening - before[-1].last <= near else None


def _opens_clause(line: Line, group: Group) -> bool:
    """Tell the subject of another clause: "met the demands of the farmers, and Minister Y did so, too"."""
    first = group.first
    while first and line.shape[first - 1] in PART_OF_NAME:
        first -= 1
    if line.shape[first - 1 : first] != "&" or len(group.persons) > 1:
        return False
    at = group.last + (line.shape[group.last : group.last + 1] == ",")  # behind his title
    return at < len(line.items) and line.items[at].word not in cues().speech and goes_on(line, at)


def officials(line: Line, near: Iterable[int], allowed: frozenset[str]) -> Group | None:
    """Return those who have no names: "met Omani officials", "a mission of Omani shipowners called on"."""
    for at in near:
        if line.items[at].word not in _OFFICIALS:
            continue
        beside = [*range(at - 1, max(-1, at - 4), -1)]
        beside += range(at + 1, min(at + 6, len(line.items))) if line.shape[at + 1 : at + 2] in {"o", "k"} else []
        whose = next((place for place in beside if isinstance(line.items[place].value, Place)), None)
        country = country_of(line.items[whose].value.code) if whose is not None else None
        group = Group(at, at + 1, (), country)
        if country is not None and preposition(line, group) in allowed:
            return group
    return None


_SOON_OFFICIALS = 8
_OFFICIALS = frozenset(
    """
        officials businessmen businesspeople entrepreneurs leaders authorities representatives ministers
        executives investors counterparts lawmakers side delegation team mission parliamentarians
        """.split()
)


def pronoun_after(line: Line, story: Story, index: int, allowed: frozenset[str], left: list[Person]) -> Group | None:
    """Return whom "him" and "her" mean after a verb or noun: the last one named who is not the subject."""
    for at in range(index + 1, min(index + _PRONOUN_SOON, len(line.items))):
        item = line.items[at]
        if item.shape in ";:." or item.word in _STOPS:
            return None
        whose = item.word == "her" and line.shape[at + 1 : at + 2] in set("kNFgcKRHWX")
        if item.word not in {"him", "her"} or whose:
            continue
        before = line.items[at - 1].word
        if (before if line.shape[at - 1] in "yobutif" else "") not in allowed:
            return None
        here = [person for group in groups(line, story, 0, index) for person in group.persons]
        told = visitors(story)
        guest = told if len(told) == 1 else []
        known = (*reversed(here), *guest, story.subject)
        others = [person for person in known if person is not None and person not in left]
        side = countries_of(left)
        if not side:  # "X met Y, and Z, the chairman of a house, met him as well"
            objects = (group for group in groups(line, story, 0, index) if is_object(line, group))
            others = [person for group in objects for person in group.persons if person not in left] or others
        near = [person for person in reversed(here) if person not in left and person.country not in side]
        across = (
            near
            or [person for person in others if person.country is not None and person.country not in side]
            or [person for person in others if person.country is None]
        )
        if not across and side:
            across = [person for person in reversed(story.recent) if person.country not in {None, *side}]
        return Group(at, at + 1, (across[0],)) if across else None
    return None


_PRONOUN_SOON = 6


def _clause_end(line: Line, index: int, reach: int) -> int:
    last = min(index + 1 + reach, len(line.items))
    for at in range(index + 1, last):
        item = line.items[at]
        after = line.items[at + 1].word if at + 1 < last else ""
        told = (
            item.word in _NO_STOPS
            or (item.word in _WERE and after in _HELD)  # "meetings were held with Y"
            or (item.word in _HELD and line.items[at - 1].word in _WERE)
            or (item.word == "notes" and line.items[at - 1].word in {"compared", "comparing", "exchanged"})
            or (
                item.word == "held"
                and (line.items[at - 1].word in meeting_words().talks or _HELD_AT.search(line.shape, 0, at))
            )
            or _is_occasion(line, at)
        )
        stops = item.word in _STOPS and not line.shape.startswith("rT", at)  # "received that same month by Y"
        if item.shape in ";:" or stops or (is_verb(line, at) and not told):
            return at
    return last


_HELD_AT = regex(r"[iu]dk$")  # "accepted, at a ceremony held on Monday, the credentials of Y"


def _is_occasion(line: Line, at: int) -> bool:
    """Tell the noun for which somebody is received: "received in Lima, on a working visit, President Y"."""
    if line.items[at].word not in {"visit", "stop", "tour"}:
        return False
    return any(item.word in {"on", "for", "during"} for item in line.items[max(0, at - _ON) : at])


_ON = 8  # items from "on" to its visit: "on a two-day official working visit"
_WERE, _HELD = frozenset({"was", "were"}), frozenset({"held", "conducted"})
_NO_STOPS = frozenset({"hosted", "offered", "granted", "called", "led", "headed", "accompanied"})
_STOPS = frozenset({"that", "while", "when", "where", "which", "before", "after", "ahead", "because", "but", "who"})
