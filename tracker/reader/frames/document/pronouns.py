"""Documents that a pronoun stands for: "It was signed in Rome", "they put their names to it in Rome on Monday"."""

from collections.abc import Iterator

import msgspec

from tracker.domain.facts import Document
from tracker.reader.cues import items_word
from tracker.reader.frames.document.acts import acts
from tracker.reader.frames.document.facts import fact_of
from tracker.reader.frames.document.named import in_force, pair_of
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.parties import parties_between
from tracker.reader.frames.document.said_days import day_said
from tracker.reader.frames.document.titles import title_of
from tracker.reader.frames.document.words import Written
from tracker.reader.items import Line
from tracker.reader.story import Story

_OPENING = 8  # items in which "It was signed" stands
_SIGNED = frozenset({"signed", "inked", "initialled", "initialed", "concluded", "penned"})
_HANDS = frozenset({"names", "signatures", "initials", "signature", "seals"})


def it_was_signed(line: Line, story: Story) -> Iterator[Document]:
    """Yield the document that the line before named: "It was signed in Rome on 6 November by …", "It took effect"."""
    before = story.before(line)
    named = [mention for mention in mentions(before) if not mention.noun.plural and not mention.echo] if before else []
    if before is None or not named or _is_with_others(before, story, named[0]):
        return
    for it in _its(line):
        found = [Written(it, it + 1, named[0].noun, it, it + 1)]
        if told := list(_of_it(line, story, found)):
            yield from (_as_named(before, named[0], fact) for fact in told)
            return


def _its(line: Line) -> Iterator[int]:
    """Yield where a line says "it": "Signed in Rome in 2020, it lowers", "put their names to it", "It was signed"."""
    fronted = line.shape.find(",") if line.items[0].word in _SIGNED else -1
    if fronted > 0 and items_word(line, fronted + 1) == "it":
        yield fronted + 1
    own = min((mention.left for mention in mentions(line)), default=len(line.items))  # what "it" behind it means
    yield from (at for at, item in enumerate(line.items[:own]) if item.word == "it" and _is_signed(line, at))


def _of_it(line: Line, story: Story, found: list[Written]) -> Iterator[Document]:
    told = acts(line, found)
    yield from (held for _, held in in_force(line, story, told))
    for act in told:
        by_hand = line.items[act.verb].word in _SIGNED or (act.kind == "sign" and not _HANDS.isdisjoint(line.words))
        fact = fact_of(line, story, act, [act], None) if by_hand else None
        if fact is not None and (fact.signatories or day_said(line, story, act, [act]) is not None):
            yield fact


def _is_signed(line: Line, at: int) -> bool:
    """Tell the "it" that a line opens with, and that of "signed it", "put their names to it"."""
    before = items_word(line, at - 1)
    passive = items_word(line, at + 1) in {"was", "is"} and items_word(line, at + 2) in _SIGNED
    return (
        at < _OPENING or passive or before in _SIGNED or (before in {"to", "on"} and not _HANDS.isdisjoint(line.words))
    )


def _is_with_others(line: Line, story: Story, mention: Written) -> bool:
    """Tell "a treaty with the EU", which is not the one of the pair, from a contract, whose parties may be told."""
    return mention.noun.type != "contract" and not (parties_between(line, mention) or pair_of(line, story, mention))


def _as_named(before: Line, mention: Written, fact: Document) -> Document:
    """Return the fact of a pronoun with the title and the parties of the document that it stands for."""
    between = tuple(sorted(parties_between(before, mention)))
    parties = between or fact.parties
    return msgspec.structs.replace(
        fact, title=title_of(before, mention), parties=parties, carried=(*fact.carried, "type", "title")
    )
