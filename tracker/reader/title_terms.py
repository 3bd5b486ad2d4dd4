"""When an office was held, by the words beside its title: "premier from 2017 to 2020", "at that time minister"."""

from tracker.reader.cues import items_word
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

_AT_THE_TIME = (
    *(["at", "the", "time"], ["at", "that", "time"], ["in", "those", "days"], ["in", "those", "years"]),
    *(["at", "that", "point"], ["at", "that", "moment"], ["in", "that", "period"]),
)
_BACK_THEN = ["back", "then"]
_PREDECESSOR = ["predecessor", "as"]  # "X's predecessor as finance minister, Y"
_OF_THE_DAY = (["of", "the", "day"], ["of", "the", "time"], ["of", "that", "time"], ["of", "those", "days"])
_ONCE = frozenset({"once", "formerly", "previously"})
_LONGEST = 3  # items of "at that time"
_UNTIL_PAST = ("last", "recently", "yesterday")


def term_after(line: Line, index: int) -> int:
    """Return where the words end that tell from an index on that an office is over; the index itself without any."""
    items = line.items
    words = [item.word for item in items[index : index + _LONGEST]]
    if words in _AT_THE_TIME:
        return index + _LONGEST
    if words[:2] == _BACK_THEN:
        return index + len(_BACK_THEN)
    if words in _OF_THE_DAY:
        return index + _LONGEST  # "the trade minister of the day, X"
    span = line.shape[index + 1 : index + 4]
    if (words[:1] == ["from"] and span == "TtT") or (words[:1] == ["between"] and span == "T&T"):
        return index + 4
    if words[:1] in (["until"], ["till"]) and items[index + 1 : index + 2]:
        return index + 2 if items[index + 1].text.lower().startswith(_UNTIL_PAST) else index
    return index


_AND_LADY = regex(r",?&d?h(?=,?(?:h\.?)*[NI]{2})")
_BESIDES = regex(r",?&d?E?[QNkgA]{0,3}?(?P<noun>k)(?=(?:h\.?)*[NI]{2})")


def past_calling(line: Line, index: int) -> int:
    """Return where "and former banker" ends that stands between a title and its name; the index itself without it."""
    lady = _AND_LADY.match(line.shape, index)
    if lady is not None and line.items[lady.end() - 1].word == "first lady":
        return lady.end()
    besides = _BESIDES.match(line.shape, index)
    if besides is None or line.items[besides.start("noun")].word not in toml("titles")["people"]["nouns"]:
        return index
    return besides.end()


_ALONE = regex(r"[^,;NIXk]*,")
_TENURES = frozenset({"days", "time", "tenure", "stint", "spell", "years", "term"})


def term_before(line: Line, index: int) -> int:
    """Return where words begin that tell before an index that an office is over; the index itself without any.

    As "at that time", "back then", "in his days as", and "once" at the start of a sentence.
    """
    end = index - (index > 0 and line.items[index - 1].word == "still")
    words = [item.word for item in line.items[max(0, end - _LONGEST) : end]]
    if len(words) == _LONGEST and words[2] == "as" and words[1] in _TENURES and line.shape[end - _LONGEST] == "d":
        first = end - _LONGEST
        return first - (first > 0 and line.shape[first - 1] == "i")
    if words in _AT_THE_TIME:
        return end - _LONGEST
    if words[-1:] == ["when"] and line.shape[end - 2 : end - 1] == "," and _ALONE.match(line.shape, index):
        return end - 1  # "X, when premier, signed it"
    if words[-2:] == ["the", "last"]:
        return end - 1
    if words[-2:] == _PREDECESSOR:
        return end - len(_PREDECESSOR)
    if words[-2:] == _BACK_THEN:
        return end - len(_BACK_THEN)
    if words[-1:] == ["back"] and items_word(line, index) == "then":
        return index - 1  # the title takes "then" for itself
    # "then still minister", "then our minister"; without another word it is of the title
    alone = words[-1:] == ["then"] and (end < index or items_word(line, index) == "our")
    return end - 1 if alone or (end == 1 and words[-1] in _ONCE) else index


_DEATHS = frozenset(
    """
    death passing demise assassination killing murder burial funeral memory tomb mausoleum overthrow ouster ousting
    toppling loss
    """.split()
)
_OF_THE = regex(r"o(?:d|d?k?[PA]s?|h|E|\.)*$")


def is_of_the_dead(line: Line, index: int) -> bool:
    """Tell the title of "since the death of President X", "at the funeral of Peru's premier, X"."""
    of = _OF_THE.search(line.shape, max(0, index - _LONGEST * 2), index)
    return of is not None and of.start() > 0 and line.items[of.start() - 1].word in _DEATHS


_SINCE = regex(r",(?:(?P<since>k)T|f#k|(?P<self>k))$")
_SELF = frozenset({"himself", "herself", "both"})


def since_before(line: Line, index: int) -> int:
    """Return where "since 2022", "for six years", "herself" begins before a title at an index, else the index."""
    found = _SINCE.search(line.shape, max(0, index - 4), index)
    if found is None or (found["since"] and line.items[found.start("since")].word != "since"):
        return index
    return index if found["self"] and line.items[index - 1].word not in _SELF else found.start() + 1
