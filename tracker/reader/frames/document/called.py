"""What a document is called: "a statement titled “One Sea”", "a declaration entitled Partners in Peace"."""

from tracker.reader.items import Line
from tracker.reader.patterns import regex

_CALLING = frozenset({"titled", "entitled", "called", "named", "dubbed", "headed", "captioned", "themed"})
_TITLING = frozenset({"titled", "entitled"})  # a name follows them without quotes, too
_SMALL = frozenset({"of", "for", "and", "the", "a", "in", "on", "to", "&"})
_QUOTED = regex(r'[,:]?"[^"]{1,30}"')
_ASIDE = regex(r",(?=k)")


def name_end(line: Line, at: int) -> int:
    """Return where the name ends that "titled", "entitled" or "called" gives from an item on; `at` where none does."""
    aside = _ASIDE.match(line.shape, at)
    word = at + (aside is not None)
    if word >= len(line.items) or line.items[word].word not in _CALLING:
        return at
    quoted = _QUOTED.match(line.shape, word + 1)
    end = quoted.end() if quoted is not None else _capitals_end(line, word + 1)
    if end == word + 1:
        return at
    return end + (aside is not None and line.shape[end : end + 1] == ",")


def _capitals_end(line: Line, at: int) -> int:
    """Return where words in capitals end, small ones between them."""
    if line.items[at - 1].word not in _TITLING:
        return at
    end = at
    for place in range(at, len(line.items)):
        item = line.items[place]
        if item.text[0].isupper():
            end = place + 1
        elif item.word not in _SMALL:
            break
    return end
