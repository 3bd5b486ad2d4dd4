# OWNER from 03:10: the documents engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Concrete undertakings at a stage: plants, railways, corridors, terminals."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from tracker.domain.facts import Project, Stage
from tracker.reader.bodies import Body
from tracker.reader.cues import cues
from tracker.reader.frames.slots import place_of, when_tag, written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story

_IMAGINED = frozenset({"would", "could", "may", "might", "if"})
_FORWARD = frozenset({"agreed", "groundbreaking", "laid"})  # what they are about follows them
_EITHER = frozenset({"opened", "inaugurated", "reopened"})
_NEAR = 16  # items between a stage and what is at it
_STOP = frozenset(
    """
    is was are were has have had will would which who that being been be under and by said , ; . in at opened
    launched completed commissioned on into for recently already also one other such it he she they there
    inaugurated its
    """.split()
)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(toml("projects")["nouns"].split())


@cache
def _stages() -> dict[str, list[tuple[tuple[str, ...], Stage]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], Stage]]] = {}
    for phrase, stage in toml("projects")["stages"].items():
        split = tuple(phrase.split())
        by_first.setdefault(split[0], []).append((split, cast("Stage", stage)))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has an undertaking, and the first word of a stage."""
    if line.words.isdisjoint(_stages()):
        return False
    return not line.words.isdisjoint(_nouns()) or "B" in line.shape


def read(line: Line, story: Story) -> Iterator[Project]:
    """Yield the projects that the line places at a stage."""
    taken: set[int] = set()
    for index, item in enumerate(line.items):
        for split, stage in _stages().get(item.word, ()):
            if tuple(each.word for each in line.items[index : index + len(split)]) != split:
                continue
            noun = _noun(line, index, index + len(split), split)
            if noun is None or noun in taken:
                break
            near = {each.word for each in line.items[max(0, index - 4) : index + len(split) + 1]}
            before = [each.word for each in line.items[max(0, index - 3) : index]]
            if (
                near & (cues().negations | _IMAGINED)
                or before[-2:] == ["to", "have"]
                or (before[-1:] == ["be"] and stage != "planned")
            ):
                break
            taken.add(noun)
            yield from _project(line, story, noun, index, stage)
            break


def _noun(line: Line, first: int, last: int, split: tuple[str, ...]) -> int | None:
    """What is at the stage: the undertaking before a passive or a relative clause, else after it."""
    nouns = _nouns()
    before = [
        at for at in range(max(0, first - _NEAR), first) if line.items[at].word in nouns or _is_place_body(line, at)
    ]
    after = [
        at
        for at in range(last, min(last + _NEAR, len(line.items)))
        if line.items[at].word in nouns or _is_place_body(line, at)
    ]
    forward = split[-1] == "of" or split[0] in _FORWARD or (split[0] in _EITHER and not before)
    if forward or not before:
        return _head(line, after[0]) if after and (forward or split[0] in _EITHER) else None
    at = before[0] if "r" in line.shape[before[0] : first] else before[-1]
    return _head(
        line, before[0] if before[-1] - before[0] > 3 and line.shape[before[0] + 1 : before[0] + 2] in "otiyfu" else at
    )


def _head(line: Line, at: int) -> int:
    """The last noun of a compound: "production plant", "rail link"."""
    while at + 1 < len(line.items) and line.items[at + 1].word in _nouns():
        at += 1
    return at


def _is_place_body(line: Line, at: int) -> bool:
    """A body that is a building too: "Astrakhan Business Center"."""
    body = line.items[at].value
    return isinstance(body, Body) and not body.shared and body.name.split()[-1].lower() in _nouns()


def _project(line: Line, story: Story, noun: int, index: int, stage: Stage) -> Iterator[Project]:
    name = _name(line, noun)
    if name is None:
        return
    tag = when_tag(line, index)
    when = story.period(tag, future=stage == "planned") if tag is not None else None
    where = place_of(line, noun)
    ground = story.ground(line)
    yield Project(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=f"project.{stage.replace(' ', '-')}",
        carried=("parties",),
        when=when or story.published,
        name=name,
        stage=stage,
        place=where.name if where is not None else None,
        parties=story.sides(),
    )


def _name(line: Line, noun: int) -> str | None:
    """The undertaking's name: what stands before its noun, and "of …", "from … to …" after it."""
    items = line.items
    if noun and items[noun - 1].word == "credit":
        return None
    if line.shape[noun] == "B":
        return items[noun].text
    first = noun
    while (
        first > 0
        and noun - first < 6
        and items[first - 1].word not in _STOP
        and line.shape[first - 1] not in 'd,;.#T$%XH"(:'
    ):
        first -= 1
    last = noun + 1
    while (
        last < len(items)
        and last - noun < 12
        and (items[last].word not in _STOP or (items[last].word in {"for", "in", "at", "and"} and last == noun + 1))
    ):
        if line.shape[last] in ",;.T$%(X-" or items[last].word in {"with", "after", "before", "while"}:
            break
        last += 1
    while last > noun + 1 and (line.shape[last - 1] in "dofity&iu" or items[last - 1].word in _STOP):
        last -= 1
    if last - first < 2:
        return None
    return written(line, first, last).strip()
