"""Undertakings that later lines call by their own name alone: "Rogun", after "the Rogun dam", "GERD", "EstLink 2"."""

from collections.abc import Iterator

from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.mentions import name_of
from tracker.reader.frames.project.nouns import undertakings
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import PREPOSITIONS, ROMAN, noun_words, nouns
from tracker.reader.frames.slots import written
from tracker.reader.frames.verb_groups import is_adverb, is_finite
from tracker.reader.items import Line
from tracker.reader.story import Story

_PROPER = "NQ"
_WHERE = frozenset({"in", "at", "near", "from", "to", "around", "with", "by"})  # these put a town or a firm behind them
_JOINED = frozenset("NQPKFBLXI&-")  # letters beside which a name is only a part of another


def with_aliases(line: Line, story: Story, found: list[Undertaking]) -> list[Undertaking]:
    """Return the undertakings of a line with those that it calls by names that were told before."""
    if _PROPER[0] not in line.shape and _PROPER[1] not in line.shape:
        return found
    if story.number(line) < story.works_until:
        return found  # the headline, which is read last, stands before all that gives names
    known = story.works
    _learn(line, story)
    if not known:
        return found
    taken = {at for one in found for at in range(one.first, one.last)}
    called = [
        Undertaking(first, first, last, meant=known[name])
        for first, last in _runs(line)
        if taken.isdisjoint(range(first, last))
        and (name := written(line, first, last)) in known
        and _is_alone(line, first, last)
    ]
    return sorted(found + called, key=lambda one: one.first) if called else found


def _learn(line: Line, story: Story) -> None:
    """Keep the names that the lines before this one gave to undertakings."""
    end = story.number(line)
    for earlier in story.lines[story.works_until : end]:
        if not earlier.words.isdisjoint(noun_words()) and not {"N", "Q"}.isdisjoint(earlier.shape):
            for one in undertakings(earlier):
                for first, last in () if one.bare or one.meant is not None else _own(earlier, one):
                    story.works.setdefault(written(earlier, first, last), name_of(earlier, one))
    story.works_until = end


def _own(line: Line, one: Undertaking) -> Iterator[tuple[int, int]]:
    """Where the names stand that are an undertaking's own: before its noun, in brackets behind it, explained by it."""
    if one.called is not None:
        yield one.called
        return
    if line.items[one.noun].word in nouns().companies or line.shape[one.noun] == "B":
        return
    if line.shape[one.last : one.last + 3] == "(Q)":
        yield one.last + 1, one.last + 2
    last = _run_end(line, one.first)
    if last > one.first and last <= one.noun and not line.shape[last : one.noun].strip("kg"):
        yield one.first, last


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(line.items):
        end = _run_end(line, at)
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _run_end(line: Line, first: int) -> int:
    """Where a name of capitals ends that begins at an item, its number included: "EstLink 2", "Paks II"."""
    end = first
    while line.shape[end : end + 1] in {"N", "Q"} or (
        end > first
        and (
            line.shape[end : end + 1] == "#"
            or line.shape[end : end + 2] in {"-N", "-#"}
            or line.items[end].text in ROMAN
        )
    ):
        end += 1
        if end >= len(line.items):
            break
    return end


def _is_alone(line: Line, first: int, last: int) -> bool:
    """Tell "Rogun will open" from "in Rogun", "Rogun Energy", "Rogun's mayor"."""
    before = line.items[first - 1].word if first else ""
    if before in _WHERE or line.shape[first - 1 : first] in _JOINED - {"&", ""}:
        return False
    governed = before in PREPOSITIONS and line.shape[last : last + 1] in {"k", "g", "c"}
    if governed and not (is_finite(line, last) or is_adverb(line, last) or acts_at(line, last)):
        return False  # "agreed on the Rogun tariff"
    return line.shape[last : last + 1] not in _JOINED - {"&"} and line.shape[last : last + 1] != "s"
