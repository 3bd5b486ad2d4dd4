"""The parts of a sum of documents that sentences behind it pick out: "These include …", "One is on ports"."""

from collections.abc import Iterator
from functools import cache

import msgspec

from tracker.domain.facts import Document
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.dates import date_of
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.parties import parties_between
from tracker.reader.frames.document.row import lists
from tracker.reader.frames.document.titles import title_of
from tracker.reader.frames.document.topics import topics
from tracker.reader.frames.document.words import Written, is_picked, noun_at, nouns
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.papers import PART
from tracker.reader.patterns import regex
from tracker.reader.story import Story

_NEXT = frozenset({"another", "second", "third", "fourth", "fifth", "other"})
_DAY = len("2024-03-12")
_THEM = frozenset({"these", "them", "those"})
_PACKAGES = frozenset({"list", "package", "set", "bundle", "batch", "haul", "harvest", "collection"})
_THE_ONE_THAT = (["the", "one", "that"], ["the", "one", "which"])  # "The one that will be noticed is a treaty"
_OPENING = 5  # items in which a line names the part that it is about
_NAMES = regex(r"#(?:o[kd])?:d?")
_CONTAINS = frozenset({"contains", "contained", "includes", "included", "comprises", "comprised"})
_OTHERS = frozenset({"others", "rest", "remainder"})  # "the others are protocols on tea and on fish"
_ARE = frozenset({"is", "are", "was", "were"})
_THESE = frozenset({"these", "they", "it", "this", "those"})
_SOME = frozenset({"one", "two", "three", "four", "five", "six", "some", "most", "several", "many", "part"})
_ARE_ABOUT = frozenset({"are", "were", "concern", "concerns", "concerned", "relate", "relates", "refer", "refers"})


@cache
def openers_of_parts() -> frozenset[str]:
    """The words that a line begins with which goes on with a sum of documents."""
    return lists().picking | nouns().keys() | _THESE | _SOME | {"the", "a", "by", "of", "only", "also"}


@cache
def _going_on() -> frozenset[str]:
    return frozenset(toml("documents")["phrases"]["including"])


def goes_on(line: Line, story: Story) -> bool:
    """Tell a line that goes on with the documents told as a sum: "These include …", "Among them is …"."""
    first = opening_of(line)
    opens = items_word(line, first) in openers_of_parts() or _names_some(line)
    known = story.summed(line)
    if known is None or (line.words.isdisjoint(_going_on()) and not opens):
        return False
    opening = [item.word for item in line.items[first : first + _OPENING]]
    if not (cues().negations | cues().hypothetical).isdisjoint(opening):
        return False  # "The list could have included"
    if known.number is not None and _presents(line, opening):
        return True
    if opening[0] in _THESE and opening[1:2] and opening[1] in _ARE_ABOUT:
        summed = known.type == "document" and known.title is None
        named = any(noun_at(opening, at)[1] is not None for at in range(len(opening)))
        return named and (summed or known.number is not None)
    some = opening[1:2] == ["of"] and opening[0] in _SOME
    if known.number is not None and (some or _is_next_part(opening)):
        return True
    if opening[:1] == ["also"] and opening[1:2] != [] and opening[1] in _going_on():
        return True  # "Also included are a treaty and a plan"
    if opening[:1] == ["it"] and known.number is not None and not _CONTAINS.isdisjoint(opening[1:3]):
        return True  # "It also contains a memorandum on health"
    if opening[:1] in (["they"], ["these"]) and known.number is not None and "include" in line.words:
        return True  # "They cover energy and fish, and include a memorandum on ports"
    plural = next((at for at, word in enumerate(opening[:3]) if word in nouns() and nouns()[word].plural), None)
    if plural is not None and opening[plural + 1 : plural + 2] and opening[plural + 1] in _going_on():
        return True  # "Key memoranda include a treaty on ports"
    if opening[:1] not in (["these"], ["this"], ["they"], ["among"], ["the"]) or _going_on().isdisjoint(opening):
        return False
    plural = any(nouns()[word].plural for word in opening if word in nouns())
    return known.number is not None or plural or _is_after_several(line, story, known)


def opening_of(line: Line) -> int:
    """Return the item that a line begins with, behind the quotation mark that opens it."""
    return int(line.shape[:1] == '"' and len(line.items) > 1)


def _presents(line: Line, opening: list[str]) -> bool:
    """Tell "Of these, a treaty …", "Only two are known: a treaty …", "The package is headed by a treaty"."""
    if not cues().negations.isdisjoint(line.words) or not cues().hypothetical.isdisjoint(line.words):
        return False
    if opening[:1] == ["of"] and opening[1:2] != [] and opening[1] in _THEM:
        return True
    if (opening[:1] == ["only"] and ":" in line.shape) or _names_some(line):
        return True  # "The minister named three: a treaty, a plan and a protocol"
    listing = opening[:1] in (["the"], ["this"]) and not _PACKAGES.isdisjoint(opening[1:2])
    return listing and not (_going_on() | lists().heading).isdisjoint(opening[2:])


def _names_some(line: Line) -> bool:
    """Tell "The minister named three: a treaty, a plan and a protocol"."""
    named = _NAMES.search(line.shape)
    return named is not None and line.items[named.start()].text.isalpha()


def _is_after_several(line: Line, story: Story, known: Document) -> bool:
    """Tell a line behind one that signed documents which nobody counts: "A number of pacts were signed"."""
    at = story.number(line)
    before = story.lines[at - 1] if at else None
    return (
        before is not None
        and known.when is not None
        and len(known.when) == _DAY
        and story.ground(before).start == known.start
        and any(mention.noun.plural for mention in mentions(before))
    )


def _is_next_part(opening: list[str]) -> bool:
    """Tell "Another memorandum covers …", "A third agreement is on …", after a sum."""
    words = opening[1:] if opening[:1] in (["a"], ["the"]) else opening
    return bool(words) and words[0] in _NEXT and any(word in nouns() for word in words[1:3])


def picked(line: Line, story: Story, found: list[Written]) -> Iterator[Document]:
    """Yield the parts of the sum told in the line before: "The first is a treaty", "One of them, a treaty, …"."""
    known, at = story.document, story.number(line)
    if known is None or known.when is None:
        return
    first = opening_of(line)
    if [item.word for item in line.items[first : first + 3]] in _THE_ONE_THAT:
        end = next((at for at, item in enumerate(line.items) if item.word in _ARE and at > first + 3), 0)
    else:
        end = next((at for at, item in enumerate(line.items) if item.word in _ARE or item.shape in {",", ":", "-"}), 0)
        behind = story.ground(story.lines[at - 1]).start == known.start
        if not behind or not is_picked([item.word for item in line.items[first:end]]):
            return
    listed = line.shape[end] != ","
    for mention in found:
        before = line.items[mention.left - 1]
        joined = listed and mention.left > end and (before.shape in {"&", ","} or before.word in lists().picking)
        others = before.word in _ARE and items_word(line, mention.left - 2) in _OTHERS
        if (mention.left == end + 1 or joined or others) and date_of(line, mention) is None:
            yield from (part_of(line, story, known, each) for each in topics(line, mention) or [mention])


def part_of(line: Line, story: Story, known: Document, mention: Written) -> Document:
    """Return one of the documents told as a sum, as a line names it."""
    ground = story.ground(line)
    between = tuple(sorted(parties_between(line, mention)))
    return msgspec.structs.replace(
        known,
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=PART,
        carried=("parties", "when"),
        type=mention.noun.type,
        title=title_of(line, mention),
        parties=between or known.parties,
        number=number_of(line, mention),
    )


def parts_of_sum(line: Line, story: Story, found: list[Written], known: Document) -> Iterator[Document]:
    """Yield the documents that the line picks out of the sum told before."""
    for mention in [each for whole in found for each in topics(line, whole) or [whole]]:
        number = number_of(line, mention)
        if (
            (mention.left < 2 and not mention.echo)
            or (mention.noun.plural and number in {None, known.number})
            or line.shape[mention.left - 1] in "ot"
            or (line.shape[mention.left - 1] == "i" and mention.noun.type == "statement")  # who says so
            or date_of(line, mention) is not None
        ):
            continue
        yield part_of(line, story, known, mention)
