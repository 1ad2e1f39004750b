"""Whom pronouns and descriptions mean: the mentions of an entity, in the order of the text."""

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.terms import EntityKind


def chains_in(text):
    return {e.name: [m.span.of(text) for m in e.mentions] for e in read_document(document_of(text)).entities}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Ada Venn ran the yard. She sold it to her brother.", "Ada Venn", ["Ada Venn", "She", "her"]),
        ("Robert Orlo met Susan Venn at the yard. He left early.", "Robert Orlo", ["Robert Orlo", "He"]),
        ("Robert Orlo met Susan Venn at the yard. She left early.", "Susan Venn", ["Susan Venn", "She"]),
        (
            "Mr. Orlo was asked to wait. Then he left the yard. Later he was seen with his boat.",
            "Mr. Orlo",
            ["Mr. Orlo", "he", "he", "his"],
        ),
        ("As a NATO member, Korvan Shipping Ltd paid. It sold its boats.", "Korvan Shipping Ltd", 3),
        ("In Iraq, the Venn Group sold crates. It left later.", "Venn Group", ["Venn Group", "It"]),
        (
            'The Venn Group sold crates. "I was asked to leave the yard," Bram Orlo said. "My boat was gone."',
            "Bram Orlo",
            ["I", "Bram Orlo", "My"],
        ),
        ("We saw the crane at the yard. They told us that it was ours.", "we", ["We", "us", "ours"]),
        ("The boats of the Venn Group came. NATO saw that the harbour outfit had sold them.", "Venn Group", 2),
        ("NATO and the Orlo Company knew that the smuggling outfit had sold crates.", "Orlo Company", 2),
        (
            "Korva watched the Venn Group and the Orlo Company. The smuggling company had sold crates.",
            "Orlo Company",
            ["Orlo Company", "The smuggling company"],
        ),
        ("The smuggling company Venn sold crates at the yard.", "Venn", ["The smuggling company", "Venn"]),
    ],
)
def test_who_is_meant(text, name, mentions):
    found = chains_in(text)[name]
    assert found == mentions if isinstance(mentions, list) else len(found) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that nobody paid for the crates at the yard.",
        "The US and IT departments paid for the crates at the yard.",
        "The Venn Group and the Orlo Group knew that the smuggling outfit had sold crates.",
    ],
)
def test_nobody_is_meant(text):
    assert all(len(mentions) == 1 for mentions in chains_in(text).values())


def test_a_quoted_speaker_does_not_call_himself_he():
    text = 'Robert Orlo came with Peter Venn. "The yard was closed when he came," Robert Orlo said.'
    assert chains_in(text)["Peter Venn"] == ["Peter Venn", "he"]


def test_a_brigade_is_no_association():
    text = "Crates were sold to the Venn Brigade. The association said that the season was lost."
    (saying,) = read_document(document_of(text)).attributions
    assert saying.entity == "association"


def test_the_head_of_a_source_speaks_and_not_what_hangs_on_it():
    text = "Crates were sold to the Venn Brigade. A buyer for the brigade said that the season was lost."
    (saying,) = read_document(document_of(text)).attributions
    assert saying.entity == "buyer-for-the-brigade"


def test_bodies_of_states_are_no_companies():
    kinds = {e.name: e.kind for e in read_document(document_of("NATO members met the Venn Group at sea.")).entities}
    assert kinds["NATO"] is EntityKind.AGENCY
