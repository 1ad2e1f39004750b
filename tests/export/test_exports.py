"""What leaves the ledger reads back equal, and does nothing to whoever opens it."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_readings import read_marked

from sayso import open_ledger
from sayso.export.csv import COLUMNS, guard_cell, write_csv
from sayso.export.formats import FORMATS
from sayso.export.jsonl import write_json
from sayso.export.markdown import quote_markdown, write_markdown
from sayso.export.safe import show_text
from sayso.terms import Issue, IssueKind, Response, ResponseKind, Span

SALE = "<source Ann Lund> <cue said> <content <source2 Bo Berg> <cue2 sold> <content2 -5 crates, “all of them”>>."
FORMULA = "<source =cmd|' /C calc'!A0> <cue said> <content +1+1>. <source2 Cai> <cue2 said> <content2 'quoted'>."


@pytest.fixture
def ledger():
    with open_ledger(":memory:") as ledger:
        declined = Response("r-1", ResponseKind.DECLINED, Span(0, 8), by="Ann Lund")
        partly = Issue(IssueKind.PARTLY, "a.txt", "Page 2 is *missing*.")
        ledger.record(*read_marked(SALE, title="Sale | of <crates>", responses=[declined], issues=[partly]))
        ledger.record(*read_marked(FORMULA, title="@SUM(1)", outlet="-Post"))
        yield ledger


def test_json_lines_are_the_readings(ledger):
    from sayso.export import reading_as_json

    lines = "".join(write_json(ledger)).splitlines()
    rows = list(ledger.documents())
    assert [json.loads(line) for line in lines] == [
        reading_as_json(ledger.reading(row.id), ledger.claims_of(row.id), ledger.gradings(row.id)) for row in rows
    ]


def test_csv_reads_back_equal(ledger):
    text = "".join(write_csv(ledger))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[0] == [column.name for column in COLUMNS]
    claims = [claim for row in ledger.documents() for claim in ledger.claims_of(row.id)]
    assert len(rows) - 1 == len(claims) == 4
    at = rows[0].index
    for row, claim in zip(rows[1:], claims, strict=True):
        assert row[at("claim")] == claim.id
        assert row[at("text")].removeprefix("'") == claim.text
        assert json.loads(row[at("spans")]) == [[span.start, span.end] for span in claim.content]
        assert row[at("who")].removeprefix("'").split(" ← ") == [hop.label for hop in claim.chain]
        assert row[at("factuality")] == "CT+"


def test_the_cells_of_a_hostile_document_are_text(ledger):
    text = "".join(write_csv(ledger))
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["text"] for row in rows[2:]] == ["'+1+1", "''quoted'"]
    assert rows[2]["title"] == "'@SUM(1)"
    assert rows[2]["who"].startswith("'-Post ← =cmd")
    assert all(line.startswith('"') and line.endswith('"') for line in text.split("\r\n") if line)


@given(st.text(st.characters()))
def test_any_cell_is_harmless_and_taking_one_apostrophe_off_gives_it_back(text):
    guarded = guard_cell(text)
    assert not guarded.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert guarded.removeprefix("'") == show_text(text)


def test_markdown_tells_all_in_its_chapter(ledger):
    text = "".join(write_markdown(ledger))
    assert "\n## Sale \\| of \\<crates\\>\n" in text
    assert "- **Quay Post ← Ann Lund ← Bo Berg**: \\-5 crates, “all of them”  \n" in text
    assert "certain (CT+) · said to have happened" in text
    assert "Ann Lund declined to comment" in text
    assert "Page 2 is \\*missing\\*." in text
    assert "- publication: 2031-04-02, to the day (date line)" in text


@given(st.text())
def test_quoted_words_stay_on_one_line_and_no_mark_of_markdown_stands_free(text):
    quoted = quote_markdown(text)
    assert "\n" not in quoted
    for place, character in enumerate(quoted):
        if character in "`*_[]<>#|~&!@":
            escapes = len(quoted[:place]) - len(quoted[:place].rstrip("\\"))
            assert escapes % 2 == 1


def test_words_that_look_like_links_lists_or_rules_stay_words():
    assert quote_markdown("see https://x.example or www.x.example") == "see https\\://x.example or www\\.x.example"
    assert quote_markdown("- a") == "\\- a"
    assert quote_markdown("1. a") == "1\\. a"
    assert quote_markdown("it cost 1.5 - or 2 (or 3)") == "it cost 1.5 - or 2 (or 3)"


def test_every_form_has_words_and_writes(ledger):
    for name, form in FORMATS.items():
        assert form.words, name
        assert "".join(form.write(ledger)).endswith("\n")
