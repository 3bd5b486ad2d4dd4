"""Folders of articles with gold, and what was read from them now or before."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from benchmarks._scoring import Row, gold
from tracker.domain.articles import Article
from tracker.domain.facts import Fact
from tracker.reader.reader import reader
from tracker.sources.files import articles

_HERE = Path(__file__).parent.parent
SEEDS = _HERE / "seeds"
CORPUS, WORLD, UNSEEN = (_HERE / "tests" / name for name in ("corpus", "world", "unseen"))
_TODAY = date(2100, 1, 1)  # no article is from after it


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What an article was found to state: a line of `tracker read --format jsonl`, or the same read now."""

    id: str
    facts: tuple[Fact, ...] = ()


def articles_in(folder: Path) -> Iterator[tuple[str, Article]]:
    """Yield the `.txt` articles of a folder, or of its `articles`, with the names of the files."""
    inner = folder / "articles"
    for path in sorted((inner if inner.is_dir() else folder).glob("*.txt")):
        for article in articles([str(path)], today=_TODAY, standard_input=io.BytesIO()):
            if not isinstance(article, Article):
                raise article
            yield path.stem, article


def read_folder(folder: Path) -> dict[str, Reading]:
    """Read the articles of a folder by the names of the files."""
    return {name: Reading(id=name, facts=reader().read(article).facts) for name, article in articles_in(folder)}


def read_before(path: Path) -> dict[str, Reading]:
    """Return what an earlier run printed into a file of JSON Lines."""
    lines = msgspec.json.Decoder(Reading)
    with path.open("rb") as saved:
        return {reading.id: reading for reading in map(lines.decode, saved)}


def gold_of(folder: Path, split: str | None = None) -> dict[str, list[Row]]:
    """Return gold's facts by article, of one split where the rows name theirs; nothing for a folder without gold."""
    path = CORPUS / "seeds.jsonl" if folder == SEEDS else folder / "gold.jsonl"
    if not path.exists():
        return {}
    return {name: row["facts"] for name, row in gold(path).items() if split is None or row.get("split") == split}
