"""Terms of several words, found in rows of items."""

from msgspec import Struct

from tracker.reader.items import Item, Line

_KINDS = frozenset({"word", "ordinal"})  # "First Lady" begins with an ordinal


class Term(Struct, frozen=True):
    """A term's words, and the shape, kind and value of the item that it becomes."""

    words: tuple[str, ...]
    shape: str
    kind: str
    value: object


class Phrases:
    """Terms by their words, and by the first two of these the sizes of longer ones, the largest first."""

    __slots__ = ("_firsts", "_sizes", "_terms")

    def __init__(self, terms: dict[str, tuple[str, str, object]]) -> None:
        """Take term -> (shape, kind, value)."""
        sizes: dict[tuple[str, ...], set[int]] = {}
        self._terms: dict[tuple[str, ...], Term] = {}
        for term, (shape, kind, value) in terms.items():
            words = tuple(term.replace("'s", " 's").split())  # as tokens part them
            self._terms[words] = Term(words, shape, kind, value)
            if len(words) > 2:
                sizes.setdefault(words[:2], set()).add(len(words))
        self._sizes = {opening: sorted(found, reverse=True) for opening, found in sizes.items()}
        self._firsts = frozenset(words[0] for words in self._terms)

    def merge(self, line: Line, text: str) -> None:
        """Put one item in the place of each term's words."""
        firsts = self._firsts
        if firsts.isdisjoint(line.words):
            return
        items = line.items
        starts = [index for index, item in enumerate(items) if item.word in firsts and item.kind in _KINDS]
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
        words = tuple([item.word for item in items[index : index + 2]])
        for size in self._sizes.get(words, ()):
            term = self._terms.get(tuple([item.word for item in items[index : index + size]]))
            if term is not None:
                return term
        return self._terms.get(words) or self._terms.get(words[:1])
