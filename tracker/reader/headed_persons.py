"""Persons in headlines and headings: "Interview with the Ambassador of Chile to Estonia, H.E. Carlos Muñoz"."""

from tracker.reader.cues import is_verb
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.persons import mark_persons

# A name that stands apart from its title, or that an honorific opens, is one in capitals, too.
_PARTED = regex(r"h\.?N|[NI],(?:[dPAERFg]|(?<=[PA])s)*H|[,:(|-]N")
_SMALL_WORD = 4  # letters; shorter words but verbs are small in any headline


def mark_headed_persons(line: Line, people: People) -> None:
    """Put one item in the place of each person with titles in a headline, where it is sure who they are.

    Capitals tell no name there: the names have to be whole, and one of the titles has to say whose it is.
    """
    if "H" not in line.shape or "N" not in line.shape or not ("P" in line.shape or "A" in line.shape):
        return
    if _PARTED.search(line.shape) is None and not any(_is_small(line, at) for at, _ in line.tags("k")):
        return
    tried = Line(line.items, role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)
    mark_persons(tried, People())
    mentions = [item.value for _, item in tried.tags("X") if isinstance(item.value, Mention)]
    if any(map(_is_told, mentions)) and all(len(mention.person.tokens) > 1 for mention in mentions):
        mark_persons(line, people)


def _is_small(line: Line, at: int) -> bool:
    """Tell a word that a headline in capitals would write with one: "President of Chile Ana Ruiz met with …"."""
    word = line.items[at].text
    return word.islower() and (len(word) >= _SMALL_WORD or is_verb(line, at))


def _is_told(mention: Mention) -> bool:
    """Tell somebody whose title says whose it is."""
    return any(title.owner is not None or title.owners for title in mention.titles)
