"""How words stand towards a cue."""

import numpy as np
from little_vocabulary import make_tokenizer

from sayso.nn.pairs import AFTER, BEFORE, PLACES, RELATIONS, pad_relations, relate, scope_of
from sayso.nn.words import split_words
from sayso.terms import Span

TOKENIZER = make_tokenizer()


def words_of(text):
    return next(split_words(TOKENIZER, text, Span(0, len(text))))


def test_distance_has_a_side_and_the_cue_is_its_middle():
    words = words_of("the mayor denied taking the money")
    places = relate(words, scope_of(words, 2, 2))[:, 0].tolist()
    middle = PLACES // 2
    assert [place - middle for place in places] == [-2, -1, 0, 1, 2, 3]


def test_the_words_of_a_long_cue_are_all_in_the_middle():
    words = words_of("Ann said that it rained")
    places = relate(words, scope_of(words, 1, 2))[:, 0] - PLACES // 2
    assert places.tolist() == [-1, 0, 0, 1, 2]


def test_far_words_share_a_place():
    words = words_of("said " * 150)
    relations = relate(words, scope_of(words, 100, 100))
    assert relations[0, 0] == relations[40, 0] == 0
    assert relations[-1, 0] == PLACES - 1
    assert (relations < np.asarray(RELATIONS)).all()
    assert (relations >= 0).all()


def test_the_scope_ends_with_the_stretch_or_before():
    words = words_of("it " * 380)
    scope = scope_of(words, 200, 201)
    assert (scope.start, scope.end) == (200 - BEFORE, 202 + AFTER)
    assert (scope_of(words, 0, 0).start, scope_of(words, 379, 379).end) == (0, 380)


def test_quotation_and_sentence_are_told_against_the_cue():
    words = words_of("“It rained.” Ann said. It")
    relations = relate(words, scope_of(words, 6, 6))
    quoted_elsewhere, open_as_the_cue = 2, 1
    assert relations[:, 1].tolist() == [quoted_elsewhere] * 5 + [open_as_the_cue] * 4
    assert relations[:, 2].tolist() == [1, 1, 1, 1, 2, 2, 2, 2, 3]


def test_padding_keeps_every_row():
    block, lengths = pad_relations([np.ones((2, 3), np.int64), np.full((4, 3), 2)])
    assert lengths.tolist() == [2, 4]
    assert block[0].tolist() == [[1, 1, 1], [1, 1, 1], [0, 0, 0], [0, 0, 0]]
    assert (block[1] == 2).all()
