"""Ledger -> Markdown: the claims of each document as a list for people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.export.grades import confidence_of, likelihood_of, mark_of, standing_of
from sayso.export.safe import show_line
from sayso.export.times import TITLES, basis_of, clock_in_words
from sayso.export.words import chain_of, response_facts, response_of, weight_of
from sayso.terms import Claim, ClaimGrades, ClockName, Clocks, Document, Reading, Response

if TYPE_CHECKING:
    from sayso.ledger import LedgerView

_ACTIVE = re.compile(r"[\\`*_\[\]<>#|~&!@]|:(?=//)|(?<=www)\.|^[-+=]|(?<=^\d)[.)]", re.IGNORECASE)
"""What Markdown, the HTML inside it, or the links that readers of it guess could take for more than a character."""


def write_markdown(ledger: LedgerView) -> Iterator[str]:
    """One chapter a document: what it is, its claims with their chains and grades, the responses, the issues."""
    yield "# Who says what, according to whom\n"
    for row in ledger.documents():
        claims = ledger.claims_of(row.id)
        yield from _chapter(ledger.reading(row.id), claims, ledger.grades(claims))


def quote_markdown(text: str) -> str:
    """Text of a document as one line that Markdown shows and does nothing else with."""
    return _ACTIVE.sub(r"\\\g<0>", show_line(text))


def _chapter(reading: Reading, claims: Sequence[Claim], grades: Sequence[ClaimGrades]) -> Iterator[str]:
    document = reading.document
    yield f"\n## {quote_markdown(document.title or document.location or document.id)}\n\n"
    yield from (f"- {line}\n" for line in _facts(document, reading.reader))
    if claims:
        yield "\n### Claims\n\n"
        yield from (_claim(*one, document.clocks) for one in zip(claims, grades, strict=True))
    if reading.responses:
        yield "\n### Responses\n\n"
        yield from map(_response, reading.responses)
    if document.issues or reading.issues:
        yield "\n### Issues\n\n"
        yield from (f"- {quote_markdown(issue.message)}\n" for issue in (*document.issues, *reading.issues))


def _facts(document: Document, reader: str) -> Iterator[str]:
    yield f"document: `{document.id}`, SHA-256 `{document.sha256}`, read by {quote_markdown(reader)}"
    if document.outlet:
        yield f"outlet: {quote_markdown(document.outlet)}"
    for name in ("publication", "repost", "document", "capture"):
        clock = getattr(document.clocks, name)
        if clock:
            yield f"{name}: {quote_markdown(clock_in_words(clock))}"


def _claim(claim: Claim, grades: ClaimGrades, clocks: Clocks) -> str:
    who = quote_markdown(chain_of(tuple(hop.label for hop in claim.chain)))
    lines = [f"- **{who}**: {quote_markdown(claim.text)}", f"{weight_of(claim)}; `{claim.id}`"]
    lines += map(quote_markdown, (*_timed(claim, clocks), *_judged(claim, grades)))
    return "  \n  ".join(lines) + "\n"


def _timed(claim: Claim, clocks: Clocks) -> Iterator[str]:
    """What the time hangs on, and the clocks that are not those of the document, which stand above."""
    basis = basis_of(claim.time, clocks) if claim.time else ""
    if basis:
        yield f"time {basis}"
    for name in ("statement", "document"):
        clock = getattr(claim.clocks, name)
        if clock and clock != getattr(clocks, name):
            yield f"{TITLES[ClockName(name)]} {clock_in_words(clock)}"


def _judged(claim: Claim, grades: ClaimGrades) -> Iterator[str]:
    """Words of likelihood and confidence, and what somebody has graded."""
    if claim.likelihood:
        yield f"likelihood {likelihood_of(claim.likelihood)}"
    if claim.confidence:
        yield f"confidence {confidence_of(claim.confidence)}"
    for hop, standing in zip(claim.chain, grades.reliability, strict=True):
        if mark_of(standing):
            yield f"reliability of {hop.label}: {standing_of(standing)}"
    if mark_of(grades.credibility):
        yield f"credibility {standing_of(grades.credibility)}"


def _response(response: Response) -> str:
    lines = filter(None, (response_of(response), response_facts(response)))
    return f"- {f'  {chr(10)}  '.join(map(quote_markdown, lines))}\n"
