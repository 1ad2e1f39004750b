"""Who, by which words, what: told apart by brackets, and by colour where there is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_readings import read_marked

from sayso.cli.marks import Mark, Part, legend, mark_attributions, paint
from sayso.terms import Span

WORD = {"source": "who", "cue": "says", "content": "what"}


@pytest.mark.parametrize(
    "marked",
    [
        "<source The mayor> <cue denied> <content taking the money>.",
        "<content “It is over,”> <source she> <cue said>, <content “for now.”>",
        "<source Ann> <cue said> <content that <source2 Bo> <cue2 had told> <content2 her>>.",
        "<cue Reportedly>, <content the ship left>.",
        "Nobody said anything.",
    ],
)
def test_brackets_stand_where_the_marks_stood(marked):
    reading, _ = read_marked(marked)
    text = reading.document.text
    shown = paint(text, Span(0, len(text)), mark_attributions(reading.attributions), plain=True).plain
    expected = marked
    for role, word in WORD.items():
        expected = expected.replace(f"<{role}2 ", f"[{word} ").replace(f"<{role} ", f"[{word} ")
    assert shown == expected.replace(">", "]")


def test_only_the_stretch_asked_for_is_shown():
    text = "Ann said it rained."
    assert paint(text, Span(4, 12), [Mark(Span(0, 8), Part.CUE)], plain=True).plain == "[says said] it "


def test_a_saying_within_a_saying_is_underlined():
    reading, _ = read_marked("<source Ann> <cue said> <content <source2 Bo> <cue2 denied> <content2 it>>.")
    text = reading.document.text
    painted = paint(text, Span(0, len(text)), mark_attributions(reading.attributions), plain=False)
    assert painted.plain == text
    styles = {painted.plain[span.start : span.end]: str(span.style) for span in painted.spans}
    assert styles == {
        "Ann": "bold green",
        "said": "italic magenta",
        "Bo denied it": "cyan",
        "Bo": "bold green underline",
        "denied": "italic magenta underline",
        "it": "cyan underline",
    }


def test_the_legend_explains_every_mark():
    for plain in (True, False):
        assert all(part.meaning in legend(plain).plain for part in Part)
    assert all(f"[{part.word} …]" in legend(plain=True).plain for part in Part)


SPANS = st.tuples(st.integers(0, 29), st.integers(1, 10)).map(lambda pair: Span(pair[0], min(30, sum(pair))))


@given(st.lists(st.builds(Mark, SPANS, st.sampled_from(Part), st.integers(0, 2))), SPANS)
def test_any_marks_leave_the_words_as_they_are(marks, within):
    text = "a b c d e f g h i j k l m n o "
    plain = paint(text, within, marks, plain=True).plain
    for part in Part:
        plain = plain.replace(f"[{part.word} ", "")
    assert plain.replace("]", "") == text[within.start : within.end]
    assert paint(text, within, marks, plain=False).plain == text[within.start : within.end]
