"""Concrete undertakings at a stage: plants, railways, corridors, terminals."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.domain.facts import Project
from tracker.reader.cues import items_word
from tracker.reader.frames.acts import acts_at, stage_words
from tracker.reader.frames.project.aliases import with_aliases
from tracker.reader.frames.project.capitals import uncapitalised
from tracker.reader.frames.project.elided import LEFT_OUT, elided, of_several, with_rest
from tracker.reader.frames.project.mentions import antecedent, described, last_named, name_of, tells_of_works
from tracker.reader.frames.project.nouns import WORKS, undertakings
from tracker.reader.frames.project.pairs import each_of_two
from tracker.reader.frames.project.place import place_of_project
from tracker.reader.frames.project.signs import has_sign, stage_of_sign, thing_before
from tracker.reader.frames.project.stages import Placed, stage_of, stage_of_list
from tracker.reader.frames.project.undertaking import Undertaking
from tracker.reader.frames.project.words import noun_words, nouns
from tracker.reader.frames.project.works import EVENTS, PAPERS, stage_of_works
from tracker.reader.frames.slots import when_tag
from tracker.reader.frames.verb_groups import is_finite
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.rumours import is_rumour
from tracker.reader.story import Story

_ALONE = frozenset({"it", "its", "ceremony"}) | PAPERS | WORKS | EVENTS  # these may speak of what was named before
_JOINED = regex(r",?&o?d?(?:#[kgcQ])?[dkRO#]{0,2}|,[dk]{0,2}|i?T&d")  # "and the 100 MW", "in May and the"
_AS_WELL_AS = ["as", "well", "as"]
_LISTED = regex(",d?[kA#]?")
_APPOSED = regex(r"(?:,[PNQ]{1,2})?,(?:d(?:#[NQ]|[mkgcRAO#$.-]){0,8}|[PN]{1,2}sk{0,2})")
_APART = frozenset(
    {"where", "while", "when", "whose", "from", "near", "via", "comprising", "consisting", "linking", "serving"}
)
_LASTING = frozenset({"agreed", "under construction", "suspended"})
_BEGUN = 12  # items from what is built to where it is told to have begun
_TIMED = 6  # items from "began" to when
_LEADING = frozenset(
    """
    in at near under over through between from within inside outside besides regards across along behind beside beyond
    after since
    """.split()
)
_LIFETIME = 55  # years
_CALLING = frozenset({"dubbed", "called", "named", "known", "nicknamed"})


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has an undertaking, and a word of a stage."""
    measured = "progress" in line.words and "%" in line.shape
    if has_sign(line):
        return True
    if stage_words().isdisjoint(line.words) and line.role != "item" and not measured:
        return False
    if "B" in line.shape or not (line.words.isdisjoint(noun_words()) and line.words.isdisjoint(_ALONE)):
        return True
    return bool(with_aliases(line, story, []) or _with_elided(line, story, []))


def read(line: Line, story: Story) -> Iterator[Project]:
    """Yield the projects that the line places at a stage."""
    with uncapitalised(line):
        yield from _read(line, story)


def _read(line: Line, story: Story) -> Iterator[Project]:
    if {"earlier", "version"} <= line.words:
        line.miss(0, "takes back what was said")
        return
    if is_rumour(line):
        line.miss(0, "denied, or a rumour")
        return
    found = with_aliases(line, story, undertakings(line))
    found = _with_elided(line, story, found)
    told = [stage_of(line, one, found) for one in found]
    told = [_of_its_works(line, story, *each) for each in zip(found, told, strict=True)]
    series = _series(line, found)
    for at in (*reversed(range(len(found) - 1)), *range(1, len(found) - 1)):  # and on through "A, B and C"
        first, second = told[at : at + 2]
        told[at], told[at + 1] = (
            (first or second, second or first) if at in series else _shared(line, found[at : at + 2], (first, second))
        )
    stages = [placed.stage for placed in told if placed is not None]
    if line.role == "item" and found and not stages and not _is_party(line, found[0]):
        told[0] = stage_of_list(_before(line, story), found[0].noun)
        stages = [told[0].stage] if told[0] is not None else []
    works = stage_of_works(line) if stages in ([], ["planned"]) else None
    if works is not None and stages and works.stage == "under construction":
        told = [works if placed is not None else None for placed in told]  # "will open in 2026; work began in March"
    for one, placed in zip(found, told, strict=True):
        if placed is not None:
            yield from (project for project in _projects(line, story, one, placed) if not _is_history(project, story))
    if stages:
        return
    sign = stage_of_sign(line) if works is None else None
    thing = thing_before(line, _before(line, story)) if sign is not None else None
    if sign is not None and thing is not None:
        yield _project(line, story, thing, sign, None)
    name = last_named(line, works.at, _before(line, story)) if works is not None else None
    studied = works is not None and line.items[works.at].word in PAPERS
    if studied and name is not None and (nouns().strong | nouns().anything).isdisjoint(name.lower().split()):
        return  # nobody studies whether a house can be built
    if works is not None and name is not None:
        yield _project(line, story, name, works, None)


def _of_its_works(line: Line, story: Story, one: Undertaking, placed: Placed | None) -> Placed | None:
    """Return the stage of "It was resumed", behind "In 2020 the work stopped", which is that of the works."""
    before = story.before(line)
    its = one.bare and line.items[one.noun].word == "it" and placed is not None and placed.stage == "launched"
    if placed is None or not its or before is None or not tells_of_works(before):
        return placed
    return Placed(placed.at, "under construction")


def _with_elided(line: Line, story: Story, found: list[Undertaking]) -> list[Undertaking]:
    """Return the undertakings of a line with those whose noun it leaves out: "the one at Ruse"."""
    if "O" not in line.shape and line.words.isdisjoint(LEFT_OUT):
        return found
    told = elided(line, _before(line, story))
    several = [with_rest(one, found) for one in told if of_several(line, one)]  # "the first of the three plants in Ica"
    found = [one for one in found if not any(each.first < one.last <= each.last for each in several)] + several
    taken = {at for one in found for at in range(one.first, one.last)}
    more = [one for one in told if taken.isdisjoint(range(one.first, one.last))]
    return sorted(found + more, key=lambda one: one.first) if more or several else found


def _before(line: Line, story: Story) -> list[Line]:
    return story.lines[: story.number(line)]


def _series(line: Line, found: Sequence[Undertaking]) -> set[int]:
    """The places of those that a list joins to the next: "the dam, the bridge and the terminal"."""
    joints = [line.shape[one.last : other.first] for one, other in pairwise(found)]
    listed: set[int] = set()
    for at in reversed(range(len(joints))):
        last = joints[at].startswith("&") or (joints[at].startswith(",&") and ":" in line.shape[: found[0].first])
        ends = last and _JOINED.fullmatch(joints[at]) and at > 0 and _LISTED.fullmatch(joints[at - 1])
        if ends or (at + 1 in listed and _LISTED.fullmatch(joints[at])):
            listed.add(at)
    return {at for at in listed if not _is_setting(line, found[at])}


def _shared(
    line: Line, pair: Sequence[Undertaking], told: Sequence[Placed | None]
) -> tuple[Placed | None, Placed | None]:
    """The stages of two neighbours: "A and B were opened" has one for both, "A, the longest bridge, was" one for A."""
    (one, other), (first, second) = pair, told
    comma = line.shape[one.last : one.last + 1] == ","
    behind = items_word(line, one.last + 1) if comma else ""
    called = behind in _CALLING and one.last + 1 < other.first
    part = behind in {"part", "section", "one"}
    if _is_setting(line, one):
        return first, second
    if called or part or _APPOSED.fullmatch(line.shape, one.last, other.first):
        return first or second, None
    between = {item.word for item in line.items[one.last : other.first]}
    apart = not _APART.isdisjoint(between) or ("as" in between and "well" not in between)
    apart = apart or (second is not None and _is_of_one(line, other.last, second.at))
    clauses = comma and first is None and any(is_finite(line, at) for at in range(one.first))
    verbs = any(is_finite(line, at) for at in range(one.last, other.first))  # "run a plant and are building another"
    verbs = verbs or any(_has_object(line, at) for at in range(one.last, other.first))  # "opened A and visited the B"
    joined = _JOINED.fullmatch(line.shape, one.last, other.first) or _as_well_as(line, one.last) == _AS_WELL_AS
    if apart or clauses or verbs or not joined:
        return first, second
    if _is_within(line, one, other):
        return first or second, None
    return first or second, second or first


def _is_of_one(line: Line, last: int, told: int) -> bool:
    """Tell what a relative clause says of the last thing alone: "A as well as B, which is being rebuilt"."""
    close = line.shape.find(",", last + 1)
    single = line.shape.startswith(",r", last) and items_word(line, last + 2) in {"is", "was"}
    return single and (told < close or close < 0)


def _has_object(line: Line, at: int) -> bool:
    return line.items[at].word.endswith("ed") and line.shape[at + 1 : at + 2] == "d"


def _as_well_as(line: Line, at: int) -> list[str]:
    at += line.shape[at : at + 1] == ","
    return [item.word for item in line.items[at : at + 3]]


def _is_party(line: Line, one: Undertaking) -> bool:
    """Tell "memorandum between the Academy and", whose paper it is."""
    before = {item.word for item in line.items[max(0, one.first - 2) : one.first]}
    return not before.isdisjoint({"between", "by", "with"})


def _is_setting(line: Line, one: Undertaking) -> bool:
    """Tell where something is done from what is: "In the Doba zone, a refinery was opened"."""
    before = one.first - 1 - (line.shape[one.first - 1 : one.first] == "d")
    opens = before in {0, 1} or (before > 0 and line.shape[before - 1] in ",;:.")
    led = before >= 0 and line.items[before].word in _LEADING
    return opens and led and line.shape[one.last : one.last + 1] == ","


def _is_within(line: Line, one: Undertaking, other: Undertaking) -> bool:
    """Tell "a faculty of the BSU and the Polytechnic Institute": the second is whose the first is."""
    whose = line.shape[one.noun + 1 : one.noun + 2] == "o"
    return whose and line.shape[other.noun] == "B" and line.shape[one.noun] != "B"


def _projects(line: Line, story: Story, one: Undertaking, placed: Placed) -> Iterator[Project]:
    for name in _names(line, story, one):
        yield _project(line, story, name, placed, one)


def _is_history(project: Project, story: Story) -> bool:
    """Tell what was opened in other times: "landed at the airport, which was opened in 1958"."""
    told = story.published or ""
    done = project.stage in {"launched", "completed"} and project.when is not None and project.when[:4].isdigit()
    return done and told[:4].isdigit() and int(told[:4]) - int((project.when or "")[:4]) > _LIFETIME


def _project(line: Line, story: Story, name: str, placed: Placed, one: Undertaking | None) -> Project:
    carried = one is None or one.bare or one.meant is not None
    ground = story.ground(line)
    return Project(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=f"project.{placed.stage.replace(' ', '-')}",
        carried=("parties", "name") if carried else ("parties",),
        when=_when(line, story, placed) or story.published,
        name=name,
        stage=placed.stage,
        place=place_of_project(line, placed, one),
        parties=story.sides(),
    )


def _when(line: Line, story: Story, placed: Placed) -> str | None:
    """The time of what was done; what is planned or goes on is so on the day of the news, whatever opens in 2030."""
    at: int | None = placed.at
    if placed.stage in {"planned", "operating"}:
        return None
    if placed.stage == "under construction":
        at = _begun(line, placed.at)
    tag = when_tag(line, at) if at is not None else None
    when = story.period(tag) if tag is not None else None
    ahead = when is not None and story.published is not None and when > story.published
    return None if ahead and placed.stage in _LASTING else when


def _begun(line: Line, at: int) -> int | None:
    """Where works are told to have begun, if beside its time: "ground was broken on 3 May", "work began in May"."""
    if any(act.kind == "ground" for act in acts_at(line, at)):
        return at
    end = line.shape.find(";", at, at + _BEGUN)
    for near in range(at, end if end > 0 else min(at + _BEGUN, len(line.items))):
        timed = "T" in line.shape[near + 1 : near + _TIMED]
        if timed and any(act.kind in {"begin", "ground"} and act.form == "past" for act in acts_at(line, near)):
            return near
    return None


def _names(line: Line, story: Story, one: Undertaking) -> list[str]:
    """The name, or those of "the technoparks in Chirchik and Jizzakh"."""
    if one.bare:
        name = antecedent(line, one, _before(line, story))
        return [] if name is None else [name]
    known = described(line, one, _before(line, story))
    if known is not None:
        return [known]
    pair = each_of_two(line, one) if one.meant is None and one.called is None else []
    return pair or [name_of(line, one)]
