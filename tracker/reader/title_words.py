"""The words of titles: their heads, the ranks before them, and the titles that are first names too."""

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.phrases import Phrases

SCOPES = ("state", "sending", "region", "body")
_HIS = frozenset({"his", "her"})
_RANKED = regex(r"[RF]*H")


class Head(Struct, frozen=True):
    """The noun of a title. `scope` tells whose such an office is when the text does not: see titles.toml."""

    office: str
    scope: str  # "state", "sending", "region" or "body"
    plural: bool
    owner: str | None = None  # whose it is by its own words: "European Commissioner"


@cache
def title_phrases() -> Phrases:
    """The heads of titles, singular and plural."""
    titles = toml("titles")
    terms: dict[str, tuple[str, str, object]] = {}
    for scope in SCOPES:
        for written, office in titles[scope].items():
            terms[written] = ("H", "title", Head(office, scope, plural=False))
            terms.setdefault(_plural(written), ("H", "title", Head(office, scope, plural=True)))
    for unit in titles["units"]["words"]:
        for head in titles["units"]["heads"]:
            for written in (f"{head} of {unit}", f"{unit} {head}"):
                terms.setdefault(written, ("H", "title", Head(written, "body", plural=False)))
    for written, office in titles["body"].items():
        for rank in () if office.startswith(("deputy", "vice", "co-")) else ("deputy", "first deputy"):
            terms.setdefault(f"{rank} {written}", ("H", "title", Head(f"{rank} {office}", "body", plural=False)))
    for scope in ("state", "sending", "region"):
        for written, office in titles[scope].items():
            for ending in titles["endings"]["words"]:
                terms.setdefault(f"{written}{ending}", ("H", "title", Head(f"{office}{ending}", scope, plural=False)))
    for scope in ("state", "region"):
        for written, office in titles[scope].items():
            opening, space, _ = written.partition(" ")
            for rank in ("deputy", "first deputy") if space and opening in titles["body"] else ():
                terms.setdefault(f"{rank} {written}", ("H", "title", Head(f"{rank} {office}", scope, plural=False)))
    for written, owner in titles["owned"].items():
        terms[written] = ("H", "title", Head(titles["body"][written], "body", plural=False, owner=owner))
    for written, singular in titles["plurals"].items():
        head = terms[singular][2]
        assert isinstance(head, Head)  # noqa: S101
        terms[written] = ("H", "title", replace(head, plural=True))
    for phrase in toml("bodies")["phrases"]:
        terms[phrase] = ("K", "word", None)
    for courtesy in toml("names")["courtesies"]:
        terms[courtesy] = ("h", "word", None)
    for area in titles["areas"]["words"]:
        terms[area] = ("F", "word", None)
    for word in titles["counterparts"]["words"]:
        terms[word] = ("C", "counterpart", None)
    for letter, posted in (("t", "to"), ("i", "in")):
        for phrase in titles["posted"][posted]:
            terms[phrase] = (letter, "word", None)
    for phrase in titles["counterparts"]["own"]:
        terms[phrase] = ("k", "word", None)
    return Phrases(terms)


def _plural(written: str) -> str:
    """The plural of a title: "undersecretaries", "heads of delegation", "consuls general"."""
    first, space, rest = written.partition(" ")
    if rest.startswith("of ") or rest == "general":
        return _plural(first) + space + rest
    return f"{written[:-1]}ies" if written.endswith("ry") else f"{written}s"


def first_names(line: Line) -> None:
    """Take a title that is a first name too for a name: "King Sultan Ibrahim", "Speaker Amir Ohana"."""
    _hosts(line)
    if "H" not in line.shape:
        return
    _assistants(line)
    _epithets(line)
    _verbs(line)
    _second_parts(line)
    _surnames(line)
    words, rarely = _first_names()
    if words.isdisjoint(line.words):
        return
    for index, item in line.tags("H"):
        at = index - 1 - (line.shape[max(0, index - 2) : index] == "h.")  # "Mr. Sultan bin Saad"
        before = line.shape[at] if index else "."
        son = before == "p" and line.items[at].word in _fathers()  # "Mohamed bin Sultan"
        if item.word not in words or not (son or line.shape[index + 1 : index + 2] in {"N", "p", "I"}):
            continue
        addressed = before == "h" and line.items[at].word not in _CROWNED  # "Dr. Sultan Al Jaber"
        ruled = (before == "P" and re.search(r"H[oitu]d?$", line.shape[: index - 1]) is not None) or (
            before == "," and line.shape[max(0, index - 2) : index - 1] == "H"  # "Malaysia's King, Sultan Ibrahim"
        )  # "Minister of Qatar Amir …", "ambassador to Qatar Amir …"
        heads = (
            line.items[line.shape.rfind("H", 0, at)].value if before == "," else None
        )  # "the chairman of X, Sultan Y"
        ruled = ruled or (isinstance(heads, Head) and heads.scope == "body")
        if (
            ruled
            or _holds_another(line, index)
            or before in "HNI"
            or son
            or addressed
            or (item.word in rarely and before not in "PAsd")
        ):
            line.change(index, replace(item, shape="N", kind="word", value=None))


_CROWNED = frozenset({"majesty", "highness", "h.m.", "h.h.", "h.r.h.", "h.s.h.", "h.i.h.", "hm", "hh", "hrh", "hsh"})


_NAME_BEFORE_HEAD = regex(r"[Np]+,d?R*(?=H)")


def _holds_another(line: Line, index: int) -> bool:
    """Tell one called Sultan from a sultan by his office: "Sultan Saeed, chairman of B", "Sultan Mahmud, King of P"."""
    found = _NAME_BEFORE_HEAD.match(line.shape, index + 1)
    head = line.items[found.end()].value if found is not None else None
    king = (
        found is not None
        and line.items[index].word == "sultan"
        and [each.word for each in line.items[found.end() : found.end() + 2]] == ["king", "of"]
    )
    return king or (isinstance(head, Head) and head.scope == "body")


_WHO_HEADS = regex(r"[rN]H(?=d?[NQKPAFg])")


def _verbs(line: Line) -> None:
    """Take the verb of "X, who heads Tata Sons" for none of several heads."""
    for at in [match.start() + 1 for match in _WHO_HEADS.finditer(line.shape)]:
        if line.items[at].word == "heads":
            line.change(at, replace(line.items[at], shape="k", kind="word", value=None))


_SECOND_PART = regex(r"(?P<head>H)[of]d?[Fg,&]*(?<=[Fg])(?P<and>&(?:[of]d?|d))(?=[Fg]+[AN]?(?!H))")
_OF_STATE_AND = regex(r"H(?P<and>&[of]?d?)(?=[Fg]+(?!H))")


def _second_parts(line: Line) -> None:
    """Take "Minister of Finance and of the Digital Economy" for one of finance and digital economy."""
    if "&" not in line.shape:
        return
    for match in reversed(list(_SECOND_PART.finditer(line.shape))):
        head = line.items[match.start("head")].value
        if isinstance(head, Head) and not head.plural:
            first, last = match.span("and")
            line.merge(first, last, line.items[first])
            line.reshape()
    for match in reversed(list(_OF_STATE_AND.finditer(line.shape))):
        item = line.items[match.start()]
        if item.word == "minister of state":  # "… and of Foreign Affairs": a rank of ministers
            first, last = match.span("and")
            line.items[match.start()] = replace(item, word="minister", value=Head("minister", "state", plural=False))
            line.merge(first, last, replace(line.items[first], shape="o", word="of", text="of"))
            line.reshape()


_TAXED = regex(r"(?:(?<=HN)|(?<=HhN))F(?![FHKcgo]|&N*[FMgK]+(?![FMgKH]))")
_LAST = regex(r"(?<=[HFhP]N)H(?![NIhQps]|od?[PABFg])")


_VIRTUOUS = regex(r"(?<=[Hh])F(?=N(?!N))")  # "Minister Unity Dow", but "Minister Health Juan Soto"


def _surnames(line: Line) -> None:
    """Take a title at the end of a name for its surname: "Resources Minister Madeleine King said"."""
    for match in list(_TAXED.finditer(line.shape)):  # "Trade Minister Stella Tax"
        line.change(match.start(), replace(line.items[match.start()], shape="N"))
    for match in list(_VIRTUOUS.finditer(line.shape)):
        if line.items[match.start()].word in toml("titles")["names"]["virtues"]:
            line.change(match.start(), replace(line.items[match.start()], shape="N"))
    surnames = _surnames_too()
    if line.words.isdisjoint(surnames):
        return
    for match in list(_LAST.finditer(line.shape)):
        item = line.items[match.start()]
        if item.word in surnames:
            line.change(match.start(), replace(item, shape="N", kind="word", value=None))


def _hosts(line: Line) -> None:
    """Leave "will host", "opposite the bank" the words that they are: counterparts are "his host", "the Lao host"."""
    for index, item in line.tags("C"):
        if item.word in _owned_peers() and (
            not index or (line.shape[index - 1] not in "PAs" and line.items[index - 1].word not in _HIS)
        ):
            line.change(index, replace(item, shape="k", kind="word"))


@cache
def _owned_peers() -> frozenset[str]:
    return frozenset(toml("titles")["counterparts"]["owned"])


def _assistants(line: Line) -> None:
    """Take the first word of "Assistant Foreign Minister" for a rank."""
    for index, item in list(line.tags("H")) if not line.words.isdisjoint({"assistant", "deputy assistant"}) else []:
        if item.word in {"assistant", "deputy assistant"} and _RANKED.match(line.shape, index + 1):
            line.change(index, replace(item, shape="R", kind="word", value=None))


def _epithets(line: Line) -> None:
    """Take what is said of one who holds an office for a rank: "Peru's 36-year-old president, X"."""
    words, endings = _said_of_heads()
    for index, item in reversed(list(line.tags("H"))):
        head = item.value
        if not index or not isinstance(head, Head) or head.scope != "state":
            continue
        at = len(line.shape[:index].rstrip("R")) - 1
        epithet = line.items[at]
        if epithet.kind != "word" or epithet.shape not in "kN" or at < 0:
            continue
        if epithet.word == "year-old" and line.shape[at - 2 : at] == "#-":
            line.merge(at - 2, at + 1, replace(epithet, shape="R", start=line.items[at - 2].start))
            line.reshape()
        elif epithet.word in words or epithet.word.endswith(endings):
            line.change(at, replace(epithet, shape="R"))


@cache
def _said_of_heads() -> tuple[frozenset[str], tuple[str, ...]]:
    said = toml("titles")["epithets"]
    return frozenset(said["words"]), tuple(said["endings"])


@cache
def _fathers() -> frozenset[str]:
    return frozenset(toml("names")["fathers"])


@cache
def _surnames_too() -> frozenset[str]:
    return frozenset(toml("titles")["names"]["surnames"])


@cache
def _first_names() -> tuple[frozenset[str], frozenset[str]]:
    names = toml("titles")["names"]
    return frozenset(names["words"]), frozenset(names["rarely_titles"])


@cache
def title_ranks() -> dict[str, str]:
    """Rank words and what the plain form keeps of them."""
    return dict(toml("titles")["ranks"])


def is_head(office: str) -> bool:
    """Tell an office of a head of state or government."""
    return office in _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset().union(*toml("titles")["alone"].values())
