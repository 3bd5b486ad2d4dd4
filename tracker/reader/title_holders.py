"""Whom a title without a name means: the known holders of its office."""

from collections.abc import Sequence

from tracker.reader.items import Line
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.people import People, Person

_ANYBODY = frozenset({"officials", "counterparts", "men", "women", "heads", "chiefs"})
_OF_MORE = ("of", "for", "to")  # "the deputy minister" is one of economy, too
_LEADERS = frozenset({"president", "prime minister", "king", "emir", "sultan", "chancellor", "leader", "crown prince"})


def holders_of(
    unnamed: Unnamed, people: People, recent: Sequence[Person], beside: Sequence[Person] = ()
) -> list[Person]:
    """Return the known holders of an office, of the country where it is said; of a single one the latest named.

    Args:
        unnamed: The title.
        people: The persons of the article.
        recent: Those named up to the line before, latest last.
        beside: Persons named in the same line: he is somebody else, if there is anybody else.
    """
    title = unnamed.titles[-1]
    homes = title.owners if title.plural and len(title.owners) > 1 else (title.owner,)  # "the ministers of P and P"
    found = [
        person
        for person in people.persons
        if any(_means(title.office, office) for office in (person.offices if title.former else sorted(person.current)))
        and (not isinstance(title.owner, str) or person.country in homes)
    ]
    if title.plural and len(title.owners) > 1 and len({person.country for person in found}) == 1:
        return []  # "The ministers of P and P met", of whom the text names one
    if title.plural:
        return found
    others = [person for person in found if person not in beside] or found
    return sorted(others, key=lambda person: recent.index(person) if person in recent else -1)[-1:]


def holders_in(line: Line, unnamed: Unnamed, people: People, recent: Sequence[Person]) -> list[Person]:
    """Return whom a title of a line means: who meets somebody there is of another country than he, if one is known."""
    beside = [item.value.person for _, item in line.tags("X") if isinstance(item.value, Mention)]
    found = holders_of(unnamed, people, recent, beside)
    title = unnamed.titles[-1]
    if title.plural or title.owner is not None or len(found) != 1 or len(beside) != 1:
        return found
    home = beside[0].country
    if home is None or found[0].country != home or line.words.isdisjoint(_MEETING):
        return found
    away = (each for each in reversed(recent) if each.country not in {None, home} and title.office in each.current)
    return next(([each] for each in away), found)


_MEETING = frozenset({"met", "meets", "called", "received", "receives", "welcomed", "hosted", "talks", "meeting"})


def fits(called: str, offices: Sequence[str]) -> bool:
    """Tell whether one who holds these offices can be one of "the leaders", "the ministers", "the presidents"."""
    if called in _ANYBODY:
        return True
    if called == "leaders":
        return any(office in _LEADERS for office in offices)
    singular = {"premiers": "prime minister", "secretaries": "secretary"}.get(called, called.removesuffix("s"))
    return any(office.startswith(singular) for office in offices)


def _means(said: str, held: str) -> bool:
    """Tell whether one who holds an office can be called so: "the minister" is one of economy, too."""
    if said in {"leader", "leader of state", "head of state", "head of government"} and held in _LEADERS:
        return True
    return said == held or held.startswith(tuple(f"{said} {word} " for word in _OF_MORE))
