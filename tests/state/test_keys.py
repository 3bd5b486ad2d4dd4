"""Keys of lines: typed by people, kept by programs."""

import pytest
from sqlalchemy import Engine

from tests.projections.history import given
from tests.state.claims import TODAY
from tests.state.seeds import RELATION, seeds
from tracker.domain.errors import NotFound
from tracker.log.engine import reading
from tracker.projections.runner import catch_up
from tracker.state.entries import entries
from tracker.state.keys import distinct, document_key, investment_key, matching, office_key, trade_key
from tracker.state.line import Keyed
from tracker.state.snapshot import snapshot

KNOWN = ("trade/turnover/AZ-RU/all/2020/USD", "trade/turnover/AZ-RU/all/2021/USD", "trade/turnover/AZ-RU/all/2020-Q1",
         "project/gaz plant")  # fmt: skip


def test_a_key_reads_from_the_general_to_the_particular() -> None:
    """Codes stand as they are, spellings of a name meet, and a range of months adds no step to the path."""
    assert trade_key("turnover", ("AZ", "RU"), "all", "2020", "USD") == "trade/turnover/AZ-RU/all/2020/USD"
    assert trade_key("exports", ("AZ", None), "Cəfərov's nuts", "2023-01/2023-11", None) == (
        "trade/exports/AZ-*/ceferovs nuts/2023-01..2023-11"
    )
    assert office_key("ambassador", "AZ", "AZ", "RU") == "office/AZ/ambassador/AZ/to RU"
    assert investment_key("RU", "AZ", mutual=False, period=None, currency="USD") == "investment/RU-AZ/USD"
    assert document_key("program", None, ("AZ", "AZPROMO Fund"), None) == "document/program/undated/AZ-azpromo fund"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("trade/turnover/AZ-RU/all/2020/USD", KNOWN[0]),
        ("trade/turnover/AZ-RU/all/2021", KNOWN[1]),
        ("project", KNOWN[3]),
        ("GAZ", KNOWN[3]),
        ("2020-q1", KNOWN[2]),
    ],
)
def test_the_only_key_that_fits_is_meant(asked: str, meant: str) -> None:
    """Nobody has to type more than tells one line from the others."""
    assert matching(asked, KNOWN) == meant


@pytest.mark.parametrize(("asked", "told"), [("2020", "could be trade/.*-Q1, "), ("fish", "no line has")])
def test_what_fits_none_or_several_is_refused_with_the_way_out(asked: str, told: str) -> None:
    """An abbreviation never means a line by chance."""
    with pytest.raises(NotFound, match=told):
        matching(asked, KNOWN)


def test_lines_that_nothing_tells_apart_are_numbered() -> None:
    """Two agreements of one day and one pair are two lines with two keys."""
    lines = distinct([Keyed(key="document/a"), Keyed(key="document/b"), Keyed(key="document/a")])

    assert [line.key for line in lines] == ["document/a", "document/b", "document/a/2"]


def test_every_line_of_a_state_has_a_key_of_its_own(engine: Engine) -> None:
    """All but the persons in one seat, who share its key, are told apart by it; no key is empty."""
    given(engine, *seeds())
    catch_up(engine)
    with reading(engine) as tx:
        state = snapshot(tx, RELATION, as_of=TODAY, known_at=None)

    keys = [entry.key for entry in entries(state)]

    assert all(keys)
    single = [key for key in keys if not key.startswith("office/")]
    assert len(set(single)) == len(single)
    assert matching("AZ-RU/all/2020/", keys) == "trade/turnover/AZ-RU/all/2020/USD"
    assert {"office/AZ/minister of economy", "road-maps/active", "agreements/stated"} <= set(keys)
