"""An article's text: canonical characters with the way back, and the parts of the page."""

import sys
import unicodedata
from datetime import date
from unicodedata import is_normalized

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.reader.text import canonical, layout

_ODD = st.text(
    st.sampled_from("aB 1.,\n\r\t\u200b\u202e\u00a0\u00ad–—’“e\u0301\u1100\u1161\u11a8ﬁ\u212b\x00\x85"), max_size=60
)


def _roles(text: str, published: date | None = None) -> list[tuple[str, str]]:
    found = layout(canonical(text), published)
    return [(block.role, found.text[block.start : block.end]) for block in found.blocks]


_BODY = "The two ministers discussed trade and transport on Monday, and they agreed to meet again in the spring."


def test_plain_text_needs_no_way_back():
    """Most articles cost nothing: their offsets are the article's own."""
    found = canonical("Baku and Tbilisi signed.\n\nThe end.")

    assert found.text == "Baku and Tbilisi signed.\n\nThe end."
    assert found.ways == ()


def test_typography_becomes_plain_and_stays_where_it_was():
    """Quotes, spaces and dashes are written one way for every later pattern."""
    found = canonical("“Türkiye’s” Baku–Tbilisi\u00a0line – the first — opened")

    assert found.text == '"Türkiye\'s" Baku-Tbilisi line — the first — opened'
    assert found.ways == ()


def test_a_quote_comes_back_verbatim_across_what_was_removed():
    """A fact's quote is the article's own text, soft hyphens, marks and line ends included."""
    text = "Az\u00ader\u200bbaijan  and\r\nGe\u0301orgia"
    found = canonical(text)

    assert found.text == "Azerbaijan and\nGéorgia"
    start, end = found.original(0, len("Azerbaijan and"))
    assert text[start:end] == "Az\u00ader\u200bbaijan  and"
    start, end = found.original(found.text.index("Gé"), len(found.text))
    assert text[start:end] == "Ge\u0301orgia"


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), _ODD))
def test_any_text_has_a_canonical_form_whose_spans_lie_in_the_article(text):
    """No character makes the reader fail or point outside the article."""
    found = canonical(text)

    assert is_normalized("NFC", found.text)
    for start in range(len(found.text)):
        first, last = found.original(start, start + 1)
        assert 0 <= first < last <= len(text)
    assert canonical(text) == found


def test_digits_of_every_script_are_digits():
    """No pattern that takes any digit passes on one that a period cannot be made of."""
    digits = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Nd"]

    assert canonical("".join(digits)).text == "".join(str(unicodedata.digit(digit)) for digit in digits)


def test_colours_of_a_terminal_are_no_part_of_the_text():
    """Escape sequences go as a whole: what is left of one would hide the word after it."""
    assert canonical("of \x1b[31mKenya\x1b[0m with").text == "of Kenya with"


def test_lines_that_a_page_wrapped_are_joined():
    """A sentence is not cut where a page was too narrow."""
    text = (
        "Regions renew their agreement\n\n"
        "The Governor of the Region has welcomed at the seat of the regional authority\n"
        "the Chairman of the neighbouring Region, and together with him came also his\n"
        "deputy. Main topics of the meeting were transport, tourism and the new period\n"
        "of the programme.\n"
    )

    lines = canonical(text).text.split("\n")

    assert lines[2].startswith("The Governor")
    assert lines[2].endswith("of the programme.")


def test_list_items_and_headers_are_not_joined():
    """A list stays a list."""
    text = f"Documents signed\n\n{_BODY}\n• an agreement on customs;\n• a protocol.\n"

    assert [role for role, _ in _roles(text)] == ["headline", "body", "item", "item"]


def test_headline_byline_publication_line_and_body_are_told_apart():
    """Only the body and the headline state facts."""
    text = f"Ministers meet in Baku\nBy Ayla Example\n1 October 2021 10:05 (UTC+04:00)\n\n{_BODY}"

    assert [role for role, _ in _roles(text)] == ["headline", "byline", "published", "body"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By our correspondent in Lima.", "byline"),
        ("From Our Correspondent, Lima", "byline"),
        ("By 2030 trade between Peru and Ghana is to double.", "body"),
        ("From 2010 to 2022 Peru invested $5 million in Ghana.", "body"),
        ("From Lima the president flew to Accra for talks.", "body"),
    ],
)
def test_a_first_sentence_may_begin_as_a_byline_does(line, role):
    """A short lead that opens with "by" or "from" is read."""
    assert [found for found, _ in _roles(f"Ministers meet in Lima\n\n{line}\n\n{_BODY}")] == ["headline", role, "body"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published Thursday, August 4, 2022 9:41AM EDT", date(2022, 8, 4)),
        ("16 May 2023", date(2023, 5, 16)),
        ("15.07.2020 | Union Bulletin", date(2020, 7, 15)),
        ("Rome newsroom | 12 April 2022 | 08:05", date(2022, 4, 12)),
        ("Published on 24/01/2023 - 09:12 By Someone - Reporter", date(2023, 1, 24)),
        ("NEWS 26.11.201813:02", date(2018, 11, 26)),
        ("15:5911.10.2023", date(2023, 10, 11)),
        ("Thu Mar 06 2025 - 15:21", date(2025, 3, 6)),
        ("2024-05-06", date(2024, 5, 6)),
        ("Source: Union Wire    Editor: abc    2024-05-06 21:10:45", date(2024, 5, 6)),
        ("Date: 2024/5/6", date(2024, 5, 6)),
    ],
)
def test_a_publication_line_dates_the_article(line, day):
    """The page's own date is used where the source gives none."""
    found = layout(canonical(f"Ministers meet\n{line}\n\n{_BODY}"), None)

    assert found.published == day
    assert [block.role for block in found.blocks] == ["headline", "published", "body"]


def test_a_day_that_may_be_of_two_months_beside_an_american_clock_dates_nothing():
    """11/5/2008 is in May or in November; a wrong day would put every fact of the article months off."""
    found = layout(canonical(f"Ministers meet\n1:57:11 PM | 11/5/2008\n\n{_BODY}"), None)

    assert found.published is None


@pytest.mark.parametrize(
    "strip",
    [
        "Gazette of the Northern Coast  •  16 May 2023  •  No 31",
        "Chamber of the River Towns – Letter to Members, 16.5.2023",
        "The Two Banks Review, Tuesday 16 May 2023",
        "Tuesday 16 May 2023. All hours are those of the capital. Newest on top.",
        "VIEWS  |  by Ayla Example  |  May 16, 2023",
    ],
)
def test_a_strip_above_the_headline_dates_the_article(strip):
    """A paper's own line, however many words its name has, gives its day and states nothing."""
    found = layout(canonical(f"{strip}\n\nMinisters meet\n\n{_BODY}"), None)

    assert found.published == date(2023, 5, 16)
    assert found.blocks[0].role == "published"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("BAKU, Azerbaijan, February 17, 2022 — ", date(2022, 2, 17)),
        ("ABU DHABI, 14th January, 2025 (WAM) -- ", date(2025, 1, 14)),
        ("Tulcan, Ecuador, Jan 31, 2023 (EFE).- ", date(2023, 1, 31)),
        ("YEREVAN, SEPTEMBER 6, 2024, ARMENPRESS. ", date(2024, 9, 6)),
        ("DUSHANBE, 16.01.2025 (NIAT Khovar) – ", date(2025, 1, 16)),
        ("BISHKEK, September 25, 2023. /Kabar/. ", date(2023, 9, 25)),
        ("Dushanbe, 21.10.2016. /NIAT “Khovar”/. ", date(2016, 10, 21)),
        ("Riyadh, Rajab 27, 1444, February 18, 2023, SPA — ", date(2023, 2, 18)),
        ("BAKU, Azerbaijan, February 17 — ", None),
        ("OTTAWA -- ", None),
        ("Luanda — ", None),
        ("VIENTIANE, Dec. 4 (Xinhua) -- ", None),
        ("Baku. 7 April. REPORT.AZ/ ", None),
        ("(TAP) - ", None),
        ("ISLAMABAD: ", None),
        ("Kigali: ", None),
        ("Kampala, Uganda | THE EXAMPLE | ", None),
        ("BAKU /APA/ ", None),
        ("Baku, February 17, AZERTAC ", None),
        ("HELSINKI/STOCKHOLM — ", None),
        ("Baghdad – INA ", None),
        ("COLOMBO (News 1st); ", None),
        ("New Delhi [India], May 5 (ANI): ", None),
        ("SOFIA (Bulgaria), May 5 (BTA) – ", None),
        ("CAIRO - 5 May 2023: ", date(2023, 5, 5)),
        ("APIA, Samoa (5 May 2023) – ", date(2023, 5, 5)),
        ("5 May 2023, Baku — ", date(2023, 5, 5)),
        ("BAKU, Azerbaijan, May 5 (Wire) —", None),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_and_dates_it_only_with_a_year(dateline, day):
    """A dateline without a year gives no date: nothing is invented."""
    found = layout(canonical(f"Ministers meet\n\n{dateline}{_BODY}"), None)

    assert found.text[found.blocks[-1].start :] == _BODY
    assert found.dateline is not None
    assert found.published == day


def test_a_page_s_own_day_gives_way_to_the_article_s():
    """Over the headline stands when the page was shown, below it when the article was published."""
    text = f"Anytown, May 9th 2024 - 04:12 UTC\n\nMinisters meet in the capital\n\nWednesday, May 8th 2024\n\n{_BODY}"

    assert layout(canonical(text), None).published == date(2024, 5, 8)


@pytest.mark.parametrize(
    "opening", ["Rome and Tunis signed. ", "EU and Japan met. ", "Baku, the capital, hosted them. "]
)
def test_a_sentence_that_opens_with_a_place_is_no_dateline(opening):
    """What belongs to the text stays in it."""
    found = layout(canonical(f"Ministers meet\n\n{opening}{_BODY}"), None)

    assert found.dateline is None


def test_the_given_date_wins():
    """Metadata is better than a page's header."""
    found = layout(canonical(f"Ministers meet\n16 May 2023\n\n{_BODY}"), date(2023, 5, 18))

    assert found.published == date(2023, 5, 18)


def test_a_date_in_the_body_or_the_headline_is_no_publication_date():
    """A stated day is not the day of publication."""
    text = f"Treaty of 5 May 2020 enters into force\n\nOn 6 June 2021 it was signed. {_BODY}"

    assert layout(canonical(text), None).published is None


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Twitter @Somewhere",
        "ALSO READ: What traders expect",
        "© Somewhere Digest. All rights reserved.",
        "Ayla Example is Somewhere's staff journalist, follow her on Twitter: @ayla",
        "newsdesk@somewhere.example",
        "VIDEO",
        "JM/QCB/ft",
        "Print   Share",
        "5 min read",
        "Home > News > Economy",
        "The post Ministers meet appeared first on Somewhere",
        "We use cookies to improve your visit.",
    ],
)
def test_furniture_states_nothing(line):
    """What a page repeats under every article is not read."""
    assert _roles(f"Ministers meet\n\n{_BODY}\n\n{line}")[-1][0] == "furniture"


def test_teasers_after_their_heading_are_furniture():
    """Headlines of other articles are not this article's facts."""
    text = f"Ministers meet\n\n{_BODY}\n\nALSO READ\n• Shilling holds firm\n• Inside the row"

    assert [role for role, _ in _roles(text)][2:] == ["furniture"] * 3


def test_a_second_deck_of_the_headline_is_read_like_the_first():
    """What stands under the headline often says more than it."""
    text = (
        f"Ministers meet in the capital\n\nTwo sides agree to double their trade by 2030\n\nBy Ayla Example\n\n{_BODY}"
    )

    assert [role for role, _ in _roles(text)] == ["headline", "headline", "byline", "body"]


@pytest.mark.parametrize("sign", [" (ANA)", ".///ab", " - EXAMPLE", " AB/cd", ".—Wire", " /ana/", " ###"])
def test_a_last_paragraph_with_an_agency_s_sign_is_text(sign):
    """The shortest paragraph is often the last, and signed."""
    text = f"Ministers meet\n\n{_BODY}\n\nThey will meet again in June.{sign.removeprefix('.')}"

    assert _roles(text)[-1][0] == "body"


def test_who_signs_a_text_is_told_from_furniture():
    """A signature says who holds an office."""
    assert _roles(f"Ministers meet\n\n{_BODY}\n\nAyla Example, Executive Secretary of the Chamber")[-1][0] == "caption"


def test_a_dated_line_under_a_paper_s_name_dates_the_article():
    """The name of a paper is no headline, and the line under it no second one."""
    text = (
        f"The Canal Courier\nwo 12 Feb 2025 | by our port editor\n\nMore coal in the ports of the two towns\n\n{_BODY}"
    )

    assert [role for role, _ in _roles(text)] == ["heading", "published", "headline", "body"]
    assert layout(canonical(text), None).published == date(2025, 2, 12)


@pytest.mark.parametrize("kicker", ["Economy", "News | Politics", "OPINION", "Ayla Example", "Staff Reporter"])
def test_a_label_over_the_headline_is_not_the_headline(kicker):
    """A headline weighs most in what an article is about."""
    text = f"{kicker}\n\nMinisters meet in the capital to talk trade\n\n{_BODY}"

    assert [role for role, _ in _roles(text)] == ["heading", "headline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "(Photo: Ministry of Economy)",
        "The ministers pose after the signing. Photo: AA",
        "Getty Images",
        "Talks. (AA photo)",
    ],
)
def test_a_line_under_a_picture_is_a_caption(line):
    """A caption tells who stands where, in words of its own."""
    assert _roles(f"Ministers meet in the capital\n\n{line}\n\n{_BODY}")[1][0] == "caption"


def test_captions_and_headings_are_told_apart():
    """A heading leads a paragraph; a caption tells of a picture."""
    text = f"Ministers meet\n\n{_BODY}\n\nTrade and transit\n\n{_BODY}\n\nPhoto: Press service of the ministry"

    assert [role for role, _ in _roles(text)] == ["headline", "body", "heading", "body", "caption"]


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), _ODD))
def test_any_text_has_a_layout(text):
    """Blocks lie in the text, in order, and do not overlap."""
    found = layout(canonical(text), None)

    ends = [0]
    for block in found.blocks:
        assert ends[-1] <= block.start <= block.end <= len(found.text)
        ends.append(block.end)


@pytest.mark.parametrize(
    ("figures", "dateline", "day"),
    [
        ("07/01/2025 03:12 PM", "PUTRAJAYA, Jan 7 (Wire) -- ", date(2025, 1, 7)),
        ("01/07/2025 03:12 PM", "PUTRAJAYA, Jan 7 (Wire) -- ", date(2025, 1, 7)),
        ("01/07/2025", "PUTRAJAYA, 6 January (Wire) -- ", date(2025, 1, 7)),
        ("01/07/2025 03:12 PM", "PUTRAJAYA, March 7 (Wire) -- ", None),
        ("07/01/2025 03:12 PM", "PUTRAJAYA (Wire) -- ", None),
    ],
)
def test_the_dateline_tells_the_day_of_a_page_s_figures_from_the_month(figures, dateline, day):
    """What may be of January or of July is of the month that the dateline names; where it names another, of none."""
    found = layout(canonical(f"Ministers meet\n\n{figures}\n\n{dateline}{_BODY}"), None)

    assert found.published == day


@pytest.mark.parametrize("ticker", [" (PETR4.SA)", " (NYSE: GOLD)(TSX: ABX)", " (T.N)", " (VOL.LM), opens new tab"])
def test_tickers_are_no_text(ticker):
    """What a share is traded under stands between a company and its verb; other brackets stay."""
    found = canonical(f"Bata{ticker} signed a deal (EU) with U.S. (US) firms.")

    assert found.text == "Bata signed a deal (EU) with U.S. (US) firms."
    assert found.original(5, 11)[1] - found.original(5, 11)[0] == len("signed")
