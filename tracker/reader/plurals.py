"""Persons of one plural title: "Prime Ministers A of X and B of Y", "the foreign ministers of X and Y, A and B"."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.mentions import AT_RIGHT, NAME, Found, beside, code_at, found_as, is_word, name_at
from tracker.reader.patterns import regex
from tracker.reader.people import People
from tracker.reader.title_owners import HIS, body_of, town
from tracker.reader.title_words import Head, is_head
from tracker.reader.titles import Title

_NAMED_IN = rf"(?:h\.?)*(?P<{{0}}>{NAME}),?[it](?P<{{0}}_at>P)"
_OF_PLACE = r"(?:,?[of]d?P(?!&P)(?:,(?=&))?|\(d?P(?:,i?P)?\))"  # "of X", ", of X, ", "for X", "(X, in Y)"
_LIST = regex(rf"(?:(?:,&|&|,)?d?(?:h\.?)*(?:{NAME})(?:\([NQ]\))?{_OF_PLACE}?)+")
_PLACE_OF = regex(_OF_PLACE)
_OF_BOTH = regex(r"(?:od?|\(d?)(?P<one>P)&d?(?P<other>P)")  # "ministers A and B of Russia and Venezuela"
_OWNED_ONE = regex(rf"(?P<place>P)s(?:h\.?)*(?P<name>{NAME})")
_OWNED = regex(rf"[,:(-]?(?:Ps(?:h\.?)*(?:{NAME}))(?:(?:(?:,&|&|,)d?Ps(?:h\.?)*(?:{NAME}))+|(?=,?&d(?:[PA]s?)?C))")
# "the two ambassadors, A in P and B in Q": each is sent by the other's country
_POSTED = regex(rf"[,:(-]?{_NAMED_IN.format('one')}(?:,?&|,){_NAMED_IN.format('two')}")
_OF_STATE = ("secretary of state", "minister of state")
_ALONE = frozenset({"foreign affairs", "interior", "finance", "defence", "defense", "justice", "health", "agriculture"})
_COUNTRIES = frozenset({"countries", "states", "nations", "governments"})
_TWO_PERSONS = rf"(?:h\.?)*(?P<one>{NAME}),?&(?:h\.?)*(?P<two>{NAME})"
_TWO_FIRMS = r"od?(?P<firm>[NQ]{1,3}|B),?&(?:od?|d)?(?P<other>[NQ]{1,3}|B)"
_FIRMS = regex(rf"{_TWO_FIRMS},{_TWO_PERSONS}")
_FIRMS_BEFORE = regex(rf"{_TWO_FIRMS}(?=k?[,.;)(]|k|$)")  # "A and B, presidents of X and Y"
_OWNER_AFTER = regex(rf"[ok]?d?(?P<place>[PA])s?,?(?:h\.?)*(?P<name>{NAME})")
_OWNERS_AFTER = regex(rf",?(?:h\.?)*(?P<one>{NAME})(?P<more>(?:(?:,&|,|&)[ok]?d?[PA]s?,?(?:h\.?)*(?:{NAME}))+)(?!o)")
_AND_OF = regex(r"&od?(?P<portfolio>[Fg]+)(?:od?(?P<place>P))?")
_TWO_NAMES = regex(
    rf"(?<![&,])(?:(?P<of_one>P)s)?(?:h\.?)*(?P<one>{NAME})(?P<at_one>{_OF_PLACE})?,?&"
    rf"(?:(?P<of_two>P)s)?(?:h\.?)*(?P<two>{NAME})(?P<at_two>{_OF_PLACE})?,(?P<both>d?#?ks?|d#)?"
)


_TWO = 2
_PARTY = 3  # items of "(HDZ)"
_OF_TOWNS = ("mayor", "governor")
_FOLIO = r"[Fg]+(?:(?:,[Fg]+)*,?&[Fg]+)?"
_EACH_FIRST = regex(
    rf"(?:,&|&|,|:)?[of]?d?(?P<portfolio>{_FOLIO}),?(?:h\.?)*(?P<name>{NAME})"
)  # of trade, A, and of energy, B
_THOSE = regex(r",?[kdt]{0,4}[kr](?=o)o")  # "ministers, among them those of trade, A, and of energy, B"
_EACH_AFTER = regex(
    rf"(?:,&|&|,)?(?:h\.?)*(?P<name>{NAME})(?:,?[of]d?|\()(?P<portfolio>{_FOLIO})(?:,(?P<at>P))?\)?"
)  # A (trade) and B (energy, Peru)


def plural_persons(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "Prime Ministers A of X and B of Y", "the foreign ministers of X and Y, A and B"."""
    title, last = group[-1], group[-1].last
    seats = _seats(line, title)
    each_told = _by_portfolio(line, group, people)
    if each_told is not None:
        return each_told
    owned = _OWNED.match(line.shape, last)
    if owned is not None:
        return [
            found_as(
                each.start() if number else group[0].first,
                each.end(),
                people.named(name_at(line, *each.span("name"))),
                (replace(title, owner=code_at(line, each.start("place")), owners=()),),
            )
            for number, each in enumerate(_OWNED_ONE.finditer(line.shape, *owned.span()))
        ]
    posted = _POSTED.match(line.shape, last) if title.scope == "sending" and not title.owners else None
    if posted is not None and len(group) == 1:
        return list(_posted(line, group[0], posted, people))
    placed = _placed(line, group, people)
    if placed is not None:
        return placed
    second = _AND_OF.match(line.shape, last)
    if second is not None:
        last = second.end()
        title = replace(title, owner=code_at(line, second.start("place")) if second["place"] else title.owner)
        group = [*group[:-1], title]
    shape = _with_from(line)
    listed = _LIST.match(shape, last)
    names = list(AT_RIGHT.finditer(line.shape, last, listed.end())) if listed is not None else []
    if listed is None or any(is_word(line, *match.span("name")) for match in names):  # "leaders for the Summit"
        return _of_firms(line, group, people) or _after_names(line, group, people)
    made: list[Found] = []
    apart = len(names) == _TWO and (second or _of_one_country(title) or _are_apart(title))
    parts = _portfolios(line, title) if apart else None
    both = _OF_BOTH.match(line.shape, listed.end())
    for match in names:
        country = beside(line, match) or _told_after(line, shape, match.end("name"))
        position = len(made)
        if both is not None and position < 2:
            country = code_at(line, both.start("other" if position else "one"))
        if country is None and position < len(title.owners) and len(title.owners) > 1:
            country = title.owners[position]
        seat = _seat(line, match, title) or (seats[position] if position < len(seats) > 1 else None)
        one = tuple(replace(each, owner=seat or country or each.owner, owners=()) for each in group)
        if len(group) == 1 and parts is not None:
            one = (replace(one[0], office=parts[position]),)
        start = group[0].first if not made else match.start("name")
        person = people.named(name_at(line, *match.span("name")))
        made.append(
            found_as(start, match.end() if beside(line, match) and not both else match.end("name"), person, one)
        )
    joined = line.shape[last : last + 1] not in {",", "d"}
    return made if len(made) > 1 or (made and joined) else None


def _seats(line: Line, title: Title) -> list[str | Body]:
    """The towns and regions of "the mayors of Trieste and Koper, A and B", in their order."""
    head = Head(title.office, "region", plural=True)
    if not title.office.endswith(_OF_TOWNS):
        return []
    return [seat for at in range(title.first, title.last) if line.shape[at] == "P" and (seat := town(line, at, head))]


def _seat(line: Line, match: re.Match[str], title: Title) -> str | Body | None:
    """The town of one of "Mayors A of Trieste and B of Koper"."""
    at = match.start("of") if match["of"] else match.start("beside") if match["beside"] else -1
    seat = town(line, at, Head(title.office, "region", plural=True)) if at >= 0 else None
    return seat if title.office.endswith(_OF_TOWNS) else None


def _posted(line: Line, title: Title, match: re.Match[str], people: People) -> Iterator[Found]:
    """As in "the two ambassadors, A in Zagreb and B in Ljubljana"."""
    seats = [code_at(line, match.start(f"{name}_at")) for name in ("one", "two")]
    for number, name in enumerate(("one", "two")):
        seat, home = seats[number], seats[1 - number]
        held = replace(title, plural=False, owner=home and country_of(home), to=seat and country_of(seat))
        first = match.start(name) if number else title.first
        yield found_as(first, match.end(f"{name}_at"), people.named(name_at(line, *match.span(name))), (held,))


def _with_from(line: Line) -> str:
    """The shape with "from" as "for", as in "ministers A from X and B from Y"."""
    if "from" not in line.words:
        return line.shape
    return "".join("f" if item.word == "from" else item.shape for item in line.items)


def _told_after(line: Line, shape: str, index: int) -> str | None:
    """The country told after a name of a list: "A for Colombia", "A, of Kenya, and"."""
    place = _PLACE_OF.match(shape, index + _PARTY * (shape[index : index + _PARTY] in {"(N)", "(Q)"}))
    return code_at(line, shape.index("P", index)) if place is not None else None


def _of_one_country(title: Title) -> bool:
    """Tell "Peru's ministers of defence and trade", "her ministers of defence and trade": two of one government."""
    return title.meant in HIS or (isinstance(title.owner, str) and len(title.owners) == 1)


def _are_apart(title: Title) -> bool:
    """Tell "the ministers of the interior and foreign affairs": portfolios that nobody holds together."""
    return title.owner is None and set(title.office.partition(" of ")[2].split(" and ")) <= _ALONE


def _by_portfolio(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "ministers A, of trade, and B, of energy", "the secretaries for Trade, A, and for Health, B"."""
    title = group[-1]
    if title.scope == "region":
        return None
    for pattern in (_EACH_AFTER, _EACH_FIRST):
        at, each = title.last, []
        if pattern is _EACH_FIRST and " of " in title.office:  # its own portfolio is the first one's
            at = next((at for at in range(title.last - 1, title.first, -1) if line.shape[at] not in "Fg,&"), title.last)
            at += 1
        elif pattern is _EACH_FIRST and (those := _THOSE.match(line.shape, at)) is not None:
            at = those.end() - 1 if line.items[those.end() - 2].word in {"those", "ones"} else at
        while (match := pattern.match(line.shape, at)) is not None:
            each.append(match)
            at = match.end() + (pattern is _EACH_AFTER and line.shape[match.end() : match.end() + 2] == ",&")
        if len(each) < 2:
            continue
        noun = next((noun for noun in _OF_STATE if title.office.startswith(noun)), title.office.partition(" of ")[0])
        made: list[Found] = []
        for match in each:
            words = " ".join(
                item.word if item.shape != "&" else "and" for item in line.items[slice(*match.span("portfolio"))]
            )
            of = code_at(line, match.start("at")) if match.groupdict().get("at") else None
            office = f"{noun} of {words}".replace(" ,", ",")
            held = replace(title, office=office, plural=False, owner=of or title.owner, owners=())
            person = people.named(name_at(line, *match.span("name")))
            made.append(found_as(match.start() if made else group[0].first, match.end(), person, (held,)))
        return made
    return None


def _placed(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "The presidents of Ecuador, A, and Colombia, B", "Ambassadors of Japan A and the Republic of Korea B"."""
    title = group[-1]
    if len(title.owners) != 1:
        return None
    following = _OWNERS_AFTER.match(line.shape, title.last)
    if following is None:
        return None
    held = replace(title, plural=False, owners=())
    made = [
        found_as(group[0].first, following.end("one"), people.named(name_at(line, *following.span("one"))), (held,))
    ]
    for each in _OWNER_AFTER.finditer(line.shape, *following.span("more")):
        theirs = replace(held, owner=code_at(line, each.start("place")))
        made.append(
            found_as(each.start("name"), each.end(), people.named(name_at(line, *each.span("name"))), (theirs,))
        )
    return made


def _of_firms(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "the chief executives of Eni and Sonatrach, A and B"."""
    title = group[-1]
    match = _FIRMS.match(line.shape, _of_first_firm(line, title))
    if match is None or not _is_of_firms(title):
        return None
    made: list[Found] = []
    for firm, name in (("firm", "one"), ("other", "two")):
        held = replace(title, plural=False, owner=body_of(line.items[slice(*match.span(firm))]))
        first, last = match.span(name)
        start = group[0].first if not made else first
        made.append(found_as(start, last, people.named(name_at(line, first, last)), (held,)))
    return made


def _is_of_firms(title: Title) -> bool:
    """Tell a title that two organisations may have, of which it names the first, if any."""
    if isinstance(title.owner, Body):
        return not title.owner.shared
    return title.scope == "body" and title.owner is None


def _of_first_firm(line: Line, title: Title) -> int:
    """Where "of the Bank of Peru" begins that ends a title, else where the title ends."""
    at = title.last
    while isinstance(title.owner, Body) and line.shape[at - 1] in "BNQ":
        at -= 1
    at -= line.shape[at - 1] == "d"
    return at - 1 if at < title.last and line.shape[at - 1] == "o" else title.last


def _after_names(line: Line, group: list[Title], people: People) -> list[Found] | None:
    """As in "A and B, the foreign ministers of X and Y", "A and B, Tajik ministers of trade and of energy"."""
    title = group[-1]
    match = next(
        (each for each in _TWO_NAMES.finditer(line.shape, 0, group[0].first) if each.end() == group[0].first), None
    )
    if match is None or len(group) > 1:
        return None
    offices, owners = [title.office] * 2, [title.owner] * 2
    firms = _FIRMS_BEFORE.match(line.shape, _of_first_firm(line, title)) if _is_of_firms(title) else None
    if firms is not None:
        owners = [body_of(line.items[slice(*firms.span(each))]) for each in ("firm", "other")]
        title = replace(title, last=firms.end("other"), scope="body")
    elif match["of_one"] and match["of_two"]:  # "Norway's A and Sweden's B, both ministers of energy"
        owners = [code_at(line, match.start("of_one")), code_at(line, match.start("of_two"))]
    elif match["at_one"] and match["at_two"]:  # "A (Norway) and B (Sweden), the ministers of energy"
        owners = [code_at(line, line.shape.index("P", match.start(name))) for name in ("at_one", "at_two")]
    elif len(title.owners) == 2:
        owners = list(title.owners)
    apart = _portfolios(line, title) if "respectively" in line.words else None
    if apart is not None:
        offices = apart
    elif None in owners and not (_of_both_countries(line, match, title) or _were_heads(line, title)):
        return None
    made: list[Found] = []
    for office, owner, name in zip(offices, owners, ("one", "two"), strict=True):
        first, last = match.span(name)
        held = replace(title, plural=owner is None, owner=owner, owners=(), office=office)
        made.append(
            found_as(first, last if not made else title.last, people.named(name_at(line, first, last)), (held,))
        )
    return made


def _were_heads(line: Line, title: Title) -> bool:
    """Tell "A and B, the then presidents" of two countries; those "of the two offices" are of none."""
    return title.former and is_head(title.office) and "o" not in line.shape[title.first : title.last + 1]


def _of_both_countries(line: Line, match: re.Match[str], title: Title) -> bool:
    """Tell "A and B, the two countries' foreign ministers", "A and B, ministers of trade of both countries"."""
    between = line.items[match.end("two") : match.end()]
    return any(item.word.rstrip("'") in _COUNTRIES for item in (*between, line.items[title.last - 1]))


def _portfolios(line: Line, title: Title) -> list[str] | None:
    """Two offices told as one: "ministers of trade and energy", "ministers of trade and industry and of energy"."""
    noun, of, portfolio = title.office.partition(" of ")
    second = _AND_OF.match(line.shape, title.last)
    if second is not None:
        return [title.office, noun + of + " ".join(item.word for item in line.items[slice(*second.span("portfolio"))])]
    parts = portfolio.split(" and ")
    return [noun + of + part for part in parts] if len(parts) == 2 and "," not in portfolio else None
