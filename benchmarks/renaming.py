"""What the reader owes to the names it knows: articles read again with invented names in the place of persons'.

Run: python -m benchmarks.renaming [FOLDER] [--seed N] [--most N]

A fact that a sentence tells stays told whoever the sentence is about. What changes with the names was read from
knowledge, or guessed: names lean to countries (decisions/0009), and of a name that nobody has listed the text alone
tells whose an official is, if it does.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from benchmarks._readings import WORLD, articles_in
from tracker.domain.articles import Article
from tracker.domain.facts import Fact, Meeting, Office
from tracker.reader.gazetteer import gazetteer
from tracker.reader.reader import reader

_STARTS = "b d f g k l m n p r s t v z br dr st".split()
_VOWELS = "aeiou"
_ENDS = ["", "", "n", "r", "l", "s", "m"]
_WORD = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d_A-Z]+")
_OF_THE_READING = ("id", "quote", "start", "end", "rule", "carried")

Told = Counter[str]  # facts by all that they state


class Renamed(NamedTuple):
    """An article with other names, the facts expected of it and those read in it that are not the same."""

    name: str
    facts: int
    lost: tuple[str, ...]
    added: tuple[str, ...]


def main() -> None:
    """Print how many facts change with the names, and the first of them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.renaming", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", default=WORLD, help="articles as text files")
    parser.add_argument("--seed", type=int, default=1, help="which names are invented")
    parser.add_argument("--most", type=int, default=20, help="how many articles with a change are shown")
    asked = parser.parse_args()
    read = [renamed(*each, asked.seed) for each in articles_in(asked.folder)]
    changed = [each for each in read if each.lost or each.added]
    for each in changed[: asked.most]:
        print(
            each.name,
            *(f"  lost   {fact}" for fact in each.lost),
            *(f"  added  {fact}" for fact in each.added),
            sep="\n",
        )
    facts, lost = sum(each.facts for each in read), sum(len(each.lost) for each in read)
    print(f"{lost} of {facts} facts are lost ({lost / max(1, facts):.3f}), in {len(changed)} of {len(read)} articles")


def renamed(name: str, article: Article, seed: int) -> Renamed:
    """Read an article twice, the second time with invented names in the place of its persons'."""
    told = reader().read(article).facts
    lowered = set(re.findall(r"[^\W\d_]+", article.text))
    words = {word for word in _names(told) if _WORD.fullmatch(word) and word.lower() not in lowered}
    others = dict(zip(sorted(words), _invented(Random(seed), article.text), strict=False))
    if not others:
        return Renamed(name, 0, (), ())
    first = _told(told, others)
    second = _told(reader().read(replace(article, text=_with(others, article.text))).facts, {})
    return Renamed(name, first.total(), tuple((first - second).elements()), tuple((second - first).elements()))


def _names(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield the words of the names, of two words each, of officials and of those who met."""
    for fact in facts:
        named = fact.participants if isinstance(fact, Meeting) else (fact.person,) if isinstance(fact, Office) else ()
        for words in map(str.split, named):
            if len(words) == 2 and all(word not in gazetteer() for word in words):
                yield from words


def _invented(rng: Random, text: str) -> Iterator[str]:
    """Yield names that the text does not hold, each once."""
    used = set(re.findall(r"\w+", text))
    while True:
        syllables = (rng.choice(_STARTS) + rng.choice(_VOWELS) for _ in range(rng.choice((2, 3, 3))))
        name = ("".join(syllables) + rng.choice(_ENDS)).capitalize()
        if name not in used:
            used.add(name)
            yield name


def _with(others: Mapping[str, str], text: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: others.get(word[0], word[0]), text)


def _told(facts: Iterable[Fact], others: Mapping[str, str]) -> Told:
    """Count the facts by what they state, with the other names in the place of theirs."""
    return Counter(json.dumps(_stated(fact, others), ensure_ascii=False, sort_keys=True) for fact in facts)


def _stated(fact: Fact, others: Mapping[str, str]) -> Any:
    stated = msgspec.to_builtins(fact)
    return {name: _other(value, others) for name, value in stated.items() if name not in _OF_THE_READING}


def _other(value: Any, others: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return _with(others, value)
    return sorted(_other(each, others) for each in value) if isinstance(value, list | tuple) else value


if __name__ == "__main__":
    main()
