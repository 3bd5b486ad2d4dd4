"""From bytes to text: Unicode as declared or as valid, a legacy encoding where one clearly fits, else a refusal."""

import codecs
from typing import NamedTuple

from tracker.domain.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins alike
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What news text is found in when it is not Unicode. A closed list: a guess among a hundred is not worth trusting.
_LEGACY = ["cp1251", "cp1252", "cp1250", "cp1254", "cp1256", "koi8_r", "gb18030", "big5", "shift_jis", "euc_kr"]
_ALLOWED_CONTROLS = frozenset(b"\t\n\v\f\r\x1b")
_SAMPLE_BYTES = 65_536


class Decoded(NamedTuple):
    """A text and the encoding that it was in."""

    text: str
    encoding: str


def decode(data: bytes, where: str) -> Decoded:
    """Return the text of bytes that are one.

    Raises:
        SourceError: The bytes are no text in any encoding that we read.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, where)
    wide = _wide(data[:_SAMPLE_BYTES])
    if wide is not None:
        return _strictly(data, wide, where)
    if any(byte < 0x20 and byte not in _ALLOWED_CONTROLS for byte in set(data)):
        raise _no_text(where)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError:
        return _legacy(data, where)


def _strictly(data: bytes, encoding: str, where: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            where, f"is {encoding} that breaks off at byte {error.start}", way_out="save it again as UTF-8"
        ) from None
    if "\0" in text:
        raise _no_text(where)
    return Decoded(text, encoding)


def _wide(sample: bytes) -> str | None:
    """Tell UTF-16 without a mark by where its zero bytes stand: every second one in text of mostly ASCII."""
    if len(sample) < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if odd > 0.4 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.05 * pairs:
        return "utf-16-be"
    return None


def _legacy(data: bytes, where: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and only rare files need it

    best = from_bytes(data[:_SAMPLE_BYTES], cp_isolation=_LEGACY, enable_fallback=False).best()
    if best is None:
        raise _no_text(where)
    return _strictly(data, best.encoding, where)


def _no_text(where: str) -> SourceError:
    return SourceError(
        where, "is no text in an encoding that we read", way_out="save it as UTF-8 text, or leave it out"
    )
