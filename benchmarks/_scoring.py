"""Facts against gold: which gold facts were found, which found facts are false.

Names and titles agree loosely (case, accents, order of words, an initial for a first name), codes, days and numbers
strictly. A gold field {"any": [...]} accepts each of its values; an optional gold fact costs nothing when missed.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from tracker.domain.facts import Fact

Row = dict[str, Any]

_DECISIVE = {
    "office": ("person", "office", "of"),
    "meeting": ("form", "when"),
    "document": ("type", "when"),
    "count": ("counted", "number", "bound"),
    "trade": ("measure", "reporter", "partner", "scope", "when", "amount", "change_pct"),
    "investment": ("from", "to", "amount"),
    "rank": ("subject", "of", "measure", "rank"),
    "target": ("measure", "amount", "by"),
    "project": ("name", "stage"),
}
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z0-9]{2,8}")
_STOP = {"of", "the", "for", "and", "affairs", "s"}


class Score(NamedTuple):
    """How many gold facts were found and missed, and how many found facts are false."""

    found: int
    missed: int
    false: int

    @property
    def precision(self) -> float:
        """The share of found facts that gold has."""
        return self.found / (self.found + self.false) if self.found + self.false else 0.0

    @property
    def recall(self) -> float:
        """The share of gold facts that were found."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def gold(path: Path) -> dict[str, Row]:
    """The rows of a gold file by article."""
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def row_of(fact: Fact) -> Row:
    """A fact as gold writes it, defaults spelled out."""
    written: Row = msgspec.to_builtins(fact)
    for field in msgspec.structs.fields(fact):
        written.setdefault(field.encode_name, msgspec.to_builtins(getattr(fact, field.name)))
    return written


def score(wanted: list[Row], found: list[Row]) -> Score:
    """Compare the facts of one article."""
    compared = compare(wanted, found)
    return Score(len(compared.right), len(compared.missed), len(compared.false))


class Compared(NamedTuple):
    """The facts of one article: those of gold that were found, those that were not, and those that gold lacks."""

    right: list[Row]
    missed: list[Row]
    false: list[Row]


def compare(wanted: list[Row], found: list[Row]) -> Compared:
    """Tell the facts of one article apart; optional ones count neither as right nor as missed."""
    pairs = _pairs(wanted, found)
    excused = [want for want in wanted if want.get("optional")]
    free = [row for at, row in enumerate(found) if at not in set(pairs.values())]
    return Compared(
        right=[wanted[at] for at in pairs if not wanted[at].get("optional")],
        missed=[want for at, want in enumerate(wanted) if at not in pairs and not want.get("optional")],
        false=[row for row in free if not any(agree(want, row) for want in excused)],
    )


def paired(wanted: list[Row], found: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield the facts of gold that were found, each with the one found for it."""
    for want, at in _pairs(wanted, found).items():
        yield wanted[want], found[at]


def _pairs(wanted: list[Row], found: list[Row]) -> dict[int, int]:
    return _matching([[at for at, row in enumerate(found) if agree(want, row)] for want in wanted])


def total(scores: Iterator[Score]) -> Score:
    """Add scores up."""
    added: Counter[str] = Counter()
    for each in scores:
        added.update(each._asdict())
    return Score(added["found"], added["missed"], added["false"])


def _matching(edges: list[list[int]]) -> dict[int, int]:
    """A largest pairing of gold facts with found ones."""
    taken: dict[int, int] = {}

    def place(want: int, tried: set[int]) -> bool:
        for at in edges[want]:
            if at not in tried:
                tried.add(at)
                if at not in taken or place(taken[at], tried):
                    taken[at] = want
                    return True
        return False

    for want in range(len(edges)):
        place(want, set())
    return {want: at for at, want in taken.items()}


def agree(want: Row, row: Row) -> bool:
    """Tell whether a found fact is the one that gold wants."""
    kind = want["kind"]
    if kind != row["kind"] or not all(_same(name, want.get(name), row.get(name)) for name in _DECISIVE[kind]):
        return False
    if kind == "meeting" and want.get("participants"):
        return _meet(want["participants"], row.get("participants") or [], _same_person)
    if kind in {"meeting", "document", "target"}:
        return _meet(want.get("parties") or [], row.get("parties") or [], _same_party)
    return True


def _meet(want: Any, got: list[str], same: Callable[[str, str], bool]) -> bool:
    """Tell whether half of what two lists hold stands in both; of several lists that gold allows one will do."""
    allowed = want["any"] if isinstance(want, dict) else [want]
    return any(_shared(each, got, same) >= 0.5 for each in allowed)


def _same(name: str, want: Any, got: Any) -> bool:
    if isinstance(want, dict):
        return any(_same(name, each, got) for each in want["any"])
    if name == "bound":
        return (want or "exact") == (got or "exact")
    if want is None or got is None:
        return want is got
    if name == "person":
        return _same_person(want, got)
    if name in {"of", "from", "to", "subject", "reporter", "partner"}:
        return _same_party(want, got)
    if name in {"number", "rank", "amount", "change_pct"}:
        return abs(float(want) - float(got)) <= max(0.06 if name == "change_pct" else 0.0, abs(float(want)) * 1e-6)
    if name == "office":
        return _office(want) == _office(got) or _near(_office(want), _office(got), 0.8)
    if name == "scope":
        return _scope(want, got)
    if name == "name":
        return _near(want, got, 0.55) or _plain(want) in _plain(got) or _plain(got) in _plain(want)
    if name in {"measure", "counted"}:
        return _near(want, got, 0.75)
    return str(want) == str(got)


def _scope(want: str, got: str) -> bool:
    return want == got if "all" in {want, got} else _near(want, got, 0.5)


def _plain(text: str) -> str:
    folded = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    return " ".join(re.findall(r"[a-z0-9]+", folded.replace("'", "").replace("’", "")))


def _office(text: str) -> str:
    plain = _plain(text).replace("chairwoman", "chairman").replace("premier", "prime minister")
    return " ".join(sorted(word for word in plain.split() if word not in _STOP))


def _near(one: str, other: str, least: float) -> bool:
    first, second = _plain(one), _plain(other)
    ordered = [" ".join(sorted(text.split())) for text in (first, second)]
    alike = (SequenceMatcher(None, first, second), SequenceMatcher(None, ordered[0], ordered[1]))
    return max(each.ratio() for each in alike) >= least


def _same_person(one: str, other: str) -> bool:
    first, second = _plain(one).split(), _plain(other).split()
    if len(first) == 1 or len(second) == 1:
        short, long = sorted((first, second), key=len)
        return any(_near(short[0], word, 0.84) for word in long)
    return (_near(first[-1], second[-1], 0.84) and first[0][0] == second[0][0]) or _near(one, other, 0.86)


def _same_party(one: str, other: str) -> bool:
    if _CODE.fullmatch(one) or _CODE.fullmatch(other):
        return one == other
    return _near(one, other, 0.6) or _plain(one) in _plain(other) or _plain(other) in _plain(one)


def _shared(want: list[str], got: list[str], same: Callable[[str, str], bool]) -> float:
    """The share of both lists that stands in both."""
    left = list(got)
    hits = 0
    for each in want:
        match = next((other for other in left if same(each, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    union = len(want) + len(left)
    return hits / union if union else 1.0
