"""Sends a message as an e-mail."""

from tracker.settings.shapes import Alert, Mail


async def send(mail: Mail, alert: Alert, message: bytes, *, password: str | None) -> None:
    """Send it."""
    raise NotImplementedError
