"""Concrete undertakings at a stage: plants, railways, corridors, terminals.

The line is written out with each undertaking as one mark, and the phrasings of projects.toml are looked for in it:
"construction of {} began" in "construction of <0> in the south began last year".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from tracker.domain.facts import Project, Stage
from tracker.reader.cues import cues
from tracker.reader.frames.project_nouns import Undertaking, antecedent, name_of, noun_words, undertakings
from tracker.reader.frames.slots import place_of, when_tag
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story

_FILLER = r"(?: [^\s<>;:.,]+){0,3} "
_BEFORE = r"(?: [^\s<>;:.]+){0,3} "  # from a verb to its object
_AFTER = r"(?P<gap>(?: [^\s<>;:.]+){0,14}?) "  # from a subject to its verb
_CLOSE = r"(?: (?:a|an|the|its|their|this|new|first|second))* "
_JOINED = re.compile(r"<(\d+)> (?:, |and |, and )(?:the |a |an )?<(\d+)>")
_ANEW = re.compile(r" and (?:the|a|an|he|she|it|they|this|that|their|its|his|had|was|were|also)(?: |$)")
_ELSE = frozenset({"but", "while", "said", "after", "before", "when", "whereas"})
_COMMON = frozenset("is are was were of on for in at to will be been has have being".split())
_NEAR = 3  # words before a phrase that bear on it


class _Phrase(NamedTuple):
    """One phrasing: the words that it needs (one of each set), and its pattern."""

    needs: tuple[frozenset[str], ...]
    pattern: str
    stage: Stage


@cache
def _phrases() -> list[_Phrase]:
    found: list[_Phrase] = []
    for stage, phrasings in toml("projects")["stages"].items():
        for phrasing in phrasings:
            told = phrasing.split()
            words = [word for word in told if word != "~"]
            parts = [_part(told, at) for at, word in enumerate(told) if word != "~"]
            needs = tuple(frozenset(word.split("|")) for word in words if word not in {"{}", "time", ",", "%"})
            found.append(_Phrase(needs, rf"(?<!\S){''.join(parts)}(?!\S)", cast("Stage", stage)))
    return found


def _part(told: list[str], at: int) -> str:
    """The pattern of a word, with what may stand between it and the one before."""
    word = told[at]
    shown = r"<(?P<one>\d+)>" if word == "{}" else f"(?:{'|'.join(map(re.escape, word.split('|')))})"
    if not at:
        return shown
    if told[at - 1] == "~":
        return _CLOSE + shown
    return (_AFTER if told[at - 1] == "{}" else _BEFORE if word == "{}" else _FILLER) + shown


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # when it is first needed: most articles need few


@cache
def _talk() -> frozenset[str]:
    return frozenset(toml("projects")["never"]["talk"].split())


@cache
def _by_word() -> dict[str, list[int]]:
    """The phrasings by the words of one of their sets that few lines hold."""
    found: dict[str, list[int]] = {}
    for number, phrase in enumerate(_phrases()):
        rare = [words for words in phrase.needs if not words & _COMMON] or list(phrase.needs)
        for word in rare[-1]:
            found.setdefault(word, []).append(number)
    return found


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has an undertaking, and a word of a stage."""
    if _by_word().keys().isdisjoint(line.words):
        return False
    return not line.words.isdisjoint(noun_words()) or "B" in line.shape


def read(line: Line, story: Story) -> Iterator[Project]:
    """Yield the projects that the line places at a stage."""
    known = _by_word()
    numbers = sorted({number for word in line.words & known.keys() for number in known[word]})
    asked = [_phrases()[number] for number in numbers]
    phrases = [phrase for phrase in asked if all(words & line.words for words in phrase.needs)]
    found = undertakings(line) if phrases else []
    if not found:
        return
    marked, starts = _marked(line, found)
    told: dict[int, tuple[int, Stage]] = {}
    for phrase in phrases:
        for match in _compiled(phrase.pattern).finditer(marked):
            one = int(match["one"])
            if not _holds(marked, match, phrase.stage):
                line.miss(starts[match.start()], "denied, imagined, or said of something else")
            elif one not in told:
                told[one] = (starts[match.start()], phrase.stage)
    for pair in _JOINED.finditer(marked):
        first, second = int(pair[1]), int(pair[2])
        if (first in told) != (second in told):
            told[first] = told[second] = told.get(first) or told[second]
    for one in sorted(told):
        at, stage = told[one]
        yield from _projects(line, story, found[one], at, stage)


def _marked(line: Line, found: list[Undertaking]) -> tuple[str, dict[int, int]]:
    """The line with a mark for each undertaking, and which item begins at which character."""
    parts: list[str] = []
    starts: dict[int, int] = {}
    at = length = 0
    by_first = {one.first: (number, one) for number, one in enumerate(found)}
    while at < len(line.items):
        number, one = by_first.get(at, (0, None))
        starts[length] = at
        parts.append(f"<{number}>" if one is not None else _shown(line.items[at]))
        length += len(parts[-1]) + 1
        at = one.last if one is not None else at + 1
    return " ".join(parts), starts


def _shown(item: Item) -> str:
    if item.kind in {"when", "percent"}:
        return "time" if item.kind == "when" else "%"
    return item.word.replace(" ", "_").replace("<", "").replace(">", "") or "_"


def _holds(marked: str, match: re.Match[str], stage: Stage) -> bool:
    """Tell whether the phrase is stated: not denied, imagined, or of something else that stands between."""
    before = marked[: match.start()].split()[-_NEAR:]
    inside = match[0].split()
    between = (match.groupdict().get("gap") or "").removesuffix(" and")
    gap = set(between.split())
    words = {*before, *inside} - (gap if "which" in gap else set())
    if words & cues().negations or words & _talk() or before[-2:] == ["to", "have"]:
        return False
    if stage not in {"planned", "agreed"} and (before[-1:] in (["be"], ["to"]) or "will" in words):
        return False
    return "which" in gap or not (gap & _ELSE or _ANEW.search(between))


def _projects(line: Line, story: Story, one: Undertaking, at: int, stage: Stage) -> Iterator[Project]:
    tag = when_tag(line, at)
    when = story.period(tag, future=stage == "planned") if tag is not None else None
    where = place_of(line, one.noun)
    ground = story.ground(line)
    for name in _names(line, story, one):
        yield Project(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule=f"project.{stage.replace(' ', '-')}",
            carried=("parties", "name") if one.bare else ("parties",),
            when=when or story.published,
            name=name,
            stage=stage,
            place=where.name if where is not None else None,
            parties=story.sides(),
        )


def _names(line: Line, story: Story, one: Undertaking) -> list[str]:
    """The name, or those of "the technoparks in Chirchik and Jizzakh"."""
    if one.bare:
        name = antecedent(line, one, story.lines[: story.lines.index(line)])
        return [] if name is None else [name]
    whole = name_of(line, one)
    shared = re.fullmatch(r"(?P<noun>.*\w)s (?P<link>in|at) (?P<one>[^,]+?) and (?P<other>[^,]+)", whole)
    if shared is None or line.shape[one.noun] == "B":
        return [whole]
    return [f"{shared['noun']} {shared['link']} {shared[place]}" for place in ("one", "other")]
