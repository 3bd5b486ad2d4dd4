"""Works, tenders and contracts told of in a line that names no undertaking: they are of the thing named before."""

from tracker.reader.cues import items_word
from tracker.reader.frames.acts import Act, acts_at
from tracker.reader.frames.project.aspects import told_by_noun, told_by_verb
from tracker.reader.frames.project.complements import AWAITING
from tracker.reader.frames.project.nominal import told_of_subject
from tracker.reader.frames.project.predicates import predicates
from tracker.reader.frames.project.stages import Placed, stage_told
from tracker.reader.frames.project.told import Told
from tracker.reader.frames.project.words import nouns
from tracker.reader.items import Line

_BREAKS = frozenset({"broke", "break", "breaking", "broken", "breaks"})
_DONE_TO = frozenset(
    {"build", "develop", "ground", "open", "finish", "create", "deliver"}
)  # "its opening", "its widening"
_INVITED = frozenset({"invited", "called", "requested"})
_ON_WORKS = ("fd", "ud", "od")  # "for its construction", "on the building"
PAPERS = frozenset(
    "feasibility tender tenders bids contract design designs preparations prequalification environmental".split()
)  # of these nobody needs to say of what, right behind the one thing named
EVENTS = frozenset("completion commissioning inauguration trains production operations deliveries".split())
_OTHERS = frozenset({"one", "other", "another", "ones"})
_NOT_WORKS = frozenset({"of", "for", "on", "company", "companies", "firm", "sector", "materials"})
_UNSURE = frozenset({"if", "whether", "nobody", "unclear", "unknown"})


def stage_of_works(line: Line) -> Placed | None:
    """Return the stage that a line tells of works or papers, not saying on what: "Construction is under way"."""
    works, owned, first = nouns().works, "its" in line.words, line.shape[:1] == "d"
    for at, item in enumerate(line.items if line.words.isdisjoint(_UNSURE) else ()):
        told = item.word in works or item.word in PAPERS or line.shape.startswith(_ON_WORKS, at + 1)
        told = told or (at <= first and (item.word in EVENTS or _is_ceremony(line, at)))
        if not told and not (owned and _is_its(line, at)):
            continue
        broken = at > 0 and line.items[at - 1].word in _BREAKS
        if at > 1 and line.items[at - 1 - (line.shape[at - 1] == "d")].word in AWAITING:
            continue  # "when the dredging ends"
        part = line.shape[max(0, at - 3) : at].endswith(("%o", "%od"))  # "64 percent of works are done"
        if not (broken or part or _is_its(line, at) or _opens(line, at) or item.word == "feasibility"):
            continue
        for act in acts_at(line, at):
            if act.form == "noun":
                stage = stage_told(_told_of_works(line, act, broken=broken))
                if stage is not None:
                    return Placed(at, stage)
    return None


def _is_ceremony(line: Line, at: int) -> bool:
    """Tell "The opening ceremony was held", which is of the thing that the line before tells of."""
    return items_word(line, at + 1) == "ceremony" and line.shape[at + 2 : at + 3] != "o"


def _opens(line: Line, at: int) -> bool:
    """Tell what a clause opens with, a noun of works before it included: "Construction work", "the building works"."""
    at -= at > 0 and line.items[at - 1].word in nouns().works
    return at == 0 or line.shape[at - 1] in "d,;&-"


def _is_its(line: Line, at: int) -> bool:
    """Tell "its opening", "its first stone"."""
    at -= at > 1 and line.shape[at - 1] == "O"
    return at > 0 and line.items[at - 1].word == "its"


def _told_of_works(line: Line, act: Act, *, broken: bool) -> Told | None:
    """What is told of works, of "its opening", of a tender or a contract, of which the line names no thing."""
    word, its = line.items[act.at].word, _is_its(line, act.at)
    following = line.items[act.end].word if act.end < len(line.items) else ""
    works = _behind_paper(line, act)
    on_it = following in _NOT_WORKS and items_word(line, act.end + 1) == "it"  # "broke ground for it"
    if _is_of_another(line, act.at) or (following in _NOT_WORKS and works is None and not on_it):
        return None
    if _is_ceremony(line, act.at):
        ruler = next(predicates(line, act.end + 1), None)
        return told_of_subject(line, act, ruler) if ruler is not None else None
    if word in nouns().works or word in EVENTS or (its and act.kind in _DONE_TO):
        if broken:
            on_another = "on" in [item.word for item in line.items[act.end : act.end + 3]]
            return None if on_another else told_by_noun(line, act)  # "broke ground in Lima on a new hospital"
        ruler = next(predicates(line, act.end), None)
        span = f"{items_word(line, ruler.end)} {items_word(line, ruler.end + 1)}" if ruler is not None else ""
        if ruler is not None and ruler.kind == "stop" and not nouns().spans.isdisjoint(span.split()):
            return None  # "were paralysed three months"
        if ruler is None and its and word not in {"work", "works"}:
            return told_by_noun(line, act)  # "the two laid its first stone"
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
