"""How exports write an office, and since when somebody holds it."""

from tracker.exports.countries import name_of
from tracker.state.lines import Between, OfficeLine


def title_of(line: OfficeLine) -> str:
    """Return an office with what it is of: "minister of economy of Azerbaijan"."""
    of = f" of {name_of(line.of)}" if line.of is not None else ""
    to = f" to {name_of(line.to)}" if line.to is not None else ""
    return f"{line.office}{of}{to}"


def bounded(change: Between) -> str | None:
    """Return the day, the month or the year in which a change fell; None where its bounds lie in different years."""
    if change.earliest is None or change.latest is None:
        return None
    return next(
        (change.earliest[:length] for length in (10, 7, 4) if change.earliest[:length] == change.latest[:length]), None
    )
