"""What tests and benchmarks ask instead of the web is itself held to its word."""

import gzip
import http.client

from tests.serving import ANY, Reply, Server


def get(server, host, path="/", **headers):
    """Ask the server as a plain client, under a name."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    try:
        connection.request("GET", path, headers={"Host": host, **headers})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def test_each_name_and_path_answers_for_itself():
    """Hundreds of hosts fit on one server."""
    with Server() as server:
        server.answers("a.example", "/rss", Reply(body=b"of a"))
        server.answers("b.example", ANY, Reply(status=503, headers={"Retry-After": "60"}))

        assert get(server, "a.example", "/rss")[2] == b"of a"
        assert get(server, "a.example", "/other")[0] == 404
        assert get(server, "b.example", "/rss")[:2] == (503, {"Content-Length": "0", "Retry-After": "60"})
        assert [(asked.host, asked.path, asked.nth) for asked in server.asked] == [
            ("a.example", "/rss", 1),
            ("a.example", "/other", 1),
            ("b.example", "/rss", 1),
        ]


def test_validators_are_answered_with_304_until_they_change():
    """A poller's validators can be seen to do what they are for."""
    with Server() as server:
        server.answers("a.example", "/", lambda asked: Reply(body=b"x", etag='"1"' if asked.nth < 3 else '"2"'))

        assert get(server, "a.example")[0] == 200
        assert get(server, "a.example", **{"If-None-Match": '"1"'})[0] == 304
        assert get(server, "a.example", **{"If-None-Match": '"1"'})[0] == 200


def test_a_body_comes_compressed_or_in_chunks():
    """What servers do all day needs no word more than its name."""
    body = b"some text" * 5000
    with Server() as server:
        server.answers("a.example", "/gzip", Reply(body=body, gzipped=True))
        server.answers("a.example", "/chunks", Reply(body=body, chunked=True))

        assert gzip.decompress(get(server, "a.example", "/gzip")[2]) == body
        assert get(server, "a.example", "/chunks")[2] == body
