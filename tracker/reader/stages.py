"""One fact for each undertaking of an article: the latest stage that it tells, under the fullest name."""

from collections.abc import Sequence

from tracker.domain.facts import Project
from tracker.reader.frames.project.words import nouns

_ORDER = ("agreed", "planned", "under construction", "completed", "launched", "operating", "suspended")
_SMALL = frozenset({"the", "of", "in", "at", "a", "an", "and", "on", "for", "to", "new"})


def without_earlier_stages(projects: Sequence[Project]) -> list[Project]:
    """Return the projects without those told again, or told at a stage that the article says is past."""
    kept: list[Project] = []
    for project in projects:
        same = next(
            (at for at, other in enumerate(kept) if _is_same(other, project) and not _is_part(other, project)), None
        )
        if same is None:
            kept.append(project)
        elif _ORDER.index(project.stage) > _ORDER.index(kept[same].stage):
            kept[same] = project
    return kept


def _is_same(one: Project, other: Project) -> bool:
    """Tell two names of one undertaking: each word of the shorter is one of the longer."""
    first, second = _words(one.name), _words(other.name)
    return first <= second or second <= first


def _is_part(one: Project, other: Project) -> bool:
    """Tell "its second phase", which goes its own way, from the whole that is at another stage."""
    parts = [project.name.lower().split(" of ")[0].split()[-1] in nouns().members for project in (one, other)]
    if one.stage == other.stage or parts[0] == parts[1] or " of " not in (one, other)[parts[1]].name:
        return False
    whole, part = (other, one) if parts[0] else (one, other)
    return (whole.stage, part.stage) != ("under construction", "planned")  # what is being built is built by stages


def _words(name: str) -> frozenset[str]:
    words = name.lower().replace("-", " ").replace("–", " ").split()
    return frozenset(word.strip(".,\"'()") for word in words) - _SMALL
