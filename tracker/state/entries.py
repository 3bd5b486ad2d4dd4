"""A state as a flat list of entries, which table, CSV and Markdown print alike."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tracker.state.entry import Entry, bounded, joined
from tracker.state.event_entries import agreements, meeting, project, road_maps, series
from tracker.state.lines import (
    Between,
    CoChair,
    InvestmentLine,
    InvestmentStatement,
    OfficeLine,
    State,
    TargetLine,
    TradeLine,
    TradeStatement,
)


def entries(state: State) -> list[Entry]:
    """Return what a state says, section by section, in its own order."""
    return [
        *_co_chairs(state),
        *_offices(state),
        *road_maps(state.road_maps),
        *agreements(state.agreements),
        *(_trade(line) for line in state.trade),
        *(_investment(line) for line in state.investments),
        *_counts(state),
        *_ranks(state),
        *(_target(line) for line in state.targets),
        *(meeting(line) for line in state.meetings),
        *(series(line) for line in state.series if len(line.items) > 1),
        *(project(line) for line in state.projects),
        *_conflicts(state),
        *(
            Entry(section="Undated", what=line.kind, says=line.about, key=line.key, facts=line.facts)
            for line in state.undated
        ),
    ]


def _sums(claims: Sequence[TradeStatement] | Sequence[InvestmentStatement], line: TradeLine | InvestmentLine) -> str:
    """Return the sums as stated, with the range that is left: "2.6 billion USD (2.55 billion to 2.58 billion)"."""
    stated = dict.fromkeys(
        f"{'' if claim.bound == 'exact' else claim.bound.replace('_', ' ') + ' '}{_sum(claim.amount)} {line.currency}"
        for claim in claims
        if claim.amount is not None
    )
    left = f" ({_sum(line.low)} to {_sum(line.high)})" if line.low is not None and line.high is not None else ""
    return " / ".join(stated) + left if stated else ""


def _sum(value: int) -> str:
    """Return a sum in words, to three decimals: "2.85 billion"."""
    unit, name = next(((unit, name) for unit, name in _UNITS if abs(value) >= unit), (1, ""))
    if unit == 1:
        return f"{value:,}"
    return f"{Decimal(value) / unit:,.3f}".rstrip("0").rstrip(".") + name


_UNITS = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))


def _co_chairs(state: State) -> Iterator[Entry]:
    for line in state.co_chairs:
        yield Entry(
            section="Co-chairs",
            what=line.side or "",
            says=f"{line.person}, {line.body}",
            when=_span(line),
            stated_on=line.last_stated or "",
            key=line.key,
            support=line.support,
            facts=line.facts,
        )


def _offices(state: State) -> Iterator[Entry]:
    told = {line.facts for line in state.co_chairs}
    for line in state.offices:
        if not line.current or line.facts not in told:
            yield _office(line)


def _office(line: OfficeLine) -> Entry:
    where = f" of {line.of}" if line.of is not None else ""
    to = f" to {line.to}" if line.to is not None else ""
    side = f" ({line.side})" if line.side is not None else ""
    return Entry(
        section="Offices",
        what=f"{line.office}{where}{to}{side}",
        says=f"{line.person}{_STANDING[line.status]}",
        when=_span(line),
        stated_on=line.last_stated or "",
        last_printed=line.last_printed or "",
        key=line.key,
        support=line.support,
        facts=line.facts,
    )


_STANDING = {"holds": "", "held": " (no longer)", "uncertain": " (uncertain)"}


def _span(line: OfficeLine | CoChair) -> str:
    """Return when somebody took and left an office: "by 2019-06-08 … between 2019-06-08 and 2021-12-08"."""
    left = line.until if line.until.latest is not None else None
    return " … ".join(part for part in (_bounded(line.from_), left and _bounded(left)) if part)


def _bounded(when: Between) -> str:
    if when.earliest is None or when.latest is None:
        return f"by {when.latest}" if when.latest is not None else ""
    return when.latest if when.earliest == when.latest else f"between {when.earliest} and {when.latest}"


def _trade(line: TradeLine) -> Entry:
    own = [claim for claim in line.claims if claim.implied_by is None]
    change = ", ".join(dict.fromkeys(f"{claim.change_pct:+}%" for claim in own if claim.change_pct is not None))
    goods = "" if line.scope == "all" else f": {line.scope}"
    between = f"{line.reporter}–{line.partner}" if line.partner is not None else line.reporter
    return Entry(
        section="Trade",
        what=f"{line.measure} {between}{goods}",
        says=joined(_sums(own, line), change, "in conflict" if line.conflict else None),
        when=line.period or "",
        stated_on=max((claim.stated_on or "" for claim in own), default=""),
        last_printed=max((claim.last_printed or "" for claim in own), default=""),
        low=line.low,
        high=line.high,
        key=line.key,
        support=max((claim.support for claim in own), default=None),
        facts=_all_facts([claim.facts for claim in line.claims]),
    )


def _investment(line: InvestmentLine) -> Entry:
    joint = " and " if line.mutual else " in "
    return Entry(
        section="Investments",
        what=f"{line.from_ or '?'}{joint}{line.to or '?'}",
        says=joined(_sums(line.claims[-1:], line), "in conflict" if line.conflict else None),
        when=line.period or "",
        stated_on=line.stated_on or "",
        last_printed=max((claim.last_printed or "" for claim in line.claims), default=""),
        low=line.low,
        high=line.high,
        key=line.key,
        support=line.claims[-1].support,
        facts=_all_facts([claim.facts for claim in line.claims]),
    )


def _counts(state: State) -> Iterator[Entry]:
    for line in state.counts:
        yield Entry(
            section="Counts",
            what=joined(line.counted, line.status, "–".join(line.parties)),
            says=bounded(line.bound, line.number),
            stated_on=line.stated_on or "",
            last_printed=line.last_printed or "",
            key=line.key,
            support=line.support,
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
            key=line.key,
            support=line.support,
            facts=line.facts,
        )


def _target(line: TargetLine) -> Entry:
    said = "" if line.amount is None else f"{line.amount:,} {line.currency or ''}".strip()
    return Entry(
        section="Targets",
        what=joined(line.measure, "–".join(line.parties)),
        says=said if line.bound == "exact" else f"{line.bound.replace('_', ' ')} {said}",
        when=f"by {line.by}" if line.by is not None else "",
        stated_on=line.stated_on or "",
        last_printed=line.last_printed or "",
        key=line.key,
        support=line.support,
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
                key=conflict.key,
                facts=claim.facts,
            )


def _all_facts(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for facts in lists for fact in facts))
