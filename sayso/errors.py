"""What goes wrong by a caller's hand.

    SaysoError              one clear sentence that says what to do; the terminal prints it and exits with 2
    ├── InputError          an input that cannot be taken in; carries the Issue
    ├── LedgerError         the ledger cannot be opened, is not one, or is from a newer sayso
    ├── NotFound            no such claim, document or name in the ledger
    └── WeightsError        a network's weights are missing, or are others than this sayso was made with

Trouble in a document is no exception but an `Issue`. A bug is an ordinary exception and crashes.
"""

from __future__ import annotations

from sayso.terms import Issue


class SaysoError(Exception):
    """A caller's mistake. The message is for people and says what to do."""


class InputError(SaysoError):
    """This input cannot be taken in as a document; `issue` says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(f"{issue.where}: {issue.message}")
        self.issue = issue


class LedgerError(SaysoError):
    """The ledger cannot be opened or written."""


class NotFound(SaysoError):
    """The ledger has no such thing."""


class WeightsError(SaysoError):
    """A network's weights are missing, or are others than this sayso was made with."""
