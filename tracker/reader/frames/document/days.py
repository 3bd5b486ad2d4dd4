"""The day of an act of signing: the one that its clause says, else that of the occasion, else of the news."""

from itertools import pairwise

from tracker.domain.period import Period
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.doubts import cited, is_done, recalled
from tracker.reader.frames.document.nouns import number_of
from tracker.reader.frames.document.occasions import (
    day_at_its_end,
    day_before,
    day_of_agenda,
    is_same_day,
    occasion,
    past_occasion,
    same_day,
)
from tracker.reader.frames.document.other_days import OCCASIONS
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.said_days import is_ahead
from tracker.reader.frames.habits import is_habit
from tracker.reader.frames.planned_days import day_of_plan_before
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import When

_OPENING = 3  # items that a line opens with
_SPAN, _FEW = len("2024-03-10/2024-03-12"), 7  # days of talks that end with what they bring forth
_SIGNERS = 7  # items from "signed by" to a name, from "signed during" to the visit
_THEREAFTER = frozenset({"thereafter", "afterwards", "afterward", "subsequently"})
_EARLIER = frozenset({"previous", "earlier", "preceding", "inaugural", "last"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth"})


def when_of(line: Line, story: Story, act: Act, tag: When | None, became: str) -> tuple[str | None, bool]:
    """Return the day of an act, and whether the story rather than the line tells it."""
    done = became == "signed" and is_done(line, act)
    if became == "planned" and tag is not None and _is_vague(line, tag):
        return None, False
    if tag is not None and done and is_ahead(story, tag) and tag.parts is not None:
        return tag.period, False  # "signed on 1 January", told in December
    if tag is not None and not (done and is_ahead(story, tag)):
        return story.period(tag, future=became == "planned"), False
    of_it = act.kind == "follow" or (act.kind == "come" and items_word(line, act.verb + 3) == "it")  # "came out of it"
    same = same_day(line, story, linked=(of_it and became == "signed") or line.items[0].word in _THEREAFTER)
    if same is not None:
        return same, True
    if became == "signed" and "just" in {item.word for item in line.items[max(0, act.verb - _OPENING) : act.verb]}:
        return _day_of_speech(line, story) or story.published, True  # "has just been signed"
    if became == "signed" and is_same_day(line):
        return occasion(line, story), True
    if became == "signed" and _is_one_of_them(line) and (day := _day_of_them(line, story)) is not None:
        return day, True
    if became == "planned":
        day = day_of_agenda(line, story) or day_at_its_end(line, story) or day_of_plan_before(line, story)
        return day, day is not None
    if act.kind == "change":
        return None, False  # "has been extended until 2030"
    if _is_at_an_earlier_one(line) or _is_at_several(line) or is_habit(line, act.verb):
        return None, False  # "is renewed every two years"
    past = past_occasion(line, story)
    if past is not None:
        return past, True
    if recalled(line, act) and not _is_of_the_news(line, act):
        known = story.document
        of_sum = known is not None and (known.number is not None or known.type == act.mention.noun.type)
        if known is not None and of_sum and known.when in {story.today(), occasion(line, story)} and cited(line, act):
            return known.when, True
        return None, False
    bare = act.voice == "reduced" and line.shape[act.verb + 1 :] in {"", "."}  # "Protocol signed."
    if (bare or act.voice in {"active", "passive"}) and (before := day_before(line, story, act.verb)) is not None:
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


def _day_of_speech(line: Line, story: Story) -> str | None:
    """Return the day of "“We have just signed a pact,” she said on Wednesday"."""
    said = [item.value for at, item in line.tags("T") if not cues().speech.isdisjoint(_words(line, at))]
    day = said[0] if len(said) == 1 else None
    return story.period(day) if isinstance(day, When) else None


def _words(line: Line, at: int) -> list[str]:
    return [item.word for item in line.items[max(0, at - _SIGNERS) : at]]


def _is_at_several(line: Line) -> bool:
    """Tell "on those occasions", "at these meetings", of nobody knows which day."""
    words = [item.word for item in line.items]
    triples = zip(words, words[1:], words[2:], strict=False)
    return any(
        at in {"on", "at", "during"} and those in {"those", "these"} and noun in _SEVERAL for at, those, noun in triples
    )


_SEVERAL = frozenset({"occasions", "visits", "meetings", "sessions", "summits", "trips", "forums", "years"})


def _day_of_them(line: Line, story: Story) -> str | None:
    """Return the day of the documents told last, where it is that of the news or one of the last days before it."""
    known = story.document
    if known is None or known.status != "signed" or known.when is None:
        return None
    near = (
        story.day is not None
        and len(known.when) == len("2024-03-10")
        and 0 <= (story.day - Period.parse(known.when).first).days <= _FEW
    )
    return known.when if near or known.when in {story.today(), occasion(line, story)} else None


def _is_one_of_them(line: Line) -> bool:
    """Tell "One of the documents, a protocol, was signed by X", "Foremost among them is a treaty, signed by Y"."""
    words = [item.word for item in line.items[:_OF_THEM]]
    if any(one in {"of", "among"} and other in {"them", "these"} for one, other in pairwise(words)):
        return True
    return any(
        one in {"of", "among"} and the in {"the", "these", "those"} and noun in _PAPERS
        for one, the, noun in zip(words, words[1:], words[2:], strict=False)
    )


_OF_THEM = 6  # items of "the most important among them"
_PAPERS = frozenset({"documents", "papers", "instruments", "texts", "agreements", "memoranda", "protocols", "deals"})


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
    which = next((at for at, item in enumerate(line.items) if item.word == "which"), 0)
    return items_word(line, which - 1) in {"during", "in", "on", "of"} and not line.words.isdisjoint(
        {"visit", "trip", "tour"}
    )


def _within(story: Story, when: str | None) -> str | None:
    """Return the day on which days of talks brought something forth: today where they go on, else their last."""
    if when is None or story.day is None or "/" not in when:
        return when
    period = Period.parse(when)
    if period.first <= story.day < period.last:
        return story.news_day() or story.published
    few = len(when) == _SPAN and (period.last - period.first).days < _FEW
    return period.last.isoformat() if few and period.last <= story.day else when
