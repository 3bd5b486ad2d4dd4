"""Titles that tell of a plain name in the sentence beside them: "Talon came. The Beninese president said …"."""

from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.mentions import NAME, NAMES, Found, Mention, Unnamed, code_at, is_word, merge, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.standing_for import stands_for

TITLE_OPENS = regex(r"d?[PA]?s?[RFgE&]*W(?!s)")  # a sentence that "The Beninese president" opens
# What follows a name of which nothing more is said: "X, 54, came", "X told", "said X."
GOES_ON = regex(r"(?:,#,)?[ktuiE.]|,(?=[kT])(?!kd)")


def mark_described(line: Line, following: Line, people: People) -> None:
    """Make items of the names in one line whose title the other one tells: "Talon came. The president said …".

    The names open the first line, or one is the first of the second one: "The Beninese president came. Talon said …".
    """
    if _tells(following):
        _mark_openers(line, people)
        _mark_speaker(line, people)
    elif following.role == "body" and _tells_of_two(line):
        _mark_openers(following, people)
    elif following.role == "body" and _may_tell(line):
        _mark_speaker(following, people)


def _mark_openers(line: Line, people: People) -> None:
    match = _OPENERS.match(line.shape)
    for name in ("other", "one") if match is not None else ():
        if match is not None and match[name]:
            _mark(line, *match.span(name), people)


def _mark_speaker(line: Line, people: People) -> None:
    named = NAMES.search(line.shape) if "NN" in line.shape and "X" not in line.shape else None
    if named is not None and acts(line, named.start(), named.end()):
        _mark(line, *named.span("name"), people)


def _tells_of_two(line: Line) -> bool:
    """Tell a line of an office that several hold, and of nobody's name."""
    titles = [item.value.titles for _, item in line.tags("W") if isinstance(item.value, Unnamed)]
    return "X" not in line.shape and len(titles) == 1 and titles[0][-1].plural


_OPENERS = regex(
    rf"(?:Ps|A(?=h))?(?:h\.?)*(?P<one>X|{NAME})(?:,?&(?:Ps)?(?:h\.?)*(?P<other>X|{NAME}))?(?:oP)?(?:,#,)?(?=k)"
)
_TWO_OPEN = regex(r"(?:d|k|dk)?#?[RFgE&]*Wk")


def _tells(line: Line) -> bool:
    """Tell a line that the office of those opens whom the line before it names."""
    opens = TITLE_OPENS.match(line.shape) is not None or _TWO_OPEN.match(line.shape) is not None
    return opens or ("W" in line.shape and "X" not in line.shape and stands_for(line) is not None)


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


_THERE = frozenset({"there", "here", "then", "afterwards", "later"})


def acts(line: Line, first: int, last: int) -> bool:
    """Tell of whom a line tells: who opens it, or comes after what he says, and is not described any further."""
    if GOES_ON.match(line.shape, last) is None:
        return False
    before = line.items[first - 1] if first else None
    said = before is None or before.shape in ',"-TP' or before.word in cues().speech or before.word in _THERE
    return said or (
        before is not None and before.shape == "k" and before.text.islower() and "X" not in line.shape[:first]
    )


def _mark(line: Line, first: int, last: int, people: People) -> None:
    if last - first > 1 and line.shape[first] != "X" and not is_word(line, first, last):
        country = code_at(line, first - 2) if line.shape[max(0, first - 2) : first] == "Ps" else None
        merge(line, [Found(first, last, Mention(people.named(name_at(line, first, last)), (), country))])
