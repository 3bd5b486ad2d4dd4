"""What the service needs to go on where it stopped, beside the log."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "polls",
        sa.Column("feed", sa.Text, primary_key=True),
        _number("version"),
        _number("due_us"),
        _number("interval_s"),
        sa.Column("etag", sa.Text),
        sa.Column("last_modified", sa.Text),
        sa.Column("body", sa.LargeBinary),
        sa.Column("window", sa.LargeBinary),
        sa.Column("polled_us", _NUMBER),
        sa.Column("answered_us", _NUMBER),
        sa.Column("changed_us", _NUMBER),
        _number("failures"),
        sa.Column("failing_us", _NUMBER),
        sa.Column("error", sa.Text),
        sa.Column("paused", sa.Text),
        sa.Column("moved_to", sa.Text),
        _number("moved_seen"),
        sa.Column("moved_us", _NUMBER),
        _number("gone_seen"),
        sa.Column("gone_us", _NUMBER),
        sa.Column("day", sa.Text),
        _number("taken"),
        sa.Column("title", sa.Text),
        sa.Column("ttl_s", _NUMBER),
    )
    op.create_table(
        "items",
        sa.Column("feed", sa.Text, primary_key=True),
        sa.Column("identity", sa.LargeBinary, primary_key=True),
        sa.Column("article", sa.Text, index=True),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        _number("seen_us"),
        sa.Column("day", sa.Text),
        _number("versions"),
        _number("tries"),
        _number("shared"),
    )
    op.create_table("hosts", _name("host"), _number("until_us"), _text("because"))
    op.create_table("leases", _name("name"), sa.Column("holder", sa.Text), _number("epoch"), _number("beat"))
    op.create_table(
        "daemons",
        _name("id"),
        _text("host"),
        _number("pid"),
        _text("version"),
        sa.Column("address", sa.Text),
        _number("started_us"),
        _number("seen_us"),
        sa.Column("leads_us", _NUMBER),
        _text("says"),
    )
    op.create_table(
        "changes",
        _name("relation"),
        sa.Column("position", _NUMBER, primary_key=True, autoincrement=False),
        _number("recorded_at_us"),
        _number("reread"),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "deliveries",
        _name("rule"),
        sa.Column("position", _NUMBER, primary_key=True, autoincrement=False),
        _text("relations"),
        sa.Column("message", sa.LargeBinary, nullable=False),
        _number("made_us"),
        sa.Column("state", sa.Text, nullable=False, index=True),
        _number("attempts"),
        _number("next_us"),
        sa.Column("done_us", _NUMBER),
        sa.Column("error", sa.Text),
    )
    op.create_table("upkeep", _name("name"), _number("at_us"), sa.Column("data", sa.LargeBinary, nullable=False))


def downgrade() -> None:
    raise NotImplementedError("the schema only moves forward; restore a backup instead")


def _name(column: str) -> sa.Column[str]:
    return sa.Column(column, sa.Text, primary_key=True)


def _text(column: str) -> sa.Column[str]:
    return sa.Column(column, sa.Text, nullable=False)


def _number(column: str) -> sa.Column[int]:
    return sa.Column(column, _NUMBER, nullable=False)
