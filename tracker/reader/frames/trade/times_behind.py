"""The time that a later sentence gives to figures without one: "… The figure is for the first half of 2023."."""

from tracker.reader.frames.trade.clauses import FIGURES
from tracker.reader.frames.trade.figure_times import period_text
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import When

_AHEAD = 3  # lines
_SUBJECTS = frozenset(
    "figure figures sum sums amount amounts number numbers data total totals statistics value values both these".split()
)
_OPENING = 5  # items in which the figures are named
_COVERS = frozenset(
    "is are was were cover covers covered covering refer refers relate relates concern concerns".split()
)
_OF_TIME = regex("[fti]{0,1}d?k{0,3}[of]?d?T")
_WHOLE = frozenset("period whole entire full year calendar only months all time".split())


def time_behind(line: Line, story: Story) -> str | None:
    """Return the time that one of the next sentences of the paragraph says the figures told before it are of."""
    number = story.number(line)
    for other in story.lines[number + 1 : number + 1 + _AHEAD]:
        if other.paragraph != line.paragraph or other.role != line.role:
            return None
        if not any(map(other.shape.__contains__, FIGURES)):
            return _time_of_figures(other, story)
        if "T" in other.shape:
            return None
    return None


def _time_of_figures(line: Line, story: Story) -> str | None:
    """The time of "Both sums are for 2023", "The figures, which cover January-May, were published on Friday"."""
    if _SUBJECTS.isdisjoint(item.word for item in line.items[:_OPENING]):
        return None
    for at, item in enumerate(line.items):
        found = _OF_TIME.match(line.shape, at + 1) if item.word in _COVERS else None
        if found is None:
            continue
        between = {each.word for each in line.items[at + 1 : found.end() - 1] if each.shape == "k"}
        value = line.items[found.end() - 1].value
        if between <= _WHOLE and isinstance(value, When) and period_text(value) and not value.since:
            return story.period(value)
    return None
