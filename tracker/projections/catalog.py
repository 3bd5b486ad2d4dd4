"""All projections, by name."""

from collections.abc import Iterable

from tracker.domain.errors import NotFound
from tracker.projections.agreements import AGREEMENTS
from tracker.projections.articles import ARTICLES
from tracker.projections.base import Projection
from tracker.projections.copies import COPIES
from tracker.projections.counts import COUNTS
from tracker.projections.facts import FACTS
from tracker.projections.feeds import FEEDS
from tracker.projections.investments import INVESTMENTS
from tracker.projections.meetings import MEETINGS
from tracker.projections.offices import OFFICES
from tracker.projections.persons import PERSONS
from tracker.projections.projects import PROJECTS
from tracker.projections.ranks import RANKS
from tracker.projections.road_maps import ROAD_MAPS
from tracker.projections.targets import TARGETS
from tracker.projections.trade import TRADE

ALL: tuple[Projection, ...] = (
    AGREEMENTS,
    ARTICLES,
    COPIES,
    COUNTS,
    FACTS,
    FEEDS,
    INVESTMENTS,
    MEETINGS,
    OFFICES,
    PERSONS,
    PROJECTS,
    RANKS,
    ROAD_MAPS,
    TARGETS,
    TRADE,
)


def named(names: Iterable[str]) -> tuple[Projection, ...]:
    """Return the projections of these names, all for none.

    Raises:
        NotFound: There is no such projection; the message lists those that there are.
    """
    by_name = {projection.name: projection for projection in ALL}
    wanted = dict.fromkeys(names)
    for name in wanted:
        if name not in by_name:
            raise NotFound(f"no projection {name!r}; there are {', '.join(by_name)}")
    return tuple(by_name[name] for name in wanted) if wanted else ALL
