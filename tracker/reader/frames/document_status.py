"""Whether an act of signing happened, is planned or only talked of, and on which day."""

from functools import cache
from typing import Literal, NamedTuple

from tracker.reader.cues import cues, status_of
from tracker.reader.frames.document_acts import Act
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import When

Status = Literal["signed", "planned"]

_GOVERNED = 7  # items before "the signing of" in which the word stands that governs it
_OPENING = 3  # items at a line's start in which a time holds for all of it
_FAR = 22  # items between an act and its day
_RECALLED = frozenset({"had", "earlier", "previously", "already", "recalled", "once", "originally"})
_SUBORDINATE = frozenset({"after", "before", "since", "until"})
_LEADING = frozenset({"of", "in", "at", "on", "after", "following", "under"})  # "during which"
_LASTING = frozenset({"to", "until", "till", "through"})
_DEFINITE = frozenset({"the", "this", "its", "their"})


class _Words(NamedTuple):
    talk: frozenset[str]
    deny: frozenset[str]
    suppose: frozenset[str]
    closing: frozenset[str]
    hail: frozenset[str]
    citing: frozenset[str]
    adopting: frozenset[str]
    bases: frozenset[str]
    intends: frozenset[str]


@cache
def _words() -> _Words:
    read = toml("documents")
    never = read["never"]
    return _Words(
        talk=frozenset(never["talk"].split()),
        deny=frozenset(never["deny"]),
        suppose=frozenset(never["suppose"]),
        closing=frozenset(read["phrases"]["closing"]),
        hail=frozenset(never["hail"]),
        citing=frozenset(read["phrases"]["citing"]),
        adopting=frozenset(
            word for verb in read["verbs"].values() if verb["types"] for word in (*verb["past"], *verb["base"])
        ),
        intends=frozenset(read["phrases"]["intends"]),
        bases=frozenset(word for verb in read["verbs"].values() for word in verb["base"]),
    )


def status(line: Line, act: Act) -> Status | None:
    """Return what became of the document, None where nobody says that it was or will be signed."""
    items, words = line.items, _words()
    before = {item.word for item in items[: act.verb]}
    if before & words.deny or (items and items[0].word in words.suppose):
        return None
    if cues().negations & {item.word for item in items[max(0, act.mention.left - 1) : act.mention.first]}:
        return None
    base = items[act.verb].word
    if line.role == "headline" and items[act.verb - 1].word == "to" and act.voice == "active":
        return "planned"
    if act.voice == "ready" or (base in words.bases and _is_intended(line, act)):
        return "planned" if before.isdisjoint(cues().negations | cues().called_off) else None
    if act.voice in {"reduced", "relative"}:
        return _in_passing(line, act)
    told = status_of(line, act.verb)
    if told == "none" or _awaited(line, act):
        return None
    governed = max(0, act.verb - _GOVERNED, *(line.shape.rfind(letter, 0, act.verb) for letter in ",;X"))
    closed = max((at for at in range(governed, act.verb) if items[at].word in words.closing), default=governed)
    near = {item.word for item in items[closed : act.verb]}
    after = {item.word for item in items[act.mention.right : act.mention.right + _GOVERNED]}
    if act.voice == "noun" and near & words.hail and not any(item.shape == "T" for item in items[act.verb :]):
        return None
    ahead = " ".join(item.word for item in items[act.verb : act.verb + _GOVERNED])
    if act.voice == "noun" and ("was to" in ahead or "were to" in ahead or " would" in ahead):
        return None
    if act.voice == "noun" and (near & words.talk or (after & cues().called_off or after & {"delayed", "collapsed"})):
        return None
    if told == "held" and base in words.bases and items[act.verb - 1].word == "to":
        return None
    between = {item.word for item in items[act.verb : act.mention.first]}
    if told == "held" and act.voice != "closing" and between & {"negotiations", "talks", "negotiating"}:
        return None
    return "planned" if told == "planned" else "signed"


def _is_intended(line: Line, act: Act) -> bool:
    """Tell "plan to sign", "intends on Monday to sign" from "hope to sign"."""
    items = line.items
    if items[act.verb - 1].word != "to":
        return False
    at = act.verb - 2
    while at > 0 and (line.shape[at] in "Tua" or items[at].word in cues().auxiliaries - _words().intends):
        at -= 1
    return at >= 0 and items[at].word in _words().intends


def _in_passing(line: Line, act: Act) -> Status | None:
    """The status of "an agreement, signed in 2012, …": only what stands just before the verb bears on it."""
    before = [item.word for item in line.items[max(0, act.verb - 4) : act.verb]]
    if not cues().negations.isdisjoint(before) or not cues().hypothetical.isdisjoint(before) or "yet" in before:
        return None
    if "be" in before or not cues().planned.isdisjoint(before):
        return "planned" if act.voice == "reduced" or not cues().planned.isdisjoint(before) else None
    return "signed"


def _awaited(line: Line, act: Act) -> bool:
    """Tell "until an agreement is signed", "once the treaty is signed"."""
    before = {item.word for item in line.items[max(0, act.mention.left - 2) : act.mention.left]}
    return act.voice == "passive" and bool(before & {"until", "once", "if", "when", "unless", "till", "before"})


def day_said(line: Line, act: Act, others: list[Act]) -> When | None:
    """Return the time that belongs to the act: after it, else before it, none of another act's or of a title's."""
    low = max((other.verb for other in others if other.verb < act.verb), default=-1)
    high = min((other.verb for other in others if other.verb > act.verb), default=len(line.items))
    titles = [(other.mention.left, other.mention.right) for other in others]
    best: tuple[int, When] | None = None
    for at, item in line.tags("T"):
        value = item.value
        if not isinstance(value, When) or value.since or any(left <= at < right for left, right in titles):
            continue
        if _is_span_of_years(value) or line.items[at - 1].word in _LASTING or not _reaches(line, act, at, low, high):
            continue
        after = at - (act.mention.right if act.verb < act.mention.right <= at else act.verb)
        distance = after if at > act.verb else act.verb - at + 6
        if best is None or distance < best[0]:
            best = (distance, value)
    return best[1] if best is not None else None


def in_a_clause_of_time(line: Line, act: Act) -> bool:
    """Tell "had begun in November, four months after they signed …": a day that has to be reckoned."""
    boundary = max((at for at in range(act.verb) if line.items[at].word in _SUBORDINATE), default=-1)
    if boundary <= 0 or line.shape[boundary - 1] not in "kO#T":
        return False
    times = [at for at, _ in line.tags("T")]
    return any(at < boundary for at in times) and not any(at > boundary for at in times)


def _is_span_of_years(when: When) -> bool:
    return when.period is not None and len(when.period) == len("2024/2026")


def _reaches(line: Line, act: Act, at: int, low: int, high: int) -> bool:
    """Tell whether a time is near enough, with no other clause between; one that opens the sentence reaches far."""
    if at > act.verb:
        between = line.shape[max(act.verb, 0) + 1 : at]
        inside = line.items[act.verb + 1 : at]
        if at >= high and act.mention.first < high and not _shares(line, act, high):
            return False
        return (
            at - act.verb <= _FAR + act.mention.right - act.mention.left
            and ";" not in between
            and not any(item.word in {"while", "said", "will", "would", "also"} for item in inside)
            and not _relative_between(line, max(act.verb, act.mention.right), at)
        )
    if at <= low:
        return False
    between = line.shape[at : act.verb]
    if act.voice == "reduced" and at > _OPENING:
        return False
    opens = at <= _OPENING
    return ";" not in between and (opens or (act.verb - at <= _FAR and not _relative_between(line, at, act.verb)))


def _shares(line: Line, act: Act, high: int) -> bool:
    return "&" in line.shape[act.verb : high] and high - act.verb < 4


def _relative_between(line: Line, first: int, last: int) -> bool:
    """Tell a relative clause of its own from "at the end of which"."""
    return any(
        line.items[at].word in cues().relatives and line.items[at - 1].word not in _LEADING for at in range(first, last)
    )


def recalled(line: Line, act: Act) -> bool:
    """Tell a document that the sentence only recalls, beside those that are its news."""
    items, mention = line.items, act.mention
    before = {item.word for item in items[max(0, act.verb - 4) : act.verb]}
    if before & _RECALLED:
        return True
    if act.voice not in {"reduced", "relative"}:
        return False
    governor = {item.word for item in items[max(0, mention.left - 3) : mention.left]}
    return cited(line, act) or bool(governor & _words().citing)


def cited(line: Line, act: Act) -> bool:
    """Tell "the agreement signed between …" from "an agreement signed …"."""
    return any(item.word in _DEFINITE for item in line.items[act.mention.left : act.mention.first])


def is_adopted(line: Line, act: Act) -> bool:
    """Tell what is adopted or approved, which one side can do alone, from what is signed."""
    return line.items[act.verb].word in _words().adopting


def is_done(line: Line, act: Act) -> bool:
    """Tell a verb that says that it is done: "signed", "was signed"; a noun says so only by its surroundings."""
    return act.voice in {"active", "passive", "shared"} and line.items[act.verb].word not in _words().bases
