"""The Admiralty grades: two fields, never fused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.terms.span import Spans


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
    """The two letters and figures of one grading, apart from each other: "B-3". Unset is F and 6."""

    reliability: Reliability = Reliability.F
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED


@dataclass(frozen=True, slots=True)
class SourceGrading:
    """A person's word on how reliable a source is. Not on what it said this time: that is a ClaimGrading.

    Holds for every speaker of this name in all documents; where `document` and `content` are given, for this speaker
    of the claim in these words only. Superseded by a later one, never overwritten, and never lost by re-reading.
    """

    id: str
    source: str
    """The name, as whoever graded it wrote it. Case, accents and punctuation do not count."""
    reliability: Reliability
    by: str
    at: str
    """ISO 8601, UTC."""
    note: str = ""
    """Why, in their words."""
    document: str | None = None
    content: Spans = ()
    supersedes: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimGrading:
    """A person's word on how credible the information of one claim is. Not on its source: that is a SourceGrading.

    Hangs on the words of the document, so that it outlives every re-reading. Superseded by a later one, never
    overwritten.
    """

    id: str
    document: str
    content: Spans
    credibility: Credibility
    by: str
    at: str
    """ISO 8601, UTC."""
    note: str = ""
    """Why, in their words."""
    supersedes: str | None = None


class Setter(StrEnum):
    """Who set the grade that stands."""

    PERSON = "person"
    RULE = "rule"
    """One that names itself and what it went by. It never overrides a person."""
    NOBODY = "nobody"
    """Not graded: the value is F or 6, which is not medium but unknown."""


Value = TypeVar("Value", Reliability, Credibility)


@dataclass(frozen=True, slots=True)
class Standing(Generic[Value]):
    """The reliability of one speaker, or the credibility of one claim, as it stands now: by whom, and why."""

    value: Value
    setter: Setter = Setter.NOBODY
    by: str | None = None
    """The person's name, or the rule's."""
    why: str = ""
    """The person's note, or what the rule went by."""
    at: str | None = None
    """ISO 8601, UTC; None for a rule, which is asked anew each time."""


@dataclass(frozen=True, slots=True)
class ClaimGrades:
    """The grades that stand for one claim: the reliability of each speaker of its chain, and the credibility of what
    is said. Two fields, never one figure."""

    reliability: tuple[Standing[Reliability], ...]
    """In the order of the chain."""
    credibility: Standing[Credibility]
