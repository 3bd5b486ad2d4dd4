"""Where the name of an undertaking begins: "Power of Siberia 2", "the Chad-Peru-Ecuador (CPE) gas pipeline"."""

from tracker.reader.bodies import Body
from tracker.reader.frames.acts import acts_at
from tracker.reader.frames.project.making import made_there
from tracker.reader.frames.project.premodifiers import premodifier
from tracker.reader.frames.project.words import MODALS, PROPER, is_noun, nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line

LONGEST_LEFT = 8
_NAME = "FNMQgmkPA-KcBXj"  # letters of a name before its noun
_ARTICLES = frozenset({"a", "an"})
_WHOSE = frozenset({"children", "women", "men", "people", "veterans", "farmers", "mothers"})


def first_of(line: Line, noun: int) -> int:
    """Return where the name of a noun begins, one in quotation marks included."""
    first = noun
    longest = LONGEST_LEFT
    while first > 0 and noun - first < longest:
        if line.shape[max(0, first - 3) : first] in {"(Q)", "(N)"} and line.shape[
            first - 4 : first - 3
        ] in PROPER | set("kgc"):
            first, longest = first - 3, longest + 3  # "the Chad-Peru-Ecuador (CPE) gas pipeline"
        elif _leads_on(line, first):
            first -= 1
        else:
            break
    opened = line.shape.rfind('"', 0, first - 1) if line.shape[first - 1 : first] == '"' else -1
    if opened >= 0 and first - opened < LONGEST_LEFT and not PROPER.isdisjoint(line.shape[opened:first]):
        return opened
    while first < noun and (_is_plain(line, first) or line.shape[first] in "&-" or premodifier(line, first)):
        first += 1
    if line.role == "headline" and 0 < first < noun - 1 and line.items[first - 1].word == "to":
        first += 1  # "Agreements to Unclog Bamako-Dakar Corridor"
    if first == noun and first > 0 and line.items[first - 1].word == "joint" and made_there(line, noun) is not None:
        first -= 1
    while first > 0 and line.shape[first - 1] == "O":
        first -= 1
    return first


def _leads_on(line: Line, first: int) -> bool:
    """Tell whether a name goes on to the left of what is known of it: "Power of Siberia 2", "iron and steel"."""
    letter, word, before = line.shape[first - 1], line.items[first - 1].word, line.shape[first - 2 : first - 1]
    match letter:
        case "&":
            joint = before + line.shape[first]
            single = set(joint) <= {"k", "g", "c"} and line.shape[first - 3 : first - 2] in {
                "d",
                "A",
                "$",
                "m",
                "O",
                "N",
                "P",
                "Q",
            }
            one = line.shape[first - 3 : first - 2] == "O" or line.items[first - 3].word in {"a", "an"}
            single = single and (one or not is_noun(line, first - 2))  # "a second road and rail bridge"
            return joint == "gg" or set(joint) <= {"F", "N"} or single
        case "#":
            # "One Stop Post", but "A Lima-Quito route was opened"
            spelt = line.items[first - 1].text[:1].isupper() and word not in _ARTICLES
            return spelt or "-" in word + line.shape[first] or before in {"N", "Q", "K", "P"}
        case ".":  # of a decimal, which is three items
            return line.items[first - 2].end == line.items[first].start - 1 and line.items[first - 2].word.isdecimal()
        case "o":
            named = before in {"F", "N", "K"} and line.shape[first] in "NP"
            return named and not acts_at(line, first - 2)
        case "O" | "R":
            # "The Sunqu-Doba second bridge".
            return (before == "s" and _leads_on(line, first - 1)) or (letter == "O" and before in {"N", "P", "Q"})
        case "s":  # "the Dhaka metro's first line", "Hyundai's plant"
            return (
                before in {"N", "Q", "B", "K"}
                or line.shape[first - 3 : first - 1] == "-P"
                or line.items[first - 2].word in _WHOSE
                or ((line.shape[first] == "O" or line.items[first].text[0].isupper()) and is_noun(line, first - 2))
            )
        case _:
            joined = line.shape[first : first + 1] == "-"  # "one-stop"
            # "Will link Bandra Complex".
            helped = first > 1 and (line.items[first - 2].word in MODALS or is_finite(line, first - 2))
            # "Peru, Chad open the border complex".
            headed = line.role == "headline" and _is_verb_of_headline(line, first - 1)
            verb = headed or (helped and bool(acts_at(line, first - 1)))
            titled = (
                letter in "WRHh"
                and line.items[first - 1].text[0].isupper()
                and (is_noun(line, first) or line.shape[first] in "NX")
            )  # "Sultan mosque", "King Faisal Hospital"
            titled = titled or line.items[first - 1].text == "General"  # "the General Hospital of Doba"
            article = letter == "p" and line.items[first - 1].text[0].isupper()  # "El Dabaa nuclear plant"
            body = line.items[first - 1].value
            if isinstance(body, Body) and body.shared:
                return False  # "the mixed commission for railway crossings"
            return (letter in _NAME or article or titled) and not verb and (word not in nouns().stop or joined)


def _is_verb_of_headline(line: Line, at: int) -> bool:
    """Tell "Peruvian firm completes X", "Peru, Chad open X", "the two ministers inaugurate X"."""
    before = line.items[at - 1] if at else None
    if before is None or before.shape not in "PNQBHkgcFX" or is_noun(line, at):
        return False
    several = line.shape[at - 2 : at - 1] in {",", "&"} or before.word.endswith("s")
    told = {"base", "third"} if several else {"third"}
    return any(act.form in told and act.kind not in {"talk", "plan"} for act in acts_at(line, at))


def _is_plain(line: Line, at: int) -> bool:
    """Tell "new" and "two", but not the number of "five-star"."""
    return line.items[at].word in nouns().plain and line.shape[at : at + 2] != "#-"
