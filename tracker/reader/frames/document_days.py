"""The day of an act of signing: the one that its clause says, else that of the occasion, else of the news."""

from datetime import timedelta
from itertools import pairwise

from tracker.domain.facts import Document, Meeting
from tracker.domain.period import Grain, Period
from tracker.reader.cues import cues
from tracker.reader.frames.document_nouns import number_of
from tracker.reader.frames.document_occasions import past_occasion
from tracker.reader.frames.document_row import Act
from tracker.reader.frames.document_status import cited, is_done, is_intended, recalled
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import When

_OPENING = 3  # items in which a time at a line's start holds for all of it
_FAR = 22  # items between an act and its day
_OFFICIALS = frozenset("ministers presidents secretaries premiers leaders co-chairs heads".split())
_OCCASIONS = frozenset("talks visit meeting summit forum sidelines margins session ceremony".split())
_BESIDE = 3  # items from a time to the "where" that goes on with it
_SIGNERS = 7  # items from "signed by" to a name, from "signed during" to the visit
_FRESH = 3  # days before the news by which a gathering is no part of it
_NEWS_DAYS = 10  # what lies longer back is no occasion of the news
_SUBORDINATE = frozenset({"after", "before", "since", "until"})
_LEADING = frozenset({"of", "in", "at", "on", "after", "following", "under"})  # "during which"
_LASTING = frozenset({"to", "until", "till", "through"})
_MEANS = frozenset({"through", "with", "by", "via"})  # "became partners in May through a pact signed in Rome"
_ENDS = frozenset({"end", "conclusion", "close", "completion"})
_BEGAN = frozenset({"began", "begun", "started", "opened", "arrived"})
_OF_VISITS = frozenset({"visit", "trip", "tour", "stay"})
_OF_ROUNDS = frozenset({"session", "commission", "council", "committee"})


def day_said(line: Line, story: Story, act: Act, others: list[Act]) -> When | None:
    """Return the time that belongs to the act: after it, else before it, none of another act's or of a title's."""
    low = max((other.verb for other in others if other.verb < act.verb), default=-1)
    high = min((other.verb for other in others if other.verb > act.verb), default=len(line.items))
    titles = [(other.mention.left, other.mention.right) for other in others]
    best: tuple[int, When] | None = None
    for at, item in line.tags("T"):
        value = item.value
        if not isinstance(value, When) or value.since or any(left <= at < right for left, right in titles):
            continue
        if _is_span_of_years(value) or line.items[at - 1].word in _LASTING or not _reaches(line, act, at, low, high):
            continue
        if line.items[at - 1].word == "dated":
            continue  # of the document that its title names
        if _is_a_beginning(line, at, act.verb):
            continue
        if line.shape[at - 1] == "(" and at - 1 != act.mention.last and line.shape[at - 2 : at - 1] != "T":
            continue  # the days of something else, told by the way
        if at < act.verb and is_intended(line, act):
            continue  # of when they agreed to sign
        if is_done(line, act) and _is_to_come(story, value):
            continue  # of what the document is for
        after = at - (act.mention.right if act.verb < act.mention.right <= at else act.verb)
        distance = after if at > act.verb else act.verb - at + 6
        if best is None or distance < best[0]:
            best = (distance, value)
    return best[1] if best is not None else None


def _is_a_beginning(line: Line, at: int, verb: int) -> bool:
    """Tell the day on which something only began: "the visit, which began on 4 May, saw documents signed"."""
    before = {item.word for item in line.items[max(0, at - _BESIDE) : at]}
    return not before.isdisjoint(_BEGAN) and ("," in line.shape[at:verb] or at > verb)


def in_a_clause_of_time(line: Line, act: Act) -> bool:
    """Tell "had begun in November, four months after they signed …": a day that has to be reckoned."""
    boundary = max((at for at in range(act.verb) if line.items[at].word in _SUBORDINATE), default=-1)
    if boundary <= 0 or line.shape[boundary - 1] not in "kO#T":
        return False
    times = [at for at, _ in line.tags("T")]
    return any(at < boundary for at in times) and not any(at > boundary for at in times)


def _is_span_of_years(when: When) -> bool:
    return when.period is not None and len(when.period) == len("2024/2026")


def _reaches(line: Line, act: Act, at: int, low: int, high: int) -> bool:
    """Tell whether a time is near enough, with no other clause between; one that opens the sentence reaches far."""
    if at > act.verb:
        between = line.shape[max(act.verb, 0) + 1 : at]
        inside = line.items[act.verb + 1 : at]
        if at >= high and act.mention.first < high and not _shares(line, act, high):
            return False
        return (
            at - act.verb <= _FAR + act.mention.right - act.mention.left
            and ";" not in between
            and not any(item.word in {"while", "will", "would", "also"} for item in inside)
            and cues().speech.isdisjoint(item.word for item in inside)
            and not _relative_between(line, max(act.verb, act.mention.right), at)
        )
    if at <= low:
        return False
    between = line.shape[at : act.verb]
    if act.voice == "reduced" and at > _OPENING and line.items[act.mention.left - 1].word not in _MEANS:
        return False
    if ";" in between:
        return False
    own = line.items[at - 1].word in {"on", "during"} and _is_of_the_subject(line, at, act.verb)
    return at <= _OPENING or own or (act.verb - at <= _FAR and not _relative_between(line, at, act.verb))


def _is_of_the_subject(line: Line, at: int, verb: int) -> bool:
    """Tell a time of the main clause that holds for "who" too: "met on 5 May under X and Y, who signed a treaty"."""
    relatives = [index for index in range(at, verb) if line.items[index].word in cues().relatives]
    return (
        len(relatives) == 1
        and line.items[relatives[0]].word == "who"
        and "had" not in {item.word for item in line.items[relatives[0] : verb]}
    )


def _shares(line: Line, act: Act, high: int) -> bool:
    return "&" in line.shape[act.verb : high] and high - act.verb < 4


def _relative_between(line: Line, first: int, last: int) -> bool:
    """Tell a relative clause of its own from "at the end of which", or "in May, when"."""
    return any(
        line.items[at].word in cues().relatives
        and line.items[at - 1].word not in _LEADING
        and not (line.items[at].word == "where" and at - first < _BESIDE)
        for at in range(first, last)
    )


def _is_to_come(story: Story, tag: When) -> bool:
    when = story.period(tag)
    return when is not None and story.published is not None and when[:10] > story.published


def when_of(line: Line, story: Story, act: Act, tag: When | None, became: str) -> tuple[str | None, bool]:
    """Return the day of an act, and whether the story rather than the line tells it."""
    done = became == "signed" and is_done(line, act)
    if became == "planned" and tag is not None and _is_vague(line, tag):
        return None, False
    if tag is not None and not (done and _is_to_come(story, tag)):
        return story.period(tag, future=became == "planned"), False
    same = _same_day(line, story)
    if same is not None:
        return same, True
    if became == "planned":
        return None, False
    past = past_occasion(line, story)
    if past is not None:
        return past, True
    if recalled(line, act) and not _is_of_the_news(line, act):
        known = story.document
        of_sum = known is not None and (known.number is not None or known.type == act.mention.noun.type)
        if known is not None and of_sum and known.when in {story.today(), _occasion(line, story)} and cited(line, act):
            return known.when, True
        return None, False
    when = _within(story, _occasion(line, story))
    return _day_before(when) if when is not None and _is_day_earlier(line, act) else when, True


def _is_day_earlier(line: Line, act: Act) -> bool:
    """Tell "had been signed a day earlier"."""
    after = [item.word for item in line.items[act.verb : act.verb + _FAR]]
    return "day" in after and after[after.index("day") + 1 : after.index("day") + 2] in (["earlier"], ["before"])


def _day_before(when: str) -> str:
    period = Period.parse(when)
    return (period.first - timedelta(days=1)).isoformat() if period.grain is Grain.DAY else when


def _is_of_the_news(line: Line, act: Act) -> bool:
    """Tell "the memorandum, signed by Minister X", "of the nine pacts signed" from "under the pact signed with him"."""
    items, mention = line.items, act.mention
    if mention.left > _OPENING or "had" in {item.word for item in items[max(0, act.verb - 4) : act.verb]}:
        return False
    if number_of(line, mention) is not None:
        return True
    after = {item.word for item in items[act.verb : act.verb + _SIGNERS]}
    beside = line.shape[act.verb - 1] == ","
    if beside and (not _OCCASIONS.isdisjoint(after) or ("by" in after and not _OFFICIALS.isdisjoint(after))):
        return True
    relative = act.voice == "relative" and act.verb > mention.right
    told = items[mention.right : act.verb] if relative else items[act.verb : act.verb + _SIGNERS]
    signers = [item.value for item in told if isinstance(item.value, Mention)]
    return (
        (relative or beside or line.items[act.verb - 1].word == "was")
        and bool(signers)
        and not any(title.former for signer in signers for title in signer.titles)
    )


def _last_day(line: Line, story: Story) -> str | None:
    """Return the last day of the visit at whose end something was signed."""
    words = [item.word for item in line.items]
    if not any(
        word in _ENDS and not _OF_VISITS.isdisjoint(words[at + 1 : at + _BESIDE + 2]) for at, word in enumerate(words)
    ):
        return None
    at = story.lines.index(line)
    tags = [item.value for each in story.lines[max(0, at - 2) : at + 1] for _, item in each.tags("T")]
    told = [story.period(tag) for tag in tags if isinstance(tag, When)]
    days = [when for when in (*told, story.visit.when if story.visit is not None else None) if when and "/" in when]
    spans = [Period.parse(when) for when in days if len(when) == len("2024-03-10/2024-03-12")]
    ended = [span.last for span in spans if story.day is None or span.last <= story.day]
    return ended[-1].isoformat() if ended else None


def _occasion(line: Line, story: Story) -> str | None:
    """Return the days of the visit, session or forum at which something was signed, else those of the news."""
    last = _last_day(line, story)
    if last is not None:
        return last
    if story.visit is not None and not line.words.isdisjoint(_OF_VISITS):
        return story.visit.when
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
    """Tell a document of the news whose day the text says: those told with it are of that day too."""
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


def _is_vague(line: Line, tag: When) -> bool:
    """Tell "by June", "by the end of the year"."""
    at = next((at for at, item in line.tags("T") if item.value is tag), 0)
    before = {item.word for item in line.items[max(0, at - 2) : at]}
    return (
        bool(before & {"by", "within"})
        or "end" in line.items[at].word
        or "end" in {item.word for item in line.items[max(0, at - 4) : at]}
    )


def _within(story: Story, when: str | None) -> str | None:
    """Return the day of publication where it lies within days that go on: what they brought forth came that day."""
    if when is None or story.day is None or "/" not in when:
        return when
    period = Period.parse(when)
    return story.published if period.first <= story.day < period.last else when


def _same_day(line: Line, story: Story) -> str | None:
    """Return the day that "that day", "on the same occasion" means: the last one told before this line."""
    words = [item.word for item in line.items]
    pairs = set(pairwise(words))
    if not pairs & {("that", "day"), ("same", "day"), ("same", "occasion")}:
        return None
    at = story.lines.index(line)
    for before in reversed(story.lines[max(0, at - 2) : at]):
        days = [story.period(item.value) for _, item in before.tags("T") if isinstance(item.value, When)]
        told = [day for day in days if day is not None and len(day) == len("2024-03-10")]
        if told:
            return told[-1]
    return None
