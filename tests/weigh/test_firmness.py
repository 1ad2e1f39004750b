"""How firmly the innermost source says it, and how its event stands."""

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.weigh import weigh_claims
from sayso.weigh.firmness import judge_stance


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


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("the yard had no knowledge of the sale", "CT- state"),
        ("the yard sold no more than five crates", "CT+ happened"),
        ("nobody sold the crates", "CT- happened"),
        ("at no time did the yard sell a crate", "CT- happened"),
        ("it was not unusual", "CT+ state"),
        ("the mayor isn't a thief", "CT- state"),
        ("it wasn’t the yard", "CT- state"),
        ("the yard never sold a crate", "CT- happened"),
        ("not one crate was sold", "CT- happened"),
        ("he’s not going to sell", "CT- planned"),
        ("the yard will have to sell its crates", "CT+ hypothetical"),
        ("the sale is under review", "CT+ ongoing"),
        ("the crates were to be sold in May", "CT+ planned"),
        ("the clerk may have known the buyer", "PS+ state"),
        ("the yard failed to sell the crates", "CT+ happened"),
        ("the yard usually sells its crates in May", "CT+ ongoing"),
        ("he does this for the brigade", "CT+ ongoing"),
        ("the yard has been selling crates since May", "CT+ ongoing"),
        ("she would run for mayor", "CT+ planned"),
        ("the mayor would leave on 27 March", "CT+ planned"),
        ("the mayor would like to leave", "CT+ intended"),
        ("the guards were ready for a fight", "CT+ intended"),
        ("the yard sought without success to sell the crates", "CT+ attempted"),
        ("the clerk will try to sell the crates", "CT+ planned"),
        ("the yard will close if the mayor leaves", "CT+ hypothetical"),
        ("the crates are likely to be sold", "PR+ hypothetical"),
        ("the yard could have sold the crates", "PS+ happened"),
        ("the yard was sold in May 2021", "CT+ happened"),
        ("the clerk was involved in the sale", "CT+ state"),
        ("the clerk left (probably in May) with the crates", "CT+ happened"),
        ("the clerk who may know more was arrested", "PS+ happened"),
        ("the crates that the guards will sell were stolen", "CT+ happened"),
        ("the clerk sold crates which may be empty", "CT+ happened"),
        ("the general belief is that the yard sold the crates", "PR+ happened"),
        ("the clerk was afraid that the yard might burn", "PS+ hypothetical"),
        ("to have a yard in Korva", "CT+ state"),
        ("having sold the crates", "CT+ happened"),
        ("having crates in the yard", "CT+ state"),
        ("the yard has at least tested the waters", "CT+ attempted"),
    ],
)
def test_the_words_at_the_main_verb_decide(content, stance):
    found = judge_stance(content)
    assert f"{found.factuality.certainty}{found.factuality.polarity} {found.status}" == stance


def test_a_name_given_is_a_state():
    assert judge_stance("the yard a disgrace", cue="called").status == "state"
