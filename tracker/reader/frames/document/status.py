"""Whether a signing happened, is planned or only talked of: by its verb group, and by what governs it."""

from functools import cache
from typing import Literal, NamedTuple

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.document.awaited import BEFOREHAND, is_awaited, verb_ahead
from tracker.reader.frames.document.left_over import is_left_over, is_without_day
from tracker.reader.frames.document.other_days import moved_to
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.verb_groups import groups, helpers_before, is_finite
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.suppositions import is_charge, is_denied
from tracker.reader.undone import is_undone

Status = Literal["signed", "planned"]

_GOVERNED = 7  # items before "the signing of" in which the word stands that governs it
_FAR = 14  # items from "attended" to "the signing of", from "met" to "to sign"
_HAD = frozenset({"was", "were", "had"})
_HAVE = frozenset({"have", "has", "had", "having"})
_COMING = frozenset({"upcoming", "next", "forthcoming", "coming", "soon", "shortly"})
_NEEDS = frozenset({"need", "needs", "necessity", "importance", "possibility", "must", "should", "ways"})
_FIRST = frozenset({"first", "second", "third", "latest", "only", "newest"})  # "became the first to sign"
_BECAME = frozenset({"became", "was", "were", "is", "are"})
_SET = frozenset({"set", "due", "scheduled", "slated", "planned", "expected", "foreseen", "envisaged"})
_SETS_DOWN = frozenset({"down", "his", "her", "its", "their"})  # "set down in a treaty", "set their hands to a treaty"
_WANTS = frozenset({"want", "wants", "wanted", "wish", "wishes", "asked", "asks", "demanded", "urged"})
_GOING_ON = _SET | _HAVE | {"to", "be", "been", "not"}
_ENDS = frozenset({"delayed", "collapsed", "failed", "stalled"})
_OF_TIME = frozenset({"after", "following", "during", "at"})
_NOT_DOING = frozenset({"without", "instead"})
_TALKS = frozenset({"talks", "negotiations", "work"})
_NEITHER = frozenset({"neither", "nor"})
_BY_DOING = frozenset({"by", "upon", "with", "through"})  # "capped their talks by signing"


class _Words(NamedTuple):
    talk: frozenset[str]
    deny: frozenset[str]
    suppose: frozenset[str]
    ask: frozenset[str]
    hail: frozenset[str]
    closing: frozenset[str]
    intends: frozenset[str]
    comes: frozenset[str]
    arrives: frozenset[str]


_CLOSE = 3  # items of "came close to"


@cache
def _words() -> _Words:
    read = toml("documents")
    return _Words(*(frozenset({**read["never"], **read["phrases"]}[name]) for name in _Words._fields))


_MAYBE = frozenset({"should", "could", "might"})  # "should be ready for signature by December"


def status(line: Line, act: Act) -> Status | None:
    """Return what became of the document, None where nobody says that it was or will be signed."""
    before = {item.word for item in line.items[: act.first]}
    if before & _words().deny or is_denied(line, act.first) or _is_supposed(line, act):
        return None
    if before >= _NEITHER and act.voice in {"active", "shared"}:
        return None
    left = act.mention.left - 1 - (line.shape[act.mention.left - 1 : act.mention.left] in set("oiuytbf"))
    if (
        not cues().negations.isdisjoint(_words_of(line, left, act.mention.first))
        and items_word(line, left + 1) != "only"
    ):
        return None  # "no agreement", "will be sealed not with a treaty"
    seen = [item.word for item in line.items[max(0, act.mention.left - 2) : act.mention.left]]
    if act.voice == "reduced" and seen[-1:] == ["see"]:
        return "planned" if seen[0] == "will" else None  # "would like to see a treaty signed"
    if act.mention.left > act.verb and is_left_over(line, act.mention):
        return "planned"
    if act.voice == "ready":
        return None if is_undone(line, act.verb) or not before.isdisjoint(cues().negations | _MAYBE) else "planned"
    if act.kind == "sign" and _is_unsigned(line, act):
        return "planned"
    if act.form in {"noun", "gerund"} and act.helpers.isdisjoint(groups().be):
        undone = is_undone(line, max(0, act.first - _CLOSE))  # "came close to signing"
        return None if undone or is_charge(line, act.verb) else _of_noun(line, act)
    if (
        act.form == "base"
        and "to" in act.helpers
        and act.helpers.isdisjoint(_SET)
        and act.helpers.isdisjoint(groups().be)
    ):
        return _of_infinitive(line, act)
    if act.form == "gerund" and act.kind != "sign" and act.voice == "active":
        return None  # "are finalising a treaty"
    start = act.mention.left if act.voice == "passive" and act.mention.right <= act.first else act.first
    if is_awaited(line, act, start):
        return None
    told = _of_group(line, act.first, act.verb, act.helpers)
    if told == "planned" and is_undone(line, act.verb):
        return None
    return told


def _words_of(line: Line, first: int, last: int) -> frozenset[str]:
    return frozenset(item.word for item in line.items[max(0, first) : last])


def _of_group(line: Line, first: int, verb: int, helpers: frozenset[str]) -> Status | None:
    """Return what a verb's own group says: "has signed", "will be signed", "may sign", "would sign if"."""
    denied = cues().negations & (helpers | _words_of(line, first - 1, verb))
    if denied or "yet" in helpers:
        return None
    if not helpers.isdisjoint(groups().unreal):
        return None
    if not helpers.isdisjoint(groups().will):
        return None if _is_hoped(line, first) else "planned"
    if "would" in helpers and "have" in helpers:
        return None
    if "would" in helpers:
        return "planned" if _is_reported(line, first, verb) else None
    if "be" in helpers and helpers.isdisjoint({"to", "been"}):
        return None  # "suggested that a pact be signed"
    if "to" in helpers:
        was = not helpers.isdisjoint(_HAD)
        if was or not helpers.isdisjoint(_HAVE):
            return "planned" if was and not helpers.isdisjoint(_SET) and "but" not in line.words else None
        wanted = _words_of(line, first - _GOVERNED, first)
        return None if helpers <= {"to", "be"} and not _WANTS.isdisjoint(wanted) else "planned"
    if line.items[verb].word in _SET - {"planned"} and items_word(line, verb + 1) not in _SETS_DOWN:
        return "planned" if helpers.isdisjoint(_HAD) else None
    return "signed"


def _is_supposed(line: Line, act: Act) -> bool:
    """Tell "Suppose that they signed", "proposed that they sign", a question whether they did."""
    if act.voice not in {"reduced", "relative"} and line.items[0].word in _words().suppose:
        return True
    before = [item.word for item in line.items[: act.first]]
    if before[:3] == ["as", "soon", "as"] or (before[:4][1:] == ["as", "soon", "as"]):
        return act.form == "base"
    if "whether" in before:
        return True
    return act.form == "base" and not act.helpers and "that" in before and not _words().ask.isdisjoint(before)


def _is_hoped(line: Line, first: int) -> bool:
    """Tell "hopes that a treaty will be signed"."""
    return not groups().hoped.isdisjoint(_words_of(line, first - _FAR, first))


def _is_reported(line: Line, first: int, verb: int) -> bool:
    """As in "said that the treaty would be signed on 5 May": what was told to come, and when."""
    later = _words_of(line, first, verb + _FAR)
    return (
        "if" not in line.words
        and (not later.isdisjoint(_COMING) or _is_said(line, first))
        and not _is_hoped(line, first)
    )


def _is_said(line: Line, first: int) -> bool:
    return not groups().said.isdisjoint(_words_of(line, 0, first))


def _is_unsigned(line: Line, act: Act) -> bool:
    """Tell "was initialled, although not yet signed"."""
    if not line.items[act.verb].word.startswith("initial"):
        return False
    after = [item.word for item in line.items[act.verb + 1 : act.verb + _GOVERNED]]
    return "signed" in after and not cues().negations.isdisjoint(after[: after.index("signed")])


def _of_infinitive(line: Line, act: Act) -> Status | None:
    """What "to sign" says by the word that governs it: "met to sign", "plan to sign", "hope to sign"."""
    items, words = line.items, _words()
    if is_intended(line, act):
        negated = not cues().negations.isdisjoint(_words_of(line, act.first - _FAR, act.first))
        return None if negated or is_undone(line, act.verb) else "planned"
    if line.role == "headline":
        return "planned"
    near = [item.word for item in items[max(0, act.verb - _FAR) : act.verb]]
    said = _words_of(line, 0, act.verb)
    unreal = said & cues().negations or said & cues().hypothetical or said & cues().called_off
    if unreal:
        return None
    at = next((at for at, word in enumerate(near) if word in words.arrives), 0)
    if at and not {"will", "to", "due", "shall"}.isdisjoint(near[max(0, at - 3) : at]):
        return "planned"
    if not words.arrives.isdisjoint(word.removesuffix("s") for word in near if word.endswith("s")):
        return "planned"  # "arrives on Friday to sign"
    came = not words.comes.isdisjoint(near) or (not _BECAME.isdisjoint(near) and not _FIRST.isdisjoint(near))
    return "signed" if came and cues().planned.isdisjoint(_words_of(line, 0, act.verb)) else None


def is_intended(line: Line, act: Act) -> bool:
    """Tell "plan to sign", "intends on Monday to sign" from "hope to sign"."""
    items = line.items
    if "to" not in act.helpers:
        return False
    to = next((at for at in range(act.verb - 1, max(0, act.verb - _GOVERNED), -1) if items[at].word == "to"), 1)
    at = to - 1
    while at > 0 and (
        line.shape[at] in "Tua"
        or line.shape[at - 1 : at + 1] == "iP"
        or line.shape[at : at + 2] == "iP"
        or items[at].word in cues().auxiliaries - _words().intends
    ):
        at -= 1
    return at >= 0 and items[at].word in _words().intends


def _of_noun(line: Line, act: Act) -> Status | None:
    """What "the signing of" says by what governs it: "attended the signing", "the signing will take place"."""
    items, words = line.items, _words()
    if items[act.verb - 1].word == "to" and act.form == "gerund":
        return None  # "came close to signing"
    if not _NOT_DOING.isdisjoint(_words_of(line, act.first - 2, act.verb)):
        return None  # "left without signing"
    before = [item.word for item in items[: act.verb]]
    if "followed" in before[-_GOVERNED:] and "will" in before:
        return None  # "talks will be held, followed by a signing ceremony"
    floor = max(0, act.verb - _GOVERNED, *(line.shape.rfind(letter, 0, act.verb) for letter in ",;X"))
    closed = max((at for at in range(floor, act.verb) if items[at].word in words.closing), default=floor)
    done = any(items[at].word in _BY_DOING for at in range(max(0, act.verb - 2), act.verb))
    first = act.first - (items[act.first - 1].word in BEFOREHAND)
    governor = _governor(line, first)
    start = act.verb if done else closed
    if act.form == "gerund" and first < act.first:
        return "signed" if governor is not None and _of_verb(line, governor) == "signed" else None
    ahead = verb_ahead(line, start, act.verb)
    if ahead is not None:  # "held talks before witnessing the signing of a pact"
        earlier = _governor(line, ahead)
        if earlier is None or _of_verb(line, earlier) != "signed":
            return None
        start = ahead + 1
    near = frozenset(items[at].word for at in range(start, act.verb) if not _is_of_time(line, at, governor))
    if done and not _words_of(line, act.verb - _FAR, act.verb).isdisjoint(_NEEDS):
        return None  # "stressed the need to go on by adopting a strategy"
    if near & words.talk or (near & words.hail and "T" not in line.shape[act.verb :]):
        return None
    last = max(act.verb, act.mention.right)
    if is_without_day(line, act.verb, last):
        return "planned"
    told: Status | None = _of_verb(line, governor) if governor is not None else "signed"
    if told != "signed":
        return told
    after = _words_of(line, last, last + _GOVERNED)
    if moved_to(line, last) is not None:
        return "planned"
    if after & cues().called_off or after & _ENDS:
        return None
    subject = _subject_of(line, last) if governor is None else None
    return _of_verb(line, subject) if subject is not None else "signed"


def _is_of_time(line: Line, at: int, governor: int | None) -> bool:
    """Tell "after the talks they attended the signing" from "the talks concerned the signing"."""
    if governor is None or at >= governor:
        return False
    if line.items[at].word in _TALKS and line.shape[governor - 1] == "&":
        return True  # "held talks and witnessed the signing"
    return not _OF_TIME.isdisjoint(item.word for item in line.items[max(0, at - 2) : at])


def _governor(line: Line, first: int) -> int | None:
    """The verb before the noun at an item, in its clause: "attended", "ended with"."""
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word = line.items[at].word
        if line.shape[at] in ";:" or word in cues().relatives or word in cues().boundaries:
            return None
        if is_verb(line, at) or word in _words().closing:
            return at
    return None


def _subject_of(line: Line, last: int) -> int | None:
    """The verb, or the last auxiliary, whose subject a noun is: "took place", "is set for", "was to have been"."""
    aside = line.shape.find(",", last + 1) if line.shape[last : last + 1] == "," else -1
    if 0 < aside < last + _GOVERNED and (is_verb(line, aside + 1) or is_finite(line, aside + 1)):
        last = aside + 1  # "the signing of the pact, foreseen for Monday, has been put off"
    for at in range(last, min(last + _GOVERNED, len(line.items))):
        relative = line.items[at].word in cues().relatives and line.items[at - 1].word != "of"
        if line.shape[at] in ";:," or relative:
            return None
        if is_verb(line, at) or is_finite(line, at):
            return next((end for end in range(at, len(line.items)) if not _goes_on(line, end + 1)), None)
    return None


def _goes_on(line: Line, at: int) -> bool:
    """Tell a word that goes on with a verb group."""
    word = line.items[at].word if at < len(line.items) else ""
    return word in _GOING_ON or (is_verb(line, at) and is_finite(line, at - 1))


def _of_verb(line: Line, at: int) -> Status | None:
    """What the verb at an item says of what it governs."""
    helpers, first = helpers_before(line, at)
    if is_finite(line, at):
        helpers = [*helpers, line.items[at].word]
    if line.items[at].word in _SET:
        return "planned" if _HAD.isdisjoint(helpers) else None
    if line.items[at].word in cues().negations:
        return None  # "had not taken place"
    told = _of_group(line, first, at, frozenset(helpers))
    return None if told == "planned" and is_undone(line, at) else told
