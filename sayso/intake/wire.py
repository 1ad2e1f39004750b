"""Messages between the guard and its child process: one pickle each, after its length."""

from __future__ import annotations

import io
import os
import pickle
import select
import struct
from typing import Any

_LENGTH = struct.Struct(">Q")
_MOST_BYTES = 1 << 30
"""Of one message. The longest honest one is a document of 20 million characters."""
_BLOCK = 1 << 20


class Silence(Exception):
    """Nothing came for as long as one waits."""


class Ended(Exception):
    """The other side is gone, or sends what makes no sense."""


class _TermsUnpickler(pickle.Unpickler):
    """Builds the dataclasses of `sayso.terms` and nothing else: a child that a hostile file has taken over must not be
    able to make its parent do anything."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("sayso.terms.") and "." not in name:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no term")


def send_message(descriptor: int, message: object) -> None:
    """The whole of it, waiting while the other side is busy."""
    packed = pickle.dumps(message, protocol=5)
    rest = memoryview(_LENGTH.pack(len(packed)) + packed)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def receive_request(descriptor: int) -> Any:
    """For the child: the parent's next message, which it waits for as long as it takes. Raises Ended."""
    (length,) = _LENGTH.unpack(_receive(descriptor, _LENGTH.size, None))
    return pickle.loads(_receive(descriptor, length, None))  # noqa: S301 - the parent is whom we work for


def receive_message(descriptor: int, seconds: float) -> Any:
    """For the parent: the child's next message, of terms and plain values only. Raises Silence, Ended."""
    (length,) = _LENGTH.unpack(_receive(descriptor, _LENGTH.size, seconds))
    if length > _MOST_BYTES:
        raise Ended
    packed = _receive(descriptor, length, seconds)
    try:
        return _TermsUnpickler(io.BytesIO(packed)).load()
    except (pickle.UnpicklingError, ValueError, TypeError, AttributeError, EOFError, IndexError, KeyError):
        raise Ended from None


def _receive(descriptor: int, size: int, seconds: float | None) -> bytes:
    """`size` bytes; each piece that arrives is a sign of life. Waits without end where `seconds` is None."""
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    data = bytearray()
    while len(data) < size:
        if not poll.poll(None if seconds is None else seconds * 1000):
            raise Silence
        piece = os.read(descriptor, min(size - len(data), _BLOCK))
        if not piece:
            raise Ended
        data += piece
    return bytes(data)
