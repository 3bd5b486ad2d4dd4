"""Whose exports or imports a word of trade stands for, as far as its line names the sides."""

from tracker.domain.facts import Party
from tracker.reader.frames.trade.flow_hints import BUYS
from tracker.reader.frames.trade.flow_parties import Named, Spot
from tracker.reader.frames.trade.words import words

_SALES = frozenset({"sales", "sold", "sell", "sells", "selling", "deliveries"})
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "being"})


def told_sides(spot: Spot, named: Named, own: Party | None) -> tuple[Party | None, Party | None]:
    """Whose the exports or imports are, and with whom, as far as the line names them beside the word."""
    head = spot.head
    if head.measure == "exports":
        partner = named.first("to", "into", "with", "towards", "object")
        partner, reporter = _exporting(spot, named, partner, own)
    else:
        partner = named.first("from", "with") or named.origin
        if partner is None and ("originating" in spot.line.words or spot.line.items[head.at].word in BUYS):
            partner = named.first("in")
        reporter = own or named.first("to", "into", "by", "of")
    if own is not None and "by" in named.after and spot.line.items[head.at - 1].word in _PASSIVE:
        reporter = named.after["by"][0]  # "meat of Belarus is purchased by China"
        partner = partner if partner not in {None, reporter} else own
    return reporter, partner


def _exporting(spot: Spot, named: Named, partner: Party | None, own: Party | None) -> tuple[Party | None, Party | None]:
    """To whom, and whose: sales are in a country, receipts come from whom the goods went to."""
    word = spot.line.items[spot.head.at].word
    if word in words().receipts:
        return partner or named.first("from", "in"), own or named.first("of") or named.origin
    if partner is None and word in _SALES and not is_sold_at_home(spot, named):
        partner = named.first("in")
    return partner, own or named.first("from", "of", "by") or named.origin


def is_sold_at_home(spot: Spot, named: Named) -> bool:
    """Tell "Sales in Peru rose": nobody's elsewhere, unless those told before went there, too."""
    if spot.line.items[spot.head.at].word != "sales" or named.own or named.origin or set(named.after) != {"in"}:
        return False
    return spot.previous is None or spot.previous.partner != named.first("in")
