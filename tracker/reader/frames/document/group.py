"""A list of signers as the line writes it: persons, organisations, countries and regions."""

from typing import NamedTuple

from tracker.domain.facts import Party
from tracker.reader.bodies import Body
from tracker.reader.cues import items_word
from tracker.reader.frames.document.body_names import (
    DESCRIBED,
    GENERIC,
    KINDS,
    LED,
    OF_A_PLACE,
    OFFICIAL,
    QUOTED,
    SMALL_BODIES,
    bodies_of_towns,
    council_of,
    end_of_body,
    end_of_place_name,
    is_capital,
    name_end,
    owns,
    portfolio_words,
)
from tracker.reader.frames.slots import written
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.patterns import regex
from tracker.reader.people import Person
from tracker.reader.shapes import BASED
from tracker.reader.tags import Place

LONGEST = 26  # items in which a list of signers goes on
_OPEN = frozenset({"the", "both", "respectively", "governments", "government", "republic", "of"})
_PEOPLE = frozenset("representatives officials delegations experts negotiators envoys diplomats teams".split())
_OF_CITIES = frozenset(
    """
    city cities mayor mayors municipality municipalities twin twinning sister towns sister-city twin-city twin-town
    """.split()
)
KINDS_OF_STATE = frozenset({"country", "countries", "nation", "nations", "state", "states", "partner", "partners"})
_PRIVATE = frozenset("partners companies firms club clubs businesses investors".split())  # nobody names them
_SAYING = frozenset({"said", "says", "signed"})
_NAMES = frozenset("NKLQF")
_OF_TIES = frozenset({"partnership", "cooperation", "twinning", "friendship", "ties", "relations", "exchanges"})
_LINKS = ',&ds-()"'
_TITLES = "kogHFfMmRCct"  # what may stand between a person and the next
_TOGETHER = regex(r"d?[kgm]{0,2}[kc]o(?:(?:k|d#)k,(?=d?[NQ])|(?=[PA]?s?d?[NQBPk]))")
_JOINED = frozenset({"countries", "consortium", "venture", "alliance", "grouping", "consortia", "pairing", "tandem"})
_SMALL_BODY = regex(r"[PA](?:[kc]o[NQK]{1,3}|s?[kgm]{0,2}c(?:o[kgcF]{1,2}(?:&[kgF]{1,2})?)?(?![NQ\"]))")
_JOINT_NAME = regex(r"d[NFKkgmc]&B")  # "the Tea and Coffee Research and Training Institute"
_APPOSED = regex(  # "CNAIR, Romania's road company,", "RIMTEL, Oman's oldest and largest fund active in"
    r",d?[PA]s?[kgcm]{1,5},|,Ps[Okgcm&]{2,7}(?=[ig,.])"
)
_TOLD = regex(r",r[^;:.,X]{1,16}(?=,&)")
# "Bata, which makes shoes, and Rumi, a maker of tea, and Chai, represented by X,".
_BY_THE_WAY = regex(
    r",(?:r[^;:.,X]{1,16}|d[gmc]{0,3}[kc](?:o[kgc]{1,2})?|kb[^;:.,]{1,12}|[PA]s[kgmc]{1,4})(?=,&|,[kTa]*$|\.$)"
)
# "the authorities of Malta and Georgia", "the chambers of trade of Lima and Quito"
_BODIES_OF_TWO = regex(r"d?[Ackgm#]{1,5}(?:o[gk&]{1,3})?o(?=d?P(?:,d?P)*,?&o?d?P(?!s))")
_ON_BEHALF = regex(
    r"[,;]?&?(?:(?:uko|f)d?[kc]{0,2}[PA]?|[uk]d?[PA])[kc]?,?b"
)  # "and on behalf of Chile by Y", "and for the guests by Y"
_TITLED = regex(r"X,[FgHWkh]{1,4}od?$")
_PART = regex(r"[PANFgkm]{0,2}[kgc]od?(?=[NQBFKP])")
_GLOSS = regex(r"\(d?[NQKFLkgmc]{1,5}\)")  # "Deltares (the Giant Sea Wall)"
_DIVISIONS = frozenset({"division", "branch", "arm", "unit", "subsidiary", "office", "section", "wing", "department"})
_OWNED = regex(r"A[FK](?:[FNK]{1,3})(?![NQFKBP])")


class Group(NamedTuple):
    """A list of those who sign: persons, organisations by name, countries and regions by code."""

    persons: list[Person]
    names: list[str]
    codes: list[Party]


NOBODY = Group([], [], [])


def group_at(line: Line, start: int, end: int | None = None) -> Group:
    """Read a list of signers that begins at an item, up to `end` at most."""
    return _Reading(line, min(len(line.items) if end is None else end, start + LONGEST)).read(start)


class _Reading:
    """What a list has named so far; each step takes what stands at an item and tells where the list goes on."""

    def __init__(self, line: Line, limit: int) -> None:
        self.line, self.limit = line, limit
        self.persons: list[Person] = []
        self.names: list[str] = []
        self.surnames: list[str] = []  # beside a person these are persons too, else organisations
        self.codes: list[Party] = []
        self.cities = not line.words.isdisjoint(_OF_CITIES)

    def read(self, start: int) -> Group:
        opening = _BODIES_OF_TWO.match(self.line.shape, start, self.limit)
        whose = [item.value for item in self.line.items[start : opening.end() + 4]] if opening is not None else []
        cities = any(isinstance(place, Place) and place.form in {"city", "capital"} for place in whose)
        if opening is not None and cities and (named := bodies_of_towns(self.line, opening.start(), opening.end())):
            return Group([], named, [])
        couple = [each.value for each in self.line.items[start : start + 3]]
        # "Partnership between Almaty and Dushanbe": one is no capital.
        told = items_word(self.line, start - 2) in _OF_TIES
        if told and self.line.shape[start : start + 3] == "P&P":
            self.cities |= any(isinstance(place, Place) and place.form == "city" for place in couple)
        at: int | None = opening.end() if opening is not None and not cities else start
        while at is not None and at < self.limit:
            at = self._whole(at) or self._aside(at) or self._small_body(at) or self._described(at) or self._rest(at)
        names = self.names if self.persons else [*self.names, *self.surnames]
        return Group(self.persons, names, list(dict.fromkeys(self.codes)))

    def _rest(self, at: int) -> int | None:
        return self._name(at) or self._place(at) or self._link(at)

    def _whole(self, at: int) -> int | None:
        """A person or organisation that is one item."""
        item = self.line.items[at]
        joint = _JOINT_NAME.match(self.line.shape, at - 1) if at and item.text[0].isupper() else None
        if joint is not None:
            self.names.append(written(self.line, at, joint.end()))
            return joint.end()
        if isinstance(item.value, Mention):
            self.persons.append(item.value.person)
            return at + 1
        if isinstance(item.value, Body) and not item.value.shared:
            titled = self.persons and _TITLED.search(self.line.shape, 0, at)  # "X, director of the Health Agency"
            if titled or (self.line.shape[at + 1 : at + 2] == "N" and item.word.rpartition(" ")[2] in KINDS):
                return at + 1  # "the Chilean Copper Company Codelco"
            of_place = not OF_A_PLACE.isdisjoint(item.word.split())
            council = next((code for code in item.value.places if "-" in code), None) if of_place else None
            last = end_of_body(self.line, at, self.limit, item.value.name)
            name = item.value.name + written(self.line, at, last)[len(item.text) :]
            self.names.append(council or self._with_place(at, name))
            return last
        return None

    def _with_place(self, at: int, name: str) -> str:
        """The name of an organisation with the place that begins it: "Ghana News Agency"."""
        if self.line.shape[max(0, at - 2) : at] == "Ps" and self._is_of_both(at):
            return f"{written(self.line, at - 2, at)} {name}"
        place = self.line.items[at - 1] if at else None
        named = place is not None and place.shape == "P" and place.kind == "place" and place.text[0].isupper()
        return f"{place.text} {name}" if place is not None and named and not name.startswith(place.text) else name

    def _is_of_both(self, at: int) -> bool:
        """Tell a body of which each country has one: "Kenya's Academy of Sciences and Oman's Academy of Sciences"."""
        word = self.line.items[at].word
        alike = sum(1 for _, item in self.line.tags("B") if item.word == word)
        return alike > 1 and not any(each in word for each in OFFICIAL)

    def _aside(self, at: int) -> int | None:
        """What is said by the way: "(KEBS)", "DIAN (Colombia)", "its Greek counterpart", "X, who is also …, and"."""
        line, three = self.line, self.line.shape[at : at + 3]
        part = _PART.match(line.shape, at, self.limit) if self.persons else None
        if part is not None and not _DIVISIONS.isdisjoint(item.word for item in line.items[at : part.end()]):
            return part.end()  # "president of the Latin American division of Bata"
        gloss = _GLOSS.match(line.shape, at, self.limit) if self.names or self.surnames else None
        if three in {"(Q)", "(N)"} or gloss is not None:
            return at + 3 if gloss is None else gloss.end()
        if three == "(P)" and self.names:
            place = line.items[at + 1].value
            self.codes += [place.code] if isinstance(place, Place) else []
            return at + 3
        place = line.items[at + 1].value if three == "dAC" else None
        led = LED.match(line.shape, at, self.limit) if self.names or self.surnames else None
        if led is not None:
            return led.end()  # "and its Omani counterpart, Bata"
        if three == "dAC" and (self.names or self.surnames):
            self.names.append(written(line, at, at + 3))
            return at + 3
        if isinstance(place, Place) and not self.persons:
            self.codes.append(place.code)  # "with its Danish counterpart"
            return at + 3
        apposed = _APPOSED.match(line.shape, at, self.limit) if self.names or self.surnames else None
        if apposed is not None and not (KINDS | SMALL_BODIES).isdisjoint(
            item.word for item in line.items[at : apposed.end()]
        ):
            return apposed.end()
        told = _TOLD.match(line.shape, at, self.limit) if self.persons else None
        if not self.persons and (self.names or self.surnames):
            told = _BY_THE_WAY.match(line.shape, at, self.limit)
        return told.end() if told is not None else None

    def _small_body(self, at: int) -> int | None:
        """An organisation in small letters: "Malta's chamber of commerce", "the Lima branch of Bata"."""
        line = self.line
        found = _SMALL_BODY.match(line.shape, at, self.limit)
        if found is None or (SMALL_BODIES | _DIVISIONS).isdisjoint(item.word for item in line.items[at : found.end()]):
            return None
        name, place = written(line, at, found.end()), line.items[at].value
        self.names.append(name)
        if isinstance(place, Place) and any(word in name.lower() for word in OFFICIAL):
            self.codes.append(place.code)
        return found.end()

    def _described(self, at: int) -> int | None:
        """What leads to a name: "the Mombasa company Bata", "state-owned power producer KenGen"."""
        together = _TOGETHER.match(self.line.shape, at, self.limit)
        if together is not None and self.line.items[together.end() - 2].word in _JOINED:
            return together.end()  # "a consortium of Bata and Tata", "the academies of both countries, Bata and Tata"
        found = DESCRIBED.match(self.line.shape, at, self.limit)
        if found is None or self.line.items[found.end() - 1].word in _OPEN | _SAYING:
            return None
        nouns = {item.word for item in self.line.items[at : found.end()]}
        before = self.line.items[found.end() - 1].text
        if before == "Bank" or (before[0].isupper() and self.line.shape[found.end()] == '"'):
            return None  # "Bank Indonesia", 'University "Prima Luz"'
        # "Greek shipowner Aegeas", whatever it does for a living
        small = found[0][0] == "A" and all(item.text == item.word for item in self.line.items[at + 1 : found.end()])
        return None if nouns.isdisjoint(KINDS) and not small else found.end()

    def _name(self, at: int) -> int | None:
        """A name of capitalised words; that of an office is passed over, a council signs for its place."""
        line, letter = self.line, self.line.shape[at]
        following = line.shape[at + 1 : min(at + 2, self.limit)]  # not the verb of "Peru, Oman Sign Pact"
        if line.items[at].word.endswith(BASED):
            return at + 1  # "Lima-based Bata"
        if line.items[at].word in _PEOPLE and following == "o":
            return at + 2  # "Representatives of Peru"
        of_place = letter in "FK" and following == "P" and line.shape[at + 2 : at + 3] != "s"  # "Enterprise Singapore"
        of_post = bool(self.persons) and line.shape[at - 1] == "f"  # "his counterpart for Energy"
        owned = _OWNED.match(line.shape, at, self.limit)
        whose = line.items[at].value
        if owned is not None and isinstance(whose, Place) and line.items[owned.end() - 1].word in GENERIC:
            self.codes.append(whose.code)  # "between the Greek and Serbian Foreign Ministries"
            return owned.end()
        if owned is not None and line.shape[owned.end() : owned.end() + 1] not in {"X", "h", "s"}:
            self.names.append(written(line, at, owned.end()))  # "Ethiopian Electric Power"
            return owned.end()
        if letter in "FK" and (last := end_of_place_name(line, at, self.limit)) is not None:
            self.names.append(written(line, at, last))
            return last
        if letter == "A" and line.items[at].text.isupper() and line.items[at + 1].text.isupper():
            last = name_end(line, at + 1, self.limit)
            self.names += [written(line, at, last)] if last > at + 1 else []
            return max(last, at + 1)  # "KAZAKH INVEST"
        opens = letter in "NQ" or (
            letter in "FK" and not of_post and (self._is_inside() or following in _NAMES or of_place)
        )
        opens = opens or (letter in "KLF" and QUOTED.match(line.shape, at + 1, self.limit) is not None)
        opens = opens or (letter == "L" and following in _NAMES | {"B", "P", "A"})  # "JSC Bata"
        if not opens and not ((letter == "P" or is_capital(line, at)) and following in _NAMES):
            return None
        railways = line.shape[at : at + 3] in {"LAK", "LAF"}  # "JSC Russian Railways"
        last = name_end(line, at + 2 * railways, self.limit)
        after = line.shape[last : last + 1]
        if after in {"X", "h"}:
            return last
        if last < len(line.items) and line.items[last].word in KINDS_OF_STATE:
            return last  # "a Latin American country"
        council = council_of(line, at, last)
        if council is not None:
            self.codes.append(council)
            return last + 2 * (line.shape[last : last + 2] == "oP")
        owner = line.items[at - 2].value if line.shape[max(0, at - 2) : at] == "Ps" else None
        treasury = any(word in written(line, at, last).lower() for word in OFFICIAL)
        if treasury and isinstance(owner, Place):
            self.codes.append(owner.code)  # "Kenya's National Treasury"
        if self.persons and isinstance(owner, Place) and set(line.shape[at:last]) == {"N"} and last - at > 1:
            self.codes.append(owner.code)  # "and Kenya's Jane Doe"
            return last
        if at and line.items[at - 1].word in {"a", "an"} and after in {"k", "c"}:
            return last  # "with an African country"
        if self.persons and all(item.word in portfolio_words() for item in line.items[at:last]):
            return last  # "signed by the Ministers of Energy, X, and of Foreign Affairs, Y"
        if after != "s" and not (last == at + 1 and line.items[at].word in GENERIC):
            (self.surnames if set(line.shape[at:last]) == {"N"} else self.names).append(written(line, at, last))
        return last

    def _is_inside(self) -> bool:
        return bool(self.persons or self.names or self.surnames or self.codes)

    def _place(self, at: int) -> int | None:
        line, value = self.line, self.line.items[at].value
        named = self.names or self.surnames
        if isinstance(value, Place) and line.shape[at - 1] == "o" and named and line.shape[at - 2] in "NQLPKB":
            return at + 1  # "Bata of Peru", "Bank Muscat of Oman"
        if line.shape[at] == "i" and line.shape[at + 1 : at + 2] == "P" and line.shape[at + 2 : at + 3] != "s":
            return at + 2
        if not isinstance(value, Place):
            return None
        if self.cities and line.shape[at - 2 : at] in {"N,", "P,"} and value.form not in {"city", "capital"}:
            return at + 1  # "Gabrovo, Bulgaria"
        if value.form == "city" or (value.form == "capital" and self.cities):
            self.codes += [value.subdivision or value.name] if self.cities else []
        elif not owns(line, at) and not (line.shape[at] == "A" and items_word(line, at + 1) in _PRIVATE):
            self.codes.append(value.code)
        return at + 1

    def _link(self, at: int) -> int | None:
        letter = self.line.shape[at]
        behalf = _ON_BEHALF.match(self.line.shape, at, self.limit) if self._is_inside() else None
        if behalf is not None:
            return behalf.end()
        goes_on = letter in _LINKS or self.line.items[at].word in _OPEN or (self.persons and letter in _TITLES)
        goes_on = goes_on or (self.cities and letter in "Ho")
        goes_on = goes_on or (letter == "b" and self.line.shape[at - 1] == "&")  # "signed by X and by Y"
        return at + 1 if goes_on else None
