"""What is broken is read as far as it can be, and said."""

import pytest

from tests.feeds.given import body, item, rss
from tracker.feeds.parsing import MOST_ITEMS, parsed


def titles(text, **more):
    """Return the titles of what could be read, and what was wrong."""
    found = parsed(body(text, **more))
    return [entry.title for entry in found.entries], found.malformed


WHOLE = ["Title 1", "Title 2", "Title 3"]
THREE = rss(item(1), item(2), item(3))


@pytest.mark.parametrize(
    ("broken", "wrong"),
    [
        (rss(item(1), item(2, more="<note>AT&T</note>"), item(3)), "line 3: a bare ampersand"),
        (rss(item(1), item(2, more="<note>a&nbsp;b</note>"), item(3)), "line 3: Entity 'nbsp' not defined"),
        (rss(item(1), item(2, more="<note>a<br>b</note>"), item(3)), "line 3: a tag that closes another one"),
        (rss(item(1), item(2, more="<media:x>1</media:x>"), item(3)), "line 3: Namespace prefix media on x"),
        (rss(item(1), item(2, more="\x0b"), item(3)), "it holds 1 control characters"),
        (rss(item(1), item(2, more="<a>&#55296;<b>&#0;"), item(3)), "line 3: a character that no text may hold"),
        (THREE.replace("</channel></rss>", ""), "line 3: it breaks off"),
        (f"<br /><b>Warning</b>: mysql\n{THREE}", "something stands before it"),
        (f"{THREE}<script>counter()</script>", "line 3: Extra content at the end of the document"),
        (rss(item(1), item(2, more="<a>" * 100_000), item(3)), None),
    ],
)
def test_one_fault_costs_no_item(broken, wrong):
    """A publisher's slip in one item must not silence the others."""
    found, malformed = titles(broken)

    assert found[:2] == WHOLE[:2]
    assert found == WHOLE or wrong is None
    assert malformed is not None
    assert malformed.startswith(wrong or "line 3: elements within elements")


def test_what_xml_allows_before_a_feed_is_no_fault():
    """A generator that signs its work, or names a stylesheet, is not called broken for it."""
    bare = THREE.partition("?>")[2]

    assert titles(f"<!-- made by a generator -->\n<?xml-stylesheet href='x.xsl'?>{bare}") == (WHOLE, None)
    assert titles(f"\n<!-- one -->\n<!-- two -->{THREE}") == (WHOLE, None)


def test_what_is_malformed_may_be_whole():
    """A publisher who never escapes an ampersand has nothing missing, and may say that nothing changed."""
    bare = parsed(body(rss(item(1, more="<note>AT&T</note>"))))
    open_ended = parsed(body(THREE.replace("</rss>", "")))
    mismatched = parsed(body(rss(item(1, more="<a><b></a>"))))

    assert bare.malformed
    assert (bare.whole, open_ended.whole, mismatched.whole) == (True, False, False)


def test_an_item_that_broke_off_is_left_for_when_it_is_whole():
    """Half a text would be recorded as if its publisher had written it."""
    found, malformed = titles(THREE[: THREE.index("Text 3")])

    assert found == WHOLE[:2]
    assert malformed == "line 3: it breaks off"


def test_a_fault_does_not_make_other_items_look_new():
    """What was known stays known, whatever breaks beside it."""
    known = frozenset(parsed(body(THREE)).window)

    found, _ = titles(rss(item(1), item(2, more="<note>AT&T</note>"), item(3)), known=known)

    assert found == ["Title 2"]


@pytest.mark.parametrize(
    ("text", "encoding", "content_type"),
    [
        ("Qubad Ibadoğlu", "utf-8", "text/xml"),
        ("Qubad Ibadoğlu", "utf-8", "text/xml; charset=iso-8859-1"),
        ("Мишустин", "windows-1251", "text/xml; charset=windows-1251"),
        ("Мишустин", "koi8-r", "text/xml"),
        ("Mustafayev", "utf-16", None),
        ("Mustafayev", "utf-16-le", None),
        ("Ağdam", "iso-8859-9", "application/rss+xml; charset=unheard-of"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_is_in(text, encoding, content_type):
    """Servers and documents contradict each other; the bytes have the last word."""
    told = rss(item(1).replace("Title 1", text)).replace('encoding="utf-8"', f'encoding="{encoding}"')

    found, malformed = titles(told.encode(encoding), content_type=content_type)

    assert (found, malformed) == ([text], None)


def test_a_feed_of_json_that_breaks_off_keeps_its_whole_items():
    """JSON has no way to be half read but item by item."""
    whole = '{"version": "https://jsonfeed.org/version/1", "items": [{"title": "Title 1"}, {"title": "Tit'

    found, malformed = titles(whole)

    assert found == ["Title 1"]
    assert malformed == "it is no whole JSON: input data was truncated"


def test_no_item_of_a_huge_feed_is_passed_over():
    """What is not looked at now stays unknown, and so it is looked at next time."""
    many = rss(*(item(number) for number in range(MOST_ITEMS + 500)))

    first = parsed(body(many))
    second = parsed(body(many, known=frozenset(first.window)))

    assert (len(first.entries), len(second.entries)) == (MOST_ITEMS, 500)
    assert first.malformed == "it has 2,500 items; 2,000 new ones are taken at a time"
    assert (second.malformed, len(set(second.window))) == (None, MOST_ITEMS + 500)


def test_what_a_document_type_declares_is_neither_fetched_nor_expanded(tmp_path):
    """A feed must not read this machine's files, nor grow in its memory."""
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    doctype = (
        f'<!DOCTYPE rss SYSTEM "file://{secret}" [<!ENTITY s SYSTEM "file://{secret}"><!ENTITY a "hahaha">'
        '<!ENTITY b "&a;&a;&a;&a;"><!ENTITY % p SYSTEM "http://localhost:1/dtd"> %p;]>'
    )

    found = parsed(body(doctype + rss("<item><title>x &s; &b;</title></item>").partition("\n")[2]))

    assert found.entries[0].title == "x &s; &b;"
    assert found.malformed == "it declares entities, which are not read"


def test_a_body_that_looks_like_a_files_name_opens_no_file(tmp_path):
    """A feed library that opens what it is given would hand out this machine's files."""
    from tracker.domain.errors import NotAFeed

    hidden = tmp_path / "feed.xml"
    hidden.write_text(THREE)

    with pytest.raises(NotAFeed, match="a text"):
        parsed(body(str(hidden)))


def test_names_without_end_cost_no_time():
    """The library that reads names takes the square of their length; a quarter of a megabyte would be minutes."""
    long = "a." * 128_000
    told = rss(
        item(1, more=f"<author>{long}@</author>"),
        item(2, more=f"<dc:creator>{long}</dc:creator>" + "<category>c</category>" * 30_000),
    )

    found, malformed = titles(told)

    assert (found, malformed) == (WHOLE[:2], None)
