"""A database of the last release becomes one of this release, and keeps every event and hash."""

import pytest
from alembic import command
from alembic.config import Config

from tests.log.given import everything
from tests.replaying import replay_seeds
from tests.upkeep.given import did
from tracker.bundle import bundled
from tracker.domain.errors import SchemaOutdated
from tracker.log import schema
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading, writing
from tracker.projections.catalog import ALL
from tracker.projections.check import differences


def make(engine, revision):
    """Make the schema as it was at a revision."""
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))
    with writing(engine) as tx:
        config.attributes["connection"] = tx
        command.upgrade(config, revision)


def test_an_upgrade_keeps_every_event_and_hash(blank_url):
    """Positions are quoted and heads are kept elsewhere: a new version must not move one."""
    engine = open_engine(blank_url, create=True)
    make(engine, "0001")
    replay_seeds(blank_url)
    before = everything(engine)
    with reading(engine) as tx:
        head = verify(tx)
    with pytest.raises(SchemaOutdated, match="run `tracker db upgrade`"):
        schema.check(engine)

    schema.upgrade(engine)

    schema.check(engine)
    assert everything(engine) == before
    with reading(engine) as tx:
        assert verify(tx, since=head) == verify(tx) == head
    assert differences(engine, ALL) == []
    assert did(engine, "verify").head == head.text
    engine.dispose()
