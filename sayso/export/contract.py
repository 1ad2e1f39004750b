"""Reading and claims -> the JSON contract: the one form in which other programs get what sayso read.

The schema in `reading.schema.json` says the same for machines, and ships with the package.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any

from sayso.export.grades import claim_grading_as_json, source_grading_as_json
from sayso.terms import (
    Anchor,
    Attribution,
    Claim,
    Clock,
    Clocks,
    Confidence,
    Document,
    Entity,
    Grade,
    Hop,
    Issue,
    Likelihood,
    Reading,
    Response,
    Span,
    Timex,
)

if TYPE_CHECKING:
    from sayso.ledger import Gradings

Json = dict[str, Any]


def reading_as_json(reading: Reading, claims: Sequence[Claim], gradings: Gradings | None = None) -> Json:
    """All that one reader found in one document, in the contract's keys and order; with `gradings` what people graded
    of it, which a ledger knows and a reading does not."""
    return {
        "reader": reading.reader,
        "document": _document(reading.document, reading.issues),
        "attributions": [_attribution(attribution) for attribution in reading.attributions],
        "claims": [claim_as_json(claim) for claim in claims],
        "responses": [response_as_json(response) for response in reading.responses],
        "entities": [entity_as_json(entity) for entity in reading.entities],
        "timexes": [_timex(timex) for timex in reading.timexes],
        "source_grades": [source_grading_as_json(one) for one in gradings.sources] if gradings else [],
        "claim_grades": [claim_grading_as_json(one) for one in gradings.claims] if gradings else [],
    }


def load_schema() -> Json:
    """The JSON Schema (draft 2020-12) of what `reading_as_json` gives."""
    schema: Json = json.loads((resources.files("sayso.export") / "reading.schema.json").read_text(encoding="utf-8"))
    return schema


def claim_as_json(claim: Claim) -> Json:
    """One claim with its chain, the document's own voice first."""
    return {
        "id": claim.id,
        "content": _spans(claim.content),
        "text": claim.text,
        "chain": [_hop(hop) for hop in claim.chain],
        "certainty": claim.factuality.certainty.value,
        "polarity": claim.factuality.polarity.value,
        "event_status": claim.event_status.value,
        "time": _time(claim.time),
        "entities": list(claim.entities),
        "clocks": clocks_as_json(claim.clocks),
        "likelihood": _likelihood(claim.likelihood),
        "confidence": _confidence(claim.confidence),
    }


def response_as_json(response: Response) -> Json:
    """Who reacted, to whom, about what, where it stands, and when where the text says so."""
    return {
        "kind": response.kind.value,
        "by": response.by,
        "to": response.to,
        "about": response.about,
        "span": _span(response.span),
        "at": _clock(response.at),
    }


def entity_as_json(entity: Entity) -> Json:
    """Whom the document's mentions refer to."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": list(entity.aliases),
        "mentions": [_span(mention.span) for mention in entity.mentions],
    }


def clocks_as_json(clocks: Clocks) -> Json:
    """The six times, each null where nothing states it."""
    return {field.name: _clock(getattr(clocks, field.name)) for field in dataclasses.fields(clocks)}


def issue_as_json(issue: Issue) -> Json:
    """What was odd, where, in plain words."""
    return {"kind": issue.kind.value, "where": issue.where, "message": issue.message}


def _document(document: Document, issues: Sequence[Issue]) -> Json:
    return {
        "id": document.id,
        "sha256": document.sha256,
        "title": document.title,
        "outlet": document.outlet,
        "language": document.language,
        "clocks": clocks_as_json(document.clocks),
        "text": document.text,
        # Intake's issues and the reader's are one list to whoever looks at the result.
        "issues": [issue_as_json(issue) for issue in dict.fromkeys((*document.issues, *issues))],
    }


def _attribution(attribution: Attribution) -> Json:
    return {
        "id": attribution.id,
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "quoting": attribution.quoting.value,
        "parent": attribution.parent,
    }


def _hop(hop: Hop) -> Json:
    return {
        "label": hop.label,
        "kind": hop.kind.value,
        "named": hop.named,
        "span": _span(hop.span) if hop.span else None,
        "cue": _span(hop.cue) if hop.cue else None,
        "entity": hop.entity,
        "grade": _grade(hop.grade),
    }


def _grade(grade: Grade | None) -> Json | None:
    if grade is None:
        return None
    return {"reliability": grade.reliability.value, "credibility": grade.credibility.value}


def _timex(timex: Timex) -> Json:
    return {
        "span": _span(timex.span),
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod.value if timex.mod else None,
        "anchor": _anchor(timex.anchor),
    }


def _time(timex: Timex | None) -> Json | None:
    if timex is None:
        return None
    return {key: value for key, value in _timex(timex).items() if key != "type"}


def _anchor(anchor: Anchor | None) -> Json | None:
    return None if anchor is None else {"name": anchor.name.value, "clock": _clock(anchor.clock)}


def _likelihood(found: Likelihood | None) -> Json | None:
    if found is None:
        return None
    return {
        "span": _span(found.span),
        "words": found.words,
        "term": found.term.value,
        "percent": list(found.percent),
    }


def _confidence(found: Confidence | None) -> Json | None:
    return None if found is None else {"span": _span(found.span), "words": found.words, "level": found.level.value}


def _clock(clock: Clock | None) -> Json | None:
    if clock is None:
        return None
    return {
        "value": clock.value,
        "precision": clock.precision.value,
        "basis": clock.basis,
        "span": _span(clock.span) if clock.span else None,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [_span(span) for span in spans]
