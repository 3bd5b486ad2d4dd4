"""The state on a terminal, in a spreadsheet, in a report."""

import csv
from io import StringIO

import pytest
from rich.console import Console

from tests.state.claims import TODAY, document, office, turnover
from tests.state.seeds import RELATION
from tracker.projections.documents import DocumentClaim
from tracker.state.csv import to_csv
from tracker.state.lines import KnownAt, State
from tracker.state.markdown import to_markdown
from tracker.state.snapshot import Claims, state_of
from tracker.state.table import print_table

NOTHING = {name: [] for name in Claims.__struct_fields__}


def state(**claims: list[object]) -> State:
    """A state of some claims."""
    known = KnownAt(position=7, recorded_at="2022-01-01T00:00:00Z")
    return state_of(RELATION, Claims(**(NOTHING | claims)), as_of=TODAY, known_at=known)


def titled(title: str) -> DocumentClaim:
    """A document with a title from an article."""
    return document(1, "2021-06-02", "2021-06-01", title=title)


def printed(found: State, width: int) -> str:
    """Print the table as wide as a terminal."""
    out = StringIO()
    print_table(found, RELATION, Console(file=out, width=width, color_system=None))
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 76, 90, 160])
def test_the_table_fits_the_terminal(width: int) -> None:
    """No line runs over the edge, and what was said is there with the beginning of its fact's id."""
    text = printed(state(trade=[turnover(1, "2021-02-01", 2_600_000_000, "14.4")]), width)

    assert max(len(line) for line in text.splitlines()) <= width
    assert "Azerbaijan – Russia as of 2022-03-01" in text
    assert "+14.4%" in text
    assert "f1" in text


def test_what_an_article_wrote_is_text_wherever_it_is_printed() -> None:
    """Markup, formulas and column marks from outside stay what they are: characters."""
    found = state(agreements=[titled("[red]=1+1[/red] | <b>x</b>")], offices=[office(1, "2021-01-01", "=HYPERLINK(1)")])

    assert "[red]" in printed(found, 200)
    assert "\\| &lt;b>x" in to_markdown(found, RELATION)
    rows = list(csv.DictReader(StringIO(to_csv(found))))
    assert {row["says"] for row in rows if row["section"] == "Offices"} == {"'=HYPERLINK(1)"}


def test_sums_read_as_they_were_stated_with_the_range_that_is_left() -> None:
    """A program gets the bounds as numbers, a person gets words."""
    found = state(trade=[turnover(1, "2021-02-01", 2_600_000_000), turnover(2, None, 2_570_000_000, bound="more_than")])

    [row] = list(csv.DictReader(StringIO(to_csv(found))))

    assert row["says"] == "more than 2.57 billion USD / 2.6 billion USD (2.57 billion to 2.65 billion)"
    assert (row["low"], row["high"], row["facts"]) == ("2570000000", "2650000000", "f2 f1")


def test_what_was_only_printed_again_and_who_states_it_stand_beside_the_line() -> None:
    """A reader sees how fresh a line is and how many know it, in the table, the list and the report."""
    claims = [turnover(1, "2021-02-01", 2_600_000_000, family="x", publisher="a.com"),
              turnover(2, "2021-02-03", 2_600_000_000, publisher="b.com"),
              turnover(3, "2021-03-01", 2_600_000_000, family="x", publisher="c.com")]  # fmt: skip
    found = state(trade=claims)

    for text in (printed(found, 160), printed(found, 60), to_markdown(found, RELATION)):
        assert "printed again 2021-03-01, 2 sources" in " ".join(text.split())
    [row] = csv.DictReader(StringIO(to_csv(found)))
    assert (row["stated_on"], row["last_printed"], row["support"]) == ("2021-02-03", "2021-03-01", "2")


def test_markdown_has_a_table_a_section() -> None:
    """A report takes it as it is."""
    text = to_markdown(state(trade=[turnover(1, "2021-02-01", 2_600_000_000)]), RELATION)

    assert text.startswith("# Azerbaijan – Russia as of 2022-03-01, known at position 7\n\n## Trade\n\n| | | when |")


def test_a_state_of_nothing_prints_nothing_but_what_it_is_of() -> None:
    """A new relation is no fault."""
    assert to_markdown(state(), RELATION) == "# Azerbaijan – Russia as of 2022-03-01, known at position 7\n"
    assert to_csv(state()).count("\n") == 1
