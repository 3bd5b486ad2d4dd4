"""Persons and vehicles: so many that came, crossed or live there, and of which country they are."""

from functools import cache

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.inflection import forms
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Place

_MANY = 500  # fewer persons are a group, a delegation, those of one incident
_MANY_VEHICLES = 100
_BEFORE = 7  # items between a verb of going and its number
_AFTER = 14  # items between a number and the verb behind what it counts
_ORIGIN = 4  # items between a noun and the country behind it
STANDING = frozenset("are were count counts counted has have had hosts host home".split())  # "there are", "home to"
_FROM = frozenset({"from", "of"})


@cache
def people() -> frozenset[str]:
    """What is counted only where it came, crossed or lives somewhere, in the singular."""
    return frozenset(toml("counts")["people"].values())


@cache
def moving() -> frozenset[str]:
    """The verbs that make so many persons a total, in all their forms."""
    return frozenset(form for base in toml("counts")["moving"].split() for _, form in forms(base))


def people_at(line: Line, at: int) -> str | None:
    """What the people of a country are called in the singular: "Kenyan" for "Kenyans"; None where no one moves."""
    if moving().isdisjoint(line.words) and STANDING.isdisjoint(line.words):
        return None
    text = line.items[at].text
    return text[:-1] if text.endswith("s") and not text.endswith("ss") else text


def is_total(line: Line, story: Story, at: int, noun_at: int, counted: str) -> bool:
    """Tell a total of those who came or live there from a group that something happened to once.

    Args:
        line: The line.
        story: The article.
        at: The number's item.
        noun_at: The last item of what it counts, the number itself where the noun stands before it.
        counted: The noun in the singular.
    """
    number = getattr(line.items[at].value, "value", 0)
    vehicles = counted in toml("counts")["vehicles"]
    if number < (_MANY_VEHICLES if vehicles else _MANY):
        return False
    near = line.items[max(0, at - _BEFORE) : noun_at + _AFTER]
    moves = noun_at == at or not moving().isdisjoint(item.word for item in near)
    if not moves and not _stand_there(line, at, noun_at):
        return False
    named = {country_of(place.code) for place in line.codes} - {None}
    if vehicles:
        return bool(named & set(story.pair)) or "border" in line.words
    origin = _origin(line, at, noun_at)
    return origin is not None and (origin in story.pair or len(named) > 1)


def _stand_there(line: Line, at: int, noun_at: int) -> bool:
    """Tell "there are 2,000 Kenyans in Peru", "Peru counts 2,000 Kenyans", "is home to 2,000 Kenyans"."""
    before = [item.word for item in line.items[max(0, at - 2) : at]]
    if before == ["home", "to"]:
        return True
    there = line.shape[noun_at + 1 : noun_at + 3] == "iP" and (before[-1:] != ["are"] or "there" in before)
    subject = at - 2 - (line.shape[max(0, at - 3) : at - 2] == "d")  # "the Philippines counts"
    opens = subject == 0 or (subject > 0 and line.shape[subject - 1] in ",;:-")
    counting = opens and line.shape[at - 2] == "P" and before[-1:] not in (["are"], ["were"])
    return before[-1:] != [] and before[-1] in STANDING and (there or counting)


def _origin(line: Line, at: int, noun_at: int) -> Party | None:
    """Of which country they are: "Peruvian tourists", "Kenyans", "visitors from Chad", "Peru sent 2,000 visitors"."""
    first = at + 1 if noun_at > at else 0
    for place in range(first, min(noun_at + 1, len(line.items))):
        value = line.items[place].value
        named = isinstance(value, Place) and place == noun_at - 1  # "6,400 New Zealand citizens"
        if isinstance(value, Place) and (named or value.form in {"adjective", "demonym"}):
            return country_of(value.code)
    for place in range(first, min(noun_at + _ORIGIN, len(line.items))):
        value = line.items[place].value
        if isinstance(value, Place) and not _FROM.isdisjoint(item.word for item in line.items[place - 2 : place]):
            return country_of(value.code)
    sent = next((place for place in range(max(0, at - 3), at) if line.items[place].word in {"sent", "sends"}), 0)
    value = line.items[sent - 1].value if sent else None
    return country_of(value.code) if isinstance(value, Place) else None
