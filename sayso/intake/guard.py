"""Path -> Documents and Issues, read in a child process that may crash, hang or run out of memory in our place."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from sayso.intake.limits import LIMITS, Limits
from sayso.intake.raw import STANDARD_INPUT, is_spooled, shown
from sayso.intake.wire import Ended, Silence, receive_message, send_message
from sayso.terms import Document, Issue, IssueKind

_START_SECONDS = 60.0
"""For the child to load its libraries, which takes about one second, on a machine that is busy."""
_MOST_RESUMED = 5
"""Parts of one file that the child may die on before the rest of the file is given up. Each costs reading the file
again from its start."""
_EXIT_SECONDS = 5.0
"""For a child that has hung up to be gone."""
_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from sayso.intake.child import serve_intake; serve_intake()"
)


@dataclass(slots=True)
class _Progress:
    """How far one file has been read, over all attempts at it."""

    received: int = 0
    """Documents and Issues received in this attempt."""
    delivered: int = 0
    """Those at the start that were handed on in an earlier attempt."""
    open_parts: list[tuple[str, int]] = field(default_factory=list)
    """The parts that are being read, the innermost last, each with what had been received before it."""
    refused: dict[str, Issue] = field(default_factory=dict)
    """What stands in for the parts that the child died on."""


class GuardedIntake:
    """Reads files as `take_in_each` does, in one child process that is started anew whenever it fails.

    Whatever a file does to the child, here it is one Issue: CRASHED, TOO_SLOW or TOO_LARGE. Where a part of a container
    did it, the Issue names the part and the rest of the container is read. The child has an address space of
    `Limits.memory_bytes`, and `Limits.seconds` to make each small step. It is no sandbox:
    it may read what you may read.

        with GuardedIntake() as intake:
            for found in intake.take_in_each(path): ...
    """

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None
        self._is_ready = False

    def __enter__(self) -> GuardedIntake:
        self._start_child()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child. A later `take_in_each` starts a new one."""
        child, self._child = self._child, None
        if child is None:
            return
        with contextlib.suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)  # with tesseract, where that is at work
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        child.wait()

    def take_in_each(self, path: Path) -> Iterator[Document | Issue]:
        """Everything in one file, in order, as it is read. Raises nothing for trouble in the file."""
        progress = _Progress()
        finished = False
        try:
            while not finished:
                trouble = yield from self._attempt(path, progress)
                finished = trouble is None or not _plan_resuming(progress, trouble)
                if trouble is not None:
                    self.close()
                    if finished:
                        yield _place_issue(path, trouble)
        finally:
            if not finished:
                self.close()  # nobody wants the rest: the child is in the midst of it

    def _attempt(self, path: Path, progress: _Progress) -> Generator[Document | Issue, None, Issue | None]:
        """Yields what is new; returns None at the file's end, else the Issue that ended the attempt."""
        progress.received = 0
        progress.open_parts.clear()
        try:
            child = self._ready_child()
            send_message(_request_end(child), (os.fsencode(path), self._limits, progress.refused))
            while True:
                match receive_message(_answer_end(child), self._limits.seconds):
                    case ("found", (Document() | Issue()) as found):
                        progress.received += 1
                        if progress.received > progress.delivered:
                            yield found
                    case ("enter", str(where)):
                        progress.open_parts.append((where, progress.received))
                    case ("leave", str()):
                        progress.open_parts.pop()
                    case ("beat", None):
                        pass
                    case ("end", bool(worn)):
                        if worn:
                            self.close()
                        return None
                    case ("failed", Issue() as trouble):
                        return trouble
                    case _:
                        raise Ended
        except Silence:
            return _too_slow(self._limits)
        except (Ended, OSError, IndexError):
            return _explain_death(self._child, self._limits)

    def _ready_child(self) -> subprocess.Popen[bytes]:
        """The child, with its libraries loaded. A child that cannot even start is a bug, and crashes."""
        child = self._child or self._start_child()
        if not self._is_ready:
            try:
                self._is_ready = receive_message(_answer_end(child), _START_SECONDS) == ("ready", None)
            except (Silence, Ended):
                self._is_ready = False
            if not self._is_ready:
                self.close()
                raise RuntimeError(f"the child process that reads files does not start: {sys.executable} -c {_CHILD}")
        return child

    def _start_child(self) -> subprocess.Popen[bytes]:
        """Without multiprocessing: that would import the caller's script again in the child, and fails where there is
        none to import. In a session of its own, so that Ctrl-C at the terminal does not reach it."""
        self.close()
        utf8 = ["-X", "utf8"] if sys.flags.utf8_mode else []
        folders = json.dumps([str(folder) or os.getcwd() for folder in sys.path])
        self._is_ready = False
        self._child = subprocess.Popen(
            [sys.executable, "-I", *utf8, "-c", _CHILD, folders, str(self._limits.memory_bytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return self._child


def _request_end(child: subprocess.Popen[bytes]) -> int:
    assert child.stdin is not None
    return child.stdin.fileno()


def _answer_end(child: subprocess.Popen[bytes]) -> int:
    assert child.stdout is not None
    return child.stdout.fileno()


def _plan_resuming(progress: _Progress, trouble: Issue) -> bool:
    """Shall the file be read again without the part that the child died in? Notes that part in `progress` if so."""
    if not progress.open_parts or len(progress.refused) >= _MOST_RESUMED:
        return False
    where, received = progress.open_parts[-1]
    if where in progress.refused:
        return False
    progress.refused[where] = Issue(trouble.kind, where, trouble.message)
    progress.delivered = received
    return True


def _place_issue(path: Path, trouble: Issue) -> Issue:
    where = STANDARD_INPUT if is_spooled(path) else shown(path)
    return Issue(trouble.kind, where, trouble.message)


def _too_slow(limits: Limits) -> Issue:
    message = f"took more than {limits.seconds:.0f} seconds without getting anywhere; given up"
    return Issue(IssueKind.TOO_SLOW, "", message)


def _explain_death(child: subprocess.Popen[bytes] | None, limits: Limits) -> Issue:
    """Why the child is gone, as far as its exit tells."""
    code = _exit_code(child)
    if code == -signal.SIGALRM:
        return _too_slow(limits)
    if code == -signal.SIGKILL:
        message = "was given up: the system ended the program that read it, probably for want of memory"
        return Issue(IssueKind.TOO_LARGE, "", message)
    how = f"signal {-code}" if code is not None and code < 0 else f"status {code}"
    message = f"made the program that reads its format crash ({how}); the file is probably damaged"
    return Issue(IssueKind.CRASHED, "", message)


def _exit_code(child: subprocess.Popen[bytes] | None) -> int | None:
    if child is None:
        return None
    try:
        return child.wait(_EXIT_SECONDS)
    except subprocess.TimeoutExpired:
        return None
