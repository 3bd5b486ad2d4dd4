"""Which undertakings have a name that tells them apart from any other: "cement plant", "the Doba link", "Phase II"."""

from tracker.reader.bodies import Body
from tracker.reader.frames.project.making import made_there
from tracker.reader.frames.project.name_starts import first_of
from tracker.reader.frames.project.names import whole_of
from tracker.reader.frames.project.pairs import each_of_two
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import OWN, PROPER, ROMAN, is_noun, nouns
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_ARTICLE = 12
_ENDED = regex(r"i[NPQ]|[yk]d?[NPQ]+[&t]")  # "the sections between Doba and Sarh"
_RUNNING = frozenset({"flights", "trains", "services", "ferries"})  # "launched direct flights between Ica and Doba"
_FOUNDED = frozenset({"fund", "centre", "center", "academy", "institute", "laboratory"})
_TWO = 2  # words before a noun that tell no third line from any other


def is_named(line: Line, one: Undertaking) -> bool:
    """Tell a name from any such thing: a capital, a place, or what kind it is ("cement plant")."""
    noun = line.items[one.noun]
    if made_there(line, one.noun) is not None:
        return True
    before, after = line.shape[one.first : one.noun], line.shape[one.noun + 1 : one.last]
    proper = not PROPER.isdisjoint(before + after) or "X" in after
    after_noun = line.shape[one.noun : one.last]
    numbered = ("#" in after_noun and "t#" not in after_noun) or any(
        item.text in ROMAN or item.text[:1].isdigit() for item in line.items[one.noun + 1 : one.last]
    )
    if "O" in before and _is_of_named(line, one):
        return True
    if noun.word in nouns().generic and not (
        numbered
        or _is_measured(line, one)
        or (proper and (noun.word not in nouns().parts or _is_own(line, one)))
        or _is_new(line, one)
    ):
        return False
    if noun.word in nouns().anything and set(before) <= {"A"} and not after:
        return False  # "a Japanese project"
    if line.items[one.first].word.endswith("est") and OWN.isdisjoint(before):
        return False  # "the tallest tower in Asia" only describes
    if each_of_two(line, one):
        return True
    if noun.word in nouns().weak and _is_any(line, one, before, after):
        return False
    if not isinstance(noun.value, Body) and is_plural(noun.word) and PROPER.isdisjoint(before) and after[:1] == "i":
        definite = one.first > 0 and line.items[one.first - 1].word in {"the", "both", "its", "'s"}
        counted = "#" in line.shape[max(0, one.first - 1) : one.noun]
        return definite or counted  # "railways in Kampala" may be any
    foreign = is_plural(noun.word) and set(before) <= set("Akg") and not after
    if foreign and not isinstance(noun.value, Body) and line.items[one.first - 1].word not in {"the", "both", "its"}:
        return False  # "Croatian railways", "Chinese-backed pipelines"
    if proper or numbered or isinstance(noun.value, Body):
        return True
    if noun.word.endswith("s"):
        return False
    owned = one.first > 0 and (line.shape[one.first - 1] == "s" or line.items[one.first - 1].word.endswith("s'"))
    if "O" in before and owned and noun.word not in nouns().weak:
        return True  # "the two countries' first interconnector"
    around = line.items[one.first : one.noun] + line.items[one.noun + 2 : one.last]
    told = [
        item.word
        for item in around
        if item.word not in nouns().plain and not item.word[:1].isdigit() and item.word != "-"
    ]
    near = line.shape[max(0, one.noun - _ARTICLE) : one.noun]
    article = "d" in near or "Ps" in near
    return len(told) > (noun.word in nouns().weak and not article)


def _is_of_named(line: Line, one: Undertaking) -> bool:
    """Tell "the second phase of a housing project", a part of what has a kind of its own."""
    whole = whole_of(line, one.noun)
    if whole is None or not is_any_article(line, first_of(line, whole)):
        return False
    return is_named(line, Undertaking(whole, first_of(line, whole), whole + 1))


def is_any_article(line: Line, first: int) -> bool:
    """Tell what is named for the first time, behind "a" or "an"."""
    return first > 0 and line.items[first - 1].word in {"a", "an"}


def _is_measured(line: Line, one: Undertaking) -> bool:
    """Tell "the 400kV electricity line", "the third power transmission line", known by number and kind."""
    first = one.first
    while first > 0 and _is_measuring(line, first - 1) and line.items[first - 1].word not in nouns().stop:
        first -= 1
    kind = any(item.word in nouns().physical for item in line.items[first : one.noun])
    before = line.items[first : one.noun]
    told = any(item.text[0].isdecimal() for item in before) or (
        "O" in line.shape[first : one.noun] and len(before) > _TWO
    )
    return kind and told and len(before) > 1 and line.shape[first - 1 : first] == "d"


def _is_measuring(line: Line, at: int) -> bool:
    return line.shape[at] in "kgcmO#R-" or line.items[at].word in {"mw", "gw", "kv", "mwh"}


def _is_new(line: Line, one: Undertaking) -> bool:
    """Tell "an integrated border facility", which is told apart by what it is for."""
    at = one.first
    while at > 0 and line.shape[at - 1] in "kgcmOR#-$" and line.items[at - 1].word not in nouns().stop | {"joint"}:
        at -= 1
    owned = at > 1 and line.shape[at - 2 : at] == "Ps" and "O" in line.shape[at : one.noun]  # "Peru's first metro line"
    opens = owned or (at > 0 and line.items[at - 1].word in {"a", "an", "another", "joint"})
    return opens and any(item.word in nouns().physical for item in line.items[one.first : one.noun])


def _is_own(line: Line, one: Undertaking) -> bool:
    """Tell a name from "the Serbian section", "a base in Ireland", where only a country stands with the noun."""
    around = [*range(one.first, one.noun), *range(one.noun + 1, one.last)]
    places = [value for at in around if isinstance(value := line.items[at].value, Place)]
    countries = {place.code for place in places if len(place.code) == 2 and place.form not in {"city", "capital"}}
    own = any(line.shape[at] in OWN for at in around) or any(is_noun(line, at) for at in around if at > one.noun)
    return own or len(countries) > 1 or any(place.code not in countries for place in places)


def is_plural(word: str) -> bool:
    """Tell "plants" from "basis" and "compass"."""
    return word.endswith("s") and not word.endswith(("is", "ss"))


def _is_any(line: Line, one: Undertaking, before: str, after: str) -> bool:
    """Tell "Chinese enterprises", "roads in Iran", "a market for bananas" from "the centres at Gjader"."""
    if line.items[one.noun].word in nouns().foreign and before.strip("kg") in {"A", "P"} and not after:
        return not any(
            isinstance(item.value, Place) and item.value.is_town for item in line.items[one.first : one.noun]
        )
    if after.startswith("o"):  # "units of the Paute plant", but "enterprises of Armenian participation"
        return line.items[one.noun].word.endswith("s") and OWN.isdisjoint(before + after)
    if is_plural(line.items[one.noun].word) and OWN.isdisjoint(before):
        definite = one.first > 0 and line.items[one.first - 1].word in {"the", "both", "two", "three"}
        tied = line.items[one.noun].word in _RUNNING and "#" not in line.shape[max(0, one.first - 2) : one.noun]
        definite = definite or (tied and after[:1] != "i")
        return after[:1] not in {"N", "Q", "#"} and not (definite and _ENDED.match(after))
    founded = line.items[one.noun].word in _FOUNDED and is_any_article(line, one.first)  # "set up a fund for schools"
    if founded and after[:1] == "f" and after[1:2] not in {"P", "d"}:
        return False
    joint = one.first > 0 and line.items[one.first - 1].word == "joint"
    joint = joint and line.items[one.noun].word not in nouns().companies
    return not before and not joint and after.startswith("f") and "iP" not in after and OWN.isdisjoint(after)
