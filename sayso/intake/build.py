"""Raw and what was read from it -> Document: the one place where documents are put together."""

from __future__ import annotations

from dataclasses import replace

from sayso.intake.raw import Raw
from sayso.terms import Clocks, Document, Issue, Passage, document_id


def build_document(
    raw: Raw,
    text: str,
    media_type: str,
    passages: tuple[Passage, ...],
    *,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    clocks: Clocks | None = None,
    issues: tuple[Issue, ...] = (),
) -> Document:
    """A Document with the ids, digests and whereabouts of `raw`. The capture clock comes from `raw` unless given."""
    clocks = clocks or Clocks()
    if clocks.capture is None and raw.captured is not None:
        clocks = replace(clocks, capture=raw.captured)
    return Document(
        id=document_id(raw.sha256, text),
        sha256=raw.sha256,
        text=text,
        media_type=media_type,
        passages=passages,
        title=title,
        outlet=outlet,
        byline=byline,
        language=language,
        clocks=clocks,
        container=raw.container,
        part=raw.part,
        parent=raw.parent,
        location=raw.location,
        issues=issues,
    )
