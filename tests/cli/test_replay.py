"""`tracker replay`: what is good is recorded, once; what is not is named."""

import json
import subprocess
import sys

from tests.cli.conftest import CLEAN

SIGNED = " date 2021-12-08 By Someone\n\nKenya and Uganda signed an agreement on transport on December 7.\n"


def test_the_seeds_replayed_twice_change_nothing(tracker):
    """Idempotent: the second run skips everything, and the log stands where it stood."""
    first, head = tracker("replay"), tracker("log", "verify").stdout

    second = tracker("replay")

    assert first.stdout.startswith("recorded 5, skipped 0, failed 0, facts ")
    assert second.stdout == "recorded 0, skipped 5, failed 0, facts 0\n"
    assert tracker("log", "verify").stdout == head


def test_bad_files_are_named_and_the_good_rest_is_recorded(tracker, write):
    """Each fault gets one line with its file; mended and run again, the work is finished."""
    write("in/good.txt", SIGNED)
    write("in/copy.txt", SIGNED.replace("Kenya and Uganda", "Kenya  and\nUganda"))
    write("in/empty.txt", "")
    write("in/picture.txt", b"\x89PNG\r\n\x1a\n\x00\x01\x02")
    write("in/future.txt", " date 2999-01-01 By X\n\nText.")
    write("in/lines.jsonl", '{"text": "Good."}\n{"text": \n{"text": "Also good."}\n')

    first = tracker("replay", "in", "in/none.txt")
    write("in/future.txt", " date 2020-01-01 By X\n\nText.")
    second = tracker("replay", "in")

    errors = [json.loads(line)["reason"] for line in first.stderr.splitlines()]
    assert first.stdout.startswith("recorded 3, skipped 1, failed 5,")
    assert first.returncode == 3
    assert [error.split(": ")[0] for error in errors] == [
        "in/empty.txt", "in/future.txt:1", "in/lines.jsonl:2", "in/picture.txt", "in/none.txt",
    ]  # fmt: skip
    assert second.stdout.startswith("recorded 1, skipped 4, failed 3,")


def test_the_same_folder_given_twice_counts_once(tracker, write):
    """A slip of the hand records nothing twice."""
    write("in/good.txt", SIGNED)

    done = tracker("replay", "in", "in")

    assert done.stdout.startswith("recorded 1, skipped 1, failed 0,")
    assert done.returncode == 0


def test_standard_input_is_taken(tracker):
    """A pipe is as good as a file."""
    done = tracker("replay", "-", standard_input=SIGNED)

    assert done.stdout.startswith("recorded 1, skipped 0, failed 0, facts ")


def test_two_replays_at_once_record_each_article_once(tracker, write, tmp_path, blank_url):
    """Two processes make the database and share the work; each article and each reading is there once."""
    database = {"TRACKER_DATABASE_URL": blank_url}
    for number in range(40):
        write(f"in/{number:02}.txt", SIGNED.replace("transport", f"transport no. {number}"))

    command = [sys.executable, "-m", "tracker", "replay", "in"]
    both = [
        subprocess.Popen(
            command, cwd=tmp_path, env=CLEAN | database, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    outputs = [process.communicate() for process in both]

    counts = [[int(part.split()[1]) for part in output.strip().split(", ")] for output, _ in outputs]
    assert [process.returncode for process in both] == [0, 0], outputs
    assert [sum(column) for column in zip(*counts, strict=True)][:3] == [40, 40, 0]
    assert tracker("log", "verify", environ=database).stdout.startswith("verified 80 events")
    assert tracker("rebuild", "--check", environ=database).returncode == 0


def test_an_unknown_home_is_refused_before_anything_is_done(tracker, tmp_path):
    """Wrong usage is exit code 2, names the option, and leaves no database behind."""
    done = tracker("replay", "--home", "QQ")

    assert done.returncode == 2
    assert done.stderr == "tracker: --home 'QQ' is no country; write its ISO 3166 code, as AZ\n"
    assert not list(tmp_path.iterdir())
