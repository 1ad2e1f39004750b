"""Full-text search: every word, anywhere, whatever a user types."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger_cases import make_claims, make_document, make_reading, record

from sayso.ledger import HitKind, open_ledger
from sayso.ledger.folding import Phrase, fold_text, parse_query


@pytest.fixture
def found(ledger):
    """Searches a ledger of one document; gives the kinds and the words of the hits."""
    reading, _ = record(ledger)
    text = reading.document.text

    def search(words):
        return [(hit.kind.value, *(span.of(text) for span in hit.spans)) for hit in ledger.search(words)]

    return search


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("February", [("claim", "February"), ("document", "February")]),
        ("february CRANE", [("claim", "crane", "February"), ("document", "crane", "crane", "February")]),
        ("lukasz", [("claim", "Łukasz"), ("document", "Łukasz")]),
        ("Łukasz BRANDAR", [("claim", "Łukasz", "Brandár"), ("document", "Łukasz", "Brandár")]),
        ('"crane parts to"', [("claim", "crane parts to"), ("document", "crane parts to")]),
        ("“Ostrel Group”", [("claim", "Ostrel Group"), ("document", "Ostrel Group")]),
        ('"parts crane"', []),
        ("minis*", [("claim", "ministry"), ("document", "ministry", "ministry")]),
        ('"harbour min"*', [("claim", "harbour ministry"), ("document", "harbour ministry")]),
        ("minis", []),
        ("answer", [("document", "answer")]),
        ("crane nothere", []),
        ("crane-parts", [("claim", "crane parts"), ("document", "crane parts", "crane parts")]),
        ("crane' AND (parts", []),
    ],
)
def test_words_are_found_and_pointed_at(found, words, hits):
    assert found(words) == hits


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        '"',
        "*",
        '"" *',
        "NEAR(",
        "crane:",
        "-crane",
        "^crane",
        "crane)",
        "(crane",
        "a & b | !c",
        "'",
        "\x00",
        "\ud800",
        "crane\\",
    ],
)
def test_nothing_a_user_types_is_a_mistake(ledger, words):
    record(ledger)
    folded = fold_text(words)
    assert bool(ledger.search(words)) == (folded == ("crane",))


def test_a_hit_shows_a_line_with_its_marks(ledger):
    reading, _ = record(ledger)
    hit = ledger.search("denied")[0]
    assert hit.kind is HitKind.DOCUMENT
    assert (hit.document, hit.title, hit.outlet) == (reading.document.id, reading.document.title, "The Varnholm Mail")
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["denied"]
    assert hit.snippet.startswith("…") and "\n" not in hit.snippet
    assert hit.snippet.strip("…") in reading.document.text.replace("\n", " ")


def test_a_short_text_is_shown_whole(ledger):
    text = "Heading\nNobody knew."
    document = make_document(text)
    ledger.record(dataclasses.replace(make_reading(), document=document), ())
    (hit,) = ledger.search("knew")
    assert hit.snippet == "Heading Nobody knew."


def test_hits_are_limited_and_paged(ledger):
    for number in range(5):
        record(ledger, make_document(sha256=f"{number:064x}", issues=()))
    whole = ledger.search("crane", limit=10)
    assert [hit.kind.value for hit in whole] == ["claim"] * 5 + ["document"] * 5
    pages = [ledger.search("crane", limit=2, offset=at) for at in (0, 2, 4)]
    for kind in HitKind:
        assert [hit for page in pages for hit in page if hit.kind is kind] == [hit for hit in whole if hit.kind is kind]
    assert ledger.search("crane", limit=0) == []


def long_document(words):
    return make_document("Heading\n" + " ".join(words), issues=())


def test_a_long_document_is_found_once_by_what_stands_near(ledger):
    words = [f"w{number}" for number in range(12_000)]
    document = long_document(words)
    ledger.record(dataclasses.replace(make_reading(), document=document), ())
    for asked in ("w0", "w11999", '"w3990 w3991 w3992"', '"w3998 w3999 w4000 w4001"', "w100 w3900"):
        (hit,) = ledger.search(asked)
        assert hit.document == document.id
    assert ledger.search("w1 w11999") == []


def test_a_common_word_of_a_long_document_is_found_as_part_of_a_phrase(ledger):
    words = ["the", "a", "of", "to"] * 500 + ["the", "last"] + ["one"] * 100
    ledger.record(dataclasses.replace(make_reading(), document=long_document(words)), ())
    (hit,) = ledger.search('"one one"')
    assert len(hit.spans) == 99


def test_encoded_data_is_no_word_to_choke_on(ledger):
    document = make_document("Heading\n" + "x" * 300_000 + " seen")
    ledger.record(dataclasses.replace(make_reading(), document=document), ())
    assert len(ledger.search("seen")) == 1


def test_text_without_spaces_is_found(ledger):
    document = make_document("見出し\n港湾省は部品を売却した。")
    ledger.record(dataclasses.replace(make_reading(), document=document), ())
    (hit,) = ledger.search("部品")
    assert [span.of(document.text) for span in hit.spans] == ["部品"]
    assert ledger.search("品部") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Erdoğan’s", ("erdogan", "s")),
        ("ERDOG\u0306AN", ("erdogan",)),
        ("Straße STRASSE", ("strasse", "strasse")),
        ("Łódź, Ærø", ("lodz", "aero")),
        ("İstanbul ISTANBUL", ("istanbul", "istanbul")),
        ("al-Sayed_2", ("al", "sayed", "2")),
        ("Вагнер", ("вагнер",)),
        ("港 部品", ("港", "部", "品")),
        ("…—!", ()),
    ],
)
def test_folding(text, words):
    assert fold_text(text) == words


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("one two", [("one",), ("two",)]),
        ('"one two" three', [("one", "two"), ("three",)]),
        ('"one two', [("one", "two")]),
        ("al-Sayed", [("al", "sayed")]),
        ('!! ""', []),
    ],
)
def test_queries(query, phrases):
    assert parse_query(query) == tuple(Phrase(words) for words in phrases)


def test_a_star_asks_for_beginnings():
    assert parse_query('minis* "har min"* x *') == (
        Phrase(("minis",), True),
        Phrase(("har", "min"), True),
        Phrase(("x",)),
    )


@settings(max_examples=50, deadline=None)
@given(text=st.text(min_size=1, max_size=80), query=st.text(max_size=20))
def test_any_query_on_any_text_gives_spans_of_the_text(text, query):
    with open_ledger(":memory:") as ledger:
        document = dataclasses.replace(make_document("Heading\nbody"), text=text, passages=())
        reading = dataclasses.replace(make_reading(), document=document)
        ledger.record(reading, ())
        for hit in ledger.search(query):
            assert hit.spans
            assert all(span.end <= len(text) for span in hit.spans)
            assert all(mark.end <= len(hit.snippet) for mark in hit.marks)
        for word in text.split():
            assert bool(ledger.search(word)) == bool(fold_text(word))


def test_claims_are_found_in_their_own_words(ledger):
    """The denial's content stands in two stretches: what lies between is not part of it."""
    reading = make_reading()
    ledger.record(reading, make_claims(reading.document)[1:])
    assert [hit.kind for hit in ledger.search("runs")] == [HitKind.DOCUMENT]
