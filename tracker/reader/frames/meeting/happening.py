"""Which forums took place, whose and when they are: "the forum opened", "a fair was held in Cairo", "by May"."""

from tracker.domain.places import country_of
from tracker.reader.frames.meeting.gathering_status import Occurrence
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.round_numbers import TIMES
from tracker.reader.frames.meeting.words import listed, meeting_words
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story


def happened(line: Line, told: Occurrence) -> bool:
    """Tell "the forum opened" from "the forum criticised the arrest", "the summit was dominated by the war"."""
    word = line.items[told.verb].word
    return word in listed("happened") | listed("participles") | meeting_words().convened | _OF_GOODS


_OF_GOODS = frozenset({"made", "produced", "grown"})  # "an exhibition of goods made in Lima has opened"


def is_elsewhere(line: Line, story: Story, gathering: Gathering) -> bool:
    """Tell what a third country holds: "a trade fair was held in Cairo", of which neither side is told."""
    named = [place for place in line.codes if country_of(place.code) is not None]
    if gathering.known is not None or not named or gathering.parties != story.sides() or "X" in line.shape:
        return False
    return all(country_of(place.code) not in story.pair for place in named) and line.words.isdisjoint(_OF_TWO)


_OF_TWO = frozenset("two both their they we our its sides countries delegations counterparts neighbours".split())


def is_vague(line: Line) -> bool:
    """Tell a time that is left open: "by May", "after six months", but not "on a date agreed by both sides"."""
    bounds = (at + 1 for at, item in enumerate(line.items) if item.word in _BOUNDS)
    return not line.words.isdisjoint(_VAGUE) or any(_TIME.match(line.shape, at) for at in bounds)


_TIME = regex(r"d?[T#]")
_BOUNDS = frozenset({"before", "after", "by", "until"})
_VAGUE = frozenset({"later", "early", "end"})


def is_at_work(line: Line, verb: int) -> bool:
    """Tell a body that is somewhere on a day: "is to review progress in Lima next month", "is expected there"."""
    after = line.shape[verb : verb + TIMES]
    return (
        line.items[verb].word in meeting_words().reviewed | {"expected", "due"}
        and _SOMEWHERE.search(after) is not None
        and "T" in after
    )


_SOMEWHERE = regex(r"i[PNKQ]")
