"""Where officials are posted, and where from they speak: "Ambassador X, who leaves P", "Minister Y, by video"."""

from collections.abc import Iterator

from tracker.domain.places import country_of
from tracker.reader.clues import FAIR, STRONG, Clue
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_WORDS = {kind: frozenset(words) for kind, words in toml("sides")["posts"].items()}
_POSTED_NEAR = 4  # items from "post", "term" to the place
_REMOTE_NEAR = 3
_MISSION = 3  # items of "consulate general in"
_FAR = 14  # items from a person to his post
_TERM_BEFORE = regex(r"^k{1,2}[^X]{0,5}(?P<place>P),$")  # "After four years in P, Ambassador X"
_HERE = regex(r"(?:,|k{0,3}i)(?P<place>P)(?!s)")  # "an evening with Ambassador X, P", "Ambassador X said in P"
_CAPITAL_SAYS = regex(r"(?:^|,)(?P<place>P)k[^PAX:;]*:$")  # "P has ambitions: Minister X wants …"


def of_posts(line: Line, at: int, mention: Mention) -> Iterator[Clue]:
    """Yield what the place where the person at an item is posted, or speaks from, says of his country."""
    person = mention.person
    says = _CAPITAL_SAYS.search(line.shape, 0, at) if mention.titles and ":" in line.shape[:at] else None
    if says is not None:
        yield from _of_place(line, says.start("place"), FAIR, mention)
    if not mention.titles:
        return
    if not any(title.scope == "sending" for title in person.held):
        yield from _remote(line, at, mention)
        yield from _opens(line, at, mention)
        return
    here = _HERE.match(line.shape, at + 1)
    if here is not None:
        yield from _of_place(line, here.start("place"), -FAIR, mention)
    before = _TERM_BEFORE.match(line.shape[:at])
    if before is not None and not _WORDS["posted"].isdisjoint(item.word for item in line.items[:at]):
        yield from _of_place(line, before.start("place"), -STRONG, mention)
    for index in _places_after(line, at):
        near = {item.word for item in line.items[max(at, index - _POSTED_NEAR) : index]}
        left = line.items[index - 1].word in _WORDS["leaving"]
        if left or (not near.isdisjoint(_WORDS["posted"]) and line.shape[index - 1] in "it"):
            yield from _of_place(line, index, -STRONG, mention)


def _remote(line: Line, at: int, mention: Mention) -> Iterator[Clue]:
    """As in "spoke to them by video from Lima": he who was not there spoke from home."""
    for index in _places_after(line, at):
        near = {item.word for item in line.items[max(at, index - _REMOTE_NEAR) : index]}
        if line.items[index - 1].word == "from" and not near.isdisjoint(_WORDS["remote"]):
            yield from _of_place(line, index, STRONG, mention)


def _opens(line: Line, at: int, mention: Mention) -> Iterator[Clue]:
    """As in "opened the consulate in Lima": nobody has a mission in his own country."""
    for index in _places_after(line, at):
        between = {item.word for item in line.items[at + 1 : index]}
        mission = not _WORDS["missions"].isdisjoint(item.word for item in line.items[max(at, index - _MISSION) : index])
        if mission and not _WORDS["opens"].isdisjoint(between) and line.items[index - 1].word == "in":
            yield from _of_place(line, index, -STRONG, mention)
            return


def _places_after(line: Line, at: int) -> Iterator[int]:
    """The places behind a person, up to the next one named."""
    for index in range(at + 1, min(at + _FAR, len(line.items))):
        if line.shape[index] in "X;":
            return
        if line.shape[index] == "P":
            yield index


def _of_place(line: Line, index: int, weight: float, mention: Mention) -> Iterator[Clue]:
    place = line.items[index].value
    if isinstance(place, Place):
        yield Clue(mention.person, weight, country_of(place.code))
