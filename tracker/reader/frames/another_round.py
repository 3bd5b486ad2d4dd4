"""Another round of what was told last: "The next will be held in 2027", "Moscow will host the tenth"."""

import re
from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting
from tracker.reader.bodies import Body
from tracker.reader.cues import status_of
from tracker.reader.frames.attendance import attendance, round_meant
from tracker.reader.frames.slots import place_of, when_of
from tracker.reader.items import Item, Line
from tracker.reader.story import Story
from tracker.reader.tags import Ordinal, Place

_ROUND_NOUNS = frozenset(
    {
        "one",
        "edition",
        "session",
        "meeting",
        "round",
        "sitting",
        "forum",
        "summit",
        "plenary",
        "consultations",
        "talks",
        "dialogue",
    }
)
_WHICH = frozenset({"next", "previous", "last", "inaugural", "first", "following"})
_OPENING = 5  # items in which an elliptic sentence says which round it is about


def elliptic_round(line: Line, story: Story) -> Iterator[Meeting]:
    """Another round of what was told last: "The next will be held in 2027", "Moscow will host the tenth"."""
    known = round_meant(line, story)
    if known is None or _names_a_round(line):
        return
    hosted = next(
        (
            at
            for at, item in enumerate(line.items)
            if item.word in {"host", "hosts", "hosted", "welcome"} and line.items[at - 1].word != "be"
        ),
        None,
    )
    start = 0 if hosted is None else hosted + 1
    which = next(
        (at for at in range(start, min(start + _OPENING, len(line.items))) if _is_which(line, story, at)), None
    )
    if which is None:
        return
    verb = next((at for at in range(len(line.items)) if line.items[at].word in _CONVENING), None)
    if verb is None or (hosted is None and not 0 < verb - which <= _VERB_SOON):
        return
    status = status_of(line, verb)
    ordinal = _order(line.items[which])
    when, said = when_of(line, story, verb, future=status == "planned")
    if status == "none" or not said or when is None:
        return
    ground = story.ground(line)
    where = place_of(line, verb)
    first = line.items[0].value
    yield msgspec.structs.replace(
        known,
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="meeting.another-round",
        carried=("name", "parties"),
        when=when,
        participants=tuple(sorted(person.name for person in attendance(line, story))),
        number=ordinal,
        place=where.name if where is not None else first.name if isinstance(first, Place) else None,
        status="planned" if status == "planned" else "held",
    )


_VERB_SOON = 9  # items between "the next" and its verb
_CONVENING = frozenset(
    "held take takes took place host hosts hosted convened convene meet meets met foreseen welcome scheduled".split()
)


def _is_which(line: Line, story: Story, at: int) -> bool:
    item = line.items[at]
    following = line.items[at + 1] if at + 1 < len(line.items) else None
    if item.word not in _WHICH and _order(item) is None:
        return False
    return (
        following is None
        or following.shape in "k,RFgOiu.f"
        or following.word in _ROUND_NOUNS
        or following.word in story.bodies
    )


_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_TEN = 10


def _order(item: Item) -> int | None:
    """Return the number that an ordinal, or "the XI" alone, gives a round."""
    if isinstance(item.value, Ordinal):
        return item.value.value
    roman = _ROMAN.fullmatch(item.text) if item.shape == "Q" and len(item.text) > 1 else None
    return _TEN * len(roman[1]) + _UNITS[roman[2]] if roman is not None else None


def _names_a_round(line: Line) -> bool:
    return any(isinstance(item.value, Body) and item.value.shared for item in line.items)
