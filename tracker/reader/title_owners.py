"""Whose an office is, by the words beside its title: a place, a body, a town, or a noun that the text has explained."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tracker.reader.bodies import Body
from tracker.reader.gazetteer import gazetteer
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Place
from tracker.reader.title_words import Head

_NAME = 2  # words of a person's name
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
HIS = frozenset({"his", "her"})  # whose official is of the side that "he" is of
OF_PARLIAMENTS = frozenset({"speaker", "deputy speaker", "vice speaker"})
_PRESIDENTS = frozenset({"president", "vice president", "executive vice president", "first vice president"})


def places(line: Line, first: int, last: int) -> tuple[str, ...]:
    """The codes of the places among some items."""
    return tuple([item.value.code for item in line.items[first:last] if isinstance(item.value, Place)])


_OF_TOWNS = frozenset({"chairman", "head", "leader", "deputy chairman", "vice chairman", "deputy head"})


def town(line: Line, index: int, head: Head) -> str | Body | None:
    """What a mayor or governor of a city heads: the city itself, or the subdivision that it is."""
    place = line.items[index].value
    of = line.shape[index - 1 : index] == "o"
    presides = is_presiding(head) or head.office in _OF_TOWNS
    if isinstance(place, Place) and presides and place.form in ({"city", "capital"} if of else {"city"}):
        return Body(place.name, shared=False, places=(place.code,))  # "the president of Kraków"
    if not isinstance(place, Place) or head.scope != "region":
        return None
    if (
        place.form == "name"
        and "-" in place.code
        and head.office.endswith("mayor")
        and not head.office.startswith("region")
    ):
        return Body(place.name, shared=False, places=(place.code,))  # "Lviv", a region too
    if place.form not in {"city", "capital"}:
        return None
    if head.office.endswith("mayor"):
        return Body(place.name, shared=False, places=(place.code,))
    return place.subdivision or _namesake(place) or Body(place.name, shared=False, places=(place.code,))


def _namesake(place: Place) -> str | None:
    """The region that a town gives its name, with an article or without: "Puno", "El Callao", "Al Muharraq"."""
    names = (place.name, *(f"{article} {place.name}" for article in ("El", "Al", "As", "La")))
    readings = (reading for name in names for reading in gazetteer().get(name, ()))
    own = {reading.code for reading in readings if reading.code.startswith(f"{place.code}-")}
    return own.pop() if len(own) == 1 else None


def body_of(items: Sequence[Item]) -> Body:
    """The organisation at these items: one that is known, or one that only its place beside a title shows to be one."""
    if isinstance(items[0].value, Body):
        return items[0].value
    parts = [items[0].text]
    for before, item in pairwise(items):
        parts.append(item.text if before.end == item.start else f" {item.text}")
    return Body("".join(parts), shared=False, places=())


_CLOSING = frozenset(",)")  # after an organisation's whole name
LINKS = frozenset("of for and & the de do da dos das del della di du la los y e et und ng".split())
_OTHERS = frozenset("PAXHRBE")  # what stands by itself after "of", though it has a capital


def organisation_after(
    line: Line, index: int, *, placed: bool = False, whole: bool = False, listed: bool = False
) -> int:
    """Return where a name in capitals that follows "of" ends, whatever its words are; the index itself without one.

    It may begin with a place where `placed`; it goes on to the last capital where `whole`, as after a person's name,
    and leaves the last two for a name where `listed`.
    """
    first = index + 1 + (line.shape[index + 1 : index + 2] == "d")
    if line.shape[index : index + 1] != "o" or (line.shape[first : first + 1] in _OTHERS and not placed):
        return index
    last = end = first
    while last < len(line.items):
        item = line.items[last]
        joined = item.shape == "B" and last - first > 2 and line.shape[last - 1 : last + 2] not in {"&BH", "&Bs"}
        of_part = line.shape[last - 1] == "o" and line.items[last - 2].word in parts()
        if (item.text[0].isupper() and item.kind in {"word", "place"} and item.shape not in "XH") or (
            joined and (line.shape[last - 1] == "&" or of_part)
        ):  # "the National Tea Growers and Packers Association", "the Gulf division of B"
            end = last + 1
        elif item.word not in LINKS and not (item.word in parts() and line.shape[last + 1 : last + 2] == "o"):
            break
        last += 1
    run = line.shape[first:end]
    if (
        len(run) > _NAME
        and (set(run) == {"N"} or (run.endswith("NN") and not whole))
        and (listed or line.shape[end : end + 1] not in _CLOSING)
    ):
        end -= _NAME  # "Chairman of the Board of Agroimpex Nodira Karimova."
        return end if line.items[first].word not in parts() else index
    alone = run in {"N", "Q"} and line.items[first].word not in parts() and _ends(line, end)
    return end if end - first > 1 or alone else index


def _ends(line: Line, index: int) -> bool:
    """Tell where a name of one word ends: "took over as head of Rimtel in May"."""
    following = line.items[index] if index < len(line.items) else None
    return following is None or (following.shape in "kiftuyb&rT,.;)" and not following.text[0].isupper())


@cache
def parts() -> frozenset[str]:
    """The nouns that name no body alone: "Head of Section X"."""
    return frozenset(toml("titles")["parts"]["words"])


def small_body(items: Sequence[Item]) -> Body:
    """The organisation that words in small letters name: "Ghana's chamber of mines"."""
    parts = [items[0].text]
    for before, item in pairwise(items):
        parts.append(("" if before.end == item.start else " ") + item.text)
    codes = tuple(item.value.code for item in items if isinstance(item.value, Place))
    return Body("".join(parts).strip(), shared=False, places=codes)


def is_owned(line: Line, match: re.Match[str], head: Head) -> bool:
    """Tell "its president", "his special adviser": an office of somebody, which need not be the state's."""
    if match["article"] is None or line.items[match.start("article")].word not in _OWNERS:
        return False
    return head.scope not in {"region", "sending"} and head.office not in toml("titles")["of_states_alone"]["words"]


@cache
def firm_heads() -> frozenset[str]:
    """The offices of organisations alone."""
    return frozenset(toml("titles")["firm_heads"]["words"])


@cache
def of_bodies() -> frozenset[str]:
    """The offices that nobody holds of a person: a name that owns one is an organisation's."""
    return frozenset(toml("titles")["firm_heads"]["owned"])


@cache
def of_firms() -> frozenset[str]:
    """The offices of companies: capitalised words before one are its company's name, no portfolio."""
    return frozenset(toml("titles")["firm_heads"]["companies"])


@cache
def explained() -> frozenset[str]:
    """The nouns that stand for a place or company named before."""
    return frozenset(noun for nouns in toml("titles")["nouns"].values() for noun in nouns)


def is_presiding(head: Head) -> bool:
    """Tell a president, who may be one of an organisation."""
    return head.office in _PRESIDENTS


def is_presidential(line: Line, match: re.Match[str]) -> bool:
    """Tell the president's own people: "Presidential Peace Adviser", "Senior Presidential Advisor for …"."""
    return bool(match["org"]) and line.items[match.start("org")].word == "presidential"
