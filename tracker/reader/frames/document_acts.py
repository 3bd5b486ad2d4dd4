"""Who does what to which document: the acts of signing in a line, by the grammar of its row of letters."""

import re

from tracker.reader.frames.document_more import come_of, describe, echo, founded, present, share
from tracker.reader.frames.document_row import ITEM, Act, Row, Voice, chain, chain_back, verbs
from tracker.reader.frames.document_words import Written
from tracker.reader.items import Line

_WEAK = frozenset({"noun", "closing"})  # voices that one with a verb of signing says better
_PRONOUNS = frozenset({"it", "this", "that", "they", "which", "he", "she"})
# From a verb to its object: adverbs, times, places, "with …", a parenthesis between commas, but no other noun.
_BESIDE = r"(?>[iuyf][^iuyf;:rVWGCzDY.,]{0,9}(?=[D,aTiuyfk]))|(?>,[^;:rVWGCzDY.]{1,24},)"
_GAP = rf"(?:[aT\"]|d(?=\")|k{{1,2}}(?=[Tiuyf,])|{_BESIDE})*?"
_OBJECT = re.compile(rf"z?{_GAP}(?P<first>D)")
_HANDED = re.compile(r"[oftiuk][DY]")
_LISTED = re.compile(r"[^;:.D]{0,6}:[^D]{0,3}(?P<first>D)")
_BEFORE_PAST = r"z[akT]{0,3}(?:[kV]{1,3}&a?)?"  # "was drawn up and"
_PASSIVE = re.compile(rf"{_BEFORE_PAST}X?a?$")
_INSERTED = r"(?>,[^,DVWGC.:]{1,30},|-[^;:VWG.-]{1,40}-)"
_SUBJECT = re.compile(rf"(?P<last>D)(?:{_INSERTED}|[^;:VWGCD.-]){{0,34}}?{_BEFORE_PAST}$")
_ALSO = re.compile(
    r"(?:b[^;:.zVD&]{1,12}(?:&[^;:.zVD&,]{1,6})?)?,?&a?(?P<next>D)(?![^,;.]{0,8}z)"
)  # "a protocol was signed, as well as a plan"
_TO_BE = re.compile(r"(?P<last>[DY])(?:\([^)]{0,6}\))?,?[ak]?tza?$")
_OF = re.compile(r"(?P<last>Y)(?:,?r)?[ak]{0,2}z[akT]{0,3}$")
_REDUCED = re.compile(r"(?P<last>[DY])(?:\([^)]{0,6}\))?,?[ak\"]{0,3}$")
_FAR = re.compile(r"(?P<last>[DY])[^;:VWGCDY.]{0,40},$")
_RELATIVE = re.compile(r"(?P<last>[DY])(?P<gap>[^;:VWGCzDY.]{0,8},?r[^;:.VWGCzDY]{1,24})$")
_CONTACT = re.compile(r"(?P<last>[DY])[dkXPABNQ&s]{1,8}$")
_WHOSE = re.compile(r"(?P<last>[DY]),?(?:r|d)$")
_NOMINAL = re.compile(r"k{0,2}(?:[ui]?[TPN]){0,2}[of]?(?:d(?=k))?[k#]{0,3}(?P<first>[DY])")
_FRONTED = re.compile(r"[^;:.,DYzV]{2,24},(?P<first>D)")  # "Signed in Rome by X, the pact lowers tariffs"
_FIRST = 2  # letters at the start of a line in which such a verb stands
_READIED = re.compile(r",?(?P<first>D)")
_GETS_READY = re.compile(r"(?P<last>[DY])(?:[^;:VWGCD.]{0,20}z[ak]{0,3})?[kV]f$")
_DEALT = re.compile(r"a?(?P<first>D)")  # "closed a deal with"
_CLOSED = re.compile(r"[^;:rVWGC.]{0,34}?[yi](?P<first>Y)")


def acts(line: Line, found: list[Written]) -> list[Act]:
    """Return the documents that a line signs, one act each, in the order of the text."""
    row = Row(line, found)
    told: dict[int, Act] = {}
    for at, letter in enumerate(row.letters):
        if letter not in "VWGCHRE":
            continue
        voice, places = _objects(row, at, letter)
        for place in places:
            mention = row.documents[place]
            types = verbs().types.get(line.items[row.at[at]].word, frozenset())
            known = told.get(mention.first)
            if (types and mention.noun.type not in types) or (known is not None and known.voice not in _WEAK):
                continue
            told[mention.first] = Act(row.at[at], voice, mention)
    share(row, told)
    founded(row, told)
    come_of(row, told)
    present(row, told)
    describe(row, told)
    echo(row, told)
    return sorted(told.values(), key=lambda act: act.mention.first)


def _objects(row: Row, at: int, letter: str) -> tuple[Voice, list[int]]:
    letters = row.letters
    before = letters[:at]
    dealt = _DEALT.match(letters, at + 1) if row.line.items[row.at[at]].word in {"closed", "settled"} else None
    if dealt is not None:
        return "active", chain(letters, dealt.start("first"))
    if letter == "C":
        return "closing", _closed(letters, at)
    if letter == "E":
        return "there", _after(letters, at)
    if letter == "R":
        recorded = _HANDED.match(letters, at + 1)
        place = recorded.end() - 1 if recorded is not None else -1
        return "active", [place] if place > 0 and _is_new(row, row.documents.get(place)) else []
    if letter == "H":
        handed = _HANDED.match(letters, at + 1)
        return "active", chain(letters, handed.end() - 1) if handed is not None else []
    if letter == "G" and (ready := _ready(row, at)):
        return "ready", ready
    if letter == "G":
        return "noun", _nominal(letters, at, own=row.line.items[max(0, row.at[at] - 1)].word in {"its", "their"})
    if letter == "V" and before.endswith("d"):
        return "reduced", []  # "the adopted plan"
    if letter == "V" and (to_be := _TO_BE.search(before)) is not None:
        return "reduced", [to_be.start("last")]
    if letter == "V" and _PASSIVE.search(before):
        subject = _SUBJECT.search(before) or _OF.search(before)
        if subject is not None:
            also = _ALSO.match(letters, at + 1)
            return "passive", [
                *chain_back(letters, subject.start("last")),
                *(chain(letters, also.start("next")) if also is not None else []),
            ]
        whose = row.line.items[row.at[at] - 2].word if row.at[at] > 1 else ""
        return "passive", _after(letters, at) if whose not in _PRONOUNS else []
    fronted = _FRONTED.match(letters, at + 1) if letter == "V" and at < _FIRST else None
    if fronted is not None:
        return "passive", [fronted.start("first")]
    after = _OBJECT.match(letters, at + 1)
    reduced = _REDUCED.search(before) or _FAR.search(before) if letter == "V" else None
    if reduced is not None and (after is None or not re.fullmatch(r"[ak]?", letters[at + 1 : after.start("first")])):
        all_of_them = row.line.items[row.at[at] - 1].word in {"all", "both"}
        last = reduced.start("last")
        return "reduced", chain_back(letters, last) if all_of_them else [last]
    found = _after(letters, at)
    if found:
        return "active", found
    relative = _RELATIVE.search(before) or _CONTACT.search(before)
    if relative is not None:
        return "relative", [relative.start("last")]
    return "closing", _closed(letters, at) if row.line.items[row.at[at]].word == "concluded" else []


def _is_new(row: Row, mention: Written | None) -> bool:
    """Tell "in a protocol", "in an agreed protocol" from "in the protocol", which is only cited."""
    return mention is not None and row.line.items[mention.left].word in {"a", "an", "joint"}


def _ready(row: Row, at: int) -> list[int]:
    """What is ready for signing: "a treaty is being prepared for signature", "brings, ready for signing, a treaty"."""
    letters = row.letters
    if not letters[:at].endswith("f") or row.line.items[row.at[at] - 2].word not in verbs().ready:
        return []
    after = _READIED.match(letters, at + 1)
    if after is not None:
        return chain(letters, after.start("first"))
    before = _GETS_READY.search(letters[:at])
    return chain_back(letters, before.start("last")) if before is not None else []


def _after(letters: str, at: int) -> list[int]:
    """The objects after a verb, or after its colon: "signed: an agreement on …; a plan for …"."""
    after = _OBJECT.match(letters, at + 1)
    if after is not None:
        return chain(letters, after.start("first"))
    listed = _LISTED.match(letters, at + 1)
    return chain(letters, listed.start("first"), ITEM) if listed is not None else []


def _closed(letters: str, at: int) -> list[int]:
    closed = _CLOSED.match(letters, at + 1)
    return chain(letters, closed.start("first")) if closed is not None else []


def _nominal(letters: str, at: int, *, own: bool) -> list[int]:
    whose = _WHOSE.search(letters[:at])
    if whose is not None and (letters[at - 1] == "r" or letters[at + 1 : at + 3] == "or"):
        return [whose.start("last")]
    if own:
        before = max(letters.rfind("D", 0, at), letters.rfind("Y", 0, at))
        return [before] if before >= 0 and ";" not in letters[before:at] else []
    after = _NOMINAL.match(letters, at + 1)
    if after is not None:
        return chain(letters, after.start("first"))
    return [at - 1] if at and letters[at - 1] in "DY" else []
