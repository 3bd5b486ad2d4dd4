"""Judging, comparing and reading again as users type it."""

import json
import re
import shutil

import pytest

from tests.replaying import replay_seeds

BECAUSE = ("--because", "checked with the ministry", "--by", "Ann")


@pytest.fixture(scope="module")
def replayed(tmp_path_factory, sqlite_template):
    """A database that has the seeds."""
    path = tmp_path_factory.mktemp("seeds") / "tracker.db"
    shutil.copyfile(sqlite_template, path)
    replay_seeds(f"sqlite:///{path}")
    return path


@pytest.fixture
def seeded(tracker, replayed, tmp_path):
    """Run commands on a log of the seeds."""
    shutil.copyfile(replayed, tmp_path / "tracker.db")
    return tracker


def facts(tracker, *conditions):
    """The facts that count, as JSON objects."""
    listed = tracker("facts", *conditions, "--format", "jsonl").stdout
    return [json.loads(line)["fact"] for line in listed.splitlines()]


def state(tracker, *options):
    """The state as a JSON object."""
    return json.loads(tracker("state", "--format", "json", *options).stdout)


def test_a_fact_is_retracted_confirmed_and_amended(seeded):
    """Each judgement counts in the very next state, and names the fact that it was about."""
    fact = facts(seeded, "--kind", "investment", "--party", "RU")[0]["id"]
    before = state(seeded)["investments"]

    assert seeded("retract", fact[:8], *BECAUSE).stdout == f"retracted {fact}\n"
    assert len(state(seeded)["investments"]) == len(before) - 1
    assert seeded("confirm", fact[:8], *BECAUSE).stdout == f"confirmed {fact}\n"
    assert state(seeded)["investments"] == before
    assert seeded("amend", fact[:8], "amount=7100000000", *BECAUSE).stdout == f"amended {fact}\n"

    assert 7_100_000_000 in [line["claims"][-1]["amount"] for line in state(seeded)["investments"]]
    shown = seeded("why", fact[:8], "--format", "table").stdout
    assert re.search(r"amended .*by Ann: checked with the ministry", shown)
    assert "read as" in shown


def test_a_fact_is_entered_and_the_history_of_its_line_tells_so(seeded):
    """From the analyst's word to the line, and back from the line to the analyst."""
    values = ("measure=turnover", "reporter=AZ", "partner=RU", "when=2022", "amount=3700000000", "currency=USD")

    entered = seeded("enter", "trade", *values, *BECAUSE, "--published", "2023-02-01")

    assert entered.stdout.startswith("entered ")
    versions = json.loads(seeded("history", "AZ-RU/all/2022", "--format", "json").stdout)["versions"]
    assert versions[-1]["by"] == "fact entered by Ann: checked with the ministry"
    assert versions[-1]["entries"][0]["stated_on"] == "2023-02-01"


def test_what_an_article_says_is_entered_from_its_words(seeded):
    """The quote must stand in the article; then it is the sentence behind the fact."""
    article = json.loads(seeded("facts", "--format", "jsonl").stdout.splitlines()[0])["article"]
    values = ("project", "name=logistics terminal", "stage=planned")

    refused = seeded("enter", *values, *BECAUSE, "--article", article[:8], "--quote", "Nobody wrote this.")

    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "--quote does not stand in article" in refused.stderr
    assert seeded("enter", *values, *BECAUSE, "--article", article[:8]).returncode == 2


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (("retract", "ffff", *BECAUSE), "no fact 'ffff'"),
        (("amend", "ffff", "amount", *BECAUSE), "'amount' is no FIELD=VALUE"),
        (("amend", "ffff", "amount=1", "amount=2", *BECAUSE), "amount is given twice"),
        (("enter", "rumour", "a=b", *BECAUSE), "'rumour' is no kind of fact"),
        (("retract", "ffff", "--because", " ", "--by", "Ann"), "--because is empty"),
        (("diff",), "since when?"),
        (("diff", "--from", "2022-01-01", "--to", "2021-01-01"), "is after --to"),
        (("diff", "--known-from", "9", "--known-to", "8"), "write the earlier first"),
        (("history", "tea"), "no line has a key like 'tea'"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(seeded, command, refusal):
    """Exit code 2, one line, and the way out."""
    done = seeded(*command)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert refusal in done.stderr


def test_a_difference_is_shown_for_people_and_for_programs(seeded):
    """The same changes, in both forms."""
    days = ("--from", "2020-01-01", "--to", "2022-03-01")

    shown = seeded("diff", *days, "--format", "table").stdout
    changes = json.loads(seeded("diff", *days, "--format", "json").stdout)["changes"]

    assert shown.count("\n+ ") == sum(change["what"] == "gained" for change in changes)
    assert any(change["key"] == "office/AZ/minister of economy" for change in changes)


def test_reading_again_with_the_same_reader_changes_nothing(seeded):
    """Neither shown nor recorded: the reader is deterministic."""
    shown = json.loads(seeded("reread", "--dry-run", "--format", "json").stdout)

    assert (shown["articles"], shown["facts"], shown["changes"]) == ({"read": 5, "changed": 0, "failed": 0}, [], [])
    assert seeded("reread").stdout == "read again 5, changed 0, failed 0\n"


def test_what_to_review_is_listed_and_leaves_the_list_once_confirmed(seeded):
    """An analyst's day: look, check, confirm, next."""
    options = ("--as-of", "2022-03-01", "--format", "json")
    first = next(item for item in json.loads(seeded("review", *options).stdout) if item["reason"] == "carried over")

    seeded("confirm", first["facts"][0], *BECAUSE)

    assert first not in json.loads(seeded("review", *options).stdout)


def test_a_withdrawn_article_leaves_the_state(seeded):
    """With everything that it states."""
    article = json.loads(seeded("facts", "--kind", "investment", "--format", "jsonl").stdout.splitlines()[0])["article"]

    assert seeded("withdraw", article[:8], *BECAUSE).stdout == f"withdrawn {article}\n"

    assert state(seeded)["investments"] == []
    assert seeded("rebuild", "--check").returncode == 0
