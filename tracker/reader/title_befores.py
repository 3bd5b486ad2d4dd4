"""Whose an office is by what stands before its title: "Kenya's", "Rimtel", "the Bank of Ghana's", "Pailin"."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.gazetteer import gazetteer
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.title_owners import (
    HIS,
    OF_PARLIAMENTS,
    body_of,
    firm_heads,
    is_presidential,
    is_presiding,
    of_bodies,
    of_firms,
    places,
    small_body,
    town,
)
from tracker.reader.title_words import Head

_NAMED_NEXT = frozenset("NIhp,(")
_BODY_OF = frozenset({"Bo", "Ko", "Co", "Fo"})  # "Bank of"
_FIRM_BEFORE = regex(r"(?<![NQ])[NQ]{1,3}s$")
_OF_REGIONS = frozenset(
    {
        "governor",
        "deputy governor",
        "prefect",
        "wali",
        "district commissioner",
        "bupati",
        "voivode",
        "regional minister",
    }
)
_OF_ANY = frozenset({"head", "chairman", "chairwoman", "vice chairman", "deputy chairman"})
_RUN_BEFORE = regex(r"(?<![HXNQFPAhI,&s])(?:[NQ]|NN)$")


def owner_before(line: Line, match: re.Match[str], head: Head) -> tuple[tuple[str, ...], str | Body | None, int]:
    """Return the places before a title, whose it is by what stands there, and where it begins."""
    written, first = match["owner"], match.start()
    if match["org"] and not match["folio"] and not is_presidential(line, match):
        start, end = match.span("org")
        if "NN" in match["org"] and line.shape[match.end() : match.end() + 1] not in _NAMED_NEXT:
            return (), head.owner, end  # "X was elected prime minister, Y speaker and …"
        alone = end - start == 1 and line.items[start].word in toml("bodies")["shared"]
        small = match["org"].endswith(("c", "cs")) or match["org"].startswith("co")  # "Peruvian chamber of commerce"
        if small and not alone and written and not match["firm"]:
            return _of_small_body(line, match, head)
        if match["org"] in {"c", "cs", "K"}:  # a noun for what is named before: "commission chairman"
            run = _RUN_BEFORE.search(line.shape, 0, start) if match["org"] == "c" and not written else None
            if run is None or match["article"]:
                return (), head.owner, first
            return (), body_of(line.items[run.start() : end]), run.start()  # "ODM party leader X"
        of_bank = head.office.endswith(("governor", "chancellor")) and set(match["org"]) == {"Q"}  # "RBI Governor X"
        if head.scope == "body" or is_presiding(head) or head.office.endswith("mayor") or of_bank:
            whole = written and end - start == 1 and match.end("owner") == start and line.shape[start - 1] != "s"
            last = end - match["org"].endswith("s")  # "the foreign ministry's director for Africa"
            return (), body_of(line.items[match.start("owner") if whole else start : last]), first  # "Kazakh Invest"
        if head.office in _OF_REGIONS and not written and set(match["org"]) == {"N"}:
            return _region_before(line, start, end, first)  # "Sarangani Governor X"
        if written and not match["firm"]:  # "Britain's NI minister"
            codes = places(line, *match.span("owner"))
            return codes, codes[0] if codes else None, end
        return (), None, end  # capitalised words before a state's title are none of it
    if not written:
        opens = _firm_before(line, match, head)
        if match["noun"] and line.items[match.start("noun")].text[0].isupper() and is_presiding(head):
            noun = match.start("noun")
            if line.items[noun].word in toml("bodies")["beside_titles"]:  # "the Senate's president"
                return (), body_of(line.items[noun : noun + 1]), opens
        return (), body_of(line.items[opens:first]) if opens < first else head.owner, opens
    start, end = match.span("owner")
    parted = next((at for at in range(end - 1, start, -1) if _is_spaced_dash(line, at)), None)
    if parted is not None:
        start = first = parted + 1  # "BEIJING - Serbian Minister X"
    if match["firm"]:
        return _of_firm(line, match, head, start, first)
    at = line.shape.find("B", start, end)
    if at >= 0:
        return (), body_of(line.items[at : at + 1]), first
    firm = _FIRM_BEFORE.search(line.shape, 0, start) if head.scope == "body" and not match["article"] else None
    if firm is not None:  # "Itaipu's Paraguayan director"
        return (), body_of(line.items[firm.start() : firm.end() - 1]), firm.start()
    of_part = is_presiding(head) and "-" in "".join(places(line, start, end))  # "WKO Styria President X"
    if (head.scope == "body" or of_part) and line.shape[start - 1 : end] in {"QP", "QPs"} and start:  # "HDZ BiH leader"
        return (), body_of(line.items[start - 1 : start + 1]), start - 1
    if head.scope == "body" and line.shape[start - 1 : end] == "BP" and start:  # "Cooperation Agency Peru head"
        return (), body_of(line.items[start - 1 : start]), start - 1
    whole = _of_whole(line, start, end, head)
    if whole is not None:
        return (), whole, start - 2 - (line.shape[start - 3 : start - 2] == "d")
    if match["other"] and not head.plural:
        start = first = match.end("other")
    of_town = town(line, start, head)
    if of_town is not None:
        return (), of_town, first
    if _opens_name(line, start, end, head):  # "Business Botswana President X", "Air Astana's vice president"
        opens = len(line.shape[:start].rstrip("N")) if line.shape[start - 1] == "N" else start - 1
        return (), body_of(line.items[opens : end - written.endswith("s")]), opens
    officer = head.office.startswith("chief ") and head.office.endswith(" officer")
    board = items_word(line, match.end() - len(match["post"]) - 1).startswith("board ")
    named = (
        officer or board or head.office in of_firms() or (head.office in _OF_ANY and line.shape[start] == "P")
    )  # "Uganda Railways boss"
    firm_name = match["folio"] and line.items[match.end("folio") - 1].word in toml("titles")["firm_heads"]["names"]
    named = named or (
        bool(firm_name) and head.office in firm_heads() | _OF_ANY
    )  # "Georgian Railway Director General", "Ethiopian Railways chief"
    if match["folio"] and named and match["folio"].isupper() and not written.endswith("s"):
        return (), body_of(line.items[start : match.end("folio")]), first  # "UK Export Finance CEO"
    return _of_places(line, match, head, start, first)


def _of_places(
    line: Line, match: re.Match[str], head: Head, start: int, first: int
) -> tuple[tuple[str, ...], str | None, int]:
    """Whose an office is by the places before it; not "Jetro and its Nairobi head"."""
    end = match.end("owner")
    if head.scope == "body" and match["article"] and line.items[match.start("article")].word == "its":
        return (), None, end
    codes = places(line, start, end)
    return codes, codes[0], first


def _of_firm(
    line: Line, match: re.Match[str], head: Head, start: int, first: int
) -> tuple[tuple[str, ...], str | Body | None, int]:
    """As in "UNECA's executive secretary", but "Putin's aide" is no organisation's."""
    end = match.end("owner")
    start += not start and end - start > 2 and line.items[start].word in toml("bodies")["described"]  # "Carrier X's"
    owned = head.scope == "body" and (
        head.office in firm_heads() | of_bodies() or (head.office not in _of_persons() and not match["folio"])
    )
    owned = (
        owned
        or head.office in {"president", "vice president"}
        or (set(match["firm"]) == {"Q", "s"} and (head.scope == "body" or is_presiding(head)))
    )
    return (), body_of(line.items[start : end - 1]) if owned else head.owner, first if owned else end


def _region_before(line: Line, start: int, end: int, first: int) -> tuple[tuple[str, ...], str | Body, int]:
    """As in "Baalbek-Hermel Governor X": the whole name counts."""
    while start > 1 and line.shape[start - 2 : start] in {"N-", "P-"}:
        start = first = start - 2
    return (), _region_called(line.items[start:end]), first


def _region_called(items: Sequence[Item]) -> str | Body:
    """A region by the name that stands before its governor's title: its code where the name is known."""
    named = body_of(items)
    codes = [reading.subdivision or reading.code for reading in gazetteer().get(named.name, ())]
    known = {code for code in codes if "-" in code}
    return known.pop() if len(known) == 1 else named


def _firm_before(line: Line, match: re.Match[str], head: Head) -> int:
    """Where the organisation begins that stands before a rank: "Rimtel technical adviser X", "MOL's former head"."""
    first = match.start()
    ranked = line.shape[first] in "RE" or (match["folio"] or "").startswith("g")
    if not ranked or match["article"] or not first or "minister" in head.office or "secretary of" in head.office:
        return first
    if head.scope not in {"body", "state"} or head.office in toml("titles")["of_states_alone"]["words"]:
        return first
    found = _RUN_BEFORE.search(line.shape, 0, first)
    return first if found is None or (is_presiding(head) and "N" in found[0]) else found.start()


def _opens_name(line: Line, start: int, end: int, head: Head) -> bool:
    """Tell a capital before a place that is of the name of the organisation which somebody heads."""
    before = line.shape[start - 1 : start] if start else ""
    firm = head.office in of_firms() or (head.scope == "body" and head.office in firm_heads() | of_bodies())
    if line.shape[start:end] not in {"P", "Ps"} or before not in {"F", "N", "K"}:
        return False
    opening = line.items[start - 1]
    sentence = start - 1 == 0 and opening.kind == "word" and opening.word.endswith(_NO_NAMES)
    if before == "N" and is_presiding(head):  # "Huawei Botswana President X", but "Welcoming Botswana chairman X"
        return line.shape[end - 1] == "P" and "-" not in "".join(places(line, start, end)) and not sentence
    return (firm and not sentence) or (is_presiding(head) and before == "F" and line.shape[end - 1] == "P")


_NO_NAMES = ("ing", "ed", "ly", "ern")  # ends of words that open a sentence before a country and are no firm's


def _of_whole(line: Line, start: int, end: int, head: Head) -> Body | None:
    """The organisation that its country or town ends: "the Bank of Ghana's governor"."""
    if start < 2 or line.shape[start - 2 : start] not in _BODY_OF or line.shape[start:end] != "Ps":
        return None
    if head.scope != "body" and not is_presiding(head) and head.office != "governor":
        return None
    return small_body(line.items[start - 2 : end - 1])


def _is_spaced_dash(line: Line, at: int) -> bool:
    """Tell the dash after a dateline from that of "Kenyan-Omani"."""
    return line.shape[at] == "-" and line.items[at - 1].end < line.items[at].start


def _of_small_body(line: Line, match: re.Match[str], head: Head) -> tuple[tuple[str, ...], str | Body | None, int]:
    """As in "Turkish foreign ministry spokesman", "Slovenia's interior ministry state secretary"."""
    codes = places(line, *match.span("owner"))
    first, last = match.span("org")
    parliament = head.office in OF_PARLIAMENTS and line.items[first].word == "parliament"
    of_body = head.scope == "body" or is_presiding(head) or head.office.endswith("counsellor")
    if parliament or not of_body:
        return codes, codes[0] if codes else None, match.start()
    if match["org"] in {"c", "cs"} or match["org"].startswith(
        "co"
    ):  # "the Chinese embassy's counsellor", "Kosovo's police director"
        first = match.start("owner")
    body = small_body(line.items[first : last - match["org"].endswith("s")])
    return codes, replace(body, places=codes), match.start()


def noun_before(line: Line, match: re.Match[str]) -> str:
    """What a title is of by a noun or pronoun before it: "the bank's governor", "its president"."""
    named = match["org"] == "c" and not match["owner"] and not match["article"]
    if named and _RUN_BEFORE.search(line.shape, 0, match.start("org")) is not None:
        return ""  # "ODM party leader X"
    if match["noun"]:
        return line.items[match.start("noun")].word
    if match["org"] in {"c", "cs", "K"}:
        at = match.start("org")
        own = (
            match["org"] == "K" and line.shape[at - 1 : at] in {"N", "F", "k"} and line.items[at - 1].text[0].isupper()
        )
        return "" if own and at > 1 else line.items[at].word  # the board of "Kenya Tea Board Chairperson X" is its own
    word = line.items[match.start("article")].word if match["article"] else ""
    return word if word in {"its", "our"} or word in HIS else ""


@cache
def _of_persons() -> frozenset[str]:
    """The offices of organisations that one may hold of a person, too: "Ruto's aide"."""
    return frozenset((*toml("titles")["servants"]["words"], *toml("titles")["servants"]["more"]))
