"""What the rules of alerts must be, and what they need from the environment."""

import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from tracker.domain.errors import ConfigurationError
from tracker.settings.occasions import occasion_named
from tracker.settings.shapes import Alert, Mail, Settings

_ENCODED = "whsec_"
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ADDRESS = re.compile(r"[!-?A-~]+@[!-?A-~]+")  # printable, without spaces and a second @; the rest its server judges


def check(alerts: Sequence[Alert], mail: Mail, relations: Mapping[str, object], *, file: str) -> None:
    """See that each rule can work.

    Raises:
        ConfigurationError: One cannot; the message names it.
    """
    names: set[str] = set()
    for alert in alerts:
        where = f"{file}: alerts {alert.name!r}"
        if not alert.name.strip() or not alert.name.isprintable():
            raise ConfigurationError(where, "a rule needs a name of printable characters", way_out="give it one")
        if alert.name in names:
            raise ConfigurationError(where, "two rules have this name", way_out="rename one: deliveries go by it")
        names.add(alert.name)
        occasion_named(alert.when, where)
        if alert.relation and alert.relation not in relations:
            known = ", ".join(sorted(relations))
            raise ConfigurationError(where, f"no relation {alert.relation!r}", way_out=f"known are {known}")
        _check_target(alert, mail, where)
    for variable in variables(alerts, mail):
        if _VARIABLE.fullmatch(variable) is None:
            found = "a secret_variable or password_variable is no name of an environment variable"
            raise ConfigurationError(file, found, way_out="write the variable's name, not the secret itself")


def variables(alerts: Sequence[Alert], mail: Mail) -> set[str]:
    """Return the environment variables that hold what must not stand in a file."""
    named = {alert.secret_variable for alert in alerts} | {mail.password_variable}
    return named - {""}


def signing_key(secret: str) -> bytes | None:
    """Return the key that a secret stands for, None where it is none.

    As the convention of standard webhooks has it, `whsec_` and base64; anything else is taken as it is written.
    """
    if not secret.startswith(_ENCODED):
        return secret.encode()
    try:
        return b64decode(secret.removeprefix(_ENCODED), validate=True) or None
    except ValueError:
        return None


def unset(settings: Settings) -> Iterator[str]:
    """Yield what is wrong with the environment of whoever sends alerts, a line each."""
    for alert in settings.alerts:
        variable = alert.secret_variable
        if variable and not settings.secrets.get(variable):
            yield f"{variable} is not set, with which the webhook of alert {alert.name!r} is signed; set it"
        elif variable and signing_key(settings.secrets[variable]) is None:
            yield f"{variable}, with which alert {alert.name!r} is signed, is not whole; set it as it was given to you"
    password = settings.mail.password_variable
    mails = [alert.name for alert in settings.alerts if alert.email]
    if mails and password and not settings.secrets.get(password):
        yield f"{password} is not set, the password at {settings.mail.host} for alert {mails[0]!r}; set it"


def _check_target(alert: Alert, mail: Mail, where: str) -> None:
    targets = [name for name in ("webhook", "email", "command") if getattr(alert, name)]
    if len(targets) != 1:
        found = f"it has {' and '.join(targets) or 'none of webhook, email and command'}"
        raise ConfigurationError(where, found, way_out="a rule tells one: write exactly one of them")
    if alert.secret_variable and not alert.webhook:
        raise ConfigurationError(where, "secret_variable signs webhooks alone", way_out="leave it out")
    if alert.webhook and not _is_web_address(alert.webhook):
        raise ConfigurationError(where, "the webhook is no web address", way_out="write https://…")
    for address in alert.email:
        if _ADDRESS.fullmatch(address) is None:
            raise ConfigurationError(where, f"{address!r} is no e-mail address", way_out="write name@host")
    if alert.command and not all(alert.command):
        raise ConfigurationError(where, "an argument of the command is empty", way_out='write ["program", "argument"]')
    if alert.email and not (mail.host and _ADDRESS.fullmatch(mail.sender)):
        raise ConfigurationError(
            where, "no mail server is set up", way_out="set host and sender (an address) under [mail]"
        )


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
