"""The heads of titles as they are written beside other words: "Gov. X", "the city of Y", "Export Board Chairman Z"."""

from functools import cache

from msgspec.structs import replace

from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import NAME
from tracker.reader.patterns import regex
from tracker.reader.title_words import SCOPES, Head


def mark_heads(line: Line) -> None:
    """Write out shortened heads, and part heads from what belongs to the name beside them."""
    _shortened(line)
    _once(line)
    _only_of(line)
    if "H" in line.shape:
        _party_chiefs(line)
        _envoys(line)
        _styled(line)
        _seats(line)
        _ours(line)
        _officers(line)
        _boards(line)
        _oppositions(line)
        _governments(line)
        _councils(line)
        _representatives(line)
        for at in [match.start() for match in _NAME_BEFORE.finditer(line.shape)]:
            if line.items[at].text[0].isupper():  # "DP World Chairman X"
                line.change(at, replace(line.items[at], shape="N"))
        for at in [match.start() for match in _CAPITALS.finditer(line.shape)]:
            if len(line.items[at].text) > _ACRONYM and line.items[at].text.isupper():  # "CAN Secretary-General X"
                line.change(at, replace(line.items[at], shape="Q"))


def _once(line: Line) -> None:
    """Take "one-time", which begins with a number, for the era that it is."""
    at = line.shape.find("#-k") if "time" in line.words else -1
    if at >= 0 and [item.word for item in line.items[at : at + 3]] == ["one", "-", "time"]:
        first, last = line.items[at], line.items[at + 2]
        line.merge(at, at + 3, replace(last, shape="E", start=first.start, word="one-time", text="one-time"))
        line.reshape()


_SHORT = regex(r"[^P,]\.(?=h*N)")


def _shortened(line: Line) -> None:
    """Take "Gov." before a name for "Governor"."""
    shortened: dict[str, str] = toml("titles")["shortened"]
    if line.words.isdisjoint(shortened):
        return
    for match in reversed(list(_SHORT.finditer(line.shape))):
        item = line.items[match.start()]
        whole = shortened.get(item.word) if item.text[0].isupper() else None
        if whole is not None:
            (head,) = (Head(whole, scope, plural=False) for scope in SCOPES if whole in toml("titles")[scope])
            title = replace(item, shape="H", kind="title", end=line.items[match.end() - 1].end, word=whole, value=head)
            line.merge(*match.span(), title)
            line.reshape()


_ONLY_OF = regex(r"[kh](?=[oi]d?[BKPAFN])")


def _only_of(line: Line) -> None:
    """Take "professor" for a title in "a professor at Makerere University", where it addresses nobody."""
    scopes: dict[str, str] = toml("titles")["only_of"]
    for at in [match.start() for match in _ONLY_OF.finditer(line.shape)] if line.words & scopes.keys() else []:
        item = line.items[at]
        if item.word in scopes:
            head = Head(item.word, scopes[item.word], plural=False)
            line.change(at, replace(item, shape="H", kind="title", value=head))


_PARTY_CHIEF = regex(r"(?<![NQFK])cH")
_CHIEFS = frozenset({"chief", "boss", "leader", "head", "general secretary", "secretary general"})


def _party_chiefs(line: Line) -> None:
    """Make one title of "party chief" where no party's name stands before it."""
    for match in reversed(list(_PARTY_CHIEF.finditer(line.shape)) if "party" in line.words else []):
        party, chief = line.items[match.start() : match.end()]
        if party.word == "party" and chief.word in _CHIEFS:
            head = Head("party chief", "body", plural=False)
            made = replace(chief, start=party.start, word="party chief", text=f"{party.text} {chief.text}", value=head)
            line.merge(*match.span(), made)
            line.reshape()


_FOR_WHAT = regex(r"H(?=[fu](?!d?[PAXK])d?[kgFc])")


def _envoys(line: Line) -> None:
    """Take "envoy for gender equality" for a special one, who is sent to no country."""
    for at in [match.start() for match in _FOR_WHAT.finditer(line.shape)] if "envoy" in line.words else []:
        if line.items[at].word == "envoy":
            head = Head("special envoy", "body", plural=False)
            line.change(at, replace(line.items[at], word="special envoy", value=head))


_STYLED = regex(rf"(?P<plural>H)(?:[^XNHk.;]{{0,12}},)?(?P<styled>H)(?=(?:h\.?)*{NAME}(?:od?P)?,?&(?:h\.?)*{NAME})")
_STYLES = frozenset({"ambassador", "general", "professor", "senator"})


def _styled(line: Line) -> None:
    """Take the rank in "the ministers of Peru and Chad, Ambassador X and Y" for a form of address."""
    for match in _STYLED.finditer(line.shape):
        plural, styled = line.items[match.start("plural")].value, line.items[match.start("styled")]
        if isinstance(plural, Head) and plural.plural and plural.scope != "sending" and styled.word in _STYLES:
            line.change(match.start("styled"), replace(styled, shape="h", kind="word", value=None))


_SEAT = regex(r"(?<=H[oi])d?[AR]?(?P<noun>[kgcF])o(?=P)")


def _seats(line: Line) -> None:
    """Take "the mayor of the Chilean city of Arica" for one of Arica."""
    for match in reversed(list(_SEAT.finditer(line.shape))):
        if line.items[match.start("noun")].word in _seat_nouns():
            first, at = match.start(), match.end()
            place = line.items[at]
            line.merge(first, at + 1, replace(place, start=line.items[first].start))
            line.reshape()


@cache
def _seat_nouns() -> frozenset[str]:
    nouns = toml("titles")["nouns"]
    return frozenset((*nouns["region"], *nouns["town"], *nouns["area"]))


_CAPITALS, _ACRONYM = regex(r"(?<=[d,.;\"&tyibu])k(?=H)|^k(?=H)"), 2
_NAME_BEFORE = regex(r"(?<=[NQ])k(?=H)")
_PARTY = regex(r"H(?=[NFQMPAk]{0,3}K|(?:[NFQPAKRO]&?){2,4}c)")
_OPPOSED = "leader of the opposition"
_OF_GOVERNMENT = regex(r"H(?P<next>[kgcF])")
_STATELY = frozenset({"head of government", "head of state"})
_LINKS = {"of": "o", "the": "d"}


def _oppositions(line: Line) -> None:
    """Take "leader of the opposition Labour Party" for the leader of that party."""
    for at in [match.start() for match in _PARTY.finditer(line.shape)] if _OPPOSED in line.words else []:
        if line.items[at].word == _OPPOSED:
            _part(line, at)


def _governments(line: Line) -> None:
    """Take "head of government relations", "head of state broadcaster X" for no head of government or state."""
    for match in reversed(list(_OF_GOVERNMENT.finditer(line.shape))) if not line.words.isdisjoint(_STATELY) else []:
        stately = match["next"] == "k" and line.items[match.start("next")].word not in _run_by_states()
        if line.items[match.start()].word in _STATELY and not stately:
            _part(line, match.start())


_REPRESENTS = regex(r"H(?P<of>o)dH(?=(?:h\.?)*[NI]p*N)")


def _representatives(line: Line) -> None:
    """Take "Personal Representative of the President X" for one sent by the president, not for him."""
    for match in list(_REPRESENTS.finditer(line.shape)) if "personal representative" in line.words else []:
        if line.items[match.start()].word == "personal representative":
            line.change(match.start("of"), replace(line.items[match.start("of")], shape="t"))


_OF_COUNCIL = regex(r"H(?=od?(?:[FNKgkc]|P(?![,.;hNI])))")


def _councils(line: Line) -> None:
    """Take "President of the Council of State" for who presides over that council, and for no prime minister."""
    for match in reversed(list(_OF_COUNCIL.finditer(line.shape)) if "president of the council" in line.words else []):
        item = line.items[match.start()]
        if item.word == "president of the council":
            _part(line, match.start(), noun="K" if item.text.split()[-1].istitle() else "c")


def _part(line: Line, at: int, noun: str = "g") -> None:
    """Put the words of a title of several in its place, the first of them as a title of an organisation."""
    item, made = line.items[at], []
    start = item.start
    for word in item.text.split():
        shape = _LINKS.get(word, noun)
        made.append(replace(item, shape=shape, kind="word", start=start, end=start + len(word), text=word,
                            word=word.lower(), value=None))  # fmt: skip
        start += len(word) + 1
    head = Head(made[0].word, "body", plural=False)
    line.items[at : at + 1] = [replace(made[0], shape="H", kind="title", value=head), *made[1:]]
    line.reshape()


@cache
def _run_by_states() -> frozenset[str]:
    return frozenset((*toml("bodies")["described"], "relations", "affairs", "procurement", "protocol", "media"))


def _ours(line: Line) -> None:
    """Leave out "of our country" after a title that a place follows: "the Ambassador of our country in Lima X"."""
    for match in reversed(list(_OURS.finditer(line.shape)) if "our" in line.words else []):
        if line.items[match.start() + 2].word == "our" and line.items[match.end() - 1].word in _COUNTRIES:
            first = match.start()
            line.merge(first, match.end(), replace(line.items[first], end=line.items[match.end() - 1].end))
            line.reshape()


_OURS, _COUNTRIES = regex(r"Hodk(?=[it]d?P)"), frozenset({"country", "republic", "state", "nation", "kingdom"})
_OFFICER = regex(r"H[kgFKc](?:[kgFKc,&]{0,6}[kgFKc])?")


def _officers(line: Line) -> None:
    """Make one title of "chief safety and quality officer", whatever words stand within it."""
    for match in reversed(list(_OFFICER.finditer(line.shape)) if "officer" in line.words else []):
        words = [item.word for item in line.items[slice(*match.span())]]
        if words[0] == "chief" and "officer" in words[2:]:
            first, last = match.start(), match.start() + words.index("officer") + 1
            office = " ".join(words[: last - first]).replace(" ,", ",").replace("&", "and")
            head = Head(office, "body", plural=False)
            made = replace(line.items[first], end=line.items[last - 1].end, word=office, text=office, value=head)
            line.merge(first, last, made)
            line.reshape()


_ORGANISATIONS = frozenset({"Group", "Federation", "Association"})
_BOARD = regex(r"(?<=[FNQk])H(?=h*[NI])")


def _boards(line: Line) -> None:
    """Take "Export Development Board Chairman X", "Coffee Federation president Y" for one of what is called so."""
    for match in reversed(list(_BOARD.finditer(line.shape))):
        item = line.items[match.start()]
        board, _, rest = item.text.partition(" ")
        before = line.items[match.start() - 1]
        if before.shape == "k" and not (before.text.istitle() and line.shape[max(0, match.start() - 2)] in "NQPAF"):
            continue
        known = before.shape == "F" or line.shape[max(0, match.start() - 2)] in "PAN"
        if ((board == "Board" and known) or board in _ORGANISATIONS) and isinstance(item.value, Head):
            middle = item.start + len(board)
            line.items[match.start() : match.end()] = [
                replace(item, shape="K", kind="word", end=middle, word="board", text=board, value=None),
                replace(item, start=middle + 1, word=rest.lower(), text=rest),
            ]
            line.reshape()
