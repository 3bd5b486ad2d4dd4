"""The day of the occasion on which something was signed: a visit, a session, an event that the line before dates."""

from tracker.domain.facts import Document, Meeting
from tracker.domain.period import Grain, Period
from tracker.reader.frames.document.other_days import is_bare, is_by_the_way
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import When

_VISITS = frozenset("visit visited trip came travelled traveled received welcomed hosted went toured".split())
_GATHERINGS = frozenset(
    "meeting met talks session summit forum conference ceremony held hosted gathered convened received".split()
)
_DEFINITE = frozenset("the that this his her their its which".split())  # "on a visit during which he"
_LATEST = frozenset("last previous latest first".split())
EVENTS = _VISITS | _GATHERINGS - {"ceremony"}
_NEWS_DAYS = 10  # what lies longer back is no occasion of the news
_MONTHS = 92  # days after which a visit is none whose end is told
_FRESH = 3  # days before the news by which a gathering is no part of it
_ENDS = frozenset({"end", "conclusion", "close", "completion", "results", "outcome", "finish"})
_OF_VISITS = frozenset({"visit", "trip", "tour", "stay"})
_LINKS = frozenset({"visit", "trip", "meeting", "talks", "session", "summit", "forum", "conference", "ceremony"})
_OF_ROUNDS = frozenset({"session", "commission", "council", "committee"})
_LASTS = _OF_VISITS | _OF_ROUNDS | {"talks", "meeting", "summit", "forum", "round"}
_MOMENTS = _LINKS - {"talks", "ceremony"} | set("day evening afternoon morning night occasion time tour stay".split())
_AFTER_THEN = frozenset({"", ".", ",", ";", "&", ")", '"'})
_NOT_THEN = frozenset({"since", "by", "until", "till", "the", "from", "before"})
_BEGUN = frozenset({"began", "begun", "started", "commenced"})
_BESIDE = 3  # items from "the end" to the visit that it is of
_DAY, _MONTH, _YEAR, _SPAN = len("2024-03-10"), len("2024-03"), len("2024"), len("2024-03-10/2024-03-12")


def past_occasion(line: Line, story: Story) -> str | None:
    """Return the day or month of the event that "at the meeting", "there" means: one the line before tells of."""
    at = story.number(line)
    before = story.lines[at - 1] if at else None
    if before is None or story.day is None or before.paragraph != line.paragraph or _follows_news(line, story):
        return None
    if before.words.isdisjoint(_linked(line)) or "have" in line.words:
        return None
    tags = [
        item.value for at, item in before.tags("T") if isinstance(item.value, When) and not is_by_the_way(before, at)
    ]
    days = [story.period(tag) for tag in tags if not tag.since]
    told = [when for when in days if when is not None and when[:_DAY] <= (story.published or when)]
    if len(told) != 1 or len(told[0]) not in {_DAY, _MONTH, _YEAR, _SPAN}:
        return None
    last = Period.parse(told[0]).last
    if (story.day - last).days <= _NEWS_DAYS and not _is_of_it(line):
        return None
    return last.isoformat() if len(told[0]) == _SPAN else told[0]


def day_before(line: Line, story: Story, verb: int) -> str | None:
    """Return the day of the meeting that the line before tells of, by which "they", "in their presence" is meant."""
    at = story.number(line)
    before = story.lines[at - 1] if at else None
    if at > 1 and before is not None and _is_of_the_talks(before) and _goes_on(line, verb):
        before = story.lines[at - 2]
    if before is None or before.paragraph != line.paragraph or story.told is None or story.told[0] is not before:
        return None
    if story.day is None:
        cited = story.document is not None and story.document.start == story.ground(before).start
        return story.told[1] if not cited else None
    if story.told[1] > story.day.isoformat():
        return None
    told = Period.parse(story.told[1])
    near = len(story.told[1]) == _DAY and (story.day - told.last).days <= _NEWS_DAYS
    if not near and _follows_news(line, story):
        return None  # "X and Y last met in 2022. After the talks, they signed a plan"
    of_it = _goes_on(line, verb) or _is_of_visitor(line, before, story) or is_bare(line, before, story)
    return _end(story.told[1]) if near or of_it else None


def _is_of_visitor(line: Line, before: Line, story: Story) -> bool:
    """Tell "X visited P on 3 May. X and Y signed", of a visit told by its days that is not called his last."""
    value, visit = line.items[0].value, story.visit
    if not isinstance(value, Mention) or visit is None or visit.when is None or len(visit.when) not in {_DAY, _SPAN}:
        return False
    return value.person.name in visit.participants and "T" not in line.shape and before.words.isdisjoint(_LATEST)


def _is_of_the_talks(line: Line) -> bool:
    """Tell "The talks covered trade": more of a meeting told before, without a day of its own."""
    opening = [item.word for item in line.items[:_OPENING]]
    talked = opening[:1] == ["they"] or (opening[:1] == ["the"] and not (_BOTH | _LASTS).isdisjoint(opening[1:3]))
    return talked and "T" not in line.shape


def _follows_news(line: Line, story: Story) -> bool:
    """Tell "After the talks", which are those of the news, whatever meeting of before was recalled since."""
    words = [item.word for item in line.items]
    after = any(
        word in {"after", "following"}
        and words[at + 1 : at + 2] in (["the"], ["their"])
        and not _GATHERINGS.isdisjoint(words[at + 2 : at + _OPENING])
        for at, word in enumerate(words)
    )
    when = story.gathering.when if after and story.gathering is not None else None
    return when is not None and story.day is not None and (story.day - Period.parse(when).last).days <= _NEWS_DAYS


def _end(when: str) -> str:
    """Return the last of days told together, on which they bring forth what they do."""
    return when.rpartition("/")[2] if len(when) == _SPAN else when


def _goes_on(line: Line, verb: int) -> bool:
    """Tell a line that goes on with who met in the one before: "The two signed", "They also signed", "There, …"."""
    words = [item.word for item in line.items[:_OPENING]]
    if words[:3] == ["as", "a", "result"] or words[:1] == ["separately"] or words[:2] == ["in", "addition"]:
        return True
    if not _ENDS.isdisjoint(words):
        return False  # "At the conclusion, both signed", of the talks that are the news
    if not _GOES_ON.isdisjoint(words) or line.items[verb - 1].word == "also":
        return True  # "A plan was also signed"
    return words[:1] == ["the"] and not _BOTH.isdisjoint(words[1:3])


_OPENING = 6  # items in which a line says what it goes on with
_GOES_ON = frozenset({"they", "both", "also", "there", "then", "he", "she", "during", "their"})
_BOTH = frozenset(
    "two sides parties ministers presidents leaders premiers governments cabinets officials delegations pair".split()
)


def _linked(line: Line) -> frozenset[str]:
    """Return the words of the event that a line goes on with: "during that visit", "there the ministers"."""
    words = [item.word for item in line.items]
    found = EVENTS if _is_of_it(line) else frozenset()
    for at, word in enumerate(words):
        if word in {"there", "then", "occasion"}:
            found |= EVENTS
        elif word in _LINKS and not _DEFINITE.isdisjoint([*words[max(0, at - 2) : at], *words[at + 2 : at + 3]]):
            found |= EVENTS if word in _OF_VISITS else _GATHERINGS
    return found


def _is_of_it(line: Line) -> bool:
    """Tell "It ended with the signing of a plan", which goes on with the gathering that the line before tells of."""
    words = [item.word for item in line.items[:4]]
    return words[:1] == ["it"] and not _BROUGHT.isdisjoint(words)


_BROUGHT = frozenset("culminated ended concluded closed resulted led produced saw yielded followed capped".split())


def _ended(line: Line) -> str | None:
    """Return "visit" of "at the end of the visit", "its" of "following its results"."""
    if line.words.isdisjoint(_ENDS):
        return None
    words = [item.word for item in line.items]
    for at, word in enumerate(words):
        if word in _ENDS and words[at - 1] == "its":
            return "its"
        if word in _ENDS:
            lasts = next((each for each in words[at + 1 : at + _BESIDE + 2] if each in _LASTS), None)
            if lasts is not None:
                return lasts
    return None


def _last_day(line: Line, story: Story) -> str | None:
    """Return the last day of the visit, the session or the talks at whose end something was signed."""
    ended = _ended(line)
    if ended is None:
        return None
    if ended not in _OF_VISITS and (day := _day_of_gathering(line, story, ended)) is not None:
        return day
    at = story.number(line)
    tags = [item.value for each in story.lines[max(0, at - 2) : at + 1] for _, item in each.tags("T")]
    told = [story.period(tag) for tag in tags if isinstance(tag, When)]
    days = [when for when in (*told, story.visit.when if story.visit is not None else None) if when and "/" in when]
    spans = [Period.parse(when) for when in days if len(when) == _SPAN]
    over = [span.last for span in spans if story.day is None or 0 <= (story.day - span.last).days <= _MONTHS]
    return over[-1].isoformat() if over else None


def _day_of_gathering(line: Line, story: Story, ended: str) -> str | None:
    """Return the last day of the session or talks that ended: those of the paragraph, else those that are news."""
    if story.told is not None and story.told[0].paragraph == line.paragraph and len(story.told[1]) in {_DAY, _SPAN}:
        return _end(story.told[1])
    news = [each for each in story.rounds if _is_news(story, each) or (story.day is None and each.status == "held")]
    held = [meeting for meeting in news if meeting.when] if ended in _OF_ROUNDS else []
    return _end(held[-1].when or "") if held else story.today() if _has_its_day(story) else None


def _has_its_day(story: Story) -> bool:
    """Tell whether the text says the day of the meeting that it reports, there or of the talks that went before it."""
    met = story.gathering
    return met is not None and ("when" not in met.carried or met.when != story.published)


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
    if news and today and (Period.parse(news).first - Period.parse(today).first).days > _FRESH:
        return news
    if _has_its_day(story):
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


def _is_news(story: Story, meeting: Meeting) -> bool:
    """Tell a meeting of the days before the publication whose days the text says."""
    if meeting.status != "held" or meeting.when is None or "when" in meeting.carried or story.day is None:
        return False
    period = Period.parse(meeting.when)
    return period.grain is Grain.DAY and 0 <= (story.day - period.first).days <= _NEWS_DAYS


def day_at_its_end(line: Line, story: Story) -> str | None:
    """Return the day of the talks that are the news, for what is to be signed "upon the results of the meeting"."""
    return story.today() if _ended(line) is not None else None


def day_of_agenda(line: Line, story: Story) -> str | None:
    """Return the day that a paragraph of what is to come opens with: "Monday: …"."""
    first = next(each for each in story.lines if each.paragraph == line.paragraph)
    day = first.items[0].value if first.shape[1:2] in _OPENS_ENTRY else None
    return story.period(day, future=True) if isinstance(day, When) else None


_OPENS_ENTRY = frozenset(":-.")


def is_same_day(line: Line) -> bool:
    """Tell "signed the same evening", whatever the day is."""
    return "same" in line.words and points_back(line) is not None


def points_back(line: Line) -> int | None:
    """Return the item of "the same day", "on that trip", "at the time", "were signed then", which mean a day told."""
    if line.words.isdisjoint({"same", "that", "then", "time"}):
        return None
    words = ["", *(item.word for item in line.items), ""]
    for at, (before, word, after) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        ends = line.shape[at + 1 : at + 2] in _AFTER_THEN
        if (before in {"same", "that"} and word in _MOMENTS) or (before == "the" and word == "time" and ends):
            return at
        if word == "then" and before not in _NOT_THEN and at and (ends or after in {"including", "in"}):
            return at
    return None


def same_day(line: Line, story: Story, *, linked: bool = False) -> str | None:
    """Return the day that "that day", "on the same trip", "then" means: the last one told before this line.

    Args:
        line: The line.
        story: The article.
        linked: The line goes on with what is told before it: "A joint declaration followed".
    """
    said = points_back(line)
    if said is None and not linked:
        return None
    at = story.number(line)
    besides = said is not None and [item.word for item in line.items[said - 1 : said + 1]] == ["same", "time"]
    for before in reversed(story.lines[max(0, at - 2) : at + 1]):
        if besides and before.words.isdisjoint(EVENTS):
            continue  # "at the same time", said of what no day was told of
        tags = [item.value for place, item in before.tags("T") if before is not line or place < (said or 0)]
        days = [story.period(tag) for tag in tags if isinstance(tag, When)]
        told = [day for day in days if day is not None and len(day) in {_DAY, _MONTH}]
        earlier = before is not line or "T" not in line.shape[said or 0 :]  # than what the line itself goes on to date
        kept = [story.told[1]] if earlier and story.told is not None and story.told[0] is before else []
        told = told or kept or [day for day in days if said is not None and day is not None and len(day) == _SPAN]
        if told:
            return told[-1]
    return None
