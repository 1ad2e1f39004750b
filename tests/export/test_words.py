"""Every code has words, and the words of a claim do not contradict its code."""

import dataclasses

import pytest
from marked_readings import read_marked

from sayso.export import words
from sayso.terms import (
    Certainty,
    EntityKind,
    EventStatus,
    Factuality,
    HopKind,
    Polarity,
    Response,
    ResponseKind,
    Span,
    TimexMod,
)


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (words.STATUS, EventStatus),
        (words.HOPS, HopKind),
        (words.ENTITIES, EntityKind),
        (words.RESPONSES, ResponseKind),
        (words.MODS, TimexMod),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_code_has_words(table, codes):
    assert list(table) == list(codes)
    assert all(table.values())


def test_every_firmness_has_words():
    assert set(words.FIRMNESS) == {(certainty, polarity) for certainty in Certainty for polarity in Polarity}


def test_what_is_negated_is_not_said_to_have_happened():
    _, (claim,) = read_marked("<source Ann> <cue said> <content the ship had not left>.")
    assert words.weight_of(claim) == "certain (CT+) · said to have happened"
    negated = dataclasses.replace(claim, factuality=Factuality(Certainty.CERTAIN, Polarity.NEGATED))
    assert words.weight_of(negated) == "certainly not (CT-) · said not to have happened"
    denied = dataclasses.replace(negated, event_status=EventStatus.DENIED)
    assert words.weight_of(denied) == "certainly not (CT-) · denied"


@pytest.mark.parametrize(
    ("kind", "by", "to", "sentence"),
    [
        (ResponseKind.ASKED, "Quay Post", "the embassy", "Quay Post asked the embassy for comment"),
        (ResponseKind.ASKED, "Quay Post", None, "Quay Post asked for comment"),
        (ResponseKind.NO_ANSWER, "the embassy", None, "the embassy did not answer"),
        (ResponseKind.DENIAL, None, None, "somebody denied it"),
        (ResponseKind.DECLINED, "{to}", None, "{to} declined to comment"),
    ],
)
def test_a_response_is_a_sentence(kind, by, to, sentence):
    assert words.response_of(Response("r-1", kind, Span(0, 1), by=by, to=to)) == sentence
