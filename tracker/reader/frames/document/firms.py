"""Contracts of firms, which the two states of an article do not sign."""

import re

from tracker.reader.frames.document.doubts import cited
from tracker.reader.frames.document.row import Act
from tracker.reader.items import Line

_BESIDE = 4  # items from a company to its verb
_OWN_FIRM = re.compile(r"[PA]s[NQ]")  # "Denmark's Maersk"
# "Bata is building the plant under", "is being built by Bata under"; not "by Monday under".
_DOING_FIRM = re.compile(r"^d?[kgmc]{0,2}(?:[NQ]{1,3}|B)(?=k)|bd?(?:[PA]s?)?[kgmc]{0,2}(?:[NQ]|B)")
_FIRMS = frozenset("company companies firm firms consortium contractor contractors bidder supplier suppliers".split())


def is_somebodys(line: Line, act: Act) -> bool:
    """Tell "the ministry extended the contract", whose sides are others than the two states."""
    by_both = not {"sides", "parties", "countries"}.isdisjoint(item.word for item in line.items[: act.verb])
    by_both = by_both or "P&P" in line.shape[: act.verb]
    return act.voice == "active" and act.mention.noun.type == "contract" and cited(line, act) and not by_both


def is_of_firms(line: Line, act: Act) -> bool:
    """Tell a contract told by the way in a sentence on firms, of which the two states are no parties."""
    by_the_way = act.voice in {"reduced", "relative"} and act.mention.noun.type == "contract"
    near = {item.word for item in line.items[max(0, act.verb - _BESIDE) : act.verb]}
    if act.voice == "active" and act.mention.noun.type == "contract" and not near.isdisjoint({"company", "firm"}):
        return True  # "the Kenyan company signed a contract with its workers"
    return by_the_way and (
        not line.words.isdisjoint(_FIRMS)
        or _OWN_FIRM.search(line.shape, 0, act.verb) is not None
        or _DOING_FIRM.search(line.shape, 0, act.mention.left) is not None
    )
