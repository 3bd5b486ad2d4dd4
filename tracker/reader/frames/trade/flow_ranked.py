"""Who sells to whom where a line ranks one of two: "China was Peru's largest buyer, with purchases of $5 million"."""

from msgspec import Struct

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.trade.flow_carried import near_words
from tracker.reader.frames.trade.flow_parties import Spot
from tracker.reader.frames.trade.goods import ALL, goods_named, goods_of
from tracker.reader.frames.trade.words import words
from tracker.reader.spoken_of import Flow
from tracker.reader.story import Story
from tracker.reader.tags import Place

_LEADS = frozenset({"with", "recording", "through", "thanks"})
_FORMS = frozenset({"name", "adjective", "demonym"})


class Ranked(Struct, frozen=True):
    """The seller and the buyer (in trade both ways, one and the other), and the goods that one is a supplier of."""

    seller: Party
    buyer: Party
    goods: str


def ranked_sides(spot: Spot) -> Ranked | None:
    """Who sells to whom, by the noun that one of the two countries before is called; None where it is none."""
    line, head, *_ = spot
    if "," not in line.shape[: head.at] or not stands_alone(spot):
        return None
    known = words()
    roles = [at for at in range(head.at) if line.items[at].word in known.sources | known.markets | _PARTNERS]
    told: dict[Party, int] = {}
    for at, item in line.tags("PA"):
        value = item.value
        if at < head.at and isinstance(value, Place) and value.form in _FORMS:
            country = country_of(value.code)
            if country is not None:
                told.setdefault(country, at)
    if len(roles) != 1 or len(told) != 2:
        return None
    (one, at), (other, behind) = told.items()
    role = line.items[roles[0]].word
    if not at < roles[0] or line.shape[at + 1 : at + 2] == "s" or line.shape[at] != "P":
        return None  # "Peru's largest buyer was China"
    if role in _PARTNERS:
        return Ranked(one, other, ALL) if head.measure == "turnover" else None
    if head.measure == "turnover" or not at < behind:
        return None
    bought_from = role in known.sources or line.items[roles[0] - 1].word in known.imports  # "import market"
    of = items_word(line, roles[0] + 1) == "of"
    goods = (goods_named(line, roles[0] + 2, head.at) if of else None) or goods_of(line, head.at, spot.last)
    return Ranked(one, other, goods) if bought_from else Ranked(other, one, goods)


def stands_alone(spot: Spot) -> bool:
    """Tell "with sales of $5 million", "taking $2 million worth of goods": whose, nobody says there."""
    line, head, *_ = spot
    figure = line.shape.find("$", head.at)
    if figure < 0 or any(letter in "PA" for letter in line.shape[head.at : figure]):
        return False
    lead = [item.word for item in line.items[max(0, head.at - 4) : head.at]]
    return line.shape[head.at - 1] == "," or ("," in line.shape[head.at - 4 : head.at] and not _LEADS.isdisjoint(lead))


_PARTNERS = frozenset({"partner", "partners"})


def ranked_again(spot: Spot, story: Story, scope: str) -> Flow | None:
    """What "it bought" tells of right behind "Chad is Peru's main buyer": the sales of the country that ranked it."""
    order = story.ranking
    if order is None or _IT.isdisjoint(near_words(spot)) or story.before(spot.line) is not order.line:
        return None
    sides = (order.of, order.who) if spot.head.measure == "imports" else (order.who, order.of)
    return Flow("exports", *sides, scope, spot.head.at, ("reporter", "partner")) if all(sides) else None


_IT = frozenset({"it", "they"})


def ranked_partner(spot: Spot, story: Story, reporter: Party | None) -> Party | None:
    """Whom one sells to, or buys from, of whom the lines before told the place in another's order.

    As in "Chad is Peru's second supplier, ahead of Niger. In 2023 Chad delivered goods worth": to Peru.
    """
    order = story.ranking
    if order is None or reporter is None or order.line.paragraph != spot.line.paragraph:
        return None
    told, at = story.number(order.line), story.number(spot.line)
    named = {country_of(place.code) for line in story.lines[told:at] for place in line.codes}
    if not 0 < at - told <= _LASTS or reporter == order.of or reporter not in named:
        return None
    noun = order.measure.partition(" of ")[0].split()[-1]
    suits = words().sources if spot.measure == "exports" else words().markets
    return order.of if noun in suits or (noun in _PARTNERS and reporter == order.who) else None


_LASTS = 2  # lines
