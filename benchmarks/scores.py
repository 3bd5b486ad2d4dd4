"""How well the reader reads, a kind of fact a line; and what a change to its vocabulary changed.

Run: python -m benchmarks.scores [FOLDER …] [--split NAME] [--fields] [--errors KIND|all] [--since FILE] [--write PAGE]

A FOLDER holds articles as text files, or has them under `articles`, and the `gold.jsonl` that they are scored by;
without one, the seeds are scored, the two corpora that the rules have learnt from and the one that they have not. FILE
is what `tracker read FOLDER --format jsonl` printed before the change; only the articles in it are compared. The scores
count what makes a fact the one that gold means; `--fields` tells how right the rest of it is, such as its place.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks._changes import Change, changes
from benchmarks._fields import fields
from benchmarks._readings import CORPUS, SEEDS, UNSEEN, WORLD, Reading, gold_of, read_before, read_folder
from benchmarks._scoring import Row, Score, agree, compare, row_of, score, total
from tracker.domain.facts import KINDS, Fact, kind_of
from tracker.domain.telling import told

_KINDS = tuple(str(kind.__struct_config__.tag) for kind in KINDS)
_BEGIN, _END = "<!-- scores: begin -->\n", "<!-- scores: end -->\n"
_FIELDS = ("kind", "quote", "optional")


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scores", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", metavar="FOLDER", type=Path, nargs="*", help="articles with their gold.jsonl")
    parser.add_argument("--split", help="only the articles that gold.jsonl counts to this split")
    parser.add_argument("--fields", action="store_true", help="show how right the fields are that no score counts")
    parser.add_argument("--errors", metavar="KIND", choices=(*_KINDS, "all"), help="show what was missed and is false")
    parser.add_argument("--since", metavar="FILE", type=Path, help="show what changed since this earlier run")
    parser.add_argument("--write", metavar="PAGE", type=Path, help="put the table into a page, between its marks")
    asked = parser.parse_args()
    folders = [folder.resolve() for folder in asked.folders] or [SEEDS, CORPUS, WORLD, UNSEEN]
    tables = []
    for folder in folders:
        wanted, found = gold_of(folder, asked.split), read_folder(folder)
        if asked.since is not None:
            print("\n".join(_changed(read_before(asked.since), found, wanted)))
        if asked.errors is not None:
            print("\n".join(_errors(wanted, found, _KINDS if asked.errors == "all" else (asked.errors,))))
        if asked.fields:
            print("\n".join((f"{folder.name}, {len(wanted)} articles", *fields(wanted, found))) + "\n")
        if wanted:
            tables.append("\n".join(_table(folder.name, wanted, found)) + "\n")
        elif asked.since is None:
            parser.error(f"{folder} holds no gold.jsonl with rows to score; --since FILE needs none")
    if asked.write is None:
        print("\n".join(tables), end="")
    else:
        before, _, rest = asked.write.read_text().partition(_BEGIN)
        asked.write.write_text(before + _BEGIN + "\n".join(tables) + _END + rest.partition(_END)[2])


def _rows(facts: Iterable[Fact], kind: str | None) -> list[Row]:
    return [row_of(fact) for fact in facts if kind in {None, kind_of(fact)}]


def _score(wanted: dict[str, list[Row]], found: dict[str, Reading], kind: str | None) -> Score:
    return total(
        score([row for row in rows if kind in {None, row["kind"]}], _rows(found[name].facts, kind))
        for name, rows in wanted.items()
    )


def _table(title: str, wanted: dict[str, list[Row]], found: dict[str, Reading]) -> Iterator[str]:
    """The scores as a table that reads well on a terminal and on a page."""
    title = f"{title}, {len(wanted)} articles"
    yield f"| {title:<24} | right | missed | false | precision | recall |    F1 |"
    yield f"| {'-' * 24} | ----: | -----: | ----: | --------: | -----: | ----: |"
    for kind in (*_KINDS, None):
        got = _score(wanted, found, kind)
        if sum(got):
            numbers = f"{got.found:>5} | {got.missed:>6} | {got.false:>5} | {got.precision:>9.3f} | {got.recall:>6.3f}"
            yield f"| {kind or 'all':<24} | {numbers} | {got.f1:.3f} |"


def _errors(wanted: dict[str, list[Row]], found: dict[str, Reading], kinds: tuple[str, ...]) -> Iterator[str]:
    """What was missed, and what was found that gold has not, each with its sentence."""
    for name, rows in wanted.items():
        for kind in kinds:
            compared = compare([row for row in rows if row["kind"] == kind], _rows(found[name].facts, kind))
            for row in compared.missed:
                said = {key: value for key, value in row.items() if key not in _FIELDS and value not in (None, [])}
                yield f"{name}\n  missed  {kind}: {', '.join(f'{key} {value}' for key, value in said.items())}"
                yield f"          “{row['quote']}”"
            for row in compared.false:
                fact = next(fact for fact in found[name].facts if row_of(fact) == row)
                yield f"{name}\n  false   {_in_words(fact)}\n          “{fact.quote}”"


def _changed(before: dict[str, Reading], after: dict[str, Reading], wanted: dict[str, list[Row]]) -> Iterator[str]:
    """What an earlier run told otherwise, each with its sentence; gold says whether it was right."""
    seen = Counter(gained=0, lost=0, changed=0)
    for name in sorted(before.keys() & after.keys()):
        for change in changes(before[name], after[name]):
            seen[change.word] += 1
            yield f"{name}\n" + "\n".join(_of_change(change, wanted.get(name)))
    yield ", ".join(f"{number} {word}" for word, number in seen.items()) + "\n"


def _of_change(change: Change, wanted: list[Row] | None) -> Iterator[str]:
    if change.before is not None:
        yield f"  was     {_in_words(change.before)}{_judged(change.before, wanted)}"
    word = "is" if change.before is not None else change.word
    yield f"  {word:<7} {_in_words(change.fact)}{_judged(change.fact, wanted)}"
    if change.fields:
        yield f"          in {', '.join(change.fields)}"
    yield f"          “{change.fact.quote}”"


def _in_words(fact: Fact) -> str:
    return f"{fact.rule}: {told(fact)} ({fact.when or 'undated'})"


def _judged(fact: Fact, wanted: list[Row] | None) -> str:
    """What gold says of a fact, where there is gold."""
    if not wanted:
        return ""
    return " · right" if any(agree(want, row_of(fact)) for want in wanted) else " · not in gold"


if __name__ == "__main__":
    main()
