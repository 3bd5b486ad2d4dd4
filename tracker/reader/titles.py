"""Titles: "Azerbaijan's Deputy Prime Minister", "adviser to the President of Y", "Ambassador of Italy to Albania"."""

import re
from functools import cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.governments import may_have
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.title_befores import noun_before, owner_before
from tracker.reader.title_grammar import POST, UNIT, parted
from tracker.reader.title_headed import headed_after
from tracker.reader.title_offices import ADVISERS, OF_THE_STATE, cabinet_of, is_cabinet, office_of, scope_of
from tracker.reader.title_organisations import AFTER_NAMES, of_organisation
from tracker.reader.title_owners import (
    body_of,
    is_owned,
    is_presidential,
    is_presiding,
    of_firms,
    organisation_after,
    places,
)
from tracker.reader.title_posts import OF_PARTS, Said, after_head, folio_at, of_ministry
from tracker.reader.title_tails import of_both, past_home, past_matter, with_area
from tracker.reader.title_words import Head


class Title(Struct, frozen=True):
    """A title at `first` to `last` of a line's items.

    `owner` is a place's code or a body, None where the title does not say whose it is; `owners` holds several for a
    plural ("the foreign ministers of India and Bangladesh").
    """

    first: int
    last: int
    office: str
    scope: str
    plural: bool
    former: bool
    owner: str | Body | None
    owners: tuple[str, ...]
    to: str | None
    meant: str  # the noun of what the text has named before: "commission", "region", "its"; else nothing
    peer: bool  # told by "his counterpart"
    definite: bool  # says enough to stand apart from its name by a comma
    also: str = ""  # the second office of "chairman and CEO"


# "…, Department of Commerce, Ministry of Industry, India, X"
_COMMA_MORE = regex(r"(?:,B)*(?:,(?P<place>P))?(?=,(?:h\.?|H)*[NI])")
_COMMAS = regex(
    r",(?:(?:B|Q|N[Np]*\([NQ]\))(?=[,.;)hNIp]|$)|N(?=[,)](?![RE]*H))|(?:[PA](?:-[PA])*[NF]|[NQ]+[FKP])[NQFKP]*(?=[,.;)]|$))"
)
_GOVERNMENT = regex(r",d?(?P<noun>[FKgc])od?(?P<place>P)(?=[,.;)&hNIp]|$)")
# "the Minister of State, Budget and National Planning, X"
_NAME_AFTER = regex(r",(?:h\.?|H)*[NI]")
_SENT = regex(r"kd?P$")
_COMMA_FOLIO = regex(r",(?P<folio>[Fg]+(?:(?:,[Fg]+)*,?&[Fg]+)?),(?=(?:h\.?)*[NI])")
_BEFORE_COMMA = frozenset(
    "minister|minister of state|deputy minister|assistant minister|cabinet secretary|principal secretary|secretary"
    "|permanent secretary|parliamentary secretary|state secretary|secretary of state|undersecretary".split("|")
)
_WITHOUT_PORTFOLIO = frozenset(
    {
        "president",
        "prime minister",
        "governor",
        "mayor",
        "king",
        "sultan",
        "head",
        "vice president",
        "deputy prime minister",
    }
)


def find_titles(line: Line) -> list[Title]:
    """Return the titles of a line from left to right."""
    if "H" not in line.shape:
        return []
    titles = [_of_side(line, _with_commas(line, _title(line, match))) for match in UNIT.finditer(parted(line))]
    for one, other in pairwise(titles):
        if _is_first_name(line, one, other):
            line.change(other.first, replace(line.items[other.first], shape="N", kind="word", value=None))
            return find_titles(line)
    return [title for title in titles if not (_is_chair_taken(line, title) or _is_sought(line, title))]


def _is_first_name(line: Line, one: Title, other: Title) -> bool:
    """Tell the name of "Turkey's ambassador, Emir Yuksel": Turkey has no emir."""
    if other.office not in _NAMES_TOO or other.last - other.first > 1 or not isinstance(one.owner, str):
        return False
    return line.shape[one.last : other.first] in {"", ","} and not may_have(one.owner, other.office, None)


_NAMES_TOO = frozenset({"emir", "sultan", "king"})  # men are called so


def _with_commas(line: Line, title: Title) -> Title:
    """Add the body that only a comma parts from the title: "Permanent Secretary, Ministry of Trade, Mr X"."""
    apart = _COMMA_FOLIO.match(line.shape, title.last) if title.office in _BEFORE_COMMA and not title.plural else None
    if apart is not None and not isinstance(title.owner, Body):
        link = "for" if title.office == "minister of state" else "of"
        office = f"{title.office} {link} {folio_at(line, *apart.span('folio'))}"
        return replace(title, last=apart.end("folio"), office=office, scope="state", definite=True)
    government = _GOVERNMENT.match(line.shape, title.last) if title.owner is None and not title.plural else None
    if government is not None and line.items[government.start("noun")].word == "government":
        code = places(line, *government.span("place"))[0]
        return replace(title, last=government.end(), owner=code, definite=True)  # "Minister X, Government of India"
    told = _COMMAS.match(line.shape, title.last)
    if (
        told is not None
        and isinstance(title.owner, str)
        and title.office in OF_THE_STATE
        and line.shape[told.end() - 1] == "B"
    ):
        more = _COMMA_MORE.match(line.shape, told.end())  # "Nigeria's Permanent Secretary, Ministry of Trade, Mr X"
        return replace(title, last=more.end() if more is not None else told.end(), definite=True)
    if told is None or title.owner is not None or title.meant or title.plural:
        return title
    first = title.first - (line.shape[title.first - 1 : title.first] == "d")
    more = _COMMA_MORE.match(line.shape, told.end())
    end = more.end() if more is not None else told.end()
    named = _NAME_AFTER.match(line.shape, end) is not None  # "and the Director-General, Standards Board, X"
    opened = named or not first or line.shape[max(0, first - 2) : first] in AFTER_NAMES or line.shape[first - 1] == "("
    of_ministry = title.office in OF_THE_STATE or title.office in {"minister of state", "cabinet secretary"}
    presiding = title.office in {"president", "vice president"} and title.owner is None  # "X, President, B"
    if not opened or (title.scope != "body" and not of_ministry and not presiding):
        return title
    bracket = line.shape.find("(", title.last, told.end())
    body = body_of(line.items[title.last + 1 : bracket if bracket > 0 else told.end()])
    codes = places(line, more.start("place"), end) if more is not None and more["place"] else ()
    return replace(title, last=end, owner=body, owners=codes, scope="body", definite=True)


_FROM_SIDE = regex(r"[kuf]d?(?P<place>[PA])s?(?P<noun>k)(?=[,.;)&k]|$)")
_OF_PART = regex(r"od?(?P<place>[PA])s?(?P<noun>k)(?=[,.;)&]|$)")
_FROM, _SIDES = frozenset({"from", "on", "for"}), frozenset({"side", "part"})


def _of_side(line: Line, title: Title) -> Title:
    """Add the side of "co-chair from the Kazakh side"; take the "chairman of the Kazakh part" for a co-chair."""
    if title.owners and title.office == "co-chair":
        return title
    told = _FROM_SIDE.match(line.shape, title.last) if title.office == "co-chair" else None
    if told is not None and line.items[told.start()].word in _FROM and line.items[told.start("noun")].word in _SIDES:
        return replace(title, last=told.end(), owners=places(line, *told.span("place")), plural=False, definite=True)
    part = line.items[title.last : title.last + 1]
    if title.office in OF_PARTS and part and part[0].word == "part" and isinstance(title.owner, str | None):
        of = _OF_PART.search(line.shape, title.first, title.last + 1)
        if of is not None and of.end() == title.last + 1:
            codes = places(line, *of.span("place"))
            return replace(title, last=of.end(), office="co-chair", scope="body", owner=None, owners=codes)
    return title


@cache
def _of_chief_executives() -> frozenset[str]:
    return frozenset(toml("titles")["firm_heads"]["states"])


KIN = frozenset("wife husband spouse son daughter brother sister father mother widow".split())
_CHOSEN = frozenset({"elected", "appointed", "named", "confirmed", "chosen", "re-elected"})
_SEEKERS = frozenset({"candidate", "candidates", "nominee", "contender", "hopeful", "bid", "race", "runner"})


def _is_sought(line: Line, title: Title) -> bool:
    """Tell "a candidate for governor of the bank, X", who is none yet."""
    before = [item.word for item in line.items[max(0, title.first - 2) : title.first]]
    chosen = [*before, line.items[title.first].word]  # "If elected president of Peru, X would …"
    if "if" in chosen and not _CHOSEN.isdisjoint(chosen):
        return True
    if before[1:] == ["of"] and before[0] in KIN:
        return line.shape[title.last : title.last + 1] == ","  # "the wife of Peru's president, Eva Low"
    return before[1:] == ["for"] and before[0] in _SEEKERS


def _is_chair_taken(line: Line, title: Title) -> bool:
    """Tell "was in the chair", "with X as a speaker", which are no offices."""
    words = {item.word for item in line.items[max(0, title.first - 1) : title.last]}
    talks = title.office == "speaker" and not words.isdisjoint(_TALKING)
    return talks or (title.office == "chairman" and title.first > 0 and line.items[title.first - 1].word == "in")


_TALKING = frozenset({"a", "keynote", "guest", "main"})


def _title(line: Line, match: re.Match[str]) -> Title:
    items = line.items
    head = items[_head_at(match)].value
    assert isinstance(head, Head)  # noqa: S101
    if items[_head_at(match)].word in _DIPLOMATS and _POSTED.match(line.shape, _head_at(match) + 1) is not None:
        head = Head("ambassador", "sending", plural=False)  # "Kenya's top diplomat in Rwanda"
    owners, owner, first = owner_before(line, match, head)
    folio = folio_at(line, *match.span("folio")) if match["folio"] else ""
    if isinstance(owner, Body) and owner.name.endswith(items[match.end("folio") - 1].text) and folio:
        folio = ""  # of the company's name
    if folio and head.office in _WITHOUT_PORTFOLIO and items[_head_at(match)].word != "chief":
        folio, first = "", match.end("folio") if owner is None else first
    said = Said(owners, owner, folio, noun_before(line, match))
    of = match.end() - len(match["post"])
    for post in POST.finditer(line.shape, *match.span("post")):
        said = after_head(line, head, said, post)
    last = _end_of(line, match) if match["post"] and line.shape[match.end() - 1] == "P" else match.end()
    if isinstance(said.owner, str) and head.office in of_firms() and said.owner not in _of_chief_executives():
        said = replace(said, owners=(), owner=None)  # no country has a chief executive
        if organisation_after(line, of, placed=True) > last:  # "General Director of Georgian Railway"
            last = of
    if is_presidential(line, match):
        said = replace(said, served=f" {'to' if head.office in ADVISERS else 'of'} the president")
    said, last = with_area(line, head, said, last)
    if not head.plural and (head.scope == "body" or is_presiding(head)):
        said, last = of_organisation(line, match, head, said, first=first, last=last)
    headed = headed_after(line, match.end() - len(match["post"]), head, said.owner)
    if headed is not None:
        head, last = headed.head, headed.last
        said = replace(said, owner=headed.country, owners=(headed.country,), folio="", meant="")
    last = past_matter(line, past_home(line, last))
    both = of_both(line, last) if head.plural else None
    if both is not None:
        last = both.last
    if isinstance(said.owner, Body) and is_cabinet(said.owner):
        served = f" of the {cabinet_of(said.owner)}" if head.scope == "body" else ""
        said = replace(said, owner=next(iter((*said.owner.places, *said.owners)), None), served=served)
    said = of_ministry(said, head)
    if head.office == "minister without portfolio":
        said = replace(said, folio="")  # "… in charge of skills"
    if said.meant in _PARTIES and line.shape[last : last + 1] == "s":
        said = replace(said, meant="")  # "the chair of her party's group" chairs no party
    office = office_of(line, match, head, said)
    if isinstance(said.owner, str) and "-" in said.owner and _is_premier(line, match):
        office = office.replace("prime minister", "premier")  # of a province
    mine = said.owner is None and (
        (is_owned(line, match, head) and (not said.folio or is_presiding(head))) or _is_of_else(line, last, head, said)
    )
    return Title(
        first=first,
        last=last,
        office=office,
        scope="body" if mine else scope_of(head, said.owner, stately=said.served or said.folio),
        plural=head.plural,
        former=(bool(match["era"]) and not _is_next(line, match))
        or "E" in match["ranks"]
        or (both is not None and both.former),
        owner=said.owner,
        owners=said.owners,
        to=said.to,
        meant=said.meant,
        peer=False,
        definite=bool(match["article"] or said.owners or said.owner or match["post"]),
        also=toml("titles")["also"].get(items[_head_at(match)].word, ""),
    )


_PARTIES = frozenset({"party", "company", "firm", "bank", "union", "chamber", "group", "parliament", "ministry"})
_DIPLOMATS, _POSTED = frozenset({"top diplomat", "chief diplomat"}), regex("[it]d?P")


_NEXT, _NAMED = regex(r"[NI],$"), regex(r"(?:h\.?)*[NI]p*N")


def _is_next(line: Line, match: re.Match[str]) -> bool:
    """Tell "met President X, then Prime Minister Y", whom he met next, from "X, then Prime Minister, signed"."""
    at = match.start("era")
    then = line.items[at].word == "then" and _NEXT.search(line.shape, 0, at) is not None
    return then and _NAMED.match(line.shape, match.end()) is not None


def _end_of(line: Line, match: re.Match[str]) -> int:
    """Where a title ends: "from Kenya" is of it, not "signed the Nairobi", of "ministers signed the Nairobi Treaty"."""
    sent = _SENT.search(line.shape, match.end("post") - len(match["post"]), match.end())
    return sent.start() if sent is not None and line.items[sent.start()].word != "from" else match.end()


def _head_at(match: re.Match[str]) -> int:
    """The index of the head of a title."""
    return match.start() + len(match[0]) - len(match["post"]) - 1


def _is_premier(line: Line, match: re.Match[str]) -> bool:
    return line.items[_head_at(match)].word.endswith("premier")


def _is_of_else(line: Line, last: int, head: Head, said: Said) -> bool:
    """Tell the president of what nobody knows, who is no head of state: "president of the exporters' association"."""
    if head.plural or said.folio or said.served:
        return False
    if not is_presiding(head):  # "chief negotiator of the Hamal Front"
        at = last + 1 + (line.shape[last + 1 : last + 2] == "d")
        return line.shape[last : last + 1] == "o" and line.shape[at : at + 1] in set("NQK")
    firm = said.meant in toml("titles")["nouns"]["firm"]
    return firm or (line.shape[last : last + 1] in {"o", "s"} and line.items[last + 1 : last + 2] != [])
