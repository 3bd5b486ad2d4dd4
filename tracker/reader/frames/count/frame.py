"""Stated totals: companies, joint ventures, documents, road maps, projects."""

from collections.abc import Iterator

from tracker.domain.facts import Bound, Count, Party
from tracker.domain.places import country_of
from tracker.reader.cues import is_verb
from tracker.reader.frames.count.asked import answered_at
from tracker.reader.frames.count.nouns import counted_at
from tracker.reader.frames.count.numbering import is_a_week
from tracker.reader.frames.count.people import STANDING, is_total, moving, people
from tracker.reader.frames.count.status import is_stated, status_at
from tracker.reader.frames.count.told_on import told_on
from tracker.reader.frames.count.vocabulary import STUDYING, Counted, triggers
from tracker.reader.frames.slots import codes, spanned, when_tag
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Number

_FEW = 5
_MANY_INVESTMENTS = 10_000
_MANY = 10
_BESIDE = 5
_TWO = 2
_NAMES = frozenset("NQKFBLP")
_THOSE = frozenset(
    "heads representatives delegates executives owners managers list delegation leaders directors chiefs".split()
)
_COMING = frozenset(
    "attending attended participating participated attend participate exhibiting exhibited interested expected".split()
)


def wants(line: Line, story: Story) -> bool:
    """Tell whether the line has a number, and something countable, or goes on about what was counted before it."""
    if "#" not in line.shape:
        return False
    if not (line.words.isdisjoint(triggers()) and line.words.isdisjoint(STUDYING)):
        return True
    if "A" in line.shape and not line.words.isdisjoint(moving() | STANDING):
        return True  # "12,000 Kenyans live in Peru"
    if answered_at(line, line.shape.find("#"), story.before(line)) is not None:
        return True
    if any(told_on(line, story, at) is not None for at, _ in line.tags("#")):
        return True
    near = story.counted is not None and story.counted[0] == line.paragraph
    return near and ("#o" in line.shape or "#y" in line.shape or not line.words.isdisjoint({"there", "been"}))


def read(line: Line, story: Story) -> Iterator[Count]:
    """Yield the totals that the line states."""
    told: str | None = None  # what the line counted last
    ended = 0  # where that stands
    before = story.counted[1] if story.counted is not None and story.counted[0] == line.paragraph else None
    for at, item in line.tags("#"):
        value = item.value
        if not isinstance(value, Number) or value.value < 2:
            continue
        found = counted_at(line, at, told, before)
        answer = answered_at(line, at, story.before(line)) or (told_on(line, story, at) if found is None else None)
        found = found or answer
        if found is None:
            line.miss(at, "a number of something that is not counted")
            continue
        counted, noun_at, stands = found
        if counted == "investment" and value.value > _MANY_INVESTMENTS:
            line.miss(at, "a sum of investments, not their number")
            continue  # "investments came to 5 million, of which 2 million"
        if _is_of_some(line, at, found, value.value):
            line.miss(at, "so many of those told of, no total")
            continue
        goes_on = told == counted and line.shape[at - 1 : at] == "P"  # "…, and Chad 700 companies"
        listed = bool(ended) and ended < at and _is_in_list(line, ended, at)
        part = told is not None and _is_part(line, at)
        before_told = told
        told = counted
        moved = counted in people() or counted[:1].isupper()
        if moved and not is_total(line, story, at, noun_at, counted):
            line.miss(at, "persons that neither came nor live there")
            continue
        status = "" if stands or goes_on or part or moved else status_at(line, at, noun_at, counted)
        again = before_told == counted and line.items[at - 1].word in _JOINING and _is_without_verb(line, noun_at)
        status = "" if status is None and (listed or again or is_a_week(line, noun_at)) else status
        if status is None:
            line.miss(at, "no verb says that the total holds")
            continue
        if counted == "company" and status == "completed":
            line.miss(at, "works, and no companies")
            continue  # "two undertakings were completed"
        if found is not answer and not is_stated(line, at, noun_at, counted):
            line.miss(at, "a forecast, or the number of one occasion")
            continue
        ground = story.ground(line)
        story.counted, story.counted_line = (line.paragraph, counted), line
        ended = noun_at
        yield Count(
            quote=ground.quote,
            start=ground.start,
            end=ground.end,
            rule="count.people" if moved else f"count.{counted.replace(' ', '-')}",
            carried=("parties",),
            when=(_when(line, story, at) if moved else None) or story.published,
            counted=counted,
            number=value.value,
            bound=_bound(line, at, noun_at, value, counted),
            status=status or None,
            parties=_parties(line, story),
        )


_SPREAD = frozenset({"distributed", "spread", "divided", "scattered", "dispersed"})
_JOINING = frozenset({"and", "while", "whereas"})


def _is_without_verb(line: Line, noun_at: int) -> bool:
    """Tell "…, and 440 Peruvian firms in Chad", which leaves its verb to the clause before."""
    return not any(is_verb(line, at) for at in range(noun_at + 1, min(noun_at + _MANY, len(line.items))))


def _is_in_list(line: Line, ended: int, at: int) -> bool:
    """Tell "…, and 39 schools" right behind another total: one verb serves both."""
    between = line.shape[ended + 1 : at]
    return between in {"&", ",&", ","}


def _when(line: Line, story: Story, at: int) -> str | None:
    """The time in which so many came."""
    tag = when_tag(line, at)
    return (spanned(line, tag) or story.period(tag)) if tag is not None and not tag.since else None


def _is_part(line: Line, at: int) -> bool:
    """Tell ", among them 453 joint ventures", "including 453 joint ventures"."""
    before = [item.word for item in line.items[max(0, at - 2) : at]]
    return before == ["among", "them"] or before[-1:] == ["including"]


def _bound(line: Line, at: int, noun_at: int, value: Number, counted: str) -> Bound:
    """The bound that may stand behind the noun, too: "400 companies, approximately"."""
    if value.bound == "up_to" and counted == "document" and line.items[at].word.startswith("under"):
        return "exact"  # "trained under 17 agreements"
    if value.bound == "more_than" and line.items[at - 1].word in _SPREAD:
        return "exact"  # "distributed over 1,900 projects"
    behind = {item.word for item in line.items[noun_at + 1 : noun_at + 3]}
    return "about" if value.bound == "exact" and not behind.isdisjoint({"approximately", "roughly"}) else value.bound


def _is_of_some(line: Line, at: int, found: Counted, number: int) -> bool:
    """Tell a number that is no total: those told of before, heads of firms, who came, who does something once."""
    counted, noun_at, _ = found
    if number < _FEW and (_is_definite(line, at) or _is_named(line, noun_at)):
        return True
    before = [item.word for item in line.items[max(0, at - 2) : at]]
    if before[-1:] == ["all"] and counted in toml("counts")["domestic"]:
        return True  # "in all ten regions"
    if line.shape[max(0, at - 4) : at] == "#oPs":
        return True  # "nine of Chad's 23 banks"
    if number < _FEW and before[-1:] in (["from"], ["to"]):
        return True  # "taken from three banks"
    if before[-1:] == ["for"] and counted in {"pupil", "student"}:
        return True  # "a school for 600 pupils"
    if any(item.word == "countries" for item in line.items[at + 1 : noun_at]):
        return True  # "with 22 countries and regions"
    if before[-1:] == ["has"] and counted in toml("counts")["domestic"]:
        ends = next((place for place in range(noun_at, len(line.items)) if line.shape[place] in ",;"), len(line.items))
        return len(codes(line, 0, ends)) < _TWO  # "Kenya has 47 universities, the ambassador of Peru said"
    own = line.shape[max(0, at - 2) : at] == "Ps" and line.shape[noun_at + 1 : noun_at + 3] not in {"iP", "id"}
    if own and counted in toml("counts")["domestic"]:
        return True  # "Kenya's 16 regions trade with Peru"
    if number < _MANY and counted in {"document", "project"} and line.items[at].word.startswith("under "):
        return True  # "what is owed under seven projects"
    if number < _FEW and before[-1:] == ["'s"] and line.shape[at - 2 : at - 1] in _NAMES - {"P"}:
        return True  # "Andina's two plants"
    if number < _MANY and before == ["of", "the"]:
        return True  # "the oldest of the seven banks"
    if before[-1:] == ["of"] and not _THOSE.isdisjoint(before):
        return True  # "heads of 27 enterprises"
    if number < _MANY and before[-1:] == ["by"] and counted == "company" and before[0] != "represented":
        return True  # "under construction by two firms"
    following = [item.word for item in line.items[noun_at + 1 : noun_at + _BESIDE]]
    coming = counted != "student" and not _COMING.isdisjoint(following[:3])
    return coming or _does_once(following)


def _does_once(following: list[str]) -> bool:
    """Tell "six firms have undertaken to spend", not "have invested", "have been registered"."""
    verb = following[1] if following[:1] in (["have"], ["had"]) and len(following) > 1 else ""
    if not verb.endswith(("ed", "en")) or verb == "been":
        return False
    return verb not in toml("counts")["statuses"]


def _is_definite(line: Line, at: int) -> bool:
    """Tell "the two national oil firms": those that the reader knows of."""
    return at > 0 and line.items[at - 1].word in {"the", "these", "those", "both", "its", "their"}


def _is_named(line: Line, noun_at: int) -> bool:
    """Tell "two Iranian companies, Abad and Sadd": the ones that something is told of."""
    after = line.shape[noun_at + 1 : noun_at + 3]
    return len(after) > 1 and after[0] in ",(-:" and after[1] in _NAMES


def _parties(line: Line, story: Story) -> tuple[Party, ...]:
    named = {code for code in codes(line, 0, len(line.items)) if country_of(code)}
    countries = {country_of(code) or code for code in named}
    if len(countries) == 2 and countries != set(story.pair):
        return tuple(sorted(countries))
    return story.sides()
