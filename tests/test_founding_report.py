"""The case that everything is judged by: one page, one leaked document, one shopping trip."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from sayso.export.contract import load_schema

DATA = os.environ.get("SAYSO_DATA", "")
REPORT = Path(DATA, "data", "wagner-turkey", "report.txt")
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
    same, meant = chain_of(reading, "to purchase")
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
