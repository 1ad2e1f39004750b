"""The whole way on one page: files in, a ledger of claims out.

    find_inputs -> GuardedIntake -> read_document -> weigh_claims -> Ledger.record

A document is one transaction, and a file is marked finished when all in it is recorded: a run that breaks off, by
Ctrl-C, a crash or `kill -9`, is taken up again by the same call, with nothing lost and nothing doubled.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.intake import GuardedIntake, find_inputs
from sayso.ledger import Ledger
from sayso.read import read_document
from sayso.terms import Claim, Document, Issue, IssueKind, Reading
from sayso.version import READER
from sayso.weigh import find_oddities, link_responses, weigh_claims


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a run has come. What the ledger holds, the ledger knows."""

    files: int = 0
    """Files seen to their end, those that were finished in an earlier run among them."""
    of: int = 0
    """Files there are."""
    documents: int = 0
    """Documents read in this run."""
    claims: int = 0
    """Claims in them."""
    issues: int = 0
    """Issues met in this run."""
    earlier_issues: int = 0
    """Issues of files that an earlier run had read to their end."""


def _hear_nothing(told: Tally | Issue) -> None:
    """For a caller who does not ask."""


def read_each(paths: Sequence[str]) -> Iterator[tuple[Reading, tuple[Claim, ...]] | Issue]:
    """The reading and the claims of every document in `paths`, one at a time, and what was odd, without a ledger."""
    with GuardedIntake() as intake:
        for path in find_inputs(paths):
            for found in [path] if isinstance(path, Issue) else intake.take_in_each(path):
                yield found if isinstance(found, Issue) else _read_and_weigh(found)


def read_pile(
    paths: Sequence[str],
    ledger: Ledger,
    on_step: Callable[[Tally], None] = _hear_nothing,
    on_issue: Callable[[Issue], None] = _hear_nothing,
) -> Tally:
    """Reads every document in `paths` into the ledger.

    `on_step` hears after each document and file how far it has come, `on_issue` each Issue as it is met. What this
    reader has read to its end before is passed over. InputError or LedgerError where originals or the ledger cannot be
    written; trouble in an input is an Issue, which the ledger keeps.
    """
    inputs = list(find_inputs(paths))
    tally = Tally(of=len(inputs))
    with GuardedIntake() as intake:
        for path in inputs:
            for found in _read_input(path, ledger, intake):
                tally = _count(found, tally)
                for issue in _issues_of(found):
                    on_issue(issue)
                on_step(tally)
            tally = replace(tally, files=tally.files + 1)
            on_step(tally)
    return tally


@dataclass(frozen=True, slots=True)
class _Recorded:
    """A document that is now in the ledger."""

    reading: Reading
    claims: int


@dataclass(frozen=True, slots=True)
class _ReadBefore:
    """A file that needs no reading."""

    issues: int


def _read_input(path: Path | Issue, ledger: Ledger, intake: GuardedIntake) -> Iterator[_Recorded | _ReadBefore | Issue]:
    """One file into the ledger; hands back each thing found in it once it is recorded."""
    if isinstance(path, Issue):
        ledger.note(path)
        yield path
        return
    sha256 = _digest(path)
    if sha256 and ledger.has_finished(sha256, READER) and ledger.has_met(sha256, str(path)):
        yield _ReadBefore(ledger.issues_of_input(sha256, READER))
        return
    kept, issues = False, 0
    for found in intake.take_in_each(path):
        if isinstance(found, Issue):
            ledger.note(found, sha256)
            issues += 1
            yield found
            continue
        if not kept:
            ledger.keep(path)
            kept = True
        reading, claims = _read_and_weigh(found)
        ledger.record(reading, claims)
        issues += len(found.issues) + len(reading.issues)
        yield _Recorded(reading, len(claims))
    if sha256:
        ledger.finish_input(str(path), sha256, READER, issues)


def _count(found: _Recorded | _ReadBefore | Issue, tally: Tally) -> Tally:
    match found:
        case _Recorded(_, claims):
            tally = replace(tally, documents=tally.documents + 1, claims=tally.claims + claims)
        case _ReadBefore(issues):
            tally = replace(tally, earlier_issues=tally.earlier_issues + issues)
    return replace(tally, issues=tally.issues + len(_issues_of(found)))


def _issues_of(found: _Recorded | _ReadBefore | Issue) -> tuple[Issue, ...]:
    match found:
        case Issue():
            return (found,)
        case _Recorded(reading, _):
            return (*reading.document.issues, *reading.issues)
    return ()


def _read_and_weigh(document: Document) -> tuple[Reading, tuple[Claim, ...]]:
    """A bug that one document brings out costs its claims, not the pile: the run would stop at it again and again."""
    try:
        reading = read_document(document)
        claims = weigh_claims(reading)
        linked = link_responses(reading, claims)
        return replace(linked, issues=(*reading.issues, *find_oddities(reading, claims))), claims
    except Exception as error:  # the one place where a bug of the reader is kept from the rest of the pile
        if "SAYSO_DEBUG" in os.environ:
            raise
        message = f"the reader failed on it ({type(error).__name__}): a bug of sayso's; its claims were not read"
        issue = Issue(IssueKind.CRASHED, document.location or document.id, message)
        return Reading(READER, document, issues=(issue,)), ()


def _digest(path: Path) -> str | None:
    """SHA-256 of a file, streamed; None where it cannot be read: intake says why."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
