"""Headlines that write every word with a capital: there a capital tells no name, and small words are read as such."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from msgspec.structs import replace

from tracker.reader.frames.acts import entries
from tracker.reader.frames.project.words import noun_words, nouns
from tracker.reader.frames.verb_groups import groups
from tracker.reader.items import Line

_SMALL = 4  # letters; a shorter word is small in any headline
_FEWEST = 2  # words in capitals
_IN_SMALL = {"N": "k", "K": "c"}
_OTHERS = frozenset("ceremony company firm firms group government ministers leaders worth its first years".split())


@contextmanager
def uncapitalised(line: Line) -> Iterator[None]:
    """Read the words of a headline in capitals that are no names as if they were small, and put them back."""
    kept = list(line.items) if line.role == "headline" and _is_titled(line) else None
    if kept is None:
        yield
        return
    common = _common_words()
    for at, item in enumerate(kept):
        if item.shape in _IN_SMALL and item.word in common:
            line.change(at, replace(item, shape=_IN_SMALL[item.shape], kind="word"))
    yield
    line.items = kept
    line.reshape()


def _is_titled(line: Line) -> bool:
    """Tell a headline whose words all begin with a capital, but for the shortest."""
    written = [item.text for item in line.items if item.kind == "word" and item.text[:1].isalpha()]
    small = any(text[0].islower() and len(text) > _SMALL for text in written)
    return not small and sum(text[0].isupper() for text in written) >= _FEWEST


@cache
def _common_words() -> frozenset[str]:
    """The words of works and acts, which are no names but by their capital."""
    phrases = {word for known in entries().values() for entry in known for each in entry.tail for word in each}
    known = groups()
    return (
        frozenset(entries()) | phrases | noun_words() | nouns().plain | nouns().physical | nouns().building
        | nouns().making | _OTHERS | known.said | known.hoped | known.several | known.adverbs
    )  # fmt: skip
