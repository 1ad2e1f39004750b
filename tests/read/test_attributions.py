"""Who says what, in which words. The answer stands in the sentence."""

import pytest
from marked import document_of, unmark, words

from sayso.read import read_document
from sayso.terms import Quoting

ONE_EACH = [
    # the plain order, and the cue with its helpers
    "<source The mayor> <cue said> <content that the bridge was closed>.",
    "<source The harbour master> <cue has also said> <content that the crane was sold in May>.",
    "<source Orla Venn> <cue claims> <content the crates held flour>.",
    "<source Two dockers> <cue believe> <content the ship left before dawn>.",
    # behind and around
    "<content The bridge was mined>, <source Orlo> <cue said>.",
    "<content The bridge>, <source Orlo> <cue said>, <content was mined>.",
    "<content “We lost the whole cargo that night,”> <source she> <cue said>, <content “but nobody paid us for it.”>",
    "<content “We lost the whole cargo,”> <cue said> <source Bram Orlo, a welder>.",
    # through a paper, a hearer, a medium
    "<content The yard sold forty crates>, <cue according to> <source a leaked memo>.",
    "<cue According to> <source a leaked memo>, <content the yard sold forty crates>.",
    "<source A guard> <cue told> reporters <content that the gate stood open>.",
    "<source The ministry> <cue said> in a statement on Tuesday <content that no licence was issued>.",
    "<source The report> <cue also states> <content that the crates went by rail>.",
    "<source The memo> <cue appears to show> <content that the yard was paid twice>.",
    # who speaks is set off, or comes back by a pronoun
    "<source Huma Orlo, a clerk at the yard,> <cue said> <content that the books were burnt>.",
    "<source She> <cue insisted> <content that the books were kept>.",
]


@pytest.mark.parametrize("marked", ONE_EACH)
def test_one_saying(marked):
    text, roles = unmark(marked)
    reading = read_document(document_of(text))
    assert len(reading.attributions) == 1
    (found,) = reading.attributions
    trimmed = [w.strip(" ,") for w in words(text, found.source)]
    assert trimmed == [w.strip(" ,") for w in roles.get("source", [])]
    assert words(text, found.cue) == roles["cue"]
    assert words(text, found.content) == roles["content"]


NOBODY = [
    "<cue Reportedly>, <content the crates were moved in March>.",
    "It <cue was reported> that <content the crates were moved in March>.",
    "<content The broker> <cue is believed> <content to have left the town>.",
]


@pytest.mark.parametrize("marked", NOBODY)
def test_nobody_is_given(marked):
    """No source is a finding: none is guessed."""
    text, roles = unmark(marked)
    (found,) = read_document(document_of(text)).attributions
    assert found.source == ()
    assert words(text, found.cue) == roles["cue"]
    assert words(text, found.content) == roles["content"]


NO_SAYING = [
    "The report was long and nobody finished it.",
    "It was an obvious warning sign to the crew.",
    "The ship sailed from Korva to the northern islands.",
    "His film “The Last Crate” opened in the town hall on Friday.",
    "The so-called “safe house” was empty.",
]


@pytest.mark.parametrize("text", NO_SAYING)
def test_titles_scare_quotes_and_nouns_are_no_sayings(text):
    assert read_document(document_of(text)).attributions == ()


def test_a_saying_within_a_saying_has_it_as_parent():
    text = "Ann Venn said that the clerk had told her that the books were burnt."
    outer, inner = read_document(document_of(text)).attributions
    assert inner.parent == outer.id
    assert words(text, inner.source) == ["the clerk"]
    assert words(text, inner.content) == ["that the books were burnt"]


def test_intercepts_cited_in_a_memo_are_two_sayings():
    text = "According to intercepts cited in the memo, the broker flew to Korva."
    attributions = {words(text, a.source)[0]: a for a in read_document(document_of(text)).attributions}
    assert set(attributions) == {"intercepts cited in the memo", "the memo"}
    assert attributions["intercepts cited in the memo"].parent == attributions["the memo"].id


def test_a_quotation_runs_over_its_sentences():
    text = "“We lost the cargo. Nobody came for it. We waited,” the captain said."
    (found,) = read_document(document_of(text)).attributions
    assert words(text, found.content) == ["“We lost the cargo. Nobody came for it. We waited,”"]


def test_a_quotation_without_a_cue_goes_on_with_the_last_speaker():
    text = "“We lost the whole cargo,” the captain said. “Nobody ever came for any of it.”"
    (found,) = read_document(document_of(text)).attributions
    assert words(text, found.content) == ["“We lost the whole cargo,”", "“Nobody ever came for any of it.”"]


@pytest.mark.parametrize(
    ("text", "quoting"),
    [
        ("“We never sold a single crate,” the captain said.", Quoting.DIRECT),
        ("The captain said that they “never sold a single crate” to anybody.", Quoting.MIXED),
        ("The captain said that they never sold a crate.", Quoting.INDIRECT),
    ],
)
def test_quoting(text, quoting):
    (found,) = read_document(document_of(text)).attributions
    assert found.quoting is quoting


def test_capitals_do_not_break_the_reader():
    reading = read_document(
        document_of("SOURCE SAID THAT THE SHIP LEFT KORVA ON 3 MARCH 1962. HE DID NOT SEE THE CARGO.")
    )
    assert reading.sentences
