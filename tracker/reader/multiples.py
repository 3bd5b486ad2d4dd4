"""Changes told as multiples or fractions: "doubled", "grew 1.4 times", "2.4 times higher", "by a third", "fivefold"."""

import re
from decimal import Decimal

from tracker.reader.numbers import Quantity
from tracker.reader.patterns import regex
from tracker.reader.tags import Multiple, Tag

_VERBS: dict[str, int] = {
    **dict.fromkeys(("doubled", "doubling", "doubles", "double"), 100),
    **dict.fromkeys(("tripled", "tripling", "triples", "triple", "trebled", "trebling"), 200),
    **dict.fromkeys(("quadrupled", "quadrupling", "quadruples", "quadruple"), 300),
    **dict.fromkeys(("quintupled", "quintupling"), 400),
    **dict.fromkeys(("halved", "halving", "halves", "halve"), -50),
}
_TWICE: dict[str, int] = {"twice": 100, "twofold": 100, "threefold": 200, "fourfold": 300, "fivefold": 400}
_TWICE |= {"sixfold": 500, "sevenfold": 600, "eightfold": 700, "ninefold": 800, "tenfold": 900}
_FRACTIONS: dict[str, str] = {
    "half": "50", "third": "33.3", "thirds": "66.7", "quarter": "25", "quarters": "75", "fifth": "20", "sixth": "16.7",
    "tenth": "10",
}  # fmt: skip
MULTIPLE_WORDS = frozenset({*_VERBS, *_TWICE, "multiplied", "by", "half", "one", "three", "two"})

_NOT_A_CHANGE = regex(
    r"[ -](?:taxation|tax|standards?|entry|digits?|check|citizenship|decker|track|room|line|lane|duty)", re.IGNORECASE
)
_BEFORE_VERB = regex(
    r"\b(?:more than|almost|nearly|over|about|roughly|practically|virtually|some|at least) $", re.IGNORECASE
)
TIMES = regex(r"[ -](?:times\b|fold\b)|x\b", re.IGNORECASE)
_MORE = regex(
    r" (?:(?:higher|more|larger|greater|bigger|less|lower|fewer|smaller|up|as (?:large|much|many|high|big))\b"
    r"|(?:increase|growth|rise|than|over|compared|against|that of|what)\b"
    r"|(?:the|its|their|that|last)(?: [\w'-]+){0,3}? "
    r"(?:level|figure|amount|volume|size|sum|total|bill|value|tally|result)\b"
    r"(?! of (?:[\w'-]+ ){0,2}(?:exports|imports|purchases|sales|supplies|shipments)))",
    re.IGNORECASE,
)
# "Five times as large as our exports": by how much one flow is larger than another, no change.
_ANOTHER = regex(
    r" (?:higher|more|larger|greater|bigger|as (?:large|much|many|high|big)) (?:as|than) (?:[\w']+ ){0,2}"
    r"(?:exports|imports|purchases|sales|supplies|shipments)\b(?! (?:in|of|for|during|from) )",
    re.IGNORECASE,
)
_GREW = regex(
    r"\b(?:by|up|grew|grown|rose|risen|rise|soared|increased?|expanded|jumped|surged|climbed|growth of|went up"
    r"|multiplied|leapt|swelled|fell|fallen|dropped|declined|decreased|shrank|shrunk|plunged)"
    r"(?: (?:by|almost|nearly|about|over|more than|some))* $",
    re.IGNORECASE,
)
_BY_FRACTION = regex(
    r"by (?:(?:more than|over|about|around|almost|nearly|roughly|some|at least|less than) )?(?:"
    r"(?:a |one[ -])(?P<one>third|quarter|fifth|sixth|tenth|half)|(?P<half>half)\b|(?P<two>two)[ -]thirds"
    r"|(?P<three>three)[ -]quarters)\b(?! (?:a|an|of a)\b)",
    re.IGNORECASE,
)
_FRACTION_MORE = regex(
    r"(?:(?P<two>two)[ -]thirds|(?P<three>three)[ -]quarters|(?:a |one[ -])"
    r"(?P<one>third|quarter|fifth|sixth|tenth|half))"
    r"(?= (?:more|higher|larger|greater|bigger|up|less|lower|fewer|down|smaller|above|below|on)\b)",
    re.IGNORECASE,
)


_OF_FRACTION = regex(
    r"(?P<two>two)[ -]thirds\b|(?P<three>three)[ -]quarters\b|(?:a |one[ -])"
    r"(?P<one>third|quarter|fifth|sixth|tenth)\b(?! (?:year|time|month|quarter|place|straight|consecutive|of))",
    re.IGNORECASE,
)
_HALF_OF = regex(
    r"half (?!of the (?:total|amount|value|sum|volume|bill)\b)(?:of )?(?:(?:the|its|their|that|last)(?: [\w'-]+){0,3}? "
    r"(?:level|figure|amount|volume|size|sum|total|bill|value|tally|result)\b"
    r"(?! of (?:[\w'-]+ ){0,2}(?:exports|imports|purchases|sales|supplies|shipments))|what it (?:was|had been)\b)",
    re.IGNORECASE,
)
_TIMES = {name: at for at, name in enumerate("two three four five six seven eight nine ten".split(), 2)}
_MULTIPLIED = regex(rf"multipl(?:ied|ying) by (?:a factor of )?(?P<times>{'|'.join(_TIMES)})\b", re.IGNORECASE)
_AGAIN = regex(r"half (?:as (?:much|many|large|big|high) again|again as)\b", re.IGNORECASE)
_CHANGED = regex(
    r"\b(?:up|down|rose|rises|risen|grew|grown|fell|fallen|dropped|declined|shrank|climbed|jumped|gained|lost"
    r"|(?:rise|fall|drop|decline|increase|growth|decrease|jump|gain|loss) of)"
    r"(?: (?:by|about|almost|nearly|over|roughly|some|more than|at least))* $",
    re.IGNORECASE,
)


def multiple_at(text: str, start: int, word: str) -> Tag | None:
    """Return the multiple or fraction that a word opens: "doubled", "twice", "by a third", "three-quarters more"."""
    word = word.lower()
    end = start + len(word)
    change = _VERBS.get(word)
    if change is not None:
        if _NOT_A_CHANGE.match(text, end):
            return None
        before = _BEFORE_VERB.search(text, max(0, start - 14), start)
        return Tag("multiple", before.start() if before else start, end, Multiple(Decimal(change)))
    by = _MULTIPLIED.match(text, start) if word.startswith("multipl") else None
    if by is not None:
        return Tag("multiple", start, by.end(), Multiple(Decimal(_TIMES[by["times"].lower()] - 1) * 100))
    if word in _TWICE:
        means = word != "twice" or _MORE.match(text, end) is not None
        another = _ANOTHER.match(text, end) is not None
        return Tag("multiple", start, end, Multiple(Decimal(_TWICE[word]))) if means and not another else None
    if word == "half":
        again = _AGAIN.match(text, start)
        of = _HALF_OF.match(text, start) if again is None else None
        if of is not None:
            return Tag("multiple", start, start + len(word), Multiple(Decimal(-50)))
        return Tag("multiple", start, again.end(), Multiple(Decimal(50))) if again is not None else None
    found = (_BY_FRACTION if word == "by" else _FRACTION_MORE).match(text, start)
    if found is None and _CHANGED.search(text, max(0, start - 28), start) is not None:
        found = _OF_FRACTION.match(text, start)
    if found is None:
        return None
    groups = found.groupdict()
    name = "thirds" if groups["two"] else "quarters" if groups["three"] else (groups["one"] or "half").lower()
    return Tag("multiple", start, found.end(), Multiple(Decimal(_FRACTIONS[name])))


def times_tag(text: str, found: Quantity) -> Tag | None:
    """Return "1.4 times" or "five-fold" as a change where it compares amounts, not where it counts occasions."""
    times = TIMES.match(text, found.end)
    if times is None or found.scaled or found.value <= 0 or _ANOTHER.match(text, times.end()) is not None:
        return None
    compares = (
        "fold" in times[0].lower()
        or found.value != found.value.to_integral_value()
        or _MORE.match(text, times.end()) is not None
        or _GREW.search(text, max(0, found.start - 40), found.start) is not None
    )
    change = ((found.value - 1) * 100).normalize()
    change = change.quantize(Decimal(1)) if change == change.to_integral_value() else change
    return Tag("multiple", found.start, times.end(), Multiple(change)) if compares else None
