"""Titles that tell of a plain name in the sentence beside them: "Talon came. The Beninese president said …"."""

import re

from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.mentions import NAMES, Found, Mention, Unnamed, is_word, merge, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People

TITLE_OPENS = regex(r"d?[PA]?s?[RFgE&]*W(?!s)")  # a sentence that "The Beninese president" opens
# What follows a name of which nothing more is said: "X, 54, came", "X told", "said X."
GOES_ON = regex(r"(?:,#,)?[ktuiE.]|,(?=[kT])(?!kd)")


def mark_described(line: Line, following: Line, people: People) -> None:
    """Make an item of the name in one line whose title the other one tells: "Talon came. The president said …".

    The name opens the first line, or is the first of the second one: "The Beninese president came. Talon said …".
    """
    opens = TITLE_OPENS.match(following.shape) is not None
    if opens and "X" not in line.shape:
        match = NAMES.match(line.shape)
        if match is not None and line.shape[match.end() : match.end() + 1] == "k":
            _mark(line, match, people)
    elif following.role == "body" and "NN" in following.shape and "X" not in following.shape and _may_tell(line):
        match = NAMES.search(following.shape)
        if match is not None and acts(following, match.start(), match.end()):
            _mark(following, match, people)


def _may_tell(line: Line) -> bool:
    """Tell a line, or a headline, whose title may be of whom the next line opens with."""
    headed = line.role == "headline" and "H" in line.shape and ("P" in line.shape or "A" in line.shape)
    return headed or is_only(line)


def is_only(line: Line) -> bool:
    """Tell a line of one title without a name that says whose it is, before anybody whom the line names."""
    at = line.shape.find("W")
    if at < 0 or "W" in line.shape[at + 1 :] or "X" in line.shape[:at] or line.shape[at + 1 : at + 2] == "s":
        return False
    value = line.items[at].value
    return isinstance(value, Unnamed) and isinstance(value.titles[-1].owner, str)


def acts(line: Line, first: int, last: int) -> bool:
    """Tell of whom a line tells: who opens it, or comes after what he says, and is not described any further."""
    if GOES_ON.match(line.shape, last) is None:
        return False
    before = line.items[first - 1] if first else None
    said = before is None or before.shape in ',"-TP' or before.word in cues().speech
    return said or (
        before is not None and before.shape == "k" and before.text.islower() and "X" not in line.shape[:first]
    )


def _mark(line: Line, match: re.Match[str], people: People) -> None:
    first, last = match.span("name")
    if last - first > 1 and not is_word(line, first, last):
        merge(line, [Found(match.start(), last, Mention(people.named(name_at(line, first, last)), (), None))])
