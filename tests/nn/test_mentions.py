"""Mentions on the way of the tagger."""

import numpy as np
import pytest
from little_vocabulary import make_tokenizer, marks_of
from marked import unmark

from sayso.nn.mentions import KINDS, LONGEST, candidates_of, tag_text
from sayso.nn.tagger import Encoded
from sayso.terms import Span


class Numbers:
    """An encoder that tells each word its number, and finds no saying."""

    threshold = 0.5
    tokenizer = make_tokenizer()
    marks = marks_of(tokenizer)

    def encode(self, pieces, features, firsts):
        count = len(firsts)
        return Encoded(np.zeros((count, 1)), np.tile([9.0, 0, 0], (count, 1)), np.arange(count)[:, None])


class Oracle:
    """Knows how likely some stretches of words are mentions."""

    thresholds = np.asarray([0.5, 0.5, 0.3], np.float32)

    def __init__(self, odds):
        self.odds = odds

    def spot(self, early, starts, ends):
        rows = [
            self.odds.get((int(early[a, 0]), int(early[b, 0])), (0, 0, 0)) for a, b in zip(starts, ends, strict=True)
        ]
        return np.asarray(rows, np.float32)


def mentions(text, odds):
    tags = tag_text(Numbers(), Oracle(odds), text, [Span(0, len(text))])
    assert tags.attributions == ()
    return [(m.span.of(text), m.kind) for m in tags.mentions]


def test_mentions_may_nest():
    text, _ = unmark("The mayor of Korva denied it.")
    found = mentions(text, {(0, 3): (0.9, 0, 0), (3, 3): (0, 0.1, 0.8), (5, 5): (0, 0.7, 0)})
    assert found == [("The mayor of Korva", "person"), ("Korva", "place"), ("it", "organisation")]


def test_of_two_that_cross_the_likelier_stays():
    assert mentions("Ann Orlo Venn said it", {(0, 1): (0.8, 0, 0), (1, 2): (0.9, 0, 0)}) == [("Orlo Venn", "person")]


def test_of_two_versions_of_one_mention_the_likelier_stays():
    odds = {(0, 1): (0, 0.9, 0), (0, 3): (0, 0.8, 0), (3, 3): (0, 0, 0.7)}
    assert mentions("the group in Korva", odds) == [("the group", "organisation"), ("Korva", "place")]


def test_each_kind_has_its_threshold():
    assert mentions("Ann said it", {(0, 0): (0.4, 0.4, 0), (2, 2): (0, 0, 0.4)}) == [("it", "place")]


def test_a_kind_is_chosen_by_how_far_it_is_past_its_threshold():
    assert mentions("Korva said it", {(0, 0): (0, 0.6, 0.5)}) == [("Korva", "place")]


def test_a_text_without_words():
    assert mentions(" ", {}) == []


def test_what_is_a_little_likely_is_handed_on_with_its_odds():
    text = "Ann said it"
    odds = {(0, 0): (0.4, 0.1, 0), (0, 1): (0.01, 0, 0), (2, 2): (0, 0, 0.25)}
    found = tag_text(Numbers(), Oracle(odds), text, [Span(0, len(text))]).odds
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == ["Ann", "it"]
    assert found.kinds == pytest.approx(np.asarray([(0.4, 0.1, 0), (0, 0, 0.25)]))


@pytest.mark.parametrize("count", [1, 3, LONGEST, 40])
def test_candidates_are_all_short_stretches(count):
    starts, ends = candidates_of(count)
    pairs = list(zip(starts.tolist(), ends.tolist(), strict=True))
    assert pairs == sorted({(a, b) for a in range(count) for b in range(a, min(count, a + LONGEST))})


def test_kinds_are_entity_kinds():
    from sayso.terms import EntityKind

    assert set(KINDS) <= {kind.value for kind in EntityKind}
