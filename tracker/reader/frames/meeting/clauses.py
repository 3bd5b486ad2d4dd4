"""Where the clause and the verb of an item begin, past what is inserted before it."""

from tracker.reader.cues import cues, is_verb
from tracker.reader.items import Line


def verb_start(line: Line, index: int) -> int:
    """Return where the words of a verb begin: before its auxiliaries and adverbs."""
    at = index
    while at > 0 and (line.items[at - 1].word in cues().auxiliaries or line.shape[at - 1] == "T"):
        at -= 1
        if line.shape[at] == "T" and at and line.shape[at - 1] == "u":
            at -= 1
    return at


def verb_before(line: Line, index: int) -> int | None:
    """Return the verb that a noun stands under: "is expected on Friday for a visit"."""
    first = clause_start(line, index)
    near = range(index - 1, max(first - 1, index - _UNDER), -1)
    return next((at for at in near if is_verb(line, at) and line.shape[at - 1 : at] not in {"d", "s"}), None)


_UNDER = 22  # items from a verb to the noun that stands under it


OPENS = frozenset(
    "that while whereas when where which whose although though because before after as since during until".split()
)
_INSERTED = frozenset({"which", "where", "whose", "as"})


def clause_start(line: Line, index: int) -> int:
    """Return where the clause of an item begins; what is inserted between commas before it is part of it."""
    comma = False
    straight = line.shape[index - 1 : index] == ","  # a verb behind a comma has its subject before what is inserted
    second = line.shape.endswith(",&", 0, index)
    for at in range(index - 1, -1, -1):
        item = line.items[at]
        if item.shape in ";:":
            return at + 1
        comma = comma or item.shape == ","
        if item.word == "as" and line.shape[at + 1 : at + 2] in {"W", "H"}:
            continue  # "visited P as prime minister and met Y"
        closed = second or (straight and line.shape.count(",", at, index) == 1)
        inserted = item.word in _INSERTED or (closed and _is_told_of(line, at))
        if item.word in OPENS and not (comma and inserted):
            return at + 1
    return 0


def _is_told_of(line: Line, at: int) -> bool:
    """Tell a clause after whose comma its main clause goes on: "X flew to P after the fire had died, and met Y"."""
    return line.items[at].word != "that" and any(
        is_verb(line, before) or line.shape[before] == "," for before in range(1, at)
    )
