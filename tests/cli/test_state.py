"""`tracker state` and what hangs on it, on the five seed articles: what the first user sees."""

import csv
import io
import json
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def state(replayed):
    """The state as programs get it."""

    def asked(*options):
        done = replayed("state", "--format", "json", *options)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return asked


def lines(rows, **wanted):
    """Return the rows that have these values."""
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def test_the_co_chairs_of_both_sides(state):
    """The two that the last article names, each for his side."""
    chairs = state("--as-of", "2022-03-01")["co_chairs"]

    assert [(chair["side"], chair["person"]) for chair in chairs] == [
        ("AZ", "Shahin Mustafayev"),
        ("RU", "Alexei Overchuk"),
    ]


def test_an_echo_is_printed_again_and_not_stated_again(state):
    """The paragraph that two articles share was stated by the first."""
    found = state("--as-of", "2022-03-01")

    maps, documents = found["road_maps"]["active"], found["agreements"]["stated"]
    assert (maps["number"], maps["bound"], maps["stated_on"], maps["last_printed"]) == (
        6,
        "exact",
        "2021-12-08",
        "2022-02-17",
    )
    assert (documents["number"], documents["bound"]) == (230, "more_than")
    assert (documents["stated_on"], documents["last_printed"]) == ("2021-12-08", "2022-02-17")


def test_turnover_by_year_with_region_and_goods_apart(state):
    """Each year has its amount and change; a region's and a sector's trade never overwrites the country's."""
    trade = state("--as-of", "2022-03-01")["trade"]

    whole = {row["period"]: row for row in lines(trade, reporter="AZ", partner="RU", measure="turnover", scope="all")}
    claims = {
        period: [(c["amount"], c["change_pct"]) for c in row["claims"] if c["facts"]] for period, row in whole.items()
    }
    assert (2500000000, 19) in claims["2018"]
    assert (2600000000, None) in claims["2020"]
    assert (2900000000, 14.4) in claims["2021"]
    assert (whole["2021"]["low"], whole["2021"]["high"]) == (2850000000, 2950000000)
    [leningrad] = lines(trade, partner="RU-LEN")
    assert [claim["change_pct"] for claim in leningrad["claims"]] == [7.3]
    assert [row["scope"] for row in lines(trade, period="2021") if row["scope"] != "all"] == [
        "food and agricultural products"
    ]


def test_investment_both_ways(state):
    """Who invests in whom is never mixed up, and a bound stays one."""
    investments = state("--as-of", "2022-03-01")["investments"]

    [there] = lines(investments, **{"from": "AZ", "to": "RU"})
    [back] = lines(investments, **{"from": "RU", "to": "AZ"})
    assert (there["low"], there["high"]) == (1150000000, 1250000000)
    assert (back["low"], back["high"]) == (6000000000, None)


def test_the_signed_documents(state):
    """The program with the Astrakhan region, signed the day before it was reported, by whom."""
    signed = state("--as-of", "2022-03-01")["agreements"]["signed"]

    [program] = lines(signed, type="program")
    assert (program["parties"], program["when"]) == (["AZ", "RU-AST"], "2021-12-07")
    assert program["signatories"] == ["Igor Babushkin", "Mikayil Jabbarov"]
    assert lines(signed, parties=["AZ", "RU-LEN"], when="2019-06-07")


def test_the_ministers_of_economy_in_succession(state):
    """The later one holds the office, the earlier one is still told."""
    ministers = lines(state("--as-of", "2022-03-01")["offices"], office="minister of economy", of="AZ")

    assert [(row["person"], row["current"]) for row in ministers] == [
        ("Shahin Mustafayev", False),
        ("Mikayil Jabbarov", True),
    ]


def test_the_undated_release_is_never_placed_in_time(state):
    """Its meeting is listed as undated, and in no other place."""
    found = state("--as-of", "2022-03-01")

    assert "meeting" in {row["kind"] for row in found["undated"]}
    assert all(row["when"] is not None for row in found["meetings"])


def test_a_program_for_a_year_expires_with_it(state):
    """The Action Program for 2022 was signed, and is over in 2023; none of the six road maps is named."""
    found = {day: state("--as-of", day) for day in ("2022-03-01", "2023-06-01")}
    program = {day: lines(was["agreements"]["signed"], type="program")[0] for day, was in found.items()}

    assert [line["status"] for line in program.values()] == ["signed", "expired"]
    assert [stage["status"] for stage in program["2023-06-01"]["stages"]] == ["signed", "expired"]
    assert {was["road_maps"]["unnamed"] for was in found.values()} == {6}


def test_the_forum_that_nobody_reported_has_lapsed(state):
    """The 11th interregional forum was planned for 2022; in June 2023 its year is over."""

    def forum(as_of):
        [line] = lines(state("--as-of", as_of)["meetings"], form="forum", number=11)
        return line["status"]

    assert (forum("2022-03-01"), forum("2023-06-01")) == ("planned", "lapsed")


def test_as_of_an_earlier_day_nothing_later_is_told(state):
    """On New Year's Day of 2020 nobody had named a co-chair or a road map."""
    found = state("--as-of", "2020-01-01")

    assert found["co_chairs"] == []
    assert found["road_maps"]["active"] is None
    assert {row["period"] for row in lines(found["trade"], partner="RU")} <= {"2018", "2019-Q1"}


def test_known_before_the_last_article_is_what_the_log_knew_then(state, replayed):
    """The log knew the minister before it knew the co-chairs."""
    events = [json.loads(line) for line in replayed("log", "show").stdout.splitlines()]
    last = max(event["position"] for event in events)

    found = state("--as-of", "2022-03-01", "--known-at", str(last - 1))

    assert found["known_at"]["position"] == last - 1
    assert found["co_chairs"] == []
    assert state("--as-of", "2022-03-01", "--known-at", "0")["offices"] == []


def test_every_line_leads_to_its_sentence(state, replayed):
    """Whatever the state says, `tracker why` shows the sentence that says it."""
    found = state("--as-of", "2022-03-01")
    ids = set(json_facts(found))
    recorded = {item["fact"]["id"]: item["fact"] for item in map(json.loads, replayed("facts").stdout.splitlines())}

    explained = json.loads(replayed("why", found["co_chairs"][0]["facts"][0][:10]).stdout)

    assert ids <= set(recorded)
    assert len(ids) > 30
    assert explained["passage"]["quote"] == recorded[found["co_chairs"][0]["facts"][0]]["quote"]
    assert "co-chairman" in explained["passage"]["quote"]


def json_facts(node):
    """Yield every fact id in a state."""
    if isinstance(node, dict):
        yield from node.get("facts", ())
        for value in node.values():
            yield from json_facts(value)
    elif isinstance(node, list):
        for value in node:
            yield from json_facts(value)


def test_the_same_log_gives_the_same_bytes(replayed):
    """Lines are sorted, so that two answers can be compared as text."""
    options = ("state", "--format", "json", "--as-of", "2022-03-01")

    assert replayed(*options).stdout == replayed(*options).stdout


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_fits_the_terminal(replayed, width):
    """No line is longer than the screen is wide, and the main things are on it."""
    done = replayed("state", "--format", "table", "--as-of", "2022-03-01", environ={"COLUMNS": str(width)})

    assert max(map(len, done.stdout.splitlines())) <= width
    assert "Overchuk" in done.stdout
    assert "tracker why" in done.stdout


def test_csv_and_markdown_carry_the_same_lines(replayed):
    """A spreadsheet and a report get what the table has."""
    rows = list(csv.DictReader(io.StringIO(replayed("state", "--format", "csv", "--as-of", "2022-03-01").stdout)))
    markdown = replayed("state", "--format", "markdown", "--as-of", "2022-03-01").stdout

    assert any("Overchuk" in str(row.values()) for row in rows)
    assert "Overchuk" in markdown
    assert markdown.startswith("# ")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--relation", "fr-de"], "no relation 'fr-de'; known are az-ru"),
        (["--as-of", "2022-13-01"], "--as-of '2022-13-01' is no day"),
        (["--known-at", "999"], "--known-at 999: the log ends at position 10"),
        (["--known-at", "noon"], "--known-at 'noon' is no position, day or moment"),
        (["--format", "xml"], "--format 'xml' is not known; write table or json or csv or markdown"),
    ],
)
def test_a_wrong_question_is_told_in_one_line(replayed, options, said):
    """Exit code 2, the option, what was found, and what is possible."""
    done = replayed("state", *options)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_facts_are_narrowed_by_each_condition(replayed):
    """Kind, party, person, article and both times, alone or together."""

    def found(*options):
        return [json.loads(line) for line in replayed("facts", *options).stdout.splitlines()]

    everything = found()
    trade = found("--kind", "trade")
    article = everything[0]["article"]
    assert {item["fact"]["kind"] for item in trade} == {"trade"}
    assert 0 < len(found("--party", "RU-LEN")) < len(everything)
    assert all("Overchuk" in json.dumps(item) for item in found("--person", "overchuk"))
    assert {item["article"] for item in found("--article", article[:8])} == {article}
    assert len(found("--as-of", "2019-12-31")) < len(everything)
    assert found("--known-at", "5") == []
    assert found("--kind", "trade", "--party", "RU-LEN")[0]["fact"]["change_pct"] == 7.3


def test_an_unknown_fact_says_where_the_known_ones_are(replayed):
    """The way out is a list, not a guess."""
    done = replayed("why", "zzzz")

    assert done.returncode == 2
    assert "`tracker facts` lists them all" in done.stderr


def test_a_reprint_is_shown_as_one(tracker, tmp_path):
    """Two papers print one text: the state has one source for it, and `why` names the other paper."""
    first = next(path for path in SEEDS.glob("*.txt") if "2021-12-08" in path.read_text(encoding="utf-8")[:40])
    told = first.read_text(encoding="utf-8")
    _, _, body = told.partition("\n\n")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "one.txt").write_text(told, encoding="utf-8")
    again = body.replace("are being implemented", "are currently being implemented")
    (tmp_path / "papers" / "two.txt").write_text(f" date 2021-12-10 By Other Paper\n\n{again}", encoding="utf-8")
    assert tracker("replay", "papers").returncode == 0

    found = json.loads(tracker("state", "--format", "json", "--as-of", "2022-03-01").stdout)
    maps = found["road_maps"]["active"]
    why = tracker("why", maps["facts"][0], "--format", "table").stdout

    assert (maps["number"], maps["stated_on"], maps["last_printed"]) == (6, "2021-12-08", "2021-12-10")
    assert (maps["support"], maps["echoes"]) == (1, maps["facts"][1:])
    assert "printed again in" in why
    assert "Other Paper" in why
