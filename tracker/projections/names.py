"""Keys under which different spellings of one name meet."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ı": "i", "ə": "e", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_WITHIN_WORDS = re.compile(r"['’ʼ`]")


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Return the words of a text without case, accents and punctuation: one key for "Cəfərov" and "Ceferov"."""
    return bare(text)


def bare(text: str) -> str:
    """Return what `folded` does, of a text too long to be remembered."""
    letters = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    return _BETWEEN_WORDS.sub(" ", _WITHIN_WORDS.sub("", letters.translate(_LETTERS))).strip()


def person_key(name: str) -> str:
    """Return the key of a person's name; it tells spellings apart only where letters differ, accents aside."""
    return folded(name)
