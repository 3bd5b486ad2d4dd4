"""Places in an order that an earlier line told of: "It takes third place in exports", "Laos is still the largest"."""

from collections.abc import Iterator

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.frames.rank.phrases import Order
from tracker.reader.frames.rank.words import measure_at, words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Ranking
from tracker.reader.story import Story
from tracker.reader.tags import Ordinal, Place

SUPPOSED = frozenset(
    """
    could would may might if used wants hopes aims will not never longer ceased formerly once previously until
    till neither nor
    """.split()
)


def measure_of(line: Line, ranking: Ranking) -> str:
    """What "For imports it comes third" is of, else what the order before is of."""
    shares: dict[str, str] = toml("ranks")["shares"]
    opens = line.items[0].word in {"for", "in", "on", "by"}
    if line.items[0].word == "as" and line.shape[1:2] == "d":
        named = measure_at(line, 2)
        return named[1] if named is not None else ranking.measure  # "As a customer it finished 20th"
    told = next((shares[item.word] for item in line.items[1:4] if opens and item.word in shares), None)
    return told or _behind(line, shares) or ranking.measure


def _behind(line: Line, shares: dict[str, str]) -> str | None:
    """What "It takes the 84th place in exports" is of."""
    for at, _ in line.tags("O"):
        place = at + 1 + (items_word(line, at + 1) in words().places)
        if items_word(line, place) in {"in", "for", "on"} and items_word(line, place + 1) in shares:
            return shares[items_word(line, place + 1)]
    return None


def itself(line: Line, ranking: Ranking, first: int = 0) -> Iterator[tuple[int, Party]]:
    """As in "A year before, it had been in 11th place", of the one ranked last."""
    if "it" not in line.words:
        return
    known = words()
    for at, item in line.tags("O"):
        if at < first:
            continue
        verbs = {each.word for each in line.items[max(0, at - 4) : at]}
        ends = at + 1 == len(line.items) or line.shape[at + 1] in ",.;" or line.items[at + 1].word in known.places
        told = "it" in {each.word for each in line.items[max(0, at - 6) : at]} and verbs.isdisjoint(SUPPOSED)
        if isinstance(item.value, Ordinal) and ends and told and not verbs.isdisjoint(known.placed | {"been"}):
            yield item.value.value, ranking.who


def meant_by_it(line: Line, story: Story, order: Order) -> tuple[Party, Party] | None:
    """Who is ranked in whose order where "it" takes a place right behind the line that ranked it before."""
    ranking = story.ranking
    if ranking is None or story.before(line) is not ranking.line or ranking.line.paragraph != line.paragraph:
        return None
    near = {item.word for item in line.items[max(0, order.start - _NEAR) : order.end]}
    return (ranking.who, ranking.of) if "it" in near and not line.tags("PA") else None


_NEAR = 6


def again(line: Line, ranking: Ranking) -> Iterator[tuple[int, Party]]:
    """As in "Laos is still the largest", "Laos is in the lead", "Laos now comes third" of the order told before."""
    at = 1 if line.shape[:1] == "d" else 0
    value = line.items[at].value
    found = _AGAIN.fullmatch(line.shape, at)
    if found is None or not isinstance(value, Place) or value.form != "name" or value.code == ranking.who:
        return
    said = [item.word for item in line.items[at + 1 :]]
    if not words().placed.isdisjoint(said[:_VERB]) and SUPPOSED.isdisjoint(said):
        ordinal = line.items[found.start("rank")].value if found["rank"] else None
        largest = said[-2] in words().superlatives | {"lead"} and said[-3] in {"the", "far"}
        if isinstance(ordinal, Ordinal) or (largest and ranking.rank > 1):
            yield (ordinal.value if isinstance(ordinal, Ordinal) else 1), value.code


_VERB = 3  # items of "is now still"
_AGAIN = regex(r"P[k]{1,3}(?:(?P<rank>O)|[idkb]{0,2}dk|idk|d?k)\.?")
