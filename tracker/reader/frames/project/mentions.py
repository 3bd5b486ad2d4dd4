"""Whom later lines mean by "the plant", "it", "the first stretch": the names that they go back to."""

from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.project.nouns import undertakings
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import PLACING, is_kind, noun_words, nouns
from tracker.reader.frames.slots import written
from tracker.reader.items import Line

_CARRIERS = frozenset({"service", "services", "system", "network", "flight", "flights", "station"})  # any may be meant
_NEAR = 3  # items from "its" to "phase"
_SEVERAL = 2
_LATELY = 3  # lines in which the whole is named that "the first phase" is of
_REMEMBERED = 12  # lines in which a thing stays known by its noun


def name_of(line: Line, one: Undertaking) -> str:
    """Return the name as written, with the place of one that has no other name."""
    if one.meant is not None:
        return one.meant
    if one.called is not None:
        return written(line, *one.called).strip()
    name = written(line, one.first, one.last).strip()
    return name if one.where is None else f"{name} {written(line, *one.where)}"


def antecedent(line: Line, one: Undertaking, before: list[Line]) -> str | None:
    """Return the name that a bare noun goes back to: "X, the pipeline that …", else the last such thing named."""
    if line.shape[max(0, one.noun - 2) : one.noun] == ",d":
        first = last = one.noun - 2
        while first > 0 and line.shape[first - 1] in "NQP-":
            first -= 1
        return written(line, first, last) if first < last else None
    if line.items[one.noun].word == "it":
        return _meant_by_it(line, one, before)
    noun = line.items[one.noun].word
    of = line.shape.find("o", one.first, one.noun)
    part = f"{written(line, one.first, of).strip()} of the " if of > 0 else ""  # "the first phase of the project"
    kinds = [item.word for item in line.items[max(of, one.noun - _NEAR, 0) : one.noun] if item.word in noun_words()]
    here = [(line, other) for other in reversed(undertakings(line)) if other.last < one.first and not other.bare]
    named = here + [
        (earlier, other)
        for earlier in reversed(before[-_REMEMBERED:])
        for other in reversed(undertakings(earlier))
        if not other.bare
    ]
    told = kinds if kinds and noun in nouns().anything else [noun]  # "the railway project" is a railway
    for meant in (told, [other for word in told for other in nouns().kin.get(word, ())]):
        for earlier, other in named:
            same = "stop" not in line.words or "stop" in name_of(earlier, other).lower()  # "the one-stop post"
            if same and (_kind(earlier, other) in meant or told[0] in nouns().anything):
                return part + _numbered(line, one, earlier, other)
    if (kind := _by_kind(line, one)) is not None:
        return kind
    if noun not in nouns().members or line.shape[one.last : one.last + 1] == "o":
        return None
    start = _first_of_part(line, one.noun)
    for earlier, other in named:
        if start is not None and (earlier is line or earlier in before[-_LATELY:]) and not _is_company(earlier, other):
            article = "the " if other.first and earlier.items[other.first - 1].word == "the" else ""
            return f"{written(line, start, one.last).strip()} of {article}{name_of(earlier, other)}"
    return None


def _kind(line: Line, one: Undertaking) -> str:
    """The noun of an undertaking, which stands within the name of one that is a body: "Lima Medical Center"."""
    noun = line.items[one.noun]
    words = noun.word.partition(" of ")[0].partition(" for ")[0].split() if isinstance(noun.value, Body) else []
    return next((word for word in reversed(words) if word in noun_words()), noun.word)


def _by_kind(line: Line, one: Undertaking) -> str | None:
    """What tells a thing without a name apart by its kind: "the cross-border power line", "the rail crossing"."""
    if line.items[one.noun].word in _CARRIERS:
        return None
    first = one.noun
    while first > 0 and (is_kind(line.items[first - 1].word) or line.shape[first - 1] in "O#-"):
        first -= 1
    kinds = {item.word for item in line.items[first : one.noun]}
    whole = "o" not in line.shape[one.first : one.noun]
    return written(line, first, one.last).strip() if whole and kinds & nouns().physical else None


def _first_of_part(line: Line, noun: int) -> int | None:
    """Where "first phase", "new wing" begins; None where neither a number nor "its" tells that it is a part."""
    first = noun
    while first > 0 and line.shape[first - 1] in "OkR#-":
        first -= 1
    told = "O" in line.shape[first:noun] or line.items[first - 1].word == "its"
    return first if told else None


def _is_company(line: Line, one: Undertaking) -> bool:
    return not nouns().companies.isdisjoint(name_of(line, one).lower().split())


def _numbered(line: Line, one: Undertaking, earlier: Line, other: Undertaking) -> str:
    """The name that a bare thing goes back to, with its own number: "the first stretch", after "the second stretch"."""
    if earlier.items[other.noun].word != line.items[one.noun].word:
        return name_of(earlier, other)
    at = one.noun - 1
    while at > 0 and line.items[at].word in nouns().plain and line.shape[at] != "O":
        at -= 1
    if line.shape[at] != "O":
        return name_of(earlier, other)
    first = other.first
    while earlier.shape[first] == "O":
        first += 1
    return f"{line.items[at].text} {written(earlier, first, other.last)}"


def _meant_by_it(line: Line, one: Undertaking, before: list[Line]) -> str | None:
    """The last thing named before "it" in its line, else the only one of the lines before that speak of it."""
    here = [other for other in undertakings(line) if other.last <= one.noun and not other.bare]
    if here:
        return name_of(line, here[-1])
    for earlier in reversed(before[-_LATELY:]):
        if earlier.paragraph != line.paragraph:
            return None
        there = undertakings(earlier)
        if (topic := _topic(earlier, there, before)) is not None:
            return topic
        named = [other for other in there if not other.bare]
        if not there and tells_of_works(earlier):
            continue
        if named or not (there or "it" in earlier.words):
            return name_of(earlier, named[0]) if len(named) == 1 else None
    return None


def tells_of_works(line: Line) -> bool:
    """Tell a line about the works on what was named before: "In 2020 the work stopped"."""
    return any(
        item.word in nouns().works and (not at or line.shape[at - 1] in "d,") for at, item in enumerate(line.items)
    )


def described(line: Line, one: Undertaking, before: list[Line]) -> str | None:
    """Return what "the 50,000-seat arena" is, which has no name: the one thing of its kind that was just named."""
    if one.meant is not None or one.called is not None or one.where is not None or one.last != one.noun + 1:
        return None
    first = one.noun
    while first > 0 and line.shape[first - 1] in _MEASURING:
        first -= 1
    if line.items[first - 1].word not in {"the", "this"} or not any(
        item.text[:1].isdecimal() for item in line.items[first : one.noun]
    ):
        return None
    for earlier in reversed(before[-_LATELY:]):
        if line.paragraph - earlier.paragraph > 1:
            return None
        named = [other for other in undertakings(earlier) if not other.bare and other.first < other.noun + 1]
        if named:
            alike = [other for other in named if _is_kin(line.items[one.noun].word, _kind(earlier, other))]
            return name_of(earlier, alike[0]) if len(named) == len(alike) == 1 else None
    return None


_MEASURING = frozenset("kgcm#-$R")


def _is_kin(one: str, other: str) -> bool:
    """Tell two nouns of one thing: "arena" and "stadium"."""
    return one == other or other in nouns().kin.get(one, ()) or one in nouns().kin.get(other, ())


def _is_where(line: Line, one: Undertaking) -> bool:
    """Tell where something took place: "met at the X"."""
    at = one.first - 1 - (line.shape[one.first - 1 : one.first] == "d")
    return at >= 0 and line.items[at].word in PLACING


def last_named(line: Line, at: int, before: list[Line]) -> str | None:
    """The name of the thing that a line has named last up to an item, else the one or two lines before it."""
    here = [other for other in undertakings(line) if other.last <= at and not other.bare]
    if here:
        return name_of(line, here[-1])
    held = items_word(line, at + 1) == "ceremony"  # and it may be a forum's, in the house named before
    for earlier in reversed(before[-2:]):
        there = [other for other in undertakings(earlier) if not (other.bare or (held and _is_where(earlier, other)))]
        near = line.paragraph - earlier.paragraph  # of a line a paragraph before only what somebody builds
        if not near and (topic := _topic(earlier, undertakings(earlier), before)) is not None:
            return topic
        if there and (
            not near or (near == 1 and earlier.items[there[-1].noun].word in nouns().strong | nouns().members)
        ):
            return name_of(earlier, there[-1])
    return None


def _topic(line: Line, there: list[Undertaking], before: list[Line]) -> str | None:
    """What a line that names several is about: "The line will end at the Sunqu port", "X, which will replace Y"."""
    if len(there) < _SEVERAL:
        return None
    one, other = there[:_SEVERAL]
    opened = set(line.shape[: one.first]) <= set("d#-kO$.")  # "The 303-kilometre line"
    related = line.shape[one.last : one.last + 2] == ",r" and line.shape.find(",", one.last + 1, other.first) < 0
    if not (opened or related) or line.shape[one.noun] == "B" or _is_company(line, one):
        return None
    if one.bare:
        return antecedent(line, one, before[: before.index(line)])
    return name_of(line, one)
