"""Where an event was: the town that its sentence names, else its country's code, else where the news is."""

from collections.abc import Iterable

from tracker.domain.period import Period
from tracker.domain.places import is_code
from tracker.reader.cues import cues, is_inserted, items_word, turns_between
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_FAR = 25  # items between an event and its place
_NEAR = 7  # items between a journey and where to, and between an event and a town that no list has
_JOURNEYS = frozenset((*toml("sides")["journeys"]["nouns"], *toml("meetings")["moving"]))
_IN = frozenset({"in", "at", "visiting"})
_MEANWHILE = frozenset({"during", "course", "framework", "when", "while", "end"})  # "at the end of his visit to P"
_THERE = frozenset({"where", "during", "in"})
_TIMED = 4  # items from "visited Lima in May" to ", where"
_NO_TOWNS = frozenset({"English", "Arabic", "Swahili", "Latin", "Parliament", "Congress", "Cabinet", "Council"})
_UNLISTED = regex(r"i(?P<town>[NQ]{1,2})(?=u?T|[,.;]?$|[,;.]u?T|b[dHPXN])")
_NEWS_DAYS = 2  # what was longer before the article was not where it was written


def place_of(line: Line, index: int) -> str | None:
    """Return the place that "in" or "at" names nearest to an item, a town rather than a country.

    A town is told by its name, all else by its code.
    """
    found: list[tuple[bool, bool, bool, int, Place]] = []
    for at, item in line.tags("P"):
        before = line.items[at - 1].word if at else ""
        value = item.value
        goes_there = before in {"to", "visited"} and _is_of_journey(line, index, at)
        if isinstance(value, Place) and (before in _IN or goes_there or (at == 0 and value.is_town)):
            distance = abs(at - index)
            if distance < _FAR and not _is_elsewhere(line, index, at):
                found.append((goes_there, _is_in_aside(line, index, at), not value.is_town, distance, value))
    strange = _unlisted(line, index) if all(goes_there for goes_there, *_ in found) else None
    return strange or (min(found, key=lambda each: each[:4])[4].called if found else None)


def place_there(line: Line, story: Story) -> str | None:
    """Return the town that the sentence before ends with, where this one opens with it: "He stopped in P. There he"."""
    before = story.before(line)
    if items_word(line, 0) != "there" or before is None or before.paragraph != line.paragraph:
        return None
    found = _LAST_TOWN.search(before.shape)
    place = before.items[found.start("town")].value if found is not None else None
    return place.called if isinstance(place, Place) and place.is_town else None


_LAST_TOWN = regex(r"[it](?P<town>P)(?:u?T)?[.]?$")


def _unlisted(line: Line, index: int) -> str | None:
    """Return a town that no list has, where what is done in it is followed by it: "signed in Ambarita on Monday"."""
    found = _UNLISTED.search(line.shape, index, index + _NEAR)
    if found is None or line.items[found.start()].word not in _IN:
        return None
    words = [item.text for item in line.items[slice(*found.span("town"))]]
    return " ".join(words) if _NO_TOWNS.isdisjoint(words) else None


def _is_of_journey(line: Line, index: int, at: int) -> bool:
    """Tell where somebody is who does something on the way: "during his visit to P", "flew to P, where he met Y"."""
    if line.items[at - 1].word == "to" and _JOURNEYS.isdisjoint(
        item.word for item in line.items[max(0, at - _NEAR) : at]
    ):
        return False
    comma = line.shape.find(",", at, min(at + _TIMED, index))
    if comma > 0 and items_word(line, comma + 1) in _THERE:
        return True
    return any(item.word in _MEANWHILE for item in line.items[0 if at < index else index : at])


def _is_in_aside(line: Line, index: int, at: int) -> bool:
    """Tell where somebody is otherwise: "X, who holds the portfolio in P, met Y in Q"."""
    return is_inserted(line, at) and not line.shape.rfind(",r", 0, at) < index < at


def _is_elsewhere(line: Line, index: int, at: int) -> bool:
    """Tell the place of what is done besides: "met X to discuss a dam in P", "a dam in P, he said on meeting X"."""
    if at < index:
        return any(item.word in cues().speech for item in line.items[at:index])
    if turns_between(line, index, at):
        return True
    comma = line.shape.rfind(",", index, at)
    if comma > 0 and not _BESIDES.isdisjoint(item.word for item in line.items[comma:at]):
        return True
    return any(_is_purpose(line, between) for between in range(index + 1, at))


def _is_purpose(line: Line, at: int) -> bool:
    """Tell "to discuss", "and offered": of what follows somebody speaks."""
    following = items_word(line, at + 1)
    if line.items[at].word == "to":
        return line.shape[at + 1 : at + 2] == "k" and following not in _NO_VERBS
    return line.shape[at] == "&" and following in _OFFERS


_BESIDES = frozenset({"after", "before", "since", "which", "who", "whom", "whose", "where"})
_NO_VERBS = frozenset({"be", "it", "him", "her", "them", "us", "each", "both", "paper", "date", "work"})
_OFFERS = frozenset({"offered", "proposed", "suggested", "invited", "promised", "asked", "urged", "pledged", "thanked"})


def scene(story: Story, when: str | None, persons: Iterable[str] = ()) -> str | None:
    """Return where something was whose sentence does not say it.

    What a guest does on his visit is there; what else the news tells of its own days is where it was written, or
    where it has moved on to since.
    """
    visit = story.visit
    if visit is not None and visit.status == "held" and not set(visit.participants).isdisjoint(persons):
        return None if _are_apart(when, visit.when) else _town(visit.place)
    if when is not None and story.day is not None and (story.day - Period.parse(when).last).days > _NEWS_DAYS:
        return None
    return story.venue if story.stage is None else story.stage or None


def _are_apart(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    first, second = sorted((Period.parse(one), Period.parse(other)), key=lambda period: period.first)
    return first.last < second.first


def _town(place: str | None) -> str | None:
    return None if place is None or is_code(place) else place
