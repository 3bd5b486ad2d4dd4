"""The fact that an act of signing makes: its parties, its day, and when it makes none."""

import msgspec

from tracker.domain.facts import Document, DocumentType, Party
from tracker.domain.period import Period
from tracker.domain.places import country_of, is_code
from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.days_by_days import day_beside
from tracker.reader.frames.document.dates import date_of, is_of_the_world
from tracker.reader.frames.document.days import when_of
from tracker.reader.frames.document.doubts import cited, is_loose, is_old_plan, is_to_come, recalled
from tracker.reader.frames.document.firms import TWO_SIDES, is_of_firms, is_somebodys
from tracker.reader.frames.document.nouns import mentions, number_of
from tracker.reader.frames.document.private import is_private
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.said_days import day_said, in_a_clause_of_time
from tracker.reader.frames.document.standing import is_of_more, sides_for
from tracker.reader.frames.document.status import status
from tracker.reader.frames.document.sums import is_by_nobody, is_total
from tracker.reader.frames.document.titles import title_of, title_span
from tracker.reader.frames.document.words import nouns
from tracker.reader.frames.where import place_of, scene
from tracker.reader.items import Line
from tracker.reader.story import Story
from tracker.reader.tags import When

_DAY = len("2024-03-10")
_SAME = 10  # days within which the same document may be told of
_MORE = frozenset({"also", "besides", "moreover", "furthermore", "additionally", "addition"})
_ALONE = frozenset({"adopt", "issue", "announce"})  # what one side can do by itself
_SMALL = frozenset({"on", "of", "for", "to", "in", "the", "and", "between", "with", "a", "an"})
_SHORT = 3  # letters of a word that says nothing
_ANEW = frozenset({"extension", "renewal", "prolongation", "revision", "update", "amendment", "modernisation"})
_TERMS = frozenset({"until", "till", "for", "by", "to", "through"})
_ANY = frozenset({"deal", "document", "paper", "accord", "pact"})  # words for a document of any type


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
    known = _meant(line, story, act, parties, became)
    if known is not None and became == "planned" and known.status == "signed" and known.when == story.today():
        return None  # "the document, due to be signed in May", initialled today
    if known is not None and tag is not None and _is_of_another_time(story, known, tag):
        known = None
    if known is not None and _again(line, act) and (signatories or tag is not None):
        if known.when is None and tag is None:
            known = msgspec.structs.replace(known, when=when_of(line, story, act, None, became)[0])
        return _more(story, known, tag, signatories)
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
    return Document(
        quote=ground.quote,
        start=ground.start,
        end=ground.end,
        rule=f"document.{act.voice}" if became == "signed" else "document.planned",
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
    return _meant(line, story, act, (), None) is not None


def _meant(line: Line, story: Story, act: Act, parties: tuple[Party, ...], became: str | None) -> Document | None:
    """Return the document told before that a definite noun means: by its title, or by nothing but its type."""
    mention = act.mention
    if mention.echo or not cited(line, act):
        return None
    number = number_of(line, mention)
    bare = title_span(line, mention) == (mention.first, mention.last) or items_word(line, mention.last) == "between"
    title = title_of(line, mention)
    between = "between" in {item.word for item in line.items[mention.last : mention.right]}
    for known in reversed(story.documents):
        if _are_others(known.parties, parties, named=between) or (known.status == "planned" and became == "signed"):
            continue
        of_type = mention.noun.type == known.type or "document" in {mention.noun.type, known.type}
        of_any = bare and (line.items[mention.first].word in _ANY)
        any_like = line.items[mention.first].word in _ANY and _is_within(title, known.title)
        if any_like and number is None and known.number is None:
            return known
        if not (of_type or of_any) or (number is not None and number != known.number):
            continue
        if bare and (known is story.document or mention.noun.type == known.type):
            return known
        if known.number is None and not mention.noun.plural and _is_like(known.title, title):
            return known
    return None


def _are_others(one: tuple[Party, ...], other: tuple[Party, ...], *, named: bool) -> bool:
    """Tell two countries from two others: "the one concluded with Togo" is not the one signed today."""
    bodies = {party for party in other if not is_code(party)}
    if named and len(bodies) > 1 and all(is_code(party) for party in one):
        return True  # "the protocol between the two agencies" is not the one of the two states
    states = [{country_of(party) for party in parties if is_code(party)} for parties in (one, other)]
    return len(states[0]) == len(states[1]) > 1 and states[0] != states[1]


def _is_of_another_time(story: Story, known: Document, tag: When) -> bool:
    """Tell "the pact, signed in 2014" from the one that was signed today."""
    when = story.period(tag)
    if when is None or known.when is None:
        return False
    one, other = Period.parse(when), Period.parse(known.when)
    return (one.first - other.last).days > _SAME or (other.first - one.last).days > _SAME


def _is_like(one: str | None, other: str | None) -> bool:
    """Tell two titles of one document: "agreement on gas", "agreement on supplies of gas"."""
    words = [
        {word for word in (title or "").lower().split() if word not in _SMALL and word not in nouns()}
        for title in (one, other)
    ]
    shared = words[0] & words[1]
    return len(shared) > 1 or (bool(shared) and shared in words)


def _is_within(one: str | None, other: str | None) -> bool:
    """Tell "the rice accord" for a memorandum on rice."""
    words = {word for word in (one or "").lower().split() if word not in _ANY and len(word) > _SHORT}
    return bool(words) and words <= set((other or "").lower().split())


def _type_of(line: Line, story: Story, act: Act) -> DocumentType:
    """Return the type that the noun says, that of the document named just before where "the paper" means it."""
    mention = act.mention
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


def _again(line: Line, act: Act) -> bool:
    """Tell a noun that can mean the document told last: "the document was signed by X and Y on Monday"."""
    return act.mention.first > 0 and line.items[act.mention.left].word in {"the", "this", "these", "those"}


def _more(story: Story, known: Document, tag: When | None, signatories: tuple[str, ...]) -> Document:
    """Return a document told before with its signatories, or its day, as this line gives them."""
    if known.title is None:
        tag = None
    when = story.period(tag) if tag is not None else known.when
    carried = tuple(name for name in known.carried if name != "when" or tag is None)
    return msgspec.structs.replace(known, when=when, signatories=signatories or known.signatories, carried=carried)
