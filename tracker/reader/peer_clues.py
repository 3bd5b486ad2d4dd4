"""Which of two who hold one office is whose: by their names, by an order told before, by "his Danish colleague"."""

from collections.abc import Iterator, Sequence

from tracker.domain.places import country_of
from tracker.reader.clues import FAIR, STRONG, Clue
from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.mentions import Unnamed, code_at
from tracker.reader.origins import MARGIN, likelier_order
from tracker.reader.pair_clues import At
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story

_COUPLE = regex(r"(?<!X,)(?<!XP,)X&(?:d?[AP]s?)?(?:d?A?C,?)?X")
_ORDERED = regex(r"(?P<first>[AP])s?&d?(?P<second>[AP])s?[^PAX;]{0,6}(?P<one>X)&(?P<two>X)")
_SINCE = frozenset({"since", "previous", "last", "before"})
_FAR = 8  # items from "since" to whom it names
_HIS_PEER = regex(r"d(?P<country>[AP])s?[Fg&K]*C")  # "his Danish colleague", "her Ghanaian counterpart"
_NEAR = 2  # lines in which an order holds
_HIS = frozenset({"his", "her"})


def of_peers(story: Story, told: Sequence[tuple[Line, Sequence[At]]]) -> Iterator[Clue]:
    """Yield the clues that officials of one rank give to each other."""
    couple: tuple[Person, Person] | None = None
    before: Person | None = None
    at = 0
    for number, (line, found) in enumerate(told):
        if before is not None or found:
            yield from _of_his_peer(line, found, before)
        yield from _as_countries(line, found)
        yield from _of_forerunner(line, found)
        for one, two, near in _couples(line, found):
            yield from _by_name(story, one, two)
            if couple is not None and couple != (one, two) and number - at <= _NEAR:
                yield from _in_the_order_of(couple, (one, two))
            couple, at = (one, two), number - _NEAR + near
        before = found[-1][1].person if found else None


def _couples(line: Line, found: Sequence[At]) -> Iterator[tuple[Person, Person, int]]:
    """The pairs of a line whom one title names, or who hold one office, and for how many lines their order holds.

    As in "Energy ministers A and B"; the order of "Minister A and his counterpart B" only holds where it is told.
    """
    mentions = dict(found)
    for match in _COUPLE.finditer(line.shape):
        one, two = mentions.get(match.start()), mentions.get(match.end() - 1)
        if one is None or two is None or one.person is two.person:
            continue
        offices = [{title.office for title in each.titles if not title.former} for each in (one, two)]
        if offices[0] & offices[1] or two.peer:
            yield one.person, two.person, 0 if "C" in match[0] or two.peer else _NEAR


def _by_name(story: Story, one: Person, two: Person) -> Iterator[Clue]:
    """Yield of which country each is by their names, as they are not of one."""
    if len(story.pair) < 2:
        return
    likelier = likelier_order(one.name, two.name, (story.pair[0], story.pair[1]))
    if likelier is not None and likelier[1] >= MARGIN:
        for person, country in zip((one, two), likelier[0], strict=True):
            yield Clue(person, FAIR, country)


def _in_the_order_of(earlier: tuple[Person, Person], later: tuple[Person, Person]) -> Iterator[Clue]:
    """Yield that two stand in the order of two before them: "Presidents A and B … Energy ministers C and D"."""
    for known, person in zip(earlier, later, strict=True):
        yield Clue(person, STRONG, other=known)


def _as_countries(line: Line, found: Sequence[At]) -> Iterator[Clue]:
    """Yield that two stand in the order of their countries: "the leaders of Peru and Chile, A and B"."""
    mentions = dict(found)
    for match in _ORDERED.finditer(line.shape):
        countries = [code_at(line, match.start(name)) for name in ("first", "second")]
        said = any(item.word in cues().speech for item in line.items[match.end() : match.end() + 2])
        for name, country in zip(("one", "two"), countries, strict=True):
            mention = mentions.get(match.start(name))
            if mention is not None and mention.titles and country is not None and not said:
                yield Clue(mention.person, STRONG, country_of(country))


def _of_forerunner(line: Line, found: Sequence[At]) -> Iterator[Clue]:
    """Yield that he held the office that is told before: "the first Peruvian president there since President X"."""
    if line.words.isdisjoint(_SINCE):
        return
    for at, mention in found:
        near = {item.word for item in line.items[max(0, at - _FAR) : at]}
        unnamed = [item.value for index, item in line.tags("W") if index < at and isinstance(item.value, Unnamed)]
        offices = {title.office for title in mention.titles if title.owner is None}
        for title in unnamed[-1].titles if unnamed and near & _SINCE else ():
            if (title.office in offices or not mention.titles) and isinstance(title.owner, str):
                yield Clue(mention.person, STRONG, country_of(title.owner))


def _of_his_peer(line: Line, found: Sequence[At], before: Person | None) -> Iterator[Clue]:
    """Yield that nobody is of the country of his peer: "It is full, said A. His Danish colleague …"."""
    for match in _HIS_PEER.finditer(line.shape):
        if line.items[match.start()].word not in _HIS or "W" in line.shape[: match.start()]:
            continue
        here = [mention.person for at, mention in found if at < match.start()]
        person = here[-1] if here else before
        country = code_at(line, match.start("country"))
        if person is not None and country is not None:
            yield Clue(person, -STRONG, country_of(country))
