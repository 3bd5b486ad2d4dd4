"""Sends one message to where its rule says, and tells a target's faults in one line without what is secret."""

from datetime import datetime

import aiohttp

from tracker.alerts import command, mail, webhook
from tracker.settings import Settings
from tracker.settings.shapes import Alert

Target = tuple[str, ...]


def target_of(alert: Alert) -> Target:
    """Return what a rule sends to; messages to equal targets go one after the other, in the order of the log."""
    if alert.webhook:
        return ("webhook", alert.webhook)
    return ("email", *alert.email) if alert.email else ("command", *alert.command)


def shown(alert: Alert) -> str:
    """Return where a rule sends to as people may see it: addresses of webhooks often hold a key."""
    if alert.webhook:
        return f"webhook {webhook.shown(alert.webhook)}"
    return f"e-mail {', '.join(alert.email)}" if alert.email else f"command {alert.command[0]}"


async def send(
    session: aiohttp.ClientSession, settings: Settings, alert: Alert, message: bytes, *, now: datetime
) -> None:
    """Send a message.

    Raises:
        DeliveryFailed: It did not arrive, as far as can be told.
    """
    if alert.webhook:
        secret = settings.secrets.get(alert.secret_variable) if alert.secret_variable else None
        await webhook.send(session, alert, message, secret=secret, now=now)
    elif alert.email:
        await mail.send(settings.mail, alert, message, password=settings.secrets.get(settings.mail.password_variable))
    else:
        await command.send(alert, message)
