"""Who does what to which document: the acts of signing in a line.

The line is folded into a row of letters in which a document with its whole title is one letter, so that grammar sees
"D z V" in "A memorandum of understanding on X between A and B was jointly signed":

    D a document   Y one after a preposition   V signed   W sign   G signing   z a form of to be   C closed, ended
    H hands put to paper   U a title   a also   and the letters of `items` for all else, adverbs and adjectives as k
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from tracker.reader.cues import cues
from tracker.reader.frames.document_nouns import number_of
from tracker.reader.frames.document_words import Written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml

Voice = Literal["active", "passive", "reduced", "relative", "noun", "closing", "shared", "ready", "there", "means"]

_BE = frozenset("was were been being be is are get gets got".split())
_PREPOSITIONS = "oftiuyb"
_PRONOUNS = frozenset({"it", "this", "that", "they", "which", "he", "she"})
_ADVERBS = frozenset(
    """
    also separately additionally subsequently thereafter here there today yesterday jointly officially formally together
    finally then later solemnly recently
    """.split()
)
_OWN = "DYVWGzCHa"  # letters that mean something else in a line


class Act(NamedTuple):
    """A document signed: `verb` is the item that says so, `limits` the items in which its day stands."""

    verb: int
    voice: Voice
    mention: Written
    described: bool = False  # one of the documents that another number sums up


class _Verbs(NamedTuple):
    letters: dict[str, str]
    types: dict[str, frozenset[str]]
    phrases: dict[str, list[tuple[str, tuple[str, ...]]]]  # by their first word, with their letters
    including: frozenset[str]
    ready: frozenset[str]
    founding: frozenset[str]
    means: frozenset[str]


@cache
def _verbs() -> _Verbs:
    read = toml("documents")
    letters = dict.fromkeys(_BE, "z")
    types: dict[str, frozenset[str]] = {}
    letters |= dict.fromkeys(read["phrases"]["closing"], "C")
    for verb in read["verbs"].values():
        for form, letter in (("past", "V"), ("base", "W"), ("noun", "G")):
            letters |= dict.fromkeys(verb[form], letter)
            types |= dict.fromkeys(verb[form], frozenset(verb["types"]))
    letters |= dict.fromkeys(("include", "includes", "included", "comprise", "comprised", "comprises"), "e")
    letters |= dict.fromkeys(cues().boundaries, ";") | dict.fromkeys(_ADVERBS, "a")
    phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for letter, name in (("H", "hands"), ("&", "joining")):
        for phrase in read["phrases"][name]:
            words = tuple(phrase.split())
            phrases.setdefault(words[0], []).append((letter, words))
    lists = (frozenset(read["phrases"][name]) for name in ("including", "ready", "founding", "means"))
    return _Verbs(letters, types, phrases, *lists)


@cache
def act_words() -> frozenset[str]:
    """The words of which a line of acts holds one."""
    verbs = _verbs()
    closing = frozenset(toml("documents")["phrases"]["closing"])
    hands = (phrase for phrases in verbs.phrases.values() for letter, phrase in phrases if letter == "H")
    return frozenset(verbs.types) | closing | verbs.means | frozenset(phrase[0] for phrase in hands)


class _Row:
    """The folded line: `letters`, and for each letter the item that it begins at and its document."""

    def __init__(self, line: Line, found: list[Written]) -> None:
        self.line = line
        letters: list[str] = []
        self.at: list[int] = []
        self.documents: dict[int, Written] = {}
        by_left = {mention.left: mention for mention in found}
        index, items = 0, line.items
        while index < len(items):
            mention = by_left.get(index)
            self.at.append(index)
            if mention is not None:
                before = items[index - 1].shape if index else ""
                self.documents[len(letters)] = mention
                letters.append("Y" if before and before in _PREPOSITIONS else "D")
                index = max(mention.right, index + 1)
                continue
            letter, size = self._letter(index)
            letters.append(letter)
            index += size
        self.letters = "".join(letters)

    def _letter(self, index: int) -> tuple[str, int]:
        items, verbs = self.line.items, _verbs()
        item = items[index]
        for letter, phrase in verbs.phrases.get(item.word, ()):
            if tuple(each.word for each in items[index : index + len(phrase)]) == phrase:
                return letter, len(phrase) - (letter == "H")  # its preposition leads to the document
        if item.word == "there" and index + 1 < len(items) and items[index + 1].word in _BE:
            return "E", 1
        if item.kind == "word":
            letter = verbs.letters.get(item.word) or ("U" if item.shape in _OWN else item.shape)
            if letter == "V" and index and items[index - 1].word == "newly":
                letter = "k"
            return letter, 1
        return ("U" if item.shape in _OWN else item.shape), 1


# From a verb to its object: adverbs, times, places, "with …", a parenthesis between commas, but no other noun.
_GAP = r"(?:[aT\"]|d(?=\")|k{1,2}(?=[Tiuyf,])|[iuyf][^;:rVWGCzDY.,]{1,9}(?=[D,aTiuyfk])|(?>,[^;:rVWGCzDY.]{1,24},))*?"
_OBJECT = re.compile(rf"z?{_GAP}(?P<first>D)")
_MORE = re.compile(r"(?:,|,?&)[as]?[oyfut]?(?P<next>[DY])")
_FARTHER = re.compile(r"[^;:rVWGCzDYX.]{1,12}(?:&|,&?)a?(?P<next>D)(?=[,;.:iuTb(]|$)")
# A second subject with its document and no verb of its own.
_SHARED = re.compile(
    r"(?:[,;]&|;|&)a?(?:d|(?=[^D]{0,20}[XAPBNUKQFC]))[^;:rVWGCzDY.u]{1,22}(?<![oftiuyb])(?P<next>D)(?=[,;.:iuTbf&]|$)"
)
_PRESENTED = re.compile(r"[aTiuP,]{0,4}[ze][ak]{0,2}(?P<first>[DY])")
_PRESENTING = re.compile(r"(?:^[^;:VWGCz]{0,8}[DY][^;:VWGCzD]{0,6}|^a?)$")
_ITEM = re.compile(r"(?:[^:D.]{0,60};&?|,?&|,)[dk]{0,3}(?P<next>D)")
_HANDED = re.compile(r"[oftiuk][DY]")
_LISTED = re.compile(r"[^;:.D]{0,6}:[^D]{0,3}(?P<first>D)")
_BEFORE_PAST = r"z[akT]{0,3}(?:[kV]{1,3}&a?)?"  # "was drawn up and"
_PASSIVE = re.compile(rf"{_BEFORE_PAST}X?a?$")
_INSERTED = r"(?>,[^,DVWGC.:]{1,30},|-[^;:VWG.-]{1,40}-)"
_SUBJECT = re.compile(rf"(?P<last>D)(?:{_INSERTED}|[^;:VWGCD.-]){{0,34}}?{_BEFORE_PAST}$")
_ALSO = re.compile(r",?&a?(?P<next>D)(?![^,;.]{0,8}z)")  # "a protocol was signed, as well as a plan"
_TO_BE = re.compile(r"(?P<last>[DY])(?:\([^)]{0,6}\))?,?[ak]?tza?$")
_PARTS = re.compile(r"[^;:.DWG-]{0,12}[:-][k]{0,2}(?P<first>D)")
_OF = re.compile(r"(?P<last>Y)(?:,?r)?[ak]{0,2}z[akT]{0,3}$")
_REDUCED = re.compile(r"(?P<last>[DY])(?:\([^)]{0,6}\))?,?[ak\"]{0,3}$")
_FAR = re.compile(r"(?P<last>[DY])[^;:VWGCDY.]{0,40},$")
_RELATIVE = re.compile(r"(?P<last>[DY])(?P<gap>[^;:VWGCzDY.]{0,8},?r[^;:.VWGCzDY]{1,24})$")
_CONTACT = re.compile(r"(?P<last>[DY])[dkXPABNQ&s]{1,8}$")
_WHOSE = re.compile(r"(?P<last>[DY]),?(?:r|d)$")
_NOMINAL = re.compile(r"k{0,2}(?:[ui]?[TPN]){0,2}[of]?[k#]{0,3}(?P<first>[DY])")
_READIED = re.compile(r",?(?P<first>D)")
_GETS_READY = re.compile(r"(?P<last>[DY])(?:[^;:VWGCD.]{0,20}z[ak]{0,3})?kf$")
_CLOSED = re.compile(r"[^;:rVWGC.]{0,34}?[yi](?P<first>Y)")


def acts(line: Line, found: list[Written]) -> list[Act]:
    """Return the documents that a line signs, one act each, in the order of the text."""
    row = _Row(line, found)
    told: dict[int, Act] = {}
    for at, letter in enumerate(row.letters):
        if letter not in "VWGCHE":
            continue
        voice, places = _objects(row, at, letter)
        for place in places:
            mention = row.documents[place]
            types = _verbs().types.get(line.items[row.at[at]].word, frozenset())
            known = told.get(mention.first)
            if (types and mention.noun.type not in types) or (known is not None and known.voice != "noun"):
                continue
            told[mention.first] = Act(row.at[at], voice, mention)
    _share(row, told)
    _found(row, told)
    _present(row, told)
    _describe(row, told)
    _echo(row, told)
    return sorted(told.values(), key=lambda act: act.mention.first)


def _objects(row: _Row, at: int, letter: str) -> tuple[Voice, list[int]]:
    letters = row.letters
    before = letters[:at]
    if letter == "C":
        return "closing", _closed(letters, at)
    if letter == "E":
        return "there", _after(letters, at)
    if letter == "H":
        handed = _HANDED.match(letters, at + 1)
        return "active", _chain(letters, handed.end() - 1) if handed is not None else []
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
                *_chain_back(letters, subject.start("last")),
                *(_chain(letters, also.start("next")) if also is not None else []),
            ]
        whose = row.line.items[row.at[at] - 2].word if row.at[at] > 1 else ""
        return "passive", _after(letters, at) if whose not in _PRONOUNS else []
    after = _OBJECT.match(letters, at + 1)
    reduced = _REDUCED.search(before) or _FAR.search(before) if letter == "V" else None
    if reduced is not None and (after is None or not re.fullmatch(r"[ak]?", letters[at + 1 : after.start("first")])):
        all_of_them = row.line.items[row.at[at] - 1].word in {"all", "both"}
        last = reduced.start("last")
        return "reduced", _chain_back(letters, last) if all_of_them else [last]
    found = _after(letters, at)
    if found:
        return "active", found
    relative = _RELATIVE.search(before) or _CONTACT.search(before)
    if relative is not None:
        return "relative", [relative.start("last")]
    return "closing", _closed(letters, at) if row.line.items[row.at[at]].word == "concluded" else []


def _ready(row: _Row, at: int) -> list[int]:
    """What is ready for signing: "a treaty is being prepared for signature", "brings, ready for signing, a treaty"."""
    letters = row.letters
    if not letters[:at].endswith("f") or row.line.items[row.at[at] - 2].word not in _verbs().ready:
        return []
    after = _READIED.match(letters, at + 1)
    if after is not None:
        return _chain(letters, after.start("first"))
    before = _GETS_READY.search(letters[:at])
    return _chain_back(letters, before.start("last")) if before is not None else []


def _after(letters: str, at: int) -> list[int]:
    """The objects after a verb, or after its colon: "signed: an agreement on …; a plan for …"."""
    after = _OBJECT.match(letters, at + 1)
    if after is not None:
        return _chain(letters, after.start("first"))
    listed = _LISTED.match(letters, at + 1)
    return _chain(letters, listed.start("first"), _ITEM) if listed is not None else []


def _closed(letters: str, at: int) -> list[int]:
    closed = _CLOSED.match(letters, at + 1)
    return _chain(letters, closed.start("first")) if closed is not None else []


def _nominal(letters: str, at: int, *, own: bool) -> list[int]:
    whose = _WHOSE.search(letters[:at])
    if whose is not None and (letters[at - 1] == "r" or letters[at + 1 : at + 3] == "or"):
        return [whose.start("last")]
    if own:
        before = max(letters.rfind("D", 0, at), letters.rfind("Y", 0, at))
        return [before] if before >= 0 and ";" not in letters[before:at] else []
    after = _NOMINAL.match(letters, at + 1)
    if after is not None:
        return _chain(letters, after.start("first"))
    return [at - 1] if at and letters[at - 1] in "DY" else []


def _chain(letters: str, first: int, joint: re.Pattern[str] = _MORE) -> list[int]:
    """The documents joined to one: "a plan, two protocols and a pact"."""
    found = [first]
    while (more := joint.match(letters, found[-1] + 1) or _FARTHER.match(letters, found[-1] + 1)) is not None:
        after = letters[more.end() : more.end() + 3]
        if re.match(r"[ak]?[Vz]", after) and letters[more.start()] == ",":
            break
        found.append(more.start("next"))
    return found


def _chain_back(letters: str, last: int) -> list[int]:
    found = [last]
    while (before := re.search(r"(?P<before>D)(?:,|,?&)k{0,2}$", letters[: found[0]])) is not None:
        found.insert(0, before.start("before"))
    return found


def _share(row: _Row, told: dict[int, Act]) -> None:
    """Add what shares the verb before it: "A signed a protocol, and the ministers of energy a memorandum"."""
    for act in [act for act in told.values() if act.voice == "active"]:
        place = _place_of(row, act)
        while (shared := _SHARED.match(row.letters, place + 1)) is not None:
            place = shared.start("next")
            mention = row.documents[place]
            told.setdefault(mention.first, act._replace(mention=mention, voice="shared"))


def _found(row: _Row, told: dict[int, Act]) -> None:
    """Add what something was founded through: "became partners in May 2021 through a joint declaration"."""
    items = row.line.items
    for mention in row.documents.values():
        if mention.first in told or items[mention.left - 1].word not in _verbs().means or mention.left == 0:
            continue
        verbs = [at for at in range(mention.left - 1) if items[at].word in _verbs().founding]
        if verbs and "T" in row.line.shape[verbs[-1] : mention.left]:
            told[mention.first] = Act(verbs[-1], "means", mention)


def _present(row: _Row, told: dict[int, Act]) -> None:
    """Add what a line presents as signed: "Among the documents signed were A, B and C", "Signed were A and B"."""
    for at, letter in enumerate(row.letters):
        if letter != "V":
            continue
        presented = _PRESENTED.match(row.letters, at + 1)
        if presented is None or not _PRESENTING.search(row.letters[:at]):
            continue
        sums = [act for act in told.values() if row.at[at] == act.verb]
        shown = [row.documents[place] for place in _chain(row.letters, presented.start("first"), _ITEM)]
        for act in sums:
            if act.mention not in shown and number_of(row.line, act.mention) is None:
                del told[act.mention.first]
        for mention in shown:
            told[mention.first] = Act(row.at[at], "passive", mention)


def _place_of(row: _Row, act: Act) -> int:
    return next(place for place, mention in row.documents.items() if mention.first == act.mention.first)


def _describe(row: _Row, told: dict[int, Act]) -> None:
    """Add the documents that a sum takes in: "17 documents, including a treaty", "a statement among them"."""
    sums = [act for act in told.values() if act.mention.noun.plural]
    if not sums:
        return
    for act in sums:
        place = _place_of(row, act)
        listed = _PARTS.match(row.letters, place + 1)
        for each in _chain(row.letters, listed.start("first"), _ITEM) if listed is not None else ():
            told.setdefault(row.documents[each].first, act._replace(mention=row.documents[each], described=True))
    for place, mention in row.documents.items():
        if mention.first in told or mention.left == 0:
            continue
        them = row.line.items[mention.left - 1].word in {"them", "these", "which", "those"}
        before = row.line.items[mention.left - 1 - (them and mention.left > 1)].word
        after = [item.word for item in row.line.items[mention.right : mention.right + 6]]
        if before in _verbs().including or after[:2] == ["among", "them"] or "them" in after[1:2]:
            for each in _chain(row.letters, place):
                added = row.documents[each]
                told.setdefault(added.first, sums[-1]._replace(mention=added, described=True))


def _echo(row: _Row, told: dict[int, Act]) -> None:
    """Add "one on ports", "the second on visas" to what the verb before them signed."""
    for place, mention in row.documents.items():
        if mention.echo and mention.first not in told and not re.match(r"[,k]?r?z", row.letters[place + 1 :]):
            earlier = [act for act in told.values() if act.mention.first < mention.first]
            if earlier and ";" not in row.line.shape[earlier[-1].mention.right : mention.left]:
                told[mention.first] = earlier[-1]._replace(mention=mention, described=True)
