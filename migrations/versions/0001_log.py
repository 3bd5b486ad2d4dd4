"""The event log: streams, events, commits, the guards that keep them as written, and the subscriptions' checkpoints."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

APPLICATION_ID = 0x74726B72  # "trkr": marks a database as the tracker's
GENESIS = "9d46bcf2def92127b44e588bfc239ab6694142d46778c1ee0afa9d28d7b37dfc"

KEPT = ("streams", "events", "commits")


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "streams",
        sa.Column("id", number, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False, unique=True),
    )
    op.create_table(
        "events",
        sa.Column("position", number, primary_key=True, autoincrement=False),
        sa.Column("stream", number, nullable=False),
        sa.Column("version", number, nullable=False),
        sa.Column("recorded_at_us", number, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("stream", "version", name="events_stream_version"),
    )
    op.create_table(
        "commits",
        sa.Column("position", number, primary_key=True, autoincrement=False),
        sa.Column("number", number, nullable=False),
        sa.Column("recorded_at_us", number, nullable=False),
        sa.Column("root", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("key", sa.Text),
    )
    keyed = sa.text("key IS NOT NULL")
    op.create_index("commits_key", "commits", ["key"], unique=True, sqlite_where=keyed, postgresql_where=keyed)
    op.create_table(
        "checkpoints",
        sa.Column("subscription", sa.Text, primary_key=True),
        sa.Column("position", number, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()
        op.execute(APPEND_EVENTS)


def downgrade() -> None:
    raise NotImplementedError("the log only moves forward; restore a backup instead")


def _guard_sqlite() -> None:
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for table in KEPT:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the log is append-only: no {change} of {table}'); END"
            )


def _guard_postgresql() -> None:
    op.create_table("tracker_mark", sa.Column("application_id", sa.Integer, primary_key=True, autoincrement=False))
    op.execute(f"INSERT INTO tracker_mark VALUES ({APPLICATION_ID})")
    op.execute(
        """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'the log is append-only: no % of %', TG_OP, TG_TABLE_NAME;
        END
        $$
        """
    )
    for table in KEPT:
        op.execute(
            f"CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


# The append as one round trip. SQLite has no counterpart: there the same steps run in the writer's own process.
# Its plans are made once, when the tables may still be empty, and have to suit a log of any length: hence by index.
APPEND_EVENTS = f"""
CREATE FUNCTION append_events(
    a_names text[], a_expected bigint[],  -- each stream once, with its number of events so far
    a_members integer[], a_versions bigint[], a_types text[], a_data bytea[],  -- each event; its stream's place above
    a_root bytea, a_now_us bigint, a_key text,
    OUT outcome text, OUT o_number bigint, OUT o_position bigint, OUT o_recorded_at_us bigint, OUT o_hash bytea,
    OUT o_stream text, OUT o_actual bigint
) LANGUAGE plpgsql AS $$
DECLARE
    known commits%ROWTYPE;
    before record;
    ids bigint[];
    one_id bigint;
    place integer := 0;
    named bytea := convert_to(a_key, 'UTF8');
BEGIN
    -- Held until the commit, so that positions come in commit order. In READ COMMITTED each statement below sees what
    -- the lock's last holder committed, which one statement with everything in it would not.
    PERFORM pg_advisory_xact_lock({APPLICATION_ID});

    IF a_key IS NOT NULL THEN
        SELECT * INTO known FROM commits c WHERE c.key = a_key;
        IF FOUND THEN
            outcome := CASE WHEN known.root = a_root THEN 'known' ELSE 'key reused' END;
            o_number := known.number;
            o_position := known.position;
            o_recorded_at_us := known.recorded_at_us;
            o_hash := known.hash;
            RETURN;
        END IF;
    END IF;

    SELECT c.number, c.position, c.recorded_at_us, c.hash, (SELECT max(s.id) FROM streams s) AS last_id
    INTO before FROM commits c ORDER BY c.position DESC LIMIT 1;
    IF NOT FOUND THEN
        before.number := 0;
        before.position := 0;
        before.recorded_at_us := a_now_us;
        before.hash := '\\x{GENESIS}';
        before.last_id := 0;
    END IF;

    -- One by one: each look-up is two steps down an index, and the plan of a join would cost a small append more.
    FOREACH o_stream IN ARRAY a_names LOOP
        place := place + 1;
        SELECT s.id INTO one_id FROM streams s WHERE s.name = o_stream;
        IF FOUND THEN
            o_actual := (SELECT max(e.version) FROM events e WHERE e.stream = one_id);
        ELSE
            o_actual := 0;
            before.last_id := before.last_id + 1;
            one_id := before.last_id;
        END IF;
        IF o_actual <> a_expected[place] THEN
            outcome := 'moved';
            RETURN;
        END IF;
        ids[place] := one_id;
    END LOOP;

    INSERT INTO streams (id, name)
    SELECT ids[n.place], n.name FROM unnest(a_names, a_expected) WITH ORDINALITY AS n (name, expected, place)
    WHERE n.expected = 0;

    outcome := 'appended';
    o_number := before.number + 1;
    o_position := before.position + cardinality(a_types);
    o_recorded_at_us := greatest(before.recorded_at_us, a_now_us);
    o_hash := sha256(
        before.hash || a_root || int8send(o_number) || int8send(o_position) || int8send(o_recorded_at_us)
        || coalesce(int4send(octet_length(named)) || named, '')
    );

    INSERT INTO events (position, stream, version, recorded_at_us, type, data)
    SELECT before.position + e.place, ids[e.member], e.version, o_recorded_at_us, e.type, e.data
    FROM unnest(a_members, a_versions, a_types, a_data) WITH ORDINALITY AS e (member, version, type, data, place);

    INSERT INTO commits (position, number, recorded_at_us, root, hash, key)
    VALUES (o_position, o_number, o_recorded_at_us, a_root, o_hash, a_key);

    PERFORM pg_notify('tracker_log', o_position::text);
END
$$ SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
"""
