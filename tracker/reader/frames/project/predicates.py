"""The verbs of a subject: where its verb group stands past what is inserted, and which act that group is of."""

from collections.abc import Iterator

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.words import is_noun
from tracker.reader.frames.verb_groups import groups, helpers_before, is_adverb, is_finite, is_part, is_proper
from tracker.reader.inflection import simple_pasts
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_FAR = 24  # items from a subject to its verb
_LONGEST = 12  # of a verb group
_WITHIN = 'dAgkNPMmspTFcKQI&#O"oftiuybB$%-X(),HxRECjhJW'  # letters of "between A and B", "in the south"
_LISTED = regex(r",[kgc]{1,2}&[kgc]")  # "for gas, hydrogen and ammonia"
_COMPOUNDS = frozenset("alignment project scheme works section initiative network site programme program".split())
_BESIDE = frozenset("up together along alongside jointly worth capable across via off out".split())
_PHRASES = frozenset("biyuft")  # letters that open a phrase
_IN_GROUP = frozenset("at for percent per cent in".split())
_GUESSED = frozenset({"expected", "projected", "meant", "designed", "estimated"})
_ADVANCES = frozenset({"progress", "completion", "advance", "advanced"})  # "shows an advance of 72%"
_MARKS = frozenset({"mark", "level", "threshold", "milestone"})
_PARTICIPIAL = frozenset({"being", "been", "be"})
_FIRST = frozenset({"first", "maiden"})  # "carried its first passengers" has its object
_BEFORE_NOUNS = frozenset("fob")
_OVER = frozenset({"finish", "open", "deliver"})
_GO_ON = frozenset({"to", "be", "for", "being"})


def predicates(line: Line, last: int) -> Iterator[Act]:
    """Yield the acts of the verbs whose subject ends before an item, from the first on."""
    at = _verb_of(line, last)
    if at is not None:
        act = head(line, at)
        if act is not None:
            yield act
        yield from behind(line, act.end if act is not None else at + 1)


def behind(line: Line, end: int) -> Iterator[Act]:
    """Yield the acts of further verbs of the subject whose last verb ends there."""
    at = _next_verb(line, end)
    while at is not None:
        act = head(line, at)
        if act is not None:
            yield act
        at = _next_verb(line, act.end if act is not None else at + 1)


def _verb_of(line: Line, last: int) -> int | None:
    at = last
    if line.role == "headline" and line.items[at : at + 1] and line.items[at].word == "to":
        return at  # "Elmed cable to enter service"
    inside = False  # of a phrase such as "in the south"
    end = last + _FAR
    while at < min(end, len(line.items)):
        letter = line.shape[at]
        if letter == "(" and (close := line.shape.find(")", at)) > 0:
            at = close + 1
        elif letter == "," and (is_finite(line, at + 1) or _is_active(line, at + 1)):
            return at + 1
        elif letter in ",-r" and not _LISTED.match(line.shape, at):
            resumed = _resumed(line, at)
            if resumed is None:
                return None
            at, end, inside = resumed, resumed + _FAR, False
        elif inside and is_past(line, at) and line.shape[at - 1] in _BEFORE_NOUNS:
            at += 1  # "a pipeline for finished products"
        elif is_finite(line, at) or _begins_group(line, at) or is_verb(line, at):
            if inside and not is_finite(line, at) and any(act.kind == "agree" for act in acts_at(line, at - 1)):
                return None  # "the field under an agreement concluded in May"
            return _past_participle(line, at) or at
        else:
            inside = inside or letter == "," or _opens_phrase(line, at)
            apart = letter in 'T"%' or line.items[at].word == "itself" or is_adverb(line, at)
            compound = at == last and line.items[at].word in _COMPOUNDS
            if letter not in _WITHIN and not _is_decimal(line, at):
                return None
            if not (inside or apart or compound):
                return None
            at += 1
    return None


def _is_decimal(line: Line, at: int) -> bool:
    """Tell the point within "233.6"."""
    return (
        line.shape[at] == "." and line.items[at - 1].text.isdecimal() and line.items[at - 1].end == line.items[at].start
    )


def _opens_phrase(line: Line, at: int) -> bool:
    word = line.items[at].word
    known = groups().prepositions
    return (
        word in known
        or word in {"from", "near", "between", "through", "under", "over"}
        or word.endswith("ing")
        or word in _BESIDE
        or line.shape[at : at + 2] in {"&N", "&P", "&X"}
    )


def _past_participle(line: Line, at: int) -> int | None:
    """Where it goes on past a participle: "the plant financed by a Chinese loan remains on hold"."""
    after = line.shape[at + 1 : at + 2]
    if is_finite(line, at) or not (after in _PHRASES or (after and _opens_phrase(line, at + 1))):
        return None
    for place in range(at + 2, min(at + _FAR, len(line.items))):
        if line.shape[place] in ",;:-&r":
            return None
        if line.items[place].word not in _PARTICIPIAL and (is_finite(line, place) or _is_active(line, place)):
            return place
    return None


def _resumed(line: Line, at: int) -> int | None:
    """Where the main clause goes on past what a comma, dash or relative opens."""
    if line.shape[at + 1 : at + 2] == "&" and not is_finite(line, at + 2):
        return None
    for close in range(at + 1, min(at + _FAR, len(line.items) - 1)):
        listed = line.shape.find(",&", at, close)  # "a plant, which is under construction, and a school, built in May"
        other = listed > 0 and not is_finite(line, close + 1)
        if line.shape[close] == ";" or (other and any(is_noun(line, one) for one in range(listed, close))):
            return None
        if line.shape[close] in ",-" and (is_finite(line, close + 1) or _begins_group(line, close + 1)):
            told = line.shape[close + 2 : close + 3] in _PHRASES and is_noun(line, close - 1)
            if told and not is_finite(line, close + 1) and close > at + 1:
                return None  # "a bridge, which runs beside the Doba railway, opened in 1986"
            return close + 1
    return _past_relative(line, at + 1) if line.shape[at] == "r" else None


def _past_relative(line: Line, at: int) -> int | None:
    """Where it goes on past a relative without commas: "the railway that was to tie A to B has been"."""
    told = False
    for place in range(at, min(at + _FAR, len(line.items))):
        if line.shape[place] in ",;&":
            return None
        begins = line.shape[place] != "s" and (is_finite(line, place) or _begins_group(line, place))
        if begins and told and not (is_finite(line, place - 1) or helpers_before(line, place)[0]):
            return place
        told = told or begins or is_verb(line, place)
    return None


def _begins_group(line: Line, at: int) -> bool:
    """Tell a finite form of an act, or an adverb before a verb."""
    if line.items[at].word in groups().reaches:  # "nears 60 percent", "nears completion"
        return "%" in line.shape[at : at + 5] or any(act.kind == "ground" for act in acts_at(line, at))
    if _is_reached(line, at):
        return True
    place = at
    while place < len(line.items) - 1 and is_adverb(line, place):
        place += 1
    going = place == at and line.items[at - 1].word in groups().several and _is_going(line, at)  # "works go on"
    return going or (place > at and is_finite(line, place)) or is_past(line, place)


def _is_active(line: Line, at: int) -> bool:
    """Tell a form of an act that is no participle: "goes live", "went live"."""
    if at >= len(line.items):
        return False
    simple = line.items[at].word in simple_pasts()
    return any(
        act.form == "third" or (act.form == "past" and (simple or line.items[act.end - 1].word in _FIRST))
        for act in acts_at(line, at)
    )


def _is_going(line: Line, at: int) -> bool:
    return any(act.form == "base" and act.kind == "begin" for act in acts_at(line, at))


def is_past(line: Line, at: int) -> bool:
    """Tell a verb of an act in the past or the third person."""
    return any(act.form in {"third", "past"} for act in acts_at(line, at))


def _next_verb(line: Line, at: int) -> int | None:
    """Where a second verb of the same subject begins: "was designed in Lima and opened in May"."""
    for place in range(at, min(at + _LONGEST, len(line.items) - 1)):
        if line.shape[place] in ";:r" or line.items[place].word in {"while", "whereas"}:
            return None
        joins = line.shape[place] in "&," or line.items[place].word == "but"
        apart = line.shape[place] == "," and line.shape[place + 2 : place + 3] == "b"  # "a farm in Ica, built by Chad"
        if joins and not apart and (is_finite(line, place + 1) or is_past(line, place + 1)):
            return place + 1
        if line.shape.endswith(",&", 0, place + 1) and (place == at + 1 or line.shape[place + 1 : place + 2] == "d"):
            return None  # "is under way, and the port, opened in May, is busy"
    return None


def head(line: Line, at: int) -> Act | None:
    """Return the act of the verb group that begins at an item: the last of "is planned to be opened"."""
    if at >= len(line.items):
        return None
    reached = line.shape.find("%", at, at + 5)
    if reached >= 0 and not _ADVANCES.isdisjoint(item.word for item in line.items[at : reached + 3]):
        return _reaching(line, reached)  # "has made 75 percent progress"
    place = at + 1
    while place < len(line.items) and is_adverb(line, place):
        place += 1
    if reached > at and line.shape[reached - 1] == "o" and line.items[reached - 2].word not in _MARKS:
        reached = -1  # "registered a growth of 81 percent"
    stands = is_finite(line, at) and items_word(line, place) == "at"  # "is now at 80 per cent"
    if reached >= 0 and (
        stands or _is_reached(line, reached) or any(item.word in groups().reaches for item in line.items[at : at + 2])
    ):
        return _reaching(line, reached)
    if is_finite(line, at) and line.shape[at + 1 : at + 2] == ",":  # "was, after seven years of building, opened"
        at = max(at, line.shape.find(",", at + 2, at + _FAR) + 1)
    best: Act | None = None
    place = at
    while place < min(at + _LONGEST, len(line.items)):
        found = [act for act in acts_at(line, place) if _fits(line, act, best) and is_proper(line, act)]
        if found:
            best = next((act for act in found if act.form == "state"), found[0])
            if best.form == "base" and line.items[at - 1].word == "and":  # "was handed over and put into service"
                best = next((act for act in found if act.form == "past" and act.end == best.end), best)
            place = best.end
            if best.form == "state" and best.kind in {"finish", "plan"} and items_word(line, place) == "to":
                break  # "is ready to receive ships", "the subject of a contract to be signed"
        elif _is_of_group(line, place) and (best is None or line.items[place].word in _GO_ON):
            place += 1
        else:
            break
    if best is not None and best.kind == "plan" and best.end < len(line.items) and line.items[best.end].word == "to":
        return None if line.items[best.at].word in _GUESSED else best  # "is expected to cost"
    return best


def _is_reached(line: Line, at: int) -> bool:
    """Tell a percentage whose tag holds the verb: "exceeds 60 percent"."""
    return line.shape[at] == "%" and line.items[at].word.split()[0] in groups().reaches


def _reaching(line: Line, at: int) -> Act:
    """What a thing is that has reached a percentage: being built, or built where that is the whole."""
    return Act("build", "state", at, at + 1, "begun" if is_part(line.items[at]) else "done")


def _is_of_group(line: Line, at: int) -> bool:
    item = line.items[at]
    if item.kind in {"when", "percent", "multiple"} or line.shape[at] in "#-":
        return True
    return item.word in _IN_GROUP or item.word in groups().fractions or helpers_before(line, at + 1)[1] <= at


def _fits(line: Line, act: Act, best: Act | None) -> bool:
    """Tell a form that may stand where it does within a verb group."""
    before = line.items[act.at - 1].word if act.at else ""
    if act.form == "state" and act.aspect == "begun" and best is not None and best.kind in _OVER:
        return False  # "was completed ahead of schedule"
    if act.form == "past" and act.at and line.shape[act.at - 1] in _BEFORE_NOUNS and best is None:
        return False
    if act.form in {"base", "third"} and line.shape[act.at - 1 : act.at] == "d":
        return False  # "began boring its tunnels"
    if act.form == "noun":
        return best is not None and best.kind == "plan" and before == "for"
    if act.form == "gerund" and best is not None:
        return best.kind not in {"build", "finish"} and act.kind != "choose"  # "built starting in May", "began lending"
    return act.form == "state" or best is None or before in {"to", "be", "being"}
