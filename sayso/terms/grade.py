"""The Admiralty grades: two fields, never fused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reliability(StrEnum):
    """Of the source (Admiralty, after FM 2-22.3)."""

    A = "A"
    """Completely reliable."""
    B = "B"
    """Usually reliable."""
    C = "C"
    """Fairly reliable."""
    D = "D"
    """Not usually reliable."""
    E = "E"
    """Unreliable."""
    F = "F"
    """Reliability cannot be judged: not medium, unknown."""


class Credibility(StrEnum):
    """Of the information (Admiralty, after FM 2-22.3)."""

    CONFIRMED = "1"
    """Confirmed by other sources: needs two proven independent origins."""
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"
    """Not medium, unknown."""


@dataclass(frozen=True, slots=True)
class Grade:
    """What the desk thinks of a source and of a piece of information, apart from each other. Unset is F and 6."""

    reliability: Reliability = Reliability.F
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED
