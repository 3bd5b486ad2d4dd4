"""What tells copies of an article, reprinted under another headline or cut: sketches of the texts, and publishers.

Of each article there is one row without a band, with its publisher and its sketch, and one row for each band of the
sketch, so that the copies of an article are found by looking up its bands. Whether two texts are copies the sketches
themselves tell: both are copies of one text where they share half of their runs of three words, by estimate.
"""

from operator import eq

from tracker.domain.articles import Article
from tracker.domain.events import ArticleRecorded
from tracker.log.store import Recorded
from tracker.projections.base import TEXT, Field, Projection, Row
from tracker.projections.minhash import banded, minima
from tracker.projections.names import bare
from tracker.projections.publishers import publisher_of

_FIELDS = (
    Field("article", TEXT),
    Field("band", TEXT),  # None in the row of the whole
    Field("publisher", TEXT),
    Field("sketch", TEXT),
)
_FEWEST_WORDS = 50  # a shorter text is told by its sentences alone: teasers and notices to subscribers are all alike
_RUN = 3  # words
_SHARED = 1, 2  # the least share of runs, a half: unrelated articles share under a tenth, a copy cut to its half more
_FUNCTIONS = 64
_BANDS, _ROWS = 12, 3  # texts that share 60 runs of 100 share a band in 94 cases of 100, others hardly ever
_BAND_LENGTH = 8  # hexadecimal digits


def sketch_of(text: str) -> str | None:
    """Return the sketch of a text, its bands and a byte a hash function in hexadecimal digits; None for a short one."""
    words = bare(text).split()
    if len(words) < _FEWEST_WORDS:
        return None
    runs = {" ".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
    least = minima(runs, functions=_FUNCTIONS)
    bands = banded(least[: _BANDS * _ROWS], rows=_ROWS)
    return b"".join(bands).hex() + bytes(each & 0xFF for each in least).hex()


def bands_of(sketch: str | None) -> list[str]:
    """Return the bands of a sketch, each with its place, so that it meets only its like."""
    if sketch is None:
        return []
    return [f"{nth:x}{sketch[nth * _BAND_LENGTH : (nth + 1) * _BAND_LENGTH]}" for nth in range(_BANDS)]


def copied(one: str, other: str) -> bool:
    """Tell from two sketches whether their texts are copies of one text."""
    start = _BANDS * _BAND_LENGTH
    same: int = sum(map(eq, bytes.fromhex(one[start:]), bytes.fromhex(other[start:])))
    least, whole = _SHARED
    return same * whole >= least * _FUNCTIONS


def _fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
    return _rows(recorded.event.article) if isinstance(recorded.event, ArticleRecorded) else rows


def _rows(article: Article) -> tuple[Row, ...]:
    sketch = sketch_of(article.text)
    whole = (article.id, None, publisher_of(article), sketch)
    return (whole, *((article.id, band, None, None) for band in bands_of(sketch)))


COPIES = Projection(
    name="copies",
    version=1,
    fields=_FIELDS,
    indexes=(("article", "band"), ("band",)),
    handles=(ArticleRecorded,),
    fold=_fold,
)
