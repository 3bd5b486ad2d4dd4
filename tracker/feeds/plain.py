"""Markup to plain text: paragraphs divided by empty lines, and nothing in them that could be run or that deceives."""

import re
import unicodedata
from html import unescape

import nh3

_BLOCKS = frozenset(
    "address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul".split()
)
_DROPPED = frozenset(  # with all that they hold
    "applet audio base canvas embed frameset head iframe link map math meta noembed noframes noscript object param "
    "plaintext script select style svg template textarea title video xml xmp".split()
)
_MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:#\d+|#[xX][\dA-Fa-f]+|[A-Za-z][A-Za-z\d]*);")
_TAG = re.compile(r"<[A-Za-z/!?]")
_BREAK = re.compile(r"<br[^>]*>")
_LEFT = re.compile(r"</?[a-z][^>]*>")  # of what was cleaned: blocks alone
_DECEIVING = re.compile(  # controls, bidirectional and invisible characters, halves of pairs, what is no character
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINES = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_GAP = re.compile(r"\n[^\S\n]*\n\s*")
_SPACE = re.compile(r"[^\S\n]+")
_ROUNDS = 5  # of escaping within escaping
_DEEPEST = 2_000  # beyond, the time that a tree takes grows with the square; no text is nested like this
_UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\b[^>]*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>?")


def plain(markup: str) -> str:
    """Return the text of HTML, or of what claims to be none; "" where there is none.

    Text without a tag keeps its lines. What was escaped twice, as many feeds do, is read as what was meant.
    """
    if markup.isprintable() and "<" not in markup and "&" not in markup:  # as most titles and names are
        return unicodedata.normalize("NFC", _SPACE.sub(" ", markup).strip())
    text = _characters(markup)
    for _ in range(_ROUNDS):
        if not _MARKUP.search(text):
            break
        text = _characters(unescape(_stripped(text) if _TAG.search(text) else text))
    else:
        text = text.replace("<", " ")
    text = _GAP.sub("\n\n", _SPACE.sub(" ", text))
    return unicodedata.normalize("NFC", "\n".join(line.strip() for line in text.strip().split("\n")))


def line(markup: object) -> str | None:
    """Return the text of what should be one line: a title, a name. None where there is none."""
    return " ".join(plain(markup).split()) or None if isinstance(markup, str) else None


def bare(written: object) -> str | None:
    """Return what is no markup (an id, an address, a date) in one line. None where there is none."""
    if not isinstance(written, str):
        return None
    told = written if written.isprintable() else _characters(written)
    return " ".join(told.split()).replace("<", "%3C").replace(">", "%3E") or None


def _stripped(text: str) -> str:
    """Return the text with line breaks in the place of blocks, still escaped."""
    if text.count("<") - 2 * text.count("</") > _DEEPEST:
        return _ANY_TAG.sub("\n\n", _UNSEEN.sub("", text))
    lines = _GAP.sub("<p>", text)
    clean = nh3.clean(lines, tags={*_BLOCKS, "br"}, clean_content_tags=set(_DROPPED), attributes={}, link_rel=None)
    return _LEFT.sub("\n\n", _BREAK.sub("\n", " ".join(clean.split())))


def _characters(text: str) -> str:
    return _DECEIVING.sub("", _LINES.sub("\n", text))
