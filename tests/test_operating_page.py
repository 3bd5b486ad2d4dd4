"""The operator's book is run from its first line to its last, in one shell, with real daemons and a real PostgreSQL."""

import ast
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

import tracker

CHECKOUT = Path(__file__).parent.parent
PAGE = CHECKOUT / "docs" / "operating.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"(?:# |<rss [^>]*><!-- )(?P<name>[\w./-]+\.(?:toml|xml))(?: -->)?")
DATABASE = "postgresql://tracker@db.example/tracker"


class Step(NamedTuple):
    """A command, and what the page shows of its output."""

    command: str
    shown: str


def written(text, folder):
    """Write the files that a page shows under their names."""
    for _, block in BLOCK.findall(text):
        if named := NAMED.match(block):
            path = folder / named["name"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block)


def steps_of(text):
    """Return the commands of a page, in their order."""
    steps = []
    for kind, block in BLOCK.findall(text):
        if kind == "console":
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, shown = part.partition("\n")
                steps.append(Step(command, shown.strip()))
    return steps


def script_of(steps):
    """Return a script that runs the commands and tells where the output of each begins and how it ended."""
    lines = []
    for number, step in enumerate(steps):
        lines += [f"printf '\\n@begin {number}\\n'", step.command, f"printf '\\n@end {number} %s\\n' $?"]
    return "\n".join(lines)


def free_port():
    """Return a port that nobody uses at the moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return str(one.getsockname()[1])


@pytest.fixture
def shell(tmp_path):
    """Run a script in a shell of its own, whatever it leaves running killed in the end."""
    session = []

    def run(script):
        environ = {key: value for key, value in os.environ.items() if not key.startswith("TRACKER_")}
        environ |= {"PATH": f"{Path(sys.executable).parent}:{environ['PATH']}", "COLUMNS": "100"}
        output = tmp_path / "output"
        with output.open("wb") as file:
            process = subprocess.Popen(
                ["bash", "-c", script], cwd=tmp_path / "work", env=environ, stdout=file, stderr=file,
                stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            session.append(process.pid)
            process.wait(120)
        return output.read_text()

    (tmp_path / "work").mkdir()
    yield run
    for leader in session:
        with suppress(ProcessLookupError):
            os.killpg(leader, signal.SIGKILL)


@pytest.mark.skipif(shutil.which("curl") is None, reason="the page asks with curl")
def test_every_command_of_the_page_does_what_the_page_shows(shell, postgresql_server, tmp_path):
    """A stranger gets from nothing to a service with copies and alerts by what stands there, word by word."""
    text = PAGE.read_text()
    with postgresql_server.database(upgraded=False) as url:
        for given, real in (
            ("8080", free_port()),
            ("8081", free_port()),
            ("8800", free_port()),
            (DATABASE, f"'{url}'"),
        ):
            text = text.replace(given, real)
        written(text, tmp_path / "work")
        steps = steps_of(text)

        printed = shell(script_of(steps))

    for number, step in enumerate(steps):
        found = re.search(rf"^@begin {number}\n(.*?)\n@end {number} (\d+)$", printed, re.MULTILINE | re.DOTALL)
        assert found is not None, f"$ {step.command}\nwas not reached:\n{printed[-3000:]}"
        output = "\n".join(line.rstrip() for line in found[1].splitlines())
        refused = step.shown.startswith("tracker: ")
        assert (found[2] != "0") is refused, f"$ {step.command}\nended with {found[2]}:\n{output}"
        pattern = ".*".join(re.escape(part.strip()) for part in step.shown.split("…"))
        assert re.search(pattern, output, re.DOTALL), f"$ {step.command}\nprinted\n{output}"


def test_every_metric_is_explained():
    """Whoever draws a curve finds on the page what it counts, and when to look."""
    page = PAGE.read_text()
    source = (Path(tracker.__file__).parent / "web" / "metrics.py").read_text()

    named = set(re.findall(r'"(tracker_\w+)"', source))

    assert len(named) > 10
    assert {metric for metric in named if f"`{metric}" not in page} == set()


def test_every_line_that_a_service_logs_is_explained():
    """Whoever reads a line at night finds on the page what it means and what to do."""
    page = PAGE.read_text()
    logged = set()
    for path in Path(tracker.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                level, of = node.func.attr, node.func.value
                named = isinstance(of, ast.Name) and of.id == "logger" and level in {"info", "warning", "error"}
                if named and isinstance(node.args[0], ast.Constant):
                    logged.add(node.args[0].value)

    missing = {event for event in logged if f"| `{event}`" not in page and f"`{event}` |" not in page}

    assert len(logged) > 20
    assert missing == set()
