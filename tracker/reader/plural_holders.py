"""Two whom one sentence tells by their office alone and the next by name: "The premiers met. A and B said …"."""

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.mentions import NAME, Found, Mention, Unnamed, found_as, is_word, merge, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.title_words import is_head
from tracker.reader.titles import Title

_TWO = regex(rf"(?:h\.?)*(?P<one>X|{NAME}),?&(?:h\.?)*(?P<other>X|{NAME})(?=[ku])")
_WHOLE = 2  # words of a name
_SIDES = 2


def mark_plural_holders(line: Line, following: Line, people: People) -> None:
    """Give the office of two that a line tells without a name to the two whom the next one opens with."""
    title = _title(line)
    match = _TWO.match(following.shape) if title is not None and following.role == "body" else None
    if title is None or match is None:
        return
    spans = [match.span("one"), match.span("other")]
    if any(len(_name(following, *span).split()) < _WHOLE or is_word(following, *span) for span in spans):
        return
    owners = title.owners if len(title.owners) == _SIDES else (None, None)
    made: list[Found] = []
    for (first, last), owner in zip(spans, owners, strict=True):
        person = people.named(_name(following, first, last))
        if person.held:
            return
        made.append(found_as(first, last, person, (replace(title, owner=owner, owners=()),)))
    merge(following, made)


def _name(line: Line, first: int, last: int) -> str:
    mention = line.items[first].value
    return mention.person.name if isinstance(mention, Mention) else name_at(line, first, last)


def _title(line: Line) -> Title | None:
    """The office of two that a line tells, where it names nobody and no other office."""
    titles = [item.value.titles for _, item in line.tags("W") if isinstance(item.value, Unnamed)]
    if "X" in line.shape or len(titles) != 1 or len(titles[0]) != 1:
        return None
    title = titles[0][0]
    told = title.office.startswith("minister of ") or is_head(title.office)
    of_two = title.owner is None or len(title.owners) == _SIDES
    return title if title.plural and told and of_two and not title.former else None
