"""`tracker read` and the command line itself."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN
from tracker import __version__

ARTICLE = (
    " date 2021-12-08 By Someone\n\nKenya’s President William Ruto met with Yoweri Museveni in Kampala on December 7.\n"
)


def test_reading_records_nothing_and_prints_grounded_facts(tracker, write, tmp_path):
    """One object an article, in the shape of the contract; no database comes of it."""
    write("meeting.txt", ARTICLE)

    done = tracker("read", "meeting.txt", "--format", "jsonl")

    [line] = map(json.loads, done.stdout.splitlines())
    assert (line["id"], line["published"], set(line)) == (
        "meeting",
        "2021-12-08",
        {"id", "published", "title", "text", "facts"},
    )
    assert line["facts"]
    assert all(line["text"][fact["start"] : fact["end"]] == fact["quote"] for fact in line["facts"])
    assert [path.name for path in tmp_path.iterdir()] == ["meeting.txt"]


def test_a_file_that_cannot_be_read_costs_only_itself(tracker, write):
    """The others are printed; the exit code tells that one failed."""
    write("in/a.txt", "")
    write("in/b.txt", ARTICLE)

    done = tracker("read", "in", "--format", "jsonl")

    assert len(done.stdout.splitlines()) == 1
    assert (done.returncode, "in/a.txt: holds no text" in done.stderr) == (3, True)


def test_the_table_fits_the_terminal(tracker, write):
    """Long sentences are folded, not cut."""
    write("meeting.txt", ARTICLE)

    done = tracker("read", "meeting.txt", "--format", "table", environ={"COLUMNS": "72"})

    assert max(map(len, done.stdout.splitlines())) <= 72


MISSED = "Kenyan President William Ruto did not meet Ugandan President Yoweri Museveni.\n"


def test_an_explanation_shows_tags_rules_and_near_misses(tracker, write):
    """Whoever mends a phrasing sees what each sentence was understood as; piped, without colour or folding."""
    write("off.txt", MISSED)

    done = tracker("read", "off.txt", "--explain", environ={"COLUMNS": "40"})

    assert [line.split(maxsplit=1)[1] for line in done.stdout.splitlines()[2:-1]] == [
        "Kenyan President William Ruto did not meet Ugandan President Yoweri Museveni.",
        "Kenyan President William Ruto = William Ruto, president of KE",
        "Ugandan President Yoweri Museveni = Yoweri Museveni, president of UG",
        "office.title: William Ruto, president of KE (undated)",
        "office.title: Yoweri Museveni, president of UG (undated)",
        "fact   meeting: negated (near “not meet Yoweri Museveni”)",
    ]


def test_an_explanation_is_coloured_and_folded_on_a_terminal_only(tracker, write):
    """Colour where somebody looks, unless he wants none; lines no longer than his window."""
    write("off.txt", MISSED)

    def shown(**environ):
        return tracker("read", "off.txt", "--explain", environ={"COLUMNS": "40"} | environ).stdout

    assert "\x1b[36mKenyan President William Ruto\x1b[0m" in shown(FORCE_COLOR="1")
    plain = re.sub(r"\x1b\[[\d;]*m", "", shown(FORCE_COLOR="1"))
    assert max(map(len, plain.splitlines())) <= 40
    assert "\x1b[3" not in shown(FORCE_COLOR="1", NO_COLOR="1")
    assert "\x1b" not in shown()


def test_an_explanation_as_json_lines(tracker, write):
    """Programs get the same: the line of the article, with its sentences."""
    write("off.txt", MISSED)

    [line] = map(json.loads, tracker("read", "off.txt", "--explain", "--format", "jsonl").stdout.splitlines())

    [sentence] = line["sentences"]
    assert line["text"][sentence["start"] : sentence["end"]] == MISSED.strip()
    assert [tag["kind"] for tag in sentence["tags"]] == ["person", "person"]
    assert [told["rule"] for told in sentence["told"]] == ["office.title", "office.title"]
    assert sentence["misses"] == [{"kind": "meeting", "near": "not meet Yoweri Museveni", "reason": "negated"}]


@pytest.mark.parametrize("form", [("--explain",), ("--format", "table")])
def test_an_article_cannot_steer_the_terminal(tracker, write, form):
    """Escape sequences and marks that turn the reading direction are shown as spaces."""
    write("steering.txt", "Trade of \x1b[31mKenya with \u202eUganda\u202c reached $2 billion in 2023.\n")

    done = tracker("read", "steering.txt", *form, environ={"COLUMNS": "120"})

    assert "turnover" in done.stdout
    assert not {"\x1b", "\u202e", "\u202c"} & set(done.stdout)


def test_the_version_is_told(tracker):
    """The first thing that a report of a fault needs."""
    assert tracker("--version").stdout == f"tracker {__version__}\n"


def test_starting_imports_nothing_heavy():
    """Help and version answer at once: no database, no reader, no page parser behind them."""
    heavy = ("sqlalchemy", "alembic", "structlog", "msgspec", "ahocorasick", "trafilatura", "rich.table", "distributed")
    code = f"import tracker.cli.main, sys; print([name for name in {heavy!r} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_an_error_is_one_line_and_debug_shows_the_rest(tracker):
    """Users get the way out, developers the traceback."""
    plain, debugged = tracker("state"), tracker("--debug", "state")

    assert plain.stderr.count("\n") == 1
    assert "Traceback" in debugged.stderr


def test_a_shell_completes_commands_and_options():
    """What Tab asks of the program: the commands that begin so, and their options."""
    program = Path(sys.executable).with_name("tracker")

    def completed(words, place):
        environ = CLEAN | {"_TRACKER_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(place)}
        done = subprocess.run([program], env=environ, capture_output=True, text=True, check=False)
        return set(done.stdout.split())

    assert completed("tracker re", 1) >= {"read", "rebuild", "replay", "retract"}
    assert "--known-at" in completed("tracker state --", 2)


def test_wrong_configuration_is_told_with_its_key(tracker, write):
    """The file and the key, and what could stand there."""
    write("config/tracker.toml", 'relation = "az-ru"\ncolour = "red"\n')

    done = tracker("state")

    assert done.returncode == 2
    assert "config/tracker.toml: top level: Object contains unknown field `colour`" in done.stderr


def test_a_reader_of_the_output_may_leave_early(write, tmp_path):
    """`| head` ends the command without a traceback."""
    write("meeting.txt", ARTICLE)
    command = f"{sys.executable} -m tracker read meeting.txt meeting.txt --format jsonl | head -c 1"

    done = subprocess.run(command, shell=True, cwd=tmp_path, env=CLEAN, capture_output=True, text=True, check=False)

    assert "Traceback" not in done.stderr
