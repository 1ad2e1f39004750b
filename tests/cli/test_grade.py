"""`sayso grade`, and where grades are shown."""

import csv
import io
import json
import shutil

import pytest

from sayso import open_ledger


@pytest.fixture
def desk(sayso, small_ledger, tmp_path, monkeypatch):
    """A terminal on a ledger of its own, since grades stay."""
    with open_ledger(small_ledger) as ledger:
        assert ledger.counts()["claims"]
    copy = tmp_path / "desk.db"
    shutil.copy(small_ledger, copy)
    monkeypatch.setenv("SAYSO_LEDGER", str(copy))
    monkeypatch.setenv("SAYSO_BY", "Mara Voss")
    return sayso


def flat(output):
    return " ".join(output.split())


def objects(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def deepest(desk):
    return next(claim for claim in objects(desk("claims", "--json")) if len(claim["chain"]) == 3)


def test_a_source_is_graded_by_its_name(desk):
    out = desk("grade", "Ann Lund", "--reliability", "b", "--note", "was right about the barges").stdout
    assert out == "Ann Lund: B, usually reliable, set by Mara Voss.\nIt was not graded before.\n"
    out = desk("grade", "ann lund", "--reliability", "C", "--by", "Bo Berg").stdout
    assert out == "ann lund: C, fairly reliable, set by Bo Berg.\nBefore: B, usually reliable, set by Mara Voss.\n"
    assert "Nothing changed" in desk("grade", "Ann Lund", "--reliability", "C", "--by", "Bo Berg").stdout


def test_a_claim_is_graded_by_its_id(desk):
    claim = deepest(desk)["id"]
    out = desk("grade", claim[:9], "--credibility", "4").stdout
    assert "forty crates were moved to berth 11 in early February”: 4, doubtful, set by Mara Voss." in out
    assert deepest(desk)["grades"]["credibility"]["value"] == "4"


def test_a_speaker_is_graded_in_one_claim(desk):
    claim = deepest(desk)["id"]
    assert desk("grade", "the memo", "--reliability", "E", "--claim", claim).exit_code == 0
    assert [one["value"] for one in deepest(desk)["grades"]["reliability"]] == ["F", "F", "E"]
    others = [one["grades"]["reliability"] for one in objects(desk("claims", "--json")) if one["id"] != claim]
    assert all(standing["value"] == "F" for chain in others for standing in chain)


def test_all_that_was_graded_is_listed_with_what_no_longer_stands(desk):
    assert desk("grade").stdout == "Nothing was graded in this ledger yet.\n"
    claim = deepest(desk)["id"]
    desk("grade", "Ann Lund", "--reliability", "B", "--note", "was right about the barges")
    desk("grade", "Ann Lund", "--reliability", "C")
    desk("grade", claim, "--credibility", "3")
    rows = objects(desk("grade", "--json"))
    assert [row["stands"] for row in rows] == [False, True, True]
    assert (rows[0]["reliability"], rows[0]["by"], rows[0]["note"]) == ("B", "Mara Voss", "was right about the barges")
    assert rows[1]["supersedes"] == rows[0]["id"]
    out = desk("grade").stdout
    assert "was right about" in out
    assert "3, possibly" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_new_grade_for_programs(desk):
    (row,) = objects(desk("grade", "Ann Lund", "--reliability", "B", "--json"))
    assert (row["source"], row["reliability"], row["by"], row["stands"]) == ("Ann Lund", "B", "Mara Voss", True)
    assert objects(desk("grade", "Ann Lund", "--reliability", "B", "--json")) == []


def test_grades_are_shown_wherever_claims_are(desk):
    claim = deepest(desk)["id"]
    desk("grade", "Ann Lund", "--reliability", "B", "--note", "was right about the barges")
    desk("grade", claim, "--credibility", "3", "--note", "fits the crane log")
    table = desk("claims", "--speaker", "memo").stdout
    assert "← Ann Lund [B]" in table
    assert "credibility 3" in flat(table)
    trace = flat(desk("trace", claim).stdout)
    assert "reliability B, usually reliable: set by Mara Voss on " in trace
    assert "“was right about the barges”" in trace
    assert "credibility 3, possibly true: set by Mara Voss on " in trace
    who = flat(desk("who", "Ann Lund").stdout)
    assert "reliability B, usually reliable: set by Mara Voss on " in who
    (row,) = objects(desk("who", "Ann Lund", "--json"))
    assert [standing["value"] for standing in row["reliability"]] == ["B"]
    assert {one["grades"]["credibility"]["value"] for one in row["by"]} == {"6", "3"}
    (found,) = objects(desk("trace", claim, "--json"))
    assert found["grades"]["credibility"]["why"] == "fits the crane log"
    (shown,) = objects(desk("show", "pile/quiet.txt", "--json"))
    assert [one["credibility"] for one in shown["claim_grades"]] == ["3"]
    lines = list(csv.DictReader(io.StringIO(desk("export", "--format", "csv").stdout)))
    assert {line["credibility"] for line in lines} == {"6", "3"}


def test_what_nobody_graded_says_so(desk):
    trace = flat(desk("trace", deepest(desk)["id"]).stdout)
    assert "credibility 6: not graded" in trace
    assert "reliability" not in trace


def test_credibility_1_is_refused_without_its_origins(desk):
    result = desk("grade", deepest(desk)["id"], "--credibility", "1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Credibility 1 needs 2 proven independent origins, and this ledger proves 0 for this claim: grade it from 2 "
        "to 6.\n"
    )


def test_nothing_is_graded_without_a_name(desk, monkeypatch):
    monkeypatch.delenv("SAYSO_BY")
    monkeypatch.setattr("getpass.getuser", lambda: "mvoss")
    assert "set by mvoss." in desk("grade", "Ann Lund", "--reliability", "B").stdout

    def nobody():
        raise KeyError("getpwuid(): uid not found: 7")

    monkeypatch.setattr("getpass.getuser", nobody)
    result = desk("grade", "Ann Lund", "--reliability", "C")
    assert (result.exit_code, result.stderr) == (2, "Nobody signs this grade: add --by NAME.\n")


@pytest.mark.parametrize(
    "words",
    [
        ("Ann Lund",),
        ("--reliability", "B"),
        ("Ann Lund", "--reliability", "B", "--credibility", "2"),
        ("Nobody Atall", "--reliability", "B"),
        ("", "--reliability", "B"),
        ("the memo", "--reliability", "B", "--claim", "c-ffff"),
        ("c-ffff", "--credibility", "2"),
        ("crates", "--credibility", "2"),
        ("c-0", "--credibility", "2", "--claim", "c-0"),
        ("Ann Lund", "--reliability", "B", "--by", " "),
        ("\ud800", "--reliability", "B"),
    ],
    ids=repr,
)
def test_a_mistake_is_one_sentence_and_nothing_is_written(desk, words):
    before = objects(desk("log", "--json"))
    result = desk("grade", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "bug" not in result.stderr
    assert objects(desk("log", "--json")) == before


def test_a_grade_that_there_is_not_is_a_mistake(desk):
    for words in (("Ann Lund", "--reliability", "G"), ("c-0", "--credibility", "7")):
        result = desk("grade", *words)
        assert result.exit_code == 2
        assert "is not one of" in result.stderr


def test_a_hostile_name_and_note_do_nothing(desk):
    desk("grade", "Ann Lund", "--reliability", "B", "--by", "E\x1b[31mve\u202e", "--note", "\x1b]0;owned\x07 =1+1")
    for words in (("grade",), ("trace", deepest(desk)["id"]), ("who", "Ann Lund"), ("export", "--format", "csv")):
        out = desk(*words).stdout
        assert not {"\x1b", "\x07", "\u202e"} & set(out)
