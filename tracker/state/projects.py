"""Projects at the stage that was last stated."""

from collections.abc import Sequence
from datetime import date

from tracker.projections.names import folded
from tracker.projections.projects import ProjectClaim
from tracker.state.claims import by, latest
from tracker.state.event_lines import ProjectLine
from tracker.state.keys import project_key


def projects(claims: Sequence[ProjectClaim], *, as_of: date) -> tuple[ProjectLine, ...]:
    """Return each project at the stage that was last stated."""
    lines = (
        ProjectLine(
            key=project_key(made.last.name),
            name=made.last.name,
            stage=made.last.stage,
            place=next((claim.place for claim in reversed(made.claims) if claim.place), None),
            parties=made.last.parties,
            stated_on=made.stated_on,
            last_printed=made.last_printed,
            facts=made.facts,
            support=made.support,
            echoes=made.echoes,
        )
        for made in latest(by(claims, as_of), subject=lambda claim: folded(claim.name), value=lambda claim: claim.stage)
    )
    return tuple(sorted(lines, key=lambda line: (folded(line.name), line.name)))
