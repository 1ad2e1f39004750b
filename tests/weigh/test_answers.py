"""Which claim a reaction is about."""

from marked import document_of

from sayso.read import read_document
from sayso.weigh import link_responses, weigh_claims


def linked(text):
    """The words of the claim that the text's only reaction is about, or what else it says it is about."""
    reading = read_document(document_of(text))
    claims = weigh_claims(reading)
    (response,) = link_responses(reading, claims).responses
    return next((claim.text for claim in claims if claim.id == response.about), response.about)


def test_a_denial_is_about_the_claim_that_it_tells():
    assert linked("The navy denied selling the crates to the broker.") == "selling the crates to the broker"


def test_this_is_what_was_told_before():
    text = "Two clerks said that the yard was sold in May. This information was later confirmed by the mayor."
    assert linked(text) == "the yard was sold in May"


def test_where_nothing_was_told_before_it_stays_open():
    assert linked("This information was later confirmed by the mayor.") is None


def test_a_silence_is_about_no_single_claim():
    assert linked("Two clerks said that the yard was sold. The navy declined to comment.") is None


def test_a_reaction_to_a_document_stays_one():
    assert linked("The Courier has not independently verified the memo.") == "document"
    assert linked("The navy rejected the report.") == "document"
