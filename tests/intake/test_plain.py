"""Plain text and Markdown: the file to the character, and what of it is the report."""

import os
from pathlib import Path

import pytest
from roled import read_roled, roles_of

from sayso.intake import take_in, take_in_each
from sayso.terms import Clock, IssueKind, Locator, PassageRole, Precision, Span

SAVED_PAGE = """
dateline| Posted on 7 March 2024

title| Harbour board bought cranes without a tender

byline| By Ilse Tarn and Bo Adeyemi

dateline| VELDEN, 6 March —

body| The harbour board bought two cranes without a tender, according to a ledger that was obtained by the Velden Courier.

body| The Courier could not independently verify the ledger. A clerk at the board, who asked not to be named, said it looked genuine.

body| “We have nothing to hide,” the harbour master said.

body| The Velden Courier has reached out to the board and to the crane maker for comment.

furniture| Read more here.

furniture| Share this:

furniture| © 2024 Harbour Blog. All rights reserved.

furniture| 3 thoughts on “Harbour board bought cranes without a tender”

furniture| Leave a Reply

furniture| Your email address will not be published. Required fields are marked *
"""  # noqa: E501


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_saved_page_falls_into_report_and_furniture(ending):
    marked = SAVED_PAGE.replace("dateline| VELDEN, 6 March —\n\nbody| ", "body| VELDEN, 6 March — ")
    _, document = read_roled(marked, ending=ending)
    expected = [tuple(block.split("| ", 1)) for block in SAVED_PAGE.strip().split("\n\n")]
    assert roles_of(document) == expected


def test_the_text_is_the_file_to_the_character():
    data = "\ufeff  Alpha\r\n\r\n\tBeta — gamma.\x0b\rDelta\u2028\n\n".encode()
    document = take_in(data, name="a.txt")
    assert document.text == data.decode("utf-8-sig")
    assert document.passages[0].span.of(document.text) == "Alpha"


def test_a_saved_page_in_a_newsrooms_voice_is_dated_as_a_repost():
    _, document = read_roled(SAVED_PAGE)
    assert document.outlet == "Velden Courier"
    assert document.byline == "Ilse Tarn and Bo Adeyemi"
    assert document.title == "Harbour board bought cranes without a tender"
    assert document.clocks.repost == Clock("2024-03-07", "date line", Span(0, 22))
    assert document.clocks.publication is None


def test_a_text_in_nobodys_voice_is_dated_as_published():
    document = take_in(b"12 April 2023\n\nThe council met on Tuesday and put off the vote on the new bridge.\n")
    assert document.outlet is None
    assert document.clocks.publication.value == "2023-04-12"
    assert document.clocks.publication.precision is Precision.DAY
    assert document.clocks.repost is None


def test_a_revision_dates_nothing():
    document = take_in(b"Updated: 13 April 2023\n\nThe council met on Tuesday and put off the vote on the bridge.\n")
    assert document.passages[0].role is PassageRole.DATELINE
    assert document.clocks.publication is None


def test_a_record_bears_its_date():
    document = take_in(b"SECRET\n\nDATE : 12 APR 1963\n\nSUBJECT - Ships\n\nThe ship left by night.\n")
    assert document.clocks.document == Clock("1963-04-12", "date line", Span(8, 26))
    assert document.clocks.publication is None
    assert [p.role.value for p in document.passages] == ["furniture", "dateline", "body", "body"]


def test_a_date_further_down_dates_nothing():
    report = b"The council met on Tuesday and put off the vote on the new bridge until the spring, it said.\n\n"
    assert take_in(report + b"12 April 2023\n\n" + report).clocks.publication is None


def test_lines_wrapped_by_a_typewriter_are_one_passage():
    text = "The agent reported that the ship had\nleft harbour by night and that no\nlights were shown.\n\nHe was paid."
    document = take_in(text.encode())
    assert [p.span.of(text) for p in document.passages] == text.split("\n\n")


def test_long_lines_are_paragraphs_of_their_own():
    line = "The board met again and again through the winter and each time it put the question of the cranes off, " * 2
    document = take_in(f"{line.strip()}.\n{line.strip()}!\n".encode())
    assert len(document.passages) == 2


def test_a_run_without_end_is_cut():
    document = take_in(b"word " * 20_000)
    assert max(len(p.span) for p in document.passages) <= 20_000
    assert sum(p.span.of(document.text).count("word") for p in document.passages) == 20_000


def test_markdown_headings_are_headings_with_or_without_blank_lines():
    text = "# A record of the harbour\n## Page 1\nThe ship left by night.\n### What was seen\n\nNothing was seen.\n"
    document = take_in(text.encode(), name="record.md")
    assert document.media_type == "text/markdown"
    assert document.title == "A record of the harbour"
    assert roles_of(document) == [
        ("title", "# A record of the harbour"),
        ("furniture", "## Page 1"),
        ("body", "The ship left by night."),
        ("heading", "### What was seen"),
        ("body", "Nothing was seen."),
    ]


def test_a_title_that_ends_as_a_sentence_is_read():
    text = (
        "Board bought cranes.\n\nThe harbour board bought two cranes, and nobody could say on Tuesday who had paid.\n"
    )
    assert take_in(text.encode()).title is None


def test_a_line_that_only_holds_such_words_is_no_furniture():
    kept = [
        "Share prices fell after the report, the bank said.",
        "Read more than once, the memo still makes no sense, she said.",
        "Subscribers were told on Monday that the line would close.",
        "Copyright law does not cover it, the judge ruled.",
        "By Monday the bridge was open again.",
        "Comments by the minister were not welcome, he said.",
        "Home Secretary Ann Roe declined to comment.",
    ]
    document = take_in("\n\n".join(kept).encode())
    assert roles_of(document) == [("body", words) for words in kept]


def test_comments_of_readers_are_furniture_to_the_end_and_a_link_to_them_is_one_line():
    report = "The council met on Tuesday and put off the vote on the bridge until the spring, a spokesman said. " * 3
    comment = "I was there and I can tell you that the whole council was asleep, all of them, for hours, honestly."
    text = f"Leave a comment\n\n{report}\n\n{report}\n\n2 Comments\n\n{comment}\n\n{comment}\n"
    roles = [p.role.value for p in take_in(text.encode()).passages]
    assert roles == ["furniture", "body", "body", "furniture", "furniture", "furniture"]


def test_titles_of_other_pages_are_furniture_until_the_report_goes_on():
    report = "The council met on Tuesday and put off the vote on the bridge until the spring, a spokesman said."
    text = f"{report}\n\nRelated stories\n\nMayor opens new school\n\nSnow expected\n\n{report}\n"
    roles = [p.role.value for p in take_in(text.encode()).passages]
    assert roles == ["body", "furniture", "furniture", "furniture", "body"]


def test_stamps_and_page_numbers_of_papers_are_furniture():
    text = "SECRET\n\n- 2 -\n\nThe agent said that the ship had left.\n\nPage 3 of 10\n\nTOP SECRET//NOFORN\n"
    assert [p.role.value for p in take_in(text.encode()).passages].count("furniture") == 4


def test_no_text_is_an_issue():
    for data in (b"", b" \n\t\r\n", b"\xef\xbb\xbf"):
        (issue,) = take_in_each(data, name="empty.txt")
        assert (issue.kind, issue.where) == (IssueKind.EMPTY, "empty.txt")


def test_plain_text_needs_no_locator():
    assert {p.locator for p in take_in(b"Words of a paper.\n\nMore words.").passages} == {Locator()}


def _data():
    folder = os.environ.get("SAYSO_DATA")
    if not folder:
        pytest.skip("SAYSO_DATA names no folder of shared data")
    return Path(folder) / "data"


def test_the_founding_report_is_a_repost_in_its_newsrooms_voice():
    path = _data() / "wagner-turkey" / "report.txt"
    document = take_in(path)
    assert document.text == path.read_bytes().decode()
    assert document.outlet == "CNN"
    assert document.clocks.repost == Clock("2023-11-29", "date line", Span(0, 17))
    assert document.clocks.publication is None
    roles = [p.role for p in document.passages]
    assert roles == [PassageRole.DATELINE, *[PassageRole.BODY] * 11, *[PassageRole.FURNITURE] * 3]


def test_no_paragraph_of_a_news_article_is_lost_as_furniture():
    paths = sorted((_data() / "polnear" / "dev" / "text").glob("*.txt"))
    assert len(paths) > 50
    for path in paths:
        document = take_in(path)
        for passage in document.passages:
            if passage.role is PassageRole.FURNITURE:
                assert len(passage.span) < 60, path.name


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("The pilot told the harbour office that the\n\ncrates were empty when he saw them.", 1),
        ("The pilot told the harbour office that he knew,\n\nas did others, of the crates.", 1),
        ("The pilot told the harbour office all he knew.\n\nthe clerk wrote it down.", 2),
        ("The pilot told the harbour office that the\n\nCrates were empty when he saw them.", 2),
        ("Dear Ann\n\nthe crates were empty.", 2),
    ],
)
def test_a_sentence_that_a_scan_broke_stays_in_one_passage(text, passages):
    """A blank that a page's end or a scanner left in the middle of a sentence is no end of a paragraph."""
    assert len(take_in(text.encode(), name="cable.txt").passages) == passages
