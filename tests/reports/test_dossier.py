"""The dossier: all that the state says, each value with its sentence, whatever articles write."""

import re
import shutil
from datetime import date
from html.parser import HTMLParser
from typing import NamedTuple

import pytest
from sqlalchemy import Engine

from tests.projections.history import given, read, recorded
from tests.state.seeds import RELATION, office, seeds, turnover
from tracker.log.engine import open_engine, reading
from tracker.projections.runner import catch_up
from tracker.reports.gathering import charts, gather
from tracker.reports.rendering import safe_link, to_html, to_markdown
from tracker.reports.wording import figures, named
from tracker.state.entries import entries
from tracker.state.facts import recorded_facts
from tracker.state.lines import State

TODAY = date(2022, 3, 1)
HOSTILE = '<script>alert(1)</script> [a](javascript:x) | "b" & `c` *d* ~ [^1]: \x1b[0m'
VOID = {"meta", "br", "stop", "path", "rect", "line"}


class Page(HTMLParser):
    """What a browser makes of a page: elements, addresses, words, and notes by their ids."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.cells: list[list[str]] = []
        self.notes: dict[str, str] = {}
        self._note: str | None = None
        self._cell = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Take in an element."""
        self.elements.append((tag, dict(attrs)))
        if tag == "tr":
            self.cells.append([])
        if tag in {"td", "th"} and self.cells:
            self.cells[-1].append("")
            self._cell = True
        if tag == "li" and str(dict(attrs).get("id", "")).startswith("note-"):
            self._note = dict(attrs)["id"]
            self.notes[self._note] = ""

    def handle_endtag(self, tag):
        """Leave an element."""
        if tag in {"td", "th"}:
            self._cell = False
        if tag == "li":
            self._note = None

    def handle_data(self, data):
        """Take in words."""
        self.words.append(data)
        if self._cell:
            self.cells[-1][-1] += data
        if self._note is not None:
            self.notes[self._note] += data


def report(engine: Engine, *events, since: date | None = None, as_of: date = TODAY) -> tuple[str, str, State]:
    """Return the dossier of a log as HTML and Markdown, and the state that it tells."""
    given(engine, *events)
    catch_up(engine)
    with reading(engine) as tx:
        found, state = gather(tx, RELATION, as_of=as_of, known_at=None, since=since)
        return to_html(found, charts(tx, RELATION, state)), to_markdown(found), state


@pytest.fixture
def sqlite(sqlite_template, tmp_path):
    """An empty log; one kind of database is enough for what is made of states."""
    shutil.copyfile(sqlite_template, tmp_path / "tracker.db")
    engine = open_engine(f"sqlite:///{tmp_path / 'tracker.db'}")
    yield engine
    engine.dispose()


class Seeds(NamedTuple):
    """The dossier of the seeds since 2020, the state that it tells, and the quotes of all facts by their ids."""

    page: str
    text: str
    state: State
    quotes: dict[str, str]


@pytest.fixture(scope="module")
def of_seeds(sqlite_template, tmp_path_factory):
    """What several tests only look at."""
    folder = tmp_path_factory.mktemp("seeds")
    shutil.copyfile(sqlite_template, folder / "tracker.db")
    engine = open_engine(f"sqlite:///{folder / 'tracker.db'}")
    page, text, state = report(engine, *seeds(), since=date(2020, 1, 1))
    with reading(engine) as tx:
        quotes = {found.fact.id: found.fact.quote for found in recorded_facts(tx)}
    yield Seeds(page, text, state, quotes)
    engine.dispose()


def test_every_line_of_the_state_is_there_with_a_note_that_quotes_its_sentence(of_seeds):
    """What a dossier says can be looked up without the tracker."""
    page, _, state, quotes = of_seeds

    found = Page(page)

    rows = [" ".join(" ".join(row).split()) for row in found.cells]
    for entry in entries(state):
        says = " ".join(named(entry.says).split())
        if entry.section == "Conflicts":
            assert figures(says) in " ".join(" ".join(found.words).split())
        else:
            assert any(says in row and (not entry.when or entry.when in row) for row in rows), entry
    cited = set(re.findall(r'href="#(note-\d+)"', page))
    assert cited == set(found.notes)
    for note in found.notes.values():
        told = [fact for fact in quotes if fact in note]
        assert told
        assert all(quotes[fact] in note for fact in told)
    assert {fact for entry in entries(state) for fact in entry.facts} <= {
        fact for fact in quotes if any(fact in note for note in found.notes.values())
    }


def test_every_number_in_the_tables_is_one_of_the_state(of_seeds):
    """Nothing is reckoned on the way to the page."""
    page, _, state, _ = of_seeds
    table = page[page.index('id="section-1"') : page.index('id="method"')]
    beside = r'<figure>.*?</figure>|<ol class="steps">.*?</ol>|<h3>.*?</h3>|<span class="cite">.*?</span>|</?span[^>]*>'
    table = re.sub(r"<[^>]*>", " ", re.sub(beside, "", table, flags=re.DOTALL))

    told = " ".join(
        " ".join((entry.what, entry.says, entry.when, entry.stated_on, entry.last_printed, str(entry.support)))
        for entry in entries(state)
    )

    numbers = set(re.findall(r"\d[\d,.-]*\d|\d", table))
    assert len(numbers) > 30
    assert numbers <= set(re.findall(r"\d[\d,.-]*\d|\d", told))


def test_the_figure_that_was_narrowed_is_derived_step_by_step(of_seeds):
    """2020 is 2.55 to 2.58 because 2021 grew by 14.4 percent."""
    page, text, *_ = of_seeds

    assert "How turnover Azerbaijan–Russia, 2020 came about" in page
    assert "growth of 14.4 %" in page
    assert "How turnover Azerbaijan–Russia, 2020 came about" in text


def test_an_echo_is_cited_in_brackets(of_seeds):
    """A paragraph that is printed again is no second source."""
    page, text, *_ = of_seeds

    road_maps = next(line for line in text.splitlines() if "road maps are said to be active" in line)

    assert re.search(r"\[\^(\d+)\] \(\[\^(\d+)\]\)$", road_maps)
    assert re.search(r'\(<a href="#note-\d+">\d+</a>\)', page)


def test_conflicts_show_both_sentences(sqlite):
    """The reader of a dossier sees what contradicts what, and by how much."""
    page, text, state = report(
        sqlite,
        read("a", turnover(2_900_000_000, None, "2021"), published="2022-02-01"),
        read("b", turnover(3_500_000_000, None, "2021"), published="2022-02-03"),
    )
    with reading(sqlite) as tx:
        quotes = [found.fact.quote for found in recorded_facts(tx)]

    part = "".join(Page(page[page.index('id="conflicts"') : page.index('id="section-1"')]).words)

    assert len(state.conflicts) == 1
    assert all(quote in part for quote in quotes)
    assert "They miss each other by" in part
    assert "## Contradictions" in text


def test_what_changed_since_a_day_and_what_is_planned_have_their_parts(sqlite):
    """The forum of 2022 is planned; nobody chaired before 2022."""
    page, text, _ = report(sqlite, *seeds(), since=date(2022, 1, 1))

    since = text[text.index("## Since 2022-01-01") : text.index("## Planned and lapsed")]
    assert "Alexei Overchuk" in since
    assert "Action Program" not in since
    assert "### Planned" in text
    assert 'id="coming"' in page


def test_what_articles_write_is_text_and_nothing_else(sqlite):
    """A title or a name makes no element, no link, no row and no footnote."""
    hostile = recorded("a", "text", published="2021-01-01", title=HOSTILE)
    page, text, _ = report(sqlite, hostile, read("a", office(f"Ann {HOSTILE}", "president", "AZ", "2021-01-01"),
                                                 published="2021-01-01"))  # fmt: skip

    found = Page(page)

    assert "script" not in {tag for tag, _ in found.elements}
    assert "<script>alert(1)</script>" in "".join(found.words)
    assert not [attrs for _, attrs in found.elements if "javascript" in str(attrs.get("href", ""))]
    assert "<script" not in text.replace("\\<script", "")
    assert not re.search(r"(?<!\\)\]\(", text)
    assert "\x1b" not in page + text
    assert len(re.findall(r"^\[\^1\]:", text, re.MULTILINE)) == 1
    for row in [line for line in text.splitlines() if line.startswith("|")]:
        assert len(re.findall(r"(?<!\\)\|", row)) == 5


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ('https://example.org/"onclick="x', False),
        ("https://[broken", False),
        ("/relative", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(url, safe):
    """An address comes from a feed that anybody may have written."""
    assert (safe_link(url) is not None) == safe


def test_the_page_is_one_file_that_fetches_nothing(of_seeds):
    """It can be mailed, and opens without a network; every mark leads to a note."""
    page = of_seeds.page

    found = Page(page)

    assert not {"script", "link", "img", "iframe", "image"} & {tag for tag, _ in found.elements}
    assert not [attrs for _, attrs in found.elements if "src" in attrs or "srcset" in attrs]
    assert "url(" not in re.sub(r"url\(#[\w-]+\)", "", page)
    assert "@import" not in page
    ids = [attrs["id"] for _, attrs in found.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = {str(attrs["href"])[1:] for tag, attrs in found.elements if tag == "a" and str(attrs["href"])[0] == "#"}
    assert targets <= set(ids)


def test_the_same_log_gives_the_same_bytes(engine):
    """Two dossiers of one log can be compared, on either database."""
    given(engine, *seeds())
    catch_up(engine)

    with reading(engine) as tx:
        found = [gather(tx, RELATION, as_of=TODAY, known_at=None, since=date(2021, 1, 1))[0] for _ in range(2)]

    first, again = ((to_html(one, {}), to_markdown(one)) for one in found)
    assert again == first
    assert re.search(r"hash of the log.{1,12}s chain there is [0-9a-f]{64}", first[0])
    assert "position 5" in first[0]


def test_an_empty_log_makes_a_dossier_that_says_so(sqlite):
    """No chart, no table, no footnote, and no error."""
    page, text, _ = report(sqlite, since=date(2021, 1, 1))

    assert "Nothing is known of this relation on that day." in page
    assert "Nothing is known of this relation on that day." in text
    assert "Nothing changed." in page
    assert "<figure>" not in page
    assert "[^" not in text


def test_a_value_that_many_articles_state_has_some_notes_and_a_count(sqlite):
    """Footnotes stay legible however often a thing was printed."""
    articles = [
        read(f"a{n:02}", turnover(2_900_000_000, None, "2020"), office(f"Minister {n}", "minister", "AZ", "2021-01-01"),
             published=f"2021-01-{n + 1:02}")
        for n in range(20)
    ]  # fmt: skip

    page, text, _ = report(sqlite, *articles)

    line = next(line for line in text.splitlines() if line.startswith("| Turnover"))
    assert len(re.findall(r"\[\^\d+\]", line)) <= 6
    assert re.search(r"and 1\d more", line)
    assert page.count("<tr>") > 20
