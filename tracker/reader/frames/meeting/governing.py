"""The verb or preposition that governs a gathering's noun."""

from msgspec.structs import replace

from tracker.reader.cues import clause_of, cues, is_verb, items_word
from tracker.reader.frames.meeting.gathering_status import Occurrence, Role, told_by
from tracker.reader.frames.meeting.gatherings_named import Gathering
from tracker.reader.frames.meeting.words import is_unsaid, listed
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.status import status_of

PREPOSITIONS = frozenset(
    "on of in at to over with for during within into on from after following since before by".split()
)


def main_verb_after(line: Line, at: int) -> int | None:
    """Return the first finite verb after a subject, past what is inserted."""
    if line.shape[at : at + 1] == "," and line.items[min(at + 1, len(line.items) - 1)].word not in cues().relatives:
        closing = line.shape.find(",", at + 1)
        if closing < 0:
            return None
        at = closing + 1
    elif line.shape[at : at + 1] == ",":  # "the session, which should have met in 2020, is to"
        commas = (later for later in range(at + 2, len(line.items) - 1) if line.shape[later] == ",")
        at = next((later + 1 for later in commas if is_verb(line, later + 1)), at)
    if line.shape[at : at + 2] == ",&":
        at += 2  # a name that goes on: "the Commission on Trade, Economy, and Science is"
    several = goes_on = False
    start = at
    while at < len(line.items):
        item = line.items[at]
        if item.shape in ";:X" or item.word in cues().relatives or item.word in _BREAKS:
            return None
        if item.word in _LED and line.shape[at + 1 : at + 2] == "b" and line.shape[at - 1] != "k":
            led = _BY_WHOM.search(line.shape, at)  # "the mission led by X and Y ended"
            at = led.end() if led is not None else len(line.items)
            continue
        if is_verb(line, at) or item.word in cues().auxiliaries & cues().verbs:
            if item.word in cues().speech and "," in line.shape[start:at]:
                return None  # "…, the ministry announced"
            participle = goes_on and line.shape[at - 1] == "," and item.word not in cues().auxiliaries
            return at if not participle and (not several or item.word in _PLURAL) else None
        if item.shape == "&" and items_word(line, at + 1) in listed("forums"):
            at += 2  # "a forum and exhibition of goods is to be held"
            continue
        if item.shape == "&":
            goes_on = line.shape[at - 1] == "B" and line.shape[at + 1 : at + 2] not in {"d", "X"}
            several = several or (line.shape[at - 1] not in "PAgFm" and not goes_on)
        at += 1
    return None


_BY_WHOM = regex(r"X(?:,?&?[PAdsC]*X)*")
_LED = frozenset({"led", "headed", "chaired", "co-chaired"})
_PLURAL = frozenset({"were", "are", "have", "will"})
_BREAKS = frozenset({"while", "whereas", "but", "although", "after", "before", "when", "as", "if", "to"})


def governed(line: Line, gathering: Gathering) -> Occurrence | None:
    """The verb or preposition that governs the noun: "held the 5th session", "at the forum", "part in the fair"."""
    items = line.items
    first = gathering.first
    before = items[first - 1] if first else None
    if before is None:
        return None
    if before.word == "of" and line.shape[first - 2] == "T":
        return _at_its_edge(line, gathering)
    if before.word in PREPOSITIONS:
        return _under(line, gathering, before.word)
    if (
        before.word in {"is", "was", "were", "marks", "marked"}
        and line.shape[gathering.last : gathering.last + 2] != "fX"
        and _TOPICS.isdisjoint(item.word for item in items[:first])
    ):
        return told_by(line, first - 1, "subject")
    if before.word == "place" and items_word(line, first - 2) in {"took", "takes"}:
        return told_by(line, first - 2, "subject")  # "In May in Lima took place the third session"
    if before.word in {"had", "has"} and items[first].word in {"its", "their"}:
        return told_by(line, first - 1, "object")  # "the council had its last meeting in June"
    floor, _ = clause_of(line, first)
    if line.shape[first - 1] == "," and (opening := _opening(line, first - 1)) is not None:
        first = opening  # "open, together with X, the 11th meeting"
    beside, adjunct = first, len(items)
    for at in range(first - 1, max(floor - 1, first - _REACH), -1):
        item = items[at]
        adjunct = min(adjunct, _adjunct(line, at, floor)) if item.shape in "BcK" else adjunct
        if adjunct <= at:
            continue  # "chaired at the ministry's headquarters the 5th session"
        if item.word in listed("hosting"):
            between = line.shape.count(",", at, first)
            apart = between == 1 and not _WHEN_WHERE.fullmatch(line.shape, at + 1, first)
            return told_by(line, at, "object") if not apart else None  # one comma ends the verb's clause
        if item.shape == "X" and line.items[at - 1].shape != "&" and "y" in line.shape[max(floor, at - _WITH) : at]:
            beside = line.shape.rfind("y", floor, at)  # "co-chaired with X the 5th session"
            continue
        if item.shape in "BcK" and at > beside:
            return None
        if item.shape == "y" and at == beside:
            continue
        if item.shape in "XBcKby" or (is_verb(line, at) and item.word not in listed("hosting")):
            return None
    return None


def _adjunct(line: Line, last: int, floor: int) -> int:
    """Return where "at the Council of Ministers" begins that ends at an item, past the end where no such thing does."""
    for at in range(last - 1, max(floor, last - _WITH), -1):
        if line.shape[at] == "i":
            return at
        if line.shape[at] not in "dPAsgFKNQocBW":
            break
    return len(line.items)


_REACH = 14
_NEAR = 4  # items from "went" to the mission that somebody went on
_WITH = 8  # items from "with" to the name of whom something is done with


_WHEN_WHERE = regex(r"(?:,?[iu]?d?[TP])+")  # "opened on Friday, in Lima, alongside X, the session"


def _opening(line: Line, comma: int) -> int | None:
    """Return where what ends at a comma opens: ", together with X,", "co-chaired with the premier of P, X,"."""
    if line.shape.endswith("yX", 0, comma) and items_word(line, comma - 3) in listed("hosting"):
        return comma - 2
    at = line.shape.rfind(",", max(0, comma - _REACH), comma)
    while at > 0:
        if line.items[at + 1].word in {"together", "along", "alongside", "jointly", "with"}:
            return at
        at = line.shape.rfind(",", max(0, comma - _REACH), at)
    return None


def _at_its_edge(line: Line, gathering: Gathering) -> Occurrence | None:
    """What is done "at the conclusion on Tuesday of the third session"."""
    dated = gathering.first - 2 - (line.shape[gathering.first - 3] == "u")
    opens = dated - 1 - (items_word(line, dated - 2) == "the")
    held = items_word(line, dated - 1) in listed("holding")
    return governed(line, replace(gathering, first=opens)) if held and opens > 0 else None


def _under(line: Line, gathering: Gathering, preposition: str) -> Occurrence | None:
    items, first = line.items, gathering.first
    words = [item.word for item in items[max(0, first - 5) : first - 1]]
    if preposition in {"in", "at", "over", "with", "to"}:
        if words and words[-1] in listed("attending"):
            return told_by(line, first - 2, "object")
        if preposition == "at" and words and words[-1] == "delegation":  # "is to lead a delegation at the summit"
            lead = next((at for at in range(first - 2, max(0, first - _REACH), -1) if items[at].word in _LEADS), None)
            return told_by(line, lead, "object")
        if preposition == "to" and words[-2:-1] and words[-1] in {"host", "venue"}:
            return told_by(line, first - 3, "object")
        if preposition == "over" and (presided := _presided(line, first)) is not None:
            return told_by(line, presided, "object")
        if preposition == "to" and words and words[-1] in {"delegation", "team"}:  # "lead a delegation to the session"
            near = range(first - 2, max(0, first - _REACH), -1)
            lead = next((at for at in near if is_verb(line, at) or items[at].word in listed("heading")), None)
            return told_by(line, lead, "object")
        if words and words[-1] in _SPEECHES and (preposition == "to" or _delivers(line, first)):
            return told_by(line, _spoken(line, first), "object")  # "said in a speech to the forum"
        if preposition in {"with", "over", "to"}:
            return None
    if preposition == "of" and words and words[-1] in {"host", "hosts", "venue"}:
        ahead = "will" in line.words and status_of(line, first - 2) == "held"
        return Occurrence(first - 2, "object", "planned") if ahead else told_by(line, first - 2, "object")
    if preposition == "since":  # "Since the last session in 2022 trade has doubled"
        return Occurrence(first, "adjunct", "held") if line.shape[gathering.last : gathering.last + 2] == "iT" else None
    if preposition == "by":
        beside = words and words[-1] in {"preceded", "followed", "accompanied"}
        decided = _ON_A_DAY.search(line.shape, 0, first) if gathering.body and gathering.number else None
        return told_by(line, decided.start() if decided else first - 2, "adjunct") if beside or decided else None
    if preposition == "of":
        if words and words[-1] in {"date", "dates"}:
            return Occurrence(first, "listed", "planned") if "T" in line.shape[gathering.last :] else None
        ceremony = words[-1:] and words[-1] in _CEREMONIES and words[-2:-1] and words[-2] in _OPENING
        if words and (ceremony or words[-1] in listed("holding")):
            opens = first - 2 - bool(ceremony)
            opens -= items[opens - 1].word == "the"
            if opens > 0 and line.items[opens - 1].word in _OCCASION:  # "at the close of the session"
                return governed(line, replace(gathering, first=opens))
            verb = main_verb_after(line, gathering.last)
            if verb is not None and is_unsaid(line, verb):
                return None
            return (
                told_by(line, verb, "subject") if verb is not None else governed(line, replace(gathering, first=opens))
            )
        round_told = gathering.number is not None or line.items[gathering.head].word in listed("rounds")
        if words and words[-1] in {"part", "side", "half"} and round_told:  # "chaired the Kenyan part of the session"
            chaired = next((at for at in range(first - 2, max(0, first - _REACH), -1) if is_verb(line, at)), None)
            led = chaired is not None and line.items[chaired].word in listed("hosting")
            return told_by(line, chaired, "object") if led else None
        if words and words[-1] in _PAPERS:  # "X and Y signed the minutes of the fifth session"
            signed = next((at for at in range(first - 2, max(0, first - _REACH), -1) if is_verb(line, at)), None)
            signed = signed if signed is not None and line.items[signed].word == "signed" else None
            return told_by(line, signed, "adjunct")
        if words and words[-1] in {"members", "co-chairs", "delegates"}:  # "Members of the council met in Lima"
            verb = main_verb_after(line, gathering.last)
            return told_by(line, verb, "subject") if verb and line.items[verb].word in listed("meets") else None
        if words and words[-1] in {"out", "participants", "results", "outcome", "outcomes", "margins"}:
            return Occurrence(first, "adjunct", "held")
        return None
    if preposition == "from" and words and words[-1] in {"back", "home", "returned"}:
        return told_by(line, first - 2, "adjunct")
    if preposition == "on" and items[gathering.head].word.endswith("mission"):
        return _on_mission(line, first)
    if preposition in {"at", "during", "in", "for", "within", "after", "following"}:
        floor, last = clause_of(line, first)
        if not _HOPES.isdisjoint(item.word for item in line.items[floor:first]):
            return None
        if preposition in {"at", "during"} and _is_outcome(line, first - 2):
            return Occurrence(first, "adjunct", "held")
        verbs = [at for at in range(floor, last) if is_verb(line, at) and not gathering.first <= at < gathering.last]
        if not verbs:
            return (
                Occurrence(first, "adjunct", "held") if preposition in {"at", "during", "after", "following"} else None
            )
        verb = min(verbs, key=lambda at: (at > first, abs(at - first)))
        if preposition != "for":
            return told_by(line, verb, "adjunct")
        return _came_for(line, gathering, verb)
    return None


def _on_mission(line: Line, first: int) -> Occurrence | None:
    """What somebody does on a mission: "went on a trade mission to P", "is leading 35 firms on a business mission"."""
    near = range(first - 2, max(0, first - _REACH), -1)
    verb = next((at for at in near if is_verb(line, at) or line.items[at].word == "leading"), None)
    led = verb is not None and line.items[verb].word == "leading"
    if verb is not None and not led and first - verb > _NEAR:
        return None
    return told_by(line, verb, "object" if led else "adjunct")


def _came_for(line: Line, gathering: Gathering, verb: int) -> Occurrence | None:
    """What somebody is somewhere for: "flew to Lima for the forum", "will be in Lima on Friday for the summit"."""
    items, first = line.items, gathering.first
    role: Role = "object" if gathering.form == "forum" and _has_name(line, gathering) else "adjunct"
    apposed = _APPOSED.search(line.shape, 0, first - 1)
    guest = apposed is not None and is_verb(line, apposed.start() - 2)  # "hosted X, the premier of P, in Lima for it"
    if role == "object" and apposed is not None and not guest:  # "X, in Lima for the forum, met"
        return Occurrence(apposed.start() + 2, role, "held")
    due = next((at for at in range(first - 1, verb, -1) if items[at].word in listed("coming")), None)
    if due is not None and line.shape[due - 1] == "t":
        return told_by(line, due, role)  # "agreed to reconvene in June for a meeting of the commission"
    verb += items_word(line, verb + 1) == "be"
    between = line.shape[verb:first]  # "was in Lima for the forum", "had been to Lima for it"
    been = "been" in {item.word for item in items[verb:first]} and "tP" in between
    there = "iP" in between or "idP" in between
    stays = been or (items[verb].word in {"is", "was", "be", "stayed", "stays", "spent"} and there)
    comes = items[verb].word in listed("coming") | listed("heading") or due is not None
    return told_by(line, verb, role) if stays or comes else None


def _spoken(line: Line, first: int) -> int | None:
    """Return the verb of a speech that was given to a gathering."""
    near = range(first - 2, max(0, first - _REACH), -1)
    return next((at for at in near if is_verb(line, at) or line.items[at].word in _DELIVERS), None)


def _delivers(line: Line, first: int) -> bool:
    """Tell "gave a speech at the forum", "will deliver the keynote address at the summit"."""
    spoke = _spoken(line, first)
    return spoke is not None and line.items[spoke].word in _DELIVERS


def _has_name(line: Line, gathering: Gathering) -> bool:
    return line.items[gathering.head].text[:1].isupper()


_ON_A_DAY = regex(r"k(?:[iu]d?P)*(?:[iu]d?T)+b$")  # "set in May by the third council"
_APPOSED = regex(r"(?<=X),id?P(?:[uif]?d?T)?$")
_LEADS = frozenset({"lead", "leads", "led", "leading", "head", "heads", "headed"})


def _is_outcome(line: Line, at: int) -> bool:
    """Tell what came of a gathering: "an agreement reached at the session", "the plan adopted at its meeting"."""
    word = line.items[at].word
    done = word.endswith("ed") or word in {"made", "taken", "drawn", "struck", "set"}
    return (
        done
        and word not in cues().planned
        and at > 0
        and line.shape[at - 1] in "kgcKmF"
        and (line.items[at - 1].word not in cues().auxiliaries)
    )


_CEREMONIES = frozenset({"ceremony", "ceremonies", "event", "plenary", "session", "day", "gala", "dinner"})
_OPENING = frozenset({"opening", "closing", "inaugural", "inauguration", "launch", "concluding", "final"})
_SPEECHES = frozenset({"speech", "address", "remarks", "keynote", "statement", "lecture"})
_DELIVERS = frozenset("deliver delivers delivered delivering give gives gave giving make makes made making".split())
_TOPICS = frozenset({"agenda", "topic", "topics", "subject", "subjects", "theme", "themes", "table", "issues", "minds"})
_PAPERS = frozenset({"minutes", "protocol", "proceedings"})
_OCCASION = frozenset({"at", "during", "after", "following", "in"})
_HOPES = frozenset({"hope", "hopes", "hoping", "wish", "wishes", "want", "wants", "expects", "anticipates"})


def _presided(line: Line, first: int) -> int | None:
    """Return the verb of "presided in Lima on Friday over the session"."""
    return next(
        (at for at in range(first - 2, max(-1, first - 9), -1) if line.items[at].word.startswith("presid")), None
    )
