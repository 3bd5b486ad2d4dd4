"""Which document a line calls in force: what takes effect, has taken it, or is put into it."""

import re

from tracker.reader.cues import items_word
from tracker.reader.frames.document.predicates import Predicate
from tracker.reader.frames.document.row import Row
from tracker.reader.patterns import regex

_IN_FORCE = regex(r"(?P<last>[DY])(?:,[^;:.DY]{0,16},|,?[oiuytbf~]?r[^;:.DY]{0,16}|V?n?|[zwP]{1,2}n?,?&)[,(-]?$")
_TOLD_OF = regex(r"(?P<last>[DY]),(?P<tells>[^;:.,DY])[^;:.,DYF]{0,14}[DY][^;:.,DYF]{0,14},$")
_TELLING = frozenset({"like", "unlike", "which"})
_BRINGING = frozenset({"put", "puts", "bring", "brings", "brought", "putting", "bringing"})
_AFTER_THERE = regex(r"n?(?P<first>D)")
FRONTED = regex(r"[^;:.DYVPAGw]{0,4},(?P<first>D)")  # "Signed in Rome by X, the pact lowers tariffs"


def taking_effect(row: Row, at: int, predicate: Predicate) -> list[int]:
    """Return the place of the document in the row of letters; none where nothing is said to be in force."""
    letters = row.letters
    subject = _told_of(row, at, predicate) or _IN_FORCE.search(letters[:at])
    opens = letters[max(0, at - 1) : at] in {"", "r", ",", ";"}
    fronted = FRONTED.match(letters, at + 1) if opens else None  # "In force since 2017, the pact covers fish"
    if fronted is not None:
        return [fronted.start("first")]
    if subject is not None:
        return [subject.start("last")]
    # "there came into force a pact", "put into force the pact"
    came = "there" in predicate.helpers or items_word(row.line, predicate.at) in _BRINGING
    there = _AFTER_THERE.match(letters, at + 1) if came else None
    return [there.start("first")] if there is not None else []


def _told_of(row: Row, at: int, predicate: Predicate) -> re.Match[str] | None:
    """What takes effect of which another is told by the way: "a treaty, signed together with the pact, took effect"."""
    found = _TOLD_OF.search(row.letters, 0, at) if predicate.form in {"past", "third"} else None
    if found is None:
        return None
    word = row.line.items[row.documents[found.start("last")].right + 1].word
    return found if found["tells"] in "VPr" or word.endswith("ed") or word in _TELLING else None
