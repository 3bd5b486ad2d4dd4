"""At what stage a line puts an undertaking: by what it says of it as an object, as a subject, or beside its name."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, cast

from tracker.domain.facts import Stage
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspects import told_by_verb
from tracker.reader.frames.project.beside import beside, noun_behind, premodified
from tracker.reader.frames.project.doubts import (
    is_daily_work,
    is_for_a_while,
    is_long_since,
    is_of_hours,
    is_of_no_work,
    is_of_old,
    is_of_talks,
    is_only_run,
    is_paid,
    is_small,
    is_taking,
)
from tracker.reader.frames.project.fronted import fronted
from tracker.reader.frames.project.lists import announced, entitled, exemplified, listed, numbered
from tracker.reader.frames.project.objects import as_object
from tracker.reader.frames.project.shares import Said, in_part, is_share, measured
from tracker.reader.frames.project.subjects import as_subject
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import PREPOSITIONS, noun_words, nouns
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_AHEAD = frozenset({"planned", "agreed"})
_CONDITIONS = frozenset({"if", "unless", "should", "provided"})
_HALTING = frozenset({"before", "until", "but", "when"})
_AWARDED = frozenset({"contract", "contracts"})
_CARRYING = frozenset(
    "route routes connection link service services flight flights train trains ferry ferries".split()
)  # restored, they run
_CARRIED = frozenset({"carried", "performed", "made", "executed"})
_PROJECT = 2  # items of "project of"
_BRACKET = 7
_DATED = 5  # items from "agreed" to a day: "upon in Doba on July 18"
_COMPRISING = frozenset(
    "comprising including consisting covering connecting linking serving feeding like such namely".split()
)
_GETTING = ("g", "receiv", "w", "obtain", "secur")  # a thing gets or wins a permit; who gives one is another


class Placed(NamedTuple):
    """A stage, and the item of the word that tells it."""

    at: int
    stage: Stage


@cache
def _stages() -> dict[str, dict[str, Stage]]:
    return cast("dict[str, dict[str, Stage]]", toml("acts")["stages"])


def stage_told(told: Told | None) -> Stage | None:
    """The stage that an act stands for, if it stands for any."""
    return _stages().get(told.kind, {}).get(told.aspect) if told is not None else None


def stage_of(line: Line, one: Undertaking, others: list[Undertaking]) -> Placed | None:
    """Return the stage that the line tells of an undertaking; `others` are all that it names."""
    placed = _told_stage(line, one, others, _said(line, one, others))
    if placed is None or placed.stage in _AHEAD:  # else "the abandoned X" is no longer so
        before = _told_stage(line, one, others, premodified(line, one.first))
        placed = before if placed is None or (before is not None and before.stage not in _AHEAD) else placed
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


def _told_stage(line: Line, one: Undertaking, others: list[Undertaking], said: Iterator[Said]) -> Placed | None:
    """The stage that what is said of an undertaking comes to."""
    ahead: Placed | None = None  # what is only planned or agreed gives way to what is done
    built: Placed | None = None
    funded: Placed | None = None
    steady: Placed | None = None
    begun: Placed | None = None  # ground was broken, and perhaps more came of it
    opens = False
    for act, told in said:
        stage = stage_told(told)
        given = act.kind == "clear" and act.at >= one.last and not line.items[act.at].word.startswith(_GETTING)
        common = one.bare or (
            line.items[one.noun].word in nouns().generic and told is not None and told.aspect == "done"
        )
        if act.kind == "agree" and common and not _is_dated(line, one, act) and told is not None and told.passive:
            continue  # "the line was agreed": long ago, perhaps
        if one.bare and act.kind == "open" and line.items[act.at].word.startswith("flag"):
            continue  # "the project was flagged off": the works on it were
        if act.kind == "follow" and line.shape[act.end : act.end + 1] == "y":
            continue  # "is to follow with an agreement of its own"
        if act.kind == "announce" and _is_governed(line, _start(line, one.first), others):
            continue  # "the closure of the track, announced for May"
        if is_paid(line, one, act) or (
            act.kind == "stop" and (is_for_a_while(line, one, act) or is_long_since(line, act))
        ):
            continue
        old = act.kind == "agree" and act.form == "noun" and line.items[act.at].word not in _AWARDED
        if given or (old and (is_of_old(line, one) or is_of_no_work(line, one, act))) or is_taking(line, act):
            continue
        if stage == "agreed" and is_only_run(line, act):
            continue  # "an agreement on the operation of the border station", which stands already
        if told is not None and (is_daily_work(line, one, act, told) or is_of_hours(line, one, act, told)):
            continue
        if ahead is not None and ahead.at < one.first and stage == "completed" and line.shape[act.end] == "b":
            continue  # "plans a mill in Ica, built by a Peruvian firm"
        imagined = told is not None and told.aspect == "ahead" and line.items[0].word in _CONDITIONS
        if told is None or imagined:  # "if money is found, construction will start"
            line.miss(act.at, "denied, imagined, or only talked of")
        elif stage is not None:
            placed = _placed(line, one, act, stage)
            if stage in {"planned", "agreed"} and (told.aspect == "ahead" or stage == "agreed" or act.form != "state"):
                opens = opens or (ahead is None and told.kind == "open" and not told.passive)
                ahead = ahead or placed
            elif ahead is not None and told.kind == "stop" and not _is_given_up(one, act, told, ahead):
                return ahead
            elif told.kind == "fund":
                funded = funded or placed  # what is said of the works says more
            elif act.form == "state" and line.items[act.at].word == "on" and told.kind == "build":
                steady = steady or placed  # "X, which they launched in 2022, remains on track"
            elif begun is not None and (stage == "under construction" or placed.at < begun.at or told.kind == "stop"):
                continue  # "resumed construction of X, halted in July"
            elif built is None and (told.kind == "ground" or _is_of_begun_works(one, act, told)):
                begun = placed
            elif (stage != "completed" and told.kind != "create") or built is not None:
                return built if built is not None and not _is_in_use(stage, built, placed) else placed
            else:
                built = placed  # and maybe "put into use"
    if begun is not None and built is not None and begun.at < built.at:
        return built  # "X, whose construction began in 2021, has been completed"
    return begun or (
        ahead if opens else built or steady or ahead or funded
    )  # "X, built by a Chadian firm, will open in May"


def _is_in_use(stage: str, built: Placed, placed: Placed) -> bool:
    """Tell what is in use, or was opened behind what was built: "X, operating since 2011, was repaired"."""
    return stage == "operating" or (stage == "launched" and placed.at > built.at)


def _is_dated(line: Line, one: Undertaking, act: Act) -> bool:
    """Tell a named line that "was agreed upon on July 18" from "the line was agreed"."""
    return not one.bare and "T" in line.shape[act.end : act.end + _DATED]


def _placed(line: Line, one: Undertaking, act: Act, stage: Stage) -> Placed:
    """Where a stage is told; what carries has been restored or carried out while it runs."""
    word = line.items[act.at].word
    if stage == "completed" and line.items[one.noun].word in _CARRYING:
        if word.startswith("restor"):
            return Placed(act.at, "launched")
        if word in _CARRIED:
            return Placed(act.at, "operating")  # "flights have been carried out since May"
    return Placed(act.at, stage)


def _is_of_begun_works(one: Undertaking, act: Act, told: Told) -> bool:
    """Tell what a clause beside a name says of its works: "X, the construction of which was begun by Peru, opened"."""
    return act.form == "noun" and told.kind == "build" and told.aspect == "begun" and act.at >= one.last


def _is_given_up(one: Undertaking, act: Act, told: Told, ahead: Placed) -> bool:
    """Tell what is no longer ahead: "X, planned in 2010, was dropped", "dropped the planned X"."""
    return act.at > ahead.at if told.passive else act.at < ahead.at < one.first


def stage_of_list(before: Sequence[Line], noun: int) -> Placed | None:
    """Return the stage that the line tells that opens a list, for the noun of the next of its items."""
    for _, told in announced(before):
        stage = stage_told(told)
        if stage is not None:
            return Placed(noun, stage)
    return None


def _said(line: Line, one: Undertaking, others: list[Undertaking]) -> Iterator[Said]:
    """Yield what may be said of an undertaking, the closest construction first."""
    start = _start(line, one.first if one.called is None else min(one.first, one.called[0]))
    yield from measured(line, start, one.last)
    if one.bare and line.shape[one.last : one.last + 1] == "s":
        yield from noun_behind(line, start, one.last)
        return  # "froze the plant's budget"
    owning = line.shape[one.last : one.last + 1] == "s"  # "opened the crossing's new building"
    yield from (said for said in as_object(line, start, one.last) if not owning or said[0].kind != "open")
    yield from noun_behind(line, start, one.last)
    if is_share(line, start):
        yield from in_part(as_subject(line, start, one.last))  # "half of X has been built"
    elif not _is_governed(line, start, others) or _is_capacity(line, start):
        yield from as_subject(line, start, one.last)
    yield from (said for said in beside(line, one.last) if said[0].kind != "plan" or not is_of_talks(line, start))
    yield from fronted(line, start)
    yield from listed(line, start)
    yield from exemplified(line, start)
    yield from entitled(line, start, one.last)
    yield from numbered(line, one.last)


def _is_capacity(line: Line, start: int) -> bool:
    """Tell "the capacity of X was doubled", which is told of X."""
    return start > 1 and line.shape[start - 1] == "o" and line.items[start - 2].word in {"capacity", "throughput"}


def _start(line: Line, first: int) -> int:
    """Where a name begins with its article, its numbers and its owner: "Peru's first"."""
    start = first
    while start > 0:
        if line.shape[start - 1] in 'd#OM"m$' or is_small(line.items[start - 1].word):
            start -= 1
        elif line.shape[start - 1] == ")" and (opened := line.shape.rfind("(", max(0, start - _BRACKET), start)) > 0:
            start = opened  # "a 118-mile (190-kilometre) border wall"
        elif (
            start > _PROJECT and line.shape[start - 1] == "o" and line.items[start - 2].word in {"project", "projects"}
        ):
            start -= 2  # "approved the project of X"
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
