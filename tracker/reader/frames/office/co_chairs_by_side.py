"""Co-chairs told side by side: "co-chairs of B: from Peru – X, from Chad – Y", "B is co-chaired by X for Peru …"."""

import re
from collections.abc import Iterator

from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.sides import side_of
from tracker.reader.tags import Place

_BY_SIDE = re.compile(r"[kuf]d?(?P<place>[PA])s?(?P<noun>k)?[,:-]?(?P<verb>k)?[,:-]?b?d?(?:h\.?)*X")
CO_CHAIRS = frozenset(
    """
    co-chair co-chairs co-chairman co-chairmen co-chaired co-chairing co-chairperson co-chairpersons co-chairmanship
    """.split()
)
_FROM = frozenset({"from", "for", "on", "representing"})
_SIDES = frozenset({"side", "part", "delegation", "government"})
_ARE = frozenset({"is", "are", "was", "were"})
_EACH_FOR = re.compile(r"[kW](?:od?B|odc)?[,:-]?k?(?:h\.?)*Xfd?P,?&(?:h\.?)*Xfd?P")
_TWO = 2


def co_chairs_by_side(line: Line) -> Iterator[Person]:
    """Yield the two whom a line on co-chairs names each after his side; nobody where it names but one so."""
    chairs = [item.value for _, item in line.tags("X") if isinstance(item.value, Mention) and _chairs(item.value)]
    if line.words.isdisjoint(CO_CHAIRS) and not chairs:
        return
    found: list[Person] = []
    countries: set[str | None] = set()
    for match in _BY_SIDE.finditer(line.shape):
        place, mention = line.items[match.start("place")].value, line.items[match.end() - 1].value
        if line.items[match.start()].word not in _FROM or not isinstance(place, Place):
            continue
        noun = line.items[match.start("noun")].word if match["noun"] else ""
        verb = line.items[match.start("verb")].word if match["verb"] else ""
        if (noun and noun not in _SIDES | _ARE) or (verb and verb not in _ARE) or not isinstance(mention, Mention):
            continue
        if mention.person.country in {None, country_of(place.code), side_of(line, mention)}:
            found.append(mention.person)
            countries.add(country_of(place.code))
    if len(found) == len(countries) == _TWO:
        yield from found
        return
    if len(found) == 1 and len(chairs) == 1 and chairs[0].country not in {None, *countries}:
        yield found[0]  # "The co-chair from the Peruvian side is X, and from the Chadian side Y"
        return
    each = _EACH_FOR.search(line.shape)
    if each is not None and line.items[each.start()].word in CO_CHAIRS:  # "the co-chairs, X for Peru and Y for Chad"
        mentions = [line.items[at].value for at in range(*each.span()) if line.shape[at] == "X"]
        yield from [mention.person for mention in mentions if isinstance(mention, Mention)]


def _chairs(mention: Mention) -> bool:
    return any(title.office == "co-chair" and title.owners for title in mention.titles)
