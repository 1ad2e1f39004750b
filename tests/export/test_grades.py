"""Grades leave the ledger as they were set, in words that say who set them and why."""

import csv
import dataclasses
import io
import json

import jsonschema
import pytest
from marked_readings import read_marked

from sayso import open_ledger
from sayso.export import load_schema
from sayso.export.csv import COLUMNS, Line, write_csv
from sayso.export.grades import (
    CREDIBILITY,
    RELIABILITY,
    confidence_of,
    grades_as_json,
    likelihood_of,
    mark_of,
    standing_of,
)
from sayso.export.jsonl import write_json
from sayso.export.markdown import write_markdown
from sayso.terms import (
    ClaimGrading,
    Confidence,
    ConfidenceLevel,
    Credibility,
    Likelihood,
    LikelihoodTerm,
    Reliability,
    Setter,
    SourceGrading,
    Span,
    Standing,
)

SALE = "<source Ann Lund> <cue said> <content <source2 Bo Berg> <cue2 sold> <content2 five crates>>."


@pytest.fixture
def ledger():
    with open_ledger(":memory:") as ledger:
        reading, claims = read_marked(SALE)
        ledger.record(reading, claims)
        ledger.grade_source("Ann Lund", Reliability.C, "Zoë Ná", "=1+1 \u202e“so”")
        ledger.grade_source("Ann Lund", Reliability.B, "Mara Voss")
        ledger.grade_source("Bo Berg", Reliability.E, "Mara Voss", claim=claims[1].id)
        ledger.grade_claim(claims[0].id, Credibility.DOUBTFUL, "Mara Voss", "no bill of lading")
        yield ledger


def rebuilt(term, found):
    return term(**found | {"content": tuple(Span(*span) for span in found["content"])})


def test_json_reads_back_equal(ledger):
    (line,) = write_json(ledger)
    out = json.loads(line)
    jsonschema.Draft202012Validator(load_schema()).validate(out)
    kept = ledger.gradings()
    assert tuple(rebuilt(SourceGrading, one) for one in out["source_grades"]) == kept.sources
    assert tuple(rebuilt(ClaimGrading, one) for one in out["claim_grades"]) == kept.claims
    assert out["source_grades"][1]["supersedes"] == out["source_grades"][0]["id"]


def test_csv_tells_each_grade_with_who_set_it(ledger):
    rows = list(csv.DictReader(io.StringIO("".join(write_csv(ledger)), newline="")))
    assert [row["reliability"] for row in rows] == ["F ← B", "F ← B ← E"]
    assert [row["credibility"] for row in rows] == ["4", "6"]
    day = ledger.gradings().claims[0].at[:10]
    assert rows[0]["credibility_set"] == f"set by Mara Voss on {day}, “no bill of lading”"
    assert rows[1]["reliability_set"] == f"not graded ← set by Mara Voss on {day} ← set by Mara Voss on {day}"
    ledger.grade_source("Ann Lund", Reliability.C, "Zoë Ná", "=1+1 \u202e“so”")
    out = "".join(write_csv(ledger))
    assert "\u202e" not in out and "“=1+1 \ufffd“so””" in out
    likely = Likelihood(Span(0, 8), "probably", LikelihoodTerm.LIKELY)
    cells = {column.name: column.cell for column in COLUMNS}
    claim = dataclasses.replace(ledger.claim(rows[0]["claim"]).claim, likelihood=likely)
    line = Line(ledger.document(claim.document), claim, ledger.grades([claim])[0])
    assert (cells["likelihood"](line), cells["likelihood_term"](line), cells["confidence"](line)) == (
        "probably",
        "likely",
        "",
    )


def test_markdown_tells_each_grade_with_who_set_it(ledger):
    text = "".join(write_markdown(ledger))
    day = ledger.gradings().claims[0].at[:10]
    assert f"  \n  reliability of Bo Berg: E, unreliable: set by Mara Voss on {day}\n" in text
    assert f"  \n  credibility 4, doubtful: set by Mara Voss on {day}, “no bill of lading”\n" in text


def test_the_grades_of_a_claim_for_programs(ledger):
    claim = next(row.claim for row in ledger.claims() if len(row.claim.chain) == 3)
    (grades,) = ledger.grades([claim])
    out = grades_as_json(grades)
    assert [one["value"] for one in out["reliability"]] == ["F", "B", "E"]
    assert out["reliability"][0] == {"value": "F", "setter": "nobody", "by": None, "why": "", "at": None}
    assert out["credibility"]["value"] == "6"
    for standing, found in zip(grades.reliability, out["reliability"], strict=True):
        assert Standing(**found) == dataclasses.replace(standing)


def test_every_grade_has_words():
    assert list(RELIABILITY) == list(Reliability)
    assert list(CREDIBILITY) == list(Credibility)


@pytest.mark.parametrize(
    ("standing", "words", "mark"),
    [
        (Standing(Reliability.F), "F: not graded", ""),
        (Standing(Credibility.CANNOT_BE_JUDGED), "6: not graded", ""),
        (
            Standing(Reliability.B, Setter.PERSON, "Mara Voss", "was right before", "2031-04-02T10:00:00+00:00"),
            "B, usually reliable: set by Mara Voss on 2031-04-02, “was right before”",
            "B",
        ),
        (
            Standing(Credibility.DOUBTFUL, Setter.PERSON, "Mara Voss", "", "2031-04-02T10:00:00+00:00"),
            "4, doubtful: set by Mara Voss on 2031-04-02",
            "4",
        ),
        (
            Standing(Reliability.F, Setter.PERSON, "Mara Voss", "", "2031-04-02T10:00:00+00:00"),
            "F, cannot be judged: set by Mara Voss on 2031-04-02",
            "F",
        ),
        (
            Standing(Reliability.F, Setter.RULE, "nobody named", "nobody is given"),
            "F, cannot be judged: by the rule “nobody named”, nobody is given",
            "",
        ),
    ],
)
def test_a_grade_in_words_says_who_set_it_and_why(standing, words, mark):
    assert (standing_of(standing), mark_of(standing)) == (words, mark)


def test_likelihood_and_confidence_are_kept_as_words():
    found = Likelihood(Span(0, 16), "almost certainly", LikelihoodTerm.ALMOST_CERTAIN)
    assert likelihood_of(found) == "“almost certainly”: almost certain, 95 to 99 % in ICD 203"
    assert confidence_of(Confidence(Span(0, 4), "with low confidence", ConfidenceLevel.LOW)) == (
        "“with low confidence”: low"
    )
