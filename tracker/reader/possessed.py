"""Whole groups of people whose an organisation or a portfolio is: "Farmers' Union", "Minister of Veterans' Affairs"."""

import re
from functools import cache

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

_OF_BODY = regex(r"[FNkKc]s(?=[NFQMPA]*K)(?=[NFKA])")
_OF_PORTFOLIO = regex(r"(?:(?P<parted>[FNgk])s|(?P<whole>k))(?=[Fg])")
_WELFARE = frozenset(
    "affairs welfare rights empowerment services protection health development issues care studies".split()
)


def people_of_bodies(line: Line) -> bool:
    """Make one word of a name of "People's", "Forwarders'": "People's Progressive Party"; tell whether there is any."""
    found = False
    for match in _matches(line, _OF_BODY):
        first, last = match.span()
        item = line.items[first]
        if item.word in _people() and item.text[0].isupper():
            shown = f"{item.text}{line.items[last - 1].text}"
            line.merge(first, last, replace(item, shape="N", kind="word", end=line.items[last - 1].end, text=shown))
            line.reshape()
            found = True
    return found


def people_of_portfolios(line: Line) -> None:
    """Make one word of a portfolio of "Veterans'", "expatriates'", where a field of ministers follows."""
    for match in _matches(line, _OF_PORTFOLIO):
        first, last = match.span()
        item, field = line.items[first], line.items[last]
        if item.word.rstrip("'\u2019") not in _people() or field.word not in _WELFARE:
            continue
        mark = line.items[last - 1]
        word = f"{item.word}{mark.word}" if match["parted"] else item.word
        shown = f"{item.text}{mark.text}" if match["parted"] else item.text
        shape = "F" if field.shape == "F" else "g"
        line.merge(first, last, replace(item, shape=shape, kind="word", end=mark.end, word=word, text=shown))
        line.reshape()


def _matches(line: Line, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """The matches in a line from right to left, as each of them may become one item."""
    return list(pattern.finditer(line.shape))[::-1]


@cache
def _people() -> frozenset[str]:
    return frozenset(toml("bodies")["people"])
