"""What changed, and every version of a line."""

from datetime import date

import pytest
from sqlalchemy import Engine

from tests.projections.history import given, read, retracted, stated
from tests.state.seeds import RELATION, office, seeds, turnover
from tracker.domain.errors import NotFound
from tracker.domain.facts import Count
from tracker.log.engine import reading
from tracker.projections.runner import catch_up
from tracker.state.diff import Change, changes
from tracker.state.history import History, history
from tracker.state.snapshot import snapshot

TODAY = date(2023, 6, 1)


def between(engine: Engine, first: tuple[date, int | None], last: tuple[date, int | None]) -> dict[str, Change]:
    """The changes by key, from one day and position to another."""
    with reading(engine) as tx:
        before, after = (
            snapshot(tx, RELATION, as_of=as_of, known_at=position) for as_of, position in (first, last)
        )  # fmt: skip
    return {change.key: change for change in changes(before, after)}


def versions(engine: Engine, key: str) -> History:
    """The history of a line."""
    with reading(engine) as tx:
        return history(tx, RELATION, key, as_of=TODAY, known_at=None)


def test_a_change_shows_what_a_line_said_and_says(engine: Engine) -> None:
    """Between two days the ministry changed hands: both names are there, each once."""
    given(engine, *seeds())
    catch_up(engine)

    found = between(engine, (date(2019, 6, 8), None), (TODAY, None))["office/AZ/minister of economy"]

    assert found.what == "changed"
    assert [entry.says for entry in found.before] == ["Shahin Mustafayev"]
    assert {entry.says for entry in found.after} == {"Shahin Mustafayev (no longer)", "Mikayil Jabbarov"}


def test_a_moment_of_the_log_is_compared_like_a_day(engine: Engine) -> None:
    """What an article brought is what differs between the positions before and after it."""
    given(engine, read("a1", turnover(2_600_000_000, None, "2020"), published="2021-12-08"),
          read("a2", stated(Count, counted="company", number=14), published="2022-02-17"))  # fmt: skip
    catch_up(engine)

    found = between(engine, (TODAY, 1), (TODAY, 2))

    assert [(key, change.what) for key, change in found.items()] == [("count/company", "gained")]
    assert [change.what for change in between(engine, (TODAY, 2), (TODAY, 1)).values()] == ["lost"]


def test_a_line_that_is_only_stated_again_has_not_changed(engine: Engine) -> None:
    """More words for the same are told apart from news."""
    given(engine, read("a1", turnover(2_600_000_000, None, "2020"), published="2021-12-08"),
          read("a2", stated(Count, counted="company", number=14), published="2022-02-17"),
          read("a3", stated(Count, "In all, 14 companies.", counted="company", number=14),
               published="2022-03-17"))  # fmt: skip
    catch_up(engine)

    found = between(engine, (TODAY, 2), (TODAY, 3))

    assert [change.what for change in found.values()] == ["restated"]


def test_nothing_changes_between_a_state_and_itself(engine: Engine) -> None:
    """No difference is made by looking."""
    given(engine, *seeds())
    catch_up(engine)

    assert between(engine, (TODAY, None), (TODAY, None)) == {}


def test_a_line_tells_every_version_and_what_made_it(engine: Engine) -> None:
    """From the first statement over the one that narrowed it to the judgement that ended part of it."""
    first, later = turnover(2_600_000_000, None, "2020"), turnover(2_900_000_000, "14.4", "2021")
    given(engine, read("a1", first, published="2021-12-08"), read("b1", office("A", "president", "AZ", None)),
          read("a2", later, published="2022-02-17"), retracted("a1", first), retracted("a2", later))  # fmt: skip
    catch_up(engine)

    found = versions(engine, "trade/turnover/AZ-RU/all/2020")

    assert found.key == "trade/turnover/AZ-RU/all/2020/USD"
    assert [(version.position, version.by) for version in found.versions] == [
        (1, "read by rules@1"),
        (3, "read by rules@1"),
        (4, "fact retracted by analyst: wrong"),
        *[(5, "fact retracted by analyst: wrong")] * (len(found.versions) - 3),
    ]
    assert [entry.high for version in found.versions[:2] for entry in version.entries] == [2_650_000_000, 2_579_798_864]


def test_a_key_that_means_several_lines_or_none_is_refused(engine: Engine) -> None:
    """The message names some of what it could be, or where the keys stand."""
    given(engine, *seeds())
    catch_up(engine)

    with pytest.raises(NotFound, match="could be trade/turnover/"):
        versions(engine, "trade/turnover")
    with pytest.raises(NotFound, match="no line has a key like 'tea'"):
        versions(engine, "tea")
