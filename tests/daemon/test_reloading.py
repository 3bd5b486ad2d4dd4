"""SIGHUP: the configuration is read again, what changed is said, and a wrong one changes nothing."""

import signal

import pytest

from tests.daemon.running import TICK_S, configured, daemon
from tests.waiting import until
from tracker.bundle import bundled
from tracker.daemon.reloading import changed, taken_over
from tracker.feeds.following import listed
from tracker.settings import load

RELATION = 'title = "Kenya – Uganda"\nparties = ["KE", "UG"]\n'
FEED = '[[feeds]]\nurl = "http://192.0.2.1/rss"\n'  # an address for documentation, which nobody has


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_what_changed_is_said_and_done_and_a_wrong_file_changes_nothing(engine, database_url, tmp_path):
    """An administrator edits, sends the signal, and reads in the log what came of it."""
    config = configured(tmp_path)
    with daemon(database_url, config, "--no-serve") as only:
        only.heard("leads")
        (config / "relations" / "ke-ug.toml").write_text(RELATION + FEED)
        configured(tmp_path, "[polling]", "every_s = 60", "[server]", "port = 9")
        only.tell(signal.SIGHUP)

        wanted = ["polling.every_s", "relations.ke-ug", "server.port"]
        assert only.heard("configuration")["changed"] == wanted
        assert only.heard("needs a restart")["changed"] == ["server.port"]
        until(lambda: [feed.url for feed in listed(engine)] == ["http://192.0.2.1/rss"])

        (config / "relations" / "ke-ug.toml").write_text(RELATION)
        only.tell(signal.SIGHUP)
        assert only.heard("configuration")["changed"] == ["relations.ke-ug.feeds", "server.port"]  # still waits
        until(lambda: listed(engine) == [])

        (config / "tracker.toml").write_text("polling = 3\n")
        only.tell(signal.SIGHUP)
        assert "tracker.toml" in only.heard("configuration kept")["reason"]
        only.tell(signal.SIGTERM)
        assert only.ended() == 0


def test_a_configuration_that_was_not_changed_says_nothing_changed(tmp_path):
    """Reading it again is harmless."""
    config = configured(tmp_path)
    settings = load({}, working_folder=bundled("seeds"), folder=config)

    assert changed(settings, load({}, working_folder=bundled("seeds"), folder=config)) == []


def test_what_is_open_stays_as_it_was(tmp_path):
    """The database and the pace are those of the start until the next one."""
    old = load({}, working_folder=bundled("seeds"), folder=configured(tmp_path))
    configured(tmp_path, "[disk]", "least_free_mb = 7", tick_s=60.0)
    new = load({}, working_folder=bundled("seeds"), folder=tmp_path / "config", database_url="sqlite:///other.db")

    settings, later = taken_over(old, new)

    assert (settings.daemon.tick_s, settings.disk.least_free_mb) == (TICK_S, 7)
    assert settings.database == old.database
    assert later == ["daemon.tick_s", "database.url"]
