"""Whose hands signed what the sentence before tells: "X signed for Kenya and Y for Ghana"."""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Document
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.said_days import day_said
from tracker.reader.frames.document.words import Written
from tracker.reader.frames.where import place_of
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story

_SIGNED = frozenset({"signed", "initialled", "initialed", "signing"})
_SIGNATORIES = frozenset({"signatories", "signers"})
_TWO = 2  # lines back that may have told the document, hands that a document has
_WATCHING = frozenset({"presence", "witnessed", "watched", "attended", "eyes", "under"})


def signed_for(line: Line, story: Story) -> Iterator[Document]:
    """Yield the document of the news told last with those who a line without a document says signed it."""
    verb = _verb(line)
    if verb is None or not (cues().negations | _WATCHING).isdisjoint(line.words):
        return
    hands = {item.value.person.name for _, item in line.tags("X") if isinstance(item.value, Mention)}
    known = _known(line, story)
    if len(hands) != _TWO or known is None:
        return
    act = Act.by(line, verb, "active", Written(verb, verb, mentions(_before(line, story)[-1])[-1].noun, verb, verb))
    tag, where = day_said(line, story, act, [act]), place_of(line, verb)
    yield msgspec.structs.replace(
        known,
        signatories=tuple(sorted(hands)),
        when=story.period(tag) if tag is not None else known.when,
        place=where if where is not None else known.place,
        carried=tuple(name for name in known.carried if name != "when" or tag is None),
    )


def _known(line: Line, story: Story) -> Document | None:
    """Return the one document of the news that the lines before tell, with nobody who signed it."""
    types = {mention.noun.type for each in _before(line, story) for mention in mentions(each)}
    news = [each for each in story.documents if each.type in types and each.when == story.today()]
    single = [each for each in news if each.number is None and each.status == "signed" and not each.signatories]
    return single[-1] if single else None


def _verb(line: Line) -> int | None:
    """Where a line says for whom somebody signed: "signed for", "signed on behalf of", "the signatories were"."""
    if line.words.isdisjoint(_SIGNED | _SIGNATORIES):
        return None
    for at, item in enumerate(line.items):
        if item.word in _SIGNATORIES and items_word(line, at + 1) in {"were", "are"}:
            return at
        after = [each.word for each in line.items[at + 1 : at + 4]] if item.word in _SIGNED else []
        if after and (after[:1] == ["for"] or after[:2] in (["on", "behalf"], ["in", "the"])):
            return at
    return None


def _before(line: Line, story: Story) -> list[Line]:
    at = story.number(line)
    return [each for each in story.lines[max(0, at - _TWO) : at] if mentions(each)]
