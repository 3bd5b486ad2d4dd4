"""Persons whose office only a title away from their name tells: "Draghi flew to Rome …, the Italian premier said"."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.announced import announced, appointee
from tracker.reader.cues import cues, is_verb
from tracker.reader.distant_titles import acts, is_only
from tracker.reader.each_of_two import mark_each
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import Unnamed
from tracker.reader.origins import leaning
from tracker.reader.pair_clues import At
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.subjects import subject
from tracker.reader.titles import Title, find_titles
from tracker.reader.unclaimed import Bearer, Role, bear, bearers_in, is_open, roles_in

_HOPED = frozenset(
    """
    be become candidate former if against could would might may hopes wants denied tipped likely succeed replace
    """.split()
)
_DESCRIBED = regex(r"(?:(?P<article>d)?[PA]s?|d)?[RFg&]*W")
_OPENS = 2  # items before the title that a headline begins with
_CLAUSE_OPENS = frozenset({",", '"', "-", "what", "as", "that", "which", "where"})


def bind_description(line: Line, found: list[At]) -> None:
    """Bind the one person and the one title of a line: "Draghi flew to Algiers …, the Italian prime minister said"."""
    if ";" in line.shape:
        return
    titles = [item.value.titles[-1] for _, item in line.tags("W") if isinstance(item.value, Unnamed)]
    if len(found) != 1 or len(titles) != 1 or found[0][1].titles or found[0][1].person.offices:
        return
    if line.items[0].word.endswith("ing") and found[0][0] < line.shape.find("W"):
        return  # "Answering a question by X, the Peruvian minister said"
    met = line.shape.find("W") < found[0][0] and is_met(line, found[0][0])  # "Peru's president received X"
    if not _HOPED.isdisjoint(line.words) or _is_of_another(line) or met:
        return  # "X, who wanted to be president", "X, the wife of the Turkish president", "X met Peru's minister"
    title, person = titles[0], found[0][1].person
    if title.scope == "state" and isinstance(title.owner, str) and not title.plural:
        person.country = country_of(title.owner)
        bear(line, found[0][0], title)


def _is_of_another(line: Line) -> bool:
    """Tell a title that something leads to: "X met Peru's minister", "X, the wife of the Peruvian president"."""
    match = _DESCRIBED.search(line.shape)
    if match is None or not match.start():
        return False
    any_ = match["article"] and line.items[match.start()].word in {"a", "an"}  # "by a Peruvian president"
    before = line.items[match.start() - 1].word
    if before == "as" and not is_verb(line, match.end()):
        return True  # "named a diplomat as its next ambassador", but "as the Italian premier said"
    return not any_ and before not in _CLAUSE_OPENS


def bind_next(story: Story, told: list[tuple[Line, list[At]]]) -> None:
    """Bind the offices that name no one to those of the sentences beside them whose office nobody tells.

    As in "Talon came on Monday. The Beninese president said …", "The Beninese president came on Monday. Talon said …",
    "A and B signed it. The two ministers …", where nobody else is Benin's president, or such a minister.
    """
    held = {(person.country, office) for person in story.people.persons for office in person.offices}
    for (earlier, before), (line, after) in pairwise(told):
        if line.role != "body":
            continue
        opening = [role for role in roles_in(line) if role.opens] if "W" in line.shape else []
        if opening and before:
            _bind_before(story, opening, earlier, held)
        if after and "W" in earlier.shape:
            _bind(_only(earlier), line, _speaker(line, after), story, held)
            _bind_after(story, earlier, line, held)
        if before and "W" in line.shape:
            mark_each(earlier, line)
        given = announced(earlier) if after else None
        bearer = appointee(line) if given is not None else None
        if given is not None and bearer is not None:
            _give(story, [bearer], [given], held)
    lead = next(((line, found) for line, found in told if line.role == "body"), None)
    if lead is not None and lead[1] and told[0][0].role == "headline":
        title = _of_headline(told[0][0])
        if title is not None:
            speaker = _speaker(*lead) if title.first < _OPENS else []
            _bind(title, lead[0], speaker or _of_country(title, lead[1]), story, held)


_Held = set[tuple[Party | None, str]]


def _bind_before(story: Story, roles: list[Role], earlier: Line, held: _Held) -> None:
    """Give the offices that a line opens with to those whom the line before it is about, one for one."""
    bearers = [Bearer(earlier, at, mention.person) for at, mention in bearers_in(earlier)]
    named = len(earlier.tags("X"))
    titles = [title for role in roles for title in _each(role)]
    known = roles_in(earlier)
    if len(titles) == 1:
        about = subject(earlier, bearers_in(earlier))[0] if bearers else None
        fitting = [each for each in bearers if _may_bear(each.person, titles[0], story.pair)]
        if not isinstance(titles[0].owner, str) and (named != 1 or known or _is_described(earlier)):
            return  # "Talon met the minister of mines. The minister said", "Talon, a lawyer, spoke. The minister said"
        of_subject = [each for each in fitting if each.at == about] if not known else []
        bearers = of_subject or (fitting if len(fitting) == 1 else [])
    elif named != len(bearers):
        return  # "President A and B met. The two ministers …"
    _give(story, bearers, titles, held)


def _bind_after(story: Story, earlier: Line, line: Line, held: _Held) -> None:
    """Give the offices of two whom a line does not name to the two who act in the lines after it."""
    roles = roles_in(earlier)
    if "X" in earlier.shape or len(roles) != 1 or not roles[0].title.plural:
        return
    bearers = [
        Bearer(line, at, mention.person)
        for at, mention in bearers_in(line)
        if mention.peer or acts(line, at, at + 1) or _is_listed(line, at)
    ]
    number = story.number(line)
    if len(bearers) == 1 and number + 1 < len(story.lines) and len(line.tags("X")) == 1:
        after = story.lines[number + 1]
        bearers += [Bearer(after, at, mention.person) for at, mention in bearers_in(after) if acts(after, at, at + 1)][
            :1
        ]
    _give(story, bearers, _each(roles[0]), held)


def _is_listed(line: Line, at: int) -> bool:
    """Tell "A and B said", "They are A of P, B of P and C of P"."""
    return line.shape[at + 1 : at + 2] in {"&", "k"} or line.shape[at + 1 : at + 3] == "oP"


def _each(role: Role) -> list[Title]:
    """The titles that one for several stands for: of the owners that it names, else of nobody yet."""
    title, number = role.title, role.number
    if not title.plural:
        return [title]
    owners: Sequence[str | None] = title.owners if len(title.owners) == number else [None] * number
    of_both = len(title.owners) > 1
    return [
        replace(title, plural=False, owner=owner if of_both or title.owner is None else title.owner, owners=())
        for owner in owners
    ]


def _give(story: Story, bearers: Sequence[Bearer], titles: list[Title], held: _Held) -> None:
    """Give titles to as many persons, in their order unless their names or countries tell another one."""
    persons = [bearer.person for bearer in bearers]
    if len(persons) != len(titles) or not titles or len(set(persons)) != len(persons):
        return
    if any(_is_taken(title, held) for title in titles) or not all(is_open(person) for person in persons):
        return
    for order in (titles, titles[::-1]):
        if all(_may_bear(*each, story.pair) for each in zip(persons, order, strict=True)):
            for (line, at, person), title in zip(bearers, order, strict=True):
                owner = country_of(title.owner) if isinstance(title.owner, str) else None
                person.country = person.country or owner
                bear(line, at, title)
                held.add((person.country, title.office))
            return


def _is_taken(title: Title, held: _Held) -> bool:
    """Tell an office of which somebody is told who holds it."""
    owners = {country for country, office in held if office == title.office}
    return bool(owners) if title.owner is None else title.owner in owners


def _may_bear(person: Person, title: Title, pair: Sequence[Party]) -> bool:
    """Tell whether nothing speaks against somebody's holding an office: neither his country nor his name."""
    owner = country_of(title.owner) if isinstance(title.owner, str) else None
    if owner is None or person.country is not None:
        return person.country in {None, owner} or owner is None
    leans = leaning(person.name, {*pair, owner})
    return leans is None or leans.country == owner


def _is_described(line: Line) -> bool:
    """Tell that a line says of its only person what he is: "Talon, a lawyer, spoke"."""
    at = line.shape.find("X")
    said = at > 0 and line.items[at - 1].word in cues().speech
    return line.shape[at + 1 : at + 3] in {",d", ",k", ",r"} or (
        line.shape[at - 1 : at] in {"k", "g", "c"} and not said
    )


def _bind(title: Title | None, line: Line, found: list[At], story: Story, held: _Held) -> None:
    """Give a title of one of the pair, which nobody else holds, to the only open person."""
    if title is None or title.owner not in story.pair or (title.owner, title.office) in held:
        return
    bearers = {
        mention.person: Bearer(line, at, mention.person) for at, mention in found if _is_of(mention.person, title.owner)
    }
    if len(bearers) == 1:
        _give(story, [*bearers.values()], [title], held)


def _is_of(person: Person, owner: object) -> bool:
    """Tell somebody of whom no office is told, nor another country."""
    return is_open(person) and person.country in {None, owner}


def _of_headline(line: Line) -> Title | None:
    """The only title of a headline, where it is no one's name: "Estonian foreign minister arrives in Lima"."""
    titles = find_titles(line) if "X" not in line.shape else []
    if len(titles) != 1 or line.shape[titles[0].last : titles[0].last + 1] in {"N", "I", "s"}:
        return None
    return titles[0] if _is_held(titles[0], {"state", "sending"}) else None


def _only(line: Line) -> Title | None:
    """The only title without a name of a line, before anybody whom it names."""
    return _held(line, line.shape.find("W"), {"state", "sending"}) if is_only(line) else None


def _held(line: Line, at: int, scopes: set[str]) -> Title | None:
    """The title at an item that somebody holds now."""
    value = line.items[at].value
    title = value.titles[-1] if isinstance(value, Unnamed) else None
    return title if title is not None and _is_held(title, scopes) else None


def _is_held(title: Title, scopes: set[str]) -> bool:
    return title.scope in scopes and not title.plural and not title.former


def _speaker(line: Line, found: list[At]) -> list[At]:
    """Who acts in a line by a whole name, and is told nothing of besides, nor anybody before him."""
    at, mention = found[0]
    if mention.titles or len(mention.person.tokens) == 1 or not acts(line, at, at + 1):
        return []
    return found[:1]


def _of_country(title: Title, found: list[At]) -> list[At]:
    """Who is told by the country alone whose title a headline has: "Nicosia hosts Greek minister", "Greece's X"."""
    return [(at, each) for at, each in found if each.person.country == title.owner]
