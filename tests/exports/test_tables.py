"""Every projection as CSV and as Parquet: read back by the programs that such files are for."""

import csv
import json
import tracemalloc
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.projections.history import amended, given, read, retracted, stated, withdrawn
from tests.state.seeds import RELATION, seeds
from tracker.domain.facts import Count, Office, Trade
from tracker.exports import csv as csv_export
from tracker.exports import parquet
from tracker.exports.tables import tables
from tracker.log.engine import open_engine, reading
from tracker.projections.catalog import ALL
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up


@pytest.fixture
def exported(tmp_path):
    """Write an export into a folder, and return the folder."""
    made = []

    def export(engine, write, *, relation=None, as_of=None, known_at=None):
        folder = tmp_path / f"export {len(made)}"
        folder.mkdir()
        made.append(folder)
        with reading(engine) as tx:
            write(tables(tx, relation=relation, as_of=as_of, known_at=known_at), folder)
        return folder

    return export


def rows_of(folder, name):
    """The rows of a CSV file, as dictionaries."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_there_is_a_file_for_every_projection(filled, exported):
    """Nothing that the projections hold is missing, also where there are no rows yet."""
    folder, other = exported(filled, csv_export.write), exported(filled, parquet.write)

    assert {path.stem for path in folder.iterdir()} == {projection.name for projection in ALL}
    assert {path.stem for path in other.iterdir()} == {projection.name for projection in ALL}


def test_both_formats_hold_the_same(filled, exported):
    """What a spreadsheet shows is what a data frame has: the same rows, and each value in its type."""
    folder, other = exported(filled, csv_export.write), exported(filled, parquet.write)

    for projection in ALL:
        table = pq.read_table(other / f"{projection.name}.parquet")
        written = rows_of(folder, projection.name)
        assert table.num_rows == len(written)
        for one, row in zip(table.to_pylist(), written, strict=True):
            assert {name: told(value) for name, value in one.items()} == row


def told(value):
    """A value of Parquet as CSV writes it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():f}"
        case list():
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        case _:
            return str(value)


def test_columns_are_typed(filled, exported):
    """Days are days, sums are whole numbers, percentages exact decimals, flags flags, several names a list."""
    folder = exported(filled, parquet.write)

    trade = pq.read_table(folder / "trade.parquet")
    meetings = pq.read_schema(folder / "meetings.parquet")
    offices = pq.read_schema(folder / "offices.parquet")

    assert trade.schema.field("published").type == pa.date32()
    assert trade.schema.field("amount").type == pa.int64()
    assert pa.types.is_decimal(trade.schema.field("change_pct").type)
    assert meetings.field("participants").type == pa.list_(pa.string())
    assert offices.field("former").type == pa.bool_()
    food = next(row for row in trade.to_pylist() if row["goods"].startswith("food") and row["change_pct"] is not None)
    assert (food["published"], food["amount"], food["change_pct"]) == (date(2022, 2, 17), 1_300_000_000, Decimal("3.4"))


def test_a_claim_is_one_row_with_its_scopes(filled, exported):
    """Whoever adds up a column counts nothing twice because it concerns a region and its country."""
    folder = exported(filled, csv_export.write)

    programs = [row for row in rows_of(folder, "agreements") if row["type"] == "program"]

    assert [json.loads(row["scopes"]) for row in programs] == [["AZ:RU", "AZ:RU-AST"]]


def test_only_what_counts_at_a_moment_of_the_log_is_there(engine, exported):
    """A retraction takes a claim away from then on, and an earlier export can be made again; markers are nobody's."""
    six, seven = (stated(Count, counted="company", number=number) for number in (6, 7))
    given(engine, read("a1", six, seven, published="2022-01-01"), retracted("a1", six), withdrawn("a2"))
    catch_up(engine)

    before, after = (exported(engine, csv_export.write, known_at=known_at) for known_at in (1, None))

    assert sorted(row["number"] for row in rows_of(before, "counts")) == ["6", "7"]
    assert [row["number"] for row in rows_of(after, "counts")] == ["7"]
    counted = {json.loads(row["data"])["number"]: row["revoked"] for row in rows_of(after, "facts")}
    assert counted == {6: "2", 7: ""}


def test_a_relation_and_a_day_narrow(filled, exported):
    """Other countries' rows stay out where one relation is asked for, and so does what holds only later."""
    iran = stated(Trade, measure="turnover", reporter="AZ", partner="IR", when="2018", amount=1, currency="USD")
    given(filled, read("s9", iran, published="2019-01-01", parties=("AZ", "IR")))
    catch_up(filled)

    whole = exported(filled, csv_export.write)
    narrow = exported(filled, csv_export.write, relation=RELATION, as_of=date(2020, 1, 1))

    assert "IR" in {row["partner"] for row in rows_of(whole, "trade")}
    assert {row["published"] for row in rows_of(narrow, "trade")} == {"2019-06-08"}
    assert {row["partner"] for row in rows_of(narrow, "trade")} == {"RU", "RU-LEN"}
    assert "s9" not in {row["article"] for name in ("facts", "articles") for row in rows_of(narrow, name)}


def test_the_same_log_gives_the_same_bytes_from_either_database(filled, exported, postgresql_server):
    """However the rows came about, and wherever: exports can be compared, and kept in version control."""
    before = [exported(filled, write) for write in (csv_export.write, parquet.write)]

    with postgresql_server.database(upgraded=True) as url:
        other = open_engine(url)
        given(other, *seeds())
        rebuild(other, ALL)
        after = [exported(other, write) for write in (csv_export.write, parquet.write)]
        other.dispose()

    for one, other in zip(before, after, strict=True):
        for path in one.iterdir():
            assert path.read_bytes() == (other / path.name).read_bytes(), path.name


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", 'one, "two"\nthree', "Cəfərov; Ил"])
def test_a_cell_is_neither_a_formula_nor_two_cells(engine, exported, name):
    """What an article writes comes back as it was, but for a mark before what a spreadsheet would run."""
    given(engine, read("a1", stated(Office, person=name, office="minister"), published="2022-01-01"))
    catch_up(engine)

    (row,) = rows_of(exported(engine, csv_export.write), "offices")

    assert row["person"] == (f"'{name}" if name[0] in "=+-@" else name)


@pytest.mark.parametrize("change", ["14.40", "-0.000000000000000001", "99999999999999999999"])
def test_percentages_are_exact(engine, exported, change):
    """No figure passes through a float on its way."""
    trade = stated(Trade, measure="turnover", reporter="AZ", partner="RU", when="2021", change_pct=Decimal(change))
    given(engine, read("a1", trade, published="2022-01-01"))
    catch_up(engine)

    (written,) = rows_of(exported(engine, csv_export.write), "trade")
    table = pq.read_table(exported(engine, parquet.write) / "trade.parquet")

    assert written["change_pct"] == change
    assert table["change_pct"].to_pylist() == [Decimal(change)]


def test_what_analysts_put_right_is_exported_as_amended(engine, exported):
    """The judgement is in the row, and the figure is the one that counts."""
    six, seven = (stated(Count, counted="company", number=number) for number in (6, 7))
    given(engine, read("a1", six, published="2022-01-01"), amended("a1", six, seven))
    catch_up(engine)

    (row,) = rows_of(exported(engine, csv_export.write), "counts")

    assert (row["number"], row["verdict"]) == ("7", "amended")


def test_a_long_table_is_never_whole_in_memory(engine, exported):
    """What an export takes does not grow with the log, so it can be made of any."""
    facts = [
        stated(Count, f"They counted {number} things.", counted=f"thing {number}", number=1) for number in range(4000)
    ]
    given(engine, *(read(f"a{n}", *facts[n::20], published="2022-01-01") for n in range(20)))
    catch_up(engine)
    exported(engine, csv_export.write)  # what is made once is made

    few, many = (peak_of(lambda known_at=known_at: exported(engine, csv_export.write, known_at=known_at))
                 for known_at in (5, 20))  # fmt: skip

    assert many < few * 3 / 2


def peak_of(work):
    """The most memory that some work took at once, in bytes."""
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak
