"""The ledger in a terminal. In: what a person types. Out: what they read, and an exit code: 0 all well, 1 some inputs
have issues, 2 the caller's mistake."""

from sayso.cli.app import main

__all__ = ["main"]
