"""Offices of persons named before: "He was minister", "Both men are premiers", "Seck replaces Mansour Thiam"."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tracker.reader.holders import link
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.predicated import GAVE
from tracker.reader.story import Story
from tracker.reader.successions import PLACES, SUCCEEDS, succeeded, succeeds
from tracker.reader.titles import Title

_BOTH = frozenset({"both", "they", "the"})
_HE = frozenset({"he", "she"})
PRONOUNS = _HE | _BOTH
_WERE = frozenset({"were"})
_ARE = _WERE | {"are", "serve"}
_OF_TITLES = "RFg&o"
_BOTH_ARE = _BOTH | _ARE | {"men", "women", "two", "of", "them", "also", "now", "as", "ministers", "officials"}


class Carried(NamedTuple):
    """A person and the title that a line gives him."""

    mention: Mention
    title: Title


def offices_carried(line: Line, story: Story) -> Iterator[Carried]:
    """Yield the titles that a line gives to persons without standing at their names."""
    yield from _of_pronoun(line, story)
    yield from _succeeded(line, story)
    yield from _succeeds_him(line, story)


def _of_pronoun(line: Line, story: Story) -> Iterator[Carried]:
    """As in "He was deputy minister at that time": a title that a verb gives to whom "he" means."""
    at = line.shape.find("W")
    if at > 0 and line.items[0].word in _BOTH:
        yield from _of_both(line, story, at)
    if story.subject is None or at < 1 or line.items[0].word not in {"he", "she"}:
        return
    before = story.lines[max(0, story.number(line) - 1)]
    if "NN" in before.shape and "X" not in before.shape:
        return  # "Who signed? Luis Soto. He was …"
    told = False
    for index, item in line.tags("W"):
        joined = max(line.shape.rfind("&", 0, index), line.shape.rfind(",", 0, index))
        first = joined + 1 if told and joined > 0 else 1
        opens = min([_start(line, index), *(title.first for title in _titles(item.value))])
        former = link(line.items[first:opens]) if "X" not in line.shape[:index] else None
        told = former is not None or told
        for title in _titles(item.value) if former is not None else ():
            if not title.plural:
                his = story.subject.country if title.meant == "country" else None  # "He was the country's premier"
                held = replace(title, former=title.former or bool(former), owner=his or title.owner)
                yield Carried(Mention(story.subject, (), None), held)


def _titles(value: object) -> tuple[Title, ...]:
    return value.titles if isinstance(value, Unnamed) else ()


def _start(line: Line, at: int) -> int:
    """Where the title begins whose head stands at an item: "a former deputy trade minister"."""
    while line.shape[at - 1] in "RFgEAPs" or (line.shape[at - 1] == "&" and line.shape[at - 2] in "Fg"):
        at -= 1
    return at


def _of_both(line: Line, story: Story, at: int) -> Iterator[Carried]:
    """As in "Both men are deputy prime ministers of their countries": of the two whom the text has just named."""
    words = {item.word for item in line.items[:at] if item.shape not in _OF_TITLES}
    unnamed = line.items[at].value
    if not words <= _BOTH_ARE or words.isdisjoint(_ARE) or not isinstance(unnamed, Unnamed):
        return
    title = unnamed.titles[-1]
    for person in story.two() if title.plural and title.scope == "state" and title.owner is None else ():
        held = replace(title, plural=False, former=title.former or not words.isdisjoint(_WERE))
        yield Carried(Mention(person, (), None), held)


def _succeeded(line: Line, story: Story) -> Iterator[Carried]:
    """As in "Seck replaces Mansour Thiam": who held before him what somebody holds now."""
    if line.words.isdisjoint(SUCCEEDS) and line.words.isdisjoint(PLACES):
        return
    found = [(at, item.value) for at, item in line.tags("X") if isinstance(item.value, Mention)]
    for number, (at, mention) in enumerate(found):
        by_name = _successor(line, found[:number], at)
        successor = _pronoun(line, story) if line.items[0].word in {"he", "she"} else by_name
        by_verb = succeeds(line, at)
        if mention.titles or successor is None or not succeeded(line, at):
            continue
        if mention.person.offices and (by_verb or not _is_another(mention.person, successor)):
            continue
        held = [title for title in successor.held if (by_verb or not title.former) and not title.plural]
        title = replace(held[0], former=False) if held else None
        if title is not None and by_verb:  # "X has been succeeded by Y"
            mention.person.country = mention.person.country or successor.country
            yield Carried(mention, title)
        elif title is not None and len(successor.held) == 1:
            mention.person.country = mention.person.country or successor.country
            office = title.office.removesuffix("-elect").removesuffix("-designate")
            yield Carried(mention, replace(title, office=office, former=True))


def _is_another(person: Person, successor: Person) -> bool:
    """Tell who is now something else, of the same country: "Soto, who succeeded Ruiz as premier. Ruiz is now …"."""
    held = {title.office for title in successor.held}
    return held.isdisjoint(person.offices) and person.country in {None, successor.country}


def _succeeds_him(line: Line, story: Story) -> Iterator[Carried]:
    """As in "Premier X stepped down. Y will take over from him": the office of whom the text has just told of."""
    if line.words.isdisjoint(_HIM) or story.subject is None or len(line.tags("X")) != 1:
        return
    at, item = line.tags("X")[0]
    match = _HIS_PLACE.match(line.shape, at + 1)
    said = " ".join(each.word for each in line.items[at + 1 : match.end()]) if match is not None else ""
    held = [title for title in story.subject.held if not title.plural and title.office != "co-chair"]
    mention = item.value
    if not isinstance(mention, Mention) or mention.titles or mention.person is story.subject:
        return
    if len(held) == 1 and _IN_HIS_PLACE.match(said):
        mention.person.country = mention.person.country or story.subject.country
        yield Carried(mention, replace(held[0], owner=held[0].owner or story.subject.country, former=False))


_HIM = frozenset({"him", "her", "his"})
_HIS_PLACE = regex(r"k[^X,;.]{0,7}")
_IN_HIS_PLACE = regex(
    r"(?:has |will |is to |is due to |is set to )?"
    r"(?:(?:succeed|replace)(?:s|d|ed)? (?:him|her)\b|"
    r"(?:take|takes|took|taken) (?:over from (?:him|her)|(?:his|her) (?:place|seat|post|job))\b)"
)


def _successor(line: Line, before: list[tuple[int, Mention]], at: int) -> Person | None:
    """Return who succeeds whom a line names at an item: the one just named, or he who only met that one.

    As in "Ambassador X, who presented his credentials to Y, succeeding Z".
    """
    if not before:
        return None
    named, mention = before[-1]
    met = line.shape[named - 1] in "ty" or is_met(line, named)
    doers = [one.person for _, one in before[:-1] if one.titles]
    return doers[-1] if met and doers and line.items[at - 1].word in _TAKING else mention.person


_TAKING = frozenset({"succeeding", "replacing"})


def _pronoun(line: Line, story: Story) -> Person | None:
    """Whom "She takes over from Y" means: the one just named to an office, else whom "she" means anyway."""
    number = story.number(line)
    before = story.lines[number - 1] if number else line
    named = [
        item.value.person
        for at, item in before.tags("X")
        if isinstance(item.value, Mention) and before.items[at - 1].word in GAVE
    ]
    return named[-1] if named else story.subject
