"""Documents that no verb signs in the line: named by their date, told by a pronoun, in force."""

from collections.abc import Iterator
from functools import cache

import msgspec

from tracker.domain.facts import Document
from tracker.domain.places import country_of
from tracker.reader.cues import status_of
from tracker.reader.frames.document_acts import Act
from tracker.reader.frames.document_facts import fact_of, of_time
from tracker.reader.frames.document_nouns import Written, mentions, title_of
from tracker.reader.frames.document_parties import parties_between
from tracker.reader.frames.document_status import day_said
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import When

_NEAR = 14  # items between a document and the word that says that it is in force
_OF_A_PERIOD = frozenset({"program", "plan", "road map", "statement", "document", "contract"})


@cache
def force_words() -> frozenset[str]:
    """The words that say of a document that it is in force."""
    return frozenset(toml("documents")["in_force"]["words"])


def dated(line: Line, story: Story, found: list[Written]) -> Iterator[Document]:
    """Yield a document that is named by its date: "the Friendship Treaty of 1996"."""
    for mention in found:
        tag = of_time(line, mention)
        if tag is None or mention.noun.plural or mention.echo or mention.noun.type in _OF_A_PERIOD:
            continue
        parties = tuple(sorted(parties_between(line, mention))) or story.sides()
        when = story.period(tag)
        others = {country_of(place.code) for place in line.codes} - {country_of(party) for party in parties}
        if len(parties) < 2 or when is None or others - {None} or (story.published or "9999") < when:
            continue
        ground = story.ground(line)
        yield Document(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="document.dated",
            carried=("parties",),
            when=when,
            type=mention.noun.type,
            parties=parties,
            title=title_of(line, mention),
        )


def it_was_signed(line: Line, story: Story) -> Iterator[Document]:
    """Yield the document that the line before named: "It was signed in Rome on 6 November by …"."""
    verb = next((at for at, item in enumerate(line.items[:8]) if item.word in {"signed", "inked", "initialled"}), None)
    words = [item.word for item in line.items[: verb or 0]]
    at = story.lines.index(line)
    if verb is None or "it" not in words[:3] or not {"was", "been"} & set(words[-4:]) or not at:
        return
    before = [mention for mention in mentions(story.lines[at - 1]) if not mention.noun.plural and not mention.echo]
    if not before:
        return
    act = Act(verb, "passive", Written(0, 1, before[0].noun, 0, 1))
    tag = day_said(line, act, [act])
    fact = fact_of(line, story, act, [act], None)
    if fact is not None and (tag is not None or fact.signatories):
        title = title_of(story.lines[at - 1], before[0])
        yield msgspec.structs.replace(fact, title=title, carried=(*fact.carried, "type", "title"))


def in_force(line: Line, story: Story, found: list[Written], told: list[Act]) -> Iterator[Document]:
    """Yield the document that a line calls in force since some time."""
    signed = {act.mention.first for act in told if act.verb < act.mention.right or day_said(line, act, told) is None}
    for index, item in enumerate(line.items):
        if item.word not in force_words() or status_of(line, index) != "held":
            continue
        near = [each for each in found if 0 <= index - each.right < _NEAR and not each.noun.plural]
        tag = _since(line, index)
        if not near or near[-1].first in signed or tag is None:
            continue
        parties = tuple(sorted(parties_between(line, near[-1]))) or story.sides()
        title = title_of(line, near[-1])
        if len(parties) < 2 or title is None:
            continue
        ground = story.ground(line)
        yield Document(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="document.in-force",
            carried=("parties",),
            when=story.period(tag),
            type=near[-1].noun.type,
            parties=parties,
            title=title,
            status="in force",
        )
        return


def _since(line: Line, index: int) -> When | None:
    """Return the time after "in force", "effective since", else that of the clause."""
    for item in line.items[index + 1 : index + 6]:
        if isinstance(item.value, When):
            return item.value
    return when_tag(line, index)
