"""Changes as people read them: a line each, and a text with the sentences behind them. Pure."""

from collections.abc import Iterator, Sequence

from tracker.alerts.noted import Cited, LineChange, Said
from tracker.alerts.rules import Content, Message

_SUBJECT = 150  # characters


def subject(message: Message) -> str:
    """Return what a message tells in one line, with whatever an article holds made harmless."""
    told = [(relation.title, headline(line)) for relation in message.data.relations for line in relation.changes]
    test = "[test] " if message.data.test else ""
    more = f" (and {len(told) - 1} more)" if len(told) > 1 else ""
    title, first = told[0]
    return f"{shortened(f'{test}{title}: {first}', _SUBJECT - len(more))}{more}"


def text(message: Message) -> str:
    """Return what a message tells as a text of its own."""
    parts = ["This is a test: nothing of this happened.\n"] if message.data.test else []
    for relation in message.data.relations:
        parts.append(f"{one_line(relation.title)}\n")
        parts += [f"{chr(10).join(_paragraph(line))}\n" for line in relation.changes]
    return "\n".join((*parts, _last_line(message)))


def headline(line: LineChange) -> str:
    """Return what became of a line: "turnover AZ–RU: 2.9 billion USD, 2021"."""
    what = about(line)
    holding = [said for said in line.after if not said.says.endswith("(no longer)")]
    now, was = values(holding or line.after), values(line.before)
    match line.what:
        case "gained":
            told = now
        case "lost":
            told = f"no longer {was}"
        case _ if was and now:
            told = f"{now} (was {was})"
        case _:
            told = now or f"no longer {was}"
    return f"{what}: {told}" if what else told


def about(line: LineChange) -> str:
    """Return what a line is about, in words that need no heading."""
    what = one_line(next((said.what for said in (*line.after, *line.before)), ""))
    match line.section, what:
        case "Co-chairs", _:
            return f"co-chair for {what}" if what else "co-chair"
        case ("Agreements", "stated in all") | ("Road maps", "active"):
            return f"{line.section.lower()}, {what}"
        case "Conflicts", _:
            return f"in conflict: {what}"
        case _:
            return what


def values(some: Sequence[Said]) -> str:
    """Return what the entries of a line say, without what they say it of."""
    return " / ".join(value(said) for said in some)


def value(said: Said) -> str:
    """Return what an entry says, with its day or period."""
    return one_line(", ".join(part for part in (said.says, said.when) if part)) or "told"


def source(cited: Cited) -> str:
    """Return where a sentence stands: title, publisher, day."""
    return one_line(", ".join(part for part in (cited.title, cited.outlet, cited.published) if part)) or cited.article


def one_line(written: str) -> str:
    """Return a text without line breaks, control characters and those that turn the direction of writing."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in written).split())


def shortened(line: str, most: int) -> str:
    """Return a line, cut where it is too long."""
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _paragraph(line: LineChange) -> Iterator[str]:
    yield about(line) or line.section
    for label, some in (("was", line.before), ("now", line.after)):
        yield from (f"  {label}  {value(said)}" for said in some)
    for cited in line.sources:
        yield f"  “{one_line(cited.quote)}”"
        yield f"    {source(cited)}"
        if cited.url:
            yield f"    {one_line(cited.url)}"


def _last_line(message: Message) -> str:
    data: Content = message.data
    moment = f"{message.timestamp:%Y-%m-%d %H:%M} UTC"
    return f"-- \nPosition {data.position} of the log, {moment}: {one_line(data.event.says)}. Rule: {data.rule}\n"
