"""By which year a goal is to be reached."""

from tracker.reader.cues import items_word
from tracker.reader.frames.target.words import words
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Number, When

_ON = 20  # items from a sum on to its time
_BACK = 20  # items from a time on to its sum
_YEAR = 4  # letters of a period that is a year
_CLOSING = (["the", "end", "of", "the"], ["the", "end", "of", "this"])  # "by the end of this decade"
_BEFORE_TIME = frozenset(
    {"for", "by", "until", "till", "before", "in", "within", "of", "to", "over", "during", "end", "already"}
)
_ON_TIME = frozenset({"in", "of", "during", "over"})  # before a month: when it was set
_SOON = (["as", "soon", "as"], ["as", "early", "as"])
_LATER = frozenset({"later", "eventually", "afterwards", "subsequently", "thereafter", "ultimately"})
_YEARS = frozenset({"this year", "next year"})  # need no preposition


def year_of(line: Line, story: Story, at: int) -> str | None:
    """Return the year that a goal is for: the nearest time after the sum, or before it within a few words."""
    if _is_of_another_time(line, at):
        return None
    for index in [*range(at + 1, min(at + _ON, len(line.items))), *range(at - 1, max(-1, at - _BACK), -1)]:
        value = line.items[index].value
        of_other = index > at + 2 and line.shape[index - 2 : index] == "$i"  # "to $5 million, from $3 million in 2021"
        if isinstance(value, When) and not of_other:
            year = _year_at(line, story, index, value)
            if year is not None:
                return year
    return _in_years(line, story, at)


def _is_of_another_time(line: Line, at: int) -> bool:
    """Tell "and to $2 billion later", "its $5 billion target of 2022", which the other goal's year is not for."""
    goal = items_word(line, at + 1) in words().goals and line.shape[at + 2 : at + 4] == "oT"
    return goal or items_word(line, at + 1) in _LATER


def _year_at(line: Line, story: Story, index: int, value: When) -> str | None:
    lead = [
        item.word
        for item in line.items[max(0, index - 4) : index]
        if item.shape not in 'd"' and item.word not in {"next", "year"}
    ]
    if line.shape[index - 1] == "," and any(item.word == "for" for item in line.items[max(0, index - 6) : index]):
        lead = ["for"]  # "for the bicentenary year, 2021"
    if lead[-3:] in _SOON or line.items[index].word in _YEARS:
        lead = ["by"]
    if not lead or lead[-1] not in _BEFORE_TIME:
        return None
    period = story.period(value, future=True)
    if period is None or (story.published is not None and period[:4] < story.published[:4]) or "/" in period:
        return None
    if lead[-1] in _ON_TIME and (value.parts is not None or len(period) > _YEAR):
        return None  # "had in April agreed on a goal"
    return period[:4]


def _in_years(line: Line, story: Story, at: int) -> str | None:
    """The year of "to $5 million in five years", "by the end of the decade"."""
    if story.day is None:
        return None
    for index in range(at + 1, min(at + 8, len(line.items) - 1)):
        value = line.items[index].value
        term = line.items[index + 1].word in {"years", "years'"} and line.items[index - 1].word in {
            "in",
            "within",
            "over",
        }
        if term and isinstance(value, Number):
            return str(_set_in(line, story, at) + value.value)
    after = [item.word for item in line.items[at + 1 : at + 12]]
    closing = "decade" in after and after[: after.index("decade")][-4:] in _CLOSING
    return str(story.day.year // 10 * 10 + 10) if closing else None


def _set_in(line: Line, story: Story, at: int) -> int:
    """The year in which a goal was set: that of a time told before it, else of publication."""
    periods = (
        story.period(item.value) for index, item in line.tags("T") if index < at and isinstance(item.value, When)
    )
    published = story.day.year if story.day is not None else 0
    return min([published, *(int(period[:4]) for period in periods if period is not None)])
