"""The parties that a word of trade leaves out: the other side, "there", "the neighbour", those told before."""

from collections.abc import Iterator
from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade.flow_parties import BEYOND, Spot
from tracker.reader.frames.trade.movements import is_turned
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Money, Place


def is_done_to_goods(spot: Spot) -> bool:
    """Tell "$3 million of goods bought last year": nobody says by whom."""
    head, line = spot.head, spot.line
    return line.items[head.at].word in words().verbs and line.items[head.at - 1].word in words().goods


_NEIGHBOUR = frozenset({"neighbour", "neighbor"})


def near_words(spot: Spot) -> set[str]:
    """The words just before a word of trade."""
    return {item.word for item in spot.line.items[max(spot.first, spot.head.at - 4) : spot.head.at]}


LANDS = frozenset(
    """
    island islands archipelago city-state state peninsula sultanate kingdom republic economy giant powerhouse country
    nation
    """.split()
)
_NAMED_WITHIN = 8  # items from "to" to "the volcanic island"
_WAYS = {"exports": "to", "imports": "from"}


def there(spot: Spot, story: Story, reporter: Party | None) -> Party | None:
    """The partner of "sales there" and "exports to the western neighbour": the country named last, the other side."""
    line, head, _, last, previous = spot
    after = [item.word for item in line.items[head.at + 1 : min(last, head.at + BEYOND)]]
    neighbour = not _NEIGHBOUR.isdisjoint(after)
    if neighbour and (reporter is not None or previous is None or previous.measure == "turnover"):
        return story.other(reporter or story.host)
    way = next((at for at, word in enumerate(after) if word == _WAYS.get(head.measure or "")), None)
    led = way is not None and after[way + 1 : way + 2] == ["the"]
    if reporter is not None and way is not None and led and not LANDS.isdisjoint(after[way + 2 : way + _NAMED_WITHIN]):
        return story.other(reporter)  # "Peru's exports to the island"
    that = after[1:2] == ["that"] and not (LANDS | {"market"}).isdisjoint(after[2:3])
    if not neighbour and "there" not in after and not that:
        return None  # nor "receipts from that market"
    directed = previous if previous is not None and previous.measure != "turnover" else None
    named = [code for code in codes(line, 0, head.at) if country_of(code) != country_of(reporter or "")]
    if not named and reporter is not None and after[:1] == ["there"]:
        named = _named_before(spot, story, reporter)
    if len(named) == 1 and (directed is None or reporter is not None or named[0] != directed.reporter):
        return named[0]
    if reporter is None and directed is not None:
        return directed.partner
    if previous is None or reporter is None:
        return story.other(reporter or story.host)
    sides, own = (previous.reporter, previous.partner), country_of(reporter)
    told = {country_of(side or "") for side in sides}
    return next((side for side in sides if side is not None and own in told and country_of(side) != own), None)


def _named_before(spot: Spot, story: Story, reporter: Party) -> list[Party]:
    """The one country that the sentence before names beside the reporter: "Chad is catching up. Sales there rose"."""
    before = story.before(spot.line)
    if before is None or before.role != "body":
        return []
    told = {country_of(code) or code for code in codes(before, 0, len(before.items))} - {country_of(reporter)}
    return [*told] if len(told) == 1 and not told & set(story.pair) else []


def reporter_to(partner: Party, previous: Flow | None, story: Story) -> Party | None:
    """Whose trade with a partner goes on: with the same one, or with a third country, that of the trade told before."""
    if previous is None or (previous.partner != partner and story.other(partner) is not None):
        return None
    told = previous.anchor if previous.measure == "turnover" else previous.reporter
    return told if told != partner else None


FORMS = frozenset({"name", "adjective", "demonym"})
_OF_IT = frozenset({"it", "that", "this"})
_WORLDWIDE = frozenset({"overall", "worldwide", "globally"})


def is_of_whole(spot: Spot) -> bool:
    """Tell trade with everybody: "total exports", "exports worldwide"."""
    line, head, first, _, _ = spot
    opening = max(first, head.at - 4, *(line.shape.rfind(letter, 0, head.at) + 1 for letter in ",&"))
    near = {item.word for item in line.items[opening : head.at]}  # not "of the total, Peru's exports"
    after = [item.word for item in line.items[head.at + 1 : head.at + BEYOND]]
    led = after[:1] in (["to"], ["from"], ["with"])
    of = line.items[0].word == "of" and "," not in line.shape[: head.at]
    if not led and any(verb in {"went", "came"} and (of or one == "which") for one, verb in _relatives(line, head.at)):
        return True  # "exports were $9 million, of which $5 million went to Chad", "Of exports of $9 million"
    return (not led and not near.isdisjoint(words().whole)) or not _WORLDWIDE.isdisjoint(after)


def _relatives(line: Line, first: int) -> Iterator[tuple[str, str]]:
    """Each relative behind an item, with the word behind its sum: "which" and "went" of "of which $5 million went"."""
    for figure, _ in line.tags("$"):
        if figure > first:
            yield items_word(line, figure - 1), items_word(line, figure + 1)


def partner_of(spot: Spot, story: Story, reporter: Party | None) -> Party | None:
    """Whom a country that is named alone trades with: the other one spoken of, none where its whole trade is told."""
    line, previous = spot.line, spot.previous
    if is_of_whole(spot):
        return None
    told = countries_before(line, spot.head.at, {"name"}) - {country_of(reporter or "")}
    if len(told) == 1 and previous is not None and told.isdisjoint((previous.reporter, previous.partner)):
        return told.pop()  # "Chile was third, where Peru exported goods worth"
    if previous is not None and reporter in (previous.reporter, previous.partner):
        before = previous is story.flow or previous is story.pair_flow  # told by an earlier line, not by this one
        near = line.role == "item" or story.flow_line is None or story.flow_line.paragraph == line.paragraph
        turned_back = is_turned(line, spot.head.at, len(line.items)) or line.items[spot.head.at].word in words().verbs
        apart = before and not near and not turned_back
        if apart and reporter == previous.partner and previous.measure != "turnover":
            return None
        return previous.partner if reporter == previous.reporter else previous.reporter
    return story.other(reporter) if _is_of_it(spot) or "border" in line.words else None  # else it may be with the world


def _is_of_it(spot: Spot) -> bool:
    """Tell a part of the trade just told: ", of which Peru's exports", "Peru's exports made $5 million of it"."""
    line, head = spot.line, spot.head
    figure = next((at for at in range(head.at, len(line.items)) if line.shape[at] == "$"), head.at)
    lead = [item.word for item in line.items[max(0, head.at - 4) : head.at]]
    behind = [item.word for item in line.items[figure + 1 : figure + 3]]
    return ("of", "which") in pairwise(lead) or (behind[:1] == ["of"] and not _OF_IT.isdisjoint(behind))


def turned(previous: Flow, story: Story, line: Line) -> tuple[Party | None, Party | None]:
    """Who exports where, after a sentence about the whole or about the other direction."""
    sides = (previous.reporter, previous.partner)
    if previous.measure != "turnover":
        return sides
    host = story.reporter if story.reporter in sides else previous.anchor or story.host or _over(story)
    host = _counting(line, sides) or host
    if host not in sides:  # a region of the host, else the first that the text names
        host = next((side for side in sides if side is not None and country_of(side) == host), None)
        host = host or next((country for country in story.pair if country in sides), None)
    if host is None:
        return sides
    return host, sides[1] if host == sides[0] else sides[0]


def _over(story: Story) -> Party | None:
    """Whose trade a headline tells of that names the partner alone: "Trade with Chad doubles"."""
    for line in story.lines:
        named = [value for _, item in line.tags("P") if isinstance(value := item.value, Place)]
        if line.role == "headline" and len(named) == 1 and _LED & {item.word for item in line.items}:
            led = next(at for at, _ in line.tags("P"))
            return story.other(named[0].code) if line.items[led - 1].word in _LED else None
    return None


_LED = frozenset({"with", "to", "from"})


def _counting(line: Line, sides: tuple[Party | None, ...]) -> Party | None:
    """The one of two countries in whose own money a line counts: whose statistics it quotes."""
    sums = [item.value.currency for _, item in line.tags("$") if isinstance(item.value, Money)]
    if not sums or sums[0] in {"USD", "EUR"}:
        return None
    users = [side for side in sides if side is not None and _uses(country_of(side) or "", sums[0])]
    return users[0] if len(users) == 1 else None


def _uses(country: str, currency: str) -> bool:
    return currency.startswith(country) if currency != "EUR" else country in toml("currencies")["euro"]


def countries_before(line: Line, at: int, forms: frozenset[str] | set[str] = FORMS) -> set[str]:
    """The countries that a line names before a word of trade without a party of its own."""
    places = (item.value for item in line.items[:at] if isinstance(item.value, Place) and item.value.form in forms)
    return {country for place in places if (country := country_of(place.code)) is not None}
