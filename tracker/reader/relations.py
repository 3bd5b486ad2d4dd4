"""Persons told by another's office: "her predecessor X", "the minister and his deputy, Y"."""

import re

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAME, Found, Mention, Names, name_at
from tracker.reader.people import People
from tracker.reader.titles import Title

_RELATED = re.compile(rf"d(?P<noun>[REk]),?(?:h\.?)*(?P<name>{NAME})")
_NOUNS: dict[str, list[str]] = toml("titles")["relations"]
_HIS = frozenset({"his", "her"})


def related(line: Line, found: list[Found], people: People, names: Names) -> list[Found]:
    """Return who is told by the office of the person before him; `found` are the persons with titles."""
    if _HIS.isdisjoint(line.words):
        return []
    made: list[Found] = []
    for match in _RELATED.finditer(line.shape):
        noun = line.items[match.start("noun")].word
        before = next((each for each in reversed(found) if each.last <= match.start() and each.value.titles), None)
        if before is None or line.items[match.start()].word not in _HIS or match.start("name") in names.taken:
            continue
        titles = tuple(title for held in before.value.titles if (title := _of(noun, held)) is not None)[-1:]
        if titles:
            person = people.named(name_at(line, *match.span("name")))
            made.append(Found(*match.span("name"), Mention(person, titles, before.value.country)))
    return made


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
