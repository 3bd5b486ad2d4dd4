"""Webhooks: signed, in order, sent again until they arrive, and never two messages of one event and rule."""

import hmac
import json
from base64 import b64decode, b64encode
from hashlib import sha256

import pytest
from sqlalchemy import Engine, select

from tests.alerts.given import NOON, SECRET, Clock, delivering, happened, outbox, rule, settings
from tests.projections.history import read, stated
from tests.serving import ANY, Asked, Reply, Server
from tracker.alerts import outbox as tables
from tracker.alerts.retrying import ATTEMPTS
from tracker.domain.errors import LeaseLost
from tracker.domain.events import Event
from tracker.domain.facts import Count
from tracker.log.engine import reading, writing
from tracker.log.operating import deliveries


@pytest.fixture
def backend() -> str:
    """One database is enough here: tests/alerts/test_killed.py and test_noticing.py have both databases."""
    return "sqlite"


HOST = "127.0.0.1"


def count(nth: int) -> Event:
    """An article that states another number of companies."""
    return read(f"a{nth}", stated(Count, counted="company", number=nth, parties=("AZ", "RU")), published="2022-02-17")


def numbers(asked: list[Asked]) -> list[str]:
    """What the messages say, in the order in which they came."""
    return [json.loads(one.body)["data"]["relations"][0]["changes"][0]["after"][0]["says"] for one in asked]


def error(engine: Engine) -> str | None:
    """What the last message's last attempt came to."""
    with reading(engine) as tx:
        return tx.execute(select(deliveries.c.error).order_by(deliveries.c.position.desc())).scalars().first()


def test_a_message_is_signed_as_standard_webhooks_are(engine: Engine) -> None:
    """Who has the secret can tell that a message is from here, is whole, and is not an old one sent again."""
    with Server() as server:
        server.answers(HOST, "/hook", Reply(status=204))
        configured = settings(rule(webhook=server.url(HOST, "/hook"), secret_variable="HOOK_SECRET"))
        happened(engine, configured, count(14))

        assert delivering(engine, configured, Clock()) == 1

        (asked,) = server.asked
    id_, moment = asked.headers["webhook-id"], asked.headers["webhook-timestamp"]
    wanted = hmac.digest(b64decode(SECRET.removeprefix("whsec_")), f"{id_}.{moment}.".encode() + asked.body, sha256)
    assert asked.headers["webhook-signature"] == f"v1,{b64encode(wanted).decode()}"
    assert int(moment) == int(NOON.timestamp())
    body = json.loads(asked.body)
    assert (asked.method, body["type"], body["data"]["id"], body["data"]["test"]) == (
        "POST", "relation.changed", id_, False,
    )  # fmt: skip
    assert body["data"]["relations"][0]["changes"][0]["sources"][0]["quote"].startswith("Count")
    assert outbox(engine) == [("all", 1, "delivered")]


def test_a_webhook_that_is_down_for_a_day_gets_everything_in_order_once_it_is_back(engine: Engine) -> None:
    """Nothing is lost, nothing comes twice or out of turn, and a dead server is not hammered."""
    clock = Clock()
    with Server() as server:
        server.answers(HOST, "/hook", Reply(status=503))
        configured = settings(rule(webhook=server.url(HOST, "/hook")))
        for hour in range(24):
            if hour % 6 == 0:
                happened(engine, configured, count(hour + 1), now=clock.now)
            for _ in range(12):
                delivering(engine, configured, clock)
                clock.forward(minutes=5)
        tried = len(server.asked)

        server.answers(HOST, "/hook", Reply())
        for _ in range(14):
            delivering(engine, configured, clock)
            clock.forward(minutes=30)

        assert numbers(server.asked[tried:]) == ["1", "7", "13", "19"]
        assert 10 <= tried <= 20
        assert len({one.headers["webhook-id"] for one in server.asked}) == 4
    assert [state for *_, state in outbox(engine)] == ["delivered"] * 4


def test_what_nobody_takes_for_three_days_is_given_up_and_can_be_asked_for_again(engine: Engine) -> None:
    """It ends, the rest of the line goes on, and an operator can have it sent after all."""
    clock, started = Clock(), NOON
    with Server() as server:
        server.answers(HOST, "/hook", Reply(status=500))
        configured = settings(rule(webhook=server.url(HOST, "/hook")))
        happened(engine, configured, count(1))

        while outbox(engine) == [("all", 1, "waiting")]:
            delivering(engine, configured, clock)
            clock.forward(hours=1)

        assert 2.5 < (clock.now - started).total_seconds() / 86400 < 4
        assert len(server.asked) == ATTEMPTS
        assert error(engine) == f"http://{HOST}:{server.port}/…: answered 500"
        server.answers(HOST, "/hook", Reply())
        with writing(engine) as tx:
            assert tables.retry(tx, "all") == 1
        assert delivering(engine, configured, clock) == 1
        assert len({one.headers["webhook-id"] for one in server.asked}) == 1


def test_a_message_that_is_given_up_holds_back_none_behind_it_for_longer(engine: Engine) -> None:
    """A message that its receiver chokes on is passed by at last, and those behind it arrive at once."""
    clock = Clock()
    with Server() as server:
        server.answers(HOST, "/hook", lambda asked: Reply(status=400 if numbers([asked]) == ["1"] else 200))
        configured = settings(rule(webhook=server.url(HOST, "/hook")))
        happened(engine, configured, count(1), count(2), count(3))

        while ("all", 1, "waiting") in outbox(engine):
            assert delivering(engine, configured, clock) == 0
            clock.forward(hours=7)

        assert delivering(engine, configured, clock) == 2
        assert numbers(server.asked[-2:]) == ["2", "3"]


def test_a_target_that_is_gone_for_good_is_left_alone_at_once(engine: Engine) -> None:
    """410 means that nobody will ever listen there again."""
    with Server() as server:
        server.answers(HOST, "/hook", Reply(status=410))
        configured = settings(rule(webhook=server.url(HOST, "/hook")))
        happened(engine, configured, count(1), count(2))

        delivering(engine, configured, Clock())

        assert len(server.asked) == 1
    assert [state for *_, state in outbox(engine)] == ["given up"] * 2


def test_a_redirect_is_not_followed(engine: Engine) -> None:
    """What was meant for one address goes to no other."""
    with Server() as server:
        server.answers(HOST, "/hook", Reply(status=307, headers={"Location": server.url(HOST, "/elsewhere")}))
        server.answers(HOST, ANY, Reply())
        configured = settings(rule(webhook=server.url(HOST, "/hook")))
        happened(engine, configured, count(1))

        assert delivering(engine, configured, Clock()) == 0

        assert [one.path for one in server.asked] == ["/hook"]
    assert "redirects are not followed" in (error(engine) or "")


def test_one_target_that_is_down_holds_up_no_other(engine: Engine) -> None:
    """Who listens is told, whoever else does not."""
    with Server() as server:
        server.answers(HOST, "/up", Reply())
        server.answers(HOST, "/down", Reply(status=503))
        up, down = (rule(name, webhook=server.url(HOST, f"/{name}")) for name in ("up", "down"))
        configured = settings(down, up, rule("nobody there", webhook="http://127.0.0.1:1/"))
        happened(engine, configured, count(1), count(2))

        assert delivering(engine, configured, Clock()) == 2

        assert numbers(server.seen(HOST, "/up")) == ["1", "2"]
        assert len(server.seen(HOST, "/down")) == 1


def test_a_clock_that_is_set_back_does_not_keep_messages_for_years(engine: Engine) -> None:
    """A moment that no wait can reach is not waited for."""
    with Server() as server:
        server.answers(HOST, "/hook", lambda asked: Reply(status=503 if asked.nth == 1 else 200))
        configured, clock = settings(rule(webhook=server.url(HOST, "/hook"))), Clock()
        happened(engine, configured, count(1))
        clock.forward(days=3650)
        delivering(engine, configured, clock)

        clock.forward(days=-3650)

        assert delivering(engine, configured, clock) == 1


def test_who_lost_the_lease_sends_nothing(engine: Engine) -> None:
    """Of two processes that both believe to be in charge, one tells people."""

    def lost(_tx: object) -> None:
        raise LeaseLost("leader", epoch=1, holder="another")

    with Server() as server:
        configured = settings(rule(webhook=server.url(HOST, "/hook")))
        happened(engine, configured, count(1))

        with pytest.raises(LeaseLost):
            delivering(engine, configured, Clock(), guard=lost)

        assert server.asked == []
    assert outbox(engine) == [("all", 1, "waiting")]


def test_a_key_in_an_address_is_not_shown(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    """Many services put the only secret that they have into the path."""
    configured = settings(rule(webhook="http://user:secret1@127.0.0.1:1/services/secret2?key=secret3"))
    happened(engine, configured, count(1))

    delivering(engine, configured, Clock())

    assert "no connection" in (error(engine) or "")
    assert "secret" not in f"{error(engine)}{capsys.readouterr()}"
