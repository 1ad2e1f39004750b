"""What holds of every reading, of whatever text."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import document_of

from sayso.errors import InputError
from sayso.read import read_document
from sayso.terms import IssueKind
from sayso.weigh import weigh_claims

_WORDS = """
    said says that according to told “ ” " '' `` , . ; : — ( ) ’s not The the Ann Orlo ministry memo reported is was
    believed to denied adding who which and but has reached out for comment did respond confirmed 2023 May early 5
    p.m. heard learned told by from whether no evidence of with the intent to Mr. she it they … ? ! é Вагнер 40%
    """.split()
PIECES = st.sampled_from([*_WORDS, "\n\n", "\n", " "])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=60).map("".join)
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_span_gives_back_words_of_the_text(text):
    try:
        document = document_of(text)
    except InputError:
        return
    reading = read_document(document)
    claims = weigh_claims(reading)
    spans = [s.span for s in reading.sentences]
    spans += [s for a in reading.attributions for part in (a.source, a.cue, a.content) for s in part]
    spans += [m.span for e in reading.entities for m in e.mentions]
    spans += [t.span for t in reading.timexes] + [r.span for r in reading.responses]
    spans += [s for c in claims for s in c.content] + [h.span for c in claims for h in c.chain if h.span]
    assert all(0 <= s.start < s.end <= len(document.text) for s in spans)
    assert all(s.of(document.text).strip() for s in spans)
    ids = [e.id for e in reading.entities]
    assert len(ids) == len(set(ids))
    assert {a.parent for a in reading.attributions} - {None} <= {a.id for a in reading.attributions}
    assert {a.entity for a in reading.attributions} - {None} <= set(ids)
    assert {c.parent for c in claims} - {None} <= {c.id for c in claims}
    assert len({c.id for c in claims}) == len(claims)
    assert all(c.chain for c in claims)


def test_reading_twice_is_reading_once():
    text = "Ann Venn said that the clerk had told her that the books were burnt. It was reported that they were not."
    first, second = (read_document(document_of(text)) for _ in range(2))
    assert first == second
    assert weigh_claims(first) == weigh_claims(second)


def test_another_language_is_said_and_not_guessed_at():
    text = "Der Bürgermeister sagte, dass die Brücke gesperrt sei. Die Arbeiter widersprachen ihm gestern heftig. " * 4
    reading = read_document(document_of(text))
    assert [i.kind for i in reading.issues] == [IssueKind.LANGUAGE]
    assert weigh_claims(reading) == ()


@pytest.mark.parametrize("words", ["said “" * 3000, "according to " * 3000, "A said that " * 3000, "“" * 9000])
def test_absurd_text_costs_bounded_time(words):
    reading = read_document(document_of(words))
    weigh_claims(reading)


def test_whom_he_means_does_not_hang_on_the_order_of_a_set():
    """Of somebody called both Mr. and Mrs. Orlo, the one that came first by Python's seed for hashes once decided."""
    script = (
        "from sayso.read.clusters import Cluster; from sayso.read.pronouns import _gender_of, _Memory;"
        "from sayso.terms import EntityKind;"
        "called = Cluster('Vexel Orlo', EntityKind.PERSON, aliases={'Mr. Orlo', 'Mrs. Orlo', 'Orlo'});"
        "print(sorted(_gender_of(called, _Memory())))"
    )
    told = set()
    for seed in map(str, range(8)):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        )
        told.add(done.stdout)
    assert len(told) == 1
