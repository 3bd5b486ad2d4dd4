"""Whether the database is ours and current, and the one step that makes it so. Never implied by opening it."""

from sqlalchemy import Connection, Engine, inspect, text

from tracker.bundle import bundled
from tracker.domain.errors import DatabaseMissing, ForeignDatabase, SchemaOutdated, SchemaTooNew
from tracker.log.engine import faults, reading, shown, writing

HEAD = "0002"  # the newest revision under migrations/; revisions are numbers, so that newer can be told from older
APPLICATION_ID = 0x74726B72

_EMPTY = ""


def check(engine: Engine) -> None:
    """Return when the schema is the one that this code needs.

    Raises:
        DatabaseMissing: There is no file, or nothing is in it.
        ForeignDatabase: The file, or the PostgreSQL schema, holds something else.
        SchemaOutdated: An older version made it.
        SchemaTooNew: A newer version made it.
    """
    with reading(engine) as tx:
        found = _revision(tx, shown(engine))
    if found == _EMPTY:
        raise DatabaseMissing(shown(engine))
    if found < HEAD:
        raise SchemaOutdated(shown(engine), found=found, expected=HEAD)
    if found > HEAD:
        raise SchemaTooNew(shown(engine), found=found, expected=HEAD)


def upgrade(engine: Engine) -> None:
    """Bring the schema to HEAD, or leave it as it was; of two at once, one waits and finds the work done.

    Raises:
        ForeignDatabase: The database holds something else, and is left alone.
        SchemaTooNew: A newer version made it.
    """
    with writing(engine) as tx:
        if tx.dialect.name == "postgresql":
            tx.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": APPLICATION_ID})
        found = _revision(tx, shown(engine))
        if found > HEAD:
            raise SchemaTooNew(shown(engine), found=found, expected=HEAD)
        if found < HEAD:
            _migrate(tx)
    if engine.dialect.name == "sqlite":
        _keep_write_ahead(engine)


def _revision(tx: Connection, url: str) -> str:
    """Return the revision of a database that is ours, "" for an empty one."""
    tables = sorted(inspect(tx).get_table_names())
    if not _marked(tx, tables):
        if tables:
            raise ForeignDatabase(url, f"it holds {', '.join(tables[:3])}{' …' if len(tables) > 3 else ''}")
        return _EMPTY
    if "alembic_version" not in tables:
        raise ForeignDatabase(url, "it bears the tracker's mark and has no revision")
    return str(tx.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def _marked(tx: Connection, tables: list[str]) -> bool:
    if tx.dialect.name == "sqlite":
        return bool(tx.execute(text("PRAGMA application_id")).scalar_one() == APPLICATION_ID)
    return "tracker_mark" in tables


def _migrate(tx: Connection) -> None:
    # Only here, as loading it takes longer than most commands run.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")).replace("%", "%%"))
    config.attributes["connection"] = tx
    command.upgrade(config, "head")


def _keep_write_ahead(engine: Engine) -> None:
    """Let readers and the writer of a SQLite file run side by side; the file remembers it."""
    with faults(engine):
        connection = engine.raw_connection()
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
