"""The day of an act of signing: the one that its clause says, else that of the occasion, else of the news."""

import re
from itertools import pairwise

from tracker.domain.period import Period
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.days_by_days import day_beside, other_days
from tracker.reader.frames.document.clauses import (
    goes_on_with_another,
    is_of_an_event,
    is_of_the_subject,
    relative_between,
)
from tracker.reader.frames.document.doubts import cited, is_done, recalled
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.occasions import (
    day_at_its_end,
    day_before,
    day_of_agenda,
    is_same_day,
    occasion,
    past_occasion,
    same_day,
)
from tracker.reader.frames.document.other_days import (
    OCCASIONS,
    holds_for_all,
    is_finer,
    is_of_history,
    is_of_occasion,
    is_of_participle,
    is_of_the_first,
    is_of_what_came_of_it,
    is_of_who,
    is_when,
    moved_to,
    respectively,
)
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.status import is_intended
from tracker.reader.frames.planned_days import day_of_plan_before
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import When

_OPENING = 3  # items in which a time at a line's start holds for all of it
_FAR = 22  # items between an act and its day
_SPAN, _FEW = len("2024-03-10/2024-03-12"), 7  # days of talks that end with what they bring forth
_BESIDE = 3  # items from a time to the "where" that goes on with it
_SIGNERS = 7  # items from "signed by" to a name, from "signed during" to the visit
_SUBORDINATE = frozenset({"after", "before", "since", "until"})
_AT_ONCE = frozenset("minutes hours shortly moments soon immediately right just straight".split())
_THEREAFTER = frozenset({"thereafter", "afterwards", "afterward", "subsequently"})
_LASTING = frozenset({"to", "until", "till", "through", "between"})
_UNTIL = re.compile(r"kd?(?:ko)?$")  # "until the end of 2030"
_EARLIER = frozenset({"previous", "earlier", "preceding", "inaugural", "last"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth"})
_ONES = frozenset({"one", "another", "a", "an", "two", "three", "four", "five"})
_MEANS = frozenset({"through", "with", "by", "via"})  # "became partners in May through a pact signed in Rome"


def day_said(line: Line, story: Story, act: Act, others: list[Act]) -> When | None:
    """Return the time that belongs to the act: after it, else before it, none of another act's or of a title's."""
    given = line.items[act.day].value if act.day is not None else None
    if isinstance(given, When):
        return given
    moved = moved_to(line, max(act.verb, act.mention.right)) if act.form in {"noun", "gerund"} else None
    anew = line.items[moved].value if moved is not None else None
    if isinstance(anew, When):
        return anew
    told_each = respectively(line, act, others)
    if told_each is not None:
        return told_each
    beside = day_beside(line, story, act.verb)
    if beside is not None:
        return When(beside, relative=True, since=False)
    low = max((other.verb for other in others if other.verb < act.verb), default=-1)
    high = min((other.verb for other in others if other.verb > act.verb), default=len(line.items))
    named = [*(other.mention for other in others), *mentions(line)]
    titles = [(mention.left, mention.right) for mention in named]
    best: tuple[int, When] | None = None
    last = 0
    told = {
        other.at: When(other.day, relative=True, since=False)
        for other in other_days(line, story, future="will" in act.helpers or is_intended(line, act))
    }
    times = {at: item.value for at, item in line.tags("T")} | told
    for at, value in sorted(times.items()):
        opens = is_when(line, at, act)
        since = isinstance(value, When) and value.since and not opens
        if not isinstance(value, When) or since or any(left <= at < right for left, right in titles):
            continue
        if (
            _is_span_of_years(value)
            or (line.items[at - 1].word in _LASTING and not opens)
            or (line.shape[max(0, at - 2) : at] == "T&" and items_word(line, at - 3) == "between")
            or not (_reaches(line, act, at, low, high) or (is_intended(line, act) and is_of_occasion(line, at)))
        ):
            continue
        until = _UNTIL.search(line.shape, max(0, at - _BESIDE - 1), at)
        lasts = until is not None and line.items[until.start()].word in _LASTING and not opens
        if line.items[at - 1].word == "dated" or lasts:
            continue  # of the document that its title names
        if is_of_who(line, at, act.verb) or _is_of_what_went_before(line, at, act, value):
            continue
        if line.shape[max(0, at - 2) : at] == "T&" and items_word(line, at - 4) in {"those", "that", "ones"}:
            continue  # "particularly those of 2014 and 2017"
        if line.items[at - 1].word == "of" and (
            line.items[at - 2].word in {"that", "those", "one"} or line.shape[at - 2] in "BN"
        ):
            continue  # "replaces that of 1950"
        if line.shape[at - 1] == "(" and at - 1 != act.mention.last and line.shape[at - 2 : at - 1] != "T":
            continue  # the days of something else, told by the way
        if at < act.verb and is_intended(line, act) and not (is_of_occasion(line, at) or _will_meet(line, at)):
            continue  # of when they agreed to sign
        if act.verb < at < act.mention.left and _is_dated_too(line, act.mention.right):
            continue  # "was signed in 2019, and the second on 5 May 2021"
        if is_of_participle(line, act, at) or is_of_the_first(line, act, at):
            continue
        if is_done(line, act) and _is_to_come(story, value) and (value.parts is None or value.period is None):
            continue  # of what the document is for
        after = at - (act.mention.right if act.verb < act.mention.right <= at else act.verb)
        distance = after if at > act.verb else act.verb - at + 6
        finer = best is not None and at - _BESIDE - 1 <= last <= at and is_finer(story, value, best[1])
        if best is None or distance < best[0] or finer:
            best, last = (distance, value), at
    return best[1] if best is not None else None


def _is_of_what_went_before(line: Line, at: int, act: Act, when: When) -> bool:
    """Tell the month of "signed a pact, following a visit by X in March"; a day may be that of both."""
    words = [item.word for item in line.items[max(act.verb, act.mention.right) : at]]
    after = next((place for place, word in enumerate(words) if word in {"following", "after"}), None)
    if after is None or OCCASIONS.isdisjoint(words[after + 1 :]):
        return False
    return when.period is None or len(when.period) != len("2024-03-10")


def _is_dated_too(line: Line, right: int) -> bool:
    """Tell another day, and no years that a programme is for, right after a document's name."""
    values = [item.value for item in line.items[right : right + _BESIDE]]
    return any(isinstance(value, When) and not _is_span_of_years(value) for value in values)


def in_a_clause_of_time(line: Line, act: Act) -> bool:
    """Tell "had begun in November, four months after they signed …": a day that has to be reckoned."""
    boundary = max((at for at in range(act.verb) if line.items[at].word in _SUBORDINATE), default=-1)
    if boundary <= 0 or line.shape[boundary - 1] not in "kO#T" or items_word(line, boundary + 1) == "which":
        return False
    if line.items[boundary - 1].word in _AT_ONCE or (boundary == act.first - 1 and act.form == "gerund"):
        return False  # "held talks on Monday before signing a treaty"
    if line.shape[boundary - 1] == "T" and not cues().speech.isdisjoint(item.word for item in line.items[:boundary]):
        return False  # "said on Monday after they signed a treaty"
    times = [at for at, _ in line.tags("T")]
    return any(at < boundary for at in times) and not any(at > boundary for at in times)


def _is_span_of_years(when: When) -> bool:
    return when.period is not None and len(when.period) == len("2024/2026")


def _reaches(line: Line, act: Act, at: int, low: int, high: int) -> bool:
    """Tell whether a time is near enough, with no other clause between; one that opens the sentence reaches far."""
    if at > act.verb:
        between = line.shape[max(act.verb, 0) + 1 : at]
        inside = line.items[act.verb + 1 : at]
        if at >= high and act.mention.first < high:
            return False
        joined = line.shape[at - 1] == "&" or line.shape[at - 2 : at] in {"&i", "&u"}
        gapped = joined and act.mention.left < at and line.shape[at + 1 : at + 2] in set("#dO")
        if gapped and items_word(line, at + 1) in _ONES:
            return False  # "signed a pact on ports, and in 2022 one on fish"
        if joined and any(is_verb(line, after) for after in range(at + 1, at + _BESIDE * 2)):
            return False  # "signed a pact, and in 2021 they opened a fair"
        return (
            at - act.verb <= _FAR + act.mention.right - act.mention.left
            and ";" not in between
            and (_is_of_its_event(line, act, at) or not any(item.word in _ANOTHER for item in inside))
            and cues().speech.isdisjoint(item.word for item in inside)
            and not goes_on_with_another(line, act.verb + 1, at)
            and not is_of_history(line, max(act.verb + 1, act.mention.right), at)
            and not is_of_what_came_of_it(line, max(act.verb, act.mention.right - 1), at)
            and not relative_between(line, max(act.verb, act.mention.right), at)
        )
    if at <= low:
        return at <= _OPENING and holds_for_all(line, low, act)
    if is_when(line, at, act):
        return act.verb - at <= _FAR  # "goes back to January, when the two signed it"
    between = line.shape[at : act.verb]
    if act.voice == "reduced" and at > _OPENING and line.items[act.mention.left - 1].word not in _MEANS:
        return False
    if ";" in between:
        return False
    own = line.items[at - 1].word in {"on", "during"} and is_of_the_subject(line, at, act.verb)
    return at <= _OPENING or own or (act.verb - at <= _FAR and not relative_between(line, at, act.verb))


def _will_meet(line: Line, at: int) -> bool:
    """Tell "they will meet next week and are due to sign"."""
    before = {item.word for item in line.items[max(0, at - _SIGNERS) : at]}
    return "will" in before and not before.isdisjoint(
        {"meet", "visit", "hold", "gather", "convene", "travel", "arrive"}
    )


def _is_of_its_event(line: Line, act: Act, at: int) -> bool:
    """Tell the day of the event at which something will be signed: "at a meeting, which will be held in May"."""
    start = max(act.verb, act.mention.right)
    which = next((place for place in range(start, at) if line.items[place].word == "which"), None)
    return which is not None and is_of_an_event(line, start, which, at)


_ANOTHER = frozenset({"while", "will", "would", "also"})


def _is_to_come(story: Story, tag: When) -> bool:
    when = story.period(tag)
    return when is not None and story.published is not None and when[:10] > story.published


def when_of(line: Line, story: Story, act: Act, tag: When | None, became: str) -> tuple[str | None, bool]:
    """Return the day of an act, and whether the story rather than the line tells it."""
    done = became == "signed" and is_done(line, act)
    if became == "planned" and tag is not None and _is_vague(line, tag):
        return None, False
    if tag is not None and done and _is_to_come(story, tag) and tag.parts is not None:
        return tag.period, False  # "signed on 1 January", told in December
    if tag is not None and not (done and _is_to_come(story, tag)):
        return story.period(tag, future=became == "planned"), False
    same = same_day(
        line, story, linked=(act.kind == "follow" and became == "signed") or line.items[0].word in _THEREAFTER
    )
    if same is not None:
        return same, True
    if became == "signed" and is_same_day(line):
        return occasion(line, story), True
    if became == "planned":
        day = day_of_agenda(line, story) or day_at_its_end(line, story) or day_of_plan_before(line, story)
        return day, day is not None
    if act.kind == "change":
        return None, False  # "has been extended until 2030"
    if _is_at_an_earlier_one(line):
        return None, False
    past = past_occasion(line, story)
    if past is not None:
        return past, True
    if recalled(line, act) and not _is_of_the_news(line, act):
        known = story.document
        of_sum = known is not None and (known.number is not None or known.type == act.mention.noun.type)
        if known is not None and of_sum and known.when in {story.today(), occasion(line, story)} and cited(line, act):
            return known.when, True
        return None, False
    if act.voice in {"active", "passive"} and (before := day_before(line, story)) is not None:
        return before, True
    told = occasion(line, story)
    return told if _is_of_a_visit(line) else _within(story, told), True


def _is_at_an_earlier_one(line: Line) -> bool:
    """Tell "At the first summit, in Lima, they signed", "during the previous session", of nobody says when."""
    words = [item.word for item in line.items[:4]]
    if words[:2] == ["last", "time"]:
        return True
    if len(words) < _OPENING + 1 or words[0] not in {"at", "during", "in"} or words[1] not in {"the", "its", "their"}:
        return False
    return words[2] in _EARLIER or (words[2] in _ORDINALS and words[3] in {",", "such", "one"})


def _is_of_the_news(line: Line, act: Act) -> bool:
    """Tell "the memorandum, signed by Minister X", "of the nine pacts signed" from "under the pact signed with him"."""
    items, mention = line.items, act.mention
    if mention.left > _OPENING or "had" in {item.word for item in items[max(0, act.verb - 4) : act.verb]}:
        return False
    if number_of(line, mention) is not None:
        return True
    after = {item.word for item in items[act.verb : act.verb + _SIGNERS]}
    beside = line.shape[act.verb - 1] in ",-"
    relative = act.voice == "relative" and act.verb > mention.right
    told = items[mention.right : act.verb] if relative else items[act.verb : act.verb + _SIGNERS]
    signers = [item.value for item in told if isinstance(item.value, Mention)]
    if any(title.former for signer in signers for title in signer.titles):
        return False
    if beside and not after.isdisjoint(OCCASIONS | {"by"}):
        return True
    return bool(signers) and (relative or beside or line.items[act.verb - 1].word == "was")


def _is_vague(line: Line, tag: When) -> bool:
    """Tell "by June", "by the end of the year"."""
    at = next((at for at, item in line.tags("T") if item.value is tag), 0)
    quarter = tag.period is not None and "Q" in tag.period
    before = set() if quarter else {item.word for item in line.items[max(0, at - 2) : at]}
    near = [item.word for item in line.items[max(0, at - 5) : at]]
    return (
        bool(before & {"by", "within"})
        or "end" in line.items[at].word
        or any(word == "end" and before in {"the", "by"} for before, word in pairwise(near))
    )


def _is_of_a_visit(line: Line) -> bool:
    """Tell what was signed at some time of a visit, "a visit during which": nobody says on which of its days."""
    return "which" in line.words and not line.words.isdisjoint({"visit", "trip", "tour"})


def _within(story: Story, when: str | None) -> str | None:
    """Return the day on which days of talks brought something forth: today where they go on, else their last."""
    if when is None or story.day is None or "/" not in when:
        return when
    period = Period.parse(when)
    if period.first <= story.day < period.last:
        return story.news_day() or story.published
    few = len(when) == _SPAN and (period.last - period.first).days < _FEW
    return period.last.isoformat() if few and period.last <= story.day else when
