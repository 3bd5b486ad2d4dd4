"""What a number counts: the noun behind it, or the one that it leaves out: "of which 38", "the number of firms is"."""

from itertools import pairwise

from tracker.reader.cues import items_word
from tracker.reader.frames.count.numbering import is_a_week, is_listed, number_of, numbering, risen_to
from tracker.reader.frames.count.people import people_at
from tracker.reader.frames.count.vocabulary import STUDYING, Counted, noun_at, noun_before
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_REACH = 7  # items from a number to what it counts
_FEW = 1
_ENDS = frozenset(
    {
        "",
        ",",
        ".",
        ";",
        "(",
        "and",
        "in",
        "by",
        "since",
        "as",
        "at",
        "on",
        "up",
        "down",
        "against",
        "from",
        "with",
        "persons",
        "people",
    }
)
_AGAINST = frozenset(
    {"with", "to", "from", "against", "than", "is"}
)  # "compared with 580", "in the other direction it is 170"
_ONES = [["ones", verb] for verb in ("number", "total", "are", "were")]
_TO_COME = (["under"], ["being"], ["to"], ["planned"], ["pending"], ["ready"], ["due"], ["expected"])
_MORE = frozenset({"more", "fewer", "less"})
_NOTHING: tuple[list[str], ...] = ([], ["."], [";"], [","])
_BETWEEN_WHOM = frozenset(
    """
    interstate inter-state intergovernmental inter-governmental interdepartmental inter-departmental interagency
    inter-agency interministerial inter-ministerial interparliamentary interregional
    """.split()
)
_OUT_OF = 3  # items of "Out of the"
_UNITS = frozenset(
    "mw kw gw kv km mwh megawatt megawatts kilowatt kilometre kilometres kilometer kilometers metre hectare".split()
)

_WHICH = ("which", "them", "these", "whom", "those")
_OF_SUCH = (["of", "such"], ["of", "these"], ["of", "those"], ["pairs", "of"])
_ALONE = ([","], ["are"], ["is"], ["have"], ["were"], ["in"], ["with"])
_OF_THEM = [["of", each] for each in ("which", "them", "these", "those", "whom")]
_ARE = (["are"], ["were"], ["have"])
_CAPITAL = frozenset({"capital", "participation", "ownership", "investment"})
_EACH = frozenset({"every", "each", "per"})
_OPENS = frozenset({"of", "among", "including"})
_SIGNED_WORDS = ("signed", "concluded", "inked", "initialled")


def counted_at(line: Line, at: int, told: str | None, before: str | None = None) -> Counted | None:
    """What a number counts: the first countable noun after it, across adjectives, else one that is left out.

    Args:
        line: The line.
        at: The number's item.
        told: What the line counted before.
        before: What the sentence before it counted.
    """
    opening = [item.word for item in line.items[:4]]
    of_ten = [item.word for item in line.items[max(0, at - 2) : at]] == ["out", "of"]
    if of_ten and "#" in line.shape[max(0, at - 3) : at]:
        return None  # "nine out of ten"
    if line.shape[max(0, at - 2) : at - 1] == "#" and items_word(line, at - 1) == "from":
        return None  # "raised to 40 from 22"
    if (at and line.items[at - 1].word in _EACH) or ("of", "every") in pairwise(opening):
        return None  # "of every ten companies, seven"
    if line.shape[at + 1 : at + 2] == ":" and at <= _FEW:
        return _labelled(line, at)
    return _behind(line, at, told) or _of_which(line, at) or _of_the_same(line, at, told, before) or _signed(line, at)


def _behind(line: Line, at: int, told: str | None) -> Counted | None:
    whole = [each.word for each in line.items[at + 1 : at + 3]]
    partly = _behind_which(line, at)
    opened = at <= _OUT_OF and "," in line.shape[at:] and items_word(line, at - 1) == "of" and at > 0
    begin = at + 3 if whole in _OF_SUCH else partly or at + 1
    reach = _REACH + _REACH * (not line.words.isdisjoint(_BETWEEN_WHOM))
    for index in range(begin, min(begin + reach - 1, len(line.items))):
        item = line.items[index]
        if item.shape == "," and not _BETWEEN_WHOM.isdisjoint(each.word for each in line.items[index - 1 : index + 2]):
            continue  # "60 interstate, intergovernmental and interdepartmental documents"
        found = noun_at(line, index)
        if found is not None and "#" in line.shape[begin:index]:
            found = noun_at(line, found[1]) or found  # of "joint companies" only what both are
        if found is not None:
            which = at > 1 and line.items[at - 1].word in _WHICH and line.items[at - 2].word in _OPENS
            whole_of = opened and line.items[0].word in {"of", "out"}
            are = items_word(line, at + 1) in {"are", "were"} and told not in {None, found[0]}
            return Counted(*found, stands=partly is not None or which or whole_of or are)
        if isinstance(item.value, Place) and _are_people(line, index):
            studying = not STUDYING.isdisjoint(each.word for each in line.items[index:])
            noun = "student" if studying else people_at(line, index) if index - begin <= _FEW else None
            return Counted(noun, index) if noun is not None else None
        if _is_weekly(line, index) or _is_adjectival(line, index):
            continue  # "40 flights a week", "60 interstate, intergovernmental and other documents"
        if item.shape == "#" and line.shape[index - 1] == "&":
            continue  # "800 wholly British and 1,000 joint companies"
        if item.word in _UNITS:
            break  # "484 MW wind farms"
        if item.shape in ",;.()T#$%oyit" and item.word != "&":
            break
    return None


def _are_people(line: Line, at: int) -> bool:
    """Tell "Kenyans", "Vietnamese": what people of a country are called."""
    value = line.items[at].value
    if not isinstance(value, Place) or value.form not in {"demonym", "adjective"}:
        return False
    alone = line.shape[at + 1 : at + 2] in tuple("kif,.") and (
        at + 1 >= len(line.items) or line.items[at + 1].word in STUDYING or line.shape[at + 1] in "if"
    )
    return (value.form == "demonym" and line.items[at].word.endswith("s")) or (
        alone and line.items[at].word.endswith(("ese", "ish", "ch", "iss"))
    )


def _is_adjectival(line: Line, at: int) -> bool:
    """Tell a comma between adjectives, of which the last stands before a noun."""
    near = line.items[at - 1 : at + 2]
    return near[1].shape in ",&" and len(near) > 2 and all(_INTER.search(near[place].word) for place in (0, 2))


_INTER = regex(r"^inter|lateral$|(?:ment|ter|nation|region)al$|state$")


def _is_weekly(line: Line, at: int) -> bool:
    return line.items[at].word in {"weekly", "daily", "a week"}


def _signed(line: Line, at: int) -> Counted | None:
    """Tell "187 have been signed": nothing but documents is."""
    following = tuple(item.word for item in line.items[at + 1 : at + 4])
    signed = following[:2] == ("have", "been") and following[2:] and following[2] in _SIGNED_WORDS
    return Counted("document", at) if signed else None


def _of_the_same(line: Line, at: int, told: str | None, carried: str | None) -> Counted | None:
    """What a number counts that leaves its noun out: "while 711 Turkish ones", "of which 26 are in the pipeline"."""
    before = line.items[at - 1].word if at else ""
    following = [item.word for item in line.items[at + 1 : at + 4]]
    if before in _WHICH and line.items[at - 2].word in _OPENS:
        noun = (told if before == "whom" else None) or noun_before(line, at - 2)
        return Counted(noun, at, stands=True) if noun is not None else None
    if following[:2] in _OF_THEM:
        own = told or noun_before(line, at)
        if own is None and not _is_standing(line, at):
            return None  # "Forty of these closed"
        noun = own or carried
        return Counted(noun, at, stands=True) if noun is not None else None
    there = before in {"were", "are", "was"} and at > 1 and line.items[at - 2].word == "there"
    if there and carried is not None and (following[:1] in _NOTHING or line.shape[at + 1 : at + 2] == "T"):
        return Counted(carried, at, stands=True)  # "A decade ago there were 3,200"
    if following[:1] == ["enrolled"] and "students" in line.words:
        return Counted("student", at, stands=True)  # "the top source of students, with 230,000 enrolled"
    if told is not None and [item.word for item in line.items[max(0, at - 2) : at]] in _ONES:
        return Counted(told, at, stands=True)  # "active ones number 1,200"
    if told is not None and following[:1] == ["with"] and line.shape[at + 2 : at + 4] in {"A", "A,", "A.", "A#", 'A"'}:
        return Counted(told, at)  # "and in Peru 700 with Kenyan"
    if following[:1] == ["with"] and not _CAPITAL.isdisjoint(item.word for item in line.items[at + 2 : at + 5]):
        noun = told or carried  # "there function 12 with Kenyan capital"
        return Counted(noun, at) if noun is not None else None
    done = following[:2] == ["have", "been"] and following[2:] and following[2] in toml("counts")["statuses"]
    if done and (told or carried) not in {None, "document"}:
        return Counted(told or carried or "", at)  # "Of 55 schemes agreed on in May, 37 have been completed"
    if told is None:
        return None
    if following[:1] in _ARE and line.shape[at - 1 : at] in {";", "&", ","} and following[1:2] not in _TO_COME:
        return Counted(told, at)  # "; 1,250 are installed there"
    if "ones" in following:
        return Counted(told, at + 1 + following.index("ones"), stands=True)
    another = before in {"another", "further", "including"}
    if before in {"other", "another", "further"} and following[:1] and following[0] in toml("counts")["statuses"]:
        return Counted(told, at)  # "and another 300 export there"
    if before in _AGAINST and (following[:1] in _NOTHING or line.shape[at + 1 : at + 2] == "T"):
        return Counted(told, at)
    if following[:1] and following[0] in _MORE and "than" in following:
        return None  # "412 more than in 2017"
    if following[1:2] in _TO_COME or items_word(line, at + 4) in {"way", "pipeline", "cards", "making"}:
        return None  # "with nine more on the way"
    same = following[:1] in (["more"], ["others"]) or (another and following[:1] in _ALONE)
    return Counted(told, at) if same else None


def _is_standing(line: Line, at: int) -> bool:
    """Tell "40 of these are joint ventures", "have been set up", "operate", not what some of them did."""
    return items_word(line, at + 3) in _LASTING


_LASTING = frozenset("are were have had is was operate work function exist remain do belong".split())


def _behind_which(line: Line, at: int) -> int | None:
    """Where what is counted stands in "256 of which are joint ventures", "18 of the 31 projects"."""
    words = [each.word for each in line.items[at + 1 : at + 4]]
    if line.shape[at + 1 : at + 4] == "od#":
        return at + 4
    if line.shape[at + 1 : at + 5] == "oPs#":
        return at + 5  # "nine of Chad's 23 banks"
    if words[:1] != ["of"] or words[1:2] not in [[which] for which in _WHICH]:
        return None
    if line.shape[at + 3 : at + 4] in {"i", "u", "b", "y", "f"}:
        return None  # "40 of them on scholarships"
    return at + 4 if words[2:] in (["are"], ["were"]) else at + 3


def _of_which(line: Line, at: int) -> Counted | None:
    """What a bare number counts: "Of the projects, 38 have been completed", "the number of firms has reached 897"."""
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    if following in _ENDS or line.shape[at + 1 : at + 2] == "T" or is_listed(line, at) or is_a_week(line, at):
        return number_of(line, at) or numbering(line, at) or risen_to(line, at)
    if following == "the" and (items_word(line, at + 2) in _TALLY or items_word(line, at + 3) in _TALLY):
        noun = next(
            (found for place in range(at + 4, min(at + 8, len(line.items))) if (found := noun_at(line, place))), None
        )
        return (
            Counted(noun[0], at, stands=True) if noun is not None else None
        )  # "raises to 92 the number of agreements"
    there = at > 1 and line.items[at - 1].word in {"are", "were"} and line.items[at - 2].word == "there"
    if following not in {"have", "are", "of", "were"} and not there:
        return None
    for index in range(max(0, at - _REACH), at):
        found = noun_at(line, index)
        if found is not None and found[1] == index:
            of = "of" in {item.word for item in line.items[max(0, index - 4) : index]}
            if of or (there and line.items[0].word in {"among", "of"}):
                return Counted(found[0], at, stands="number" in line.words)
    return None


_TALLY = frozenset({"number", "total", "tally", "count"})


def _labelled(line: Line, at: int) -> Counted | None:
    """What is counted in "700: Peruvian companies in Chad", a figure before what it is of."""
    for place in range(at + 2, min(at + 2 + _REACH, len(line.items))):
        found = noun_at(line, place)
        if found is not None:
            return Counted(*found, stands=True)
    return None
