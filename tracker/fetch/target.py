"""An address as it is asked: one spelling of it, with what is not to be sent on kept apart."""

import re
import unicodedata
from base64 import b64encode
from urllib.parse import quote, unquote, urlsplit

import msgspec
from yarl import URL

from tracker.domain.errors import AddressRefused
from tracker.fetch.policy import Address, refusal, way_out, written

_LONGEST = 4_000  # characters of an address
_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?")
_PRINTED = "!$%&'()*+,/:;=?@[]_|~-."  # what stands in a path or query as it was written
_BREAKS = re.compile(r"[\x00-\x20\x7f]")

Origin = tuple[str, str, int]


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """Where a request goes. `url` is without fragment and credentials, its host in ASCII, its address in figures."""

    url: str
    origin: Origin
    authorization: str | None  # of the user name and password in the address, for this origin alone


def target(url: str, *, allow_private: bool) -> Target:
    """Return what to ask for an address.

    Raises:
        AddressRefused: It is no web address, or names a network address that the policy refuses.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise AddressRefused(url, f"it is no web address ({error})") from None
    if parts.scheme not in _PORTS:
        raise AddressRefused(url, f"its scheme is {parts.scheme!r}, not http or https")
    if len(url) > _LONGEST:
        raise AddressRefused(url[:100] + "…", f"it has over {_LONGEST:,} characters")
    origin = (parts.scheme, _host(url, host, allow_private=allow_private), port or _PORTS[parts.scheme])
    return Target(
        url=_spelled(origin, path=parts.path, query=parts.query),
        origin=origin,
        authorization=_basic(parts.username, parts.password),
    )


def _host(url: str, host: str, *, allow_private: bool) -> str:
    """Return a host in the one spelling that everything after this sees."""
    address = written(unicodedata.normalize("NFKC", host))
    if address is not None:
        return _allowed(url, address, allow_private=allow_private)
    try:
        name = (URL.build(scheme="http", host=host).raw_host or "").lower()
    except ValueError:
        name = ""
    if (address := written(name)) is not None:  # full-width stops are stops only in the ASCII of a name
        return _allowed(url, address, allow_private=allow_private)
    if not _NAME.fullmatch(name):
        raise AddressRefused(url, f"{host!r} is no name of a host")
    return name


def _allowed(url: str, address: Address, *, allow_private: bool) -> str:
    if found := refusal(address, allow_private=allow_private):
        raise AddressRefused(url, f"it leads to {found}", way_out=way_out(found))
    return str(address)


def _spelled(origin: Origin, *, path: str, query: str) -> str:
    scheme, host, port = origin
    netloc = f"[{host}]" if ":" in host else host
    if port != _PORTS[scheme]:
        netloc += f":{port}"
    return f"{scheme}://{netloc}{_quoted(path) or '/'}" + (f"?{_quoted(query)}" if query else "")


def _quoted(part: str) -> str:
    """Quote what HTTP cannot carry, and leave the rest as it is written: servers compare and sign addresses."""
    return quote(part, safe=_PRINTED, errors="surrogateescape")


def _basic(user: str | None, password: str | None) -> str | None:
    if user is None:
        return None
    return "Basic " + b64encode(f"{unquote(user)}:{unquote(password or '')}".encode()).decode()
