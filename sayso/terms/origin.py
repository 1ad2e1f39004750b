"""Where claims entered the record, and on how many independent footings they rest."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Judgement(StrEnum):
    """Whether two claims say the same. Undecided pairs never merge."""

    SAME = "same"
    DIFFERENT = "different"
    CONTRADICTS = "contradicts"
    UNSURE = "unsure"


class Independence(StrEnum):
    """How two origins stand to each other; only INDEPENDENT counts, and only with the path that proves it."""

    INDEPENDENT = "independent"
    DEPENDENT = "dependent"
    NOT_ESTABLISHED = "not_established"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim entered the record: the innermost hop that anybody can point to (PROV hadPrimarySource).

    Ten outlets that repeat one leaked page are ten documents and one origin.
    """

    id: str
    label: str
    documents: tuple[str, ...]
    """Ids of the documents that rest on it, the earliest first."""


@dataclass(frozen=True, slots=True)
class OriginPair:
    """How two origins stand to each other, with the proof."""

    left: str
    right: str
    independence: Independence
    path: tuple[str, ...]
    """Ids of documents, claims and decisions that prove it, in order; empty for NOT_ESTABLISHED."""


@dataclass(frozen=True, slots=True)
class CanonicalClaim:
    """Claims judged to say the same. They stay as they are: taking one out again changes nothing else."""

    id: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The proven independent origins for and against a canonical claim. Not a score of truth."""

    canonical: str
    supporting: tuple[Origin, ...] = ()
    opposing: tuple[Origin, ...] = ()
