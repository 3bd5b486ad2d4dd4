"""Organisations whose names go on past the grammar of titles: "General Director of Georgian Railway", "B's board"."""

import re

from msgspec.structs import replace

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.title_owners import HIS, body_of, is_presiding, of_firms, organisation_after, parts, small_body
from tracker.reader.title_posts import Said
from tracker.reader.title_words import Head

AFTER_NAMES = frozenset({"N,", "I,", "j,", "h,", "Q,"})
_TITLED = regex(r"H(?:[of]d?[FgAP,&]+)?(?:h\.?)*N{2,3},$")
_PLACE_OPENS = regex(r"od?[PA][FKN]")
_GOES_ON = regex(r"k|[NP](?=[,.;)])|NN?&B")  # "of the Social Democrats, "
# "… for Economic|Zones and Free Zones, X": capitals that go on to the comma before a name
_RUNS_ON = regex(r"(?P<more>[NFMK]+(?:,?&[NFMK]+)?|,?&(?:[FMK]+|N[NFMK]+))(?=,(?:h\.?)*N[Np]+)")
# "the director of the port of Callao", "of Lima-Callao airport"
_PORT = regex(r"od?(?P<port>(?P<before>[gkc])o[PN]{1,2}(?![Np])|(?:[PN]-?){1,3}(?P<noun>[gkc]))")
_PORTS = frozenset({"port", "airport", "seaport", "refinery", "mine", "zoo", "terminal", "shipyard"})
_AT_BODY = regex(r"[iy]d?B")
_AT_SMALL = regex(r"id?g{1,2}c(?=[,;.)(i]|(?:h\.?)*NN|$)")  # "director for Asia at the foreign ministry"
_IN_PLACE = regex(r"id?P(?=(?:h\.?)*NN)")  # "director of Rimtel in Peru Omar Hadi"
_ITS_BOARD = regex(r"s[kgmR]{0,2}(?P<board>c)(?:ok)?")


def of_organisation(
    line: Line, match: re.Match[str], head: Head, said: Said, *, first: int, last: int
) -> tuple[Said, int]:
    """Add the organisation whose name goes on past the title's grammar, and move the title's end past it."""
    items, of = line.items, match.end() - len(match["post"])
    port = _PORT.match(line.shape, of)
    if port is not None and items[port.start("before" if port["before"] else "noun")].word in _PORTS:
        return replace(said, owners=(), owner=small_body(items[slice(*port.span("port"))]), folio=""), port.end()
    if isinstance(said.owner, str) and not is_presiding(head) and _PLACE_OPENS.match(line.shape, of):
        end = organisation_after(line, of, placed=True)
        if end > last and items[last].text[0].isupper():  # "Head of the Peru Section" is not Peru's
            said, last = replace(said, owners=(), owner=None), of
    if said.owner is None and (not said.meant or said.meant in HIS):
        listed = _TITLED.search(line.shape, 0, first) is not None  # "Minister X, Director General of B Y"
        named_before = line.shape[max(0, first - 2) : first] in AFTER_NAMES and not listed
        goes_on = _GOES_ON.match(line.shape, last) is not None and items[last].text[0].isupper()
        if said.folio and (named_before or goes_on) and not match["folio"]:  # "Chairman of Green Delta Trading"
            end = organisation_after(line, of)
            said, last = (replace(said, folio=""), of) if end > match.end() else (said, last)
        placed = head.office in of_firms() or last == of
        end = organisation_after(line, last, placed=placed, whole=named_before, listed=listed)
        if end > last:  # "President of the Global Economist Forum" is no head of state
            said, last = replace(said, owner=body_of(items[last + 1 + (line.shape[last + 1] == "d") : end])), end
        unit = isinstance(said.owner, Body) and said.owner.name.split()[-1].lower() in parts()
        at = _AT_BODY.match(line.shape, last) if end == last and not unit else None
        small = _AT_SMALL.match(line.shape, last) if end == last and line.shape[last - 1] != "H" else None
        if small is not None and items[last].word == "at":
            opens = last + 1 + (line.shape[last + 1] == "d")
            said, last = replace(said, owner=small_body(items[opens : small.end()])), small.end()
        if at is not None:  # "vice president of Global Markets at Dubai Chambers"
            said, last = replace(said, owner=body_of(items[at.end() - 1 : at.end()])), at.end()
    runs = _RUNS_ON.match(line.shape, last) if isinstance(said.owner, Body) and line.shape[last - 1] == "B" else None
    if (
        runs is not None and isinstance(said.owner, Body) and items[runs.end() - 1].text[0].isupper()
    ):  # "of the Authority for Rural Zones and Parks"
        name = f"{said.owner.name} {' '.join(item.text for item in items[slice(*runs.span('more'))])}"
        said, last = replace(said, owner=replace(said.owner, name=name)), runs.end()
    there = _IN_PLACE.match(line.shape, last) if isinstance(said.owner, Body) else None
    last = there.end() if there is not None else last
    board = _ITS_BOARD.match(line.shape, last) if isinstance(said.owner, Body) else None
    if board is not None and items[board.start("board")].word == "board":
        last = board.end()  # "chairman of Gazprom's board"
    elif board is not None and isinstance(said.owner, Body) and board.end("board") - last > 1:
        part = small_body(items[last : board.end("board")]).name  # "head of the Chamber's foreign trade council"
        said, last = replace(said, owner=replace(said.owner, name=f"{said.owner.name}{part}")), board.end("board")
    return said, last
