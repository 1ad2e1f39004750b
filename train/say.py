"""Progress for whoever waits."""

import time


def say(line: str) -> None:
    """One line with the time: figures only, never words of a text."""
    print(time.strftime("%H:%M:%S"), line, flush=True)  # noqa: T201
