"""Whatever goes wrong in a command -> one sentence and an exit code. No traceback ever reaches a user."""

from __future__ import annotations

import functools
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec

import typer

from sayso.errors import SaysoError
from sayso.export.safe import show_line

SOME_ISSUES = 1
MISTAKE = 2
REFUSED = 74
"""EX_IOERR of sysexits.h: the disk is full, a file may not be written."""
BUG = 70
"""EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""
PIPE_CLOSED = 141
"""128 and the number of SIGPIPE: `sayso claims | head` is no mistake and says nothing."""

P = ParamSpec("P")


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """The same command, ending in one sentence and an exit code where it would have raised."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except SaysoError as error:
            _stop(show_line(str(error)), MISTAKE)
        except BrokenPipeError:
            _drop_output()
            raise typer.Exit(PIPE_CLOSED) from None
        except OSError as error:
            _drop_output()
            _stop(f"The system refused to go on: {error.strerror or 'input or output error'}.", REFUSED)
        except KeyboardInterrupt:
            _stop("Stopped.", INTERRUPTED)
        except (typer.Exit, typer.BadParameter, typer.Abort):
            raise
        except Exception as error:  # noqa: BLE001  the outermost edge: what gets here is a bug, and users get a sentence
            _report_bug(error)

    return run


def warn(sentence: str) -> None:
    """One line on standard error."""
    print(show_line(sentence), file=sys.stderr)  # noqa: T201


def _stop(sentence: str, code: int) -> None:
    warn(sentence)
    raise typer.Exit(code) from None


def _report_bug(error: Exception) -> None:
    # The message of an unforeseen error may quote the document, so only its kind is told.
    if os.environ.get("SAYSO_DEBUG"):
        traceback.print_exception(error)
    _stop(
        f"sayso stopped on an error that it did not expect ({type(error).__name__}). "
        "This is a bug: run the same command with SAYSO_DEBUG=1 to see where, and report it.",
        BUG,
    )


def _drop_output() -> None:
    """Python flushes standard output once more at its end: into nothing, lest it complain again."""
    with suppress(OSError):  # Standard output of a test or another program's embedding has no number.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
