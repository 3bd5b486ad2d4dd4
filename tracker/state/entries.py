"""A state as a flat list of entries, which table, CSV and Markdown print alike."""

from collections.abc import Iterator, Sequence

import msgspec

from tracker.state.lines import (
    DocumentLine,
    InvestmentLine,
    MeetingLine,
    OfficeLine,
    State,
    TargetLine,
    Total,
    TradeLine,
)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a state says; `low` and `high` are there where it is an amount in whole units."""

    section: str
    what: str
    says: str
    when: str = ""
    stated_on: str = ""
    last_printed: str = ""
    low: int | None = None
    high: int | None = None
    facts: tuple[str, ...] = ()


def entries(state: State) -> list[Entry]:
    """Return what a state says, section by section, in its own order."""
    return [
        *_co_chairs(state),
        *(_office(line) for line in state.offices),
        *_total("Road maps", "active", state.road_maps.active),
        *_road_maps(state),
        *_total("Agreements", "stated in all", state.agreements.stated),
        *(_document(line) for line in state.agreements.signed),
        *(_trade(line) for line in state.trade),
        *(_investment(line) for line in state.investments),
        *_counts(state),
        *_ranks(state),
        *(_target(line) for line in state.targets),
        *(_meeting(line) for line in state.meetings),
        *_projects(state),
        *_conflicts(state),
        *(
            Entry(section="Undated", what=line.kind, says=line.about, facts=line.facts, when=f"article {line.article}")
            for line in state.undated
        ),
    ]


def amount(low: int | None, high: int | None, currency: str | None) -> str:
    """Return a range in words: "2.85 to 2.95 billion USD", "above 6 billion USD"."""
    ends = [end for end in (low, high) if end is not None]
    if not ends:
        return ""
    unit, name = next(
        ((unit, name) for unit, name in _UNITS if min(abs(end) for end in ends if end or len(ends) == 1) >= unit),
        (1, ""),
    )
    tail = f"{name} {currency or ''}".rstrip()
    if low is None or high is None:
        return f"{'above' if high is None else 'below'} {_digits(ends[0], unit)}{tail}"
    if low == high:
        return f"{_digits(low, unit)}{tail}"
    return f"{_digits(low, unit)} to {_digits(high, unit)}{tail}"


_UNITS = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))


def _digits(value: int, unit: int) -> str:
    if unit == 1:
        return f"{value:,}"
    whole, rest = divmod(abs(value), unit)
    decimals = f"{round(rest * 1000 / unit):03}"
    if decimals == "1000":
        whole, decimals = whole + 1, "000"
    return f"{'-' if value < 0 else ''}{whole:,}.{decimals}".rstrip("0").rstrip(".")


def _co_chairs(state: State) -> Iterator[Entry]:
    for line in state.co_chairs:
        yield Entry(
            section="Co-chairs",
            what=line.side or "",
            says=f"{line.person}, {line.body}",
            when=f"since {line.first_stated}" if line.first_stated is not None else "",
            stated_on=line.last_stated or "",
            facts=line.facts,
        )


def _office(line: OfficeLine) -> Entry:
    where = f" of {line.of}" if line.of is not None else ""
    to = f" to {line.to}" if line.to is not None else ""
    side = f" ({line.side})" if line.side is not None else ""
    stated = "" if line.first_stated is None else line.first_stated
    return Entry(
        section="Offices",
        what=f"{line.office}{where}{to}{side}",
        says=line.person if line.current else f"{line.person} (no longer)",
        when=f"since {stated}" if line.current else stated,
        stated_on=line.last_stated or "",
        last_printed=line.last_printed or "",
        facts=line.facts,
    )


def _total(section: str, what: str, total: Total | None) -> Iterator[Entry]:
    if total is not None:
        yield Entry(
            section=section,
            what=what,
            says=_bounded(total.bound, total.number),
            stated_on=total.stated_on or "",
            last_printed=total.last_printed or "",
            facts=total.facts,
        )


def _road_maps(state: State) -> Iterator[Entry]:
    for line in state.road_maps.named:
        between = "–".join(line.parties)
        yield Entry(
            section="Road maps",
            what=_joined(line.title or "road map", between),
            says=line.status,
            when=line.period or "",
            facts=line.facts,
        )


def _document(line: DocumentLine) -> Entry:
    several = f"{line.number} × " if line.number is not None else ""
    return Entry(
        section="Agreements",
        what=_joined(f"{several}{line.type}", line.title, "–".join(line.parties)),
        says=_joined(line.status, ", ".join(line.signatories), line.place),
        when=line.when or "",
        facts=line.facts,
    )


def _trade(line: TradeLine) -> Entry:
    changes = [claim.change_pct for claim in line.claims if claim.change_pct is not None and claim.implied_by is None]
    change = ", ".join(f"{change:+}%" for change in dict.fromkeys(changes))
    goods = "" if line.scope == "all" else f": {line.scope}"
    between = f"{line.reporter}–{line.partner}" if line.partner is not None else line.reporter
    return Entry(
        section="Trade",
        what=f"{line.measure} {between}{goods}",
        says=_joined(amount(line.low, line.high, line.currency), change, "in conflict" if line.conflict else None),
        when=line.period or "",
        stated_on=max((claim.stated_on or "" for claim in line.claims), default=""),
        last_printed=max((claim.last_printed or "" for claim in line.claims), default=""),
        low=line.low,
        high=line.high,
        facts=_all_facts([claim.facts for claim in line.claims]),
    )


def _investment(line: InvestmentLine) -> Entry:
    joint = " and " if line.mutual else " in "
    return Entry(
        section="Investments",
        what=f"{line.from_ or '?'}{joint}{line.to or '?'}",
        says=_joined(amount(line.low, line.high, line.currency), "in conflict" if line.conflict else None),
        when=line.period or "",
        stated_on=line.stated_on or "",
        last_printed=max((claim.last_printed or "" for claim in line.claims), default=""),
        low=line.low,
        high=line.high,
        facts=_all_facts([claim.facts for claim in line.claims]),
    )


def _counts(state: State) -> Iterator[Entry]:
    for line in state.counts:
        yield Entry(
            section="Counts",
            what=_joined(line.counted, line.status, "–".join(line.parties)),
            says=_bounded(line.bound, line.number),
            stated_on=line.stated_on or "",
            last_printed=line.last_printed or "",
            facts=line.facts,
        )


def _ranks(state: State) -> Iterator[Entry]:
    for line in state.ranks:
        yield Entry(
            section="Ranks",
            what=f"{line.subject} as {line.measure}{f' of {line.of}' if line.of is not None else ''}",
            says=f"no. {line.rank}",
            stated_on=line.stated_on or "",
            last_printed=line.last_printed or "",
            facts=line.facts,
        )


def _target(line: TargetLine) -> Entry:
    said = "" if line.amount is None else f"{line.amount:,} {line.currency or ''}".strip()
    return Entry(
        section="Targets",
        what=_joined(line.measure, "–".join(line.parties)),
        says=said if line.bound == "exact" else f"{line.bound.replace('_', ' ')} {said}",
        when=f"by {line.by}" if line.by is not None else "",
        stated_on=line.stated_on or "",
        last_printed=line.last_printed or "",
        facts=line.facts,
    )


def _meeting(line: MeetingLine) -> Entry:
    number = f"no. {line.number}" if line.number is not None else None
    return Entry(
        section="Meetings",
        what=_joined(line.form, line.name, number, "–".join(line.parties)),
        says=_joined(line.status, ", ".join(line.participants), line.place),
        when=line.when or "",
        facts=line.facts,
    )


def _projects(state: State) -> Iterator[Entry]:
    for line in state.projects:
        yield Entry(
            section="Projects",
            what=_joined(line.name, line.place),
            says=line.stage,
            stated_on=line.stated_on or "",
            last_printed=line.last_printed or "",
            facts=line.facts,
        )


def _conflicts(state: State) -> Iterator[Entry]:
    for conflict in state.conflicts:
        for claim in conflict.claims:
            yield Entry(
                section="Conflicts",
                what=conflict.about,
                says=claim.says,
                stated_on=claim.stated_on or "",
                facts=claim.facts,
            )


def _bounded(bound: str, number: int) -> str:
    return f"{number:,}" if bound == "exact" else f"{bound.replace('_', ' ')} {number:,}"


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _all_facts(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for facts in lists for fact in facts))
