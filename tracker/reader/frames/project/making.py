"""Ventures and plants that are told apart by what they make: "a joint venture to assemble Hyundai cars"."""

from tracker.reader.frames.project.words import nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line

_LONGEST = 8  # items of what is made
_MAKERS = frozenset(
    {
        "venture",
        "ventures",
        "plant",
        "factory",
        "facility",
        "enterprise",
        "company",
        "plants",
        "factories",
        "complex",
        "workshop",
        "mill",
    }
)
_MADE = frozenset('kgcNQAF#-&o"')


def made_there(line: Line, noun: int) -> int | None:
    """Return where the name ends that tells what is made: "a joint venture to assemble Hyundai cars"."""
    at = noun + 1
    at += line.shape[at : at + 1] in {"t", "f", "u"}
    at += line.shape[at : at + 1] == "d"  # "for the production of"
    if at >= len(line.items) or line.items[noun].word not in _MAKERS or line.items[at].word not in nouns().making:
        return None
    end = at + 1
    while end < len(line.items) and line.shape[end] in _MADE and not is_finite(line, end) and end < at + _LONGEST:
        if line.items[end].word in nouns().stop or (
            line.shape[end] == "&" and line.shape[end + 1 : end + 2] not in _MADE
        ):
            break
        end += 1
    end += line.shape.count('"', at, end) % 2 and line.shape[end : end + 1] == '"'  # "of brand "Doba""
    if line.shape[end : end + 1] == "i" and line.shape[end + 1 : end + 2] in {"N", "P", "Q"}:
        end += 2
    return end if end > at + 1 else None
