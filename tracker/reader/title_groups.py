"""The titles of one person, told side by side, and those that go on about the one just named."""

import re

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.holders import link
from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import AT_RIGHT, Found, Mention, code_at, found_as
from tracker.reader.patterns import regex
from tracker.reader.title_owners import firm_heads, of_bodies, of_firms, town
from tracker.reader.title_words import Head, is_head
from tracker.reader.titles import Title, find_titles

_JOINED = frozenset(
    """
    and & , - – — / who is also cum concurrently as well serves doubles was the country's being
    today now currently presently previously formerly
    """.split()
)
_RANKED, _RANK = regex(r"H[odFgcKBAPk]{1,9},Q(?=NN[,.;])"), 4
_OF_FOLIO = regex(r"H[of]d?[Fg]+(?:(?:[,&][Fg]+)*,?&[Fg]+)?$")
_HELD_IN = frozenset({"for", "since", "in"})
_ONCE = frozenset({"previously", "formerly"})  # "ambassador to Peru and formerly minister of trade"
_CLOSED = regex(r"(?:[uk]dAk)?(?:[,.;)]|$)")  # "…, co-chairman of the commission from the Tajik side."
_CURRENT = frozenset({"current", "present", "incumbent"})
_ADDRESSES = frozenset({"ambassador", "senator", "chief", "general"})
_HIGHNESSES = {"HE", "HH", "HM"}
_GIVEN = frozenset(toml("titles")["verbs"]["given"])
WHERE = frozenset({"in", "at", "near", "outside"})  # before a name of no list: it is a town's
_PRESIDING = frozenset({"president", "vice president"})
_FOUNDING = frozenset({"chairman", "founder", "co-founder"})
_IN_CAPACITY = {
    (",", "as"),
    *((*opening, "in", whose, "capacity", "as") for opening in ((), (",",)) for whose in ("his", "her")),
}
ALSO = frozenset({"also", "now", "currently"})


def title_groups(line: Line) -> list[list[Title]]:
    """Return the titles of a line, those of one person together."""
    groups: list[list[Title]] = []
    for title in _of_the_same(line, find_titles(line)):
        between = line.items[groups[-1][-1].last : title.first] if groups else []
        superior = groups[-1][-1] if groups and title.first - groups[-1][-1].last == 1 else None
        if superior is not None and line.shape[title.first - 1] == "s" and _serves(title, superior):
            groups[-1] = [replace(title, first=superior.first, owner=superior.owner, scope="state", definite=True)]
            continue  # "the French President's special envoy"
        between = _without_terms(between)
        joined = bool(groups) and bool(between) and len(between) < 6 and all(item.word in _JOINED for item in between)
        if joined and not _parted(groups[-1][-1], title, line, groups[-1][0].first):
            past = any(item.word in _ONCE for item in between)
            groups[-1].append(replace(title, former=True) if past else title)
        else:
            groups.append([title])
    return groups


def _of_the_same(line: Line, titles: list[Title]) -> list[Title]:
    """Give a title the portfolio told before: "Trade Minister X and the Deputy Minister of the same branch, Y"."""
    made: list[Title] = []
    for title in titles:
        match = _SAME.match(line.shape, title.last)
        of = made[-1].office.partition(" of ")[2] if made and "minister" in made[-1].office else ""
        same = match is not None and line.items[match.end() - 2].word == "same" and " of " not in title.office
        if of and match is not None and same and line.items[match.end() - 1].word in _BRANCHES:
            whole = replace(title, office=f"{title.office} of {of}", owner=title.owner or made[-1].owner, scope="state")
            made.append(replace(whole, last=match.end(), definite=True))
        else:
            made.append(title)
    return made


_SAME = regex(r"[oi]dk[kgcF]")
_BRANCHES = frozenset({"portfolio", "ministry", "department", "branch", "sector", "field", "area", "line", "office"})


def _without_terms(between: list[Item]) -> list[Item]:
    """Leave out "for 2022", "since May 2019" behind the first of two titles."""
    timed = len(between) > 2 and between[0].word in _HELD_IN and between[1].kind == "when"
    return between[2:] if timed else between


def _serves(title: Title, superior: Title) -> bool:
    """Tell "the French president's special envoy", an office of the country of whom he serves."""
    servants = toml("titles")["servants"]["words"]
    named = isinstance(superior.owner, str) and superior.scope == "state" and not superior.plural
    return named and title.owner is None and any(title.office.startswith(servant) for servant in servants)


def mark_courtesies(line: Line) -> None:
    """Take the ambassador of "the Minister of Trade, Ambassador X", "Minister Senator X" for a form of address.

    As well as "H E", two initials without their full stops.
    """
    for at in range(len(line.items) - 2) if "h" in line.words else ():
        spelled = line.items[at].text + line.items[at + 1].text
        if spelled in _HIGHNESSES and line.shape[at + 2] in "NhHd":
            line.change(at, replace(line.items[at], shape="h"))
            line.change(at + 1, replace(line.items[at + 1], shape="h"))
    for at in [match.end() - 1 for match in _RANKED.finditer(line.shape)]:
        if len(line.items[at].text) <= _RANK and line.items[at].text.isupper():  # "spokesman of the Service, CSC X"
            line.change(at, replace(line.items[at], shape="h"))
    if line.words.isdisjoint(_ADDRESSES):
        return
    ends = {title.last for title in find_titles(line) if not title.plural}
    for at in [match.start() for match in re.finditer(r"(?<=[HFhgPB,.])H(?=h*(?:N|PN))", line.shape)]:
        before = len(line.shape[:at].rstrip("h."))  # "Minister YB Senator X"
        folio = _OF_FOLIO.search(line.shape, 0, before)  # "Minister of Trade and Industry Ambassador X"
        head = line.items[folio.start()].value if folio is not None else None
        ends |= {before} if isinstance(head, Head) and head.scope != "sending" and not head.plural else set()
        if not ends.isdisjoint({at - 1, at, before, before - 1}) and line.items[at].word in _ADDRESSES:
            line.change(at, replace(line.items[at], shape="h"))


def _parted(one: Title, other: Title, line: Line, first: int) -> bool:
    """Tell titles of two persons: they are of two countries, or the second has an article of its own.

    `first` is where the titles begin that the first one ends.
    """
    if one.former and items_word(line, other.first + 1) in _CURRENT:
        return False  # "a former president and the current mayor"
    if one.former and line.shape[one.last : other.first] == "&" and _CLOSED.match(line.shape, other.last) is not None:
        return False  # "X, a former premier and senator, "
    if line.items[other.first].word == "the" or one.plural != other.plural or line.items[one.first].word in {"a", "an"}:
        return True  # "… by an Indian head of state, High Commissioner X said"
    opening = {item.word for item in line.items[max(0, one.first - 1) : one.first + 1]}
    given = "as" in opening or not opening.isdisjoint(_GIVEN)
    if line.shape[one.last : other.first] == "," and given:
        return True  # "named X as its next ambassador, Minister Y said", "X was appointed head of B, Minister Y said"
    bare = one.owner is None and one.last - one.first <= 2 and line.items[one.first].word == "the"
    between = line.shape[one.last : other.first]
    ranked = one.office.endswith("deputy prime minister") or one.office == "minister of state"
    deputy = ranked and other.office.startswith("minister of")  # "the Minister of State, Minister of Trade X"
    if bare and not deputy and (between == "," or (between == "&" and is_head(one.office) and is_head(other.office))):
        return True  # "the minister, Ambassador X", "the President and Prime Minister Y"
    if (
        between in {",&", "&", ","}
        and line.shape[max(0, first - 2) : first] in {"N,", "),"}
        and line.items[max(0, first - 3)].word not in WHERE
        and _has_name(line, other.last)
    ):
        return True  # "X, head of B, and Minister Y"
    if line.shape[other.first] in "PA" and "&" in between:
        code = code_at(line, one.first) if line.shape[one.first] in "PA" else None
        if code != code_at(line, other.first):
            return True
    codes = {title.owner for title in (one, other) if isinstance(title.owner, str)}
    if any(country_of(code) is None for code in codes) and line.shape[max(0, first - 2) : first] in {"N,", "),"}:
        return False  # "X, Kenya's trade minister and chairman of COMESA"
    return len(codes) > 1


def _has_name(line: Line, index: int) -> bool:
    """Tell whether a name follows a title at once."""
    right = AT_RIGHT.match(line.shape, index)
    return right is not None and not right["comma"]


def shared_owner(group: list[Title], owner: str | None) -> tuple[Title, ...]:
    """Give the owner that one title of a group names to those of the state that name none."""
    named = owner or next((title.owner for title in group if isinstance(title.owner, str)), None)
    stately = named is not None
    bodies = [title.owner for title in group if isinstance(title.owner, Body) and not title.owner.shared]
    named = named or next((body.places[0] for body in bodies if body.places), None)
    if len(set(bodies)) == 1:  # "Trade Counsellor X, head of the Trade Office"
        counsellors = [title for title in group if title.owner is None and title.office.endswith("counsellor")]
        group = [replace(title, owner=bodies[0]) if title in counsellors else title for title in group]
        alone = of_firms() | firm_heads() | of_bodies()
        of_it = [
            title
            for title in group
            if title.owner is None and title.office in alone and not (title.meant or title.plural)
        ]
        firms = [title for title in group if title.owner == bodies[0] and title.office in alone | _FOUNDING]
        presiding = [title for title in group if title.office in _PRESIDING]
        of_states = any(name in bodies[0].name.lower() for name in toml("bodies")["of_states"])
        if len(firms) + len(presiding) == len(group) and not (stately or of_states):  # "president and founder of B"
            told = min(title.first for title in group if title.owner == bodies[0])
            once = [title for title in presiding if title.former and title.first > told]  # "head of B and ex-president"
            of_it += [title for title in presiding if title.owner is None and not title.meant and title not in once]
        group = [replace(title, owner=bodies[0], scope="body") if title in of_it else title for title in group]
    of_bloc = named is not None and country_of(named) is None and "-" not in named
    apart = len({title.former for title in group}) > 1  # "a former governor of P, now a minister" is his country's
    return tuple(
        replace(title, owner=country_of(named) if apart and title.scope == "state" else named)
        if title.owner is None
        and named is not None
        and title.scope in {"state", "sending", "region"}
        and not (of_bloc and is_head(title.office))  # "President of the Republic and chairman of the African Union"
        else title
        for title in group
    )


def seated(line: Line, right: re.Match[str], titles: tuple[Title, ...]) -> tuple[Title, ...]:
    """Give the town after a name to the mayor or governor of it: "Mayor X of Venlo", "Governor Y of Bujumbura"."""
    at = right.start("of") if right["of"] else -1
    held: list[Title] = []
    for title in titles:
        region = title.scope == "region" and at >= 0
        seat = town(line, at, Head(title.office, "region", plural=False)) if region else None
        held.append(title if seat is None else replace(title, owner=seat, owners=()))
    return tuple(held)


def late_before(line: Line, index: int, group: list[Title]) -> list[Title]:
    """Take the titles of "the late X, Ghana's trade minister" for past ones by the word before the name at an index."""
    late = index > 0 and line.items[index - 1].word == "late"
    return [replace(title, former=True) for title in group] if late else group


def is_of_both(line: Line, found: list[Found], title: Title) -> bool:
    """As in "Deputy Premiers X and Y, co-chairs of the commission": a title of the two just named."""
    if not title.plural or title.scope != "body" or len(found) < 2 or title.owner is None:
        return False
    one, other = found[-2:]
    joined = line.shape[one.last : other.first] in {"&", ",&", "&d", ",&d"}
    return joined and line.shape[other.last : title.first] == ","


def with_title(mention: Mention, title: Title) -> Mention:
    """Return a mention with one more title."""
    return replace(mention, titles=(*mention.titles, title))


def goes_on(line: Line, before: Found, group: list[Title]) -> bool | None:
    """As in "President X, also general secretary of the party", "Minister X was elected chairman of the board".

    Returns whether these titles of the person just named are past, None where they are not his.
    """
    between = line.items[before.last : group[0].first]
    if line.shape[before.last : before.last + 1] == "(" and line.shape[before.last + 2 : before.last + 3] == ")":
        between = between[3:]  # "X (left), director of …"
    strangers = {title.owner for title in group} - {None, before.value.country}
    known = country_of(before.value.country or "") is not None  # not "UN envoy X, a former president of P"
    if group[-1].plural or before.value.peer or (known and any(isinstance(owner, str) for owner in strangers)):
        return None
    if line.shape[group[-1].last : group[-1].last + 1] == "s":
        return None  # "who is the president's aunt"
    if [item.word for item in between[:1]] == [","] and len(between) == 2 and between[1].word in ALSO:
        return False
    closed = _CLOSED.match(line.shape, group[-1].last) is not None
    told = group[0].owner is not None or group[0].office == "co-chair"
    held = before.value.titles
    addressed = bool(held) and all(title.scope == "sending" and title.owner is None for title in held)
    addressed = addressed or (bool(held) and all(title.office.startswith("member of ") for title in held))
    addressed = addressed or (bool(held) and all(title.office == "co-chair" for title in held))
    addressed = addressed or (bool(held) and line.items[group[0].first].word not in {"the", "a", "an"})
    told = told or (addressed and " of " in group[0].office)  # "Ambassador X, Undersecretary for Finance, "
    past = group[0].former and group[0].scope == "state" and line.items[group[0].first].word in {"a", "an"}
    if [item.word for item in between if item.word not in {"himself", "herself"}] == [","] and closed and past:
        return True  # "Adviser X, a former president and prime minister, "
    if [item.word for item in between] == [","] and closed and told:
        return False  # "Trade Counsellor X, head of the Trade Office, said"
    if tuple(item.word for item in between) in _IN_CAPACITY and told:
        return False  # "Minister X, in his capacity as chairman of B"
    return link(between)


def extended(before: Found, group: list[Title], *, former: bool) -> Found:
    """Return the mention of the person before some titles with these, which may be past."""
    more = [replace(title, former=title.former or former) for title in group]
    titles = shared_owner([*before.value.titles, *more], before.value.country)
    return found_as(before.first, group[-1].last, before.value.person, titles)
