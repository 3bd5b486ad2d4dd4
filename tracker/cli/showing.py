"""How `tracker read` shows an article: its facts as a table, or each sentence with how it was read."""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tracker.cli.printable import printable
from tracker.domain.articles import Article
from tracker.domain.events import ArticleRead
from tracker.domain.facts import kind_of
from tracker.domain.telling import told
from tracker.reader.explain import Explained, Explanation

_NARROW = 100  # columns; below that a sentence stands under its fact instead of beside it
_INDENT = 10
_STYLES = {
    "place": "green", "person": "cyan", "title": "cyan", "body": "magenta", "shared": "magenta", "money": "yellow",
    "percent": "yellow", "multiple": "yellow", "number": "blue", "ordinal": "blue", "when": "bright_blue",
}  # fmt: skip
# What would move the cursor, colour the terminal or turn the reading direction; one character for one.


def show_table(name: str, read: ArticleRead) -> None:
    """Print the facts of an article as a table that is no wider than the terminal."""
    console = Console()
    narrow = console.width < _NARROW
    table = Table(title=_heading(name, read), title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("kind", no_wrap=True)
    table.add_column("what", ratio=3, overflow="fold")
    table.add_column("when", overflow="fold", max_width=len("2019-06-06/"))
    if not narrow:
        table.add_column("sentence", ratio=4, overflow="fold")
    for fact in read.facts:
        what, quote = Text(printable(told(fact))), Text(printable(fact.quote), style="dim")
        cells = (what.append("\n").append_text(quote), fact.when or "") if narrow else (what, fact.when or "", quote)
        table.add_row(kind_of(fact), *cells)
    console.print(table if read.facts else _heading(name, read).append(" · no facts"))


def show_explained(name: str, article: Article, explanation: Explanation) -> None:
    """Print each sentence of an article with its tags, its facts and their rules, and why near misses made none."""
    console = Console()
    console.print(_heading(name, explanation.read), soft_wrap=True)
    for sentence in explanation.sentences:
        console.print()
        _print(console, Text(sentence.role, style="dim"), _sentence(article, sentence))
        for label, line in _remarks(article, sentence):
            _print(console, Text(""), Text.assemble(label, line))
    console.print()


def _heading(name: str, read: ArticleRead) -> Text:
    pair = f" · {', '.join(read.parties)}" if read.parties else ""
    return Text(printable(f"{name} · {read.published or 'undated'}{pair}"), style="bold")


def _sentence(article: Article, sentence: Explained) -> Text:
    """The sentence, each tag in the colour of its kind; grey where it is not read."""
    text = Text(printable(article.text[sentence.start : sentence.end]), style="dim" if sentence.unread else "")
    for tag in sentence.tags:
        text.stylize(_STYLES.get(tag.kind, ""), tag.start - sentence.start, tag.end - sentence.start)
    return text


def _remarks(article: Article, sentence: Explained) -> Iterator[tuple[Text, Text]]:
    """Yield what is said of a sentence, each with its label."""
    for tag in sentence.tags:
        shown = (printable(article.text[tag.start : tag.end]), _STYLES.get(tag.kind, ""))
        yield _label(tag.kind, "dim"), Text.assemble(shown, f" = {printable(tag.value)}")
    for each in sentence.told:
        label = _label("fact", "bold green") if each.kept else _label("again", "green")
        carried = f", carried over: {', '.join(each.fact.carried)}" if each.fact.carried else ""
        yield label, Text(f"{each.fact.rule}: {printable(told(each.fact))} ({each.fact.when or 'undated'}{carried})")
    kinds: dict[str, list[str]] = {}
    for miss in sentence.misses:
        near = f" (near “{printable(miss.near)}”)" if miss.near else ""
        kinds.setdefault(miss.reason + near, []).append(miss.kind)
    for why, missed in kinds.items():
        yield _label("no fact", "red"), Text(f"{', '.join(missed)}: {why}")
    if sentence.unread:
        yield _label("not read", "red"), Text(sentence.unread)


def _label(word: str, style: str) -> Text:
    return Text(word.ljust(_INDENT), style=style)


def _print(console: Console, label: Text, line: Text) -> None:
    """Print a line beside its label, folded to a terminal's width; whole where it goes into a file or a pipe."""
    width = max(console.width - _INDENT, _INDENT)
    parts = line.wrap(console, width) if console.is_terminal else [line]
    for number, part in enumerate(parts):
        part.rstrip()
        before = label.plain if number == 0 else ""
        console.print(Text.assemble((before.ljust(_INDENT), label.style), part), soft_wrap=True)
