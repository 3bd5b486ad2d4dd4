"""In which language a text is, as far as it takes to leave alone what is not English."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_ENOUGH = 6  # words of a sentence of which one is written small
_SURE = 3  # small words of one language in a sentence
_LONG = 10  # words of a sentence that in English holds one of its small words
_ENGLISH, _UNKNOWN = "English", "an unknown language"
_LAST_LATIN = "\u024f"
_MORE_LATIN = ("\u1e00", "\u1eff")  # Vietnamese, and others with two marks on a letter


def foreign(text: str, lines: Sequence[Line], small_words: frozenset[str]) -> dict[int, str]:
    """Return the language of each line that is not English, by the line's place in the list.

    Where most of an article is in another language, all of it is: names and figures stand in it as they do in ours.

    Args:
        text: What the lines' offsets are of.
        lines: Of one article.
        small_words: All words of three letters and more that the article writes in small letters.
    """
    known = _known()
    english = len(small_words & known.strange) < _SURE and not small_words.isdisjoint(known.english)
    if english and not any(letter > _LAST_LATIN and letter.isalpha() for letter in set(text)):
        return {}  # as nearly every article
    languages = [_language_of(text[line.start : line.end], line.words) for line in lines]
    weight: Counter[str] = Counter()
    for line, language in zip(lines, languages, strict=True):
        if language is not None and (language != _UNKNOWN or languages.count(_UNKNOWN) >= _SURE):
            weight[language] += line.end - line.start
    main = max(weight, key=lambda language: (weight[language], language), default=_ENGLISH)
    if main != _ENGLISH:
        return {at: language or main for at, language in enumerate(languages)}
    return {at: language for at, language in enumerate(languages) if language not in (None, _ENGLISH, _UNKNOWN)}


def is_capitalised(line: Line) -> bool:
    """Tell a sentence in which every word has a capital, small words too: names cannot be told from others there."""
    if line.role == "headline" or any(item.text[0].islower() for item in line.items if item.kind == "word"):
        return False
    words = sum(item.kind == "word" and item.text[0].isalpha() for item in line.items)
    return words >= _ENOUGH and not line.words.isdisjoint(_known().english | _known().shared)


class _Known(Struct, frozen=True):
    """The small words of English alone, those it shares with others, each other language's, and all of these."""

    english: frozenset[str]
    shared: frozenset[str]
    others: dict[str, frozenset[str]]
    strange: frozenset[str]


@cache
def _known() -> _Known:
    read = toml("languages")
    others = {language: frozenset(words.split()) for language, words in read["words"].items()}
    strange = frozenset().union(*others.values())
    return _Known(frozenset(read["english"].split()), frozenset(read["shared"].split()), others, strange)


def _language_of(text: str, words: frozenset[str]) -> str | None:
    """Return the language of a sentence, None where it is too short to tell."""
    if not text.isascii():
        script = _script_of(text)
        if script is not None:
            return script
    known = _known()
    ours, strange = len(words & known.english), words & known.strange
    if len(strange) >= _SURE and len(strange) > 2 * ours:
        best = max(known.others, key=lambda language: len(strange & known.others[language]))
        if len(strange & known.others[best]) >= max(_SURE, 2 * ours + 1):
            return best
    if ours:
        return _ENGLISH
    unlike = words.isdisjoint(known.shared) and sum(word.isalpha() for word in words) >= _LONG
    return _UNKNOWN if unlike else None


def _script_of(text: str) -> str | None:
    """Return the script of most letters, None where that is the Latin one."""
    strange = [
        letter
        for letter in text
        if letter > _LAST_LATIN and letter.isalpha() and not _MORE_LATIN[0] <= letter <= _MORE_LATIN[1]
    ]
    if 2 * len(strange) <= sum(letter.isalpha() for letter in text):
        return None
    scripts = Counter(unicodedata.name(letter, "UNKNOWN").partition(" ")[0].capitalize() for letter in strange)
    return f"the {min(scripts, key=lambda script: (-scripts[script], script))} script"
