"""The nouns of documents, and the words about them that grammar goes by."""

from functools import cache
from typing import NamedTuple, cast

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import DocumentType
from tracker.reader.frames.acts import entries
from tracker.reader.lexicon import toml


class Noun(Struct, frozen=True):
    """A document's noun."""

    type: DocumentType
    plural: bool


class Written(Struct, frozen=True):
    """A document's noun at `first` to `last` of a line's items; `left` to `right` with all that belongs to it.

    `echo` marks a word that stands for a noun before it, "another on customs"; `loose` one that is a document only
    where somebody signs it, "the Fiji-Australia Partnership".
    """

    first: int
    last: int
    noun: Noun
    left: int = 0
    right: int = 0
    echo: bool = False
    loose: bool = False


@cache
def nouns() -> dict[str, Noun]:
    """The nouns of documents.toml by the words that they are written with."""
    read = toml("documents")
    known = {word: Noun(cast("DocumentType", kind), plural=False) for word, kind in read["types"].items()}
    plurals = {word + "s": replace(noun, plural=True) for word, noun in known.items() if not word.endswith("s")}
    plurals |= {word: replace(known[singular], plural=True) for word, singular in read["plurals"].items()}
    return known | plurals


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], Noun]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
    for word, noun in nouns().items():
        split = tuple(word.split())
        by_first.setdefault(split[0], []).append((split, noun))
    for known in by_first.values():
        known.sort(key=lambda entry: -len(entry[0]))
    return by_first


_ACTS = frozenset(
    {"sign", "adopt", "issue", "reach", "announce", "agree"}
)  # others are adjectives, too: "a revised pact"


class Words(NamedTuple):
    """The words of documents.toml."""

    acts: frozenset[str]
    verbs: frozenset[str]
    quantities: frozenset[str]
    worth: frozenset[str]
    echoes: frozenset[str]
    never: frozenset[str]
    loose: frozenset[str]
    compounds: frozenset[str]
    including: frozenset[str]
    proclaimed: frozenset[str]


@cache
def document_words() -> Words:
    """The words of documents.toml."""
    read = toml("documents")
    acts = {
        word: {entry.form for entry in known if not entry.tail and entry.kind in _ACTS}
        for word, known in entries("documents").items()
    }
    return Words(
        acts=frozenset(word for word, forms in acts.items() if forms),
        verbs=frozenset(word for word, forms in acts.items() if forms - {"noun", "gerund"}) | {"signing"},
        quantities=frozenset(read["phrases"]["quantities"]),
        worth=frozenset(read["phrases"]["worth"]),
        echoes=frozenset(read["phrases"]["standing_for"]),
        never=frozenset(read["never"]["before"]),
        loose=frozenset(read["never"]["loose"]),
        compounds=frozenset(read["never"]["after"]),
        including=frozenset(read["phrases"]["including"]),
        proclaimed=frozenset(read["never"]["proclaimed"]),
    )


REPLACING = frozenset(
    """
    replace replaces replaced replacing supplant supplants supplanting supersede supersedes superseded superseding
    succeed succeeds succeeding update updates updating amend amends amending annul annulling
    """.split()
)
NTH = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth last latest other previous earlier oldest
    """.split()
)
_EARLY = 4  # words in which "by far the most important" tells that it picks
AGAIN = frozenset({"one", "version", "recent", "latest", "newest", "oldest"})  # "the most recent was signed in 2019"


def is_picked(words: list[str]) -> bool:
    """Tell "the first", "by far the most important of them", "another document" from "the main goal".

    Args:
        words: Those before "is", or before a comma.
    """
    read = toml("documents")["phrases"]
    picking = [at for at, word in enumerate(words[:_EARLY]) if word in read["picking"]]
    return bool(picking) and all(word in read["headless"] or word in nouns() for word in words[picking[0] + 1 :])


@cache
def loose_nouns() -> dict[str, Noun]:
    """The nouns of what is a document only where somebody signs it; those with a capital only with it."""
    return {
        word: Noun(cast("DocumentType", kind), plural=word.endswith("s"))
        for word, kind in toml("documents")["signed"].items()
    }


@cache
def acronyms() -> dict[str, str]:
    """The nouns that are documents only in capitals, by their small letters: "a BIT", not "a bit"."""
    return dict(toml("documents")["acronyms"])


@cache
def counted_nouns() -> dict[str, Noun]:
    """The nouns of what is a document only where somebody counts it: "16 signatures"."""
    return {word: Noun(cast("DocumentType", kind), plural=True) for word, kind in toml("documents")["counted"].items()}


@cache
def exchanging_words() -> frozenset[str]:
    """The words by which notes and letters are documents."""
    return frozenset(toml("documents")["phrases"]["exchanging"])


@cache
def signing_words() -> frozenset[str]:
    """The words of signing by which anything is a document."""
    return frozenset(toml("documents")["phrases"]["by_hand"])


@cache
def openers() -> frozenset[str]:
    """The words that a document may begin with: of its noun, or one that stands for a noun before it."""
    return (
        frozenset(_by_first())
        | document_words().echoes
        | AGAIN
        | NTH
        | {*counted_nouns(), *(word.lower() for word in loose_nouns())}
    )


def noun_at(words: list[str], at: int) -> tuple[int, Noun | None]:
    """Return how many words a document's noun at an index has, and the noun, None where there is none."""
    for split, noun in _by_first().get(words[at], ()):
        if len(split) == 1 or tuple(words[at : at + len(split)]) == split:
            return len(split), noun
    return 1, None
