"""What an article is about: the pair of countries, the bodies that they share, whom titles without a name mean."""

from collections import Counter
from collections.abc import Sequence

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place
from tracker.reader.title_holders import holders_in, holders_of
from tracker.reader.title_words import Head

_HEADLINE_WEIGHT = 4
_LEAD_WEIGHT = 2
LEAD = 3  # lines


def pair_of(lines: Sequence[Line]) -> tuple[Party, ...]:
    """Return the two countries that the article is most about, in the order of the text, or fewer."""
    weight: Counter[Party] = Counter()
    named: dict[Party, None] = {}
    for number, line in enumerate(lines):
        worth = _HEADLINE_WEIGHT if line.role == "headline" else _LEAD_WEIGHT if number <= LEAD else 1
        told = [(place, country) for place in line.codes if (country := country_of(place.code)) is not None]
        for country in dict.fromkeys(country for _, country in told):
            weight[country] += worth
        for country in _coupled(line):
            weight[country] += 1
        if told and not line.words.isdisjoint(_OTHERS) and len(told) > 2:
            weight[told[0][1]] += worth  # the one who meets them all
        for place, country in told:
            if place.form in {"name", "adjective", "demonym"}:
                named.setdefault(country)
    own = [country for country in named if weight[country] > 1]
    if len(own) > 1:
        for country in _venues(lines) - named.keys():
            del weight[country]
    order = [*named, *(country for country in weight if country not in named)]
    best = sorted(weight, key=lambda country: (-weight[country], order.index(country)))[:2]
    if len(weight) > 2 and weight[best[1]] < 2 and len(lines) > 4:
        best = best[:1]
    return tuple(sorted(best, key=order.index))


def _venues(lines: Sequence[Line]) -> set[Party]:
    """Return the countries that are named only as where something is, by a town: "signed in Geneva"."""
    venues: set[Party] = set()
    actors: set[Party] = set()
    for line in lines:
        for at, item in line.tags("P"):
            country = country_of(item.value.code) if isinstance(item.value, Place) else None
            if country is not None:
                (venues if line.shape[at - 1 : at] == "i" else actors).add(country)
    return venues - actors


def told_by_office(lines: Sequence[Line]) -> Party | None:
    """Return the country of an official in the lead whose office no other country has, where nobody owns it there."""
    sole: dict[str, Party] = toml("governments")["sole"]
    for line in lines[: LEAD + 1]:
        for at, item in line.tags("H"):
            office = item.value.office if isinstance(item.value, Head) and not item.value.plural else ""
            owned = line.shape[max(0, at - 1) : at] in {"A", "s", "P"}
            if office in sole and not owned and line.shape[at + 1 : at + 2] in {"N", "I", "h"}:
                return sole[office]
    return None


_TOGETHER = regex(r"[PA](?:(?:,&|[,&-])d?[PA])+")
_OTHERS = frozenset({"counterparts", "counterpart", "colleagues", "ambassadors", "envoys", "peers"})


def _coupled(line: Line) -> list[Party]:
    """Return the countries that a line names two by two, "Kenya and Oman", "Kenyan-Omani", and no third with them."""
    found: list[Party] = []
    for match in _TOGETHER.finditer(line.shape):
        if line.items[min(match.end(), len(line.items) - 1)].word in _OTHERS:
            continue  # "met her Kenyan and Omani counterparts": a third country's two partners
        places = [item.value for item in line.items[match.start() : match.end()] if isinstance(item.value, Place)]
        countries = [country for place in places if (country := country_of(place.code)) is not None]
        if len(places) == 2 and len(set(countries)) == 2:
            found += countries
    return found


def learn_bodies(story: Story) -> None:
    """Remember shared bodies by noun and acronym, the fullest name of each."""
    for line in story.lines:
        for _, item in line.tags("B"):
            body = item.value
            if not isinstance(body, Body):
                continue
            if body.alias and (body.alias.lower() not in story.bodies):
                story.bodies[body.alias.lower()] = body
            if body.shared:
                known = story.bodies.get(body.noun)
                if known is None or (len(known.places) < 2 and len(body.name) > len(known.name)):
                    story.bodies[body.noun] = body


def unnamed_persons(story: Story, unnamed: Unnamed, line: Line | None = None) -> list[Person]:
    """Return whom a title without a name means, in a line that may tell whom he meets."""
    if line is None:
        return holders_of(unnamed, story.people, story.recent)
    return holders_in(line, unnamed, story.people, story.recent)
