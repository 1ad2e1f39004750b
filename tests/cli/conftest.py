"""A small ledger with one ordinary and one hostile document, and a terminal to ask it by."""

import pytest
from marked_readings import read_marked
from typer.testing import CliRunner

from sayso import open_ledger
from sayso.cli.app import build_app
from sayso.terms import Issue, IssueKind, Response, ResponseKind, Span

QUIET = (
    "Quiet cargo\n\n"
    "<source Ann Lund>, a harbour clerk, <cue said> <content <source2 the memo> <cue2 states> that <content2 forty "
    "crates were moved to berth 11 in early February>>.\n\n"
    "<source3 Gantrel Freight> <cue3 denied> <content3 any dealings with the brigade>.\n"
    "The Port Authority did not answer.\n"
    "Read more here.\n"
)
EVIL = (
    '<source Eve\x1b[31m\u202e Moll> <cue said\x07> <content =HYPERLINK("x") \x9b31m the \x1b]0;owned\x07 [bold]sale'
    "[/bold] \u2066was\u2069\r fine>.\nAsked \x1b[2J again\u2028.\n"
)


def respond(text, words, kind, by, to=None):
    at = text.index(words)
    return Response(f"r-{at}", kind, Span(at, at + len(words)), by=by, to=to, about="document")


@pytest.fixture(scope="session")
def small_ledger(tmp_path_factory):
    """Path of a ledger that tests only ask."""
    path = tmp_path_factory.mktemp("ledger") / "small.db"
    quiet, _ = read_marked(QUIET)
    evil, _ = read_marked(EVIL)
    silence = respond(quiet.document.text, "did not answer", ResponseKind.NO_ANSWER, "the Port Authority")
    attack = respond(evil.document.text, "Asked \x1b[2J again\u2028", ResponseKind.ASKED, "Eve\x1b[31m", "\u202eBo")
    odd = Issue(IssueKind.ENCODING, "pile/evil\x1b[31m.txt", "One character\x07 was replaced.")
    with open_ledger(path) as ledger:
        ledger.record(
            *read_marked(
                QUIET,
                title="Quiet cargo, memo says",
                location="pile/quiet.txt",
                time="early February",
                responses=[silence],
                page=3,
            )
        )
        ledger.record(
            *read_marked(
                EVIL,
                title="\x1b]0;owned\x07Evil [red]title",
                outlet="\u202eOut",
                location="pile/evil\n.txt",
                responses=[attack],
                issues=[odd],
            )
        )
        ledger.note(Issue(IssueKind.ENCRYPTED, "pile/locked.pdf", "A password stands before it."))
    return path


@pytest.fixture
def sayso(small_ledger, monkeypatch):
    """`sayso("claims", "--limit", "1")` gives the result of that command on the small ledger."""
    monkeypatch.setenv("SAYSO_LEDGER", str(small_ledger))
    monkeypatch.setenv("COLUMNS", "80")
    app = build_app()

    def run(*words, **options):
        return CliRunner().invoke(app, [str(word) for word in words], prog_name="sayso", **options)

    return run
