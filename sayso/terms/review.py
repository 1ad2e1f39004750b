"""What people at the desk decide, ask and are answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """A reviewer's answer to one extraction."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Review:
    """A person's answer to one extraction: is this what the document says? Not whether it is true.

    Superseded by a later review, never overwritten, and never lost by re-reading.
    """

    id: str
    claim: str
    verdict: Verdict
    reviewer: str
    at: str
    """ISO 8601, UTC."""
    edited: str | None = None
    """The reviewer's wording as JSON, beside the machine's, for EDITED."""
    supersedes: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """One thing the desk did to check a canonical claim, and what came of it. Not a Review."""

    id: str
    canonical: str
    step: str
    outcome: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """Somebody named in a dossier is asked to answer (right of reply), by a time."""

    id: str
    dossier: str
    to: str
    asked_at: str
    answer_by: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What they answered, in their words."""

    id: str
    request: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a story rests on: canonical claims that stand after review, with their documents and the replies of those
    named."""

    id: str
    title: str
    canonicals: tuple[str, ...]
    published_at: str | None = None
