"""Long work -> signs of life, and the place it is at, for whoever watches over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from sayso.terms import Issue


class Watcher(Protocol):
    """Who wants to know how reading goes on. The guard's child process tells its parent."""

    def beat(self) -> None:
        """A small step was made."""

    def enter(self, where: str) -> Issue | None:
        """Something inside a container is about to be read; the Issue to hand on instead, where it must not be."""

    def leave(self, where: str) -> None:
        """It has been read."""


_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


def beat() -> None:
    """Called by readers between the small steps of long work: a page, a record. Says: I am not stuck."""
    watcher = _watcher.get()
    if watcher is not None:
        watcher.beat()


def enter(where: str) -> Issue | None:
    """Called by the dispatch before it reads what lies inside a container. None: go on."""
    watcher = _watcher.get()
    return watcher.enter(where) if watcher is not None else None


def leave(where: str) -> None:
    """Called by the dispatch after it."""
    watcher = _watcher.get()
    if watcher is not None:
        watcher.leave(where)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """While it is open, `watcher` hears of each step."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)
