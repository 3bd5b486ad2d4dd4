# OWNER from 03:10: the documents engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Documents: signed, planned, in force."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from tracker.domain.facts import Document
from tracker.reader.cues import clause_of, cues, status_of
from tracker.reader.frames.document_nouns import Written, is_passive, mentions, number_of, several, title_of, title_span
from tracker.reader.frames.document_sides import names_after, parties_between, sides_of
from tracker.reader.frames.slots import persons_right, place_of, when_tag, written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Number

_TWO_YEARS = len("2024/2026")
_EARLY = 8  # items at the start of a list's item in which its document is named
_NEAR = 14  # items between a verb and its document
_RECALLS = frozenset({"had", "earlier", "previously", "under", "since", "existing", "was", "were"})


class _Verbs(NamedTuple):
    signed: frozenset[str]
    in_force: frozenset[str]
    only_talk: frozenset[str]


@cache
def _verbs() -> _Verbs:
    read = toml("documents")["verbs"]
    return _Verbs(*(frozenset(read[name]) for name in _Verbs._fields))


@cache
def triggers() -> frozenset[str]:
    """A line of documents signs one, or says that one is in force."""
    verbs = _verbs()
    return verbs.signed | verbs.in_force


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line holds a trigger word."""
    listed = line.role == "item" and story.listing is not None
    return listed or line.shape.endswith(":") or not line.words.isdisjoint(triggers())


def read(line: Line, story: Story) -> Iterator[Document]:
    """Yield the documents that the line signs, plans or calls in force."""
    verbs = _verbs()
    found = mentions(line)
    if line.role == "item" and story.listing is not None:
        yield from _listed_item(line, story, found, story.listing)
        return
    if line.shape.endswith(":") and story.followed_by_items(line):
        story.listing = _announced(line, story, found, verbs)
        return
    if found:
        yield from _told(line, story, found, verbs)


def _listed_item(line: Line, story: Story, found: list[Written], listing: Document) -> Iterator[Document]:
    """Yield the document that an item of a list tells: "the sides signed:", "• an agreement on border crossings;"."""
    ground = story.ground(line)
    mention = found[0] if found and found[0].first < _EARLY else None
    by = next((at for at, item in enumerate(line.items) if item.word == "by"), None)
    persons = persons_right(line, by, 5) if by is not None else []
    names = [] if persons or by is None else names_after(line, by)
    parties = listing.parties if len(names) < 2 else tuple(sorted(names))
    title = title_of(line, mention) if mention is not None else None
    yield msgspec.structs.replace(
        listing,
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.listed",
        carried=("parties", "when"),
        type=mention.noun.type if mention is not None else listing.type,
        title=title or written(line, 0, min(len(line.items), _EARLY)),
        number=number_of(line, mention) if mention is not None else None,
        parties=parties,
        signatories=tuple(sorted(person.name for person in persons)),
    )


def _announced(line: Line, story: Story, found: list[Written], verbs: _Verbs) -> Document | None:
    """What a list of documents is announced as: "the sides signed:", or "These are:" after some were signed."""
    told = next((fact for fact in _told(line, story, found, verbs)), None)
    if told is not None:
        return told
    parties = story.gathering.parties if story.gathering is not None else story.sides()
    signs = not line.words.isdisjoint(verbs.signed)
    if not (signs or (len(line.items) < _EARLY and story.several_signed)) or len(parties) < 2:
        return None
    ground = story.ground(line)
    return Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.listed",
        when=story.today(),
        type="document",
        parties=parties,
    )


def _told(line: Line, story: Story, found: list[Written], verbs: _Verbs) -> Iterator[Document]:
    used: set[int] = set()
    for index, item in enumerate(line.items):
        if item.word in verbs.signed and item.kind == "word":
            for mention in _objects(line, index, found):
                if mention.first not in used:
                    used.add(mention.first)
                    yield from _signed(line, story, index, mention)
        elif item.word in verbs.in_force:
            near = [each for each in found if 0 < index - each.last < _NEAR and each.first not in used]
            if near and item.word != "valid":
                used.add(near[-1].first)
                yield from _in_force(line, story, index, near[-1])


def _objects(line: Line, verb: int, found: list[Written]) -> list[Written]:
    """The documents that a verb signs: after it ("signed a plan and a pact"), else before it."""
    word = line.items[verb].word
    after = [each for each in found if 0 <= each.first - verb <= _NEAR and _reaches(line, verb, each.first)]
    if after and word != "signature":
        first = after[0]
        listed = [first]
        for each in after[1:]:
            between = line.items[listed[-1].last : each.first]
            if (
                all(item.shape in ",&dk#FgNMmAPo" or item.word in {"on", "for"} for item in between)
                and any(item.shape == "&" for item in between)
                and each.noun.type != listed[-1].noun.type
            ):
                listed.append(each)
            else:
                break
        if not is_passive(line, verb):
            return listed
    before = [each for each in found if 0 <= verb - each.last <= 26]
    return before[-1:] if before else after[:1]


def _reaches(line: Line, verb: int, noun: int) -> bool:
    return ";" not in line.shape[verb:noun] and not any(
        item.word in {"which", "who", "said", "while", "that"} for item in line.items[verb + 1 : noun]
    )


def _signed(line: Line, story: Story, verb: int, mention: Written) -> Iterator[Document]:
    verbs = _verbs()
    status = status_of(line, verb)
    noun_status = cues().negations & {item.word for item in line.items[max(0, mention.first - 2) : mention.first]}
    talk = {item.word for item in line.items[max(0, min(verb, mention.first) - 5) : max(verb, mention.first)]}
    if status == "none" or noun_status or (talk & verbs.only_talk and status == "held"):
        return
    items = line.items
    number = number_of(line, mention)
    if mention.noun.plural and number is None and several(line, mention):
        story.several_signed = True  # each may be told on its own
        return
    if _cumulative(line, verb, mention, number):
        return
    signatories, parties, carried = sides_of(line, story, verb, mention)
    if len(parties) < 2:
        return
    planned = status == "planned"
    if not mention.noun.plural and _again(line, story, mention, signatories):
        yield from _more(line, story, verb, signatories)
        return
    tag = when_tag(line, verb, outside=title_span(line, mention))
    when = story.period(tag, future=planned) if tag is not None else None
    if when is not None and len(when) == _TWO_YEARS:
        tag = when = None  # "for 2024-2026" is what it is for
    if when is None and not planned and story.published is not None:
        tag = None
    if tag is not None and _during_which(line, verb) and story.visit is not None:
        when = story.visit.when
    definite = items[mention.first - 1].word in {"the", "this"} if mention.first else False
    if tag is None and not planned:
        if _recalled(line, verb) and not (definite and story.gathering is not None):
            when = None
        else:
            visited = story.visit is not None and not line.words.isdisjoint({"visit", "trip"})
            when = story.visit.when if visited and story.visit is not None else story.today()
            carried = (*carried, "when")
    if tag is None and story.forum is not None and "forum" in line.words and not planned:
        when = story.forum.when
    where = place_of(line, verb)
    ground = story.ground(line)
    yield Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.signed",
        carried=carried,
        when=when,
        type=mention.noun.type,
        parties=parties,
        signatories=signatories,
        title=title_of(line, mention),
        place=where.name if where is not None else story.venue if when == story.today() else None,
        number=number,
        status="planned" if planned else "signed",
    )


def _during_which(line: Line, verb: int) -> bool:
    """As in "a visit during which they signed …": the time of the main clause is not the signing's."""
    first, _ = clause_of(line, verb)
    return first > 1 and line.items[first - 1].word == "which" and line.items[first - 2].word == "during"


def _recalled(line: Line, verb: int) -> bool:
    before = [item.word for item in line.items[max(0, verb - 4) : verb]]
    return "had" in before or "earlier" in before or "previously" in before


def _cumulative(line: Line, verb: int, mention: Written, number: int | None) -> bool:
    """As in "More than 230 documents have been signed between the countries" is a count, no signing."""
    if number is None or number < 20:
        return False
    before = {item.word for item in line.items[max(0, verb - 3) : verb]}
    if {"have", "been"} <= before and when_tag(line, verb) is None:
        return True
    value = next(
        (
            item.value
            for item in line.items[max(0, mention.first - 6) : mention.first]
            if isinstance(item.value, Number)
        ),
        None,
    )
    return isinstance(value, Number) and value.bound != "exact" and when_tag(line, verb) is None


def _again(line: Line, story: Story, mention: Written, signatories: tuple[str, ...]) -> bool:
    """Tell whether a noun means the document told last: "the document was signed by X and Y on Monday"."""
    known = story.document
    if known is None or not mention.first or line.items[mention.first - 1].word not in {"the", "this"}:
        return False
    bare = title_span(line, mention) == (mention.first, mention.last)
    return (
        bare
        and (mention.noun.type in {"document", known.type})
        and (bool(signatories) or when_tag(line, mention.first) is not None)
    )


def _more(line: Line, story: Story, verb: int, signatories: tuple[str, ...]) -> Iterator[Document]:
    """Yield the document told last with its signatories, or its day, as this line gives them."""
    known = story.document
    if known is None:
        return
    tag = when_tag(line, verb)
    when = story.period(tag) if tag is not None else known.when
    carried = tuple(name for name in known.carried if name != "when" or tag is None)
    yield msgspec.structs.replace(known, when=when, signatories=signatories or known.signatories, carried=carried)


def _in_force(line: Line, story: Story, index: int, mention: Written) -> Iterator[Document]:
    if status_of(line, index) != "held" or mention.noun.plural:
        return
    tag = when_tag(line, index, since=True)
    parties = tuple(sorted(parties_between(line, mention))) or story.sides()
    title = title_of(line, mention)
    if len(parties) < 2 or tag is None or title is None:
        return
    ground = story.ground(line)
    yield Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.in-force",
        carried=("parties",),
        when=story.period(tag),
        type=mention.noun.type,
        parties=parties,
        title=title,
        status="in force",
    )
