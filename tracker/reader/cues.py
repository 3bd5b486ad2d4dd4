"""Clauses and their verbs, as small words and commas show them: the words of cues.toml."""

from functools import cache

from msgspec import Struct

from tracker.reader.items import Line
from tracker.reader.lexicon import toml


class Cues(Struct, frozen=True):
    """The words of cues.toml by their names there."""

    negations: frozenset[str]
    planned: frozenset[str]
    hypothetical: frozenset[str]
    forecasts: frozenset[str]
    called_off: frozenset[str]
    denials: frozenset[str]
    undone: dict[str, tuple[tuple[str, ...], ...]]  # phrases by their first word
    boundaries: frozenset[str]
    relatives: frozenset[str]
    verbs: frozenset[str]
    speech: frozenset[str]
    auxiliaries: frozenset[str]


@cache
def cues() -> Cues:
    """Return the words of cues.toml."""
    read = toml("cues")
    undone = [tuple(each.split()) for each in read["undone"]]
    return Cues(
        negations=frozenset(read["negations"]),
        planned=frozenset(read["planned"]),
        hypothetical=frozenset(read["hypothetical"]),
        forecasts=frozenset(read["forecasts"]),
        called_off=frozenset(read["called_off"]),
        denials=frozenset(read["denials"]),
        undone={first: tuple(each for each in undone if each[0] == first) for first, *_ in undone},
        boundaries=frozenset(read["boundaries"]),
        relatives=frozenset(read["relatives"]),
        verbs=frozenset(read["verbs"]),
        speech=frozenset(read["speech"]),
        auxiliaries=frozenset(read["auxiliaries"]),
    )


@cache
def quoting() -> frozenset[str]:
    """Return the verbs of speech on either side of a quotation."""
    return cues().speech | frozenset(toml("cues")["quoting"])


def clause_of(line: Line, index: int) -> tuple[int, int]:
    """Return the clause around an item: `items[first:last]`, cut at semicolons, relatives and conjunctions."""
    found: tuple[int, int] | None = line.memo.get(("clause", index))
    if found is None:
        found = line.memo["clause", index] = _clause(line, index)
    return found


def _clause(line: Line, index: int) -> tuple[int, int]:
    known = cues()
    items = line.items
    first = index
    main = after_fronted(line)
    while first not in (0, main) and not (_parts(line, first - 1, known) or _resumes(line, first - 1, index, known)):
        first -= 1
    inserted = first > 1 and items[first - 1].word in known.relatives and line.shape[first - 2] == ","
    last = index + 1
    while last < len(items) and last + 1 != main and not _parts(line, last, known):
        if inserted and line.shape[last] == "," and (is_verb(line, last + 1) or items_word(line, last + 1) in _MODALS):
            break
        last += 1
    return first, last


_MODALS = frozenset({"could", "might", "may", "can", "should", "must", "would", "will"})


def is_verb(line: Line, at: int) -> bool:
    """Tell a finite verb: one that is known, or a small word in -ed."""
    if at >= len(line.items):
        return False
    item = line.items[at]
    word = item.word
    return (
        word in cues().verbs
        or (word in _VERBS_BEFORE and items_word(line, at + 1) in _VERBS_BEFORE[word])
        or (
            item.shape == "k"
            and item.text == word
            and len(word) > _SHORT
            and word.endswith("ed")
            and word != "hundred"
            and not (at and items_word(line, at - 1) in _ARTICLES)
        )
    )


_SHORT = 4
_ARTICLES = frozenset({"the", "a", "an"})  # "the distinguished guest", "a signed copy"
_VERBS_BEFORE = {"heads": {"for"}, "dates": {"from", "back"}}  # nouns but for what follows them


def main_verb(line: Line, index: int) -> int:
    """Return the verb that tells what became of a noun, past what is inserted: "the visit, which …, will begin".

    The noun's own index where another verb stands before it, or none after it.
    """
    known = cues()
    first, _ = clause_of(line, index)
    if any(is_verb(line, at) for at in range(first, index)):
        return index
    inserted = False
    for at in range(index + 1, len(line.items)):
        if line.shape.rfind("(", index, at) > line.shape.rfind(")", index, at):
            continue  # "X (pictured)"
        if line.shape[at] == ",":
            relative = not known.relatives.isdisjoint(item.word for item in line.items[at + 1 : at + 3]) or (
                items_word(line, at + 1).endswith("ed")
                and items_word(line, at + 2) in {"by", "in", "to", "for", "on"}
                and line.shape[max(0, at - _APPOSED) : at] != "P,P"  # "visit to Lima, Peru, ended on Friday"
            )
            relative = relative or (not inserted and _is_put_in(line, at))
            inserted = relative or (inserted and not is_verb(line, at + 1))
        elif not inserted and is_verb(line, at):
            return at
        elif line.shape[at] in ";:":
            break
    return index


_APPOSED = 3


def _is_put_in(line: Line, comma: int) -> bool:
    """Tell a participle between commas before its noun's verb: "a visit, talked about in the press, has not"."""
    if not items_word(line, comma + 1).endswith("ed") or items_word(line, comma + 1) in cues().verbs:
        return False
    closing = line.shape.find(",", comma + 1)
    return closing > 0 and items_word(line, closing + 1) in {"is", "was", "has", "have", "will", "would", "had", "are"}


def _resumes(line: Line, at: int, index: int, known: Cues) -> bool:
    """Tell the comma after which a main clause goes on: "X, who had just arrived, met Y"."""
    if line.shape[at] != "," or not all(item.word in known.auxiliaries for item in line.items[at + 1 : index]):
        return False
    return (at + 1 < index or is_verb(line, index)) and any(item.word in known.relatives for item in line.items[:at])


def _parts(line: Line, index: int, known: Cues) -> bool:
    item = line.items[index]
    before = line.shape[index - 1] if index else ""
    quoted = item.shape == '"' and before == ","  # '"…, no doubt," he said at the end of …'
    if quoted or item.shape == ";" or item.word in known.relatives or (item.shape == "&" and _turns(line, index)):
        return not line.shape.startswith("rT", index)  # "held that same month"
    if before not in {",", "-"}:
        return False
    return (item.word in known.boundaries and not _is_role(line, index)) or _counts_off(line, index)


def _is_role(line: Line, index: int) -> bool:
    """Tell ", as the guest of Y", which opens no clause: no verb follows before the next comma."""
    closing = line.shape.find(",", index)
    last = closing if closing > 0 else len(line.items)
    return line.items[index].word == "as" and not any(is_verb(line, at) for at in range(index + 1, last))


def _counts_off(line: Line, index: int) -> bool:
    """Tell what begins by how far away it is: ", two weeks after a law was adopted", ", days before elections"."""
    for at in range(index, min(index + _MEASURE, len(line.items))):
        if line.shape[at] in ",T":
            return False
        if line.items[at].word in {"after", "before"}:
            return line.items[at - 1].word in _MEASURED
    return False


def after_fronted(line: Line) -> int:
    """Return where the main clause begins after one that a sentence opens with: "Despite a storm that …, X met Y"."""
    found: int | None = line.memo.get(("fronted", 0))
    if found is None:
        found = line.memo["fronted", 0] = _after_fronted(line)
    return found


def _after_fronted(line: Line) -> int:
    if items_word(line, 0) not in _FRONTING:
        return 0
    told = False
    for at in range(1, len(line.items) - 1):
        told = told or is_verb(line, at) or line.items[at].word in cues().relatives
        named = line.shape[at - 1] in "CW"  # "his counterpart, X"
        if (
            told
            and not named
            and line.shape[at] == ","
            and (line.shape[at + 1] in "XWdAP" or line.items[at + 1].word in _HE)
        ):
            closing = line.shape.find(",", at + 1)
            beside = line.shape[at - 1] == "P" and line.shape[at + 1] in "dP" and closing > 0
            if not (beside and not any(is_verb(line, each) for each in range(at + 1, closing))):
                return at + 1
    return 0


_FRONTING = frozenset({"despite", "amid", "although", "though", "while", "whereas", "because", "given", "after"})
_HE = frozenset({"he", "she", "they", "it", "both"})


def besides(line: Line, index: int) -> int:
    """Return where a sentence goes over, after an item, to something else: ", while …", ", a week after …"; its end."""
    following = range(index, len(line.items) - 1)
    return next((at for at in following if _leads_aside(line, at + 1, line.shape[at])), len(line.items))


def _leads_aside(line: Line, index: int, before: str) -> bool:
    word, following = line.items[index].word, items_word(line, index + 1)
    if following in {"been", "being", "having"} and word in {"having", "after", "despite"}:
        return True  # "is planned for May, having been deferred twice", "after being put off"
    return before in ",-" and (word in _ASIDE or _counts_off(line, index))


_ASIDE = frozenset({"while", "whereas", "amid", "although", "though"})
_MEASURE = 5  # items of "just over two weeks after"
_MEASURED = frozenset(
    "day days week weeks month months year years hour hours minutes decade decades soon shortly just".split()
)


def _turns(line: Line, index: int) -> bool:
    """Tell the "and" after which something to come is told: "saw the premier, and is to stop over in Lima"."""
    if line.shape[index - 1 : index] != ",":
        return False
    ahead = [item.word for item in line.items[index + 1 : index + 3]]
    if _goes_over(line, index):
        return True
    return ahead[:1] == ["will"] or (ahead[:1] in (["is"], ["are"]) and ahead[1:] in (["to"], ["due"]))


def _goes_over(line: Line, index: int) -> bool:
    """Tell the "and" of another thing with a verb of its own: "X flew to P, and a decision on visas is expected"."""
    if not _has_verb(line, index):
        return False
    for at in range(index + 1, min(index + _SUBJECT, len(line.items))):
        if line.shape[at] in ",;:.XNWT" or line.items[at].word in cues().relatives:
            return False
        if line.items[at].word in cues().verbs and line.shape[at - 1] not in "&dot":
            return at > index + 1 and line.shape[index + 1] in "dAk"
    return False


def _has_verb(line: Line, index: int) -> bool:
    """Tell whether a finite verb stands before an item in its sentence."""
    return any(line.items[at].word in cues().verbs or is_verb(line, at) for at in range(index))


_SUBJECT = 9  # items of "and a decision of the government on visas is"


def turns_between(line: Line, first: int, last: int) -> bool:
    """Tell whether between two items a sentence goes over to what is still to come."""
    return "&" in line.shape[first:last] and any(
        line.shape[at] == "&" and _turns(line, at) for at in range(first, last)
    )


def items_word(line: Line, index: int) -> str:
    """Return the word of an item, nothing past the end."""
    return line.items[index].word if index < len(line.items) else ""


def is_inserted(line: Line, at: int) -> bool:
    """Tell an item of a relative clause between commas: "X, who arrived on Monday, met Y"."""
    opening = line.shape.rfind(",r", 0, at)
    return opening > 0 and "," not in line.shape[opening + 1 : at] and line.shape.find(",", at) > 0
