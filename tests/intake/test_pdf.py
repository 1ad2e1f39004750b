"""PDF: paragraphs, running heads, what it states about itself, and what is wrong with it."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import LONG, SENTENCE, check_found, embed_file, make_bare_pdf, make_docx, make_pdf, said, words

from sayso.errors import InputError
from sayso.intake import Limits, take_in, take_in_each
from sayso.terms import Clock, Document, IssueKind, PassageRole, Precision


def test_paragraphs_are_passages_with_their_page():
    document = take_in(make_pdf(["# Purchases", LONG, SENTENCE], [SENTENCE]), name="memo.pdf")
    assert words(document) == ["Purchases", LONG, SENTENCE, SENTENCE]
    assert [passage.role for passage in document.passages] == [PassageRole.HEADING] + [PassageRole.BODY] * 3
    assert [passage.locator.page for passage in document.passages] == [1, 1, 1, 2]
    assert document.media_type == "application/pdf"
    assert document.language == "en"
    assert document.issues == ()


def test_running_heads_and_page_numbers_are_furniture():
    pages = [
        ["Harbour Office, internal", f"{SENTENCE} This is statement {number}.", LONG, f"Page {number + 1} of 3"]
        for number in range(3)
    ]
    document = take_in(make_pdf(*pages), name="memo.pdf")
    furniture = words(document, PassageRole.FURNITURE)
    assert furniture == [line for n in (1, 2, 3) for line in ("Harbour Office, internal", f"Page {n} of 3")]
    assert said(document)[:2] == [f"{SENTENCE} This is statement 0.", LONG]


def test_pages_that_are_copies_of_each_other_are_not_all_furniture():
    document = take_in(make_pdf([SENTENCE], [SENTENCE], [SENTENCE]), name="memo.pdf")
    assert said(document) == [SENTENCE] * 3


def test_title_author_and_date_are_those_that_the_file_states():
    document = take_in(make_pdf([SENTENCE], title="On cranes", author="Ann Brask"), name="memo.pdf")
    assert (document.title, document.byline, document.outlet) == ("On cranes", "Ann Brask", None)
    assert document.clocks.document == Clock("2023-03-01T09:00:00Z", "PDF creation date")
    assert document.clocks.capture is None


@pytest.mark.parametrize("title", ["Microsoft Word - memo", "Untitled 3", "memo_final.docx", "", "  "])
def test_a_title_that_a_program_made_up_is_none(title):
    assert take_in(make_pdf([SENTENCE], title=title), name="memo.pdf").title is None


def test_a_date_that_no_pdf_can_have_is_none():
    document = take_in(make_pdf([SENTENCE], created=datetime(1970, 1, 1)), name="memo.pdf")
    assert document.clocks.document is None


@pytest.mark.parametrize(
    ("written", "value", "precision"),
    [
        ("D:2023", "2023", Precision.YEAR),
        ("D:20230412", "2023-04-12", Precision.DAY),
        ("D:202304121405", "2023-04-12T14:05", Precision.MINUTE),
        ("D:20230412140500-05'00'", "2023-04-12T14:05:00-05:00", Precision.SECOND),
        ("20230412140500+0200", "2023-04-12T14:05:00+02:00", Precision.SECOND),
    ],
)
def test_a_date_is_cut_off_where_knowledge_ends(written, value, precision):
    from sayso.intake.clocks import clock_of_pdf_date

    clock = clock_of_pdf_date(written, "PDF creation date")
    assert (clock.value, clock.precision) == (value, precision)


@pytest.mark.parametrize("written", ["", "D:", "yesterday", "D:20231399", "D:99990101"])
def test_what_is_no_date_is_no_clock(written):
    from sayso.intake.clocks import clock_of_pdf_date

    assert clock_of_pdf_date(written, "PDF creation date") is None


def test_a_word_split_by_the_line_end_stays_as_the_page_gives_it():
    document = take_in(make_pdf(["The mayor said that the govern-\nment had not been asked about the cranes."]))
    assert "govern-\nment" in document.text


def test_behind_a_password():
    with pytest.raises(InputError) as caught:
        take_in(make_pdf([SENTENCE], encrypted=True), name="memo.pdf")
    assert caught.value.issue.kind is IssueKind.ENCRYPTED
    assert "password" in caught.value.issue.message


def test_damaged():
    (issue,) = take_in_each(b"%PDF-1.7\n" + b"\x00\x01rubbish" * 50, name="memo.pdf")
    assert (issue.kind, issue.where) == (IssueKind.UNREADABLE, "memo.pdf")


def test_cut_off_in_the_middle_it_is_read_as_far_as_it_goes_or_named():
    whole = make_pdf([SENTENCE], [LONG])
    (found,) = check_found(list(take_in_each(whole[: len(whole) // 2], name="memo.pdf")))
    assert isinstance(found, Document) or found.kind is IssueKind.UNREADABLE


def test_without_any_text():
    (issue,) = take_in_each(make_pdf([]), name="memo.pdf")
    assert issue.kind is IssueKind.EMPTY


def test_pages_beyond_the_limit_are_left_out():
    document = take_in(make_bare_pdf(30), name="memo.pdf", limits=Limits(pages=10))
    assert max(passage.locator.page for passage in document.passages) == 10
    (issue,) = document.issues
    assert issue.kind is IssueKind.PARTLY
    assert "30 pages" in issue.message and "page 10" in issue.message


def test_text_beyond_the_limit_is_left_out():
    document = take_in(make_pdf([LONG], [LONG], [LONG]), name="memo.pdf", limits=Limits(text_characters=200))
    assert max(passage.locator.page for passage in document.passages) == 2
    assert [issue.kind for issue in document.issues] == [IssueKind.PARTLY]


def test_embedded_files_are_its_children():
    pdf = embed_file(make_pdf([SENTENCE]), "note.docx", make_docx())
    outer, inner = take_in_each(pdf, name="memo.pdf")
    assert said(inner) == [SENTENCE]
    assert (inner.parent, inner.container, inner.part) == (outer.id, outer.sha256, "embedded file 1")


def test_a_large_file_is_read_from_the_disk(tmp_path):
    path = tmp_path / "memo.pdf"
    path.write_bytes(make_pdf([SENTENCE]))
    document = take_in(path, limits=Limits(document_bytes=100))
    assert said(document) == [SENTENCE]
    assert document.sha256 == take_in(path).sha256


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_anywhere_never_raises(data):
    damaged = bytearray(_WHOLE)
    for _ in range(data.draw(st.integers(1, 12))):
        damaged[data.draw(st.integers(8, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(20, len(damaged)))
    assert check_found(list(take_in_each(bytes(damaged[:cut]), name="memo.pdf")))


_WHOLE = make_pdf(["# Purchases", LONG], [SENTENCE], title="On cranes")
