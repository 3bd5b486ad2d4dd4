"""What an office is called in its plain form, and whose such an office is."""

import re

from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.title_posts import Said
from tracker.reader.title_words import Head, title_ranks

ADVISERS = frozenset({"adviser", "aide", "assistant", "special adviser", "special assistant", "special aide"})
OF_THE_STATE = frozenset(
    {
        "adviser",
        "aide",
        "assistant",
        "secretary",
        "special representative",
        "plenipotentiary representative",
        "special envoy",
        "special adviser",
        "special assistant",
        "permanent secretary",
        "additional secretary",
        "undersecretary",
        "state secretary",
        "deputy permanent secretary",
        "deputy state secretary",
        "principal secretary",
        "joint secretary",
    }
)


def office_of(line: Line, match: re.Match[str], head: Head, said: Said) -> str:
    """Return the plain form of a title: its ranks, its portfolio, whom it serves."""
    office = "co-chair" if said.part else _ranked(line, match, head)
    if office == "ambassador" and match["folio"] and said.folio:  # "the Dutch water envoy", "a climate ambassador"
        return f"{said.folio} {line.items[match.end() - len(match['post']) - 1].word}"
    if office == "head" and match["folio"] and said.folio and line.shape[match.end("folio")] == "H":
        word = line.items[match.end() - len(match["post"]) - 1].word
        if word == "chief" and not isinstance(said.owner, Body):
            return f"{said.folio} chief"  # "the Peruvian tourism chief"
    if office == "commissioner" and match["owner"] and line.items[match.end("owner") - 1].word.endswith(" district"):
        office = "district commissioner"
    if said.folio and not (isinstance(said.owner, Body) and head.office == "vice president"):
        office += f" {'for' if office.endswith('minister of state') else 'of'} {said.folio}"
    return office + said.served


def _ranked(line: Line, match: re.Match[str], head: Head) -> str:
    """The office with what its plain form keeps of the ranks before it: "first deputy prime minister"."""
    kept = title_ranks()
    ranks = [
        item.word
        for item in (
            *line.items[slice(*match.span("ranks"))],
            *line.items[slice(*match.span("more"))],
            *line.items[slice(*match.span("late"))],
        )
    ]
    office = " ".join([kept[rank] for rank in ranks if kept.get(rank)] + [head.office])
    return (
        office.replace("deputy vice ", "vice ")
        .replace("vice prime minister", "deputy prime minister")
        .replace("vice minister", "deputy minister")
        .replace("parliamentary deputy", "parliamentary vice")
    )


def cabinet_of(body: Body) -> str:
    """Return what a body is called that is a whole government: "council of ministers"; else nothing."""
    name = body.name.lower()
    return next((cabinet for cabinet in toml("bodies")["cabinets"] if cabinet in name), "")


def is_cabinet(body: Body) -> bool:
    """Tell a government, whose chairman is a prime minister."""
    return not body.shared and bool(cabinet_of(body))


def _full_rank(office: str) -> str:
    """The office without the ranks that its phrase holds: "deputy secretary" is a secretary's."""
    return office.removeprefix("first ").removeprefix("deputy ")


_OF_SUPERIOR = regex(" of the | to the (?:president|prime minister|minister)")


def scope_of(head: Head, owner: str | Body | None, *, stately: str) -> str:
    """An adviser or secretary for something, or to the president, is the state's own."""
    if isinstance(owner, Body):
        return "body"
    return (
        "state"
        if stately
        and (_full_rank(head.office) in OF_THE_STATE or (head.scope == "body" and _OF_SUPERIOR.match(stately)))
        else head.scope
    )
