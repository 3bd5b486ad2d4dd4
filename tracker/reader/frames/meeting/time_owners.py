"""Whose a time is that stands in the sentence of an event, but beside something else that it may be the time of."""

from functools import cache

from tracker.reader.cues import cues, is_verb, items_word, main_verb
from tracker.reader.frames.meeting.relative_time import EVENTS
from tracker.reader.frames.meeting.words import times_of_others
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_NOUNS = "kgcmKFBMA"  # shapes of nouns, and of what stands before them
_SUBJECTS = "XWBNKcQ"
_DAYS_ON = 6  # items from a verb of speech to a day that is its own: "said in a press statement on Monday"


@cache
def _saying() -> frozenset[str]:
    return cues().speech | {"told", "heard"}


def is_of_other(line: Line, at: int, first: int, last: int, verb: int) -> bool:
    """Tell the time of something else than the event whose noun is at `first` to `last`, and whose verb at `verb`."""
    own = {*range(first, last), verb}
    return (
        _is_of_noun(line, at, own)
        or _is_before_noun(line, at, own)
        or (at > last and _is_of_done(line, at, last, verb))
        or (at > last and _is_of_coming(line, at, last))
        or _is_of_told(line, at, first, last)
        or (at < first and at < verb and _is_of_visit(line, at))
    )


def is_of_speech(line: Line, at: int, verb: int) -> bool:
    """Tell the day on which somebody said it: "…, a spokesman said on Tuesday", "said in a statement on Tuesday"."""
    for before in range(at - 1, max(-1, at - 1 - _DAYS_ON), -1):
        item = line.items[before]
        if item.word in cues().speech | {"told"}:
            return before != verb
        if item.shape not in "uidP" and item.word not in times_of_others("statements"):
            return False
    return False


def _is_of_noun(line: Line, at: int, own: set[int]) -> bool:
    """As in "the ban of May 2023", "the agreement of the same year"."""
    of = at - 1 - (line.shape[at - 1 : at] == "d")
    if of < 1 or line.shape[of] != "o" or of - 1 in own:
        return False
    noun = line.items[of - 1]
    return noun.shape in _NOUNS and noun.word not in times_of_others("parts") and not _is_at(line, of - 1)


def _is_before_noun(line: Line, at: int, own: set[int]) -> bool:
    """As in "the June 2022 agreement", "last year's accord"."""
    if line.shape[at - 1 : at] != "d":
        return False
    end = at + 1 + (line.shape[at + 1 : at + 2] == "s")
    noun = end
    while noun < len(line.items) and line.shape[noun] in "kgcmKFBMAON-" and not is_verb(line, noun):
        noun += 1
    inside = range(end, noun)
    if not inside or not own.isdisjoint(inside) or line.items[end].word in times_of_others("parts"):
        return False
    return not _is_at(line, noun - 1)


def _is_at(line: Line, noun: int) -> bool:
    """Tell a noun of what goes on meanwhile: "at the summit of 5 May", "during the May 2022 visit"."""
    for before in range(noun - 1, max(-1, noun - 1 - _PHRASE), -1):
        if line.items[before].word in times_of_others("meanwhile"):
            return True
        if line.shape[before] in ",;:" or is_verb(line, before):
            return False
    return False


_PHRASE = 6  # items from "at" to the noun of its phrase


def _is_of_done(line: Line, at: int, last: int, verb: int) -> bool:
    """As in "the accord signed in Lima on 5 March", "Y, appointed in January"."""
    if not line.words.isdisjoint(times_of_others("watched")):
        return False  # "saw an accord signed on Monday"
    for done in range(at - 1, last - 1, -1):
        item = line.items[done]
        if done != verb and _is_reduced(line, done):
            return is_verb(line, verb) or main_verb(line, last - 1) != done
        if item.shape in ",;:" or item.word in cues().verbs or item.word in times_of_others("parts"):
            return False
        participle = item.word.endswith("ed") or item.word in times_of_others("done")
        if item.shape != "k" or not participle or done == verb or item.word in times_of_others("along"):
            continue
        before = line.items[done - 1]
        governs = line.shape[done + 1] in "iubtyT" or line.items[done + 1].word.endswith("ly")
        if governs and before.shape not in "&rXW" and before.word not in cues().auxiliaries:
            return is_verb(line, verb) or main_verb(line, last - 1) != done
    return False


def _is_reduced(line: Line, done: int) -> bool:
    """Tell a participle right behind its noun, though its form is a past too: "a plan drawn up in", "gas bought in"."""
    if line.items[done].word not in times_of_others("done") or line.shape[done - 1] not in "kgcm":
        return False
    noun = line.items[done - 1]
    after = done + 1 + (items_word(line, done + 1) in _PARTICLES)
    plain = noun.word not in cues().auxiliaries and noun.text == noun.word and not is_verb(line, done - 1)
    return plain and line.shape[after : after + 1] in {"i", "u", "b", "T"}


_PARTICLES = frozenset({"up", "out", "off", "down", "away", "back", "over"})


def _is_of_coming(line: Line, at: int, last: int) -> bool:
    """As in "to prepare the talks of the presidents in May", "ahead of the commission's session on 20 March"."""
    between = line.items[last:at]
    event = next((number for number in range(len(between) - 1, -1, -1) if between[number].word in EVENTS), None)
    if event is None or any(item.shape in ",;:" for item in between[event:]):
        return False
    return any(item.word in times_of_others("ahead_of") for item in between[:event])


def _is_of_visit(line: Line, at: int) -> bool:
    """Tell the edge of a visit, told beside it: "X, on a visit to P which ends tomorrow, met Y"."""
    ends = at - 1 - (line.shape[at - 1 : at] == "u")
    return (
        ends > 0
        and line.items[ends].word in toml("meetings")["ending"] + toml("meetings")["beginning"]
        and line.items[ends - 1].word in {"which", "that"}
        and line.shape[at + 1 : at + 2] == ","
    )


def _is_of_told(line: Line, at: int, first: int, last: int) -> bool:
    """Tell the time of what somebody said: "Trade grew in 2023, X said after talks", "X said trade grew in 2023"."""
    if line.words.isdisjoint(_saying()):
        return False
    low, high = (last, at) if at > first else (at + 1, first)
    saying = (each for each in range(low, high) if line.items[each].word in _saying())
    said = next((each for each in saying if items_word(line, each + 1) not in {"for", "by"}), None)  # "announced for"
    if said is None:
        return False
    if at > first:
        return any(is_verb(line, each) for each in range(said + 1, at))
    comma = line.shape.rfind(",", at, said)
    told = comma > 0 and (
        not set(_SUBJECTS).isdisjoint(line.shape[comma:said]) or line.items[comma + 1].word in {"it", "he", "she"}
    )
    return told and any(
        is_verb(line, each) or line.items[each].word in times_of_others("grew") for each in range(comma)
    )
