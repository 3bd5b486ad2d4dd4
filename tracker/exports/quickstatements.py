"""Who holds which office as QuickStatements (version 1), for Wikidata.

We know nobody's item. So each person begins with CREATE, and stands as LAST below it: look first whether there is an
item, and put it in both places. An office cannot be created and referred to in one batch: it stands in brackets, as
[minister of economy of Azerbaijan], which the tool refuses until an item takes its place. Nothing wrong gets in unseen.
"""

from collections.abc import Iterator

from tracker.exports.material import Material, address_of
from tracker.exports.titles import bounded, title_of
from tracker.projections.names import person_key
from tracker.state.claims import parsed
from tracker.state.facts import RecordedFact
from tracker.state.lines import Between, OfficeLine

_PRECISIONS = {len("2021"): 9, len("2021-12"): 10, len("2021-12-08"): 11}
_POSITION_HELD, _INSTANCE_OF, _HUMAN = "P39", "P31", "Q5"
_START, _END, _POINT_IN_TIME = "P580", "P582", "P585"
_URL, _PUBLISHED, _TITLE, _AUTHOR = "S854", "S577", "S1476", "S2093"


def lines(material: Material) -> Iterator[str]:
    """Yield the commands, person by person."""
    by_person: dict[str, list[OfficeLine]] = {}
    for line in material.state.offices:
        by_person.setdefault(person_key(line.person), []).append(line)
    for _, offices in sorted(by_person.items()):
        name = max((line.person for line in offices), key=lambda name: (len(name), name))
        titles = dict.fromkeys(title_of(line) for line in offices)
        yield _command("CREATE")
        yield _command("LAST", "Len", _string(name))
        yield _command("LAST", "Den", _string(", ".join(titles)))
        yield _command("LAST", _INSTANCE_OF, _HUMAN)
        for line in offices:
            yield _command(
                "LAST", _POSITION_HELD, f"[{_plain(title_of(line))}]", *_qualifiers(line), *_sources(material, line)
            )


def _qualifiers(line: OfficeLine) -> Iterator[str]:
    for qualifier, day in (
        (_START, bounded(line.from_)),
        (_END, bounded(line.until)),
        (_POINT_IN_TIME, _single(line.last_stated)),
    ):
        if day is not None:
            yield from (qualifier, _time(day))


def _single(when: str | None) -> str | None:
    """Return the day, month or year that a period lies in; None where it reaches over several years."""
    period = parsed(when)
    return None if period is None else bounded(Between(earliest=f"{period.first}", latest=f"{period.last}"))


def _sources(material: Material, line: OfficeLine) -> Iterator[str]:
    """Yield a reference an article; what only prints another's words again is none."""
    once = {fact.article: fact for fact in material.quoted(line.facts) if fact.fact.id not in line.echoes}
    for nth, fact in enumerate(once.values()):
        reference = list(_reference(material, fact))
        if nth and reference:
            reference[0] = f"!{reference[0]}"  # begins a reference of its own
        yield from reference


def _reference(material: Material, fact: RecordedFact) -> Iterator[str]:
    source = material.articles.get(fact.article)
    if source is None:
        return
    if (address := address_of(source)) is not None:
        yield from (_URL, _string(address))
    if source.title is not None:
        yield from (_TITLE, f"en:{_string(source.title)}")
    if source.byline is not None:
        yield from (_AUTHOR, _string(source.byline))
    if fact.published is not None:
        yield from (_PUBLISHED, _time(fact.published))


def _time(day: str) -> str:
    """Return a day, month or year as Wikidata writes it, with its precision."""
    year, month, date = (*day.split("-"), "00", "00")[:3]
    return f"+{year}-{month}-{date}T00:00:00Z/{_PRECISIONS[len(day)]}"


def _command(*columns: str) -> str:
    return "\t".join(columns) + "\n"


def _string(text: str) -> str:
    """Return a string; the tool knows no way to write a quotation mark in one."""
    return f'"{_plain(text)}"'


def _plain(text: str) -> str:
    return " ".join(text.replace('"', "'").replace("|", "/").split())
