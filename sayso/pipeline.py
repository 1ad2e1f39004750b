"""The whole way on one page: files in, a ledger of claims out.

    find_inputs -> GuardedIntake -> read_document -> weigh_claims -> Ledger.record

A document is one transaction, and a file is marked finished when all in it is recorded: a run that breaks off, by
Ctrl-C, a crash or `kill -9`, is taken up again by the same call, with nothing lost and nothing doubled.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.intake import GuardedIntake, find_inputs
from sayso.ledger import Ledger
from sayso.read import read_document
from sayso.terms import Claim, Document, Issue, Reading
from sayso.version import READER
from sayso.weigh import weigh_claims


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a run has come. `files` and `issues` are of this run; what the ledger holds, the ledger knows."""

    files: int = 0
    """Files seen to their end, those that were finished in an earlier run among them."""
    of: int = 0
    """Files there are."""
    documents: int = 0
    """Documents read in this run."""
    claims: int = 0
    issues: tuple[Issue, ...] = ()


def read_each(paths: Sequence[str]) -> Iterator[tuple[Reading, tuple[Claim, ...]] | Issue]:
    """The reading and the claims of every document in `paths`, one at a time, and what was odd, without a ledger."""
    with GuardedIntake() as intake:
        for path in find_inputs(paths):
            for found in [path] if isinstance(path, Issue) else intake.take_in_each(path):
                yield found if isinstance(found, Issue) else _read_and_weigh(found)


def read_pile(paths: Sequence[str], ledger: Ledger, on_step: Callable[[Tally], None] | None = None) -> Tally:
    """Reads every document in `paths` into the ledger; `on_step` hears how far it has come, after each document.

    What this reader has read to its end before is passed over. Trouble in an input is an Issue in the ledger and in
    the tally.
    """
    inputs = list(find_inputs(paths))
    tally = Tally(of=len(inputs))
    with GuardedIntake() as intake:
        for path in inputs:
            for step in _read_input(path, ledger, intake, tally):
                tally = step
                if on_step:
                    on_step(tally)
            tally = replace(tally, files=tally.files + 1)
            if on_step:
                on_step(tally)
    return tally


def _read_input(path: Path | Issue, ledger: Ledger, intake: GuardedIntake, tally: Tally) -> Iterator[Tally]:
    """One file into the ledger; hands back the tally after each thing found in it."""
    if isinstance(path, Issue):
        yield _note(path, None, ledger, tally)
        return
    sha256 = _digest(path)
    if sha256 is not None and ledger.has_finished(sha256, READER):
        return
    kept = None
    for found in intake.take_in_each(path):
        if isinstance(found, Issue):
            tally = _note(found, sha256, ledger, tally)
        else:
            kept = kept or ledger.keep(path)
            reading, claims = _read_and_weigh(found)
            ledger.record(reading, claims)
            issues = (*found.issues, *reading.issues)
            tally = replace(
                tally,
                documents=tally.documents + 1,
                claims=tally.claims + len(claims),
                issues=(*tally.issues, *issues),
            )
        yield tally
    if sha256 is not None:
        ledger.finish_input(str(path), sha256, READER)


def _read_and_weigh(document: Document) -> tuple[Reading, tuple[Claim, ...]]:
    reading = read_document(document)
    return reading, weigh_claims(reading)


def _note(issue: Issue, sha256: str | None, ledger: Ledger, tally: Tally) -> Tally:
    ledger.note(issue, sha256)
    return replace(tally, issues=(*tally.issues, issue))


def _digest(path: Path) -> str | None:
    """SHA-256 of a file, streamed; None where it cannot be read: intake says why."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
