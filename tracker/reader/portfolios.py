"""Portfolios: the words that a minister's title has before it or after it, known or not."""

import re
from functools import cache

from msgspec.structs import replace

from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.phrases import Phrases
from tracker.reader.possessed import people_of_portfolios
from tracker.reader.tags import Place
from tracker.reader.title_words import Head

_MINISTERS = frozenset(
    "minister|deputy minister|minister of state|state secretary|secretary of state|cabinet secretary|minister delegate"
    "|coordinating minister|assistant minister|shadow minister".split("|")
)
_WITH_MINISTRIES = frozenset(
    "prime minister|deputy prime minister|permanent secretary|principal secretary|undersecretary|second minister"
    "|assistant secretary|assistant secretary of state|adviser|special adviser|special representative"
    "|secretary".split("|")
)
# A word that no vocabulary has is a portfolio's after "Minister of", and before "Minister" where a country owns it.
_AFTER = regex(r"H[of]d?(?P<word>[NM])")
# "… of Trade and Cinematographic Arts", "… of Cocoa and Coffee, X"
_BEFORE_KNOWN = regex(r"H[of]d?(?:[Fg][Fg,&]*?(?P<word>[Nk])(?=[Fg])|(?P<first>k)(?=F|&[FNk]|,[hN]))")
_SMALL_AFTER = regex(
    r"H[of]d?(?:g[g&]*(?:,|(?<=[g&])|(?:,g[g&]*)+(?:,&?|(?<=[g&]))))?(?P<word>k)(?=[,.;)(&gNIThodiufrk-]|$)"
)
_SMALL_BEFORE = regex(r"(?:[PA]s?|[dsRE])(?:g[g,&]*(?<=[g&,]))?(?P<word>k)(?=[g,&]*H)")
_LAST = regex(r"H[of]d?[Fg](?:[Fg]|,|&)*?(?P<word>N(?=[,.;)k&o]|$)|(?<=[&F])k(?=,[hN])|(?<=[F&])M(?=[hNI,.;)k&o]|$))")
# "Minister of Labour, Invalids and Social Affairs"
_LISTED = regex(r"H[of]d?[Fg](?:[Fg]|,|&)*?,(?P<word>N)(?=,?&[FM]+(?![FgR]*H))")
_RUN = "[NFMk]{1,3}"
_BEFORE = regex(rf"(?:[PA]s|A)(?P<run>{_RUN}|{_RUN}(?:,{_RUN})*,?&{_RUN})(?=H(?:N|I|h|p|,))")
_ALONE = regex(r"H[of]d?(?P<after>[Kc])(?![NKFcgoPA])|(?<![KNFMcg])(?P<before>[Kc])(?=H)")
_ABSTRACT = tuple("ty ship ment tion sion ness ance ence ics ing ism gy ure age phy sis hood cy power ware ies".split())
_OF_BLOC = regex(r"(?<=H[fo])P(?=[Fg])|(?<=[PsdRA])P(?=[Fg]H)|(?<=F,)P(?=&F)")  # "Minister for EU Integration"
_OF_THE_UNION = frozenset({"integration", "affairs", "accession", "enlargement", "relations", "policy"})
_LINKED = regex(r"H(?:[of]d?[Fg,&]+)?(?=iko|kf|yko|y[gk]?kf)")
# "Ecological Transition Minister", "the ecological transition"
_WITHIN = regex(r"(?<=[Fg])(?P<word>R)(?=H|[^RFgHPA]|$)")
_SINCE = frozenset({"since", "until", "from", "who", "said"})
_OFFICE = regex(r"c(?=o[Fg]+(?:&[Fg]+)?H)")  # "the office of Tourism Minister X"
_OFFICES = frozenset({"office", "cabinet", "secretariat"})
_LONGEST = 4  # unknown words of one portfolio


def mark_portfolios(line: Line, text: str) -> None:
    """Make one word of what leads to a portfolio, and take for its words what looks like something else there."""
    if "H" not in line.shape:
        return
    _link(line)
    people_of_portfolios(line)
    heads = [item.value for _, item in line.tags("H")]
    if any(isinstance(head, Head) and head.office in _MINISTERS | _WITH_MINISTRIES for head in heads):
        _phrases().merge(line, text)
    if any(_is_ministers(head) for head in heads):
        _alone(line)
        _small(line)
        _unknown(line)
        for at in [match.start() for match in _OFFICE.finditer(line.shape)]:
            if line.items[at].word in _OFFICES and _is_ministers(line.items[line.shape.index("H", at)].value):
                line.change(at, replace(line.items[at], shape="k"))
    for at in [match.start() for match in re.finditer("(?<=&)kiP", line.shape)][::-1]:
        if line.items[at].word == "made":  # "Minister of Enterprises and Made in Italy"
            place = line.items[at + 2]
            whole = f"made in {place.word}"
            line.merge(
                at, at + 3, replace(place, shape="F", kind="word", start=line.items[at].start, word=whole, value=None)
            )
            line.reshape()
    for at in [match.start() for match in _OF_BLOC.finditer(line.shape)]:
        item = line.items[at]
        following = line.items[at + 1].word
        union = item.word in {"eu", "european union"} and (line.shape[at + 1] == "&" or following in _OF_THE_UNION)
        if union or (following == "affairs" and isinstance(item.value, Place) and "-" not in item.value.code):
            line.change(at, replace(item, shape="F", kind="word", value=None))
    for match in list(_WITHIN.finditer(line.shape)):
        item = line.items[match.start("word")]
        if item.word in _both():
            shape = "F" if item.text[0].isupper() else "g"
            line.change(match.start("word"), replace(item, shape=shape, kind="word", value=None))


def _is_ministers(head: object) -> bool:
    return isinstance(head, Head) and head.office in _MINISTERS


def _is_abstract(item: Item) -> bool:
    return item.word.endswith(_ABSTRACT)


def _link(line: Line) -> None:
    """Make one word of "in charge of"."""
    for at in reversed([match.end() for match in _LINKED.finditer(line.shape)]):
        for size in (4, 3, 2):
            items = line.items[at : at + size]
            if " ".join(item.word for item in items) in _links():
                line.merge(at, at + size, replace(items[0], shape="f", end=items[-1].end))
                line.reshape()
                break


def _alone(line: Line) -> None:
    """Take a noun of bodies for a portfolio: "Minister of Police", "Police Minister"."""
    for match in list(_ALONE.finditer(line.shape)):
        at = match.start("after") if match["after"] else match.start("before")
        item, head = line.items[at], line.items[match.start() if match["after"] else at + 1].value
        if item.word in _single() and _is_ministers(head):
            line.change(at, replace(item, shape="F" if item.shape == "K" else "g"))


def _small(line: Line) -> None:
    """Take "digitalization" in small letters for a portfolio beside "minister", as with a capital anywhere."""
    for pattern in (_SMALL_AFTER, _SMALL_BEFORE):
        for match in list(pattern.finditer(line.shape)):
            at = match.start("word")
            head = match.start() if pattern is _SMALL_AFTER else line.shape.index("H", at)
            verb = line.shape[at + 1 : at + 2] == "k" and line.items[at + 1].word not in _SINCE
            if line.items[at].word in _capitalised() and _is_ministers(line.items[head].value) and not verb:
                line.change(at, replace(line.items[at], shape="g"))


@cache
def _capitalised() -> frozenset[str]:
    return frozenset(toml("titles")["portfolios"]["capitalised"].split())


def _unknown(line: Line) -> None:
    """Take words that no vocabulary has for a portfolio's by where they stand, or by what they end with."""
    for pattern in (_AFTER, _BEFORE_KNOWN, _LISTED, _LAST):
        for _ in range(_LONGEST):
            changed = False
            for match in list(pattern.finditer(line.shape)):
                at = match.start(match.lastgroup or "word")
                item, head = line.items[at], line.items[line.shape.rfind("H", 0, at)].value
                plural = isinstance(head, Head) and head.plural and line.shape[at + 1 : at + 2] not in {"F", "g"}
                known = pattern is not _LAST or item.shape in "kM" or _is_abstract(item)
                deputy = isinstance(head, Head) and head.office == "deputy prime minister" and line.shape[at - 1] == "f"
                if (_is_ministers(head) or deputy) and not plural and known and item.text[0].isupper():
                    line.change(at, replace(item, shape="F"))
                    changed = True
            if not changed or pattern is _AFTER:
                break
    for match in list(_BEFORE.finditer(line.shape)):
        head = line.items[match.end()].value
        several = "&" in match["run"]
        unknown = [at for at in range(*match.span("run")) if line.shape[at] in "NMk"]
        if _is_ministers(head) and all(
            line.items[at].text[0].isupper()
            and (not several or line.shape[at] == "k" or line.shape[at + 1] == "F" or _is_abstract(line.items[at]))
            for at in unknown
        ):
            for at in unknown:
                line.change(at, replace(line.items[at], shape="F"))


@cache
def _phrases() -> Phrases:
    return Phrases(dict.fromkeys(toml("titles")["portfolios"]["phrases"], ("F", "word", None)))


@cache
def _single() -> frozenset[str]:
    return frozenset(toml("titles")["portfolios"]["alone"])


@cache
def _links() -> frozenset[str]:
    return frozenset(toml("titles")["portfolio_links"]["words"])


@cache
def _both() -> frozenset[str]:
    """The words of ranks that portfolios have, too."""
    return frozenset(toml("titles")["ranks"]) & frozenset(toml("titles")["portfolios"]["words"].split())
