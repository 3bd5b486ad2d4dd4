"""Titles that a clause with "whose" gives: "Petrobras, whose chief executive Magda Silva spoke"."""

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAME, Found, code_at, found_as, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.title_owners import body_of, small_body
from tracker.reader.titles import Title

_ORGANISATION = r"B|P|K|(?:[PA]-?)?[NQFA]{1,4}(?:\(Q\))?"
_OWNERS = regex(
    rf"(?:(?P<one>{_ORGANISATION})&d?)?(?P<two>{_ORGANISATION})(?P<noun>c?)(?:,d[kgFcAMPOs-]{{0,5}}(?P<what>[kc]),?|,)r$"
)
_NAMES = regex(rf"k(?:h\.?)*(?P<one>{NAME}),?&(?:h\.?)*(?P<two>{NAME})")
_ARE = frozenset({"are", "were"})


def is_whose(line: Line, index: int) -> bool:
    """Tell a title that somebody or something named before has: "B, whose head X spoke"."""
    return index > 0 and line.items[index - 1].word == "whose"


def of_whose(line: Line, group: list[Title], name: tuple[int, int], people: People) -> Found | None:
    """As in "the Board, whose head, Nail Olpak, spoke", "Petrobras, whose chief executive is Magda Silva"."""
    first = group[0].first
    owners = _OWNERS.search(line.shape, 0, first)
    span = owners.span("two") if owners is not None else None
    if (
        owners is not None
        and owners["what"]
        and line.items[owners.start("what")].word not in toml("bodies")["described"]
    ):
        return None  # "Rimtel, a lobby whose president", but no "X, a man whose president"
    if owners is not None and owners["noun"] and code_at(line, owners.start("two")) is not None:
        span = (owners.start("two"), owners.end("noun"))  # "the Ghanaian chamber, whose president"
    if span is None:
        at = line.shape.rfind("B", 0, first)
        span = (at, at + 1)
    if span[0] < 0:
        return None
    titles = tuple(_owned(line, title, span) for title in group)
    if any(title.owner is None for title in titles):
        return None
    return found_as(first, name[1], people.named(name_at(line, *name)), titles)


def two_of_whose(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "the banks KBA and CBP, whose governors are John Karu and Luis Soto"."""
    first, last = group[0].first, group[-1].last
    if not is_whose(line, first) or len(group) > 1:
        return None
    owners, names = _OWNERS.search(line.shape, 0, first), _NAMES.match(line.shape, last)
    if owners is None or owners["one"] is None or names is None or line.items[last].word not in _ARE:
        return None
    made: list[Found] = []
    for each in ("one", "two"):
        held = _owned(line, replace(group[0], plural=False), owners.span(each))
        begin, end = names.span(each)
        start = begin if made else first
        made.append(found_as(start, end, people.named(name_at(line, begin, end)), (held,)))
    return made


def _owned(line: Line, title: Title, span: tuple[int, int]) -> Title:
    """The title, of the country or organisation at some items."""
    code = code_at(line, span[0]) if span[1] - span[0] == 1 else None
    if code is not None:
        return replace(title, owner=code if title.scope == "state" else None)
    bracket = line.shape.find("(", *span)
    first = span[0] + line.items[span[0]].word.endswith("-based")
    items = line.items[first : bracket if bracket > 0 else span[1]]
    body = small_body(items) if items[-1].shape == "c" else body_of(items)
    return replace(title, owner=body, scope="body")
