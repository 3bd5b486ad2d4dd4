"""Charts of a state: what they show, what they say below, and that the same state gives the same bytes."""

import re
import shutil
import struct
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from sqlalchemy import Engine

from tests.projections.history import given, read, stated
from tests.state.seeds import RELATION, office, seeds, turnover
from tracker.charts.catalog import CHARTS, caption, picture
from tracker.charts.render import png, svg
from tracker.domain.errors import NotFound
from tracker.domain.facts import Count, Investment
from tracker.log.engine import open_engine, reading
from tracker.projections.runner import catch_up
from tracker.state.lines import State
from tracker.state.snapshot import snapshot

TODAY = date(2022, 3, 1)
HOSTILE = '\x1b\x00\u202eA<script>1</script>&"]]>'


def state_of(engine: Engine, *events, as_of: date = TODAY) -> State:
    """Return the state of a log with these readings."""
    given(engine, *events)
    catch_up(engine)
    with reading(engine) as tx:
        return snapshot(tx, RELATION, as_of=as_of, known_at=None)


def drawn(state: State, name: str, width: int = 640) -> str:
    """Return a chart as SVG under a caption of its own."""
    return svg(picture(state, name, width=width), ("caption",), width=width, prefix=name)


def texts(drawing: str) -> list[str]:
    """Return what is written in a drawing, in its order."""
    root = ET.fromstring(drawing)
    return ["".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")]


def amount(value: int | None, when: str, change: str | None = None, **more):
    """A turnover of 2021 told in other words each time."""
    return read(f"{when} {value} {change}", turnover(value, change, when), published="2022-02-01", **more)


def open_in(folder: Path, template: Path) -> Engine:
    """A database of one kind is enough for pictures: they are made of states."""
    shutil.copyfile(template, folder / "tracker.db")
    return open_engine(f"sqlite:///{folder / 'tracker.db'}")


@pytest.fixture
def sqlite(sqlite_template, tmp_path):
    """An empty log."""
    engine = open_in(tmp_path, sqlite_template)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def told_by_the_seeds(sqlite_template, tmp_path_factory):
    """The state of the seeds."""
    engine = open_in(tmp_path_factory.mktemp("seeds"), sqlite_template)
    yield state_of(engine, *seeds())
    engine.dispose()


def test_each_chart_of_the_seeds_says_what_the_state_says(told_by_the_seeds):
    """The figures are those of the state, with the signs of their bounds."""
    found = {name: texts(drawn(told_by_the_seeds, name)) for name in CHARTS}

    assert {"2.5", "2.6", "2.9", "2018", "2020", "2021", "+23%", "billion USD"} <= set(found["trade"])
    assert {"1.2, stated 2022-02-17", ">6, stated 2022-02-17", "Russia in Azerbaijan"} <= set(found["investment"])
    assert {"Shahin Mustafayev", "Mikayil Jabbarov", "Minister of economy of Azerbaijan"} <= set(found["offices"])
    assert {">230", "6", "agreement", "program"} <= set(found["agreements"])


def test_the_same_state_gives_the_same_bytes_however_often_it_is_drawn(told_by_the_seeds):
    """Reports can be compared; nothing counts on from one drawing to the next, and no two share an id."""
    first = {name: drawn(told_by_the_seeds, name) for name in CHARTS}

    again = {name: drawn(told_by_the_seeds, name) for name in reversed(CHARTS)}

    assert again == first
    for name, drawing in first.items():
        assert all(id_.startswith(f"{name}-") for id_ in re.findall(r'\bid="([^"]+)"', drawing))


@pytest.mark.parametrize("name", CHARTS)
def test_a_picture_is_as_wide_as_asked(told_by_the_seeds, name):
    """It is pasted into a column of that width."""
    widths = (320, 1200)

    narrow, wide = (ET.fromstring(drawn(told_by_the_seeds, name, width)).attrib["width"] for width in widths)
    header = png(picture(told_by_the_seeds, name, width=640), (), width=640, scale=2)[:24]

    assert abs(int(narrow) - 320) <= 12
    assert abs(int(wide) - 1200) <= 12
    assert abs(struct.unpack(">I", header[16:20])[0] - 1280) <= 12


def test_nothing_to_draw_is_said_and_no_empty_picture_is_made(sqlite):
    """One line names the relation, the day and the way out."""
    state = state_of(sqlite)

    for name in CHARTS:
        with pytest.raises(NotFound, match=f"nothing to draw: az-ru has no {name} .* 2022-03-01, known at position 0"):
            picture(state, name, width=640)


def test_one_statement_is_enough_for_a_picture(sqlite):
    """Thin data is drawn as it is."""
    one = read(
        "a", turnover(2_000_000, None, "2020"), office("Ann", "president", "AZ", "2021-01-01"),
        stated(Count, counted="document", number=5, when="2021-01-01", parties=("AZ", "RU")),
        stated(Investment, from_="AZ", to="RU", amount=7, currency="EUR", bound="up_to", when="2021-01-01"),
        published="2021-01-01",
    )  # fmt: skip

    state = state_of(sqlite, one)

    assert {"2", "million USD"} <= set(texts(drawn(state, "trade")))
    assert "Ann" in texts(drawn(state, "offices"))
    assert "5" in texts(drawn(state, "agreements"))
    assert "≤7, stated 2021-01-01" in texts(drawn(state, "investment"))


def test_claims_in_conflict_are_marked_and_both_are_told(sqlite):
    """Nobody is shown an average."""
    state = state_of(sqlite, amount(2_900_000_000, "2021"), amount(3_500_000_000, "2021"))

    written = texts(drawn(state, "trade"))

    assert "2.9 / 3.5" in written
    assert any("in conflict (2021)" in text for text in written)


def test_currencies_are_kept_apart(sqlite):
    """No axis holds both."""
    euros = stated(type(turnover(1, None, "2021")), measure="turnover", reporter="AZ", partner="RU", scope="all",
                   when="2021", amount=2_500_000_000, currency="EUR")  # fmt: skip
    state = state_of(sqlite, amount(2_900_000_000, "2021"), read("b", euros, published="2022-02-01"))

    written = texts(drawn(state, "trade"))

    assert {"billion USD", "billion EUR"} <= set(written)
    assert len(picture(state, "trade", width=640).panels) == 2


def test_parts_of_years_are_told_from_years_and_changes_from_amounts(sqlite):
    """A quarter is no small year."""
    state = state_of(sqlite, amount(2_900_000_000, "2020"), amount(600_000_000, "2021-Q1"), amount(None, "2019", "4.5"))

    shown = picture(state, "trade", width=640)

    assert "Framed: not a whole calendar year." in shown.notes
    assert "Percentages upon the axis: only a change is told." in shown.notes
    assert "+4.5%" in texts(drawn(state, "trade"))


def test_what_an_article_writes_is_text_in_the_picture_and_nothing_else(sqlite):
    """A name is no markup, and a control character, on which the renderer dies, is not drawn."""
    state = state_of(sqlite, read("a", office(HOSTILE, "president", "AZ", "2021-01-01"), published="2021-01-01"))

    drawing = drawn(state, "offices", 1200)

    assert any("A<script>1</script>" in text for text in texts(drawing))
    assert "\x1b" not in drawing
    assert "<script" not in drawing


def test_the_caption_tells_relation_day_position_and_how_many_articles(engine):
    """A picture in a report can be traced, on either database."""
    state = state_of(engine, *seeds())

    with reading(engine) as tx:
        told = caption(tx, state, RELATION, picture(state, "trade", width=640))

    assert told == ("Azerbaijan – Russia as of 2022-03-01, known at position 5 · sources: 3 articles",)


def test_a_long_history_is_drawn_within_bounds_and_says_what_it_leaves_out(sqlite):
    """A hundred offices and sixty years of quarters still make a picture of a sensible size."""
    people = [office(f"Person {n} Somebody", f"minister of matter {n}", "AZ", "2021-01-01") for n in range(100)]
    figures = [turnover(1_000_000_000 + 7_000_000 * n, None, f"{1990 + n // 4}-Q{n % 4 + 1}") for n in range(120)]
    odd = [turnover(None, "12.5", "2020"), turnover(5_000_000, None, "2020", scope="tea")]
    state = state_of(sqlite, read("a", *people, *figures, *odd, published="2021-01-01"))

    offices, trade = (ET.fromstring(drawn(state, name)) for name in ("offices", "trade"))

    assert int(offices.attrib["height"]) < 1000
    assert int(trade.attrib["height"]) < 1500
    assert any("Not drawn" in note for note in picture(state, "offices", width=640).notes)
    assert any("Not drawn" in note for note in picture(state, "trade", width=640).notes)


def test_a_change_is_written_without_an_exponent(sqlite):
    """+100% is not +1E+2%."""
    state = state_of(sqlite, amount(2_900_000_000, "2021"), amount(None, "2019", str(Decimal("1E+2"))))

    assert "+100%" in texts(drawn(state, "trade"))
