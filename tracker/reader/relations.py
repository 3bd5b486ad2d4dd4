"""Persons told by another's office: "her predecessor X", "the minister and his deputy, Y"."""

import re

from tracker.domain.facts import Party
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAME, Found, Mention, Names, name_at
from tracker.reader.people import People
from tracker.reader.titles import Title

_RELATED = re.compile(rf"d(?P<noun>[REk]),?(?:h\.?)*(?P<name>{NAME})")
_AFTER_NAME = re.compile(rf"(?P<name>{NAME}),d(?P<noun>[REk])(?=[,.;&)]|$)")  # "Hayk Harut, his deputy, …"
_OF_NAME = re.compile(rf"(?P<whose>{NAME})s(?P<noun>[REk]),?(?:h\.?)*(?P<name>{NAME})")  # "Kowalik's deputy, Y"
_NOUNS: dict[str, list[str]] = toml("titles")["relations"]
_HIS = frozenset({"his", "her"})
_WORDS = frozenset(word for nouns in _NOUNS.values() for word in nouns)


def related(line: Line, found: list[Found], people: People, names: Names) -> list[Found]:
    """Return who is told by the office of the person before him; `found` are the persons with titles."""
    if _WORDS.isdisjoint(line.words):
        return []
    made: list[Found] = []
    for match in (*_RELATED.finditer(line.shape), *_AFTER_NAME.finditer(line.shape)):
        before = next((each for each in reversed(found) if each.last <= match.start() and each.value.titles), None)
        whose = line.items[match.start() if match.re is _RELATED else match.start("noun") - 1].word
        if before is None and match.start() == 0 and match.re is _RELATED and people.latest is not None:
            if whose in _HIS and match.start("name") not in names.taken:  # "Her deputy, X, …"
                made += _made(line, match, people, people.latest.held, people.latest.country)
            continue
        if before is not None and whose in _HIS and match.start("name") not in names.taken:
            made += _made(line, match, people, before.value.titles, before.value.country)
    for match in _OF_NAME.finditer(line.shape):
        known = people.find(name_at(line, *match.span("whose")))
        if known is not None and known.held and match.start("name") not in names.taken:
            made += _made(line, match, people, known.held, None)
    return made


def _made(
    line: Line, match: re.Match[str], people: People, held: tuple[Title, ...], country: Party | None
) -> list[Found]:
    noun = line.items[match.start("noun")].word
    titles = tuple(title for each in held if (title := _of(noun, each)) is not None)[-1:]
    person = people.named(name_at(line, *match.span("name")))
    return [Found(*match.span("name"), Mention(person, titles, country))] if titles else []


def _of(noun: str, title: Title) -> Title | None:
    """What somebody's predecessor, successor or deputy holds."""
    if title.office == "co-chair" or title.plural:
        return None
    if noun in _NOUNS["former"]:
        return title._replace(former=True)
    if noun in _NOUNS["same"]:
        return title._replace(former=False)
    if noun in _NOUNS["deputy"] and not title.office.startswith("deputy"):
        return title._replace(office=f"deputy {title.office}")
    return None
