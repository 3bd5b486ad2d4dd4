"""Words that stand for a document named before: "another on tourism", "the one now in force"."""

from msgspec.structs import replace

from tracker.reader.frames.document.words import NTH, Noun, document_words, noun_at, signing_words

EARLIER = frozenset("preceding previous earlier first last latest current existing present old prior original".split())
OTHERS = frozenset({"another", "second", "third", "fourth", "fifth", "sixth"})
_OPENING = frozenset({"and", "but", "yet", "still", "also", "meanwhile", "then", "finally"})
_BETWEEN = frozenset({"between", "for", "with", "by"})
_ABOUT = frozenset({"on", "concerning", "regarding", "about", "bearing", "dealing"})
_GOES_ON = frozenset("is was were has had will signed on with between also which".split())
_ANEW = (
    ["a", "new"],
    ["a", "second"],
    ["a", "third"],
    ["a", "revised"],
    ["a", "similar"],
    ["a", "further"],
    ["a", "fresh"],
)
POINTING = frozenset({"that", "those"})  # "ten pacts, among them that on visas, that on trade and those on ports"
_PICKED = frozenset({"which", "them", "including", "these", "namely", "notably"})
_FIELDS = frozenset({"field", "fields", "area", "areas", "sphere", "domain", "sector"})


def is_again(words: list[str], at: int) -> bool:
    """Tell "the current one was signed", "a revised version will be signed"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "version":
        return following in {"thereof", "was", "will", "of"} and words[at + 1 : at + 3] != ["of", "the"]
    if words[at] in {"recent", "latest", "newest", "oldest"}:
        return words[at - 1] in {"most", "the"} and following in {",", "was", "of"}
    following = following if following not in {"now", "currently", "still", "presently"} else "is"
    known = "the" in words[max(0, at - 3) : at] or words[max(0, at - 2) : at] in _ANEW
    aside = following == "," and words[at + 2 : at + 3] != [] and words[at + 2] in {"which", "signed"}
    return words[at] == "one" and known and (following in _GOES_ON or aside)


def echo_at(words: list[str], at: int, known: Noun) -> tuple[int, Noun | None]:
    """Find "another on tourism", "the second one, on ports", "the one signed with Kenya"."""
    if words[at] in POINTING:
        plural = words[at] == "those"
        picked = words[at - 1] in _PICKED or (words[at - 1] in {",", "and"} and known.plural >= plural)
        about = words[at + 1 : at + 2] != [] and words[at + 1] in _ABOUT
        return 1, replace(known, plural=plural) if picked and about else None
    if words[at] not in document_words().echoes:
        return 1, None
    last = at + 1
    if words[last : last + 1] == ["one"]:
        last += 1
    following = words[last] if last < len(words) else ""
    if following == "," and words[last - 1] == "one":
        following = words[last + 1] if last + 1 < len(words) else ""
        if words[at - 1] in {"a", "the"} and following in {"he", "she", "they", "it"}:  # "a second one, he said, is"
            return last - at, replace(known, plural=False)
        return (last - at, replace(known, plural=False)) if following in _ABOUT else (1, None)
    apposed = range(last + 3, min(last + 6, len(words))) if words[last + 2 : last + 3] == [","] else range(0)
    if following == "of" and any(noun_at(words, after)[1] for after in apposed):
        return last + 2 - at, replace(known, plural=False)  # "one of them, a treaty"
    if following in {"is", "was"} and words[last + 1 : last + 2] and words[last + 1] in _ABOUT:
        return last + 1 - at, replace(known, plural=False)  # "out of which one is on visas"
    if following == "of" and any(noun_at(words, after)[1] for after in range(last + 1, min(last + 4, len(words)))):
        return 1, None  # "one of 11 documents"
    alone = words[at] in {"one", "another"} or words[last - 1] == "one"
    if (
        following in _ABOUT
        or (
            alone
            and following in {"for", "between", "with", "by", "of", "from", "that", "which", *document_words().acts}
        )
        or (
            following == "in"
            and words[at - 1] == "the"
            and words[last + 1 : last + 2] != []
            and words[last + 1].isdigit()
        )
        or (following in {"by", "between", "with"} and words[at - 1 : at + 1] == ["the", "other"])
        or (following == "in" and (words[at] == "another" or _is_field(words[last + 1 : last + 4])))
    ):
        return last - at, replace(known, plural=False)
    return 1, None


def echo_of_line_before(words: list[str], at: int, known: Noun) -> tuple[int, Noun | None]:
    """Find "Ministers A and B signed one on roads", after a line on several such documents."""
    before = words[at - 1] if at else ""
    if at == 0 and words[1:5] in (["of", each, ",", "between"] for each in ("them", "these", "those")):
        return 3, replace(known, plural=False)  # "One of them, between Bata and Tata, is on ports"
    if (size := _anew(words, at)) is not None or (size := _nth(words, at)) is not None:
        return size, replace(known, plural=False)
    counted = words[at] == "one" and before not in {"", "the", "no", "any", "every"}
    counted = counted and (known.plural or before in signing_words())
    return echo_at(words, at, known) if counted else (1, None)


def _nth(words: list[str], at: int) -> int | None:
    """Return the words of "The first was signed in 1998", "the second dates from 2011", after a line on several."""
    if words[at] not in NTH or words[at - 1 : at] != ["the"] or not set(words[: at - 1]) <= _OPENING:
        return None
    last = at + 1 + (words[at + 1 : at + 2] == ["one"])
    following = words[last] if last < len(words) else ""
    return last - at if following in _DONE or (following == "," and words[last + 1 : last + 2] != []) else None


_DONE = frozenset({"was", "were", "dates", "dated", "had", "came", "signed", "concluded"})


def _anew(words: list[str], at: int) -> int | None:
    """Return the words of "Another, on ports, was signed", "They signed a second", after a line on the first."""
    if words[at] not in OTHERS or (words[at] != "another" and words[at - 1 : at] != ["a"]):
        return None
    before = words[: at - (words[at] != "another")]
    opens = set(before) <= _OPENING or before[-1] in {",", ";"}
    done = bool(before) and before[-1] in signing_words() | {"to"}
    last = at + 1 + (words[at + 1 : at + 2] == ["one"])
    following = words[last : last + 2]
    about = following[:1] == [","] and following[1:] != [] and following[1] in _ABOUT | _BETWEEN
    if opens and (about or following[:1] == [] or following[0] in _ABOUT | _BETWEEN | _GOES_ON | {"to"}):
        return last - at if following else None
    return last - at if done and (about or following[:1] in (["."], []) or following[0] in _ABOUT | _BETWEEN) else None


def _is_field(words: list[str]) -> bool:
    """Tell "in the field of" from "the first in the field"."""
    return words[:1] == ["the"] and words[1:2] != [] and words[1] in _FIELDS and words[2:] == ["of"]
