"""Numbers in digits and words, with the bounds that stand around them."""

import re
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import Bound
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Number, Ordinal, Tag

_WORDS = toml("numbers")
UNITS: dict[str, int] = {**_WORDS["units"], **_WORDS["tens"]}
TENS: dict[str, int] = _WORDS["tens"]
_SCALES: dict[str, int] = _WORDS["scales"]
_LETTERS: dict[str, int] = _WORDS["letters"]
ORDINALS: dict[str, int] = _WORDS["ordinals"]
# What may open a number in words; "a" and "an" only do before a scale.
OPENERS = frozenset({*UNITS, *_SCALES, "half", "a", "an"}) - {"score", "tri", "mil", "mio", "mn", "tn", "bn"}

_DIGITS = regex(
    r"(?P<whole>\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+)"
    r"(?:[.,](?P<part>\d+)(?![.,]?\d))?"
)
# "the XI Session", "IV Forum", but not "Abdullah II" and not "I".
_ROMAN = regex(r"(?=[IVX]{2}|[VX] )(X{0,3})(IX|IV|V?I{0,3})(?= (?:[A-Z][a-z]|session|meeting|forum|summit|round))")
_NAME_BEFORE = regex(r"[A-Z][a-z]+ $")
_ROMAN_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_ROMAN_NUMBERS = {
    "X" * tens + digits: 10 * tens + unit for tens in range(4) for digits, unit in _ROMAN_UNITS.items() if tens + unit
}
ROMAN = frozenset(_ROMAN_NUMBERS) - {"I"}
ANCHOR = regex(r"\d+|[^\W\d_]+|[$€£¥₹₽₩₦₺₸₼₾₴₫₱₪฿₵₡₲]")
_GROUPS = str.maketrans("", "", " ,.")
_WORD = regex(r"(?:[ -](?:and )?)?([a-z]+)", re.IGNORECASE)
_AFTER_NUMBER = regex(  # a word, which may be a scale, with the full stop of "mln."
    r"[ -]?([a-z]+)(?![0-9])(?:\.(?=[,;)]| [a-z(]| (?:[A-Z]{3}\b|US)))?", re.IGNORECASE
)
_LETTER = regex(r"(?: (?=[mb]\b))?([kmb]|t)(?![\w])", re.IGNORECASE)
_A_SCALE = regex(rf"an? (?={'|'.join(sorted(_SCALES, key=len, reverse=True))})", re.IGNORECASE)
_HALF = regex(
    r"half[ -](?:(?:an? )?(?=(?:hundred|thousand|million|billion|trillion|dozen)\b)"
    r"|(?:of )?(?:an?|one) (?=per ?cent|percentage point))",
    re.IGNORECASE,
)
_AND_A_HALF = regex(r"[ -]and[ -]a[ -]half\b", re.IGNORECASE)
_MORE = regex(r" (?:and )?(?=[^\W_])")
_SUFFIX = regex(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_ORDINAL_TAIL = regex(rf"-({'|'.join(ORDINALS)})\b", re.IGNORECASE)

_BEFORE: dict[str, Bound] = {phrase: bound for bound, phrases in _WORDS["before"].items() for phrase in phrases}
_LASTS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in _BEFORE) | {"the", "of"}
_AFTER: dict[str, Bound] = {phrase: bound for bound, phrases in _WORDS["after"].items() for phrase in phrases}
_AFTER_WORDS = regex(rf"[ -]({'|'.join(sorted(_AFTER, key=len, reverse=True))})\b(?! than)", re.IGNORECASE)
_WORDS_BEFORE = regex(r"(?: \.?[a-z']+){1,6}", re.IGNORECASE)  # read backwards, from the number on
_ONE = Decimal(1)
_LARGEST_UNIT = Decimal(10) ** 12
_LONGEST_NUMBER = 24
_LONGEST_ORDINAL = 6
_LONGEST_BOUND = 40
_MARK = regex(r" (?:the )?(?:(?:mark|level|threshold) of )?$")  # "exceeded the $4 billion mark", "the mark of"
_REACHED = regex(
    r"(?:(?:%|cent|times|grew|grown|rose|risen|up|climbed|jumped|increased)(?: (?:last|this) year| in \d{4})?, "
    r"|\b(?:add(?:s|ed|ing)?|sum(?:s|med)?|pick(?:s|ed|ing)|w[ea]nt|going|goes|mov(?:es|ed|ing)|shot|brought) )$",
    re.IGNORECASE,
)  # "grew, up to $57 mln", "adds up to"
_HANDED = regex(r"\b(?:hand|turn|roll|spread)(?:s|ed|ing)? $", re.IGNORECASE)  # "handed over $5 million"
_BY = regex(r"(?:%|\bper ?cent|\bpct\.?|\bpc|\btimes|-fold|\bthird|\bquarter|\bhalf) $", re.IGNORECASE)
_THAN = ("than", "above", "below", "over", "under")  # "12 percent less than $5 million": by how much, and no bound
_TOLD = regex(r"\b(?:than|below|under|short of) the $")  # "less than the $5 million sold in 2011": no limit, a sum
_MARKED = regex(r"[ -](?:mark|level|threshold|barrier|milestone|line|ceiling|limit)\b")
_LONGEST_TOLD = 13
_PARTICLES = {"up to": _REACHED, "over": _HANDED}  # no bound behind such verbs


class Quantity(Struct, frozen=True):
    """A number as written. `unit` is that of its last digit: 0.1 for "2.9", 100_000_000 for "2.9 billion"."""

    start: int
    end: int
    value: Decimal
    unit: Decimal
    scaled: bool  # it holds a word such as "million"


def quantity(text: str, start: int, *, letters: bool = False) -> Quantity | None:
    """Read the number that begins at `start`; `letters` lets "5B" and "28.2m" be billions and millions."""
    first = _simple(text, start)
    if first is None:
        return None
    total = _scaled(text, first, letters=letters)
    while total.scaled:
        gap = _MORE.match(text, total.end)
        part = _simple(text, gap.end()) if gap is not None else None
        if part is None:
            break
        scaled = _scaled(text, part, letters=False)
        factor = scaled.unit / part.unit
        if not scaled.scaled:
            spelt = text[part.start].isalpha() and total.unit == 1000 and part.value >= 20
            if not ((total.value == 1000 or spelt) and text[start].isalpha() and part.unit == 1 and part.value < 1000):
                break  # "a thousand 400 agreements" is 1,400; "2 million 15 ships" are two numbers
            total = replace(total, end=part.end, value=total.value + part.value, unit=Decimal(1))
        elif factor < total.unit:  # 1 billion 200 million
            total = replace(total, end=scaled.end, value=total.value + scaled.value, unit=scaled.unit)
        elif total.value < factor:  # 3 thousand 897 million
            total = replace(total, end=scaled.end, value=(total.value + part.value) * factor, unit=scaled.unit)
        else:
            break
    return total


def _simple(text: str, start: int) -> Quantity | None:
    if text[start : start + 1].isdigit():
        found = _DIGITS.match(text, start)
        return _of_digits(found) if found is not None else None
    half = _HALF.match(text, start)
    if half is not None:
        return Quantity(start, half.end() - 1, Decimal("0.5"), Decimal("0.1"), scaled=False)
    article = _A_SCALE.match(text, start)
    if article is not None:
        return Quantity(start, article.end() - 1, Decimal(1), Decimal(1), scaled=False)
    return _of_words(text, start)


def _of_digits(found: re.Match[str]) -> Quantity | None:
    whole, part, end = found["whole"], found["part"], found.end()
    if len(found[0]) > _LONGEST_NUMBER:
        return None
    digits = whole if whole.isdigit() else whole.translate(_GROUPS)
    if not part:
        return Quantity(found.start(), end, Decimal(digits), _ONE, scaled=False)
    return Quantity(found.start(), end, Decimal(f"{digits}.{part}"), _ONE.scaleb(-len(part)), scaled=False)


def _of_words(text: str, start: int) -> Quantity | None:
    """Read "fourteen", "twenty-five", "three hundred and fifty", "two and a half": what stays below a thousand."""
    value = 0
    end = start
    tens = hundred = False
    found = _WORD.match(text, start)
    while found is not None:
        word = found[1].lower()
        number = UNITS.get(word)
        if number is not None and (end == start or (tens and number < 10) or (hundred and number < 100)):
            value += number
            tens, hundred = word in TENS, False
        elif word == "hundred" and 0 < value < 100 and end > start:
            value, hundred, tens = value * 100, True, False
        else:
            break
        end = found.end()
        found = _WORD.match(text, end)
    if end == start:
        return None
    half = _AND_A_HALF.match(text, end)
    if half is not None:
        return Quantity(start, half.end(), Decimal(value) + Decimal("0.5"), Decimal("0.1"), scaled=False)
    return Quantity(start, end, Decimal(value), Decimal(1), scaled=False)


def _scaled(text: str, number: Quantity, *, letters: bool) -> Quantity:
    found = _AFTER_NUMBER.match(text, number.end)
    factor = _SCALES.get(found[1].lower()) if found is not None else None
    if factor is None and letters and (letter := _LETTER.match(text, number.end)) is not None:
        factor = _LETTERS[letter[1].lower()]
        return Quantity(number.start, letter.end(), number.value * factor, number.unit * factor, scaled=True)
    scaled = number
    while found is not None and factor is not None and scaled.unit < _LARGEST_UNIT:
        scaled = Quantity(number.start, found.end(), scaled.value * factor, scaled.unit * factor, scaled=True)
        found = _AFTER_NUMBER.match(text, scaled.end)
        factor = _SCALES.get(found[1].lower()) if found is not None else None
    half = _AND_A_HALF.match(text, scaled.end) if scaled.scaled and number.unit == 1 else None
    if half is not None:  # "a billion and a half"
        return replace(scaled, end=half.end(), value=scaled.value + scaled.unit / 2, unit=scaled.unit / 10)
    return scaled


def _bound_before(text: str, start: int, end: int) -> tuple[Bound | None, int]:
    """Return the bound that the words before `start` set, and where they begin (`start` without a bound)."""
    if _TOLD.search(text, max(0, start - _LONGEST_TOLD), start) and not _MARKED.match(text, end):
        return None, start
    last = text[text.rfind(" ", max(0, start - _LONGEST_BOUND), max(0, start - 1)) + 1 : start]
    last = last[last.rfind("\n") + 1 :].lstrip("\"'([")  # the first word of a line, of a quotation
    if not last.endswith(" ") or last[:-1].lower().rstrip(".") not in _LASTS:
        return None, start  # most numbers have no bound: look no further
    found = _WORDS_BEFORE.match(text[max(0, start - _LONGEST_BOUND) : start][::-1])
    if found is None:
        return None, start
    at = start - found.end()
    words = text[at:start].lower().replace(".", "")
    words = _MARK.sub("", words).rstrip()
    while words:
        bound = _BEFORE.get(words)
        if bound is not None:
            part = _PARTICLES.get(words)
            if words.endswith(_THAN) and _BY.search(text, max(0, at - 10), at):
                return None, start
            return (None, start) if part is not None and part.search(text, max(0, at - 24), at) else (bound, at)
        _, space, words = words.partition(" ")
        at = text.find(" ", at) + 1 if space else at
    return None, start


def _bound_after(text: str, end: int) -> tuple[Bound | None, int]:
    """Return the bound that the words after `end` set ("or more"), and where they end."""
    found = _AFTER_WORDS.match(text, end)
    return (_AFTER[found[1].lower()], found.end()) if found is not None else (None, end)


def bounded(text: str, start: int, end: int) -> tuple[Bound, int, int]:
    """Return the bound of what stands from `start` to `end`, and the span with the words that set it."""
    before, start = _bound_before(text, start, end)
    after, end = _bound_after(text, end)
    return before or after or "exact", start, end


def number_tag(text: str, found: Quantity) -> Tag | None:
    """Return the cardinal as a tag; None for a fraction that no word makes whole ("3.5")."""
    if found.value != found.value.to_integral_value():
        return None
    bound, start, end = bounded(text, found.start, found.end)
    return Tag("number", start, end, Number(int(found.value), bound, max(1, int(found.unit))))


def ordinal_tag(text: str, start: int) -> Tag | None:
    """Return the ordinal that begins at `start`: "23rd", "eleventh", "twenty-first"."""
    if text[start].isdigit():
        found = _DIGITS.match(text, start)
        suffix = _SUFFIX.match(text, found.end()) if found is not None else None
        if found is None or suffix is None or not found[0].isdigit() or len(found[0]) > _LONGEST_ORDINAL:
            return None
        return Tag("ordinal", start, suffix.end(), Ordinal(int(found[0])))
    roman = _ROMAN.match(text, start)
    if roman is not None:
        return _roman_tag(text, roman)
    word = _WORD.match(text, start)
    if word is None:
        return None
    tens = TENS.get(word[1].lower())
    tail = _ORDINAL_TAIL.match(text, word.end()) if tens else None
    if tens and tail is not None:
        return Tag("ordinal", start, tail.end(), Ordinal(tens + ORDINALS[tail[1].lower()]))
    value = ORDINALS.get(word[1].lower())
    return Tag("ordinal", start, word.end(), Ordinal(value)) if value else None


def _roman_tag(text: str, found: re.Match[str]) -> Tag | None:
    before = _NAME_BEFORE.search(text, max(0, found.start() - 24), found.start())
    if before is not None and before[0] not in ("The ", "In ", "At ", "This "):
        return None
    return Tag("ordinal", found.start(), found.end(), Ordinal(_ROMAN_NUMBERS[found[1] + found[2]]))


def roman(text: str) -> int | None:
    """Return the number of Roman digits up to XXXIX: 14 for "XIV"."""
    return _ROMAN_NUMBERS.get(text)


def stands_free(text: str, start: int) -> bool:
    """Tell whether a number may begin here: not within a word, a code ("K2", "Line-1"), a decimal or a date."""
    if not start:
        return True
    before = text[start - 1]
    if before in ".,:/-":
        return start < 2 or not (text[start - 2].isalnum() if before != "," else text[start - 2].isdigit())
    return not (before.isalnum() or before == "_")
