"""What the network tags, set right: who stands behind which words."""

import pytest
from marked import document_of, unmark, words

from sayso.read import read_document
from sayso.read.cued import find_inner
from sayso.read.drafts import Draft
from sayso.read.repairs import find_cited, mend
from sayso.terms import Span


def draft_of(marked):
    """The text of a marked sentence, and the saying that the network is meant to have tagged in it."""
    text, roles = unmark(marked)
    at = {role: tuple(Span(text.index(w), text.index(w) + len(w)) for w in said) for role, said in roles.items()}
    return text, Draft(at.get("source", ()), at.get("cue", ()), at.get("content", ()))


def told(text, drafts):
    return [(words(text, d.source), words(text, d.cue), words(text, d.content)) for d in drafts]


def test_a_paper_that_appears_to_show_is_the_source():
    text, draft = draft_of("<content The ledger> <cue appears> <content to show the crates went by rail>.")
    assert told(text, mend(text, draft)) == [(["The ledger"], ["appears to show"], ["the crates went by rail"])]


@pytest.mark.parametrize(
    "where", ["outlined in the stolen ledger", "contained in a section of the stolen ledger", "set out on paper"]
)
def test_what_is_outlined_in_a_paper_is_suggested_by_it(where):
    text, draft = draft_of(f"Notes on the sale — {where} — <cue suggest> <content the yard was empty>.")
    (found,) = mend(text, draft)
    assert words(text, found.source) == (["the stolen ledger"] if "ledger" in where else [])


def test_what_stands_before_a_capital_according_is_another_sentence():
    marked = "<content The books were burnt>, <cue According to> <source Venn>, <content the yard was sold>."
    text, draft = draft_of(marked)
    assert told(text, mend(text, draft)) == [(["Venn"], ["According to"], ["the yard was sold"])]


def test_a_title_is_said_by_nobody():
    text, draft = draft_of("It is <cue outlined> in a chapter headed, <content “Crates for Korva”>.")
    assert list(mend(text, draft)) == []


def test_what_a_paper_cites_from_intelligence_has_both_behind_it():
    text = "Not only does the ledger cite intelligence about the brigade seeking to buy mines, it names a broker."
    assert told(text, find_cited(text, Span(0, len(text)))) == [
        (["the ledger"], ["cite"], ["intelligence about the brigade seeking to buy mines"]),
        (["intelligence"], ["about"], ["the brigade seeking to buy mines"]),
    ]


@pytest.mark.parametrize("text", ["The ledger cites intelligence.", "The ledger mentions reports of a fire."])
def test_a_paper_that_cites_no_doing(text):
    assert list(find_cited(text, Span(0, len(text)))) == []


@pytest.mark.parametrize(
    ("marked", "inner"),
    [
        (
            "<source The ledger> <cue suggests> <content that two clerks believe the yard was sold>.",
            [(["two clerks"], ["believe"], ["the yard was sold"])],
        ),
        ("<source The mayor> <cue said> <content that he believes the yard was sold>.", []),
        ("<source The ledger> <cue shows> <content that the yard planned to sell the crates>.", []),
        ("<source The ledger> <cue shows> <content that the yard was sold>.", []),
    ],
)
def test_a_paper_shows_what_others_say(marked, inner):
    text, draft = draft_of(marked)
    assert told(text, find_inner(text, draft)) == inner


def test_a_cited_source_takes_part_in_the_reading():
    text = "The ledger references intelligence about the brigade buying mines."
    found = {words(text, a.source)[0]: a for a in read_document(document_of(text)).attributions if a.source}
    assert found["intelligence"].parent == found["The ledger"].id
