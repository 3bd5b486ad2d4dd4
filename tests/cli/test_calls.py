"""Calls that the command line does not understand."""

import pytest


@pytest.mark.parametrize(
    ("call", "line"),
    [
        (("stat",), "no such command 'stat'"),
        (("feeds", "list", "--al"), "no such option: --al"),
        (("daemon", "--port", "99999"), "invalid value for '--port': 99999 is not in the range 0<=x<=65535"),
        (("log", "show", "--limit", "ten"), "invalid value for '--limit': 'ten' is not a valid int range"),
        (("why",), "missing argument 'FACT'"),
    ],
)
def test_a_call_that_is_not_understood_is_one_line_that_says_where_help_is(tracker, call, line):
    """A slip of the keyboard is told like every other error, in one line on standard error, with exit code 2."""
    refused = tracker(*call)

    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.startswith(f"tracker: {line}")
    assert refused.stderr.endswith(" --help'\n")
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize("group", [(), ("log",), ("feeds",)])
def test_a_group_without_a_command_lists_its_commands_and_says_what_is_missing(tracker, group):
    """Whoever types half a call sees how it may go on."""
    refused = tracker(*group)

    assert refused.returncode == 2
    assert "Commands" in refused.stdout
    assert refused.stderr == f"tracker: name one of its commands; see '{' '.join(('tracker', *group))} --help'\n"
