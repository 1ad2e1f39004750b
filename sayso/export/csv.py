"""Ledger -> CSV: one row a claim, safe to open in a spreadsheet.

A cell that begins like a formula is text of a stranger that a spreadsheet would run. It gets an apostrophe in front,
and so does a cell that begins with one, so that taking one apostrophe off gives every cell back as it was.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.export.grades import setter_of
from sayso.export.safe import json_line, show_text
from sayso.export.times import basis_of, clocks_of
from sayso.export.words import FIRMNESS, chain_of, clock_of, code_of
from sayso.terms import Claim, ClaimGrades, Clocks, Document

if TYPE_CHECKING:
    from sayso.ledger import LedgerView

_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
"""What a spreadsheet takes for the start of a formula, the full-width forms among them, and our own mark."""


class Line(NamedTuple):
    """What one row is about."""

    document: Document
    claim: Claim
    grades: ClaimGrades

    @property
    def clocks(self) -> Clocks:
        """The claim's, or those of its document."""
        return clocks_of(self.claim, self.document.clocks)


class Column(NamedTuple):
    """One column: its name, what it holds, and how it is found."""

    name: str
    words: str
    cell: Callable[[Line], str]


COLUMNS = (
    Column("claim", "Id of the claim.", lambda line: line.claim.id),
    Column("document", "Id of the document that presents it.", lambda line: line.document.id),
    Column("title", "Title of that document.", lambda line: line.document.title or ""),
    Column("outlet", "Whose voice the document is in.", lambda line: line.document.outlet or ""),
    Column("location", "Where this copy was met.", lambda line: line.document.location or ""),
    Column("sha256", "Digest of the document's own bytes.", lambda line: line.document.sha256),
    Column(
        "published",
        "First publication, as far as the page states it.",
        lambda line: line.document.clocks.publication.value if line.document.clocks.publication else "",
    ),
    Column(
        "who",
        "The chain: the document's own voice first, who asserts it last.",
        lambda line: chain_of(tuple(hop.label for hop in line.claim.chain)),
    ),
    Column(
        "kinds", "What kind of speaker each of them is.", lambda line: chain_of(tuple(h.kind for h in line.claim.chain))
    ),
    Column("text", "What is said.", lambda line: line.claim.text),
    Column(
        "factuality",
        "FactBank's code for how firmly the last speaker says it.",
        lambda line: code_of(line.claim.factuality),
    ),
    Column(
        "firmness",
        "The same in words.",
        lambda line: FIRMNESS[line.claim.factuality.certainty, line.claim.factuality.polarity],
    ),
    Column("status", "How the event stands in the words of its source.", lambda line: line.claim.event_status.value),
    Column(
        "time",
        "TIMEX3 value of the time given for the event.",
        lambda line: line.claim.time.value if line.claim.time else "",
    ),
    Column(
        "time_mod",
        "How that value is shifted: START is early, END late.",
        lambda line: line.claim.time.mod.value if line.claim.time and line.claim.time.mod else "",
    ),
    Column(
        "time_basis",
        "What that value hangs on where the words alone do not give it, or why it stays open.",
        lambda line: basis_of(line.claim.time, line.document.clocks) if line.claim.time else "",
    ),
    Column("event_date", "The same time as a date, as far as it is known.", lambda line: clock_of(line.clocks.event)),
    Column("said", "When the speaker spoke, where the text says so.", lambda line: clock_of(line.clocks.statement)),
    Column(
        "dated",
        "The date of the paper that the chain leads to; of a record, its own.",
        lambda line: clock_of(line.clocks.document),
    ),
    Column("reposted", "When this copy was posted again: dates no event.", lambda line: clock_of(line.clocks.repost)),
    Column("captured", "When this copy was taken: dates no event.", lambda line: clock_of(line.clocks.capture)),
    Column(
        "likelihood",
        "The words of likelihood that govern the claim.",
        lambda line: line.claim.likelihood.words if line.claim.likelihood else "",
    ),
    Column(
        "likelihood_term",
        "The row of ICD 203 that has them, by its first expression.",
        lambda line: line.claim.likelihood.term.value if line.claim.likelihood else "",
    ),
    Column(
        "confidence",
        "The words of confidence with which it is judged.",
        lambda line: line.claim.confidence.words if line.claim.confidence else "",
    ),
    Column(
        "reliability",
        "How reliable each speaker of the chain is held to be: A to E, or F for not known.",
        lambda line: chain_of(tuple(standing.value for standing in line.grades.reliability)),
    ),
    Column(
        "reliability_set",
        "Who or which rule set each, when and why.",
        lambda line: chain_of(tuple(map(setter_of, line.grades.reliability))),
    ),
    Column(
        "credibility",
        "How credible what is said is held to be: 1 to 5, or 6 for not known.",
        lambda line: line.grades.credibility.value.value,
    ),
    Column(
        "credibility_set", "Who or which rule set it, when and why.", lambda line: setter_of(line.grades.credibility)
    ),
    Column(
        "spans",
        "Where the words stand in the document's text, as JSON.",
        lambda line: json_line([[span.start, span.end] for span in line.claim.content]),
    ),
    Column("reader", "Version of the reader that found it.", lambda line: line.claim.reader),
)


def write_csv(ledger: LedgerView) -> Iterator[str]:
    """A header, then one row a claim; comma, double quotes round every cell, UTF-8."""
    yield _row(column.name for column in COLUMNS)
    for entry in ledger.documents():
        document = ledger.document(entry.id)
        claims = ledger.claims_of(entry.id)
        for claim, grades in zip(claims, ledger.grades(claims), strict=True):
            line = Line(document, claim, grades)
            yield _row(column.cell(line) for column in COLUMNS)


def guard_cell(text: str) -> str:
    """The text of a cell that no spreadsheet runs and no terminal obeys."""
    shown = show_text(text)
    return f"'{shown}" if shown.lstrip(" ").startswith(_ACTIVE) else shown


def _row(cells: Iterator[str]) -> str:
    line = io.StringIO()
    # Quotes round every cell: a spreadsheet that splits at semicolons would otherwise find a new cell inside one.
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow([guard_cell(cell) for cell in cells])
    return line.getvalue()
