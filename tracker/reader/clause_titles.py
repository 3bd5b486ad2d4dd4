"""Offices that a clause tells in other words: "X, who holds the same post in Peru", "who has the trade portfolio"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tracker.domain.places import country_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention, Unnamed, code_at
from tracker.reader.patterns import regex
from tracker.reader.tags import When
from tracker.reader.title_posts import folio_at
from tracker.reader.titles import Title

_WORDS: dict[str, list[str]] = toml("titles")["clauses"]
_HOLDS, _HELD, _POSTS, _PORTFOLIO, _REPRESENTS = (
    frozenset(_WORDS[kind]) for kind in ("holds", "held", "posts", "portfolio", "represents")
)
_IN_CHARGE = frozenset({"charge", "responsible"})
_OF_CABINETS = frozenset({"deputy prime minister", "first deputy prime minister", "vice president", "prime minister"})
_GIVEN = frozenset(toml("titles")["verbs"]["given"]) | frozenset(toml("titles")["verbs"]["takes_post"])
_PAST = frozenset({"was", "were", "been"})
_GATE = _POSTS | _PORTFOLIO | _REPRESENTS | _IN_CHARGE | {"credentials", "credence"}
_CLAUSE = regex(r"X,?(?P<clause>[^,;.X]*)")  # its own commas are those of a list of portfolios
_BEFORE = regex(r"(?P<folio>[Fg]+(?:(?:,[Fg]+)*,?&[Fg]+)?)$")
_AFTER = regex(r"[of]d?(?P<folio>[Fg]+(?:(?:,[Fg]+)*,?&[Fg]+)?)")
_CHARGED = regex(r"of?d?(?P<folio>[Fg]+(?:(?:,[Fg]+)*,?&[Fg]+)?)(?=[,.;)]|i(?:d?P[,.;)]|d?[PA]s?))")
_GOVERNS = frozenset({"government", "cabinet", "cabinet colleague"})
_SENT = regex(r"d?P[it]P")
_AT = regex(r"i(?P<place>P)")
_EMPTY = Title(0, 0, "", "state", False, False, None, (), None, "", False, False)


def may_tell_clause(line: Line) -> bool:
    """Tell whether a line holds a word by which a clause tells an office."""
    return not line.words.isdisjoint(_GATE)


def mark_clauses(lines: Sequence[Line]) -> None:
    """Give each person the title that a clause after his name tells in other words."""
    for number, line in enumerate(lines):
        if not may_tell_clause(line) or line.role in {"headline", "heading"}:
            continue
        for match in _CLAUSE.finditer(line.shape):
            mention = line.items[match.start()].value
            if not isinstance(mention, Mention):
                continue
            if not mention.titles and not mention.person.held and _presents(line, match.end("clause"), match.start()):
                told = replace(mention, titles=(replace(_EMPTY, office="ambassador", scope="sending"),))
                line.change(match.start(), replace(line.items[match.start()], value=told))
                told.person.held = told.titles
                continue
            first, last = match.span("clause")
            told_before = _the_post(line, lines[number - 1], first, last) if number and not mention.titles else None
            for title in [told_before] if told_before is not None else _told(line, match.start(), first, last):
                country = title.owner if isinstance(title.owner, str) else None
                told = replace(mention, titles=(*mention.titles, title), country=mention.country or country)
                line.change(match.start(), replace(line.items[match.start()], value=told))
                told.person.held = told.person.held or told.titles


def _presents(line: Line, last: int, person: int) -> bool:
    """Tell who presents his credentials: "X handed his letters of credence to the president"."""
    if line.words.isdisjoint(_CREDENTIALS):
        return False
    aside = _ASIDE.match(line.shape, person + 1)
    first = aside.end() if aside is not None else person + 1
    words = [item.word for item in line.items[first : max(last, first + _FAR)]]
    verb = next((at for at, word in enumerate(words) if word in _HANDS), len(words))
    own = [at for at, word in enumerate(words) if word in _CREDENTIALS and _is_own(words[:at])]
    free = "X" not in line.shape[first : first + (own[0] if own else 0)]
    helped = line.shape[first : first + verb].strip("kT") == "" and _PAST.isdisjoint(words[:verb])
    return bool(own) and free and helped and verb < own[0]


def _is_own(before: list[str]) -> bool:
    """Tell "her (letters of) credentials" by the words before the last."""
    letters = before[-2:] == ["letters", "of"] or before[-2:] == ["letter", "of"]
    return bool(_OWN.intersection(before[:-2][-1:] if letters else before[-1:]))


_FAR = 8  # items from a person to his credentials
_ASIDE = regex(r",(?:#|[dk][^,;.X]{0,8}),|oP")
_CREDENTIALS, _OWN = frozenset({"credentials", "credence"}), frozenset({"his", "her"})
_HANDS = frozenset("presented presents present handed hands hand submitted submits submit delivered delivers".split())


def _the_post(line: Line, before: Line, first: int, last: int) -> Title | None:
    """As in "The Peruvian trade minister spoke. X, who has held the post since 2021, …"."""
    words = [item.word for item in line.items[first:last]]
    the = words.index("the") if "the" in words else len(words)
    if words[:1] != ["who"] or words[the + 1 : the + 2] not in [[post] for post in _POSTS] or "of" in words:
        return None
    verbs = _HOLDS | _HELD | _GIVEN
    unnamed = [item.value for _, item in before.tags("W") if isinstance(item.value, Unnamed)]
    titles = unnamed[0].titles if len(unnamed) == 1 and "X" not in before.shape else ()
    if verbs.isdisjoint(words[:the]) or len(titles) != 1 or titles[0].plural or before.paragraph != line.paragraph:
        return None
    return replace(titles[0], former=not _HELD.isdisjoint(words) and "has" not in words)


def _told(line: Line, person: int, first: int, last: int) -> Iterator[Title]:
    """Yield the title that the clause between two items tells of the person at one before it."""
    for at in range(first, last):
        word = line.items[at].word
        if word in _REPRESENTS:
            yield from _represents(line, at)
            return
        if word in _IN_CHARGE and line.shape[at + 1 : at + 2] in {"o", "f"}:
            yield from _in_charge(line, person, first, at)
            return
        if word in _HOLDS or word in _HELD:
            title = _same(line, person, at, last) or _portfolio(line, at, last)
            if title is not None:
                yield replace(title, former=word in _HELD)
                return


def _in_charge(line: Line, person: int, first: int, at: int) -> Iterator[Title]:
    """As in "Minister X, in charge of energy", "Vice President X, who is also in charge of trade"."""
    mention = line.items[person].value
    titles = (mention.titles or mention.person.held) if isinstance(mention, Mention) else ()
    offices = {title.office for title in titles}
    also = "also" in {item.word for item in line.items[first:at]} and not offices.isdisjoint(_OF_CABINETS)
    governs = not line.words.isdisjoint(_GOVERNS) and not offices
    match = _CHARGED.match(line.shape, at + 1) if also or governs or "minister" in offices else None
    if match is None or line.items[at - 1].word in _PAST:
        return
    place = line.shape[match.end() : match.end() + 1] == "i"
    at_place = (
        next((index for index in range(match.end(), match.end() + 3) if line.shape[index] in "PA"), None)
        if place
        else None
    )
    code = code_at(line, at_place)
    yield replace(_EMPTY, office=f"minister of {folio_at(line, *match.span('folio'))}", owner=code and country_of(code))


def _represents(line: Line, at: int) -> Iterator[Title]:
    """As in "X, who has represented Georgia in Sofia since 2019", "X, representing Peru in Rome as ambassador"."""
    sent = _SENT.match(line.shape, at + 1)
    if sent is None or sent.end() >= len(line.items):
        return
    home, seat = code_at(line, sent.end() - 3), code_at(line, sent.end() - 1)
    following = line.items[sent.end()]
    since = following.word == "since" or (isinstance(following.value, When) and bool(following.value.since))
    role = sent.end() + 1
    envoy = line.items[role].value if following.word == "as" and role < len(line.items) else None
    if isinstance(envoy, Unnamed) and envoy.titles[-1].scope == "sending":
        line.change(role, replace(line.items[role], shape="k", kind="word", value=None))
        since = True
    if since and home is not None and seat is not None and country_of(home) != country_of(seat):
        yield replace(_EMPTY, office="ambassador", scope="sending", owner=country_of(home), to=country_of(seat))


def _same(line: Line, person: int, at: int, last: int) -> Title | None:
    """As in "A, the Irish trade minister, and B, who holds the same post in Peru"."""
    words = [item.word for item in line.items[at + 1 : last]]
    if words[:2] != ["the", "same"] or _POSTS.isdisjoint(words[2:4]):
        return None
    place = _AT.search(line.shape, at, last + 1)
    code = code_at(line, place.start("place")) if place is not None else None
    peers = [item.value for index, item in line.tags("X") if index < person and isinstance(item.value, Mention)]
    held = [title for title in (peers[-1].titles if peers else ()) if title.scope == "state" and not title.plural]
    if not held or (code is None and at + 4 < last):
        return None  # "the same post in his party"
    return replace(held[-1], owner=code and country_of(code), owners=(), former=False, peer=True)


def _portfolio(line: Line, at: int, last: int) -> Title | None:
    """As in "Vice President X, who also holds the trade portfolio", "Y, who has charge of energy in Lima"."""
    noun = next((index for index in range(at + 1, last) if line.items[index].word in _PORTFOLIO), None)
    if noun is None:
        return None
    found = _BEFORE.search(line.shape, at + 1, noun) or _AFTER.match(line.shape, noun + 1)
    if found is None:
        return None
    place = _AT.match(line.shape, max(noun + 1, found.end("folio")))
    code = code_at(line, place.start("place")) if place is not None else None
    office = f"minister of {folio_at(line, *found.span('folio'))}"
    return replace(_EMPTY, office=office, owner=code and country_of(code))
