"""What the ledger answers with: a term, and what one wants to see beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sayso.terms import Claim, ClaimGrading, Clock, Clocks, Entity, Issue, Response, SourceGrading, Spans


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with the document it stands in."""

    claim: Claim
    title: str | None
    outlet: str | None
    location: str | None
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document without its text. `claims` and `issues` count those of the current reading and of the document."""

    id: str
    sha256: str
    media_type: str
    title: str | None
    outlet: str | None
    byline: str | None
    language: str | None
    location: str | None
    parent: str | None
    clocks: Clocks
    entered_at: str
    reader: str | None
    """Who made the current reading; None while there is none."""
    characters: int
    claims: int
    issues: int


@dataclass(frozen=True, slots=True)
class WhoRow:
    """One document's entity that goes by the name asked for. `by` and `about` are ids of claims."""

    entity: Entity
    document: str
    title: str | None
    outlet: str | None
    by: tuple[str, ...]
    about: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by in this document, the fullest first."""
        return (self.entity.name, *self.entity.aliases)


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """A response with its words and the document it stands in."""

    response: Response
    text: str
    document: str
    title: str | None
    outlet: str | None
    location: str | None
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue with the digest of the file and the id of the document it is about, where there is one."""

    issue: Issue
    sha256: str | None
    document: str | None
    noted_at: str


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One reader's reading of a document. `superseded_by` names the reader that came after; None is current."""

    document: str
    reader: str
    recorded_at: str
    superseded_by: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class SightingRow:
    """One place where a document was met."""

    document: str
    location: str | None
    container: str | None
    part: str
    parent: str | None
    capture: Clock | None
    seen_at: str


@dataclass(frozen=True, slots=True)
class Gradings:
    """What people graded, what is superseded too, the oldest first."""

    sources: tuple[SourceGrading, ...]
    claims: tuple[ClaimGrading, ...]


class HitKind(StrEnum):
    """What a hit stands in."""

    CLAIM = "claim"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Hit:
    """One find of a full-text search.

    `id` is the id of the claim or document, `document` the document's. `spans` are the words found, in the
    document's text; `snippet` is a line around them and `marks` the same words as spans of the snippet.
    """

    kind: HitKind
    id: str
    document: str
    title: str | None
    outlet: str | None
    spans: Spans
    snippet: str
    marks: Spans


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log: something was written. `payload` holds ids, digests and counts, never text.

    `hash` is the SHA-256 over `previous` (the hash of the entry before) and all other fields.
    """

    seq: int
    at: str
    kind: str
    subject: str
    payload: dict[str, Any]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class LogBreak:
    """The first place where the log, or what it vouches for, is not as it was written."""

    seq: int
    """Number of the first entry that does not hold."""
    reason: str
    entry: LogEntry | None
    """The entry as it stands now; None where it is gone."""
