"""A passage made of constructs, read, and how it failed."""

from collections import Counter
from typing import Any, NamedTuple

from benchmarks._scoring import Row, compare, row_of
from benchmarks.combinations.world import PUBLISHED, Country
from tracker.domain.articles import Article, article_id
from tracker.domain.facts import kind_of
from tracker.reader.reader import reader

_BESIDES = ("number", "status")  # fields that do not decide whether a fact is found, held where a passage tells them


class Passage(NamedTuple):
    """A text of one or more sentences in an article, which constructs it is made of, and the facts of its kind."""

    kind: str
    words: str
    made_of: dict[str, str]
    host: Country
    guest: Country
    told: tuple[Row, ...]
    headline: str = ""  # else one that tells nothing
    dateline: str | None = None  # else the host's capital and the day
    before: str = ""  # what comes before
    after: str = ""  # else an end that tells nothing

    @property
    def text(self) -> str:
        """The article: a headline, a dateline, what comes before, the passage and an end that tells nothing."""
        host, guest = self.host, self.guest
        headline = self.headline or f"{host.name} and {guest.name} look for closer ties"
        dateline = f"{host.capital.upper()}, May 17, 2024 - " if self.dateline is None else self.dateline
        before = f"{self.before}\n\n" if self.before else ""
        after = self.after or "Officials said the two countries would go on working together."
        return f"{headline}\n\n{dateline}{before}{self.words}\n\n{after}\n"


def failure(passage: Passage) -> str | None:
    """Say how the reader fails on a passage: missed, false, or the field that differs; nothing where it is right."""
    text = passage.text
    read = reader().read(Article(id=article_id(text), text=text, published=PUBLISHED, home=None))
    found = [row_of(fact) for fact in read.facts if kind_of(fact) == passage.kind]
    compared = compare([dict(row) for row in passage.told], found)
    if not compared.missed and not compared.false:
        return next((f"wrong {name}" for name in _BESIDES if _differ(name, passage.told, found)), None)
    if not compared.missed:
        return "false"
    if not compared.false:
        return "missed"
    return "wrong " + ", ".join(_differing(compared.missed[0], compared.false[0])) or "wrong"


def _differ(name: str, told: tuple[Row, ...], found: list[Row]) -> bool:
    """Tell whether the facts found differ in a field that all those told have."""
    held = [row for row in told if not row.get("optional")]
    values = Counter(str(row.get(name)) for row in held)
    return all(name in row for row in held) and bool(values - Counter(str(row.get(name)) for row in found))


def _differing(want: dict[str, Any], row: Row) -> list[str]:
    return [name for name in want if name != "kind" and want[name] != row.get(name)]
