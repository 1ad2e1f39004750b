"""Text of strangers is shown, never obeyed."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.export.safe import json_line, show_line, show_text

HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\x85next",
    "bell\x07",
    "back\x08\x08",
    "nul\x00",
    "del\x7f",
    "over\rwrite",
    "\u202egnp.exe\u202c",
    "\u2066isolate\u2069",
    "mark\u200f",
    "\u2028line\u2029",
    "\U000e0041tag",
    "\ud800lone",
]


def acts(character):
    return character not in "\n\t" and (
        unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
        or character in "\u200e\u200f\u061c"
    )


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_nothing_that_acts_is_left(text):
    shown = show_text(text)
    assert len(shown) == len(text)
    assert not any(map(acts, shown))
    shown.encode()


@given(st.text(st.characters()))
def test_any_text_stays_as_long_and_harmless(text):
    assert len(show_text(text)) == len(text)
    assert not any(map(acts, show_text(text)))
    assert "\n" not in show_line(text)


@given(st.text(st.characters()))
def test_json_hides_what_acts_and_loses_nothing(text):
    line = json_line([text])
    assert json.loads(line) == [text]
    assert not any(map(acts, line))
    assert "\n" not in line
    assert "\t" not in line


def test_words_of_any_script_stay_as_they_are():
    words = "Ağrı Київ القاهرة 北京 नमस्ते — “quoted” 👩\u200d🚒"
    assert show_text(words) == words
    assert json.loads(json_line(words)) == words
    assert "Київ" in json_line(words)


def test_line_ends_of_any_system_show_no_mark():
    assert show_text("a\r\nb\nc") == "a \nb\nc"
    assert show_line(" a \r\n\t b ") == "a b"
