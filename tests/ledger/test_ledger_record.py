"""What goes in comes out; what went in already changes nothing."""

import dataclasses

import pytest
from ledger_cases import NEWER, READER, another, make_claims, make_document, make_reading, record

from sayso.errors import NotFound
from sayso.ledger import ClaimFilter, finding
from sayso.terms import Clock, Clocks, Issue, IssueKind


def everything(ledger):
    """How many rows there are of each sort."""
    return ledger.counts()


def test_an_empty_ledger_holds_nothing(ledger):
    assert set(ledger.counts().values()) == {0}
    assert list(ledger.claims()) == list(ledger.documents()) == list(ledger.log()) == []
    assert ledger.check_log(deep=True) is None


def test_a_reading_comes_back_as_it_was(ledger):
    reading, claims = record(ledger)
    assert ledger.reading(reading.document.id) == reading
    assert ledger.document(reading.document.id) == reading.document
    assert ledger.claims_of(reading.document.id) == claims


def test_recording_says_whether_it_wrote(ledger):
    reading = make_reading()
    claims = make_claims(reading.document)
    assert ledger.record(reading, claims)
    assert not ledger.record(reading, claims)


def test_recording_twice_changes_nothing(ledger):
    reading, claims = record(ledger)
    before, log = everything(ledger), list(ledger.log())
    ledger.record(reading, claims)
    assert everything(ledger) == before
    assert list(ledger.log()) == log


def test_the_first_claims_of_a_reader_stay(ledger):
    reading, claims = record(ledger)
    assert not ledger.record(reading, claims[:1])
    assert ledger.claims_of(reading.document.id) == claims


def test_a_newer_reader_supersedes_and_the_old_reading_stays(ledger):
    old, old_claims = record(ledger)
    new, _ = record(ledger, reader=NEWER)
    id = old.document.id
    assert ledger.reading(id) == new
    assert ledger.reading(id, READER) == old
    assert ledger.claims_of(id, READER) == old_claims
    assert [(r.reader, r.superseded_by) for r in ledger.readings(id)] == [(READER, NEWER), (NEWER, None)]
    assert {row.claim.reader for row in ledger.claims()} == {NEWER}
    assert {row.reader for row in ledger.documents()} == {NEWER}
    assert len(ledger.who("Ostrel")) == 1
    assert len(list(ledger.responses())) == 2
    assert len(ledger.search("crane")) == 2
    assert len(list(ledger.issues())) == 2
    assert ledger.counts()["superseded"] == 1


def test_the_older_reader_does_not_come_back(ledger):
    old, claims = record(ledger)
    record(ledger, reader=NEWER)
    assert not ledger.record(old, claims)
    assert ledger.reading(old.document.id).reader == NEWER


def test_the_claim_of_a_superseded_reading_stays_reachable(ledger):
    reading = make_reading()
    claims = make_claims(reading.document)
    ledger.record(reading, claims)
    ledger.record(make_reading(reader=NEWER), ())
    assert list(ledger.claims()) == []
    assert ledger.claim(claims[0].id).claim == claims[0]


def test_a_document_met_again_only_gains_a_sighting(ledger):
    record(ledger, make_document(issues=()))
    before = everything(ledger)
    moved = make_document(issues=(), location="elsewhere/copy.html", container="cd" * 32, part="entry 3", parent="d-1")
    record(ledger, moved)
    after = everything(ledger)
    assert after == before | {"sightings": 2, "log": before["log"] + 1}
    first, second = ledger.sightings(moved.id)
    assert (first.location, first.container) == ("pile/varnholm.html", None)
    assert (second.location, second.container, second.part, second.parent) == (
        "elsewhere/copy.html",
        "cd" * 32,
        "entry 3",
        "d-1",
    )
    assert second.capture == Clock("2024-01-05", "record header")
    record(ledger, moved)
    assert everything(ledger) == after


def test_the_same_page_captured_later_is_a_sighting(ledger):
    record(ledger, make_document(issues=()))
    record(ledger, make_document(issues=(), clocks=Clocks(capture=Clock("2025-02-01", "record header"))))
    assert [sighting.capture.value for sighting in ledger.sightings(make_document().id)] == ["2024-01-05", "2025-02-01"]
    assert ledger.document(make_document().id).clocks.capture.value == "2024-01-05"


def test_what_is_odd_about_a_second_copy_is_noted(ledger):
    record(ledger)
    odd = Issue(IssueKind.UNREADABLE, "copy.pdf", "is named .pdf but is a web page")
    record(ledger, make_document(location="copy.pdf", issues=(odd,)))
    assert odd in [row.issue for row in ledger.issues()]
    assert odd not in ledger.document(make_document().id).issues
    assert ledger.check_log(deep=True) is None


def test_claims_of_another_document_are_a_bug(ledger):
    reading = make_reading()
    for wrong in ({"document": "d-other"}, {"reader": NEWER}):
        claims = [dataclasses.replace(claim, **wrong) for claim in make_claims(reading.document)]
        with pytest.raises(ValueError, match="not of this document and reader"):
            ledger.record(reading, claims)
    assert set(ledger.counts().values()) == {0}


def test_a_document_without_anything_is_recorded(ledger):
    bare = make_reading(make_document(clocks=Clocks(), title=None, outlet=None, byline=None, location=None, issues=()))
    bare = dataclasses.replace(bare, sentences=(), entities=(), timexes=(), attributions=(), responses=(), issues=())
    assert ledger.record(bare, ())
    assert ledger.reading(bare.document.id) == bare


def test_documents_are_listed_with_what_one_wants_to_see(ledger):
    record(ledger)
    record(ledger, another(1, outlet=None))
    first, second = ledger.documents()
    assert (first.title, first.outlet, first.location) == (
        make_document().title,
        "The Varnholm Mail",
        "pile/varnholm.html",
    )
    assert first.clocks == make_document().clocks
    assert (first.claims, first.issues, first.reader, first.characters) == (2, 2, READER, len(make_document().text))
    assert (second.outlet, second.issues) == (None, 1)


def test_an_issue_is_noted_once(ledger):
    issue = Issue(IssueKind.EMPTY, "pile/blank.txt", "has no text")
    assert ledger.note(issue, "ee" * 32)
    before = everything(ledger)
    assert not ledger.note(issue, "ee" * 32)
    assert everything(ledger) == before
    (row,) = ledger.issues()
    assert (row.issue, row.sha256, row.document) == (issue, "ee" * 32, None)
    assert list(ledger.issues(IssueKind.ENCRYPTED)) == []


def test_an_issue_of_a_document_that_is_also_noted_is_told_once(ledger):
    reading, _ = record(ledger)
    ledger.note(reading.document.issues[0], "ff" * 32)
    assert [row.issue for row in ledger.issues()] == [*reading.document.issues, *reading.issues]
    assert ledger.counts()["issues"] == 2


def test_inputs_are_finished_by_digest_and_reader(ledger):
    ledger.start_input("pile/a.txt", "aa" * 32, READER)
    assert not ledger.has_finished("aa" * 32, READER)
    ledger.finish_input("pile/a.txt", "aa" * 32, READER)
    assert ledger.has_finished("aa" * 32, READER)
    assert not ledger.has_finished("aa" * 32, NEWER)
    before = everything(ledger)
    ledger.start_input("pile/a.txt", "aa" * 32, READER)
    ledger.finish_input("pile/same.txt", "aa" * 32, READER)
    assert everything(ledger) == before
    assert ledger.has_finished("aa" * 32, READER)


def test_a_finished_input_keeps_how_many_issues_it_had(ledger):
    ledger.finish_input("pile/a.txt", "aa" * 32, READER, issues=3)
    assert ledger.issues_of_input("aa" * 32, READER) == 3
    assert ledger.issues_of_input("aa" * 32, NEWER) == 0


def test_a_file_was_met_where_it_was_met(ledger):
    ledger.finish_input("pile/a.txt", "aa" * 32, READER)
    record(ledger, make_document(issues=()))
    record(ledger, make_document(issues=(), location="in the archive", container="cd" * 32))
    assert ledger.has_met("aa" * 32, "pile/a.txt")
    assert not ledger.has_met("aa" * 32, "pile/b.txt")
    assert ledger.has_met(make_document().sha256, "pile/varnholm.html")
    assert not ledger.has_met(make_document().sha256, "pile/copy.html")
    assert ledger.has_met("cd" * 32, "pile/archive.warc")


def test_has_read_knows_the_reader(ledger):
    reading, _ = record(ledger)
    assert ledger.has_read(reading.document.id, READER)
    assert not ledger.has_read(reading.document.id, NEWER)
    assert not ledger.has_read("d-none", READER)


@pytest.mark.parametrize("key", ["d-nothing", "", "%", "pile/none.html", "d-\x00", "\ud800"])
def test_what_is_not_there_is_not_found(ledger, key):
    record(ledger)
    for ask in (ledger.document, ledger.reading, ledger.readings, ledger.sightings, ledger.claims_of, ledger.claim):
        with pytest.raises(NotFound):
            ask(key)


def test_a_reader_that_has_not_read_it_is_not_found(ledger):
    reading, _ = record(ledger)
    with pytest.raises(NotFound, match="no reading by"):
        ledger.reading(reading.document.id, "nobody")


def test_ids_may_be_cut_short(ledger):
    reading, claims = record(ledger)
    for key in (claims[0].id[:9], claims[0].id[2:9], claims[0].id):
        assert ledger.claim(key).claim == claims[0]
    for key in (reading.document.id[:9], reading.document.id[2:9], "pile/varnholm.html", "varnholm.html"):
        assert ledger.document(key) == reading.document


def test_a_beginning_that_may_be_several_is_refused(ledger):
    record(ledger)
    record(ledger, another(1))
    with pytest.raises(NotFound, match=r"c- may be 4 claims .* give more of the id"):
        ledger.claim("c-")
    with pytest.raises(NotFound, match="may be 2 documents"):
        ledger.document("d-")


def test_of_very_many_no_number_is_made_up(ledger, monkeypatch):
    record(ledger)
    record(ledger, another(1))
    monkeypatch.setattr(finding, "MOST_FOUND", 3)
    with pytest.raises(NotFound, match="c- may be 3 or more claims"):
        ledger.claim("c-")


def test_writing_while_reading_is_fine(ledger):
    record(ledger)
    for number, _ in enumerate(ledger.claims(ClaimFilter(limit=2)), 1):
        record(ledger, another(number))
    assert ledger.counts()["documents"] == 3
