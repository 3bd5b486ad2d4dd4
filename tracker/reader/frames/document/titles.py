"""The titles of documents: the words before the noun, and what it is on, for or of."""

from itertools import takewhile

from tracker.reader.cues import items_word
from tracker.reader.dates import WEEKDAYS
from tracker.reader.frames.document.called import name_end
from tracker.reader.frames.document.words import Written, document_words, noun_at
from tracker.reader.frames.slots import written
from tracker.reader.frames.verb_groups import is_adverb
from tracker.reader.items import Line
from tracker.reader.patterns import regex

TITLE_STOP = frozenset(
    """
    signed was were is are has have had will that which who by inked in during after at and concluded between
    approved adopted with said be being under also as while ; . held took would today yesterday jointly here recently
    several another following officially formally finally then later thus worth against shall may can could
    they he she we comes came enters entered takes took goes went becomes became provides envisages foresees covers
    since should including from among aimed bearing covering expires stipulates provides dated
    having followed acquired acquires gained existed exists changed remains remain remained stays expired lapses
    ratify ratifies ratified approves dating
    stemming bears bear carries drawn put included include includes comprise comprised comprises features
    but along alongside apart aside coupled accompanied together plus
    before ahead prior whose where when because although though despite once if unless so amid upon
    """.split()
)
_DETERMINERS = frozenset({"these", "those", "all", "many", "some", "most"})
_LONGEST_TITLE = 30  # items
_PRAISING = frozenset("key critical crucial vital important major multiple landmark historic significant".split())
TITLE_GOES_ON = frozenset(
    """
    on of for in to between with until concerning regarding about governing covering establishing relating related aimed
    bearing dealing setting providing amending modifying revising regulating allowing enabling
    supplementing extending implementing replacing updating accompanying
    """.split()
)
_ENDS_TITLE = TITLE_STOP - TITLE_GOES_ON - {"and", "in"}
_OF_A_TIME = frozenset({"next", "last", "coming", "past"})  # "covering the next" four years
_ENDS_NO_TITLE = TITLE_GOES_ON | {"and"}
_BE = frozenset("was were is are been be has have had will would".split())
_STATE = frozenset({"force", "effect", "operation", "place", "principle", "full", "front", "line", "response", "turn"})
_IN_WHICH = frozenset(
    {"ceremony", "presence", "meeting", "bid", "effort", "attempt", "move", "session", "run-up", "course"}
)
_OCCASION = frozenset({"occasion", "sidelines", "margins", "fringes", "eve", "spot", "same"})
_LATER = frozenset({("to", "follow"), ("to", "come"), ("due", "in"), ("due", "on"), ("due", "to"), ("due", "for")})
_MOST_BEFORE = 6
_BEFORE_VERB = frozenset({"also", "then", "jointly", "has", "have", "later", "subsequently", "to", "they", "both"})
_LISTED_CAPITALS = regex(r"(?:,[NFMK]{1,3}){1,3},?&[NFMK]")  # "of Friendship, Trade and Navigation"
_ON_ASIDE = regex(r",u[^,;:.]{1,10},|-u[^-;:.]{1,10}-")
_ON_AT_LAST = regex(r",u[^,;:.T]{1,10}\.$")  # "signed another, on oil and gas."
_LONGEST_NAME = 12
_REPLACING = frozenset({"replace", "supersede", "supplant", "succeed"})
_VERBS = frozenset({"was", "were", "have", "are", "will", "had"})
_BRACKET = regex(r"\([QNBF]\)")  # "a memorandum of understanding (MoU) on ports"
_PLAIN = frozenset({"memorandum", "memoranda", "memorandums", "mou", "moc", "moa", "loi", "bit"})  # kinds, not names


def title_span(line: Line, mention: Written) -> tuple[int, int]:
    """The document's name: the capitals or adjectives before its noun, and what it is on, for or of."""
    items = line.items
    first = mention.first
    while (
        first > 0
        and (line.shape[first - 1] in "FNMQKgmkc" or (line.shape[first - 1] == "B" and first == mention.first))
        and items[first - 1].word not in TITLE_STOP | _DETERMINERS
        and items[first - 1].word not in document_words().including
        and not _is_act(items[first - 1].word, beside=first == mention.first)
        and mention.first - first < _MOST_BEFORE
        and not (line.shape[first - 1] == "k" and first > 1 and items[first - 2].word == "to")  # "to implement"
    ):
        first -= 1
    while first < mention.first and items[first].word in _PRAISING:
        first += 1
    if line.shape[max(0, first - 2) : first] == "#-":
        first -= 2  # "five-year"
    while first > 1 and line.shape[first - 1] in "o&" and _is_capital(line, first) and _is_capital(line, first - 2):
        if line.shape[first - 1] == "&" and first == mention.first:
            break  # "an MoU on Sports and Protocol of Consultations"
        first -= 2  # "General Security of Military Information Agreement"
        while first and _is_capital(line, first - 1) and mention.first - first < _LONGEST_NAME:
            first -= 1
    if first and line.shape[first - 1] == "P" and items[first].text[0].isupper():
        first -= 1  # "the Abidjan Declaration"
    if line.shape[max(0, first - 3) : first] == "A-A" and items[mention.first].text[0].isupper():
        first -= 3  # "the Indo-Nepalese Treaty"
    if first > 1 and line.shape[first - 1] == "-" and line.shape[first - 2] in "PA":
        first -= 2  # "the Peru-Chad Treaty of Friendship"
    last = mention.last
    aside = _ON_ASIDE.match(line.shape, last)
    aside = _ON_AT_LAST.match(line.shape, last) if aside is None and mention.echo else aside
    if aside is not None and items[last + 1].word == "on" and items[last + 2].word != "which":
        return first, aside.end() - 1  # "a memorandum, on energy, was"
    bracket = _BRACKET.match(line.shape, last)
    start = bracket.end() if bracket is not None else last
    if start < len(items) and items[start].word in TITLE_GOES_ON:
        end = title_end(line, start, mention.first)
        last = max(last, end) if end > start else last
    return first, last


def _is_act(word: str, *, beside: bool) -> bool:
    """Tell a word of signing, which no name holds but for "exchange" beside its noun: "youth exchange agreement"."""
    return word in document_words().acts and not (word == "exchange" and beside)


def _is_capital(line: Line, at: int) -> bool:
    item = line.items[at]
    return item.kind == "word" and item.text[0].isupper() and item.shape not in "doI"


def title_of(line: Line, mention: Written) -> str | None:
    """Return the title as written, None where there is nothing but the noun."""
    first, last = title_span(line, mention)
    if mention.echo and mention.left >= mention.last:  # one of several topics
        on = "" if line.shape[mention.left] in "uftoy" else "on "
        return f"{mention.noun.type} {on}{written(line, mention.left, mention.right)}"
    if mention.echo:
        them = items_word(line, mention.last + 1) in {"them", "these", "those", "which"}
        start = mention.last + 2 * (them or items_word(line, mention.last) == "of")  # "one of them on ports"
        start += line.shape[start : start + 1] == ","  # "another, on ports,"
        return f"{mention.noun.type} {written(line, start, last)}" if last > start else None
    whole = last - first > mention.last - mention.first
    return written(line, first, last) if whole or _is_name(line, mention) else None


def kind_of(line: Line, mention: Written) -> str | None:
    """Return the words before a noun with it, None where there are none: "similar trade pacts"."""
    first = title_span(line, mention)[0]
    return written(line, first, mention.last) if first < mention.first else None


def _is_name(line: Line, mention: Written) -> bool:
    """Tell "joint statement", "letter of intent", "the CEPA" from "memorandum of understanding", "MoU"."""
    if mention.noun.plural or mention.loose:
        return False
    opening = line.items[mention.first]
    if mention.last - mention.first > 1:
        return opening.word not in _PLAIN
    return opening.text.isupper() and len(opening.text) > 1 and opening.word not in _PLAIN


def title_end(line: Line, start: int, first: int) -> int:
    """Where "on …", "for …" after a document's noun ends."""
    items, shape = line.items, line.shape
    last = start
    while last < len(items) and last - first < _LONGEST_TITLE and shape[last] not in ";.:rX(":
        listed = shape[last - 1 : last + 2] == "P,P" or _LISTED_CAPITALS.match(shape, last) is not None
        if shape[last] == "," and not listed:
            break
        word, after, second = items[last].word, items_word(line, last + 1), items_word(line, last + 2)
        if (end := name_end(line, last)) > last:
            return end
        if (word in document_words().verbs and not _is_attribute(line, last)) or (word == "on" and after == "behalf"):
            break
        if word in {"in", "on", "to"} and last + 1 < len(items) and shape[last + 1] in "TP":
            break
        if (word, after) in _LATER:
            break  # "a memorandum on roads to follow in June"
        if word == "on" and after in WEEKDAYS:
            break  # "on Friday, June 7"
        if word == "in" and after in _STATE:
            break  # "the agreement in force since 2008"
        if word == "in" and second in _IN_WHICH:
            break  # "a memorandum in the presence of the press"
        if word == "to" and after in _REPLACING:
            break  # "a trade agreement to replace the one of 2001"
        if word == "with" and after in {"his", "her"}:
            break  # "a treaty with his Greek counterpart"
        if word == "on" and second in _OCCASION:
            break  # "memoranda on the occasion of the visit"
        lasting = items[last - 1].word in {"for", "of", "until", "through", "to"} or shape[last - 2 : last] == "T&"
        day = shape[last] == "T" and any(letter.isdigit() for letter in items[last].text) and " " in items[last].text
        if day and items[last - 1].word == "of":
            return last + 1  # "the treaty on trade of 17 August 2018"
        if shape[last] == "T" and not lasting and not _names_document(line, last):
            break
        if shape[last] == "&" and joins(line, last):
            break
        quoted = shape[last] == '"' and shape[last - 1] in "kcgmN" and not shape.count('"', start, last) % 2
        if quoted or word in _ENDS_TITLE or (word in {"with", "between"} and last > start):
            break
        last += 1
    while last > start and (shape[last - 1] in "&diofty" or items[last - 1].word in _ENDS_NO_TITLE | _OF_A_TIME):
        last -= 1
    return last


def _is_attribute(line: Line, at: int) -> bool:
    """Tell "on a renewed partnership", "for secured loans" from "on ports signed in May"."""
    led = line.shape[at - 1] == "d" or line.items[at - 1].word in TITLE_GOES_ON
    noun = line.shape[at + 1 : at + 2] in set("kgcmFKNM") and not is_adverb(line, at + 1)
    return led and noun and line.items[at].word.endswith("ed")


def _names_document(line: Line, at: int) -> bool:
    """Tell the year in "an addendum to the 2017 convention"."""
    words = [item.word for item in takewhile(lambda item: item.shape not in ",;:.", line.items[at + 1 : at + 5])]
    return any(noun_at(words, offset)[1] is not None for offset in range(len(words)))


def joins(line: Line, at: int) -> bool:
    """Tell the "and" before another document, or another act, from one within a title."""
    words = [item.word.strip('"') for item in line.items[at + 1 : at + 8]]
    for offset, word in enumerate(words):
        if word in _BE or (offset and _joins_anew(line, at + 1 + offset)):
            return False
        if (word in document_words().acts and (not offset or words[0] in _BEFORE_VERB)) or noun_at(words, offset)[
            1
        ] is not None:
            return True
        if offset < 2 and word in document_words().echoes:
            return True
        if line.shape[at + 1 + offset] in ("ofuityb,;.r" if offset else ",;.r"):
            return False
    return False


def _joins_anew(line: Line, at: int) -> bool:
    """Tell what joins the next document to "a treaty of friendship and cooperation": "and a plan", "as well as"."""
    joint = line.shape[at] == "&" and line.shape[at + 1 : at + 2] in {"d", "#"}
    return (
        joint
        or line.items[at].word in {"alongside", "along", "together", "plus", "besides"}
        or ([item.word for item in line.items[at : at + 3]] == ["as", "well", "as"])
    )


def after_name(line: Line, mention: Written) -> int:
    """Where a document goes on after what it is called, or after its topics."""
    at = after_topics(line, mention)
    return name_end(line, at)


def after_topics(line: Line, mention: Written) -> int:
    """Where "four memoranda, on schools, carbon and crime, were signed" goes on with its verb."""
    at = mention.last
    if not mention.noun.plural or line.shape[at : at + 2] != ",u" or line.items[at + 1].word != "on":
        return at
    closing = line.shape.find(",", at + 2)
    while closing > 0:
        if items_word(line, closing + 1) in _VERBS:
            return closing
        closing = line.shape.find(",", closing + 1)
    return at
