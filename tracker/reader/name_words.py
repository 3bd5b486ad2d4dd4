"""Words that are part of a name, or none, by what stands around them."""

import re
from functools import cache

from msgspec.structs import replace

from tracker.reader.given_names import is_given, is_surname, nicknamed
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.place_names import join_place_names
from tracker.reader.shapes import KNOWN
from tracker.reader.tags import Place
from tracker.reader.title_words import Head

_PLACE_IN_NAME = regex(r"(?<![NKFQ])(?:N(?P<last>P)|(?P<first>P)N),(?=d?[ERFg]*H)")
_NAME_BEFORE = regex("(?:[HFhI]|[HFh]N)$")  # "Minister Low Yen Ling", "Minister John Still Tari"
_SENT = regex("H[oit]d?P$")  # "Oman's ambassador to Lima Said Saleh"
_CALLED = regex(r"(?<=H)N+(?P<same>A)(?=[Np])|N(?P<common>k)(?=N+,d?(?:[PA]s?)?[REFg]*H)")  # "Ambassador Lai Thai Bin"
# "the presidents of both, Adama Barrow and …", "the minister of trade, Adama Konan, said"
_NAMED_TOWN = regex(r"H[odkPAFg&]{0,5},(?P<word>P)(?=N{1,2}(?:,?&N|[,.;)]))")
# "Jack Chambers, Minister for …", "Minister Jack Chambers"
_NAMED_BODY = regex(
    r"(?<![NKFQ])N(?P<before>K)(?=,d?(?:[PA]s?)?[REFg]*H)|(?<=H)N(?P<after>K)(?![KNFo])|(?<=H)(?P<opens>K)(?=N(?!K))"
    r"|(?<![NKFQPA-])N(?P<given>K)(?=k(?:d|[PA]s?)*[REFg]*H)"  # "Jason Hall is the ambassador"
)
_MONTH = regex(r"(?:H|h|H[of]d?[Fg,&]+)(?P<month>T)(?=N)|(?P<jan>T)(?=N)")  # "Minister January Makamba"
# A surname in capitals: "Foreign Minister CHO Tae-yul", "Taro KONO, Minister of …".
_SURNAME = regex(
    r"(?<=[Hh])N?(?P<word>Q)(?=[N,.&okuit])|(?<![NQ])(?P<first>Q)(?=N{1,2},d?(?:[PA]s?)?[REFg]*H)|(?<=N)(?P<last>Q)(?=,d?(?:[PA]s?)?[REFg]*H)"
)
# A town's name in one of several words: "Ambassador Abbas Badakhshan Zohouri", "Mrs Mariana Ruiz Madeira".
_TOWN_WITHIN = regex(
    r"(?<![NKFQP])[NI]{2,3}p?(?P<apart>P)N{0,2}(?=[,(](?:#,)?(?:d?(?:[PA]s?)?[ERFg]*H(?![NIh])|r))"
    r"|(?<![NI])[NI]{1,3}p?(?P<word>P)(?=N(?![NK])|N{2}(?![NKF])|[,.;)(&kudiobT:]|$)"
)
_TITLED = (
    regex(  # before his name: "Minister of Trade and Industry", "Mrs", "his counterpart", "Ministers Ana Ruiz and"
        r"(?:H(?:[of]d?[Fg](?:[Fg,&]*[Fg])?)?(?:od?P(?:,?&o?d?P)?)?|[hCPg.]),?(?:h\.?)*(?:[NI]+(?:od?P)?,?&)?$"
    )
)
_VOWEL = regex(r"[AEIOUYÀ-ÖØ-Ý]")
_ENDING = regex(r"[NA]p(?![NIp])")  # "Ambassador Zhang Bin"
_ACRONYM = 2  # letters
_WITHIN = regex("TN|Nh[Nh]|[HFhINP]k[NI]|Nh|hN|HN+A[Np]|[NA]p(?![NIp])")  # where `_inner` may begin to find anything


def open_names(line: Line, small: frozenset[str]) -> None:
    """Tell whether a first word that nothing knows is a name, and take "Said" for one in "Al Said".

    Args:
        line: Its items as each word has them alone.
        small: The words that the article writes in small letters: at the start of a sentence they are no names.
    """
    if not line.items:
        return
    first = line.items[0]
    if line.shape[0] == "N" and first.kind == "word" and KNOWN[first.text].unknown and first.word in small:
        line.change(0, replace(line.items[0], shape="k"))
    if line.shape[:2] == "NN" and first.word in toml("titles")["people"]["nouns"]:
        line.change(0, replace(line.items[0], shape="k"))  # "Lawyer Ana Ruiz"
    if line.role in {"headline", "heading"} and not _headline_verbs().isdisjoint(line.words):
        for at, item in line.tags("N"):
            if at and item.word in _headline_verbs():
                line.change(at, replace(item, shape="k"))
    for at in [match.start() for match in re.finditer("k(?=p)", line.shape)]:
        within = line.items[at + 1].word in _within_names()[0] or (at > 0 and line.items[at].word == "said")
        if within and _is_capitalised(line.items[at]):
            line.change(at, replace(line.items[at], shape="N"))  # "Said bin Hamoud", "Minister Said Al Mawali"
    for at in [match.end() for match in re.finditer("p(?=k)", line.shape)]:
        if _is_capitalised(line.items[at]):
            line.change(at, replace(line.items[at], shape="N"))
    for at in [match.end() for match in re.finditer('[^":;.(](?=tN)', line.shape)] if line.role == "body" else ():
        if line.items[at].text == "To":
            line.change(at, replace(line.items[at], shape="N"))  # "the party's head To Lam"


@cache
def _headline_verbs() -> frozenset[str]:
    """What a headline in capitals tells of a person: "Minister X Holds Talks"."""
    return frozenset(toml("names")["headline_verbs"].split())


def mend_names(line: Line, text: str) -> None:
    """Take words for names, and names for words, where those around them say so; titles are known by now."""
    join_place_names(line, text)
    if "s" in line.shape and _ADJECTIVES.search(line.shape):
        _adjectives(line)
    if "O" in line.shape:
        _rank_first(line)
    if "P" in line.shape and "H" in line.shape:
        _namesakes(line)
    if "H" in line.shape and ("P" in line.shape or "K" in line.shape or "h" in line.shape):
        _called_so(line)
    if 'N"N"N' in line.shape or "NsNN" in line.shape:
        nicknamed(line)
    if "Hj" in line.shape:
        at = line.shape.index("Hj") + 1
        line.change(at, replace(line.items[at], shape="h"))  # "Finance Minister II"
    if "Q" in line.shape and ("H" in line.shape or "h" in line.shape):
        _in_capitals(line)
        _surnames(line)
    if line.role == "body":
        _common(line)
    if _WITHIN.search(line.shape) or not _within_names()[0].isdisjoint(line.words):
        _inner(line)


def _namesakes(line: Line) -> None:
    """Take a place for part of a name beside a title: "Rovshan Najaf, president", "Sofia Petrova, the minister"."""
    for match in _PLACE_IN_NAME.finditer(line.shape):
        at = match.start("last") if match["last"] else match.start("first")
        place = line.items[at].value
        if isinstance(place, Place) and (place.form == "city" or ("-" in place.code and " " not in place.name)):
            line.change(at, replace(line.items[at], shape="N", kind="word", value=None))


# "Peru's outspoken foreign minister", "Peru's newly installed president", "Peru's first female premier"
_ADJECTIVES = regex(r"(?<=s)R*(?P<order>O?)(?P<words>k{1,2})(?=[ORFgEm&,]*H)")
_OF_ADJECTIVES = tuple("ed ing est ive al ous ful en ic ly male ent ant ist ish less ary".split())


def _adjectives(line: Line) -> None:
    """Take what describes an official after whose he is for a rank that his plain title leaves out."""
    for match in list(_ADJECTIVES.finditer(line.shape)):
        said = line.items[slice(*match.span("words"))]
        if all(item.text.islower() and item.word.endswith(_OF_ADJECTIVES) for item in said):
            for at in range(match.start("order"), match.end("words")):
                line.change(at, replace(line.items[at], shape="R", kind="word", value=None, word=said[0].word))


def _rank_first(line: Line) -> None:
    """Take "First" before a title for part of it: "First Deputy Prime Minister", "Second Minister for Trade"."""
    for index, item in line.tags("O"):
        following = line.items[index + 1] if index + 1 < len(line.items) else item
        if item.word in {"first", "second", "third"} and following.shape in "RHF" and following.word not in _OF_PARTIES:
            line.change(index, replace(item, shape="R", kind="word", value=None))


# "Minister Andrew Little", "Andrew Little, the minister", "Prime Minister Theresa May", "the minister, Ray Green, said"
_COMMON_LAST = regex(
    r"(?P<titled>[HF](?:h\.?)*|H(?:[oit]d?P)?(?P<apart>,)(?:h\.?)*)?(?P<first>[IN])[IN]*(?P<word>[kThR]|[FKMA](?!&))(?![NIHFKMs])"
)
_COMMON_FIRST = regex(
    r"(?:H|Ho[PB]|H[of]d?[Fg]+|,|&|Ps)(?P<word>[kt])(?=N{1,2}[-,.;:)(kiuT&oybfr])"
)  # "President To Lam", ", He Lifeng, "
_SHORT_NAME = 4


def _common(line: Line) -> None:
    """Take a word that is common elsewhere for a part of a name, capitalised as it is within a sentence."""
    for match in list(_COMMON_LAST.finditer(line.shape)):
        at = match.start("word")
        item = line.items[at]
        titled = match["titled"] and (not match["apart"] or line.shape[at + 1 : at + 2] in _CLOSING)
        titled = titled or _APPOSED.match(line.shape, at + 1)
        capital = item.text in _MONTH_NAMES if item.shape == "T" else item.text[:1].isupper()
        known = item.shape in "kT" or is_given(line.items[match.start("first")].text)  # "Ann Power", but "Rimtel Power"
        if titled and capital and known and item.text.isalpha() and item.word not in _NO_SURNAMES:
            line.change(at, replace(item, shape="N", kind="word", value=None))
    for match in list(_COMMON_FIRST.finditer(line.shape)):
        at = match.start("word")
        item = line.items[at]
        if len(item.word) <= _SHORT_NAME and _is_capitalised(item) and item.text.isalpha() and not item.text.isupper():
            line.change(at, replace(item, shape="N"))


_CLOSING = frozenset(",.;)")
_APPOSED = regex(r",d?(?:[PA]s?)?[REFg]*H")
_OF_PARTIES = frozenset({"leader", "chief", "head", "boss", "founder"})  # "NZ First leader X"
_MONTH_NAMES = frozenset({"May", "June", "April", "Jun", "Jan", "August", "March"})
_NO_SURNAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday told".split()
)


_ADDRESSED = regex(r"h\.?N(?P<word>F)(?=,d?[ERFg]*H|[.;)]|&d?h)")  # "Dr. Stergomena Tax, then Minister"


def _called_so(line: Line) -> None:
    """Take a town's name and a noun of bodies for parts of names where those are."""
    for match in list(_TOWN_WITHIN.finditer(line.shape)):
        at = match.start("word") if match["word"] else match.start("apart")
        town = line.items[at]
        if match["word"] and _TITLED.search(line.shape, 0, match.start()) is None:
            continue
        beside = " " not in town.text and line.items[at - 1].end + 1 == town.start
        if beside and isinstance(town.value, Place) and is_surname(town.value, line.items[match.start()].text):
            line.change(at, replace(town, shape="N", kind="word", value=None))
    for match in list(_NAMED_TOWN.finditer(line.shape)):
        town = line.items[match.start("word")]
        if isinstance(town.value, Place) and town.value.form == "city":
            line.change(match.start("word"), replace(town, shape="N", kind="word", value=None))
    for match in list(_ADDRESSED.finditer(line.shape)):
        at = match.start("word")
        line.change(at, replace(line.items[at], shape="N"))
    for match in list(_NAMED_BODY.finditer(line.shape)):
        at = next(match.start(group) for group in ("before", "after", "opens", "given") if match[group])
        if match["given"] and not (
            is_given(line.items[match.start()].text) and line.items[at + 1].word in {"is", "was"}
        ):
            continue
        if line.items[at].word in (_opens_names() if match["opens"] else _surnames_too()):
            line.change(at, replace(line.items[at], shape="N"))


@cache
def _opens_names() -> frozenset[str]:
    return frozenset(toml("titles")["names"]["duma"])


@cache
def _surnames_too() -> frozenset[str]:
    return frozenset(toml("titles")["names"]["bodies"])


def _surnames(line: Line) -> None:
    for match in list(_SURNAME.finditer(line.shape)):
        at = next(match.start(group) for group in ("word", "first", "last") if match[group])
        word = line.items[at].text
        beside = line.shape[at - 1 : at] == "N" or line.shape[at + 1 : at + 2] == "N"
        if beside and len(word) > _ACRONYM and word.isalpha() and word.isupper() and _VOWEL.search(word):
            line.change(at, replace(line.items[at], shape="N"))


def _in_capitals(line: Line) -> None:
    """Take words in capitals for a name behind a title: "President ANA RUIZ", "Mr SOTO"."""
    for match in list(_CAPITALS.finditer(line.shape)):
        first, last = match.span("name")
        words = [item.text for item in line.items[first:last]]
        spelled = all(len(word) > _ACRONYM and word.isalpha() and word.isupper() for word in words)
        if not spelled or not all(map(_VOWEL.search, words)):
            continue
        head = line.items[match.start()].value
        called = (
            isinstance(head, Head) and head.scope != "body" and len(words[0]) > _ACRONYM + 2 and "," not in match[0]
        )
        if last - first > 1 or match[0][0] == "h" or called:
            for at in range(first, last):
                line.change(at, replace(line.items[at], shape="N", kind="word", value=None))


_CAPITALS = regex(r"(?:H(?:[oit]d?P)?,?|h\.?)(?P<name>[PQ]{1,3})(?<!P)(?=[kNX,.s&(idouty]|$)")


_ARTICLES = frozenset({"al", "el"})  # "Khamis Al Shamakhi", though there is a town of that name


def _inner(line: Line) -> None:
    """Take words within a name for part of it: "Minister Low Yen Ling", "Hamad bin Qassim", "Tengku Datuk Zafrul"."""
    for match in list(_CALLED.finditer(line.shape)):
        at = match.start("same") if match["same"] else match.start("common")
        if match["same"] or _is_capitalised(line.items[at]):
            line.change(at, replace(line.items[at], shape="N", kind="word", value=None))
    for match in list(_MONTH.finditer(line.shape)):
        at = match.start("month") if match["month"] else match.start("jan")
        if line.items[at].text.isalpha() if match["month"] else line.items[at].text == "Jan":
            line.change(at, replace(line.items[at], shape="N", kind="word", value=None))
    for at in [match.start() + 1 for match in _ENDING.finditer(line.shape)]:
        if _is_capitalised(line.items[at]):
            line.change(at, replace(line.items[at], shape="N"))
    fathers, inner = _within_names()
    for index, item in enumerate(line.items):
        before, after = line.shape[index - 1] if index else ".", line.shape[index + 1 : index + 2]
        father = line.items[index - 1].word
        if item.shape == "P" and (father in fathers or (father in _ARTICLES and line.shape[max(0, index - 2)] == "N")):
            line.change(index, replace(item, shape="N", kind="word", value=None))
        elif (
            item.shape == "h" and after == "N" and f"{item.word} {line.items[index + 1].word}" in toml("names")["whole"]
        ):
            line.change(index, replace(item, shape="N"))  # "Prime Minister Sheikh Hasina", but "Emir Sheikh Tamim"
        elif item.shape == "h" and item.word in inner and before in "Np":
            if after in {"N", "h"} or line.shape[max(0, index - 2)] == "N":  # "Sheikh" closes a name as well
                line.change(index, replace(item, shape="N"))
        elif item.shape == "N" and item.word == "tan" and line.items[index + 1 : index + 2] and after == "h":
            line.change(index, replace(item, shape="h"))  # "Tan Sri", but "Tan Wei Ming"
        elif (
            item.shape == "k"
            and after in {"N", "I"}
            and _is_capitalised(item)
            and (
                _NAME_BEFORE.search(line.shape, 0, index)
                or (is_given(item.text) and _SENT.search(line.shape, 0, index))
            )
        ):
            line.change(index, replace(item, shape="N"))


def _is_capitalised(item: Item) -> bool:
    return item.kind == "word" and item.text[:1].isupper()


@cache
def _within_names() -> tuple[frozenset[str], frozenset[str]]:
    names = toml("names")
    return frozenset(names["fathers"]), frozenset(names["inner"])
