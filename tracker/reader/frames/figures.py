"""Trade figures, grouped by what they are of and by time: each amount with its change."""

from decimal import Decimal

from tracker.reader.frames.changes import change_of
from tracker.reader.frames.figure_group import Group
from tracker.reader.frames.figure_times import period_text
from tracker.reader.frames.figure_walk import Walk
from tracker.reader.frames.heads import FIGURES, Head
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Money, Multiple, Percent, When


def groups_of(line: Line, story: Story, owned: dict[int, Head]) -> list[Group]:
    """Group the figures of a line, in the order of the text; `owned` says what each is of."""
    walk = Walk(line, story)
    shared = _shared_changes(line)
    for at, item in enumerate(line.items):
        value = item.value
        if at in shared:
            continue
        if at in owned:
            head = owned[at]
            if isinstance(value, Money) and item.start not in story.taken:
                walk.sum(at, value, head)
            elif isinstance(value, Percent | Multiple):
                walk.change(at, value, head)
        elif item.shape in FIGURES:
            walk.open = None
        elif period_text(value) and isinstance(value, When):
            walk.time(at, value)
    found = walk.groups()
    told = [group for group in found if group.amount is not None and group.change is None][-len(shared) :]
    for group, at in zip(told, sorted(shared), strict=len(told) == len(shared)):
        group.change = shared[at]
    _share_times(line, story, found)
    return found


def _share_times(line: Line, story: Story, groups: list[Group]) -> None:
    """As in "In 2017 and 2018 exports were $7 billion and $8 billion, respectively": the first sum is of the first."""
    times, sums = line.shape.find("T&T"), line.shape.find("$&$")
    if times < 0 or sums < 0 or "respectively" not in line.words:
        return
    for group in groups:
        at = times + group.first - sums
        if at in {times, times + 2} and isinstance(value := line.items[at].value, When):
            group.when = story.period(value)


def _shared_changes(line: Line) -> dict[int, Decimal]:
    """The changes of "down 4.1 and 10.9 percent, respectively", which are of the sums before, in turn."""
    at = line.shape.find("%&%")
    if at < 0 or "respectively" not in line.words:
        return {}
    found = {}
    for index in (at, at + 2):
        value = line.items[index].value
        change = change_of(line, at, value) if isinstance(value, Percent) else None
        if change is None or not isinstance(value, Percent):
            return {}
        found[index] = -value.value if change < 0 else value.value
    return found
