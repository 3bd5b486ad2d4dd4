"""Posts a message to a web address, signed as the convention of standard webhooks has it."""

import hmac
from base64 import b64encode
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlsplit

import aiohttp

from tracker.alerts.rules import decode_message
from tracker.domain.errors import DeliveryFailed
from tracker.settings.rules import signing_key
from tracker.settings.shapes import Alert

TIMEOUT_S = 15.0
_GONE = 410


def opened() -> aiohttp.ClientSession:
    """Return a session for webhooks: no cookies, no variables of proxies, connections not kept for strangers."""
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=TIMEOUT_S),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": "relations-tracker"},
        trust_env=False,
    )


async def send(
    session: aiohttp.ClientSession, alert: Alert, message: bytes, *, secret: str | None, now: datetime
) -> None:
    """Post a message; any answer of 200 to 299 says that it arrived. Redirects are not followed.

    Raises:
        DeliveryFailed: There was another answer, or none; `gone` where there never will be one.
    """
    if alert.secret_variable and not secret:
        raise DeliveryFailed(f"{alert.secret_variable} is not set, with which it is signed")
    headers = {"Content-Type": "application/json", **signed(message, secret, now=now)}
    try:
        async with session.post(alert.webhook, data=message, headers=headers, allow_redirects=False) as answer:
            status = answer.status
            answer.close()  # what it says beyond the status is of no use, and may have no end
    except TimeoutError:
        raise DeliveryFailed(f"{shown(alert.webhook)}: no answer within {TIMEOUT_S:g} s") from None
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise DeliveryFailed(f"{shown(alert.webhook)}: {_told(error)}") from None
    if not 200 <= status < 300:
        more = ", and redirects are not followed" if 300 <= status < 400 else ""
        raise DeliveryFailed(f"{shown(alert.webhook)}: answered {status}{more}", gone=status == _GONE)


def signed(message: bytes, secret: str | None, *, now: datetime) -> dict[str, str]:
    """Return the headers that name a message and, where there is a secret, prove whom it is from."""
    id_, moment = decode_message(message).data.id, str(int(now.timestamp()))
    headers = {"webhook-id": id_, "webhook-timestamp": moment}
    key = signing_key(secret) if secret else None
    if key is not None:
        digest = hmac.digest(key, f"{id_}.{moment}.".encode() + message, sha256)
        headers["webhook-signature"] = f"v1,{b64encode(digest).decode()}"
    return headers


def shown(url: str) -> str:
    """Return an address without what may be secret in it: path, query, user and password."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname}{port}/…"


def _told(error: Exception) -> str:
    """Return what went wrong without the address, which aiohttp puts into some of its messages."""
    match error:
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientSSLError():
            return "its certificate does not hold"
        case aiohttp.ClientConnectorDNSError():
            return "no such host"
        case aiohttp.ClientConnectorError():
            return f"no connection ({error.os_error.strerror or type(error.os_error).__name__})"
        case aiohttp.ServerDisconnectedError():
            return "the connection broke off"
        case _:
            return type(error).__name__
