"""What tells copies of an article, reprinted under another headline or cut: sketches of the texts, and publishers.

Of each article there is one row. The copies of an article are found by looking up the bands of its sketch, each in an
index of its own. Whether two texts are copies the sketches themselves tell: both are copies of one text where they
share half of their runs of three words, by estimate.
"""

from operator import eq
from typing import NamedTuple

from tracker.domain.articles import Article
from tracker.domain.events import ArticleRecorded
from tracker.log.store import Recorded
from tracker.projections.base import NUMBER, TEXT, Field, Projection, Row
from tracker.projections.minhash import banded, minima
from tracker.projections.names import bare
from tracker.projections.publishers import publisher_of

_FEWEST_WORDS = 50  # a shorter text is told by its sentences alone: teasers and notices to subscribers are all alike
_RUN = 3  # words
_SHARED = 1, 2  # the least share of runs, a half: unrelated articles share under a tenth, a copy cut to its half more
_FUNCTIONS = 64
_BANDS, _ROWS = 12, 3  # texts that share 60 runs of 100 share a band in 94 cases of 100, others hardly ever
BANDS = tuple(f"band{nth}" for nth in range(_BANDS))  # the columns that hold them


class Sketch(NamedTuple):
    """What tells copies of a text: `bands`, of which they nearly always share one, and the ends of all its minima."""

    least: str  # a byte a hash function, in hexadecimal digits
    bands: tuple[int, ...]


def sketch_of(text: str) -> Sketch | None:
    """Return the sketch of a text, None for a short one."""
    words = bare(text).split()
    if len(words) < _FEWEST_WORDS:
        return None
    runs = {" ".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
    least = minima(runs, functions=_FUNCTIONS)
    bands = banded(least[: _BANDS * _ROWS], rows=_ROWS)
    return Sketch(
        least=bytes(each & 0xFF for each in least).hex(),
        bands=tuple(int.from_bytes(band, "big") for band in bands),
    )


def copied(one: str, other: str) -> bool:
    """Tell from the minima of two sketches whether their texts are copies of one text."""
    same: int = sum(map(eq, bytes.fromhex(one), bytes.fromhex(other)))
    least, whole = _SHARED
    return same * whole >= least * _FUNCTIONS


def _fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
    return (_row(recorded.event.article),) if isinstance(recorded.event, ArticleRecorded) else rows


def _row(article: Article) -> Row:
    least, bands = sketch_of(article.text) or (None, (None,) * _BANDS)
    return (article.id, publisher_of(article), least, *bands)


COPIES = Projection(
    name="copies",
    version=2,
    fields=(
        Field("article", TEXT),
        Field("publisher", TEXT),
        Field("sketch", TEXT),  # its minima
        *(Field(band, NUMBER) for band in BANDS),
    ),
    indexes=tuple((band,) for band in BANDS),
    gathered=("article", "to_position", "from_position"),
    handles=(ArticleRecorded,),
    fold=_fold,
)
