"""A sentence as a row of items: tags and the words between them, each with a one-letter shape.

Grammar then runs over the row of letters instead of over raw text: `Ps?FHN+` is "Azerbaijan's Economy Minister Shahin
Mustafayev" and ten thousand others. The letters:

    P place, A adjective or demonym   $ money   % percent   x multiple   # number   O ordinal   T time
    H title   R rank before it   E former, then   F, g portfolio word, capitalised or not   C counterpart
    h honorific   N capitalised word that may be a name   I initial   Q acronym   p particle   j Jr.
    K, c word that makes a body, capitalised or not   L company ending   m, M "joint", "intergovernmental" and the like
    X person   B body (both made later, of several items)
    d determiner   o of   f for   t to   i in, at   u on   y between, with   b by   r who, which, that   s possessive
    , & - ( ) ; : . " as they stand, and k for any other word
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from tracker.reader.misses import Misses
from tracker.reader.tags import Place


class Item(msgspec.Struct, frozen=True, gc=False):
    """A tag or a word. `start` and `end` are offsets in the canonical text, `word` is in small letters.

    No NamedTuple: an article has hundreds, and these are made and asked several times as fast.
    """

    shape: str
    kind: str  # a tag's kind, or "word"
    start: int
    end: int
    word: str
    text: str
    value: object


class Line:
    """A sentence's row of items; `shape` holds their letters, so that an index into one is an index into the other."""

    __slots__ = (
        "codes", "echo", "end", "items", "memo", "misses", "paragraph", "role", "shape", "start", "tagged", "words"
    )  # fmt: skip

    def __init__(self, items: Sequence[Item], *, role: str, paragraph: int, start: int, end: int) -> None:
        self.items = list(items)
        self.role, self.paragraph, self.start, self.end = role, paragraph, start, end
        self.echo = False
        self.misses: Misses | None = None
        self.shape = ""
        self.words: frozenset[str] = frozenset()
        self.tagged: dict[str, list[tuple[int, Item]]] = {}
        self.memo: dict[
            tuple[str, int], Any
        ] = {}  # what was worked out of the line as it stands, by whom and for which item
        self.codes: list[Place] = []  # of the places that stood here before any became a part of a body's name
        self.reshape()

    def reshape(self) -> None:
        """Bring `shape` and `words` up to date after a change of `items`."""
        self.shape = "".join([item.shape for item in self.items])
        self.words = frozenset([item.word for item in self.items])
        self.forget()

    def forget(self) -> None:
        """Forget what was worked out of items that are no more."""
        self.tagged.clear()
        self.memo.clear()

    def ask(self) -> None:
        """From now on keep why the line makes no fact."""
        self.misses = Misses()

    def miss(self, at: int, reason: str) -> None:
        """Tell why the item at an index makes no fact."""
        if self.misses is not None:
            self.misses.add(at, reason)

    def name_places(self) -> None:
        """Keep the places that stand here now."""
        self.codes = [item.value for _, item in self.tags("PA") if isinstance(item.value, Place)]

    def change(self, index: int, item: Item) -> None:
        """Put another item of the same word in the place of one."""
        self.items[index] = item
        self.forget()
        self.shape = f"{self.shape[:index]}{item.shape}{self.shape[index + 1 :]}"

    def merge(self, first: int, last: int, item: Item) -> None:
        """Put one item in the place of `items[first:last]`; the caller reshapes when all merges are done."""
        self.items[first:last] = [item]

    def is_apart(self, at: int) -> bool:
        """Tell a mark with a space on both sides: a dash, no hyphen."""
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        spaced = at > 0 and self.items[at - 1].end < self.items[at].start
        return spaced and following is not None and self.items[at].end < following.start

    def tags(self, shapes: str) -> list[tuple[int, Item]]:
        """Return index and item of each item with one of these shapes: one shared list, not to be changed."""
        found = self.tagged.get(shapes)
        if found is None:
            found = []
            for letter in shapes:
                at = self.shape.find(letter)
                while at >= 0:
                    found.append((at, self.items[at]))
                    at = self.shape.find(letter, at + 1)
            found.sort()
            self.tagged[shapes] = found
        return found
