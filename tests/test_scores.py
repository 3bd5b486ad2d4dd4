"""The command that scores the reader and shows what a change to its vocabulary changed."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks._changes import changes
from benchmarks._readings import Reading
from benchmarks._scoring import agree
from tracker.domain.facts import Count, Trade

CHECKOUT = Path(__file__).parent.parent
SENTENCE = "Trade between Kenya and Uganda rose by 7 percent to $1.2 billion in 2023."
FIELDS = {"measure": "turnover", "reporter": "KE", "partner": "UG", "scope": "all", "when": "2023"}
TRADE = {"kind": "trade", **FIELDS, "amount": 1_200_000_000, "change_pct": 7, "quote": SENTENCE}
CARRIED = {"currency": "USD", "rounded_to": 100_000_000}
MISSED = {"kind": "count", "counted": "company", "number": 3, "bound": "exact", "quote": SENTENCE}


@pytest.fixture
def folder(tmp_path):
    """A folder with one article, and gold that knows one fact of it and one that nobody finds."""
    (tmp_path / "trade.txt").write_text(f" date 2024-03-10 By Someone\n\n{SENTENCE}\n")
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "trade", "facts": [TRADE, MISSED]}) + "\n")
    return tmp_path


def scores(*arguments):
    """What the command prints."""
    command = [sys.executable, "-m", "benchmarks.scores", *map(str, arguments)]
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)


def row_of(printed, kind):
    """The numbers of a kind's line."""
    return next(line.split("|")[2:-1] for line in printed.splitlines() if line.startswith(f"| {kind} "))


def test_a_folder_is_scored_a_kind_a_line(folder):
    """Right, missed and false, precision, recall and F1 of each kind that gold or the reader has, and of all."""
    printed = scores(folder).stdout

    assert [cell.strip() for cell in row_of(printed, "trade")] == ["1", "0", "0", "1.000", "1.000", "1.000"]
    assert [cell.strip() for cell in row_of(printed, "count")] == ["0", "1", "0", "0.000", "0.000", "0.000"]
    assert [cell.strip() for cell in row_of(printed, "all")] == ["1", "1", "0", "1.000", "0.500", "0.667"]


def test_errors_are_shown_with_their_sentences(folder):
    """What was missed is what gold wants, with the sentence that states it."""
    printed = scores(folder, "--errors", "count").stdout

    assert f"trade\n  missed  count: counted company, number 3, bound exact\n          “{SENTENCE}”" in printed


def test_fields_beside_those_that_decide_are_shown(folder):
    """A fact that is found may have the wrong currency, and the table says so."""
    wrong = TRADE | {"currency": "EUR"}
    (folder / "gold.jsonl").write_text(json.dumps({"id": "trade", "facts": [wrong, MISSED]}) + "\n")

    printed = scores(folder, "--fields").stdout

    fields = {tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in printed.splitlines()}
    assert {("trade", "currency", "0", "0", "1", "0"), ("trade", "bound", "1", "0", "0", "0")} <= fields


def test_a_folder_without_gold_is_told(tmp_path):
    """There is nothing to score by, and the line says what would do."""
    done = scores(tmp_path)

    assert (done.returncode, "holds no gold.jsonl" in done.stderr) == (2, True)


def test_what_changed_since_an_earlier_run_is_shown_and_judged(folder, tmp_path):
    """Facts gained, lost and changed stand with their sentences, and gold says which of them are right."""
    was = TRADE | {"start": 0, "end": len(SENTENCE), "rule": "trade.turnover", "when": "2022"} | CARRIED
    lost = MISSED | {"start": 0, "end": len(SENTENCE), "rule": "count.company"}
    (tmp_path / "before.jsonl").write_text(json.dumps({"id": "trade", "text": "", "facts": [was, lost]}) + "\n")

    printed = scores(folder, "--since", tmp_path / "before.jsonl").stdout

    assert printed.startswith(
        "trade\n"
        "  was     trade.turnover: turnover KE–UG, 1.2 billion USD, +7 % (2022) · not in gold\n"
        "  is      trade.turnover: turnover KE–UG, 1.2 billion USD, +7 % (2023) · right\n"
        f"          in when\n          “{SENTENCE}”\n"
        "trade\n"
        "  lost    count.company: company: 3 (undated) · right\n"
        f"          “{SENTENCE}”\n"
        "0 gained, 1 lost, 1 changed\n"
    )


def test_the_table_is_written_into_a_page(folder, tmp_path):
    """Figures of a page come from the command: what stands between its marks is replaced, the rest kept."""
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n<!-- scores: begin -->\nold\n<!-- scores: end -->\n\nThe end.\n")

    scores(folder, "--write", page)

    written = page.read_text()
    assert "old" not in written
    assert written.startswith("# Page\n\n<!-- scores: begin -->\n| ")
    assert written.endswith(" |\n<!-- scores: end -->\n\nThe end.\n")


def test_an_unchanged_fact_is_no_change_wherever_it_moved():
    """Another rule, or another place in the text, is not another fact."""
    said = {"quote": SENTENCE, "when": "2023", "measure": "turnover", "reporter": "KE", "partner": "UG"}
    before = Trade(start=0, end=9, rule="trade.a", change_pct=Decimal(7), **said)
    after = Trade(start=5, end=14, rule="trade.b", change_pct=Decimal(7), **said)
    new = Count(start=5, end=14, rule="count.company", quote=SENTENCE, counted="company", number=3)

    found = changes(Reading(id="a", facts=(before,)), Reading(id="a", facts=(after, new)))

    assert [(change.word, change.fact) for change in found] == [("gained", new)]


@pytest.mark.parametrize(
    ("parties", "agrees"),
    [
        (["KE", "UG"], True),
        ({"any": [["Mwani"], ["KE", "UG"]]}, True),
        ({"any": [["Mwani"], ["KE", "RW", "TZ"]]}, False),
    ],
)
def test_gold_may_allow_several_lists(parties, agrees):
    """Where annotators could name the parties in two ways, a fact that names them in either is right."""
    wanted = {"kind": "document", "type": "treaty", "when": "2023", "parties": parties}

    assert agree(wanted, {"kind": "document", "type": "treaty", "when": "2023", "parties": ["KE", "UG"]}) is agrees
