"""When two sentences are one sentence printed twice.

Their *family* is equal where they differ in nothing but case, accents, punctuation, the writing of numerals, who is
said to have said so, and the day of the week. A *sketch* of a few dozen characters tells in addition whether they
are nearly the same: the same names and numbers, and nine tenths of the words in the same order.
"""

import re
from base64 import urlsafe_b64encode
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

from tracker.projections.minhash import banded, minima
from tracker.projections.names import folded

_FEWEST_WORDS = 6  # what is shorter two people write alike without having read each other
_FEWEST_UNNAMED = 12  # of a sentence without a name or a number: it is protocol's formula till then
_MOST_WORDS = 200  # of a sentence that are looked at
_ALIKE = 9, 10  # the least share of words in common and in order, nine of ten
_BANDS, _ROWS = 8, 3  # two sentences of twenty words that differ in two share a band 98 times in 100
_BAND_LENGTH, _WORD_LENGTH = 4, 2  # characters

_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[\s,'’]\d{3})+(?!\d)")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_UNIT = re.compile(r"(?<=\d)(?=(?:bn|bln|billion|mn|mln|million|trillion|trn|pct|percent)\b)", re.IGNORECASE)
_PERCENT = re.compile(r"\s?%|\bper cent\b|\bpct\b", re.IGNORECASE)
_WORD = re.compile(r"\w[\w'’ʼ`]*")
_SPELLINGS = {"bn": "billion", "bln": "billion", "mn": "million", "mln": "million", "trn": "trillion"}

_SAYING = (
    r"(?:said|says|saying|noted|notes|added|adds|stressed|stresses|emphasi[sz]ed|underlined|stated|recalled|reported|"
    r"reports|told|announced|mentioned|pointed\sout|informed|confirmed|explained)"
)
_SAID_BEFORE = re.compile(
    rf"[^.;:]{{0,120}}?\b{_SAYING}\s(?:[^.,;:]{{0,60}}?\s)?that\s|according\sto\s[^,]{{1,100}},\s", re.IGNORECASE
)
_SAID_AFTER = re.compile(
    rf",\s(?:(?:[^,]{{0,100}}?\s)?{_SAYING}\b[^,]{{0,100}}|(?:according|with\sreference|citing)\b[^,]{{1,100}})\W*$",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_RELATIVE_DAY = re.compile(
    rf",?\s?\b(?:(?:on|last|this|next)\s)?(?:{_DAY}|today|yesterday|tomorrow)\b,?", re.IGNORECASE
)

# Words of number, and those that begin a sentence in capitals without being names.
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion dozen half first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_OPENERS = frozenset(
    "a about additionally after all almost also among an and around as at before besides between both but by "
    "currently during each earlier following for from furthermore he here however in it its last meanwhile more "
    "moreover nearly now of on over overall presently recently several she since so some still such that the their "
    "there therefore these they this those thus to under we when where which while with within".split()
)


class Word(NamedTuple):
    """A word of a sentence as it is compared; `fixed` where it names or counts, and no copy has another."""

    key: str
    fixed: bool


@lru_cache(maxsize=65_536)
def family(quote: str) -> str:
    """Return the family of a sentence, equal for all its copies: 16 hexadecimal digits."""
    text = " ".join(word.key for word in _words(quote)) or quote
    return blake2b(text.encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=65_536)
def sketch(quote: str) -> str:
    """Return what `near` compares: bands, names and numbers, all words; empty where a sentence is too short for it."""
    words = _words(quote)[:_MOST_WORDS]
    if len(words) < (_FEWEST_WORDS if any(word.fixed for word in words) else _FEWEST_UNNAMED):
        return ""
    pairs = {f"{one.key} {other.key}" for one, other in pairwise(words)}
    digests = banded(minima(pairs, functions=_BANDS * _ROWS, bits=16), rows=_ROWS)
    bands = "".join(urlsafe_b64encode(digest[:3]).decode() for digest in digests)
    fixed = "".join(sorted({_code(word.key) for word in words if word.fixed}))
    return f"{bands} {fixed} {''.join(_code(word.key) for word in words)}"


def bands(sketch: str) -> list[str]:
    """Return what sentences that are near each other nearly always share some of: a band, and all names and numbers."""
    if not sketch:
        return []
    joined, fixed, _ = sketch.split(" ")
    return [joined[start : start + _BAND_LENGTH] + fixed for start in range(0, len(joined), _BAND_LENGTH)]


def named(sketch: str) -> str:
    """Return what a sentence names and counts, equal for all that are near each other; empty of a short one."""
    return sketch.split(" ")[1] if sketch else ""


def near(one: str, other: str) -> bool:
    """Tell, of two sketches, whether the sentences name and count the same, in nearly the same words."""
    left, right = _parsed(one), _parsed(other)
    if left is None or right is None or left.fixed != right.fixed:
        return False
    least, whole = _ALIKE
    needed = least * (len(left.words) + len(right.words))  # of the words of both, in the whole's parts
    if 2 * whole * (left.counted & right.counted).total() < needed:  # quick to tell, in whatever order they are
        return False
    blocks = SequenceMatcher(None, left.words, right.words, autojunk=False).get_matching_blocks()
    return 2 * whole * sum(block.size for block in blocks) >= needed


@lru_cache(maxsize=64)  # family and sketch ask one after the other
def _words(quote: str) -> list[Word]:
    """Return the words of a sentence without what copies of it change."""
    text = _RELATIVE_DAY.sub(" ", _bare(" ".join(quote.split())))
    text = _PERCENT.sub(" percent", _UNIT.sub(" ", _THOUSANDS.sub(_joined, text)))
    found = []
    for place, match in enumerate(_WORD.finditer(_DECIMAL.sub("p", text))):  # a letter keeps 2.6 one word
        word = _word(match[0])
        found.append(word if place or word.key not in _OPENERS else Word(word.key, fixed=False))
    return found


@lru_cache(maxsize=65_536)
def _word(written: str) -> Word:
    key = folded(written)
    counts = key in _NUMBERS or any(letter.isdigit() for letter in key)
    return Word(_SPELLINGS.get(key, key), fixed=counts or written[0].isupper())


def _joined(grouped: re.Match[str]) -> str:
    return "".join(digit for digit in grouped[0] if digit.isdigit())


def _bare(quote: str) -> str:
    """Return a sentence without who said it, where what he said is long enough to stand by itself."""
    before = _SAID_BEFORE.match(quote)
    said = quote[before.end() :] if before is not None else quote
    after = _SAID_AFTER.search(said)
    said = said[: after.start()] if after is not None else said
    return said if len(said.split()) >= _FEWEST_WORDS else quote


class _Parsed(NamedTuple):
    """A sketch, taken apart."""

    fixed: str
    words: list[str]
    counted: Counter[str]


@lru_cache(maxsize=16_384)
def _parsed(sketch: str) -> _Parsed | None:
    if not sketch:
        return None
    _, fixed, joined = sketch.split(" ")
    words = [joined[start : start + _WORD_LENGTH] for start in range(0, len(joined), _WORD_LENGTH)]
    return _Parsed(fixed, words, Counter(words))


@lru_cache(maxsize=65_536)
def _code(word: str) -> str:
    """Return two characters for a word: twelve bits, enough to compare two sentences."""
    return urlsafe_b64encode(blake2b(word.encode(), digest_size=3).digest()).decode()[:_WORD_LENGTH]
