"""A person's grade of a source or of a claim -> one row that is never changed; and the rows back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, or_, select

from sayso.errors import NotFound, SaysoError
from sayso.ledger.databases import Row
from sayso.ledger.digests import digest_of, name_number
from sayso.ledger.folding import fold_text
from sayso.ledger.loading import in_batches, rows_of
from sayso.ledger.log import Kind
from sayso.ledger.origins import proven_origins
from sayso.ledger.packing import pack_spans, unpack_spans
from sayso.ledger.recording import LogLine, next_numbers
from sayso.ledger.rows import Gradings
from sayso.ledger.standing import Name, stand_grades
from sayso.ledger.tables import claim_grades, claims, documents, hops, readings, source_grades
from sayso.ledger.transactions import database_of
from sayso.terms import (
    Claim,
    ClaimGrades,
    ClaimGrading,
    Credibility,
    Reliability,
    SourceGrading,
    Spans,
    content_id,
)

_ORIGINS_NEEDED = 2
"""For credibility 1, "confirmed by other sources": by other *independent* ones."""


# -- in


def enter_source_grade(
    connection: Connection, name: str, reliability: Reliability, by: str, note: str, claim: Claim | None, at: str
) -> list[LogLine]:
    """Enters a grade of everybody of this name, or with `claim` of that claim's speaker of this name. What to log;
    nothing where the same person has said the same before and it still stands. SaysoError, NotFound."""
    name_n = _number_of(connection, name, claim)
    document, content = (claim.document, claim.content) if claim else (None, ())
    before = _last_source_grade(connection, name_n, document, content)
    by, note = _signed(by), note.strip()
    if before and (before.reliability, before.by, before.note) == (reliability, by, note):
        return []
    old = before.id if before else None
    id = content_id("g", name, reliability, by, at, note, document, pack_spans(content), old)
    new = SourceGrading(id, name, reliability, by, at, note, document, content, old)
    _insert(connection, source_grades, {"name_n": name_n, "source": name, **_row(new), "reliability": reliability})
    return [(Kind.SOURCE_GRADED, id, {"digest": digest_of(new)})]


def enter_claim_grade(
    connection: Connection, claim: Claim, credibility: Credibility, by: str, note: str, at: str
) -> list[LogLine]:
    """Enters a grade of what a claim says; as `enter_source_grade`. SaysoError for a 1 without the origins for it."""
    if credibility is Credibility.CONFIRMED and (found := len(proven_origins(connection, claim))) < _ORIGINS_NEEDED:
        raise SaysoError(
            f"Credibility 1 needs {_ORIGINS_NEEDED} proven independent origins, and this ledger proves {found} for "
            "this claim: grade it from 2 to 6."
        )
    asked = select(claim_grades).where(claim_grades.c.document == claim.document).order_by(claim_grades.c.n.desc())
    gradings = map(unpack_claim_grade, rows_of(connection, asked))
    before = next((one for one in gradings if one.content == claim.content), None)
    by, note = _signed(by), note.strip()
    if before and (before.credibility, before.by, before.note) == (credibility, by, note):
        return []
    old = before.id if before else None
    id = content_id("g", claim.document, pack_spans(claim.content), credibility, by, at, note, old)
    new = ClaimGrading(id, claim.document, claim.content, credibility, by, at, note, old)
    _insert(connection, claim_grades, {**_row(new), "credibility": credibility})
    return [(Kind.CLAIM_GRADED, id, {"digest": digest_of(new)})]


def _signed(by: str) -> str:
    if not by.strip():
        raise SaysoError("Nobody signs this grade: give the name of the one who sets it.")
    return " ".join(by.split())


def _number_of(connection: Connection, name: str, claim: Claim | None) -> int:
    """The number of a speaker's name. NotFound where nobody speaks under it, SaysoError where it names nobody."""
    folded = fold_text(name)
    number = name_number(" ".join(folded))
    if claim is not None:
        if not folded or all(fold_text(hop.label) != folded for hop in claim.chain):
            raise NotFound(f"Nobody called {name!r} is in the chain of {claim.id}: `sayso trace` shows who is.")
        return number
    named = connection.execute(select(hops.c.named).where(hops.c.name_n == number).distinct()).scalars().all()
    if not folded or not named:
        raise NotFound(f"Nobody in this ledger says anything under the name {name!r}: `sayso who` looks for names.")
    if not any(named):
        raise SaysoError(f"{name!r} names nobody in particular: grade it in one claim, as its speaker there.")
    return number


def _last_source_grade(
    connection: Connection, name_n: int, document: str | None, content: Spans
) -> SourceGrading | None:
    asked = (
        select(source_grades)
        .where(source_grades.c.name_n == name_n, source_grades.c.document.is_not_distinct_from(document))
        .order_by(source_grades.c.n.desc())
    )
    gradings = map(unpack_source_grade, rows_of(connection, asked))
    return next((one for one in gradings if one.content == content), None)


def _row(grading: SourceGrading | ClaimGrading) -> dict[str, Any]:
    return {
        "id": grading.id,
        "document": grading.document,
        "content": pack_spans(grading.content),
        "by": grading.by,
        "at": grading.at,
        "note": grading.note,
        "supersedes": grading.supersedes,
    }


def _insert(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    (number,) = next_numbers(connection, table)
    database_of(connection.engine).insert_rows(connection, table, [{"n": number, **row}])


# -- out


def unpack_source_grade(row: Row) -> SourceGrading:
    return SourceGrading(
        row["id"],
        row["source"],
        Reliability(row["reliability"]),
        row["by"],
        row["at"],
        row["note"],
        row["document"],
        unpack_spans(row["content"]),
        row["supersedes"],
    )


def unpack_claim_grade(row: Row) -> ClaimGrading:
    return ClaimGrading(
        row["id"],
        row["document"],
        unpack_spans(row["content"]),
        Credibility(row["credibility"]),
        row["by"],
        row["at"],
        row["note"],
        row["supersedes"],
    )


def load_gradings(connection: Connection, document: str | None = None) -> Gradings:
    """All that people graded, what is superseded too, the oldest first; with `document` (its id) what concerns it."""
    sources = select(source_grades).order_by(source_grades.c.n)
    about = select(claim_grades).order_by(claim_grades.c.n)
    if document is not None:
        speakers = (
            select(hops.c.name_n)
            .join(claims, claims.c.n == hops.c.claim_n)
            .join(readings, readings.c.n == claims.c.reading_n)
            .join(documents, documents.c.n == claims.c.document_n)
            .where(documents.c.id == document, readings.c.superseded_by.is_(None), hops.c.named)
        )
        by_name = source_grades.c.document.is_(None) & source_grades.c.name_n.in_(speakers)
        sources = sources.where(or_(source_grades.c.document == document, by_name))
        about = about.where(claim_grades.c.document == document)
    return Gradings(
        tuple(map(unpack_source_grade, rows_of(connection, sources))),
        tuple(map(unpack_claim_grade, rows_of(connection, about))),
    )


def load_grades(connection: Connection, wanted: Sequence[Claim]) -> tuple[ClaimGrades, ...]:
    """The grades that stand for each of these claims."""
    names = {name_number(" ".join(fold_text(hop.label))) for claim in wanted for hop in claim.chain}
    papers = sorted({claim.document for claim in wanted})
    sources = _rows_in(connection, select(source_grades), source_grades.c.name_n, sorted(names))
    about = _rows_in(connection, select(claim_grades), claim_grades.c.document, papers)
    of_names: defaultdict[Name, list[SourceGrading]] = defaultdict(list)
    of_papers: defaultdict[str, list[ClaimGrading]] = defaultdict(list)
    for row in sources:
        of_names[fold_text(row["source"])].append(unpack_source_grade(row))
    for row in about:
        of_papers[row["document"]].append(unpack_claim_grade(row))
    current = _current_words(connection, {row["document"] for row in (*sources, *about)} & set(papers))
    return tuple(
        stand_grades(claim, of_names, of_papers[claim.document], current.get(claim.document, ())) for claim in wanted
    )


def _rows_in(connection: Connection, asked: Select[Any], column: Any, values: Sequence[Any]) -> list[Row]:
    rows = [row for some in in_batches(values) for row in rows_of(connection, asked.where(column.in_(some)))]
    return sorted(rows, key=lambda row: int(row["n"]))


def _current_words(connection: Connection, papers: Iterable[str]) -> dict[str, set[Spans]]:
    """The words of every claim of the current readings of these documents."""
    asked = (
        select(claims.c.content, documents.c.id)
        .join(readings, readings.c.n == claims.c.reading_n)
        .join(documents, documents.c.n == claims.c.document_n)
        .where(readings.c.superseded_by.is_(None))
    )
    found: dict[str, set[Spans]] = {}
    for some in in_batches(sorted(papers)):
        for row in rows_of(connection, asked.where(documents.c.id.in_(some))):
            found.setdefault(row["id"], set()).add(unpack_spans(row["content"]))
    return found
