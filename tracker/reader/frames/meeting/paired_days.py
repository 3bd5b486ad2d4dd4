"""Days told together: "on Tuesday and Wednesday", "from Sunday to Tuesday"."""

from datetime import timedelta

from tracker.domain.period import Period
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When


def with_next(line: Line, story: Story, at: int, period: str | None, *, future: bool) -> str | None:
    """Stretch a day to the one that it is told with: "on Tuesday and Wednesday", "from Sunday to Tuesday"."""
    first = next((left for left in (at, at - 2) if _is_paired(line, left)), None)
    values = [line.items[each].value for each in (first, first + 2)] if first is not None else []
    if period is None or first is None:
        return period
    days = [Period.parse(found) for value in values if isinstance(value, When) and value.relative
            and (found := story.period(value, future=future))]  # fmt: skip
    if len(days) < 2 or any(day.first != day.last for day in days):
        return period
    start, end = days[0].first, days[1].first
    other = values[1]
    if end < start and isinstance(other, When) and other.parts is not None and other.parts.weekday is not None:
        end += timedelta(weeks=1)  # "on Thursday and Friday", told on the Thursday
    longest = 1 if line.shape[first + 1] == "&" and line.items[first - 1].word != "between" else _LONGEST
    return Period.parse(f"{start}/{end}").text if 1 <= (end - start).days <= longest else period


_LONGEST = 9  # days between two that are told as a stretch


def _is_paired(line: Line, left: int) -> bool:
    """Tell two times told together: "Tuesday and Wednesday", "Sunday to Tuesday", "Monday through Friday"."""
    if left < 0 or line.shape[left : left + 3 : 2] != "TT":
        return False
    return line.shape[left + 1] in "&t-" or line.items[left + 1].word in {"through", "until", "till"}
