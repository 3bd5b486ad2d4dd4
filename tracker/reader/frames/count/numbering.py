"""Numbers that stand behind what they count: "the number of firms is 897", "flights rose to 40 a week"."""

from tracker.reader.frames.count.vocabulary import STUDYING, Counted, noun_at, noun_before
from tracker.reader.items import Line
from tracker.reader.tags import Place

_REACH = 7  # items from a number to what it counts
_FAR = 20
_AMOUNTS = frozenset(
    {
        *("reached", "exceeded", "exceeds", "is", "was", "to", "stands", "stood", "reaches", "at", "totals"),
        *(
            "topped",
            "tops",
            "surpassed",
            "surpasses",
            "passed",
            "crossed",
            "totalled",
            "totaled",
            "amounts",
            "amounted",
        ),
    }
)
_RISEN = frozenset(
    "risen rose grown grew climbed doubled tripled increased jumped soared fallen fell dropped decreased".split()
)
_NUMBERING = frozenset({"number", "total", "numbered", "are"})
_COME_TO = [[verb, "to"] for verb in ("come", "comes", "came", "amount", "amounts", "amounted")]


def is_a_week(line: Line, at: int) -> bool:
    """Tell "40 a week", "66 per day"."""
    return [item.word for item in line.items[at + 1 : at + 3]] in _WEEKLY


_WEEKLY = [[each, span] for each in ("a", "per", "each", "every") for span in ("week", "day", "month", "year")]


def risen_to(line: Line, at: int) -> Counted | None:
    """What is counted in "enrolments have doubled to 1,200", "flights rose from 12 to 40 a week"."""
    if line.items[at - 1].word != "to" or not at:
        return None
    risen = [place for place in range(max(0, at - _REACH), at) if line.items[place].word.rpartition(" ")[2] in _RISEN]
    noun = noun_before(line, risen[-1]) if risen else None
    return Counted(noun, at, stands=True) if noun is not None else None


def numbering(line: Line, at: int) -> Counted | None:
    """What is counted in "companies with Turkish capital number 1,413"."""
    listed = is_listed(line, at)
    ends = line.shape[at + 1 : at + 2] in {"", ".", ",", "T", ";", "&"} or line.shape[at + 1 : at + 3] == "iT"
    come_to = [item.word for item in line.items[max(0, at - 2) : at]] in _COME_TO
    if not listed and not (ends and (come_to or line.items[at - 1].word in _NUMBERING)):
        return None
    turn = line.shape.rfind(";", 0, at) + 1
    first = 0 if listed else max(0, at - 2 * _REACH)
    for index in (*range(max(first, turn), at), *range(first, turn)):
        found = noun_at(line, index)
        if found is not None and found[1] == index:
            numbered = listed or line.items[at - 1].word != "total"
            return Counted(found[0], at, stands=numbered)
        who = line.items[index].value
        many = isinstance(who, Place) and who.form == "demonym" and line.items[index].text.endswith("s")
        if many and line.items[at - 1].word in _NUMBER:
            return Counted(line.items[index].text[:-1], at, stands=True)  # "Kenyans in Peru number 5,000"
    return None


_NUMBER = frozenset({"number", "numbered"})


def is_listed(line: Line, at: int) -> bool:
    """Tell "Flights: 37 a week", "Students at our universities - over 2,300"."""
    return at > 1 and line.shape[at - 1] in ":-" and line.shape[:at].count(line.shape[at - 1]) == 1


def _students(line: Line, first: int, at: int) -> Counted | None:
    """Tell "the number of Kenyans studying in Peru is 1,600"."""
    for index in range(first, at - 1):
        if line.items[index - 1].word == "of" and isinstance(line.items[index].value, Place):
            return Counted("student", at, stands=True) if line.items[index + 1].word in STUDYING else None
    return None


def number_of(line: Line, at: int) -> Counted | None:
    """What is counted in "the number of firms has reached 897"."""
    first = max(0, at - _FAR)
    words = [item.word for item in line.items[first:at]]
    reached = _AMOUNTS & {item.word.partition(" ")[0] for item in line.items[max(0, at - 3) : at + 1]}
    if "number" not in words or not (reached or line.shape[at - 1] == ","):
        return None
    studying = _students(line, first + words.index("number") + 2, at)
    if studying is not None or not reached:
        return studying
    for index in range(first + words.index("number") + 1, at):
        if line.items[index - 1].word == "of" or line.shape[index - 1] in "APmMkgd":
            found = noun_at(line, index)
            if found is not None:
                return Counted(found[0], at, stands=True)
    return None
