"""A hostile document cannot act on the terminal or the spreadsheet of whoever looks at it."""

import csv
import io
import json
import re
import unicodedata

import pytest

OUR_OWN = re.compile(r"\x1b\[[0-9;]*m")
"""Colour that rich sets itself."""


def acts(text):
    return {c for c in text if c not in "\n\t" and unicodedata.category(c) in {"Cc", "Zl", "Zp"}} | {
        c for c in text if c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
    }


LOOKS = [
    ("claims",),
    ("trace", "fine"),
    ("who", "Moll"),
    ("responses",),
    ("show", "pile/evil\n.txt"),
    ("show", "pile/evil\n.txt", "--plain"),
    ("search", "fine"),
    ("documents",),
    ("issues",),
    ("log",),
    ("grade",),
]


@pytest.mark.parametrize("words", LOOKS, ids=" ".join)
def test_nothing_acts_in_a_pipe(sayso, words):
    result = sayso(*words)
    assert result.exit_code == 0
    assert not acts(result.output)
    assert not acts(sayso(*words[:2], *(("--json",) if "--plain" not in words else ())).output)


@pytest.mark.parametrize("words", LOOKS, ids=" ".join)
def test_nothing_but_our_own_colour_acts_on_a_terminal(sayso, monkeypatch, words):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    result = sayso(*words)
    assert result.exit_code == 0
    ours = OUR_OWN.findall(result.output)
    assert not acts(OUR_OWN.sub("", result.output))
    if words[0] == "show" and "--plain" not in words:
        assert {"\x1b[36m", "\x1b[1;32m", "\x1b[3;35m"} <= set(ours), "content, source and cue have their own colours"


def test_markup_of_the_terminal_library_is_only_text(sayso):
    assert "[bold]sale[/bold]" in sayso("claims").stdout
    assert "[red]title" in sayso("documents").stdout


def test_json_gives_back_the_hostile_words_unharmed(sayso):
    claim = next(json.loads(line) for line in sayso("claims", "--json").stdout.splitlines() if "HYPERLINK" in line)
    assert claim["text"].startswith('=HYPERLINK("x") \x9b31m the \x1b]0;owned\x07 [bold]sale')


def test_no_cell_of_the_csv_is_a_formula(sayso):
    out = sayso("export", "--format", "csv").stdout
    assert not acts(out.replace("\r\n", "\n"))
    rows = list(csv.DictReader(io.StringIO(out)))
    assert any(row["text"].startswith("'=HYPERLINK") for row in rows)
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_markdown_shows_the_words_and_does_nothing_with_them(sayso):
    out = sayso("export", "--format", "markdown").stdout
    assert not acts(out)
    assert r"\[bold\]sale\[/bold\]" in out
