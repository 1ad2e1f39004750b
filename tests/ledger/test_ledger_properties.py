"""For any reading at all: it comes back as it was, and entering it twice changes nothing."""

import dataclasses
import itertools

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sayso.ledger import ClaimFilter, open_ledger
from sayso.ledger.columns import escape_text, unescape_text
from sayso.terms import (
    Anchor,
    Attribution,
    Certainty,
    Claim,
    Clock,
    ClockName,
    Clocks,
    Confidence,
    ConfidenceLevel,
    Credibility,
    Document,
    Entity,
    EntityKind,
    EventStatus,
    Factuality,
    Grade,
    Hop,
    HopKind,
    Issue,
    IssueKind,
    Likelihood,
    LikelihoodTerm,
    Locator,
    Mention,
    MentionForm,
    Passage,
    PassageRole,
    Polarity,
    Quoting,
    Reading,
    Reliability,
    Response,
    ResponseKind,
    Sentence,
    Span,
    Timex,
    TimexMod,
    TimexType,
    document_id,
)

ANY_SIGN = st.characters() | st.characters(categories=["Cs"]) | st.sampled_from("\x00\x1a\ud83d\ude00\n\"'")
WORDS = st.text(ANY_SIGN, max_size=12)
TEXTS = st.text(ANY_SIGN, min_size=1, max_size=120)
SHORT = {"max_size": 3}


def tuples(of, **limits):
    return st.lists(of, **(SHORT | limits)).map(tuple)


SPANS = st.tuples(st.integers(0, 2**31 - 200), st.integers(1, 99)).map(lambda cut: Span(cut[0], sum(cut)))
"""Wherever: the ledger keeps spans and does not judge them."""

CLOCKS = st.builds(
    Clock, st.sampled_from(["2023", "2023-02", "2023-02-07", "2023-02-07T14:05Z"]), WORDS, st.none() | SPANS
)
ISSUES = st.builds(Issue, st.sampled_from(IssueKind), WORDS, WORDS)
SIX = st.builds(Clocks, *[st.none() | CLOCKS] * 6)
TIMEXES = st.builds(
    Timex,
    SPANS,
    st.sampled_from(TimexType),
    WORDS | st.just("2023-02"),
    st.none() | st.sampled_from(TimexMod),
    st.none() | st.builds(Anchor, st.sampled_from(ClockName), CLOCKS),
)
ENTITIES = st.builds(
    Entity,
    WORDS,
    WORDS,
    st.sampled_from(EntityKind),
    tuples(WORDS),
    tuples(st.builds(Mention, SPANS, st.sampled_from(MentionForm))),
)
HOPS = st.builds(
    Hop,
    WORDS,
    st.sampled_from(HopKind),
    st.booleans(),
    st.none() | SPANS,
    st.none() | SPANS,
    st.none() | WORDS,
    st.none() | st.builds(Grade, st.sampled_from(Reliability), st.sampled_from(Credibility)),
)


@st.composite
def documents(draw):
    text, sha256 = draw(TEXTS), draw(st.text("0123456789abcdef", min_size=64, max_size=64))
    passages = st.builds(
        Passage,
        SPANS,
        st.sampled_from(PassageRole),
        st.builds(Locator, st.none() | st.integers(1, 9), st.none() | WORDS),
    )
    maybe = st.none() | WORDS
    return Document(
        document_id(sha256, text),
        sha256,
        text,
        draw(WORDS),
        draw(tuples(passages)),
        *(draw(maybe) for _ in range(4)),
        draw(SIX),
        draw(maybe),
        draw(WORDS),
        draw(maybe),
        draw(maybe),
        draw(tuples(ISSUES)),
    )


@st.composite
def readings(draw):
    document, reader = draw(documents()), draw(WORDS)
    maybe = st.none() | WORDS
    attributions = st.builds(
        Attribution, WORDS, tuples(SPANS), tuples(SPANS), tuples(SPANS), st.sampled_from(Quoting), maybe, maybe
    )
    responses = st.builds(
        Response, WORDS, st.sampled_from(ResponseKind), SPANS, maybe, maybe, maybe, st.none() | CLOCKS
    )
    reading = Reading(
        reader,
        document,
        draw(tuples(st.builds(Sentence, SPANS, st.integers(0, 9)))),
        draw(tuples(ENTITIES)),
        draw(tuples(TIMEXES)),
        draw(tuples(attributions)),
        draw(tuples(responses)),
        draw(tuples(ISSUES)),
    )
    claims = st.builds(
        Claim,
        WORDS,
        st.just(document.id),
        st.just(reader),
        tuples(SPANS),
        WORDS,
        tuples(HOPS),
        st.builds(Factuality, st.sampled_from(Certainty), st.sampled_from(Polarity)),
        st.sampled_from(EventStatus),
        st.none() | TIMEXES,
        tuples(WORDS | st.sampled_from([entity.id for entity in reading.entities] or [""])),
        maybe,
        maybe,
        tuples(WORDS),
        SIX | st.sampled_from([document.clocks, dataclasses.replace(document.clocks, repost=None)]),
        st.none() | st.builds(Likelihood, SPANS, WORDS, st.sampled_from(LikelihoodTerm)),
        st.none() | st.builds(Confidence, SPANS, WORDS, st.sampled_from(ConfidenceLevel)),
    )
    return reading, draw(tuples(claims))


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """One ledger for all examples, since making one takes longer than an example: `renew` tells them apart."""
    with open_ledger(tmp_path_factory.mktemp("shared") / "sayso.db") as ledger:
        yield ledger


@pytest.fixture(scope="module")
def shared_server(make_database):
    """The same on a server."""
    with open_ledger(make_database()) as ledger:
        yield ledger


COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]}


@settings(max_examples=40, **COMMON)
@given(case=readings())
def test_any_reading_comes_back_from_a_file(shared, case):
    check_round_trip(shared, case)


@settings(max_examples=20, **COMMON)
@given(case=readings())
def test_any_reading_comes_back_from_a_server(shared_server, case):
    check_round_trip(shared_server, case)


NUMBERS = itertools.count()


def renew(reading, claims):
    """The same with a document that no example had before."""
    sha256 = f"{next(NUMBERS):064x}"
    document = dataclasses.replace(reading.document, id=document_id(sha256, reading.document.text), sha256=sha256)
    claims = tuple(dataclasses.replace(claim, document=document.id) for claim in claims)
    return dataclasses.replace(reading, document=document), claims


def check_round_trip(ledger, case):
    reading, claims = renew(*case)
    id = reading.document.id
    assert ledger.record(reading, claims)
    before = ledger.counts()
    assert not ledger.record(reading, claims)
    assert ledger.counts() == before
    assert ledger.reading(id) == reading
    assert ledger.claims_of(id) == claims
    assert tuple(row.claim for row in ledger.claims(ClaimFilter(document=id))) == claims


def test_what_all_those_examples_left_holds(shared):
    assert shared.check_log(deep=True) is None


@settings(max_examples=20, **COMMON)
@given(case=readings(), reader=WORDS)
def test_any_other_reader_supersedes_and_keeps(shared, case, reader):
    reading, claims = renew(*case)
    assume(reader != reading.reader)
    shared.record(reading, claims)
    newer = dataclasses.replace(reading, reader=reader)
    shared.record(newer, [dataclasses.replace(claim, reader=reader) for claim in claims])
    assert shared.reading(reading.document.id).reader == reader
    assert shared.reading(reading.document.id, reading.reader).reader == reading.reader
    current = [row for row in shared.readings(reading.document.id) if row.superseded_by is None]
    assert [row.reader for row in current] == [reader]


@given(text=st.text(ANY_SIGN | st.sampled_from("0123456789abcdef\x1a")))
def test_any_text_can_be_stored(text):
    stored = escape_text(text)
    assert unescape_text(stored) == text
    assert "\x00" not in stored
    stored.encode()


@settings(max_examples=30, **COMMON)
@given(name=WORDS, words=WORDS, date=st.sampled_from(["2023", "2024-02"]))
def test_any_question_has_an_answer(shared, name, words, date):
    wanted = ClaimFilter(speaker=name, entity=name, words=words, since=date, until=date, limit=3)
    assert len(list(shared.claims(wanted))) <= 3
    assert len(shared.who(name, limit=2)) <= 2
    assert len(shared.search(words, limit=2)) <= 4
