"""Places in an order: "Russia is Azerbaijan's third-largest trade partner", "ranks sixth among Libya's suppliers"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.domain.facts import Party, Rank
from tracker.domain.places import country_of
from tracker.reader.frames.rank_words import Ranked, measure_at, ranked_nouns, triggers, words
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.story import Ranking, Story
from tracker.reader.tags import Ordinal, Place

_NUMBERS = frozenset({"no", "number", "no."})
_SUPPOSED = frozenset(
    {"could", "would", "may", "might", "if", "used", "wants", "hopes", "aims", "will", "not", "never"}
)
_PREPOSITIONS = frozenset({"among", "in", "as", "by", "for", "of"})
_OWNING = frozenset({"of", "in", "for"})
_REGIONS = frozenset({"region", "province", "oblast", "world", "continent", "bloc", "union", "city"})
_BEING = frozenset({"is", "was", "remains", "remained", "being", ",", "became", "–", "-", "—", ":", "("})
_SHARED_NOUN = re.compile("[kg]{2}(?!o)")  # after "fresh and": "chilled tomatoes", not "exports of"
_ENDS = frozenset(("", ",", ".", "T", "i", "&"))
_ANY_GOODS = frozenset({"exports", "imports", "goods", "products", "merchandise", "wares"})
_AFTER_OBJECT = frozenset(
    "in after is was with behind last has at over as following ahead since while from by on and who which".split()
)
_RANKS = frozenset({"ranked", "ranks", "rank", "ranking"})
_SPANS = frozenset({"years", "decades", "months", "quarters", "now"})
_BEHIND = frozenset({"after", "behind"})
_NEAR = 5
_REACH = 9


class _Order(NamedTuple):
    """A rank with whose it is: `of` whose order, `start` and `end` the items that say so."""

    rank: int
    measure: str
    of: Party | None
    start: int
    end: int


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has an order and something ordered, or goes on with the order before it."""
    if line.words.isdisjoint(triggers()):
        return "O" in line.shape and story.ranking is not None and story.ranking.line.paragraph == line.paragraph
    known = words()
    return (
        "O" in line.shape
        or not line.words.isdisjoint(known.superlatives | known.heads | _NUMBERS)
        or any(word.partition("-")[2] in known.superlatives for word in line.words)
    )


def read(line: Line, story: Story) -> Iterator[Rank]:
    """Yield the ranks that the line gives."""
    subject: Party | None = None
    of: Party | None = None
    orders = sorted([*_of_nouns(line), *_of_verbs(line)], key=lambda order: order.start)
    if not orders:
        yield from _going_on(line, story)
    for order in orders:
        near = {item.word for item in line.items[max(0, order.start - _NEAR) : order.start]}
        if not near.isdisjoint(_SUPPOSED) or _was_before(line, order.start):
            line.miss(order.start, "wanted or supposed")
            continue
        owner = order.of or of
        who = _subject(line, story, order, owner) or subject
        if owner is None and who is not None:
            owner = _possessor(line, order, who) or story.other(who)
        if who is None or owner is None or who == owner or country_of(who) == owner:
            line.miss(order.start, "who is ranked, or in whose order, is not said")
            continue
        subject, of = who, owner
        story.ranking = Ranking(order.measure, owner, line)
        yield _fact(line, story, order, who, owner)
        for rank, runner_up in _runners_up(line, order.end):
            if runner_up not in {who, owner}:
                yield _fact(line, story, order._replace(rank=rank), runner_up, owner)


def _was_before(line: Line, start: int) -> bool:
    """Tell the place that somebody moved from: "up from the 11th position"."""
    lead = [item.word for item in line.items[max(0, start - 2) : start] if item.shape != "d"]
    return lead[-1:] == ["from"]


def _going_on(line: Line, story: Story) -> Iterator[Rank]:
    """As in "Sweden was third" after a sentence on who is first."""
    ranking = story.ranking
    if ranking is not None and ranking.line is not line and ranking.line.paragraph == line.paragraph:
        for rank, subject in _runners_up(line, 0):
            if subject != ranking.of:
                yield _fact(line, story, _Order(rank, ranking.measure, None, 0, 0), subject, ranking.of)


def _of_nouns(line: Line) -> Iterator[_Order]:
    """As in "Azerbaijan's third-largest trading partner", "the second largest source of imports of Kenya"."""
    nouns = ranked_nouns(line)
    for position, noun in enumerate(nouns):
        measure, end = _with_object(line, noun)
        noun = noun._replace(rank=noun.rank + _ahead(line, noun, end) if noun.bare else noun.rank)
        of = _owner_before(line, noun.start) or _owner_after(line, noun.end, end)
        if of is None and position + 1 < len(nouns) and "&" in line.shape[end : nouns[position + 1].start + 1]:
            of = _owner_after(line, nouns[position + 1].end, nouns[position + 1].end)  # "first client and supplier of"
        if of is None and not _REGIONS.isdisjoint(item.word for item in line.items[noun.end : end + 4]):
            continue  # whose the region is was told elsewhere
        yield _Order(noun.rank, measure, of, noun.start, end)


def _ahead(line: Line, noun: Ranked, end: int) -> int:
    """Count who is ahead of one who is the largest: "after Germany our biggest customer", "the largest after China"."""
    for first in (*range(max(0, noun.start - 4), noun.start), *range(end, min(end + 3, len(line.items)))):
        if line.items[first].word in _BEHIND and not (first and line.shape[first - 1] == ","):
            last = first + 1
            while last < len(line.items) and (line.shape[last] in "PQd" or line.items[last].word == "and"):
                last += 1
            return sum(isinstance(item.value, Place) for item in line.items[first:last])
    return 0


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
        if line.items[stop].word in _AFTER_OBJECT:
            break
        stop += 1
    text = " ".join(item.text for item in line.items[at:stop] if item.word not in _SPANS)
    if text in {"exports", "imports"} and noun.measure == "source":
        return f"source of {text}", stop
    if not text or text in _ANY_GOODS:
        return noun.measure, stop if text else noun.end
    return f"{noun.measure} of {text}", stop


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
    """As in "ranks sixth among Libya's suppliers", "among the buyers Kenya comes fourth", "tops the list"."""
    known = words()
    for at, item in enumerate(line.items):
        rank = item.value.value if isinstance(item.value, Ordinal) else 1 if item.word in known.heads else 0
        if not rank:
            continue
        following = at + 1
        while following < len(line.items) and line.items[following].word in known.places | known.lists | {"the", "a"}:
            following += 1
        placed = line.items[at + 1].word in known.places if at + 1 < len(line.items) else False
        listing = any(line.items[each].word in known.lists for each in range(at + 1, following))
        if item.word in known.heads:
            if not listing and item.word != "top":
                continue
        elif not placed and known.placed.isdisjoint(each.word for each in line.items[max(0, at - 4) : at]):
            continue
        found = _ordered(line, at, following, placed=placed or listing)
        if found is not None:
            yield _Order(rank, found[0], found[1], at, found[2])


def _ordered(line: Line, at: int, following: int, *, placed: bool) -> tuple[str, Party | None, int] | None:
    """Return what an order is of, whose, and where that ends, from the words after its place, or before it."""
    word = line.items[following].word if following < len(line.items) else ""
    if word in {"only", "after", "behind", "to"}:  # "second only to China among", "second to South Africa as a market"
        lists = (i for i in range(following, len(line.items)) if line.items[i].word in {"among", "as"})
        following = next(lists, following)
        word = line.items[following].word
    if word in _PREPOSITIONS and following + 1 < len(line.items):
        found = _listed(line, following + 1)
        if found is not None:
            return found
    if placed or line.shape[at + 1 : at + 2] in _ENDS or word in {"after", "behind"}:
        for before in range(at - 1, -1, -1):
            lists = line.items[before].word in words().lists and line.items[before + 1].word == "of"
            if line.items[before].word == "among" or lists:
                found = _listed(line, before + 1 + lists)
                return None if found is None else (found[0], found[1], at + 1)
    return None


def _possessor(line: Line, order: _Order, subject: Party) -> Party | None:
    """Return whom "its" means before an order: the first other country of the sentence."""
    lead = [item.word for item in line.items[max(0, order.start - 2) : order.start]]
    if not {"its", "country"} & set(lead):
        return None
    before = (item.value for item in line.items[: order.start] if isinstance(item.value, Place))
    countries = (country_of(place.code) for place in before)
    return next((code for code in countries if code is not None and code != country_of(subject)), None)


_RUNNER_UP = re.compile(r"(?P<place>P),?(?P<verb>k?)d?(?P<rank>O)(?=[,;.&)iy]|$)")


def _runners_up(line: Line, first: int) -> Iterator[tuple[int, Party]]:
    """As in "…; Sudan was second", "China being the first with $2 billion and India the fourth"."""
    for match in _RUNNER_UP.finditer(line.shape, first):
        place, ordinal = line.items[match.start("place")].value, line.items[match.start("rank")].value
        verb = line.items[match.start("verb")].word if match["verb"] else ""
        told = verb in words().placed or verb in _BEING or not verb
        if isinstance(place, Place) and isinstance(ordinal, Ordinal) and told:
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
    ranked = line.items[first - 1].word == "in" and any(
        item.word in _RANKS for item in line.items[max(0, first - 4) : first]
    )
    return _as_written(line, first, of) if ranked or line.items[first - 1].word == "by" else None


def _as_written(line: Line, first: int, of: Party | None) -> tuple[str, Party | None, int] | None:
    stop = first
    while stop < len(line.items) and line.shape[stop] in "kgcody&" and line.items[stop].word != "after":
        if line.items[stop].word == "and" and not _SHARED_NOUN.match(line.shape, stop + 1):
            break
        stop += 1
    text = " ".join(item.text for item in line.items[first:stop] if item.shape != "d" or stop - first > 1)
    return (text.removeprefix("the "), of, stop) if stop - first > 1 else None


def _subject(line: Line, story: Story, order: _Order, of: Party | None) -> Party | None:
    """Return who has the rank: the free place before it, else the one named right after, else whom "it" means."""
    lead = [item.word for item in line.items[max(0, line.shape.rfind(",", 0, order.start)) : order.start][-5:]]
    free = [code for at, code in _free_places(line, order.start) if code != of]
    if "it" in lead and not {"is", "was", "as"} & set(lead[-3:]):  # "Slovenian investments in Croatia …, making it the"
        places = (item.value.code for item in line.items if isinstance(item.value, Place))
        return free[0] if free and "being" in lead else next(places, None)
    apposed = _before_comma(line, order.start)
    if apposed is not None and apposed != of:
        return apposed
    if free:
        return free[-1]
    for at in range(order.end, min(order.end + 3, len(line.items))):
        value = line.items[at].value
        if isinstance(value, Place) and value.form == "name" and value.code != of and not _owns(line, at):
            return value.code
        if line.items[at].word not in _BEING and line.shape[at] != "d":
            break
    if not line.words.isdisjoint({"country", "it", "republic", "nation"}) and story.country not in {None, of}:
        return story.country
    return story.other(of)


def _before_comma(line: Line, start: int) -> Party | None:
    """The place that an apposition is of: "trade with the Emirates, its second largest partner"."""
    at = start - 1
    while at > 0 and (line.shape[at] in "dsk" or line.shape[at] in "PA") and start - at < _NEAR:
        if line.shape[at] == "k" and line.items[at].word not in words().plain:
            return None
        at -= 1
    value = line.items[at - 1].value if at > 0 and line.shape[at] in ",(-" else None
    return value.code if isinstance(value, Place) and value.form == "name" and _apposes(line, at, start) else None


def _apposes(line: Line, comma: int, start: int) -> bool:
    """Tell what follows a comma for an apposition: it begins with a determiner or an owner, and no list went before."""
    opened = line.shape[comma + 1 : start]
    listed = line.shape[: comma - 1].rstrip("d").endswith(("&", ","))
    return not listed and (opened[:1] in {"d", "s"} or opened == "" or "s" in opened)


def _free_places(line: Line, before: int) -> list[tuple[int, Party]]:
    """The places named before an item that own nothing and stand under no preposition, lists taken as one."""
    passed = words().passed
    found: list[tuple[int, Party]] = []
    governed = False
    for at in range(max(0, line.shape.rfind(";", 0, before)), before):
        item = line.items[at]
        if item.word in passed:
            governed = True
        elif isinstance(item.value, Place) and (item.value.form in {"name", "capital"} or item.text.endswith("s")):
            if not governed and not _owns(line, at):
                found.append((at, country_of(item.value.code) or item.value.code))
        elif item.shape not in "d&,PA" or (item.shape == "," and not _goes_on(line, at)):
            governed = False
    return found


def _goes_on(line: Line, comma: int) -> bool:
    """Tell a comma within a list of places."""
    return line.shape[comma - 1] == "P" and line.shape[comma + 1 : comma + 2] in {"P", "d"}


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
