"""The documents of a sum that the lines behind it tell one by one: "The first is on visas, the other on trade"."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import Document
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.acts import acts
from tracker.reader.frames.document.dates import date_of
from tracker.reader.frames.document.facts import fact_of
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.parts import opening_of, part_of
from tracker.reader.frames.document.row import lists
from tracker.reader.frames.document.titles import title_end
from tracker.reader.frames.document.topics import listed
from tracker.reader.frames.document.words import Noun, Written, noun_at, nouns, signing_words
from tracker.reader.frames.slots import written
from tracker.reader.inflection import forms
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.papers import Package
from tracker.reader.story import Story
from tracker.reader.tags import Number, Ordinal

_BE = frozenset({"is", "are", "was", "were", "being"})
_UNDER = frozenset({"under", "by", "through", "with", "in"})  # "Under the first, flights will resume"
_ARTICLES = frozenset({"the", "a", "an"})
_UNSIGNED = frozenset({"awaits", "await", "awaiting", "pending", "failed", "unsigned"})
_PROVIDE = frozenset({"provide", "provides"})
_OTHERS = frozenset({"others", "rest", "remainder", "remaining"})
_JOINTS = frozenset({",", ";", "&", "-"})
_TOPICS = frozenset({"on", "concerning", "regarding", "about", "between", "with"})
_ABOUT = frozenset({"on", "about"})
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])


class Member(Struct, frozen=True):
    """Words that stand for `number` of the documents of a sum: "the first", "the other two", "a third memorandum"."""

    first: int
    last: int
    number: int
    noun: Noun | None


@cache
def _does() -> frozenset[str]:
    """The forms of what a document does: "concerns", and of several "concern"."""
    return frozenset(
        word for base in toml("documents")["phrases"]["does"] for form, word in forms(base) if form in _NOW
    )


@cache
def _concerning() -> frozenset[str]:
    bases = {*toml("documents")["phrases"]["concerning"], "cover"}
    return frozenset(word for base in bases for form, word in forms(base) if form in _NOW) - _BE


_NOW = frozenset({"base", "third"})


@cache
def _openers() -> frozenset[str]:
    return lists().picking | nouns().keys() | {"two", "three", "2", "3"}


@cache
def _about() -> frozenset[str]:
    return frozenset(toml("documents")["phrases"]["about"])


def tells_members(line: Line, story: Story) -> bool:
    """Tell whether a line may tell some of the documents that were told as a sum before it."""
    return story.open_package(line) is not None and not line.words.isdisjoint(_openers())


def members(line: Line, story: Story) -> Iterator[Document]:
    """Yield the documents of the sum told before that a line tells one by one, in the order of the text."""
    package = story.open_package(line) if tells_members(line, story) else None
    if package is None or not (cues().called_off | _UNSIGNED).isdisjoint(line.words):
        return
    left = (package.whole.number or 0) - package.told
    noun = Noun(package.whole.type, plural=False) if package.whole.type != "document" else None
    for member in _members(line, package):
        left -= member.number
        named = _named(line, member)
        noun = named[0].noun if named else member.noun or noun
        if left < 0 or noun is None:
            return
        if member.noun is None and not named and _is_of_something_else(line, story, package, member):
            return
        told = _told(line, story, package.whole, member, replace(noun, plural=False))
        yield from told
        if not told:
            return


def _is_of_something_else(line: Line, story: Story, package: Package, member: Member) -> bool:
    """Tell "the first" of what lines since the sum have counted, and "the latter" of the two who signed it."""
    since = story.lines[story.number(package.line) + 1 : story.number(line)]
    return any("#" in each.shape for each in since) or (
        items_word(line, member.last - 1) == "latter" and "X" in package.line.shape
    )


def _members(line: Line, package: Package) -> list[Member]:
    """The members of a sum that a line speaks of: at its opening, behind "under", as what somebody signed."""
    found: list[Member] = []
    opening = opening_of(line)
    for at, item in enumerate(line.items):
        before = line.items[at - 1].word if at else ""
        opens = at == opening or (at == opening + 1 and before in _UNDER)
        joined = bool(found) and (line.shape[at - 1] in _JOINTS or before in {"and", "while"}) and at >= found[-1].last
        signed = before in signing_words() and (item.word == "the" or items_word(line, at + 1) == "of")
        if (opens or joined or signed) and item.word not in _UNDER:
            member = _member_at(line, at, package, joined=joined) or (_kind_at(line, package) if opens else None)
            if member is not None and (signed or _is_told(line, member, gapped=joined and line.shape[at - 1] != ";")):
                found.append(member)
    return found


def _kind_at(line: Line, package: Package) -> Member | None:
    """Read "The treaty on fishing opens …", right behind the sum that it is of."""
    found = next((mention for mention in mentions(line) if mention.left == opening_of(line)), None)
    if found is None or found.noun.plural or found.echo or found.noun.type == "document":
        return None
    alike = package.whole.type in {"document", found.noun.type} and date_of(line, found) is None
    if not alike or items_word(line, found.left) not in _ARTICLES:
        return None
    ahead = range(found.last, min(len(line.items), found.last + _TITLE))
    verb = next((at for at in ahead if line.items[at].word in _does() and line.shape[at - 1] not in "doftuiy"), 0)
    return Member(found.left, verb, 1, found.noun) if verb else None


def _member_at(line: Line, at: int, package: Package, *, joined: bool) -> Member | None:
    """Read "the first", "one of them", "the other two", "another memorandum"; None for anything else."""
    words = [item.word for item in line.items]
    known, picking = toml("documents")["phrases"]["headless"], lists().picking
    last, number, picks, several, noun = at, 1, False, False, None
    while last < len(words):
        value = line.items[last].value
        size, found = noun_at(words, last)
        if found is not None and (found.plural or number == 1):  # not "three deal with energy"
            noun, last = found, last + size
            break
        if isinstance(value, Ordinal):
            picks = picks or 0 < value.value <= (package.whole.number or 0)
        elif isinstance(value, Number):
            number = value.value if number == 1 else number  # "two of the five"
            alone = number > 1 and words[last + 1 : last + 2] != [] and words[last + 1] in _BE | _does()
            picks = picks or joined or alone or words[last + 1 : last + 3] in _OF_THEM or words[last] == "one"
        elif words[last] in picking:
            picks, several = True, several or words[last] in _OTHERS
        elif words[last] not in known and not (words[last] in _ARTICLES and last == at):
            break
        last += 1
    of_several = noun is not None and noun.plural and words[at] == "one"
    counted = noun is not None and noun.type != "document" and 1 < number < (package.whole.number or 0)
    picks = picks or (counted and package.whole.type == "document" and words[at] == "the")
    heads = words[at] in picking | _ARTICLES or line.shape[at] in "#O"
    if not (picks and heads) or words[at : at + 2] == ["the", "one"]:
        return None
    if (several or (noun is not None and noun.plural and not of_several)) and number == 1:
        number = (package.whole.number or 0) - package.told
    kind = noun if noun is not None and noun.type != "document" else None
    alike = kind is None or package.whole.type in {"document", kind.type}
    return Member(at, last, number, kind) if alike else None


def _is_told(line: Line, member: Member, *, gapped: bool) -> bool:
    """Tell a member of which its clause tells something from "the first minister", "the latter left"."""
    word, after = items_word(line, member.last), items_word(line, member.last + 1)
    if word in _BE:
        behind = member.last + 1 + (after in {"also", "again"})
        return items_word(line, behind) in _about() | signing_words() or bool(_named(line, member))
    if word in _does() | {"will"} or word in {",", ":", "-"} or word in _TOPICS:
        alone = word in _PROVIDE and after not in {"for", "that"}
        return not alone and (word != "will" or after in _does())
    return gapped and (bool(_named(line, member)) or line.shape[member.last : member.last + 1] in {"k", "c", "g"})


def _named(line: Line, member: Member) -> list[Written]:
    """The documents that a member is called: "the third, a treaty on ports", "the others are plans"."""
    at = member.last + (items_word(line, member.last) in _BE | {",", ":", "-"})
    at += items_word(line, at) in {"also", "again"}
    whole = next((mention for mention in mentions(line) if mention.left == member.first < mention.first), None)
    if whole is not None and whole.first > member.last and member.number == 1:
        return [replace(whole, left=member.last + 1)]  # "The other accord, a memorandum, was struck"
    found = [mention for mention in mentions(line) if mention.left >= at and not mention.echo]
    if not found or found[0].left != at or date_of(line, found[0]) is not None:
        return []
    if member.number == 1:
        return found[:1] if not found[0].noun.plural else []
    if found[0].noun.plural:
        return listed(line, found[0].last + 1, member.number, found[0]) or [found[0]]
    behind = pairwise(found)
    joined = takewhile(lambda pair: line.shape[pair[0].right : pair[1].left] in _AND, behind)
    return [found[0], *(second for _, second in joined)]


_TITLE = 9  # items of a document's name before its verb
_AND = frozenset({"&", ",", ",&"})


def _told(line: Line, story: Story, whole: Document, member: Member, noun: Noun) -> list[Document]:
    """Return the documents that a member is, as its clause tells them."""
    named = _named(line, member)
    told = [part_of(line, story, whole, mention) for mention in named]
    if len(told) == 1 and named[0].noun.plural:
        told = [replace(told[0], number=member.number)]
    if not named:
        told = [_typed(line, story, whole, member, noun)]
    signed = _signed(line, story, member, noun)
    return [_as_signed(fact, signed) for fact in told] if signed is not None else told


def _typed(line: Line, story: Story, whole: Document, member: Member, noun: Noun) -> Document:
    """Return the member of a sum of which only what it is on is told, or what it does."""
    part = part_of(line, story, whole, Written(member.first, member.last, noun, member.first, member.last, echo=True))
    start = member.first + (items_word(line, member.first) in _ARTICLES)
    title, topic = written(line, start, member.last), _topic(line, member)
    if member.noun is None:
        title = f"{noun.type} on {topic}" if topic else f"{title} {noun.type}"
    return replace(part, title=title, number=member.number if member.number > 1 else None)


def _topic(line: Line, member: Member) -> str | None:
    """Return what a member is on: "concerns visas", ", on visas,", "the other visas"."""
    at = member.last + (items_word(line, member.last) in _BE | {","})
    concerns = items_word(line, at) in _concerning()
    at += concerns
    on = items_word(line, at) in _ABOUT | {"concerning", "regarding", "to", "with"}
    gapped = at == member.last and line.shape[at : at + 1] in {"k", "c", "g"} and items_word(line, at) not in _does()
    end = title_end(line, at + on, at + on)
    return written(line, at + on, end) if (on or concerns or gapped) and end > at + on else None


def _signed(line: Line, story: Story, member: Member, noun: Noun) -> Document | None:
    """Return what the clause says of who signed a member, and when."""
    mention = Written(member.first, member.last, noun, member.first, member.last, echo=True)
    for act in acts(line, [mention]):
        if act.voice in {"active", "passive", "relative", "reduced"}:
            return fact_of(line, story, act, [act], None)
    return None


def _as_signed(part: Document, signed: Document) -> Document:
    """Return a part of a sum with its own hands, and its own day and place."""
    own = {
        name: value
        for name in ("when", "place", "parties")
        if name not in signed.carried and (value := getattr(signed, name))
    }
    carried = tuple(name for name in part.carried if name not in own)
    return replace(part, signatories=signed.signatories, carried=carried, **own)
