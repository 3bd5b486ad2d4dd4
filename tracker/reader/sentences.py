"""Where sentences begin and end, and which family each belongs to."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from tracker.reader.layout import LETTER, Block, Layout
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

SentenceRole = Literal["headline", "heading", "body", "item", "caption", "furniture", "endless"]

_FURNITURE = tuple(toml("furniture")["within"])
_OPEN = frozenset(toml("abbreviations")["open"])
_EITHER = frozenset(toml("abbreviations")["either"])
_END = regex(r"""(?<![.!?…])([.!?…]++)(["')\]]*+)(?:\s++(?=(["'(\[—-]*+)(\w))|(?<=[a-z]{3}\.)(?=([A-Z])[a-z]+\ ))""")
_CROWNED = regex(r"(?:King|Queen|Pope|Emperor|Sultan|Grand Duke) [\w-]+ [IVX]$")  # "opened by King Frederik X."
_ANSWER, _CAPITAL = regex(r"[^\w]*No"), regex(r"[^\w]*(?:[A-Z][a-z]|I )")  # "No. President X will not come."
_LAST_WORD = regex(r"[\w.'&-]+$")
_WORD = regex(r"\w+")
# What opens a sentence of its own after a number, a month or a unit: "… to $2.9 bn. The …", "… on Nov. 5".
_FRESH = regex(r"(?:The|In|On|At|An?|It|He|She|They|Th[ei]s[et]?|That|Those|As|For|By|From|But|And|We|According|Its)\b")
# After a unit any capital opens a sentence ("… to 5.1 bln. Exports"), but that of a currency ("3 mln. US dollars").
_UNITS = frozenset(toml("abbreviations")["units"])
_CURRENCY = regex(r"[A-Z]{2,}\b|U\.S\.|" + "|".join(toml("abbreviations")["currencies"]))
_LONGEST_WORD = 40
# A sentence begins, though none ended: full stops were lost. "The Hague" begins none.
_BEGINS = regex(
    r"[a-z0-9)%] (?:The|It|He|She|They|This|These|In|But|We|According|For|On|At|As|Both|Earlier|Meanwhile|During|After)"
    r" [a-z0-9]"
)
_CLOSING = frozenset(".!?…;:\"')]")
_RUN_ON = 200  # characters; a shorter one may hold "the film In the mood"
_LONGEST = 1000  # characters of a sentence; what goes on longer is a table, a list of tags, no prose
_COUNTED = frozenset(["par", "pt", "item", "line", "room", "tel"])  # a number follows them: "Item. 5"


class Sentence(Struct, frozen=True):
    """A sentence of the canonical text; `paragraph` counts the article's blocks from 0.

    `family` is the same for two sentences of the same words, whatever their case and punctuation: an echo. "endless" is
    the role of what has no end where sentences have one: nobody can tell what belongs together in it.
    """

    start: int
    end: int
    paragraph: int
    role: SentenceRole
    family: str


def sentences(layout: Layout) -> list[Sentence]:
    """Return the sentences of an article in order."""
    text = layout.text
    longest = _LONGEST if _is_punctuated(layout) else _RUN_ON
    return [
        Sentence(start, end, number, _role(block, text[start:end], longest), family(text[start:end]))
        for number, block in enumerate(layout.blocks)
        for span in _spans(text, block)
        for start, end in _parts(text, *span)
        if LETTER.search(text, start, end)
    ]


def family(sentence: str) -> str:
    """Return a sentence's words in small letters, nothing between them but spaces."""
    return " ".join(_WORD.findall(sentence.casefold()))


def _is_punctuated(layout: Layout) -> bool:
    """Tell whether the paragraphs of a text know ends of sentences at all."""
    long = [block for block in layout.blocks if block.end - block.start > _RUN_ON]
    ended = any(layout.text[block.end - 1] in _CLOSING or len(_spans(layout.text, block)) > 1 for block in long)
    return ended or not long


def _role(block: Block, sentence: str, longest: int) -> SentenceRole:
    if len(sentence) > longest or (len(sentence) > _RUN_ON and _BEGINS.search(sentence) is not None):
        return "endless"
    if block.role == "body" and sentence.lower().startswith(_FURNITURE):
        return "furniture"
    return "furniture" if block.role == "byline" or block.role == "published" else block.role  # noqa: PLR1714 (narrows)


def _spans(text: str, block: Block) -> list[tuple[int, int]]:
    start = block.start
    spans = []
    for found in _END.finditer(text, block.start, block.end):
        if _ends(text, start, found):
            end = found.end(2)
            spans.append((start, end))
            start = found.end()
    if start < block.end:
        spans.append((start, block.end))
    return spans


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, an overlong one in the parts that its semicolons make."""
    if end - start > _LONGEST:
        while (at := text.find("; ", start, end)) >= 0:
            yield start, at + 1
            start = at + 2
    yield start, end


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether a full stop, exclamation or question mark ends the sentence that began at `start`."""
    following = found[4] or found[5]  # the latter where the space between two sentences is missing: "left.The"
    opening = found[3] or ""
    quoted = bool(found[2] or opening)
    if following.islower():
        return False
    if found[1] != ".":
        return not (found[1] in "!?" and found[2] and text[found.end() :].startswith(("said", "asked")))
    before = _LAST_WORD.search(text, max(start, found.start() - _LONGEST_WORD), found.start())
    word = before[0].lower().lstrip("'").rpartition(".-")[2] if before is not None else ""
    word = word.lstrip("0123456789-")  # "22-Dec. 21"
    if _CROWNED.search(text, max(start, found.start() - _LONGEST_WORD), found.start()) is not None:
        return True
    if word == "no" and _ANSWER.fullmatch(text, start, found.start()) is not None:
        return _CAPITAL.match(text, found.end()) is not None
    if word in _OPEN:
        bracketed = before is not None and text[before.start() - 1] == "(" and found[2] == ")"  # "Admiral (Retd.) X"
        return quoted and bool(found[2]) and not bracketed
    if _is_initial(before[0] if before is not None else ""):
        return False
    if word in _EITHER or (word.count(".") and word.replace(".", "").isalpha()):
        if bool(found[2]) or _FRESH.match(text, found.end()) is not None:
            return True
        return (
            word in _UNITS and following.isupper() and "(" not in opening and _CURRENCY.match(text, found.end()) is None
        )
    return not (following.isdigit() and word in _COUNTED)


def _is_initial(word: str) -> bool:
    """Tell whether a word is an initial: the P of "P. Szijjarto"."""
    return len(word) == 1 and word.isupper()
