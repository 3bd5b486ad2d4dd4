"""Titles and texts come out as plain text: nothing that could be run, nothing that deceives."""

import re
from html import escape

import msgspec
import pytest

from tests.feeds.given import body, rss
from tracker.feeds.parsing import parsed
from tracker.feeds.plain import bare, line, plain

RUN = [  # each with a word before and after it that must stay
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
    "<script\x0b>alert(1)</script\x0b>",
    "<script/x>alert(1)</script >",
    "<script>alert('</scr'+'ipt>')</script>",
    "<script type=text/plain><b>alert(1)</b></script>",
    "<style>body{background:url(javascript:alert(1))}</style>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<div style='width:expression(alert(1))'></div>",
    "<div style='-moz-binding:url(//evil.example/x.xml#x)'></div>",
    "<div style=background:url(&#1;javascript:alert(1))></div>",
    "<img src=x onerror=alert(1)>",
    "<img src='x' onerror='alert(1)'/>",
    "<img/src=x/onerror=alert(1)>",
    "<img src=x\nonerror\n=\nalert(1)>",
    "<img src=`x` onerror=alert(1)>",
    "<img src=javascript:alert(1)>",
    "<img lowsrc=javascript:alert(1) dynsrc=javascript:alert(1)>",
    '<img """><script>alert(1)</script>">',
    "<body onload=alert(1)>",
    "<p onclick=alert(1) onmouseover=alert(1)></p>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)></details>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)></audio>",
    "<marquee onstart=alert(1)></marquee>",
    "<a href=javascript:alert(1)></a>",
    "<a href='jav&#x09;ascript:alert(1)'></a>",
    "<a href='&#106;&#97;&#118;&#97;script:alert(1)'></a>",
    "<a href='java\0script:alert(1)'></a>",
    "<a href=' javascript:alert(1)'></a>",
    "<a href=vbscript:msgbox(1)></a>",
    "<a href=data:text/html;base64,PHNjcmlwdD4=></a>",
    "<a href='feed:javascript:alert(1)'></a>",
    "<a xlink:href=javascript:alert(1)></a>",
    "<svg onload=alert(1)></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
    "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'></style></svg>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></p></noscript>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></form>",
    "<template><script>alert(1)</script></template>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<applet code=evil></applet>",
    "<base href=javascript:alert(1)//>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<form action=javascript:alert(1)><button></button></form>",
    "<button formaction=javascript:alert(1)></button>",
    "<isindex action=javascript:alert(1)>",
    "<table background=javascript:alert(1)></table>",
    "<xml id=x><x><![CDATA[<img src=x onerror=alert(1)>]]></x></xml>",
    "<!-- <script>alert(1)</script> -->",
    "<!--><script>alert(1)</script>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<![CDATA[<![CDATA[<script>alert(1)</script>]]>]]>",
    "<?php echo 'x' ?>",
    "<!DOCTYPE html [<!ENTITY x '<script>alert(1)</script>'>]>",
    "<<script>alert(1)//<</script>",
    "<b <script>alert(1)</script>></b>",
    "<a/onmouseover=alert(1)\n//></a>",
    "<x onclick=alert(1)></x>",
    "<plaintext-x onclick=alert(1)></plaintext-x>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
    "&amp;amp;amp;lt;img src=x onerror=alert(1)&amp;amp;amp;gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&#x3c;script&#x3e;alert(1)&#x3C;/script&#x3E;",
    "&#0000060;img src=x onerror=alert(1)&#0000062;",
    "<scr\u200bipt>alert(1)</scr\u200bipt>",
    "\u202e<script>alert(1)</script>\u2066",
]
HIDDEN = "[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
TAG = re.compile(f"<[A-Za-z/!?]|{HIDDEN}")
DANGER = re.compile(rf"{TAG.pattern}|(?:java|vb)script:|\bon\w+\s*=|expression\(|data:text|&[#\w]+;", re.IGNORECASE)


@pytest.mark.parametrize("markup", RUN, ids=range(len(RUN)))
def test_nothing_that_could_be_run_survives(markup):
    """A page or a mail that shows what a stranger's feed said must not do what it says."""
    told = f"before <p>{markup}</p> after"
    items = (
        f"<item><title>{escape(told)}</title><link>{escape(markup)}</link><guid>{escape(markup)}</guid>"
        f"<author>{escape(told)}</author><source>{escape(told)}</source><pubDate>{escape(markup)}</pubDate></item>"
        f"<item><description>{escape(told)}</description></item>"
    )
    atom = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>{escape(told)}</title><entry>"
    atom += f"<title>{escape(told)}</title><content type='html'>{escape(told)}</content></entry></feed>"
    json = {"version": "https://jsonfeed.org/version/1", "items": [{"title": told, "content_html": told, "id": markup}]}

    for feed in (rss(items), atom, msgspec.json.encode(json)):
        found = parsed(body(feed))
        assert not DANGER.search(found.title or "")
        for entry in found.entries:
            assert "before" in f"{entry.title} {entry.text}", "what stands before it was lost"
            for text in (entry.title, entry.text, entry.byline, entry.outlet):
                assert not DANGER.search(text or "")
            for text in (entry.guid, entry.link, entry.dating and entry.dating.written):  # never markup
                assert not TAG.search(text or "")
            assert re.match("https?://", entry.link or "http://")


KEPT = [
    ("<p>One</p><p>Two</p>", "One\n\nTwo"),
    ("One<br>two", "One\ntwo"),
    ("One<br/><br />Two", "One\n\nTwo"),
    ("<div>One<ul><li>Two<li>Three</ul></div>", "One\n\nTwo\n\nThree"),
    ("<h1>Head</h1>Text<hr>More", "Head\n\nText\n\nMore"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a\n\nb"),
    ("One\n\nTwo\nthree", "One\n\nTwo\nthree"),
    ("<p>One\n  two</p>", "One two"),
    ("One <b>bold</b>\n\nTwo", "One bold\n\nTwo"),
    ("One  \t two", "One two"),
    ("a <b>bold</b>, <i>not</i>.", "a bold, not."),
    ("R&amp;D &lt; 5 &gt; 3", "R&D < 5 > 3"),
    ("R&D at AT&T", "R&D at AT&T"),
    ("a < b and c > d", "a < b and c > d"),
    ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&amp;nbsp;x&lt;/p&gt;", "One\n\nTwo x"),
    ("Caf&eacute; &#8220;quoted&#8221; &#x2014; end", "Café “quoted” — end"),
    ("Cafe\u0301", "Café"),
    ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
    ("نمی\u200cخواهم", "نمی\u200cخواهم"),
    ("👩\u200d🚀", "👩\u200d🚀"),
    ("title\u202egnp.exe", "titlegnp.exe"),
    ("line\u2028separator\r\nand\rothers", "line\nseparator\nand\nothers"),
    ("\ud800 half", "half"),
    ("", ""),
    (" \u200b ", ""),
]


@pytest.mark.parametrize(("markup", "text"), KEPT, ids=range(len(KEPT)))
def test_the_text_itself_stays(markup, text):
    """The sentences are the evidence: their words, and where paragraphs end."""
    assert plain(markup) == text


def test_a_title_is_one_line():
    """Lists of articles have a line for each."""
    assert line("One<br>two\n\nthree") == "One two three"
    assert line(" <p></p> ") is None
    assert line(None) is None


def test_an_address_keeps_what_a_title_would_lose():
    """Two ids that differ in marks alone are two items."""
    assert bare("tag:<1>&amp;") == "tag:%3C1%3E&amp;"
    assert bare("\u202e \0") is None


def test_a_hundred_thousand_nested_elements_cost_no_time():
    """A tree of them takes the square of their number."""
    assert plain("<div>" * 100_000 + "text<script>alert(1)</script>") == "text"
