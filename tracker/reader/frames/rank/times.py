"""When somebody has his place in an order: "was third in 2022" tells it; "is third, with $5 billion in 2022" is now."""

from tracker.reader.cues import clause_of
from tracker.reader.frames.rank.phrases import Order
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.story import Story

_BESIDE = 4  # items from "third-largest partner" to "in 2022"
_NOW = frozenset(
    """
    is are remains remain remained ranks keeps continues stands holds being has have who which while whose as
    """.split()
)
_ONCE = frozenset(
    """
    was were became made making came ranked topped held took stood led headed overtook finished rose moved climbed
    fell had placed put slipped dropped advanced jumped ended closed
    """.split()
)


def rank_time(line: Line, story: Story, order: Order) -> str | None:
    """Return the time in which the place was held; that of the news where it is held now or only told by the way."""
    tag = when_tag(line, order.start)
    beside = "T" in line.shape[order.end : order.end + _BESIDE]
    if tag is None or not (order.end == 0 or beside or _is_once(line, order)):
        return story.published
    return story.period(tag) or story.published


def _is_once(line: Line, order: Order) -> bool:
    """Tell a place that somebody had: "was the third supplier", "ranked third", not ", the third supplier,"."""
    first, _ = clause_of(line, order.start)
    for at in range(max(order.start, order.end - 1), first - 1, -1):
        word = line.items[at].word
        if word in _ONCE:
            return True
        if word in _NOW or (line.shape[at] == "," and at < order.start and "T" not in line.shape[first:at]):
            return False
    return False
