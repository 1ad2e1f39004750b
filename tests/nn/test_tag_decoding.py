"""Scores -> spans."""

from itertools import pairwise, product

import numpy as np
import pytest

from sayso.nn.decode import CONTENT, SOURCE, best_tags, find_runs, spans_of


def scores_of(tags, sure=4.0):
    return np.asarray([[sure if tag == kind else 0.0 for kind in "OBI"] for tag in tags], np.float32)


@pytest.mark.parametrize(
    ("tags", "runs"),
    [
        ("OBO", [(1, 1)]),
        ("BIIOB", [(0, 2), (4, 4)]),
        ("OBBI", [(1, 1), (2, 3)]),
        ("OIO", [(1, 1)]),
        ("OOO", []),
    ],
)
def test_runs(tags, runs):
    assert find_runs(scores_of(tags), 0.5) == runs


def test_the_threshold_decides_what_is_a_cue():
    doubtful = np.log(np.asarray([[0.6, 0.3, 0.1]], np.float32))
    assert find_runs(doubtful, 0.5) == []
    assert find_runs(doubtful, 0.35) == [(0, 0)]


def test_the_best_sequence_is_the_best_of_all():
    rng = np.random.default_rng(3)
    scores = rng.normal(size=(4, 5, 3)).astype(np.float32)
    steps, first = rng.normal(size=(3, 3)).astype(np.float32), rng.normal(size=3).astype(np.float32)
    lengths = np.asarray([5, 1, 3, 4])

    def worth(row, tags):
        total = first[tags[0]] + sum(row[i, tag] for i, tag in enumerate(tags))
        return total + sum(steps[a, b] for a, b in pairwise(tags))

    for row, length, tags in zip(scores, lengths, best_tags(scores, lengths, steps, first), strict=True):
        best = max(product(range(3), repeat=length), key=lambda way, row=row: worth(row, way))
        assert tags.tolist() == list(best)


def test_spans():
    tags = np.asarray([1, 2, 0, 3, 4, 4, 3, 1])
    assert list(spans_of(tags, SOURCE)) == [(0, 1), (7, 7)]
    assert list(spans_of(tags, CONTENT)) == [(3, 5), (6, 6)]


def test_a_span_that_never_begins_is_none():
    assert list(spans_of(np.asarray([0, 2, 2]), SOURCE)) == []
