"""From whose side an article is told, and whose its officials are that it names without a country."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.clues import FAIR, STRONG, WEAK, Clue
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import is_met
from tracker.reader.pair_clues import At, are_of_before
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.person_clues import is_strange
from tracker.reader.story import Story
from tracker.reader.tags import Money, Place

# What tells the host, by its weight.
_PUBLISHED, _WRITTEN, _COINED, _SILENT, _A_PERSON = 3.0, 1.5, 1.5, 0.5, 0.5
_ENOUGH = 3  # persons
_LOCAL = frozenset({"regional minister", "provincial minister"})
_WHERE = frozenset({"in", "at", "from"})
CLEAR = FAIR  # by how much the host has to lead where no dateline says where the text was written


def host_of(
    story: Story, dateline: Party | None, publisher: Party | None, unsaid: list[Person]
) -> tuple[Party | None, float]:
    """Return the country from whose side the article is told, None where nothing shows it, and how clearly.

    It is where the article comes from, the one whose money it counts in, and the one whose persons, as far as they are
    known, are told without a country.
    """
    if story.article.home is not None:
        return story.article.home, STRONG
    said = Counter(person.country for person in story.people.persons if person.offices and person not in unsaid)
    if len(story.pair) < 2:
        return dateline or (story.pair[0] if story.pair and not said[story.pair[0]] else None), 0.0
    inferred = Counter(person.country for person in unsaid)
    coined = _coined(story)
    weights = {
        country: _PUBLISHED * (country == publisher)
        + _WRITTEN * (country == dateline)
        + _COINED * (coined == {country})
        + _A_PERSON * (min(inferred[country], _ENOUGH) - min(said[country], _ENOUGH))
        + _SILENT * (not said[country])
        for country in story.pair
    }
    best = max(story.pair, key=lambda country: weights[country])
    lead = weights[best] - weights[story.other(best) or best]
    return (best, lead) if lead >= WEAK else (None, 0.0)


def of_home(
    story: Story, told: Sequence[tuple[Line, Sequence[At]]], home: Party, *, state: bool = False, sure: bool = True
) -> Iterator[Clue]:
    """Yield that officials whose country nothing tells are the publisher's own, where its home is known.

    Without a known home it holds of those with an office of `state` in an article that was written where it is told
    from: of the others whom no other clue settles, hardly half are the host's. Where it is not `sure` where it was
    written, it does not hold of those told to be abroad.
    """
    for line, found in told:
        for index, mention in found:
            if mention.person.country is not None or not mention.titles:
                continue
            if is_strange(story, line, index) or (
                is_met(line, index) and not {"W", "X"}.isdisjoint(line.shape[:index])
            ):
                continue  # whoever meets him is likelier at home
            if any(title.scope == "sending" for title in mention.titles):
                continue  # the host's own, or the one sent to it
            if state and not any(title.scope == "state" and title.office not in _LOCAL for title in mention.titles):
                continue
            former = any(title.former for title in mention.titles)
            if not _is_away(line, story, index, former=former) and (sure or not _is_abroad(line, index, home)):
                yield Clue(mention.person, STRONG, home)


def in_order(story: Story, line: Line, found: Sequence[At], home: Party | None) -> Iterator[Clue]:
    """Yield the country of the same place in the pair: "Finance ministers A and B", "A and B, … respectively".

    A text that is told from one country's side names its own first.
    """
    order = (home, *(country for country in story.pair if country != home)) if home is not None else story.pair
    if len(order) == 2:
        for number, (_, mention) in enumerate(found):
            if mention.person.country is None:
                yield from _in_order(story, line, found, number, order=order, home=home)


def _in_order(
    story: Story, line: Line, found: Sequence[At], number: int, *, order: Sequence[Party], home: Party | None
) -> Iterator[Clue]:
    mention = found[number][1]
    peers = [
        other
        for _, other in found
        if {title.office for title in other.titles} & {title.office for title in mention.titles}
    ]
    couple = _couple(line, found, number)
    if len(peers) == 2 and any(title.plural for title in mention.titles) and all(p.country is None for p in peers):
        if are_of_before(found[0]):
            return
        named = _order_named(story, line)
        if named is not None:
            yield Clue(mention.person, STRONG, named[peers.index(mention)])
        elif _told_before(story, line, home):
            yield Clue(mention.person, FAIR, order[peers.index(mention)])
    elif (
        _SIGNED_BY.search(line.shape) is not None
        and len(found) == 2
        and (named := _order_named(story, line)) is not None
    ):
        yield Clue(mention.person, STRONG, named[number])
    elif couple is not None and (named := _order_named(story, line)) is not None:
        yield Clue(mention.person, FAIR, named[couple])
    elif "respectively" in line.words and len(found) == 2 and not any(each.country for _, each in found):
        yield Clue(mention.person, FAIR, order[number])


_SIGNED_BY = regex(r"\(X[,;&/-]{1,2}X\)")  # "an agreement of Peru and Chad (Minister A, Premier B)"


def _couple(line: Line, found: Sequence[At], number: int) -> int | None:
    """Which of two of one office who follow each other somebody is: "Minister A and her counterpart B"."""
    for first in (number - 1, number):
        if first < 0 or first + 2 > len(found):
            continue
        (at, one), (then, two) = found[first : first + 2]
        alike = {title.office for title in one.titles} & {title.office for title in two.titles}
        beside = _BESIDE.fullmatch(line.shape, at + 1, then) is not None
        if beside and one.country is None is two.country and (alike or (two.peer and not one.peer)):
            return number - first
    return None


_BESIDE = regex(r",?&[ob]?(?:d[Fg]*C,?)?")  # "and of his counterpart"


def _order_named(story: Story, line: Line) -> Sequence[Party] | None:
    """The order in which a line names the two before its persons: "the ministers of Peru and Chile, A and B"."""
    named = [country_of(place.code) for place in line.codes if place.form in {"name", "adjective"}]
    order = list(dict.fromkeys(each for each in named if each is not None))
    return order if set(order) == set(story.pair) else None


def _told_before(story: Story, line: Line, home: Party | None) -> bool:
    """Tell whether both countries are named up to a line, but for the writer's own: only then is their order known."""
    lines = story.lines[: story.number(line) + 1]
    return {country_of(place.code) for each in lines for place in each.codes} >= set(story.pair) - {home}


def _coined(story: Story) -> set[Party]:
    """The countries of the pair in whose own money the article tells sums: "R51 billion"."""
    told = [item.value for line in story.lines for _, item in line.tags("$")]
    codes = {money.currency[:2] for money in told if isinstance(money, Money)} - {"US"}
    return codes.intersection(story.pair)


def _is_abroad(line: Line, index: int, home: Party) -> bool:
    """Tell whom a line tells of in a town of another country: "by video from Paris", not "X said that in Paris …"."""
    said = next((at for at in range(index, len(line.items)) if line.items[at].word == "that"), len(line.items))
    return any(
        isinstance(item.value, Place) and item.value.is_town and country_of(item.value.code) != home
        for at, item in line.tags("P")
        if 0 < at < said and line.items[at - 1].word in _WHERE
    )


def _is_away(line: Line, story: Story, index: int, *, former: bool) -> bool:
    """Tell whom a line tells of in a town of the other country than the host: "In Muscat, Trade Minister X saw it".

    Of whom it recalls it may do so farther behind: "The talks were held in Muscat, when X was trade minister".
    """
    others = {country for country in story.pair if country != story.host}
    return any(
        isinstance(item.value, Place) and item.value.is_town and country_of(item.value.code) in others
        for at, item in line.tags("P")
        if 0 < at < (index if former else _OPENING) and line.items[at - 1].word in {"in", "at"}
    )


_OPENING = 2  # items
