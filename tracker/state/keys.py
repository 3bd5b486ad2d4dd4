"""The keys of a state's lines: readable, typeable, and the same on each day and at each moment of the log.

A key is a path, what a line is about from the general to the particular: `trade/turnover/AZ-RU/all/2020/USD`,
`office/AZ/minister of economy`, `project/gaz automobile production plant`. Codes stand as they are, names folded, so
that spellings meet; what is not known is left out. Lines of one seat share its key: it is the seat that has a history.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from tracker.domain.errors import NotFound
from tracker.projections.names import folded
from tracker.state.line import Keyed

ROAD_MAPS_ACTIVE = "road-maps/active"
AGREEMENTS_STATED = "agreements/stated"
_SHOWN = 5  # of the keys that an abbreviation leaves open

K = TypeVar("K", bound=Keyed)


def trade_key(measure: str, ends: tuple[str, str | None], scope: str, period: str | None, currency: str | None) -> str:
    """Return the key of a period's trade; `ends` are reporter and partner, which is the world or unsaid for None."""
    return _path("trade", measure, _between(end or "*" for end in ends), _name(scope), _period(period), currency)


def investment_key(from_: str | None, to: str | None, *, mutual: bool, period: str | None, currency: str) -> str:
    """Return the key of what one side put into the other, in direction; `period` is that of a flow."""
    ends = _between((from_ or "*", to or "*"))
    return _path("investment", ends, "mutual" if mutual else None, _when(period), currency)


def office_key(office: str, of: str | None, side: str | None, to: str | None) -> str:
    """Return the key of a seat."""
    return _path("office", _party(of or "*"), _name(office), side and _party(side), to and f"to {_party(to)}")


def count_key(counted: str, status: str | None, parties: Sequence[str]) -> str:
    """Return the key of a total."""
    return _path("count", _name(counted), status and _name(status), _between(parties))


def rank_key(subject: str, of: str | None, measure: str) -> str:
    """Return the key of a place in an order."""
    return _path("rank", _party(subject), _name(measure), of and _party(of))


def target_key(measure: str, parties: Sequence[str], by: str | None, currency: str | None) -> str:
    """Return the key of a goal."""
    return _path("target", _name(measure), _between(parties), _when(by), currency)


def meeting_key(form: str, when: str | None, parties: Sequence[str], name: str | None, number: int | None) -> str:
    """Return the key of a meeting."""
    return _path(
        "meeting", form, _period(when), _between(parties), name and _name(name), f"no {number}" if number else None
    )


def series_key(form: str, parties: Sequence[str], name: str | None) -> str:
    """Return the key of a row of numbered meetings."""
    return _path("series", form, _between(parties), name and _name(name))


def document_key(type_: str, when: str | None, parties: Sequence[str], title: str | None) -> str:
    """Return the key of a document that is told of by itself."""
    return _path("document", type_, _period(when), _between(parties), title and _name(title))


def project_key(name: str) -> str:
    """Return the key of an undertaking."""
    return _path("project", _name(name))


def undated_key(kind: str, article: str, about: str) -> str:
    """Return the key of what has no day."""
    return _path("undated", kind, article, _name(about))


def conflict_key(line: str) -> str:
    """Return the key of the conflict on a line."""
    return _path("conflict", line)


def distinct(lines: Iterable[K]) -> Iterator[K]:
    """Yield lines in their order, the second of one key and those after it with a number in the key: "…/2"."""
    met: dict[str, int] = {}
    for line in lines:
        nth = met[line.key] = met.get(line.key, 0) + 1
        yield line if nth == 1 else msgspec.structs.replace(line, key=f"{line.key}/{nth}")


def matching(asked: str, keys: Iterable[str]) -> str:
    """Return the one key that is meant: the key itself, its only beginning, or the only one that holds it.

    Raises:
        NotFound: No key is meant, or several are.
    """
    known = sorted(set(keys))
    if asked in known:
        return asked
    for found in (
        [key for key in known if key.startswith(asked)],
        [key for key in known if asked.casefold() in key.casefold()],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
            raise NotFound(f"{asked!r} could be {', '.join(found[:_SHOWN])}{more}; write more of it")
    raise NotFound(f"no line has a key like {asked!r}; `tracker state --format json` shows the key of each line")


def _path(*parts: str | None) -> str:
    return "/".join(part for part in parts if part)


def _between(parties: Iterable[str]) -> str:
    return "-".join(_party(party) for party in parties)


def _party(party: str) -> str:
    """Return a code as it is, a name folded."""
    return party if party.isupper() or party == "*" else _name(party)


def _name(text: str) -> str:
    return folded(text) or "-"


def _period(text: str | None) -> str:
    return _when(text) or "undated"


def _when(text: str | None) -> str | None:
    return text.replace("/", "..") if text else None
