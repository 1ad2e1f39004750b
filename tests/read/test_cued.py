"""Who says what by lists of cues and quotation marks. The answer stands in the sentence."""

import pytest
from marked import document_of, unmark, words

from sayso.read.cued import find_cued
from sayso.read.sentences import split_sentences


def sayings(text):
    document = document_of(text)
    return find_cued(document, split_sentences(document))


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
    # a cue that the end of a line breaks
    "<source The clerk> <cue re-\nported> <content that the yard was sold>.",
    "<source Weller> <cue indi-\ncated> <content that the well-\nknown yard was sold>.",
    # who speaks is set off, or comes back by a pronoun
    "<source Huma Orlo, a clerk at the yard,> <cue said> <content that the books were burnt>.",
    "<source She> <cue insisted> <content that the books were kept>.",
]


@pytest.mark.parametrize("marked", ONE_EACH)
def test_one_saying(marked):
    text, roles = unmark(marked)
    (found,) = sayings(text)
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
    (found,) = sayings(text)
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
    assert sayings(text) == []


def test_a_quotation_runs_over_its_sentences():
    text = "“We lost the cargo. Nobody came for it. We waited,” the captain said."
    (found,) = sayings(text)
    assert words(text, found.content) == ["“We lost the cargo. Nobody came for it. We waited,”"]


def test_a_quotation_without_a_cue_goes_on_with_the_last_speaker():
    text = "“We lost the whole cargo,” the captain said. “Nobody ever came for any of it.”"
    (found,) = sayings(text)
    assert words(text, found.content) == ["“We lost the whole cargo,”", "“Nobody ever came for any of it.”"]
