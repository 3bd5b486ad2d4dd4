"""Documents that no verb signs in the line: named by their date, told by a pronoun, in force."""

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from tracker.domain.facts import Document, Party
from tracker.domain.places import country_of, is_code
from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.document.body_names import is_body_name
from tracker.reader.frames.document.dates import OF_A_PERIOD, date_of, is_of_the_world
from tracker.reader.frames.document.doers import is_under, working
from tracker.reader.frames.document.elsewhere import is_of_a_bloc
from tracker.reader.frames.document.firms import firms_of
from tracker.reader.frames.document.nouns import within
from tracker.reader.frames.document.parties import parties_between
from tracker.reader.frames.document.partners import partner_of
from tracker.reader.frames.document.regions import regions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.status import status
from tracker.reader.frames.document.subjects import firms_holding, holders, joint_holders
from tracker.reader.frames.document.titles import title_of
from tracker.reader.frames.document.words import REPLACING, Written
from tracker.reader.frames.slots import when_tag
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import Place, When

_FORCE = frozenset({"force", "effect", "effective", "valid", "operational"})
_UNTIL = frozenset({"until", "till", "through"})
_BY = 2  # items from "since 1999" to "an agreement" in "bound since 1999 by an agreement"
_SOON = 9  # items from a document to the "since" that it has existed
_HAVE = frozenset({"have", "has", "had", "linked", "bound", "tied", "governed"})
_OF_IT = (["that", "of"], ["that", "from"], ["one", "of"], ["one", "from"])
_NAMES = 2  # words that a person is mostly called by


def dated(line: Line, story: Story, found: list[Written], told: list[Act]) -> Iterator[Document]:
    """Yield the documents that are named with their date and signed by no verb: "the Friendship Treaty of 1996"."""
    signed = {act.mention.first for act in told if act.kind != "change"}
    for mention in (*found, *(inner for each in found for inner in within(line, each))):
        tag = date_of(line, mention)
        if tag is None or mention.first in signed or is_of_the_world(line, mention) or _is_bare(line, mention):
            continue
        parties = _parties(line, story, mention)
        when = story.period(tag)
        if len(parties) < 2 or when is None or (story.published or "9999") < when:
            continue
        yield _named(line, story, mention, parties, rule="document.dated", when=when, status="signed")


def worked_under(line: Line, story: Story, found: list[Written], told: list[Act]) -> Iterator[Document]:
    """Yield what organisations work under since a day: "Bata was hired in 2022 under a contract with Peru"."""
    signed = {act.mention.first for act in told}
    for mention in found:
        day = mention.left - 2
        tag = line.items[day].value if day > 0 and is_under(line, mention) else None
        if mention.first in signed or not isinstance(tag, When) or tag.since or date_of(line, mention) is not None:
            continue
        parties = tuple(parties_between(line, mention)) or working(
            line, story, mention, partner_of(line, story, _noun(mention))
        )
        when = story.period(tag)
        if when is None or all(is_code(party) for party in parties) or (story.published or "9999") < when:
            continue
        yield _named(line, story, mention, tuple(sorted(parties)), rule="document.under", when=when, status="signed")


def replaced(line: Line, story: Story, found: list[Written], signed: list[Document]) -> Iterator[Document]:
    """Yield the older document that a new one, `signed` or not, replaces: "a treaty to supplant that of 1987"."""
    for at, _ in line.tags("T"):
        words = [item.word for item in line.items[:at]]
        before = [each for each in found if each.last <= at - 2 and not each.echo]
        if not before or words[-2:] not in _OF_IT or REPLACING.isdisjoint(words[before[-1].first :]):
            continue
        mention = Written(at - 2, at - 1, replace(before[-1].noun, plural=False), at - 2, at + 1, echo=True)
        tag = date_of(line, mention)
        by_the_same = (fact.parties for fact in signed if fact.type == mention.noun.type)
        parties = next(by_the_same, None) or _parties(line, story, before[-1])
        if tag is not None and len(parties) > 1 and mention.noun.type not in OF_A_PERIOD:
            when = story.period(tag)
            yield _named(line, story, mention, parties, rule="document.replaced", when=when, status="signed")


def _named(
    line: Line,
    story: Story,
    mention: Written,
    parties: tuple[Party, ...],
    *,
    rule: str,
    when: str | None,
    status: Literal["signed", "planned", "in force"],
) -> Document:
    ground = story.ground(line)
    return Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=rule,
        carried=("parties",),
        when=when,
        type=mention.noun.type,
        parties=parties,
        title=title_of(line, mention),
        status=status,
    )


def _is_bare(line: Line, mention: Written) -> bool:
    """Tell "cooperation agreement from 2000" in a heading's words, with no article and no capital."""
    if line.shape[mention.right - 1] == ")" or line.shape[max(0, mention.left - 1)] == "(":
        return False  # "financing memorandum (May 2022)", "(agreement of 1987)"
    named = line.items[mention.left].text[0].isupper() or line.items[mention.first].text[0].isupper()
    owned = {"d", "s", "r"} & set(line.shape[max(0, mention.left - 2) : mention.first])
    return not (named or owned or mention.echo)


def _parties(line: Line, story: Story, mention: Written) -> tuple[Party, ...]:
    """Return the parties that the line names, else the pair; a treaty or pact has states among them."""
    between = parties_between(line, mention) or joint_holders(line, mention) or firms_holding(line, mention.left)
    if not between and (firms := working(line, story, mention, partner_of(line, story, _noun(mention)))):
        return firms
    if not between:
        return pair_of(line, story, mention)
    named = line.items[mention.first].word in {"deal", "deals"} or "since" in line.words
    private = mention.noun.type in {"contract", "memorandum", "protocol"} or named
    states = any(is_code(party) for party in between)
    return tuple(sorted(between)) if private or states or _are_bodies(mention, between) else ()


def _noun(mention: Written) -> Act:
    return Act(mention.first, "noun", mention)


def _are_bodies(mention: Written, between: list[Party]) -> bool:
    """Tell firms and bodies that have an agreement from the two men whom a treaty is called by."""
    return mention.noun.type == "agreement" and all(
        len(name.split()) != _NAMES or is_body_name(name) for name in between
    )


def pair_of(line: Line, story: Story, mention: Written) -> tuple[Party, ...]:
    """Return the pair, unless the document is a contract, or its name tells of others."""
    known = story.document
    if mention.noun.type == "contract" and (line.items[mention.left].word != "the" or (known and firms_of(known))):
        return ()
    named = [item.value.code for item in line.items[mention.left : mention.right] if isinstance(item.value, Place)]
    partners = [code for code in partner_of(line, story, _noun(mention)) if is_code(code)]
    if len(partners) == 1 and (own := holders(line, mention)) and partners[0] not in own:
        return tuple(sorted({*own, *partners}))  # "Kenya's 2019 agreement with the EU"
    if is_of_a_bloc(line, story, mention):
        return ()
    strangers = {country_of(code) or code for code in (*named, *partners)} - set(story.sides())
    places = [item.value for _, item in line.tags("P") if isinstance(item.value, Place)]
    countries = {place.code for place in places} & set(story.pair)
    if len(countries) == 1:  # "Kenya has such a pact only with Togo, the Lome Treaty of 2003"
        strangers |= {country_of(place.code) or place.code for place in places if place.form == "name"} - {*story.pair}
    states = tuple(sorted(story.pair)) if countries and len(story.pair) > 1 else ()
    return () if strangers else states or regions(line, story) or story.sides()


def in_force(line: Line, story: Story, told: list[Act]) -> Iterator[tuple[Written, Document]]:
    """Yield the documents that a line calls in force since some time, or from some time on, and where it names them."""
    for act in told:
        named = act.voice == "force" and not act.mention.noun.plural and not _is_scheme(line, act.mention)
        became = status(line, act) if named else None
        if became is None:
            continue
        presently = act.form in {"base", "third"} and act.kind == "force" and not act.helpers & _HAVE
        became = "planned" if presently else became
        signed = any(other.mention == act.mention and other.voice != "force" for other in told)
        dated = signed or date_of(line, act.mention) is not None
        tag = (
            (date_of(line, act.mention) if became == "signed" else None)
            or _since(line, act.verb)
            or _since(line, _end(act))
            or _when(line, act.verb)
            or (_before(line, act.verb) if not dated else None)
        )
        when = story.period(tag, future=became == "planned") if tag is not None else None
        if presently and when is not None and when == story.published:
            became = "signed"  # "takes effect today"
        if tag is None or (became == "signed" and when is not None and when > (story.published or "9999")):
            continue
        parties = _parties(line, story, act.mention)
        title = title_of(line, act.mention)
        known = story.document is not None and story.document.type == act.mention.noun.type
        if len(parties) < 2 or (title is None and not known and became == "planned"):
            continue
        state: Literal["in force", "planned"] = "in force" if became == "signed" else "planned"
        yield act.mention, _named(line, story, act.mention, parties, rule="document.in-force", when=when, status=state)


def _is_scheme(line: Line, mention: Written) -> bool:
    """Tell "a visa programme", which runs, from "the programme of cooperation", which is in force."""
    words = {item.word for item in line.items[mention.left : mention.right]}
    return mention.noun.type == "program" and words.isdisjoint({"cooperation", "action", "joint", "executive"})


def held_since(line: Line, story: Story, found: list[Written], told: list[Act]) -> Iterator[Document]:
    """Yield what two sides have had since some time: "have an agreement on visas since 2012"."""
    acted = {act.mention.first for act in told}
    for at, item in line.tags("T"):
        near = [each for each in found if 0 < at - each.right <= _SOON and not each.noun.plural]
        near = near or [each for each in found if line.items[each.left - 1].word == "by" and at == each.left - _BY]
        if line.items[at - 1].word != "since" or not near or not isinstance(item.value, When):
            continue
        mention, when = near[-1], story.period(item.value)
        parties = _parties(line, story, mention)
        if mention.first in acted or not _is_held(line, mention, at) or when is None or len(parties) < 2:
            continue
        yield _named(line, story, mention, parties, rule="document.since", when=when, status="in force")


def _is_held(line: Line, mention: Written, at: int) -> bool:
    """Tell "have a treaty", "linked by a pact" from a draft that has been waiting."""
    before = {item.word for item in line.items[max(0, min(mention.left, at) - 3) : mention.left]}
    after = {item.word for item in line.items[mention.right : at]}
    return (
        (not before.isdisjoint(_HAVE) or not after.isdisjoint({"existed", "exists"}))
        and "draft" not in {item.word for item in line.items[mention.left : mention.right]}
        and cues().negations.isdisjoint(line.words)
        and _FORCE.isdisjoint(after)
    )


def _end(act: Act) -> int:
    """Return the item of "entered into force", "the entry into force of the pact" behind which its time stands."""
    return max(act.verb, act.mention.right - 1) if act.form == "noun" else act.verb


def _since(line: Line, index: int) -> When | None:
    """Return the time after "in force", "effective since"."""
    for at in range(index + 1, min(index + 9, len(line.items))):
        value = line.items[at].value
        if isinstance(value, When):
            return value
        if line.items[at].word in _UNTIL or (line.items[at].word == "for" and line.shape[at + 1 : at + 2] == "T"):
            return None  # "valid until 2061", "for six months"
        if line.shape[at : at + 3] in {",uT", ",iT"}:
            continue  # "acquired legal force, on 1 July"
        if line.shape[at] in ";," or is_verb(line, at):
            return None
    return None


def _when(line: Line, index: int) -> When | None:
    """Return the time of "since 1 August 2020, when the pact came into effect"."""
    at = line.shape.rfind("T,", 0, index)
    value = line.items[at].value if at >= 0 and items_word(line, at + 2) == "when" else None
    return value if isinstance(value, When) else None


def _before(line: Line, index: int) -> When | None:
    """Return the time before "in force", where the clause tells one there."""
    tag = when_tag(line, index)
    return tag if any(item.value is tag for item in line.items[:index]) else None
