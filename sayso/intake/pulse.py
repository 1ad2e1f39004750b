"""Long work -> signs of life, and the place it is at, for whoever watches over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_listener: ContextVar[Callable[[], None] | None] = ContextVar("pulse", default=None)


def beat() -> None:
    """Called by readers between the small steps of long work: a page, a record. Says: I am not stuck."""
    listener = _listener.get()
    if listener is not None:
        listener()


@contextmanager
def felt_by(listener: Callable[[], None]) -> Iterator[None]:
    """While it is open, `listener` is called at each beat."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
