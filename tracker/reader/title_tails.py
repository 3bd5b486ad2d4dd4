"""What a title ends with that is none of its grammar: the noun of a place, "of the two countries", "of that time"."""

from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.title_owners import body_of, explained, is_presiding, places
from tracker.reader.title_posts import Said
from tracker.reader.title_words import Head

_TOWN_MORE = regex(r"N{1,2}(?=,(?:h\.?)*NN)")
_AREA = regex(r"od?(?P<area>N{1,3}[kcFK])")
_LONGEST_OF_BOTH = 4  # items


def with_area(line: Line, head: Head, said: Said, last: int) -> tuple[Said, int]:
    """Add the noun of a place that a title ends with, and move its end past it."""
    items = line.items
    if line.shape[last : last + 3] == "odk" and items[last + 2].word in explained():  # "hokim of the region"
        said, last = replace(said, meant=items[last + 2].word), last + 3
    elif line.shape[last : last + 3] in {"odK", "idK"} and _WHOLE.match(line.shape, last + 3) and said.owner is None:
        said, last = replace(said, meant=items[last + 2].word), last + 3  # "Secretary General of the Ministry, X"
    town_more = _TOWN_MORE.match(line.shape, last) if head.scope == "region" and line.shape[last - 1] == "P" else None
    if town_more is not None:  # "the prefect of Porto Velho, X"
        owner = body_of(items[last - 1 : town_more.end()])
        said, last = replace(said, owner=replace(owner, places=places(line, last - 1, last))), town_more.end()
    placed = isinstance(said.owner, str) and "-" in said.owner
    placed = placed or (head.scope == "region" and isinstance(said.owner, Body) and line.shape[last - 1] == "P")
    if placed and items[last : last + 1] and items[last].word in _areas():
        last += 1  # "the governor of Argentina's Córdoba province, X"
    area = _AREA.match(line.shape, last) if said.owner is None and not said.meant else None
    if (
        area is not None
        and (head.scope in {"region", "body"} or is_presiding(head))
        and items[area.end() - 1].word in _areas()
    ):
        said, last = replace(said, owner=body_of(items[slice(*area.span("area"))])), area.end()
    return said, last


@cache
def _areas() -> frozenset[str]:
    """The nouns of places that a name before them tells: "Kordai district"."""
    return frozenset(toml("titles")["nouns"]["area"])


_WHOLE = regex(r",(?:h\.?)*[NIH&]|(?:h\.?)+N|NN|[.;)]|$")
_AT_MINISTRY = regex(r"id?[Kc](?=,?(?:h\.?)*[NI])")
_HOME = regex(r"[itf](?:d|r)[AR]?(?P<noun>[kgcF])(?=,?(?:h\.?|H)*[NI])")
_PRESENT = frozenset({"here", "there", "abroad", "locally"})
_NAMED = regex(r",?(?:h\.?)*[NI]")
_HERE = frozenset({"our", "this", "that", "the", "my", "their", "your", "said"})
_MATTER = regex(r"(?:[uf][kgmAF]{0,3}|(?<=[ufg][gF]))(?P<noun>[kgF])(?=(?:h\.?)*[NI]{2})")
_MATTERS = frozenset({"issues", "affairs", "matters", "questions", "relations", "cooperation", "policy", "topics"})


def past_home(line: Line, index: int) -> int:
    """Return where "in our country", "at the Ministry" ends that a title has before its name; the index itself else."""
    place = [item.word for item in line.items[index : index + 1]]
    if place and place[0] in _PRESENT and _NAMED.match(line.shape, index + 1) is not None:
        return index + 1  # "Ghana's ambassador here, X"
    office = _AT_MINISTRY.match(line.shape, index)
    if office is not None and line.items[office.end() - 1].word == "ministry":
        return office.end()
    home = _HOME.match(line.shape, index)
    here = home is not None and line.items[index + 1].word in _HERE
    return home.end() if here and home is not None and line.items[home.start("noun")].word in explained() else index


_FIELD = regex(r"f[kgmF]{1,3}(?:&[kgmF]{1,3})?(?=,(?:h\.?)*[NI]{2})")  # "deputy governor of B for supervision, X"
_CHARGED = regex(r"[^,;.:XHN]{1,8}?(?=,(?:h\.?)*[NI]{2}|(?:h\.?)+[NI]{2})")


def past_matter(line: Line, index: int) -> int:
    """Return where "on border issues" ends that a title has before its name; the index itself without it.

    As well as "in charge of twinnings", whatever somebody is in charge of.
    """
    opening = " ".join(item.word for item in line.items[index : index + _LONGEST_OF_BOTH])
    link = next((link for link in toml("titles")["portfolio_links"]["words"] if opening.startswith(f"{link} ")), None)
    charged = _CHARGED.match(line.shape, index + len(link.split())) if link is not None else None
    if charged is not None:
        return charged.end()
    charged = _FIELD.match(line.shape, index)
    if charged is not None:
        return charged.end()
    matter = _MATTER.match(line.shape, index)
    return matter.end() if matter is not None and line.items[matter.start("noun")].word in _MATTERS else index


class OfBoth(Struct, frozen=True):
    """Words after a plural title that name nobody: "of the two countries", "of that time"."""

    last: int
    former: bool


def of_both(line: Line, index: int) -> OfBoth | None:
    """Return "of the two countries", "of that time" where it stands at an index."""
    words = [item.word for item in line.items[index : index + _LONGEST_OF_BOTH]]
    for kind in ("words", "former") if words[:1] in (["of"], ["at"]) else ():
        for phrase in toml("titles")["of_both"][kind]:
            split = phrase.split()
            if words[: len(split)] == split:
                return OfBoth(index + len(split), kind == "former")
    return None
