"""Sends a message as an e-mail."""

import asyncio
import smtplib
import ssl
import threading
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

import structlog

from tracker.alerts.rules import Message, decode_message
from tracker.alerts.words import one_line, subject, text
from tracker.domain.errors import DeliveryFailed
from tracker.settings.shapes import Alert, Mail

logger = structlog.get_logger()

TIMEOUT_S = 15.0  # of each step of the conversation


async def send(mail: Mail, alert: Alert, message: bytes, *, password: str | None) -> None:
    """Hand a message to the mail server; that is where it has arrived, as far as can be told.

    Raises:
        DeliveryFailed: The server was not there, not to be trusted, or took it for none of those whom it is for.
    """
    if mail.password_variable and not password:
        raise DeliveryFailed(f"{mail.password_variable} is not set, the password at {mail.host}")
    made = written(decode_message(message), sender=mail.sender, to=alert.email)
    await _apart(lambda: _hand_over(mail, made, password))


def written(message: Message, *, sender: str, to: tuple[str, ...]) -> EmailMessage:
    """Return a message as an e-mail. Its id stays the same, so that mail programs show a double once."""
    made = EmailMessage(policy=SMTP)
    made["Subject"] = subject(message)
    made["From"], made["To"] = sender, ", ".join(to)
    made["Date"] = format_datetime(message.timestamp)
    made["Message-ID"] = f"<{message.data.id}@{sender.partition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(text(message))
    return made


def _hand_over(mail: Mail, message: EmailMessage, password: str | None) -> None:
    where = f"{mail.host}:{mail.port}"
    try:
        with _connected(mail) as server:
            if mail.security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if mail.user:
                server.login(mail.user, password or "")
            for address, told in server.send_message(message).items():  # the others have it, and shall not twice
                logger.warning("not told", to=address, reason=_answer(*told))
    except smtplib.SMTPRecipientsRefused as error:
        refused = "; ".join(f"{address}: {_answer(*told)}" for address, told in error.recipients.items())
        raise DeliveryFailed(f"{where}: took it for nobody ({refused})") from None
    except smtplib.SMTPResponseException as error:
        raise DeliveryFailed(f"{where}: {_answer(error.smtp_code, error.smtp_error)}") from None
    except TimeoutError:
        raise DeliveryFailed(f"{where}: no answer within {TIMEOUT_S:g} s") from None
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise DeliveryFailed(f"{where}: {one_line(str(error)) or type(error).__name__}") from None


def _connected(mail: Mail) -> smtplib.SMTP:
    name = mail.sender.partition("@")[2]  # whom we say to be; what this machine calls itself is nobody's business
    if mail.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(mail.host, mail.port, local_hostname=name, timeout=TIMEOUT_S, context=context)
    return smtplib.SMTP(mail.host, mail.port, local_hostname=name, timeout=TIMEOUT_S)


def _answer(code: int, said: bytes | str) -> str:
    return one_line(f"{code} {said.decode(errors='replace') if isinstance(said, bytes) else said}")


async def _apart(work: Callable[[], None]) -> None:
    """Do work that blocks in a thread that nobody waits for when the program ends, as a silent server may hold it."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def end(error: Exception | None) -> None:
        if not done.done():
            done.set_exception(error) if error is not None else done.set_result(None)

    def run() -> None:
        fault: Exception | None = None
        try:
            work()
        except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
            fault = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(end, fault)

    threading.Thread(target=run, name="mail", daemon=True).start()
    await done
