"""Whom a word without a name means: "the three ministers", "the latter", "the visiting diplomat", "the delegation"."""

from tracker.domain.places import country_of
from tracker.reader.frames.groups import groups, visitors
from tracker.reader.items import Line
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

OFFICIAL = 4  # items in which "the top Angolan government official" is told
_MANY = {"three": 3, "four": 4, "five": 5}
_CALLED = frozenset(
    """
    leaders presidents ministers premiers secretaries heads counterparts officials chiefs men women mayors governors
    """.split()
)
_ALL = frozenset({"the", "all"})


def several(line: Line, story: Story, first: int, last: int) -> list[Person] | None:
    """Return whom "the three", "all four ministers" means: so many as met, or as the line before names; else None."""
    at = next((at for at in range(max(first, 1), last) if line.items[at].word in _MANY), None)
    if at is None or line.items[at - 1].word not in _ALL:
        return None
    if at + 1 < last and not line.items[at + 1].word.endswith("ly") and not _are_called(line, at + 1, last):
        return None
    here = [person for group in groups(line, story, 0, first) for person in group.persons]
    met = [story.people.named(name) for name in story.gathering.participants] if story.gathering is not None else []
    count = _MANY[line.items[at].word]
    return next((each for each in (here, story.just_named(), met) if len(dict.fromkeys(each)) == count), [])


def _are_called(line: Line, first: int, last: int) -> bool:
    """Tell "the three foreign ministers", "the three also" and "the three are" from "the three documents"."""
    said = line.items[first:last]
    return any(item.word in _CALLED or item.word.rpartition(" ")[2] in _CALLED for item in said) or all(
        item.word in _AUXILIARY for item in said
    )


_AUXILIARY = frozenset("are were had have has will would to also then again shall".split())


def former_or_latter(line: Line, story: Story, first: int, which: str) -> list[Person]:
    """Return whom "the former" or "the latter" means: of the last two named here, else before."""
    here = [person for group in groups(line, story, 0, first) for person in group.persons] or story.recent
    two = here[-2:]
    return [] if len(two) < len({"former", "latter"}) else two[:1] if which == "former" else two[1:]


def official(line: Line, story: Story, first: int) -> list[Person]:
    """Return whom "the official", "the visiting Angolan diplomat" means: of a country told, the last one named."""
    place = next((item.value for item in line.items[first + 1 : first + OFFICIAL] if item.shape == "A"), None)
    if isinstance(place, Place):
        return [person for person in story.recent if person.country == country_of(place.code)][-1:]
    called = {item.word for item in line.items[first : first + OFFICIAL]}
    guests = visitors(story) if not called.isdisjoint({"visitor", "visiting"}) else []
    return guests[:1] or ([story.subject] if story.subject is not None else [])


def delegates(line: Line, story: Story, first: int) -> list[Person]:
    """Return whom "the delegation", "the Angolan side" means: the visitor, if he is of the country told."""
    if story.stay is None or story.stay.status != "held":
        return []
    told = next((item.value for item in line.items[first + 1 : first + OFFICIAL] if item.shape == "A"), None)
    country = country_of(told.code) if isinstance(told, Place) else None
    return [person for person in visitors(story) if country in {None, person.country}]
