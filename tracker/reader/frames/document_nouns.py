"""The nouns of documents in a line, their numbers and their titles."""

from functools import cache
from typing import NamedTuple, cast

from tracker.domain.facts import DocumentType
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.tags import Number

_TITLE_STOP = frozenset(
    """
    signed was were is are has have had will that which who by inked in during after at and concluded between
    approved adopted with said be being under also as while ; . held took would today yesterday jointly here recently
    several another following officially formally finally then later thus worth against shall may can could
    should including from among aimed bearing covering expires stipulates provides
    """.split()
)
_LONGEST_TITLE = 30  # items
_TITLE_GOES_ON = frozenset(
    """
    on of for in to between with until concerning regarding about governing covering establishing relating related aimed
    bearing dealing setting providing amending supplementing extending implementing replacing updating accompanying
    """.split()
)
_ABOUT = frozenset({"on", "concerning", "regarding", "about", "bearing", "dealing"})
_BE = frozenset("was were is are been be has have had will would".split())
_BOUNDS = frozenset("about over some nearly almost total more than around other least as many up".split())
_MOST_BEFORE = 6
_SIDES = "PABXNQFKLdso&-mMcgHhI"
_OF_BOTH = frozenset(
    "two both countries sides governments ministries neighbours neighbors respective states nations parties".split()
)


class Noun(NamedTuple):
    """A document's noun."""

    type: DocumentType
    plural: bool


class Written(NamedTuple):
    """A document's noun at `first` to `last` of a line's items; `left` to `right` with all that belongs to it.

    `echo` marks a word that stands for a noun before it: "another on customs".
    """

    first: int
    last: int
    noun: Noun
    left: int = 0
    right: int = 0
    echo: bool = False


@cache
def nouns() -> dict[str, Noun]:
    """The nouns of documents.toml by the words that they are written with."""
    read = toml("documents")
    known = {word: Noun(cast("DocumentType", kind), plural=False) for word, kind in read["types"].items()}
    plurals = {word + "s": noun._replace(plural=True) for word, noun in known.items() if not word.endswith("s")}
    plurals |= {word: known[singular]._replace(plural=True) for word, singular in read["plurals"].items()}
    return known | plurals


@cache
def _by_first() -> dict[str, list[tuple[tuple[str, ...], Noun]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], Noun]]] = {}
    for word, noun in nouns().items():
        split = tuple(word.split())
        by_first.setdefault(split[0], []).append((split, noun))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


class _Words(NamedTuple):
    acts: frozenset[str]
    verbs: frozenset[str]
    quantities: frozenset[str]
    echoes: frozenset[str]
    never: frozenset[str]
    compounds: frozenset[str]


@cache
def _words() -> _Words:
    read = toml("documents")
    verbs = list(read["verbs"].values())
    return _Words(
        acts=frozenset(word for verb in verbs for form in ("past", "base", "noun") for word in verb[form]),
        verbs=frozenset(word for verb in verbs for form in ("past", "base") for word in verb[form]) | {"signing"},
        quantities=frozenset(read["phrases"]["quantities"]),
        echoes=frozenset(read["phrases"]["standing_for"]),
        never=frozenset(read["never"]["before"]),
        compounds=frozenset(read["never"]["after"]),
    )


def mentions(line: Line) -> list[Written]:
    """Return the documents that a line names, each with its title; a noun within another's title is no document."""
    found: list[Written] = []
    at, words = 0, [item.word.strip('"') for item in line.items]
    while at < len(words):
        size, noun = _noun_at(words, at)
        if noun is None and found:
            size, noun = _echo_at(words, at, found[-1])
        before = words[max(0, at - 1)]
        if (
            noun is None
            or not {before, f"{before} {words[at]}"}.isdisjoint(_words().never)
            or _is_part(words, at + size)
        ):
            at += 1
            continue
        bare = Written(at, at + size, noun, echo=words[at] in _words().echoes)
        whole = bare._replace(left=_left(line, bare), right=_right(line, bare))
        found.append(whole)
        at = max(whole.right, at + size)
    return found


def _is_part(words: list[str], after: int) -> bool:
    """Tell "agreement commitments", which are no agreement."""
    return after < len(words) and (
        words[after] in _words().compounds or words[after + 1 : after + 2] == ["ratification"]
    )


def _noun_at(words: list[str], at: int) -> tuple[int, Noun | None]:
    for split, noun in _by_first().get(words[at], ()):
        if len(split) == 1 or tuple(words[at : at + len(split)]) == split:
            return len(split), noun
    return 1, None


def _echo_at(words: list[str], at: int, known: Written) -> tuple[int, Noun | None]:
    """Find "another on tourism", "the second one, on ports", "the one signed with Kenya"."""
    if words[at] not in _words().echoes:
        return 1, None
    last = at + 1
    if words[last : last + 1] == ["one"]:
        last += 1
    following = words[last] if last < len(words) else ""
    if following == "," and words[last - 1] == "one":
        following = words[last + 1] if last + 1 < len(words) else ""
        return (last - at, known.noun._replace(plural=False)) if following in _ABOUT else (1, None)
    alone = words[at] in {"one", "another"} or words[last - 1] == "one"
    if (
        following in _ABOUT
        or (alone and following in {"for", "between", "with", "by", *_words().acts})
        or (following, words[at]) in {("by", "other"), ("in", "another")}
    ):
        return last - at, known.noun._replace(plural=False)
    return 1, None


def _left(line: Line, mention: Written) -> int:
    """Where the document begins with its article, number and adjectives: "a package of 17 bilateral documents"."""
    first = title_span(line, mention)[0]
    while first > 0 and _belongs(line, first, mention):
        first -= 1
    return first


def _belongs(line: Line, first: int, mention: Written) -> bool:
    """Tell whether the item before `first` is still of the document; its article is the last but for "a number of"."""
    items, shape = line.items, line.shape
    letter, word = shape[first - 1], items[first - 1].word
    if letter == "&" and first > 1 and shape[first] not in "d#":
        return (
            shape[max(0, first - 2)] in "kmM"
            and items[first - 2].word not in _words().acts
            and items[first - 2].word not in _TITLE_STOP
        )
    if word in _words().acts or word in _TITLE_STOP:
        return False
    if letter == "o":
        return items[first - 2].word in _words().quantities
    if first < mention.first and (
        shape[first] == "d" or (shape[first] == "#" and letter != "d" and word not in _BOUNDS)
    ):
        return False
    if letter == "k":
        return first > mention.first - 8
    if letter in "P-":
        return shape[max(0, first - 2)] in "-P" or shape[first] == "-"
    return (
        letter in "d#$AOMREcmg"
        or (letter == ")" and shape[max(0, first - 3) : first - 1] == "(#")
        or shape[first - 1 : first + 1] == "(#"
    )


def _right(line: Line, mention: Written) -> int:
    """Where the document ends with its title, its acronym in brackets, and whom it is between."""
    items, shape = line.items, line.shape
    at = mention.last
    while at < len(items):
        if shape[at] == "(":
            end = shape.find(")", at)
            if end < 0 or end - at > _MOST_BEFORE:
                return at
            at = end + 1
        elif items[at].word in {"between", "with"}:
            at += 1
            while at < len(items) and (shape[at] in _SIDES or items[at].word in _OF_BOTH):
                if shape[at] == "&" and _joins(line, at):
                    break
                at += 1
            if shape[at - 1] in "&d":
                at -= 1
        elif items[at].word in _TITLE_GOES_ON:
            end = _title_end(line, at, mention.first)
            if end <= at:
                return at
            at = end
        else:
            return at
    return at


def _title_end(line: Line, start: int, first: int) -> int:
    """Where "on …", "for …" after a document's noun ends."""
    items, shape = line.items, line.shape
    last = start
    while last < len(items) and last - first < _LONGEST_TITLE and shape[last] not in ";.:rX(":
        if shape[last] == "," and not (shape[last - 1] == "P" and shape[last + 1 : last + 2] == "P"):
            break
        word = items[last].word
        if word in _words().verbs or (word == "on" and items[last + 1 : last + 2] and items[last + 1].word == "behalf"):
            break
        if word in {"in", "on", "to"} and last + 1 < len(items) and shape[last + 1] in "TP":
            break
        if shape[last] == "T" and items[last - 1].word not in {"for", "of", "until", "through", "to"}:
            break
        if shape[last] == "&" and _joins(line, last):
            break
        if word in _TITLE_STOP - _TITLE_GOES_ON - {"and", "in"} or (word in {"with", "between"} and last > start):
            break
        last += 1
    while last > start and (shape[last - 1] in "&diofty" or items[last - 1].word in {"and", "in", "on"}):
        last -= 1
    return last


def _joins(line: Line, at: int) -> bool:
    """Tell the "and" before another document, or another act, from one within a title."""
    words = [item.word.strip('"') for item in line.items[at + 1 : at + 8]]
    for offset, word in enumerate(words):
        if word in _BE:
            return False
        if (word in _words().acts and offset < 2) or _noun_at(words, offset)[1] is not None:
            return True
        if offset < 2 and word in _words().echoes:
            return True
        if line.shape[at + 1 + offset] in "ofuityb,;.r":
            return False
    return False


def number_of(line: Line, mention: Written) -> int | None:
    """Return how many documents a plural noun tells of, None where no number stands before it."""
    if not mention.noun.plural:
        return None
    for at in range(mention.first - 1, mention.left - 1, -1):
        value = line.items[at].value
        if isinstance(value, Number):
            return value.value
        if line.shape[at] in ";.," or line.items[at].kind == "when":
            return None
    return None


def title_span(line: Line, mention: Written) -> tuple[int, int]:
    """The document's name: the capitals or adjectives before its noun, and what it is on, for or of."""
    items = line.items
    first = mention.first
    while (
        first > 0
        and line.shape[first - 1] in "FNMQKgmkc"
        and items[first - 1].word not in _TITLE_STOP
        and items[first - 1].word not in _words().acts
        and mention.first - first < _MOST_BEFORE
    ):
        first -= 1
    if first and line.shape[first - 1] == "P" and items[first].text[0].isupper():
        first -= 1  # "the Abidjan Declaration"
    last = mention.last
    if last < len(items) and items[last].word in _TITLE_GOES_ON:
        last = max(last, _title_end(line, last, mention.first))
    return first, last


def title_of(line: Line, mention: Written) -> str | None:
    """Return the title as written, None where there is nothing but the noun."""
    first, last = title_span(line, mention)
    if mention.echo:
        return f"{mention.noun.type} {written(line, mention.last, last)}" if last > mention.last else None
    return written(line, first, last) if last - first > mention.last - mention.first else None
