"""Files and folders that are there whole or not at all."""

from contextlib import suppress

import pytest

from tracker.domain.errors import UsageError
from tracker.exports.output import new_file, new_folder


class Interrupted(Exception):
    """Stands for whatever ends the work early."""


def test_a_file_appears_when_it_is_whole(tmp_path):
    """Whoever watches the folder never reads half an export."""
    path = tmp_path / "events.jsonl"

    with new_file(path, force=False) as out:
        out.write(b"one\n")
        assert not path.exists()

    assert path.read_bytes() == b"one\n"
    assert [found.name for found in tmp_path.iterdir()] == ["events.jsonl"]


@pytest.mark.parametrize("force", [False, True])
def test_an_interrupted_export_leaves_nothing_and_takes_nothing(tmp_path, force):
    """What was there stays as it was, and no half file lies about."""
    path, folder = tmp_path / "events.jsonl", tmp_path / "tables"
    if force:
        path.write_text("before")

    with suppress(Interrupted), new_file(path, force=force) as out:
        out.write(b"half")
        raise Interrupted
    with suppress(Interrupted), new_folder(folder, force=force) as part:
        (part / "trade.csv").write_text("half")
        raise Interrupted

    assert {found.name: found.read_text() for found in tmp_path.iterdir()} == (
        {"events.jsonl": "before"} if force else {}
    )


def test_what_is_there_is_not_written_over(tmp_path):
    """The message names the file and the way out; with force, the new one takes its place."""
    path, folder = tmp_path / "events.jsonl", tmp_path / "tables"
    path.write_text("before")
    folder.mkdir()
    (folder / "trade.csv").write_text("before")
    (folder / "mine.txt").write_text("mine")

    with pytest.raises(UsageError, match=r"events\.jsonl is there already; .* --force"), new_file(path, force=False):
        pass
    with pytest.raises(UsageError, match=r"tables is there already; .* --force"), new_folder(folder, force=False):
        pass
    with new_file(path, force=True) as out:
        out.write(b"after")
    with new_folder(folder, force=True) as part:
        (part / "trade.csv").write_text("after")

    assert path.read_text() == "after"
    assert {found.name: found.read_text() for found in folder.iterdir()} == {"trade.csv": "after", "mine.txt": "mine"}


def test_what_came_meanwhile_is_not_written_over(tmp_path):
    """Two exports to one place: the second is refused, not the first lost."""
    path = tmp_path / "events.jsonl"

    with pytest.raises(UsageError, match="is there already"), new_file(path, force=False):
        path.write_text("another's")

    assert path.read_text() == "another's"


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    """The error is one line, and names the place."""
    with (
        pytest.raises(UsageError, match=r"missing/events\.jsonl: cannot be written"),
        new_file(tmp_path / "missing" / "events.jsonl", force=False),
    ):
        pass
