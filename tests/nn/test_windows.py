"""What the encoder reads at once."""

from little_vocabulary import make_tokenizer, marks_of

from sayso.nn.windows import build_window, group_stretches
from sayso.nn.words import split_words
from sayso.terms import Span

TOKENIZER = make_tokenizer()


def stretches_of(*paragraphs):
    return [next(split_words(TOKENIZER, p, Span(0, len(p)))) for p in paragraphs]


def test_paragraphs_stand_side_by_side_between_marks():
    window = build_window(stretches_of("Ann said", "it rained."), *marks_of(TOKENIZER))
    pieces = [TOKENIZER.id_to_token(i) for i in window.pieces]
    assert pieces == ["[CLS]", "ann", "said", "[SEP]", "it", "rained", ".", "[SEP]"]
    assert window.firsts.tolist() == [1, 2, 4, 5, 6]
    assert window.begins == [0, 2]
    assert (window.features[[0, 3, 7]] == 0).all()


def test_a_word_of_many_pieces_is_met_at_its_first():
    window = build_window(stretches_of("Orlo said"), *marks_of(TOKENIZER))
    assert [TOKENIZER.id_to_token(window.pieces[i]) for i in window.firsts] == ["o", "said"]


def test_groups_are_filled_but_not_over_filled():
    stretches = stretches_of(*["Ann said that it rained"] * 5)
    assert [len(group) for group in group_stretches(stretches, most=14)] == [2, 2, 1]


def test_a_stretch_longer_than_a_window_stands_alone():
    stretches = stretches_of("it", "it rained " * 10, "it")
    assert [len(group) for group in group_stretches(stretches, most=8)] == [1, 1, 1]


def test_groups_are_made_as_they_are_asked_for():
    def endless():
        while True:
            yield from stretches_of("Ann said")

    assert len(next(group_stretches(endless(), most=10))) == 3
