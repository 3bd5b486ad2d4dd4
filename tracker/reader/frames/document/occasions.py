"""The day of the occasion on which something was signed: a visit, a session, an event that the line before dates."""

from itertools import pairwise

from tracker.domain.facts import Document, Meeting
from tracker.domain.period import Grain, Period
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_LINKS = frozenset("visit trip meeting talks session summit forum conference ceremony occasion there then".split())
_DEFINITE = frozenset({"the", "that", "this", "his", "her", "their", "its"})
EVENTS = frozenset(
    """
    visit visited trip met meeting talks session summit forum conference held hosted came travelled traveled gathered
    convened received welcomed
    """.split()
)
_NEWS_DAYS = 10  # what lies longer back is no occasion of the news
_FRESH = 3  # days before the news by which a gathering is no part of it
_ENDS = frozenset({"end", "conclusion", "close", "completion", "results", "outcome", "finish"})
_OF_VISITS = frozenset({"visit", "trip", "tour", "stay"})
_OF_ROUNDS = frozenset({"session", "commission", "council", "committee"})
_LASTS = _OF_VISITS | _OF_ROUNDS | {"talks", "meeting", "summit", "forum", "round"}
_SAME = frozenset(
    {
        ("same", "evening"),
        ("same", "afternoon"),
        ("same", "morning"),
        ("same", "night"),
        ("that", "day"),
        ("same", "day"),
        ("same", "occasion"),
        ("that", "occasion"),
        ("that", "time"),
        ("same", "time"),
    }
)
_BEGUN = frozenset({"began", "begun", "started", "commenced"})
_BESIDE = 3  # items from "the end" to the visit that it is of
_DAY, _MONTH, _SPAN = len("2024-03-10"), len("2024-03"), len("2024-03-10/2024-03-12")


def past_occasion(line: Line, story: Story) -> str | None:
    """Return the day or month of the event that "at the meeting", "there" means: one the line before tells of."""
    at = story.lines.index(line)
    before = story.lines[at - 1] if at else None
    if before is None or story.day is None or before.paragraph != line.paragraph or not _is_linked(line):
        return None
    if before.words.isdisjoint(EVENTS) or "have" in line.words:
        return None
    tags = [item.value for _, item in before.tags("T") if isinstance(item.value, When) and not item.value.since]
    told = [when for tag in tags if (when := story.period(tag)) is not None]
    if len(told) != 1 or len(told[0]) not in {_DAY, _MONTH, _SPAN}:
        return None
    last = Period.parse(told[0]).last
    if (story.day - last).days <= _NEWS_DAYS:
        return None
    return last.isoformat() if len(told[0]) == _SPAN else told[0]


def day_before(line: Line, story: Story) -> str | None:
    """Return the day of the meeting that the line before tells of, by which "they", "in their presence" is meant."""
    at = story.lines.index(line)
    before = story.lines[at - 1] if at else None
    if before is None or before.paragraph != line.paragraph or story.told is None or story.told[0] is not before:
        return None
    if story.day is None or story.told[1] > story.day.isoformat():
        return None
    told = Period.parse(story.told[1])
    near = len(story.told[1]) == _DAY and (story.day - told.last).days <= _NEWS_DAYS
    return _end(story.told[1]) if near or _goes_on(line) else None


def _end(when: str) -> str:
    """Return the last of days told together, on which they bring forth what they do."""
    return when.rpartition("/")[2] if len(when) == _SPAN else when


def _goes_on(line: Line) -> bool:
    """Tell a line that goes on with who met in the one before: "The two signed", "They also signed", "There, …"."""
    words = [item.word for item in line.items[:_OPENING]]
    if not _GOES_ON.isdisjoint(words):
        return True
    return words[:1] == ["the"] and not _BOTH.isdisjoint(words[1:3])


_OPENING = 6  # items in which a line says what it goes on with
_GOES_ON = frozenset({"they", "both", "also", "there", "then", "he", "she", "during", "their"})
_BOTH = frozenset(
    "two sides parties ministers presidents leaders premiers governments officials delegations pair".split()
)


def _is_linked(line: Line) -> bool:
    """Tell a line that goes on with an event: "during that visit", "there the ministers"."""
    if line.words.isdisjoint(_LINKS):
        return False
    words = [item.word for item in line.items]
    return any(
        word in _LINKS and (word in {"there", "then"} or not _DEFINITE.isdisjoint(words[max(0, at - 2) : at]))
        for at, word in enumerate(words)
    )


def _is_at_the_end(line: Line) -> bool:
    """Tell "at the end of the visit", "upon completion of the talks", "following the results of their meeting"."""
    if line.words.isdisjoint(_ENDS):
        return False
    words = [item.word for item in line.items]
    return any(
        word in _ENDS and not _LASTS.isdisjoint(words[at + 1 : at + _BESIDE + 2]) for at, word in enumerate(words)
    )


def _last_day(line: Line, story: Story) -> str | None:
    """Return the last day of the visit at whose end something was signed."""
    if not _is_at_the_end(line):
        return None
    at = story.lines.index(line)
    tags = [item.value for each in story.lines[max(0, at - 2) : at + 1] for _, item in each.tags("T")]
    told = [story.period(tag) for tag in tags if isinstance(tag, When)]
    days = [when for when in (*told, story.visit.when if story.visit is not None else None) if when and "/" in when]
    spans = [Period.parse(when) for when in days if len(when) == len("2024-03-10/2024-03-12")]
    ended = [span.last for span in spans if story.day is None or span.last <= story.day]
    return ended[-1].isoformat() if ended else None


def occasion(line: Line, story: Story) -> str | None:
    """Return the days of the visit, session or forum at which something was signed, else those of the news."""
    if story.is_under_a_day:
        return story.today()
    last = _last_day(line, story)
    if last is not None:
        return last
    if story.visit is not None and story.visit.when is not None and not line.words.isdisjoint(_OF_VISITS):
        if not _is_news(story, story.visit) and not line.words.isdisjoint({"following", "after"}):
            return story.today()  # "signed a pact, following a visit by X in March"
        # "as a result of his visit, which began on Monday"
        return story.visit.when if line.words.isdisjoint(_BEGUN) else story.today()
    if story.forum is not None and "forum" in line.words:
        return story.forum.when
    sessions = [meeting for meeting in story.rounds if meeting.form == "session" and _is_news(story, meeting)]
    if sessions and not line.words.isdisjoint(_OF_ROUNDS):
        return sessions[-1].when
    today, news = story.today(), story.news_day()
    if news is not None and today is not None and _days_between(today, news) > _FRESH:
        return news
    if story.gathering is not None and "when" not in story.gathering.carried:
        return today
    if story.document is not None and _has_own_day(story, story.document):
        return story.document.when
    told = [*([story.visit] if story.visit is not None else []), *story.rounds]
    return next((meeting.when for meeting in reversed(told) if _is_news(story, meeting)), today)


def _has_own_day(story: Story, document: Document) -> bool:
    """Tell a document of the news whose day the text says: those told with it are of that day too, but for trade's."""
    if document.type == "contract":
        return False
    if document.when is None or "when" in document.carried or story.day is None or document.status != "signed":
        return False
    period = Period.parse(document.when)
    return period.grain is Grain.DAY and 0 <= (story.day - period.first).days <= _NEWS_DAYS


def _days_between(one: str, other: str) -> int:
    return (Period.parse(other).first - Period.parse(one).first).days


def _is_news(story: Story, meeting: Meeting) -> bool:
    """Tell a meeting of the days before the publication whose days the text says."""
    if meeting.status != "held" or meeting.when is None or "when" in meeting.carried or story.day is None:
        return False
    period = Period.parse(meeting.when)
    return period.grain is Grain.DAY and 0 <= (story.day - period.first).days <= _NEWS_DAYS


def day_at_its_end(line: Line, story: Story) -> str | None:
    """Return the day of the talks that are the news, for what is to be signed "upon the results of the meeting"."""
    return story.today() if _is_at_the_end(line) else None


def day_of_agenda(line: Line, story: Story) -> str | None:
    """Return the day that a paragraph of what is to come opens with: "Monday: …"."""
    first = next(each for each in story.lines if each.paragraph == line.paragraph)
    day = first.items[0].value if first.shape[1:2] in _OPENS_ENTRY else None
    return story.period(day, future=True) if isinstance(day, When) else None


_OPENS_ENTRY = frozenset(":-")


def is_same_day(line: Line) -> bool:
    """Tell "signed the same evening", whatever the day is."""
    return "same" in line.words and not _SAME.isdisjoint(pairwise(item.word for item in line.items))


def same_day(line: Line, story: Story, *, linked: bool = False) -> str | None:
    """Return the day that "that day", "on the same occasion" means: the last one told before this line.

    Args:
        line: The line.
        story: The article.
        linked: The line goes on with what is told before it: "A joint declaration followed".
    """
    if not linked and line.words.isdisjoint({"day", "occasion", "time", "evening", "afternoon", "morning", "night"}):
        return None
    pairs = list(pairwise(item.word for item in line.items))
    said = next((place for place, pair in enumerate(pairs) if pair in _SAME), None)
    if said is None and not linked:
        return None
    at = story.lines.index(line)
    besides = said is not None and pairs[said] == ("same", "time")
    for before in reversed(story.lines[max(0, at - 2) : at + 1]):
        if besides and before.words.isdisjoint(EVENTS):
            continue  # "at the same time", said of what no day was told of
        tags = [item.value for place, item in before.tags("T") if before is not line or place < (said or 0)]
        days = [story.period(tag) for tag in tags if isinstance(tag, When)]
        told = [day for day in days if day is not None and len(day) in {_DAY, _MONTH}]
        told = told or [day for day in days if besides and day is not None and len(day) == _SPAN]
        if told:
            return told[-1]
    return None
