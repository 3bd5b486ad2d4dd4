"""Feeds come from strangers: no address that they name may lead into a network of one's own."""

import asyncio
from ipaddress import ip_address

import pytest
from aiohttp import ClientConnectorError

from tests.fetch.asking import ask
from tests.serving import ANY, Reply, Server
from tracker.domain.errors import AddressRefused
from tracker.fetch.fetcher import fetcher
from tracker.fetch.policy import refusal, way_out, written
from tracker.fetch.resolving import Refused
from tracker.fetch.target import target

PRIVATE_IN_EVERY_SPELLING = [
    "127.0.0.1",
    "127.8.9.10",
    "127.1",
    "2130706433",
    "0177.0.0.1",
    "0x7f.0.0.1",
    "0x7f000001",
    "127.0.0.1.",
    "\uff11\uff12\uff17.0.0.1",  # full-width digits
    "127\u30020\u30020\u30021",  # ideographic full stops
    "\u2460\u2461\u2466.0.0.1",  # circled digits
    "10.0.0.1",
    "10.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "192.168.257",
    "100.64.0.1",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[fd00::1]",
    "[fc00::1]",
    "[::ffff:10.0.0.1]",
    "[::ffff:7f00:1]",
    "[64:ff9b::10.0.0.1]",
    "[64:ff9b::7f00:1]",
]
NEVER_PUBLIC = [
    "0.0.0.0",
    "0",
    "169.254.169.254",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "[::]",
    "[::127.0.0.1]",
    "[fe80::1]",
    "[fe80::1%25eth0]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001::1]",
    "[2001:db8::1]",
    "[2002:7f00:1::]",
    "[2002:808:808::]",
    "[64:ff9b:1::10.0.0.1]",
    "[64:ff9b::169.254.169.254]",
    "[::ffff:169.254.169.254]",
]
PUBLIC = ["8.8.8.8", "134744072", "[2606:4700::1111]", "[::ffff:8.8.8.8]", "[64:ff9b::8.8.8.8]", "93.184.215.14"]


@pytest.mark.parametrize("host", PRIVATE_IN_EVERY_SPELLING)
def test_private_addresses_are_refused_in_every_spelling(host):
    """What resolvers and browsers understand as an address is judged as that address."""
    with pytest.raises(AddressRefused, match="private network"):
        target(f"http://{host}:8080/rss", allow_private=False)


@pytest.mark.parametrize("host", PRIVATE_IN_EVERY_SPELLING)
def test_a_feed_of_ones_own_network_may_be_there(host):
    """--allow-private opens private networks and this machine."""
    assert target(f"http://{host}/", allow_private=True)


@pytest.mark.parametrize("host", NEVER_PUBLIC)
@pytest.mark.parametrize("allow_private", [False, True])
def test_link_local_reserved_and_tunnelling_addresses_are_refused_whatever_was_allowed(host, allow_private):
    """Clouds keep their keys at link-local addresses, and tunnels end anywhere."""
    with pytest.raises(AddressRefused, match="public internet"):
        target(f"http://{host}/", allow_private=allow_private)


@pytest.mark.parametrize("host", PUBLIC)
def test_public_addresses_are_asked(host):
    """The rule refuses nothing that a feed needs."""
    assert target(f"http://{host}/", allow_private=False)


@pytest.mark.parametrize("name", ["feeds.example", "127.0.0.1.nip.example", "1.2.3.4.5", "dead.beef", "0x7g"])
def test_names_are_no_addresses(name):
    """A name is judged by what it resolves to."""
    assert written(name) is None


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://feeds.example/rss",
        "gopher://feeds.example/",
        "javascript:alert(1)",
        "data:text/xml,<rss/>",
        "//feeds.example/rss",
        "/etc/passwd",
        "",
        "http://",
        "http://[::1",
        "http://feeds.example:99999/",
        "http://feeds example/",
        "http://feeds%2eexample/",
        "http://" + "a" * 5000 + ".example/",
    ],
)
def test_what_is_no_web_address_is_refused(url):
    """Other schemes reach files and services; half an address reaches who knows what."""
    with pytest.raises(AddressRefused):
        target(url, allow_private=True)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "::1", "::ffff:192.168.0.1", "169.254.169.254"])
def test_a_name_that_leads_to_a_private_address_is_refused(address):
    """A name server answers what it likes."""

    async def resolve(_host):
        return [address]

    with pytest.raises(AddressRefused, match=r"http://feeds\.example/rss: it leads to"):
        ask(None, "http://feeds.example/rss", resolve=resolve, allow_private=False)


def test_a_name_whose_second_answer_is_private_is_refused():
    """The address is judged at every connection: a name that turns private (DNS rebinding) gains nothing."""
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])

    async def resolve(_host):
        return next(answers)

    with Server() as server:
        server.answers("feeds.example", "/rss", Reply(status=302, headers={"Location": "/moved"}))
        server.answers("feeds.example", "/moved", Reply(body=b"secret"))

        with pytest.raises(AddressRefused, match=r"169\.254\.169\.254"):
            ask(server, server.url("feeds.example", "/rss"), resolve=resolve)

        assert [asked.path for asked in server.asked] == ["/rss"]


def test_of_a_name_with_private_and_public_addresses_only_the_public_are_asked():
    """A mixed answer opens no way in."""
    with Server() as server:
        server.answers(ANY, ANY, Reply(body=b"inside"))

        async def resolve(_host):
            return ["169.254.169.254", "127.0.0.1"]

        assert ask(server, server.url("feeds.example"), resolve=resolve).body == b"inside"


@pytest.mark.parametrize(
    "onward",
    [
        "http://169.254.169.254/keys",
        "http://2852039166/keys",
        "http://0251.0376.0251.0376/keys",
        "//169.254.43518/keys",
        "http://[::ffff:169.254.169.254]/keys",
        "https://metadata.example/keys",
    ],
)
def test_a_redirect_to_a_refused_address_is_refused(onward):
    """Every hop is judged as the first one was."""

    async def resolve(host):
        return ["169.254.169.254" if host == "metadata.example" else "127.0.0.1"]

    with Server() as server:
        server.answers("feeds.example", "/rss", Reply(status=302, headers={"Location": onward}))

        with pytest.raises(AddressRefused, match=r"it leads to 169\.254\.169\.254"):
            ask(server, server.url("feeds.example", "/rss"), resolve=resolve)


def test_a_redirect_to_another_scheme_is_refused():
    """A redirect reaches no file."""
    with Server() as server:
        server.answers("feeds.example", "/rss", Reply(status=301, headers={"Location": "file:///etc/passwd"}))

        with pytest.raises(AddressRefused, match="scheme is 'file'"):
            ask(server, server.url("feeds.example", "/rss"))


def test_the_socket_is_the_last_to_judge():
    """Whatever got past all else, a connection is only made where the policy allows it."""

    async def past_all_else(url):
        async with fetcher() as fetch:
            await fetch._public.get(url)

    with Server() as server:
        with pytest.raises(ClientConnectorError) as refused:
            asyncio.run(past_all_else(f"http://127.0.0.1:{server.port}/"))
        assert isinstance(refused.value.__cause__, Refused)
        assert server.asked == []


@pytest.mark.parametrize(
    ("address", "advised"),
    [
        ("127.0.0.1", "add a feed of your own with --allow-private"),
        ("fc00::1", "add a feed of your own with --allow-private"),
        ("169.254.169.254", "name another address"),
        ("2002:7f00:1::", "name another address"),
    ],
)
def test_only_what_an_option_opens_is_advised(address, advised):
    """Who follows the advice of a refusal must not be refused again."""
    found = refusal(ip_address(address), allow_private=False)

    assert way_out(found) == advised
    assert (refusal(ip_address(address), allow_private=True) is None) == ("--allow-private" in advised)
