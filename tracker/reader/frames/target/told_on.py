"""Goals told over several sentences: the sum in one, by when in the next; or the goal first, and then its sum."""

from collections.abc import Iterator

from tracker.reader.cues import cues, items_word
from tracker.reader.frames.target.words import measure_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Number, When

_LINES = 2  # behind a sum, in which its year may stand
_PARAGRAPHS = 1
_LONG = 30  # years, in which nobody sets a goal
_YEAR = 4  # letters of a period that is a year
_BACK = frozenset({"it", "this", "that", "so", "there", "themselves"})
_AGREED = frozenset({"goal", "target", "mark", "figure", "level", "milestone", "objective", "aim", "task", "sum"})
_BE = frozenset({"is", "be", "was", "been", ":"})


def year_ahead(line: Line, story: Story) -> str | None:
    """Return by when the lines right behind one say that its goal is to be reached; of two times the later told."""
    found: str | None = None
    for following in _behind(line, story):
        if "$" in following.shape:
            break
        if _speaks_of_goal(following):
            found = next(_years(following, story), None) or _in_years(following, story) or found
    return found


def _in_years(line: Line, story: Story) -> str | None:
    """Return the year of "Reaching it will take five years"."""
    for at, item in line.tags("#"):
        if isinstance(item.value, Number) and items_word(line, at + 1) == "years" and story.day is not None:
            return str(story.day.year + item.value.value) if item.value.value < _LONG else None
    return None


def _behind(line: Line, story: Story) -> Iterator[Line]:
    at = story.number(line)
    for following in story.lines[at + 1 : at + 1 + _LINES]:
        if following.paragraph - line.paragraph > _PARAGRAPHS:
            return
        yield following


def _speaks_of_goal(line: Line) -> bool:
    """Tell "They hope to reach it by 2030", "The deadline is 2030", "This goal is set for 2030"."""
    terms, reaching = (frozenset(toml("targets")[name].split()) for name in ("terms", "reaching_it"))
    if not terms.isdisjoint(line.words):
        return True
    return not (_BACK | _AGREED).isdisjoint(line.words) and not reaching.isdisjoint(line.words)


def _years(line: Line, story: Story) -> Iterator[str]:
    """The years to come that a line names."""
    for _, item in reversed(line.tags("T")):
        period = story.period(item.value, future=True) if isinstance(item.value, When) else None
        known = period is not None and "/" not in period and (story.published or "")[:_YEAR] <= period[:_YEAR]
        if period is not None and known and len(period) == _YEAR:
            yield period


def goal_before(line: Line, story: Story, at: int) -> str | None:
    """Return of what a goal is that the line before sets, and to which this one gives the sum: "It is $5 billion"."""
    told = {item.word for item in line.items[:at]}
    stated = (line.items[0].word in _BACK or not (_AGREED | {"one"}).isdisjoint(told)) and not _BE.isdisjoint(told)
    put = [item.word for item in line.items[max(0, at - 2) : at]] in (["it", "at"], ["this", "at"])
    if not (stated or put) or not set("PANQX$").isdisjoint(line.shape[:at]):
        return None
    if not cues().denials.isdisjoint(told) or items_word(line, at + 1) in {"more", "less"}:
        return None
    number = story.number(line)
    again = "one" in told  # "agreed on a new one: $5 billion"
    for before in reversed(story.lines[max(0, number - 1 - again) : number]):
        goal = next((place for place, item in enumerate(before.items) if item.word in _GOALS), None)
        near = line.paragraph - before.paragraph <= _PARAGRAPHS and (cues().denials | {"no"}).isdisjoint(before.words)
        if goal is not None and near and (again or "$" not in before.shape):
            return measure_of(before, goal) or ("turnover" if again else None)
    return None


_GOALS = frozenset({"goal", "target", "goals", "targets", "objective", "benchmark", "milestone", "task", "aim"})
