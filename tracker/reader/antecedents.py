"""What a title's noun or pronoun means: "the bank's governor", "its president", "the region's chairman"."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import cues, is_verb
from tracker.reader.firm_antecedents import firm_in, told_by
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.organisations_beside import fronted, leading, of_which, under, visited
from tracker.reader.patterns import regex
from tracker.reader.predicated import GAVE
from tracker.reader.tags import Place
from tracker.reader.title_owners import HIS, body_of, firm_heads, of_bodies, of_firms, small_body
from tracker.reader.titles import Title

_NOUNS: dict[str, list[str]] = toml("titles")["nouns"]
_COUNTRY, _REGION, _TOWN, _FIRM = (frozenset(_NOUNS[kind]) for kind in ("country", "region", "town", "firm"))
_STATES = (
    "minister of",
    "deputy minister of",
    "prime minister",
    "deputy prime minister",
    "ambassador",
    "consul",
    "high commissioner",
)
_FAR = 6  # lines back to a body of the same noun
_NEAR = 1  # lines back to what a pronoun means


def name_owners(lines: Sequence[Line]) -> None:
    """Give each title that has only a noun or pronoun for its owner the owner that it means, where one is named."""
    for number, line in enumerate(lines):
        for index, item in list(line.tags("XW")):
            value = item.value
            if isinstance(value, Mention | Unnamed) and any(title.owner is None for title in value.titles):
                owned = (_owned(lines, number, index, title) for title in value.titles)
                before = lines[number - 1] if number else None
                titles = tuple(_company_beside(line, index, title, before) for title in owned)
                if titles != value.titles:
                    line.change(index, replace(item, value=_with(value, titles)))


_OF_OTHERS = regex("o(?:(?:[NQ]{1,3}|B)s|Ps[NQB])")


def _company_beside(line: Line, index: int, title: Title, before: Line | None) -> Title:
    """Take the one organisation told before him for whose head he is: "…, Managing Director X said".

    It stands in his sentence, as in "visited BelAZ, where Director General X received him", else in the one before.
    """
    if _OF_OTHERS.match(line.shape, index + 1) is not None:
        return title  # "X, head of Rimtel's new branch"
    if title.owner is None and not title.plural and title.meant in {"", *HIS}:
        of_any = title.scope == "body" or title.office in _PRESIDING
        beside = (fronted(line, index) or leading(line, index) or of_which(line, index)) if of_any else None
        beside = beside or (under(line, index) if title.scope == "body" else None)
        if beside is None and title.meant in HIS and title.office in firm_heads() | of_bodies() | of_firms():
            beside = _of_superior(line, index)
        if beside is None and title.office in firm_heads() | of_bodies() | _SENT:
            beside = _held_beside(line, index)
        if beside is not None:
            return replace(title, owner=beside, scope="body")
    if (
        title.scope != "body"
        or title.owner is not None
        or (title.meant and title.meant not in HIS)
        or title.office not in firm_heads()
        or title.plural
    ):
        return title
    bodies = [item.value for item in line.items[:index] if isinstance(item.value, Body) and not item.value.shared]
    held = any(isinstance(item.value, Mention) and item.value.titles for item in line.items[:index])
    if held or len(set(bodies)) > 1:
        return title
    owner = bodies[0] if bodies else visited(line, index) or _subject(line, index, title)
    bare = not index or not line.items[index - 1].text[0].isupper()  # not "Kenya Tea Board Chairperson X"
    if owner is None and bare and before is not None and before.role == line.role:
        named = {item.value for _, item in before.tags("B") if isinstance(item.value, Body) and not item.value.shared}
        alone = "X" not in before.shape
        owner = (named.pop() if len(named) == 1 else _subject(before, len(before.items), title)) if alone else None
    return replace(title, owner=owner) if owner is not None else title


_PRESIDING = frozenset({"president", "vice president"})
_SENT = frozenset({"special envoy", "special representative", "special coordinator", "executive managing director"})
_OPENING = frozenset(toml("bodies")["opening"])  # "North Sea Port"
_SUBJECT = regex(r'"?d?(?:[PA]s?)?(?P<said>[kgcmAF]{0,4}?)(?P<org>[NQ][NQFKP]{0,4})(?:\([NQ]\))?(?:k|,[dr])')


def _subject(line: Line, index: int, title: Title) -> Body | None:
    """The company that a sentence is about: "Mine owner Sur Andina will sell it, CEO X said"."""
    found = _SUBJECT.match(line.shape, 0, index) if title.office in of_firms() else None
    if found is None:
        return None
    if found["org"] == "N" and not found["said"] and line.items[found.end() - 1].word not in GAVE:
        return None  # "Sales rose, CEO X said", but "Rimtel named X chief executive"
    first, last = found.span("org")
    first -= first > 0 and line.items[first - 1].word in _OPENING and line.items[first - 1].text[0].isupper()
    return body_of(line.items[first:last])


def _of_superior(line: Line, index: int) -> Body | None:
    """The organisation of whose head somebody is an officer: "Ana Ruiz, CEO of Rimtel, and X, her finance chief"."""
    before = [item.value for at, item in line.tags("X") if at < index]
    titles = before[-1].titles if before and isinstance(before[-1], Mention) else ()
    return next((title.owner for title in titles if isinstance(title.owner, Body) and not title.owner.shared), None)


def _held_beside(line: Line, index: int) -> Body | None:
    """The organisation whose other head stands just before: "Rimtel chairman X and CEO Y"."""
    inserted = _INSERTED.search(line.shape, 0, index)  # "Rimtel CEO X, an Englishman, and Managing Director Y"
    if inserted is not None:
        return _held_at(line, inserted.start())
    before = len(line.shape[:index].rstrip("&,")) - 1
    return _held_at(line, before) if before >= 0 and line.shape[before + 1 : index] in {"&", ",&"} else None


_INSERTED = regex(r"X,d[Ak]{1,2},&d?$")


def _held_at(line: Line, at: int) -> Body | None:
    """The organisation whose head stands at an item."""
    value = line.items[at].value
    if not isinstance(value, Mention):
        return None
    owners = {title.owner for title in value.titles}
    owner = owners.pop() if len(owners) == 1 else None
    return owner if isinstance(owner, Body) and not owner.shared else None


def _with(value: Mention | Unnamed, titles: tuple[Title, ...]) -> Mention | Unnamed:
    owner = next((title.owner for title in titles if isinstance(title.owner, str)), None)
    if isinstance(value, Mention):
        return replace(value, titles=titles, country=value.country or owner)
    return replace(value, titles=titles)


def _owned(lines: Sequence[Line], number: int, index: int, title: Title) -> Title:
    if not title.meant or title.owner is not None or title.meant in HIS:
        return title
    if title.scope == "region" and title.meant == "its":  # "in Oran, whose people met its wali, X"
        return replace(title, owner=_town_before(lines[number], index))
    if title.meant == "our" and title.office in _PRESIDING and _publisher(lines) is None:
        return replace(title, meant="", scope="state")  # an envoy's: "our president, X, will come"
    state = _of_its_state(lines[number], index, title)
    owner = state or _meant(lines, number, index, title.meant)
    if title.office == "co-chair" and not (isinstance(owner, Body) and owner.shared):
        return title
    if title.meant == "our" and title.scope != "body":
        return title
    scope = "body" if isinstance(owner, Body) else "state" if state is not None else title.scope
    return replace(title, owner=owner, scope=scope)


def _town_before(line: Line, index: int) -> str | Body | None:
    """The town or region that a sentence names last before an item."""
    for item in reversed(line.items[:index]):
        place = item.value
        if isinstance(place, Place) and (place.is_town or "-" in place.code):
            town = Body(place.name, shared=False, places=(place.code,))
            return place.code if "-" in place.code else place.subdivision or town
    return None


def _of_its_state(line: Line, index: int, title: Title) -> str | None:
    """As in "Moldova's deputy premier X and its Minister of Infrastructure, Y": the country told before."""
    if title.meant != "its" or not title.office.startswith(_STATES):
        return None
    for at in range(index - 1, -1, -1):
        value = line.items[at].value
        if isinstance(value, Mention) and value.country is not None:
            return country_of(value.country)
        if isinstance(value, Place) and (value.form == "name" or _acts(line, at)):
            return country_of(value.code)
    return None


def _acting(line: Line, index: int) -> str | None:
    """The country that the clause is about: "Peru wants more from Chad, the country's trade minister, X, said"."""
    for at, item in reversed(line.tags("P")):
        place = item.value
        if at > index or not isinstance(place, Place) or place.form != "name" or not _is_subject(line, at):
            continue
        if is_verb(line, at + 1) or line.items[at + 1].word.endswith(("s", "d")):
            return country_of(place.code)
    return None


def _acts(line: Line, at: int) -> bool:
    """Tell a capital that stands for its government: "Lima recalled its ambassador"."""
    return _is_subject(line, at) and (is_verb(line, at + 1) or line.items[at + 1].word in cues().auxiliaries)


def _is_subject(line: Line, at: int) -> bool:
    """Tell what a clause opens with."""
    before = at - (line.shape[at - 1 : at] == "d")
    return not before or line.shape[before - 1] in ",;&Tr"


@cache
def _does() -> frozenset[str]:
    """What a company says, is or does to somebody: "Sales rose" tells of none."""
    return frozenset(cues().speech | cues().auxiliaries | GAVE)


def _meant(lines: Sequence[Line], number: int, index: int, noun: str) -> str | Body | None:
    """Look back for what a noun means, from an item of a line on."""
    if noun == "our":
        return _publisher(lines)
    far = _NEAR if noun == "its" or noun in _FIRM else _FAR
    for back in range(min(_FAR if far < _FAR and noun in _FIRM else far, number) + 1):
        line = lines[number - back]
        items = line.items[:index] if not back else line.items
        places = range(len(items))  # of another sentence: its subject
        ordered = places if back and noun == "its" else places[::-1]
        loose = back <= far  # farther back only a body of that noun's own name
        acting = _acting(line, index) if not back and noun in _COUNTRY else None
        firm = told_by(line, index) if not back and (noun == "its" or noun in _FIRM) else None
        found = (
            acting or firm or next((owner for at in ordered if (owner := _owner(items, at, noun, loose=loose))), None)
        )
        acts = line.shape[:2] in {"Nk", "NR"} and line.items[1].word in _does()
        if found is None and noun == "its" and not back:
            found = _small_before(line, index)
        if found is None and noun == "its" and acts and not items[0].text.endswith("'"):
            found = Body(items[0].text, shared=False, places=())  # "Analdex said … its president"
        beside = back <= _NEAR and lines[number].paragraph == line.paragraph
        if found is None and ((noun in _FIRM and back <= _NEAR) or (noun == "its" and beside)):
            found = firm_in(lines, number - back, len(items), own=noun == "its")
        if found is not None:
            return found
    return None


_SMALL = regex(r"(?:A|Ps)[kgm]{0,3}(?P<noun>c)")
_CHAMBERS = frozenset((*toml("bodies")["described"], *toml("bodies")["beside_titles"]))


def _small_before(line: Line, index: int) -> Body | None:
    """The organisation in small letters that a sentence names last: "Burundi's senate, led by its president"."""
    found = [match for match in _SMALL.finditer(line.shape, 0, index) if _is_chamber(line, match)]
    return small_body(line.items[slice(*found[-1].span())]) if found else None


def _is_chamber(line: Line, match: re.Match[str]) -> bool:
    return line.items[match.start("noun")].word in _CHAMBERS


def _publisher(lines: Sequence[Line]) -> Body | None:
    """The organisation that the lines above the text name: whose "our chairman" is."""
    for line in lines:
        if line.role not in {"headline", "heading"}:
            return None
        found = next((item.value for _, item in line.tags("B") if isinstance(item.value, Body)), None)
        if found is not None:
            return found
    return None


_POSSESSED = regex(r"Bs[PAgFkNQ]{0,3}c,")


def _owner(items: Sequence[Item], at: int, noun: str, *, loose: bool) -> str | Body | None:
    """What an item names, if the noun can mean it; a noun for any firm only where `loose`."""
    item, value = items[at], items[at].value
    if isinstance(value, Place):
        if noun in _COUNTRY and value.form in {"name", "adjective"}:
            return country_of(value.code)
        if noun in _REGION:
            return value.code if "-" in value.code else value.subdivision
        if noun in _TOWN and value.form in {"city", "capital"}:
            return Body(value.name, shared=False, places=(value.code,))
    if isinstance(value, Mention):
        owned = [title.owner for title in value.titles if isinstance(title.owner, Body)]
        value = next((body for body in owned if noun == "its" or noun in body.name.lower().split()), None)
    if isinstance(value, Body):
        words = value.name.lower().split()
        any_firm = loose and noun in _FIRM and not value.shared
        if noun == "its" and (group := _POSSESSED.match("".join(each.shape for each in items), at)) is not None:
            return small_body(items[at : group.end() - 1])  # "the Bundestag's Africa group, led by its chairman"
        return value if noun == "its" or noun in words or any_firm else None
    if loose and item.shape == "Q" and (noun == "its" or noun in _FIRM):
        ends = (
            end for end in range(at + 1, len(items)) if items[end].shape not in "NQFKk" or items[end].text.islower()
        )
        last = next(ends, len(items))
        return body_of(items[at:last])  # "DP World"
    return None
