"""`tracker chart` and `tracker report`: files as asked for, and one line where that cannot be."""

import pytest

from tracker.charts.catalog import CHARTS
from tracker.cli.chart import NAMES


def test_the_command_offers_the_charts_that_there_are():
    """Help does not load what draws them, and still names them all."""
    assert tuple(CHARTS) == NAMES


def test_a_chart_and_a_dossier_land_in_the_files_that_are_named(tracker, tmp_path):
    """Nothing else is left beside them; what was there before is replaced on demand only."""
    tracker("replay")
    (tmp_path / "trade.PNG").write_text("older")

    refused = tracker("chart", "trade", "-o", "trade.PNG", "--as-of", "2022-03-01")
    chart = tracker("chart", "trade", "-o", "trade.PNG", "--as-of", "2022-03-01", "--known-at", "10", "--width", "400",
                    "--force")  # fmt: skip
    report = tracker("report", "-o", "dossier.md", "--as-of", "2022-03-01", "--relation", "az-ru")

    assert "trade.PNG is there already" in refused.stderr
    assert (chart.returncode, report.returncode) == (0, 0), chart.stderr + report.stderr
    assert (tmp_path / "trade.PNG").read_bytes().startswith(b"\x89PNG")
    assert "Turnover in 2021: 2.85–2.95 billion USD." in (tmp_path / "dossier.md").read_text()
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("chart", "trade", "-o", "trade.gif"), "neither .svg nor .png"),
        (("chart", "weather", "-o", "x.svg"), "write trade or investment"),
        (("chart", "trade", "-o", "x.svg", "--width", "10"), "write 320 to 2400"),
        (("report", "-o", "dossier.pdf"), "neither .html nor .md"),
        (("report", "-o", "d.md", "--since", "2022-01-02", "--as-of", "2022-01-01"), "write the earlier day first"),
    ],
)
def test_what_cannot_be_drawn_or_written_is_one_line(tracker, tmp_path, arguments, line):
    """What was found, and what would be right; no file."""
    done = tracker(*arguments)

    assert done.returncode == 2
    assert line in done.stderr
    assert done.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())
