"""`tracker alerts` as its users run it."""

import json

import pytest

from tests.serving import Reply, Server

MAIN = 'relation = "az-ru"\n[database]\nurl = "sqlite:///tracker.db"\n[logging]\nlevel = "info"\nformat = "auto"\n'
RELATION = 'title = "Azerbaijan – Russia"\nparties = ["AZ", "RU"]\n'
RULE = '[[alerts]]\nname = "ministers"\nwhen = "office changes"\nsecret_variable = "HOOK"\nwebhook = "{hook}"\n'
SIGNED = {"HOOK": "a secret"}


@pytest.fixture
def server():
    """A receiver of webhooks."""
    with Server() as opened:
        opened.answers("127.0.0.1", "/hook", Reply())
        yield opened


@pytest.fixture
def configured(write, server):
    """A working folder with one rule."""
    write("config/tracker.toml", MAIN + RULE.format(hook=server.url("127.0.0.1", "/hook")))
    write("config/relations/az-ru.toml", RELATION)


@pytest.mark.usefixtures("configured")
def test_a_test_is_sent_signed_marked_and_nowhere_recorded(tracker, server):
    """One can see that messages arrive, before there is anything to tell, or a database."""
    done = tracker("alerts", "test", "ministers", environ=SIGNED)

    assert (done.returncode, done.stdout) == (
        0,
        f"a test of ministers arrived: webhook http://127.0.0.1:{server.port}/…\n",
    )
    (asked,) = server.asked
    assert json.loads(asked.body)["data"]["test"] is True
    assert asked.headers["webhook-signature"].startswith("v1,")


@pytest.mark.usefixtures("configured")
def test_what_stands_in_the_way_is_one_line(tracker, server):
    """A refusal, a missing secret, a rule that does not exist."""
    server.answers("127.0.0.1", "/hook", Reply(status=403))

    refused = tracker("alerts", "test", "ministers", environ=SIGNED)
    bare = tracker("alerts", "test", "ministers")
    unknown = tracker("alerts", "retry", "kings")

    assert (refused.returncode, refused.stderr) == (3, f"tracker: http://127.0.0.1:{server.port}/…: answered 403\n")
    assert (bare.returncode, bare.stderr) == (3, "tracker: HOOK is not set, with which it is signed\n")
    assert unknown.returncode == 2
    assert "no alert 'kings'" in unknown.stderr
    assert "there are ministers" in unknown.stderr


@pytest.mark.usefixtures("configured")
def test_the_way_of_a_message_can_be_followed(tracker, server):
    """From asking for the past over a receiver that is down to its arrival; the doctor sees what is wrong meanwhile."""
    server.answers("127.0.0.1", "/hook", Reply(status=503))
    tracker("replay")
    replayed = tracker("alerts", "replay", "--from", "1")
    tracker("daemon", "--once", environ=SIGNED)

    waiting = json.loads(tracker("alerts", "show", "--state", "waiting").stdout)
    doctor = tracker("doctor", environ=SIGNED)
    server.answers("127.0.0.1", "/hook", Reply())
    retried = tracker("alerts", "retry", "ministers")
    tracker("daemon", "--once", environ=SIGNED)
    (row,) = json.loads(tracker("alerts", "list").stdout)

    assert replayed.stdout == "changes 5, messages 4\n"
    assert [one["attempts"] for one in waiting] == [1] * 4
    assert waiting[-1]["error"].endswith("answered 503")
    assert doctor.returncode == 1
    assert "4 messages of ministers wait" in doctor.stdout
    assert retried.stdout == "4 messages of ministers are due\n"
    assert (row["waiting"], row["delivered"], row["error"]) == (0, 4, None)


@pytest.mark.usefixtures("configured")
def test_a_secret_that_is_not_set_is_said_before_it_is_needed(tracker):
    """By the doctor, and by the daemon as it starts."""
    tracker("replay")

    assert "HOOK is not set" in tracker("doctor").stdout
    assert "HOOK is not set" in tracker("daemon", "--once").stderr
