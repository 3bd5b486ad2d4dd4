"""The day of what a line tells of an event long past, which the line before it dates."""

from tracker.domain.period import Period
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_LINKS = frozenset("visit trip meeting talks session summit forum conference ceremony occasion there then".split())
_DEFINITE = frozenset({"the", "that", "this", "his", "her", "their", "its"})
_EVENTS = frozenset(
    """
    visit visited trip met meeting talks session summit forum conference held hosted came travelled traveled gathered
    convened received welcomed
    """.split()
)
_NEWS_DAYS = 10  # what lies longer back is no occasion of the news
_DAY, _MONTH = len("2024-03-10"), len("2024-03")


def past_occasion(line: Line, story: Story) -> str | None:
    """Return the day or month of the event that "at the meeting", "there" means: one the line before tells of."""
    at = story.lines.index(line)
    before = story.lines[at - 1] if at else None
    if before is None or story.day is None or before.paragraph != line.paragraph or not _is_linked(line):
        return None
    if before.words.isdisjoint(_EVENTS) or "have" in line.words:
        return None
    tags = [item.value for _, item in before.tags("T") if isinstance(item.value, When) and not item.value.since]
    told = [when for tag in tags if (when := story.period(tag)) is not None]
    if len(told) != 1 or len(told[0]) not in {_DAY, _MONTH}:
        return None
    return told[0] if (story.day - Period.parse(told[0]).last).days > _NEWS_DAYS else None


def _is_linked(line: Line) -> bool:
    """Tell a line that goes on with an event: "during that visit", "there the ministers"."""
    words = [item.word for item in line.items]
    return any(
        word in _LINKS and (word in {"there", "then"} or not _DEFINITE.isdisjoint(words[max(0, at - 2) : at]))
        for at, word in enumerate(words)
    )
