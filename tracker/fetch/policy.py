"""Which network addresses a stranger's feed may lead to. What is not surely public is refused.

The standard library's own judgement differs between versions of Python and calls several tunnels into private networks
public, so the lists are our own, after the registries of special-purpose addresses of RFC 6890.
"""

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

_OWN = tuple(  # networks of one's own, open to a feed that was added as such
    IPv4Network(text) for text in ("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
)
_OWN_6 = tuple(IPv6Network(text) for text in ("::1/128", "fc00::/7"))
_NEVER = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # "this host": Linux connects it to loopback
        "169.254.0.0/16",  # link-local, where clouds keep their keys
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")  # all that was ever given out
_NEVER_6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # Teredo and other protocols
        "2001:db8::/32",
        "2002::/16",  # 6to4: any IPv4 address, private ones too
        "3fff::/20",
    )
)
_CARRIES_IPV4 = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"))  # mapped, translated: as what they carry


# What is said of addresses that `allow_private` opens; no option opens the others.
OWN = "an address of a private network or of this machine, which feeds must not lead to"
_WAY_IN = "add a feed of your own with --allow-private"


def way_out(found: str) -> str:
    """Return what whoever named a refused address can do, by the words of its refusal."""
    return _WAY_IN if found.endswith(OWN) else "name another address"


def refusal(address: Address, *, allow_private: bool) -> str | None:
    """Return why an address is refused, in words that go on "it leads to"; None where it is not."""
    if isinstance(address, IPv6Address):
        address = IPv6Address(int(address))  # without the name of an interface
        if any(address in network for network in _CARRIES_IPV4):
            return refusal(IPv4Address(int(address) & 0xFFFFFFFF), allow_private=allow_private)
        own = any(address in network for network in _OWN_6)
        never = address not in _GLOBAL_6 or any(address in network for network in _NEVER_6)
    else:
        own = any(address in network for network in _OWN)
        never = any(address in network for network in _NEVER)
    if own:
        return None if allow_private else f"{address}, {OWN}"
    return f"{address}, no address of the public internet" if never else None


def written(host: str) -> Address | None:
    """Return the address that a host is, in whatever spelling (`127.1`, 2130706433, 0x7f.0.0.1); None for a name."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host.rstrip(".")))
    except OSError:
        return None
