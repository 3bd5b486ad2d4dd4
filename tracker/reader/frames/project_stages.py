"""At what stage a line puts an undertaking: by what it says of it as an object, as a subject, or beside its name."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from tracker.domain.facts import Stage
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.aspects import Told, compose, told_by_noun, told_by_verb
from tracker.reader.frames.predicates import predicates
from tracker.reader.frames.project_beside import SMALL, TALKING, beside, has_object, noun_behind, premodified
from tracker.reader.frames.project_fronted import fronted, listed
from tracker.reader.frames.project_nouns import Undertaking
from tracker.reader.frames.project_objects import PREPOSITIONS, Said, as_object, in_part, is_share, told_of_subject
from tracker.reader.frames.project_words import nouns
from tracker.reader.frames.verb_groups import groups, helpers_before
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_DENYING = frozenset({"if", "unless", "until", "whether", "before"})
_HABITS = frozenset({"whenever", "every", "each"})
_MARKS = _DENYING | _HABITS | {"once", "should", "when", "till", "after"}
_PRESENT = frozenset({"is", "are", "has", "have", "'s"})
_BRACKET = 7
_NEAR = 8  # items from "hopes that" to what is hoped
_ON_ANOTHER = re.compile(r"[uf](?!T)")  # "broke ground on a hospital", but "on Monday"
_SLIPPING = frozenset({"slipped", "slips", "slid"})
_MARKED = 2  # items before a subject in which "if" and the like stand
_CAUSES = frozenset({"let", "make", "help", "see", "have", "made", "saw"})
_WORKS = frozenset(
    """
    construction works work ground groundbreaking foundation cornerstone keel earthworks
    drilling dredging tunnelling tunneling excavation piling
    """.split()
)
_BREAKS = frozenset({"broke", "break", "breaking", "broken", "breaks"})
_TAKING = ("process", "receiv", "accept", "host", "admit", "train", "treat")
_EVENTS = frozenset({"completion", "commissioning", "opening", "inauguration", "launch", "enlargement", "expansion"})
_COMPRISING = frozenset(
    "comprising including consisting covering connecting linking serving feeding like such namely".split()
)
_LATE = frozenset({"late", "behind", "ahead"})
_HOURS = frozenset({"clock", "24/7", "hours", "round-the-clock", "nights"})
_AGREED = frozenset("agreed approved authorised authorized greenlit endorsed contracted".split())
_ALONG = frozenset("from to through along between parallel across under past via".split())
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
    ahead: Placed | None = None  # what is only planned or agreed gives way to what is done
    built: Placed | None = None
    opens = False
    for act, told in _said(line, one, others):
        stage = _stage(told)
        given = act.kind == "clear" and act.at >= one.last and not line.items[act.at].word.startswith(_GETTING)
        if act.kind == "agree" and one.bare and told is not None and told.passive:
            continue  # "the line was agreed": long ago, perhaps
        closed = act.form != "state" and line.items[act.at].word.startswith(("clos", "shut")) and act.end == act.at + 1
        apart = line.items[one.noun].word not in nouns().closing or line.shape[act.end : act.end + 1] in {"t", "f"}
        if closed and apart:  # "the market was closed", "the bridge is closed to lorries"
            continue
        if given or (act.kind == "agree" and act.form == "noun" and _is_of_old(line, one)) or _is_taking(line, act):
            continue
        if told is None:
            line.miss(act.at, "denied, imagined, or only talked of")
        elif stage is not None:
            placed = Placed(act.at, stage)
            if stage in {"planned", "agreed"} and (told.aspect == "ahead" or stage == "agreed"):
                opens = opens or (ahead is None and told.kind == "open" and not told.passive)
                ahead = ahead or placed
            elif ahead is not None and told.kind == "stop":
                return ahead
            elif stage != "completed" or built is not None:
                return placed if built is None or (stage == "launched" and placed.at > built.at) else built
            else:
                built = placed  # and maybe "put into use"
    return ahead if opens else built or ahead  # "X, built by a Chadian firm, will open in May"


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
    taking = act.kind == "run" and act.form not in {"gerund", "noun"} and line.items[act.at].word.startswith(_TAKING)
    return taking and line.shape[act.end : act.end + 1] != "#"


def stage_of_works(line: Line) -> Placed | None:
    """Return the stage that a line tells of works, not saying on what: "Construction is under way", "broke ground"."""
    for at, item in enumerate(line.items):
        if item.word == "feasibility" and _is_told_of_study(line, at):
            return Placed(at, "planned")
        broken = at > 0 and line.items[at - 1].word in _BREAKS
        its = at > 0 and line.items[at - 1].word == "its" and item.word in _EVENTS
        if not its and (item.word not in _WORKS or not (broken or at == 0 or line.shape[at - 1] in "d,;&-")):
            continue
        for act in acts_at(line, at):
            following = line.items[act.end].word if act.end < len(line.items) else ""
            if broken and "on" in [item.word for item in line.items[act.end : act.end + 3]]:
                continue  # "broke ground in Lima on a new hospital"
            if act.form != "noun" or following in _NOT_WORKS or _is_of_another(line, at):
                continue
            ruler = next(predicates(line, act.end), None)
            told = told_by_noun(line, act) if broken else told_of_subject(line, act, ruler) if ruler else None
            stage = _stage(told)
            if stage is not None:
                return Placed(at, stage)
    return None


def _is_told_of_study(line: Line, at: int) -> bool:
    """Tell "a feasibility study is under preparation", "the feasibility study was completed" of no thing named here."""
    for act in acts_at(line, at):
        ruler = next(predicates(line, act.end), None) if act.form == "noun" else None
        if ruler is not None and ruler.kind != "talk" and told_by_verb(line, ruler) is not None:
            return True
    return False


def _is_of_another(line: Line, at: int) -> bool:
    """Tell works on "the second one", "the other"."""
    return not _OTHERS.isdisjoint(item.word for item in line.items[:at])


def _said(line: Line, one: Undertaking, others: list[Undertaking]) -> Iterator[Said]:
    """Yield what may be said of an undertaking, the closest construction first."""
    start = _start(line, one.first)
    yield from premodified(line, one.first)
    yield from as_object(line, start, one.last)
    yield from noun_behind(line, start, one.last)
    if is_share(line, start):
        yield from in_part(_as_subject(line, start, one.last))  # "half of X has been built"
    elif not _is_governed(line, start, others):
        yield from _as_subject(line, start, one.last)
    yield from beside(line, one.last)
    yield from fronted(line, start)
    yield from listed(line, start)


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
        elif start > 1 and line.shape[start - 1] == "s" and line.shape[start - 2] in "PNKBQ":
            start -= 2
            while start > 0 and line.shape[start - 1] in "NK":
                start -= 1
        else:
            break
    return start


def _is_governed(line: Line, start: int, others: list[Undertaking]) -> bool:
    """Tell what is no subject: "at the X", "a venture of a developer and the X"."""
    if not start:
        return False
    before = acts_at(line, start - 1) if line.items[start - 1].word.endswith("ing") else []  # "building X is costly"
    if (
        line.items[start - 1].word in PREPOSITIONS
        or _is_inserted(line, start)
        or any(a.form == "gerund" for a in before)
    ):
        return True
    if line.shape[start - 1] != "&" or any(other.last == start - 1 for other in others):
        return False
    opening = max(line.shape.rfind(letter, 0, start - 1) for letter in ",;")
    return any(letter in "oftybi" for letter in line.shape[opening + 1 : start - 1])


def _is_inserted(line: Line, start: int) -> bool:
    """Tell what a subject has in it: "Phase I, comprising a dam and the X, was completed"."""
    comma = line.shape.rfind(",", 0, start)
    opening = line.items[comma + 1].word if comma > 0 else ""
    return opening in _COMPRISING


def _as_subject(line: Line, start: int, last: int) -> Iterator[Said]:
    """As in "X was opened", "X, which …, is under construction", "X is to be opened"."""
    if start and line.items[start - 1].word in _CAUSES:
        return
    marks = {item.word for item in line.items[max(0, start - _MARKED) : start]} & _MARKS
    for act in predicates(line, last):
        told = told_by_verb(line, act)
        hoped = told is not None and told.aspect == "ahead" and _is_hoped(line, start)
        if told is not None and (hoped or marks & (_DENYING | _HABITS) or (marks and _is_to_come(line, act, told))):
            yield act, None
            return
        if act.kind == "talk":
            return
        if act.kind == "break":
            yield from _broken(line, act, told)
            continue
        starting = act.kind == "begin" and told is not None and told.aspect == "ahead"  # "a ferry will start soon"
        agreed = told is not None and told.passive and line.items[act.at].word in _AGREED
        if (act.kind in TALKING and not (starting or agreed)) or (
            act.kind == "plan" and line.items[act.at].word not in _SLIPPING and not (told is not None and told.passive)
        ):
            continue
        if _is_laid_out(line, act.at) or (told is not None and told.aspect == "ahead" and _is_of_hours(line, act.end)):
            continue
        if told is not None and not told.passive:
            # "Enters the construction phase", but not "cuts the ribbon on".
            complete = act.end > act.at + 2 and line.items[act.end - 1].word not in PREPOSITIONS
            acting = told.aspect == "agreed" or (act.kind != "run" and not complete and has_object(line, act.end))
            if acting:  # "the fund agreed to build a bridge"
                continue
        yield act, told


def _broken(line: Line, act: Act, told: Told | None) -> Iterator[Said]:
    """What a thing says of itself that "broke ground in May"."""
    for noun in acts_at(line, act.end) if act.end < len(line.items) else ():
        alone = _ON_ANOTHER.search(line.shape, noun.end) is None
        if noun.kind == "ground" and told is not None and alone:
            yield noun, compose(told, noun)


def _is_to_come(line: Line, act: Act, told: Told) -> bool:
    """Tell what "when", "once" or "after" puts ahead: "once X is completed", but not "when X was opened"."""
    present = act.form in {"base", "third"} or not _PRESENT.isdisjoint(helpers_before(line, act.at)[0])
    return told.aspect != "done" or present


def _is_laid_out(line: Line, at: int) -> bool:
    """Tell the "runs" of "the route runs from A to B", which says where it is."""
    after = line.items[at + 1].word if at + 1 < len(line.items) else ""
    late = not _LATE.isdisjoint(item.word for item in line.items[at : at + 5])  # "is running two years late"
    return line.items[at].word in {"run", "runs", "ran", "running"} and (late or after in _ALONG)


def _is_of_hours(line: Line, at: int) -> bool:
    """Tell "will work around the clock": it works already."""
    return not _HOURS.isdisjoint(item.word for item in line.items[at : at + 8])


def _is_hoped(line: Line, start: int) -> bool:
    """Tell "Peru hopes that X will be opened"."""
    before = {item.word for item in line.items[max(0, start - _NEAR, line.shape.rfind(";", 0, start)) : start]}
    return not before.isdisjoint(groups().hoped)
