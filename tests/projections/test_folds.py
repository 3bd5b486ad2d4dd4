"""Every fold alike: pure over pages, whatever the pages are."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.projections.strategies import histories
from tracker.domain.events import Event, key_of
from tracker.log.store import Recorded
from tracker.projections.base import Projection, Row
from tracker.projections.catalog import ALL
from tracker.projections.fold import fold_page
from tracker.projections.storage import OPEN, Standing

Version = tuple[Row, int, int]
MOMENT = datetime(2022, 1, 1, tzinfo=UTC)


def in_log(history: list[Event]) -> list[Recorded]:
    """Give the events their positions."""
    return [Recorded(n, f"article-{key_of(event)}", n, MOMENT, event) for n, event in enumerate(history, 1)]


def folded(projection: Projection, page_of: list[list[Recorded]]) -> set[Version]:
    """Fold page by page into a set that stands for the table."""
    table: dict[int, Version] = {}
    for page in page_of:
        standing = [Standing(n, first, row) for n, (row, first, last) in table.items() if last == OPEN]
        result = fold_page(projection, standing, page)
        assert result.fault is None
        for last, number in result.closed:
            row, first, _ = table[number]
            table[number] = (row, first, last)
        table.update(enumerate(((row, first, last) for row, first, last in result.opened), start=len(table)))
    versions = list(table.values())
    assert len(set(versions)) == len(versions)
    return set(versions)


@pytest.mark.parametrize("projection", ALL, ids=lambda projection: projection.name)
@given(history=histories(), size=st.integers(1, 12))
def test_rows_come_out_the_same_at_any_page_size(projection: Projection, history: list[Event], size: int) -> None:
    """What a page is, is a matter of speed; every version that an event made is there."""
    log = in_log(history)

    paged = folded(projection, [log[start : start + size] for start in range(0, len(log), size)])

    assert paged == folded(projection, [[recorded] for recorded in log])


@pytest.mark.parametrize("projection", ALL, ids=lambda projection: projection.name)
@given(history=histories(), data=st.data())
def test_what_was_known_is_the_fold_of_what_there_was(
    projection: Projection, history: list[Event], data: st.DataObject
) -> None:
    """Rows of a position, looked up later, are those that stood when the log ended there."""
    log = in_log(history)
    position = data.draw(st.integers(0, len(log)))

    looked_up = {(row, first) for row, first, last in folded(projection, [log]) if first <= position < last}

    assert looked_up == {(row, first) for row, first, last in folded(projection, [log[:position]]) if last == OPEN}


def test_an_event_that_breaks_a_fold_ends_the_page_before_it() -> None:
    """What went before counts, the event at fault is named, and nothing after it is touched."""

    def fold(rows: tuple[Row, ...], recorded: Recorded) -> tuple[Row, ...]:
        if recorded.position == 2:
            raise ValueError("cannot be\nso")
        return (*rows, ("a1", recorded.position))

    from tests.projections.history import read
    from tracker.domain.events import ArticleRead

    broken = Projection(name="broken", version=1, fields=(), indexes=(), handles=(ArticleRead,), fold=fold)

    result = fold_page(broken, [], in_log([read("a1"), read("a1"), read("a1")]))

    assert [row for row, _, _ in result.opened] == [("a1", 1)]
    assert result.fault is not None
    assert (result.fault.position, result.fault.type, result.fault.cause) == (
        2,
        "article-read",
        "ValueError: cannot be",
    )
