"""Words that tell which countries a noun may mean: "the island nation", "the landlocked Central Asian republic"."""

from collections.abc import Sequence
from functools import cache

from tracker.domain.facts import Party
from tracker.reader.lexicon import toml


@cache
def _epithets() -> dict[tuple[str, ...], frozenset[Party]]:
    """The countries of each epithet, by its words."""
    read: dict[str, str] = toml("referents")["epithets"]
    return {tuple(words.split()): frozenset(codes.split()) for words, codes in read.items()}


def countries_of(words: Sequence[str]) -> frozenset[Party] | None:
    """Return the countries that all epithets among the words fit; None where there is none among them.

    Of "central asian" the whole counts, not "asian" alone, which would fit more.
    """
    known = _epithets()
    found = [
        codes
        for at in range(len(words))
        for codes in (known.get(tuple(words[at : at + 2])), known.get((words[at],)))
        if codes is not None
    ]
    return frozenset.intersection(*found) if found else None
