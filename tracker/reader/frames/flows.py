"""Whose trade, with whom, in what: the flow that a word of trade stands for."""

from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.frames.clauses import FIGURES
from tracker.reader.frames.goods import ALL, goods_of
from tracker.reader.frames.heads import Head
from tracker.reader.frames.slots import codes
from tracker.reader.frames.trade_words import words
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Flow, Story
from tracker.reader.tags import Place

_OWNER_REACH = 5
_SUBJECT_REACH = 20
_BEYOND = 10  # items past the first figure in which a partner may still be named
_PREPOSITIONS = frozenset({"in", "towards", "to", "into", "from", "with", "of", "by", "between", "among"})
_SALES = frozenset({"sales", "sold", "sell", "sells", "selling", "deliveries"})
_AWAY = frozenset({"to", "from", "with", "in", "at", "for", "by"})
_BOTH_SIDES = frozenset(
    """
    bilateral mutual two-way countries nations states neighbors neighbours capitals sides two republics
    reciprocal parties both
    """.split()
)
_ABROAD = frozenset({"foreign", "global", "world", "external", "worldwide"})
_COUNTRY = frozenset({"name", "adjective", "demonym"})
_SUBDIVISIONS = frozenset({"oblast", "region", "province", "republic", "prefecture"})


class _Named(NamedTuple):
    """The parties that stand by a word of trade: whose it is, and those after each preposition."""

    own: tuple[Party, ...]
    after: dict[str, tuple[Party, ...]]
    origin: Party | None  # whose goods: "imports of Belarusian timber"

    def first(self, *prepositions: str) -> Party | None:
        """The first party after one of the prepositions."""
        return next((self.after[each][0] for each in prepositions if each in self.after), None)


class Spot(NamedTuple):
    """A word of trade, the stretch of its line that tells whose it is, and the flow told last before it."""

    line: Line
    head: Head
    first: int
    last: int
    previous: Flow | None


def flow_of(spot: Spot, story: Story) -> Flow | None:
    """Return the flow that a word of trade stands for; None where it cannot be told whose."""
    named = _like(spot) if spot.head.like is not None else _named(spot)
    if _is_elsewhere(spot):
        return None
    scope = goods_of(spot.line, spot.head.at, spot.last)
    return (_turnover if spot.head.measure == "turnover" else _directed)(spot, story, named, scope)


def _is_elsewhere(spot: Spot) -> bool:
    """Tell trade with no country: "Peru's trade with Asia", "exports to other countries"."""
    line, head = spot.line, spot.head
    for at in range(head.at + 1, min(head.at + 4, spot.last - 1)):
        if line.items[at].word in {"to", "with", "from", "into"}:
            partner = [item.word for item in line.items[at + 1 : at + 4] if item.shape != "d"][:1]
            return bool(partner) and partner[0] in words().elsewhere and line.shape[at + 1] != "P"
    return False


def _like(spot: Spot) -> _Named:
    """The parties of a word that is left out: those of the word that it repeats, but for what is told anew."""
    whole = _named(spot._replace(head=spot.head._replace(at=spot.head.like or 0), first=0, last=spot.head.at))
    here = _named(spot)
    kept = {way: codes for way, codes in whole.after.items() if not set(codes) & set(here.own)}
    return _Named(here.own or whole.own, {**kept, **here.after}, here.origin or whole.origin)


def _turnover(spot: Spot, story: Story, named: _Named, scope: str) -> Flow | None:
    line, head, first, _, previous = spot
    if "from" in named.after and "to" in named.after and not named.own:
        source, goal = named.after["from"][0], named.after["to"][0]
        return Flow("exports", source, goal, scope, head.at) if source != goal else None
    parties = _narrowest([*named.own, *(code for way, each in named.after.items() if way != "in" for code in each)])
    if len(parties) > 2 and len(named.after.get("with", ())) > 1:
        return None  # "Thailand's trade with its neighbours Malaysia, Myanmar and Laos"
    if len(parties) >= 2:
        one, two = sorted(parties[:2])
        own = named.own[0] if len(named.own) == 1 and "with" in named.after else None
        return Flow("turnover", one, two, scope, head.at, anchor=own)
    near = {item.word for item in line.items[max(first, head.at - 3) : head.at + 8]}
    mutual = not near.isdisjoint(_BOTH_SIDES)
    whole = near & words().whole
    if not mutual and (whole & _ABROAD or (whole and parties)) and "with" not in named.after:
        return None
    if len(parties) == 1:
        other = story.other(parties[0])
        if other is None:
            return None
        one, two = sorted((parties[0], other))
        anchor = other if "with" in named.after else parties[0] if named.own else None
        return Flow("turnover", one, two, scope, head.at, ("partner",), anchor)
    sides: tuple[Party, ...] = story.sides()
    if mutual:
        told = _two_told(line, head.at)
        sides = told or sides
    elif previous is not None and previous.reporter is not None and previous.partner is not None:
        sides = tuple(sorted((previous.reporter, previous.partner)))
    return Flow("turnover", sides[0], sides[1], scope, head.at, ("reporter", "partner")) if len(sides) > 1 else None


def _two_told(line: Line, at: int) -> tuple[Party, ...]:
    """The two countries, no more, that the line names before "trade between the two countries"."""
    found: dict[Party, None] = {}
    for item in line.items[:at]:
        value = item.value
        if isinstance(value, Mention):
            named = value.country
        else:
            named = value.code if isinstance(value, Place) and value.form in _COUNTRY else None
        country = country_of(named) if named is not None else None
        if country is not None:
            found[country] = None
    return tuple(sorted(found)) if len(found) == 2 else ()


def _directed(spot: Spot, story: Story, named: _Named, scope: str) -> Flow | None:
    head, previous = spot.head, spot.previous
    own = named.own[0] if named.own else None
    if head.measure == "exports":
        partner = named.first("to", "into", "with", "towards", "object")
        if partner is None and spot.line.items[head.at].word in _SALES:
            partner = named.first("in")
        reporter = own or named.first("from", "of", "by") or named.origin
    else:
        partner = named.first("from", "with") or named.origin
        if partner is None and "originating" in spot.line.words:
            partner = named.first("in")
        reporter = own or named.first("to", "into", "by", "of")
    if reporter == partner:
        reporter = None
    carried: tuple[str, ...] = ()
    if partner is None:
        partner = _there(spot, story, reporter)
    if reporter is None and partner is None and not _OURS.isdisjoint(_near(spot)):
        reporter = story.subject.country if story.subject is not None else None
    if partner is None and reporter is None:
        if previous is None or _is_done_to_goods(spot):
            return None
        reporter, partner = _turned(previous, story)
        if reporter is not None and "country" in _near(spot):
            reporter = country_of(reporter) or reporter  # "the country's exports", after those of a province
        carried = ("reporter", "partner")
    elif partner is None:
        partner = _partner_of(spot, story, reporter)
        carried = ("partner",)
    elif reporter is None:
        reporter = _reporter_to(partner, previous, story)
        reporter = reporter or story.other(partner) or (story.host if story.host != country_of(partner) else None)
        reporter = _region_of(spot, previous, reporter)
        carried = ("reporter",)
    if reporter is None or partner is None or reporter == partner:
        return None
    if len(carried) > 1 and scope == ALL and previous is not None and spot.line.items[head.at].word in words().dealings:
        scope = previous.scope  # "Electricity sales … The purchases came to"
    return Flow("imports" if head.measure == "imports" else "exports", reporter, partner, scope, head.at, carried)


def _region_of(spot: Spot, previous: Flow | None, reporter: Party | None) -> Party | None:
    """The region of a country whose trade was told before, where the line speaks of "the region"."""
    said = {item.word for item in spot.line.items[spot.first : spot.head.at]}
    if previous is None or reporter is None or _SUBDIVISIONS.isdisjoint(said):
        return reporter
    sides = (previous.reporter, previous.partner)
    return next((side for side in sides if side is not None and side != reporter == country_of(side)), reporter)


def _is_done_to_goods(spot: Spot) -> bool:
    """Tell "$3 million of goods bought last year": nobody says by whom."""
    head, line = spot.head, spot.line
    return line.items[head.at].word in words().verbs and line.items[head.at - 1].word in words().goods


_OURS = frozenset({"our", "we"})
_NEIGHBOUR = frozenset({"neighbour", "neighbor"})


def _near(spot: Spot) -> set[str]:
    return {item.word for item in spot.line.items[max(spot.first, spot.head.at - 4) : spot.head.at]}


def _there(spot: Spot, story: Story, reporter: Party | None) -> Party | None:
    """The partner of "sales there" and "exports to the western neighbour": the country named last, the other side."""
    line, head, _, last, previous = spot
    after = [item.word for item in line.items[head.at + 1 : min(last, head.at + _BEYOND)]]
    if not _NEIGHBOUR.isdisjoint(after):
        return story.other(reporter or story.host)
    if "there" not in after:
        return None
    directed = previous if previous is not None and previous.measure != "turnover" else None
    named = [code for code in codes(line, 0, head.at) if country_of(code) != country_of(reporter or "")]
    if len(named) == 1 and (directed is None or reporter is not None or named[0] != directed.reporter):
        return named[0]
    if reporter is None and directed is not None:
        return directed.partner
    if previous is None or reporter is None:
        return story.other(reporter or story.host)
    sides = (previous.reporter, previous.partner)
    return next((side for side in sides if side is not None and reporter in sides and side != reporter), None)


def _reporter_to(partner: Party, previous: Flow | None, story: Story) -> Party | None:
    """Whose trade with a partner goes on: with the same one, or with a third country, that of the trade told before."""
    if previous is None or (previous.partner != partner and story.other(partner) is not None):
        return None
    told = previous.anchor if previous.measure == "turnover" else previous.reporter
    return told if told != partner else None


def _partner_of(spot: Spot, story: Story, reporter: Party | None) -> Party | None:
    """Whom a country that is named alone trades with: the other one spoken of, none where its whole trade is told."""
    line, head, first, _, previous = spot
    near = {item.word for item in line.items[max(first, head.at - 4) : head.at]}
    after = {item.word for item in line.items[head.at : head.at + _BEYOND]}
    if not near.isdisjoint(words().whole) or not after.isdisjoint({"overall", "worldwide", "globally"}):
        return None
    if previous is not None and reporter in (previous.reporter, previous.partner):
        return previous.partner if reporter == previous.reporter else previous.reporter
    others = [code for code in codes(line, 0, len(line.items)) if country_of(code) != country_of(reporter or "")]
    return story.other(reporter) or (others[0] if len(others) == 1 else None)


def _turned(previous: Flow, story: Story) -> tuple[Party | None, Party | None]:
    """Who exports where, after a sentence about the whole or about the other direction."""
    sides = (previous.reporter, previous.partner)
    if previous.measure != "turnover":
        return sides
    host = story.reporter if story.reporter in sides else previous.anchor or story.host
    if host not in sides:  # a region of the host, else the first that the text names
        host = next((side for side in sides if side is not None and country_of(side) == host), None)
        host = host or next((country for country in story.pair if country in sides), None)
    if host is None:
        return sides
    return host, sides[1] if host == sides[0] else sides[0]


def _named(spot: Spot) -> _Named:
    line, head, first, last, _ = spot
    verb = line.items[head.at].word in words().verbs
    own = _subjects(line, head, first) if verb else _owners(line, head.at, first)
    after, origin = _after(line, head.at, last)
    if verb and not own and line.items[head.at - 1].word in {"were", "was", "been", "being"}:
        early, _ = _after(line, first - 1, head.at)  # "from Tajikistan goods worth $54 million were brought"
        after = {**early, **after}
    if line.items[head.at - 1].word != "which":
        after = {**_relative(line, head.at, first), **after}
    if verb and "object" in after and head.measure == "imports":
        origin = origin or after["object"][0]
    if not (verb and head.measure == "exports" and line.shape[head.at + 1 : head.at + 2] == "P"):
        after.pop("object", None)  # but "sold Guyana rice"
    return _Named(tuple(own), after, origin)


def _relative(line: Line, head: int, first: int) -> dict[str, tuple[Party, ...]]:
    """As in "Uganda, to which Kenyan traders sold goods"."""
    for at in range(max(first, 1), head - 1):
        if line.items[at].word in {"to", "from", "with"} and line.items[at + 1].word in {"which", "whom"}:
            place = next(
                (each.value for each in line.items[max(0, at - 2) : at] if isinstance(each.value, Place)), None
            )
            return {line.items[at].word: (place.code,)} if place is not None else {}
    return {}


def _subjects(line: Line, head: Head, first: int) -> list[Party]:
    """Who exports, buys, trades: the places before the verb that no preposition leads to."""
    found: list[Party] = []
    for at in range(head.at - 1, max(first, head.at - _SUBJECT_REACH) - 1, -1):
        item = line.items[at]
        if item.shape in ";$%" or item.word in {"while", "whereas", "but"}:
            break
        value = item.value
        if isinstance(value, Place) and value.form != "city" and line.shape[at + 1 : at + 2] != "s":
            before = [each.word for each in line.items[max(0, at - 2) : at] if each.shape != "d"]
            if line.shape[at] == "A" and before[-1:] == ["of"]:
                continue  # "Spain, at the end of an Algerian pipeline, imported"
            if before[-1:] and before[-1] in _AWAY and before != ["as", "for"]:
                continue
            found.insert(0, value.code)
            if head.measure != "turnover":
                both = at > 1 and line.shape[at - 1] == "&" and isinstance(line.items[at - 2].value, Place)
                return [] if both else found
    return found[-2:]


def _owners(line: Line, head: int, first: int) -> list[Party]:
    """Whose the noun is: "Russian exports", "Brazil's total imports", "Polish-Ukrainian trade"."""
    items = line.items
    if line.shape[head - 1 : head] == "s" and items[head - 2].word in _SUBDIVISIONS:
        return next(([code] for code in reversed(codes(line, 0, head)) if "-" in code), [])
    found: list[Party] = []
    opening = items[0].value
    if first == 0 and line.shape[1:2] == ":" and isinstance(opening, Place) and head < _OWNER_REACH:
        return [opening.subdivision or opening.code]  # of a list: "Saint Petersburg: purchases …"
    for at in range(head - 1, max(first - 1, head - _OWNER_REACH - 1, -1), -1):
        value = items[at].value
        if isinstance(value, Place):
            led = at and items[at - 1].word in _PREPOSITIONS and items[at - 1].word not in {"between", "of"}
            if led and value.form == "name" and line.shape[at + 1] != "s":
                break
            found.insert(0, value.code)
            joined = at > 1 and items[at - 1].shape in "-&" and isinstance(items[at - 2].value, Place)
            if not joined or len(found) == 2:
                break
        elif items[at].shape in ";$%,T" or items[at].word in _AWAY or (items[at].shape == "&" and not found):
            break
    return found


def _after(line: Line, head: int, last: int) -> tuple[dict[str, tuple[Party, ...]], Party | None]:
    """The parties after each preposition ("object": none), and whose goods "imports of Belarusian timber" are."""
    found: dict[str, tuple[Party, ...]] = {}
    origin: Party | None = None
    figure = next((at for at in range(head + 1, last) if line.shape[at] in FIGURES), last)
    preposition = "object"
    for at in range(head + 1, min(last, figure + _BEYOND)):
        item = line.items[at]
        value = item.value
        if item.word in _PREPOSITIONS:
            preposition = item.word
        elif isinstance(value, Place) and value.form != "city":
            goods = value.form in {"adjective", "demonym"} and line.shape[at + 1 : at + 2] in tuple("kgc")
            if goods and preposition in {"of", "object"}:
                origin = origin or value.code
                continue
            if preposition == "none":
                continue
            found[preposition] = (*found.get(preposition, ()), value.code)
            if line.shape[at + 1 : at + 2] not in ("&", "-", "s") and line.shape[at + 1 : at + 3] != ",P":
                preposition = "none"
        elif item.shape == ";" or item.word in {"which", "while", "whereas", "who", "said", "told", "according"}:
            break
        elif item.shape in "$%," and at > figure:
            preposition = "none"
        elif item.shape in "TX":
            preposition = "none" if item.shape == "X" else preposition
    return found, origin


def _narrowest(parties: list[Party]) -> list[Party]:
    """Each party once, and no country beside its own subdivision."""
    once = list(dict.fromkeys(parties))
    return [code for code in once if not any(other != code and country_of(other) == code for other in once)]
