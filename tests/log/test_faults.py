"""Databases that cannot be used as they are: one clear line each, and nothing half done."""

import resource

import pytest
from sqlalchemy import text

from tests.log.given import everything, record, recorded, to
from tests.sqlite import opened
from tracker.domain.errors import (
    ConfigurationError,
    DatabaseMissing,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
    ForeignDatabase,
    SchemaOutdated,
    SchemaTooNew,
)
from tracker.log import schema
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading, shown, writing

only_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
only_postgresql = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)


@pytest.fixture
def open_():
    """Open engines that are closed when the test is over."""
    opened = []

    def opening(url):
        opened.append(open_engine(url))
        return opened[-1]

    yield opening
    for engine in opened:
        engine.dispose()


def test_nothing_there_is_missing(blank_url, open_):
    """A first start is told what makes a database; looking at it makes none."""
    engine = open_(blank_url)

    with pytest.raises(DatabaseMissing, match="tracker db upgrade"):
        schema.check(engine)


@only_sqlite
def test_opening_makes_no_file(blank_url, tmp_path, open_):
    """A typing error in the URL must not leave an empty database behind."""
    with pytest.raises(DatabaseMissing), reading(open_(blank_url)):
        pass

    assert list(tmp_path.iterdir()) == []


@only_sqlite
def test_a_database_of_something_else_is_left_alone(blank_url, tmp_path, open_):
    """Pointed at another program's file, neither check nor upgrade changes one byte of it."""
    path = tmp_path / "blank.db"
    with opened(path) as other:
        other.execute("CREATE TABLE bookmarks (id)")
    other.close()
    before = path.read_bytes()

    for step in (schema.check, schema.upgrade):
        with pytest.raises(ForeignDatabase, match="bookmarks"):
            step(open_(blank_url))

    assert path.read_bytes() == before


@only_postgresql
def test_a_postgresql_database_of_something_else_is_left_alone(blank_url, open_):
    """The log's guards must not land among another application's tables."""
    engine = open_(blank_url)
    with writing(engine) as tx:
        tx.execute(text("CREATE TABLE bookmarks (id integer)"))

    for step in (schema.check, schema.upgrade):
        with pytest.raises(ForeignDatabase, match="bookmarks"):
            step(engine)


@only_sqlite
def test_a_file_that_is_no_database_is_refused(blank_url, tmp_path, open_):
    """A text file under the database's name is not overwritten."""
    path = tmp_path / "blank.db"
    path.write_text("Dear diary, " * 200)

    for step in (schema.check, schema.upgrade):
        with pytest.raises(ForeignDatabase, match="not a database"):
            step(open_(blank_url))

    assert path.read_text() == "Dear diary, " * 200


@pytest.mark.parametrize(("revision", "error"), [("0000", SchemaOutdated), ("9999", SchemaTooNew)])
def test_a_schema_of_another_version_is_named(engine, revision, error):
    """Older and newer want different ways out, so they are told apart."""
    with writing(engine) as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})

    with pytest.raises(error, match=revision):
        schema.check(engine)


def test_a_newer_schema_is_not_upgraded(engine):
    """An old program must not bring a new database down to what it knows."""
    with writing(engine) as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(SchemaTooNew):
        schema.upgrade(engine)


def test_a_read_only_database_is_named_so(engine, database_url, open_):
    """Writing says what stands in its way; reading goes on."""
    record(engine, to("a", recorded("a")))
    if engine.dialect.name == "sqlite":
        guarded = open_(f"{database_url}?mode=ro")
    else:
        guarded = open_(f"{database_url}&options=-cdefault_transaction_read_only%3Don")

    with pytest.raises(DatabaseReadOnly):
        record(guarded, to("b", recorded("b")))
    assert len(everything(guarded)) == 1


@only_sqlite
def test_a_full_disk_keeps_what_was_committed(engine):
    """What does not fit is not half there, and the log goes on once there is room."""
    record(engine, to("a", recorded("a")))
    with writing(engine) as tx:
        pages = tx.execute(text("PRAGMA page_count")).scalar_one()
        tx.execute(text(f"PRAGMA max_page_count = {pages + 2}"))

    with pytest.raises(DiskFull, match="what was committed is safe"):
        record(engine, to("b", recorded("b", "x" * 100_000)))

    with writing(engine) as tx:
        tx.execute(text("PRAGMA max_page_count = 1000000"))
    record(engine, to("b", recorded("b", "x" * 100_000)))
    with reading(engine) as tx:
        assert verify(tx).position == 2


@only_sqlite
def test_a_write_that_the_system_refuses_keeps_what_was_committed(engine):
    """A quota cuts a write short in the middle of a file; the log is whole all the same."""
    record(engine, to("a", recorded("a")))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))

    try:
        with pytest.raises(DiskFull):
            record(engine, to("b", recorded("b", "x" * 1_000_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    record(engine, to("b", recorded("b", "x" * 1_000_000)))
    with reading(engine) as tx:
        assert verify(tx).position == 2


@pytest.mark.parametrize(
    "url", ["postgresql://ann:secret@127.0.0.1:1/tracker", "postgres://ann@127.0.0.1:1/tracker?password=secret"]
)
def test_a_server_that_does_not_answer_is_named_without_the_password(url, open_):
    """The message goes into logs and mails; the password must not."""
    engine = open_(url)

    with pytest.raises(DatabaseUnreachable) as unreachable:
        schema.check(engine)

    assert "127.0.0.1:1/tracker" in str(unreachable.value)
    assert "secret" not in str(unreachable.value) + shown(engine)


@only_postgresql
def test_a_database_that_is_not_on_the_server_is_named(database_url, open_):
    """The server answers, and says that it has no such database."""
    engine = open_(database_url.replace("/test_", "/no_test_"))

    with pytest.raises(DatabaseUnreachable, match="does not exist"):
        schema.check(engine)


@pytest.mark.parametrize("url", ["", "tracker.db", "mysql://localhost/tracker", "sqlite://", "sqlite:///:memory:"])
def test_a_url_that_leads_nowhere_is_refused(url, open_):
    """The message shows how a URL is written."""
    with pytest.raises(ConfigurationError, match="sqlite:///tracker"):
        open_(url)
