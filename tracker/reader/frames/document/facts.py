"""The fact that an act of signing makes: its parties, its day, and when it makes none."""

import msgspec

from tracker.domain.facts import Document, DocumentType
from tracker.domain.places import is_code
from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.days_by_days import day_beside
from tracker.reader.frames.document.ceremonies import held
from tracker.reader.frames.document.dates import date_of, is_of_the_world
from tracker.reader.frames.document.days import when_of
from tracker.reader.frames.document.doubts import cited, is_loose, is_old_plan, is_to_come, recalled
from tracker.reader.frames.document.firms import TWO_SIDES, is_of_firms, is_somebodys
from tracker.reader.frames.document.meant import is_again, is_of_another_time, meant, more_of, together
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.private import is_private
from tracker.reader.frames.document.renamed import called_later
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.said_days import day_said, in_a_clause_of_time
from tracker.reader.frames.document.standing import is_of_more, sides_for
from tracker.reader.frames.document.status import status
from tracker.reader.frames.document.sums import is_by_nobody, is_total
from tracker.reader.frames.document.titles import title_of
from tracker.reader.frames.where import place_of, scene
from tracker.reader.items import Line
from tracker.reader.papers import SEVERAL
from tracker.reader.story import Story
from tracker.reader.tags import When

_DAY = len("2024-03-10")
_MORE = frozenset({"also", "besides", "moreover", "furthermore", "additionally", "addition"})
_ALONE = frozenset({"adopt", "issue", "announce"})  # what one side can do by itself
_ANEW = frozenset({"extension", "renewal", "prolongation", "revision", "update", "amendment", "modernisation"})
_TERMS = frozenset({"until", "till", "for", "by", "to", "through"})


def fact_of(line: Line, story: Story, act: Act, told: list[Act], number: int | None) -> Document | None:
    """Return the fact of an act among those of its line; None where nothing was signed, or nobody can tell by whom."""
    became = status(line, act)
    tag = _day_of(line, story, act, told)
    if became is None:
        line.miss(act.verb, "nobody says that it was or will be signed")
        return None
    if act.kind == "change" and (became == "planned" or is_somebodys(line, act)):
        line.miss(act.verb, "only to be changed, or nobody says whose contract")
        return None
    if act.voice == "there" and not act.described and not _is_more_of_the_news(line, story, number):
        line.miss(act.verb, "there is one, nobody says that it was signed")
        return None
    outcome = act.voice == "closing" or act.kind == "come"
    if is_loose(line, act) or (outcome and act.mention.last <= act.verb and cited(line, act)):
        line.miss(act.verb, "agreed on, not a document")
        return None
    whole = next((other for other in told if act.described and not other.described and other.verb == act.verb), act)
    if became == "signed" and is_total(line, whole, number_of(line, whole.mention), tag):
        line.miss(act.verb, "a total over time, not a signing")
        return None
    signatories, parties, carried = sides_for(line, story, act)
    of_states = all(is_code(party) for party in parties)
    if of_states and (
        is_private(line, act) or ("parties" in carried and is_of_firms(line, story, act) and parties == story.sides())
    ):
        line.miss(act.verb, "of firms or people, with whom is not said")
        return None
    if len(parties) == 2 and "parties" not in carried and is_of_more(line):
        line.miss(act.verb, "between more than two, not all of whom are named")
        return None
    if len(parties) < 2:
        line.miss(act.verb, "between whom is not said")
        return None
    dated = line.shape[act.mention.left : act.mention.left + 2] == "dT"  # "the 2015 Paris Agreement"
    if is_of_the_world(line, act.mention) and ("parties" in carried or dated):
        line.miss(act.verb, "a document of many states")
        return None
    if (
        act.kind in _ALONE
        and "parties" in carried
        and not (_together(line, act) or _signed_too(act, told) or is_by_nobody(line, act))
    ):
        line.miss(act.verb, "adopted by one side alone, as far as it says")
        return None
    known = meant(line, story, act, parties, became)
    if known is not None and became == "planned" and known.status == "signed" and known.when == story.today():
        return None  # "the document, due to be signed in May", initialled today
    if known is not None and tag is not None and is_of_another_time(story, known, tag):
        known = None
    if known is not None and is_again(line, act) and (signatories or tag is not None):
        if known.when is None and tag is None:
            known = msgspec.structs.replace(known, when=when_of(line, story, act, None, became)[0])
        return more_of(story, known, tag, signatories, place_of(line, act.verb))
    if tag is None and (known is not None or _is_vague(line, act, number) or _is_only_changed(line, act)):
        line.miss(act.verb, "told before, or too vague")
        return None
    if in_a_clause_of_time(line, act) and day_beside(line, story, act.verb) is None:
        line.miss(act.verb, "its day would have to be reckoned")
        return None
    when, by_story = when_of(line, story, act, tag, became)
    if became == "planned" and when is not None and len(when) == _DAY and when < (story.published or when):
        when = None  # "in the afternoon they will sign", after a day long past
    if became == "signed" and when is not None and story.published is not None and when[:10] > story.published:
        became = "planned"  # a day to come
    if (became == "signed" and is_to_come(line, act)) or (tag is None and is_old_plan(line, story, act)):
        line.miss(act.verb, "a document that there is not yet, or was only planned once")
        return None
    where = place_of(line, act.verb)
    ground = story.ground(line)
    fact = Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=_rule(act, became, number),
        carried=(*carried, "when") if by_story else carried,
        when=when,
        type=_type_of(line, story, act),
        parties=parties,
        signatories=signatories,
        title=title_of(line, act.mention),
        place=where if where is not None else scene(story, when, signatories) if when == story.today() else None,
        number=number,
        status=became,
    )
    return held(fact, line, story)


def _rule(act: Act, became: str, number: int | None) -> str:
    several = act.mention.noun.plural and number is None and not act.described
    return "document.planned" if became != "signed" else SEVERAL if several else f"document.{act.voice}"


def facts_together(line: Line, story: Story, act: Act, told: list[Act]) -> list[Document]:
    """Return the documents that "both documents" means, with those who a line says signed them, and its day."""
    those = together(line, story, act)
    if not those or status(line, act) is None:
        return []
    tag = _day_of(line, story, act, told)
    if tag is not None and any(is_of_another_time(story, known, tag) for known in those):
        return []
    signatories = sides_for(line, story, act)[0]
    return [more_of(story, known, tag, signatories, place_of(line, act.verb)) for known in those]


def _day_of(line: Line, story: Story, act: Act, told: list[Act]) -> When | None:
    """Return the day that the line gives to an act, in its clause or in the document's name."""
    before = {item.word for item in line.items[act.mention.left : act.mention.first]}
    renewed = items_word(line, act.verb) == "renewed" or not before.isdisjoint(_ANEW)  # "their 2015 agreement", today
    named = date_of(line, act.mention) if not renewed else None
    told_of = (
        named if act.kind == "record" or _is_joined_to(line, act, told) else None
    )  # "established by a memorandum of 2021, the council met in May"
    return told_of or day_said(line, story, act, told) or named


def _is_joined_to(line: Line, act: Act, told: list[Act]) -> bool:
    """Tell the old document of "signed a pact in June, in addition to the contract of 2017"."""
    first = any(other.verb == act.verb and other.mention.first < act.mention.first for other in told)
    return first and line.items[act.mention.left].word == "the"


def _is_more_of_the_news(line: Line, story: Story, number: int | None) -> bool:
    """Tell "there were five memorandums", "there is also a treaty", after others that are the news."""
    known, more = story.document, number is not None or not line.words.isdisjoint(_MORE)
    return more and known is not None and known.status == "signed" and "when" in known.carried


def _together(line: Line, act: Act) -> bool:
    """Tell whether the line says that two sides acted, where it names none of them."""
    mention = act.mention
    named = " ".join(item.word for item in line.items[mention.left : mention.last])
    subjectless = line.role == "item" and act.verb == 0
    last = len(line.items) if act.voice == "passive" else act.verb  # "was adopted at the commission"
    shared = any(isinstance(item.value, Body) and item.value.shared for item in line.items[:last])
    both = act.voice in {"reduced", "passive"} and "P&P" in line.shape[: act.verb]  # "partners under a pact adopted in"
    return subjectless or both or shared or "joint" in named or not line.words.isdisjoint(TWO_SIDES)


def _signed_too(act: Act, told: list[Act]) -> bool:
    """Tell "the chancellors signed a treaty and adopted a work plan": what those adopt who sign."""
    return act.voice == "active" and any(
        other.kind == "sign" and other.voice == "active" and other.verb < act.first for other in told
    )


def is_told(line: Line, story: Story, act: Act) -> bool:
    """Tell a mention of documents already told: "the papers were exchanged", "the agreement signed by the two"."""
    return meant(line, story, act, (), None) is not None


def _type_of(line: Line, story: Story, act: Act) -> DocumentType:
    """Return the type that the noun says, that of the document named just before where "the paper" means it."""
    mention = act.mention
    if (later := called_later(line, story, act)) is not None:
        return later
    if (
        mention.noun.type != "document"
        or mention.noun.plural
        or (mention.loose and items_word(line, mention.first) != "text")
        or not cited(line, act)
        or mention.right != mention.last
        or mention.last - mention.first > 1  # "the letter of intent"
    ):
        return mention.noun.type
    at = story.number(line)
    before = [
        *(mentions(story.lines[at - 1]) if at else []),
        *(each for each in mentions(line) if each.right < mention.left),
    ]
    named = [each.noun for each in before if not each.noun.plural and each.noun.type != "document"]
    return named[-1].type if named else "document"


def _is_vague(line: Line, act: Act, number: int | None) -> bool:
    """Tell "the agreements signed earlier": documents of nobody knows when."""
    if not act.mention.noun.plural or number is not None or act.voice not in {"reduced", "relative"}:
        return False
    every = {item.word for item in line.items[act.mention.left : act.mention.first]} & {"all", "any", "existing"}
    return bool(every) or recalled(line, act)


def _is_only_changed(line: Line, act: Act) -> bool:
    """Tell "the pact was amended", of nobody knows when, from "has been extended until 2030"."""
    extended = items_word(line, act.verb) in {"extended", "prolonged"} and items_word(line, act.verb + 1) in _TERMS
    return act.kind == "change" and not (extended and act.helpers & {"has", "have"})
