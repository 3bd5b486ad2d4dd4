"""Places told without their names, "the kingdom", "its eastern neighbour", "our country"."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.epithets import countries_of
from tracker.reader.gazetteer import capitals
from tracker.reader.items import Line
from tracker.reader.lexicon import rows, toml, values
from tracker.reader.patterns import regex
from tracker.reader.quoted_officials import officials_in, quoted
from tracker.reader.tags import Place

_LED = frozenset({"to", "from", "with"})
_MOST_BETWEEN = 3  # words between "the" and "country": "the landlocked Central Asian country"


_OF_HEAD = regex("H[FgR]*o$")
_TITLED = regex("s[RFgEA]*H")


class _Scene(Struct, frozen=True):
    """What the text before a line was about."""

    pair: tuple[Party, ...]
    home: Party | None
    officials: dict[str, Party | None]  # whose they are who were named with a post, by surname
    topic: Party | None = None  # the country that the line before is about
    region: Place | None = None  # the subdivision last named
    speaker: Party | None = None  # whose official the quotation before is of

    def other(self, country: Party | None) -> Party | None:
        """Return the other country of the pair."""
        if len(self.pair) != 2 or country not in self.pair:
            return None
        return self.pair[1] if country == self.pair[0] else self.pair[0]


class _Meant(Struct, frozen=True):
    """A place that the items from `first` on mean."""

    first: int
    code: Party
    capital: bool = False


def refer(lines: Sequence[Line], pair: tuple[Party, ...], home: Party | None) -> None:
    """Put a place where a line means one of the article's countries, or its region, without the name.

    Args:
        lines: The lines in the order of the text, their places and titles marked.
        pair: The countries that the article is about; no other is ever meant.
        home: Which country "our country" is, if that is known.
    """
    scene = _Scene(pair, home, {})
    nouns, _ = _nouns()
    for line in lines:
        if not nouns.isdisjoint(line.words):
            _put(line, scene)
        region = next((place for place in reversed(line.codes) if "-" in place.code and place.form == "name"), None)
        scene = replace(
            scene,
            topic=_topic(line, scene),
            region=region or scene.region,
            speaker=quoted(line, 0, scene.officials, scene.speaker),
        )
        for surname, country in officials_in(line):
            scene.officials[surname] = country if scene.officials.get(surname, country) == country else None


def _put(line: Line, scene: _Scene) -> None:
    nouns, _ = _nouns()
    at = 0
    while at < len(line.items):
        item = line.items[at]
        meant = _meant(line, at, scene) if item.word in nouns and item.kind == "word" else None
        if meant is not None and meant.code.partition("-")[0] in (*scene.pair, scene.home):
            first = line.items[meant.first]
            shown = " ".join(each.text for each in line.items[meant.first : at + 1])
            name = capitals().get(meant.code, meant.code) if meant.capital else meant.code  # "the Azeri capital"
            place = Place(meant.code, "capital" if meant.capital else "name", name, carried=True)
            put = replace(item, shape="P", kind="place", start=first.start, word=shown.lower(), text=shown, value=place)
            line.merge(meant.first, at + 1, put)
            at = meant.first
            line.reshape()
        at += 1


@cache
def _nouns() -> tuple[frozenset[str], dict[str, frozenset[Party]]]:
    """The nouns that may stand for a place, and which countries one may call a kingdom, a sultanate and so on."""
    read = toml("referents")
    nouns = frozenset((*read["countries"], *read["states"], *read["neighbours"], *read["regions"], "capital"))
    called: dict[str, set[Party]] = {word: set(codes) for word, codes in read["called"].items()}
    for code, names, *_ in rows("countries"):
        for word in set(" ".join(values(names)).lower().split()) & set(read["formal"]):
            called.setdefault(word, set()).add(code)
    return nouns, {word: frozenset(codes) for word, codes in called.items()}


def _meant(line: Line, at: int, scene: _Scene) -> _Meant | None:
    """Return what the noun at an item means, with the words before it."""
    words: dict[str, Any] = toml("referents")
    word = line.items[at].word
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    if word == "capital":
        named = line.items[at - 1].value
        if (
            at > 1
            and isinstance(named, Place)
            and line.shape[at - 2 : at] == "dA"
            and following not in words["no_capital"]
        ):
            return _Meant(at - 2, named.code, capital=True)
        return None
    if following == "of" or line.shape[at + 1 : at + 2] == "P":
        return None  # "the Republic of Kenya", "its neighbour Kenya"
    first = next(
        (
            before
            for before in range(at - 1, max(-1, at - _MOST_BETWEEN - 2), -1)
            if line.shape[before] in "ds"
            or line.items[before].word.startswith("the ")  # "the Caribbean"
            or line.items[before].word in words["owners"]
            or (before == at - 1 and line.items[before].word in words["determiners"])
        ),
        None,
    )
    if first is None or any(item.word in words["no_between"] for item in line.items[first + 1 : at]):
        return None
    determiner = line.items[first].word.partition(" ")[0]
    between = {item.word for item in line.items[first + 1 : at]}
    if word in words["neighbours"] or (word in words["countries"] and between & set(words["other"])):
        return _neighbour(line, first, scene)
    if word in words["regions"] and first == at - 1 and determiner in words["determiners"]:
        here = _region_before(line, first)
        region = here or scene.region
        pointed = here is not None and word == "region" and determiner != "the"  # "Astana …, that region"
        if region is not None and (pointed or word in region.name.lower().split()):
            return _Meant(first, region.code)
    fitting = _fitting(line, first, at)
    fits = [code for code in scene.pair if fitting is None or code in fitting]
    if fitting is not None and len(fits) == 1 and line.shape[at + 1 : at + 2] not in _OF_NAMES:
        return _Meant(first, fits[0])  # "the island nation", wherever the other country stands
    if word not in words["countries"]:
        return None
    if determiner in words["ours"]:
        ours = quoted(line, first, scene.officials, scene.speaker) or scene.home
        return _Meant(first, ours) if ours is not None else None
    if determiner not in words["determiners"]:
        return None
    if determiner == "that" and _OF_HEAD.search(line.shape, 0, first) is not None:
        named = _countries(line, 0, first)  # "head of the Communist Party of Laos and president of that nation"
        return _Meant(first, named[-1]) if named else None
    led = _led(line, first, at) if determiner == "the" else None
    if led is not None:
        return _Meant(first, led)
    called = _nouns()[1].get(word)
    may = [code for code in fits if called is None or code in called]
    if (
        called is not None
        and len(may) == 1
        and word != "republic"
        and called.intersection(_countries(line, 0, at)) <= {*may}
    ):
        return _Meant(first, may[0])  # "the kingdom", of which the other country is none: a republic may be a region
    code = _country(line, (first, at), scene, may)
    return _Meant(first, code) if code is not None else None


def _fitting(line: Line, first: int, at: int) -> frozenset[Party] | None:
    """The countries that the words from "the" to a noun may tell, as of "the Gulf state"; None if they may any."""
    said = " ".join(item.word for item in line.items[first : at + 1]).split()
    greatest = any(word.endswith("est") for word in said if word != "west")
    if said[0] not in toml("referents")["determiners"] or greatest:
        return None  # "the poorest Arab country"
    return countries_of(said[1:])


_OF_NAMES = frozenset("HFRKcMgNQBX")  # "the island state secretary"


def _region_before(line: Line, at: int) -> Place | None:
    """The subdivision that a line names before an item: "Astana region is first: the trade of the region …"."""
    named = [item.value for before, item in line.tags("P") if before < at and isinstance(item.value, Place)]
    return next((place for place in reversed(named) if "-" in place.code and place.form == "name"), None)


def _led(line: Line, first: int, at: int) -> Party | None:
    """As in "The Omani delegation was led by the country's Trade Minister X": the only country named before."""
    titled = _TITLED.match(line.shape, at + 1)
    before = set(_countries(line, 0, first)) if titled is not None and line.shape[first - 1 : first] == "b" else set()
    return before.pop() if len(before) == 1 else None


def _neighbour(line: Line, first: int, scene: _Scene) -> _Meant | None:
    """As in "its eastern neighbour", "Kenya's neighbour": the other of the two."""
    if line.shape[first] == "s":
        owner = line.items[first - 1].value if first else None
        country = country_of(owner.code) if isinstance(owner, Place) else None
        first -= 1
    else:
        country = _owner(line, first) or scene.topic
    other = scene.other(country)
    return _Meant(first, other) if other is not None else None


def _owner(line: Line, first: int) -> Party | None:
    """Whose neighbour is meant: of several countries named before, the last that no "to" or "from" leads to."""
    before = _countries(line, 0, first)
    free = [at for at, _ in line.tags("PA") if at < first and (not at or line.items[at - 1].word not in _LED)]
    return next(iter(reversed(_countries(line, 0, free[-1] + 1))), None) if free else next(iter(reversed(before)), None)


def _country(line: Line, span: tuple[int, int], scene: _Scene, candidates: Sequence[Party]) -> Party | None:
    """Return the country that "the country" means: none that its own clause names, or that "its" means, before it.

    In a clause after another it is the one that the other names. Where nothing in the line binds it, nobody can tell.
    """
    opening = _clause(line, span[0])
    here = {*_countries(line, opening, span[0]), *_countries(line, span[1] + 1, len(line.items))}
    earlier = set(_countries(line, 0, opening))
    topic = scene.topic
    if any(item.word in toml("referents")["owners"][:2] for item in line.items[: span[0]]):
        topic = scene.other(topic)  # "its investors have 50 projects in the country"
    left = [code for code in candidates if code not in here]
    if len(left) == 1 and len(here) < 2 and not earlier - here:
        return left[0] if len(candidates) == 1 or topic == left[0] else None
    if len(left) < 2:
        return None
    if earlier:
        named = next(iter(earlier)) if len(earlier) == 1 and earlier <= set(left) else None
        return scene.other(named) if _has_come(line, opening, span[0]) else named
    return None


def _has_come(line: Line, opening: int, at: int) -> bool:
    """Tell a guest's clause: "the Angolan minister, who is in the country on a visit" is not in Angola."""
    who = line.items[opening - 1].word == "who" and line.items[at - 1].word == "in"
    return who and line.items[at - 2].word in {"is", "was", "been", "arrived", "landed"}


def _clause(line: Line, at: int) -> int:
    """Return where the clause that goes on to an item begins."""
    clauses = toml("referents")["clauses"]
    for before in range(at - 1, -1, -1):
        if (
            line.items[before].word in clauses
            or line.shape[before] in ";:"
            or (before == at - 1 and line.shape[before] == "&")
        ):
            return before + 1
    return 0


def _countries(line: Line, first: int, last: int) -> list[Party]:
    """Return the countries that places between two items are in or are."""
    return [
        country
        for at, item in line.tags("PA")
        if first <= at < last and isinstance(item.value, Place) and (country := country_of(item.value.code)) is not None
    ]


def _topic(line: Line, scene: _Scene) -> Party | None:
    """The country that a line is about: the only one that it names, else its subject; that before where it has none."""
    named = list(dict.fromkeys(_countries(line, 0, len(line.items))))
    if not named:
        return scene.topic
    if len(named) == 1:
        return named[0]
    opening = line.items[0].value if line.items else None
    return country_of(opening.code) if isinstance(opening, Place) and line.shape[:1] == "P" else None
