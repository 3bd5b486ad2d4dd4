"""The reader's vocabulary, as data beside this file: TOML for lists that people extend, TSV for long tables.

A TSV's first line names its columns; lines that start with `#` are remarks; `|` parts the values of one cell.
"""

import tomllib
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

_HERE = Path(__file__).parent


class _Toml(SourceFileLoader):
    """Has Python keep what it parsed as it keeps byte code: beside the file, where it may, until the file changes.

    To parse all files takes ten times as long as to load what is kept of them.
    """

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]
        content = tomllib.loads(bytes(data).decode())
        return compile(f"{content=}", path, "exec")


@cache
def toml(name: str) -> dict[str, Any]:
    """Return the content of `<name>.toml`; one shared value, not to be changed."""
    return parsed(_HERE / f"{name}.toml")


def parsed(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file."""
    module = ModuleType(path.stem)
    _Toml(path.stem, str(path)).exec_module(module)
    return dict(module.content)


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `<name>.tsv`, each as long as its header, missing cells empty."""
    lines = (_HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    width = lines[0].count("\t") + 1
    cells = (line.split("\t") for line in lines[1:] if line and not line.startswith("#"))
    return tuple((*row, *[""] * (width - len(row))) for row in cells)


def values(cell: str) -> list[str]:
    """Return the values of a cell: "Russia|Russian Federation" gives two, an empty cell none."""
    return cell.split("|") if cell else []
