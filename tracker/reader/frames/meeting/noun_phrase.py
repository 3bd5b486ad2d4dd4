"""Where a noun phrase begins and ends, and the number that it says: "the 23rd meeting of the commission on trade"."""

from tracker.reader.cues import cues, is_verb
from tracker.reader.frames.meeting.words import meeting_words
from tracker.reader.items import Item, Line
from tracker.reader.numbers import roman
from tracker.reader.tags import Number, Ordinal

# Words that put a round in its series.
WHICH = frozenset(
    {
        "next",
        "previous",
        "coming",
        "last",
        "inaugural",
        "maiden",
        "following",
        "upcoming",
        "forthcoming",
        "latest",
        "preceding",
    }
)


def order(line: Line, first: int, index: int) -> int | None:
    """Return the number of a round that its words say: 23 for "the 23rd meeting", 1 for "the inaugural one"."""
    for item in reversed(line.items[first : index + 1]):
        number = order_of(item)
        if number is not None:
            return number
    return None


def order_of(item: Item) -> int | None:
    """Return the number that an ordinal, or "the XI" alone, gives a round."""
    if isinstance(item.value, Ordinal):
        return item.value.value
    return roman(item.text) if item.shape in "Qj" and len(item.text) > 1 else None


_FEW = 10  # "the two sides' forum", not "35 companies' forum"
_MODIFIERS = "dAOPMmgFNQKRTc-#hBE"


def start_of(line: Line, head: int) -> int:
    """Return where the noun phrase of a head begins."""
    first = head
    loose = 0
    while first > 0:
        item = line.items[first - 1]
        shape = item.shape
        if shape == "s":
            if first < 2 or (line.shape[first - 2] not in "PATNkcgBKQF" and not _is_of_several(line, first - 2)):
                break
        elif shape == "W" and _is_of_several(line, first - 1):
            pass  # "the Energy Ministers' Meeting"
        elif shape == "-" and line.is_apart(first - 1) and line.shape[max(0, first - 3) : first - 2] in {"", ",", "T"}:
            break  # "19 June, Lima - 7th mining conference"; not "the Peru - Chad forum"
        elif item.word == "+" and line.shape[first - 2 : first + 1] == "#k#":
            pass  # "the second 2+2 meeting"
        elif shape == '"' and (opening := _opening_quote(line, first - 1)) is not None:
            first = opening + 1
        elif shape == "k":
            if item.word not in _ADJECTIVES and (loose > 1 or _is_function(line, first - 1)):
                break
            loose += item.word not in _ADJECTIVES
        elif shape == "&":
            if first < 2 or (
                (line.shape[first - 2] not in "gFAPNKm" or line.shape[first] not in "gFAPNKmc")
                and (line.shape[first - 2] != "O" or line.items[first].word not in {"final", "last", "concluding"})
            ):
                break
        elif (
            shape not in _MODIFIERS
            or (shape == "P" and line.shape[first - 2 : first - 1] == "i")
            or (shape == "T" and line.shape[first] != "s" and line.shape[first - 2 : first - 1] not in {"d", "s"})
            or (isinstance(item.value, Number) and item.value.value > _FEW)
        ):
            break
        first -= 1
        if shape == "d" and line.shape[first - 1 : first] != "s":
            break
    while first < head and line.shape[first] in "&-s":
        first += 1
    return first


def _is_of_several(line: Line, at: int) -> bool:
    """Tell those who hold one office, each in his country, before their meeting: "ministers", "chairmen of banks"."""
    several = line.shape[at] == "W" and line.items[at].text.split()[0].lower().endswith(("s", "men"))
    return several and line.shape[at - 1 : at] in {"P", "A", "F", "g", "d", "O"}


def _opening_quote(line: Line, closing: int) -> int | None:
    """Return where a name in quotation marks opens that stands before its noun: 'the "Made in Kenya" expo'."""
    at = line.shape.rfind('"', max(0, closing - _QUOTED), closing)
    named = (
        at >= 0 and line.items[at + 1].text[:1].isupper() and not line.shape[at + 1 : closing].strip("NPAKFQidoyf&#kg-")
    )
    return at if named and line.shape[at - 1 : at] != "," else None


_QUOTED = 8  # items of a name in quotation marks


_ADJECTIVES = WHICH | frozenset(
    "ensuing regular joint business extended expanded annual bilateral high-level recent current this another "
    "extraordinary virtual online international intergovernmental new third grand so-called matching matchmaking "
    "networking".split()
)


def _is_function(line: Line, at: int) -> bool:
    """Tell a word that is no part of a noun phrase: a verb, a conjunction, an adverb, a pronoun."""
    word = line.items[at].word
    return (
        is_verb(line, at)
        or word in _FUNCTION
        or word in cues().auxiliaries
        or word.endswith(("ly", "ing"))
        or word in meeting_words().happened
        or word in meeting_words().held
        or not word[:1].isalpha()
    )


_FUNCTION = frozenset(
    "as from into during following than or but if it he she they them there when where while not after before since "
    "until within without under over up upon about against among through via per including ahead here yesterday today "
    "tomorrow both all some many several no host open close convene attend address join organise organize schedule "
    "plan called named entitled titled part place told said how what why because although though".split()
)
_ON = "oydAPMmgFNQKBWR#&,cOfus-"


def end_of(line: Line, head: int) -> int:
    """Return where the noun phrase of a head ends, with what "of", "between", "for" and "on" put to it."""
    last = head + 1
    while last < len(line.items):
        item = line.items[last]
        if item.shape == "k" and not _is_function(line, last) and last > head + 1:
            last += 1
            continue
        if item.shape not in _ON or (item.shape == "y" and item.word == "with"):
            break
        if item.shape == "d" and line.shape[last - 1] not in "oyfu&,":
            break  # "At the end of the meeting the co-chairmen signed"
        if item.shape in ",&" and line.shape[last + 1 : last + 2] not in set("gFAPNKmd&"):
            break
        if item.shape == "," and line.shape[last - 1] not in "gFNP":
            break
        if item.shape in "fu" and line.shape[last + 1 : last + 2] not in set("gFmMK"):
            break
        if item.shape == "," and _another_clause(line, last):
            break
        last += 1
    while last > head + 1 and line.shape[last - 1] in ",&oyufds":
        last -= 1
    return last


def _another_clause(line: Line, at: int) -> bool:
    return "i" in line.shape[at : at + 3] or any(
        is_verb(line, later) for later in range(at + 1, min(at + 4, len(line.items)))
    )
