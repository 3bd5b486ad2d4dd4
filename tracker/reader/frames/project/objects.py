"""What is said of an undertaking as an object: "opened X", "began building X", "plans to extend X were dropped"."""

from collections.abc import Iterator

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.adjuncts import before_phrase
from tracker.reader.frames.project.aspects import told_by_verb
from tracker.reader.frames.project.complements import FLOWS, as_complement
from tracker.reader.frames.project.predicates import predicates
from tracker.reader.frames.project.shares import Said, in_part, share_before
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.verbs import takes_object, told_of_object
from tracker.reader.frames.project.words import PREPOSITIONS
from tracker.reader.frames.verb_groups import is_adverb, is_proper
from tracker.reader.items import Line

_LONGEST = 10  # items of a phrase before its object
_INVERTING = frozenset("is are was were include includes included remain remains stand stands".split())
PROJECTS = frozenset("projects undertakings works facilities plants schemes investments initiatives those".split())


def as_object(line: Line, start: int, last: int) -> Iterator[Said]:
    """Yield what verbs and nouns say whose object stands at `items[start:last]`."""
    place = start - 1
    through = place >= 0 and line.items[place].word in PREPOSITIONS
    share = share_before(line, place)
    shared = share > 0
    through = through and not shared
    ends = {start} if through else {start - share} if shared else {start, before_phrase(line, place) + 1}
    for at in range(place, max(-1, min(ends) - _LONGEST), -1):
        for act in acts_at(line, at, (start, last)):
            there = through and act.end == place and _is_at(line, act)
            # "Flows through X", "gas flows through X stopped".
            idle = act.form in {"base", "third"} and (not act.at or line.shape[act.at - 1] == "d")
            flowing = act.form == "third" and line.items[act.at].word in FLOWS
            idle = idle or (flowing and next(predicates(line, last), None) is not None)
            attributive = act.form == "past" and act.end == start and line.shape[at - 1] == "d"  # "the planned X"
            if (
                (act.end in ends or there)
                and not idle
                and not attributive
                and takes_object(line, act)
                and is_proper(line, act)
            ):
                said = told_of_object(line, act)
                yield from _dropped(line, in_part(said) if shared else said, last)
    yield from _inverted(line, start)
    if through:
        yield from as_complement(line, place, last)


def _dropped(line: Line, said: Iterator[Said], last: int) -> Iterator[Said]:
    """What is said of what was only planned, and then given up: "plans to extend X were dropped"."""
    for act, told in said:
        ruler = next(predicates(line, last), None) if told is not None and told.aspect == "ahead" else None
        dropped = told_by_verb(line, ruler) if ruler is not None and ruler.kind == "stop" else None
        yield act, Told("plan", "stopped") if dropped is not None and dropped.passive else told


def _is_at(line: Line, act: Act) -> bool:
    """Tell "started production at X" from "opened at X"; "obtained a permit for X"."""
    if act.kind == "clear" and line.items[act.end].word == "for":
        return line.items[act.end - 1].word not in PREPOSITIONS
    return (
        act.kind in {"open", "stop"}
        and act.end > act.at + 1
        and items_word(line, act.end) in {"at", "on", "from", "along"}
    )


def _inverted(line: Line, start: int) -> Iterator[Said]:
    """As in "Handed over last month was X", "Under construction are X"."""
    verb = start - 1
    while verb > 0 and is_adverb(line, verb):
        verb -= 1
    if verb < 0 or line.items[verb].word not in _INVERTING:
        return
    for at in range(verb - 1, max(-1, start - _LONGEST - 2), -1):
        for act in acts_at(line, at):
            told_of_all = not PROJECTS.isdisjoint(item.word for item in line.items[max(0, at - 3) : at])
            opens = not at or line.shape[at - 1] in ",;&" or at == is_adverb(line, 0)
            if act.form in {"past", "state"} and (opens or told_of_all):  # "the projects completed so far include X"
                yield act, Told(act.kind, act.aspect or "done", passive=True)
                return
