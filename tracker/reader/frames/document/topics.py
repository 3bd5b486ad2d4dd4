"""Several documents told by what they are on: "agreements on visas, trade and ports"."""

import re

from msgspec.structs import replace

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.document.nouns import number_of
from tracker.reader.frames.document.titles import title_end
from tracker.reader.frames.document.words import Noun, Written, noun_at
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_CUTS = regex(r",&?")
_OF_TOPICS = frozenset({"on", "relating", "related", "concerning", "regarding", "covering"})
_ALL_CUTS = regex(r",&?|&")
_NEXT = regex(r"(?:,&?|&)[uy]")
_DOINGS = frozenset(
    """
    combating combatting fighting countering preventing tackling training sharing mining shipping farming fishing
    banking housing engineering manufacturing monitoring policing licensing financing processing breeding
    """.split()
)  # what documents are on: "agreements on trade, combating crime and readmission"
_BEHIND_ITS_DAY = regex(r"(?:[ui]d?[PT]){1,2},u(?!T)")
_COLON_FAR = frozenset(";.r")
_FEW = 3  # topics of documents that nobody counts


def topics(line: Line, mention: Written) -> list[Written]:
    """Return the documents of "agreements on visas, on trade and on ports", one each; none where there is but one."""
    if not mention.noun.plural:
        return []
    number = number_of(line, mention)
    repeated = _repeated(line, mention)
    if number is None and (mention.noun.type == "document" or _is_of_two_kinds(line, mention)):
        return repeated  # "documents", "treaties and plans on trade, ports and fish" are of nobody knows which kinds
    if repeated and number in {None, len(repeated)}:
        return repeated
    colon = line.shape.find(":u", mention.last)
    if colon > 0 and not _COLON_FAR.intersection(line.shape[mention.last : colon]):
        return listed(line, colon + 2, number, mention)  # "four pacts on Tuesday: on visas, ports, fish and tax"
    behind = _BEHIND_ITS_DAY.match(line.shape, mention.last)
    if behind is not None and items_word(line, behind.end() - 1) == "on":
        return listed(line, behind.end(), number, mention)  # "four pacts in Rome on Tuesday, on visas, ports and fish"
    aside = line.shape[mention.last : mention.last + 1] == ","
    if items_word(line, mention.last + aside) not in _OF_TOPICS:
        return repeated
    if line.shape[mention.last + 1 + aside : mention.last + 2 + aside] == "T":
        return repeated  # "two agreements on Monday"
    start = mention.last + 1 + aside + (line.shape[mention.last + 1 : mention.last + 2] == "t")
    return listed(line, start, number, mention) or repeated


def _is_of_two_kinds(line: Line, mention: Written) -> bool:
    """Tell the last of "agreements and memoranda of understanding"."""
    if mention.left < _FEW or line.shape[mention.left - 1] != "&":
        return False
    before = noun_at([line.items[mention.left - 2].word], 0)[1]
    return before is not None and before.plural


def _repeated(line: Line, mention: Written) -> list[Written]:
    """The topics that each have their "on", maybe after a colon."""
    colon = max(line.shape.find(":u", mention.last), line.shape.find("-u", mention.last, mention.last + 2))
    at = colon + 1 if colon >= 0 else mention.last + (line.shape[mention.last : mention.last + 1] == ",")
    found: list[Written] = []
    while items_word(line, at) == "on" or (found and items_word(line, at) == "between"):
        end = title_end(line, at, at) if items_word(line, at) == "on" else _comma(line, at)
        joint = line.shape.find("&u", at, end)
        end = joint if joint > 0 else end
        found.append(_topic(mention, at, end))
        following = _NEXT.match(line.shape, end)
        if following is None or end == at:
            break
        at = following.end() - 1
    return found if len(found) > 1 else []


def _comma(line: Line, at: int) -> int:
    end = line.shape.find(",", at)
    return end if end > 0 else len(line.items) - 1


def listed(line: Line, start: int, number: int | None, mention: Written) -> list[Written]:
    """Return a document for each topic of a list, if there are `number` of them, or several that nobody counted."""
    end = next((at for at in range(start, len(line.items)) if _ends(line, at, counted=number is not None)), start)
    for cuts in (_CUTS, _ALL_CUTS):
        spans = _parted(line, start, end, cuts)
        several = number is None and len(spans) >= _FEW and "&" in line.shape[spans[-2][1] : spans[-1][0]]
        if len(spans) == number or several:
            return [_topic(mention, first, last) for first, last in spans]
    return []


def _ends(line: Line, at: int, *, counted: bool) -> bool:
    """Tell where a list of topics ends: at a verb, at another document, at ", paving the way"."""
    item = line.items[at]
    if (
        item.word == "as"
        or (item.word in {"one", "another"} and line.shape[at - 1] in "&,")
        or line.shape[at] in ".;:rXb"
        or line.shape[at : at + 2] in {"uT", "iT"}
        or is_finite(line, at)
        or is_verb(line, at)
        or noun_at([item.word], 0)[1] is not None
    ):
        return True
    return (
        not counted and line.shape[at - 1 : at + 1] == ",k" and item.word.endswith("ing") and item.word not in _DOINGS
    )


def _parted(line: Line, start: int, end: int, cuts: re.Pattern[str]) -> list[tuple[int, int]]:
    """The parts of a list between its commas, the last also at its "and"."""
    found = [cut.span() for cut in cuts.finditer(line.shape, start, end) if not _is_of_two(line, start, cut.start())]
    last = found[-1][1] if found else start
    between = next((at for at in range(last, end) if line.items[at].word == "between"), end)
    if found and "&" not in line.shape[found[-1][0] : last] and (joint := line.shape.rfind("&", last, between)) > 0:
        found.append((joint, joint + 1))
    starts = [start, *(last for _, last in found)]
    end -= line.shape[end - 1 : end] in {",", "&", "d"}
    ends = [*(first for first, _ in found), end]
    return [(first, last) for first, last in zip(starts, ends, strict=True) if last > first]


def _is_of_two(line: Line, start: int, at: int) -> bool:
    """Tell the "and" of "trade between Bata and Rumi" from one before the next topic."""
    before = line.shape.rfind(",", start, at)
    words = [item.word for item in line.items[max(start, before) : at]]
    return line.shape[at] == "&" and "between" in words and "and" not in words[words.index("between") :]


def _topic(mention: Written, first: int, last: int) -> Written:
    noun: Noun = replace(mention.noun, plural=False)
    return Written(mention.first, mention.last, noun, first, last, echo=True)
