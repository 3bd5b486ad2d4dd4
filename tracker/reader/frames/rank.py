"""Places in an order: "Russia is Azerbaijan's third-largest trade partner", "ranks sixth among Libya's suppliers"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.domain.facts import Party, Rank
from tracker.domain.places import country_of
from tracker.reader.frames.rank_words import Ranked, measure_at, ranked_nouns, triggers, words
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Ordinal, Place

_NUMBERS = frozenset({"no", "number", "no."})
_SUPPOSED = frozenset({"could", "would", "may", "might", "if", "wants", "hopes", "aims", "will", "not", "never"})
_PREPOSITIONS = frozenset({"among", "in", "as", "by", "for", "of"})
_OWNING = frozenset({"of", "in", "for"})
_REGIONS = frozenset({"region", "province", "oblast", "world", "continent", "bloc", "union", "city"})
_BEING = frozenset({"is", "was", "remains", "remained", "being", ",", "became", "–", "-", "—", ":", "("})
_SHARED_NOUN = re.compile("[kg]{2}(?!o)")  # after "fresh and": "chilled tomatoes", not "exports of"
_ENDS = frozenset(("", ",", ".", "T", "i", "&"))
_NEAR = 5
_REACH = 9


class _Order(NamedTuple):
    """A rank with whose it is: `of` whose order, `start` and `end` the items that say so."""

    rank: int
    measure: str
    of: Party | None
    start: int
    end: int


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has an order and something ordered."""
    if line.words.isdisjoint(triggers()):
        return False
    known = words()
    return (
        "O" in line.shape
        or not line.words.isdisjoint(known.superlatives | _NUMBERS)
        or any(word.partition("-")[2] in known.superlatives for word in line.words)
    )


def read(line: Line, story: Story) -> Iterator[Rank]:
    """Yield the ranks that the line gives."""
    subject: Party | None = None
    of: Party | None = None
    for order in sorted([*_of_nouns(line), *_of_verbs(line)], key=lambda order: order.start):
        near = {item.word for item in line.items[max(0, order.start - _NEAR) : order.start]}
        if not near.isdisjoint(_SUPPOSED):
            line.miss(order.start, "wanted or supposed")
            continue
        owner = order.of or of
        who = _subject(line, story, order, owner) or subject
        if owner is None and who is not None:
            owner = story.other(who)
        if who is None or owner is None or who == owner or country_of(who) == owner:
            line.miss(order.start, "who is ranked, or in whose order, is not said")
            continue
        subject, of = who, owner
        yield _fact(line, story, order, who, owner)
        for rank, runner_up in _runners_up(line, order):
            if runner_up not in {who, owner}:
                yield _fact(line, story, order._replace(rank=rank), runner_up, owner)


def _of_nouns(line: Line) -> Iterator[_Order]:
    """As in "Azerbaijan's third-largest trading partner", "the second largest source of imports of Kenya"."""
    nouns = ranked_nouns(line)
    for position, noun in enumerate(nouns):
        measure, end = _with_object(line, noun)
        of = _owner_before(line, noun.start) or _owner_after(line, noun.end, end)
        if of is None and position + 1 < len(nouns) and "&" in line.shape[end : nouns[position + 1].start + 1]:
            of = _owner_after(line, nouns[position + 1].end, nouns[position + 1].end)  # "first client and supplier of"
        if of is None and not _REGIONS.isdisjoint(item.word for item in line.items[noun.end : end + 4]):
            continue  # whose the region is was told elsewhere
        yield _Order(noun.rank, measure, of, noun.start, end)


def _with_object(line: Line, noun: Ranked) -> tuple[str, int]:
    """Return the measure with what it is of, and where that ends: "source of imports", "supplier of natural gas"."""
    at = noun.end
    if at + 1 >= len(line.items) or line.items[at].word not in {"of", "for"}:
        return noun.measure, at
    at += 1
    while at < len(line.items) and line.shape[at] in "APsd":
        at += 1
    stop = at
    while stop < len(line.items) and line.shape[stop] in "kgcQ" and stop - at < _NEAR:
        if line.items[stop].word in {"in", "after", "is", "was", "with", "behind", "last", "has", "at", "over", "as"}:
            break
        stop += 1
    text = " ".join(item.text for item in line.items[at:stop])
    return (
        (f"{noun.measure} of {text}" if text not in {"exports", "imports"} else noun.measure, stop)
        if text
        else (
            noun.measure,
            noun.end,
        )
    )


def _owner_before(line: Line, start: int) -> Party | None:
    for at in range(start - 1, max(-1, start - 4), -1):
        value = line.items[at].value
        if isinstance(value, Place) and (line.shape[at + 1 : at + 2] == "s" or value.form in {"adjective", "demonym"}):
            return value.code
        if line.shape[at] not in "skdgA":
            break
    opening = line.items[1].value if len(line.items) > 1 and line.items[0].word == "for" else None
    return opening.code if isinstance(opening, Place) else None


def _owner_after(line: Line, first: int, last: int) -> Party | None:
    """Return whose order the words after a noun give: "of Uzbekistan", "in Laos", "of Kenyan goods"."""
    for at in range(first, min(last + 4, len(line.items) - 1)):
        if line.items[at].word in _OWNING:
            for item in line.items[at + 1 : at + 4]:
                value = item.value
                if isinstance(value, Place) and country_of(value.code) and value.form != "city":
                    return value.code
        if line.shape[at] in ",;:$%":
            break
    return None


def _of_verbs(line: Line) -> Iterator[_Order]:
    """As in "ranks sixth among Libya's suppliers", "keeps the second place among Sweden's export markets"."""
    known = words()
    for at, item in enumerate(line.items):
        rank = item.value.value if isinstance(item.value, Ordinal) else 1 if item.word == "top" else 0
        if not rank:
            continue
        following = at + 1
        while following < len(line.items) and line.items[following].word in known.places:
            following += 1
        before = {each.word for each in line.items[max(0, at - 4) : at]}
        if line.items[following].word == "only" if following < len(line.items) else False:
            following = next((i for i in range(following, len(line.items)) if line.items[i].word == "among"), following)
        if following + 1 >= len(line.items) or line.items[following].word not in _PREPOSITIONS:
            continue
        if not before & known.placed:
            continue
        found = _listed(line, following + 1)
        if found is not None:
            yield _Order(rank, found[0], found[1], at, found[2])


def _runners_up(line: Line, order: _Order) -> Iterator[tuple[int, Party]]:
    """As in "…; Sudan was second"."""
    for at in range(order.end, len(line.items) - 3):
        place, verb, ordinal = (item.value for item in line.items[at : at + 3])
        if (
            isinstance(place, Place)
            and isinstance(ordinal, Ordinal)
            and verb is None
            and line.items[at + 1].word in words().placed
            and line.shape[at + 3] in ",;.&"
        ):
            yield ordinal.value, place.code


def _listed(line: Line, first: int) -> tuple[str, Party | None, int] | None:
    """Return what an order is of, whose, and where that ends: "Libya's suppliers", "investors in Azerbaijan"."""
    of: Party | None = None
    for at in range(first, min(first + _REACH, len(line.items))):
        value = line.items[at].value
        if isinstance(value, Ordinal):
            break
        if isinstance(value, Place) and of is None:
            of = value.code
        matched = measure_at(line, at)
        if matched is not None:
            end = at + matched[0]
            return matched[1], of or _owner_after(line, end, end), end
        if line.items[at].word in {"investment", "investments", "fdi"} and line.shape[at + 1 : at + 2] in _ENDS:
            return "investor", of, at + 1
        if line.items[at].word in {"trade", "turnover"} and line.shape[at + 1 : at + 2] in _ENDS:
            return "trade partner", of, at + 1
        if line.shape[at] in ",;:$%":
            return None
    return _as_written(line, first, of) if line.items[first - 1].word in {"in", "by"} else None


def _as_written(line: Line, first: int, of: Party | None) -> tuple[str, Party | None, int] | None:
    stop = first
    while stop < len(line.items) and line.shape[stop] in "kgcod&" and line.items[stop].word != "after":
        if line.items[stop].word == "and" and not _SHARED_NOUN.match(line.shape, stop + 1):
            break
        stop += 1
    text = " ".join(item.text for item in line.items[first:stop] if item.shape != "d" or stop - first > 1)
    return (text.removeprefix("the "), of, stop) if stop - first > 1 else None


def _subject(line: Line, story: Story, order: _Order, of: Party | None) -> Party | None:
    """Return who has the rank: the place before that owns nothing, else the one named right after."""
    lead = [item.word for item in line.items[max(0, order.start - 3) : order.start]]
    if "it" in lead and not {"is", "was", "as"} & set(lead):  # "Slovenian investments in Croatia …, making it the"
        return next((item.value.code for item in line.items if isinstance(item.value, Place)), None)
    passed = words().passed
    for at in range(order.start - 1, -1, -1):
        value = line.items[at].value
        if line.shape[at] == ";":
            break
        if not isinstance(value, Place) or value.code == of or value.form != "name":
            continue
        before = [item.word for item in line.items[max(0, at - 2) : at] if item.shape != "d"]
        if _owns(line, at) or (before and before[-1] in passed):
            continue
        return value.code
    for at in range(order.end, min(order.end + 3, len(line.items))):
        value = line.items[at].value
        if isinstance(value, Place) and value.form == "name" and value.code != of and not _owns(line, at):
            return value.code
        if line.items[at].word not in _BEING and line.shape[at] != "d":
            break
    if not line.words.isdisjoint({"country", "it", "republic", "nation"}) and story.country not in {None, of}:
        return story.country
    return story.other(of)


def _owns(line: Line, at: int) -> bool:
    return line.shape[at + 1 : at + 2] == "s"


def _fact(line: Line, story: Story, order: _Order, subject: Party, of: Party) -> Rank:
    ground = story.ground(line)
    tag = when_tag(line, order.start)
    when = story.period(tag) if tag is not None else None
    return Rank(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="rank.of",
        when=when or story.published,
        subject=subject,
        of=of,
        measure=order.measure,
        rank=order.rank,
    )
