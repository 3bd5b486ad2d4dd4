"""`tracker export` as users run it."""

import os

import pytest

from tests.cli.conftest import CLEAN


def test_a_folder_is_written_once(replayed, tmp_path):
    """A second export to the same place is refused, unless it is asked for."""
    first = replayed("export", "csv", "-o", "tables")
    second = replayed("export", "csv", "-o", "tables")
    forced = replayed("export", "parquet", "-o", "tables", "--force")

    assert (first.returncode, first.stdout, first.stderr) == (0, "", "")
    assert (second.returncode, second.stderr.count("\n")) == (2, 1)
    assert "--force" in second.stderr
    assert forced.returncode == 0
    assert {path.suffix for path in (tmp_path / "tables").iterdir()} == {".csv", ".parquet"}


def test_a_file_is_what_standard_output_gets(replayed, tmp_path):
    """A format of one file goes where it is sent, once; the same day and moment give the same bytes."""
    shown = replayed("export", "cameo", "--as-of", "2022-03-01", "--known-at", "10")
    written = replayed("export", "cameo", "--as-of", "2022-03-01", "-o", "events.tsv")
    again = replayed("export", "cameo", "-o", "events.tsv")

    assert (shown.returncode, written.returncode, again.returncode) == (0, 0, 2)
    assert (written.stdout, written.stderr) == ("", "")
    assert (tmp_path / "events.tsv").read_text() == shown.stdout
    assert "\t057\t" in shown.stdout


@pytest.mark.parametrize("format_", ["plover", "ftm", "jsonld", "graphml", "quickstatements"])
def test_every_format_can_be_asked_for(replayed, format_):
    """No format is there in name alone."""
    done = replayed("export", format_, "-o", "-")

    assert (done.returncode, done.stderr) == (0, "")
    assert "Shahin Mustafayev" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("excel",), "'excel' is no export format; write csv"),
        (("csv",), "csv is a folder of files; write where to, as -o csv/"),
        (("csv", "-o", "t", "--known-at", "1000000"), "the log ends at position"),
        (("csv", "-o", "missing/t"), "cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_told_in_one_line(replayed, tmp_path, arguments, told):
    """The line names the way out, and nothing is left behind."""
    done = replayed("export", *arguments)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["tracker.db"]


def test_without_the_extra_the_way_to_get_it_is_named(replayed, tmp_path):
    """Parquet needs a package that not everybody has."""
    (tmp_path / "pyarrow.py").write_text("raise ImportError('not installed')\n")

    path = os.pathsep.join(filter(None, (str(tmp_path), CLEAN.get("PYTHONPATH"))))
    done = replayed("export", "parquet", "-o", "tables", environ={"PYTHONPATH": path})

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "relations-tracker[parquet]" in done.stderr
