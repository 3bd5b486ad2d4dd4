"""What "the company" means that no word of its own name shows to be one: "the Kenyan miner Safari", "Safari plans"."""

import re
from collections.abc import Sequence

from tracker.reader.bodies import Body
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.title_owners import body_of

_NAME = r"[NQ][NQFK]{0,3}"
_DESCRIBED = regex(rf"(?P<noun>[kgcm])(?P<name>{_NAME})(?![NQFKHIp])")
_OPENS = regex(rf"d?(?:[PA]s?[kgmc]{{0,4}})?(?P<name>{_NAME})(?:,d[^,;X]{{1,8}},)?(?P<verb>k)")
_SUBJECT = regex(rf"d?(?:[PA]s?[kgmc]{{0,4}})?(?P<name>B|p?{_NAME})[,k]")
FIRM_NOUNS = frozenset(toml("bodies")["described"])


def firm_in(lines: Sequence[Line], number: int, last: int, *, own: bool) -> Body | None:
    """The one firm that a line names up to an item by what it is or does; None where it is none or one of several.

    Where it is meant by "its" alone, as `own` tells, only a firm that a noun describes is: others have heads, too.
    """
    line = lines[number]
    named = [match.span("name") for match in _DESCRIBED.finditer(line.shape, 0, last) if _is_firm(line, match)]
    opening = _OPENS.match(line.shape, 0, last) if not named and not own else None
    if opening is not None and _acts(lines, number, opening):
        named = [opening.span("name")]
    bodies = {body_of(line.items[slice(*span)]) for span in named}
    return bodies.pop() if len(bodies) == 1 else None


def told_by(line: Line, index: int) -> Body | None:
    """The firm that a sentence opens with and goes on to quote: "Safari left the KPA estate, the company said"."""
    said = (at for at in range(1, index - 1) if line.items[at].word in FIRM_NOUNS and line.shape[at - 1] in "dA")
    if not any(items_word(line, at + 1) in cues().speech for at in said):
        return None
    opening = _SUBJECT.match(line.shape)
    value = line.items[opening.start("name")].value if opening is not None else None
    named = line.items[slice(*opening.span("name"))] if opening is not None else []
    return value if isinstance(value, Body) else body_of(named) if named else None


def _is_firm(line: Line, match: re.Match[str]) -> bool:
    noun = line.items[match.start("noun")]
    return noun.word in FIRM_NOUNS and noun.text.islower()


def _acts(lines: Sequence[Line], number: int, match: re.Match[str]) -> bool:
    """Tell "Safari Mining will invest" from "Farmers will sell": it is a name elsewhere, too, or a longer one."""
    line = lines[number]
    first, end = match.span("name")
    at, name = match.start("verb"), line.items[end - 1]
    does = line.items[at].word
    known = is_verb(line, at) or does in cues().auxiliaries | cues().speech
    if not known and (not does.endswith("s") or does == "as"):
        return False
    if end - first > 1 or first or name.text[1:] != name.word[1:]:
        return True  # "Kenya's Safari", "ViMariel"
    elsewhere = any(item.word == name.word and at for each in lines for at, item in each.tags("NQ"))
    return elsewhere and not name.word.endswith("s")
