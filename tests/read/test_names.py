"""Names and their kinds, the answer in the sentence."""

import pytest
from marked import document_of, unmark

from sayso.lang.en.name_weights import WEIGHTS
from sayso.read import read_document
from sayso.read.name_cues import CUES
from sayso.read.named import find_names
from sayso.read.sentences import split_sentences
from sayso.read.tagged import tag_document
from sayso.terms import EntityKind

ORDER = ("person", "organisation", "place", "agency", "outlet", "office", "other")


def kinds_in(text):
    document = document_of(text)
    found = find_names(text, split_sentences(document), tag_document(document).spotted)
    return {kind: [n.span.of(text) for n in found if n.kind is EntityKind(kind)] for kind in ORDER}


@pytest.mark.parametrize(
    "marked",
    [
        "The crates were sold by <person Ada Venn>, who had left the yard.",
        "The crates were opened by <person Orlan Harbour Minister Tessa Lindqvist> and nobody else.",
        "The boats lay in <place Korvanna> until the winter, and nobody asked about them.",
        "The town of <place Korvanna> and the <place Venn River> were closed to boats.",
        "They were fired upon by the <organisation Korvan Defence Forces> near the yard.",
        "The fighters of the <organisation KDF> left the yard; <organisation KDF> fighters came back.",
        "He was met by <person Orlo>, 34, and by the others who had left the yard.",
        "They sailed on <other Operation Winter Crane> and found an <other UAV> in the water.",
        "There <person Bram Venn> was asked to leave, and later <person Venn> left the yard.",
    ],
)
def test_kinds_of_names(marked):
    text, roles = unmark(marked)
    found = kinds_in(text)
    for role in ORDER:
        assert found[role] == roles.get(role, []), role


def test_a_kind_is_decided_by_all_mentions_of_a_name():
    text = "They had asked about Korvanna for years. In the end they were all in Korvanna and nobody asked."
    assert kinds_in(text)["place"] == ["Korvanna", "Korvanna"]


def test_the_first_word_of_a_sentence_is_a_name_when_it_is_known_or_met_elsewhere():
    text = "Crates were sold to Orlo. Orlo paid. Paris said nothing. Nobody paid."
    assert {n for names in kinds_in(text).values() for n in names} == {"Orlo", "Paris"}


def test_a_place_inside_a_name_is_a_mention_of_its_own():
    assert kinds_in("The boats were sold by the Government of Iraq to the yard.")["place"] == ["Iraq"]


def test_what_hangs_on_a_name_by_a_hyphen_is_no_part_of_it():
    assert kinds_in("The yard was held by KDF-backed fighters.")["organisation"] == ["KDF"]


def test_every_cue_has_its_weights():
    assert list(WEIGHTS) == list(CUES)


def test_an_office_is_a_mention_and_goes_with_its_holder():
    text = "They were met by Foreign Secretary Ada Venn. The Foreign Secretary had left the yard."
    assert kinds_in(text)["person"] == ["Foreign Secretary Ada Venn", "Foreign Secretary"]
    (holder,) = (e for e in read_document(document_of(text)).entities if e.kind is EntityKind.PERSON)
    assert len(holder.mentions) == 2
