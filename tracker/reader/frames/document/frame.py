"""Documents: signed, planned, in force."""

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from tracker.domain.facts import Document
from tracker.reader.cues import items_word
from tracker.reader.frames.document.acts import acts
from tracker.reader.frames.document.concerning import concerned, concerns
from tracker.reader.frames.document.echoes import OTHERS
from tracker.reader.frames.document.facts import fact_of, facts_together, is_told
from tracker.reader.frames.document.hands import signed_for
from tracker.reader.frames.document.lists import (
    announced,
    announces,
    headed,
    items_after,
    listed_item,
    opens_list,
    outcomes,
)
from tracker.reader.frames.document.members import members, tells_members
from tracker.reader.frames.document.named import (
    dated,
    held_since,
    in_force,
    replaced,
    worked_under,
)
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.partners import with_each
from tracker.reader.frames.document.parts import goes_on, openers_of_parts, opening_of, parts_of_sum, picked
from tracker.reader.frames.document.pronouns import it_was_signed
from tracker.reader.frames.document.row import Act, act_words
from tracker.reader.frames.document.titles import kind_of
from tracker.reader.frames.document.topics import topics
from tracker.reader.frames.document.words import AGAIN, NTH, REPLACING, Noun, Written, nouns
from tracker.reader.items import Line
from tracker.reader.story import Story

_BE = frozenset({"was", "were", "are", "will", "have"})
_OF_THE_LAST = frozenset({"there", "signatories", "signers"})  # what may tell more of the document told last
_OF_THEM = 3  # items of "six of them"
_EARLY = 8  # items at the start of a list's item in which its document is named
_SENTENCES = frozenset({"active", "passive", "closing"})


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line holds a trigger word."""
    if line.role == "item" and (story.listing is not None or headed(line, story) is not None):
        return True
    if not line.words.isdisjoint(act_words()):
        return True
    if story.document is not None and not line.words.isdisjoint(_OF_THE_LAST):
        return True
    if tells_members(line, story) or (story.document is not None and _is_nth(line)):
        return True
    dated = "T" in line.shape and not nouns().keys().isdisjoint(line.words)
    return dated or _is_of_sum(line, story) or goes_on(line, story) or announces(line, story) or concerns(line, story)


def read(line: Line, story: Story) -> Iterator[Document]:
    """Yield the documents that the line signs, plans or calls in force."""
    if parts := list(concerned(line, story)):
        yield from parts
        return
    if parts := list(members(line, story)):
        yield from parts
        return
    found = _counted(line, story) or mentions(line, _noun_before(line, story))
    if not found and line.role != "item" and not opens_list(line):
        yield from it_was_signed(line, story)
        yield from signed_for(line, story)
        return
    told = acts(line, found) if found else []
    if line.role == "item" and story.listing is None and (above := headed(line, story)) is not None:
        story.listing = _heading(above, story)
    sentence = any(act.voice in _SENTENCES or act.mention.first >= _EARLY for act in told)
    if line.role == "item" and story.listing is not None and not sentence:
        yield from listed_item(line, story, found, story.listing, told)
        return
    if line.role != "item":
        story.listing = None
    force = dict(reversed(list(in_force(line, story, told))))  # the first of several times
    told = [act for act in told if act.voice != "force"]
    whole = story.summed(line) if goes_on(line, story) else None  # as the lines before told it
    facts = [*_signed(line, story, told, force), *force.values()]
    if found and not line.words.isdisjoint(REPLACING):
        older = list(replaced(line, story, found, facts))
        yield from older
        days = {fact.when for fact in older}
        facts = [fact for fact in facts if fact.when not in days]
    if opens_list(line) and story.followed_by_items(line):
        yield from _before_list(line, story, told, facts)
        return
    if (
        story.followed_by_items(line)
        and facts
        and facts[-1].number is None
        and any(act.mention.noun.plural for act in told)
        and not any(act.described for act in told)
    ):
        story.listing = facts[-1]
    yield from facts
    yield from dated(line, story, [mention for mention in found if mention not in force], told)
    yield from worked_under(line, story, found, told)
    if "since" in line.words and found:
        yield from held_since(line, story, found, told)
    if not told:
        yield from it_was_signed(line, story)
    signed = {act.mention.first for act in told if act.voice != "there"}
    unsigned = [mention for mention in found if mention.first not in signed]
    if whole is None and goes_on(line, story):
        whole = story.summed(line)
    if whole is not None:
        yield from parts_of_sum(line, story, unsigned, whole)
    elif unsigned and _is_of_sum(line, story):
        yield from picked(line, story, found)


def _is_of_sum(line: Line, story: Story) -> bool:
    """Tell whether a line may open with one of the documents told as a sum."""
    known = story.summed(line)
    return known is not None and known.number is not None and line.items[opening_of(line)].word in openers_of_parts()


def _noun_before(line: Line, story: Story) -> Noun | None:
    """Return the noun of the document that the lines before named last."""
    nth = _is_nth(line)
    at = story.number(line) if nth or not line.words.isdisjoint(AGAIN | OTHERS) else 0
    for before in reversed(story.lines[max(0, at - 2) : at]):
        named = [mention.noun for mention in mentions(before) if not mention.loose]
        further = nth or "one" in line.words
        if (named and named[-1].type != "document") or before.paragraph != line.paragraph or not further:
            return named[-1] if named else None
    return Noun(story.document.type, plural=True) if nth and at and story.document is not None else None


def _is_nth(line: Line) -> bool:
    """Tell a line that may date one of several: "The first was signed in 1998"."""
    return "T" in line.shape and not line.words.isdisjoint(NTH)


def _counted(line: Line, story: Story) -> list[Written]:
    """Return the documents of "Six were signed in 2022", where the line before speaks of such documents."""
    first = _number_of_them(line) if line.role != "item" else None
    at = story.number(line)
    if first is None or not at:
        return []
    named = [mention.noun for mention in mentions(story.lines[at - 1]) if not mention.loose]
    last = first + (1 if items_word(line, first + 1) in _BE else _OF_THEM)
    return [Written(first, last, named[-1], first, last)] if named and named[-1].plural else []


def _number_of_them(line: Line) -> int | None:
    """Return the item of the number in "Six were signed in 2022", "In 2022 alone six of them were signed"."""
    if line.shape[:1] == "#" and items_word(line, 1) in _BE:
        return 0
    opening = range(min(_EARLY, len(line.items)))
    words = [item.word for item in line.items[: _EARLY + _OF_THEM + 1]]
    them = (["of", "them"], ["of", "these"], ["of", "those"])
    return next(
        (
            at
            for at in opening
            if line.shape[at] == "#" and words[at + 1 : at + 3] in them and items_word(line, at + 3) in _BE
        ),
        None,
    )


def _heading(line: Line, story: Story) -> Document | None:
    """Return what a heading over a list says of all that it lists: "Documents signed by the two sides"."""
    for act in acts(line, mentions(line)):
        if act.mention.noun.plural and act.voice != "force":
            return fact_of(line, story, act, [act], None)
    return outcomes(line, story)


def _before_list(line: Line, story: Story, told: list[Act], facts: list[Document]) -> Iterator[Document]:
    """Yield what the line before a list tells beside it, and keep what the list's items are."""
    single = {act.mention.noun.type for act in told if not act.mention.noun.plural}
    sums = [fact for fact in facts if fact.type not in single or fact.number is not None]
    yield from (fact for fact in facts if fact not in sums)
    known = goes_on(line, story) or announces(line, story) or any(is_told(line, story, act) for act in told)
    if sums:
        story.listing = sums[0]
    elif known or (facts and story.document is not None and story.document.number is not None):
        story.listing = story.document
    else:
        story.listing = facts[0] if facts else announced(line, story)
    if sums and (sums[0].number or 0) > items_after(line, story):
        yield sums[0]


def _held(fact: Document, since: Document) -> Document:
    """Return the fact of a document that has been in force since some day, of which the line may tell no other one."""
    told = fact.when is not None and "when" not in fact.carried
    if told:
        return msgspec.structs.replace(fact, status="in force")
    place = None if "place" in fact.carried else fact.place
    carried = tuple(field for field in fact.carried if field not in {"when", "place"})
    return msgspec.structs.replace(fact, status="in force", when=since.when, place=place, carried=carried)


def _signed(line: Line, story: Story, told: list[Act], force: dict[Written, Document]) -> Iterator[Document]:
    """Yield what the acts of a line sign or are to sign; a sum whose documents are all told is told by these.

    What was signed one day and has been in `force` since another is one document, of the first day that is told.
    """
    echoes = sum(1 for act in told if act.mention.echo)
    parts = sum(number_of(line, act.mention) or 1 for act in told if act.described)
    last: Document | None = None
    for act in told:
        number = number_of(line, act.mention)
        if number is not None and number in {echoes, parts} and not act.described:
            continue
        if number is None and parts and act.mention.noun.plural and not act.described:
            continue  # "a number of agreements, including …"
        if those := facts_together(line, story, act, told):
            yield from those
            continue
        partners = with_each(line, act)
        for one in partners:
            fact = fact_of(line, story, one, told, number if one is act else None)
            if fact is not None:
                yield msgspec.structs.replace(fact, title=kind_of(line, act.mention))
        if partners:
            continue
        each = topics(line, act.mention)
        for topic in each:
            fact = fact_of(line, story, replace(act, mention=topic), told, None)
            if fact is not None:
                yield fact
        if each and number in {None, len(each)}:
            continue
        fact = fact_of(line, story, act, told, number)
        ours = fact is not None and "parties" in fact.carried and set(fact.parties) <= set(story.sides())
        if fact is not None and act.mention.echo and last is not None and ours:
            fact = msgspec.structs.replace(fact, parties=last.parties)
        if fact is not None:
            dated = "when" not in fact.carried or act.voice in {"passive", "reduced"}  # not "replaces the one in force"
            later = act.mention in force and force[act.mention].status == "planned"
            since = force.pop(act.mention, None) if later or dated else None
            held = since is not None and since.status == "in force" and fact.status == "signed"
            yield _held(fact, since) if since is not None and held else fact
        own = fact is not None and act.mention.echo and "parties" not in fact.carried
        last = last if own else fact or last
