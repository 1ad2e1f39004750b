"""Which words become a claim."""

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.weigh import weigh_claims


def claimed(text):
    return [claim.text for claim in weigh_claims(read_document(document_of(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Who sold the crates to the yard?",
        "The Courier has reached out to the Harbour Board for comment.",
        "A spokesman for the yard declined to comment.",
        "The ministry did not respond to questions.",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "“Nobody ever came for any of it.”",
    ],
)
def test_no_claim(text):
    assert claimed(text) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The mayor said that the yard was sold.", ["the yard was sold"]),
        ("“The yard was sold to a stranger,” the mayor said.", ["The yard was sold to a stranger"]),
        ("The yard was sold in May.", ["The yard was sold in May"]),
        ("The mayor promised to sell the yard.", ["to sell the yard"]),
        ("The mayor vowed to sell the yard.", ["to sell the yard"]),
        ("“Who sold the crates? The yard was hers all along,” the mayor said.", ["The yard was hers all along"]),
        ("The mayor accused the clerk of burning the books.", ["the clerk of burning the books"]),
    ],
)
def test_the_bare_proposition(text, claims):
    assert claimed(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The council is considering a sale of the yard.",
        "The mayor abruptly fired Ben Orlo, the harbour clerk.",
        "“It is a shame,” the mayor said, referring to the derelict yard.",
        "The mayor has been calling on the council to sell the yard.",
        "The Tarn Fund, once known for its ties to the derelict yard, was sold.",
    ],
)
def test_what_is_done_to_a_thing_is_not_said_of_it(text):
    claims = weigh_claims(read_document(document_of(text)))
    assert not {"a sale of the yard", "the derelict yard", "the council to sell the yard"} & {c.text for c in claims}
    assert not any("Orlo" in c.text and len(c.chain) > 1 for c in claims)


def test_a_claim_names_its_document_its_words_and_its_reader():
    document = document_of("The mayor said that the yard was sold.")
    reading = read_document(document)
    (claim,) = weigh_claims(reading)
    assert (claim.document, claim.reader) == (document.id, reading.reader)
    assert [span.of(document.text) for span in claim.content] == ["the yard was sold"]
    assert claim.attribution == reading.attributions[0].id


def test_a_claim_within_a_claim_has_it_as_parent():
    text = "Ann Venn said that the yard was shut and that the clerk had told her that the books were burnt."
    outer, inner = sorted(weigh_claims(read_document(document_of(text))), key=lambda c: len(c.chain))
    assert inner.parent == outer.id


def test_the_time_of_the_event_is_the_one_in_its_words():
    text = "The mayor said on Friday that the yard was sold in May 2021."
    (claim,) = weigh_claims(read_document(document_of(text)))
    assert claim.time is not None and claim.time.value == "2021-05"
