"""The letter that stands for a word in its line's row: see `items` for what each letter means."""

from functools import cache

from msgspec import Struct

from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex

_SMALL: dict[str, str] = {
    "of": "o", "for": "f", "to": "t", "in": "i", "at": "i", "on": "u", "between": "y", "with": "y", "by": "b",
    "and": "&", "who": "r", "which": "r", "that": "r", "whose": "r", "whom": "r", "'s": "s", "'": "s",
    "the": "d", "a": "d", "an": "d", "his": "d", "her": "d", "its": "d", "their": "d", "this": "d", "our": "d",
    "–": "-", "—": "-", "-": "-", "--": "-", "“": '"', "”": '"', '"': '"', "«": '"', "»": '"', "&": "&", "cum": "&",
}  # fmt: skip
_AS_IT_STANDS = frozenset(",-();:.")
_INITIALS = regex(  # S. · N.P. · Kh. · Mohd.
    r"(?!(?:Ph\.D|M\.[PD]|M\.?Sc|B\.?A|M\.?A)\.)(?:(?:[^\W\d_]{1,2}\.){1,2}|(?:M[ou]hd|Abd|Dzh|Chr)\.)"
)
# "Eximbank", "Tatneft", "Beltelecom": words of no vocabulary that only firms are called by
_FIRM = regex(r"[A-Z](?!ill|air|lyde|ur|iver|u)[a-z-]{2,}(?:bank|banka|neft|energo|prom|telecom|telekom)")
_CAMEL = regex(  # KazMunayGas, but McEntee, MaryKay
    r"(?!Mc|Mac|De|Di|Du|La|Le|Fitz|Van|Al|El|O'|(?:Mary|Sue|Jo|Ann|Anne|Lu|Lou|Ruth|Rose|Betty|Billy|Bobby|Ro|Sha|Ta|Ka|Ke)[A-Z])"
    r"[A-Z][a-z]+[A-Z]"
)
_BRAND = regex(r"[a-z]{1,5}[A-Z][a-z]{2,}$")  # airBaltic, easyJet
# "el-Sisi", "ash-Sharif", but "e-Governance"
_JOINED = regex(r"(?:el|ul|[ae](?:[dnrstz]|[dst]h))-(?=[^\W\d_a-z])")
BASED = ("-based", "-owned", "-listed", "-headquartered", "-registered", "-backed", "-controlled", "-led", "-born")
_ARTICLES = frozenset({"al", "el", "bin", "ibn", "bint", "abu", "abd", "ben", "van", "von"})


class Known(Struct, frozen=True):
    """A token in small letters, its shape, and whether it is a capitalised word that no vocabulary knows."""

    shape: str
    word: str
    unknown: bool


_MOST = 65536


class _Spellings(dict[str, Known]):
    """Every token met so far: one look-up of a dictionary is all that most words of an article take."""

    def __missing__(self, shown: str) -> Known:
        if len(self) >= _MOST:
            self.clear()
        word = shown.lower()
        shape = _known_shape(shown, word)
        found = self[shown] = Known(shape or "N", word, not shape)
        return found


KNOWN = _Spellings()


@cache
def _classes() -> dict[str, str]:
    """The shape of each known word, small letters; later lines win."""
    names, titles, bodies = toml("names"), toml("titles"), toml("bodies")
    known: dict[str, str] = dict.fromkeys(frozenset(names["common"].split()), "k")
    known |= dict.fromkeys(frozenset(names["particles"].split()), "p")
    known |= dict.fromkeys(frozenset(titles["portfolios"]["words"].split()), "g")
    capitalised = frozenset(titles["portfolios"]["capitalised"].split())
    known |= dict.fromkeys([word for word in capitalised if known.get(word, "k") == "k"], "f'")
    known |= dict.fromkeys(
        frozenset(bodies["shared_before"].split()) - frozenset(titles["portfolios"]["words"].split()), "m"
    )
    known |= dict.fromkeys(frozenset(names["honorifics"].split()), "h")
    known |= dict.fromkeys(names["suffixes"], "j")
    known |= dict.fromkeys(names["patronymics"], "N")
    known |= dict.fromkeys(bodies["companies"], "L")
    known |= dict.fromkeys(titles["ranks"], "R")
    known |= dict.fromkeys(titles["eras"]["words"], "E")
    known |= _SMALL
    return known


@cache
def _body_words() -> frozenset[str]:
    """The words that make a body of a run of capitalised words."""
    return frozenset(toml("bodies")["keywords"].split()) - frozenset(toml("titles")["portfolios"]["words"].split())


def _known_shape(shown: str, word: str) -> str:
    """The shape of a token; nothing for a capitalised word that is in no vocabulary."""
    classes, bodies = _classes(), _body_words()
    first = shown[0]
    if shown == "HE":
        return "h"
    if not first.isalpha():
        return first if first in _AS_IT_STANDS else _SMALL.get(word, "k")
    capital = first.isupper()
    if word in bodies:
        return "K" if capital else "c"
    known = classes.get(word)
    if known is None and "-" in word and all(classes.get(part) == "g" for part in word.split("-")):
        known = "g"  # "scientific-technical"
    if known is not None and known != "k":
        if known == "g":
            return "F" if capital else "g"
        if known == "f'":  # of a portfolio only with a capital
            return "F" if capital else "k"
        if known == "m":
            return "M" if capital else "m"
        if known == "p":  # "Al Zeyoudi" and "al-Sisi" alike, but "Di Maio", "Das"
            return "N" if capital and word not in _ARTICLES else "p"
        if known == "L":
            return "L" if capital else "k"
        if known == "d" and word == "a" and capital and len(shown) == 1:
            return "d"
        return known
    if not capital:
        named = "-" in word and (word.startswith("al-") or shown[2:3].isupper() or _JOINED.match(shown) is not None)
        return "N" if named else "Q" if _BRAND.match(shown) else "k"
    if known == "k" or word.endswith(BASED):
        return "k"
    if _INITIALS.fullmatch(shown):
        return "I"
    if len(shown) > 1 and (shown.isupper() or _CAMEL.match(shown) or _FIRM.fullmatch(shown)):
        return "Q"
    return ""
