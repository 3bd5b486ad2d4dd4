"""Organisations that a sentence names before an official of theirs: "At Rimtel Port, Director X", "Rimtel, under X"."""

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.title_owners import body_of

_FRONT = regex(r"(?P<at>[ifk])d?(?P<org>B|[NQFK](?:[NQFKP]|od?(?=[NQFKP])){0,5}),(?:d[^,;X]{1,6},)?d?$")


def fronted(line: Line, index: int) -> Body | None:
    """The organisation that opens his sentence: "At the Port of Sohar, chief executive X received them"."""
    found = _FRONT.match(line.shape, 0, index)
    if found is None or (found["at"] == "k" and line.items[0].word != "from") or found["org"] in {"F", "K"}:
        return None
    return body_of(line.items[slice(*found.span("org"))])


_OF_WHICH = regex(r"(?P<org>B|(?<![NQFKP])[NQFKP]{1,5}),or$")


def of_which(line: Line, index: int) -> Body | None:
    """The organisation of a clause that ends in its head: "Rimtel, of which X is the president"."""
    found = _OF_WHICH.search(line.shape, 0, index)
    return body_of(line.items[slice(*found.span("org"))]) if found is not None else None


_LEADING = regex(r"B,y(?=X(?P<leads>k),)")


def leading(line: Line, index: int) -> Body | None:
    """The organisation whose guests somebody leads: "the guests from Rimtel Board, with President X leading, "."""
    found = _LEADING.search(line.shape, max(0, index - 3), index + 3) if index > 2 else None
    leads = found is not None and found.end() == index and line.items[index + 1].word in {"leading", "heading"}
    body = line.items[index - 3].value if leads else None
    return body if isinstance(body, Body) else None


_UNDER = regex(r"(?:^|[.;:&,tk])d?(?P<org>B|[NQFKP]{1,5}),k$")


def under(line: Line, index: int) -> Body | None:
    """The organisation that somebody leads: "Rimtel Ports, under chief executive X, handled more"."""
    found = _UNDER.search(line.shape, 0, index) if index > 1 and line.items[index - 1].word == "under" else None
    return body_of(line.items[slice(*found.span("org"))]) if found is not None else None


_THERE = regex(r"(?:(?P<short>Q)|(?P<owner>N{1,2})sk{1,2})(?:idP|iP)?,(?P<where>k)")


def visited(line: Line, index: int) -> Body | None:
    """The organisation that "where" means: "visited BelAZ in Minsk, where Director General X received him"."""
    found = _THERE.search(line.shape, 0, index) if "where" in line.words else None
    if found is None or line.items[found.start("where")].word != "where":
        return None
    return body_of(line.items[slice(*found.span("short" if found["short"] else "owner"))])
