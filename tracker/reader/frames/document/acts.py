"""Who does what to which document: the acts of signing in a line, by the grammar of its row of letters."""

import re
from itertools import pairwise

from tracker.reader.cues import items_word
from tracker.reader.frames.document.beside import is_owner, is_the_same
from tracker.reader.frames.document.effects import FRONTED, taking_effect
from tracker.reader.frames.document.more import (
    among,
    besides,
    come_of,
    describe,
    echo,
    founded,
    is_aside,
    is_of_talks,
    present,
    share,
)
from tracker.reader.frames.document.predicates import Predicate
from tracker.reader.frames.document.row import ITEM, Act, Row, Voice, chain, chain_back, lists, makes
from tracker.reader.frames.document.words import Written, exchanging_words, signing_words
from tracker.reader.items import Line
from tracker.reader.patterns import regex

_WEAK = frozenset({"noun", "closing"})  # voices that one with a verb of signing says better
_PRONOUNS = frozenset({"it", "this", "that", "they", "which", "he", "she"})
_INSERTED = r"(?:,[^,;:.DYVAPG]{0,14},|-[^-;:.DYVAPG]{0,14}-)"
_OBJECT = regex(rf"{_INSERTED}?(?P<first>D)")
_BEHIND_ASIDE = regex(r",(?P<first>D)")
_OBJECT_OF = regex(r"[oftiuyb]?(?P<first>[DY])")
_LISTED = regex(r"[^;:.D]{0,6}:[^D]{0,3}(?P<first>D)")
_ASIDE = r"(?:,[^,;:.VAPG]{0,14},|-[^-;:.VAPG]{0,14}-)"
_SUBJECT = regex(
    rf"(?P<last>D)F?(?:{_ASIDE}|,(?:,n)+|n?[oiuytbf~]Y|,?[oiuytbf~]?r[^;:.DYVAPG]{{0,14}},?|n|(?:,&?n){{1,5}}|,w(?:,&?n){{1,3}}|[-(])?(?:{_INSERTED})?,?$"
)
_SUBJECT_OF = regex(r"(?P<last>Y),?r?$")
_ALSO = regex(
    r"n?(?P<who>(?:,?&?n){0,3}),?&(?P<next>D)(?![^,;.]{0,3}[PAVFzw])"
)  # "a protocol was signed, as well as a plan"
_REDUCED = regex(r"(?P<last>[DY])[(,-]?$")
_FAR = regex(r"(?P<last>[DY])[^;:.VPAGDYw]{0,12},$")
_RELATIVE = regex(r"(?P<last>[DY])[^;:.VPAGDYw]{0,6},?(?<![iuyf~])r[^;:.VPAGDY]{1,14}$")
_CONTACT = regex(r"(?P<last>[DY])n(?:&n)?$")
_WHOSE = regex(r"(?P<last>[DY]),n?(?:o?r)?$")
_NOMINAL = regex(rf"(?:n?(?:{_ASIDE})?[of]?|nz?wf)(?P<first>[DY])")  # "a signing ceremony was held for a pact"
_READIED = regex(r",?(?P<first>D)")
_GETS_READY = regex(r"(?P<last>[DY])[^;:.VPAGD]{0,5}f$")
_CLOSED = regex(r"(?:n|,[^,;:.]{0,8},n?)?[yi](?P<first>Y)")
_CROWNS, _CROWNED = regex(r"(?P<last>D)(?:,[^,;:.]{0,8},)?$"), regex(r"n")  # "Four pacts crowned the visit"
_CROWNING = frozenset({"crowned", "capped", "topped", "marked", "rounded", "concluded", "closed", "ended"})
_FOLLOWED_BY = regex(r"b(?P<first>Y)")
_DEALT = regex(r"(?P<first>D)")  # "closed a deal with"
_FINITE = frozenset("is are was were has have had will would shall may might could should can must".split())
_RECORDED = frozenset({"a", "an", "joint"})


def acts(line: Line, found: list[Written]) -> list[Act]:
    """Return the documents that a line signs or calls in force, one act each, in the order of the text."""
    row = Row(line, found)
    told: dict[int, Act] = {}
    force: list[Act] = []
    for place, predicate in row.predicates.items():
        voice, places = _objects(row, place, predicate)
        if predicate.kind in {"force", "last"}:
            force += [Act.of(predicate, "force", row.documents[each]) for each in places]
            continue
        for each in places:
            mention = row.documents[each]
            known = told.get(mention.first)
            types = makes(predicate.kind)
            by_hand = predicate.kind in {"sign", "bear"} and row.line.items[predicate.at].word not in exchanging_words()
            if mention.loose and not by_hand:
                continue
            if known is not None and items_word(row.line, predicate.last) in {"it", "them"}:
                continue  # "was reached in May; both put their names to it"
            better = known is None or known.voice in _WEAK or (known.kind != "sign" and predicate.kind == "sign")
            if (types and mention.noun.type not in types) or not better:
                continue
            told[mention.first] = Act.of(predicate, voice, mention)
    for place, letter in enumerate(row.letters):
        if letter not in "CE":
            continue
        voice, places = _closed(row, place) if letter == "C" else ("there", _after(row.letters, place))
        for each in places:
            mention = row.documents[each]
            told.setdefault(mention.first, Act.by(row.line, row.others[place], voice, mention))
    share(row, told)
    founded(row, told)
    come_of(row, told)
    present(row, told)
    among(row, told)
    besides(row, told)
    describe(row, told)
    echo(row, told)
    again = {other for one, other in pairwise(found) if one.first in told and is_the_same(line, one, other)}
    own = [act for act in told.values() if act.mention not in again]
    own = [act for act in own if not is_owner(line, act.mention, act.verb, act.form)]
    own = [act for act in own if act.voice != "reduced" or not _is_unsigned(line, act.verb)]
    return sorted([*own, *force], key=lambda act: act.mention.first)


def _is_unsigned(line: Line, verb: int) -> bool:
    """Tell "a treaty, concluded in 2018, has not been signed"."""
    signed = next((at for at in range(verb + 1, len(line.items)) if line.items[at].word == "signed"), 0)
    return signed > 0 and not {"not", "never", "yet"}.isdisjoint(item.word for item in line.items[signed - 4 : signed])


def _objects(row: Row, at: int, predicate: Predicate) -> tuple[Voice, list[int]]:
    letters = row.letters
    match letters[at]:
        case "G":
            ready = _ready(row, at, predicate)
            return ("ready", ready) if ready else ("noun", _nominal(row, at, predicate))
        case "F":
            return "force", taking_effect(row, at, predicate)
        case "P":
            return _undergone(row, at, predicate)
        case letter:
            return _done(row, at, predicate, bare=letter == "V")


def _undergone(row: Row, at: int, predicate: Predicate) -> tuple[Voice, list[int]]:
    """What was signed: the subject before the verb, else what stands behind it, "Signed was a treaty"."""
    letters, before = row.letters, row.letters[:at]
    subject = _SUBJECT.search(before) or _SUBJECT_OF.search(before)
    if subject is not None and (is_of_talks(row, subject.start("last")) or is_aside(row, subject.start("last"))):
        return "passive", []
    if "having" in predicate.helpers:
        return "reduced", _having_been(letters, at)
    if "to" in predicate.helpers and predicate.helpers.isdisjoint(_FINITE):
        behind = _REDUCED.search(before)
        return "reduced", [behind.start("last")] if behind is not None else []
    if predicate.kind == "follow":
        after = _FOLLOWED_BY.match(letters, at + 1)
        return "passive", chain(letters, after.start("first")) if after is not None else []
    if predicate.kind in {"record", "come"} and (subject is None or _recorded(row, at)):
        return "passive", _recorded(row, at)
    if subject is None and letters[at - 1 : at] == "P":
        return "passive", _undergone(row, at - 1, row.predicates[at - 1])[1]  # "was finalised and will be signed"
    if subject is None and row.line.items[predicate.at].word in signing_words() and _is_it(row, predicate):
        named = max(letters.rfind("D", 0, at), letters.rfind("Y", 0, at))
        known = named >= 0 and ";" not in letters[named:at]
        return "passive", [named] if known else []  # "a pact has linked them since it was signed in 2016"
    if subject is None:
        subject_word = row.line.items[predicate.first - 1].word if predicate.first else ""
        return "passive", _after(letters, at) if subject_word not in _PRONOUNS else []
    also = _ALSO.match(letters, at + 1)
    if also is not None and also["who"] and row.line.items[row.others[also.start("next") - 1]].word in {"and", "&"}:
        also = None  # "was struck by Peru and Chad and deals with fish"
    return "passive", [
        *chain_back(letters, subject.start("last")),
        *(chain(letters, also.start("next")) if also is not None else []),
    ]


def _having_been(letters: str, at: int) -> list[int]:
    """The document of "took effect in May, having been signed in 2017", or of what opens with that."""
    if fronted := FRONTED.match(letters, at + 1) if not at else None:
        return [fronted.start("first")]
    named = max(letters.rfind("D", 0, at), letters.rfind("Y", 0, at), letters.rfind(";", 0, at))
    return [named] if letters[max(0, named)] in "DY" else []


def _is_it(row: Row, predicate: Predicate) -> bool:
    """Tell "it was signed", where "it" is the document named before."""
    return predicate.first > 0 and row.line.items[predicate.first - 1].word == "it"


def _recorded(row: Row, at: int) -> list[int]:
    """A new document that something is put into, "recorded in a protocol"; not "in the protocol", which is cited."""
    recorded = _OBJECT_OF.match(row.letters, at + 1)
    if recorded is None:
        return []
    place = recorded.start("first")
    mention = row.documents[place]
    return [place] if row.line.items[mention.left].word in _RECORDED else []


def _done(row: Row, at: int, predicate: Predicate, *, bare: bool) -> tuple[Voice, list[int]]:
    """What somebody signs: its object; else what a participle or a relative clause says it of."""
    letters, before = row.letters, row.letters[:at]
    if predicate.kind in {"record", "come"}:
        recorded = _recorded(row, at)
        if recorded or predicate.kind == "record":
            return "active", recorded
        behind = _REDUCED.search(before) or _RELATIVE.search(before) or re.search(r"(?P<last>D)$", before)
        return "reduced", [behind.start("last")] if behind is not None else []
    if predicate.kind == "follow" and (after := _FOLLOWED_BY.match(letters, at + 1)) is not None:
        return "passive", chain(letters, after.start("first"))  # "signed a treaty, followed in May by a contract"
    days_on = {item.word for item in row.line.items[predicate.last : predicate.last + 3]}  # "followed two days later"
    object_ = letters[at + 1 : at + 2] not in {".", ",", ";", ""} and days_on.isdisjoint({"day", "later", "evening"})
    if predicate.kind == "follow" and object_ and items_word(row.line, predicate.last) not in _PRONOUNS | {"them"}:
        return "active", []  # "a treaty followed the talks"
    if predicate.kind in {"bear", "emerge", "occur", "follow"}:
        subject = _SUBJECT.search(before) or _SUBJECT_OF.search(before)
        voice: Voice = "reduced" if predicate.kind == "bear" and letters[at - 1] != "D" else "passive"
        return voice, chain_back(letters, subject.start("last")) if subject is not None else []
    fronted = FRONTED.match(letters, at + 1) if bare and not at else None
    if fronted is not None:
        return "passive", [fronted.start("first")]
    object_of = predicate.last > predicate.at + 1
    after = (_OBJECT_OF if object_of else _OBJECT).match(letters, at + 1)
    to_do = predicate.kind == "agree" and items_word(row.line, predicate.last - 1) == "to"  # "X, the guest, agreed to"
    reduced = (_REDUCED.search(before) or _FAR.search(before)) if bare and not to_do else None
    if reduced is not None and (after is None or not _is_beside(row, after.start("first"), predicate)):
        last = reduced.start("last")
        all_of_them = row.line.items[predicate.first - 1].word in {"all", "both"}
        return "reduced", chain_back(letters, last) if all_of_them else [last]
    found = chain(letters, after.start("first")) if after is not None else _after(letters, at)
    found = found or _behind_partner(row, at, predicate)
    if found:
        return "active", found
    if row.line.items[predicate.last : predicate.last + 1] and row.line.items[predicate.last].word in {"it", "them"}:
        named = max(letters.rfind("D", 0, at), letters.rfind("Y", 0, at))
        return "active", [named] if named >= 0 else []  # "agreed on a treaty and will sign it"
    relative = _RELATIVE.search(before) or _CONTACT.search(before)
    if relative is not None:
        return "relative", [relative.start("last")]
    if row.line.items[predicate.at].word in lists().closing:
        return "closing", _closes(letters, at)
    return "active", []


def _behind_partner(row: Row, at: int, predicate: Predicate) -> list[int]:
    """The objects of "signed with X, the trade minister, a treaty"."""
    after = _BEHIND_ASIDE.match(row.letters, at + 1)
    if after is None:
        return []
    between = row.line.items[predicate.last : row.documents[after.start("first")].left]
    return chain(row.letters, after.start("first")) if "with" in {item.word for item in between[:2]} else []


def _is_beside(row: Row, place: int, predicate: Predicate) -> bool:
    """Tell an object that follows its verb at once."""
    return row.documents[place].left <= predicate.last + 1


def _ready(row: Row, at: int, predicate: Predicate) -> list[int]:
    """What is ready for signing: "a treaty is being prepared for signature", "brings, ready for signing, a treaty"."""
    letters, items = row.letters, row.line.items
    if predicate.first < 2 or items[predicate.first - 1].word != "for":
        return []
    if items[predicate.first - 2].word not in lists().ready:
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


def _closed(row: Row, at: int) -> tuple[Voice, list[int]]:
    """What talks closed with; a deal that somebody closed."""
    letters, word = row.letters, row.line.items[row.others[at]].word
    dealt = _DEALT.match(letters, at + 1)
    if dealt is not None and word in {"closed", "settled"}:
        return "active", chain(letters, dealt.start("first"))
    subject = _SUBJECT.search(letters[: max(0, at - 1)]) if letters[at - 1 : at] == "z" and word == "closed" else None
    if subject is not None:
        return "passive", chain_back(letters, subject.start("last"))  # "Ten deals were closed"
    if letters[at - 1 : at] == "z" and word in {"settled", "resolved", "buried"}:
        return "closing", []  # "only wording to be settled in the treaty"
    before = _CROWNS.search(letters[:at].removesuffix("w")) if _CROWNED.match(letters, at + 1) else None
    if before is not None and word in _CROWNING:
        return "closing", chain_back(letters, before.start("last"))
    return "closing", _closes(letters, at)


def _closes(letters: str, at: int) -> list[int]:
    closed = _CLOSED.match(letters, at + 1)
    return chain(letters, closed.start("first")) if closed is not None else []


def _nominal(row: Row, at: int, predicate: Predicate) -> list[int]:
    letters = row.letters
    whose = _WHOSE.search(letters[:at])
    if whose is not None and (letters[at - 1] == "r" or letters[at + 1 : at + 3] == "or"):
        return [whose.start("last")]
    if row.line.items[max(0, predicate.at - 1)].word in {"its", "their"}:
        before = max(letters.rfind("D", 0, at), letters.rfind("Y", 0, at))
        return [before] if before >= 0 and ";" not in letters[before:at] else []
    after = _NOMINAL.match(letters, at + 1)
    if after is not None:
        return chain(letters, after.start("first"))
    return [at - 1] if at and letters[at - 1] in "DY" else []
