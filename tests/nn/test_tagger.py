"""From text to sayings, with a network that knows the answers."""

import re
import tracemalloc

import numpy as np
import pytest
from little_vocabulary import make_tokenizer, marks_of
from marked import unmark

from sayso.nn.tagger import Encoded, tag_attributions
from sayso.terms import Span


class Oracle:
    """Says of every word what is written into the marked sentence; knows nothing else."""

    threshold = 0.5

    def __init__(self, marked):
        self.text, self.roles = unmark(marked)
        self.tokenizer = make_tokenizer()
        self.marks = marks_of(self.tokenizer)
        self.steps, self.first = np.zeros((5, 5), np.float32), np.zeros(5, np.float32)
        self.tags = {}
        for role, begin in (("cue", 5), ("source", 1), ("content", 3)):
            for words in self.roles.get(role, []):
                start = self.text.index(words)
                number = self.word_at(start)
                last = self.word_at(start + len(words) - 1)
                self.tags |= {i: begin + (i > number) for i in range(number, last + 1)}

    def word_at(self, place):
        words = [m.span() for m in re.finditer(r"\w+|[^\w\s]", self.text)]
        return next(i for i, (start, end) in enumerate(words) if start <= place < end)

    def encode(self, pieces, features, firsts):
        numbers = np.arange(len(firsts))
        kinds = np.asarray([self.tags.get(i, 0) for i in numbers])
        scores = np.stack([(kinds < 5), kinds == 5, kinds == 6], axis=1) * np.float32(9)
        return Encoded(numbers[:, None].astype(np.float32), scores, scores)

    def link(self, words, cues, scopes, relations, inside):
        kinds = np.asarray([[self.tags.get(int(words[i, 0]), 0) for i in row] for row in scopes])
        kinds = np.where(kinds < 5, kinds, 0)
        return (kinds[..., None] == np.arange(5)).astype(np.float32) * inside[..., None]


def tag(oracle, text=None):
    text = oracle.text if text is None else text
    paragraphs = [Span(m.start(), m.end()) for m in re.finditer(r".+", text)]
    return list(tag_attributions(oracle, text, paragraphs))


@pytest.mark.parametrize(
    "marked",
    [
        "<source The mayor> <cue denied> <content taking the money>.",
        "<content “It rained,”> <source Ann Orlo> <cue said>, <content “and the money was gone.”>",
        "Nothing.\n\n<source Ann> <cue had said> <content it rained>.",
        "<cue It was said> <content that it rained>.",
    ],
)
def test_sayings_come_back_as_written(marked):
    oracle = Oracle(marked)
    (tagged,) = tag(oracle)
    for role in ("source", "cue", "content"):
        assert [span.of(oracle.text) for span in getattr(tagged, role)] == oracle.roles.get(role, [])


def test_of_two_sources_the_nearer_one_is_meant():
    oracle = Oracle("<source Ann> denied it and <source the mayor> <cue said> <content it rained>.")
    (tagged,) = tag(oracle)
    assert [span.of(oracle.text) for span in tagged.source] == ["the mayor"]


def test_a_cue_without_content_is_handed_on_without():
    (tagged,) = tag(oracle := Oracle("<source The mayor> <cue spoke> for an hour."))
    assert ([span.of(oracle.text) for span in tagged.cue], tagged.content) == (["spoke"], ())


def test_no_cue_no_saying():
    assert tag(Oracle("It rained in Korva.")) == []


def test_a_text_without_words():
    assert tag(Oracle("It rained."), "\n \n") == []


def test_a_long_text_needs_no_more_memory_than_a_short_one():
    oracle = Oracle("<source Ann> <cue said> <content it rained>.")

    def peak(paragraphs):
        tracemalloc.start()
        span = Span(0, len(oracle.text))
        count = sum(1 for _ in tag_attributions(oracle, oracle.text, (span for _ in range(paragraphs))))
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return count, top

    few, short = peak(60)
    many, long = peak(1200)
    assert many > 10 * few
    assert long < 2 * short
