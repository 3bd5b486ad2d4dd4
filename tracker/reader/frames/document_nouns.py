# OWNER from 03:10: the documents engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""The nouns of documents in a line, their numbers and their titles."""

from functools import cache
from typing import NamedTuple, cast

from tracker.domain.facts import DocumentType
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Number

_TITLE_STOP = frozenset(
    """
    signed was were is are has have had will that which who by inked in during after at and concluded between
    approved adopted with said be being under also as while ; . held took would today yesterday
    """.split()
)
_LONGEST_TITLE = 24  # items
_TITLE_GOES_ON = frozenset(
    {"on", "of", "for", "in", "to", "between", "with", "and", "until", "concerning", "regarding"}
)
_MOST_BEFORE = 6


class Noun(NamedTuple):
    """A document's noun in a line."""

    type: DocumentType
    plural: bool


@cache
def nouns() -> dict[str, Noun]:
    """The nouns of documents.toml by the words that they are written with."""
    read = toml("documents")
    known = {word: Noun(cast("DocumentType", kind), plural=False) for word, kind in read["types"].items()}
    plurals = {word + "s": noun._replace(plural=True) for word, noun in known.items() if not word.endswith("s")}
    plurals |= {word: known[singular]._replace(plural=True) for word, singular in read["plurals"].items()}
    return known | plurals


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], Noun]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
    for word, noun in nouns().items():
        split = tuple(word.split())
        by_first.setdefault(split[0], []).append((split, noun))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


class Written(NamedTuple):
    """A document's noun at `first` to `last` of a line's items."""

    first: int
    last: int
    noun: Noun


def mentions(line: Line) -> list[Written]:
    """Return the documents' nouns of a line, the longest at each place."""
    known = _by_first()
    found: list[Written] = []
    at = 0
    words = [item.word.strip('"') for item in line.items]
    while at < len(words):
        for split, noun in known.get(words[at], ()):
            if tuple(words[at : at + len(split)]) == split:
                found.append(Written(at, at + len(split), noun))
                at += len(split) - 1
                break
        at += 1
    return found


def several(line: Line, mention: Written) -> bool:
    """Tell "several documents" and "a number of agreements"."""
    return any(
        item.word in {"several", "number", "some"} for item in line.items[max(0, mention.first - 4) : mention.first]
    )


def number_of(line: Line, mention: Written) -> int | None:
    """Return how many documents a plural noun tells of, None where no number stands before it."""
    if not mention.noun.plural:
        return None
    for at in range(mention.first - 1, max(-1, mention.first - 6), -1):
        value = line.items[at].value
        if isinstance(value, Number):
            return value.value
        if line.shape[at] in ";.," or line.items[at].kind == "when":
            return None
    return None


def title_span(line: Line, mention: Written) -> tuple[int, int]:
    """The document's name: the capitals or adjectives before its noun, and what it is on, for or of."""
    items = line.items
    first = mention.first
    while (
        first > 0
        and line.shape[first - 1] in "FNMQgmk"
        and items[first - 1].word not in _TITLE_STOP
        and mention.first - first < _MOST_BEFORE
    ):
        first -= 1
    last = mention.last
    if last < len(items) and items[last].word in _TITLE_GOES_ON:
        while last < len(items) and last - first < _LONGEST_TITLE and line.shape[last] not in ",;.":
            if items[last].word in _TITLE_STOP - _TITLE_GOES_ON:
                break
            last += 1
        while last > mention.last and (line.shape[last - 1] in "&diofty" or items[last - 1].word in {"and", "in"}):
            last -= 1
    return first, last


def title_of(line: Line, mention: Written) -> str | None:
    """Return the title as written, None where there is nothing but the noun."""
    first, last = title_span(line, mention)
    return written(line, first, last) if last - first > mention.last - mention.first else None


def is_passive(line: Line, verb: int) -> bool:
    """Tell "was signed" from "signed"."""
    before = [item.word for item in line.items[max(0, verb - 3) : verb]]
    return bool({"was", "were", "been", "be", "being", "is", "are"} & set(before)) and "by" not in before
