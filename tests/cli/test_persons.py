"""`tracker persons`, as users type it."""

import json


def test_persons_are_listed_merged_and_parted(tracker):
    """From the seeds, by the names that the articles write."""
    assert tracker("replay").returncode == 0
    found = json.loads(tracker("persons", "list", "--format", "json").stdout)
    [one] = [line for line in found if line["person"] == "Shahin Mustafayev"]
    assert "office/AZ/minister of economy" in [held["key"] for held in one["offices"]]

    merged = tracker("persons", "merge", "Shahin Mustafayev", "Alexei Overchuk", "--because", "a test", "--by", "Ann")
    assert merged.returncode == 2
    assert merged.stderr.count("\n") == 1
    assert "deputy prime minister of AZ (2022-02-17" in merged.stderr
    assert "deputy prime minister of RU (2022-02-17" in merged.stderr
    assert "--force" in merged.stderr

    words = ("Shahin Mustafayev", "Alexei Overchuk", "--because", "a test", "--by", "Ann")
    assert tracker("persons", "merge", *words, "--force").stdout == "merged 2 names into Shahin Mustafayev\n"
    table = tracker("persons", "list", "--format", "table").stdout
    assert "(merged)" in table
    assert tracker("persons", "part", *words).stdout == "parted Shahin Mustafayev and Alexei Overchuk\n"
    assert json.loads(tracker("persons", "list", "--format", "json").stdout) == found
    assert tracker("log", "verify").returncode == 0
    assert tracker("rebuild", "--check").returncode == 0
