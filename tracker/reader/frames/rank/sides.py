"""Who has a rank, and in whose order: the free place before it, an apposition, what "its" and "it" mean."""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import items_word
from tracker.reader.frames.rank.phrases import Order
from tracker.reader.frames.rank.words import words
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.story import Story
from tracker.reader.tags import Place

_BEING = frozenset({"is", "was", "remains", "remained", "being", ",", "became", "–", "-", "—", ":", "("})
_NEAR = 5  # items between an apposition and its comma


def subject(line: Line, story: Story, order: Order, of: Party | None) -> Party | None:
    """Return who has the rank: the free place before it, else the one named right after, else whom "it" means."""
    if order.who is not None:
        return order.who
    known_as = _KNOWN_AS.search(line.shape, 0, order.start)
    named = line.items[known_as.start()].value if known_as is not None else None
    passed = known_as is not None and line.items[max(0, known_as.start() - 1)].word in words().passed
    if (
        known_as is not None
        and items_word(line, known_as.start() + 1) == "as"
        and isinstance(named, Place)
        and not passed
    ):
        return named.code  # "tagged the Peruvians as its first investors"
    kept = _POSITION_AS.search(line.shape, 0, order.start)
    owner = line.items[kept.start()].value if kept is not None else None
    if kept is not None and isinstance(owner, Place) and items_word(line, kept.start() + 3) == "as":
        return country_of(owner.code)  # "retaining Peru's position as our sixth partner"
    lead = [item.word for item in line.items[max(0, line.shape.rfind(",", 0, order.start)) : order.start][-5:]]
    if not _LOST.isdisjoint(item.word for item in line.items[max(0, order.start - _FAR) : order.start]):
        return _heir(line, order)
    free = [code for at, code in _free_places(line, order.start) if code != of]
    if _is_market(order) and (made := _goal_made(line, order.start)) is not None:
        return made
    pronoun = "it" in lead and lead[lead.index("it") + 1 : lead.index("it") + 2] in _IS
    if (
        "it" in lead and not pronoun and not {"is", "was", "as"} & set(lead[-3:])
    ):  # "Slovenian investments in Croatia …, making it the"
        exported = _is_market(order) and not _EXPORTED.isdisjoint(item.word for item in line.items[: order.start])
        sold = _SOLD.search(line.shape, 0, order.start) if exported or {"it", "its"} <= set(lead[-2:]) else None
        goal = line.items[sold.end() - 1].value if sold is not None else None
        if isinstance(goal, Place) and line.items[sold.start() if sold else 0].word in _TO and _is_market(order):
            return goal.code  # "Peru exported goods to Kenya, making it its third buyer"
        seller = _seller(line, order)
        if seller is not None:
            return seller
        places = (item.value.code for item in line.items if isinstance(item.value, Place))
        return free[0] if free and "being" in lead else next(places, None)
    if _is_of_another(line, order.start) or _is_anothers(line, order.end) or _is_first_to(line, order):
        return None
    behind = _before_which(line, order.start)
    if behind is not None and behind != of:
        return behind
    apposed = _before_comma(line, order.start)
    if apposed is not None and apposed != of:
        return apposed
    if free:
        return free[-1]
    firms = _firms_before(line, order.start)
    if firms is not None and firms != of:
        return firms
    if {"that", "country"} <= set(lead):
        return _named_before(line, order.start)
    for at in range(order.end, min(order.end + 3, len(line.items))):
        value = line.items[at].value
        if isinstance(value, Place) and value.form == "name" and value.code != of and not _owns(line, at):
            return value.code
        if line.items[at].word not in _BEING and line.shape[at] != "d":
            break
    meant = not line.words.isdisjoint(_MEANT) or {"we", "your"} <= line.words
    if meant and story.country not in {None, of}:
        return story.country
    return story.other(of)


_MEANT = frozenset({"country", "it", "republic", "nation", "neighbour", "neighbor"})
_LOST = frozenset("lost lose loses losing ceded cedes ceding yielded yields yielding surrendered relinquished".split())
_FAR = 9  # items from "ceded" to a place in an order


def _heir(line: Line, order: Order) -> Party | None:
    """To whom a place goes that another lost: "lost its first place to Peru", "ceded to Peru the place of"."""
    for match in _TO_WHOM.finditer(line.shape, max(0, order.start - _FAR), order.end + _FAR):
        place = line.items[match.end() - 1].value
        if isinstance(place, Place) and place.form == "name":
            return place.code
    return None


_TO_WHOM = regex(r"td?P(?!s)")
_POSITION_AS = regex(r"Ps[kg]k(?:Ps|[dkA]){0,2}$")
_KNOWN_AS = regex(r"[PA]kd?$")
_SOLD = regex(r"td?P")
_TO = frozenset({"to", "into"})
_EXPORTED = frozenset("exports export exported exporting sold sells sales shipped shipments supplied supplies".split())


def _seller(line: Line, order: Order) -> Party | None:
    """From whom somebody bought what makes "it" his supplier: "Peru imported tea from Kenya, making it its third"."""
    words_before = {item.word for item in line.items[: order.start]}
    if order.measure.partition(" of ")[0] not in _SUPPLIERS or _BOUGHT.isdisjoint(words_before):
        return None
    from_whom = (item.value for at, item in line.tags("P") if at < order.start and items_word(line, at - 1) == "from")
    return next((place.code for place in from_whom if isinstance(place, Place)), None)


_SUPPLIERS = frozenset({"supplier", "import source", "source", "source of imports", "exporter"})
_BOUGHT = frozenset("imports import imported importing bought buys purchases purchased procured".split())


def _is_market(order: Order) -> bool:
    return order.measure.partition(" of ")[0] in _BUYERS


def are_alike(one: str, other: str) -> bool:
    """Tell two orders in one measure, or of those who buy: "market" and "customer"."""
    return one == other or {one.partition(" of ")[0], other.partition(" of ")[0]} <= _BUYERS


_BUYERS = frozenset({"export market", "buyer", "customer"})


def _goal_made(line: Line, start: int) -> Party | None:
    """To whom goods go, "making the vast neighbour its second market", "making the country its largest buyer"."""
    made = next((at for at in range(start - 1, max(0, start - _FAR), -1) if line.items[at].word in _MAKING), None)
    noun = line.items[start - 2].word.rpartition(" ")[2]
    if made is None or line.items[start - 1].word != "its" or noun not in _OWNERS | {"neighbour", "neighbor"}:
        return None
    sold = _SOLD.search(line.shape, 0, made)
    goal = line.items[sold.end() - 1].value if sold is not None else None
    return goal.code if isinstance(goal, Place) else None


_MAKING = frozenset({"making", "makes", "made"})


def _before_which(line: Line, start: int) -> Party | None:
    """The place that a relative goes on with: "work in Peru, which remains the largest source of"."""
    relative = line.shape.rfind(",r", 0, start)
    value = line.items[relative - 1].value if relative > 0 else None
    near = start - relative <= _NEAR + 1 and line.items[relative + 1].word == "which"
    return value.code if near and isinstance(value, Place) and value.form == "name" else None


def _is_of_another(line: Line, start: int) -> bool:
    """Tell an order whose subject is no country: "Gazprom is still its largest supplier"."""
    at = start - 1
    while at > 0 and (line.shape[at] in "ds" or line.items[at].word in _STILL):
        at -= 1
    firm = line.shape[at - 1 : at] in {"N", "Q", "B"} or line.items[at - 1].word in _FIRM
    return line.items[at].word in {"is", "was", "remains"} and firm


_FIRM = frozenset({"company", "firm", "bank", "group", "plant", "enterprise", "fund"})


_IS = (["is"], ["was"], ["remains"], ["remained"], ["became"], ["has"], ["had"], ["ranks"], ["ranked"])


def _firms_before(line: Line, before: int) -> Party | None:
    """Whose firms begin the line: "Peruvian mining houses are the third source of"."""
    opening = next((at for at in range(min(3, before)) if line.shape[at] == "A"), None)
    if opening is None or not _FIRMS.isdisjoint(item.word for item in line.items[opening + 1 : opening + 4]):
        value = line.items[opening].value if opening is not None else None
        return value.code if isinstance(value, Place) else None
    return None


_FIRMS = frozenset(
    """
    companies firms enterprises corporations businesses investors entrepreneurs businessmen businesspeople
    houses groups banks capital
    """.split()
)


def _named_before(line: Line, before: int) -> Party | None:
    """Whom "that country" means: the country named last."""
    named = [item.value for item in line.items[:before] if isinstance(item.value, Place) and not item.value.carried]
    return country_of(named[-1].code) if named else None


def _is_anothers(line: Line, end: int) -> bool:
    """Tell an order that a firm heads: "Peru's biggest investor, Andina, left", "Peru's main client is a mill"."""
    if _APPOSED.match(line.shape, end) is not None:
        return True
    reach = range(end, min(end + 2 * _NEAR, len(line.items) - 1))
    being = next((at for at in reach if line.items[at].word in {"is", "was"}), -1)
    if being < 0 or line.shape[end] == "P" or set(",&;") & set(line.shape[end:being]):
        return False
    named = being + 1 + (line.shape[being + 1] == "d" and being + 2 < len(line.items))
    return line.shape[named] in "NQB" or line.items[being + 1].word in {"a", "an"}


_APPOSED = regex(r",[NQBK]+(?:[oi]P)?,")


def _is_first_to(line: Line, order: Order) -> bool:
    """Tell "Peru's first partner to ratify the pact"."""
    ordinal = order.rank == 1 and line.shape[order.start] == "O"
    return ordinal and line.shape[order.end : order.end + 2] == "tk"


_STILL = frozenset({"still", "now", "also", "again", "today", "its", "their", "the"})


def possessor(line: Line, order: Order, subject: Party) -> Party | None:
    """Return whom "its" means before an order: the first other country of the sentence."""
    lead = [item.word for item in line.items[max(0, order.start - 2) : order.start]]
    if "its" not in lead and (_OWNERS.isdisjoint(lead) or "'s" not in lead):
        return None
    before = (item.value for item in line.items[: order.start] if isinstance(item.value, Place))
    countries = (country_of(place.code) for place in before)
    return next((code for code in countries if code is not None and code != country_of(subject)), None)


def _before_comma(line: Line, start: int) -> Party | None:
    """The place that an apposition is of: "trade with the Emirates, its second largest partner"."""
    at = start - 1
    while at > 0 and (line.shape[at] in "dsk" or line.shape[at] in "PA") and start - at < _NEAR:
        owns = line.items[at].word in _OWNERS and _owns(line, at)  # "sales to Peru, the kingdom's first partner"
        if line.shape[at] == "k" and line.items[at].word not in words().plain and not owns:
            return None
        at -= 1
    if at > 1 and line.shape[at] == "(" and line.shape[at - 2] in "it":
        return None  # "have invested in Latvia (fourth among investors)"
    led = [item.word for item in line.items[max(0, at - 3) : at - 1] if item.shape != "d"]
    if led[-2:] == ["ahead", "of"] or (led and led[-1] in _BEHIND):
        return None  # "became, ahead of Peru, the first"
    if line.shape[max(0, at - 2) : at] == "iP" and at == 2 and line.shape[start - 1] == "s":
        return None  # "In Peru, the country's largest investor is"
    value = line.items[at - 1].value if at > 0 and line.shape[at] in ",(-" else None
    return value.code if isinstance(value, Place) and value.form == "name" and _apposes(line, at, start) else None


_OWNERS = frozenset(toml("referents")["countries"])
_BEHIND = frozenset({"after", "behind", "before", "overtaking", "than", "unlike"})


def _apposes(line: Line, comma: int, start: int) -> bool:
    """Tell what follows a comma for an apposition: it begins with a determiner or an owner, and no list went before."""
    opened = line.shape[comma + 1 : start]
    listed = line.shape[: comma - 1].rstrip("d").endswith(("&", ","))
    return not listed and (opened[:1] in {"d", "s"} or opened == "" or "s" in opened)


def _free_places(line: Line, before: int) -> list[tuple[int, Party]]:
    """The places named before an item that own nothing and stand under no preposition, lists taken as one."""
    passed = words().passed
    found: list[tuple[int, Party]] = []
    governed = False
    for at in range(max(0, line.shape.rfind(";", 0, before)), before):
        item = line.items[at]
        if item.word in passed:
            governed = True
        elif isinstance(item.value, Place) and (item.value.form in {"name", "capital"} or item.text.endswith("s")):
            counted = item.value.form == "demonym" and line.shape[at - 1 : at] == "#"  # "home to a million Filipinos"
            if not governed and not counted and not _owns(line, at) and not _is_sold_to(line, at, item.value):
                found.append((at, country_of(item.value.code) or item.value.code))
        elif item.shape not in "d&,PA" or (item.shape == "," and not _goes_on(line, at)):
            governed = False
    return found


_VERBS = frozenset({"is", "was", "ranks", "ranked", "has", "remains", "remained", "became", "accounts", "holds"})


def _is_sold_to(line: Line, at: int, place: Place) -> bool:
    """Tell "sold its neighbour $2 million worth of goods": to whom, not who."""
    return place.carried and line.shape[at + 1 : at + 2] == "$"


def _goes_on(line: Line, comma: int) -> bool:
    """Tell a comma within a list of places, but for the one after which its sentence begins: "after A and B, C is"."""
    first = comma + 1 + (line.shape[comma + 1 : comma + 2] == "d")
    if line.shape[first : first + 2] == "Pk" and line.items[first + 1].word in _VERBS:
        return False  # "With $5 million in Chad, Peru is"
    opened = line.shape[comma - 2] == "&" or line.items[comma - 2].word in {"after", "behind", "besides"}
    if opened and line.shape[first : first + 2] == "Pk":
        return False
    return line.shape[comma - 1] == "P" and line.shape[comma + 1 : comma + 2] in {"P", "d"}


def _owns(line: Line, at: int) -> bool:
    return line.shape[at + 1 : at + 2] == "s"
