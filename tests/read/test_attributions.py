"""Who says what, as the whole reader finds it: the network, and the rules beside it."""

import pytest
from marked import document_of, unmark, words

from sayso.read import read_document
from sayso.terms import Quoting

SAYINGS = [
    "<source The mayor> <cue said> <content that the bridge was closed>.",
    "<content The bridge was mined>, <source Orlo> <cue said>.",
    "<content “We lost the whole cargo that night,”> <source she> <cue said>, <content “but nobody paid us for it.”>",
    "<content “We lost the whole cargo,”> <cue said> <source Bram Orlo, a welder>.",
    "<content The yard sold forty crates>, <cue according to> <source a leaked memo>.",
    "<cue According to> <source a leaked memo>, <content the yard sold forty crates>.",
    "<source The report> <cue also states> <content that the crates went by rail>.",
    "<source Huma Orlo, a clerk at the yard,> <cue said> <content that the books were burnt>.",
    "<source Two dockers> <cue believe> <content the ship left before dawn>.",
]


@pytest.mark.parametrize("marked", SAYINGS)
def test_a_saying(marked):
    """The parts overlap with what stands in the sentence; how far each reaches is the benchmark's to measure."""
    text, roles = unmark(marked)
    reading = read_document(document_of(text))
    (found,) = reading.attributions
    for role, spans in (("source", found.source), ("cue", found.cue), ("content", found.content)):
        said, expected = " ".join(words(text, spans)).split(), " ".join(roles[role]).split()
        assert len(set(said) & set(expected)) * 2 > len(set(said) | set(expected)), (role, said)


def test_rules_find_the_content_of_a_cue_that_the_network_sees_without():
    text = (
        "Forty crates left the quay on Monday, according to the yard's own records. Inspectors in Korva found forty "
        "crates of pumps on the Ida Venn three weeks later, their director, Bram Orlo, has said on the record."
    )
    found = read_document(document_of(text)).attributions
    assert any(
        "Bram Orlo" in " ".join(words(text, a.source)) and "pumps" in " ".join(words(text, a.content)) for a in found
    )


def test_a_month_is_nobody():
    reading = read_document(document_of("Correction, April 18: our report of April 9 gave the number as forty."))
    assert not [e for e in reading.entities if "April" in e.name]


def test_reportedly_is_a_saying_of_nobody():
    (found,) = read_document(document_of("Reportedly, the crates were moved in March.")).attributions
    assert found.source == ()


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
