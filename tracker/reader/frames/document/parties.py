"""Where a line names those who sign a document: between, by, with, or before the verb."""

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.frames.document.body_names import portfolio_words
from tracker.reader.frames.document.group import NOBODY, Group, group_at
from tracker.reader.frames.document.partners import SOME, partner_of
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.signers import complete, without_owners
from tracker.reader.frames.document.words import Written, noun_at
from tracker.reader.frames.slots import persons_right
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.tags import Place

_BRACKETED = regex(r"\((?:B|[NQFKP]+L?)(?:(?:-|&)(?:B|[NQFKP]+L?))+\)")
# What parliaments and governments do with a document: no party of it.
APPROVED = frozenset({"ratified", "approved", "endorsed"})
APPROVAL = frozenset({"ratification", "approval", "endorsement", "consideration", "scrutiny", "assent", "consent"})
_FEASTS = frozenset(
    {"christmas", "easter", "ramadan", "eid", "nowruz", "diwali", "then", "midsummer"}
)  # "by Christmas"


def agents(line: Line, act: Act) -> Group:
    """Those after "by": "signed by X and Y", "the signing of a memorandum by A and B"."""
    if act.mention.echo and items_word(line, act.mention.last) == "by":
        return group_at(line, act.mention.last + 1)  # "signed two deals, one by Bata and Tata"
    if act.kind == "bear":
        of = next(
            (at for at in range(act.verb, min(act.verb + 5, len(line.items))) if line.items[at].word == "of"), None
        )
        return group_at(line, of + 1) if of is not None else NOBODY
    start = act.verb if act.voice in {"passive", "reduced"} else max(act.verb, act.mention.right - 1)
    for at in range(start, min(max(act.verb + 6, act.mention.right + 14), len(line.items))):
        if (
            line.items[at].word == "by"
            and line.shape[at + 1 : at + 2] != "T"
            and at + 1 != act.mention.left
            and items_word(line, at + 1) not in _FEASTS
            and not _is_of_another(line, act, at)
        ):
            return group_at(line, at + 1)
        if line.shape[at] in ";:" or (at > act.verb and line.items[at].word in {"which", "who", "after", "while"}):
            break
    return NOBODY


def _is_of_another(line: Line, act: Act, at: int) -> bool:
    """Tell the "by" of "represented by", "attended by" from that of the signing."""
    before = line.items[at - 1]
    if before.word in _NOT_SIGNED:
        return True  # "contracts were signed, the largest of them by Bata", "awaits ratification by the senate"
    return at - 1 > act.verb and before.kind == "word" and before.shape == "k" and before.word.endswith("ed")


_NOT_SIGNED = frozenset({"them", "these", "which", *APPROVED, *APPROVAL})


def persons_by(line: Line) -> list[Person]:
    """The persons after the "by" of a list's item."""
    at = next((at for at, item in enumerate(line.items) if item.word == "by"), None)
    return persons_right(line, at, 6) if at is not None else []


def echo_parties(line: Line, story: Story, mention: Written, whole: Written) -> tuple[Party, ...]:
    """The parties of "one by A" in "two memoranda with B, one by A and the other by C"."""
    by = group_at(line, mention.last + 1)
    act = Act(whole.first, "noun", whole)
    return complete(line, [*by.names, *by.codes, *partner_of(line, story, act)])


def names_in(line: Line) -> list[str]:
    """The parties that an item of a list names after "by" or "between", or in brackets: "(Bata - Golden Tree)"."""
    for at, item in enumerate(line.items):
        if item.word in {"by", "between"} and line.items[at - 1].word not in _NOT_SIGNED:
            found = group_at(line, at + 1)
            parties = complete(line, [*found.names, *found.codes])
            if len(parties) >= 2:
                return list(parties)
    bracket = line.shape.rfind("(")
    if bracket >= 0 and _BRACKETED.match(line.shape, bracket):
        found = group_at(line, bracket + 1)
        return found.names if len(found.names) > 1 else []
    return []


def parties_between(line: Line, mention: Written) -> list[Party]:
    """Parties named by "between A and B" after a document, or in its name: "the Russia-Belarus treaty"."""
    items = line.items
    topic = is_topic(mention)
    span = range(mention.left, mention.right) if topic else range(mention.last, min(mention.last + 16, len(items)))
    for at in span:
        if items[at].word in SOME or _is_next(line, at, mention):
            break
        if items[at].word in {"between", "among"}:
            found = group_at(line, at + 1)
            parties = complete(line, [*_peered(line, at, parted(found)), *found.codes])
            return list(parties) if len(parties) >= 2 else _of_two(found.persons)
        if items[at].word == "of" and at == mention.last and line.shape[at + 1 : at + 5].lstrip("d")[:1] == "B":
            found = group_at(line, at + 1)
            if len(found.names) >= 2:
                return list(complete(line, [*found.names, *found.codes]))
        if items[at].word == "of" and line.shape[at + 1 : at + 2] == "P":
            found = group_at(line, at + 1)
            if len(found.codes) >= 2:
                return without_owners(found.codes)
        topics = mention.noun.plural and line.shape[at : at + 2] == ",u" and line.shape[at + 2 : at + 3] != "T"
        if line.shape[at] in ";." or topics:
            break
    named = [item.value.code for item in items[mention.left : mention.first] if isinstance(item.value, Place)]
    return without_owners(list(dict.fromkeys(named))) if len(set(named)) >= 2 else []


def _peered(line: Line, at: int, names: list[str]) -> list[Party]:
    """Put its country for the second of "between the Ministry of Fish and its Peruvian counterpart"."""
    theirs = len(names) > 1 and names[-1].partition(" ")[0] in {"its", "their"} and "ministry" in names[0].lower()
    peer = _PEER.search(line.shape, at) if theirs else None
    place = line.items[peer.start("of")].value if peer is not None else None
    return [*names[:-1], place.code] if isinstance(place, Place) else names


_PEER = regex(r"(?P<of>[PA])s?[kgF]{0,2}[Ckc]")


def is_topic(mention: Written) -> bool:
    """Tell one of several documents that are told by what they are on: its parties are its own."""
    return mention.echo and mention.left >= mention.last


def parted(found: Group) -> list[str]:
    """The two organisations that stand as one: "between the Ministry of Energy and Masdar"."""
    if len(found.names) != 1 or found.codes or found.persons:
        return found.names
    parts = found.names[0].rsplit(" and ", 1)
    plural = (
        parts[0].partition(" ")[0].endswith("s") or parts[0].split()[-1].lower() in portfolio_words()
    )  # "between the Chambers of Commerce and Industry"
    return parts if not plural and parts[-1].lower() not in portfolio_words() else found.names


def _is_next(line: Line, at: int, mention: Written) -> bool:
    """Tell another document, whose parties are its own."""
    word = line.items[at].word
    other = word == "other" and line.shape[at - 1] == "d"
    return at > mention.right and (other or word in {"one", "another"} or noun_at([word], 0)[1] is not None)


def _of_two(persons: list[Person]) -> list[Party]:
    """The two countries of "between President X and his guest Y"."""
    parties = sorted({person.party for person in persons if person.party is not None})
    return parties if len(parties) == len(persons) == 2 else []


def between_after(line: Line, act: Act) -> list[Party]:
    """Parties named by "between A and B" after the verb."""
    if is_topic(act.mention):
        return []
    return parties_between(line, Written(act.verb, act.verb + 1, act.mention.noun, act.verb, act.verb + 1))
