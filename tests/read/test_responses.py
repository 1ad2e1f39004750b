"""Who was asked, who answered, who kept silent."""

import pytest
from marked import document_of

from sayso.read import read_document


def found(text):
    return [(r.kind.value, r.by, r.to) for r in read_document(document_of(text)).responses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Courier has reached out to the Harbour Board, the office of the Orlan premier and Orla’s Embassy in "
            "Korva for comment on the memo.",
            [
                ("asked", "Courier", "Harbour Board"),
                ("asked", "Courier", "office of the Orlan premier"),
                ("asked", "Courier", "Orla’s Embassy in Korva"),
            ],
        ),
        ("The ministry did not respond to a request for comment.", [("no_answer", "ministry", None)]),
        ("Bram Orlo could not be reached.", [("no_answer", "Bram Orlo", None)]),
        ("A spokesman for the yard declined to comment.", [("declined", "spokesman for the yard", None)]),
        ("The Courier has not independently verified the memo.", [("not_verified", "Courier", None)]),
        ("The Courier could not verify the figures.", [("not_verified", "Courier", None)]),
        ("The navy denied that it had bought the crates.", [("denial", "navy", None)]),
        ("The Harbour Board confirmed the sale on Friday.", [("confirmation", "Harbour Board", None)]),
        ("Officials said that most of the files are authentic.", [("authenticated", "Officials", None)]),
        (
            "The navy and the Harbour Board are reviewing the documents.",
            [("under_review", "navy", None), ("under_review", "Harbour Board", None)],
        ),
        ("The Herald retracted its report on Monday.", [("retraction", "Herald", None)]),
        (
            "A ministry spokeswoman said: “We are not in a position to confirm or comment on the memo.”",
            [("declined", "ministry spokeswoman", None)],
        ),
        ("The crates were sold in May.", []),
        ("Officials could confirm the sale next week.", []),
    ],
)
def test_responses(text, expected):
    assert found(text) == expected


def test_what_a_reaction_is_about():
    memo, price = (
        read_document(document_of(text)).responses[0]
        for text in ("The navy declined to comment on the leaked memo.", "The navy declined to discuss the price.")
    )
    assert memo.about == "document"
    assert price.about is None
