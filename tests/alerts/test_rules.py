"""Rules as people write them: a mistake is told when they are read, not when something is to be told."""

import re
from pathlib import Path

import msgspec
import pytest

from tests.alerts.given import rule, settings
from tracker.domain.errors import ConfigurationError
from tracker.settings import load
from tracker.settings.occasions import OCCASIONS
from tracker.settings.rules import signing_key, unset
from tracker.settings.shapes import Mail, Secrets

MAIN = 'relation = "az-ru"\n[database]\nurl = "sqlite:///x.db"\n[logging]\nlevel = "info"\nformat = "auto"\n'
MAIL = '[mail]\nhost = "mail.example"\nsender = "tracker@news.example"\n'
RELATION = 'title = "Azerbaijan – Russia"\nparties = ["RU", "AZ"]\n'
RULE = '[[alerts]]\nname = "a"\nwhen = "trade changes"\n'


@pytest.fixture
def loaded(tmp_path):
    """Load a configuration with these rules."""

    def made(rules, **environ):
        (tmp_path / "config" / "relations").mkdir(parents=True)
        (tmp_path / "config" / "tracker.toml").write_text(MAIN + rules)
        (tmp_path / "config" / "relations" / "az-ru.toml").write_text(RELATION)
        return load(environ, working_folder=tmp_path)

    return made


def test_rules_are_read(loaded):
    """The three ways of telling people, each with what it needs."""
    hook = f'{RULE}webhook = "http://10.0.0.7:9000/hook"\nsecret_variable = "TRACKER_HOOK"\nrelation = "az-ru"\n'
    mail = RULE.replace('"a"', '"b"') + 'email = ["ann@desk.example"]\n'
    run = RULE.replace('"a"', '"c"') + 'command = ["notify", "--loud"]\nrereadings = true\n'

    configured = loaded(MAIL + hook + mail + run, TRACKER_HOOK="whsec_c2VjcmV0", HOME="/")

    assert [alert.name for alert in configured.alerts] == ["a", "b", "c"]
    assert configured.secrets == {"TRACKER_HOOK": "whsec_c2VjcmV0"}


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (RULE.replace("trade", "tea") + 'command = ["x"]\n', "'tea changes' is nothing that a rule can wait"),
        (f"{RULE}\n", "it has none of webhook, email and command"),
        (f'{RULE}command = ["x"]\nwebhook = "https://a.example"\n', "it has webhook and command; a rule tells one"),
        (2 * f'{RULE}command = ["x"]\n', "alerts 'a': two rules have this name"),
        (f'{RULE}command = ["x", ""]\n', "an argument of the command is empty"),
        (f'{RULE}command = ["x"]\nrelation = "ke-ug"\n', "no relation 'ke-ug'; known are az-ru"),
        (f'{RULE}command = ["x"]\nsecret_variable = "S"\n', "secret_variable signs webhooks alone"),
        (f'{RULE}webhook = "ftp://a.example"\n', "the webhook is no web address"),
        (f'{RULE}webhook = "https://a.example"\nsecret_variable = "whsec_YWJj="\n', "is no name of an environment"),
        (f'{RULE}email = ["ann@desk.example"]\n', "no mail server is set up; set host and sender"),
        (f'{MAIL}{RULE}email = ["ann@desk.example\\r\\nBcc: eve@evil.example"]\n', "is no e-mail address"),
        (RULE.replace('"a"', '" "') + 'command = ["x"]\n', "a rule needs a name"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_work_is_an_error_that_names_it(loaded, rules, said):
    """A typing error costs a minute now instead of an alert later."""
    with pytest.raises(ConfigurationError) as caught:
        loaded(rules)

    assert said in str(caught.value)
    assert "YWJj" not in str(caught.value)


def test_a_variable_that_nothing_names_is_still_refused(loaded):
    """Only what the configuration itself names may be called so."""
    with pytest.raises(ConfigurationError, match=r"TRACKER_OTHER: no such variable; known are .*TRACKER_HOOK"):
        loaded(f'{RULE}webhook = "https://a.example"\nsecret_variable = "TRACKER_HOOK"\n', TRACKER_OTHER="x")


def test_what_is_missing_in_the_environment_is_told_beforehand():
    """Whoever sends alerts says at its start what it cannot do, not at three in the morning."""
    mail = Mail(host="mail.example", sender="t@news.example", password_variable="MAIL_PASSWORD")
    hook = rule("hook", webhook="https://a.example/", secret_variable="HOOK_SECRET")
    configured = settings(hook, rule("mail", email=("ann@desk.example",)), mail=mail)

    assert list(unset(configured)) == []
    bare = msgspec.structs.replace(configured, secrets=Secrets(HOOK_SECRET="whsec_cut o"))
    assert [line.split(" ")[0].strip(",") for line in unset(bare)] == ["HOOK_SECRET", "MAIL_PASSWORD"]
    assert "cut" not in " ".join(unset(bare))


def test_secrets_are_never_printed():
    """Settings end up in messages and tracebacks; secrets must not."""
    assert "guess" not in f"{settings(rule())} {settings(rule())!r}"


def test_a_key_is_what_the_convention_makes_of_a_secret():
    """`whsec_` and base64, as others give it out, or any text of one's own."""
    assert signing_key("whsec_c2VjcmV0") == b"secret"
    assert signing_key("plain words") == b"plain words"
    assert signing_key("whsec_") is signing_key("whsec_!") is None


def test_the_page_lists_what_a_rule_can_wait_for():
    """What is in the table works, and what works is in the table."""
    page = (Path(__file__).parents[2] / "docs" / "alerts.md").read_text()

    assert re.findall(r"^\| `([^`]+)` \| (.*) \|$", page, re.MULTILINE)[1:] == [
        (one.name, one.doc) for one in OCCASIONS
    ]
