"""Persons told by another's office: "her predecessor X", "the minister and his deputy, Y"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAME, Found, Mention, is_word, merge, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People, Person
from tracker.reader.plain_names import IS
from tracker.reader.titles import Title

_NOUNS: dict[str, list[str]] = toml("titles")["relations"]
_WORDS = frozenset(word for nouns in _NOUNS.values() for word in nouns)
_HIS = frozenset({"his", "her", "whose"})
_HE = frozenset({"he", "she"})
_MINE = frozenset({"my", "your"})
_NOUN = r"[RA]*(?P<noun>[REk])(?:[iu]d?[kcFgPB]|kd?[gF]*W)?"  # "former deputy", "predecessor in Lima", "… as premier"
_WHO = rf",?(?:d(?=h))?(?:h\.?)*(?P<name>X|{NAME})"
_RELATED = regex(rf"[dkr]{_NOUN}(?P<is>kk?)?{_WHO}")
_AFTER_NAME = regex(rf"(?P<name>X|{NAME}),d{_NOUN}(?=[,.;)&-]|$)")  # "Hayk Harut, his deputy, …"
_OF_NAME = regex(rf"(?P<whose>X|{NAME})s{_NOUN}{_WHO}")  # "Kowalik's deputy, Y"
_NAME_OF = regex(rf"(?P<name>X|{NAME}),(?P<whose>X|{NAME})s{_NOUN}(?=[,.;)&-]|$)")  # "Y, Kowalik's deputy, …"
_OF_WHOM = regex(rf"X,?d[RA]*(?P<noun>[REk])[to]{_WHO}")  # "X, the successor to Y"
_INVERSE = {"successor": "predecessor", "predecessor": "successor"}
# Of one who comes or goes, whose predecessor or successor the next sentence tells.
_LEAVES = frozenset("outgoing departing farewell leaves retires resigned leaving credentials credence".split())
_FAR = 2  # lines back to whom "his" means


def mark_related(lines: Sequence[Line], people: People) -> None:
    """Give a title to each who is told by the office of another; persons with titles of their own are marked."""
    for number, line in enumerate(lines):
        if _WORDS.isdisjoint(line.words) or line.role in {"headline", "heading"}:
            continue
        found: dict[int, Found] = {}
        for each in _related(line, lines[max(0, number - _FAR) : number], people):
            found.setdefault(each.first, each)
        for at in list(found):
            if line.shape[at] == "X":
                line.change(at, replace(line.items[at], value=found.pop(at).value))
        merge(line, list(found.values()))


def _related(line: Line, before: Sequence[Line], people: People) -> Iterator[Found]:
    for pattern in (_OF_WHOM, _NAME_OF, _OF_NAME, _RELATED, _AFTER_NAME):
        for match in pattern.finditer(line.shape):
            noun = line.items[match.start("noun")].word
            if noun not in _WORDS or (pattern is _RELATED and match["is"] and not _is(line, match.end("is") - 1)):
                continue
            whose = _whose(line, match, pattern, before, people)
            if whose is not None:
                yield from _made(line, match, people, whose, _INVERSE.get(noun, "") if pattern is _OF_WHOM else noun)


def _is(line: Line, at: int) -> bool:
    return line.items[at].word in IS or [item.word for item in line.items[at - 1 : at + 1]] == ["will", "be"]


def _whose(
    line: Line, match: re.Match[str], pattern: re.Pattern[str], before: Sequence[Line], people: People
) -> Person | None:
    """Whose predecessor or deputy it is."""
    if pattern is _OF_WHOM:
        return _person(line, match.start())
    if pattern in {_OF_NAME, _NAME_OF}:
        at = match.start("whose")
        return _person(line, at) or people.find(name_at(line, *match.span("whose")))
    owner = match.start("noun") - 1
    while line.shape[owner] in "RA":
        owner -= 1
    if line.items[owner].word in _MINE and pattern is _RELATED:
        return _speaker(people)
    if line.items[owner].word not in _HIS:
        return None
    last = match.start("name") if pattern is _AFTER_NAME else owner
    told = [person for at, _ in line.tags("X") if at < last and (person := _person(line, at)) is not None]
    if told:
        return told[-1]
    for earlier in reversed(before):
        if earlier.items[0].word in _HE and "X" not in earlier.shape:
            continue
        subject = re.search("X|NN", earlier.shape)
        if subject is not None:
            several = not owner and len(earlier.tags("X")) > 1  # "X met Y. His deputy, …"
            noun = line.items[match.start("noun")].word
            leaves = noun in _INVERSE and not _LEAVES.isdisjoint(earlier.words)
            return _person(earlier, subject.start()) if not several or leaves else None
    return None


def _speaker(people: People) -> Person | None:
    """Who "my" or "your" means in an interview with an ambassador."""
    envoys = [each for each in people.persons if any(title.scope == "sending" for title in each.held)]
    return envoys[0] if len(envoys) == 1 else None


def _person(line: Line, at: int) -> Person | None:
    """The person at an item, if a title of his is known."""
    value = line.items[at].value
    return value.person if isinstance(value, Mention) and value.person.held else None


def _made(line: Line, match: re.Match[str], people: People, whose: Person, noun: str) -> Iterator[Found]:
    first, last = match.span("name")
    titles = tuple(title for each in whose.held if (title := _of(noun, each)) is not None)[-1:]
    known = line.items[first].value
    if not titles or is_word(line, first, last):
        return
    if isinstance(known, Mention) and known.titles:
        said = known.titles[-1]
        if said.owner is None and said.office == titles[0].office:  # "her predecessor, former ambassador X"
            yield Found(first, last, Mention(known.person, titles, None, kin=whose))
        return
    person = known.person if isinstance(known, Mention) else people.named(name_at(line, first, last))
    if person is not whose and not person.held:
        person.held = titles
        yield Found(first, last, Mention(person, titles, None, kin=whose))


def _of(noun: str, title: Title) -> Title | None:
    """What somebody's predecessor, successor or deputy holds."""
    if title.office == "co-chair" or title.plural:
        return None
    if noun in _NOUNS["former"]:
        return replace(title, former=True)
    if noun in _NOUNS["same"]:
        return replace(title, former=False)
    if noun in _NOUNS["deputy"] and not title.office.startswith("deputy"):
        return replace(title, office=f"deputy {title.office}")
    return None
