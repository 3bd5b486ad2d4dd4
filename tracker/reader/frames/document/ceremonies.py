"""When and where a document is signed, told by the sentence behind it: "The ceremony will be in Bergen on 5 June"."""

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import Document
from tracker.domain.period import Period
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.other_days import moved_to
from tracker.reader.frames.where import place_of
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import When
from tracker.reader.undone import is_undone

_SIGNINGS = frozenset({"signing", "ceremony", "signature", "signings"})
_DATES = frozenset({"date", "day"})  # "The date has been set for 23 May"
_DEFINITE = frozenset({"the", "its", "their", "this"})
_THAT, _WAS = frozenset({"that", "this"}), frozenset({"was", "happened", "took"})
_THERE = regex(r"k?(?:id?P|uT|iT|T)")  # "That was in Lima on 8 May", "This took place on Monday"
_BUT = frozenset({"but", "however", "yet", ",", "formal", "official", "actual"})
_OF = frozenset({"of", "for", "to", "on"})  # "the ceremony for the opening of the harbour"
_AHEAD = 2  # lines in which the ceremony may be told
_OPENING = 5  # items in which it is named
_SOON = 12  # items from it to its day
_DAY = len("2024-05-23")


class Ceremony(Struct, frozen=True):
    """A signing that a line tells of without its document: when and where it is, or that it is `off`."""

    when: str | None
    place: str | None
    off: bool


def held(fact: Document, line: Line, story: Story) -> Document | None:
    """Return the document of a line with the day and place of its signing told behind it; None where that is off."""
    told = _ceremony(line, story, future=fact.status == "planned")
    if told is None:
        return fact
    if told.off and told.when is None:
        return None if fact.status == "planned" else fact
    planned = told.when is not None and story.published is not None and told.when[:_DAY] > story.published
    if planned != (fact.status == "planned"):
        return fact
    own: dict[str, str] = {}
    vague = fact.when is None or "when" in fact.carried or told.off or _is_within(told.when, fact.when)
    if told.when is not None and vague:
        own["when"] = told.when
    if told.place is not None and (fact.place is None or "place" in fact.carried):
        own["place"] = told.place
    if not own or (told.when is not None and not vague and told.when != fact.when):
        return fact
    return replace(fact, carried=tuple(dict.fromkeys((*fact.carried, *own))), **own)


def _ceremony(line: Line, story: Story, *, future: bool) -> Ceremony | None:
    """Return the signing that one of the lines behind a line tells of."""
    at = story.number(line)
    for following in story.lines[at + 1 : at + 1 + _AHEAD]:
        noun = _subject(following)
        if noun is not None:
            off = is_undone(following, noun) or not cues().negations.isdisjoint(following.words)
            anew = moved_to(following, noun) if off else None
            first = next((each for each, _ in following.tags("T") if noun < each <= noun + _SOON), None)
            tag = following.items[anew].value if anew is not None else None
            tag = following.items[first].value if first is not None and not off else tag
            when = story.period(tag, future=future) if isinstance(tag, When) else None
            return Ceremony(when, place_of(following, noun), off)
        if any(not mention.loose for mention in mentions(following)):
            return None
    return None


def _subject(line: Line) -> int | None:
    """Return the item of "The signing ceremony", "The date", "That was in Lima" with which a line opens."""
    if items_word(line, 0) in _THAT and items_word(line, 1) in _WAS and _THERE.match(line.shape, 2) is not None:
        return 1
    for at in range(min(_OPENING, len(line.items))):
        word = items_word(line, at)
        if word in _SIGNINGS or (word in _DATES and items_word(line, at + 1) in {"has", "was", "is"}):
            last = at + (items_word(line, at + 1) in _SIGNINGS)
            known = any(item.word in _DEFINITE for item in line.items[:at])
            return last if known and items_word(line, last + 1) not in _OF else None
        if word not in _DEFINITE | _BUT:
            return None
    return None


def _is_within(fine: str | None, coarse: str | None) -> bool:
    if fine is None or coarse is None or len(coarse) == _DAY:
        return False
    one, other = Period.parse(fine), Period.parse(coarse)
    return other.first <= one.first and one.last <= other.last
