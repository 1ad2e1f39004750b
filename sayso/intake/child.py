"""Requests from the guard -> Documents and Issues, sent back: what runs in the guarded child process."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
import time
from pathlib import Path

from sayso.intake import take_in_each
from sayso.intake.limits import Limits
from sayso.intake.pulse import watched_by
from sayso.intake.wire import Ended, receive_request, send_message
from sayso.terms import Issue, IssueKind

_BEAT_SECONDS = 1.0
"""Signs of life are sent this often at most."""
_GRACE_SECONDS = 10.0
"""Beyond the limit, before the child ends itself: the parent, if it still lives, has ended it by then."""
_WORN = 0.5
"""Share of its memory that the child may have used at its peak and still take the next file. What C libraries have
taken once they seldom give back."""


class _Reporter:
    """Tells the parent how reading goes on, and sets the alarm clock anew at each step."""

    def __init__(self, answers: int, limits: Limits, refused: dict[str, Issue]) -> None:
        self._answers = answers
        self._seconds = limits.seconds + _GRACE_SECONDS
        self._refused = refused
        self._last_beat = time.monotonic()

    def say(self, kind: str, what: object) -> None:
        """Sends one message. The alarm is off meanwhile: waiting for a busy parent is not hanging."""
        signal.setitimer(signal.ITIMER_REAL, 0)
        send_message(self._answers, (kind, what))
        self._last_beat = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, self._seconds)

    def beat(self) -> None:
        if time.monotonic() - self._last_beat >= _BEAT_SECONDS:
            self.say("beat", None)

    def enter(self, where: str) -> Issue | None:
        refusal = self._refused.get(where)
        if refusal is None:
            self.say("enter", where)
        return refusal

    def leave(self, where: str) -> None:
        self.say("leave", where)


def serve_intake() -> None:
    """Answers requests until the parent is gone. Never returns to a caller that could be disturbed by it: the process
    is its own."""
    memory_bytes = int(sys.argv[2])
    requests, answers = _take_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process, even inside a C library that hangs
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would be a copy of what was read
    with contextlib.suppress(ValueError, OSError):  # where the system knows no such limit, the others must do
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    with contextlib.suppress(Ended, BrokenPipeError):
        send_message(answers, ("ready", None))
        while True:
            path, limits, refused = receive_request(requests)
            _answer(answers, Path(os.fsdecode(path)), limits, refused, memory_bytes)


def _take_pipes() -> tuple[int, int]:
    """Standard input and output, moved out of the reach of libraries that print."""
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return requests, answers


def _answer(answers: int, path: Path, limits: Limits, refused: dict[str, Issue], memory_bytes: int) -> None:
    reporter = _Reporter(answers, limits, refused)
    try:
        reporter.say("beat", None)
        with watched_by(reporter):
            for found in take_in_each(path, limits=limits):
                reporter.say("found", found)
        reporter.say("end", _peak_bytes() > memory_bytes * _WORN)
    except MemoryError:
        reporter.say("failed", Issue(IssueKind.TOO_LARGE, "", "needs more memory to read than it may have"))
    except (Ended, BrokenPipeError):
        raise
    except Exception as trouble:  # noqa: BLE001 - the guard boundary: whatever it was, the pile goes on
        reason = f"could not be read: sayso failed on it ({type(trouble).__name__})"
        reporter.say("failed", Issue(IssueKind.CRASHED, "", reason))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _peak_bytes() -> int:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
