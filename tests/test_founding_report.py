"""The case that everything is judged by: one page, one leaked document, one shopping trip."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from bench.data import load_scorer
from sayso.export.contract import load_schema

DATA = os.environ.get("SAYSO_DATA", "")
REPORT = Path(DATA, "data", "wagner-turkey", "report.txt")
GOLD = Path(DATA, "gold", "chains", "seed")
pytestmark = pytest.mark.skipif(not DATA, reason="needs the corpora: set SAYSO_DATA to their folder")


@pytest.fixture(scope="module")
def reading():
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "read", str(REPORT), "--json"], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def chain_of(reading, words):
    """The labels of the chain of the one claim in which these words stand, outermost first."""
    (claim,) = [c for c in reading["claims"] if words in c["text"]]
    return [hop["label"] for hop in claim["chain"]], claim


def test_it_keeps_the_contract(reading):
    jsonschema.Draft202012Validator(load_schema()).validate(reading)


def test_the_text_is_the_file_to_the_character_and_spans_give_back_its_words(reading):
    text = REPORT.read_bytes().decode("utf-8")
    assert reading["document"]["text"] == text
    for claim in reading["claims"]:
        assert " ".join(" ".join(text[start:end].split()) for start, end in claim["content"]) == claim["text"]


def test_page_furniture_is_no_claim(reading):
    furniture = ("Read more here", "Leave a Reply", "email address", "Required fields", "November 29")
    assert not [c["text"] for c in reading["claims"] if any(words in c["text"] for words in furniture)]


def test_its_voice_and_its_date_are_not_the_reposter_s(reading):
    assert reading["document"]["outlet"] == "CNN"
    assert reading["document"]["clocks"]["repost"]["value"] == "2023-11-29"
    assert reading["document"]["clocks"]["publication"] is None


@pytest.mark.parametrize("words", ["attempted to buy", "planned to use"])
def test_according_to_the_leaked_document(reading, words):
    chain, _ = chain_of(reading, words)
    assert chain == ["CNN", "leaked US intelligence document"]


def test_newsroom_from_leaked_document_from_signals_intelligence(reading):
    chain, met = chain_of(reading, "early February")
    assert chain == ["CNN", "leaked US intelligence document", "US signals intelligence reporting"]
    assert met["event_status"] == "happened"
    assert (met["time"]["value"], met["time"]["mod"]) == ("XXXX-02", "START")
    same, meant = chain_of(reading, "“to purchase")
    assert same == chain
    assert meant["event_status"] == "intended"


def test_no_evidence_is_not_no_sale(reading):
    chain, claim = chain_of(reading, "arms sales")
    assert chain == ["CNN"]
    assert (claim["certainty"], claim["polarity"], claim["event_status"]) == ("U", "u", "no_evidence")


def test_the_state_department_s_two_statements(reading):
    text = reading["document"]["text"]
    spoken = [
        a
        for a in reading["attributions"]
        if any("State Department spokesperson" in text[start:end] for start, end in a["source"])
    ]
    assert [text[a["cue"][0][0] : a["cue"][0][1]] for a in spoken] == ["said", "adding"]


def test_who_was_asked_and_who_answered(reading):
    found = [(r["kind"], r["by"], r["to"]) for r in reading["responses"]]
    assert sorted(to for kind, by, to in found if kind == "asked" and by == "CNN") == [
        "Turkey’s Embassy in Washington",
        "US National Security Council",
        "office of the Turkish President",
    ]
    assert ("not_verified", "CNN", None) in found
    assert ("declined", "State Department spokesperson", None) in found
    assert {by for kind, by, _ in found if kind == "under_review"} == {
        "Department of Defense",
        "intelligence community",
    }
    assert ("authenticated", "US officials", None) in found


def test_whom_the_names_mean(reading):
    wagner = next(e for e in reading["entities"] if e["name"] == "Wagner Group")
    assert {"Wagner", "Vagner", "paramilitary group", "Russian mercenary outfit"} <= set(wagner["aliases"])


@pytest.fixture(scope="module")
def gold(reading):
    """The labels of the passage, offsets moved to the page that it stands in, and its groups of names for one party."""
    (path,) = GOLD.glob("*.json")
    labels = json.loads(path.read_text("utf-8"))
    with path.with_suffix(".txt").open(encoding="utf-8", newline="") as stream:
        passage = stream.read()
    shift = reading["document"]["text"].index(passage)
    moved = lambda span: [span[0] + shift, span[1] + shift] if span else span  # noqa: E731
    for claim in labels["claims"]:
        claim["content"] = [moved(span) for span in claim["content"]]
        for hop in claim["chain"]:
            hop["span"], hop["cue"] = moved(hop["span"]), moved(hop["cue"])
        if claim["time"]:
            claim["time"]["span"] = moved(claim["time"]["span"])
    for response in labels["responses"]:
        response["span"] = moved(response["span"])
    return labels


@pytest.fixture(scope="module")
def scorer():
    return load_scorer(Path(DATA, "gold", "score_chains.py"))


@pytest.fixture(scope="module")
def matched(reading, gold, scorer):
    """Each claim of the gold with ours that shares most of its words."""
    text = scorer.Text(reading["document"]["text"])
    pairs = []
    for claim in gold["claims"]:
        words = text.cover(claim["content"])
        shared = lambda ours: len(words & text.cover(ours["content"])) / len(words | text.cover(ours["content"]))  # noqa: B023, E731
        pairs.append((claim, max(reading["claims"], key=shared), shared(max(reading["claims"], key=shared))))
    return pairs


def test_every_claim_is_found_once_and_none_beside(reading, matched):
    assert [claim["id"] for claim, _, shared in matched if shared < 0.5] == []
    assert len({ours["id"] for _, ours, _ in matched}) == len(matched) == len(reading["claims"])


def test_every_chain_is_right(reading, gold, scorer, matched):
    text = scorer.Text(reading["document"]["text"])
    for claim, ours, _ in matched:
        assert len(ours["chain"]) == len(claim["chain"]), claim["id"]
        assert ours["chain"][0]["label"] == claim["chain"][0]["label"]
        for mine, theirs in zip(ours["chain"][1:], claim["chain"][1:], strict=True):
            assert scorer.hop_match(mine, theirs, text, gold["same_entity"]), (claim["id"], mine, theirs)
        assert [(hop["kind"], hop["named"]) for hop in ours["chain"]] == [
            (hop["kind"], hop["named"]) for hop in claim["chain"]
        ], claim["id"]


def test_every_cue_is_right(matched):
    for claim, ours, _ in matched:
        for mine, theirs in zip(ours["chain"], claim["chain"], strict=True):
            if theirs["cue"]:
                assert mine["cue"][0] < theirs["cue"][1] and theirs["cue"][0] < mine["cue"][1], claim["id"]


@pytest.mark.parametrize("field", ["certainty", "polarity", "event_status"])
def test_every_stance_is_right(matched, field):
    assert [(claim["id"], ours[field]) for claim, ours, _ in matched] == [
        (claim["id"], claim[field]) for claim, _, _ in matched
    ]


def test_every_time_is_right(matched):
    told = lambda time: time and {key: time[key] for key in ("span", "value", "mod")}  # noqa: E731
    assert [told(ours["time"]) for _, ours, _ in matched] == [told(claim["time"]) for claim, _, _ in matched]


def test_every_response_is_right_and_none_beside(reading, gold, scorer):
    text = reading["document"]["text"]
    left = list(reading["responses"])
    for theirs in gold["responses"]:
        found = [
            ours
            for ours in left
            if ours["kind"] == theirs["kind"]
            and ours["span"][0] < theirs["span"][1]
            and theirs["span"][0] < ours["span"][1]
            and scorer.norm(ours["by"]) == scorer.norm(theirs["by"])
            and scorer.norm(ours["to"]) == scorer.norm(theirs["to"])
        ]
        assert found, theirs
        # Who vouches for most of a leak does not vouch for this document: there our words say of what.
        assert found[0]["about"] == theirs["about"] or found[0]["about"] in text[slice(*theirs["span"])], theirs
        left.remove(found[0])
    assert left == []


def test_the_scorer_has_nothing_to_add(reading, gold, scorer):
    report, _ = scorer.report([scorer.score_passage(gold, reading, reading["document"]["text"])])
    figures = (
        "claim_f1",
        "attributed_f1",
        "chain_exact_e2e",
        "chain_exact_deep_e2e",
        "response_f1",
        "response_by_name",
    )
    macros = ("event_status_macro_f1", "certainty_macro_f1", "factuality_macro_f1", "time_value_acc")
    assert {figure: report[figure] for figure in (*figures, *macros)} == dict.fromkeys((*figures, *macros), 1.0)


def test_whose_opposition_it_is(reading):
    chain, _ = chain_of(reading, "opposition to")
    assert chain[-1] == "Turkey"
