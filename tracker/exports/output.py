"""Files that are there whole or not at all: written beside their place, then moved into it."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tracker.domain.errors import UsageError


@contextmanager
def new_file(path: Path, *, force: bool) -> Iterator[BinaryIO]:
    """Give a file to write, which takes its name when all is written, and vanishes on any error.

    Raises:
        UsageError: There is such a file already and `force` is not set, or it cannot be written.
    """
    with _refusals(path):
        _require_free(path, force=force)
        part = _beside(path)
        try:
            with part.open("xb") as out:
                yield out
            _require_free(path, force=force)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path, *, force: bool) -> Iterator[Path]:
    """Give an empty folder to fill, which takes its name when all is written, and vanishes on any error.

    With `force` its files take the place of those of their names in a folder that is there; others stay.

    Raises:
        UsageError: There is such a folder already and `force` is not set, or it cannot be written.
    """
    with _refusals(path):
        _require_free(path, force=force)
        part = _beside(path)
        try:
            part.mkdir()
            yield part
            _require_free(path, force=force)
            path.mkdir(exist_ok=True)
            for written in sorted(part.iterdir()):
                written.replace(path / written.name)
        finally:
            shutil.rmtree(part, ignore_errors=True)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); name another place") from None


def _require_free(path: Path, *, force: bool) -> None:
    taken = any(path.iterdir()) if path.is_dir() else path.exists()
    if taken and not force:
        raise UsageError(f"{path} is there already; name another place, or write over it with --force")


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
