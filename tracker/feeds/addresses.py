"""What is compared of addresses, and whose door they lead to."""

from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from tracker.domain.addresses import redacted
from tracker.domain.errors import UsageError

# What advertisers and counters append; it says how somebody came, not where he is.
_TRACKING = frozenset(
    """fbclid gclid dclid gbraid wbraid yclid ymclid msclkid twclid igshid mc_cid mc_eid _openstat _ga ysclid
    cmpid ref_src at_medium at_campaign mkt_tok vero_id oly_anon_id oly_enc_id rb_clickid""".split()
)


@lru_cache(maxsize=4096)  # an item's guid is its link more often than not
def folded(address: str) -> str:
    """Return what two spellings of one address have in common; what is no web address is only stripped.

    For comparison alone: scheme, user, case of the host, default port, last slash and what counters append are left
    out. A fragment stays: the entries of one page differ by nothing else.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
            return address
        port = "" if parts.port in {None, 80, 443} else f":{parts.port}"
    except ValueError:
        return address
    query = parts.query
    if query:
        kept = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not _counts(name)]
        query = f"?{urlencode(kept)}" if kept else ""
    fragment = f"#{parts.fragment}" if parts.fragment and not _counts(parts.fragment) else ""
    return f"{parts.hostname.rstrip('.')}{port}{parts.path.rstrip('/')}{query}{fragment}"


def host_of(address: str) -> str:
    """Return the server of an address, as host:port; "" for what is no web address."""
    try:
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return ""
    return f"{(parts.hostname or '').rstrip('.')}:{port}"


def web_address(text: str) -> str:
    """Return what somebody typed as an address; one without a scheme gets https.

    Raises:
        UsageError: It is none.
    """
    text = text.strip()
    whole = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(whole)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or any(character.isspace() for character in whole):
        raise UsageError(f"{redacted(text)!r} is no web address; write https://…")
    return whole


def upgraded(before: str, after: str) -> bool:
    """Tell whether two addresses are one, asked in the clear and now over TLS."""
    old, new = urlsplit(before), urlsplit(after)
    same = (old.hostname, old.path or "/", old.query) == (new.hostname, new.path or "/", new.query)
    return same and (old.scheme, new.scheme) == ("http", "https")


def _counts(name: str) -> bool:
    name = name.lower()
    return name.startswith(("utm_", "xtor=")) or name in _TRACKING
