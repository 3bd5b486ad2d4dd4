"""Meetings, documents and projects as entries."""

from collections.abc import Iterator, Sequence

from tracker.state.entry import Entry, bounded, joined
from tracker.state.event_lines import (
    Agreements,
    DocumentLine,
    MeetingLine,
    Missing,
    ProjectLine,
    RoadMaps,
    SeriesLine,
    StatedTotal,
    Total,
)


def road_maps(found: RoadMaps) -> Iterator[Entry]:
    """Yield how many are active, and those that are named."""
    some_named = any(line.active for line in found.named)
    unnamed = f"{found.unnamed} of them named nowhere" if found.unnamed and some_named else None
    yield from _total("Road maps", "active", found.active, found.series, unnamed)
    for line in found.named:
        yield Entry(
            section="Road maps",
            what=joined(line.title or "road map", "–".join(line.parties)),
            says=joined(line.status, "active" if line.active else None),
            when=line.period or "",
            facts=line.facts,
            support=line.support,
            key=line.key,
        )


def agreements(found: Agreements) -> Iterator[Entry]:
    """Yield how many there are, and those that are told of."""
    least = found.implied
    implied = f"implied {bounded(least.bound, least.number)} with {least.signed} signed since" if least else None
    yield from _total("Agreements", "stated in all", found.stated, found.series, implied)
    for line in found.signed:
        yield _document(line)


def meeting(line: MeetingLine) -> Entry:
    """Return the entry of a meeting."""
    number = f"no. {line.number}" if line.number is not None else None
    odds = f"in conflict: {', '.join(line.conflicts)}" if line.conflicts else None
    return Entry(
        section="Meetings",
        what=joined(line.form, line.name, number, "–".join(line.parties)),
        says=joined(line.status, ", ".join(line.participants), line.place, odds),
        when=line.when or "",
        stated_on=line.stated_on or "",
        last_printed=line.last_printed or "",
        key=line.key,
        facts=line.facts,
        support=line.support,
    )


def series(line: SeriesLine) -> Entry:
    """Return the entry of a series: its numbers, what is missing, what comes next."""
    numbers = ", ".join(
        f"{item.number}" if item.status == "held" else f"{item.number} ({item.status})" for item in line.items
    )
    missing = ", ".join(_missing(gap) for gap in line.gaps)
    coming = f"next is no. {line.next.number}{f', {line.next.when}' if line.next.when else ''}" if line.next else None
    return Entry(
        section="Series",
        what=joined(line.form, line.name, "–".join(line.parties)),
        says=joined(
            f"no. {numbers}",
            f"untold: {missing}" if missing else None,
            coming,
            "in conflict" if line.conflict else None,
        ),
        when=joined(*dict.fromkeys(item.when for item in (line.items[0], line.items[-1]))).replace(", ", " – "),
        key=line.key,
        facts=line.facts,
    )


def _missing(gap: Missing) -> str:
    numbers = f"{gap.first}" if gap.first == gap.last else f"{gap.first}–{gap.last}"
    ends = joined(f"after {gap.after}" if gap.after else None, f"before {gap.before}" if gap.before else None)
    return f"{numbers} ({ends})" if ends else numbers


def project(line: ProjectLine) -> Entry:
    """Return the entry of a project, its stages in the order of time."""
    before = " → ".join(stage.stage for stage in line.stages)
    return Entry(
        section="Projects",
        what=joined(line.name, line.place),
        says=joined(before, "gone back" if line.back else None),
        when=line.stages[-1].when or "",
        stated_on=line.stated_on or "",
        last_printed=line.last_printed or "",
        facts=line.facts,
        support=line.support,
        key=line.key,
    )


def _document(line: DocumentLine) -> Entry:
    several = f"{line.number} × " if (line.number or 1) > 1 else ""
    described = f"{line.described} of them described" if line.described else None
    valid = f"for {line.valid.replace('/', ' to ')}" if line.valid is not None else None
    odds = f"in conflict: {', '.join(line.conflicts)}" if line.conflicts else None
    return Entry(
        section="Agreements",
        what=joined(f"{several}{line.type}", line.title, "–".join(line.parties)),
        says=joined(line.status, described, valid, ", ".join(line.signatories), line.place, odds),
        when=line.when or "",
        stated_on=line.stated_on or "",
        last_printed=line.last_printed or "",
        key=line.key,
        facts=line.facts,
        support=line.support,
    )


def _total(
    section: str, what: str, total: Total | None, series: Sequence[StatedTotal], follows: str | None
) -> Iterator[Entry]:
    if total is not None:
        before = [f"{bounded(one.bound, one.number)} by {one.stated_on}" for one in series[:-1]]
        yield Entry(
            section=section,
            what=what,
            says=joined(
                bounded(total.bound, total.number),
                follows,
                f"after {', '.join(before)}" if before else None,
                "below what was stated before" if series[-1].falls else None,
            ),
            stated_on=total.stated_on or "",
            last_printed=total.last_printed or "",
            facts=total.facts,
            support=total.support,
            key=total.key,
        )
