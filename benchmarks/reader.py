"""How fast does the reader read? The test corpus beside the floor, what a gate costs, growth with length, loading.

Run it with `python -m benchmarks.reader`. The floor is what nobody who reads articles can leave out: the text made
canonical, laid out, cut into sentences and tokens, its places and values tagged; no persons, no grammar, no facts.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from time import process_time
from typing import Any

from benchmarks._gate import by_re2, by_words, sentences_of
from benchmarks._table import FLOOR, OURS, PEER, Measure, Row, show
from tests.reader.reading import CORPUS, files
from tracker.domain.articles import Article, article_id
from tracker.reader.reader import reader
from tracker.reader.scan import scan
from tracker.reader.sentences import sentences
from tracker.reader.text import canonical, layout
from tracker.reader.tokens import tokens

WANTED = 300  # articles a second
USUAL = 2_800  # characters of a usual article; those of the corpus are shorter
LOADING_S = 0.15
_SIZES = (1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000)
_LOAD = """
import tracker.domain.articles, tracker.domain.events
from time import perf_counter
started = perf_counter()
from tracker.reader.reader import reader
reader()
print(perf_counter() - started)
reader().read(tracker.domain.articles.Article(id="", text="Trade rose by 5 percent to $2 billion in 2021."))
print(perf_counter() - started)
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    articles = [article for _, article in files(CORPUS / "articles")]
    rate = show(_rows(articles), rounds=rounds)[0].medians[OURS]
    length = sum(len(article.text) for article in articles) / len(articles)
    print(f"\n{len(articles)} articles of {length:,.0f} characters: {rate:,.0f} a second, {WANTED} wanted;", end=" ")
    print(f"as much text as {rate * length / USUAL:,.0f} articles of {USUAL:,} characters")
    _growth(articles, rounds)
    _loading(rounds)


def _rows(articles: Sequence[Article]) -> Iterator[Row]:
    yield Row(
        title="the corpus; floor: tokens and tags alone",
        unit="articles/s",
        contenders={OURS: _rate(articles, reader().read), FLOOR: _rate(articles, _tag)},
        targets={},
    )
    lines, of_re2 = sentences_of(articles), by_re2()
    yield Row(
        title="four frames' gates; peer: re2.Set",
        unit="sentences/s",
        contenders={OURS: _rate(lines, by_words())} | ({PEER: _rate(lines, of_re2)} if of_re2 is not None else {}),
        targets={},
    )


def _tag(article: Article) -> object:
    whole = canonical(article.text)
    laid = layout(whole, article.published)
    return scan(tokens(whole.text), laid.published, home=article.home), sentences(laid)


def _rate(given: Sequence[Any], work: Callable[[Any], object]) -> Measure:
    def measure() -> float:
        started = process_time()  # one core: what else the machine does does not count
        for each in given:
            work(each)
        return len(given) / (process_time() - started)

    return measure


def _growth(articles: Sequence[Article], rounds: int) -> None:
    """Print the time a kilobyte at each length: the corpus as one text, and one sentence without an end."""
    whole = "\n\n".join(article.text for article in articles)
    texts = {"the corpus, end to end": whole, "one sentence": whole.replace(".", ",").replace("\n", " ")}
    print(f"\n{'milliseconds a kilobyte, by length':<44}" + "".join(f"{size // 1000:>9,} kB" for size in _SIZES))
    for name, text in texts.items():
        given = [_of(text * (size // len(text) + 1), size) for size in _SIZES]
        turns = [[1_000 / _rate([each], reader().read)() for each in given] for _ in range(min(rounds, 3))]
        best = [min(taken) for taken in zip(*turns, strict=True)]
        print(f"{name:<44}" + "".join(f"{ms / size * 1000:>12.2f}" for ms, size in zip(best, _SIZES, strict=True)))


def _of(text: str, size: int) -> Article:
    return Article(id=article_id(text[:size]), text=text[:size])


def _loading(rounds: int) -> None:
    """Print how long a process takes to be ready, and to have read its first article."""
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", _LOAD]
    runs = [
        subprocess.run(command, env=environ, check=True, capture_output=True, text=True).stdout.split()
        for _ in range(rounds + 1)
    ][1:]  # the first may compile what all others find compiled
    ready, first = (median(map(float, taken)) for taken in zip(*runs, strict=True))
    print(f"\nloaded in {ready:.3f} s, {LOADING_S} wanted; the first article is read at {first:.3f} s")


if __name__ == "__main__":
    main()
