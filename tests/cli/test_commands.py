"""Every command that asks: what it prints for people and for programs, and what it says when there is nothing."""

import json

import pytest

from sayso import open_ledger
from sayso.cli.commands import COMMANDS
from sayso.terms import Certainty, EventStatus


def flat(output):
    return " ".join(output.split())


def objects(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_claims_show_the_chain_one_speaker_a_line(sayso):
    out = sayso("claims", "--speaker", "the memo").stdout
    assert "  Quay Post  " in out
    assert "← Ann Lund" in out
    assert "← the memo" in out
    assert "forty crates were moved to berth 11 in early February" in flat(out)
    assert "certain (CT+) · said to have happened · early 2031-02" in flat(out)
    assert max(map(len, out.splitlines())) <= 80


def test_claims_for_programs_are_one_object_a_line(sayso):
    found = objects(sayso("claims", "--json"))
    assert len(found) == 4
    inner = next(claim for claim in found if len(claim["chain"]) == 3)
    assert [hop["label"] for hop in inner["chain"]] == ["Quay Post", "Ann Lund", "the memo"]
    assert inner["outlet"] == "Quay Post"
    assert inner["document_clocks"]["publication"]["value"] == "2031-04-02"


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        (("--speaker", "gantrel freight"), 1),
        (("--entity", "Ann Lund"), 3),
        (("--words", "berth"), 2),
        (("--certainty", "ct"), 4),
        (("--certainty", "PS"), 0),
        (("--status", "happened"), 4),
        (("--status", "denied"), 0),
        (("--since", "2031-03"), 1),
        (("--until", "2031-03"), 3),
        (("--document", "pile/quiet.txt"), 3),
        (("--limit", "2"), 2),
        (("--words", "berth", "--speaker", "memo"), 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_each_condition_narrows(sayso, condition, count):
    assert len(objects(sayso("claims", "--json", *condition))) == count


def test_every_code_can_be_asked_for(sayso):
    for option, codes in (("--certainty", Certainty), ("--status", EventStatus)):
        for code in codes:
            assert sayso("claims", option, code.value).exit_code == 0


def test_a_table_that_stops_says_so(sayso):
    assert "There are more than these 1: --limit N" in sayso("claims", "--limit", "1").stdout
    assert "There are more" not in sayso("claims", "--limit", "4").stdout


def test_trace_shows_each_hop_with_its_words_and_place(sayso):
    claim = next(c["id"] for c in objects(sayso("claims", "--json")) if len(c["chain"]) == 3)
    out = sayso("trace", claim[:9]).stdout
    assert f"Claim {claim}" in out
    assert "Quay Post  outlet\nthe document's own voice\n└── Ann Lund  person\n    “Ann Lund” … “said”\n" in out
    assert "    └── the memo  person\n        “the memo” … “states”\n        passage 2, page 3, characters " in out
    assert "[what forty crates were moved to berth 11 in early February]." in flat(out)
    assert "early 2031-02, “early February”" in out
    assert "\npublished    2031-04-02, to the day (date line)\n" in out
    assert "the Port Authority did not answer" in out


def test_trace_for_programs_has_the_words_and_their_places(sayso):
    (trace,) = objects(sayso("trace", "forty crates moved", "--json"))
    start, end = trace["place"]["span"]
    assert trace["sentence"][: end - start]
    assert trace["hops"][-1] | {"place": None} in (
        {"label": "the memo", "mention": "the memo", "cue": "states", "place": None},
        {"label": "Ann Lund", "mention": "Ann Lund", "cue": "said", "place": None},
    )
    assert trace["hops"][0]["mention"] is None
    assert (trace["place"]["passage"], trace["place"]["page"]) == (2, 3)


def test_trace_takes_words_and_says_when_they_fit_several(sayso):
    result = sayso("trace", "crates", "berth")
    assert result.exit_code == 0
    assert "2 claims have these words, this one fits best" in result.stderr
    assert sayso("trace", "dealings").stderr == ""


def test_who_gathers_what_is_said_by_and_about(sayso):
    out = sayso("who", "ann lund").stdout
    assert "Ann Lund  person\nin “Quiet cargo, memo says” (Quay Post)" in out
    (row,) = objects(sayso("who", "lund", "--json"))
    assert row["entity"]["name"] == "Ann Lund"
    assert {len(claim["chain"]) for claim in row["by"]} == {2, 3}
    assert "And 1 more: --limit N" in sayso("who", "ann lund", "--limit", "1").stdout


def test_responses_in_words_and_for_programs(sayso):
    out = flat(sayso("responses", "--kind", "no_answer").stdout)
    assert "the Port Authority did not “did not answer”" in out
    (response,) = objects(sayso("responses", "--kind", "no_answer", "--document", "pile/quiet.txt", "--json"))
    assert (response["by"], response["text"]) == ("the Port Authority", "did not answer")


def test_show_marks_source_cue_and_content_in_brackets(sayso):
    out = sayso("show", "pile/quiet.txt").stdout
    assert (
        "\n[who Ann Lund], a harbour clerk, [says said] [what [who the memo] [says states] that [what forty crates "
        "were moved to berth 11 in early February]].\n"
    ) in out
    assert "[who …] who says it   [says …] by which words   [what …] what is said" in out
    assert "\n~ Read more here.\n" in out


def test_show_without_its_brackets_is_the_text(sayso, small_ledger):
    out = sayso("show", "pile/quiet.txt").stdout
    for mark in ("[who ", "[says ", "[what ", "]", "~ "):
        out = out.replace(mark, "")
    with open_ledger(small_ledger) as ledger:
        assert out.endswith(ledger.document("pile/quiet.txt").text.rstrip("\n") + "\n")


def test_show_for_programs_is_the_contract(sayso, small_ledger):
    from sayso.export import reading_as_json

    (shown,) = objects(sayso("show", "pile/quiet.txt", "--json"))
    with open_ledger(small_ledger) as ledger:
        document = ledger.document("pile/quiet.txt").id
        assert shown == reading_as_json(ledger.reading(document), ledger.claims_of(document))


def test_search_finds_claims_and_documents(sayso):
    assert [hit["kind"] for hit in objects(sayso("search", "berth", "--json"))] == ["claim", "claim", "document"]
    out = sayso("search", "Gantrel", "dealings").stdout
    assert "d-" in out
    assert "denied any dealings" in flat(out)


def test_documents_and_issues(sayso):
    quiet, _ = objects(sayso("documents", "--json"))
    assert (quiet["location"], quiet["claims"], quiet["issues"]) == ("pile/quiet.txt", 3, 0)
    assert "“Quiet cargo, memo says” (Quay Post)" in flat(sayso("documents").stdout)
    assert {issue["kind"] for issue in objects(sayso("issues", "--json"))} == {"encrypted", "encoding"}
    (locked,) = objects(sayso("issues", "--kind", "encrypted", "--json"))
    assert locked["where"] == "pile/locked.pdf"
    assert "A password stands before it." in sayso("issues").stdout


def test_the_log_is_listed_and_checked(sayso):
    entries = objects(sayso("log", "--json"))
    assert [entry["seq"] for entry in entries] == list(range(1, len(entries) + 1))
    assert f"The log holds: {len(entries)} entries" in sayso("log", "--check").stdout
    assert "as it was written" in sayso("log", "--deep").stdout


def test_a_log_that_was_tampered_with_fails_its_check(sayso, small_ledger, tmp_path):
    import sqlite3
    from contextlib import closing

    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(small_ledger)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("UPDATE documents SET title = 'Another title' WHERE title LIKE 'Quiet%'")
        target.commit()
    assert sayso("log", "--check", "--ledger", copy).exit_code == 0
    result = sayso("log", "--deep", "--ledger", copy)
    assert result.exit_code == 1
    assert "does not hold from entry" in result.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("claims", "--speaker", "Nobody Atall"), "No claim in this ledger fits."),
        (("who", "Nobody Atall"), "Nobody in this ledger goes by the name “Nobody Atall”"),
        (("responses", "--kind", "retraction"), "No response in this ledger fits."),
        (("search", "zzyzx"), "No claim and no document has all these words."),
        (("issues", "--kind", "crashed"), "No issue is noted in this ledger."),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_nothing_found_is_one_sentence(sayso, words, sentence):
    result = sayso(*words)
    assert result.exit_code == 0
    assert result.stdout.startswith(sentence)
    assert result.stdout.count("\n") == 1
    assert sayso(*words, "--json").stdout == ""


@pytest.mark.parametrize("command", ["documents", "log", "claims"])
def test_an_empty_ledger_says_so(sayso, tmp_path, command):
    open_ledger(tmp_path / "empty.db").close()
    result = sayso(command, "--ledger", tmp_path / "empty.db")
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize("command", [c.name for c in COMMANDS if c.name not in {"read", "schema"}])
def test_no_ledger_is_a_mistake_with_one_sentence(sayso, tmp_path, command):
    words = {"trace": ["c-0"], "who": ["x"], "show": ["x"], "search": ["x"], "export": ["--format", "csv"]}
    result = sayso(command, *words.get(command, []), "--ledger", tmp_path / "none.db")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("words", [("trace", "c-ffff"), ("trace", "zzyzx"), ("show", "nowhere.txt")], ids=" ".join)
def test_what_is_not_there_is_a_mistake_with_one_sentence(sayso, words):
    result = sayso(*words)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_starts_with_an_example(sayso, command):
    out = sayso(command.name, "--help").stdout
    assert out.split("\n\n")[1].startswith(f"  Example: sayso {command.name}")
    assert out.startswith(f"Usage: sayso {command.name} ")


def test_the_table_of_commands_says_the_same_as_the_first_help(sayso):
    out = sayso("--help").stdout
    for command in COMMANDS:
        assert f"  {command.name} " in out
        assert command.words in out
    assert "completion" not in out


def test_the_schema_is_printed_whole(sayso):
    from sayso.export import load_schema

    assert json.loads(sayso("schema").stdout) == load_schema()


def test_version(sayso):
    from sayso import __version__

    assert sayso("--version").stdout == f"sayso {__version__}\n"
