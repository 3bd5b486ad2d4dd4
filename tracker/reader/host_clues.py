"""Who is at home where an article was written, and who is a guest there: "his host X", "the visiting minister Y"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.clues import STRONG, Clue
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import is_met
from tracker.reader.pair_clues import At
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_RECEIVES = frozenset("receive received receives host hosted hosts welcome welcomed welcomes greet greeted".split())
_EACH, _HOSTS_AND_GUEST = frozenset({"each", "separate", "separately"}), 2  # "A and B will each meet C"
_HOSTS = frozenset({"host", "hostess"})
_DUE = frozenset({"expected", "due", "awaited"})
_VISITING = ("visiting ", "the visiting ")


def of_hosts(story: Story, told: Sequence[tuple[Line, Sequence[At]]], dateline: Party | None) -> Iterator[Clue]:
    """Yield that hosts are at home where the text was written, or where they are hosts, and visitors are not."""
    scene: Party | None = None
    for line, found in told:
        scene = _city_before(line, len(line.items), story) or scene
        host = _receiver(line, found)
        if host is not None and scene is not None:
            yield Clue(host, STRONG, scene)
        for at, mention in found:
            if mention.person.country is not None or not (mention.titles or mention.peer):
                continue
            home = _city_before(line, at, story) or dateline
            if home is None:
                continue
            if line.shape[at + 3 : at + 5] in {"iT", "uT"} and line.items[at + 2].word in _DUE:
                yield Clue(mention.person, -STRONG, home)  # "Minister X is expected in May"
            before = line.items[at - 1 - (line.shape[at - 1 : at] == ",")] if at else None
            if before is not None and before.shape == "C" and before.word in _HOSTS:
                yield Clue(mention.person, STRONG, home)
            elif story.canonical.text[line.items[at].start :].lower().startswith(_VISITING):
                yield Clue(mention.person, -STRONG, home)


def _receiver(line: Line, found: Sequence[At]) -> Person | None:
    """Return who receives somebody: "X was received by President Y", "Premier Y received X"."""
    for (first, one), (second, other) in pairwise(found):
        between = line.items[first + 1 : second]
        verb = next((at for at, item in enumerate(between, first + 1) if item.word in _RECEIVES), None)
        if verb is None or second - verb > _NEAR:
            continue
        by = line.shape[verb + 1 : verb + 2] == "b"
        host = other if by else one
        return host.person if line.shape[first + 1 : verb] in _HELPING and host.titles else None
    return None


_NEAR = 3  # items from "received" to whom
_HELPING = frozenset({"", "k", "kk", ",k"})  # "X was received by", "X received"


def received(line: Line, found: Sequence[At]) -> Person | None:
    """Return whom another one receives in a line: whom "him" means in the next, where a third one meets him."""
    if not line.words.isdisjoint(_EACH) and len(found) > _HOSTS_AND_GUEST:
        *hosts, (at, guest) = found
        return guest.person if is_met(line, at) and all(other < at for other, _ in hosts) else None
    if len(found) < 2 or line.words.isdisjoint(_RECEIVES):
        return None
    (first, _), (second, guest) = found[:2]
    receives = any(item.word in _RECEIVES for item in line.items[first + 1 : second])
    return guest.person if receives and "b" not in line.shape[first:second] else None


def is_of_guest(line: Line) -> bool:
    """Tell a sentence in which "he" is abroad: "Before flying home he will …", "During his stay she also met"."""
    before = [at for at, item in enumerate(line.items[:-1]) if item.word == "before"]
    if any(line.items[at + 1].word in _LEAVING for at in before):
        return True
    near = (at for at, item in enumerate(line.items[1:], 1) if item.word in _STAYS)
    return any(line.items[at - 1].word in {"his", "her"} and line.items[at - 2].word in {"during", "of"} for at in near)


_LEAVING = frozenset({"leaving", "departing", "returning", "flying", "heading", "going", "travelling", "departure"})
_STAYS = frozenset({"stay", "visit", "trip", "sojourn"})


def _city_before(line: Line, at: int, story: Story) -> Party | None:
    """The country of the city that a line says something happened in before a person: "In Lima, his host X"."""
    for index, item in reversed(line.tags("P")):
        place = item.value
        if 0 < index < at and isinstance(place, Place) and place.is_town and line.items[index - 1].word == "in":
            country = country_of(place.code)
            return country if country in story.pair else None
    return None
