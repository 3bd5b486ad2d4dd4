"""The words of titles: their heads, the ranks before them, and the titles that are first names too."""

from functools import cache
from typing import NamedTuple

from tracker.reader.items import Item, Phrases
from tracker.reader.lexicon import toml


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
    for word in titles["counterparts"]["words"]:
        terms[word] = ("C", "counterpart", None)
    return Phrases(terms)


def first_names(items: list[Item]) -> None:
    """Take a title that is a first name too for a name: "King Sultan Ibrahim", "Speaker Amir Ohana"."""
    words, rarely = _first_names()
    for index, item in enumerate(items[:-1]):
        if item.shape != "H" or item.word not in words or items[index + 1].shape not in "NpI":
            continue
        before = items[index - 1].shape if index else "."
        addressed = before == "h" and items[index - 1].word != "majesty"  # "Dr. Sultan Al Jaber"
        if before in "HNI" or addressed or (item.word in rarely and before not in "PAsd"):
            items[index] = item._replace(shape="N", kind="word", value=None)


@cache
def _first_names() -> tuple[frozenset[str], frozenset[str]]:
    names = toml("titles")["names"]
    return frozenset(names["words"]), frozenset(names["rarely_titles"])


@cache
def title_ranks() -> dict[str, str]:
    """Rank words and what the plain form keeps of them."""
    return dict(toml("titles")["ranks"])
