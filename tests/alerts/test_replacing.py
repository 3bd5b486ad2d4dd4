"""A publisher who corrects a comma tells nobody anything; one who corrects a number tells one thing."""

import pytest
from sqlalchemy import Engine

from tests.alerts.given import NOON, happened, noted, outbox, rule, settings
from tests.projections.history import append, read
from tests.state.seeds import office, turnover
from tracker.alerts.noticing import notice
from tracker.domain.articles import Article
from tracker.domain.events import ArticleRead, ArticleRecorded, ArticleWithdrawn, Event
from tracker.log import checkpoints
from tracker.log.engine import writing
from tracker.pipeline import READING
from tracker.projections.runner import catch_up


@pytest.fixture
def backend() -> str:
    """One database is enough here: tests/alerts/test_noticing.py has both databases."""
    return "sqlite"


EVERYTHING = settings(rule())
FIRST, SECOND = "0a" * 10, "0b" * 10
MINISTER = office("Mikayil Jabbarov", "minister of economy", "AZ", "2021-12-08")


def version(id_: str, replaces: str | None = None) -> ArticleRecorded:
    """A version of an article."""
    return ArticleRecorded(article=Article(id=id_, text=id_, title="News", source="feed", replaces=replaces))


def replaced() -> list[Event]:
    """What a poll writes of a changed item."""
    because = f"its publisher replaced it by {SECOND}"
    return [version(SECOND, FIRST), ArticleWithdrawn(article=FIRST, because=because, by="feed 0a1b")]


def reading_of(article: str, amount: int) -> ArticleRead:
    """A reading that finds a minister and a turnover."""
    return read(article, MINISTER, turnover(amount, None, "2021"), published="2022-02-17")


def test_a_correction_is_told_once_with_what_was_said_before(engine: Engine) -> None:
    """Not as a loss and then as a discovery; the minister, who stays, is not mentioned."""
    happened(engine, EVERYTHING, version(FIRST), reading_of(FIRST, 2_800_000_000))

    happened(engine, EVERYTHING, *replaced(), reading_of(SECOND, 2_900_000_000))

    change = noted(engine)[-1]
    (line,) = change.lines
    assert (change.position, change.relation, change.event.article) == (5, "az-ru", SECOND)
    assert (line.what, line.key) == ("changed", "trade/turnover/AZ-RU/all/2021/USD")
    assert [said.says for said in (*line.before, *line.after)] == [
        "2.8 billion USD (2.75 billion to 2.85 billion)", "2.9 billion USD (2.85 billion to 2.95 billion)",
    ]  # fmt: skip
    assert outbox(engine) == [("all", 2, "waiting"), ("all", 5, "waiting")]


def test_a_corrected_comma_is_no_news(engine: Engine) -> None:
    """The same facts in a new version change nothing."""
    happened(engine, EVERYTHING, version(FIRST), reading_of(FIRST, 2_900_000_000))

    assert happened(engine, EVERYTHING, *replaced(), reading_of(SECOND, 2_900_000_000)) == 0


def test_what_was_taken_away_waits_for_what_comes_in_its_place(engine: Engine) -> None:
    """Until the new version is read, nobody can tell whether anything changed; then it is told, however it was cut."""
    happened(engine, EVERYTHING, version(FIRST), reading_of(FIRST, 2_800_000_000))
    before = len(noted(engine))

    assert happened(engine, EVERYTHING, *replaced()) == 0
    assert len(noted(engine)) == before
    assert happened(engine, EVERYTHING, reading_of(SECOND, 2_900_000_000)) == 1
    assert [line.what for line in noted(engine)[-1].lines] == ["changed"]


def test_a_new_version_that_the_reader_breaks_on_holds_up_nothing(engine: Engine) -> None:
    """What the old one said is gone then, and that is told."""
    happened(engine, EVERYTHING, version(FIRST), reading_of(FIRST, 2_900_000_000))
    append(engine, replaced(), now=NOON)
    catch_up(engine)
    with writing(engine) as tx:
        checkpoints.advance(tx, READING, expected=0, to=4)

    assert notice(engine, EVERYTHING, clock=lambda: NOON) == 2

    assert {(change.position, line.what) for change in noted(engine)[-2:] for line in change.lines} == {(4, "lost")}
