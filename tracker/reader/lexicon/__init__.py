"""The reader's vocabulary, as data beside this file: TOML for lists that people extend, TSV for long tables.

A TSV's first line names its columns; lines that start with `#` are remarks; `|` parts the values of one cell.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def toml(name: str) -> dict[str, Any]:
    """Return the content of `<name>.toml`; one shared value, not to be changed."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


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
