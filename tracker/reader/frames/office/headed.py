"""Who heads an organisation by a verb: "X, who heads B", "X, at the helm of B", "B, led by X"."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.frames.office.given import Given, given, listed
from tracker.reader.headships import Headship, headships
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention, code_at
from tracker.reader.patterns import regex
from tracker.reader.tags import Place
from tracker.reader.title_owners import body_of, small_body
from tracker.reader.title_terms import term_after

HEADS = headships("headship")
HEADED = headships("headed_by")
PAST = headships("headship_past")
_TO_BODY = regex(r"d?(?:Ps|[AP])?(?:ko)?d?[OmgkANFRQP]{0,4}B")
_SMALL = regex(
    r"d?(?P<name>(?:[PA]-)*(?:[PA]s?|N{1,2}s|A?[cK]s?)?[kgmF]{0,3}[kgmFPAs](?P<noun>c)(?:od?[gFP]+)?)(?=[,.;)&iTko]|$)"
)
_OFFICIAL = frozenset(
    """
    committee commission council agency authority department ministry service bureau office board association federation
    union chamber bank institute university parliament directorate fund foundation secretariat party
    """.split()
)
_LED = frozenset({"led", "chaired", "presided"})
_BESIDE = frozenset({",", ",rk", ",r", "rk"})
_SMALL_BEFORE = regex(r"(?:A|Ps)g[g&]*c,$")
_SESSION_OF = regex(r"\b(?:commission|committee|council|conference|forum|mission|delegation|government|ministry)\b")
_OPENING = regex(r"(?:(?:.*[,kbioftyu&])?d?[AkgcFm]{0,4}(?=Q)|d)?(?P<name>Q|[NQ]{1,3})(?:,|,rk|k)$")
_APPOSED = regex(r"(?P<name>B|(?<![NQFKPX])[NQFK]{1,4}),d?(?:Ps|[PA])?[kgFm]{0,3}(?P<noun>c),?$")
_SUBJECT_FAR = 5  # items from a person to the words that tell what he heads
_PART_OF = regex(r"d?(?:A|Ps)kod?[mO]*B")  # "heads the Kazakh part of the commission"
_NAMED = regex(r"d?(?:(?:[PA]s?)?[kgm]{0,3}c(?=Q))?(?P<name>[NQFKM]{1,5}|[PA][NFK]{1,3})(?=[,.;)&]|\([NQ]\))")
_BOARD = regex(r"d?[kgR]{0,2}(?P<board>c)(?:o[kW])?[oi](?=d?[BNQFKMPAkgc])")  # "chairs the supervisory board of B"
_MISSIONS = frozenset({"delegation", "mission", "team", "group", "representatives"})
_FAR = 5  # items between a mission and whose it is
_PARTS = frozenset({"part", "side", "half", "section"})


def headships_at(line: Line, index: int) -> Iterator[Given]:
    """Yield what the phrases give that the word at an index belongs to."""
    word = line.items[index].word
    for phrase in HEADS.get(word, ()):
        if (first := phrase.start(line, index)) >= 0:
            was = first > 0 and line.items[first - 1].word == "was"  # "who was heading the board at that time"
            yield from [replace(each, former=was) for each in _heads(line, first, phrase)]
    for phrase in PAST.get(word, ()):
        if (first := phrase.start(line, index)) >= 0 and _is_over(line, first):
            yield from [replace(each, former=True) for each in _heads(line, first, phrase)]
    for phrase in HEADED.get(word, ()):
        if (first := phrase.start(line, index)) >= 0:
            yield from _headed(line, first, phrase)


_TERMS = frozenset({"until", "till", "from", "between", "for"})
_THEN = frozenset({"then", "once", "previously", "formerly"})


def _is_over(line: Line, index: int) -> bool:
    """Tell "X, who led the chamber until 2019", "who then headed the board", "ran it for six years, "."""
    end = min((at for at in (line.shape.find(each, index) for each in ",;.") if at > 0), default=len(line.items))
    if line.shape[index + 1 : index + 2] == "b" or (index and line.items[index - 1].word in _THEN):
        return line.shape[index + 1 : index + 2] != "b"
    for at in range(index + 1, end):
        timed = line.items[at].word in _TERMS and (
            line.shape[at + 1 : at + 2] == "T" or line.shape[at + 1 : at + 3] == "#k"
        )
        if timed or term_after(line, at) > at:
            return True
    return False


def _heads(line: Line, index: int, phrase: Headship) -> Iterator[Given]:
    """As in "X, who heads B", "X, at the helm of B", "X chairs the parliament's budget committee"."""
    first = index + len(phrase.words)
    person_at = line.shape.rfind("X", max(0, index - _SUBJECT_FAR), index)
    board = _BOARD.match(line.shape, first)
    if board is not None and line.items[board.start("board")].word == "board":
        first = board.end()
    found = _TO_BODY.match(line.shape, first)
    if found is not None and line.shape[found.end() : found.end() + 1] == "s" and line.shape[found.end() + 1] != "B":
        return  # "who led the board's delegation"
    if person_at < 0 or (found is not None and not _MISSIONS.isdisjoint(_words(line, first, found.end() - 1))):
        return
    body = line.items[found.end() - 1].value if found is not None else None
    at = found.end() - 1 if found is not None else 0
    theirs = code_at(line, at - 2) if line.shape[max(0, at - 2) : at] == "Ps" else None
    if isinstance(body, Body) and theirs is not None and not body.places:
        body = replace(body, places=(theirs,))
    relative = (
        line.shape[index - 1 : index] in {"r", ",", "X"} or line.shape[index - 2 : index] == "rk"
    )  # "who also chairs"
    if found is None and relative:
        named, small = _NAMED.match(line.shape, first), _SMALL.match(line.shape, first)
        if named is not None:  # "X, who heads Tata Sons, …"
            body = body_of(line.items[slice(*named.span("name"))])
        elif small is not None and line.items[small.end("noun") - 1].word in _OFFICIAL:
            named_so = "same" not in _words(line, *small.span("name"))  # "who runs the same ministry in Peru"
            body = small_body(line.items[slice(*small.span("name"))]) if named_so else None
    seat = (_of_state(line, first) if phrase.office == "head" else None) or _seat(line, first, phrase.office)
    seat = seat if body is None and relative else None
    if seat is not None:
        yield from given(line, [person_at], *seat)
    if isinstance(body, Body):
        part = body.shared and _PART_OF.match(line.shape, first) is not None
        part = part and not _PARTS.isdisjoint(_words(line, index, found.end() if found is not None else index))
        yield from given(line, [person_at], "co-chair" if part else phrase.office, body)


def _of_state(line: Line, index: int) -> tuple[str, Body] | None:
    """What the head of a thing of a state is: "X, who heads the Peruvian diplomacy", "Peru's government"."""
    match = _THING.match(line.shape, index)
    office = _STATES_THINGS.get(line.items[match.end() - 1].word) if match is not None else None
    code = code_at(line, match.start("place")) if match is not None else None
    return (office, Body(code, shared=False, places=(code,))) if office is not None and code is not None else None


_THING = regex(r"d?(?P<place>[PA])s?[kgFc](?=[,.;)&kTi]|$)")
_STATES_THINGS: dict[str, str] = toml("titles")["headed"]["head"]


def _seat(line: Line, index: int, office: str) -> tuple[str, Body] | None:
    """What somebody is of a region or town: "who governs the Land of Tyrol", "who runs the city of Arica"."""
    match = _SEAT.match(line.shape, index) if office in {"governor", "head"} else None
    place = line.items[match.start("place")].value if match is not None else None
    if match is None or not isinstance(place, Place):
        return None
    told = {item.word for item in line.items[slice(*match.span())]}
    if place.is_town and (office == "head" and not told.isdisjoint(_NOUNS["town"])):
        return "mayor", Body(place.name, shared=False, places=(place.code,))
    code = place.code if "-" in place.code else place.subdivision
    governs = office == "governor" or not told.isdisjoint(_NOUNS["region"])
    return (office, Body(code, shared=False, places=(code,))) if code is not None and governs else None


_SEAT = regex(r"(?:d?[kgcF]o)?d?(?P<place>P)k?(?=[,.;)&kTi]|$)")
_NOUNS: dict[str, list[str]] = toml("titles")["nouns"]


def _is_beside(line: Line, at: int, index: int) -> bool:
    """Tell "B, led by X", "B is led by X" from "The session of B was chaired by X"."""
    between = line.shape[at + 1 : index].removeprefix("iP")  # "the Chamber of Commerce in Kenya, led by X"
    return between in _BESIDE or (between == "k" and line.shape[:at] in {"", "d"})


def _words(line: Line, first: int, last: int) -> set[str]:
    return {item.word for item in line.items[first:last]}


def _headed(line: Line, index: int, phrase: Headship) -> Iterator[Given]:
    """As in "B, headed by X", "B, which is chaired by X"."""
    start = line.shape.find("X", index)
    at = line.shape.rfind("B", 0, index)
    if not _MISSIONS.isdisjoint(_words(line, max(0, at - _FAR), max(0, at))):
        return  # "a delegation of the chamber headed by X"
    body = line.items[at].value if at >= index - 4 and at >= 0 else None
    small = _SMALL_BEFORE.search(line.shape, 0, index) if at < 0 else None
    opening = _OPENING.match(line.shape, 0, index) if at < 0 else None
    apposed = _APPOSED.search(line.shape, 0, index)
    if apposed is not None and line.items[apposed.start("noun")].word in _OFFICIAL:
        at, body = apposed.end() - 1, body_of(line.items[slice(*apposed.span("name"))])
        opening = None
    elif small is not None:  # "the Tunisian energy ministry, headed by X"
        at, body = small.end() - 2, small_body(line.items[small.start() : small.end() - 1])
    elif opening is not None:  # "UTICA, headed by X", "Rimtel is run by X"
        at, body = opening.end("name") - 1, body_of(line.items[slice(*opening.span("name"))])
    if not isinstance(body, Body) or not 0 <= start - index < 6:
        return
    untitled = [each for each in listed(line, start) if not _heads_any(line, each)]  # "headed by its CEO, X"
    if phrase.words[0] in _LED:  # so are delegations and sessions
        if body.shared or not _is_beside(line, at, index) or _SESSION_OF.search(body.name.lower()):
            return
        untitled = [each for each in untitled if not getattr(line.items[each].value, "titles", ())]
    of_side = body.shared and not _PARTS.isdisjoint(line.words)  # "On the Kazakh side the commission is headed by X"
    yield from given(line, untitled, "co-chair" if of_side else phrase.office, body)


def _heads_any(line: Line, at: int) -> bool:
    mention = line.items[at].value
    return isinstance(mention, Mention) and any(title.scope == "body" for title in mention.titles)
