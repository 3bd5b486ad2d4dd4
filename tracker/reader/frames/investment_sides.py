"""From whom and to whom money goes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.frames.investment_prepositions import FROM, INTO, preposition_of
from tracker.reader.frames.investment_words import Act, words
from tracker.reader.frames.verb_groups import helpers_before, is_finite
from tracker.reader.items import Line
from tracker.reader.lexicon import toml
from tracker.reader.mentions import Mention
from tracker.reader.story import Story
from tracker.reader.tags import Money, Place

_NEAR = 5  # items from a word of an owner to what is his
_BESIDE = 3  # items from "mutual" to what is mutual
_INSERTED = re.compile(r",i?r[^,;$]+,")  # ", whose Tirana office is led by X,"
_MORE = frozenset({"another", "already", "additional", "further", "more", "top", "earlier"})
_OWN = frozenset({"its", "their", "his", "our"})


class Sides(NamedTuple):
    """Who gives and who takes; `said` counts those that the line names, `mutual` tells a sum without direction."""

    giver: Party
    taker: Party
    said: int
    mutual: bool = False

    @property
    def carried(self) -> tuple[str, ...]:
        """The fields that were taken from around the line, as it names only one or none."""
        return () if self.said == 2 else ("from", "to")


class _Named(NamedTuple):
    """A country that the line names: where, how it is led, and whether only by a city or a far subject."""

    at: int
    code: Party
    preposition: str
    weak: bool = False


def sides_of(line: Line, story: Story, act: Act, at: int, span: tuple[int, int]) -> Sides | None:
    """Return between whom a sum goes; None where neither the line nor the pair that the article is about says it.

    Args:
        line: The line.
        story: The article.
        act: What the sum is of.
        at: The sum's item.
        span: The part of the line that speaks of it.
    """
    first, last = span
    near = {item.word for item in line.items[max(first, act.at - _BESIDE) : act.at]}
    if act.role == "stock" and not near.isdisjoint(words().mutual):
        pair = story.sides()
        return Sides(pair[0], pair[1], 0, mutual=True) if len(pair) == 2 else None
    comma = line.shape.find(",", max(act.at, at), last)
    last = comma if comma > 0 else last  # "…, figures by the Lao ministry say"
    named = list(_named(line, first, last))
    if not named and is_finite(line, first):  # "… and is the largest lender with"
        named = list(_named(line, 0, first))[:1]
    giver, taker = _roles(line, act, at, named)
    if giver is None and story.given is not None and _is_from_there(line, first, last):
        giver = story.given[1]
    if giver is None and (_is_of_its_own(line, first, max(act.at, at)) or _it_gives(line, act)):
        giver = story.country if story.country != taker else None
    another = giver is None and (_is_by_another(line, act, first, last) or (first > 0 and _is_led_by_another(line)))
    if another or (giver is None and taker is None):
        giver = _by_currency(line, story, at, first, taker)
    if another and giver is None:
        return None
    if giver is None and taker is None and story.given is not None and not _MORE.isdisjoint(line.words):
        giver, taker = story.given
    return _filled(story, giver, taker)


def _is_by_another(line: Line, act: Act, first: int, last: int) -> bool:
    """Tell money of one who stands for neither country: "the World Bank will lend", "a loan of the EU"."""
    if act.role == "gives" and not act.passive:
        _, start = helpers_before(line, act.at)
        if start > first and _is_nobodys(line, start - 1):
            return True
    return any(
        _is_nobodys(line, at) and preposition_of(line, at, first) in (FROM | {"of"}) for at in range(first, last)
    )


def _is_led_by_another(line: Line) -> bool:
    """Tell a line whose subject stands for neither country: "The Development Bank approved $9 million, of which …"."""
    verb = next((at for at in range(len(line.items)) if is_finite(line, at)), 0)
    return any(_is_nobodys(line, at) for at in range(verb))


def _is_nobodys(line: Line, at: int) -> bool:
    """Tell a bloc, or an institution of no country that its name says."""
    value = line.items[at].value
    if isinstance(value, Place):
        return country_of(value.code) is None
    if isinstance(value, Body) and not value.places:
        return not words().institutions.isdisjoint(value.name.lower().split())
    return line.shape[at] == "Q" and line.items[at].text in _LENDERS


_LENDERS = frozenset({"IMF", "ADB", "EBRD", "EIB", "AIIB", "WB", "AfDB", "IDB", "UN", "UNDP", "EDB", "IsDB", "IFC"})


def _is_from_there(line: Line, first: int, last: int) -> bool:
    return any(line.items[at].word == "from" and line.items[at + 1].word == "there" for at in range(first, last - 1))


def _it_gives(line: Line, act: Act) -> bool:
    """Tell "it will also put", "it has invested"."""
    _, start = helpers_before(line, act.at)
    return act.role == "gives" and not act.passive and start > 0 and line.items[start - 1].word == "it"


def _is_of_its_own(line: Line, first: int, last: int) -> bool:
    """Tell "its investments", "their companies"."""
    for at in range(first, last - 1):
        if line.items[at].word in _OWN:
            following = {item.word for item in line.items[at + 1 : at + 4]}
            if not following.isdisjoint(words().owners | words().stocks):
                return True
    return False


def _filled(story: Story, giver: Party | None, taker: Party | None) -> Sides | None:
    """Take the side that is not named from the pair that the article is about."""
    if giver is not None and taker is not None and home_of(giver) != home_of(taker):
        return Sides(giver, taker, 2)
    if giver is not None:
        other = story.other(giver)
        return Sides(giver, other, 1) if other is not None else None
    other = story.other(taker)
    return Sides(other, taker or "", 1) if other is not None else None


def home_of(party: Party) -> str:
    """Return the country of a subdivision; a country or bloc is its own."""
    return country_of(party) or party


def _by_currency(line: Line, story: Story, at: int, first: int, taker: Party | None) -> Party | None:
    """Whose money a loan is in, unless it is the taker's: "a loan of 60 billion yen"."""
    money = line.items[at].value
    lent = not words().lent.isdisjoint(item.word for item in line.items[first : at + _NEAR])
    if not lent or not isinstance(money, Money):
        return None
    country = toml("investments")["currencies"].get(money.currency)
    return country if country in story.pair and (taker is None or country != home_of(taker)) else None


def _named(line: Line, first: int, last: int) -> Iterator[_Named]:
    inserted = [match.span() for match in _INSERTED.finditer(line.shape, first, last)]
    for at in range(first, last):
        value = line.items[at].value
        if any(start < at < end for start, end in inserted):
            continue
        code: Party | None = None
        if isinstance(value, Place):
            code = value.code
        elif isinstance(value, Body) and len(set(value.places)) == 1:
            code = value.places[0]
        elif isinstance(value, Mention):
            code = value.person.country
        elif line.shape[at] in "QB":
            code = toml("investments")["agencies"].get(line.items[at].text)
        if code is not None and country_of(code) is not None:
            weak = isinstance(value, Place) and value.form in {"city", "capital"}
            yield _Named(at, code, preposition_of(line, at, first), weak)


def _roles(line: Line, act: Act, at: int, named: list[_Named]) -> tuple[Party | None, Party | None]:
    """Who gives and who takes by prepositions, by what an adjective stands before, and by the order around the verb."""
    giver: Party | None = None
    taker: Party | None = None
    ground = 0
    for one in named:
        role = _role(line, act, at, one)
        if role == "giver":
            surer = _ground(line, one)
            if surer > ground or (surer == ground == _SUBJECT and one.at < act.at and one.preposition == ""):
                giver, ground = one.code, surer
        elif role == "taker" and (taker is None or one.preposition == "into"):
            taker = one.code
    if taker is None and ground > _SUBJECT:
        named_else = [one.code for one in named if _role(line, act, at, one) == "giver"]
        taker = next((code for code in named_else if home_of(code) != home_of(giver or "")), None)
    if giver is not None and taker is not None and home_of(giver) == home_of(taker):
        if any(one.code == giver and one.preposition in FROM for one in named):
            return giver, None
        last = ([one for one in named if one.code in {giver, taker} and not one.weak] or named)[-1]
        return (None, taker) if _role(line, act, at, last) == "taker" else (giver, None)
    return giver, taker


def _ground(line: Line, one: _Named) -> int:
    """How sure it is that the money is this country's: "from Peru", "Peruvian investments", a mere subject."""
    if one.preposition in FROM:
        return _SOURCE
    adjective = line.shape[one.at] == "A" and one.preposition != "by"
    stock = any(item.word in words().stocks for item in line.items[one.at + 1 : one.at + 4])
    return _OWNER if adjective and stock else _SUBJECT


_SUBJECT, _OWNER, _SOURCE = 1, 2, 3


def _role(line: Line, act: Act, at: int, one: _Named) -> str:
    owner = _owns(line, one.at)
    if _is_served(line, one.at):
        return "taker"
    if one.preposition in FROM:
        return "giver"
    if one.preposition == "with" and not act.passive:
        return "giver" if act.role == "stock" else ""
    if line.shape[one.at + 1 : one.at + 2] == "s" and line.items[min(one.at + 2, len(line.items) - 1)].word == "border":
        return ""
    if one.preposition in INTO:
        return "giver" if owner and one.preposition == "for" else "taker"
    if one.preposition == "of":
        return "giver" if one.at < max(act.at, at) or act.role == "stock" else ""
    if _is_goal(line, one.at) or _is_where(line, one.at):
        return "taker"
    if act.role == "gives" and one.at < act.at < at and one.preposition == "" and _is_done_to(line, act):
        return "taker"  # "Chad was lent $5 million"
    if act.passive:
        subject = at < one.at < act.at or (one.at < at and owner)  # "that Peru provides"
        return "giver" if subject else ""
    if one.at < act.at:
        if "B" in line.shape[one.at + 1 : act.at] and not owner and act.role != "stock":
            return ""  # "X, and the Development Fund agreed to lend"
        far = line.shape[one.at + 1 : one.at + 2] == "s" and act.at - one.at > _NEAR and not owner
        if far:
            return ""
        return "taker" if act.role == "takes" else "giver"
    if act.role == "gives":
        return "taker" if line.shape[one.at] in "PX" and one.at < at + _NEAR and not owner else ""
    return "giver" if owner or (act.role == "stock" and one.at < act.at) or (at < one.at < act.at) else ""


def _is_done_to(line: Line, act: Act) -> bool:
    """Tell "was granted", "has been lent", not "is granting"."""
    said = helpers_before(line, act.at)[0]
    done = {"was", "were", "been", "being", "is", "are", "be"} & set(said)
    return bool(done) and "to" not in said and not line.items[act.at].word.endswith("ing")


def _owns(line: Line, at: int) -> bool:
    """Tell "Peruvian companies", "Peru's government": whose the money is."""
    return any(item.word in words().owners for item in line.items[at + 1 : at + 4])


def _is_served(line: Line, at: int) -> bool:
    """Tell "Chad's largest investor", "Chad's second donor", who is another, from "Chad's investors"."""
    following = [item.word for item in line.items[at + 2 : at + 6]]
    ordered = line.shape[at + 2 : at + 3] == "O" or following[:1] in _FIRST
    return line.shape[at + 1 : at + 2] == "s" and ordered and not _SERVING.isdisjoint(following)


_FIRST = (["largest"], ["biggest"], ["main"], ["top"], ["leading"], ["major"], ["single"])
_SERVING = frozenset({"investor", "donor", "lender", "creditor", "source"})


def _is_where(line: Line, at: int) -> bool:
    """Tell "Chad, where Peru has invested", "Chad, in which"."""
    following = [item.word for item in line.items[at + 1 : at + 4]]
    return following[:2] == [",", "where"] or following == [",", "in", "which"]


def _is_goal(line: Line, at: int) -> bool:
    return any(item.word in words().goals for item in line.items[at + 1 : at + 3])
