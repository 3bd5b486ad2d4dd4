"""Terms of several words, found in rows of items."""

from tracker.reader.items import Item, Line


class Phrases:
    """Multi-word terms by their first word, the longest first."""

    __slots__ = ("by_first",)

    def __init__(self, terms: dict[str, tuple[str, str, object]]) -> None:
        """Take term -> (shape, kind, value)."""
        by_first: dict[str, list[tuple[tuple[str, ...], str, str, object]]] = {}
        for term, (shape, kind, value) in terms.items():
            split = tuple(term.split())
            by_first.setdefault(split[0], []).append((split, shape, kind, value))
        for entries in by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.by_first = by_first

    def merge(self, line: Line, text: str) -> None:
        """Put one item in the place of each term's words."""
        by_first = self.by_first
        if by_first.keys().isdisjoint(line.words):
            return
        items = line.items
        starts = [index for index, item in enumerate(items) if item.word in by_first and item.kind == "word"]
        gone = until = 0  # how many items are no more, and up to which start the last term reaches
        for start in starts:
            if start < until:
                continue
            index = start - gone
            item = items[index]
            for split, shape, kind, value in by_first[item.word]:
                size = len(split)
                if size == 1 or tuple([other.word for other in items[index : index + size]]) == split:
                    end = items[index + size - 1].end
                    shown = text[item.start : end]
                    items[index : index + size] = [Item(shape, kind, item.start, end, " ".join(split), shown, value)]
                    gone, until = gone + size - 1, start + size
                    break
        if until:
            line.reshape()
