"""Article files: plain text, HTML, JSON Lines, standard input and whole folders of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from tracker.domain.articles import Article
from tracker.domain.errors import SourceError
from tracker.sources import jsonl, page, plain
from tracker.sources.decode import decode
from tracker.sources.filenames import day_named
from tracker.sources.origin import Origin

LARGEST_ARTICLE_BYTES = 8_000_000
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_LINES = frozenset({".jsonl", ".ndjson"})
_IN_FOLDERS = _PAGES | _LINES | {".txt"}
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<?xml")


def articles(
    paths: Iterable[str], *, today: date, home: str | None = None, standard_input: BinaryIO
) -> Iterator[Article | SourceError]:
    """Yield every article under the paths in their order, folders by name; what cannot be taken comes as its error.

    Args:
        paths: Files, folders, or `-` for standard input. In a folder only .txt, .html and .jsonl files count
            (.htm, .xhtml and .ndjson are the same).
        today: The current day, UTC; articles from later days are refused.
        home: The publishers' country where an article does not say its own.
        standard_input: What `-` reads.
    """
    for path in paths:
        if path == "-":
            origin = Origin("standard input", "standard input", today, home)
            yield from _standard_input(standard_input, origin)
        else:
            yield from _path(Path(path), today=today, home=home)


def _path(path: Path, *, today: date, home: str | None) -> Iterator[Article | SourceError]:
    try:
        files = _files(path)
    except OSError as error:
        yield _unreadable(str(path), error)
        return
    # The log keeps what the user meant, the folder's name on, and nothing of where his folders lie.
    above = path.absolute().parent
    for file in files:
        yield from _file(file, Origin(str(file), file.absolute().relative_to(above).as_posix(), today, home))
    if not files:
        yield SourceError(str(path), "holds no article files", way_out="expected .txt, .html or .jsonl")


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in _IN_FOLDERS
        and not file.is_dir()
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
    )


def _file(path: Path, origin: Origin) -> Iterator[Article | SourceError]:
    try:
        with path.open("rb") as file:
            if path.suffix.lower() in _LINES:
                yield from _lines(file, origin)
            else:
                yield _whole(file, origin, is_page=path.suffix.lower() in _PAGES)
    except OSError as error:
        yield _unreadable(str(path), error)


def _standard_input(file: BinaryIO, origin: Origin) -> Iterator[Article | SourceError]:
    start = _peek(file)
    if start.startswith(b"{"):
        yield from _lines(file, origin)
    else:
        yield _whole(file, origin, is_page=start.lower().startswith(_PAGE_STARTS))


def _peek(file: BinaryIO) -> bytes:
    """Look at what a buffered stream begins with, without taking it."""
    return bytes(file.peek(256)[:256].lstrip()) if hasattr(file, "peek") else b""


def _whole(file: BinaryIO, origin: Origin, *, is_page: bool) -> Article | SourceError:
    data = file.read(LARGEST_ARTICLE_BYTES + 1)
    try:
        if len(data) > LARGEST_ARTICLE_BYTES:
            raise _too_large(origin.where)
        found = page.article(data, origin) if is_page else plain.article(decode(data, origin.where).text, origin)
    except SourceError as error:
        return error
    if found.published is not None:
        return found
    return replace(found, published=day_named(origin.source, found.text, today=origin.today))


def _lines(file: BinaryIO, origin: Origin) -> Iterator[Article | SourceError]:
    number = 0
    while line := file.readline(LARGEST_ARTICLE_BYTES + 1):
        number += 1
        here = origin.line(number)
        if len(line) > LARGEST_ARTICLE_BYTES:
            yield _too_large(here.where)
            while line and not line.endswith(b"\n"):
                line = file.readline(LARGEST_ARTICLE_BYTES)
        elif line.strip():
            try:
                yield jsonl.article(line, here)
            except SourceError as error:
                yield error


def _unreadable(where: str, error: OSError) -> SourceError:
    return SourceError(where, f"cannot be read ({error.strerror})", way_out="check its name and permissions")


def _too_large(where: str) -> SourceError:
    limit = LARGEST_ARTICLE_BYTES // 1_000_000
    return SourceError(where, f"is larger than {limit} MB, no article is", way_out="split it into one file an article")
