"""From the document's own author inward to whoever asserts first."""

from dataclasses import replace

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.terms import HopKind
from sayso.weigh import weigh_claims


def chains(text, outlet="Harbour Courier"):
    claims = weigh_claims(read_document(replace(document_of(text), outlet=outlet)))
    return [" < ".join(hop.label for hop in claim.chain) for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The yard sold forty crates.", ["Harbour Courier"]),
        ("The mayor said that the yard sold forty crates.", ["Harbour Courier < mayor"]),
        (
            "According to intercepts cited in the memo, the broker flew to Korva.",
            ["Harbour Courier < memo < intercepts"],
        ),
        (
            "Ann Venn said that the clerk had told her that the books were burnt.",
            ["Harbour Courier < Ann Venn < clerk"],
        ),
        ("It was reported that the books were burnt.", ["Harbour Courier < unknown"]),
        (
            "Bram Orlo told the Evening Herald that the books were burnt.",
            ["Harbour Courier < Evening Herald < Bram Orlo"],
        ),
        ("The Harbour Courier reported that the books were burnt.", ["Harbour Courier"]),
        ("Ann Venn learned that the books were burnt.", ["Harbour Courier < Ann Venn < unknown"]),
        ("Ann Venn heard from the clerk that the books were burnt.", ["Harbour Courier < Ann Venn < clerk"]),
        ("Two officials said that the books were burnt.", ["Harbour Courier < Two officials"]),
    ],
)
def test_chain(text, expected):
    assert chains(text) == expected


def test_a_text_without_an_outlet_speaks_as_its_author():
    assert chains("The yard sold forty crates.", outlet=None) == ["author"]


@pytest.mark.parametrize(
    ("source", "kind", "named"),
    [
        ("Bram Orlo", HopKind.PERSON, True),
        ("Mr. Orlo", HopKind.PERSON, True),
        ("the Korva Customs Office", HopKind.OFFICE, True),
        ("a ministry spokeswoman", HopKind.OFFICE, False),
        ("the Venn Group", HopKind.ORGANISATION, True),
        ("a leaked memo", HopKind.DOCUMENT, False),
        ("signals intelligence", HopKind.INTELLIGENCE, False),
        ("two officials", HopKind.UNNAMED, False),
        ("critics", HopKind.CROWD, False),
        ("Ankara", HopKind.AGENCY, True),
    ],
)
def test_kinds_of_speakers(source, kind, named):
    text = f"The crates were sold in May, according to {source}."
    (claim,) = weigh_claims(read_document(document_of(text)))
    assert (claim.chain[-1].kind, claim.chain[-1].named) == (kind, named)


def test_a_hop_shows_its_words():
    text = "The crates were sold in May, according to a leaked memo that the yard kept."
    (claim,) = weigh_claims(read_document(document_of(text)))
    hop = claim.chain[-1]
    assert hop.span is not None and hop.span.of(text) == "a leaked memo"
    assert hop.cue is not None and hop.cue.of(text) == "according to"


def test_three_hundred_speakers_are_cut_to_a_bounded_chain():
    text = "".join(f"Person{n} said that " for n in range(300)) + "the crates were sold."
    assert all(len(claim.chain) <= 50 for claim in weigh_claims(read_document(document_of(text))))


def test_what_is_read_from_a_quoted_title_is_no_trouble():
    """Between "from" and the quotation stands nobody: this sentence once broke the chain."""
    chains("Ann Venn read from “the old book of the yard”.")
