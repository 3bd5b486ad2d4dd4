"""Names of those who take the place of others, or whose place is taken."""

from tracker.reader.items import Line

SUCCEEDS = frozenset("succeeds succeeded succeeding succeed replaces replaced replacing replace".split())
_SUCCEEDED = frozenset({"succeeded", "replaced", "followed"})
_WILL = frozenset("is are was were going expected due set about likely tipped wants hopes".split())
_IN_PLACE_OF = frozenset(
    {"over from", "succession to", "place of", "replacement for", "replacement of", "successor to"}
)
PLACES = frozenset(phrase.split()[0] for phrase in _IN_PLACE_OF)


def succeeded(line: Line, first: int) -> bool:
    """Tell the name of whose place another takes: "X replaces Y", "X took over from Y"."""
    while first and line.shape[first - 1] in "hdE.":
        first -= 1
    before = [item.word for item in line.items[max(0, first - 2) : first]]
    if before[-1:] in (["succeed"], ["replace"]):
        at = first - 3  # "arrived in May to succeed Y", but "who is to succeed Y"
        return before[0] == "to" and at >= 0 and line.items[at].word not in _WILL
    return bool(before) and (before[-1] in SUCCEEDS or " ".join(before) in _IN_PLACE_OF or succeeds(line, first))


def succeeds(line: Line, first: int) -> bool:
    """Tell the name of who takes another's place: "X has been succeeded by Y"."""
    if first < 2 or line.items[first - 1].word != "by":
        return False
    at = first - 2
    while at and line.shape[at] in "Tu":  # "replaced on Monday by X"
        at -= 1
    return line.items[at].word in _SUCCEEDED
