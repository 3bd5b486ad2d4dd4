"""Organisations: ministries, companies, agencies, and the commissions that two countries share."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.parties import parties
from tracker.reader.patterns import regex
from tracker.reader.phrases import Phrases
from tracker.reader.possessed import people_of_bodies
from tracker.reader.tags import Place


class Body(Struct, frozen=True):
    """An organisation as it is written. `shared` marks one that countries share; `places` are the codes in its name."""

    name: str
    shared: bool
    places: tuple[str, ...]
    alias: str | None = None  # the acronym in brackets after it
    noun: str = ""  # what it is, in small letters: "commission"


def is_another(body: Body, known: Body) -> bool:
    """Tell "the border commission" where the one known is "the intergovernmental commission on trade"."""
    subjects = {word for word in toml("bodies")["subjects"] if word in body.name.lower()}
    return bool(subjects) and not any(word in known.name.lower() for word in subjects)


# A place before a body belongs to its name ("Azerbaijan Export Foundation") unless it owns it ("Russia's GAZ Group").
_OWN = r"(?:[PA](?:-[PA])*s)?"
_PART = r"(?:[NFQMmIHK]|P(?!s)|A)"
# "… of Roads & Harbours": the last of several may be any word, if no name begins there.
_MORE = r"(?:(?:,&|&|,(?=[FK]+(?:,[FK]+)*,?&))(?:d?F[FK]*|K+|N{1,2}K+|d?N(?=[,.;)(]|$)))"
_OF_PLACE = r"[PA]+(?![PAs])(?:[FMN]?K(?![NK])|[FK]*)"  # "of Ukraine", "of Cuba Central Committee"
_OF_WORDS = rf"(?:N{{1,2}}(?=K|F[FKM]+(?![FKMH])))?[FKM]+{_MORE}*"  # "of Tea Board", "for Arab Economic Development"
_ON_WORDS = rf"(?<=K)ud?{_OF_WORDS}"  # "Committee on Trade", not "Commission on the Kenyan side"
_TAIL = rf"(?:[oft]d?(?:{_OF_WORDS}|{_OF_PLACE}|Q(?:[FNM]{{0,3}}K)?|N{{1,2}}(?:&N)?(?![NIp]))|{_ON_WORDS})"
_NAMED = regex(
    rf"{_OWN}(?P<name>(?:[PA]-)*[NQFKAP]{_PART}*L\.?|(?:{_PART}(?:-(?=[PANF]))?(?:(?<![NHpP]N)&(?=[NFK]+K))?)*?K+(?!NK)"
    rf"(?:{_TAIL}){{0,3}}(?:P(?=H|,|\)|\.|\(Q\)|$))?)(?P<alias>(?:s(?=\(Q\)H))?\(Q\))?"
)
_CAPITALS = regex(r"[NFQMPA]*K+")
_SUBJECT = r"(?:[uf]d?[gFMm]+(?:(?:,&|,|&)[gFMm]+)*)"
_SIDES = r"(?:[yo]d?(?:[ck]od?)?(?:P(?!s)|A(?![FHRNC]))(?:(?:&|,|-)d?P)*)"  # not "with Turkish Minister X"
_SHARED = regex(
    rf"(?P<name>(?:M(?=[PA]))?(?:[PA](?:[-&][PA])*s?)?(?:[NQFgMmK]|(?<=[MmF])&(?=FF?J))*J(?:J|K(?![NK]))?(?:{_SUBJECT}{_SIDES}?|{_SIDES}{_SUBJECT}?)?"
    rf"(?:od?[NFgPQK]+)*)(?P<alias>\(Q\))?"
)


@cache
def _shared_nouns() -> Phrases:
    nouns = toml("bodies")["shared"]
    return Phrases({noun: ("J", "shared", noun) for noun in (*nouns, *(noun + "s" for noun in nouns))})


@cache
def _complete() -> frozenset[str]:
    """The last words of the shared bodies that have none of the keywords: "strategic dialogue"."""
    return frozenset(noun.split()[-1] for noun in toml("bodies")["complete"])


@cache
def _documents() -> frozenset[str]:
    """The nouns of documents: after one of them "Economic Partnership" is no organisation."""
    return frozenset(toml("documents")["types"]) | {"agreements"}


_WITHOUT_OF = frozenset({"secretary", "chairman", "chairwoman", "director", "director general", "head"})


def mark_bodies(line: Line, text: str) -> None:
    """Put one item in the place of each body's name; most specific first: shared bodies, then all others."""
    _ports(line, text)
    for first, last, name, item in parties(line, text):
        line.merge(first, last, replace(item, value=Body(name, shared=False, places=())))
        line.reshape()
    known = any(map(line.shape.__contains__, "KcLJ"))
    if not known and _complete().isdisjoint(line.words) and _closing().isdisjoint(line.words):
        return
    _open(line)
    _within(line)
    if people_of_bodies(line):
        _open(line)  # "Tea Growers' Union"
    _close(line)
    _banks(line, text)
    _beside_ministries(line, text)
    for pattern, shared in ((_SHARED, True), (_NAMED, False)):
        _nouns(line, text, shared=shared)
        found = [match for match in pattern.finditer(line.shape) if _is_body(line, match, shared=shared)]
        for match in reversed(found):
            first, last = match.start("name"), match.end("name")
            first += not shared and _opens_with_title(line, first)
            body = _body(line, first, last, match, text, shared=shared)
            start, end = line.items[first].start, line.items[match.end() - 1].end
            shown = text[start:end]
            line.merge(first, match.end(), Item("B", "body", start, end, shown.lower(), shown, body))
        if found:
            line.reshape()


def _open(line: Line) -> None:
    """Take capitalised words that are no names by themselves for part of a body's: "National Oil Company"."""
    opening = _opening()
    for index in range(len(line.items) - 2, 0, -1) if "K" in line.shape else ():
        item = line.items[index]
        within = line.role in {"body", "item"} and line.shape[index - 1] in "do"  # "the Global Growth Institute"
        capital = item.kind == "word" and item.text[0].isupper() and (within or item.word in opening)
        if capital and item.shape in "kR" and line.shape[index + 1] in "NFKA" and _leads_to_body(line, index + 1):
            line.change(index, replace(item, shape="N"))
        elif capital and item.shape == "h" and _is_no_army(line, index + 1) and _leads_to_body(line, index + 1):
            line.change(index, replace(item, shape="N"))  # "General Authority for Ports", but "General Ayub"


_WITHIN = regex(r"(?<=[PAN])k(?=[FN]?K)")


def _within(line: Line) -> None:
    """Take a common word with a capital between a place and a body's noun for one of its name: "Fiji Sugar Board"."""
    for at in [match.start() for match in _WITHIN.finditer(line.shape)] if line.role in {"body", "item"} else []:
        item = line.items[at]
        if item.kind == "word" and item.text.istitle() and line.items[at - 1].end + 1 == item.start:
            line.change(at, replace(item, shape="N"))


def _is_no_army(line: Line, index: int) -> bool:
    """Tell the noun of an office behind "General" from the staff of an army, of which a title tells."""
    return line.shape[index] in "FK" and line.items[index].word != "staff"


def _opens_with_title(line: Line, index: int) -> bool:
    """Tell the title that stands before a body without "of": "Chairman Federal Board of Revenue X"."""
    head = line.items[index].value
    return line.shape[index] == "H" and getattr(head, "office", "") in _WITHOUT_OF and not getattr(head, "plural", True)


def _close(line: Line) -> None:
    """Take a portfolio's word for a body's at the end of a run of capitals, which no minister's title leads to."""
    closing = _closing()
    if closing.isdisjoint(line.words):
        return
    for index, item in list(line.tags("F")):
        if item.word not in closing or line.shape[index - 1 : index] not in set("NFPAQM") or not index:
            continue
        run = line.shape[:index].rstrip("NFPAQM&,")
        governed = re.search("H[of]d?$", run) is not None or line.shape[index + 1 : index + 2] in set("F&,K")
        governed = (
            governed and _ALIAS.match(line.shape, index + 1) is None
        )  # "president of the Ports Administration (ANP)"
        minister = line.shape[index + 1 : index + 2] == "H" and line.items[index + 1].word.endswith("minister")
        if not governed and not minister:
            line.change(index, replace(item, shape="K"))


_ALIAS = regex(r"\(Q\)")
_PORT = regex(r"(?<![NFKPAQ])F(?P<of>o)(?:P|N(?![NIp]))(?!-)")


def _ports(line: Line, text: str) -> None:
    """Take "the Port of Rotterdam" for one body: its place ends it."""
    for match in reversed(list(_PORT.finditer(line.shape)) if "port" in line.words else []):
        first, last = match.span()
        if line.items[first].word == "port":
            start, end = line.items[first].start, line.items[last - 1].end
            shown = text[start:end]
            body = Body(shown, shared=False, places=tuple(_codes(line, first, last)), noun="port")
            line.merge(first, last, Item("B", "body", start, end, shown.lower(), shown, body))
            line.reshape()


_BANK = regex(r"(?<![NFKPAQ])K(?:NP?|P)(?=[,.;)(Hh]|$)")
_MAJLIS = regex(r"(?<![NFKPAQ])K-?[pN]{0,2}N")  # "Majlis A'Shura", "Majlis Al Nuwab"
_HOUSES = frozenset("shura a'shura shoora a'shoora al-shura ash-shura al-nuwab nuwab oli umma al-umma shuro".split())


def _banks(line: Line, text: str) -> None:
    """Take "Bank Indonesia", "Bank Negara Malaysia", "Majlis A'Shura" for one body: its noun comes first."""
    noun = "bank" if "bank" in line.words else "majlis"
    pattern = _BANK if noun == "bank" else _MAJLIS
    for match in reversed(list(pattern.finditer(line.shape)) if noun in line.words else []):
        first, last = match.span()
        while noun == "majlis" and last > first and line.items[last - 1].word not in _HOUSES:
            last -= 1
        if first < last and line.items[first].word == noun:
            start, end = line.items[first].start, line.items[last - 1].end
            shown = text[start:end]
            body = Body(shown, shared=False, places=tuple(_codes(line, first, last)), noun=noun)
            line.merge(first, last, Item("B", "body", start, end, shown.lower(), shown, body))
            line.reshape()


# "the Ministry of Tourism and Volta Hotel College"
_BESIDE_MINISTRY = regex(r"K[of]d?[FN]{1,3}(?:(?:,|,?&)F{1,2})*,?&(?P<other>[NQ]{1,3}K)(?![NFKQ&-]|o)")
_MINISTRIES = frozenset({"ministry", "department", "secretariat", "directorate", "bureau"})


def _beside_ministries(line: Line, text: str) -> None:
    """Take a bank, college or company that a ministry acts with for a body of its own, no part of its name."""
    if _MINISTRIES.isdisjoint(line.words):
        return
    for match in reversed(list(_BESIDE_MINISTRY.finditer(line.shape))):
        first, last = match.span("other")
        if line.items[match.start()].word in _MINISTRIES and line.items[last - 1].word in _apart():
            start, end = line.items[first].start, line.items[last - 1].end
            shown = text[start:end]
            line.merge(first, last, Item("B", "body", start, end, shown.lower(), shown, Body(shown, False, ())))
            line.reshape()


@cache
def _apart() -> frozenset[str]:
    return frozenset(toml("bodies")["apart"].split())


@cache
def _closing() -> frozenset[str]:
    return frozenset(toml("bodies")["closing"])


def _leads_to_body(line: Line, index: int) -> bool:
    found = _CAPITALS.match(line.shape, index)
    return found is not None and line.shape[found.end() : found.end() + 1] not in {"H", "N", "C"}


@cache
def _opening() -> frozenset[str]:
    return frozenset(toml("bodies")["opening"])


def _nouns(line: Line, text: str, *, shared: bool) -> None:
    """Mark the nouns of shared bodies for the first pattern; for the second they are ordinary keywords again."""
    if shared:
        _shared_nouns().merge(line, text)
    else:
        for index, item in line.tags("J"):
            line.change(index, replace(item, shape="K" if item.text[0].isupper() else "c"))


def _is_body(line: Line, match: re.Match[str], *, shared: bool) -> bool:
    if not shared:
        following = line.items[match.end()].word if match.end() < len(line.items) else ""
        if following in _documents():
            return False
        first = line.items[match.start("name")]
        if first.word == "representatives" and line.shape[match.start("name") + 1 : match.start("name") + 2] == "o":
            return False  # "Representatives of Peru"
        if first.word in _ERRANDS and line.shape.startswith(("oA", "odA"), match.start("name") + 1):
            return False  # "Mission of the Dutch Minister for Trade"
        whole = " " in first.word or first.word in toml("bodies")["alone"] or _beside_title(line, match)
        return match.end("name") - match.start("name") > 1 or match["alias"] is not None or whole
    name = line.shape[match.start("name") : match.end("name")]
    before = name[: name.index("J")]
    noun = line.items[match.start("name") + len(before)]
    owners = set(_codes(line, match.start("name"), match.end("name")))
    joint = any(letter in "mM" for letter in before) or len(owners) > 1
    own = noun.word.startswith("technical") and len(owners) == 1  # of one country's parliament
    if name.startswith("Ps") and not any(letter in "mM" for letter in before):
        return False  # "Kenya's committee on trade with Uganda"
    return joint or (noun.word in toml("bodies")["complete"] and not own)


def _beside_title(line: Line, match: re.Match[str]) -> bool:
    """As in "Senate President X", "Speaker of Parliament Y": bodies that many countries have."""
    first, last = match.span("name")
    if line.items[first].word not in toml("bodies")["beside_titles"]:
        return False
    before = re.sub("(?:d|Ps)$", "", line.shape[:first])  # "Speaker of Ghana's Parliament"
    return line.shape[last : last + 1] == "H" or before.endswith("Ho")


def _codes(line: Line, first: int, last: int) -> Iterator[str]:
    for item in line.items[first:last]:
        if isinstance(item.value, Place):
            yield item.value.code


def _body(line: Line, first: int, last: int, match: re.Match[str], text: str, *, shared: bool) -> Body:
    items = line.items[first:last]
    noun = next((item.word for item in items if item.shape == "J"), "")
    alias = line.items[match.end() - 2].text if match["alias"] else None
    bracketed = not shared and (match["alias"] or "").startswith("(")
    shown = text[items[0].start : line.items[match.end() - 1].end if bracketed else items[-1].end]
    places = tuple(dict.fromkeys(_codes(line, first, last)))
    of_two = len(places) > 1 and items[-1].word in _OF_TWO  # "Peru-Chad Joint Trade and Economic Commission"
    return Body(
        name=shown.removesuffix("'s"),
        shared=shared or of_two,
        places=places,
        alias=alias,
        noun=(noun or (items[-1].word if of_two else "")).removesuffix("s"),
    )


_ERRANDS = frozenset({"mission", "presidency", "movement"})  # what somebody has or is on, who stands behind "of"
_OF_TWO = frozenset({"commission", "committee", "council", "mechanism"})
