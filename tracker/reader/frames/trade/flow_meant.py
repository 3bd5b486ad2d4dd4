"""Whose trade "our exports", "its exports there", "you bought from us" tell of; when "the total" is of both ways."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.first_person import speaker
from tracker.reader.frames.trade.flow_carried import near_words
from tracker.reader.frames.trade.flow_parties import BEYOND, Spot, opening
from tracker.reader.frames.trade.goods import ALL
from tracker.reader.frames.trade.heads import heads_of
from tracker.reader.items import Line
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story

_OURS = frozenset({"our", "we"})
_YOURS = frozenset({"your", "you"})


def whose_own(spot: Spot, story: Story) -> Party | None:
    """Whose "its exports there" are: of the country that the sentence is about, else of that of the one before."""
    if "its" not in near_words(spot):
        return None
    told = opening(spot.line, spot.head.at)
    if told is not None or spot.previous is not None:
        return told
    before = story.before(spot.line)
    return opening(before, len(before.items)) if before is not None and before.role == "body" else None


def sides_of_speaker(spot: Spot, story: Story) -> tuple[Party | None, Party | None] | None:
    """Whose, and with whom, the trade is of which somebody says "our exports", "you bought from us"."""
    line, at = spot.line, spot.head.at
    near = near_words(spot)
    said = near | {item.word for item in line.items[at : at + BEYOND]}
    ours = not _OURS.isdisjoint(near)
    if not ours and (_YOURS.isdisjoint(near) or "us" not in said):
        return None
    as_told = next((each for each in story.lines if each.start == line.start), None)  # before bare numbers were sums
    who = speaker(as_told, story, at) if as_told is not None else []
    told = who[0].country if who else story.subject.country if story.subject is not None else None
    if not ours:
        return story.other(told), told
    return told, None if _YOURS.isdisjoint(said) else story.other(told)


def sums_up(line: Line, story: Story, at: int) -> bool:
    """Tell "the total", "together they": of what one bought and sold, both told just before."""
    ways = story.flows[-_WAYS:]
    total = line.items[at].word == "total" or not line.words.isdisjoint(_TOGETHER)
    sellers = {way.partner if way.measure == "imports" else way.reporter for way in ways}
    two = len(ways) == len(sellers) == _WAYS
    sides = [{country_of(side or "") for side in (way.reporter, way.partner)} for way in ways]
    return total and two and sides[0] == sides[1] == set(story.sides()) and all(way.scope == ALL for way in ways)


_WAYS = 2  # in which trade goes
_TOGETHER = frozenset({"together", "combined", "altogether"})


def tells_both(line: Line | None) -> bool:
    """Tell "we sold them $4 million and bought $5 million", of which "it" is neither."""
    return line is not None and {"exports", "imports"} <= {head.measure for head in heads_of(line)}


def asked_for(line: Line, story: Story) -> Flow | None:
    """The trade that the question before a line asks for: "How much do we trade?"; that of the pair."""
    before, sides = _question(line, story), story.sides()
    if before is None or len(sides) < _WAYS:
        return None
    question = [each for each in story.lines if each.paragraph == before.paragraph and each.start <= before.start]
    measures = [head.measure for each in question for head in heads_of(each)]
    figures = len(before.items) <= _BRIEF and not _FIGURES.isdisjoint(before.words)  # "And the figures?"
    asked = ("turnover" in measures or figures) and not any(each.tags("$%") for each in question)
    return Flow("turnover", sides[0], sides[-1], ALL, -1) if asked else None


def _question(line: Line, story: Story) -> Line | None:
    """The question that a line answers: right before it, or before sentences of its paragraph without a figure."""
    before = story.before(line)
    for _ in range(_WAYS):
        if before is None or before.paragraph != line.paragraph or before.tags("$%T"):
            break
        before = story.before(before) if items_word(before, len(before.items) - 1) != "?" else before
    return before if before is not None and items_word(before, len(before.items) - 1) == "?" else None


_BRIEF = 5  # items of "And what about figures?"
_FIGURES = frozenset({"figures", "numbers", "statistics"})
