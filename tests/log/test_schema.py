"""Migrations: the schema is made once, whole, by whoever comes first, and is the one that the code reads."""

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.log.given import everything, record, recorded, to
from tracker.bundle import bundled
from tracker.domain.errors import UsageError
from tracker.log import schema
from tracker.log.backup import backup
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.log.operating import METADATA
from tracker.log.transfer import import_


def test_two_upgrades_at_once_both_succeed(blank_url):
    """Two daemons started together must not race to make the tables."""
    command = [sys.executable, "-m", "tests.log.processes", "upgrade", blank_url]
    started = [subprocess.Popen(command) for _ in range(3)]

    assert [process.wait(60) for process in started] == [0, 0, 0]

    engine = open_engine(blank_url)
    schema.check(engine)
    engine.dispose()


def test_an_upgrade_of_a_current_database_changes_nothing(engine):
    """`tracker db upgrade` can stand in a start script."""
    record(engine, to("a", recorded("a")))

    schema.upgrade(engine)

    assert len(everything(engine)) == 1


def test_the_code_knows_the_newest_revision():
    """The check at start does without Alembic, so the number that it compares with must be kept."""
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))

    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_the_migrations_make_the_tables_that_the_code_reads(engine):
    """Tables are described twice, frozen in the migrations and alive in the code; they must agree."""
    with reading(engine) as tx:
        found = compare_metadata(MigrationContext.configure(tx), METADATA)

    known = ("tracker_mark", "commits_key")  # which only the migrations tell
    assert [difference for difference in found if not any(name in str(difference) for name in known)] == []


def test_a_backup_is_a_log_of_its_own(engine, tmp_path, blank_url):
    """What is restored from it holds the same events under the same hashes."""
    record(engine, to("a", recorded("a")), key="k")
    target = tmp_path / "backup"

    backup(engine, target)

    restored = open_engine(f"sqlite:///{target}" if engine.dialect.name == "sqlite" else blank_url, create=True)
    schema.upgrade(restored)
    if engine.dialect.name == "postgresql":
        with target.open("rb") as file:
            import_(restored, file, where="backup")
    with reading(engine) as here, reading(restored) as there:
        assert verify(there) == verify(here)
    restored.dispose()


def test_a_backup_overwrites_nothing(engine, tmp_path):
    """The name of last week's backup given again must not cost last week's backup."""
    target = tmp_path / "backup"
    target.write_text("last week's")

    with pytest.raises(UsageError, match="overwrites nothing"):
        backup(engine, target)

    assert target.read_text() == "last week's"
    assert sorted(path.name for path in tmp_path.iterdir() if "unfinished" in path.name) == []
