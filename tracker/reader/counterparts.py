"""Counterparts: "his Lao counterpart X" gives X the same office in the other country."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import is_verb
from tracker.reader.gazetteer import gazetteer
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAME, NAMES, Found, Mention, Names, Unnamed, code_at, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.tags import Place
from tracker.reader.title_posts import folio_at
from tracker.reader.title_words import is_head
from tracker.reader.titles import Title

_IS = frozenset({"is", "was"})
_COUNTERPART = regex(
    rf"d?(?P<era>E)?(?P<of>[PA]s?)?(?P<own>[Fg]+(?:&[Fg]+)?)?C(?:[iok]d?(?P<from>P))?(?:[fio]d?(?P<folio>[Fg]+(?:,?&[Fg]+)?))?"
    rf"(?P<once>[oi]dk(?=,))?(?:,|(?P<is>k))?(?=[hdNIpPAFgREH])(?:d(?=E))?(?P<late>E)?(?:(?:h\.?)*(?P<name>{NAME}))?"
)
_UNTITLED = regex(r"[NI](?:\([FNQ]+\))?,?&$")
_FRONTS = frozenset("in at during after before with following like unlike together along alongside beside".split())
_BESIDE = 5  # items from a person to the word for his counterpart
_NO_PEER = frozenset({"my", "our", "its"})  # "my colleague X" is no peer; "its counterpart X" is a company's
_FIRST_PERSON = frozenset({"my", "our"})
_ONCE = frozenset({"day", "time", "moment"})  # "his counterpart of the day", "at the time"
_COLLEAGUES = frozenset({"colleague", "colleagues"})
_JOINT = frozenset(toml("sides")["joint"])
_COUNTERPARTS = regex(
    rf"C[odAkgcF]{{0,6}}(?P<places>P(?:(?:,|&|,&)P)+),?(?P<names>(?:(?:,&|&|,)?(?:h\.?)*(?:{NAME}))+)"
)

# "Dorin Recean, his Moldovan counterpart", "X, Shmyhal's opposite number", "X, his counterpart from Moldova"
_NAMED_BEFORE = regex(rf"(?P<name>{NAME}),(?:d|(?:{NAME}|P)s)?(?P<of>[PA]s?)?C(?:[iok]d?(?P<from>P))?(?=[,.;&)]|$)")

# "Foreign Minister X and Colombia's Y signed it": of Y only the country is told
_OTHER_SIDE = regex(
    rf",?&(?:(?P<of>P)s(?P<comma>,)?|d(?P<one_of>A)(?P<one>[k#]),?)(?:h\.?)*(?P<name>{NAME})"
    r"(?!,?d?[ERFPA]*H|[,(]d?[ERFPA]*H)"
)
# "Kenya's co-chair is Minister X; Peru's is Minister Y"
_OTHERS_IS = regex(r"(?:[;,&]|,&|;&)(?:[kd]*)(?P<of>P)s(?P<is>k)$")


def other_side(line: Line, found: list[Found], people: People, names: Names) -> list[Found]:
    """Give who is told by his country alone, beside an official of the other one, that one's office."""
    made: list[Found] = []
    for match in _OTHER_SIDE.finditer(line.shape):
        before = next((each for each in found if each.last == match.start() and each.value.titles), None)
        code = code_at(line, match.start("of" if match["of"] else "one_of"))
        if match["one"] and line.items[match.start("one")].word != "one":
            continue  # "Kenya's trade minister X and the Ugandan one, Y"
        if before is None or before.value.country == code or match.start("name") in names.taken:
            continue
        whole = len(name_at(line, *match.span("name")).split()) > 1
        if whole and (match["comma"] or match["one"] or not line.words.isdisjoint(_JOINT)):
            made.append(_peer(line, people, match.span("name"), code, before.value.titles))
    return made


def others_too(line: Line, found: list[Found]) -> list[Found]:
    """Give whom "Kenya's co-chair is Minister X; Peru's is Minister Y" tells last the first one's office, too."""
    if "Ps" not in line.shape:
        return found
    given = list(found)
    for number, each in enumerate(found[1:], 1):
        match = _OTHERS_IS.search(line.shape, found[number - 1].last, each.first)
        titles = found[number - 1].value.titles
        code = code_at(line, match.start("of")) if match is not None else None
        if match is None or not titles or code == titles[0].owner or not isinstance(titles[0].owner, str):
            continue
        if line.items[match.start("is")].word in _IS:
            theirs = replace(titles[0], owner=code, owners=())
            country = each.value.country or code
            given[number] = each._replace(
                value=replace(each.value, titles=(theirs, *each.value.titles), country=country)
            )
    return given


def counterparts_at(line: Line) -> dict[int, str | None]:
    """Where a counterpart's title would start, and his country: "his French colleague, Armed Forces Minister X"."""
    if "C" not in line.shape:
        return {}
    return {
        match.end("name") if match["name"] else match.end(): _code(line, match)
        for match in _COUNTERPART.finditer(line.shape)
        if not match["name"] and (not match["is"] or line.items[match.start("is")].word in _IS)
    }


def _code(line: Line, match: re.Match[str]) -> str | None:
    for group in ("of", "from"):
        if match[group]:
            place = line.items[match.start(group)].value
            return place.code if isinstance(place, Place) else None
    return None


def plain_counterparts(line: Line, found: list[Found], people: People, names: Names) -> list[Found]:
    """Give counterparts without a title of their own the title of the person whose counterparts they are."""
    if "C" not in line.shape:
        return []
    made: list[Found] = []
    for match in _COUNTERPARTS.finditer(line.shape):
        places = [code_at(line, i) for i in range(*match.span("places")) if line.shape[i] == "P"]
        for code, name in zip(places, NAMES.finditer(line.shape, *match.span("names")), strict=False):
            made.append(_peer(line, people, name.span("name"), code, _titles_before(line, found, match.start())))
    if made:
        return made
    for match in _NAMED_BEFORE.finditer(line.shape):
        own = line.items[line.shape.index("C", match.end("name"))].word in _COLLEAGUES and not (
            match["of"] or match["from"]
        )
        if match.start("name") not in names.taken and not own:
            titles = _titles_before(line, found, match.start())
            made.append(_peer(line, people, match.span("name"), _code(line, match), titles))
    taken = {each.first for each in made}
    for match in _COUNTERPART.finditer(line.shape):
        if match["name"] and _is_peer(line, match) and match.start("name") not in names.taken | taken:
            titles = _titles_before(line, found, match.start())
            peer = _peer(line, people, match.span("name"), _code(line, match), titles)
            peer = _of_town(line, match, peer)
            peer = _with_portfolio(line, match, peer) if match["folio"] or match["own"] else peer
            made.append(_past(peer) if match["era"] or match["late"] or match["once"] else peer)
    return made


def _of_town(line: Line, match: re.Match[str], peer: Found) -> Found:
    """Give a mayor's counterpart his town: "his counterpart from Lublin"."""
    for group in ("of", "from"):
        place = line.items[match.start(group)].value if match[group] else None
        if isinstance(place, Place) and line.shape[match.start(group)] == "P":
            town = Body(place.name, shared=False, places=(place.code,))
            seat = place.subdivision or (place.code if "-" in place.code else town)
            seats = {"mayor": town, "deputy mayor": town, "governor": seat}
            titles = tuple(replace(title, owner=seats.get(title.office, title.owner)) for title in peer.value.titles)
            return peer._replace(value=replace(peer.value, titles=titles))
    return peer


def _is_peer(line: Line, match: re.Match[str]) -> bool:
    """Tell "his French colleague X" from "my colleague X" and "colleagues in X"."""
    at = match.start()
    if match["is"] and line.items[match.start("is")].word not in _IS:
        return False
    if match["once"] and line.items[match.end("once") - 1].word not in _ONCE:
        return False  # "his counterpart at the ministry, X"
    before = line.items[at].word if line.shape[at] == "d" else line.items[at - 1].word if at else ""
    first, last = match.span("name")
    if match["folio"] and last - first == 1 and line.shape[first - 1] == "F":
        return False  # "colleagues in Enterprise Ireland"
    if line.shape[last : last + 1] == "s":
        return False  # "his colleague, Rimtel's Ana Ruiz"
    if before == "own":
        return False  # of him whom the sentence is about: "He met Premier X and his own counterpart, Y"
    word = line.items[line.shape.index("C", at)].word
    ours = before in _FIRST_PERSON and word not in _COLLEAGUES  # "I met my Danish counterpart, X"
    return (ours or before not in _NO_PEER) and (line.shape[at] != "C" or not match["from"])


def _with_portfolio(line: Line, match: re.Match[str], peer: Found) -> Found:
    """As in "his Belgian colleague for energy, X": a minister as he is, of something else.

    "His tourism colleague X" is of his own government, and bears no country of his own.
    """
    folio = folio_at(line, *match.span("folio" if match["folio"] else "own"))
    own = match["own"] and not match["of"] and not match["from"] and line.items[match.end("own")].word in _COLLEAGUES
    titles = tuple(
        replace(title, office=f"minister of {folio}", peer=title.peer and not own)
        if title.office.startswith("minister")
        else title
        for title in peer.value.titles
        if title.office.startswith("minister") or not own
    )
    return peer._replace(value=replace(peer.value, titles=titles, peer=peer.value.peer and not own))


def _past(peer: Found) -> Found:
    """As in "his then Lao counterpart", "his Lao counterpart, the late X"."""
    return peer._replace(
        value=replace(peer.value, titles=tuple(replace(title, former=True) for title in peer.value.titles))
    )


def _titles_before(line: Line, found: list[Found], index: int) -> tuple[Title, ...]:
    """The titles of the person right before a counterpart's word, else of whom the sentence tells first."""
    if _UNTITLED.search(line.shape, 0, index) and not any(0 <= index - each.last <= _BESIDE for each in found):
        return ()  # "First Lady X and her counterpart Y": nothing tells what X is
    before = [each for each in found if each.last <= index + 2 and each.value.titles]
    if before and (subject := _past_company(line, before[-1], index)):
        return next((each.value.titles for each in before if each.last == subject), ())
    if before and (index - before[-1].last <= 2 or _is_in_clause_of(line, before[-1], index)):
        return before[-1].value.titles
    unnamed = next((item.value for item in line.items[:index] if isinstance(item.value, Unnamed)), None)
    unnamed = None if unnamed is not None and unnamed.titles[-1].plural else unnamed
    if unnamed is not None and (not before or line.shape.find("W") < before[0].first):
        return unnamed.titles
    return before[0].value.titles if before else _titles_behind(line, found, index)


_IN_COMPANY = frozenset("who accompanied flanked joined escorted followed with alongside together along".split())


def _past_company(line: Line, other: Found, index: int) -> int:
    """Return where whom a sentence is about ends, another being inserted behind him; 0 where nobody is.

    As in "X, accompanied by Minister Y, met his Danish colleague Z": the colleague is X's, not Y's.
    """
    if line.shape[other.last] != "," or not any(is_verb(line, at) for at in range(other.last + 1, index)):
        return 0
    commas = (at for at in range(other.first - 1, 0, -1) if line.shape[at] == ",")
    return next((at for at in commas if line.items[at + 1].word in _IN_COMPANY), 0)


def _titles_behind(line: Line, found: list[Found], index: int) -> tuple[Title, ...]:
    """As in "In a letter to his Thai counterpart X, Minister Y thanked him": the titles of the clause's own subject."""
    fronted = line.items[0].word in _FRONTS or line.items[0].word.endswith("ing")
    ours = not _FIRST_PERSON.isdisjoint({line.items[index].word, line.items[index - 1].word if index else ""})
    fronted = fronted and line.items[index].shape != "C" and not any(is_verb(line, at) for at in range(1, index))
    if not ours and not fronted:  # "I met my Thai counterpart X," Minister Y said
        return ()
    behind = next((each.value.titles for each in found if each.first > index and each.value.titles), ())
    return () if any(title.plural for title in behind) else behind


def _is_in_clause_of(line: Line, before: Found, index: int) -> bool:
    """Tell "X, who met her Danish colleague Y": the clause's own subject is X."""
    return line.shape[before.last : before.last + 2] == ",r" and "," not in line.shape[before.last + 2 : index]


_NAMELESS = regex(r"(?:(?P<of>[PA])s?[Fg&]*C|C[ok]d?(?P<from>P))(?!,?[XNHRFo])")


def nameless_peers(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield where counterparts stand whom nobody names there, and their country: "met her Danish counterpart"."""
    for match in _NAMELESS.finditer(line.shape):
        code = _code(line, match)
        if code is not None:
            yield match.start(), match.end(), code


def titles_of_peer(titles: tuple[Title, ...], code: str | None) -> tuple[Title, ...]:
    """Return what the counterpart of somebody with some titles holds in his own country."""
    held = [
        replace(title, owner=code, owners=(), former=False, to=None, peer=True)
        for title in titles
        if title.office.endswith("mayor") or (title.scope in {"state", "region"} and not isinstance(title.owner, Body))
    ]
    ministers = [title for title in held if title.office.startswith("minister of")]
    # A premier's peer is no minister; one of a minister who is a deputy premier, too, is a minister.
    held = [title for title in held if is_head(title.office)] or ministers[-1:] or held[-1:]
    held = [replace(title, owner=None, scope="region") if title.office.endswith("mayor") else title for title in held]
    return tuple(replace(title, office=_of_any_country(title.office)) for title in held[:1])


def _peer(line: Line, people: People, name: tuple[int, int], code: str | None, titles: tuple[Title, ...]) -> Found:
    """Make the mention of a counterpart, who holds the last state's office among some titles in his own country."""
    held = titles_of_peer(titles, code)
    return Found(*name, Mention(people.named(name_at(line, *name)), held, code, peer=not held))


_FIELDS = regex(r", and | and |, ")


def _of_any_country(office: str) -> str:
    """The office without the fields that only one country has: the peer of a minister of "Moroccan Expatriates"."""
    head, of, fields = office.partition(" of ")
    parts = _FIELDS.split(fields)
    own = [part for part in parts if _tells_country(part.split())]
    return f"{head}{of}{parts[0]}" if own and parts[0] not in own else office


def _tells_country(words: list[str]) -> bool:
    """Tell the adjective of a country or its people among some words: "moroccan", "peruvians", "cape verdean"."""
    names = (*words, *(f"{one} {other}" for one, other in pairwise(words)))
    readings = (reading for name in names for reading in gazetteer().get(name.title(), ()))
    return any(reading.form in {"adjective", "demonym"} and country_of(reading.code) for reading in readings)
