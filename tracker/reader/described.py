"""Persons whose office only a title away from their name tells: "Draghi flew to Rome …, the Italian premier said"."""

from itertools import pairwise

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.cues import is_verb
from tracker.reader.distant_titles import TITLE_OPENS, acts, is_only
from tracker.reader.items import Line
from tracker.reader.meeting_verbs import is_met
from tracker.reader.mentions import Unnamed
from tracker.reader.origins import leaning
from tracker.reader.pair_clues import At
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.story import Story
from tracker.reader.titles import Title, find_titles

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
        person.described = title
        person.current.add(title.office)


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
    """Bind a title that names no one to the one of the sentence beside it whose office nobody tells.

    As in "Talon came on Monday. The Beninese president said …" and "The Beninese president came on Monday. Talon said
    …", where nobody else is Benin's president.
    """
    held = {(person.country, office) for person in story.people.persons for office in person.offices}
    for (earlier, before), (line, after) in pairwise(told):
        if before and "W" in line.shape:
            _bind(_opening(line), before, story, held)
        if after and "W" in earlier.shape:
            _bind(_only(earlier), _speaker(line, after), story, held)
    lead = next(((line, found) for line, found in told if line.role == "body"), None)
    if lead is not None and lead[1] and told[0][0].role == "headline":
        title = _of_headline(told[0][0])
        if title is not None:
            speaker = _speaker(*lead) if title.first < _OPENS else []
            _bind(title, speaker or _of_country(title, lead[1]), story, held)


def _bind(title: Title | None, found: list[At], story: Story, held: set[tuple[Party | None, str]]) -> None:
    """Give a title of one of the pair, which nobody else holds, to the only open person."""
    if title is None or title.owner not in story.pair or (title.owner, title.office) in held:
        return
    persons = {mention.person for _, mention in found if _is_open(mention.person, title.owner)}
    if len(persons) != 1 or not isinstance(title.owner, str):
        return
    person = persons.pop()
    leans = leaning(person.name, story.pair)
    if leans is None or leans.country == title.owner:
        person.country, person.described = title.owner, title
        person.offices.append(title.office)
        person.current.add(title.office)
        held.add((title.owner, title.office))


def _of_headline(line: Line) -> Title | None:
    """The only title of a headline, where it is no one's name: "Estonian foreign minister arrives in Lima"."""
    titles = find_titles(line) if "X" not in line.shape else []
    if len(titles) != 1 or line.shape[titles[0].last : titles[0].last + 1] in {"N", "I", "s"}:
        return None
    return titles[0] if _is_held(titles[0], {"state", "sending"}) else None


def _opening(line: Line) -> Title | None:
    """The title that opens a line."""
    opening = TITLE_OPENS.match(line.shape)
    return _held(line, opening.end() - 1, {"state"}) if opening is not None else None


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


def _is_open(person: Person, owner: object) -> bool:
    """Tell somebody of whom no office is told, nor another country."""
    return not person.offices and person.country in {None, owner} and person.spouse_of is None
