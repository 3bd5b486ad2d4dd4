"""The words of titles: their heads, the ranks before them, and the titles that are first names too."""

import re
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.phrases import Phrases

_RANKED = re.compile(r"[RF]*H")


class Head(NamedTuple):
    """The noun of a title. `scope` tells whose such an office is when the text does not: see titles.toml."""

    office: str
    scope: str  # "state", "sending", "region" or "body"
    plural: bool
    owner: str | None = None  # whose it is by its own words: "European Commissioner"


@cache
def title_phrases() -> Phrases:
    """The heads of titles, singular and plural."""
    titles = toml("titles")
    terms: dict[str, tuple[str, str, object]] = {}
    for scope in ("state", "sending", "region", "body"):
        for written, office in titles[scope].items():
            terms[written] = ("H", "title", Head(office, scope, plural=False))
            terms.setdefault(written + "s", ("H", "title", Head(office, scope, plural=True)))
    for scope in ("state", "sending", "region"):
        for written, office in titles[scope].items():
            for ending in titles["endings"]["words"]:
                terms.setdefault(f"{written}{ending}", ("H", "title", Head(f"{office}{ending}", scope, plural=False)))
    for written, owner in titles["owned"].items():
        terms[written] = ("H", "title", Head(titles["body"][written], "body", plural=False, owner=owner))
    for written, singular in titles["plurals"].items():
        head = terms[singular][2]
        assert isinstance(head, Head)  # noqa: S101
        terms[written] = ("H", "title", head._replace(plural=True))
    for phrase in toml("bodies")["phrases"]:
        terms[phrase] = ("K", "word", None)
    for area in titles["areas"]["words"]:
        terms[area] = ("F", "word", None)
    for word in titles["counterparts"]["words"]:
        terms[word] = ("C", "counterpart", None)
    for phrase in titles["counterparts"]["own"]:
        terms[phrase] = ("k", "word", None)
    return Phrases(terms)


def first_names(line: Line) -> None:
    """Take a title that is a first name too for a name: "King Sultan Ibrahim", "Speaker Amir Ohana"."""
    _assistants(line)
    _surnames(line)
    words, rarely = _first_names()
    if words.isdisjoint(line.words):
        return
    for index, item in line.tags("H"):
        if item.word not in words or line.shape[index + 1 : index + 2] not in {"N", "p", "I"}:
            continue
        before = line.shape[index - 1] if index else "."
        addressed = before == "h" and line.items[index - 1].word != "majesty"  # "Dr. Sultan Al Jaber"
        ruled = before == "P" and re.search(r"Hod?$", line.shape[: index - 1]) is not None  # "Minister of Qatar Amir …"
        if ruled or before in "HNI" or addressed or (item.word in rarely and before not in "PAsd"):
            line.change(index, replace(item, shape="N", kind="word", value=None))


_LAST = re.compile(r"(?<=[HFhP]N)H(?![NIhQps]|od?[PABFg])")


def _surnames(line: Line) -> None:
    """Take a title at the end of a name for its surname: "Resources Minister Madeleine King said"."""
    surnames = toml("titles")["names"]["surnames"]
    if line.words.isdisjoint(surnames):
        return
    for match in list(_LAST.finditer(line.shape)):
        item = line.items[match.start()]
        if item.word in surnames:
            line.change(match.start(), replace(item, shape="N", kind="word", value=None))


def _assistants(line: Line) -> None:
    """Take the first word of "Assistant Foreign Minister" for a rank."""
    for index, item in list(line.tags("H")) if "assistant" in line.words else []:
        if item.word == "assistant" and _RANKED.match(line.shape, index + 1):
            line.change(index, replace(item, shape="R", kind="word", value=None))


@cache
def _first_names() -> tuple[frozenset[str], frozenset[str]]:
    names = toml("titles")["names"]
    return frozenset(names["words"]), frozenset(names["rarely_titles"])


@cache
def title_ranks() -> dict[str, str]:
    """Rank words and what the plain form keeps of them."""
    return dict(toml("titles")["ranks"])


def is_head(office: str) -> bool:
    """Tell an office of a head of state or government."""
    return any(office in group for group in toml("titles")["alone"].values())
