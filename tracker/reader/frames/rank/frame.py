"""Places in an order: "Russia is Azerbaijan's third-largest trade partner", "ranks sixth among Libya's suppliers"."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from tracker.domain.facts import Party, Rank
from tracker.domain.places import country_of
from tracker.reader.frames.rank.comparisons import comparisons, is_comparison
from tracker.reader.frames.rank.going_on import SUPPOSED, again, itself, meant_by_it, measure_of
from tracker.reader.frames.rank.moved import is_overtaken, moved
from tracker.reader.frames.rank.orders import orders
from tracker.reader.frames.rank.others import (
    LEADING,
    ahead,
    behind_others,
    elliptic,
    elsewhere,
    followers,
    has_exceptions,
    leaders,
)
from tracker.reader.frames.rank.phrases import Order
from tracker.reader.frames.rank.sides import are_alike, possessor, subject
from tracker.reader.frames.rank.times import rank_time
from tracker.reader.frames.rank.words import triggers, words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Ranking
from tracker.reader.story import Story
from tracker.reader.tags import Ordinal, Place

_NUMBERS = frozenset({"no", "number", "no."})
_PERSONS = frozenset(
    "students enrolments enrollments tourists visitors arrivals migrants workers pupils guests".split()
)
_BEING = frozenset({"is", "was", "being", "remains"})
_NEAR = 5
_WORLDWIDE = frozenset({"exporter", "importer"})


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has an order and something ordered, or goes on with the order before it."""
    if is_comparison(line):
        return True
    near = story.ranking is not None and story.ranking.line.paragraph == line.paragraph
    if near and ("O" in line.shape or not line.words.isdisjoint(_GOING_ON | LEADING | words().superlatives)):
        return True
    if line.words.isdisjoint(triggers()):
        return False
    known = words()
    return (
        "O" in line.shape
        or not LEADING.isdisjoint(line.words)
        or not all(map(line.words.isdisjoint, (known.superlatives, known.heads, known.valued, _NUMBERS)))
        or any(word.partition("-")[2] in known.superlatives for word in line.words if "-" in word)
    )


def read(line: Line, story: Story) -> Iterator[Rank]:
    """Yield the ranks that the line gives."""
    last: Party | None = None
    of: Party | None = None
    told = [*orders(line), *comparisons(line)]
    if not told:
        yield from _going_on(line, story)
    for found in told:
        meant = _means_itself(line, found)  # "is the republic's creditor"
        order = behind_others(line, found if meant is None else replace(found, of=story.other(meant)))
        now = moved(line, order)  # "Peru, long its first partner, has slipped to fourth"
        order = now or order
        near = {item.word for item in line.items[max(0, order.start - _NEAR) : order.start]}
        if now is None and _is_supposed(line, order, near):
            line.miss(order.start, "wanted or supposed")
            continue
        if _is_mutual(line, order):
            for one, other in (story.sides(), story.sides()[::-1]) if len(story.sides()) == 2 else ():
                yield _fact(line, story, order, one, other)
            continue
        owner = order.of or (None if _stands_alone(line, story.ranking, order) else of)
        who = subject(line, story, order, owner) or last
        gave = _given_here(line, story, order)
        made = {"making", "it"} <= near  # "received $5 million from Peru, making it the largest donor of the country"
        if gave is not None and who in {None, gave[1]} and (made or order.of in {None, gave[1]}):
            who, owner = gave  # "investments of Peru in Kenya rose to $5 million, putting it in third place"
        if owner is None and who is not None:
            owner = (None if order.who else possessor(line, order, who)) or story.other(who) or _owner(story, order)
        who, owner = (who, owner) if who or owner else meant_by_it(line, story, order) or (None, None)
        if order.of is None and (order.measure in _WORLDWIDE or _is_worldwide(line, order)):
            line.miss(order.start, "in the order of the world")
            continue
        origin = "origin" in {item.word for item in line.items[order.start : order.end]}
        if origin and order.measure == "import source" and not line.words.isdisjoint(_PERSONS):
            continue  # "enrolments doubled, making Peru the first country of origin"
        between = [item.value for item in line.items[order.start : order.end] if item.shape == "A"]
        of_one = any(isinstance(value, Place) and value.code == who for value in between)  # "the largest Peruvian one"
        if who is None or owner is None or who == owner or country_of(who) == owner or of_one:
            line.miss(order.start, "who is ranked, or in whose order, is not said")
            continue
        last, of = who, owner
        story.ranking = Ranking(order.measure, owner, line, order.rank, who, order.start, order.end)
        yield _fact(line, story, order, who, owner)
        for rank, runner_up in _beside(line, order):
            if runner_up not in {who, owner}:
                yield _fact(line, story, replace(order, rank=rank), runner_up, owner)
        for elided in elliptic(line, order, who, owner):
            yield _fact(line, story, elided.order, elided.who, elided.of)
        for rank in elsewhere(line, order.end):
            yield _fact(line, story, replace(order, rank=rank), who, owner)
        for first in ahead(line, order):
            if first not in {who, owner}:
                yield _fact(line, story, replace(order, rank=1), first, owner)
        if (turn := _turn(line, order.end)) and story.ranking is not None:
            for rank, same in itself(line, story.ranking, turn):
                further = replace(order, rank=rank, measure=_share(line, turn) or order.measure, start=turn)
                yield _fact(line, story, further, same, owner)


def _share(line: Line, first: int) -> str | None:
    """What the clause that begins at an item is of: "on imports it is"."""
    shares: dict[str, str] = toml("ranks")["shares"]
    return next((shares[item.word] for item in line.items[first : first + _CLAUSE] if item.word in shares), None)


def _is_supposed(line: Line, order: Order, near: set[str]) -> bool:
    """Tell a place that somebody wants, once had or has but for others, and one in nobody's order."""
    return (
        _was_once(line, order.start, near)
        or order.measure.istitle()  # "60th in the Global Innovation Index"
        or has_exceptions(line, order)
        or not near.isdisjoint(SUPPOSED)
        or _was_before(line, order.start)
        or is_overtaken(line, order)
    )


def _turn(line: Line, first: int) -> int:
    """Where a clause begins that goes on about the same one: "; on imports it is", "whereas as a supplier it"."""
    turns = (at for at in range(first, len(line.items)) if line.shape[at] == ";" or line.items[at].word in _TURNS)
    return next(turns, 0)


_TURNS = frozenset({"whereas", "while", "but"})
_CLAUSE = 9  # items of the opening of a clause


def _is_worldwide(line: Line, order: Order) -> bool:
    """Tell an order of all countries, nobody's own: "the world's top buyer", "the largest supplier globally"."""
    before = line.items[max(0, order.start - 2) : order.start]
    if before and before[-1].shape == "s" and before[0].word in _WORLD:
        return True
    after = line.items[order.start : order.end + _NEAR]
    ends = next((at for at, item in enumerate(after) if item.shape in ",;."), len(after))
    words = {item.word for item in after[:ends]}
    return not _SELLERS.isdisjoint(words) and not _GLOBAL.isdisjoint(words)


_WORLD = frozenset({"world", "globe", "planet", "continent", "region", "bloc"})
_GLOBAL = frozenset({"global", "globally", "worldwide", "world"})
_SELLERS = frozenset({"exporter", "importer", "supplier", "producer", "manufacturer"})


def _given_here(line: Line, story: Story, order: Order) -> tuple[Party, Party] | None:
    """Who gave whom the money that the line tells beside a place among investors or donors."""
    known = order.measure.endswith("development partner") or order.measure.rpartition(" ")[2] in _GIVING
    if not known or story.given is None:
        return None
    told = any(item.start in story.taken for _, item in line.tags("$"))
    return story.given if told else None


_GIVING = frozenset({"investor", "donor", "lender", "creditor"})


def _stands_alone(line: Line, before: Ranking | None, order: Order) -> bool:
    """Tell an order with a subject of its own, whose the order before was: "…, and Peru is its first supplier"."""
    if before is None or before.line is not line:
        return False
    between = [item.value for item in line.items[before.last : order.start] if isinstance(item.value, Place)]
    return len(between) == 1 and between[0].code == before.of and between[0].form == "name"


def _is_mutual(line: Line, order: Order) -> bool:
    """Tell "each other's third trade partner", "the fourth most important partner to each other"."""
    near = [item.word for item in line.items[max(0, order.start - 4) : order.end + 4]]
    return any(pair in _EACH_OTHER for pair in pairwise(near))


_EACH_OTHER = {("each", "other"), ("one", "another"), ("each", "other's")}


def _means_itself(line: Line, order: Order) -> Party | None:
    """The country that "the republic's" was taken to mean, where the sentence itself ranks that country."""
    owner = line.items[max(0, order.start - 2)].value
    if not isinstance(owner, Place) or not owner.carried or line.shape[order.start - 1] != "s":
        return None
    at, first = next(((at, item.value) for at, item in line.tags("PA") if isinstance(item.value, Place)), (0, None))
    ranked = first is not None and first is not owner and line.shape[at + 1] != "s"
    return owner.code if ranked and first is not None and first.code == owner.code else None


def _owner(story: Story, order: Order) -> Party | None:
    """In whose order the last such rank was: "Peru is fourth among Chad's donors" before "Ecuador is the largest"."""
    return last.of if (last := story.ranking) is not None and are_alike(last.measure, order.measure) else None


def _was_once(line: Line, start: int, near: set[str]) -> bool:
    """Tell "was for years the largest buyer", "had been its largest buyer before", "until 2010 it was the largest"."""
    long = "for" in near and not near.isdisjoint(_YEARS) and not near.isdisjoint({"was", "were"})
    had_been = {"had", "been"} <= near and "T" not in line.shape
    until = any(item.word.startswith(("until ", "till ")) for item in line.items[max(0, start - _NEAR) : start])
    return long or had_been or until or ({"for", "years"} <= near and "now" in line.words)


_YEARS = frozenset({"years", "decades", "centuries", "generations"})


def _was_before(line: Line, start: int) -> bool:
    """Tell the place that somebody moved from: "up from the 11th position"."""
    lead = [item.word for item in line.items[max(0, start - 2) : start] if item.shape != "d"]
    return lead[-1:] == ["from"]


def _going_on(line: Line, story: Story) -> Iterator[Rank]:
    """As in "Sweden was third" after a sentence on who is first."""
    ranking = story.ranking if line.words.isdisjoint(_GLOBAL) else None  # not "is third in the world"
    if ranking is not None and ranking.line is not line and ranking.line.paragraph == line.paragraph:
        for rank, subject in (
            *_runners_up(line, 0),
            *leaders(line, 0, ranking.rank),
            *itself(line, ranking),
            *again(line, ranking),
        ):
            if subject != ranking.of:
                yield _fact(line, story, Order(rank, measure_of(line, ranking), None, 0, 0), subject, ranking.of)


def _beside(line: Line, order: Order) -> Iterator[tuple[int, Party]]:
    """Yield who else has which place in the same order."""
    yield from followers(line, order.end, order.rank)
    yield from _runners_up(line, order.end)
    yield from leaders(line, order.end, order.rank)


_RUNNER_UP = regex(r"(?P<place>P),?(?P<verb>k?)i?d?(?P<rank>O)[k#]?(?=[,;.&)iy]|$)")
_SECOND = "runner-up"
_GOING_ON = frozenset({_SECOND, "lead"})


def _runners_up(line: Line, first: int) -> Iterator[tuple[int, Party]]:
    """As in "…; Sudan was second", "China being the first with $2 billion and India the fourth"."""
    for match in _RUNNER_UP.finditer(line.shape, first):
        place, ordinal = line.items[match.start("place")].value, line.items[match.start("rank")].value
        verb = line.items[match.start("verb")].word if match["verb"] else ""
        told = verb in words().placed or verb in _BEING or not verb
        after = line.items[min(match.end("rank"), len(line.items) - 1)]
        known = words().superlatives | words().places | {"one", "."}
        told = told and (after.shape not in "k#" or after.word in known)
        if isinstance(place, Place) and isinstance(ordinal, Ordinal) and told:
            yield ordinal.value, place.code
    for at, item in line.tags("P"):
        second = [each.word for each in line.items[at + 1 : at + 4]]
        if second[-1:] == [_SECOND] and second[0] in _BEING and isinstance(item.value, Place):
            yield 2, item.value.code


def _fact(line: Line, story: Story, order: Order, subject: Party, of: Party) -> Rank:
    ground = story.ground(line)
    return Rank(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="rank.of",
        when=rank_time(line, story, order),
        subject=subject,
        of=of,
        measure=order.measure,
        rank=order.rank,
    )
