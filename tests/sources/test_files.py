"""Article files of every kind, and every way in which one can be wrong."""

import io
import os
import random
from datetime import date

import pytest

from tracker.domain.articles import Article
from tracker.domain.errors import SourceError
from tracker.sources import files
from tracker.sources.files import articles

TODAY = date(2026, 11, 22)


def taken(*paths, standard_input=b"", home=None):
    """Everything that the paths yield."""
    stream = io.BufferedReader(io.BytesIO(standard_input))
    return list(articles([str(path) for path in paths], today=TODAY, home=home, standard_input=stream))


def written(folder, name, content):
    """A file of that content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_header_line_gives_the_day_and_the_byline(tmp_path):
    """The header is the file's, not the article's: it leaves the text."""
    path = written(tmp_path, "a.txt", " date 2021-12-08 By Ayya Lmahamad\n\nThey signed.\n")

    [article] = taken(path)

    assert (article.published, article.byline, article.text, article.title) == (
        date(2021, 12, 8), "Ayya Lmahamad", "They signed.", None,
    )  # fmt: skip


def test_a_headline_may_stand_above_the_header(tmp_path):
    """What stands above is the title, and part of the text, as it states facts too."""
    path = written(tmp_path, "a.txt", "Two ink a pact\n\n date 2021-12-08 By X\n\nThey signed.\n")

    [article] = taken(path)

    assert (article.title, article.text) == ("Two ink a pact", "Two ink a pact\n\nThey signed.")


def test_without_a_header_there_is_no_day(tmp_path):
    """A day is never invented, not even from the file's own."""
    path = written(tmp_path, "a.txt", "Discussed relations\n\nIt was a meeting.\n")

    [article] = taken(path)

    assert (article.published, article.title) == (None, "Discussed relations")


def test_a_date_in_running_text_is_no_header(tmp_path):
    """Only a line of that very form is taken out of the text."""
    path = written(tmp_path, "a.txt", "The date 2021-12-08 was set.\nMore text.")

    [article] = taken(path)

    assert article.published is None
    assert article.text.startswith("The date 2021-12-08")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", "They signed – twice."),
        ("utf-16", "They signed – twice."),
        ("utf-16-le", "They signed the program in the city."),
        ("utf-16-be", "They signed the program in the city."),
        ("cp1251", "Президент Азербайджана встретился в Москве с премьер-министром. Стороны подписали три документа."),
        ("cp1252", "The café agreement — signed by José in Málaga."),
    ],
)
def test_the_usual_encodings_are_read(tmp_path, encoding, text):
    """What an editor of the trade saves is read as it was written."""
    path = written(tmp_path, "a.txt", text.encode(encoding))

    [article] = taken(path)

    assert article.text == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(500),
        bytes(random.Random(2).randrange(32, 256) for _ in range(3000)),
        b"\xff\xfeo",
    ],
    ids=["all bytes", "picture", "noise", "half a UTF-16"],
)
def test_bytes_that_are_no_text_are_refused(tmp_path, data):
    """Garbage never becomes an article."""
    path = written(tmp_path, "a.txt", data)

    [error] = taken(path)

    assert isinstance(error, SourceError)
    assert str(path) in str(error)
    assert "UTF-8" in str(error)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "holds no text"),
        (" \n\t\n", "holds no text"),
        (" date 2099-01-01 By X\n\nText.", "still to come"),
        (" date 2021-13-45 By X\n\nText.", "is no date"),
        (" date 1066-10-14 By X\n\nText.", "before 1900"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(tmp_path, content, said):
    """One line names the file, what was found and the way out."""
    path = written(tmp_path, "a.txt", content)

    [error] = taken(path)

    assert said in str(error)
    assert str(path) in str(error)
    assert "\n" not in str(error)


def test_a_huge_file_is_refused_without_being_held(tmp_path):
    """A 50 MB file costs no more memory than the largest article."""
    path = written(tmp_path, "a.txt", b"word " * 10_000_000)

    [error] = taken(path)

    assert "is larger than 8 MB" in str(error)


def test_a_broken_line_costs_only_itself(tmp_path):
    """The good lines around it are taken, and the error names its line."""
    lines = [
        '{"text": "One.", "published": "2021-01-02"}',
        "{broken",
        "",
        '{"text": "Two.", "home": "XX"}',
        '{"text": "Three."}',
    ]
    path = written(tmp_path, "a.jsonl", "\n".join(lines))

    one, broken, unknown, three = taken(path)

    assert (one.text, one.published, three.text) == ("One.", date(2021, 1, 2), "Three.")
    assert str(broken).startswith(f"{path}:2:")
    assert str(unknown).startswith(f"{path}:4: home 'XX'")


def test_a_character_that_no_text_holds_is_refused(tmp_path):
    """PostgreSQL could not store it, and no article has one."""
    path = written(tmp_path, "a.jsonl", '{"text": "Half\\u0000way."}\n')

    [error] = taken(path)

    assert "holds a NUL character" in str(error)


def test_an_overlong_line_costs_only_itself(tmp_path):
    """What follows a line of 9 MB is read from its own beginning."""
    path = written(
        tmp_path, "a.jsonl", b'{"text": "' + b"x" * (files.LARGEST_ARTICLE_BYTES + 9) + b'"}\n{"text": "Two."}\n'
    )

    error, two = taken(path)

    assert str(error).startswith(f"{path}:1: is larger")
    assert two.text == "Two."


def test_a_page_gives_its_text_and_what_its_markup_says(tmp_path):
    """The day comes from the page's metadata, the furniture stays out."""
    paragraph = (
        "Azerbaijan and Russia have signed an agreement on cooperation in Baku, officials said after long talks. "
    )
    path = written(
        tmp_path,
        "a.html",
        "<html><head><title>A signs B</title>"
        '<meta property="article:published_time" content="2021-12-08T10:00:00Z"></head>'
        f"<body><nav>Home About</nav><article><h1>A signs B</h1><p>{paragraph * 2}</p>"
        f"<p>{paragraph}Thus.</p></article></body></html>",
    )

    [article] = taken(path)

    assert (article.title, article.published) == ("A signs B", date(2021, 12, 8))
    assert article.text.startswith("A signs B\n\nAzerbaijan")
    assert "Home About" not in article.text


def test_a_page_without_a_stated_day_has_none(tmp_path):
    """A day in the prose or a copyright year is not the day of publication."""
    paragraph = (
        "On 5 May 2020 Azerbaijan and Russia signed an agreement on cooperation in Baku, officials said after talks. "
    )
    path = written(
        tmp_path,
        "a.html",
        f"<html><body><article><p>{paragraph * 3}</p></article><footer>© 2023</footer></body></html>",
    )

    [article] = taken(path)

    assert article.published is None


def test_a_folder_is_walked_in_order_and_other_files_left_alone(tmp_path):
    """The same folder always gives the same articles in the same order."""
    (tmp_path / "sub").mkdir()
    written(tmp_path, "b.txt", "Second.")
    written(tmp_path, "a.txt", "First.")
    written(tmp_path / "sub", "c.txt", "Third.")
    written(tmp_path, "readme.md", "Not an article.")
    written(tmp_path, ".hidden.txt", "Not an article.")

    assert [article.text for article in taken(tmp_path)] == ["First.", "Second.", "Third."]


def test_the_log_keeps_the_source_and_not_where_it_lies(tmp_path):
    """The same folder replayed on two machines gives the same log."""
    (tmp_path / "news").mkdir()
    path = written(tmp_path / "news", "a.txt", "First.")

    assert [article.source for article in taken(tmp_path / "news", path)] == ["news/a.txt", "a.txt"]


def test_a_byline_is_no_title(tmp_path):
    """A first line that says who wrote it is not what it is called."""
    path = written(tmp_path, "a.txt", " date 2021-12-08 By Azernews\n\nBy Ayya Lmahamad\n\nThey signed.\n")

    [article] = taken(path)

    assert article.title is None


def test_a_folder_without_articles_says_so(tmp_path):
    """Nothing to do is said, not passed over."""
    [error] = taken(tmp_path)

    assert "holds no article files" in str(error)


def test_a_missing_file_and_a_broken_link_say_so(tmp_path):
    """What cannot be opened is named with the system's own reason."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")

    errors = taken(tmp_path / "none.txt", tmp_path)

    assert [("No such file" in str(error)) for error in errors] == [True, True]


@pytest.fixture
def unprivileged():
    """Somebody who may not read everything, as root may."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


def test_an_unreadable_file_says_so(tmp_path, request):
    """Permissions are named, not traced back."""
    path = written(tmp_path, "a.txt", "Text.")
    path.chmod(0)
    request.getfixturevalue("unprivileged")

    [error] = taken(path)

    assert "Permission denied" in str(error)


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"They signed.", "They signed."), (b'{"text": "They signed."}\n', "They signed.")],
    ids=["plain", "JSON Lines"],
)
def test_standard_input_is_told_apart_by_its_start(data, text):
    """A pipe needs no file name."""
    [article] = taken("-", standard_input=data, home="AZ")

    assert isinstance(article, Article)
    assert (article.text, article.source, article.home) == (text, "standard input", "AZ")


@pytest.mark.parametrize(
    ("name", "text", "published"),
    [
        ("2024-08-19-border.txt", "A ministry denies queues.\n\nThey met on Monday.", date(2024, 8, 19)),
        ("kg-kz-2024-08-19-border.txt", "Taraz, August 19.\n\nThey met on Monday.", date(2024, 8, 19)),
        ("border.txt", "They met on Monday.", None),
        ("2024-08-19-border.txt", " date 2024-08-20 By A\n\nThey met.", date(2024, 8, 20)),
        ("2024-08-19-border.txt", "Published: 20 August 2024\n\nThey met.", None),
        ("2024-08-19-border.txt", "Aug. 20th, 2024 | News\n\nThey met.", None),
        ("2024-08-19-border.txt", "They met. " * 20 + "It was on 20 August 2024.", date(2024, 8, 19)),
        (
            "2024-08-19-border.txt",
            f"Queues denied\n\n{'They met. ' * 7}\n\nThe pact dates from 20 May 2014.",
            date(2024, 8, 19),
        ),
        ("2024-08-19-border.txt", "Queues denied.\n\nTARAZ, Aug 20 (KazWire) - They met.", date(2024, 8, 20)),
        ("2024-12-31-border.txt", "Queues denied.\n\nTARAZ, January 1 - They met.", date(2025, 1, 1)),
        ("2024-08-19-border.txt", "Queues denied.\n\nTARAZ, May 3 - They met.", date(2024, 8, 19)),
        ("2024-08-19-to-2024-08-21.txt", "They met.", None),
        ("2024-19-08-border.txt", "They met.", None),
        ("2031-08-19-border.txt", "They met.", None),
        ("12024-08-191.txt", "They met.", None),
    ],
)
def test_a_file_named_for_a_day_is_of_that_day_unless_its_text_tells_one(tmp_path, name, text, published):
    """Archives are named so; the article's own word goes before the archivist's, and no day is guessed."""
    (tmp_path / name).write_text(text)

    (article,) = articles([str(tmp_path)], today=date(2026, 1, 1), standard_input=io.BytesIO())

    assert article.published == published
