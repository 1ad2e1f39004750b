"""Words as the networks see them."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from little_vocabulary import make_tokenizer

from sayso.nn.words import CAPITALS, CHUNK, FEATURES, LOWER, split_words
from sayso.terms import Span

TOKENIZER = make_tokenizer()


def split(text):
    return list(split_words(TOKENIZER, text, Span(0, len(text))))


def texts(words, text):
    return [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]


def test_a_word_is_whole_and_a_mark_stands_alone():
    text = "The mayor, Ötzi Vranyek-Pohl, denied it."
    (words,) = split(text)
    assert texts(words, text) == [
        *("The", "mayor", ",", "Ötzi", "Vranyek", "-", "Pohl", ",", "denied", "it", "."),
    ]
    assert words.owners.max() == len(words) - 1


def test_spans_count_from_the_begin_of_the_text_and_not_of_the_paragraph():
    text = "Nothing here.\nAnn said 😀 that it rained."
    (words,) = split_words(TOKENIZER, text, Span(text.index("Ann"), len(text)))
    assert texts(words, text) == ["Ann", "said", "😀", "that", "it", "rained", "."]


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("Ann said NO to McOrlo 12", ["first", "lower", "capitals", "lower", "mixed", "number"]),
        ("said Ann. It rained", ["lower", "initial", "mark", "first", "lower"]),
        ("he said: “It rained”", ["lower", "lower", "mark", "mark", "first", "lower", "mark"]),
    ],
)
def test_what_lower_casing_would_lose_is_kept(text, shapes):
    names = ["none", "lower", "initial", "capitals", "mixed", "number", "mark", "first"]
    (words,) = split(text)
    assert [names[shape] for shape in words.features[:, 0]] == shapes
    assert (names[LOWER], names[CAPITALS]) == ("lower", "capitals")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("“It rained,” Ann said, “that”", [1, 1, 1, 1, 1, 0, 0, 0, 2, 2, 2]),
        ('"It rained" said Ann', [1, 1, 1, 1, 0, 0]),
        ('a 6" nail', [0, 0, 0, 0]),
        ("said „It” it", [0, 1, 1, 1, 0]),
    ],
)
def test_each_word_knows_its_quotation(text, numbers):
    (words,) = split(text)
    assert words.quotations.tolist() == numbers


def test_sentences_are_counted():
    (words,) = split("It rained. Ann said it. No")
    assert words.sentences.tolist() == [0, 0, 0, 1, 1, 1, 1, 2]


def test_a_long_paragraph_is_cut_after_a_sentence_and_loses_no_word():
    text = "Ann said that it rained. " * 200
    stretches = split(text)
    assert len(stretches) > 1
    assert max(len(s.pieces) for s in stretches) <= CHUNK
    assert all(texts(s, text)[-1] == "." for s in stretches)
    assert sum(map(len, stretches)) == 200 * 6


def test_a_paragraph_of_one_endless_word_is_cut_too():
    stretches = split("said " * 5000)
    assert max(len(s.pieces) for s in stretches) <= CHUNK
    assert sum(map(len, stretches)) == 5000


def test_a_page_without_a_line_end_is_split_as_it_is_asked_for():
    text = "Ann said that it rained. " * 40_000
    stretches = split_words(TOKENIZER, text, Span(0, len(text)))
    tracemalloc.start()
    first = next(stretches)
    assert tracemalloc.get_traced_memory()[1] < 4_000_000
    tracemalloc.stop()
    assert first.starts[0] == 0
    assert texts(first, text)[:3] == ["Ann", "said", "that"]


@pytest.mark.parametrize("text", ["Ann said that it rained. " * 2000, "it" * 30_000])
def test_no_character_is_lost_between_portions(text):
    covered = "".join(text[a:b] for words in split(text) for a, b in zip(words.starts, words.ends, strict=True))
    assert covered == text.replace(" ", "")


def test_a_paragraph_without_a_word_gives_nothing():
    assert split("\u200b \t") == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_every_word_stands_in_the_text_in_order(text):
    for words in split(text) if text else []:
        assert (words.starts >= 0).all()
        assert (words.starts < words.ends).all()
        assert (words.ends <= len(text)).all()
        assert (np.diff(words.starts) >= 0).all()
        assert (np.diff(words.owners) <= 1).all()
        assert words.owners[0] == 0
        assert (words.features < np.asarray(FEATURES)).all()
