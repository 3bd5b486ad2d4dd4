"""E-mails: readable, harmless whatever an article holds, handed only to a server that is the right one."""

import asyncio
import ssl
import subprocess
import threading
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import partial
from pathlib import Path

import msgspec
import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from sqlalchemy import Engine, select

from tests.alerts.given import Clock, delivering, happened, outbox, rule, settings
from tests.projections.history import read, recorded, stated
from tests.state.seeds import office
from tracker.domain.facts import Project
from tracker.log.engine import reading
from tracker.log.operating import deliveries
from tracker.settings import Settings
from tracker.settings.shapes import Mail

pytestmark = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # what a database does is tested elsewhere


class Letterbox:
    """Keeps what a server takes."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.refuses = False

    async def handle_RCPT(self, *given: object) -> str:  # noqa: N802
        """Know everybody but one."""
        _, _, envelope, address, _ = given
        if str(address).startswith("nobody@"):
            return "550 no such user"
        envelope.rcpt_tos.append(str(address))
        return "250 known"

    async def handle_DATA(self, _server: object, _session: object, envelope: Envelope) -> str:  # noqa: N802
        """Take a message."""
        if self.refuses:
            return "452 no room left"
        self.envelopes.append(envelope)
        return "250 taken"

    def mails(self) -> list[EmailMessage]:
        """The messages, as mail programs read them."""
        return [message_from_bytes(envelope.content, policy=default) for envelope in self.envelopes]


def told(_server: object, _session: object, _envelope: object, _mechanism: object, data: object) -> AuthResult:
    """Know one user."""
    known = isinstance(data, LoginPassword) and (data.login, data.password) == (b"tracker", b"guess")
    return AuthResult(success=known)


class Post:
    """A mail server in a thread of its own, for as long as the context lasts."""

    def __init__(self, letterbox: Letterbox, *, over: ssl.SSLContext | None = None, **more: object) -> None:
        self._made, self._over = partial(SMTP, letterbox, hostname="localhost", **more), over
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> int:
        """Begin, and return the port."""
        self._thread.start()
        return asyncio.run_coroutine_threadsafe(self._start(), self._loop).result()

    def __exit__(self, *_error: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _start(self) -> int:
        self._server = await self._loop.create_server(
            lambda: self._made(loop=self._loop), "127.0.0.1", 0, ssl=self._over
        )
        return int(self._server.sockets[0].getsockname()[1])

    async def _stop(self) -> None:
        self._server.close()
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)


@pytest.fixture
def letterbox() -> Letterbox:
    """What the mail server took."""
    return Letterbox()


@pytest.fixture
def port(letterbox: Letterbox) -> Iterator[int]:
    """The port of a mail server that asks for nothing."""
    with Post(letterbox) as opened:
        yield opened


def by_mail(port: int, **more: object) -> Settings:
    """A rule that writes to two people."""
    plain = {"host": "127.0.0.1", "port": port, "security": "none", "sender": "tracker@news.example"}
    mail = Mail(**plain | more)
    return settings(rule(email=("ann@desk.example", "bob@desk.example")), mail=mail)


def error(engine: Engine) -> str:
    """What the last attempt came to."""
    with reading(engine) as tx:
        return str(tx.execute(select(deliveries.c.error)).scalar())


def test_an_email_says_what_changed_and_who_says_so(engine: Engine, letterbox: Letterbox, port: int) -> None:
    """It can be read without any other program, in a terminal and on a phone."""
    configured = by_mail(port)
    minister = office("Mikayil Jabbarov", "minister of economy", "AZ", "2021-12-08")
    happened(engine, configured, recorded("a1", title="A new minister"), read("a1", minister, published="2021-12-08"))

    assert delivering(engine, configured, Clock()) == 1

    (mail,) = letterbox.mails()
    assert letterbox.envelopes[0].rcpt_tos == ["ann@desk.example", "bob@desk.example"]
    assert mail["Subject"] == (
        "Azerbaijan – Russia: minister of economy of AZ: Mikayil Jabbarov, by 2021-12-08 (and 1 more)"
    )
    assert mail["From"] == "tracker@news.example"
    assert mail["Message-ID"].endswith("@news.example>")
    body = mail.get_content().replace("\r\n", "\n")
    assert "minister of economy of AZ\n  now  Mikayil Jabbarov, by 2021-12-08\n" in body
    assert f"“{minister.quote}”\n    A new minister, test, 2021-12-08\n" in body
    assert "read by rules@1. Rule: all" in body


def test_no_article_can_write_headers_or_turn_the_text_around(engine: Engine, letterbox: Letterbox, port: int) -> None:
    """A name with line breaks in it stays a name: nobody else gets a copy."""
    configured = by_mail(port)
    evil = "plant\r\nBcc: eve@evil.example\r\n\r\nHello\u202e\u0000\n.\nMAIL FROM:<eve@evil.example>"
    plant = stated(Project, evil, name=evil.replace("\0", ""), stage="launched", parties=("AZ", "RU"))
    happened(engine, configured, read("a1", plant, published="2022-02-17"))

    assert delivering(engine, configured, Clock()) == 1

    (mail,) = letterbox.mails()
    assert letterbox.envelopes[0].rcpt_tos == ["ann@desk.example", "bob@desk.example"]
    assert (mail["Bcc"], "\n" in mail["Subject"]) == (None, False)
    assert "plant Bcc: eve@evil.example Hello . MAIL FROM" in mail["Subject"]
    assert "\u202e" not in mail.get_content()


def test_a_refused_mail_waits_and_keeps_its_id(engine: Engine, letterbox: Letterbox, port: int) -> None:
    """A full letterbox today may have room tomorrow; a double then shows once."""
    configured, clock = by_mail(port), Clock()
    happened(engine, configured, read("a1", office("A", "president", "AZ", "2021-12-08"), published="2021-12-08"))
    letterbox.refuses = True

    assert delivering(engine, configured, clock) == 0
    assert error(engine).startswith(f"127.0.0.1:{port}: 452 no room")
    letterbox.refuses = False
    clock.forward(minutes=1)

    assert delivering(engine, configured, clock) == 1
    assert outbox(engine) == [("all", 1, "delivered")]


def test_one_address_that_is_wrong_costs_the_others_nothing(
    engine: Engine, letterbox: Letterbox, port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """They get it once, and a line says who did not; where nobody is left, it is a failure."""
    plain = by_mail(port)
    some = msgspec.structs.replace(plain.alerts[0], email=("nobody@desk.example", "ann@desk.example"))
    none = msgspec.structs.replace(plain.alerts[0], name="none", email=("nobody@desk.example",))
    configured = msgspec.structs.replace(plain, alerts=(some, none))
    happened(engine, configured, read("a1", office("A", "president", "AZ", "2021-12-08"), published="2021-12-08"))

    assert delivering(engine, configured, Clock()) == 1

    assert [envelope.rcpt_tos for envelope in letterbox.envelopes] == [["ann@desk.example"]]
    assert outbox(engine) == [("all", 1, "delivered"), ("none", 1, "waiting")]
    assert capsys.readouterr().out.count("550 no such user") == 2


def test_a_password_is_never_said_in_the_clear_where_encryption_is_asked_for(
    engine: Engine, letterbox: Letterbox, port: int
) -> None:
    """A server in between that takes encryption away gets nothing."""
    configured = by_mail(port, security="starttls", user="tracker", password_variable="MAIL_PASSWORD")
    happened(engine, configured, read("a1", office("A", "president", "AZ", "2021-12-08"), published="2021-12-08"))

    assert delivering(engine, configured, Clock()) == 0

    assert "STARTTLS extension not supported" in error(engine)
    assert letterbox.envelopes == []


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of localhost that nobody else vouches for, with its key."""
    made = tmp_path_factory.mktemp("certificate") / "whole.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", made, "-out", made],
        check=True, capture_output=True,
    )  # fmt: skip
    return made


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_mail_goes_to_a_server_that_proves_who_it_is_alone(
    engine: Engine, letterbox: Letterbox, certificate: Path, security: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a certificate that holds, nothing is said; with one, the user logs in and the message is taken."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    if security == "tls":  # the server that we have for tests knows logins behind STARTTLS alone
        encrypted, user = {"over": context}, {}
    else:
        encrypted = {"tls_context": context, "require_starttls": True, "authenticator": told, "auth_required": True}
        user = {"user": "tracker", "password_variable": "MAIL_PASSWORD"}
    clock = Clock()
    with Post(letterbox, **encrypted) as port:
        configured = by_mail(port, host="localhost", security=security, **user)
        happened(engine, configured, read("a1", office("A", "president", "AZ", "2021-12-08"), published="2021-12-08"))

        assert delivering(engine, configured, clock) == 0
        assert "certificate verify failed" in error(engine)
        assert letterbox.envelopes == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        clock.forward(minutes=1)

        assert delivering(engine, configured, clock) == 1
        assert len(letterbox.envelopes) == 1
