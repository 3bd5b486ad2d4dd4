"""Events as CAMEO rows: a line a direction, tab-separated, without a line of headings, as event coders write them.

The columns: date (YYYYMMDD), source actor, target actor, CAMEO code; then what the code means, the event's id (equal
in its rows), the period that the articles tell, the ids of the facts, the sentence, the address of its article.
"""

from collections.abc import Iterator
from itertools import permutations

from tracker.exports.actors import Actor
from tracker.exports.countries import cameo
from tracker.exports.events import CODES, CodedEvent, events
from tracker.exports.material import Material
from tracker.state.csv import harmless

_GOVERNMENT = "GOV"


def lines(material: Material) -> Iterator[str]:
    """Yield the rows, by day."""
    for event in events(material):
        (quoted, *_) = material.quoted(event.facts)
        rest = (event.id, event.when or "", " ".join(event.facts), quoted.fact.quote, material.url(quoted) or "")
        for source, target, code in _dyads(event):
            row = (f"{event.day:%Y%m%d}", actor_code(source), actor_code(target), code, CODES[code], *rest)
            yield "\t".join(map(_cell, row)) + "\n"


def actor_code(actor: Actor) -> str:
    """Return an actor's code: the country's, with GOV where somebody who holds an office of it took part."""
    return cameo(actor.code) + (_GOVERNMENT if actor.officials else "")


def _dyads(event: CodedEvent) -> Iterator[tuple[Actor, Actor, str]]:
    """Yield who did what to whom: what several did together is done by each to each other."""
    if event.hosts:
        for visitor in event.actors:
            for host in event.hosts:
                yield visitor, host, "042"
                yield host, visitor, "043"
    else:
        for source, target in permutations(event.actors, 2):
            yield source, target, event.code


def _cell(text: str) -> str:
    """Keep a cell in its place, and from being taken for a formula."""
    return str(harmless(" ".join(text.split())))
