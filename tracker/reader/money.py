"""Sums of money: sign or code before the number, noun or code after it, ranges, and one sum told in two currencies."""

import re
from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from tracker.reader.lexicon import toml
from tracker.reader.numbers import Quantity, bounded, quantity
from tracker.reader.patterns import regex
from tracker.reader.tags import Money, Number, Tag

_WORDS = toml("currencies")
_CODES = frozenset(_WORDS["codes"].split())
_SIGNS: dict[str, list[str]] = {
    **{sign: [code] for code in sorted(_CODES) for sign in (code, f"{code}$")},  # "USD5", "JMD$5"
    **_WORDS["signs"],
}
_QUALIFIERS: dict[str, str] = _WORDS["qualifiers"]
_NOUNS: dict[str, list[str]] = {
    form: codes for noun, codes in _WORDS["nouns"].items() for form in (noun, f"{noun}s", f"{noun[:-1]}ies")
}
_NOUNS["zlotych"] = _NOUNS["zloty"]
# "Rupees 500 crore", "Euro 5 million": a name before the number, with a capital, and only of millions and the like.
_NAMES = {noun.capitalize(): codes for noun, codes in _NOUNS.items() if codes and noun not in _WORDS["words_too"]}
_SIGNS |= {name: codes for name, codes in _NAMES.items() if name not in _SIGNS}


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_SIGN = regex(rf"({_either(_SIGNS)}) ?(?=\d|half an? |an? [a-z]*illion|[a-z]+ [a-z]*illion)")
# Words that may begin a sign in letters; other signs begin with a symbol.
SIGN_WORDS = frozenset(re.match(r"[A-Za-złč]*", sign)[0] for sign in _SIGNS) - {""}  # type: ignore[index]
SIGN_MARKS = frozenset(sign for sign in _SIGNS if not sign[0].isalpha())
_AFTER = regex(
    rf"(?:[ -]|(?=[A-Z€]))(?:of )?(?:(?P<qualifier>{_either(_QUALIFIERS)})[ -])?"
    rf"(?:(?P<noun>{_either(_NOUNS)})(?!\w| prince)(?:'(?= worth))?|(?-i:(?P<code>{_either(_CODES)})(?!\w)))",
    re.IGNORECASE,
)
# What a number's currency may begin with, and how the word after a number is found: most are no currency.
_FIRST_WORDS = frozenset(re.split(r"\W", words)[0].lower() for words in (*_QUALIFIERS, *_NOUNS, *_CODES))
_FOLLOWS = regex(r"[ -]?(?:of )?([^\W\d_]+)", re.IGNORECASE)
_SLASH = regex(r"/[-=]")
# "2,296 MTD": million Tunisian dinars; "231 M€".
_MILLIONS = regex(r" ?M(?:(?:TND|TD|DT|(?P<code>USD|EUR))\b|(?P<sign>[€$£])(?!\w))")
_RANGE = regex(r"-(?=\d)| ?- ?(?=[$€£])")
_NEXT = regex(r" (?:to|or|(?P<between>and)) (?:(?:about|almost|nearly|around|some|over|more than|up to) )?")
_SECOND = regex(
    r"(?: ?\(|, | or )(?:or |i\.e\. |that is |equivalent to |the equivalent of |about |some "
    r"|nearly |around |more than |just over |roughly |approximately |approx\. |over |almost )*"
)
_ALL_IN = regex(
    rf"\b(?:all )?(?:figures|amounts|sums|values|dollars|dollar figures)\b[^.\n]{{0,30}}?\b(?:in|are) "
    rf"(?P<qualifier>{_either(_QUALIFIERS)}) dollars?\b|\bin (?P<other>{_either(_QUALIFIERS)}) dollars unless",
    re.IGNORECASE,
)


_YEARS = (1900, 2100)
_YEARLY = frozenset({"UZS"})
_YEAR = regex(r"(?:19|20)\d\d")
_ONE_LETTER = frozenset({"N", "K", "R", "P", "D"})  # "N1.2 billion" is a sum, "N1" a road


class Dollars(Struct, frozen=True):
    """How the ambiguous signs of a text are to be read: what "$" is, and how often each country is mentioned."""

    dollar: str = "USD"
    countries: Mapping[str, int] = {}


def dollar_of(text: str) -> str:
    """Return the currency of a bare "$": what a notice such as "All figures in Canadian dollars" says, else USD."""
    if "dollars" not in text:
        return "USD"
    found = _ALL_IN.search(text)
    qualifier = (found["qualifier"] or found["other"]).lower() if found is not None else "us"
    return _of_country(_NOUNS["dollar"], _QUALIFIERS[qualifier]) or "USD"


def money_at(text: str, start: int, dollars: Dollars, counted: Quantity | None = None) -> Tag | None:
    """Return the sum that begins at `start` with a sign or a number; its span takes in the words of its bound.

    `counted` is the number there, where it has been read already.
    """
    sign = _SIGN.match(text, start) if not text[start].isdigit() else None
    at = sign.end() if sign is not None else start
    if counted is not None and at == start and not text[counted.end : counted.end + 1].isalpha():
        found: Quantity | None = counted
    else:
        found = quantity(text, at, letters=True)  # "28.2m"
    if found is not None and sign is not None and sign[1] in _NAMES and not found.scaled:
        return None  # "Euro 2024"
    if found is None or (
        sign is not None and sign[1] in _ONE_LETTER and not (found.scaled and text[at - 1] == sign[1])
    ):
        return None
    millions = _MILLIONS.match(text, found.end)
    if millions is not None:
        bound, first, last = bounded(text, start, millions.end())
        code = millions["code"] or (_chosen(_SIGNS[millions["sign"]], dollars) if millions["sign"] else "TND")
        amount, unit = int(found.value * 1_000_000), max(1, int(found.unit * 1_000_000))
        return Tag("money", first, last, Money(amount, code, bound, unit))
    low, found = found, _range_end(text, found)
    currency, end = _currency_after(text, found, dollars)
    if currency is None and sign is None:
        currency, low = _shared(text, found, dollars)
        found = low
    if sign is not None:
        own = _chosen(_SIGNS[sign[1]], dollars)
        # "$5 billion Canadian dollars" and "US$ 28 mln USD" name the currency twice; the noun is the clearer.
        currency, end = (
            (currency, end)
            if currency is not None and sign[1] == "$"
            else (own, max(end, found.end) if currency == own else found.end)
        )
    if currency is None or (sign is None and currency in _YEARLY and _YEAR.fullmatch(text, start, found.end)):
        return None  # "twice the 2021 sum"
    if low is not found:
        low = _same_scale(low, found)
    bound, first, last = bounded(text, start, end)
    unit = max(1, int(found.unit))
    return _with_second(text, Tag("money", first, last, Money(int(low.value), currency, bound, unit)), dollars)


def carried(number: Number, currency: str) -> Money:
    """Return a number as a sum, where the currency stands elsewhere ("…, against 138 mln in 2021")."""
    return Money(number.value, currency, number.bound, number.rounded_to)


def _shared(text: str, found: Quantity, dollars: Dollars) -> tuple[str | None, Quantity]:
    """Give a number the currency and scale of the next: "from the present 1.5 to 3 billion dollars"."""
    if not found.scaled and _YEARS[0] <= found.value <= _YEARS[1]:
        return None, found  # "by 12 percent against 2017 to $430 million"
    gap = _NEXT.match(text, found.end)
    if gap is None or (gap["between"] and not text.endswith("between ", 0, found.start)):
        return None, found
    sign = _SIGN.match(text, gap.end())
    following = quantity(text, sign.end() if sign is not None else gap.end(), letters=True)
    if following is None or (following.end < len(text) and text[following.end] == "%"):
        return None, found
    currency = _chosen(_SIGNS[sign[1]], dollars) if sign is not None else _currency_after(text, following, dollars)[0]
    if currency is None or (not following.scaled and not found.scaled):
        return None, found
    if not found.scaled:
        scale = _scale_of(following)
        return currency, replace(found, value=found.value * scale, unit=found.unit * scale)
    return currency, found


def _scale_of(found: Quantity) -> Decimal:
    """Return the word that scales a number: a million for "2.5 million"."""
    scale = Decimal(1)
    while scale * 1000 <= found.value:
        scale *= 1000
    return scale


def _range_end(text: str, found: Quantity) -> Quantity:
    gap = _RANGE.match(text, found.end)
    if gap is None:
        return found
    sign = _SIGN.match(text, gap.end())
    upper = quantity(text, sign.end() if sign is not None else gap.end(), letters=True)
    return upper if upper is not None and upper.value > found.value else found


def _same_scale(low: Quantity, high: Quantity) -> Quantity:
    return replace(low, value=low.value * _scale_of(high)) if high.scaled and not low.scaled else low


def _currency_after(text: str, found: Quantity, dollars: Dollars) -> tuple[str | None, int]:
    word = _FOLLOWS.match(text, found.end)
    after = _AFTER.match(text, found.end) if word is not None and word[1].lower() in _FIRST_WORDS else None
    if after is not None:
        if after["code"]:
            return after["code"], after.end()
        codes = _NOUNS[after["noun"].lower()]
        if after["qualifier"]:
            return _of_country(codes, _QUALIFIERS[after["qualifier"].lower()]), after.end()
        return (_chosen(codes, dollars) if codes else None), after.end()
    slash = _SLASH.match(text, found.end)
    if slash is not None:
        return _chosen(["TZS", "KES", "UGX"], dollars), slash.end()
    return None, found.end


def _chosen(codes: list[str], dollars: Dollars) -> str:
    if codes[0] == "USD":
        return dollars.dollar
    return max(codes, key=lambda code: dollars.countries.get(code[:2], 0))  # the first of equals


def _of_country(codes: list[str], country: str) -> str | None:
    return next((code for code in codes if code.startswith(country)), None)


def _with_second(text: str, tag: Tag, dollars: Dollars) -> Tag:
    """Take the same sum in another currency into the tag's span: "$1.5 billion (Sh193.5 billion)"."""
    gap = _SECOND.match(text, tag.end)
    if gap is None:
        return tag
    closing = gap[0].lstrip().startswith("(")
    if not closing and not re.search(r"or |i\.e\.|that is|equivalent", gap[0]):
        return tag
    if gap.end() >= len(text):
        return tag
    sign = _SIGN.match(text, gap.end())
    found = quantity(text, sign.end() if sign is not None else gap.end(), letters=True)
    if found is None:
        return tag
    currency, end = _currency_after(text, found, dollars)
    if sign is not None:
        currency, end = _chosen(_SIGNS[sign[1]], dollars), found.end
    value = tag.value
    if currency is None or not isinstance(value, Money) or currency == value.currency:
        return tag
    if not closing:
        return replace(tag, end=end)
    until = text.find(")", end, end + 20)
    return (
        replace(tag, end=until + 1)
        if until >= 0 and text[end:until].strip(" .") in ("", "at the time", "each", "in total")
        else tag
    )
