"""Countries that a line names and that neither give nor take: who tells of a sum, who acts jointly, who is compared."""

from tracker.reader.cues import items_word
from tracker.reader.frames.investment.prepositions import INTO, preposition_of
from tracker.reader.frames.investment.words import words
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_NEAR = 5  # items before a country in which "data from" stands


def is_said_by(line: Line, at: int) -> bool:
    """Tell "According to the Peruvian embassy, …", "Data from the Kenya Investment Centre …"."""
    if line.items[0].word == "according" and at < line.shape.find(","):
        return True
    lead = [item.word for item in line.items[max(0, at - _NEAR) : at] if item.shape != "d"][-2:]
    return len(lead) == len(_DATA_FROM) and all(word in known for word, known in zip(lead, _DATA_FROM, strict=True))


_DATA_FROM = (
    frozenset({"data", "figures", "statistics", "numbers", "records", "estimates", "information"}),
    frozenset({"from", "of", "by"}),
)


def is_reckoned(line: Line, first: int, last: int) -> bool:
    """Tell "was put at $5 million by the Bank of Peru": who only says how much it is."""
    at = line.shape.find("i$", last)
    said = at > 0 and line.items[at].word == "at"  # "are estimated by the Bank of Peru at $5 million"
    return any(
        line.items[at].word in _RECKONED and (said or line.items[at + 1].word == "at") for at in range(first, last - 1)
    )


_RECKONED = frozenset({"put", "estimated", "valued", "reckoned", "calculated"})
_JOINED = regex(r"P&d?P|A-A|P-P|B&d?B|X,?&X")


def is_joined(line: Line, at: int) -> bool:
    """Tell one of "Peru and Kenya", who did together whatever they did."""
    if line.shape[at] not in "PABX" or not {"&", "-"} & set(line.shape[max(0, at - 2) : at + 2]):
        return False
    ends = ((match.start(), match.end() - 1) for match in _JOINED.finditer(line.shape))
    return any(
        at in both and not _opens_clause(line, *both) and _is_route(line, *both) and not _is_bank(line, both[1])
        for both in ends
    )


def _is_bank(line: Line, at: int) -> bool:
    """Tell "between Chad and Peru's development bank": a lender beside a country."""
    following = [item.word for item in line.items[at + 1 : at + 5]]
    return following[:1] == ["'s"] and not words().lenders.isdisjoint(following)


def _is_route(line: Line, first: int, last: int) -> bool:
    """Tell "the Doba-Lima road", which two towns name, from "the Peru-Chad credit line"."""
    towns = (item.value for item in (line.items[first], line.items[last]) if isinstance(item.value, Place))
    return line.shape[first : last + 1] != "P-P" or all(town.form in {"city", "capital"} for town in towns)


def _opens_clause(line: Line, first: int, last: int) -> bool:
    """Tell "firms are active in Chad and Peru has lent", where the second begins a clause of its own."""
    led = preposition_of(line, first, 0) in INTO and is_finite(line, last + 1)
    return led and any(is_finite(line, at) for at in range(first))


def is_scene(line: Line, at: int) -> bool:
    """Tell where money was only spoken of: "a declaration signed in Paris, under which", "at the Geneva conference"."""
    if items_word(line, at + 1) in _OCCASIONS:
        return True
    led = at - 1 - (line.shape[at - 1] == "d")
    if led < 1 or line.items[led].word not in {"in", "at"}:
        return False
    before = [item.word for item in line.items[max(0, led - _NEAR) : led]]
    return any(word.rpartition(" ")[2] in _OCCASIONS | _SEALED or word.startswith("cop2") for word in before)


_OCCASIONS = frozenset(
    "meeting conference summit talks forum ceremony event gathering session visit climate-summit congress roundtable "
    "assembly fair".split()
)
_SEALED = frozenset(
    "signed sealed inked concluded met agreement declaration treaty pact deal memorandum accord".split()
)


def is_compared(line: Line, at: int) -> bool:
    """Tell "behind Ghana and Togo", "after the Dutch"."""
    while at > 0 and line.shape[at - 1] in "PA&d,":
        at -= 1
    return at > 0 and line.items[at - 1].word in _COMPARING


_COMPARING = frozenset({"behind", "after", "than"})
