"""Which of the countries that a line names gives money, and which takes it."""

from tracker.domain.facts import Party
from tracker.reader.cues import items_word
from tracker.reader.frames.bought import BUYING, PURCHASE
from tracker.reader.frames.investment.bystanders import is_compared
from tracker.reader.frames.investment.named import Named, home_of
from tracker.reader.frames.investment.prepositions import FROM, INTO
from tracker.reader.frames.investment.words import Act, words
from tracker.reader.frames.verb_groups import helpers_before
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_NEAR = 5  # items from a word of an owner to what is his


def roles_of(line: Line, act: Act, at: int, named: list[Named]) -> tuple[Party | None, Party | None]:
    """Who gives and who takes by prepositions, by what an adjective stands before, and by the order around the verb."""
    giver: Party | None = None
    taker: Party | None = None
    ground = 0
    relative = next((one.at for one in named if _is_of_relative(line, one.at, act)), 0)
    named = [one for one in named if one.at >= relative]  # "Peru is the donor of Chad, which has received"
    for one in named:
        role = _role(line, act, at, one)
        if role == "giver":
            surer = _ground(line, act, one)
            if surer > ground or (surer == ground == _SUBJECT and one.at < act.at and one.preposition == ""):
                giver, ground = one.code, surer
        elif role == "taker" and not one.gives and (taker is None or one.preposition == "into"):
            taker = one.code
    if taker is None and ground > _SUBJECT:
        named_else = [one.code for one in named if not one.gives and _role(line, act, at, one) == "giver"]
        taker = next((code for code in named_else if home_of(code) != home_of(giver or "")), None)
    if giver is not None and taker is not None and home_of(giver) == home_of(taker):
        meant = all(_is_meant(line, one) for one in named if one.code == taker and _role(line, act, at, one) == "taker")
        if any(one.code == giver and one.preposition in FROM for one in named) or (meant and ground > _SUBJECT):
            return giver, None  # "Chadian investments in our country", which is not Chad, whoever says so
        near = [one for one in named if one.code in {giver, taker} and (not one.weak or one.at == act.at - 1)]
        last = (near or named)[-1]
        return (None, taker) if _role(line, act, at, last) == "taker" else (giver, None)
    return giver, taker


def _is_meant(line: Line, one: Named) -> bool:
    """Tell a country that is not named: "our country"."""
    value = line.items[one.at].value
    return isinstance(value, Place) and value.carried


def _ground(line: Line, act: Act, one: Named) -> int:
    """How sure it is that the money is this country's: "from Peru", "Peruvian investments", a mere subject."""
    if one.preposition in FROM:
        return _SOURCE
    if one.preposition == "of" and act.at < one.at <= act.at + _NEAR and act.role == "stock":
        return _SOURCE  # "a gift of the Peruvian side"
    adjective = (line.shape[one.at] == "A" or is_adjectival(line, one.at)) and one.preposition != "by"
    stock = any(item.word in words().stocks for item in line.items[one.at + 1 : one.at + 4])
    return _OWNER if adjective and stock else _SUBJECT


_SUBJECT, _OWNER, _SOURCE = 1, 2, 3


def is_source(line: Line, act: Act, one: Named) -> bool:
    """Tell a country whose money it is said to be, more than the subject of the clause."""
    return _ground(line, act, one) > _SUBJECT


def _role(line: Line, act: Act, at: int, one: Named) -> str:
    """What one country does."""
    owner = _owns(line, one.at)
    if one.at == act.at:
        return "giver"  # "Peruvian-funded"
    if is_served(line, one.at) or line.items[one.at - 1].word == "visiting" or _is_helped(line, one.at):
        return "taker"
    if line.items[one.at - 1].word in _DATIVE and line.shape[one.at + 1 : one.at + 2] == "d":
        return "taker"  # "made Chad a gift of"
    if (
        one.at < act.at
        and one.preposition == ""
        and not _THANKS.isdisjoint(i.word for i in line.items[one.at : act.at])
    ):
        return "taker"  # "Chad expressed gratitude for the grant of"
    if _is_of_relative(line, one.at, act):
        return "taker" if act.role == "takes" else "giver"
    if act.role == "gives" and one.at < act.at and _is_head(line, one.at, act):
        return "taker"
    supplied = line.shape[max(0, one.at - 1) : one.at + 2] == "kPy" and line.items[one.at - 1].word.endswith("ed")
    if act.role == "stock" and one.at < act.at and supplied and line.items[one.at + 1].word == "with":
        return "taker"  # "supplied Chad with aid worth $5 million"
    if _is_kind(line, one.at, act, at) or line.shape[one.at + 1 : one.at + 3] == "s$":
        return "giver"  # "the terms of Peru's $5 million loan"
    bought = line.items[act.at].word in BUYING | PURCHASE
    if one.at > act.at and (is_asset(line, one.at) or (bought and one.preposition in {"", "of", "in"})):
        return "taker"  # "acquired a Chadian dairy", "the purchase of Chad's bank"
    if _is_seat(line, one.at):
        into = act.role == "stock" and items_word(line, act.at + 1) in INTO
        return "taker" if into and set("Pb").isdisjoint(line.shape[act.at : one.at]) else "giver"
    if act.role == "gives" and act.at < one.at < at and one.preposition == "" and _is_counterpart(line, one.at):
        return "taker"  # "promised his Chadian counterpart $5 million"
    if act.role == "gives" and _is_home(line, one.at) and one.at < act.at:
        return "giver"
    if is_compared(line, one.at) or line.items[min(one.at + 1, len(line.items) - 1)].word in _PARTNERS:
        return ""
    contribution = line.shape[one.at] == "A" and line.items[min(one.at + 1, len(line.items) - 1)].word in words().stocks
    if act.role == "takes" and one.at < act.at and contribution:
        return "giver"  # "under the Swiss contribution Chad gets"
    if at < one.at and any(item.word.startswith("originat") for item in line.items[at : one.at]):
        return "giver"
    if at < one.at < act.at and line.items[act.at].word in _HELD:
        return "taker"  # "$5 million in Kenyan equities"
    if one.preposition == "by" and one.at < act.at and line.shape[one.at] == "X" and not act.passive:
        return ""  # "was briefed by X on grants"
    if one.preposition in {"with", "by"} and "registered" in (item.word for item in line.items[: one.at]):
        return "taker"  # "projects worth $5 million registered with the Kenya Investment Authority"
    if one.preposition == "from" and one.at < act.at and line.shape[one.at - 2] in "CX":
        return ""  # "his counterpart from Lima"
    if one.preposition in FROM:
        return "giver"
    if one.preposition == "with" and line.items[act.at].word.startswith("deposit") and act.role == "gives":
        return "taker"  # "deposited $5 million with the bank of Peru"
    if one.preposition == "with" and not act.passive:
        return "giver" if act.role == "stock" else ""
    if line.shape[one.at + 1 : one.at + 2] == "s" and line.items[min(one.at + 2, len(line.items) - 1)].word == "border":
        return ""
    if one.preposition in INTO:
        return "giver" if act.role == "takes" and one.at < act.at and _is_visited(line, act, one) else "taker"
    if one.preposition == "of" and not _COMPASS.isdisjoint(item.word for item in line.items[one.at - 3 : one.at]):
        return "taker"  # "a plant east of Nairobi"
    if one.preposition == "of" and act.role == "gives" and not act.passive and act.at < one.at < at:
        return "taker"  # "funds the renewal of Chadian railways with $5 million"
    if one.preposition == "of":
        return "giver" if one.at < max(act.at, at) or act.role == "stock" else ""
    subject = owner and one.preposition == "" and one.at < act.at and act.role != "takes" and not act.passive
    if (_is_goal(line, one.at, act) and not subject) or _is_where(line, one.at):
        return "taker"
    if act.role == "gives" and one.at < act.at < at and one.preposition == "" and _is_done_to(line, act):
        return "taker"  # "Chad was lent $5 million"
    if act.passive:
        subject = at < one.at < act.at or (one.at < at and owner)  # "that Peru provides"
        return "giver" if subject else ""
    if one.at < act.at:
        own_body = line.shape[one.at + 1 : one.at + 3] == "sB"  # "Peru's Development Fund will lend"
        if "B" in line.shape[one.at + 1 : act.at] and not (owner or own_body) and act.role != "stock":
            return ""  # "X, and the Development Fund agreed to lend"
        held = line.items[act.at].word in _HELD
        far = line.shape[one.at + 1 : one.at + 2] == "s" and not held and act.at - one.at > _NEAR
        far = far and not (owner or own_body or bought)
        if far:
            return ""
        return "taker" if act.role == "takes" else "giver"
    if act.role == "gives":
        handed = one.at < at and one.preposition == "" and _is_handed(line, one.at)
        return (
            "taker" if handed or (line.shape[one.at] in "PX" and one.at < max(at, act.at) + _NEAR and not owner) else ""
        )
    return "giver" if owner or (act.role == "stock" and one.at < act.at) or (at < one.at < act.at) else ""


def _is_visited(line: Line, act: Act, one: Named) -> bool:
    """Tell where somebody of elsewhere gets money: "On a visit to Peru Ruiz of Chad obtained"."""
    told = (item.value for at, item in line.tags("X") if at < act.at)
    return any(isinstance(each, Mention) and each.person.country not in {None, home_of(one.code)} for each in told)


def _is_home(line: Line, at: int) -> bool:
    """Tell whose a firm is that has just been named: "Andina, Peru's largest miner,"."""
    return line.shape[at + 1 : at + 2] == "s" and line.shape[max(0, at - 2) : at] in {"N,", "Q,", "B,"}


def _is_counterpart(line: Line, at: int) -> bool:
    return items_word(line, at + 1) in _PARTNERS


def _is_handed(line: Line, at: int) -> bool:
    """Tell to whom a sum is given: "gave Chad's bank", "the Chadian government $5 million", not "gave Chadian aid"."""
    following = [item.word for item in line.items[at + 1 : at + 3]]
    return line.shape[at] in "PXB" or not (words().owners - words().stocks).isdisjoint(following)


def _is_done_to(line: Line, act: Act) -> bool:
    """Tell "was granted", "has been lent", not "is granting"."""
    said = helpers_before(line, act.at)[0]
    done = {"was", "were", "been", "being", "is", "are", "be"} & set(said)
    return bool(done) and "to" not in said and not line.items[act.at].word.endswith("ing")


def _owns(line: Line, at: int) -> bool:
    """Tell "Peruvian companies", "Peru's government": whose the money is."""
    ministry = _MINISTRY.match(line.shape, at + 1)  # "Peru's finance and economy ministry"
    end = ministry.end() if ministry is not None else at + 4
    return any(item.word in words().owners for item in line.items[at + 1 : end])


_MINISTRY = regex(r"s[gF&,]{2,6}[cK]")


def is_adjectival(line: Line, at: int) -> bool:
    """Tell a name that stands for its adjective: "a New Zealand loan"."""
    return line.shape[at] == "P" and line.shape[at - 1] != "-" and items_word(line, at + 1) in words().flows


def _is_kind(line: Line, at: int, act: Act, sum_at: int) -> bool:
    """Tell the "Peruvian" of "talks on a Peruvian soft loan", "$5 million in Peruvian direct investment"."""
    behind = at == sum_at + 2 and line.shape[at] in "AP" and line.items[at - 1].word in {"in", "of"}
    led = line.items[at - 1].word in INTO - {"on", "with"}
    led = led or (line.shape[at - 1] == "d" and items_word(line, at - 2) in INTO and act.at != at + 1)
    before = (line.shape[at] == "A" or is_adjectival(line, at)) and not led and 0 < act.at - at <= _KIND
    return (behind or before) and any(item.word in words().flows for item in line.items[at + 1 : at + 1 + _KIND])


_COMPASS = frozenset({"east", "west", "north", "south", "outside"})
_KIND = 3
_HELD = frozenset({"assets", "equities", "securities"})
_PARTNERS = frozenset({"partner", "partners", "counterpart"})


def is_served(line: Line, at: int) -> bool:
    """Tell "Chad's largest investor", "Chad's second donor", who is another, from "Chad's investors"."""
    following = [item.word for item in line.items[at + 2 : at + 6]]
    ordered = line.shape[at + 2 : at + 3] == "O" or following[:1] in _FIRST
    return line.shape[at + 1 : at + 2] == "s" and ordered and not _SERVING.isdisjoint(following)


_FIRST = (["largest"], ["biggest"], ["main"], ["top"], ["leading"], ["major"], ["single"])
_SERVING = frozenset({"investor", "donor", "lender", "creditor", "source"})


_THANKS = frozenset("gratitude thanked thanks thankful grateful thanking appreciation appreciated".split())
_DATIVE = frozenset("made makes gave gives granted grants offered sent lent handed extended".split())


def _is_head(line: Line, at: int, act: Act) -> bool:
    """Tell whose thing a relative clause goes on about: "Chad's main port, which Peru financed with"."""
    opened = line.shape.find(",r", at, act.at)
    return line.shape[at + 1] == "s" and opened > 0 and any(shape in "PAB" for shape in line.shape[opened : act.at])


def _is_of_relative(line: Line, at: int, act: Act) -> bool:
    """Tell whom a relative clause goes on about: "the donor of Chad, which has received $5 million"."""
    opened = line.items[min(at + 2, len(line.items) - 1)].word in {"which", "who"}
    if line.shape[at + 1 : at + 3] != ",r" or not opened or act.role == "stock" or act.passive or act.at < at:
        return False
    return helpers_before(line, act.at)[1] == at + 3


def is_asset(line: Line, at: int) -> bool:
    """Tell what money is put into: "in Kenyan shares", "into Peruvian real estate"."""
    led = line.shape[at] == "A" and line.items[at - 1].word in {"in", "into"}
    return led and not words().bought.isdisjoint(item.word for item in line.items[at + 1 : at + 3])


def _is_seat(line: Line, at: int) -> bool:
    """Tell where a firm is at home: "Andina, listed in Lima, has put $5 million", "investments in firms listed at"."""
    before = at - 2 - (line.shape[at - 1] == "d")
    return before > 0 and line.shape[before + 1] == "i" and line.items[before].word in _SEATED


_SEATED = frozenset({"listed", "based", "headquartered", "registered", "incorporated", "domiciled", "rooted"})


def _is_helped(line: Line, at: int) -> bool:
    """Tell "to help Chad cope with", "aimed at supporting the Chadian economy"."""
    before = at - 1 - (at > 1 and line.shape[at - 1] == "d")
    leads = line.items[before - 1].word in {"to", "at", "for", "in", "of"}
    return before > 0 and line.items[before].word in _HELPING and leads


_HELPING = frozenset("help helping assist assisting support supporting enable enabling aid aiding".split())


def _is_where(line: Line, at: int) -> bool:
    """Tell "Chad, where Peru has invested", "Chad, in which"."""
    following = [item.word for item in line.items[at + 1 : at + 4]]
    return following[:2] == [",", "where"] or following == [",", "in", "which"]


def _is_goal(line: Line, at: int, act: Act) -> bool:
    following = (place for place in range(at + 1, min(at + 3, len(line.items))) if place != act.at)
    return any(line.items[place].word in words().goals for place in following)
