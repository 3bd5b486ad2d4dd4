"""Documents in lists: "The sides signed: …"."""

from collections.abc import Iterator
from itertools import takewhile

import msgspec

from tracker.domain.facts import Document
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.document.dates import date_of
from tracker.reader.frames.document.facts import fact_of
from tracker.reader.frames.document.named import in_force
from tracker.reader.frames.document.nouns import mentions, number_of, within
from tracker.reader.frames.document.parties import APPROVED, echo_parties, names_in, persons_by
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.said_days import day_said
from tracker.reader.frames.document.signers import with_states
from tracker.reader.frames.document.titles import title_of
from tracker.reader.frames.document.words import Noun, Written, document_words
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.story import Story

_ENDING = 6  # items at the end of a line before a list in which its verb stands
_FEW = 2  # items of "others", "and more"
_EARLY = 8  # items at the start of a list's item in which its document is named
_LONG = 30  # items that an item of a list without a verb seldom has
_VERBS = frozenset("is are was were be been has have had will would said says also".split())


def opens_list(line: Line) -> bool:
    """Tell a line that ends with a colon, or ":-"."""
    return line.shape.rstrip("-").endswith(":")


def headed(line: Line, story: Story) -> Line | None:
    """Return the heading that a list's first item stands under: "Documents signed today"."""
    at = story.number(line)
    above = story.lines[at - 1] if at and _is_bare(line) else None
    return above if above is not None and (above.role in {"headline", "heading"} or _asks(above)) else None


def _asks(line: Line) -> bool:
    """Tell "Which are the instruments?" over a list."""
    return line.items[0].word in {"which", "what"} and len(line.items) <= _EARLY


def announced(line: Line, story: Story) -> Document | None:
    """Return what stands before a list without naming a document: "the sides signed:"."""
    end, verbs = len(line.items), document_words().verbs
    verb = next((at for at in range(end - 1, max(-1, end - _ENDING), -1) if line.items[at].word in verbs), None)
    if verb is None:
        return None
    act = Act.by(line, verb, "active", Written(end - 1, end, Noun("document", plural=True), end - 1, end))
    return fact_of(line, story, act, [act], None)


def outcomes(line: Line, story: Story) -> Document | None:
    """Return what a heading that has no verb says of all that it lists: "List of Outcomes", "Agreements and MoUs"."""
    told = not line.words.isdisjoint(_OUTCOMES) or any(mention.left < _EARLY for mention in mentions(line))
    if not told or not (_asks(line) or line.words.isdisjoint(_VERBS)) or not line.words.isdisjoint(_OTHERWISE):
        return None
    noun = Noun("document", plural=True)
    act = Act(0, "passive", Written(0, len(line.items), noun, 0, len(line.items)))
    return fact_of(line, story, act, [act], None)


_OUTCOMES = frozenset({"outcomes", "outcome", "deliverables", "signatures", "signings"})
# Over lists of documents that are not those of the day.
_OTHERWISE = frozenset(
    """
    existing current previous earlier past planned upcoming forthcoming next future proposed draft pending expected
    force ratified unsigned negotiation negotiations history legal framework background
    """.split()
)


def listed_item(
    line: Line, story: Story, found: list[Written], listing: Document, acts: list[Act]
) -> Iterator[Document]:
    """Yield the documents that an item of a list tells: "the sides signed:", "• an agreement on border crossings;"."""
    if not cues().called_off.isdisjoint(line.words) or _stands_otherwise(line):
        return
    told = [mention for mention in found if mention.first < _EARLY or _is_joined(line, mention)]
    echoes = [mention for mention in found if mention.echo and items_word(line, mention.last) == "by"]
    if told and len(echoes) == number_of(line, told[0]):
        for echo in echoes:
            yield _of_list(line, story, listing, echo, echo_parties(line, story, echo, told[0]))
        return
    names = names_in(line)
    bare = listing.number is not None and not found and _is_bare(line) and len(line.items) > _FEW
    if not told and (bare or (line.shape[:1] in {"u", "f"} and line.words.isdisjoint(_VERBS))):
        yield _of_list(line, story, listing, None, tuple(names))
    for mention in told:
        if items_word(line, mention.left) == "the" and not acts and not line.words.isdisjoint(_VERBS):
            continue  # "The programme was prolonged"
        signed = next((act for act in acts if act.mention == mention), None)
        in_effect = signed is not None and signed.voice == "force" and not within(line, mention)
        if in_effect and signed is not None and (held := dict(in_force(line, story, [signed]))):
            yield from held.values()  # "Social Security Agreement, in force since 1997"
            continue
        own = day_said(line, story, signed, acts) if signed is not None else None
        when = story.period(own) if own is not None else None
        part = _of_list(line, story, listing, mention, tuple(names))
        yield part if when is None else msgspec.structs.replace(part, when=when, carried=("parties",))


def _stands_otherwise(line: Line) -> bool:
    """Tell "Free Trade Agreement - under negotiation", "Extradition Treaty (pending)", which nobody has signed."""
    aside = max(line.shape.rfind(mark) for mark in "-,(:")
    return aside > 0 and any(item.word in _UNSIGNED for item in line.items[aside : aside + _EARLY])


_UNSIGNED = frozenset(
    """
    negotiation negotiations negotiated pending draft drafted preparation unsigned awaiting awaits proposed expired
    lapsed terminated suspended consideration discussion discussed finalisation finalization finalised finalized
    """.split()
)


def _is_bare(line: Line) -> bool:
    """Tell an item without a verb: "Cooperation in the field of sports"."""
    if len(line.items) >= _LONG or not line.words.isdisjoint(_VERBS) or not {"$", "%"}.isdisjoint(line.shape):
        return False
    acts = document_words().acts
    return not any(is_verb(line, at) and item.word not in acts for at, item in enumerate(line.items))


def _of_list(
    line: Line, story: Story, listing: Document, mention: Written | None, parties: tuple[str, ...]
) -> Document:
    ground = story.ground(line)
    persons = persons_by(line)
    title = title_of(line, mention) if mention is not None else None
    tag = date_of(line, mention) if mention is not None else None
    when = story.period(tag) if tag is not None else None
    approved = "T" in line.shape and not line.words.isdisjoint(APPROVED)  # "ratified in 2021": signed before
    return msgspec.structs.replace(
        listing,
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.listed",
        carried=("parties", "when") if when is None else ("parties",),
        when=when or (None if approved else listing.when),
        type=mention.noun.type if mention is not None else listing.type,
        title=title or written(line, 0, min(len(line.items), _EARLY)),
        number=number_of(line, mention) if mention is not None else None,
        parties=with_states(tuple(sorted(parties)), story.sides()) if len(parties) >= 2 else listing.parties,
        signatories=tuple(sorted({person.name for person in persons})),
    )


def _is_joined(line: Line, mention: Written) -> bool:
    before = line.shape[max(0, mention.left - 4) : mention.left]
    return "&" in before and mention.left == mention.first - 1


def announces(line: Line, story: Story) -> bool:
    """Tell "These are:", "Namely:" before a list, after documents told as a sum."""
    known = story.document
    if known is None or not opens_list(line) or (known.number is None and known.title is not None):
        return False
    bare = len(line.items) <= _EARLY and line.words.isdisjoint(_VERBS)
    return (bare or line.items[0].word in {"these", "they"}) and story.followed_by_items(line)


def items_after(line: Line, story: Story) -> int:
    """Return how many items of a list follow a line."""
    following = story.lines[story.number(line) + 1 :]
    return sum(1 for _ in takewhile(lambda each: each.role == "item", following))
