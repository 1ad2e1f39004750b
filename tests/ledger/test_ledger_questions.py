"""Claims by speaker, entity, words, stance and date; who goes by a name; responses."""

import dataclasses

import pytest
from ledger_cases import NEWER, another, make_claims, make_document, make_reading, record

from sayso.errors import SaysoError
from sayso.ledger import ClaimFilter
from sayso.terms import (
    Certainty,
    Clock,
    Clocks,
    Entity,
    EntityKind,
    EventStatus,
    ResponseKind,
    Timex,
    TimexMod,
    TimexType,
)

SALE, DENIAL = "sale", "denial"


@pytest.fixture
def asked(ledger):
    """Asks a ledger of one document for claims and names those that come."""
    _, claims = record(ledger)
    names = {claims[0].id: SALE, claims[1].id: DENIAL}
    return lambda **wanted: [names[row.claim.id] for row in ledger.claims(ClaimFilter(**wanted))]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [SALE, DENIAL]),
        ({"speaker": "leaked memo"}, [SALE]),
        ({"speaker": "MEMO"}, [SALE]),
        ({"speaker": "mem"}, []),
        ({"speaker": "lukasz brandar"}, [DENIAL]),
        ({"speaker": "Brandár"}, [DENIAL]),
        ({"speaker": "Varnholm Mail"}, [SALE, DENIAL]),
        ({"speaker": "Mail Varnholm"}, []),
        ({"speaker": "!"}, []),
        ({"speaker": '" OR 1=1 --'}, []),
        ({"entity": "ostrel"}, [SALE]),
        ({"entity": "острел"}, [SALE]),
        ({"entity": "Ministry"}, [SALE, DENIAL]),
        ({"entity": "?"}, []),
        ({"words": "crane"}, [SALE]),
        ({"words": "crane denial"}, []),
        ({"words": "sale LUKASZ"}, [DENIAL]),
        ({"words": "???"}, []),
        ({"certainty": Certainty.CERTAIN}, [SALE, DENIAL]),
        ({"certainty": Certainty.PROBABLE}, []),
        ({"status": EventStatus.DENIED}, [DENIAL]),
        ({"speaker": "mail", "status": EventStatus.HAPPENED, "words": "crane"}, [SALE]),
        ({"limit": 1}, [SALE]),
        ({"limit": 0}, []),
        ({"limit": 1, "offset": 1}, [DENIAL]),
        ({"offset": 1}, [DENIAL]),
        ({"offset": 2}, []),
        ({"document": make_document().id}, [SALE, DENIAL]),
        ({"document": make_document().id[2:]}, [SALE, DENIAL]),
        ({"document": "d-other"}, []),
    ],
)
def test_claims_are_filtered(asked, wanted, found):
    assert asked(**wanted) == found


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2023-02", "2023-02", [SALE]),
        ("2023-02-01", "2023-02-28", [SALE]),
        ("2023-02-02", None, [DENIAL]),
        (None, "2023-02-27", []),
        ("2023", "2023", [SALE, DENIAL]),
        ("2023-04-12", "2023-04-12", [DENIAL]),
        ("2023-11", "2024", []),
        ("2022", "2022", []),
    ],
)
def test_a_claim_must_lie_in_the_interval_as_a_whole(asked, since, until, found):
    """The sale names February 2023; the denial has the date of publication, never that of the repost."""
    assert asked(since=since, until=until) == found


@pytest.mark.parametrize("value", ["yesterday", "2023-13", "2023-02-30", "", "2023-2"])
def test_what_is_no_date_is_said_to_be_none(asked, value):
    with pytest.raises(SaysoError, match="is no date: write 2023, 2023-02 or 2023-02-07"):
        asked(since=value)


@pytest.mark.parametrize(
    ("clocks", "found"),
    [
        (Clocks(document=Clock("2023-03", "letterhead")), 1),
        (Clocks(repost=Clock("2023-03-01", "date line"), capture=Clock("2023-03-01", "crawler")), 0),
        (Clocks(), 0),
    ],
)
def test_a_documents_own_date_serves_where_no_publication_is_stated(ledger, clocks, found):
    record(ledger, make_document(clocks=clocks))
    claims = ledger.claims(ClaimFilter(since="2023-03", until="2023-03"))
    assert len(list(claims)) == found


@pytest.mark.parametrize(
    ("mod", "since", "until", "found"),
    [
        (TimexMod.BEFORE, "2020", "2023", 0),
        (TimexMod.BEFORE, None, "2023", 1),
        (TimexMod.AFTER, "2023", None, 1),
        (TimexMod.AFTER, "2023", "2030", 0),
        (TimexMod.START, "2023-02", "2023-02", 1),
    ],
)
def test_before_and_after_are_open_on_one_side(ledger, mod, since, until, found):
    reading = make_reading()
    claim = make_claims(reading.document)[0]
    time = dataclasses.replace(claim.time, mod=mod)
    ledger.record(reading, [dataclasses.replace(claim, time=time)])
    assert len(list(ledger.claims(ClaimFilter(since=since, until=until)))) == found


def test_a_vague_time_leaves_the_documents_date(ledger):
    reading = make_reading()
    claim = make_claims(reading.document)[0]
    now = Timex(claim.time.span, TimexType.DATE, "PRESENT_REF")
    ledger.record(reading, [dataclasses.replace(claim, time=now)])
    assert len(list(ledger.claims(ClaimFilter(since="2023-04-12", until="2023-04-12")))) == 1


def test_claims_come_by_entry_of_their_documents(ledger):
    record(ledger)
    record(ledger, another(1))
    record(ledger, another(2))
    record(ledger, reader=NEWER)  # The first document's claims are now the newest rows, and still come first.
    documents = [row.id for row in ledger.documents()]
    rows = list(ledger.claims())
    assert [row.claim.document for row in rows] == [id for id in documents for _ in range(2)]
    assert [row.claim.event_status for row in rows] == [EventStatus.HAPPENED, EventStatus.DENIED] * 3
    paged = [row for at in range(6) for row in ledger.claims(ClaimFilter(limit=1, offset=at))]
    assert paged == rows


def test_pages_meet_without_a_gap(ledger, monkeypatch):
    from sayso.ledger import choosing

    for number in range(5):
        record(ledger, another(number))
    whole = list(ledger.claims())
    monkeypatch.setattr(choosing, "_FIRST_PAGE", 1)
    monkeypatch.setattr(choosing, "_PAGE", 3)
    assert list(ledger.claims()) == whole
    assert list(ledger.claims(ClaimFilter(limit=7))) == whole[:7]


def test_a_row_shows_its_document(ledger):
    reading, claims = record(ledger)
    row = ledger.claim(claims[0].id)
    document = reading.document
    assert (row.title, row.outlet, row.location, row.clocks) == (
        document.title,
        document.outlet,
        document.location,
        document.clocks,
    )


def test_who_goes_by_a_name(ledger):
    reading, (sale, denial) = record(ledger)
    (ministry,) = ledger.who("the ministry")
    assert ministry.entity == reading.entities[0]
    assert ministry.names == ("Harbour Ministry", "the ministry")
    assert (ministry.by, ministry.about) == ((), (sale.id, denial.id))
    (boss,) = ledger.who("brandar")
    assert (boss.by, boss.about, boss.document) == ((denial.id,), (), reading.document.id)


@pytest.mark.parametrize("name", ["nobody", "", "*", "brand", "Ostrel Ministry", '"'])
def test_nobody_goes_by_it(ledger, name):
    record(ledger)
    assert ledger.who(name) == []


def test_whole_names_come_first(ledger):
    def with_entity(number, name, *aliases):
        reading = make_reading(another(number))
        entity = Entity("one", name, EntityKind.ORGANISATION, aliases)
        ledger.record(dataclasses.replace(reading, entities=(entity,)), ())

    with_entity(1, "Ostrel Group")
    with_entity(2, "Ostrelia")
    with_entity(3, "The Group", "OSTREL")
    with_entity(4, "Ostrel")
    assert [row.entity.name for row in ledger.who("ostrel")] == ["The Group", "Ostrel", "Ostrel Group"]
    assert [row.entity.name for row in ledger.who("ostrel", limit=1)] == ["The Group"]


def test_responses_come_with_their_words(ledger):
    reading, _ = record(ledger)
    denial, silence = ledger.responses()
    assert (denial.response, denial.text) == (reading.responses[0], "denied the sale")
    assert (silence.response, silence.text, silence.outlet) == (
        reading.responses[1],
        "did not answer",
        "The Varnholm Mail",
    )
    assert list(ledger.responses(ResponseKind.NO_ANSWER)) == [silence]
    assert list(ledger.responses(ResponseKind.RETRACTION)) == []


def test_responses_of_one_document(ledger):
    record(ledger)
    reading, _ = record(ledger, another(1))
    rows = list(ledger.responses(document=reading.document.id))
    assert [row.document for row in rows] == [reading.document.id] * 2
    assert len(list(ledger.responses())) == 4
