"""`sayso log`: what was written when, and whether it still is as it was written."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.guard import SOME_ISSUES
from sayso.cli.options import JsonOption, LedgerOption, LimitOption, open_view
from sayso.cli.output import Column, print_json, print_table, say

if TYPE_CHECKING:
    from sayso.ledger import LedgerView, LogEntry

COLUMNS: tuple[Column[LogEntry], ...] = (
    Column("no.", "Number of the entry.", lambda entry: str(entry.seq)),
    Column("at", "When it was written, UTC.", lambda entry: entry.at[:19].replace("T", " "), 19),
    Column("what", "What was written.", lambda entry: entry.kind),
    Column("subject", "Id of what it is about.", lambda entry: entry.subject),
    Column("hash", "Beginning of the digest over this entry and the one before.", lambda entry: entry.hash[:12], 12),
)


def show_log(
    check: Annotated[bool, typer.Option("--check", help="Check the chain of digests, show nothing else.")] = False,
    deep: Annotated[
        bool, typer.Option("--deep", help="Check also every row and every kept original against its digest.")
    ] = False,
    limit: LimitOption = None,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso log --check

    Every write to the ledger is an entry whose digest covers the entry before, so nothing can be taken out or altered
    unseen. Exit status 1 where the check fails.
    """
    with open_view(ledger) as view:
        if check or deep:
            _check(view, deep)
        elif as_json:
            print_json(map(entry_as_json, islice(view.log(), limit)))
        else:
            print_table(view.log(), COLUMNS, "Nothing was written to this ledger yet.", limit)


def entry_as_json(entry: LogEntry) -> dict[str, Any]:
    """One entry with all that its digest covers."""
    return {
        "seq": entry.seq,
        "at": entry.at,
        "kind": entry.kind,
        "subject": entry.subject,
        "payload": entry.payload,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _check(view: LedgerView, deep: bool) -> None:
    broken = view.check_log(deep)
    if broken:
        say(f"The log does not hold from entry {broken.seq} on: {broken.reason}")
    wrong = list(view.check_originals()) if deep else []
    for digest, reason in wrong:
        say(f"The kept original {digest}: {reason}")
    if broken or wrong:
        raise typer.Exit(SOME_ISSUES)
    say(f"The log holds: {view.counts()['log']} entries, each vouching for the one before.")
    if deep:
        say("Every row and every kept original is as it was written.")
