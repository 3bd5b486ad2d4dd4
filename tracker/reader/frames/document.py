# OWNER from 03:10: the documents engineer (a new colleague); the grammar engineer leaves this file to him, please.
"""Documents: signed, planned, in force."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

import msgspec

from tracker.domain.facts import Document
from tracker.domain.places import country_of
from tracker.reader.cues import status_of
from tracker.reader.frames.document_acts import Act, act_words, acts
from tracker.reader.frames.document_nouns import Noun, Written, mentions, nouns, number_of, title_of, title_span
from tracker.reader.frames.document_sides import echo_parties, names_in, parties_between, persons_by, sides_of
from tracker.reader.frames.document_status import cited, day_said, in_a_clause_of_time, is_adopted, recalled, status
from tracker.reader.frames.slots import place_of, when_tag, written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Number, When

_ENDING = 6  # items at the end of a line before a list in which its verb stands
_EARLY = 8  # items at the start of a list's item in which its document is named
_NEAR = 14  # items between a document and the word that says that it is in force
_LONG = 30  # items that an item of a list without a verb seldom has
_VERBS = frozenset("is are was were be been has have had will would said says also".split())
_MANY = 20  # documents that nobody signs on one occasion
_OF_A_PERIOD = frozenset({"program", "plan", "road map", "statement", "document", "contract"})
_OCCASIONS = frozenset({"visit", "trip", "forum", "talks", "summit", "today", "ceremony"})
_SENTENCES = frozenset({"active", "passive", "closing"})
_TWO_SIDES = frozenset(
    """
    sides parties leaders presidents ministers countries participants commission session meeting summit forum both two
    they talks consultations jointly delegations
    """.split()
)


@cache
def _force_words() -> frozenset[str]:
    return frozenset(toml("documents")["in_force"]["words"])


@cache
def _going_on() -> frozenset[str]:
    return frozenset(toml("documents")["phrases"]["including"])


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line holds a trigger word."""
    if line.role == "item" and story.listing is not None:
        return True
    if not line.words.isdisjoint(act_words() | _force_words()):
        return True
    dated = "oT" in line.shape and not line.words.isdisjoint(nouns())
    return dated or _goes_on(line, story) or _announces(line, story)


def read(line: Line, story: Story) -> Iterator[Document]:
    """Yield the documents that the line signs, plans or calls in force."""
    found = mentions(line)
    told = acts(line, found)
    sentence = any(act.voice in _SENTENCES or act.mention.first >= _EARLY for act in told)
    if line.role == "item" and story.listing is not None and not sentence:
        yield from _listed_item(line, story, found, story.listing)
        return
    story.listing = None
    facts = [*_signed(line, story, told), *_in_force(line, story, found, told)]
    if line.shape.endswith(":") and story.followed_by_items(line):
        known = _goes_on(line, story) or _announces(line, story) or any(_is_told(line, story, act) for act in told)
        if not facts and known:
            story.listing = story.document
            return
        story.listing = facts[0] if facts else _announced(line, story)
        if story.listing is not None and (story.listing.number or 0) > _items_after(line, story):
            yield story.listing
        return
    if (
        story.followed_by_items(line)
        and facts
        and facts[-1].number is None
        and any(act.mention.noun.plural for act in told)
    ):
        story.listing = facts[-1]
    yield from facts
    if not told:
        yield from _dated(line, story, found)
        yield from _it_was_signed(line, story)
    if _goes_on(line, story):
        signed = {act.mention.first for act in told}
        yield from _parts(line, story, [mention for mention in found if mention.first not in signed])


def _items_after(line: Line, story: Story) -> int:
    following = story.lines[story.lines.index(line) + 1 :]
    return sum(1 for _ in takewhile(lambda each: each.role == "item", following))


def _signed(line: Line, story: Story, told: list[Act]) -> Iterator[Document]:
    """Yield what the acts of a line sign or are to sign; a sum whose documents are all told is told by these."""
    echoes = sum(1 for act in told if act.mention.echo)
    parts = sum(number_of(line, act.mention) or 1 for act in told if act.described)
    last: Document | None = None
    for act in told:
        number = number_of(line, act.mention)
        if (number is not None and number in {echoes, parts} and not act.described) or _is_also_of(line, act, told):
            continue
        fact = _fact(line, story, act, told, number)
        if fact is not None and act.mention.echo and last is not None and "parties" in fact.carried:
            fact = msgspec.structs.replace(fact, parties=last.parties)
        if fact is not None:
            yield fact
        last = fact or last


def _is_also_of(line: Line, act: Act, told: list[Act]) -> bool:
    """Tell the second noun of "24 agreements and memorandums", which one number sums up."""
    first = act.mention.left
    bare = act.mention.noun.plural and number_of(line, act.mention) is None and line.shape[max(0, first - 1)] == "&"
    return bare and any(other.mention.right == first - 1 and number_of(line, other.mention) for other in told)


def _fact(line: Line, story: Story, act: Act, told: list[Act], number: int | None) -> Document | None:
    became = status(line, act)
    tag = day_said(line, act, told) or _of_time(line, act.mention)
    if became is None or _cumulative(line, act, number, tag):
        return None
    signatories, parties, carried = sides_of(line, story, act)
    if len(parties) < 2 or (is_adopted(line, act) and "parties" in carried and not _together(line, act)):
        return None
    if not act.mention.echo and _again(line, story, act, tag, signatories):
        return _more(story, tag, signatories)
    if tag is None and (_is_told(line, story, act) or _is_vague(line, act, number) or in_a_clause_of_time(line, act)):
        return None
    when, by_story = _when(line, story, act, tag, became)
    if became == "signed" and when is not None and story.published is not None and when[:10] > story.published:
        became = "planned"  # a day to come
    where = place_of(line, act.verb)
    ground = story.ground(line)
    return Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=f"document.{act.voice}" if became == "signed" else "document.planned",
        carried=(*carried, "when") if by_story else carried,
        when=when,
        type=act.mention.noun.type,
        parties=parties,
        signatories=signatories,
        title=title_of(line, act.mention),
        place=where.name if where is not None else story.venue if when == story.today() else None,
        number=number,
        status=became,
    )


def _when(line: Line, story: Story, act: Act, tag: When | None, became: str) -> tuple[str | None, bool]:
    """Return the day of an act, and whether the story rather than the line tells it."""
    if tag is not None:
        return story.period(tag, future=became == "planned"), False
    same = _same_day(line, story)
    if same is not None:
        return same, True
    if became == "planned":
        return None, False
    if recalled(line, act):
        known = story.document
        of_sum = known is not None and (known.number is not None or known.type == act.mention.noun.type)
        if known is not None and of_sum and known.when == story.today() and cited(line, act):
            return known.when, True
        return None, False
    if story.visit is not None and not line.words.isdisjoint({"visit", "trip"}):
        return story.visit.when, True
    if story.forum is not None and "forum" in line.words:
        return story.forum.when, True
    return story.today(), True


def _together(line: Line, act: Act) -> bool:
    """Tell whether the line says that two sides acted, where it names none of them."""
    mention = act.mention
    named = " ".join(item.word for item in line.items[mention.left : mention.last])
    return "joint" in named or not line.words.isdisjoint(_TWO_SIDES)


def _cumulative(line: Line, act: Act, number: int | None, tag: When | None) -> bool:
    """As in "More than 230 documents have been signed between the countries": a count, no signing."""
    if number is None or number < _MANY or tag is not None:
        return False
    if {"have", "been"} <= {item.word for item in line.items[max(0, act.verb - 3) : act.verb]}:
        return True
    bounds = [
        item.value.bound for item in line.items[act.mention.left : act.mention.first] if isinstance(item.value, Number)
    ]
    return "exact" not in bounds and line.words.isdisjoint(_OCCASIONS)


def _same_day(line: Line, story: Story) -> str | None:
    """Return the day that "that day", "on the same occasion" means: the last one told before this line."""
    words = [item.word for item in line.items]
    pairs = set(pairwise(words))
    if not pairs & {("that", "day"), ("same", "day"), ("same", "occasion")}:
        return None
    at = story.lines.index(line)
    for before in reversed(story.lines[max(0, at - 2) : at]):
        days = [story.period(item.value) for _, item in before.tags("T") if isinstance(item.value, When)]
        told = [day for day in days if day is not None and len(day) == len("2024-03-10")]
        if told:
            return told[-1]
    return None


def _is_told(line: Line, story: Story, act: Act) -> bool:
    """Tell a mention of documents already told: "the papers were exchanged", "the agreement signed by the two"."""
    if act.mention.echo or not cited(line, act) or not _is_known(story, act):
        return False
    return title_span(line, act.mention) == (act.mention.first, act.mention.last)


def _is_vague(line: Line, act: Act, number: int | None) -> bool:
    """Tell "the agreements signed earlier": documents of nobody knows when."""
    return act.mention.noun.plural and number is None and act.voice in {"reduced", "relative"} and recalled(line, act)


def _is_known(story: Story, act: Act) -> bool:
    """Tell whether the document is one that the text has told."""
    known = story.document
    return known is not None and act.mention.noun.type in {"document", known.type}


def _again(line: Line, story: Story, act: Act, tag: When | None, signatories: tuple[str, ...]) -> bool:
    """Tell whether a noun means the document told last: "the document was signed by X and Y on Monday"."""
    mention = act.mention
    if story.document is None or not mention.first or line.items[mention.first - 1].word not in {"the", "this"}:
        return False
    bare = title_span(line, mention) == (mention.first, mention.last)
    return bare and _is_known(story, act) and (bool(signatories) or tag is not None)


def _more(story: Story, tag: When | None, signatories: tuple[str, ...]) -> Document | None:
    """Return the document told last with its signatories, or its day, as this line gives them."""
    known = story.document
    if known is None:
        return None
    if known.title is None:
        tag = None
    when = story.period(tag) if tag is not None else known.when
    carried = tuple(name for name in known.carried if name != "when" or tag is None)
    return msgspec.structs.replace(known, when=when, signatories=signatories or known.signatories, carried=carried)


def _announced(line: Line, story: Story) -> Document | None:
    """Return what stands before a list without naming a document: "the sides signed:"."""
    end = len(line.items)
    verb = next((at for at in range(end - 1, max(-1, end - _ENDING), -1) if line.items[at].word in act_words()), None)
    if verb is None:
        return None
    act = Act(verb, "active", Written(end - 1, end, Noun("document", plural=True), end - 1, end))
    return _fact(line, story, act, [act], None)


def _listed_item(line: Line, story: Story, found: list[Written], listing: Document) -> Iterator[Document]:
    """Yield the documents that an item of a list tells: "the sides signed:", "• an agreement on border crossings;"."""
    told = [mention for mention in found if mention.first < _EARLY or _is_joined(line, mention)]
    echoes = [mention for mention in found if mention.echo and line.items[mention.last].word == "by"]
    if told and len(echoes) == number_of(line, told[0]):
        for echo in echoes:
            yield _of_list(line, story, listing, echo, echo_parties(line, echo, told[0]))
        return
    names = names_in(line)
    if not told and (line.shape[:1] in {"u", "f"} or (listing.number is not None and not found and _is_bare(line))):
        yield _of_list(line, story, listing, None, tuple(names))
    for mention in told:
        yield _of_list(line, story, listing, mention, tuple(names))


def _is_bare(line: Line) -> bool:
    """Tell an item without a verb: "Cooperation in the field of sports"."""
    return len(line.items) < _LONG and line.words.isdisjoint(_VERBS)


def _of_list(
    line: Line, story: Story, listing: Document, mention: Written | None, parties: tuple[str, ...]
) -> Document:
    ground = story.ground(line)
    persons = persons_by(line)
    title = title_of(line, mention) if mention is not None else None
    return msgspec.structs.replace(
        listing,
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule="document.listed",
        carried=("parties", "when"),
        type=mention.noun.type if mention is not None else listing.type,
        title=title or written(line, 0, min(len(line.items), _EARLY)),
        number=number_of(line, mention) if mention is not None else None,
        parties=tuple(sorted(parties)) if len(parties) >= 2 and not persons else listing.parties,
        signatories=tuple(sorted(person.name for person in persons)),
    )


def _is_joined(line: Line, mention: Written) -> bool:
    before = line.shape[max(0, mention.left - 4) : mention.left]
    return "&" in before and mention.left == mention.first - 1


def _goes_on(line: Line, story: Story) -> bool:
    """Tell a line that goes on with the documents told as a sum: "These include …", "Among them is …"."""
    if story.document is None:
        return False
    opening = [item.word for item in line.items[:5]]
    if opening[:1] not in (["these"], ["they"], ["among"], ["the"]) or _going_on().isdisjoint(opening):
        return False
    return story.document.number is not None or any(nouns()[word].plural for word in opening if word in nouns())


def _announces(line: Line, story: Story) -> bool:
    """Tell "These are:" before a list, after documents told as a sum."""
    known = story.document
    if known is None or not line.shape.endswith(":") or (known.number is None and known.title is not None):
        return False
    return line.items[0].word in {"these", "they"} and story.followed_by_items(line)


def _parts(line: Line, story: Story, found: list[Written]) -> Iterator[Document]:
    known = story.document
    for mention in found:
        if known is None or mention.left < 2 or mention.noun.plural or line.shape[mention.left - 1] in "ot":
            continue
        ground = story.ground(line)
        yield msgspec.structs.replace(
            known,
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="document.part",
            carried=("parties", "when"),
            type=mention.noun.type,
            title=title_of(line, mention),
            number=None,
        )


def _dated(line: Line, story: Story, found: list[Written]) -> Iterator[Document]:
    """Yield a document that is named by its date: "the Friendship Treaty of 1996"."""
    for mention in found:
        tag = _of_time(line, mention)
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


def _of_time(line: Line, mention: Written) -> When | None:
    """Return the time in "of 26 March 2018" after a document's noun."""
    at = mention.last
    if line.shape[at : at + 2] != "oT":
        return None
    value = line.items[at + 1].value
    return value if isinstance(value, When) and not value.since and len(value.period or "") in {4, 7, 10} else None


def _it_was_signed(line: Line, story: Story) -> Iterator[Document]:
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
    fact = _fact(line, story, act, [act], None)
    if fact is not None and (tag is not None or fact.signatories):
        title = title_of(story.lines[at - 1], before[0])
        yield msgspec.structs.replace(fact, title=title, carried=(*fact.carried, "type", "title"))


def _in_force(line: Line, story: Story, found: list[Written], told: list[Act]) -> Iterator[Document]:
    """Yield the document that a line calls in force since some time."""
    signed = {act.mention.first for act in told if act.verb < act.mention.right or day_said(line, act, told) is None}
    for index, item in enumerate(line.items):
        if item.word not in _force_words() or status_of(line, index) != "held":
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
