"""The fewest words that state the proposition."""

import pytest
from marked import words
from marked_readings import read_marked

from sayso.terms import Span
from sayso.weigh import weigh_claims
from sayso.weigh.bounds import bare, with_attitude


@pytest.mark.parametrize(
    ("reported", "proposition"),
    [
        ("that the yard was sold,", ["the yard was sold"]),
        ("“The yard was sold,”", ["The yard was sold"]),
        ("whether the yard was sold", ["the yard was sold"]),
        ("the “the yard was sold” to them", ["the yard was sold” to them"]),
        ("the brigade met a broker in Korva, where it keeps a house", ["the brigade met a broker in Korva"]),
        (
            "the brigade, as the feud — in which it is the weaker side — goes on, sold the crates",
            ["the brigade, as the feud", "goes on, sold the crates"],
        ),
        (
            "the brigade, which keeps a house in Korva, was paid",
            ["the brigade, which keeps a house in Korva, was paid"],
        ),
        ("the yard, which is in Korva, was sold to “a friend, where we knew him,” he said", None),
        ("the guard who sold the crates was arrested", ["the guard who sold the crates was arrested"]),
    ],
)
def test_what_is_left_outside(reported, proposition):
    found = words(reported, bare(reported, (Span(0, len(reported)),)))
    assert found == ([reported] if proposition is None else proposition)


@pytest.mark.parametrize(
    ("cue", "content", "proposition"),
    [
        ("has publicly expressed opposition to", "the sale", "opposition to the sale"),
        ("voiced some doubts about", "the sale", "doubts about the sale"),
        ("expressed concern", "that the yard was sold", "that the yard was sold"),
        ("objected to", "the sale", "the sale"),
    ],
)
def test_an_attitude_is_what_was_expressed(cue, content, proposition):
    text = f"She {cue} {content}."
    spans = [(Span(text.index(w), text.index(w) + len(w)),) for w in (cue, content)]
    assert words(text, with_attitude(text, *spans)) == [proposition]


@pytest.mark.parametrize(
    ("marked", "claims"),
    [
        (
            "Proof that <source1 the brigade> <cue1 has discussed> <content1 selling crates to guards> would raise "
            "doubts in Korva.",
            ["Proof that the brigade has discussed selling crates to guards would raise doubts in Korva"],
        ),
        (
            "The yard is home to a crane and a plain <cue1 warning> <content1 to keep the guards away>.",
            ["The yard is home to a crane and a plain warning to keep the guards away"],
        ),
        ("<source1 The mayor> <cue1 said> <content1 the yard was sold>.", ["the yard was sold"]),
    ],
)
def test_what_reports_nothing_leaves_the_sentence_to_its_author(marked, claims):
    assert [c.text for c in weigh_claims(read_marked(marked)[0])] == claims


def test_a_claim_to_have_something_is_a_claim():
    text = "Asked for proof, they <cue1 claimed> <content1 to have a group of forty men in Korva>."
    assert "to have a group of forty men in Korva" in [c.text for c in weigh_claims(read_marked(text)[0])]
