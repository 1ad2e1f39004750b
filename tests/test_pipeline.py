"""The whole way, where a stage fails."""

import pytest

from sayso import pipeline
from sayso.ledger import open_ledger
from sayso.terms import IssueKind


@pytest.fixture
def pile(tmp_path):
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"The mayor said that yard {name} was sold in May.")
    return tmp_path


def break_reader(monkeypatch):
    def read(document):
        if "yard b" in document.text:
            raise ZeroDivisionError
        return whole(document)

    whole = pipeline.read_document
    monkeypatch.setattr(pipeline, "read_document", read)


def test_a_bug_on_one_document_costs_its_claims_and_not_the_pile(pile, monkeypatch):
    monkeypatch.delenv("SAYSO_DEBUG", raising=False)
    break_reader(monkeypatch)
    with open_ledger(":memory:", originals=pile / "kept") as ledger:
        told = []
        tally = pipeline.read_pile([str(pile / "*.txt")], ledger, on_issue=told.append)
        assert (tally.documents, tally.claims, tally.issues) == (3, 2, 1)
        assert [issue.kind for issue in told] == [IssueKind.CRASHED]
        assert "ZeroDivisionError" in told[0].message
        assert "yard" not in told[0].message


def test_for_who_looks_for_the_bug_it_crashes(pile, monkeypatch):
    monkeypatch.setenv("SAYSO_DEBUG", "1")
    break_reader(monkeypatch)
    with pytest.raises(ZeroDivisionError):
        list(pipeline.read_each([str(pile / "*.txt")]))


def test_a_copy_at_another_place_is_a_sighting_of_the_same_document(pile):
    (pile / "copy").mkdir()
    (pile / "copy" / "again.txt").write_bytes((pile / "a.txt").read_bytes())
    with open_ledger(":memory:", originals=pile / "kept") as ledger:
        pipeline.read_pile([str(pile / "a.txt")], ledger)
        before = ledger.counts()["claims"]
        pipeline.read_pile([str(pile / "copy")], ledger)
        (document,) = ledger.documents()
        assert len(ledger.sightings(document.id)) == 2
        assert ledger.counts()["claims"] == before
