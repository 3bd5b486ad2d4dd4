"""Footnotes: each sentence has one, numbered as it is first cited."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from tracker.state.line import Line
from tracker.state.lines import State
from tracker.state.sources import Cited

_MOST = 6  # notes of a value; those that state it in words of their own come first


class Note(Line, frozen=True, kw_only=True):
    """A sentence, the article that it stands in, and the facts that it states."""

    number: int
    quote: str
    title: str
    outlet: str | None
    published: str | None
    url: str | None
    facts: tuple[str, ...]


class Mark(Line, frozen=True, kw_only=True):
    """A reference to a note; `again` where it only prints what an earlier one states."""

    number: int
    again: bool


class Marks(Line, frozen=True, kw_only=True):
    """The references of a value, and how many facts more there are than have one."""

    marks: tuple[Mark, ...]
    more: int


class Notes:
    """The notes of a dossier, as they are cited."""

    def __init__(self, cited: Mapping[str, Cited], echoes: frozenset[str]) -> None:
        self._cited, self._echoes = cited, echoes
        self._facts: dict[tuple[str, str], list[str]] = {}
        self._numbers: dict[tuple[str, str], int] = {}

    def cite(self, facts: Iterable[str]) -> Marks:
        """Return the references for what facts state."""
        known = sorted((fact for fact in dict.fromkeys(facts) if fact in self._cited), key=self._echoes.__contains__)
        marks: dict[int, Mark] = {}
        for fact in known[:_MOST]:
            source = self._cited[fact]
            sentence = (source.article, source.quote)
            number = self._numbers.setdefault(sentence, len(self._numbers) + 1)
            told = self._facts.setdefault(sentence, [])
            if fact not in told:
                told.append(fact)
            marks.setdefault(number, Mark(number=number, again=fact in self._echoes))
        return Marks(marks=tuple(marks.values()), more=max(0, len(known) - _MOST))

    def all(self) -> tuple[Note, ...]:
        """Return the notes that were cited, by number."""
        return tuple(self._note(sentence, number) for sentence, number in self._numbers.items())

    def _note(self, sentence: tuple[str, str], number: int) -> Note:
        facts = self._facts[sentence]
        source = self._cited[facts[0]]
        return Note(
            number=number,
            quote=source.quote,
            title=source.title or f"article {source.article}",
            outlet=source.outlet,
            published=source.published,
            url=source.url,
            facts=tuple(facts),
        )


def echoes_of(state: State) -> frozenset[str]:
    """Return the facts that only print again what another one of their line states."""
    return frozenset(_echoes(msgspec.to_builtins(state)))


def _echoes(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        yield from value.get("echoes", ())
        for inner in value.values():
            yield from _echoes(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _echoes(inner)
