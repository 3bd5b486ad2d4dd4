"""One fact for each undertaking of an article: the latest stage that it tells, under the fullest name."""

from collections.abc import Sequence

from tracker.domain.facts import Project
from tracker.domain.period import Period
from tracker.reader.frames.project.words import nouns
from tracker.reader.lexicon import toml

_ORDER = ("agreed", "planned", "under construction", "completed", "launched", "operating", "suspended")
_STOPPED = frozenset({"suspended"})
_GOING = frozenset({"under construction", "launched", "operating"})
_YEAR, _MONTH, _DAY = len("2021"), len("2021-12"), len("2021-12-07")
_WEEKS = 60  # days in which an opening is news
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
        elif _is_further(project, kept[same]):
            kept[same] = project
    return kept


def _is_further(project: Project, known: Project) -> bool:
    """Tell a stage that comes after another: the later one in time where one is a stop, else that of the course.

    What was opened these days is launched, whatever it serves from now on; what stopped in 2019 and is being built
    today goes on.
    """
    if project.stage in _STOPPED or known.stage in _STOPPED:
        stopped, other = (project, known) if project.stage in _STOPPED else (known, project)
        if other.stage in _GOING and _goes_on(stopped, other):
            return other is project
    if {project.stage, known.stage} == {"launched", "operating"}:
        launched, running = (project, known) if project.stage == "launched" else (known, project)
        if _is_news(launched.when, running.when):
            return launched is project
    return _ORDER.index(project.stage) > _ORDER.index(known.stage)


def _goes_on(stopped: Project, other: Project) -> bool:
    """Tell what stopped and was taken up again: the text says so, or tells after a stop of a later time of works."""
    follows = other.start > stopped.start
    if follows and _is_resumed(other):
        return True
    if stopped.when is None or other.when is None:
        return False
    return stopped.when < other.when and (follows or stopped.when[:_YEAR] < other.when[:_YEAR])


def _is_resumed(project: Project) -> bool:
    """Tell a sentence that takes up again what stopped, whenever that was."""
    return not frozenset(toml("projects")["resuming"].split()).isdisjoint(project.quote.lower().split())


def _is_news(when: str | None, today: str | None) -> bool:
    """Tell a day, or its month, of the last weeks before that of publication."""
    if when is None or today is None or len(when) < _MONTH or len(today) < _DAY:
        return False
    last = Period.parse(when).last
    return (Period.parse(today[:_DAY]).first - last).days < _WEEKS


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
