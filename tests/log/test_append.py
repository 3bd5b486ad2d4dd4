"""Append, on both databases."""

from tracker.log.engine import reading
from tracker.log.store import head


def test_an_empty_log_has_a_head(engine):
    """Whoever follows the log starts from position 0."""
    with reading(engine) as tx:
        assert head(tx).position == 0
