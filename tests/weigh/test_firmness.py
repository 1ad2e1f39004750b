"""How firmly the innermost source says it, and how its event stands."""

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.weigh import weigh_claims


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor said that the yard sold forty crates.", "CT+ happened"),
        ("The mayor said that the yard did not sell a crate.", "CT- happened"),
        ("The mayor denied that the yard sold forty crates.", "CT- denied"),
        ("The mayor believes that the yard sold forty crates.", "PR+ happened"),
        ("The mayor said that the yard may have sold forty crates.", "PS+ happened"),
        ("The mayor said that the yard probably sold forty crates.", "PR+ happened"),
        ("The mayor said that the yard planned to sell forty crates.", "CT+ planned"),
        ("The mayor said that the yard tried to sell forty crates.", "CT+ attempted"),
        ("The mayor said that the yard wanted to sell forty crates.", "CT+ intended"),
        ("The mayor said that the sale would hurt the yard.", "CT+ hypothetical"),
        ("The mayor said that the yard is selling forty crates.", "CT+ ongoing"),
        ("The mayor said that the crates are empty.", "CT+ state"),
        ("The clerk does not know whether the yard sold forty crates.", "Uu happened"),
    ],
)
def test_stance(text, stance):
    (claim,) = weigh_claims(read_document(document_of(text)))
    found = f"{claim.factuality.certainty}{claim.factuality.polarity} {claim.event_status}"
    assert found == stance


def test_missing_evidence_is_not_a_denial():
    text = "There is no evidence that the yard sold the crates, the Courier wrote in May."
    claim = weigh_claims(read_document(document_of(text)))[0]
    assert claim.text == "the yard sold the crates"
    assert (claim.factuality.certainty, claim.factuality.polarity, claim.event_status) == ("U", "u", "no_evidence")


def test_what_was_done_and_what_was_meant_are_two_claims():
    text = "The memo says that the broker met two guards in May with the intent to buy crates."
    met, meant = sorted(weigh_claims(read_document(document_of(text))), key=lambda c: len(c.content))
    assert (met.text, met.event_status) == ("the broker met two guards in May", "happened")
    assert (meant.text, meant.event_status) == ("the broker to buy crates", "intended")


def test_every_judgement_names_its_words():
    (claim,) = weigh_claims(read_document(document_of("The mayor believes that the yard may sell crates.")))
    assert any("believe" in reason for reason in claim.reasons)
    assert any("may" in reason for reason in claim.reasons)
