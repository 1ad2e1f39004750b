"""All that one reader found in one document."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.terms.attribution import Attribution
from sayso.terms.document import Document, Sentence
from sayso.terms.issue import Issue
from sayso.terms.mention import Entity
from sayso.terms.response import Response
from sayso.terms.timex import Timex


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader version found in one document. A newer reader's reading supersedes it and keeps it.

    Not the claims: those are weighed from it.
    """

    reader: str
    document: Document
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    timexes: tuple[Timex, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    responses: tuple[Response, ...] = ()
    issues: tuple[Issue, ...] = ()
