"""Grades -> words for people and JSON for programs: who set each, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.terms import (
    ClaimGrades,
    ClaimGrading,
    Confidence,
    Credibility,
    Likelihood,
    Reliability,
    Setter,
    SourceGrading,
    Spans,
    Standing,
)

RELIABILITY: Mapping[Reliability, str] = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "cannot be judged",
}

CREDIBILITY: Mapping[Credibility, str] = {
    Credibility.CONFIRMED: "confirmed by other sources",
    Credibility.PROBABLY_TRUE: "probably true",
    Credibility.POSSIBLY_TRUE: "possibly true",
    Credibility.DOUBTFUL: "doubtful",
    Credibility.IMPROBABLE: "improbable",
    Credibility.CANNOT_BE_JUDGED: "truth cannot be judged",
}

AnyStanding = Standing[Reliability] | Standing[Credibility]


def grade_of(value: Reliability | Credibility) -> str:
    """`B, usually reliable`; `4, doubtful`."""
    return f"{value.value}, {RELIABILITY[value] if isinstance(value, Reliability) else CREDIBILITY[value]}"


def standing_of(standing: AnyStanding) -> str:
    """`B, usually reliable: set by Mara Voss on 2031-04-02, “was right about the barges”`; `F: not graded`."""
    if standing.setter is Setter.NOBODY:
        return f"{standing.value.value}: not graded"
    return f"{grade_of(standing.value)}: {setter_of(standing)}"


def setter_of(standing: AnyStanding) -> str:
    """`set by Mara Voss on 2031-04-02, “was right”`; `by the rule “nobody named”, nobody is given`; "not graded"."""
    match standing.setter:
        case Setter.NOBODY:
            return "not graded"
        case Setter.RULE:
            return f"by the rule “{standing.by}”, {standing.why}"
        case Setter.PERSON:
            note = f", “{standing.why}”" if standing.why else ""
            return f"set by {standing.by} on {(standing.at or '')[:10]}{note}"


def mark_of(standing: AnyStanding) -> str:
    """`B` where a person or the text has graded; nothing where nobody has."""
    known = standing.setter is Setter.PERSON or standing.value not in (Reliability.F, Credibility.CANNOT_BE_JUDGED)
    return standing.value.value if known else ""


def likelihood_of(found: Likelihood) -> str:
    """`“almost certainly”: almost certain, 95 to 99 % in ICD 203`."""
    low, high = found.percent
    return f"“{found.words}”: {found.term.value}, {low} to {high} % in ICD 203"


def confidence_of(found: Confidence) -> str:
    """`“with high confidence”: high`."""
    return f"“{found.words}”: {found.level.value}"


# -- for programs


def standing_as_json(standing: AnyStanding) -> dict[str, Any]:
    """The value, who set it (a person, a rule, nobody), by which name, why, when."""
    return {
        "value": standing.value.value,
        "setter": standing.setter.value,
        "by": standing.by,
        "why": standing.why,
        "at": standing.at,
    }


def grades_as_json(grades: ClaimGrades) -> dict[str, Any]:
    """The grades that stand for a claim: one reliability for each speaker of the chain, and the credibility."""
    return {
        "reliability": [standing_as_json(standing) for standing in grades.reliability],
        "credibility": standing_as_json(grades.credibility),
    }


def source_grading_as_json(grading: SourceGrading) -> dict[str, Any]:
    """A person's grade of a source, as it was set."""
    return {
        "id": grading.id,
        "source": grading.source,
        "reliability": grading.reliability.value,
        "by": grading.by,
        "at": grading.at,
        "note": grading.note,
        "document": grading.document,
        "content": _spans(grading.content),
        "supersedes": grading.supersedes,
    }


def claim_grading_as_json(grading: ClaimGrading) -> dict[str, Any]:
    """A person's grade of a claim, as it was set."""
    return {
        "id": grading.id,
        "document": grading.document,
        "content": _spans(grading.content),
        "credibility": grading.credibility.value,
        "by": grading.by,
        "at": grading.at,
        "note": grading.note,
        "supersedes": grading.supersedes,
    }


def _spans(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
