"""How far a thing is by what the lines behind its name tell of it: kilometres laid, diggers at work, a permit."""

from collections.abc import Sequence
from functools import cache

from tracker.reader.cues import cues, items_word
from tracker.reader.frames.project.mentions import name_of
from tracker.reader.frames.project.nouns import undertakings
from tracker.reader.frames.project.stages import Placed
from tracker.reader.frames.project.words import nouns
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_LINES = 2  # behind a name, in which such a sign is of it
_HELPERS = frozenset({"has", "have", "been", "is", "are"})
_NEAR = 3  # items from "have" to "been laid"
_ON = 8  # items from "permit" to "came through"
_ALL = frozenset({"all", "last", "entire", "whole", "100"})


@cache
def signs() -> dict[str, frozenset[str]]:
    """The words of projects.toml that tell how far a thing is, by what they are."""
    return {name: frozenset(words.split()) for name, words in toml("projects")["signs"].items()}


def has_sign(line: Line) -> bool:
    """Tell whether a line may say how far a thing is without a word of it."""
    return any(not signs()[name].isdisjoint(line.words) for name in ("parts", "crews", "papers"))


def stage_of_sign(line: Line) -> Placed | None:
    """Return the stage that is told by parts that are done, by crews at work, or by papers that are ready."""
    unsure = cues().forecasts | cues().denials | {"no", "not", "if", "nobody"}
    if not unsure.isdisjoint(line.words) or any(not one.bare for one in undertakings(line)):
        return None
    return _parts_done(line) or _crews(line) or _papers(line)


def thing_before(line: Line, before: Sequence[Line]) -> str | None:
    """Return the name of the one thing that the lines right before this one tell of; None where they name several."""
    for earlier in reversed(before[-_LINES:]):
        if line.paragraph - earlier.paragraph > 1 or earlier.role in {"headline", "caption"}:
            return None
        named = [one for one in undertakings(earlier) if not one.bare]
        if named:
            one = named[0]
            word = earlier.items[one.noun].word
            single = len(named) == 1 and earlier.shape[one.noun] != "B" and word not in nouns().companies
            return name_of(earlier, one) if single else None
        if earlier.codes:
            return None
    return None


def _parts_done(line: Line) -> Placed | None:
    """Tell "Of its 250 kilometres, 180 have been asphalted", "Nine tenths of the job are done"."""
    counted = not {"#", "%"}.isdisjoint(line.shape) or "half" in line.words
    if not counted or signs()["parts"].isdisjoint(line.words) or not _ALL.isdisjoint(line.words):
        return None
    for at, item in enumerate(line.items):
        if item.word in signs()["done"]:
            led = {each.word for each in line.items[max(0, at - _NEAR) : at]}
            if led & _HELPERS and not {"will", "be"} & led:
                return Placed(at, "under construction")
    return None


def _crews(line: Line) -> Placed | None:
    """Tell "Excavators have been at work on the far bank", "Cranes are on site"."""
    crew = next((at for at, item in enumerate(line.items[:_ON]) if item.word in signs()["crews"]), None)
    words = [item.word for item in line.items]
    for at in range(len(words) - 1) if crew is not None else ():
        if at > (crew or 0) and (words[at] == "working" or words[at : at + 2] in _AT_WORK):
            return Placed(at, "under construction")
    return None


_AT_WORK = (["at", "work"], ["on", "site"], ["moved", "in"])


def _papers(line: Line) -> Placed | None:
    """Tell "The building permit came through", "The route has been chosen", "A final decision is due in 2026"."""
    paper = next((at for at, item in enumerate(line.items) if item.word in signs()["papers"]), None)
    if paper is None:
        return None
    got = next((at for at in range(paper) if line.items[at].word in signs()["got"]), None)
    ready = next(
        (
            at
            for at in range(paper + 1, min(paper + _ON, len(line.items)))
            if line.items[at].word in signs()["ready"] and line.shape[at - 1] != "d"
        ),
        None,
    )
    started = line.shape[max(0, paper - 3) : paper].strip("kgN")[-1:] in {"d", "k", ""} or items_word(line, 0) == "the"
    at = got if got is not None else ready
    return Placed(at, "planned") if at is not None and started else None
