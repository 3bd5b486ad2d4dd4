"""Offices that a verb gives to persons of a line."""

from collections.abc import Iterator

from msgspec import Struct

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import Person

PERSONS = regex(
    r"X(?:(?:,h)*(?:,?[ku]dAk)?(?:,&|&|,)(?:[ku]dAk|od?P)?b?d?(?:[PA]?s?C(?:[ki]d?P)?,?|[PA]s)?(?:h\.?)*X)*"
)


class Given(Struct, frozen=True):
    """An office that a verb gives to a person, and when he held it where a session of long before is recalled."""

    person: Person
    office: str
    body: Body
    former: bool = False
    when: str | None = None


def listed(line: Line, start: int) -> list[int]:
    """The items of the persons listed from one on."""
    match = PERSONS.match(line.shape, start)
    return [at for at in range(*match.span()) if line.shape[at] == "X"] if match else []


def given(
    line: Line,
    persons: list[int],
    office: str,
    body: Body,
    *,
    former: bool = False,
    once: bool = False,
    when: str | None = None,
) -> Iterator[Given]:
    """Yield the office as given to each of the persons at these items; `once` it was by those of whom all is past."""
    for at in persons:
        mention = line.items[at].value
        if isinstance(mention, Mention):
            past = once and any(title.former for title in mention.titles)  # "co-chaired by the then minister X"
            yield Given(mention.person, office, body, former or past, when)
