"""The daemon tells people, and a feed reader sees what they were told."""

import json
import signal
import urllib.request

import feedparser
from sqlalchemy import Engine

from tests.daemon.running import configured, daemon
from tests.replaying import replay_seeds
from tests.serving import Reply, Server
from tests.waiting import until
from tracker.alerts.noticing import ALERTS
from tracker.log import checkpoints
from tracker.log.engine import reading


def begun(engine: Engine) -> bool:
    """Whether alerts follow the log."""
    with reading(engine) as tx:
        return checkpoints.begun(tx, ALERTS) is not None


def test_what_another_process_brings_is_told_at_once(engine, database_url, tmp_path):
    """A replay beside a daemon: webhooks hear of it, in order, and so does whoever subscribed to the feed."""
    with Server() as server:
        server.answers("127.0.0.1", "/hook", Reply())
        rule = ["[[alerts]]", 'name = "ministers"', 'when = "office changes"']
        config = configured(tmp_path, *rule, f'webhook = "{server.url("127.0.0.1", "/hook")}"', tick_s=60)
        with daemon(database_url, config) as only:
            until(lambda: begun(engine))

            replay_seeds(database_url)
            until(lambda: len(server.asked) == 4)

            with urllib.request.urlopen(f"{only.address}/relations/az-ru/changes.atom") as answer:
                titles = [entry.title for entry in feedparser.parse(answer.read()).entries]
            only.tell(signal.SIGTERM)
            assert only.ended() == 0
        positions = [json.loads(asked.body)["data"]["position"] for asked in server.asked]
    assert positions == sorted(positions)
    assert len(titles) == 5
    assert any("Mikayil Jabbarov" in title for title in titles)
