"""The documents that a line names: noun, number, all that belongs to it."""

from msgspec.structs import replace

from tracker.reader.cues import is_verb, items_word
from tracker.reader.frames.acts import entries
from tracker.reader.frames.document.apposed import is_apposed, is_what_it_is
from tracker.reader.frames.document.body_names import LED, QUOTED
from tracker.reader.frames.document.echoes import EARLIER, POINTING, echo_at, echo_of_line_before, is_again
from tracker.reader.frames.document.papers import (
    are_the_two,
    is_of_ratification,
    is_planning,
    is_proclaimed,
    is_time,
    loose_at,
    paper_at,
)
from tracker.reader.frames.document.titles import TITLE_GOES_ON, TITLE_STOP, after_name, joins, title_end, title_span
from tracker.reader.frames.document.words import (
    Noun,
    Written,
    acronyms,
    document_words,
    noun_at,
    openers,
    signing_words,
)
from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Number, When

_BOUNDS = frozenset(
    """
    about over some nearly almost total more than around other least as many new further additional separate
    """.split()
)
_THEM = frozenset({"them", "these", "those"})
_MOST_BEFORE = 6
_QUOTED = 10  # items of a title in quotes
_COUNTERPART = regex(r"d[PA]?C,?X")  # "with his Greek counterpart, X"
_SIDES = "PABXNQFKLdso&-mMcgHhIW"
_OCCASIONS = frozenset(
    {"session", "meeting", "commission", "council", "committee", "visit", "forum", "summit", "talks"}
)
_OF_BOTH = frozenset(
    """
    two both countries sides governments cabinets ministries neighbours neighbors capitals respective states nations
    parties
    """.split()
)


def mentions(line: Line, known: Noun | None = None) -> list[Written]:
    """Return the documents that a line names, each with its title; a noun within another's title is no document.

    Args:
        line: The line.
        known: The noun that the text used last before it, for which "the current one" stands.

    Returns:
        A list that several may hold: not to be changed.
    """
    told: list[Written] | None = line.memo.get(("documents", 0)) if known is None else None
    if told is None:
        told = _mentions(line, known)
        if known is None:
            line.memo["documents", 0] = told
    return told


def _mentions(line: Line, known: Noun | None) -> list[Written]:
    telling = openers()
    if "B" not in line.shape and telling.isdisjoint(line.words):
        return []
    words = [item.word.rpartition(" ")[2] if item.shape == "B" else item.word.strip('"') for item in line.items]
    if telling.isdisjoint(words):
        return []
    found: list[Written] = []
    at = 0
    by_hand = line.role == "item" or not signing_words().isdisjoint(line.words)
    while at < len(words):
        if words[at] not in telling and not (found and words[at] in POINTING):
            at += 1
            continue
        size, noun = noun_at(words, at) if line.shape[at] != "B" else (1, None)
        loose = noun is None or (_is_another_thing(words, at) and not _is_for_years(line, at + size))
        if noun is None and found:
            size, noun = echo_at(words, at, found[-1].noun)
            if noun is None and is_again(words, at) and words[at - 1] in EARLIER:
                noun = replace(found[-1].noun, plural=False)
        elif noun is None and known is not None:
            size, noun = (
                (1, replace(known, plural=False)) if is_again(words, at) else echo_of_line_before(words, at, known)
            )
        echo = noun is not None and noun_at(words, at)[1] is None
        told = paper_at(line, at) if noun is None else None
        loose = loose and not echo and told is None
        noun = noun or told or (loose_at(line, at) if by_hand else None)
        if (
            noun is None
            or is_time(line, at)
            or (loose and not by_hand)
            or _is_part(words, at + size)
            or is_proclaimed(words, at + size)
            or is_planning(line, at)
            or (echo and line.shape[at + 1 : at + 3] == "uT")
            or is_of_ratification(words, at)
            or not line.items[at].text.startswith(acronyms().get(words[at].removesuffix("s"), ""))
        ):
            at += 1
            continue
        bare = Written(at, at + size, noun, echo=echo, loose=loose)
        listed = bool(found) and noun.plural and found[-1].noun.plural  # "eight memoranda and executive programmes"
        left = max(_left(line, bare), found[-1].right if listed else 0)
        left += left < at and line.shape[left] in "&,"
        whole = replace(bare, left=left, right=_right(line, replace(bare, left=left)))
        of_sum = _of_one_sum(line, found[-1], whole) if found else None
        if of_sum is not None:
            found[-1] = of_sum
        else:
            found.append(whole)
        at = max(whole.right, at + size)
    return found


def _of_one_sum(line: Line, one: Written, other: Written) -> Written | None:
    """Return "24 agreements and memorandums", or "the document, a treaty of friendship,", as the one that they are."""
    between = line.shape[one.right : other.left]
    if one.echo and between == "," and items_word(line, one.last - 1) in _THEM and line.shape[other.left] == "d":
        return replace(other, left=one.left)  # "one of them, a treaty"
    if (one.echo or one.right == one.last) and between == "," and is_apposed(line, one, other):
        return replace(other, left=one.left)
    plain = one.right == one.last or line.shape[one.last : one.right] == "(Q)"  # "memoranda of understanding (MoUs)"
    if is_what_it_is(line, one, other, between):
        return replace(one, right=other.right) if between == "," else one
    together = plain and between in {",", "&", ",&"} and one.noun.plural and other.noun.plural
    if not together or other.echo or number_of(line, one) is None or number_of(line, other) is not None:
        return None
    noun = one.noun if one.noun == other.noun else Noun("document", plural=True)
    return Written(one.first, other.last, noun, one.left, other.right)


def within(line: Line, whole: Written) -> list[Written]:
    """Return the documents that the title of another names: "a protocol to the 2017 convention"."""
    found: list[Written] = []
    words = [item.word for item in line.items]
    at = whole.last
    while at < whole.right:
        size, noun = noun_at(words, at)
        if noun is not None and not _is_another_thing(words, at) and not _is_part(words, at + size):
            bare = Written(at, at + size, noun)
            found.append(replace(bare, left=_left(line, bare), right=_right(line, bare)))
        at += size
    return found


def _is_another_thing(words: list[str], at: int) -> bool:
    """Tell "business plan", "space programme", which are no documents, from "investment treaty"."""
    loose = words[at].removesuffix("s") in document_words().loose
    return loose and at > 0 and not {words[at - 1], f"{words[at - 1]} {words[at]}"}.isdisjoint(document_words().never)


def _is_for_years(line: Line, after: int) -> bool:
    """Tell "an exchange programme for 2024-2026", which is a document after all."""
    value = line.items[after + 1].value if line.shape[after : after + 2] == "fT" else None
    return isinstance(value, When) and value.period is not None and "/" in value.period


def _is_part(words: list[str], after: int) -> bool:
    """Tell "agreement commitments", which are no agreement."""
    return after < len(words) and (
        words[after] in document_words().compounds or words[after + 1 : after + 2] == ["ratification"]
    )


def _left(line: Line, mention: Written) -> int:
    """Where the document begins with its article, number and adjectives: "a package of 17 bilateral documents"."""
    if mention.echo:
        return mention.first
    first = title_span(line, mention)[0]
    while first > 0 and _belongs(line, first, mention):
        first -= 1
    opening = line.shape.rfind('"', max(0, first - _QUOTED), first - 1) if line.shape[first - 1 : first] == '"' else -1
    if first == mention.first and opening >= 0:
        return opening - (line.shape[opening - 1 : opening] == "d")  # "the “Safe Skies” agreement"
    if first > 1 and line.shape[first - 2 : first] == "dT":
        return _renewed(line, first - 2)  # "their 2015 agreement"
    before = line.items[first - 1].word if first else ""
    counted = line.shape[first : first + 1] == "#" and before in {"another", "other", "further"}
    if before == "following" and line.shape[first - 2 : first - 1] == "d" and mention.noun.plural:
        return first - 2
    anew = before == "another" and first == title_span(line, mention)[0]
    return first - (counted or anew or before == "several" or (line.items[first].word, before) == ("total", "in"))


def _renewed(line: Line, first: int) -> int:
    """Where "an extension of the 2015 agreement" begins."""
    of = first > 1 and line.shape[first - 1] == "o" and line.items[first - 2].word in document_words().quantities
    return first - 2 - (line.shape[first - 3 : first - 2] == "d") if of else first


def _belongs(line: Line, first: int, mention: Written) -> bool:
    """Tell whether the item before `first` is still of the document; its article is the last but for "a number of"."""
    items, shape = line.items, line.shape
    letter, word = shape[first - 1], items[first - 1].word
    if letter == "&" and first > 1 and shape[first] not in "d#":
        return (
            shape[max(0, first - 2)] in "kmMg"
            and noun_at([items[first - 2].word], 0)[1] is None
            and items[first - 2].word not in document_words().acts
            and items[first - 2].word not in TITLE_STOP
        )
    if word.endswith("ed") and word in document_words().acts and line.shape[first - 2 : first - 1] == "#":
        return first > 1 and first == mention.first and not are_the_two(line, first - 2)  # "six signed texts"
    if word in document_words().acts or word in TITLE_STOP or word in document_words().including:
        return False
    if "Ts" in (shape[max(0, first - 2) : first], shape[first - 1 : first + 1]):
        return True  # "this year's agreement"
    if letter == "s" and first == mention.first and mention.noun.type == "protocol":
        return shape[first - 2] in "kc" and items[first - 2].word in _OCCASIONS  # "the session's minutes"
    if letter == "o":
        return items[first - 2].word in document_words().quantities
    if first < mention.first and (
        shape[first] == "d" or (shape[first] == "#" and letter != "d" and word not in _BOUNDS)
    ):
        return False
    if letter == "k":
        return first > mention.first - 8
    if letter in "P-":
        return shape[max(0, first - 2)] in "-PA#" or shape[first] == "-"
    return (
        letter in "d#$AOMREcmg"
        or (letter in "Hh" and word == "general")
        or (letter == ")" and shape[max(0, first - 3) : first - 1] in {"(#", "($"})
        or shape[first - 1 : first + 1] in {"(#", "($"}
    )


def _right(line: Line, mention: Written) -> int:
    """Where the document ends with its title, its acronym in brackets, and whom it is between."""
    items, shape = line.items, line.shape
    at = after_name(line, mention)
    while at < len(items):
        if shape[at] == "(":
            end = shape.find(")", at)
            told = not entries("documents").keys().isdisjoint(item.word for item in items[at:end])
            if end < 0 or end - at > _MOST_BEFORE or told:
                return at
            at = end + 1
        elif items[at].word == "between" and items_word(line, at + 1) == "their":
            at += 2  # "a memorandum between their diplomatic academies"
            while at < len(items) and shape[at] in "kgcmA&" and not is_verb(line, at) and items[at].word != "as":
                if shape[at] == "&" and joins(line, at):
                    break
                at += 1
        elif items[at].word in {"between", "with"}:
            at += 1
            while at < len(items) and (
                shape[at] in _SIDES or items[at].word in _OF_BOTH or (shape[at] == "k" and items[at].text[0].isupper())
            ):
                if shape[at] == "&" and joins(line, at):
                    break
                led = LED.match(shape, at) or _COUNTERPART.match(shape, at) or QUOTED.match(shape, at + 1)
                at = led.end() if led is not None else at + 1
            while shape[at - 1] in "&d-":
                at -= 1
        elif items[at].word in document_words().worth and "$" in shape[at + 1 : at + 6]:
            at = shape.index("$", at) + 1
        elif items[at].word == "to" and items[mention.left - 1].word == "from":
            return at  # "from a treaty to a protocol"
        elif items[at].word in TITLE_GOES_ON:
            end = title_end(line, at, mention.first)
            if end <= at:
                return at
            at = end
        else:
            return at
    return at


def number_of(line: Line, mention: Written) -> int | None:
    """Return how many documents a plural noun tells of, None where no number stands before it."""
    if not mention.noun.plural:
        return None
    for at in range(mention.first - (line.shape[mention.first] != "#"), mention.left - 1, -1):
        value = line.items[at].value
        if isinstance(value, Number):
            return value.value
        if line.shape[at] in ";.," or line.items[at].kind == "when":
            return None
    return None
