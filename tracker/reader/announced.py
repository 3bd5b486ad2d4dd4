"""Offices given to somebody whom only the next sentence names: "Peru has a new trade minister. Luis Soto …"."""

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.cues import cues
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention, Unnamed
from tracker.reader.patterns import regex
from tracker.reader.tags import Place
from tracker.reader.titles import Title, find_titles
from tracker.reader.unclaimed import Bearer, is_open

_WORDS: dict[str, list[str]] = toml("titles")["announced"]
_GIVES, _NEW, _OPEN_YET = (frozenset(_WORDS[kind]) for kind in ("gives", "new", "open_yet"))
_BEFORE_HEAD = regex(r"(?:d|[PA]s?)?[RFgEAk&]{0,5}$")
_OPENER = regex(r"(?:h\.?)*X(?P<told>,)?(?P<verb>k)?")
_HE_IS = regex(r"kkX(?=[,.])")
_IS, _IT = frozenset({"is", "will be"}), frozenset({"he", "she", "it"})
_SUBJECT = 3  # items from the start in which a country stands that gives an office


def announced(line: Line) -> Title | None:
    """Return the office that a line says somebody is given whom it does not name: of its subject, where it has none."""
    if line.words.isdisjoint(_GIVES) or not line.words.isdisjoint(_OPEN_YET) or "X" in line.shape:
        return None
    if line.role == "headline":
        found = [(title.last - 1, title) for title in find_titles(line)] if "N" not in line.shape else []
    else:
        found = [(at, item.value.titles[-1]) for at, item in line.tags("W") if isinstance(item.value, Unnamed)]
    fitting = [(at, title) for at, title in found if _is_given(line, at) and not title.plural and not title.former]
    if len(fitting) != 1:
        return None
    at, title = fitting[0]
    owner = title.owner or _giver(line, at, title)
    return replace(title, owner=owner) if owner is not None else None


def _is_given(line: Line, at: int) -> bool:
    """Tell an office that a verb before it gives, or a new one: "elected a chairman", "has a new ambassador"."""
    before = _BEFORE_HEAD.search(line.shape, 0, at)
    first = before.start() if before is not None else at
    words = {item.word for item in line.items[first:at]}
    given = any(item.word in _GIVES for item in line.items[:at])
    return given and not words.isdisjoint(_NEW)


def _giver(line: Line, at: int, title: Title) -> Party | Body | None:
    """Whose the office is by the subject of the line: "Peru has", "The Peruvian Senate elected", "B elected"."""
    bodies = [item.value for index, item in line.tags("B") if index < at and isinstance(item.value, Body)]
    if title.scope == "body":
        return bodies[0] if len(bodies) == 1 else None
    place = next((item.value for index, item in line.tags("PA") if index < min(at, _SUBJECT)), None)
    return country_of(place.code) if isinstance(place, Place) and title.scope in {"state", "sending"} else None


def appointee(line: Line) -> Bearer | None:
    """Return whom a line opens with of whom no office is told: "Luis Soto, a lawyer, …", "He is Luis Soto."."""
    match = _OPENER.match(line.shape)
    named = _HE_IS.match(line.shape) if match is None and line.items[0].word in _IT else None
    if named is not None and line.items[1].word in _IS:
        at = named.end() - 1
    elif match is not None and (match["told"] or match["verb"]):
        at = match.end() - 1 - bool(match["told"]) - bool(match["verb"])
        if match["told"] and any(item.word in cues().speech for item in line.items[at + 1 :]):
            return None  # "Luis Soto, an analyst, said"
    else:
        return None
    mention = line.items[at].value
    return Bearer(line, at, mention.person) if isinstance(mention, Mention) and is_open(mention.person) else None
