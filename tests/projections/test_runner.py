"""Catching up: what an event does to the rows, how pages and processes meet."""

from sqlalchemy import Engine

from tests.projections.history import given, read, retracted, stated, withdrawn
from tracker.domain.facts import Count, Office
from tracker.log.engine import reading
from tracker.projections.offices import OFFICES, OfficeClaim
from tracker.projections.runner import catch_up
from tracker.projections.view import view

COMMISSION = "Azerbaijan-Russia intergovernmental commission on economic cooperation"


def co_chair(person: str, side: str) -> Office:
    """A co-chair of the commission."""
    return stated(Office, person=person, office="co-chair", of=COMMISSION, side=side)


def co_chairs(engine: Engine, known_at: int | None = None) -> list[str]:
    """The persons in offices of the pair."""
    with reading(engine) as tx:
        return [c.person for c in view(tx, [OFFICES], known_at=known_at).claims(OFFICES, OfficeClaim, ["AZ:RU"])]


def test_a_second_reading_replaces_the_first(engine: Engine) -> None:
    """Only the latest reading of an article counts, yet what was known before stays known."""
    given(engine, read("a1", co_chair("Maksim Oreshkin", "RU")), read("a1", co_chair("Alexei Overchuk", "RU")))

    catch_up(engine, [OFFICES])

    assert co_chairs(engine) == ["Alexei Overchuk"]
    assert co_chairs(engine, known_at=1) == ["Maksim Oreshkin"]


def test_a_retracted_fact_stays_away_when_the_article_is_read_again(engine: Engine) -> None:
    """A judgement outlives the readings that come after it, and those that come before it too."""
    mustafayev, overchuk = co_chair("Shahin Mustafayev", "AZ"), co_chair("Alexei Overchuk", "RU")
    given(
        engine,
        retracted("a1", overchuk),
        read("a1", mustafayev, overchuk),
        retracted("a1", mustafayev),
        read("a1", mustafayev, overchuk, reader="rules@2"),
    )

    catch_up(engine, [OFFICES])

    assert co_chairs(engine, known_at=2) == ["Shahin Mustafayev"]
    assert co_chairs(engine) == []


def test_a_withdrawn_article_says_nothing_any_more(engine: Engine) -> None:
    """What its publisher took back counts no longer, and no later reading brings it back."""
    fact = co_chair("Shahin Mustafayev", "AZ")
    given(engine, read("a1", fact), withdrawn("a1"), read("a1", fact))

    catch_up(engine, [OFFICES])

    assert co_chairs(engine, known_at=1) == ["Shahin Mustafayev"]
    assert co_chairs(engine) == []


def test_catching_up_goes_on_where_it_stopped(engine: Engine) -> None:
    """Rows come out the same whether events came before or after the first run, and nothing counts twice."""
    given(engine, read("a1", co_chair("Shahin Mustafayev", "AZ")))
    catch_up(engine, [OFFICES])
    given(engine, read("a2", co_chair("Alexei Overchuk", "RU"), stated(Count, counted="road map", number=6)))

    reached = catch_up(engine, [OFFICES])

    assert reached == 2
    assert co_chairs(engine) == ["Shahin Mustafayev", "Alexei Overchuk"]
    assert catch_up(engine, [OFFICES]) == 2
