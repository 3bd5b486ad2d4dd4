"""Stated totals: companies, joint ventures, documents, road maps, projects."""

from collections.abc import Iterator
from functools import cache

from tracker.domain.facts import Count, Party
from tracker.domain.places import country_of
from tracker.reader.cues import clause_of, cues
from tracker.reader.frames.slots import codes
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Number, Place

_REACH = 7  # items from a number to what it counts
_NEAR = 14
_FAR = 20
_ENDS = frozenset({"", ",", ".", ";", "(", "and", "in", "by"})
_AMOUNTS = frozenset(
    {"reached", "exceeded", "exceeds", "is", "was", "to", "stands", "stood", "reaches", "at", "totals"}
)
_WHICH = ("which", "them", "these")
_HELD_IN = frozenset({"in", "across", "from", "through"})
_OF_SUCH = (["of", "such"], ["of", "these"], ["of", "those"])
_ALONE = ([","], ["are"], ["is"], ["have"], ["were"], ["in"])
_NUMBERING = frozenset({"number", "total", "numbered"})
_AGAINST = frozenset(
    {"with", "to", "from", "against", "than", "is"}
)  # "compared with 580", "in the other direction it is 170"
_NOTHING: tuple[list[str], ...] = ([], ["."], [";"], [","])
_INTENDED = frozenset({"plan", "plans", "planned", "planning", "aim", "aims", "want", "wants", "intend", "intends"})
_INTENDED_NEAR = 5
_MANY = 10  # so many documents are hardly of one occasion
_STANDING = frozenset(
    {"force", "base", "basis", "framework", "bind", "binds", "bound", "implemented", "steered", "since", "active"}
)
_MAKING = frozenset(
    "building build opening open creating create establishing establish launching launch constructing".split()
)
_STUDYING = frozenset("study studying enrolled studied studies".split())
_SIGNED = frozenset("signed inked sealed concluded exchanged initialled initialed adopted penned approved".split())
_HAVING = frozenset({"have", "has", "had", "having", "been", "since"})
_UNSIGNED = frozenset({"scheduled", "pending", "postponed", "held", "ready", "prepared"})
_NEAR_TIME = 9  # items after a noun in which a time makes its number that of one occasion


@cache
def _nouns() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for written, singular in toml("counts")["nouns"].items():
        split = tuple(written.split())
        by_first.setdefault(split[0], []).append((split, singular))
    for entries in by_first.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return by_first


@cache
def triggers() -> frozenset[str]:
    """The first words of what is counted."""
    return frozenset(_nouns())


def wants(line: Line, _story: Story) -> bool:
    """Tell whether the line has a number, and something countable."""
    return "#" in line.shape and not (line.words.isdisjoint(triggers()) and line.words.isdisjoint(_STUDYING))


def read(line: Line, story: Story) -> Iterator[Count]:
    """Yield the totals that the line states."""
    told: str | None = None  # what the line counted last
    for at, item in line.tags("#"):
        value = item.value
        if not isinstance(value, Number) or value.value < 2:
            continue
        found = _counted(line, at) or _of_the_same(line, at, told)
        if found is None:
            line.miss(at, "a number of something that is not counted")
            continue
        counted, noun_at = found
        if value.value < _FEW and (_is_definite(line, at) or _is_named(line, noun_at)):
            line.miss(at, "so many of those told of, no total")
            continue
        told = counted
        status = (
            ""
            if _behind_which(line, at)
            else _status(line, at, noun_at)
            if noun_at != at or not ("number" in line.words or _is_listed(line, at))
            else ""
        )
        if status is None:
            line.miss(at, "no verb says that the total holds")
            continue
        if not _stated(line, at, noun_at, counted):
            line.miss(at, "a forecast, or the number of one occasion")
            continue
        ground = story.ground(line)
        yield Count(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule=f"count.{counted.replace(' ', '-')}",
            carried=("parties",),
            when=story.published,
            counted=counted,
            number=value.value,
            bound=value.bound,
            status=status or None,
            parties=_parties(line, story),
        )


_FEW = 5
_NAMES = frozenset("NQKFBLP")


def _is_definite(line: Line, at: int) -> bool:
    """Tell "the two national oil firms": those that the reader knows of."""
    return at > 0 and line.items[at - 1].word in {"the", "these", "those", "both", "its", "their"}


def _is_named(line: Line, noun_at: int) -> bool:
    """Tell "two Iranian companies, Abad and Sadd": the ones that something is told of."""
    after = line.shape[noun_at + 1 : noun_at + 3]
    return len(after) > 1 and after[0] in ",(-:" and after[1] in _NAMES


def _counted(line: Line, at: int) -> tuple[str, int] | None:
    """What a number counts: the first countable noun after it, across adjectives."""
    whole = [each.word for each in line.items[at + 1 : at + 3]]
    begin = at + 3 if whole in _OF_SUCH else _behind_which(line, at) or at + 1
    for index in range(begin, min(begin + _REACH - 1, len(line.items))):
        item = line.items[index]
        for split, singular in _nouns().get(item.word, ()):
            if tuple(each.word for each in line.items[index : index + len(split)]) == split:
                return singular, index + len(split) - 1
        if isinstance(item.value, Place) and item.value.form == "demonym" and item.word.endswith("s"):
            return ("student", index) if not _STUDYING.isdisjoint(each.word for each in line.items[index:]) else None
        if item.shape in ",;.()T#$%oyi" and item.word != "&":
            break
    return _of_which(line, at)


def _of_the_same(line: Line, at: int, told: str | None) -> tuple[str, int] | None:
    """What a number counts that leaves its noun out: "while 711 Turkish ones", "and another 26 are in the pipeline"."""
    if told is None:
        return None
    following = [item.word for item in line.items[at + 1 : at + 4]]
    if "ones" in following:
        return told, at + 1 + following.index("ones")
    before = line.items[at - 1].word if at else ""
    another = before in {"another", "further"}
    if before in _AGAINST and (following[:1] in _NOTHING or line.shape[at + 1 : at + 2] == "T"):
        return told, at
    return (told, at) if following[:1] in (["more"], ["others"]) or (another and following[:1] in _ALONE) else None


def _behind_which(line: Line, at: int) -> int | None:
    """Where what is counted stands in "256 of which are joint ventures"."""
    words = [each.word for each in line.items[at + 1 : at + 4]]
    if words[:1] != ["of"] or words[1:2] not in [[which] for which in _WHICH]:
        return None
    return at + 4 if words[2:] in (["are"], ["were"]) else at + 3


def _of_which(line: Line, at: int) -> tuple[str, int] | None:
    """What a bare number counts: "Of the projects, 38 have been completed", "the number of firms has reached 897"."""
    following = line.items[at + 1].word if at + 1 < len(line.items) else ""
    if following in _ENDS or _is_listed(line, at):
        return _number_of(line, at) or _numbering(line, at)
    there = at > 1 and line.items[at - 1].word in {"are", "were"} and line.items[at - 2].word == "there"
    if following not in {"have", "are", "of", "were"} and not there:
        return None
    for index in range(max(0, at - _REACH), at):
        for split, singular in _nouns().get(line.items[index].word, ()):
            if len(split) == 1 and "of" in {item.word for item in line.items[max(0, index - 4) : index]}:
                return singular, at
            if there and line.items[0].word in {"among", "of"}:
                return singular, at
    return None


def _numbering(line: Line, at: int) -> tuple[str, int] | None:
    """What is counted in "companies with Turkish capital number 1,413"."""
    listed = _is_listed(line, at)
    if not listed and (line.items[at - 1].word not in _NUMBERING or line.shape[at + 1 : at + 2] not in {"", ".", ","}):
        return None
    for index in range(0 if listed else max(0, at - _REACH), at):
        for split, singular in _nouns().get(line.items[index].word, ()):
            if len(split) == 1:
                return singular, at
    return None


def _is_listed(line: Line, at: int) -> bool:
    """Tell "Flights: 37 a week", "Students at our universities - over 2,300"."""
    return at > 1 and line.shape[at - 1] in ":-" and line.shape[:at].count(line.shape[at - 1]) == 1


def _number_of(line: Line, at: int) -> tuple[str, int] | None:
    first = max(0, at - _FAR)
    words = [item.word for item in line.items[first:at]]
    if "number" not in words or not _AMOUNTS & {item.word.partition(" ")[0] for item in line.items[at - 3 : at + 1]}:
        return None
    for index in range(first + words.index("number") + 1, at):
        if line.items[index - 1].word == "of" or line.shape[index - 1] in "AmMkg":
            for split, singular in _nouns().get(line.items[index].word, ()):
                if tuple(each.word for each in line.items[index : index + len(split)]) == split:
                    return singular, at
    return None


def _status(line: Line, at: int, noun_at: int) -> str | None:
    """The status that the verb after (or the words before) tells; None where nothing says that the total holds."""
    known: dict[str, str] = toml("counts")["statuses"]
    _first, _last = clause_of(line, noun_at)
    weak: str | None = None
    after = [item.word for item in line.items[noun_at + 1 : min(noun_at + _NEAR, len(line.items))] if item.shape != ";"]
    for word in after:
        if word in known:
            if known[word]:
                return known[word]
            weak = ""
    before = [item.word for item in line.items[max(0, at - 6) : at]]
    for word in reversed(before):
        if word in known:
            return known[word] or weak or ""
    return "" if weak is None and before[-1:] and before[-1] in _HELD_IN else weak


def _stated(line: Line, at: int, noun_at: int, counted: str) -> bool:
    first, _last = clause_of(line, at)
    words = {item.word for item in line.items[first : noun_at + 8]}
    if at and counted != "job" and line.items[at - 1].word in _MAKING:
        return False  # "in favour of building two plants"
    if "what" in line.words and not line.words.isdisjoint(_INTENDED):
        return False
    if (words - {"over", "can"}) & cues().forecasts or "not" in words:
        return False
    if not _INTENDED.isdisjoint(item.word for item in line.items[max(0, at - _INTENDED_NEAR) : at]):
        return False
    if counted in {"document", "road map"}:
        behind = {item.word for item in line.items[noun_at:]}
        number = line.items[at].value
        opened = max(at - _INTENDED_NEAR, line.shape.rfind(",", 0, at), 0)
        before = {item.word for item in line.items[opened:at]}
        if before & _SIGNED and not before & _HAVING:
            return False  # "the ministers signed another 15 agreements"
        few = isinstance(number, Number) and number.value < _MANY and _STANDING.isdisjoint(line.words)
        if not _UNSIGNED.isdisjoint(behind) or few:
            return False
        near = line.shape[max(0, at - 4, line.shape.rfind(",", 0, at)) : noun_at + _NEAR_TIME]
        occasion = "T" in near and _STANDING.isdisjoint(line.words) and "drafted" not in line.words
        cumulative = not line.words.isdisjoint(toml("counts")["standing"])
        return cumulative and not occasion
    return True


def _parties(line: Line, story: Story) -> tuple[Party, ...]:
    named = {code for code in codes(line, 0, len(line.items)) if country_of(code)}
    countries = {country_of(code) or code for code in named}
    if len(countries) == 2 and countries != set(story.pair):
        return tuple(sorted(countries))
    return story.sides()
