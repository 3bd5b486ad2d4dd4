"""Persons whose office only a title away from their name tells: "Draghi flew to Rome …, the Italian premier said"."""

import re
from itertools import pairwise

from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.mentions import Unnamed
from tracker.reader.pair_clues import At, is_met
from tracker.reader.plain_names import TITLE_OPENS
from tracker.reader.story import Story

_HOPED = frozenset(
    """
    be become candidate former if against could would might may hopes wants denied tipped likely succeed replace
    """.split()
)
_DESCRIBED = re.compile(r"(?:(?P<article>d)?[PA]s?|d)[RFg&]*W")
_CLAUSE_OPENS = frozenset({",", '"', "-", "what", "as", "that", "which", "where"})


def bind_description(line: Line, found: list[At]) -> None:
    """Bind the one person and the one title of a line: "Draghi flew to Algiers …, the Italian prime minister said"."""
    if ";" in line.shape:
        return
    titles = [item.value.titles[-1] for _, item in line.tags("W") if isinstance(item.value, Unnamed)]
    if len(found) != 1 or len(titles) != 1 or found[0][1].titles or found[0][1].person.offices:
        return
    met = line.shape.find("W") < found[0][0] and is_met(line, found[0][0])  # "Peru's president received X"
    if not _HOPED.isdisjoint(line.words) or _is_of_another(line) or met:
        return  # "X, who wanted to be president", "X, the wife of the Turkish president", "X met Peru's minister"
    title, person = titles[0], found[0][1].person
    if title.scope == "state" and isinstance(title.owner, str) and not title.plural:
        person.country = country_of(title.owner)
        person.described = title


def _is_of_another(line: Line) -> bool:
    """Tell a title that something leads to: "X met Peru's minister", "X, the wife of the Peruvian president"."""
    match = _DESCRIBED.search(line.shape)
    if match is None or not match.start():
        return False
    any_ = match["article"] and line.items[match.start()].word in {"a", "an"}  # "by a Peruvian president"
    return not any_ and line.items[match.start() - 1].word not in _CLAUSE_OPENS


def bind_next(story: Story, told: list[tuple[Line, list[At]]]) -> None:
    """Bind a title that opens a sentence to the one of the sentence before whose office nobody tells.

    As in "Talon came on Monday. The Beninese president said …", where nobody else is Benin's president.
    """
    held = {(person.country, office) for person in story.people.persons for office in person.offices}
    for (_, before), (line, _) in pairwise(told):
        opening = TITLE_OPENS.match(line.shape)
        value = line.items[opening.end() - 1].value if opening is not None else None
        if not isinstance(value, Unnamed):
            continue
        title = value.titles[-1]
        owner = title.owner
        if title.scope != "state" or title.plural or title.former or not isinstance(owner, str):
            continue
        persons = {mention.person for _, mention in before} if owner in story.pair else set()
        open_ = {person for person in persons if not person.offices and person.country is None}
        if len(open_) == 1 and (owner, title.office) not in held:
            person = open_.pop()
            person.country, person.described = country_of(owner), title
            person.offices.append(title.office)
            held.add((owner, title.office))
