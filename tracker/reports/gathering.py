"""Everything that a dossier needs from the log, in one transaction."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import Connection

from tracker import __version__
from tracker.charts.catalog import CHARTS, caption
from tracker.charts.render import svg
from tracker.log.head import commit_at
from tracker.projections.copies import COPIES
from tracker.projections.view import view
from tracker.reports.dossier import Dossier, dossier, facts_of, turned
from tracker.settings import Relation
from tracker.state.derivation import Derivation
from tracker.state.lines import State, TradeLine
from tracker.state.snapshot import ASKED, claims_of, snapshot
from tracker.state.sources import Cited, sources
from tracker.state.trade import derivation

_WIDTH = 680  # pixels of a chart
_MOST = 20  # figures whose derivation is told


def gather(
    tx: Connection, relation: Relation, *, as_of: date, known_at: int | None, since: date | None
) -> tuple[Dossier, State]:
    """Return the dossier of a relation, and the state that it tells.

    Args:
        tx: A transaction that reads.
        relation: Whose.
        as_of: The day in the world.
        known_at: The last log position that counts, None for all that the projections know.
        since: The day from which on changes are told, None for none.

    Raises:
        ProjectionOutdated: Rows were never built, or by other code.
        ProjectionStopped: An event that counts could not be applied.
    """
    state = snapshot(tx, relation, as_of=as_of, known_at=known_at)
    position = state.known_at.position
    before = snapshot(tx, relation, as_of=since, known_at=position) if since is not None else None
    changed = turned(before, state)
    reckoned = list(_derivations(tx, relation, state, as_of))
    cited = sources(tx, facts_of(state, reckoned, changed), known_at=position)
    return (
        dossier(
            state,
            title=relation.title,
            cited=cited,
            derivations=reckoned,
            since=since.isoformat() if since is not None else None,
            changed=changed,
            method=tuple(_method(tx, state, cited)),
        ),
        state,
    )


def charts(tx: Connection, relation: Relation, state: State) -> dict[str, str]:
    """Return the charts of a state as SVG by name, those for which there is something to draw."""
    drawn = {}
    for name, draw in CHARTS.items():
        shown = draw(state, width=_WIDTH)
        if shown is not None:
            drawn[name] = svg(shown, caption(tx, state, relation, shown), width=_WIDTH, prefix=name)
    return drawn


def _derivations(tx: Connection, relation: Relation, state: State, as_of: date) -> Iterator[Derivation]:
    """Yield how figures were narrowed by more than what was said of them."""
    narrowed = [line for line in state.trade if _narrowed(line)][:_MOST]
    if narrowed:
        rows = view(tx, (*ASKED, COPIES), known_at=state.known_at.position)
        claims = claims_of(rows, relation).trade
        for line in narrowed:
            yield derivation(claims, line, as_of=as_of)


def _narrowed(line: TradeLine) -> bool:
    own = [claim for claim in line.claims if claim.implied_by is None and claim.amount is not None]
    return bool(own) and not line.conflict and all((claim.low, claim.high) != (line.low, line.high) for claim in own)


def _method(tx: Connection, state: State, cited: Mapping[str, Cited]) -> Iterator[str]:
    known = state.known_at
    yield f"The state of the world on {state.as_of}, as told by what the log held at position {known.position}"
    commit = commit_at(tx, known.position) if known.position else None
    if known.recorded_at is not None:
        yield f"That position was recorded at {known.recorded_at}"
    if commit is not None:
        yield f"The hash of the log's chain there is {commit.hash.hex()}"
    readers = sorted({source.reader for source in cited.values()})
    if readers:
        yield f"Facts were read by {', '.join(readers)}; this is tracker {__version__}"
    yield (
        "Amounts are ranges: a figure leaves open what it was rounded by, “more than” has no upper end. "
        "Claims that can all be true narrow each other; those that cannot are shown side by side, never averaged"
    )
    yield (
        "A sentence in brackets only prints again what an earlier one states, and confirms nothing. "
        "“Lapsed” is what was planned for a day that passed, and nobody told of since"
    )
