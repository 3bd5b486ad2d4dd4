"""Whose trade "our exports", "its exports there", "you bought from us" tell of."""

from tracker.domain.facts import Party
from tracker.reader.frames.first_person import speaker
from tracker.reader.frames.trade.flow_carried import near_words
from tracker.reader.frames.trade.flow_parties import BEYOND, Spot, opening
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
