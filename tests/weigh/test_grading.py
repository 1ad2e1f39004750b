"""What a record itself grades its sources; the words stay with the speaker."""

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.terms import Credibility, Grade, IssueKind, Reliability
from sayso.weigh import find_oddities, weigh_claims


def graded(text):
    """Each speaker of the first claim with its letter and figure."""
    claim = weigh_claims(read_document(document_of(text)))[0]
    return [hop.grade and hop.grade.reliability + hop.grade.credibility for hop in claim.chain[1:]]


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("An informant (B-3) reported that the crates were empty.", ["B3"]),
        ("An informant (C/3) reported that the crates were empty.", ["C3"]),
        ("An informant (B) reported that the crates were empty.", ["B6"]),
        ("An informant graded B-2 reported that the crates were empty.", ["B2"]),
        ("Source B-3 reported that the crates were empty.", ["B3"]),
        ("SOURCE: B-3.\n\nThe crates were sold in May.", ["B3"]),
        ("SOURCE B-3: The crates were sold in May.", ["B3"]),
        ("SOURCE: A CUSTOMS CLERK (B) FROM A BROKER (F-6).\n\nThe crates were sold in May.", ["B6", "F6"]),
        ("A usually reliable source reported that the crates were empty.", ["B6"]),
        ("A source of known reliability said that the crates were empty.", ["B6"]),
        ("A not usually reliable source said that the crates were empty.", ["D6"]),
        ("The informant, who is considered fairly reliable, said that the crates were empty.", ["C6"]),
        ("According to an informant of unknown reliability, the crates were empty.", ["F6"]),
        ("An untested source said that the crates were empty.", ["F6"]),
        (
            "The station reported that a usually reliable source had learned from an untested subsource that the "
            "crates were empty.",
            [None, "B6", "F6"],
        ),
        ("A reliable clerk said that the crates were empty.", [None]),
        ("The pilot of the B-2 reported that the crates were empty.", [None]),
        ("The clerk said that the crates were empty.", [None]),
    ],
)
def test_a_grade_in_the_text_stays_with_its_speaker(text, grades):
    assert graded(text) == grades


def test_a_source_that_is_graded_once_keeps_its_grade():
    text = "Anton Weller (B-3) said that the crates were empty. Weller also said that the yard was shut."
    first, second = weigh_claims(read_document(document_of(text)))
    assert first.chain[-1].grade == second.chain[-1].grade == Grade(Reliability.B, Credibility.POSSIBLY_TRUE)


def test_two_grades_of_one_source_are_an_issue_and_no_grade():
    text = "The informant (B), who is unreliable, said that the crates were empty."
    reading = read_document(document_of(text))
    claims = weigh_claims(reading)
    assert [hop.grade for hop in claims[0].chain] == [None, None]
    (issue,) = find_oddities(reading, claims)
    assert issue.kind is IssueKind.CONTRADICTORY
    assert "informant" not in issue.message


def test_an_ordinary_text_has_no_oddities():
    reading = read_document(document_of("The clerk said that the crates were empty."))
    assert find_oddities(reading, weigh_claims(reading)) == ()
