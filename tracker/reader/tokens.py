"""A text in tokens, words and numbers and marks: found once for all that looks at words one by one."""

from itertools import accumulate, repeat
from typing import NamedTuple

from tracker.reader.items import Item
from tracker.reader.patterns import regex
from tracker.reader.shapes import KNOWN

_TOKEN = regex(
    r"([^\W_]\w*+(?![-.&/'])"  # most words, at once
    r"|(?:[^\W\d_]\.)+(?:[^\W\d_][\w]*(?:[-'][^\W_]+)*)?"  # U.S., H.E., P.Szijjarto, S.
    r"|(?:[Ee]x|[Tt]hen|[Ff]ormer)-(?=[^\W\d_]|$)"  # ex-President, ex-Peruvian
    r"|(?:Md|Ma|Mohd|Muhd|Abd|Kh|Zh|Yu|Ya|Yo|Ye|Sh|Ch|Ts|Dj|Dz|Dzh|Gh|Th)\.(?=\s?[^\W\da-z_])"  # Md. Shahriar
    r"|(?:Ing|Mag|Mgr|JUDr|MUDr|PhDr|Bc|Lic|Dott|Dra|Sra)\.(?=\s[^\W\da-z_])"  # Ing. Novák
    r"|[^\W\da-z_]\w*(?:[-']\w+)*s(?='\s)"  # whose name ends in s: "Mitsotakis' visit"
    # words with inner hyphens and apostrophes, but not 's; a stroke joins no two capitalised ones, and no plurals
    r"|[^\W_]\w*(?:(?:[-&](?=[^\W_])|(?<!s)/(?=[a-zß-ÿ\d]|[A-Z](?:[A-Z]|\b))|'(?!s\b))\w*)*"
    r"|'s\b|'(?=\s)|--+|[^\w\s])",
)


class Tokens(NamedTuple):
    """The tokens of a text in order, each with where it begins and ends, and as the item that it is by itself."""

    text: str
    shown: list[str]
    starts: list[int]
    ends: list[int]
    items: list[Item]


def tokens(text: str, start: int = 0) -> Tokens:
    """Return the tokens of a text, or of a stretch that begins at `start` of one."""
    pieces = _TOKEN.split(text)  # what is between tokens and the tokens, in turns
    bounds = list(accumulate(map(len, pieces), initial=start))
    shown, starts, ends = pieces[1::2], bounds[1:-1:2], bounds[2::2]
    known = list(map(KNOWN.__getitem__, shown))
    shapes, words = [each.shape for each in known], [each.word for each in known]
    items = list(map(Item, shapes, repeat("word"), starts, ends, words, shown, repeat(None)))
    return Tokens(text, shown, starts, ends, items)
