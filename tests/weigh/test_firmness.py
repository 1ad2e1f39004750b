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


GUIDE = [
    # Certainty and polarity: what the innermost source commits itself to.
    ("the yard burnt", "said", "CT+ happened"),
    ("the yard burnt", "knows", "CT+ happened"),
    ("the yard burnt", "insisted", "CT+ happened"),
    ("the yard burnt", "is sure", "CT+ happened"),
    ("the yard burnt", "claimed", "CT+ happened"),
    ("the yard burnt", "alleged", "CT+ happened"),
    ("the yard burnt", "allegedly", "CT+ happened"),
    ("the yard burnt", "believes", "PR+ happened"),
    ("the yard burnt", "thinks", "PR+ happened"),
    ("the yard burnt", "feels", "PR+ happened"),
    ("the yard burnt", "understands", "PR+ happened"),
    ("the yard burnt", "considers", "PR+ happened"),
    ("the yard will burn", "expects", "PR+ hypothetical"),
    ("the yard will burn", "fears", "PR+ hypothetical"),
    ("forty crates were sold", "estimated", "PR+ happened"),
    ("the yard burnt", "suspects", "PR+ happened"),
    ("the yard likely burnt", "said", "PR+ happened"),
    ("the yard apparently burnt", "said", "PR+ happened"),
    ("it seems that the yard burnt", "said", "PR+ happened"),
    ("so far as I know the yard burnt", "said", "PR+ happened"),
    ("to my knowledge the yard burnt", "said", "PR+ happened"),
    ("as far as he knew, the yard burnt", "said", "PR+ happened"),
    ("in my opinion the yard is a ruin", "said", "PR+ state"),
    ("the yard may burn", "said", "PS+ hypothetical"),
    ("the yard might have burnt", "said", "PS+ happened"),
    ("perhaps the yard burnt", "said", "PS+ happened"),
    ("it is possible that the yard burnt", "said", "PS+ happened"),
    ("the yard could have burnt", "said", "PS+ happened"),
    ("the yard burnt", "does not know whether", "Uu happened"),
    ("the yard burnt", "is investigating whether", "Uu happened"),
    ("the yard burnt", "are uncertain that", "Uu happened"),
    ("whether the yard burnt", "asked", "Uu happened"),
    ("if the yard burnt", "does not know", "Uu happened"),
    ("the yard did not burn", "said", "CT- happened"),
    ("the yard never burnt", "said", "CT- happened"),
    ("no crates were sold", "said", "CT- happened"),
    ("none of the crates were sold", "said", "CT- happened"),
    ("nothing was sold", "said", "CT- happened"),
    ("selling the crates", "denied", "CT- denied"),
    ("the yard failed to sell the crates", "said", "CT+ happened"),
    ("the yard was unable to sell the crates", "said", "CT+ state"),
    ("the yard refused to sell the crates", "said", "CT+ happened"),
    ("the charge is groundless", "said", "CT+ state"),
    ("no more than five crates were sold", "said", "CT+ happened"),
    ("the pier burnt", "doubts", "PR- happened"),
    ("the guards will come", "does not believe", "PR- hypothetical"),
    ("the guards came", "do not think", "PR- happened"),
    ("the guards came", "didn’t believe", "PR- happened"),
    ("the yard plans to burn the pier", "said", "CT+ planned"),
    ("he would sell the yard", "promised", "CT+ planned"),
    ("they will sell the yard", "said", "CT+ planned"),
    ("I will sell the yard", "said", "CT+ planned"),
    ("we’re going to sell the yard", "said", "CT+ planned"),
    ("the sale is scheduled for May", "said", "CT+ planned"),
    ("the yard had arranged to sell the crates", "said", "CT+ planned"),
    ("the yard is set to sell the crates", "said", "CT+ planned"),
    ("the yard hopes to sell", "said", "CT+ intended"),
    ("the yard is willing to sell", "said", "CT+ intended"),
    ("the yard is interested in selling", "said", "CT+ intended"),
    ("the yard wants the crates", "said", "CT+ intended"),
    ("the yard would be willing to sell", "said", "CT+ intended"),
    ("the yard tried to sell", "said", "CT+ attempted"),
    ("the yard sought to sell", "said", "CT+ attempted"),
    ("the yard is trying to sell", "said", "CT+ attempted"),
    ("the yard has been trying to sell", "said", "CT+ attempted"),
    ("the yard is seeking to sell", "said", "CT+ attempted"),
    ("the yard was attempting to sell", "said", "CT+ attempted"),
    ("the yard should sell", "said", "CT+ hypothetical"),
    ("the yard must sell", "said", "CT+ hypothetical"),
    ("if the yard sold, it would lose", "said", "CT+ hypothetical"),
    ("the sale could hurt the yard", "said", "PS+ hypothetical"),
    ("the sale would hurt the yard", "said", "CT+ hypothetical"),
    ("the yard needs to sell", "said", "CT+ hypothetical"),
    ("the yard ought to sell", "said", "CT+ hypothetical"),
    ("the yard can sell", "said", "CT+ state"),
    ("the yard is selling crates", "said", "CT+ ongoing"),
    ("the yard has been selling crates", "said", "CT+ ongoing"),
    ("the yard keeps selling crates", "said", "CT+ ongoing"),
    ("the yard continues to sell crates", "said", "CT+ ongoing"),
    ("he is a member of the brigade", "said", "CT+ state"),
    ("he owns the yard", "said", "CT+ state"),
    ("the plan is a disgrace", "said", "CT+ state"),
    ("the plan was a disgrace", "said", "CT+ state"),
    ("he opposes the plan", "said", "CT+ state"),
    ("they have the right to sell", "said", "CT+ state"),
    ("he cannot recall the sale", "said", "CT- state"),
    ("he knows nothing of it", "said", "CT- state"),
    ("a disgrace", "called", "CT+ state"),
    ("he had been in contact with the broker", "said", "CT+ happened"),
    ("he was in touch with the broker in May", "said", "CT+ happened"),
    ("the yard has sold forty crates", "said", "CT+ happened"),
    ("the yard would have sold the crates", "said", "CT+ hypothetical"),
    ("the yard may have sold the crates", "said", "PS+ happened"),
    ("the yard must have sold the crates", "said", "PR+ happened"),
    ("the report proved to be groundless", "said", "CT+ state"),
    ("opposition to the sale", "expressed", "CT+ state"),
    ("an interest in the sale", "expressed", "CT+ intended"),
    ("the brigade has at least tested the waters", "believe", "PR+ attempted"),
    ("the sale was not arranged by the yard", "said", "CT- happened"),
    ("the yard did not plan to sell", "said", "CT- planned"),
    ("the yard does not plan to sell", "said", "CT- planned"),
    ("the mayor does not want to sell", "said", "CT- intended"),
    ("the mayor is not a member", "said", "CT- state"),
    ("the crates have not been found", "said", "CT- happened"),
    ("he has never met the broker", "said", "CT- happened"),
    ("the mayor and the broker are expected to meet in May", "said", "PR+ planned"),
    ("he was born in Korva", "said", "CT+ happened"),
    ("the yard employs forty men", "said", "CT+ state"),
    ("the yard lies in Korva", "said", "CT+ state"),
    ("there are forty crates in the yard", "said", "CT+ state"),
    ("there were two guards", "said", "CT+ state"),
    ("the guards were armed", "said", "CT+ state"),
    ("the price rose by half", "said", "CT+ happened"),
    ("it was the worst fire in years", "said", "CT+ state"),
    ("he has no plans to sell", "said", "CT- planned"),
    ("there was a fire at the yard", "said", "CT+ happened"),
    ("there has been a fire", "said", "CT+ happened"),
]


@pytest.mark.parametrize(("content", "cue", "stance"), GUIDE)
def test_content_and_cue_together(content, cue, stance):
    found = judge_stance(content, cue)
    assert f"{found.factuality.certainty}{found.factuality.polarity} {found.status}" == stance


def test_a_hedge_and_a_raised_negation_are_among_the_reasons():
    assert any("to my knowledge" in reason for reason in judge_stance("to my knowledge the yard burnt").reasons)
    assert any("negates" in reason for reason in judge_stance("the guards came", "do not think").reasons)
    assert any("do not think" in reason for reason in judge_stance("I do not think they came", "said").reasons)


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("she believes the yard was sold", "PR+ happened"),
        ("I don’t think that they will come", "PR- hypothetical"),
        ("we are sure that the yard was sold", "CT+ happened"),
        ("the yard was sold, as far as they know", "PR+ happened"),
        ("the sale will hurt the yard", "CT+ hypothetical"),
        ("the yard will be costly", "CT+ hypothetical"),
        ("it will take a year", "CT+ hypothetical"),
        ("the mayor will visit the yard", "CT+ planned"),
        ("it's something they saw", "CT+ state"),
        ("there were two guards at the yard", "CT+ state"),
        ("tax breaks enable the yards to hire", "CT+ state"),
        ("the rule doesn't require a visit", "CT- state"),
    ],
)
def test_what_opens_a_claim_and_what_is_foretold(content, stance):
    found = judge_stance(content, "said")
    assert f"{found.factuality.certainty}{found.factuality.polarity} {found.status}" == stance


@pytest.mark.parametrize(
    ("content", "cue", "stance"),
    [
        # What stands between the subject and its verb, or before the main clause, is not the claim.
        ("Ada Bram, who with her husband ran the yard, passed three checks", "", "CT+ happened"),
        ("On Friday, Mayor Dell, the Liberal who chairs the board, will hold a hearing", "", "CT+ planned"),
        ("Despite the name, which the owners had bought, the club failed to attract players", "", "CT+ happened"),
        ("Though yards cannot check every crate, the port keeps a list", "", "CT+ ongoing"),
        ("Although it has so far lost one crate, the yard will sell the rest in May", "", "CT+ planned"),
        ("While the mayor did not pay, the yard sold the crates", "", "CT+ happened"),
        ("If the yard is sold, the harbour will not close", "", "CT- hypothetical"),
        # The present tells no bounded past event.
        ("The old sign is being taken down", "", "CT+ ongoing"),
        ("trust in the yard is broken", "", "CT+ state"),
        ("the crates are checked every night", "", "CT+ ongoing"),
        ("The ledger casts new shadows on the sale", "", "CT+ ongoing"),
        ("The league runs its own schools", "", "CT+ ongoing"),
        ("A Tarn-trained lawyer, Ms. Orlo is serving as a broker", "", "CT+ ongoing"),
        ("the clerk died in May", "", "CT+ happened"),
        # What is arranged, weighed or hoped for.
        ("the trial begins on Monday", "", "CT+ planned"),
        ("the council is poised to vote", "", "CT+ planned"),
        ("He is considering selling the yard", "", "CT+ intended"),
        ("she hopes that the yard will reopen", "", "CT+ intended"),
        ("the yard would be sold", "hoped", "CT+ intended"),
        # To blame somebody is to say what they did.
        ("him of catering to smugglers", "accused", "CT+ happened"),
        ("the clerk with theft", "charged", "CT+ happened"),
        ("the clerk of being a spy", "accused", "CT+ state"),
        # Somebody and an infinitive behind a passive.
        ("Some aides to be urging the mayor to show good will", "are said", "CT+ ongoing"),
        ("the yard to have sold forty crates", "is believed", "PR+ happened"),
        ("the yard to be empty", "is believed", "PR+ state"),
        ("the yard to lose forty crates", "is expected", "PR+ hypothetical"),
    ],
)
def test_stance_in_news(content, cue, stance):
    found = judge_stance(content, cue)
    assert f"{found.factuality.certainty}{found.factuality.polarity} {found.status}" == stance
