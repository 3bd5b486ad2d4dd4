"""Whose trade, with whom, in what: the flow that a word of trade stands for."""

from typing import Literal

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.trade.flow_carried import (
    FORMS,
    countries_before,
    is_done_to_goods,
    is_of_whole,
    near_words,
    partner_of,
    reporter_to,
    there,
    turned,
)
from tracker.reader.frames.trade.flow_directed import is_sold_at_home, told_sides
from tracker.reader.frames.trade.flow_firms import is_of_firm
from tracker.reader.frames.trade.flow_hints import BUYS, has_owner, is_done, is_one_land, own_again, taker_of, trailing
from tracker.reader.frames.trade.flow_meant import sides_of_speaker, whose_own
from tracker.reader.frames.trade.flow_parties import BEYOND, Named, Spot, named_by
from tracker.reader.frames.trade.flow_ranked import ranked_again, ranked_partner, ranked_sides
from tracker.reader.frames.trade.goods import ALL, UNTOLD, goods_of
from tracker.reader.frames.trade.head import Head
from tracker.reader.frames.trade.told_ways import partner_in_order, sides_in_turn
from tracker.reader.frames.trade.usual import as_usual
from tracker.reader.frames.trade.wholes import goods_of_whole
from tracker.reader.frames.trade.words import words
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

_FAR = 14  # items from a verb to where its goods go
_SEVERAL = regex(r"d?P(?:,d?P)*,?&d?P")
_BOTH_SIDES = frozenset(
    """
    bilateral mutual two-way countries nations states neighbors neighbours capitals sides two republics
    reciprocal parties both
    """.split()
)
_AGAIN = frozenset({"that", "those"})
_ABROAD = frozenset({"foreign", "global", "world", "external", "worldwide"})


def flow_of(spot: Spot, story: Story) -> Flow | None:
    """Return the flow that a word of trade stands for; None where it cannot be told whose."""
    named = _like(spot) if spot.head.like is not None else named_by(spot)
    if is_elsewhere(spot) or is_of_firm(spot.line, spot.head.at) or is_sold_at_home(spot, named):
        return None
    alone = named.origin is None and (not named.own or spot.line.shape[spot.head.at - 1] == ",")
    if alone and (ranked := ranked_sides(spot)) is not None:
        one, other = (ranked.buyer, ranked.seller) if spot.measure == "imports" else (ranked.seller, ranked.buyer)
        if spot.measure == "turnover":
            one, other = sorted((one, other))
        return Flow(spot.measure, one, other, ranked.goods, spot.head.at, ("reporter", "partner"))
    scope = goods_of(spot.line, spot.head.at, spot.last)
    return (_turnover if spot.head.measure == "turnover" else _directed)(spot, story, named, scope)


def is_elsewhere(spot: Spot) -> bool:
    """Tell trade with no country: "Peru's trade with Asia", "exports to other countries"."""
    line, head = spot.line, spot.head
    for at in range(head.at + 1, min(head.at + 4, spot.last - 1)):
        if line.items[at].word in {"to", "with", "from", "into"}:
            partner = [item.word for item in line.items[at + 1 : at + 4] if item.shape != "d"][:2]
            if line.shape[at + 1] == "d" and is_one_land(line, at + 2):
                return False
            if line.shape[at + 1] == "P" or "P" in line.shape[at + 1 : at + 4]:
                return bool(partner) and partner[0] in words().elsewhere and line.shape[at + 1] != "P"
            return not words().elsewhere.isdisjoint(partner)
    way = {"exports": "to", "imports": "from", "turnover": "with"}[head.measure or "turnover"]
    for at in range(head.at + 4, min(head.at + _FAR, spot.last - 2)):
        led = line.items[at].word == way and line.items[at + 1].word in {"those", "these", "other", "all"}
        beyond = (
            line.items[at].word == way and line.items[at + 1].word in words().elsewhere and line.shape[at + 1] != "P"
        )
        if beyond or (led and line.items[at + 2].word in words().elsewhere):
            return True  # "exporting goods worth $5 million to those countries"
    return False


def _like(spot: Spot) -> Named:
    """The parties of a word that is left out: those of the word that it repeats, but for what is told anew."""
    whole = named_by(spot._replace(head=spot.head._replace(at=spot.head.like or 0), first=0, last=spot.head.at))
    here = named_by(spot)
    kept = {way: codes for way, codes in whole.after.items() if not set(codes) & set(here.own)}
    return Named(here.own or whole.own, {**kept, **here.after}, here.origin or whole.origin)


def _turnover(spot: Spot, story: Story, named: Named, scope: str) -> Flow | None:
    line, head, first, _, previous = spot
    if "from" in named.after and "to" in named.after and not named.own:
        source, goal = named.after["from"][0], named.after["to"][0]
        return Flow("exports", source, goal, scope, head.at) if source != goal else None
    parties = _narrowest([*named.own, *(code for way, each in named.after.items() if way != "in" for code in each)])
    taker = taker_of(spot) if len(parties) == 1 and not named.after else None
    parties = _narrowest([*parties, taker]) if taker is not None else parties
    if len(parties) > 2 and len(named.after.get("with", ())) > 1:
        return None  # "Thailand's trade with its neighbours Malaysia, Myanmar and Laos"
    if len(parties) >= 2:
        one, two = sorted(parties[:2])
        own = named.own[0] if len(named.own) == 1 and "with" in named.after else None
        return Flow("turnover", one, two, scope, head.at, anchor=own)
    clause = line.shape.find(",&", head.at, head.at + 8)  # "foreign trade grew, and both sides want"
    near = {item.word for item in line.items[max(first, head.at - 3) : clause if clause > 0 else head.at + 8]}
    mutual = not near.isdisjoint(_BOTH_SIDES)
    whole = near & words().whole
    if not mutual and (whole & _ABROAD or (whole and (parties or "its" in near))) and "with" not in named.after:
        return None
    if len(parties) == 1:
        other = story.other(parties[0])
        again = line.items[head.at].word in _AGAIN or "with" in named.after
        host = _host_of(previous)
        if other is None and again and host not in {None, parties[0]}:
            one, two = sorted((host or "", parties[0]))
            return Flow("turnover", one, two, scope, head.at, anchor=host)  # "more than that with Chile"
        known = previous is not None and parties[0] in _sides(previous)
        if other is None or not (known or mutual or named.after):
            return None  # "Peru's trade", which may be that with the whole world
        one, two = sorted((parties[0], other))
        anchor = other if "with" in named.after else parties[0] if named.own else None
        return Flow("turnover", one, two, scope, head.at, ("partner",), anchor)
    sides: tuple[Party, ...] = story.sides()
    if mutual:
        told = _two_told(line, head.at)
        sides = told or sides
    elif previous is not None and previous.reporter is not None and previous.partner is not None:
        sides = tuple(sorted((previous.reporter, previous.partner)))
        here, pair = countries_before(line, head.at), {country_of(side) for side in sides}
        if not here <= pair and not pair <= here:
            return _of_another(here, spot, story, scope)
    if len(sides) < _PAIR:
        return None
    same = previous is not None and (previous.reporter, previous.partner) == sides
    anchor = previous.anchor if same and previous is not None else None
    return Flow("turnover", sides[0], sides[1], scope, head.at, ("reporter", "partner"), anchor)


_PAIR = 2


def _host_of(previous: Flow | None) -> Party | None:
    """From whose side the trade told before is told: whose exports and imports they are."""
    if previous is None:
        return None
    return previous.anchor if previous.measure == "turnover" else previous.reporter


def _two_told(line: Line, at: int) -> tuple[Party, ...]:
    """The two countries, no more, that the line names before "trade between the two countries"."""
    found: dict[Party, None] = {}
    for place, item in enumerate(line.items[:at]):
        value = item.value
        if place and line.items[place - 1].word == "from":
            continue  # "Soto, who came in from Chad, spoke of trade between the two countries"
        if isinstance(value, Mention):
            named = value.country
        else:
            named = value.code if isinstance(value, Place) and value.form in FORMS else None
        country = country_of(named) if named is not None else None
        if country is not None:
            found[country] = None
    return tuple(sorted(found)) if len(found) == 2 else ()


def _are_several(spot: Spot) -> bool:
    """Tell several partners with one sum: "coffee exports to Sudan and Italy"."""
    way = "to" if spot.head.measure == "exports" else "from"
    at = next((at for at in range(spot.head.at, spot.last) if spot.line.items[at].word == way), None)
    return (
        at is not None and "respectively" not in spot.line.words and _SEVERAL.match(spot.line.shape, at + 1) is not None
    )


def _directed(spot: Spot, story: Story, named: Named, scope: str) -> Flow | None:
    head, previous = spot.head, spot.previous
    own = named.own[0] if named.own else None
    if _are_several(spot):
        return None
    reporter, partner = told_sides(spot, named, own)
    usual = as_usual(spot.line, story, head.at, _way(head)) if is_done(spot) and partner is None else None
    if usual is not None and (reporter is None or reporter in _sides(usual)):
        return usual if scope in {ALL, UNTOLD} else replace(usual, scope=scope)
    if reporter is None and partner is None and (of_two := sides_in_turn(spot.line, story, head.at)) is not None:
        return Flow(_way(head), *of_two, scope, head.at, ("reporter", "partner"))
    if reporter == partner:
        reporter = None
    if reporter is None and partner is not None and _is_meant(spot, partner):
        partner = _neighbour(spot, story, partner)
    carried: tuple[str, ...] = ()
    ordered, one = partner_in_order(spot.line, story, head.at, reporter)
    if ordered and one is None:
        return None  # "exports to the latter", and nobody says of whom
    partner = partner if one is None else one
    if reporter is None and partner is None:
        reporter = own = whose_own(spot, story)
    if partner is None and own is not None:
        partner = taker_of(spot)
    if partner is None:
        partner = trailing(spot) or there(spot, story, reporter)
    if reporter is None and partner is None and (sides := sides_of_speaker(spot, story)) is not None:
        reporter, partner = sides
    elif reporter is None and partner is None and (ranked := ranked_again(spot, story, scope)) is not None:
        return ranked
    if partner is None and reporter is None:
        if previous is None or is_done_to_goods(spot):
            return None
        if previous.measure != "turnover" and is_of_whole(spot):
            return None  # "exports to Chile rose … Total exports were"
        here, known = countries_before(spot.line, head.at), {country_of(side or "") for side in _sides(previous)}
        if not here <= known and not known <= here:
            return None  # "The main market was Chile, with sales of $5 million"
        reporter, partner = turned(own_again(previous, spot, story), story, spot.line)
        carried = ("reporter", "partner")
    elif partner is None:
        partner = partner_of(spot, story, reporter) or ranked_partner(spot, story, reporter)
        carried = ("partner",)
    elif reporter is None:
        if previous is None and _is_meant(spot, partner) and story.host in {None, country_of(partner)}:
            return None  # "exports to the neighbouring country", and whose nobody says
        reporter = reporter_to(partner, previous, story)
        reporter = reporter or story.other(partner) or (story.host if story.host != country_of(partner) else None)
        carried = ("reporter",)
    if "reporter" in carried and reporter is not None and "country" in near_words(spot):
        reporter = country_of(reporter) or reporter  # "the country's exports", after those of a province
    if reporter is None or partner is None or reporter == partner:
        return None
    if scope == ALL and carried and own is None and previous is not None:
        elsewhere = previous.measure == head.measure and previous.reporter == reporter and previous.partner != partner
        if spot.line.items[head.at].word in words().dealings and (len(carried) > 1 or elsewhere):
            scope = previous.scope  # "Electricity sales … The purchases came to", "… Sales to Chile fell"
    if scope == ALL and carried == ("reporter",):
        scope = goods_of_whole(spot.line, story, Flow(_way(head), reporter, partner, scope, head.at))
    if head.measure == "imports" and _is_market(spot, story, reporter, partner):
        return Flow("exports", partner, reporter, scope, head.at, carried)
    return Flow(_way(head), reporter, partner, scope, head.at, carried)


def _way(head: Head) -> Literal["exports", "imports"]:
    return "imports" if head.measure == "imports" else "exports"


def _neighbour(spot: Spot, story: Story, partner: Party) -> Party | None:
    """Whom "exports to the neighbour" go to, whose own they would be: the other one."""
    previous = spot.previous
    if previous is not None and previous.measure == spot.head.measure and previous.reporter == partner:
        return previous.partner
    return story.other(partner) if partner == story.host else partner


def _narrowest(parties: list[Party]) -> list[Party]:
    """Each party once, and no country beside its own subdivision."""
    once = list(dict.fromkeys(parties))
    return [code for code in once if not any(other != code and country_of(other) == code for other in once)]


def _of_another(told: set[str], spot: Spot, story: Story, scope: str) -> Flow | None:
    """The turnover of another country: "Chile came third, with a turnover of $4 million", after that with Peru."""
    previous = spot.previous
    known = {previous.reporter, previous.partner} if previous is not None else set()
    host = previous.anchor if previous is not None and previous.anchor is not None else story.host
    sides = {*told, host} if len(told) == 1 and host in known else told if has_owner(spot) else set()
    named = sorted(side for side in sides if side is not None)
    return (
        Flow("turnover", named[0], named[1], scope, spot.head.at, ("reporter", "partner")) if len(named) == 2 else None
    )


def _is_meant(spot: Spot, partner: Party) -> bool:
    """Tell a party that the line only means, without its name: "the neighbour"."""
    values = (item.value for item in spot.line.items[: spot.head.at + BEYOND])
    meant = [value.carried for value in values if isinstance(value, Place) and value.code == partner]
    return bool(meant) and all(meant)


def _is_market(spot: Spot, story: Story, reporter: Party, partner: Party) -> bool:
    """Tell "Germany buys $4 million of Turkish goods", where the text is about Turkey: its exports to a third."""
    word = spot.line.items[spot.head.at].word
    bought = word in BUYS or word in words().buying or word in words().paying
    return bought and country_of(partner) in story.pair and country_of(reporter) not in story.pair


def _sides(flow: Flow) -> tuple[Party | None, Party | None]:
    return flow.reporter, flow.partner
