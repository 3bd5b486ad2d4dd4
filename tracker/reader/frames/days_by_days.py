"""Days told by another day: "the next day", "a week earlier", "on the same evening", "on the last day of the visit"."""

from functools import cache

from msgspec import Struct

from tracker.reader.cues import is_inserted, is_verb, items_word
from tracker.reader.frames.away import UNITS, Away, counted, earlier, shifted
from tracker.reader.frames.meeting.relative_time import EVENTS
from tracker.reader.frames.nth_days import nth_day
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import When

_DAY = len("2021-12-07")
_BACK = 3  # lines back to the day that another one is told by


class OtherDay(Struct, frozen=True):
    """A day told by another, at items of a line; those of "the last day of his visit" end with the visit."""

    at: int
    end: int
    day: str


def other_days(line: Line, story: Story, *, future: bool) -> list[OtherDay]:
    """Return the days that a line tells by others; those to come only where `future`, as what was held has been."""
    if line.words.isdisjoint(_stirring()) and "T" not in line.shape:
        return []
    found: list[OtherDay] = []
    stirring = _stirring()
    for index, item in enumerate(line.items):
        told = None
        if item.word in stirring or (item.shape == "T" and earlier(item.word) is not None):
            nth = nth_day(line, story, index)
            told = OtherDay(*nth) if nth is not None else _away(line, story, index, future=future)
        if told is not None and (future or story.published is None or told.day <= story.published):
            found.append(told)
    return found


def day_beside(line: Line, story: Story, verb: int) -> str | None:
    """Return the day of what "a day after" governs: "the figures came out two days after X met Y"."""
    if story.day is None or (line.words.isdisjoint(UNITS) and "T" not in line.shape):
        return None
    at = next((at for at in range(verb, -1, -1) if line.items[at].word.endswith(("after", "before"))), None)
    away = _measure(line, at) if at is not None else None
    if (
        at is None
        or away is None
        or "," in line.shape[at : verb - 1]
        or line.shape[at + 1 : at + 2] == ","  # "The day before, a forum was held"
        or "T" in line.shape[at + 1 : _closes(line, verb)]
        or (away.unit != "day" and any(_is_dated(line, each) for each, _ in line.tags("T") if each > at))
    ):
        return None
    outside = [each for each, _ in line.tags("T") if not at <= each < _closes(line, verb)]
    periods = (story.period(value) for each in outside if isinstance(value := line.items[each].value, When))
    news = story.today() if _opens_with_event(line) else None  # "His trip came five days after X met Y"
    told = next((period for period in periods if period is not None and len(period) == _DAY), None)
    known = told or (news if news is not None and len(news) == _DAY else story.day.isoformat())
    return shifted(known, away)


def _is_dated(line: Line, at: int) -> bool:
    """Tell "on March 7" and "in 2012", which may be what a clause far off was on, from "on Tuesday" and "today"."""
    when = line.items[at].value
    if not isinstance(when, When):
        return False
    return not when.relative or (when.parts is not None and when.parts.weekday is None)


def _opens_with_event(line: Line) -> bool:
    return not line.shape[:1].strip("dk") and any(item.word in EVENTS for item in line.items[1 : _ITEMS + 2])


def _measure(line: Line, at: int) -> Away | None:
    """Return how far away what an "after" or "before" governs is: "a day after"; None without any measure."""
    whole = earlier(line.items[at].word)
    if whole is not None:
        return Away(-whole.number, whole.unit)
    if items_word(line, at + 1) in _IT:
        return None  # "the day after that", which goes forward
    return counted(line, at, -1 if line.items[at].word == "after" else 1)


_ITEMS = 2  # before "after": "a day", "two days"


def _closes(line: Line, at: int) -> int:
    """Return where the clause of an item ends: at a comma, or with the line."""
    comma = line.shape.find(",", at)
    return comma if comma >= 0 else len(line.items)


@cache
def _stirring() -> frozenset[str]:
    """The last words of what tells a time by another, and "same day", which is one item."""
    return frozenset({phrase.rpartition(" ")[2] for phrase in _phrases()} | _AT | {"day", "same day"})


@cache
def _phrases() -> dict[str, int]:
    """How many days away the day is that a phrase tells, the longest phrase first."""
    told: dict[str, int] = toml("meetings")["days_away"]
    return dict(sorted(told.items(), key=lambda each: -len(each[0])))


def _away(line: Line, story: Story, index: int, *, future: bool) -> OtherDay | None:
    """As in "the next day", "a day later", "two days before": so many days from the day told before."""
    words = [item.word for item in line.items[max(0, index - 2) : index + 1]]
    said = " " + " ".join(words)
    days = next((count for phrase, count in _phrases().items() if said.endswith(" " + phrase)), None)
    first = index - (" " not in words[-1])
    far = Away(days) if days is not None else earlier(words[-1])
    if days is None and far is None and words[-1] in _AT:
        first, far = index - _ITEMS, counted(line, index, 1 if words[-1] == "later" else -1)
    if line.shape[index + 1 : index + 3] in {"oT", "od"} and days == 0:
        return None  # "in the evening of 7 May"
    if far is None or _goes_on(line, index + 1, words[-1]) or items_word(line, index + 1) == "than":
        return None
    away = far.number
    near = {item.word for item in line.items[max(0, first - 2) : first]}
    before = far.unit == "day" and ("had" in near or (away < 0 and not future and _opens_paragraph(line, story, first)))
    # "Had a day earlier met": before the news.
    of_news = before or (said.endswith(_OF_NEWS) and _opens_paragraph(line, story, first))
    known = (story.news_day() if of_news else None) or _told_before(line, story, first, far, future=future)
    month = _month_before(line, story, first) if known is None and far.unit != "day" else None
    if month is not None:
        return OtherDay(first, index + 1, shifted(f"{month}-15", far)) if far.unit == "month" else None
    if known is None and (away < 0 or (away == 0 and not said.endswith(_SAME_DAYS))):
        known = _edge(story.today(), away)  # "In the afternoon X will be received", "had been signed a day earlier"
    if future and known is not None and story.day is not None and shifted(known, far) < story.day.isoformat():
        known = _edge(story.today(), away)  # "On the following day X will meet Y", after what was recalled of years ago
    return OtherDay(first, index + 1, shifted(known, far)) if known is not None else None


def _month_before(line: Line, story: Story, at: int) -> str | None:
    """Return the month told last before: "signed a treaty in May, after a pact concluded a month earlier"."""
    tags = [item.value for place, item in line.tags("T") if place < at]
    period = story.period(tags[-1]) if tags and isinstance(tags[-1], When) else None
    return period if period is not None and len(period) == len("2021-12") else None


def _opens_paragraph(line: Line, story: Story, at: int) -> bool:
    """Tell the first sentence of a paragraph, which goes on with the news: "had met a day earlier"."""
    number = story.number(line)
    return number > 0 and story.lines[number - 1].paragraph != line.paragraph and "T" not in line.shape[:at]


_OF_NEWS = ("in the day", "in the morning", "in the afternoon", "in the evening")
_AT = frozenset({"later", "earlier", "before"})
_SAME_DAYS = ("same day", "that day", "same evening", "that evening", "same afternoon", "that afternoon", "that night")


def _goes_on(line: Line, at: int, word: str) -> bool:
    """Tell what has its own day beside it: "the day after the summit", "the day before yesterday"."""
    if word.rpartition(" ")[2] not in {"after", "before", "eve"}:
        return False
    of = line.shape[at : at + 1] == "o"
    if (of and word == "eve" and _is_event(line, at + 1)) or (word == "after" and items_word(line, at) in _IT):
        return False  # of the event whose day was told
    return line.shape[at : at + 1] not in {"", ".", ",", ";", ":", "&", "i", "y", ")", "t", "b"}


_IT = frozenset({"it", "that", "this"})


def _is_event(line: Line, at: int) -> bool:
    """Tell an event told before: "the summit", "that visit", "it"."""
    first = items_word(line, at)
    if first in _IT and line.shape[at + 1 : at + 2] in {"", ",", ".", "k"}:
        return True
    return first in {"the", "this", "that", "his", "her", "their"} and items_word(line, at + 1) in EVENTS


def _told_before(line: Line, story: Story, at: int, far: Away, *, future: bool) -> str | None:
    """Return the day told last before an item, in its line or the few before it; of several the one next to it."""
    number = story.number(line)
    for back in range(min(_BACK, number) + 1):
        before = story.lines[number - back]
        if before.role == "headline" and back:
            break
        near = before.paragraph == line.paragraph if far.unit == "day" else True
        straight = back == 1 and far.number and near
        if back and not straight and not future and (not before.words.isdisjoint(_AWAY) or _is_of_last_time(before)):
            continue  # of what is to come, or is only recalled
        for index, item in reversed(before.tags("T")):
            if back and is_inserted(before, index):
                continue  # "X, who had arrived on Monday, met Y"
            if (back or index < at) and isinstance(item.value, When) and item.value.of_antecedent is None:
                period = _edge(story.period(item.value, future=future and "will" in line.words), far.number)
                if period is not None:
                    return period
        if story.told is not None and story.told[0] is before:
            return _edge(story.told[1], far.number)
    return None


def _is_of_last_time(line: Line) -> bool:
    """Tell what was before the news: "The two last spoke on 5 May", "They had spoken by phone on 5 May"."""
    return any(
        (item.word == "last" and is_verb(line, at + 1))
        or (item.word == "had" and not _BEFORE_NEWS.isdisjoint(each.word for each in line.items[at + 1 : at + 3]))
        for at, item in enumerate(line.items)
    )


_BEFORE_NEWS = frozenset({"met", "spoken", "talked", "visited", "held", "been"})


_AWAY = frozenset({"will", "invited", "invites", "recalled", "recalling", "recalls", "remembered"})


def _edge(period: str | None, away: int) -> str | None:
    """Return a day; of days told together the first for what was before them, the last for what came after."""
    days = (period or "").split("/")
    told = days[0] if away < 0 else days[-1]
    return told if len(told) == _DAY and (away or len(days) == 1) else None
