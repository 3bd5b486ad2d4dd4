"""Firms and shares in them, which are bought with an investor's money and are no goods."""

from tracker.reader.inflection import forms
from tracker.reader.items import Line

BUYING = frozenset(form for verb in ("acquire", "buy", "purchase") for _, form in forms(verb))
PURCHASE = frozenset({"acquisition", "purchase", "takeover", "buyout", "buy-out"})
_FIRMS = frozenset(
    """
    stake stakes shareholding interest bank insurer brewery brewer refinery mine hotel hotels operator subsidiary
    company firm maker producer chain retailer network airline carrier terminal port plant factory mill farm unit
    business arm startup start-up distributor manufacturer developer lender telecom dairy bottler shipyard bakery
    winery smelter broker publisher broadcaster venture wholesaler processor supplier exporter importer packer roaster
    """.split()
)
_ELSE = frozenset({"from", "its", "their", "goods"})  # whose money goes where, and what for, is another matter
_ENDS = ",;:()"
_LED = frozenset({"for", "to", "by", "with", "into", "while", "after", "worth", "at"})
_REACH = 12  # items of what is bought


def is_firm_bought(line: Line, at: int) -> bool:
    """Tell a word of buying whose object is a firm: "acquired a Chadian dairy", "purchase of 40 percent of a bank"."""
    last = next((place for place in range(at + 2, len(line.items)) if _ends(line, place)), len(line.items))
    what = range(at + 1, min(last, at + _REACH))
    if not _ELSE.isdisjoint(line.items[place].word for place in what):
        return False
    share = any(line.shape[place] in "%x" for place in what)
    return any(is_firm_at(line, place) or (share and line.shape[place] in "QN") for place in what)


def _ends(line: Line, at: int) -> bool:
    return line.shape[at] in _ENDS or line.items[at].word in _LED


def is_firm_at(line: Line, at: int) -> bool:
    """Tell a word for a firm, not that of "a bank account"."""
    item = line.items[at]
    return item.shape == "B" or (item.word.rpartition(" ")[2] in _FIRMS and line.shape[at + 1 : at + 2] != "k")
