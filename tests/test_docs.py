"""The documentation is run: what it shows is what users get."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from tracker.cli.main import app
from tracker.domain.feeds import Feed
from tracker.settings import load
from tracker.settings.loading import _VARIABLES
from tracker.settings.shapes import Alert, Backups, Daemon, Disk, Mail, Polling, Server

CHECKOUT = Path(__file__).parent.parent
PAGES = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").rglob("*.md"))]
IN_ONE_SHELL = CHECKOUT / "docs" / "operating.md"  # run by tests/test_operating_page.py, as it leaves daemons running
WITH_CONSOLE = [page for page in PAGES if "```console" in page.read_text() and page != IN_ONE_SHELL]
ELSEWHERE = ("git ", "make", "pip ", "cd ", "python3 ", ". ")  # what a test of this checkout does in another way
GROUPS = {"alerts", "log", "db", "persons", "feeds"}


def commands():
    """Yield the words and the command of everything that the command line offers."""
    root = typer.main.get_command(app)
    for name, command in root.commands.items():
        if name in GROUPS:
            yield from ((f"{name} {inner}", sub) for inner, sub in command.commands.items())
        else:
            yield name, command


def steps_of(page):
    """Return the commands of a page's console blocks with the output that it shows."""
    steps = []
    for block in re.findall(r"^```console\n(.*?)^```", page.read_text(), re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            steps.append((command, shown))
    return steps


@pytest.mark.parametrize("page", WITH_CONSOLE, ids=[str(page.relative_to(CHECKOUT)) for page in WITH_CONSOLE])
def test_every_console_example_prints_what_the_page_shows(page, tmp_path):
    """A stranger who types what a page says sees what it shows; … stands for anything."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith("TRACKER_")}
    environ["PATH"] = f"{Path(sys.executable).parent}:{environ['PATH']}"
    environ["COLUMNS"] = "100"
    for command, shown in steps_of(page):
        if command.startswith(ELSEWHERE):
            continue

        done = subprocess.run(
            command, shell=True, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
        )

        assert done.returncode in {0, 1}, f"$ {command}\n{done.stderr}"
        if shown.strip():
            pattern = ".*".join(re.escape(part.strip()) for part in shown.split("…"))
            printed = "\n".join(line.rstrip() for line in (done.stdout + done.stderr).splitlines())
            assert re.search(pattern, printed, re.DOTALL), f"$ {command}\n{printed}"


@pytest.mark.parametrize(("words", "command"), list(commands()), ids=[words for words, _ in commands()])
def test_every_command_is_documented_with_each_of_its_options(words, command):
    """The page of commands leaves nothing out, and the help of each shows an example."""
    page = (CHECKOUT / "docs" / "commands.md").read_text()
    section = re.search(rf"^## `tracker {words}\b.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)

    assert section, f"docs/commands.md has no section for tracker {words}"
    options = {name for parameter in command.params for name in parameter.opts if name.startswith("--")} - {"--help"}
    assert {option for option in options if f"`{option}" not in section[0]} == set()
    assert "Example: tracker " in (command.help or "")


def test_every_documented_command_and_option_exists():
    """No page promises what the program does not have."""
    offered = dict(commands())
    root = typer.main.get_command(app)
    known = {name for command in (root, *offered.values()) for parameter in command.params for name in parameter.opts}
    text = "\n".join(page.read_text() for page in PAGES)

    named = set(re.findall(r"`tracker ((?:alerts|log|db|persons|feeds) [a-z]+|[a-z]+)", text)) - GROUPS
    options = {
        option
        for line in re.findall(r"`(?!python )[^`\n]*`|^\$ tracker .*", text, re.MULTILINE)
        for option in re.findall(r"(?<!\S|-)--[a-z-]+", line.strip("`"))
    }

    assert named <= set(offered)
    assert options - known - {"--help", "--install-completion", "--show-completion"} == set()


def test_every_key_and_variable_of_the_configuration_is_documented():
    """What can be set is on the page, under the name that works."""
    page = (CHECKOUT / "docs" / "configuration.md").read_text()
    settings = load({}, working_folder=CHECKOUT)

    for variable, keys in _VARIABLES.items():
        assert f"`{'.'.join(keys)}` | `{variable}`" in page
    for section in (Polling, Daemon, Server, Backups, Disk, Mail):
        for key in section.__struct_fields__:
            assert f"`{section.__name__.lower()}.{key}`" in page
    for key in (*Alert.__struct_fields__, *(name for name in Feed.__struct_fields__ if name != "id")):
        assert f"`{key}`" in page
    assert settings.relations
    for key in ("title", "parties", "bodies", "feeds"):
        assert f"| `{key}` |" in page


def test_the_pair_that_shows_a_new_relation_is_new():
    """What the page shows is no memory: no article, example or test is about its two countries."""
    page = (CHECKOUT / "docs" / "adding-a-relation.md").read_text()
    names = re.search(r'title = "(\w+) – (\w+)"', page)
    corpus = CHECKOUT / "tests" / "corpus"
    gold = [json.loads(line) for file in corpus.glob("*.jsonl") for line in file.read_text().splitlines()]
    files = [*(CHECKOUT / "tests").rglob("*.py"), *(CHECKOUT / "tracker" / "reader" / "lexicon").glob("*.toml")]
    articles = [*(CHECKOUT / "seeds").glob("*.txt"), *(corpus / "articles").glob("*.txt")]

    assert names is not None
    assert [row["id"] for row in gold if sorted(row["parties"]) == ["IS", "LU"]] == []
    for path in (*files, *articles):
        assert not [line for line in path.read_text().splitlines() if names[1] in line and names[2] in line], path
