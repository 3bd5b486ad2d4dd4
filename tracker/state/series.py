"""Numbered sessions and forums in a row: what is missing between those known, and what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.domain.places import country_of
from tracker.state.claims import parsed
from tracker.state.event_lines import MeetingLine, Missing, SeriesItem, SeriesLine
from tracker.state.keys import conflict_key, distinct, series_key
from tracker.state.lines import Conflict, ConflictClaim
from tracker.state.naming import Name, fullest, name_of
from tracker.state.occasions import GATHERINGS
from tracker.state.sides import overlapping, united

_ANYTHING = Name(frozenset(), "")


class _Label(NamedTuple):
    """What tells one series from another."""

    form: str
    name: Name
    parties: tuple[str, ...]


def series(
    lines: Iterable[MeetingLine], *, parties: Sequence[str]
) -> tuple[tuple[SeriesLine, ...], tuple[Conflict, ...]]:
    """Return the series of a relation's numbered sessions and forums, and where the numbers run against time.

    A name that is short for that of one series belongs to it; so does a number without a name where its form has one
    series alone.
    """
    countries = tuple(sorted({country for party in parties if (country := country_of(party)) is not None}))
    groups: dict[_Label, list[MeetingLine]] = {}
    for line in lines:
        if line.number is not None and line.form in GATHERINGS:
            name = name_of(line.name, countries) if line.name else _ANYTHING
            groups.setdefault(_Label(line.form, name, line.parties), []).append(line)
    joined: dict[_Label, list[MeetingLine]] = {}
    for label, to in fullest(groups, name=lambda label: label.name, agree=_agree, order=_order).items():
        joined.setdefault(to, []).extend(groups[label])
    for label in [label for label in joined if label.name == _ANYTHING]:
        named = [other for other in joined if other.name != _ANYTHING and _agree(label, other)]
        if len(named) == 1:
            joined[named[0]] += joined.pop(label)
    found = [_series(some) for some in joined.values()]
    return (
        tuple(distinct(sorted(found, key=lambda line: (line.form, line.name or "", line.parties, line.facts)))),
        tuple(conflict for line in found for conflict in _conflicts(line)),
    )


def _agree(one: _Label, other: _Label) -> bool:
    return one.form == other.form and overlapping(one.parties, other.parties)


def _order(label: _Label) -> tuple[str, ...]:
    return (label.form, *label.parties)


def _series(lines: Sequence[MeetingLine]) -> SeriesLine:
    items = tuple(_item(line) for line in sorted(lines, key=lambda line: (line.number, _rank(line), line.key)))
    name = max(
        (line.name for line in lines if line.name is not None), key=lambda name: (len(name.split()), name), default=None
    )
    held = max((item.number for item in items if item.status == "held"), default=0)
    between = united(line.parties for line in lines)
    return SeriesLine(
        key=series_key(lines[0].form, between, name),
        form=lines[0].form,
        name=name,
        parties=between,
        items=items,
        gaps=tuple(_gaps(items)),
        next=next((item for item in items if item.status == "planned" and item.number > held), None),
        conflict=any(True for _ in _backwards(items)),
        facts=tuple(fact for item in items for fact in item.facts),
    )


def _rank(line: MeetingLine) -> int:
    return ("held", "planned", "lapsed").index(line.status)


def _item(line: MeetingLine) -> SeriesItem:
    return SeriesItem(
        number=line.number or 0,
        when=line.when,
        status=line.status,
        stated_on=line.stated_on,
        meeting=line.key,
        facts=line.facts,
    )


def _gaps(items: Sequence[SeriesItem]) -> Iterator[Missing]:
    for one, other in pairwise(items):
        if other.number > one.number + 1:
            after = parsed(one.when) if one.status == "held" else None
            before = parsed(other.when) if other.status != "lapsed" else None
            in_order = after is None or before is None or after.last <= before.first
            yield Missing(
                first=one.number + 1,
                last=other.number - 1,
                after=after.last.isoformat() if after is not None and in_order else None,
                before=before.first.isoformat() if before is not None and in_order else None,
            )


def _backwards(items: Sequence[SeriesItem]) -> Iterator[tuple[SeriesItem, SeriesItem]]:
    """Yield neighbours of which the one with the lower number was held later."""
    held = [(item, period) for item in items if item.status == "held" and (period := parsed(item.when)) is not None]
    for (one, earlier), (other, later) in pairwise(held):
        if other.number > one.number and earlier.first > later.last:
            yield one, other


def _conflicts(line: SeriesLine) -> Iterator[Conflict]:
    for one, other in _backwards(line.items):
        yield Conflict(
            key=conflict_key(f"{line.key}/{one.number}-{other.number}"),
            about=f"order of the {line.form}s, {line.name or '–'.join(line.parties)}",
            claims=tuple(
                ConflictClaim(says=f"no. {item.number} on {item.when}", stated_on=item.stated_on, facts=item.facts)
                for item in (one, other)
            ),
        )
