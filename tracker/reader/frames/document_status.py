"""Whether an act of signing happened, is planned or only talked of, and on which day."""

from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from tracker.reader.cues import cues, is_undone, status_of
from tracker.reader.frames.document_row import Act
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

Status = Literal["signed", "planned"]

_GOVERNED = 7  # items before "the signing of" in which the word stands that governs it
_ASKING = frozenset({"proposed", "suggested", "urged", "asked", "demanded", "requested", "recommended", "proposes"})
_COMES = 12  # items from "met" to "to sign"
_PRODUCERS = frozenset("visit trip talks meeting meetings session summit forum negotiations consultations tour".split())
_SUMS = frozenset({"value", "amount", "sum", "volume", "cost", "price"})  # "the value of contracts signed"
_BY_DOING = frozenset({"by", "upon", "with"})  # "capped their talks by signing"
_INITIALLED = frozenset({"initialed", "initialled"})
_PASTS = frozenset({"was", "were", "been", "got"})
_RECALLED = frozenset({"had", "earlier", "previously", "already", "recalled", "once", "originally"})
_BY_HAND = frozenset({"to", "on", "under", "beneath", "upon"})  # "put their names to"
_AHEAD = frozenset({"will", "to", "due", "shall"})
_FIRST = frozenset({"first", "second", "third", "latest", "only", "newest"})  # "became the first to sign"
_DEFINITE = frozenset({"the", "this", "that", "its", "their"})


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
    signing: frozenset[str]
    producing: frozenset[str]
    comes: frozenset[str]
    arrives: frozenset[str]
    awarding: frozenset[str]
    announcing: frozenset[str]
    changes: frozenset[str]
    reaching: frozenset[str]


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
            word for verb in ("adopt", "issue") for form in ("past", "base") for word in read["verbs"][verb][form]
        ),
        changes=frozenset(read["verbs"]["change"]["past"]),
        reaching=frozenset((*read["verbs"]["reach"]["past"], *read["verbs"]["reach"]["base"])),
        comes=frozenset(read["phrases"]["comes"]),
        arrives=frozenset(read["phrases"]["arrives"]),
        awarding=frozenset((*read["verbs"]["award"]["past"], *read["verbs"]["award"]["base"])),
        announcing=frozenset((*read["verbs"]["announce"]["past"], *read["verbs"]["announce"]["base"])),
        producing=frozenset(read["verbs"]["produce"]["past"]),
        signing=frozenset(word for form in ("past", "base", "noun") for word in read["verbs"]["sign"][form]),
        intends=frozenset(read["phrases"]["intends"]),
        bases=frozenset(word for verb in read["verbs"].values() for word in verb["base"]),
    )


def status(line: Line, act: Act) -> Status | None:
    """Return what became of the document, None where nobody says that it was or will be signed."""
    items, words = line.items, _words()
    before = {item.word for item in items[: act.verb]}
    in_passing = act.voice in {"reduced", "relative"}
    if before & words.deny or (items and items[0].word in words.suppose and not in_passing):
        return None
    if cues().negations & {item.word for item in items[max(0, act.mention.left - 1) : act.mention.first]}:
        return None
    base = items[act.verb].word
    if line.role == "headline" and items[act.verb - 1].word == "to" and act.voice == "active":
        return "planned"
    if base in words.bases and not _ASKING.isdisjoint(before) and "that" in before:
        return None
    if base in _INITIALLED and _is_unsigned(line, act):
        return "planned"
    if base in words.bases and _comes_to(line, act):
        return "signed" if before.isdisjoint(cues().negations | cues().hypothetical | cues().planned) else None
    if base in words.bases and _is_to_meet(line, act):
        return "planned" if before.isdisjoint(cues().negations | cues().hypothetical | cues().called_off) else None
    if act.voice == "ready" or (base in words.bases and is_intended(line, act)):
        undone = not before.isdisjoint(cues().negations | cues().called_off) or is_undone(line, act.verb)
        return None if undone else "planned"
    if act.voice in {"reduced", "relative"}:
        return _in_passing(line, act)
    told = status_of(line, act.verb)
    if told == "none" or _awaited(line, act):
        return None
    governed = max(0, act.verb - _GOVERNED, *(line.shape.rfind(letter, 0, act.verb) for letter in ",;X"))
    closed = max((at for at in range(governed, act.verb) if items[at].word in words.closing), default=governed)
    done = any(item.word in _BY_DOING for item in items[max(0, act.verb - 2) : act.verb])
    near = {item.word for item in items[act.verb if done else closed : act.verb]}
    after = {item.word for item in items[act.mention.right : act.mention.right + _GOVERNED]}
    if act.voice == "noun" and near & words.hail and not any(item.shape == "T" for item in items[act.verb :]):
        return None
    ahead = " ".join(item.word for item in items[act.verb : act.verb + _GOVERNED])
    if act.voice == "noun" and ("was to" in ahead or "were to" in ahead or " would" in ahead):
        return None
    if act.voice == "noun" and told == "held" and _is_set(line, act):
        told = "planned"
    if act.voice == "noun" and (near & words.talk or (after & cues().called_off or after & {"delayed", "collapsed"})):
        return None
    if told == "held" and base in words.bases and items[act.verb - 1].word == "to":
        return None
    start = act.mention.left if act.described else max(act.verb, act.mention.left - 3)
    between = {item.word for item in items[start : act.mention.first]}
    if told == "held" and act.voice != "closing" and between & {"negotiations", "talks", "negotiating"}:
        return None
    return "planned" if told == "planned" else "signed"


def _is_set(line: Line, act: Act) -> bool:
    """Tell "the signing of a treaty is set for June", "will take place", from one that took place."""
    after = [item.word for item in line.items[max(act.verb, act.mention.right) : act.mention.right + _GOVERNED]]
    return not cues().planned.isdisjoint(after) or any(
        pair in {("set", "for"), ("due", "in"), ("due", "on"), ("foreseen", "for"), ("set", "to")}
        for pair in pairwise(after)
    )


def _is_unsigned(line: Line, act: Act) -> bool:
    """Tell "was initialled, although not yet signed"."""
    after = [item.word for item in line.items[act.verb + 1 : act.verb + _GOVERNED]]
    return "signed" in after and not cues().negations.isdisjoint(after[: after.index("signed")])


def _comes_to(line: Line, act: Act) -> bool:
    """Tell "met in Lima to sign", "used the forum to sign", which they then did."""
    before = [item.word for item in line.items[max(0, act.verb - _COMES) : act.verb]]
    if before[-1:] == ["to"] and "became" in before and not _FIRST.isdisjoint(before):
        return True
    return before[-1:] == ["to"] and not _words().comes.isdisjoint(before)


def _is_to_meet(line: Line, act: Act) -> bool:
    """Tell "will meet in Lima on 4 March to sign", "is to fly to Oslo to sign"."""
    before = [item.word for item in line.items[max(0, act.verb - _COMES) : act.verb]]
    if before[-1:] != ["to"]:
        return False
    at = next((at for at, word in enumerate(before) if word in _words().arrives), 0)
    return at > 0 and not _AHEAD.isdisjoint(before[max(0, at - 3) : at])


def is_intended(line: Line, act: Act) -> bool:
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
    after = {item.word for item in line.items[act.verb + 1 : act.verb + 3]}
    if line.items[act.verb - 1].word == "be" and after & {"once", "if", "provided", "unless"}:
        return True
    return act.voice == "passive" and bool(before & {"until", "once", "if", "when", "unless", "till", "before"})


def recalled(line: Line, act: Act) -> bool:
    """Tell a document that the sentence only recalls, beside those that are its news."""
    items, mention = line.items, act.mention
    before = {item.word for item in items[max(0, act.verb - 4) : act.verb]}
    told = [item.word for item in items[: act.verb]]
    reported = "had" in before and (
        not cues().speech.isdisjoint(told[-6:])
        or any(word in cues().speech and "that" in told[at + 1 : at + 5] for at, word in enumerate(told))
    )
    if before & _RECALLED and not mention.echo and not reported and "just" not in before:
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
    return line.items[act.verb].word in _words().adopting | _words().announcing


def is_done(line: Line, act: Act) -> bool:
    """Tell a verb that says that it is done: "signed", "was signed"; a noun says so only by its surroundings."""
    before = [item.word for item in line.items[max(0, act.verb - 4) : act.verb]]
    if act.voice not in {"active", "passive", "shared"} or line.items[act.verb].word in _words().bases:
        return False
    return act.voice != "passive" or bool(_PASTS & set(before))


def is_awarded(line: Line, act: Act) -> bool:
    """Tell a contract that one side gives the other: "won a contract from"."""
    return line.items[act.verb].word in _words().awarding


def is_change(line: Line, act: Act) -> bool:
    """Tell what is amended or extended, which was signed before."""
    return line.items[act.verb].word in _words().changes


def is_loose(line: Line, act: Act) -> bool:
    """Tell "agreement to meet again was reached", "finalised the draft agreement": nothing that has been signed."""
    base = line.items[act.verb].word
    if line.items[act.mention.first].word in {"statement", "statements"}:
        by_hand = line.items[act.verb + 1].word in _BY_HAND
        return (base not in _words().signing and not by_hand) or act.voice not in {"active", "passive", "noun"}
    if base in _words().producing:
        return act.voice != "active" or _PRODUCERS.isdisjoint(item.word for item in line.items[: act.verb])
    owner = line.items[act.mention.left - 2].word if line.shape[act.mention.left - 1 : act.mention.left] == "o" else ""
    if owner in _SUMS:
        return True
    if act.mention.echo or line.items[act.verb].word not in _words().reaching:
        return False
    mention = act.mention
    words = {item.word for item in line.items[mention.left : mention.first]}
    bare = mention.left == mention.first and not mention.noun.plural
    return bare or "draft" in words or line.items[min(mention.last, len(line.items) - 1)].word in {"to", "that"}
