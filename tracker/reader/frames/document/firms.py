"""Contracts of firms, which the two states of an article do not sign."""

from msgspec.structs import replace

from tracker.domain.facts import Document, Party
from tracker.domain.places import is_code
from tracker.reader.frames.document.body_names import KINDS, name_end
from tracker.reader.frames.document.doubts import cited
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_OWNED = regex(r"[NQBLK]s[^,;:.]?$")
_BESIDE_PERSON = regex(r"X,?&d?[PA]?s?[kgcmKF]{1,3}(?=[NQB])")
_BESIDE = 4  # items from a company to its verb
_OWN_FIRM = regex(r"[PA]s[NQ]")  # "Denmark's Maersk"
# "Bata is building the plant under", "is being built by Bata under"; not "by Monday under".
_DOING_FIRM = regex(r"^d?[kgmc]{0,2}(?:[NQ]{1,3}|B)(?=k)|bd?(?:[PA]s?)?[kgmc]{0,2}(?:[NQ]|B)")
_FIRMS = frozenset("company companies firm firms consortium contractor contractors bidder supplier suppliers".split())


def is_somebodys(line: Line, act: Act) -> bool:
    """Tell "the ministry extended the contract", whose sides are others than the two states."""
    by_both = not {"sides", "parties", "countries"}.isdisjoint(item.word for item in line.items[: act.verb])
    by_both = by_both or "P&P" in line.shape[: act.verb]
    return act.voice == "active" and act.mention.noun.type == "contract" and cited(line, act) and not by_both


def is_of_firms(line: Line, story: Story, act: Act) -> bool:
    """Tell a contract told by the way in a sentence on firms, of which the two states are no parties."""
    if act.mention.noun.type == "contract" and _OWNED.search(line.shape, 0, act.mention.left + 1) is not None:
        return True  # "Bata's contract with the port, signed in 2014"
    by_the_way = act.voice in {"reduced", "relative"} and act.mention.noun.type == "contract"
    near = {item.word for item in line.items[max(0, act.verb - _BESIDE) : act.verb]}
    own = _OWN_FIRM.search(line.shape, 0, act.verb) is not None or not near.isdisjoint({"company", "firm"})
    if act.voice == "active" and act.mention.noun.type == "contract" and own:
        return True  # "the Kenyan company signed a contract with its workers"
    lands = {item.value.code[:2] for item in line.items if isinstance(item.value, Place)}
    return by_the_way and (
        (not line.words.isdisjoint(_FIRMS) and not lands.issuperset(story.pair))
        or _OWN_FIRM.search(line.shape, 0, act.verb) is not None
        or _DOING_FIRM.search(line.shape, 0, act.mention.left) is not None
    )


def firm_beside(line: Line, act: Act) -> str | None:
    """Return the firm that signs beside a minister: "by Minister X and the Greek contractor Bata"."""
    first, last = (act.verb, len(line.items)) if act.voice in {"passive", "reduced"} else (0, act.first)
    found = _BESIDE_PERSON.search(line.shape, first, last)
    if found is None or KINDS.isdisjoint(item.word for item in line.items[found.start() : found.end()]):
        return None
    return written(line, found.end(), name_end(line, found.end(), last))


TWO_SIDES = frozenset(
    """
    sides parties leaders presidents ministers countries participants commission session meeting summit forum both two
    they talks consultations jointly delegations chancellors premiers governments cabinets co-chairs co-chairmen heads
    ministries neighbours neighbors trilateral tripartite bilateral
    """.split()
)
_ANY = frozenset({"deal", "accord", "pact"})


def firms_of(known: Document) -> tuple[Party, ...]:
    """Return the parties of a document where organisations are among them."""
    return known.parties if not all(is_code(party) for party in known.parties) else ()


def of_firms_told(line: Line, story: Story, act: Act) -> tuple[Party, ...]:
    """Return the firms whose contract was told last, where one of theirs is told: "under the first contract"."""
    known = story.document
    if known is None or act.mention.noun.plural or not firms_of(known) or known.type not in {"contract", "agreement"}:
        return ()
    if "X" in line.shape or not line.words.isdisjoint(TWO_SIDES):
        return ()
    if act.voice == "active" and line.shape[act.first - 1] in "NQBL":
        return ()  # "Bata won a contract", whatever others signed before
    before = [
        each for each in mentions(line) if each.left < act.mention.left and cited(line, replace(act, mention=each))
    ]
    theirs = any(each.noun.type == "contract" or line.items[each.first].word in _ANY for each in before)
    return known.parties if act.mention.noun.type == "contract" or theirs else ()
