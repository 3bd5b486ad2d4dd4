"""The fact that an act of signing makes: its parties, its day, and when it makes none."""

from functools import cache
from itertools import pairwise

import msgspec

from tracker.domain.facts import Document
from tracker.domain.period import Period
from tracker.reader.frames.document_acts import Act
from tracker.reader.frames.document_dates import date_of
from tracker.reader.frames.document_nouns import number_of
from tracker.reader.frames.document_sides import sides_of
from tracker.reader.frames.document_status import (
    cited,
    day_said,
    in_a_clause_of_time,
    is_adopted,
    recalled,
    status,
)
from tracker.reader.frames.document_titles import title_of, title_span
from tracker.reader.frames.slots import place_of
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.story import Story
from tracker.reader.tags import Number, When

_SHORT = 3  # letters of a word that says nothing
_MANY = 20  # documents that nobody signs on one occasion
_OCCASIONS = frozenset({"visit", "trip", "forum", "talks", "summit", "today", "ceremony"})
_TWO_SIDES = frozenset(
    """
    sides parties leaders presidents ministers countries participants commission session meeting summit forum both two
    they talks consultations jointly delegations
    """.split()
)


@cache
def _ever() -> tuple[str, ...]:
    return tuple(toml("documents")["never"]["ever"])


def fact_of(line: Line, story: Story, act: Act, told: list[Act], number: int | None) -> Document | None:
    """Return the fact of an act among those of its line; None where nothing was signed, or nobody can tell by whom."""
    became = status(line, act)
    tag = day_said(line, act, told) or date_of(line, act.mention)
    if became is None:
        line.miss(act.verb, "nobody says that it was or will be signed")
        return None
    if _cumulative(line, act, number, tag):
        line.miss(act.verb, "a total over time, not a signing")
        return None
    signatories, parties, carried = sides_of(line, story, act)
    if len(parties) < 2:
        line.miss(act.verb, "between whom is not said")
        return None
    if is_adopted(line, act) and "parties" in carried and not _together(line, act):
        line.miss(act.verb, "adopted by one side alone, as far as it says")
        return None
    if not act.mention.echo and _again(line, story, act, tag, signatories):
        return _more(story, tag, signatories)
    if tag is None and (is_told(line, story, act) or _is_vague(line, act, number)):
        line.miss(act.verb, "told before, or too vague")
        return None
    if in_a_clause_of_time(line, act):
        line.miss(act.verb, "its day would have to be reckoned")
        return None
    when, by_story = _when(line, story, act, tag, became)
    if became == "signed" and when is not None and story.published is not None and when[:10] > story.published:
        became = "planned"  # a day to come
    where = place_of(line, act.verb)
    ground = story.ground(line)
    return Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=f"document.{act.voice}" if became == "signed" else "document.planned",
        carried=(*carried, "when") if by_story else carried,
        when=when,
        type=act.mention.noun.type,
        parties=parties,
        signatories=signatories,
        title=title_of(line, act.mention),
        place=where.name if where is not None else story.venue if when == story.today() else None,
        number=number,
        status=became,
    )


def _is_to_come(story: Story, tag: When) -> bool:
    when = story.period(tag)
    return when is not None and story.published is not None and when[:10] > story.published


def _when(line: Line, story: Story, act: Act, tag: When | None, became: str) -> tuple[str | None, bool]:
    """Return the day of an act, and whether the story rather than the line tells it."""
    if tag is not None:
        return story.period(tag, future=became == "planned"), False
    same = _same_day(line, story)
    if same is not None:
        return same, True
    if became == "planned":
        return None, False
    if recalled(line, act):
        known = story.document
        of_sum = known is not None and (known.number is not None or known.type == act.mention.noun.type)
        if known is not None and of_sum and known.when == story.today() and cited(line, act):
            return known.when, True
        return None, False
    if story.visit is not None and not line.words.isdisjoint({"visit", "trip"}):
        return _day_within(story, story.visit.when), True
    if story.forum is not None and "forum" in line.words:
        return _day_within(story, story.forum.when), True
    return _day_within(story, story.today()), True


def _day_within(story: Story, when: str | None) -> str | None:
    """Return the day of publication where it lies within days that go on: what they brought forth came that day."""
    if when is None or story.day is None or "/" not in when:
        return when
    period = Period.parse(when)
    return story.published if period.first <= story.day < period.last else when


def _together(line: Line, act: Act) -> bool:
    """Tell whether the line says that two sides acted, where it names none of them."""
    mention = act.mention
    named = " ".join(item.word for item in line.items[mention.left : mention.last])
    return "joint" in named or not line.words.isdisjoint(_TWO_SIDES)


def _cumulative(line: Line, act: Act, number: int | None, tag: When | None) -> bool:
    """As in "More than 230 documents have been signed between the countries": a count, no signing."""
    if number is None or tag is not None:
        return False
    bounds = [
        item.value.bound for item in line.items[act.mention.left : act.mention.first] if isinstance(item.value, Number)
    ]
    have_been = {"have", "been"} <= {item.word for item in line.items[max(0, act.verb - 3) : act.verb]}
    if have_been and (number >= _MANY or "exact" not in bounds):
        return True
    told = " ".join(item.word for item in line.items)
    if any(phrase in told for phrase in _ever()) or any(
        item.value.since for _, item in line.tags("T") if isinstance(item.value, When)
    ):
        return True
    return number >= _MANY and "exact" not in bounds and line.words.isdisjoint(_OCCASIONS)


def _same_day(line: Line, story: Story) -> str | None:
    """Return the day that "that day", "on the same occasion" means: the last one told before this line."""
    words = [item.word for item in line.items]
    pairs = set(pairwise(words))
    if not pairs & {("that", "day"), ("same", "day"), ("same", "occasion")}:
        return None
    at = story.lines.index(line)
    for before in reversed(story.lines[max(0, at - 2) : at]):
        days = [story.period(item.value) for _, item in before.tags("T") if isinstance(item.value, When)]
        told = [day for day in days if day is not None and len(day) == len("2024-03-10")]
        if told:
            return told[-1]
    return None


def is_told(line: Line, story: Story, act: Act) -> bool:
    """Tell a mention of documents already told: "the papers were exchanged", "the agreement signed by the two"."""
    if act.mention.echo or not cited(line, act) or not _is_known(story, act):
        return False
    number = number_of(line, act.mention)
    if number is not None and story.document is not None and number != story.document.number:
        return False
    if title_span(line, act.mention) == (act.mention.first, act.mention.last):
        return True
    known = story.document
    title = title_of(line, act.mention)
    return known is not None and known.number is None and not act.mention.noun.plural and _is_like(known.title, title)


def _is_like(one: str | None, other: str | None) -> bool:
    """Tell two titles of one document: "agreement on gas", "agreement on supplies of gas"."""
    words = [{word for word in (title or "").lower().split() if len(word) > _SHORT} for title in (one, other)]
    return len(words[0] & words[1]) > 1


def _is_vague(line: Line, act: Act, number: int | None) -> bool:
    """Tell "the agreements signed earlier": documents of nobody knows when."""
    return act.mention.noun.plural and number is None and act.voice in {"reduced", "relative"} and recalled(line, act)


def _is_known(story: Story, act: Act) -> bool:
    """Tell whether the document is one that the text has told."""
    known = story.document
    return known is not None and act.mention.noun.type in {"document", known.type}


def _again(line: Line, story: Story, act: Act, tag: When | None, signatories: tuple[str, ...]) -> bool:
    """Tell whether a noun means the document told last: "the document was signed by X and Y on Monday"."""
    definite = act.mention.first > 0 and cited(line, act) and line.items[act.mention.left].word in {"the", "this"}
    return definite and is_told(line, story, act) and (bool(signatories) or tag is not None)


def _more(story: Story, tag: When | None, signatories: tuple[str, ...]) -> Document | None:
    """Return the document told last with its signatories, or its day, as this line gives them."""
    known = story.document
    if known is None:
        return None
    if known.title is None:
        tag = None
    when = story.period(tag) if tag is not None else known.when
    carried = tuple(name for name in known.carried if name != "when" or tag is None)
    return msgspec.structs.replace(known, when=when, signatories=signatories or known.signatories, carried=carried)
