"""What else a line signs: documents that share a verb, that a sum takes in, that something was founded through."""

import re

from msgspec.structs import replace

from tracker.reader.frames.document.nouns import number_of
from tracker.reader.frames.document.row import ITEM, MORE, Act, Row, chain, chain_back, lists
from tracker.reader.frames.document.words import REPLACING, is_picked
from tracker.reader.patterns import regex

# A second subject with its document and no verb of its own.
_SHARED = regex(r"(?:[,;]&|;|&|,(?=n(?:,n)?,?D(?:,n,?D)*,?&n,?D))n(?:,n)?,?(?P<next>D)(?=[,;.:&T]|$)")
_PRESENTED = regex(r"[ze](?P<first>[DY])")
_CLEFT, _OF_WHAT = regex(r"n?z(?P<first>[DY])"), regex(r"^[nr]{1,2}$")
_WHAT = frozenset({"what", "all"})
_PRESENTING = regex(r"(?:^[^;:.VPAGwz]{0,4}[DY][^;:.VPAGwzD]{0,4}|^)$")
# "The treaty was signed in 1992, the convention in 1999 and the pact in 2003."
# "The minutes were signed, as were a treaty and a plan", "and so was a plan".
_AS_WERE = regex(r"[^;:.DYVAPG]{0,6}[,&n~][^;:.DYVAPG]{0,2}z(?P<next>[DY])")
_GAPPED = regex(r"(?:,&?|&|;&?)(?P<next>D)(?=[,;.&]|$)")
_IS_OUTCOME = regex(r"n?(?:[z:](?P<first>D)|wt(?P<given>Y))")  # "the highlight is a plan", "goes to the plan"
_OUTCOME_OF = regex(r"(?P<last>D)(?:,[^;:.VAPG]{0,14},)?n?zn?$")
_AMONG = regex(r"(?P<first>D)n?z[n~]?[DY]$")
_KNOWN = frozenset({"the", "this", "these", "its", "their", "those"})  # what was signed before
_CLAUSE = 8  # items of "by far the most important of them is"
_NEAR = 4  # items from "of which" to the document
_IN_APPOSITION = regex(r"(?:P[^;:.DYVAPG]{0,6}|n)?,(?P<first>D)")
_PARTS = regex(r"[^;:.DG-]{0,6}[:-]n?(?P<first>D)")


def share(row: Row, told: dict[int, Act]) -> None:
    """Add what shares the verb before it: "A signed a protocol, and the ministers of energy a memorandum"."""
    for act in [act for act in told.values() if act.voice == "active"]:
        place = chain(row.letters, _place_of(row, act))[-1]
        while (shared := _SHARED.match(row.letters, place + 1)) is not None:
            place = shared.start("next")
            mention = row.documents[place]
            told.setdefault(mention.first, replace(act, mention=mention, voice="shared"))
    for act in [act for act in told.values() if act.voice == "passive" and act.mention.last <= act.verb]:
        place = next(
            (place for place, predicate in row.predicates.items() if predicate.at == act.verb), len(row.letters)
        )
        alike = _AS_WERE.match(row.letters, place + 1)
        if alike is not None and row.line.items[row.others[alike.start("next") - 1] - 1].word in {"as", "so"}:
            for each in chain(row.letters, alike.start("next"), ITEM):
                told.setdefault(row.documents[each].first, replace(act, mention=row.documents[each]))
        while (gapped := _GAPPED.match(row.letters, place + 1)) is not None:
            place = gapped.start("next")
            told.setdefault(row.documents[place].first, replace(act, mention=row.documents[place]))


def founded(row: Row, told: dict[int, Act]) -> None:
    """Add what something was founded through: "became partners in May 2021 through a joint declaration"."""
    items = row.line.items
    for mention in row.documents.values():
        by = items[mention.left - 1].word
        means = by in lists().means or (by in {"with", "under"} and items[mention.left].word in {"a", "an"})
        known = told.get(mention.first)
        undated = known is None or (known.voice == "reduced" and "T" not in row.line.shape[known.verb :])
        if not undated or not means or mention.left == 0:
            continue
        founders = [at for at in range(mention.left - 1) if items[at].word in lists().founding]
        if founders and "T" in row.line.shape[founders[-1] : mention.left]:
            told[mention.first] = Act.by(row.line, founders[-1], "means", mention)


def come_of(row: Row, told: dict[int, Act]) -> None:
    """Add what talks bring forth: "the outcome of the talks was a memorandum", "a plan was the result of the visit"."""
    for at, letter in enumerate(row.letters):
        if letter != "*":
            continue
        after, before = _IS_OUTCOME.match(row.letters, at + 1), _OUTCOME_OF.search(row.letters[:at])
        places = (
            chain(row.letters, max(after.start("first"), after.start("given")))
            if after is not None
            else chain_back(row.letters, before.start("last"))
            if before is not None
            else []
        )
        for place in places:
            mention = row.documents[place]
            told.setdefault(mention.first, Act.by(row.line, row.others[at], "closing", mention))


def present(row: Row, told: dict[int, Act]) -> None:
    """Add what a line presents as signed: "Signed were A and B", "What was signed was A"."""
    what = row.line.items[0].word in _WHAT
    for at, letter in enumerate(row.letters):
        if letter not in "VPA"[: 2 + what]:
            continue
        presented = (_CLEFT if what else _PRESENTED).match(row.letters, at + 1)
        if presented is None or not (_OF_WHAT if what else _PRESENTING).search(row.letters[:at]):
            continue
        predicate = row.predicates[at]
        sums = [act for act in told.values() if predicate.at == act.verb]
        shown = [row.documents[place] for place in chain(row.letters, presented.start("first"), ITEM)]
        for act in sums:
            if act.mention not in shown and number_of(row.line, act.mention) is None:
                del told[act.mention.first]
        for mention in shown:
            known = told.get(mention.first)
            if known is None or known.voice != "reduced" or known.verb <= predicate.at:
                told[mention.first] = Act.of(predicate, "passive", mention)


def among(row: Row, told: dict[int, Act]) -> None:
    """Add what a line finds among those that were signed: "A treaty was among the documents signed"."""
    for at, predicate in row.predicates.items():
        found = _AMONG.search(row.letters[:at]) if row.letters[at] == "V" else None
        if found is not None and row.line.items[row.documents[at - 1].left - 1].word == "among":
            mention = row.documents[found.start("first")]
            told.setdefault(mention.first, Act.of(predicate, "passive", mention))


def besides(row: Row, told: dict[int, Act]) -> None:
    """Add what stands before the rest that was signed: "Besides a treaty on visas, they signed a plan"."""
    if row.letters[:3] != "&D,":
        return
    mention = row.documents[1]
    signed = [act for act in told.values() if act.kind == "sign" and act.voice in {"active", "passive"}]
    if signed and row.line.items[mention.left].word not in _KNOWN and "T" not in row.line.shape[: mention.right]:
        told.setdefault(mention.first, replace(min(signed, key=lambda act: act.verb), mention=mention))


def _place_of(row: Row, act: Act) -> int:
    return next(place for place, mention in row.documents.items() if mention.first == act.mention.first)


def describe(row: Row, told: dict[int, Act]) -> None:
    """Add the documents that a sum takes in: "17 documents, including a treaty", "a statement among them"."""
    sums = [act for act in told.values() if act.mention.noun.plural]
    if not sums:
        return
    for act in sums:
        _apposed(row, told, act)
        place = _place_of(row, act)
        listed = _PARTS.match(row.letters, place + 1)
        for each in chain(row.letters, listed.start("first"), ITEM) if listed is not None else ():
            told.setdefault(row.documents[each].first, replace(act, mention=row.documents[each], described=True))
    for place, mention in row.documents.items():
        known = told.get(mention.first)
        if (known is not None and known.voice != "reduced") or known in sums or mention.left == 0:
            continue
        them = row.line.items[mention.left - 1].word in {"them", "these", "which", "those", "others"}
        colon = row.line.shape[mention.left - 1] == ":"
        before = row.line.items[mention.left - 1 - ((them or colon) and mention.left > 1)].word
        headed = _is_headed(row, mention.left) or _is_of_which(row, mention.left)
        after = [item.word for item in row.line.items[mention.right : mention.right + 6]]
        if headed or before in lists().including or after[:2] == ["among", "them"] or "them" in after[1:2]:
            semicolons = ITEM if row.line.items[mention.left - 1].word == ":" else MORE
            for each in chain(row.letters, place, semicolons):
                added = row.documents[each]
                own = told.get(added.first, replace(sums[-1], mention=added))
                told[added.first] = replace(own, described=True)


def _apposed(row: Row, told: dict[int, Act], act: Act) -> None:
    """Mark the documents of "two documents, a memorandum on ports and an agreement on customs" as those of the sum."""
    number, place = number_of(row.line, act.mention), _place_of(row, act)
    listed = _IN_APPOSITION.match(row.letters, place + 1)
    if number is None or listed is None or "and" not in row.line.words:
        return
    places = chain(row.letters, listed.start("first"))
    parts = [row.documents[each] for each in places]
    alike = act.mention.noun.type == "document" or {part.noun.type for part in parts} == {act.mention.noun.type}
    if alike and len(parts) > 1 and sum(number_of(row.line, part) or 1 for part in parts) == number:
        for part in parts:
            told[part.first] = replace(told.get(part.first, replace(act, mention=part)), described=True)


def _is_of_which(row: Row, left: int) -> bool:
    """Tell "thirteen treaties were signed, of which one on fishing", "…, of them a treaty on fishing"."""
    words = [item.word for item in row.line.items[max(0, left - _NEAR) : left]]
    return words[-2:] in (["of", "which"], ["of", "them"]) and "," in row.line.shape[left - _NEAR : left - 2]


def _is_headed(row: Row, left: int) -> bool:
    """Tell "papers, headed by a treaty", "papers, such as", "ranging from", "the most important of which is"."""
    words = [item.word for item in row.line.items[max(0, left - _NEAR) : left]]
    if words[-2:-1] and words[-2] in lists().heading and words[-1] in {"by", "as", "from", "with"}:
        return True
    if words[-1:] in (["is"], ["are"], ["was"], ["were"], ["being"]) and _is_marked(row, left):
        return True  # "eight papers, the main one being a treaty"
    if words[-1:] == ["from"] and row.line.shape[left - 2 : left - 1] == ",":
        return True  # "nine documents, from a declaration to a protocol"
    return words[-1:] in (["is"], ["are"], ["was"], ["were"], ["being"]) and "which" in words and "of" in words


def _is_marked(row: Row, left: int) -> bool:
    """Tell "the most important is", "one was" behind a comma or at the line's start."""
    clause = max(row.line.shape.rfind(mark, 0, left) for mark in ",;:-") + 1
    return left - clause <= _CLAUSE and is_picked([item.word for item in row.line.items[clause : left - 1]])


def echo(row: Row, told: dict[int, Act]) -> None:
    """Add "one on ports", "the second on visas" to what the verb before them signed."""
    for place, mention in row.documents.items():
        if row.line.items[mention.left - 1].word in REPLACING:
            continue  # "to replace one from 1998"
        if mention.echo and mention.first not in told and not re.match(r"[,n]?r?[zPFw]", row.letters[place + 1 :]):
            earlier = [act for act in told.values() if act.mention.first < mention.first]
            if earlier and ";" not in row.letters[_place_of(row, earlier[-1]) : place]:
                told[mention.first] = replace(earlier[-1], mention=mention, described=True)


def is_aside(row: Row, place: int) -> bool:
    """Tell "the bridge, financed from the Recovery Plan, will be concluded": the plan will not."""
    mention, line = row.documents[place], row.line
    opening = line.shape.rfind(",", 0, mention.left)
    closed = row.letters[place] == "Y" and line.shape[mention.right : mention.right + 1] == "," and opening >= 0
    return closed and line.items[opening + 1].word.endswith("ed") and "D" not in row.letters[:place]


def is_of_talks(row: Row, place: int) -> bool:
    """Tell "talks on a treaty were concluded", "work on the plan was finalised": the treaty was not."""
    if (whole := _APPOSED.search(row.letters[:place])) is not None:
        place = whole.start()  # "talks on the pact, the fifth treaty of its kind, were concluded"
    left = row.documents[place].left
    if row.line.items[left - 1].word == "before":
        return False  # "held talks before a statement was issued"
    return row.letters[place] == "Y" and left > 1 and row.line.items[left - _OF].word in _TALKS


_APPOSED = regex(r"Y,n?$")
_OF = 2  # items from "talks" to the document in "talks on a treaty"
_TALKS = frozenset(
    "talks negotiations negotiation discussions consultations work drafting debate deliberations".split()
)
