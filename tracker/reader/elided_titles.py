"""Whom a sentence tells by the place alone, after another of his office: "the mayor of Lyon, A, and of Yerevan, B"."""

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.mentions import NAME, Found, code_at, found_as, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.title_owners import town
from tracker.reader.title_words import Head
from tracker.reader.titles import Title

_AND_OF = regex(rf",?&(?P<that>[kr])?od?(?P<place>P),?(?:h\.?)*(?P<name>{NAME})(?=[,.;)&]|$)")
_THAT = frozenset({"that", "the one"})


def of_another_place(line: Line, group: list[Title], before: Found, people: People) -> Found | None:
    """Give the office of the person just found to whom "and of Yerevan, B" or "and that of France, C" adds."""
    title = group[-1]
    match = _AND_OF.match(line.shape, before.last)
    if match is None or len(group) > 1 or title.plural or title.to or title.last >= before.last:
        return None
    if line.shape[title.last - 1] != "P" or (match["that"] and line.items[match.start("that")].word not in _THAT):
        return None
    at = match.start("place")
    local = not isinstance(title.owner, str) or "-" in title.owner
    head = Head(title.office, "region" if local else title.scope, plural=False)
    owner = town(line, at, head) or code_at(line, at)
    first, last = match.span("name")
    if owner is None or owner == title.owner or len(name_at(line, first, last).split()) == 1:
        return None
    held = replace(title, owner=owner, owners=(owner,) if isinstance(owner, str) else ())
    return found_as(first, last, people.named(name_at(line, first, last)), (held,))
