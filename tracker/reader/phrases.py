"""Terms of several words, found in rows of items."""

from typing import NamedTuple

from tracker.reader.items import Item, Line


class Term(NamedTuple):
    """A term's words, and the shape, kind and value of the item that it becomes."""

    words: tuple[str, ...]
    shape: str
    kind: str
    value: object


class Phrases:
    """Terms by their first word, the longest first, with the second words that make the longer ones worth a try."""

    __slots__ = ("_by_first",)

    def __init__(self, terms: dict[str, tuple[str, str, object]]) -> None:
        """Take term -> (shape, kind, value)."""
        by_first: dict[str, list[Term]] = {}
        for term, (shape, kind, value) in terms.items():
            words = tuple(term.split())
            by_first.setdefault(words[0], []).append(Term(words, shape, kind, value))
        self._by_first = {
            first: (
                frozenset(term.words[1] for term in found if len(term.words) > 1),
                sorted(found, key=lambda term: -len(term.words)),
            )
            for first, found in by_first.items()
        }

    def merge(self, line: Line, text: str) -> None:
        """Put one item in the place of each term's words."""
        by_first = self._by_first
        if by_first.keys().isdisjoint(line.words):
            return
        items = line.items
        starts = [index for index, item in enumerate(items) if item.word in by_first and item.kind == "word"]
        gone = until = 0  # how many items are no more, and up to which start the last term reaches
        for start in starts:
            if start < until:
                continue
            index = start - gone
            term = self._at(items, index)
            if term is not None:
                size = len(term.words)
                first, end = items[index].start, items[index + size - 1].end
                items[index : index + size] = [
                    Item(term.shape, term.kind, first, end, " ".join(term.words), text[first:end], term.value)
                ]
                gone, until = gone + size - 1, start + size
        if until:
            line.reshape()

    def _at(self, items: list[Item], index: int) -> Term | None:
        seconds, terms = self._by_first[items[index].word]
        following = items[index + 1].word if index + 1 < len(items) else ""
        if following not in seconds:
            return terms[-1] if len(terms[-1].words) == 1 else None
        for term in terms:
            size = len(term.words)
            if size == 1 or tuple([item.word for item in items[index : index + size]]) == term.words:
                return term
        return None
