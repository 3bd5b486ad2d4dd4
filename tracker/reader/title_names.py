"""The name that titles stand beside: before them ("X, the minister"), or behind ("Minister X", "The rector is X")."""

import re
from functools import cache

from tracker.reader.cues import is_verb, items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import AT_RIGHT, COMMA, Names, is_word
from tracker.reader.namesakes import ends_as_thing, namesakes
from tracker.reader.patterns import regex
from tracker.reader.tags import Place
from tracker.reader.title_groups import ALSO, WHERE
from tracker.reader.title_terms import past_calling, since_before, term_after, term_before
from tracker.reader.title_words import is_head
from tracker.reader.titles import Title

_IS = regex(AT_RIGHT.pattern.replace(COMMA, "(?P<comma>(?!))?", 1) + r"(?=[,.;&)(])")
_NAMES_HIM = frozenset({"is", "remains", "becomes"})
_STILL = frozenset({"now", "currently", "still", "again", "today", "presently"})
_DESCRIBED = regex(r",d[kgFbi]{1,6}&d?$")
_RANKED = regex(r"(?<=,)d?R+$")
_OPENERS = frozenset({"in", "at", "during", "after", "following", "before"})
_MINISTERS = frozenset({"minister", "deputy minister", "minister of state"})


def name_behind(line: Line, group: list[Title], *, whose: bool) -> re.Match[str] | None:
    """Return what stands behind some titles where a name may; `whose` tells that they serve another person."""
    last = group[-1].last
    right = AT_RIGHT.match(line.shape, past_calling(line, term_after(line, _past_aside(line, last))))
    is_ = _is_whom(line, last) if right is None and (group[-1].definite or whose) else last
    return _IS.match(line.shape, is_) if is_ > last else right  # "The rector of BrSTU is X"


def _past_aside(line: Line, index: int) -> int:
    """Return where brackets end that say where the holder sits: "ambassador to Malta (resident in Rome), X"."""
    aside = _ASIDE.match(line.shape, index)
    if aside is None or (
        aside[0][0] == "," and _SEATED.isdisjoint(item.word for item in line.items[index : index + 3])
    ):
        return index
    return aside.end()


_SEATED = frozenset({"resident", "residing", "residence", "based", "seated", "living"})
_ASIDE = regex(r"(?:\((?:[kiydc]{1,4}d?P|k[kc]{0,2})\)(?=,?(?:h\.?)*[XNI])|,[kiydc]{1,4}d?P(?=,(?:h\.?)*[XNI]))")


_FIRST_TO = regex(r"tk{1,2}t?d?P(?:[iu]?T)?k")


def _is_whom(line: Line, index: int) -> int:
    """Return where a name may stand after "is", "remains" or "will be", the index itself without them.

    As well as after "was" in "The last prime minister to visit Lima was X".
    """
    first = _FIRST_TO.match(line.shape, index)
    if first is not None and items_word(line, first.end() - 1) in {"was", "is"}:
        return first.end()
    will = [item.word for item in line.items[index : index + 2]] == ["will", "be"]
    if not will and items_word(line, index) not in _NAMES_HIM:
        return index
    at = index + 1 + will
    return at + (items_word(line, at) in _STILL)


def is_named_for(line: Line, first: int, index: int, *, definite: bool) -> bool:
    """Tell a thing named after a person: "King Salman Medical City", "the King Fahd causeway"."""
    if ends_as_thing(line, first, index) or (definite and items_word(line, index) in namesakes()):
        return True
    following = line.items[index] if index < len(line.items) else None
    return (
        following is not None and following.shape in "FKMk" and following.kind == "word" and following.text[0].isupper()
    )


def real_name(line: Line, last: int, right: re.Match[str] | None) -> re.Match[str] | None:
    """Return what stands behind titles that end at `last`, if it is a name: no place, and no word of another kind."""
    if right and right["name"][0] == "P" and not (right["comma"] is None and _is_city(line, right.start("name"))):
        return None
    if right and is_word(line, *right.span("name")):
        return None
    if right and right["comma"] is None and line.shape[last : right.end("name") + 1] == "Nh":
        return AT_RIGHT.match(line.shape, last + 1)  # "Adviser on Government Effectiveness Dr X"
    return right


def _is_city(line: Line, index: int) -> bool:
    """Tell whether a place may be part of a name: "President Santiago Peña", "Mayor Ekrem Aydin"."""
    place = line.items[index].value
    named = line.items[index].text in _called_so()  # "Foreign Minister Stanley Kakubo"
    return isinstance(place, Place) and (named or place.form == "city" or "-" in place.code)


@cache
def _called_so() -> frozenset[str]:
    """The names of capitals and countries that people are called by, too."""
    return frozenset(toml("names")["places"].split())


def may_stand_apart(line: Line, group: list[Title], right: re.Match[str]) -> bool:
    """Tell whether some titles may stand apart from the name behind them by a comma."""
    return _is_apart(line, group) and _is_whole(line, right, group)


def _is_apart(line: Line, group: list[Title]) -> bool:
    """Tell a title that may stand apart from its name: "the minister, X", "between President, X and Premier, Y"."""
    capital = line.items[group[0].first].text[:1].isupper() and group[0].first > 0
    if line.shape[max(0, group[0].first - 2) : group[0].first] in {"Ns", "Is"}:
        return True  # "Rumen Rad's chief of staff, X"
    if len(group) == 1 and group[0].office.partition(" of ")[0] in _MINISTERS:  # "Foreign Affairs Minister, X, said"
        capital = all(
            item.text[:1].isupper() for item in line.items[group[0].first : group[0].last] if item.shape != "&"
        )
        return capital or group[0].definite
    return any(title.definite for title in group) or (capital and is_head(group[-1].office) and len(group) == 1)


def _is_whole(line: Line, right: re.Match[str], group: list[Title]) -> bool:
    """Tell a name that may follow a comma: of several words, or of a head who is addressed: "Mr. Rouhani"."""
    first, last = right.span("name")
    surname = last - first == 1 and line.shape[last : last + 2] in {"P,", "P.", "P;"}  # "Anže Logar", as a province
    return last - first > 1 or surname or ("h" in line.shape[right.start() : first] and is_head(group[-1].office))


def name_before(line: Line, group: list[Title], names: Names, *, named: bool) -> tuple[int, int, int] | None:
    """Return the name before some titles that they stand to by a comma, a bracket or a dash.

    Args:
        line: The line.
        group: The titles.
        names: The line's names.
        named: Whether a name stands after the titles, too.
    """
    shape, first = line.shape, since_before(line, term_before(line, group[0].first))
    ranked = _RANKED.search(shape, 0, first)  # "X, the outgoing Omani ambassador, "
    first = ranked.start() if ranked is not None and shape[first] in "PA" else first
    left = None
    also = first > 1 and shape[first - 2] == "," and line.items[first - 1].word in ALSO
    if not group[-1].plural and first and (shape[first - 1] in ",(-" or also):
        left = names.ending_at(first - 2 if also else first - 1, line.shape)
        if left is None and shape[first - 3 : first] == "oP,":
            left = names.ending_at(first - 3, shape)
            left = left if left and left[2] - left[1] > 1 else None
        if left and left[0] and line.items[left[0] - 1].word in {"the", "a", "an"} and shape[left[0]] == "N":
            left = None  # "… from the White Nile, its water minister told them"
        if left and left[2] - left[0] == 1 and line.items[left[0] - 1].word in WHERE:
            left = None  # "Yesterday in Ashghabad, the minister …"
        if left and shape[first - 1] == "-" and left[2] - left[1] < 2:  # "… and National Unity – President of Y"
            left = None
    described = _DESCRIBED.search(shape, 0, first) if left is None and not named else None
    if described is not None:  # "X, an academician and former minister, …"
        left = names.ending_at(described.start(), shape)
    if left is None and not named and line.items[first].word == "the":
        addressed = names.ending_at(first, shape)
        left = addressed if addressed and addressed[0] < addressed[1] else None  # "Mr. X the Acting Director of B"
    return left


_FRONTING = _OPENERS | frozenset(
    "with like unlike alongside besides together along according to upon on addressing by".split()
)


def is_of_next(line: Line, index: int, right: re.Match[str]) -> bool:
    """Tell "At a meeting with X, Peru's envoy, Y, said": the title is of him who says it, not of him who is met."""
    first, last = line.shape.rfind(",", 0, index) + 1, right.end("name")
    opens = line.items[first].word in _FRONTING or line.items[first].word.endswith("ing")
    said = line.shape[last : last + 1] == "," and is_verb(line, last + 1)
    return said and opens and index > first and not any(is_verb(line, at) for at in range(first + 1, index))


def is_subject_after(line: Line, index: int, last: int) -> bool:
    """Tell "In a meeting with X, the Latvian Foreign Minister praised it": the title is of somebody else."""
    opened = line.items[0].word in _OPENERS and index > 1 and line.items[index - 1].word == "with"
    begins = {"b", "y"} & set(line.shape[:index])  # "Answering a question by the lawmaker X, the minister said"
    opened = opened or (line.items[0].word.endswith("ing") and bool(begins))
    return opened and "," not in line.shape[:index] and is_verb(line, last)
