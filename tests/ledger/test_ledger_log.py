"""The log is only added to, and tells on whoever changes it or what it vouches for."""

import json

import pytest
from ledger_cases import NEWER, TEXT, make_document, record
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sayso.ledger import open_ledger
from sayso.terms import Issue, IssueKind


@pytest.fixture
def full(ledger):
    """A ledger in which each kind of thing was written."""
    record(ledger)
    record(ledger, make_document(location="again.html", issues=()))
    record(ledger, reader=NEWER)
    ledger.note(Issue(IssueKind.EMPTY, "blank.txt", "has no text"), "ee" * 32)
    ledger.keep(b"an original")
    ledger.finish_input("blank.txt", "ee" * 32, NEWER)
    return ledger


def meddle(ledger, *statements):
    """Does to the database what nobody should."""
    with ledger._engine.connect().execution_options(writing=True) as connection, connection.begin():
        for statement in statements:
            connection.execute(text(statement))


def drop_guard(ledger):
    if ledger._engine.dialect.name == "sqlite":
        meddle(ledger, "DROP TRIGGER log_keeps_from_update", "DROP TRIGGER log_keeps_from_delete")
    else:
        meddle(ledger, "ALTER TABLE log DISABLE TRIGGER log_keeps")


def test_each_write_has_an_entry_that_follows_the_one_before(full):
    entries = list(full.log())
    assert [entry.kind for entry in entries] == [
        "document entered",
        "reading recorded",
        "document met again",
        "reading recorded",
        "reading superseded",
        "issue noted",
        "original kept",
        "input finished",
    ]
    assert [entry.seq for entry in entries] == list(range(1, 9))
    assert [entry.previous for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    assert entries[4].payload == {"reader": "sayso 9 test-1", "by": NEWER}
    assert full.check_log() is full.check_log(deep=True) is None


def test_the_log_can_be_read_from_anywhere(full):
    assert [entry.seq for entry in full.log(after=6)] == [7, 8]
    assert list(full.log(after=8)) == []


def test_no_word_of_a_document_is_in_the_log(full):
    packed = json.dumps([[entry.subject, entry.payload] for entry in full.log()])
    for word in set(TEXT.split()) | {"Varnholm", "Mail", "Tolland", "varnholm.html"}:
        if len(word) > 4:
            assert word not in packed


@pytest.mark.parametrize("change", ["UPDATE log SET kind = 'x' WHERE seq = 2", "DELETE FROM log WHERE seq = 2"])
def test_the_database_refuses_to_change_the_log(full, change):
    with pytest.raises(DBAPIError, match="the log is only ever added to"):
        meddle(full, change)
    assert full.check_log(deep=True) is None


@pytest.mark.parametrize(
    ("change", "seq", "reason"),
    [
        ("UPDATE log SET payload = '{}' WHERE seq = 3", 3, "entry 3 was changed after it was written"),
        ("UPDATE log SET at = '2001-01-01' WHERE seq = 1", 1, "entry 1 was changed after it was written"),
        ("UPDATE log SET subject = 'd-x' WHERE seq = 8", 8, "entry 8 was changed after it was written"),
        ("UPDATE log SET payload = 'no JSON' WHERE seq = 3", 3, "entry 3 was changed after it was written"),
        ("UPDATE log SET hash = 'x' WHERE seq = 4", 4, "entry 4 was changed after it was written"),
        ("UPDATE log SET previous = 'x' WHERE seq = 4", 4, "entry 4 does not follow from the one before"),
        ("DELETE FROM log WHERE seq = 5", 5, "entry 5 is gone"),
        ("DELETE FROM log WHERE seq = 1", 1, "entry 1 is gone"),
        ("UPDATE log SET seq = 0 WHERE seq = 1", 1, "entry 1 is gone"),
        ("UPDATE log SET seq = 99 WHERE seq = 8", 8, "entry 8 is gone"),
    ],
)
def test_tampering_past_the_guard_is_found(full, change, seq, reason):
    drop_guard(full)
    meddle(full, change)
    broken = full.check_log()
    assert (broken.seq, broken.reason) == (seq, reason)


DEEP = [
    ("UPDATE claims SET text = 'The harbour ministry bought it' WHERE n = 1", 2),
    ("UPDATE claims SET event_status = 'denied' WHERE n = 3", 4),
    ("UPDATE hops SET label = 'somebody else' WHERE claim_n = 1 AND position = 1", 2),
    ("UPDATE mentions SET start = start + 1 WHERE entity_n = 1", 2),
    ("DELETE FROM responses WHERE reading_n = 2", 4),
    ("DELETE FROM claim_entities WHERE claim_n = 3", 4),
    ("UPDATE documents SET text = replace(text, 'sold', 'took')", 1),
    ("UPDATE documents SET outlet = NULL", 1),
    ("UPDATE passages SET role = 'furniture' WHERE position = 1", 1),
    ("UPDATE sightings SET location = 'x' WHERE position = 1", 3),
    ("UPDATE readings SET superseded_by = NULL", 5),
    ("UPDATE issues SET message = 'x' WHERE sha256 LIKE 'ee%'", 6),
    ("UPDATE originals SET size = 1", 7),
    ("UPDATE inputs SET finished_at = NULL", 8),
]


@pytest.mark.parametrize(("change", "seq"), DEEP)
def test_a_deep_check_finds_what_was_altered(full, change, seq):
    meddle(full, change)
    assert full.check_log() is None
    broken = full.check_log(deep=True)
    assert broken.seq == seq
    assert broken.entry.seq == seq
    assert "is gone or altered" in broken.reason


@pytest.mark.parametrize(
    "smuggled",
    [
        "INSERT INTO readings SELECT 9, document_n, 'other', recorded_at, n, digest, claims, sentences, clocks "
        "FROM readings WHERE n = 1",
        "INSERT INTO originals VALUES ('ff', 1, 'now')",
    ],
)
def test_a_deep_check_finds_what_was_never_logged(full, smuggled):
    meddle(full, smuggled)
    broken = full.check_log(deep=True)
    assert (broken.seq, broken.entry) == (9, None)
    assert "rows stand for" in broken.reason


def test_an_entry_cut_off_the_end_is_found_by_what_it_told_of(full):
    drop_guard(full)
    meddle(full, "DELETE FROM log WHERE seq = 8")
    assert full.check_log() is None
    assert full.check_log(deep=True).seq == 8


def test_the_fingerprint_knows_no_order_and_no_time(tmp_path):
    first, second = make_document(), make_document(sha256="cd" * 32, location="b.html")
    prints = []
    for documents in ([first, second], [second, first], [first], []):
        with open_ledger(":memory:") as ledger:
            for document in documents:
                record(ledger, document)
            prints.append(ledger.fingerprint())
    assert prints[0] == prints[1]
    assert len(set(prints)) == 3


def test_the_fingerprint_knows_the_current_reader():
    prints = []
    for readers in (("a", "b"), ("b", "a")):
        with open_ledger(":memory:") as ledger:
            for reader in readers:
                record(ledger, reader=reader)
            prints.append(ledger.fingerprint())
    assert prints[0] != prints[1]
