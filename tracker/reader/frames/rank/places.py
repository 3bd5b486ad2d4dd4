"""Places in an order that verbs give: "ranks sixth among Libya's suppliers", "tops the list of investors"."""

from collections.abc import Iterator

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.frames.rank.comparisons import by_deal, dealing
from tracker.reader.frames.rank.phrases import Order, owner_after, owner_before, with_object
from tracker.reader.frames.rank.words import NUMBERED, Ranked, measure_at, words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.tags import Number, Ordinal, Place

_PREPOSITIONS = frozenset({"among", "in", "as", "by", "for", "of"})
_SHARED_NOUN = regex("[kg]{2}(?!o)")  # after "fresh and": "chilled tomatoes", not "exports of"
_ENDS = frozenset(("", ",", ".", ";", "T", "i", "&", "y"))
_RANKS = frozenset({"ranked", "ranks", "rank", "ranking"})
_PUTTING = frozenset("placing placed places put puts putting makes made making".split())
_INTO = frozenset({"in", "to", "from", "with"})
_BEHIND = frozenset({"after", "behind", "following"})
_REACH = 9
_IN_TERMS = (["in", "terms"], ["by", "volume"], ["by", "value"], ["by", "amount"])
_TURNS = frozenset({";", "whereas", "while", "but"})
_AMONG = frozenset({"among", "as"})


def places(line: Line) -> Iterator[Order]:
    """As in "ranks sixth among Libya's suppliers", "among the buyers Kenya comes fourth", "tops the list"."""
    known = words()
    passed = (known.places, known.lists, {"the", "a"})
    among = "among" in line.words or not known.lists.isdisjoint(line.words)
    for at, item in enumerate(line.items):
        rank = item.value.value if isinstance(item.value, Ordinal) else 1 if item.word in known.heads else 0
        numbered = _number_at(line, at) if among else 0
        rank = rank or numbered
        if not rank:
            continue
        labelled = _labelled(line, at) if at <= 1 and line.shape[at + 1 : at + 2] == ":" else None
        if labelled is not None:
            yield replace(labelled, rank=rank)
            continue
        following = at + 1 + bool(numbered)
        while any(items_word(line, following) in each for each in passed) or (
            items_word(line, following) == "on" and items_word(line, following + 2) in known.lists
        ):  # "23rd on the list", "in fifth place on the list"
            following += 1
        placed = line.items[at + 1].word in known.places if at + 1 < len(line.items) else False
        listing = any(line.items[each].word in known.lists for each in range(at + 1, following))
        if item.word in known.heads:
            noun = items_word(line, at + 1) == "of" and line.shape[max(0, at - 1)] == "d"  # "second in the top of"
            if not listing and (item.word != "top" or noun):
                continue
        elif not placed and not _is_placed(line, at):
            continue
        found = _ordered(line, at, following, placed=placed or listing)
        if found is None and item.word not in known.heads:
            found = _opened_by(line, at, following) or _one_of(line, at)
        if found is not None:
            yield Order(rank, found[0], found[1], at, found[2])
        elif items_word(line, at + 1) == "only" and line.shape[at - 1 : at] == ",":
            yield from by_deal(line, rank, at)
        elif _is_put(line, at):
            yield from _by_flow(line, rank, at)


def _is_put(line: Line, at: int) -> bool:
    """Tell "placing it third", not "making Peru its third destination"."""
    put = not _PUTTING.isdisjoint(item.word for item in line.items[max(0, at - 4) : at])
    return put and not any(measure_at(line, each) for each in range(at + 1, min(at + _NEAR, len(line.items))))


def _labelled(line: Line, at: int) -> Order | None:
    """As in "5th: Peru's place among Chad's suppliers", a figure before what it is of."""
    owned = line.shape.find("Ps", at)
    place = next((each for each in range(at, len(line.items)) if line.items[each].word in words().places), -1)
    who = line.items[owned].value if owned >= 0 else None
    if not isinstance(who, Place) or place < owned or items_word(line, place + 1) not in _PREPOSITIONS:
        return None
    found = _listed(line, place + 2)
    return Order(0, found[0], found[1], at, found[2], who=who.code) if found is not None else None


def _opened_by(line: Line, at: int, following: int) -> tuple[str, Party | None, int] | None:
    """What an order is of that the sentence opens with: "In terms of investment, Peru ranks fifth in Kenya"."""
    verbs = {item.word for item in line.items[max(0, at - 3) : at]}
    noun = 1 + (line.shape[1:2] == "d")
    role = measure_at(line, noun) if line.items[0].word == "as" and "P" in line.shape[noun:at] else None
    if role is not None:  # "As a buyer of Kenyan tea Peru ranks second"
        what, end = with_object(line, Ranked(0, noun, noun + role[0], role[1]))
        return what, owner_after(line, following, following) or owner_after(line, noun + role[0], end), following
    if line.items[0].word not in {"in", "by"} or verbs.isdisjoint(_RANKS | _STANDING) or line.shape[at - 1] == ",":
        return None
    shares: dict[str, str] = toml("ranks")["shares"]
    measure = next((shares[item.word] for item in line.items[1:_OPENING] if item.word in shares), None)
    if measure is None or not _WORLD.isdisjoint(line.words):
        return None
    return measure, owner_after(line, following, following), following


def _one_of(line: Line, at: int) -> tuple[str, Party | None, int] | None:
    """What an order is of that was named before: "is one of Kenya's top five partners, ranking fourth"."""
    ends = at + 1 == len(line.items) or line.shape[at + 1] in ",.;"
    if not ends or line.items[at - 1].word not in _RANKS or "top" not in line.words:
        return None
    for noun in range(at - 2, 1, -1):
        matched = measure_at(line, noun)
        if matched is not None:
            top = next(
                (place for place in range(noun - 1, max(0, noun - _NEAR), -1) if line.items[place].word == "top"), 0
            )
            of = owner_before(line, top) if top else None
            return matched[1], of or owner_after(line, noun + matched[0], noun + matched[0]), at + 1
    return None


_NEAR = 5
_OPENING = 7
_STANDING = frozenset("stands stood came comes holds held occupies occupied takes took placed".split())
_WORLD = frozenset({"world", "globally", "worldwide", "world's"})


def _number_at(line: Line, at: int) -> int:
    """The rank of "number three among", "number two on the list of", 0 where there is none."""
    if line.items[at].word not in NUMBERED or at + 2 >= len(line.items):
        return 0
    after = [item.word for item in line.items[at + 2 : at + 6] if item.shape != "d"]
    listed = len(after) > 1 and after[0] in {"in", "on"} and after[1] in words().lists
    opened = line.items[0].word == "among" and line.shape[at + 2] in ",."  # "Among them Peru is number two"
    if not (listed or opened) and after[:1] != ["among"]:
        return 0
    value = line.items[at + 1].value
    return value.value if isinstance(value, Number) else 0


def _is_placed(line: Line, at: int) -> bool:
    """Tell a place that a verb gives: "ranked ninth", "ranked ninth among its suppliers and tenth among"."""
    last = at + (line.items[at].word in NUMBERED)  # "Peru, number two among"
    after = items_word(line, last + 1 + (line.shape[last + 1 : last + 2] == "-"))  # "and third – among suppliers"
    terms = [items_word(line, at + 1), items_word(line, at + 2)] in _IN_TERMS
    joined = line.shape[at - 1 : at] == "&" and (after in _AMONG or terms)
    opening = (
        at == 0 or line.shape[at - 1 : at] == ","
    )  # "Third behind Ghana on the list", ", second only to Ghana among"
    if opening and (items_word(line, last + 1) in _BEHIND or items_word(line, last + 1) in {"only", "among"}):
        return True
    return joined or not words().placed.isdisjoint(each.word for each in line.items[max(0, at - 4) : at])


def _by_flow(line: Line, rank: int, at: int) -> Iterator[Order]:
    """As in "investments from Peru totalled $2 million, placing it third"."""
    for place in range(at - 2):
        measure = words().flows.get(f"{line.items[place].word} {line.items[place + 1].word}")
        value = line.items[place + 2 + (line.shape[place + 2] == "d")].value
        if measure is not None and isinstance(value, Place):
            yield Order(rank, measure, None, at, at + 1, who=value.code)
            return
    found = _OWNED.search(line.shape, 0, at)
    while found is not None:
        giver, taker = line.items[found.start()].value, line.items[found.end() - 1].value
        invested = not _INVESTED.isdisjoint(item.word for item in line.items[found.start() : found.end()])
        if invested and isinstance(giver, Place) and isinstance(taker, Place):
            yield Order(rank, "investor", taker.code, at, at + 1, who=giver.code)
            return
        found = _OWNED.search(line.shape, found.start() + 1, at)


_OWNED = regex(r"[AP]s?[kg]{1,3}(?:s[kg]{1,2})?iP|oPiP")  # "Peruvian companies' investments in Kenya"
_INVESTED = frozenset({"investment", "investments", "fdi", "of"})


def _ordered(line: Line, at: int, following: int, *, placed: bool) -> tuple[str, Party | None, int] | None:
    """Return what an order is of, whose, and where that ends, from the words after its place, or before it."""
    if line.shape[following : following + 1] == "-" and items_word(line, following + 1) in _AMONG:
        following += 1
    if line.shape[following : following + 1] == "," and items_word(line, following + 1) in _BEHIND:
        closing = line.shape.find(",", following + 1)
        following = closing + 1 if closing > 0 else following  # "second, after Peru, among"
    if items_word(line, following) == "from":
        following += 2 + (line.shape[following + 1 : following + 2] == "d")  # "slid to fourth from third among"
        while items_word(line, following) in words().places:
            following += 1
    if items_word(line, following) in words().superlatives and items_word(line, following + 1) in {"among", "of"}:
        following += 1  # "the seventh largest among"
    word = items_word(line, following)
    if word == "out" and items_word(line, following + 1) == "of":
        following, word = following + 1, "of"
    if word in {"only", "after", "behind", "to"}:  # "second only to China among", "second to South Africa as a market"
        lists = (i for i in range(following, len(line.items)) if line.items[i].word in _AMONG or _is_on_list(line, i))
        following = next(lists, following)
        word = line.items[following].word
    if word in _PREPOSITIONS and following + 1 < len(line.items):
        found = _listed(line, following + 1)
        if found is not None:
            return found
        by = next((at for at in range(following, len(line.items)) if line.items[at].word == "by"), None)
        found = _listed(line, by + 1) if by is not None and word in {"among", "of"} else None
        if found is not None and found[0] == "trade partner":
            return found  # "first among EU members by the volume of trade with Peru"
    ends = line.shape[following : following + 1] if line.items[at].word in NUMBERED else line.shape[at + 1 : at + 2]
    if placed or ends in _ENDS or word in {"after", "behind", "to", "only"}:
        for before in range(at - 1, -1, -1):
            if line.items[before].word in _TURNS:
                break  # another clause's list
            listed = line.items[before].word in words().lists and line.items[before + 1].word == "of"
            if line.items[before].word == "among" or listed:
                found = _listed(line, before + 1 + listed)
                return None if found is None else (found[0], found[1], at + 1)
    return None


def _is_on_list(line: Line, at: int) -> bool:
    """Tell the "of" in "third behind Ghana on the list of"."""
    return at > 1 and line.shape[at] == "o" and line.items[at - 1].word in words().lists


def _listed(line: Line, first: int) -> tuple[str, Party | None, int] | None:
    """Return what an order is of, whose, and where that ends: "Libya's suppliers", "investors in Azerbaijan"."""
    of: Party | None = None
    shares: dict[str, str] = toml("ranks")["shares"]
    for at in range(first, min(first + _REACH, len(line.items))):
        value = line.items[at].value
        if line.items[at].word in {"from", "after", "behind"} and line.shape[at + 1 : at + 2] != "r":
            return None
        if isinstance(value, Ordinal):
            break
        if isinstance(value, Place) and of is None:
            of = value.code
        if line.items[at].word in _COUNTRIES and (buying := _BUYING.match(line.shape, at + 1)) is not None:
            measure = dealing().get(line.items[at + 2].word)
            owner = line.items[buying.end() - 1].value
            if measure is not None and isinstance(owner, Place):
                return measure, owner.code, buying.end() + 1  # "the countries that buy Kenyan goods"
        if line.items[at].word in _COUNTRIES and (whom := _WHOM.match(line.shape, at + 1)) is not None:
            dealt = _DEALT.get((line.items[at + 1].word, line.items[whom.end() - 1].word))
            owner = line.items[whom.start("of")].value
            if dealt is not None and isinstance(owner, Place):
                return dealt, owner.code, whom.end()
        matched = measure_at(line, at)
        if matched is not None:
            measure, end = with_object(line, Ranked(0, at, at + matched[0], matched[1]))
            return measure, of or owner_after(line, at + matched[0], end), end
        if line.items[at].word in words().partners and items_word(line, at + 1) in _INTO:
            return words().partners[line.items[at].word], of or owner_after(line, at + 1, at + 3), at + 2
        owner = line.items[min(at + 1, len(line.items) - 1)].value
        if line.items[at].word in words().partners and isinstance(owner, Place):
            return words().partners[line.items[at].word], of or owner.code, at + 3  # "countries importing Kenyan goods"
        if line.items[at].word in _CAPITAL and items_word(line, at + 1) in {"in", "into"}:
            return "investor", of or owner_after(line, at + 1, at + 1), at + 2  # "countries putting money into Kenya"
        if line.items[at].word in {"investment", "investments", "fdi"}:
            end = at + 1 + (items_word(line, at + 1) in {"inflow", "inflows", "stock", "flows"})
            end += items_word(line, end) in {"made", "attracted", "received", "volume"}
            if line.shape[end : end + 1] in _ENDS or items_word(line, end) in {"in", "into", "to"}:
                return "investor", of or owner_after(line, end, end), end
        share = shares.get(line.items[at].word)
        if share is not None and of is not None and line.shape[at - 1] == "s" and line.shape[at + 1 : at + 2] in _ENDS:
            return share, of, at + 1  # "ranks third in Kenya's exports"
        partner = line.items[min(at + 2, len(line.items) - 1)].value
        if (
            line.items[at].word in {"trade", "turnover"}
            and items_word(line, at + 1) == "with"
            and isinstance(partner, Place)
        ):
            return "trade partner", partner.code, at + 3
        if line.items[at].word in {"trade", "turnover"} and line.shape[at + 1 : at + 2] in _ENDS:
            return "trade partner", of, at + 1
        if line.shape[at] in ",;:$%":
            return _as_written(line, first, of) if items_word(line, first - 1) == "by" else None
    ranked = line.items[first - 1].word == "in" and any(
        item.word in _RANKS for item in line.items[max(0, first - 4) : first]
    )
    return _as_written(line, first, of) if ranked or line.items[first - 1].word == "by" else None


_CAPITAL = frozenset({"capital", "money", "funds"})
_COUNTRIES = frozenset({"countries", "those", "states", "nations", "markets"})
_BUYING = regex(r"rk[iy]?(?:[kyi]{0,2})[AP]")
_WHOM = regex(r"[tky]r(?P<of>P)k{0,2}k")  # "countries to which Peru exports"
_DEALT = {
    (way, verb): measure
    for way, measure, verbs in (
        ("to", "export market", ("exports", "exported", "sells", "sold")),
        ("from", "import source", ("imports", "imported", "buys", "bought")),
        ("with", "trade partner", ("trades", "traded")),
    )
    for verb in verbs
}


def _as_written(line: Line, first: int, of: Party | None) -> tuple[str, Party | None, int] | None:
    stop = first
    while stop < len(line.items) and line.shape[stop] in "kgcmody&" and line.items[stop].word != "after":
        if line.items[stop].word == "and" and not _SHARED_NOUN.match(line.shape, stop + 1):
            break
        stop += 1
    text = " ".join(item.text for item in line.items[first:stop] if item.shape != "d" or stop - first > 1)
    return (text.removeprefix("the "), of, stop) if stop - first > 1 and line.shape[stop - 1] != "o" else None
