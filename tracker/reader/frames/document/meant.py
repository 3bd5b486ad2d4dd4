"""Which document told before a definite noun means: "the document was signed by X and Y", "both documents"."""

from itertools import takewhile

import msgspec

from tracker.domain.facts import Document, Party
from tracker.domain.period import Period
from tracker.domain.places import country_of, is_code
from tracker.reader.cues import items_word
from tracker.reader.frames.document.doubts import cited
from tracker.reader.frames.document.nouns import number_of
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.titles import title_of, title_span
from tracker.reader.frames.document.words import Written, nouns
from tracker.reader.items import Line
from tracker.reader.signed_twice import is_finer
from tracker.reader.story import Story
from tracker.reader.tags import When

_SAME = 10  # days within which the same document may be told of
_SMALL = frozenset({"on", "of", "for", "to", "in", "the", "and", "between", "with", "a", "an"})
_SHORT = 3  # letters of a word that says nothing
_ANY = frozenset({"deal", "document", "paper", "accord", "pact"})  # words for a document of any type
_BOTH = 2


def meant(line: Line, story: Story, act: Act, parties: tuple[Party, ...], became: str | None) -> Document | None:
    """Return the document told before that a definite noun means: by its title, or by nothing but its type."""
    mention = act.mention
    if mention.echo or not cited(line, act):
        return None
    number = number_of(line, mention)
    bare = _is_bare(line, mention)
    title = title_of(line, mention)
    between = "between" in {item.word for item in line.items[mention.last : mention.right]}
    for known in reversed(story.documents):
        if _are_others(known.parties, parties, named=between) or (known.status == "planned" and became == "signed"):
            continue
        of_type = mention.noun.type == known.type or "document" in {mention.noun.type, known.type}
        of_any = bare and (line.items[mention.first].word in _ANY)
        any_like = line.items[mention.first].word in _ANY and _is_within(title, known.title)
        if any_like and number is None and known.number is None:
            return known
        if not (of_type or of_any) or (number is not None and number != known.number):
            continue
        if bare and (known is story.document or mention.noun.type == known.type):
            return known
        if known.number is None and not mention.noun.plural and _is_like(known.title, title):
            return known
    return None


def together(line: Line, story: Story, act: Act) -> list[Document]:
    """Return the documents told in one line before that "both documents", "the two agreements", "these papers" mean."""
    mention, last = act.mention, story.document
    both = items_word(line, mention.left) == "both"
    if last is None or last.number is not None or not mention.noun.plural or not (both or cited(line, act)):
        return []
    if title_span(line, mention)[1] != mention.last:
        return []
    those = list(takewhile(lambda known: known.start == last.start, reversed(story.documents)))
    number = _BOTH if both else number_of(line, mention)
    alike = mention.noun.type == "document" or all(known.type == mention.noun.type for known in those)
    several = len(those) > 1 and number in {None, len(those)} and all(known.number is None for known in those)
    return those[::-1] if alike and several else []


def _is_bare(line: Line, mention: Written) -> bool:
    """Tell "the memorandum", "the five-page memorandum", "the memorandum between the two" from "the trade pact"."""
    first, last = title_span(line, mention)
    plain = first == mention.first or line.shape[first : mention.first] == "#-k"
    return (plain and last == mention.last) or items_word(line, mention.last) == "between"


def _are_others(one: tuple[Party, ...], other: tuple[Party, ...], *, named: bool) -> bool:
    """Tell two countries from two others: "the one concluded with Togo" is not the one signed today."""
    bodies = {party for party in other if not is_code(party)}
    if named and len(bodies) > 1 and all(is_code(party) for party in one):
        return True  # "the protocol between the two agencies" is not the one of the two states
    states = [{country_of(party) for party in parties if is_code(party)} for parties in (one, other)]
    return len(states[0]) == len(states[1]) > 1 and states[0] != states[1]


def is_of_another_time(story: Story, known: Document, tag: When) -> bool:
    """Tell "the pact, signed in 2014" from the one that was signed today."""
    when = story.period(tag)
    if when is None or known.when is None:
        return False
    one, other = Period.parse(when), Period.parse(known.when)
    return (one.first - other.last).days > _SAME or (other.first - one.last).days > _SAME


def _is_like(one: str | None, other: str | None) -> bool:
    """Tell two titles of one document: "agreement on gas", "agreement on supplies of gas"."""
    words = [
        {word for word in (title or "").lower().split() if word not in _SMALL and word not in nouns()}
        for title in (one, other)
    ]
    shared = words[0] & words[1]
    akin = {one for one in words[0] if any(_are_akin(one, other) for other in words[1])}
    return len(shared) > 1 or (bool(shared) and shared in words) or (len(akin) > 0 and akin == words[0])


def _are_akin(one: str, other: str) -> bool:
    """Tell "tax" and "taxation", "visa" and "visas"."""
    return min(len(one), len(other)) >= _SHORT and (one.startswith(other) or other.startswith(one))


def _is_within(one: str | None, other: str | None) -> bool:
    """Tell "the rice accord" for a memorandum on rice."""
    words = {word for word in (one or "").lower().split() if word not in _ANY and len(word) > _SHORT}
    return bool(words) and words <= set((other or "").lower().split())


def is_again(line: Line, act: Act) -> bool:
    """Tell a noun that can mean the document told last: "the document was signed by X and Y on Monday"."""
    return act.mention.first > 0 and line.items[act.mention.left].word in {"the", "this", "these", "those"}


def more_of(
    story: Story, known: Document, tag: When | None, signatories: tuple[str, ...], place: str | None
) -> Document:
    """Return a document told before with its signatories, its day or its place, as this line gives them."""
    when = story.period(tag, future=known.status == "planned") if tag is not None else None
    told: dict[str, str | None] = {}
    if tag is not None and (known.title is not None or known.when is None or is_finer(when, known.when)):
        told["when"] = when
    if place is not None and (known.place is None or "place" in known.carried):
        told["place"] = place
    carried = tuple(name for name in known.carried if name not in told)
    return msgspec.structs.replace(known, signatories=signatories or known.signatories, carried=carried, **told)
