"""At what stage a line puts an undertaking: by what it says of it as an object, as a subject, or beside its name."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from tracker.domain.facts import Stage
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspects import told_by_noun, told_by_verb
from tracker.reader.frames.project.beside import SMALL, beside, noun_behind, premodified
from tracker.reader.frames.project.fronted import fronted
from tracker.reader.frames.project.lists import announced, entitled, listed
from tracker.reader.frames.project.objects import PREPOSITIONS, as_object, told_of_subject
from tracker.reader.frames.project.predicates import predicates
from tracker.reader.frames.project.shares import Said, in_part, is_share, measured, out_of
from tracker.reader.frames.project.subjects import as_subject
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import noun_words, nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_AFTER_BUILDING = frozenset({"launched", "operating"})
_CONDITIONS = frozenset({"if", "unless", "should", "provided"})
_UNSURE = frozenset({"if", "whether", "nobody", "unclear", "unknown"})
_HALTING = frozenset({"before", "until", "but", "when"})
_SPANS = frozenset("hour hours minute minutes day days week weeks weekend holiday holidays repairs maintenance".split())
_BRACKET = 7
_UPKEEP = frozenset("maintenance inspection upkeep overhaul holiday holidays weekend night".split())
_WORKS = frozenset(
    """
    construction works work ground groundbreaking foundation cornerstone keel earthworks
    drilling dredging tunnelling tunneling excavation piling
    """.split()
)
_BREAKS = frozenset({"broke", "break", "breaking", "broken", "breaks"})
_TAKING = ("process", "receiv", "accept", "host", "admit", "train", "treat", "enrol", "ship")
_DONE_TO = frozenset(
    {"build", "develop", "ground", "open", "finish", "create", "deliver"}
)  # "its opening", "its widening"
_INVITED = frozenset({"invited", "called", "requested"})
_ON_WORKS = frozenset({"fd", "ud", "od"})  # "for its construction", "on the building"
PAPERS = frozenset(
    "feasibility tender tenders bids contract design designs preparations prequalification environmental".split()
)  # of these nobody needs to say of what, right behind the one thing named
_COMPRISING = frozenset(
    "comprising including consisting covering connecting linking serving feeding like such namely".split()
)
_GETTING = ("g", "receiv", "w", "obtain", "secur")  # a thing gets or wins a permit; who gives one is another
_OTHERS = frozenset({"one", "other", "another", "ones"})
_NOT_WORKS = frozenset({"of", "for", "on", "company", "companies", "firm", "sector", "materials"})


class Placed(NamedTuple):
    """A stage, and the item of the word that tells it."""

    at: int
    stage: Stage


@cache
def _stages() -> dict[str, dict[str, Stage]]:
    return cast("dict[str, dict[str, Stage]]", toml("acts")["stages"])


def _stage(told: Told | None) -> Stage | None:
    return _stages().get(told.kind, {}).get(told.aspect) if told is not None else None


def stage_of(line: Line, one: Undertaking, others: list[Undertaking]) -> Placed | None:
    """Return the stage that the line tells of an undertaking; `others` are all that it names."""
    placed = _told_stage(line, one, others)
    if placed is not None and placed.stage == "under construction" and not _HALTING.isdisjoint(line.words):
        return _halted(line, placed.at) or placed
    return placed


def _halted(line: Line, start: int) -> Placed | None:
    """Where the halt of what was being built is told: "was half built before works were halted"."""
    after = False
    for at in range(start + 1, len(line.items)):
        after = after or line.items[at].word in _HALTING
        if line.shape[at] in ";:" or line.items[at].word in noun_words():
            return None
        for act in acts_at(line, at) if after else ():
            if act.kind == "stop" and act.form == "past" and told_by_verb(line, act) is not None:
                return Placed(at, "suspended")
    return None


def _told_stage(line: Line, one: Undertaking, others: list[Undertaking]) -> Placed | None:
    """The stage that what is said of an undertaking comes to."""
    ahead: Placed | None = None  # what is only planned or agreed gives way to what is done
    built: Placed | None = None
    funded: Placed | None = None
    begun: Placed | None = None  # ground was broken, and perhaps more came of it
    opens = False
    for act, told in _said(line, one, others):
        stage = _stage(told)
        given = act.kind == "clear" and act.at >= one.last and not line.items[act.at].word.startswith(_GETTING)
        if act.kind == "agree" and one.bare and told is not None and told.passive:
            continue  # "the line was agreed": long ago, perhaps
        if act.kind == "announce" and _is_governed(line, _start(line, one.first), others):
            continue  # "the closure of the track, announced for May"
        if act.kind == "stop" and _is_for_a_while(line, one, act):
            continue
        if given or (act.kind == "agree" and act.form == "noun" and _is_of_old(line, one)) or _is_taking(line, act):
            continue
        imagined = told is not None and told.aspect == "ahead" and line.items[0].word in _CONDITIONS
        if told is None or imagined:  # "if money is found, construction will start"
            line.miss(act.at, "denied, imagined, or only talked of")
        elif stage is not None:
            placed = Placed(act.at, stage)
            if stage in {"planned", "agreed"} and (told.aspect == "ahead" or stage == "agreed" or act.form != "state"):
                opens = opens or (ahead is None and told.kind == "open" and not told.passive)
                ahead = ahead or placed
            elif ahead is not None and told.kind == "stop" and not _is_given_up(one, act, told, ahead):
                return ahead
            elif told.kind == "fund":
                funded = funded or placed  # what is said of the works says more
            elif begun is not None and (stage == "under construction" or placed.at < begun.at or _is_past(told)):
                continue
            elif told.kind == "ground" and built is None:
                begun = placed
            elif stage != "completed" or built is not None:
                return placed if built is None or (stage in _AFTER_BUILDING and placed.at > built.at) else built
            else:
                built = placed  # and maybe "put into use"
    return begun or (ahead if opens else built or ahead or funded)  # "X, built by a Chadian firm, will open in May"


def _is_past(told: Told) -> bool:
    """Tell what stood still before: "resumed construction of X, halted in July"."""
    return told.kind == "stop" and not told.passive


def _is_given_up(one: Undertaking, act: Act, told: Told, ahead: Placed) -> bool:
    """Tell what is no longer ahead: "X, planned in 2010, was dropped", "dropped the planned X"."""
    return act.at > ahead.at if told.passive else act.at < ahead.at < one.first


def stage_of_list(before: Sequence[Line], noun: int) -> Placed | None:
    """Return the stage that the line tells that opens a list, for the noun of the next of its items."""
    for _, told in announced(before):
        stage = _stage(told)
        if stage is not None:
            return Placed(noun, stage)
    return None


def _is_for_a_while(line: Line, one: Undertaking, act: Act) -> bool:
    """Tell "the market was closed", "the bridge is closed to lorries", "was shut down for maintenance"."""
    if not _UPKEEP.isdisjoint(item.word for item in line.items[act.end : act.end + 4]):
        return True
    span = line.items[one.last : one.last + 3] if act.at < one.first else []
    if span and span[0].word == "for" and not _SPANS.isdisjoint(item.word for item in span):
        return True  # "closed the road for two hours"
    closed = act.form != "state" and line.items[act.at].word.startswith(("clos", "shut")) and act.end == act.at + 1
    return closed and (
        line.items[one.noun].word not in nouns().closing or line.shape[act.end : act.end + 1] in {"t", "f"}
    )


def _is_small(word: str) -> bool:
    return word in SMALL or word in nouns().plain


def _is_of_old(line: Line, one: Undertaking) -> bool:
    """Tell what stands already where a paper is on it: "a protocol on its route", "an accord on the Baltic section"."""
    at = one.first - 1
    while at > 0 and _is_small(line.items[at].word):
        at -= 1
    opening = line.items[at].word if at >= 0 else ""
    return line.items[one.noun].word in nouns().standing and opening not in {"a", "an", "another"}


def _is_taking(line: Line, act: Act) -> bool:
    """Tell "the plant received a delegation" from "the plant received 200 pupils"."""
    striving = act.kind == "run" and act.form != "noun" and line.shape[act.end : act.end + 1] == "t"
    if striving and line.items[act.at].word.startswith("work"):
        return True  # "the embassy is working to organise the visit"
    taking = act.kind == "run" and act.form not in {"gerund", "noun"} and line.items[act.at].word.startswith(_TAKING)
    return taking and line.shape[act.end : act.end + 1] != "#"


def stage_of_works(line: Line) -> Placed | None:
    """Return the stage that a line tells of works or papers, not saying on what: "Construction is under way"."""
    for at, item in enumerate(line.items if line.words.isdisjoint(_UNSURE) else ()):
        broken = at > 0 and line.items[at - 1].word in _BREAKS
        told = item.word in _WORKS or item.word in PAPERS or line.shape[at + 1 : at + 3] in _ON_WORKS
        if not told and (at == 0 or line.items[at - 1].word != "its"):
            continue
        if not (broken or at == 0 or line.shape[at - 1] in "d,;&-" or item.word == "feasibility"):
            continue
        for act in acts_at(line, at):
            if act.form == "noun":
                stage = _stage(_told_of_works(line, act, broken=broken))
                if stage is not None:
                    return Placed(at, stage)
    return None


def _told_of_works(line: Line, act: Act, *, broken: bool) -> Told | None:
    """What is told of works, of "its opening", of a tender or a contract, of which the line names no thing."""
    word, its = line.items[act.at].word, act.at > 0 and line.items[act.at - 1].word == "its"
    following = line.items[act.end].word if act.end < len(line.items) else ""
    works = _behind_paper(line, act)
    if _is_of_another(line, act.at) or (following in _NOT_WORKS and works is None):
        return None
    if word in _WORKS or (its and act.kind in _DONE_TO):
        if broken:
            on_another = "on" in [item.word for item in line.items[act.end : act.end + 3]]
            return None if on_another else told_by_noun(line, act)  # "broke ground in Lima on a new hospital"
        ruler = next(predicates(line, act.end), None)
        return told_of_subject(line, act, ruler) if ruler else None
    if word == "contract" and line.items[act.at - 1].word != "the":
        return None  # "a contract will be signed"
    end = act.end if works is None else works
    ruler = next(predicates(line, end), None) if works is not None or word in PAPERS else None
    talk = ruler is not None and ruler.kind == "talk" and line.items[ruler.at].word not in _INVITED
    told = told_by_verb(line, ruler) if ruler is not None and not talk else None
    if told is None or ruler is None:
        return None
    if act.kind == "plan":
        return Told("plan", "doing")  # "a feasibility study is under preparation", "bids will be invited"
    return told if ruler.kind in {"agree", "clear"} and told.passive else None  # "the contract was awarded"


def _behind_paper(line: Line, act: Act) -> int | None:
    """Where "for its construction" ends behind a paper: "the agreement on its construction was signed"."""
    if act.kind not in {"agree", "plan"} or line.shape[act.end : act.end + 2] not in _ON_WORKS:
        return None
    works = acts_at(line, act.end + 2) if act.end + 2 < len(line.items) else []
    return next((one.end for one in works if one.form == "noun" and one.kind in _DONE_TO), None)


def _is_of_another(line: Line, at: int) -> bool:
    """Tell works on "the second one", "the other"."""
    return not _OTHERS.isdisjoint(item.word for item in line.items[:at])


def _said(line: Line, one: Undertaking, others: list[Undertaking]) -> Iterator[Said]:
    """Yield what may be said of an undertaking, the closest construction first."""
    start = _start(line, one.first if one.called is None else min(one.first, one.called[0]))
    yield from premodified(line, one.first)
    if one.bare and line.shape[one.last : one.last + 1] == "s":
        yield from noun_behind(line, start, one.last)
        return  # "froze the plant's budget"
    owning = line.shape[one.last : one.last + 1] == "s"  # "opened the crossing's new building"
    yield from (said for said in as_object(line, start, one.last) if not owning or said[0].kind != "open")
    yield from noun_behind(line, start, one.last)
    if is_share(line, start):
        yield from in_part(as_subject(line, start, one.last))  # "half of X has been built"
    elif not _is_governed(line, start, others):
        yield from as_subject(line, start, one.last)
    yield from beside(line, one.last)
    yield from fronted(line, start)
    yield from listed(line, start)
    yield from entitled(line, start, one.last)
    yield from measured(line, start, one.last)
    yield from out_of(line, start, one.last)


def _start(line: Line, first: int) -> int:
    """Where a name begins with its article, its numbers and its owner: "Peru's first"."""
    start = first
    while start > 0:
        if line.shape[start - 1] in 'd#OM"m$' or _is_small(line.items[start - 1].word):
            start -= 1
        elif line.shape[start - 1] == ")" and (opened := line.shape.rfind("(", max(0, start - _BRACKET), start)) > 0:
            start = opened  # "a 118-mile (190-kilometre) border wall"
        elif start > 2 and line.shape[start - 3 : start - 1] == "#-":
            start -= 3
        elif start > 1 and line.shape[start - 1] == "s" and _is_owner(line, start - 2):
            start -= 2
            while start > 0 and line.shape[start - 1] in "NKPF-g":
                start -= 1
        else:
            break
    return start


def _is_owner(line: Line, at: int) -> bool:
    return line.shape[at] in "PNKBQF" or line.items[at].word in noun_words()  # "the Sena line's Bangula section"


def _is_governed(line: Line, start: int, others: list[Undertaking]) -> bool:
    """Tell what is no subject: "at the X", "a venture of a developer and the X"."""
    if not start:
        return False
    served = start > 1 and line.shape[start - 2] == "t"  # "built to serve X, the line"
    ruling = served or line.items[start - 1].word.endswith("ing")  # "building X is costly"
    before = acts_at(line, start - 1) if ruling else []
    if (
        line.items[start - 1].word in PREPOSITIONS
        or _is_inserted(line, start)
        or any(a.form in {"gerund", "base"} for a in before)
    ):
        return True
    if line.shape[start - 1] != "&" or any(other.last == start - 1 for other in others):
        return False
    opening = max(line.shape.rfind(letter, 0, start - 1) for letter in ",;")
    if any(is_finite(line, at) for at in range(opening + 1, start - 1)):
        return False  # "in Estonia A is complete and B is being built"
    return any(letter in "oftybi" for letter in line.shape[opening + 1 : start - 1])


def _is_inserted(line: Line, start: int) -> bool:
    """Tell what a subject has in it: "Phase I, comprising a dam and the X, was completed"."""
    comma = line.shape.rfind(",", 0, start)
    opening = line.items[comma + 1].word if comma > 0 else ""
    return opening in _COMPRISING
