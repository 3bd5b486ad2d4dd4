"""What the documents of a sum are on, told by the sentence behind it: "They concern visas, taxes and ports"."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from tracker.domain.facts import Document
from tracker.reader.cues import items_word
from tracker.reader.frames.document.parts import part_of
from tracker.reader.frames.document.topics import listed
from tracker.reader.frames.document.words import Noun, Written, noun_at
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story

_THEM = frozenset({"they", "these", "those"})
_NEAR = 2  # lines back that may tell the sum
_LEADING = "uty"  # "relate to", "deal with", "are on"


class _Opening(Struct, frozen=True):
    """What a line opens with: "The two memoranda cover": their noun, None for "they", and the item behind the verb."""

    noun: Noun | None
    after: int


@cache
def _verbs() -> frozenset[str]:
    return frozenset(toml("documents")["phrases"]["concerning"])


def concerns(line: Line, story: Story) -> bool:
    """Tell whether a line may say what the documents are on that were told before it."""
    opens = items_word(line, 0) in _THEM or line.shape[:1] in {"d", "#"}
    return opens and bool(story.documents) and not _verbs().isdisjoint(line.words)


def concerned(line: Line, story: Story) -> Iterator[Document]:
    """Yield a document for each topic of a line, if there are as many as were told as a sum just before it."""
    opening = _opening(line) if concerns(line, story) else None
    known = _sum_before(line, story, opening.noun) if opening is not None else None
    if opening is None or known is None:
        return
    noun = opening.noun or Noun(known.type, plural=True)
    for topic in listed(line, opening.after, known.number, Written(0, 1, noun, 0, opening.after)):
        yield part_of(line, story, known, topic)


def _opening(line: Line) -> _Opening | None:
    """Read "They cover", "These two are on", "The agreements relate to"; None where a line opens otherwise."""
    them = items_word(line, 0) in _THEM
    at = 1
    while line.shape[at : at + 1] in {"#", "d"}:
        at += 1
    size, noun = noun_at([item.word for item in line.items[at : at + 4]], 0) if at < len(line.items) else (0, None)
    noun = noun if noun is not None and noun.plural else None  # "these deal with"
    at += size if noun is not None else 0
    verb = items_word(line, at)
    if (noun is None and not them) or verb not in _verbs():
        return None
    leads = line.shape[at + 1 : at + 2] in set(_LEADING)
    if verb in {"are", "were"} and not leads and items_word(line, at + 1) != "about":
        return None
    at += 1 + (leads or items_word(line, at + 1) in {"about", "upon"})
    return _Opening(noun, at) if line.shape[at : at + 1] not in {"", ",", ":"} else None


def _sum_before(line: Line, story: Story, noun: Noun | None) -> Document | None:
    """Return the sum of documents, of that noun's type, that the lines just before told."""
    at = story.number(line)
    near = {story.ground(each).start for each in story.lines[max(0, at - _NEAR) : at]}
    for known in reversed(story.documents):
        if known.start not in near:
            return None
        if known.number is not None and (noun is None or noun.type == known.type):
            return known
    return None
