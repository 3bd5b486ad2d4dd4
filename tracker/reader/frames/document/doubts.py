"""What makes of a document that is told of no news: it is only cited, only recalled, or no document at all."""

from functools import cache

from tracker.domain.period import Period
from tracker.reader.cues import cues, items_word
from tracker.reader.frames.document.nouns import number_of
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.words import Written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.recalling import is_recalled
from tracker.reader.story import Story
from tracker.reader.tags import When

_PRODUCERS = frozenset(
    """
    visit visits trip talks meeting meetings session summit forum negotiations consultations tour stay stop stopover
    commission council conference gathering encounter mission dialogue retreat discussions one
    """.split()
)
_UNREAL = frozenset(
    {"future", "possible", "potential", "proposed", "mooted", "prospective", "eventual", "hypothetical", "envisaged"}
)
_SUMS = frozenset({"value", "amount", "sum", "volume", "cost", "price"})  # "the value of contracts signed"
_BEGUN = frozenset({"began", "begun", "started"})
_PASTS = frozenset({"was", "were", "been", "got"})
_RECALLED = frozenset({"had", "earlier", "previously", "already", "recalled", "once", "originally", "recently"})
_WRITING = frozenset({"wrote", "tweeted", "posted", "declared"})
_SINCE = frozenset({"following", "since", "after"})
_BY_HAND = frozenset({"to", "on", "under", "beneath", "upon"})  # "put their names to"
_OVER = frozenset({"closed", "concluded", "completed", "closing", "concluding", "wrapped", "concludes", "closes"})
_JOINT = frozenset({"joint", "common", "trilateral", "tripartite", "bilateral"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_WORDED = 2  # items before "agreement to" by which it has a name: "a framework agreement to build a dam"
_VAGUE = frozenset(
    {"important", "specific", "certain", "relevant", "several", "high-level", "bilateral", "mutual", "all"}
)


@cache
def _citing() -> frozenset[str]:
    return frozenset(toml("documents")["phrases"]["citing"])


def recalled(line: Line, act: Act) -> bool:
    """Tell a document that the sentence only recalls, beside those that are its news."""
    items, mention = line.items, act.mention
    before = {item.word for item in items[max(0, act.verb - 4) : act.verb]}
    told = [item.word for item in items[: act.verb]]
    speech = cues().speech | _WRITING
    reported = "had" in before and (
        not speech.isdisjoint(told[-6:])
        or any(word in speech and "that" in told[at + 1 : at + 5] for at, word in enumerate(told))
    )
    if is_recalled(line, min(act.verb, mention.left)):
        return True
    if "since" in before and before & {"has", "have"} and not mention.echo:
        return True  # "has since signed further pacts"
    if before & _RECALLED and not mention.echo and not reported and "just" not in before:
        return True
    if act.voice == "noun" and _is_background(line, act):
        return True
    if act.voice not in {"reduced", "relative"} or act.described:
        return False
    near = items[max(0, mention.left - 3) : mention.left + 1]
    governor = {word for item in near for word in item.word.split()}  # "under six" is a number
    return cited(line, act) or bool(governor & _citing())


def _is_background(line: Line, act: Act) -> bool:
    """Tell "trade has grown since the conclusion of the treaty", which may be of any year."""
    before = [item.word for item in line.items[: act.verb]]
    return (
        before[-1:] == ["the"]
        and bool(_SINCE & set(before[-2:-1]))
        and not {"has", "have"}.isdisjoint(before)
        and cited(line, act)
    )


def cited(line: Line, act: Act) -> bool:
    """Tell "the agreement signed between …" from "an agreement signed …", "the session's minutes"."""
    if "s" in line.shape[act.mention.left : act.mention.first]:
        return False
    words = {item.word for item in line.items[act.mention.left : act.mention.first]}
    return not words.isdisjoint(_DEFINITE) and "following" not in words


def is_done(line: Line, act: Act) -> bool:
    """Tell a verb that says that it is done: "signed", "was signed"; a noun says so only by its surroundings."""
    before = [item.word for item in line.items[max(0, act.verb - 4) : act.verb]]
    if act.voice == "reduced" and act.form == "past":
        return act.helpers.isdisjoint({"to", "be", "will"})
    if act.voice == "relative":
        return act.form == "past" and {"will", "to"}.isdisjoint(item.word for item in line.items[act.verb :])
    if act.voice not in {"active", "passive", "shared"} or act.form in {"base", "third"}:
        return False
    return act.voice != "passive" or bool(_PASTS & set(before))


def is_to_come(line: Line, act: Act) -> bool:
    """Tell "agreed to future contracts": documents that there are not yet."""
    return not _UNREAL.isdisjoint(item.word for item in line.items[act.mention.left : act.mention.first])


def is_old_plan(line: Line, story: Story, act: Act) -> bool:
    """Tell "In 2017 the two announced plans to sign a pact", of which nobody says what became."""
    day = next((item.value for _, item in line.tags("T")), None)
    when = story.period(day) if isinstance(day, When) and "T" in line.shape[:_OPENING] else None
    if when is None or story.day is None or "to" not in act.helpers or act.form != "base":
        return False
    return (story.day - Period.parse(when).last).days > _LONG_AGO


_OPENING, _NEAR, _LONG_AGO = 3, 6, 180  # items, items from "agreed" to its day, days


def is_loose(line: Line, act: Act) -> bool:
    """Tell "agreement to meet again was reached", "finalised the draft agreement": nothing that has been signed."""
    joint = any(item.word in _JOINT for item in line.items[act.mention.left : act.mention.last])
    if line.items[act.mention.first].word in {"statement", "statements"} and not joint:
        by_hand = items_word(line, act.verb + 1) in _BY_HAND
        return (act.kind not in {"sign", "bear"} and not by_hand) or act.voice not in {"active", "passive", "noun"}
    if act.kind == "issue" and act.voice in {"reduced", "relative"}:
        undated = cited(line, act) and "T" not in line.shape  # "the communiqué issued after the talks is long"
        declared = act.mention.noun.type == "declaration" and "T" in line.shape[act.verb :]
        if undated or not (joint or declared) or _is_source(line, act):
            return True  # "a communiqué issued after the talks says"
    aim = items_word(line, act.mention.last)
    bare = act.mention.last - act.mention.first == 1 and items_word(line, act.mention.first) in {"plan", "plans"}
    to_do = aim in {"to", "in"} or (aim == "for" and bare)
    if (
        to_do
        and act.mention.noun.type == "plan"
        and (act.voice == "closing" or (act.voice == "reduced" and act.kind != "sign"))
    ):
        return True  # "came away with a plan to meet again", "plans for a port, agreed in 2022, stalled"
    if act.mention.noun.type in {"program", "plan"} and items_word(line, act.verb) in _OVER and cited(line, act):
        return True  # "closed its development programme"
    if items_word(line, act.mention.first) == "text" and items_word(line, act.verb).startswith("initial"):
        return True  # of what is still to be signed
    if items_word(line, act.verb) == "celebrated" and act.voice == "active" and cited(line, act):
        return True  # "celebrated the treaty", but "celebrated an agreement", as Portuguese and Spanish papers write
    dated = "T" in line.shape[act.verb : act.verb + _NEAR]
    if act.kind == "agree" and act.voice == "reduced" and cited(line, act) and not dated:
        return True  # "the programme, agreed between both sides, predates it"
    if act.kind == "hand" and act.form == "noun":
        return number_of(line, act.mention) is None and not act.described  # "the presentation of six agreements"
    if act.kind == "hand" and (act.voice != "passive" or items_word(line, act.verb + 2) == "to"):
        return True  # "handed over the contract", to whomever
    if act.kind == "produce":
        near = line.items[: act.verb] if act.voice == "active" else line.items[act.verb :]
        known = act.voice == "active" or number_of(line, act.mention) is not None
        return not known or _PRODUCERS.isdisjoint(item.word for item in near)
    owner = line.items[act.mention.left - 2].word if line.shape[act.mention.left - 1 : act.mention.left] == "o" else ""
    if owner in _SUMS:
        return True
    if act.kind == "record" and _is_no_record(line, act):
        return True
    if act.mention.echo or act.kind != "reach":
        return False
    mention = act.mention
    if items_word(line, act.verb) == "reached" and _is_plain(line, mention):
        return True  # "the agreements reached in May", "an agreement was reached on a fund"
    words = {item.word for item in line.items[mention.left : mention.first]}
    bare = mention.left == mention.first and not mention.noun.plural
    further = line.items[min(mention.last, len(line.items) - 1)].word in {"to", "that"}
    for_signing = items_word(line, act.verb + 1) == "for"  # "will be finalised for signature in June"
    return bare or ("draft" in words and not for_signing) or (further and mention.first - mention.left < _WORDED)


def _is_no_record(line: Line, act: Act) -> bool:
    """Tell "agreed in a joint statement to meet again", "the show began with a document"."""
    word = items_word(line, act.verb)
    if word == "agreed":
        return act.mention.noun.type == "statement"
    return word in _BEGUN and "T" not in line.shape[act.verb :]


def _is_source(line: Line, act: Act) -> bool:
    """Tell a statement that is only quoted: "the statement issued in Lima said", "according to a statement"."""
    if items_word(line, act.mention.left - 2) == "according":
        return True
    end = line.shape.find(",", act.verb)
    clause = line.items[act.verb + 1 : end if end > 0 else len(line.items)]
    return not cues().speech.isdisjoint(item.word for item in clause)


def _is_plain(line: Line, mention: Written) -> bool:
    """Tell "an agreement", "the agreements", which may be no more than what was agreed, from "a trade agreement"."""
    before = line.items[mention.first - 1].word if mention.first > mention.left else ""
    plain = items_word(line, mention.first) in {"agreement", "agreements", "understanding", "arrangement"}
    return plain and (not before or before in _VAGUE or line.shape[mention.first - 1] in "d#")
