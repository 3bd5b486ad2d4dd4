"""From the bytes of an answer to text: what they are rather than what they claim, for half of the claims are wrong."""

import codecs
import re
from typing import NamedTuple

from tracker.domain.errors import SourceError
from tracker.sources.decode import decode

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins alike
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"), (b"{\0", "utf-16-le"), (b"\0{", "utf-16-be"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML, and in any text


class Text(NamedTuple):
    """A text, and what was wrong with its bytes."""

    text: str
    malformed: str | None


def decoded(data: bytes, content_type: str | None) -> Text:
    """Return the text of a body: UTF-8 wherever that is possible, else as declared, else as loses least."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with(data[len(mark) :], encoding)
    for start, encoding in _WIDE:
        if data.startswith(start):
            return _with(data, encoding)
    charset = _CHARSET.search(content_type or "")
    declared = _DECLARED.search(data[:1_000])
    named = [charset[1]] if charset else []
    named += [declared[1].decode("ascii", "replace")] if declared else []
    if b"\x1b" not in data and _is_utf8(data):  # whatever it claims; ISO-2022 is told by its escapes
        return _with(data, "utf-8")
    for name in named:
        try:
            if codecs.lookup(name)._is_text_encoding:  # noqa: SLF001 - rot13 and zip are "encodings" too
                return _legal(data.decode(name), None)
        except (LookupError, UnicodeError, ValueError):
            continue
    if not named:
        return _guessed(data)
    if any(name.lower().replace("_", "-") in {"utf-8", "utf8"} for name in named):
        return _with(data, "utf-8")
    return _legal(data.decode("cp1252", "replace"), f"it is not in {named[0]}, as it says")


def _is_utf8(data: bytes) -> bool:
    """Tell UTF-8, also where it was cut within a character."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _guessed(data: bytes) -> Text:
    """Return the text of bytes that nothing is said of."""
    try:
        return _legal(decode(data, "feed").text, "it does not say in which encoding it is")
    except SourceError:
        return _with(data, "utf-8")


def _with(data: bytes, encoding: str) -> Text:
    try:
        return _legal(data.decode(encoding), None)
    except UnicodeDecodeError as error:
        return _legal(data.decode(encoding, "replace"), f"byte {error.start} is no {encoding.upper()}")


def _legal(text: str, malformed: str | None) -> Text:
    legal = _ILLEGAL.sub("", text)
    if len(legal) != len(text):
        malformed = malformed or f"it holds {len(text) - len(legal)} control characters"
    return Text(legal, malformed)
