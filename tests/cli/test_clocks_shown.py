"""The clocks of a claim, as every command and export that shows a claim shows them."""

import csv
import io
import json
from dataclasses import replace

import pytest
from marked import document_of
from typer.testing import CliRunner

from sayso import open_ledger, read_document, weigh_claims
from sayso.cli.app import build_app
from sayso.terms import Clock, Clocks

TEXT = (
    "Ann Venn said on Tuesday that the yard was sold in early February. According to a cable of 3 March 2023, the mill "
    "burnt in May 2021. The Harbour Board declined to comment.\n"
)
PAGE = Clocks(publication=Clock("2023-04-12", "meta date"), repost=Clock("2023-11-29", "date line"))


@pytest.fixture(scope="module", params=[PAGE, replace(PAGE, publication=None)], ids=["published", "reposted"])
def asked(request, tmp_path_factory):
    """`asked(…)` is what a command prints on a ledger of one page, and whether the page says when it came out."""
    path = tmp_path_factory.mktemp("clocks") / "sayso.db"
    document = replace(document_of(TEXT), clocks=request.param, location="yard.txt")
    reading = read_document(document)
    with open_ledger(path) as ledger:
        ledger.record(reading, weigh_claims(reading))

    def ask(*words):
        runner = CliRunner(env={"SAYSO_LEDGER": str(path), "COLUMNS": "200"})
        result = runner.invoke(build_app(), words, prog_name="sayso")
        assert result.exit_code == 0, result.output
        return result.stdout

    return ask, request.param.publication is not None


def test_trace_says_what_the_time_hangs_on_or_why_it_is_open(asked):
    ask, published = asked
    shown = " ".join(ask("trace", "yard sold").split())
    if published:
        basis = "anchored to the publication date 2023-04-12 (meta date)"
        assert f"time early 2023-02, “early February”, to the month, {basis} " in shown
        assert f"said 2023-04-11, to the day (“Tuesday”, {basis})" in shown
        assert "published 2023-04-12, to the day (meta date)" in shown
    else:
        why = "open: only the date of a copy is stated, and a repost or capture dates no event"
        assert f"time early XXXX-02, “early February”, {why} " in shown
        assert "said 2" not in shown
    assert "posted again 2023-11-29, to the day (date line)" in shown


def test_trace_says_when_the_paper_is_of(asked):
    shown = " ".join(asked[0]("trace", "mill burnt").split())
    assert "time 2021-05, “May 2021”, to the month " in shown
    assert "dated 2023-03-03, to the day (“3 March 2023”)" in shown


@pytest.mark.parametrize("command", [("claims",), ("trace", "yard sold")], ids=" ".join)
def test_claims_for_programs_have_their_clocks(asked, command):
    ask, published = asked
    found = [json.loads(line) for line in ask(*command, "--json").splitlines()]
    claim = next(one for one in found if "yard" in one["text"])
    assert list(claim["clocks"]) == ["event", "statement", "document", "publication", "repost", "capture"]
    assert claim["clocks"]["repost"]["value"] == claim["document_clocks"]["repost"]["value"] == "2023-11-29"
    if published:
        assert claim["clocks"]["event"]["value"] == "2023-02"
        assert claim["clocks"]["event"]["precision"] == "month"
        assert claim["clocks"]["statement"]["value"] == "2023-04-11"
        assert claim["time"]["anchor"]["name"] == "publication"
        assert claim["time_basis"].startswith("anchored to the publication date")
    else:
        assert claim["clocks"]["event"] is claim["clocks"]["statement"] is claim["time"]["anchor"] is None
        assert claim["time_basis"].startswith("open")


def test_exports_have_the_clocks(asked):
    ask, published = asked
    rows = {row["text"]: row for row in csv.DictReader(io.StringIO(ask("export", "--format", "csv")))}
    yard = next(row for text, row in rows.items() if "yard" in text)
    mill = next(row for text, row in rows.items() if "mill" in text)
    assert (mill["event_date"], mill["dated"], mill["said"], mill["time_basis"]) == ("2021-05", "2023-03-03", "", "")
    assert (yard["event_date"], yard["said"]) == (("2023-02", "2023-04-11") if published else ("", ""))
    assert yard["reposted"] == "2023-11-29"
    written = ask("export", "--format", "markdown")
    assert "dated 2023-03-03, to the day" in written
    assert ("time anchored to the publication date" if published else "time open: only the date of a copy") in written


def test_responses_say_about_what(asked):
    (response,) = [json.loads(line) for line in asked[0]("responses", "--json").splitlines()]
    assert (response["kind"], response["by"], response["at"]) == ("declined", "Harbour Board", None)
    assert response["document_clocks"]["repost"]["value"] == "2023-11-29"
