"""The page on vocabulary is done as it says: a copy of the checkout gets its words, and reads what the page shows."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
PAGE = CHECKOUT / "docs" / "vocabulary.md"
NEEDED = ("tracker", "benchmarks", "tests", "seeds", "config", "migrations", "pyproject.toml")
BLOCK = re.compile(r"^```(shell-session|toml|text)(?: (\S+) ([^\n]+))?\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def checkout(tmp_path):
    """A copy of what a checkout needs to read, score and test."""
    for name in NEEDED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    return tmp_path


def added(text: str, file: str, place: str, words: str) -> str:
    """Return a vocabulary file with what the page tells to add: a row's cell, a table's line, a list's word, an end."""
    if file.endswith(".tsv"):
        code, column = place.split()
        lines = text.splitlines()
        cells = {line.partition("\t")[0]: line.split("\t") for line in lines}
        at = cells["code"].index(column)
        row = [*cells[code]]
        row[at] = f"{row[at]}|{words.strip()}"
        return "\n".join("\t".join(row) if line.startswith(code + "\t") else line for line in lines) + "\n"
    if place == "examples":
        return f"{text}\n{words}"
    is_table = place.startswith("[")
    found = re.search(rf"^{re.escape(place)}{'.*' if is_table else ' = .'}\n?", text, re.MULTILINE)
    assert found, f"{file} has no {place}"
    return text[: found.end()] + (words if is_table else words.strip() + ", ") + text[found.end() :]


def run(session: str, folder: Path) -> None:
    """Run the commands of a session, and see that they print what it shows; … stands for anything."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith("TRACKER_")}
    environ |= {"PATH": f"{Path(sys.executable).parent}:{environ['PATH']}", "PYTHONPATH": str(folder)}
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        done = subprocess.run(command, shell=True, cwd=folder, env=environ, capture_output=True, text=True, check=False)
        pattern = ".*".join(re.escape(piece.strip("\n")) for piece in shown.rstrip().split("…"))
        assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
        assert re.search(pattern, done.stdout, re.DOTALL), f"$ {command}\n{done.stdout}"


def test_the_page_on_vocabulary_does_what_it_says(checkout):
    """A reader of the page who types and adds what it shows sees what it shows, and every test of examples passes."""
    lexicon = checkout / "tracker" / "reader" / "lexicon"
    for kind, file, place, content in BLOCK.findall(PAGE.read_text()):
        if kind == "shell-session":
            run(content, checkout)
        else:
            path = lexicon / file
            path.write_text(added(path.read_text(), file, place, content))
            if kind == "toml":
                tomllib.loads(path.read_text())


def test_the_page_names_every_file_of_kinds_of_facts():
    """Whoever looks for the words of a kind of fact finds their file on the page."""
    page = PAGE.read_text()

    for name in ("meetings", "documents", "counts", "trade", "investments", "ranks", "targets", "projects", "titles"):
        assert f"`{name}.toml`" in page
        assert (CHECKOUT / "tracker" / "reader" / "lexicon" / f"{name}.toml").exists()
