"""Killed anywhere, and done by two at once: each change is noted once, each message recorded once and sent."""

import json
import subprocess
import sys

import pytest
from sqlalchemy import Engine

from tests.alerts.given import NOON, noted, outbox
from tests.alerts.jobs import Tell, notice_all
from tests.dying import killed
from tests.projections.history import append
from tests.serving import Reply, Server
from tests.state.seeds import seeds
from tracker.alerts.noticing import begin
from tracker.projections.runner import catch_up

NOTICING = ("alerts: page noticed", "alerts: checkpoint moved", "alerts: noted", "alerts: committed")
EVENTS = [("all", 2), ("trade", 2), ("all", 3), ("trade", 3), ("all", 5), ("trade", 5)]


@pytest.fixture
def followed(engine: Engine) -> Engine:
    """A log that alerts followed from its start, in which the seeds were read."""
    begin(engine)
    for event in seeds():
        append(engine, [event], now=NOON)
    catch_up(engine)
    return engine


def told(engine: Engine) -> list[tuple[str, int]]:
    """Which rule tells of which event."""
    return [(name, position) for name, position, _ in outbox(engine)]


@pytest.mark.parametrize("point", NOTICING)
def test_noticing_that_is_killed_notes_each_event_once_when_it_is_done_again(
    followed: Engine, database_url: str, point: str
) -> None:
    """Changes, messages and how far the log was gone over are there together, or not at all."""
    assert killed(notice_all, database_url, point, nth=1)
    before = (len(noted(followed)), len(outbox(followed)))

    notice_all(database_url)

    assert before in {(0, 0), (len(noted(followed)), len(outbox(followed)))}
    assert [one for one in told(followed) if one in EVENTS] == EVENTS
    assert len(set(told(followed))) == len(told(followed))


@pytest.mark.parametrize("point", ["alerts: sent", "alerts: recorded"])
def test_telling_that_is_killed_loses_no_message_and_doubles_none_under_another_id(
    followed: Engine, database_url: str, point: str
) -> None:
    """What was sent and not recorded is sent again under the id that it had; nothing is left out, nothing overtaken."""
    notice_all(database_url)
    with Server() as server:
        server.answers("127.0.0.1", "/hook", Reply())
        tell = Tell(server.port)
        assert killed(tell, database_url, point, nth=2)

        tell(database_url)

        ids = [asked.headers["webhook-id"] for asked in server.asked]
        positions = [json.loads(asked.body)["data"]["position"] for asked in server.asked]
    assert {state for *_, state in outbox(followed)} == {"delivered"}
    assert len(set(ids)) == len(outbox(followed))
    assert len(ids) - len(set(ids)) == (point == "alerts: sent")
    assert positions == sorted(positions)


def test_killed_between_noticing_and_telling_nothing_is_lost(followed: Engine, database_url: str) -> None:
    """The message is in the database before anybody is told."""
    assert killed(notice_all, database_url, "alerts: committed", nth=1)

    with Server() as server:
        server.answers("127.0.0.1", "/hook", Reply())
        Tell(server.port)(database_url)
        assert len(server.asked) == len(outbox(followed)) > 0


def test_two_processes_that_notice_at_once_note_each_event_once(followed: Engine, database_url: str) -> None:
    """Who is slower finds that it was done."""
    both = [subprocess.Popen([sys.executable, "-m", "tests.alerts.jobs", database_url]) for _ in range(2)]

    assert [process.wait(60) for process in both] == [0, 0]

    assert [one for one in told(followed) if one in EVENTS] == EVENTS
    assert len({(change.relation, change.position) for change in noted(followed)}) == len(noted(followed))
