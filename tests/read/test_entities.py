"""Which words refer to one and the same."""

from dataclasses import replace

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.terms import EntityKind, Passage, PassageRole, Span

PAGE = (
    "Bram Orlo runs the Venn Group from Ankara. Orlo said that the Venn Group had sold crates to Turkey. "
    "He said that Venn had paid. A leaked memo was found at the yard. The memo says that Ankara knew. "
    "It also says that two officials signed."
)


@pytest.fixture(scope="module")
def entities():
    return {e.name: e for e in read_document(document_of(PAGE)).entities}


def mentioned(entity):
    return [m.span.of(PAGE) for m in entity.mentions]


def test_parts_of_a_name_and_pronouns_are_one_person(entities):
    assert mentioned(entities["Bram Orlo"]) == ["Bram Orlo", "Orlo", "He"]
    assert entities["Bram Orlo"].kind is EntityKind.PERSON


def test_a_group_and_its_short_name_are_one(entities):
    assert mentioned(entities["Venn Group"]) == ["Venn Group", "Venn Group", "Venn"]


def test_a_capital_stands_with_its_state(entities):
    assert "Ankara" in {e.name for e in entities.values()} | set(entities["Turkey"].aliases)


def test_it_is_the_paper_that_was_spoken_of(entities):
    assert mentioned(entities["leaked memo"]) == ["A leaked memo", "The memo", "It"]
    assert entities["leaked memo"].kind is EntityKind.DOCUMENT


def test_ids_are_unique():
    text = "The Orla Bank paid. The Orla-Bank was shut. ORLA BANK was sold."
    ids = [e.id for e in read_document(document_of(text)).entities]
    assert len(ids) == len(set(ids))


def test_every_source_resolves_to_an_entity_or_honestly_to_nobody():
    text = "They said that the crane was sold. Two dockers said that it was not."
    first, second = read_document(document_of(text)).attributions
    assert first.entity is None
    assert second.entity == "two-dockers"


def entities_of(text):
    return {e.name: [m.span.of(text) for m in e.mentions] for e in read_document(document_of(text)).entities}


def test_other_spellings_and_scripts_of_a_name_are_one():
    text = "The Vennar Group sold crates. In the ledger Wennar is written Веннар, in a note Vennár."
    found = entities_of(text)
    assert found["Vennar Group"] == ["Vennar Group", "Wennar", "Веннар", "Vennár"]


def test_names_that_only_share_consonants_or_are_short_stay_apart():
    found = entities_of("Bram Orlo left Orla by sea. His boat Vann met the Wann.")
    assert {"Bram Orlo", "Orla", "Vann", "Wann"} <= found.keys()


def test_a_name_that_fits_two_entities_stays_with_neither():
    found = entities_of("The Vennar Group sold crates to the Wennar Company. A note speaks of Wennar and of Orlo.")
    assert found["Wennar"] == ["Wennar"]


def test_many_names_cost_in_proportion_to_their_number(monkeypatch):
    compared = []
    monkeypatch.setattr("sayso.read.clusters.is_part", lambda *_, **__: compared.append(1))
    surnames = [
        a + b + c for a in ("Ben", "Dor", "Fal", "Gam", "Hul", "Kor") for b in "aeiou" for c in ("bt", "dr", "lk")
    ]
    entities_of(" ".join(f"On that day the harbour master met Ada {surname} at the quay." for surname in surnames))
    assert len(surnames) < len(compared) <= len(surnames) * 2 * 50


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "The harbour's lawyer, Ada Venn, said that the yard was closed.",
            "Ada Venn",
            ["The harbour's lawyer", "Ada Venn"],
        ),
        (
            "The yard was bought by Bram Orlo, the mayor. Nobody was told.",
            "Bram Orlo",
            ["Bram Orlo", "the mayor"],
        ),
        (
            "Prime Minister Bram Orlo came to the yard. The town was told that the prime minister had left.",
            "Prime Minister Bram Orlo",
            ["Prime Minister Bram Orlo", "the prime minister"],
        ),
    ],
)
def test_titles_and_descriptions_belong_to_whom_they_name(text, name, mentions):
    assert entities_of(text)[name] == mentions


def test_what_the_network_sees_is_an_entity_though_nobody_names_it():
    text = "A young woman sold crates to the company. The woman was never seen again."
    found = {e.name: (e.kind, [m.span.of(text) for m in e.mentions]) for e in read_document(document_of(text)).entities}
    assert found["young woman"] == (EntityKind.PERSON, ["A young woman", "The woman"])
    assert found["company"] == (EntityKind.ORGANISATION, ["the company"])


def test_nobody_is_no_entity():
    assert entities_of("Nobody came, and no man saw anybody there.") == {}


def test_a_name_in_a_title_is_a_mention_when_the_text_knows_it():
    text = "Ada Venn sells crates. The yard was sold by Ada Venn in March."
    document = document_of(text)
    headed = replace(
        document,
        passages=(Passage(Span(0, 22), PassageRole.TITLE), Passage(Span(23, len(text)))),
    )
    found = {e.name: [m.span.of(text) for m in e.mentions] for e in read_document(headed).entities}
    assert found["Ada Venn"] == ["Ada Venn", "Ada Venn"]


def test_offices_and_firms_are_told_apart():
    found = entities_of("The Orlan Customs Service opened crates. A lawyer said that the company had been deceived.")
    assert found["Orlan Customs Service"] == ["Orlan Customs Service"]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "The Orlan Customs Union (OCU) was told of crates. The OCU sold crates.",
            "Orlan Customs Union",
            ["Orlan Customs Union", "OCU", "OCU"],
        ),
        ("The Orlan Harbour Court was closed. Later the Court was open again.", "Orlan Harbour Court", 2),
        (
            "They met William Orlo at the yard. Bill Orlo had sold crates.",
            "William Orlo",
            ["William Orlo", "Bill Orlo"],
        ),
        (
            "Crates were sold to the US. In the United States nobody had asked for them.",
            "United States",
            ["US", "United States"],
        ),
    ],
)
def test_short_names_are_those_of_the_long_ones(text, name, mentions):
    found = entities_of(text)[name]
    assert found == mentions if isinstance(mentions, list) else len(found) == mentions


def test_a_capital_is_its_state_only_where_it_does_something():
    found = entities_of("Crates were sold in Ankara. Turkey had been told. Ankara said that it knew nothing.")
    assert found["Ankara"] == ["Ankara"]
    assert found["Turkey"][:2] == ["Turkey", "Ankara"]


def test_small_words_drawn_together_are_no_names():
    assert not any("I'm" in mentions for mentions in entities_of("I'm told so. We heard that I'm late.").values())


def test_names_in_a_cable_are_seen_though_all_is_in_capitals():
    text = (
        "SOURCE STATED THAT COLONEL ROBERTO ORLO ARRIVED IN PARIS ON 3 MARCH AND MET SUSAN VENN THERE. "
        "SUSAN VENN SOLD THE SHIP TO HIM IN PARIS."
    )
    found = entities_of(text)
    assert found["SUSAN VENN"][:2] == ["SUSAN VENN", "SUSAN VENN"]
    assert set(found["PARIS"]) == {"PARIS"}


def test_it_is_the_state_that_leads_the_sentence():
    text = "As a Harbour Union member, Turkey is a partner of many states, and it has rejected the claim."
    reading = read_document(document_of(text))
    meant = next(e for e in reading.entities if any(m.span.of(text) == "it" for m in e.mentions))
    assert meant.name == "Turkey"
