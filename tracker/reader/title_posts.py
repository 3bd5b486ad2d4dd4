"""What the words after a title's head say of it: whose it is, of what, whom it serves, where it is sent."""

import re

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.title_owners import body_of, is_presiding, parts, places, small_body, town
from tracker.reader.title_words import Head

OF_PARTS = frozenset({"chairman", "chairwoman", "head", "co-chair", "leader"})
_SENT = frozenset({"special envoy", "special representative"})  # for what stands after is where, not what
_OF_TRADE = frozenset({"trade representative", "deputy trade representative"})  # "… in Peru" is none of Peru's
_GOVERNORS = frozenset({"governor", "deputy governor", "vice governor", "mayor", "deputy mayor", "vice mayor"})
_COMMISSIONED = frozenset({"commissioner", "secretary"})


class Said(Struct, frozen=True):
    """What the words around a title's head say of it so far."""

    owners: tuple[str, ...]
    owner: str | Body | None
    folio: str
    meant: str
    to: str | None = None
    served: str = ""  # " to the president"
    part: bool = False  # of a country's part of a shared body


def after_head(line: Line, head: Head, said: Said, post: re.Match[str]) -> Said:
    """Add what one group of words after the head says."""
    items, preposition = line.items, post["preposition"]
    if post["from"] is not None:
        sent = items[post.start()].word == "from" and (head.plural or head.scope in {"sending", "state"})
        codes = places(line, *post.span("from")) if sent and said.owner is None else said.owners
        return replace(said, owners=codes, owner=codes[0] if codes else said.owner)
    if post["near"] is not None:
        superior = items[line.shape.index("H", post.end())].value
        assert isinstance(superior, Head)  # noqa: S101
        return replace(said, served=f" to the {superior.office}")
    if post["folio"] is not None:
        if (
            preposition == "u"
            and isinstance(said.owner, Body)
            and post.start()
            and line.shape[post.start() - 1] in "Bc"
        ):
            name = f"{said.owner.name} {_written(line, post)}"  # "the Duma Committee on International Affairs"
            return replace(said, owner=replace(said.owner, name=name))
        sent = head.scope == "sending" or head.office in _SENT
        sent = sent or (head.office in _GOVERNORS and preposition != "o")  # "deputy governor of Lima for trade"
        if preposition in "ofu" and not said.folio and not sent:
            return replace(said, folio=folio_at(line, *post.span("folio")))
    elif post["unit"] is not None:  # "director of marketing at B"
        return said if said.folio or head.scope != "body" else replace(said, folio=_unit(line, post))
    elif post["part"] is not None:
        at = post.end("part") - 1
        body = items[at].value
        noun = items[post.start("part") + line.shape[post.start("part") :].index("k")].word
        if noun in {"part", "side"} and head.office in OF_PARTS:
            return replace(said, part=True, meant=items[at].word, owner=body if isinstance(body, Body) else None)
        return replace(said, meant=items[at].word)
    elif post["firm"] is not None:
        if isinstance(said.owner, Body):
            return said  # "the Standing Committee of China's National People's Congress"
        return replace(said, owner=body_of(items[slice(*post.span("firm"))]))
    elif post["named"] is not None:
        first, last = post.span("named")
        bracket = line.shape.find("(", first, last)
        written = body_of(items[first : bracket if bracket > 0 else last])
        return replace(said, owner=written) if _may_be_of_firm(head) else said
    elif post["alone"] is not None:
        named = line.items[post.start("alone")].word not in parts()
        named = named and not (isinstance(said.owner, Body) and preposition != "o")  # "B's director for the Gulf"
        named = named and (_may_be_of_firm(head) or head.office.endswith(("mayor", "prefect")) or _is_of_any(head))
        return replace(said, owner=body_of(items[slice(*post.span("alone"))])) if named else said
    elif post["small"] is not None:
        if isinstance(said.owner, Body) and said.owner.name.split()[-1].lower() in parts():
            return said  # "head of the American department of the Kenyan foreign ministry" is no minister
        return replace(said, owner=small_body(items[slice(*post.span("small"))])) if head.scope != "sending" else said
    elif post["run"] is not None:
        return replace(said, owner=body_of(items[slice(*post.span("run"))])) if _may_be_of_firm(head) else said
    elif post["meant"] is not None:
        return replace(said, meant=items[post.start("meant")].word)
    elif post["place"] is not None:
        return _at_place(line, head, said, post)
    elif post["body"] is not None and preposition == "i" and (isinstance(said.owner, Body) or head.scope == "region"):
        return replace(said, owner=body_of(items[slice(*post.span("body"))]))  # "vice president of X at B"
    elif post["body"] is not None and not preposition and isinstance(said.owner, Body):
        return said  # "… the Cooperation Zone (ZCCZ)"
    elif post["body"] is not None and preposition == "f" and head.scope == "state":
        return said  # "Minister of State in charge of the Secretariat"
    elif post["body"] is not None and (
        said.owner is None or head.scope == "body" or (preposition == "o" and head.scope != "sending")
    ):  # "Kenya's President of the Senate" is no president of Kenya
        body = body_of(items[slice(*post.span("body"))])
        if preposition == "i" and said.meant and not said.folio:  # "head of department at the Ministry of Trade"
            said = replace(said, folio=said.meant, meant="")
        if head.scope == "sending" and body.places:  # "consul of the Embassy of Peru"
            return replace(said, owner=body.places[0], to=next(iter(body.places[1:]), said.to))
        return replace(said, owner=body)
    elif post["head"] is not None and preposition in "to":
        whose = places(line, *post.span("whose")) if post["whose"] and said.owner is None else ()
        said = replace(said, owners=whose or said.owners, owner=whose[0] if whose else said.owner)
        return replace(said, served=f" {'to' if preposition == 't' else 'of'} the {_superior(line, post)}")
    return said


def _may_be_of_firm(head: Head) -> bool:
    return head.scope == "body" or is_presiding(head)


def _is_of_any(head: Head) -> bool:
    """Tell an office that a state has, and any other organisation: "the chief negotiator of the Hamal Front"."""
    return head.scope == "state" and "minister" not in head.office and "secretary" not in head.office


def _unit(line: Line, post: re.Match[str]) -> str:
    return " ".join(item.word for item in line.items[slice(*post.span("unit"))])


def _written(line: Line, post: re.Match[str]) -> str:
    """The words of a group after a head, as they are written."""
    return " ".join(item.text for item in line.items[slice(*post.span())])


def _at_place(line: Line, head: Head, said: Said, post: re.Match[str]) -> Said:
    """Add a place: whose the office is, or where an ambassador is sent."""
    codes = places(line, *post.span("place"))
    of_town = town(line, post.start("place"), head)
    if of_town is not None and (said.owner is None or (isinstance(said.owner, str) and "-" not in said.owner)):
        return replace(said, owner=of_town)
    if is_presiding(head) and line.shape[post.end("place") : post.end("place") + 1] == "s":
        return said  # "the president of Brazil's coffee growers"
    preposition = post["preposition"]
    if head.scope == "region" and isinstance(said.owner, str) and codes[0].startswith(f"{said.owner}-"):
        return replace(said, owner=codes[0], owners=codes)  # "Austria's Landeshauptmann of Tyrol"
    of_part = head.scope == "body" or (is_presiding(head) and preposition == "f")
    if preposition in "fi" and of_part and head.office not in _SENT | _COMMISSIONED:
        return said  # "the bank's director for Kenya", "the head in Rabat" are none of Kenya's or Morocco's
    last = post.end("place")
    unit = line.shape[last - 1] == "A" or {*parts(), "affairs", "relations"} & {
        each.word for each in line.items[last : last + 1]
    }
    if head.scope == "body" and items_word(line, last) in {"one", "ones"}:
        return said  # "chairman of the Peruvian one"
    if head.scope == "body" and line.shape[last : last + 1] in {"k", "g"} and unit:
        return said  # "the head of Polish diplomacy", "of the Peru desk" are not Poland's or Peru's
    sending = head.scope == "sending" or head.office in _OF_TRADE
    if (preposition in "tiu" and sending) or (preposition in "ft" and head.office in _SENT):
        return replace(said, to=codes[0])
    if preposition in "ofi" and not said.owners and not (preposition == "i" and isinstance(said.owner, Body)):
        return replace(said, owners=codes, owner=said.owner if isinstance(said.owner, Body) else codes[0])
    return said


def _superior(line: Line, post: re.Match[str]) -> str:
    """Whom an adviser or delegate serves: "president", "minister of foreign affairs"."""
    head = line.items[post.start("head")].value
    assert isinstance(head, Head)  # noqa: S101
    portfolio = post.span("under") if post["under"] else post.span("office")
    return f"{head.office} of {folio_at(line, *portfolio)}" if portfolio[0] < portfolio[1] else head.office


def folio_at(line: Line, first: int, last: int) -> str:
    """The portfolio at some items, in its plain form."""
    parts: list[str] = []
    for item in line.items[first:last]:
        if item.shape == ",":
            parts[-1] += ","
        else:
            parts.append("and" if item.shape == "&" else item.word)
    written = " ".join(parts).replace(" 's", "'s")
    full: dict[str, str] = toml("titles")["abbreviations"]
    return full.get(written, written)


def of_ministry(said: Said, head: Head) -> Said:
    """Read "Deputy Minister of the Ministry of Energy of Peru" as what he is: Peru's deputy minister of energy."""
    ministry = said.owner
    if said.folio and head.office == "minister of state" and isinstance(ministry, Body) and not ministry.shared:
        return replace(said, owner=next(iter(ministry.places), None))  # "… for Trade at the Foreign Ministry X"
    if not isinstance(ministry, Body) or said.folio or not head.office.endswith("minister"):
        return said
    opening, _, field = ministry.name.partition(" of ")
    if opening.lower() not in _MINISTRIES or not field:
        return said
    field = field.rpartition(" of ")[0] or field if ministry.places else field
    return replace(said, folio=field.removeprefix("the ").lower(), owner=next(iter(ministry.places), None))


_MINISTRIES = frozenset({"ministry", "the ministry", "federal ministry"})
