# OWNER from 03:10: the numbers engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Places in an order: "Russia is Azerbaijan's third-largest trade partner"."""

from collections.abc import Iterator
from functools import cache

from tracker.domain.facts import Party, Rank
from tracker.domain.places import country_of
from tracker.reader.cues import is_forecast
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Number, Ordinal, Place

_TOP = frozenset({"largest", "biggest", "top", "leading", "greatest"})
_NUMBER_ONE = frozenset({"no", "number", "no."})
_REACH = 6
_PASSED = frozenset(
    {"overtaken", "overtook", "surpassed", "overtaking", "than", "after", "behind", "outrun", "replacing", "with"}
)


@cache
def _measures() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for written, measure in toml("ranks")["measures"].items():
        split = tuple(written.split())
        by_first.setdefault(split[0], []).append((split, measure))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


@cache
def triggers() -> frozenset[str]:
    """The last words of what is ranked, and "ranked"."""
    last = {split[-1] for entries in _measures().values() for split, _ in entries}
    return frozenset(last | {"ranked", "ranks", "rank", "buyers", "suppliers", "among"})


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has an order and something ordered."""
    ordered = "O" in line.shape or not line.words.isdisjoint(_TOP | _NUMBER_ONE)
    return ordered and not line.words.isdisjoint(triggers())


def read(line: Line, story: Story) -> Iterator[Rank]:
    """Yield the ranks that the line gives."""
    if is_forecast(line.words & {"could", "would", "may", "might", "if"}):
        return
    last_subject: Party | None = None
    last_of: Party | None = None
    for index, item in enumerate(line.items):
        for split, measure in _measures().get(item.word, ()):
            if tuple(each.word for each in line.items[index : index + len(split)]) != split:
                continue
            found = _rank(line, index)
            if found is None:
                break
            rank, start = found
            end = index + len(split)
            full, of_end = _object(line, end, _of_what(line, start, index, split, measure))
            of = _of(line, start, of_end) or last_of or _of_later(line, end)
            subject = _subject(line, story, start, of) or last_subject
            of = of or story.other(subject)
            if subject is None or of is None or subject == of:
                break
            last_subject, last_of = subject, of
            yield _fact(line, story, (subject, of), full, rank)
            break
    yield from _ranked(line, story)


def _rank(line: Line, noun: int) -> tuple[int, int] | None:
    """The rank before a noun, and where it begins: "third-largest", "number one", "sixth largest", "biggest"."""
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        item = line.items[at]
        if isinstance(item.value, Ordinal):
            return item.value.value, at
        if item.word in _TOP:
            before = line.items[at - 1] if at else None
            if before is not None and before.shape == "-" and at > 1:
                before = line.items[at - 2]
            if before is not None and isinstance(before.value, Ordinal):
                return before.value.value, at - 1
            if before is not None and before.word in {"second", "third"}:
                return {"second": 2, "third": 3}[before.word], at - 1
            if (line.items[at - 2].word if at > 1 else "") == "of" and "one" in {
                each.word for each in line.items[max(0, at - 4) : at]
            }:
                return None
            return 1, at
        head, _, tail = item.word.partition("-")
        if tail in _TOP and head in _ORDINALS:
            return _ORDINALS[head], at
        if (
            isinstance(item.value, Number)
            and item.value.value < 20
            and at
            and line.items[at - 1].word.rstrip(".") in {"no", "number"}
        ):
            return item.value.value, at - 1
        if item.shape in ",;.P$%T" and item.shape != "P":
            return None
    return None


_ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}


def _of_what(line: Line, start: int, noun: int, split: tuple[str, ...], measure: str) -> str:
    """The measure with the words between rank and noun: "second largest labour cooperation partner"."""
    between = [item.word for item in line.items[start:noun] if item.shape in "gkFNQ" and item.word not in _PLAIN]
    between = [word for word in between if word.partition("-")[2] not in _TOP and word not in _TOP]
    return " ".join([*between, *split]) if between else measure


_PLAIN = frozenset(
    """
    trade trading economic foreign main largest biggest by far now also single and number no no. one overall second
    third
    """.split()
)


def _of_later(line: Line, end: int) -> Party | None:
    """Whose order a later noun of the list gives: "the first client and the first supplier of Albania"."""
    for at in range(end, min(end + 8, len(line.items) - 1)):
        value = line.items[at + 1].value
        if line.items[at].word == "of" and isinstance(value, Place) and value.form == "name":
            return value.code
    return None


def _object(line: Line, end: int, measure: str) -> tuple[str, int]:
    """The measure with what it is of: "source of imports", "buyer of Tanzanian goods"."""
    if end + 1 < len(line.items) and line.items[end].word in {"of", "for"} and line.shape[end + 1] in "kgFAcQN":
        at = end + 1
        if line.items[at].shape == "A":
            at += 1
        stop = at
        while (
            stop < len(line.items)
            and line.shape[stop] in "kgcQ&"
            and stop - at < 5
            and line.items[stop].word not in {"in", "after", "is", "with", "and", "behind"}
        ):
            stop += 1
        words = " ".join(item.text for item in line.items[at:stop])
        if words:
            return f"{measure} of {words}", stop
    return measure, end


def _of(line: Line, start: int, end: int) -> Party | None:
    """Whose order it is: "Azerbaijan's" before, "of Uzbekistan" after, "For Georgia," first."""
    for at in range(start - 1, max(-1, start - 4), -1):
        value = line.items[at].value
        if isinstance(value, Place) and (line.shape[at + 1 : at + 2] == "s" or value.form == "adjective"):
            return value.code
    for at in range(max(0, end - 6), min(end + 5, len(line.items) - 1)):
        value = line.items[at + 1].value
        nested = line.items[at + 2].value if at + 2 < len(line.items) else None
        if at >= start and line.items[at].word in {"of", "in", "for"}:
            if isinstance(value, Place) and country_of(value.code) and (value.form != "city"):
                return value.code
            if line.shape[at + 1] == "d" and isinstance(nested, Place):
                return nested.code
    if line.items and line.items[0].word == "for":
        value = line.items[1].value if len(line.items) > 1 else None
        return value.code if isinstance(value, Place) else None
    return None


def _subject(line: Line, story: Story, start: int, of: Party | None) -> Party | None:
    """Who has the rank: the place before, that is not the owner; "the country" is the last one spoken of."""
    for at in range(start - 1, -1, -1):
        value = line.items[at].value
        if isinstance(value, Place) and value.code != of and value.form == "name":
            if line.items[at - 1].word in _PASSED and at:
                continue
            return value.code
        if line.shape[at] == ";":
            break
    return story.other(of)


def _ranked(line: Line, story: Story) -> Iterator[Rank]:
    """As in "The country ranked first in supplies of tomatoes", "ranks sixth among Libya's suppliers"."""
    for index, item in enumerate(line.items[:-2]):
        ordinal = line.items[index + 1].value
        following = line.items[index + 2].word
        if item.word not in _RANKS or not isinstance(ordinal, Ordinal) or following not in {"in", "among"}:
            continue
        subject = _subject(line, story, index, None) if "P" in line.shape[:index] else story.country
        start = index + 3
        of = next((each.value.code for each in line.items[start : start + 6] if isinstance(each.value, Place)), None)
        of = of or story.other(subject)
        while start < len(line.items) and line.shape[start] in "PAsdo" and following == "among":
            start += 1
        stop = start
        while stop < len(line.items) and line.shape[stop] in "kgcoA&" and line.items[stop].word not in {"and", "after"}:
            stop += 1
        measure = " ".join(each.text for each in line.items[start:stop] if each.shape != "A").removesuffix("s")
        if following == "in":
            measure = " ".join(each.text for each in line.items[start:stop])
        if subject is not None and of is not None and measure and subject != of:
            yield _fact(line, story, (subject, of), measure, ordinal.value)


_RANKS = frozenset({"ranked", "ranks", "rank", "is", "was"})


def _fact(line: Line, story: Story, sides: tuple[Party, Party], measure: str, rank: int) -> Rank:
    """Make the fact; `sides` are who has the rank, and whose order it is."""
    ground = story.ground(line)
    tag = when_tag(line, 0)
    when = story.period(tag) if tag is not None else None
    return Rank(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="rank.of",
        when=when or story.published,
        subject=sides[0],
        of=sides[1],
        measure=measure,
        rank=rank,
    )
