"""Totals of documents, and what is told besides those that were signed."""

from functools import cache
from itertools import pairwise

from tracker.reader.cues import items_word
from tracker.reader.frames.document.doubts import cited
from tracker.reader.frames.document.row import Act
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Number, Place, When

_MANY = 20  # documents that nobody signs on one occasion
_SEVERAL = 10  # documents that have been concluded in the course of time
_OCCASIONS = frozenset({"visit", "trip", "forum", "talks", "summit", "today", "ceremony", "then"})
_BY_ONE = frozenset(
    """
    parliament cabinet government senate assembly congress board council national federal domestic law its his her
    """.split()
)
_BY_NEAR = 4  # items from "adopted" to "by"


@cache
def _ever() -> tuple[str, ...]:
    return tuple(toml("documents")["never"]["ever"])


def is_by_nobody(line: Line, act: Act) -> bool:
    """Tell "A road map was approved", of no country or authority that does so alone: by the two sides."""
    places = [item.value for item in line.items[: act.verb] if isinstance(item.value, Place)]
    lands = {place.code[:2] for place in places if place.form == "name"}
    reduced = act.voice == "reduced" and (act.mention.noun.type in {"declaration", "statement"} or not cited(line, act))
    by = any(item.word == "by" for item in line.items[act.verb : act.verb + _BY_NEAR])
    bare = (reduced or act.voice == "passive") and not by and line.words.isdisjoint(_BY_ONE)
    return act.kind == "adopt" and bare and len(lands) != 1


def is_total(line: Line, act: Act, number: int | None, tag: When | None) -> bool:
    """As in "More than 230 documents have been signed between the countries": a count, no signing."""
    since = items_word(line, act.verb + 1) == "since" and line.shape[act.verb + 2 : act.verb + 3] != "T"
    since = since or line.items[0].word == "since"  # "Since then the two have signed 40 agreements"
    since = since or _is_since_something(line, act)
    sum_since = act.mention.noun.plural and any(
        isinstance(item.value, When) and item.value.since for _, item in line.tags("T")
    )
    if number is None and tag is None and act.voice == "reduced" and sum_since:
        return True  # "agreements signed since 1996"
    if number is None or (tag is not None and not since):
        return False
    if since or _in_years_of(line):
        return True
    bounds = [
        item.value.bound for item in line.items[act.mention.left : act.mention.first] if isinstance(item.value, Number)
    ]
    if line.items[0].word == "since" and items_word(line, 1) in {"then", "that", "independence", "its"}:
        return True  # "Since then the two countries have concluded 41 agreements"
    concluded = items_word(line, act.verb) == "concluded" and not act.helpers.isdisjoint({"have", "has"})
    if concluded and number >= _SEVERAL and line.words.isdisjoint(_OCCASIONS):
        return True  # "the two have concluded 14 treaties"
    have_been = {"have", "been"} <= {item.word for item in line.items[max(0, act.verb - 3) : act.verb]}
    if have_been and (number >= _MANY or "exact" not in bounds):
        return True
    if (
        number >= _MANY
        and act.voice == "active"
        and not act.helpers.isdisjoint({"has", "have"})
        and line.words.isdisjoint(_OCCASIONS)
    ):
        return True  # "Kenya has signed 27 trade agreements"
    told = " ".join(item.word for item in line.items)
    if any(phrase in told for phrase in _ever()) or any(
        item.value.since for _, item in line.tags("T") if isinstance(item.value, When)
    ):
        return True
    return number >= _MANY and "exact" not in bounds and line.words.isdisjoint(_OCCASIONS)


def _in_years_of(line: Line) -> bool:
    """Tell "in thirty years of ties", "over six decades of independence"."""
    words = [item.word for item in line.items]
    return any(
        span.rpartition(" ")[2] in _YEARS and of == "of" and not _IN.isdisjoint(words[max(0, at - 3) : at])
        for at, (span, of) in enumerate(pairwise(words))
    )


_YEARS, _IN = frozenset({"years", "decades"}), frozenset({"in", "over", "during", "within", "after"})


def _is_since_something(line: Line, act: Act) -> bool:
    """Tell "have signed 38 agreements since ties were established in 2002", which is no year of theirs."""
    since = next((at for at in range(act.verb, len(line.items)) if line.items[at].word == "since"), 0)
    apart = "," in line.shape[act.verb : since] or line.shape[since + 1 : since + 2] in set("T.,")
    return since > 0 and not apart and not act.helpers.isdisjoint({"have", "has"}) and "today" not in line.words
