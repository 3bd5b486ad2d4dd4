"""What a dossier holds, before it is HTML or Markdown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from tracker.reports.notes import Marks, Note, Notes, echoes_of
from tracker.reports.wording import about, at_a_glance, figures, named
from tracker.state.derivation import Derivation
from tracker.state.diff import Change, changes
from tracker.state.entries import entries
from tracker.state.entry import Entry
from tracker.state.headings import remark
from tracker.state.line import Line
from tracker.state.lines import Conflict, State
from tracker.state.sources import Cited
from tracker.state.words import in_words

_APART = frozenset({"Conflicts", "Undated"})
_COMES = ("planned", "lapsed")


class Row(Line, frozen=True, kw_only=True):
    """One thing that the state says."""

    what: str
    says: str
    when: str
    stated: str
    marks: Marks


class Told(Line, frozen=True, kw_only=True):
    """A sentence or a step, with its notes."""

    text: str
    marks: Marks


class Section(Line, frozen=True, kw_only=True):
    """A part of the state; `chart` is the name of the one that belongs to it."""

    title: str
    rows: tuple[Row, ...]
    chart: str | None = None
    reckoned: tuple[tuple[str, tuple[Told, ...]], ...] = ()  # how figures were narrowed, step by step


class Odds(Line, frozen=True, kw_only=True):
    """Claims that cannot all be true."""

    about: str
    sides: tuple[Row, ...]
    gap: str
    cause: str | None


class Turn(Line, frozen=True, kw_only=True):
    """What became of a line since a day."""

    what: str
    about: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    marks: Marks


class Dossier(Line, frozen=True, kw_only=True):
    """A dossier; `since` is None where nobody asked what changed."""

    title: str
    as_of: str
    glance: tuple[Told, ...]
    since: str | None
    turns: tuple[tuple[str, tuple[Turn, ...]], ...]  # by section
    conflicts: tuple[Odds, ...]
    coming: tuple[tuple[str, tuple[Row, ...]], ...]
    sections: tuple[Section, ...]
    undated: tuple[Row, ...]
    method: tuple[str, ...]
    notes: tuple[Note, ...]


_CHARTS = {"Offices": "offices", "Trade": "trade", "Investments": "investment", "Agreements": "agreements"}


def facts_of(state: State, derivations: Iterable[Derivation], turned: Iterable[Change]) -> list[str]:
    """Return every fact that a dossier cites."""
    cited = [fact for entry in entries(state) for fact in entry.facts]
    cited += [fact for derivation in derivations for step in derivation.steps for fact in step.facts]
    cited += [fact for change in turned for entry in (*change.after, *change.before) for fact in entry.facts]
    return list(dict.fromkeys(cited))


def turned(before: State | None, state: State) -> list[Change]:
    """Return what changed from one state to another, but for what was only stated once more."""
    found = changes(before, state) if before is not None else []
    return [change for change in found if change.what != "restated"]


def dossier(
    state: State,
    *,
    title: str,
    cited: Mapping[str, Cited],
    derivations: Sequence[Derivation],
    since: str | None,
    changed: Sequence[Change],
    method: Sequence[str],
) -> Dossier:
    """Compose a dossier; notes are numbered in the order in which it is read."""
    notes = Notes(cited, echoes_of(state))
    glance = tuple(Told(text=text, marks=notes.cite(facts)) for text, facts in at_a_glance(state))
    turns = tuple(_turns(changed, notes))
    conflicts = tuple(_odds(conflict, notes) for conflict in state.conflicts)
    every = entries(state)
    coming = tuple(_coming(every, notes))
    sections = tuple(_sections(every, derivations, notes))
    undated = tuple(_row(entry, notes) for entry in every if entry.section == "Undated")
    return Dossier(
        title=title,
        as_of=state.as_of,
        glance=glance,
        since=since,
        turns=turns,
        conflicts=conflicts,
        coming=coming,
        sections=sections,
        undated=undated,
        method=tuple(method),
        notes=notes.all(),
    )


def _sections(every: Sequence[Entry], derivations: Sequence[Derivation], notes: Notes) -> Iterator[Section]:
    for name, found in groupby(every, key=lambda entry: entry.section):
        if name in _APART:
            continue
        rows = tuple(_row(entry, notes) for entry in found)
        reckoned = tuple(_reckoned(one, notes) for one in derivations) if name == "Trade" else ()
        yield Section(title=name, rows=rows, chart=_CHARTS.get(name), reckoned=reckoned)


def _row(entry: Entry, notes: Notes) -> Row:
    stated = ", ".join(part for part in (entry.stated_on, remark(entry)) if part)
    return Row(
        what=_capital(about(entry)),
        says=named(entry.says) if entry.section == "Undated" else entry.says,
        when=entry.when,
        stated=stated,
        marks=notes.cite(entry.facts),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _coming(every: Sequence[Entry], notes: Notes) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield what is planned, and what was and nobody told of since."""
    for status in _COMES:
        rows = tuple(
            _row(entry, notes)
            for entry in every
            if entry.section in {"Meetings", "Agreements", "Road maps"} and entry.says.partition(",")[0] == status
        )
        if rows:
            yield status, rows


def _reckoned(found: Derivation, notes: Notes) -> tuple[str, tuple[Told, ...]]:
    steps = tuple(
        Told(text=f"{step.step}. {named(step.about)}: {named(step.says)}", marks=notes.cite(step.facts))
        for step in found.steps
    )
    return named(found.about), steps


def _odds(conflict: Conflict, notes: Notes) -> Odds:
    sides = tuple(
        Row(
            what="",
            says=figures(named(claim.says)),
            when="",
            stated=claim.stated_on or "",
            marks=notes.cite(claim.facts),
        )
        for claim in conflict.claims
    )
    gap = []
    if conflict.gap is not None and conflict.gap.amount is not None:
        gap.append(in_words(conflict.gap.amount))
    if conflict.gap is not None and conflict.gap.percent is not None:
        gap.append(f"{conflict.gap.percent} percent{'' if gap else 'age points'}")
    return Odds(about=named(conflict.about), sides=sides, gap=", ".join(gap), cause=conflict.likely_cause)


def _turns(changed: Sequence[Change], notes: Notes) -> Iterator[tuple[str, tuple[Turn, ...]]]:
    """Yield what changed by section; what was lost stands last in each."""
    for section in dict.fromkeys(change.section for change in changed):
        yield section, tuple(_turn(change, notes) for change in changed if change.section == section)


def _turn(change: Change, notes: Notes) -> Turn:
    shown = (*change.after, *change.before)
    return Turn(
        what=change.what,
        about=_capital(about(shown[0])),
        before=tuple(_says(entry) for entry in change.before),
        after=tuple(_says(entry) for entry in change.after),
        marks=notes.cite(fact for entry in change.after or change.before for fact in entry.facts),
    )


def _says(entry: Entry) -> str:
    return ", ".join(part for part in (entry.says, entry.when) if part) or "told"
