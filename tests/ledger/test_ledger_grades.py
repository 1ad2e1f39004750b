"""Grades: what people decide of sources and of claims, apart, signed, never lost and never changed."""

import dataclasses
import json

import pytest
from ledger_cases import NEWER, another, make_claims, make_document, make_reading, record, span
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sayso.errors import NotFound, SaysoError
from sayso.ledger import open_ledger, origins
from sayso.terms import Credibility, Grade, Hop, HopKind, Origin, Reliability, Setter, Span, content_id

ANN, BO = "Ann Lund", "Bo Berg"


@pytest.fixture
def graded(ledger):
    """A ledger with one document, whose sale and denial can be graded."""
    record(ledger)
    return ledger


def sale_and_denial(ledger):
    return ledger.claims_of(make_document().id)


def stands(standing):
    return standing.value.value, standing.setter.value, standing.by, standing.why


# -- what stands


def test_unset_is_f_and_6_by_nobody(graded):
    _, denial = sale_and_denial(graded)
    (grades,) = graded.grades([denial])
    assert stands(grades.credibility) == ("6", "nobody", None, "")
    assert [stands(one) for one in grades.reliability] == [("F", "nobody", None, "")] * 2


def test_a_reliability_is_the_sources_and_a_credibility_the_claims(graded):
    sale, denial = sale_and_denial(graded)
    assert graded.grade_source("Łukasz Brandár", Reliability.D, ANN, "was wrong twice")
    assert graded.grade_claim(denial.id, Credibility.DOUBTFUL, BO)
    of_sale, of_denial = graded.grades([sale, denial])
    assert [one.value for one in of_denial.reliability] == ["F", "D"]
    assert stands(of_denial.reliability[1]) == ("D", "person", ANN, "was wrong twice")
    assert stands(of_denial.credibility) == ("4", "person", BO, "")
    assert of_sale.credibility.setter is Setter.NOBODY


def test_a_source_is_graded_by_its_name_in_every_document(graded):
    record(graded, another(1))
    assert graded.grade_source("lukasz BRANDAR", Reliability.B, ANN)
    for row in graded.claims():
        letters = [one.value.value for one in graded.grades([row.claim])[0].reliability]
        assert letters == (["F", "B"] if row.claim.chain[-1].named else ["F", "F"])


def test_a_speaker_of_one_claim_goes_before_the_name_everywhere(graded):
    _, denial = sale_and_denial(graded)
    graded.grade_source("Łukasz Brandár", Reliability.E, ANN, "on his own business", claim=denial.id)
    graded.grade_source("Łukasz Brandár", Reliability.B, ANN)
    record(graded, another(1))
    letters = {row.claim.document: graded.grades([row.claim])[0].reliability[-1].value for row in graded.claims()}
    assert letters == {make_document().id: "E", another(1).id: "B"}


def test_who_is_not_named_is_graded_in_one_claim_only(graded):
    sale, denial = sale_and_denial(graded)
    with pytest.raises(SaysoError, match="'a leaked memo' names nobody in particular: grade it in one claim"):
        graded.grade_source("a leaked memo", Reliability.C, ANN)
    assert graded.grade_source("a leaked memo", Reliability.C, ANN, claim=sale.id)
    assert [one.value.value for one in graded.grades([sale])[0].reliability] == ["F", "C"]
    with pytest.raises(NotFound, match="Nobody called 'a leaked memo' is in the chain of"):
        graded.grade_source("a leaked memo", Reliability.C, ANN, claim=denial.id)


def test_nobody_named_is_a_rule_that_shows_itself_and_yields_to_a_person(ledger):
    reading = make_reading()
    sale, denial = make_claims(reading.document)
    crowd = Hop("critics", HopKind.CROWD, False, span(reading.document.text, "The ministry"))
    sale = dataclasses.replace(sale, chain=(*sale.chain[:1], crowd))
    ledger.record(reading, (sale, denial))
    found = ledger.grades([sale])[0].reliability[1]
    assert stands(found) == (
        "F",
        "rule",
        "nobody named",
        "no one in particular is named, so there is no record to judge by",
    )
    ledger.grade_source("critics", Reliability.E, ANN, claim=sale.id)
    assert stands(ledger.grades([sale])[0].reliability[1]) == ("E", "person", ANN, "")


def graded_chain(*grades):
    hops = [Hop(f"source {n}", HopKind.PERSON, True, grade=grade) for n, grade in enumerate(grades)]
    sale, _ = make_claims(make_document())
    return dataclasses.replace(sale, chain=(sale.chain[0], *hops))


B3, B5, A1 = (Grade(Reliability(pair[0]), Credibility(pair[1])) for pair in ("B3", "B5", "A1"))


@pytest.mark.parametrize(
    ("grades", "letters", "figure", "why"),
    [
        ((B3,), "FB", "3", "the text grades it B-3"),
        ((None, B3), "FFB", "3", "the text grades it B-3"),
        ((B3, B3), "FBB", "3", "the text grades it B-3"),
        ((B3, B5), "FBB", "6", "the text contradicts itself: B-3 and B-5"),
        ((A1,), "FA", "6", "the text grades it A-1, and 1 needs two proven independent origins"),
    ],
)
def test_what_the_text_grades_stands_until_a_person_has_decided(ledger, grades, letters, figure, why):
    claim = graded_chain(*grades)
    ledger.record(make_reading(), (claim,))
    assert ledger.claims_of(claim.document) == (claim,)
    (found,) = ledger.grades([claim])
    assert "".join(one.value for one in found.reliability) == letters
    assert stands(found.credibility) == (figure, "rule", "information graded in the text", why)
    last = found.reliability[-1]
    assert (last.setter, last.by) == (Setter.RULE, "graded in the text")
    assert last.why == f"the text grades this source {letters[-1]}-{grades[-1].credibility}"
    ledger.grade_source(claim.chain[-1].label, Reliability.F, ANN, "planted")
    ledger.grade_claim(claim.id, Credibility.IMPROBABLE, ANN)
    (found,) = ledger.grades([claim])
    assert stands(found.reliability[-1]) == ("F", "person", ANN, "planted")
    assert stands(found.credibility) == ("5", "person", ANN, "")


# -- never overwritten, never lost


def test_a_later_grade_supersedes_and_the_earlier_one_stays(graded):
    _, denial = sale_and_denial(graded)
    graded.grade_claim(denial.id, Credibility.POSSIBLY_TRUE, ANN, "fits the bill of lading")
    graded.grade_claim(denial.id, Credibility.IMPROBABLE, BO, "the bill was forged")
    first, second = graded.gradings().claims
    assert (first.credibility, first.by, first.note, first.supersedes) == ("3", ANN, "fits the bill of lading", None)
    assert (second.credibility, second.by, second.supersedes) == ("5", BO, first.id)
    assert graded.grades([denial])[0].credibility.value is Credibility.IMPROBABLE


def test_a_grade_can_be_taken_back_to_not_known(graded):
    graded.grade_source("Łukasz Brandár", Reliability.B, ANN)
    graded.grade_source("Łukasz Brandár", Reliability.F, ANN, "I mixed him up")
    _, denial = sale_and_denial(graded)
    assert stands(graded.grades([denial])[0].reliability[1]) == ("F", "person", ANN, "I mixed him up")


def test_saying_the_same_again_changes_nothing(graded):
    sale, _ = sale_and_denial(graded)
    for _ in range(2):
        graded.grade_source("Łukasz Brandár", Reliability.B, ANN, "note")
        graded.grade_claim(sale.id, Credibility.PROBABLY_TRUE, ANN)
    before = graded.counts()
    assert (before["source_grades"], before["claim_grades"]) == (1, 1)
    assert not graded.grade_source("LUKASZ Brandar", Reliability.B, f"  {ANN} ", " note ")
    assert not graded.grade_claim(sale.id, Credibility.PROBABLY_TRUE, ANN)
    assert graded.counts() == before
    assert graded.grade_source("Łukasz Brandár", Reliability.B, BO, "note")


def test_re_reading_loses_no_grade(graded):
    sale, _ = sale_and_denial(graded)
    graded.grade_claim(sale.id, Credibility.PROBABLY_TRUE, ANN)
    graded.grade_source("a leaked memo", Reliability.C, ANN, claim=sale.id)
    graded.grade_source("Łukasz Brandár", Reliability.D, ANN)
    # The newer reader takes the chain and the edges of the claim otherwise, so that its id is another.
    reading = make_reading(reader=NEWER)
    new_sale, new_denial = make_claims(reading.document, NEWER)
    words = Span(sale.content[0].start, sale.content[0].end - len(" 2023"))
    new_sale = dataclasses.replace(new_sale, id=content_id("c", "other"), content=(words,))
    graded.record(reading, (new_sale, new_denial))
    of_sale, of_denial = graded.grades([new_sale, new_denial])
    assert of_sale.credibility.value == "2"
    assert [one.value.value for one in of_sale.reliability] == ["F", "C"]
    assert [one.value.value for one in of_denial.reliability] == ["F", "D"]
    assert graded.grades([sale])[0].credibility.value == "2"


def test_a_grade_is_carried_to_no_other_claim_of_the_same_reading(ledger):
    reading = make_reading()
    sale, _ = make_claims(reading.document)
    cut = (Span(sale.content[0].start, sale.content[0].end - 4),)
    nearly = dataclasses.replace(sale, id=content_id("c", "nearly"), content=cut)
    far = dataclasses.replace(sale, id=content_id("c", "far"), content=(Span(cut[0].start, cut[0].start + 20),))
    ledger.record(reading, (sale, nearly, far))
    ledger.grade_claim(sale.id, Credibility.PROBABLY_TRUE, ANN)
    assert [one.credibility.value.value for one in ledger.grades([sale, nearly, far])] == ["2", "6", "6"]


@pytest.mark.parametrize("change", ["UPDATE {} SET note = 'x'", "DELETE FROM {}"])
@pytest.mark.parametrize("table", ["source_grades", "claim_grades"])
def test_the_database_refuses_to_change_a_grade(graded, table, change):
    sale, _ = sale_and_denial(graded)
    graded.grade_source("Łukasz Brandár", Reliability.B, ANN)
    graded.grade_claim(sale.id, Credibility.PROBABLY_TRUE, ANN)
    with pytest.raises(DBAPIError, match="grades are only ever added to"):
        meddle(graded, change.format(table))


# -- credibility 1


def two_origins(connection, claim):
    return (Origin("o-1", "bill of lading", (claim.document,)), Origin("o-2", "crane log", (claim.document,)))


@pytest.mark.parametrize(
    ("proofs", "proven"),
    [((), 0), ((lambda _, claim: two_origins(_, claim)[:1],), 1), ((lambda *asked: two_origins(*asked)[:1] * 2,), 1)],
    ids=["none", "one", "the same twice"],
)
def test_credibility_1_is_refused_without_two_proven_independent_origins(graded, monkeypatch, proofs, proven):
    monkeypatch.setattr(origins, "PROOFS", proofs)
    sale, _ = sale_and_denial(graded)
    log = list(graded.log())
    with pytest.raises(SaysoError) as caught:
        graded.grade_claim(sale.id, Credibility.CONFIRMED, ANN)
    assert str(caught.value) == (
        f"Credibility 1 needs 2 proven independent origins, and this ledger proves {proven} for this claim: "
        "grade it from 2 to 6."
    )
    assert list(graded.log()) == log
    assert graded.gradings().claims == ()


def test_credibility_1_is_taken_with_two(graded, monkeypatch):
    monkeypatch.setattr(origins, "PROOFS", (two_origins,))
    sale, _ = sale_and_denial(graded)
    assert graded.grade_claim(sale.id, Credibility.CONFIRMED, ANN)
    assert graded.grades([sale])[0].credibility.value is Credibility.CONFIRMED


def test_no_ledger_of_today_proves_an_origin(graded):
    assert origins.PROOFS == ()


# -- mistakes


def test_a_grade_is_signed(graded):
    sale, _ = sale_and_denial(graded)
    with pytest.raises(SaysoError, match="Nobody signs this grade"):
        graded.grade_claim(sale.id, Credibility.DOUBTFUL, " \n")
    with pytest.raises(SaysoError, match="Nobody signs this grade"):
        graded.grade_source("Łukasz Brandár", Reliability.B, "")


@pytest.mark.parametrize("name", ["Nobody Atall", "", "???", "\x00", "\ud800", "x" * 5000])
def test_who_says_nothing_is_not_found(graded, name):
    sale, _ = sale_and_denial(graded)
    for claim in (None, sale.id):
        with pytest.raises(NotFound):
            graded.grade_source(name, Reliability.B, ANN, claim=claim)
    with pytest.raises(NotFound):
        graded.grade_claim(name, Credibility.DOUBTFUL, ANN)


def test_any_name_and_note_come_back_as_they_were(graded):
    note = "\x00\x1a\ud800 “so” he said\n=1+1"
    graded.grade_source("Łukasz Brandár", Reliability.B, "Zoë \u202eNá", note)
    (source,) = graded.gradings().sources
    assert (source.source, source.by, source.note) == ("Łukasz Brandár", "Zoë \u202eNá", note.strip())


# -- what concerns a document


def test_gradings_of_a_document_are_those_that_concern_it(graded):
    record(graded, another(1))
    other = next(row.claim for row in graded.claims() if row.claim.document == another(1).id)
    sale, _ = sale_and_denial(graded)
    graded.grade_source("Łukasz Brandár", Reliability.B, ANN)
    graded.grade_source("a leaked memo", Reliability.C, ANN, claim=sale.id)
    graded.grade_claim(other.id, Credibility.DOUBTFUL, ANN)
    here, there = graded.gradings(make_document().id), graded.gradings(another(1).id)
    assert [one.source for one in here.sources] == ["Łukasz Brandár", "a leaked memo"]
    assert [one.source for one in there.sources] == ["Łukasz Brandár"]
    assert (here.claims, [one.document for one in there.claims]) == ((), [another(1).id])
    with pytest.raises(NotFound):
        graded.gradings("d-none")


# -- the log


def meddle(ledger, *statements):
    with ledger._engine.connect().execution_options(writing=True) as connection, connection.begin():
        for statement in statements:
            connection.execute(text(statement))


def drop_guard(ledger):
    for table in ("source_grades", "claim_grades"):
        if ledger._engine.dialect.name == "sqlite":
            meddle(ledger, f"DROP TRIGGER {table}_keep_from_update", f"DROP TRIGGER {table}_keep_from_delete")
        else:
            meddle(ledger, f"ALTER TABLE {table} DISABLE TRIGGER {table}_keep")


@pytest.fixture
def logged(graded):
    sale, _ = sale_and_denial(graded)
    graded.grade_source("Łukasz Brandár", Reliability.B, ANN, "secret note")
    graded.grade_claim(sale.id, Credibility.PROBABLY_TRUE, ANN)
    return graded


def test_a_grade_is_in_the_log_without_names_and_words(logged):
    source, claim = list(logged.log())[-2:]
    assert (source.kind, claim.kind) == ("source graded", "claim graded")
    assert source.subject == logged.gradings().sources[0].id
    packed = json.dumps([source.payload, claim.payload, source.subject, claim.subject])
    for word in ("Brand", "Lund", "secret", "crane"):
        assert word not in packed
    assert logged.check_log(deep=True) is None


@pytest.mark.parametrize(
    ("change", "back"),
    [
        ("UPDATE source_grades SET reliability = 'A'", 2),
        ("UPDATE source_grades SET source = 'Ann'", 2),
        ("UPDATE source_grades SET name_n = (SELECT min(n) FROM names)", 2),
        ("DELETE FROM source_grades", 2),
        ("UPDATE claim_grades SET credibility = '1'", 1),
        ("UPDATE claim_grades SET content = '[[0,4]]'", 1),
        ("UPDATE claim_grades SET \"by\" = 'Bo'", 1),
    ],
)
def test_a_deep_check_finds_an_altered_grade(logged, change, back):
    drop_guard(logged)
    meddle(logged, change)
    assert logged.check_log() is None
    assert logged.check_log(deep=True).seq == len(list(logged.log())) + 1 - back


def test_a_grade_past_the_log_is_found(logged):
    meddle(
        logged,
        "INSERT INTO claim_grades SELECT 9, 'g-9', document, content, '5', \"by\", at, note, NULL FROM claim_grades",
    )
    assert "rows stand for" in logged.check_log(deep=True).reason


def test_the_fingerprint_knows_grades_but_not_their_times():
    prints = []
    for letters in ("BC", "BC", "CB"):
        with open_ledger(":memory:") as ledger:
            record(ledger)
            for letter in letters:
                ledger.grade_source("Łukasz Brandár", Reliability(letter), ANN)
            prints.append(ledger.fingerprint())
    assert prints[0] == prints[1] != prints[2]
