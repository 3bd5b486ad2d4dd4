"""When and where a meeting was that the sentence before tells: "X met Y. The meeting was held in Lima on Monday"."""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Meeting
from tracker.reader.cues import items_word
from tracker.reader.frames.meeting.anchor import Anchor
from tracker.reader.frames.meeting.event_time import event_time
from tracker.reader.frames.meeting.noun_phrase import WHICH
from tracker.reader.frames.meeting.words import meeting_words
from tracker.reader.frames.where import place_of
from tracker.reader.items import Line
from tracker.reader.status import status_of
from tracker.reader.story import Story

_OPENING = 4  # items in which a sentence names the meeting that it goes on with
_SOON = 160  # characters from the one that tells of it
_HELD = frozenset({"held", "conducted", "hosted", "organised", "organized", "arranged"})


def told_on(line: Line, story: Story) -> Iterator[Meeting]:
    """Yield the meeting told just before, without a day of its own, with the day that this line tells of it."""
    known = story.gathering
    if known is None or "when" not in known.carried or "T" not in line.shape or not known.participants:
        return
    verb = _verb(line)
    ground = story.ground(line)
    if verb is None or not 0 <= ground.start - known.end <= _SOON or status_of(line, verb) != "held":
        return
    when, said = event_time(line, story, Anchor(verb, verb + 1, verb), future=False)
    if not said or when is None or known.participants in story.met:
        return  # those who met on a day told: "The consultation was held in July 2024" was another
    where = place_of(line, verb)
    yield msgspec.structs.replace(
        known,
        when=when,
        place=where if where is not None else known.place,
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        carried=("participants",),
    )


def _verb(line: Line) -> int | None:
    """Return the verb of "The meeting was held", "Their talks took place"."""
    if items_word(line, 0) not in {"the", "this", "their", "these"}:
        return None
    nouns = meeting_words().talks | {"call", "calls", "videoconference"}
    noun = next((at for at in range(1, _OPENING) if items_word(line, at) in nouns), None)
    if noun is None or "X" in line.shape[:noun] or "O" in line.shape[:noun]:
        return None
    if not WHICH.isdisjoint(item.word for item in line.items[:noun]):
        return None  # "The previous meeting was held in 2021"
    if items_word(line, noun + 1) == "took":
        return noun + 1
    held = items_word(line, noun + 1) in {"was", "were"} and items_word(line, noun + 2) in _HELD
    return noun + 2 if held else None
