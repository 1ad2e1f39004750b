"""Terms <-> the rows that keep them. No decisions: what goes in comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import groupby
from typing import Any

from sayso.ledger.databases import Row
from sayso.ledger.days import days_of_claim
from sayso.ledger.digests import digest_of, name_number
from sayso.ledger.folding import fold_text
from sayso.terms import (
    Anchor,
    Attribution,
    Certainty,
    Claim,
    Clock,
    ClockName,
    Clocks,
    Confidence,
    ConfidenceLevel,
    Credibility,
    Document,
    Entity,
    EntityKind,
    EventStatus,
    Factuality,
    Grade,
    Hop,
    HopKind,
    Issue,
    IssueKind,
    Likelihood,
    LikelihoodTerm,
    Locator,
    Mention,
    MentionForm,
    Passage,
    PassageRole,
    Polarity,
    Quoting,
    Reliability,
    Response,
    ResponseKind,
    Sentence,
    Span,
    Spans,
    Timex,
    TimexMod,
    TimexType,
)

Rows = list[dict[str, Any]]

CLOCKS = tuple(field.name for field in fields(Clocks))
_UNKNOWN = Clocks()


# -- spans and clocks


def pack_spans(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def unpack_spans(packed: list[list[int]]) -> Spans:
    return tuple(Span(start, end) for start, end in packed)


def _span_of(row: Row, prefix: str = "") -> Span | None:
    start, end = row[f"{prefix}start"], row[f"{prefix}end"]
    return None if start is None else Span(start, end)


def _span_row(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    start, end = (span.start, span.end) if span else (None, None)
    return {f"{prefix}start": start, f"{prefix}end": end}


def pack_clock(clock: Clock | None) -> list[Any] | None:
    if clock is None:
        return None
    return [clock.value, clock.basis, [clock.span.start, clock.span.end] if clock.span else None]


def unpack_clock(packed: list[Any] | None) -> Clock | None:
    if packed is None:
        return None
    value, basis, span = packed
    return Clock(value, basis, span and Span(*span))


def unpack_clocks(packed: dict[str, Any], capture: list[Any] | None) -> Clocks:
    return Clocks(**{name: unpack_clock(clock) for name, clock in packed.items()}, capture=unpack_clock(capture))


def pack_clocks(clocks: Clocks, known: Clocks = _UNKNOWN) -> dict[str, Any] | None:
    """The clocks that there are, by name; one that `known` has too is `True`. None for none at all."""
    found = {name: clock for name in CLOCKS if (clock := getattr(clocks, name))}
    return {name: clock == getattr(known, name) or pack_clock(clock) for name, clock in found.items()} or None


def unpack_claim_clocks(packed: dict[str, Any] | None, known: dict[str, Any] | None) -> Clocks:
    """Undoes `pack_clocks`; `known` is what it gave for the clocks of the reading."""
    whole = {name: (known or {})[name] if clock is True else clock for name, clock in (packed or {}).items()}
    return Clocks(**{name: unpack_clock(clock) for name, clock in whole.items()})


def pack_anchor(anchor: Anchor | None) -> list[Any] | None:
    return None if anchor is None else [anchor.name.value, pack_clock(anchor.clock)]


def unpack_anchor(packed: list[Any] | None) -> Anchor | None:
    clock = packed and unpack_clock(packed[1])
    return Anchor(ClockName(packed[0]), clock) if packed and clock else None


# -- documents


def document_row(n: int, document: Document, at: str) -> dict[str, Any]:
    clocks = {
        name: pack_clock(clock) for name in CLOCKS if name != "capture" and (clock := getattr(document.clocks, name))
    }
    return {
        "n": n,
        "id": document.id,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "title": document.title,
        "outlet": document.outlet,
        "byline": document.byline,
        "language": document.language,
        "clocks": clocks,
        "characters": len(document.text),
        "entered_at": at,
        "text": document.text,
    }


def digest_sighting(document: Document) -> str:
    """The same document met at the same place has the same one."""
    return digest_of(
        document.id, document.location, document.container, document.part, document.parent, document.clocks.capture
    )


def sighting_row(document_n: int, position: int, document: Document, at: str) -> dict[str, Any]:
    return {
        "document_n": document_n,
        "position": position,
        "digest": digest_sighting(document),
        "location": document.location,
        "container": document.container,
        "part": document.part,
        "parent": document.parent,
        "capture": pack_clock(document.clocks.capture),
        "seen_at": at,
    }


def passage_rows(document_n: int, passages: Sequence[Passage]) -> Rows:
    return [
        {
            "document_n": document_n,
            "position": position,
            **_span_row(passage.span),
            "role": passage.role,
            "page": passage.locator.page,
            "node": passage.locator.node,
        }
        for position, passage in enumerate(passages)
    ]


def unpack_passage(row: Row) -> Passage:
    return Passage(Span(row["start"], row["end"]), PassageRole(row["role"]), Locator(row["page"], row["node"]))


def unpack_document(row: Row, sighting: Row, passages: Iterable[Row], issues: Iterable[Row]) -> Document:
    """`sighting` is the meeting to give it back with."""
    return Document(
        id=row["id"],
        sha256=row["sha256"],
        text=row["text"],
        media_type=row["media_type"],
        passages=tuple(map(unpack_passage, passages)),
        title=row["title"],
        outlet=row["outlet"],
        byline=row["byline"],
        language=row["language"],
        clocks=unpack_clocks(row["clocks"], sighting["capture"]),
        container=sighting["container"],
        part=sighting["part"],
        parent=sighting["parent"],
        location=sighting["location"],
        issues=tuple(map(unpack_issue, issues)),
    )


# -- issues


def issue_row(
    n: int, issue: Issue, at: str, sha256: str | None, document_n: int | None = None, reading_n: int | None = None
) -> dict[str, Any]:
    return {
        "n": n,
        "digest": digest_of(issue),
        "kind": issue.kind,
        "where": issue.where,
        "message": issue.message,
        "sha256": sha256,
        "document_n": document_n,
        "reading_n": reading_n,
        "noted_at": at,
    }


def unpack_issue(row: Row) -> Issue:
    return Issue(IssueKind(row["kind"]), row["where"], row["message"])


# -- what hangs on a reading


def pack_sentences(sentences: Sequence[Sentence]) -> list[list[int]]:
    return [[sentence.span.start, sentence.span.end, sentence.passage] for sentence in sentences]


def unpack_sentences(packed: list[list[int]]) -> tuple[Sentence, ...]:
    return tuple(Sentence(Span(start, end), passage) for start, end, passage in packed)


def timex_rows(reading_n: int, timexes: Sequence[Timex]) -> Rows:
    return [
        {
            "reading_n": reading_n,
            "position": position,
            **_span_row(timex.span),
            "type": timex.type,
            "value": timex.value,
            "mod": timex.mod,
            "anchor": pack_anchor(timex.anchor),
        }
        for position, timex in enumerate(timexes)
    ]


def unpack_timex(row: Row, prefix: str = "") -> Timex | None:
    span = _span_of(row, prefix)
    if span is None:
        return None
    mod = row[f"{prefix}mod"]
    anchor = unpack_anchor(row[f"{prefix}anchor"])
    return Timex(span, TimexType(row[f"{prefix}type"]), row[f"{prefix}value"], mod and TimexMod(mod), anchor)


def attribution_rows(reading_n: int, attributions: Sequence[Attribution]) -> Rows:
    return [
        {
            "reading_n": reading_n,
            "position": position,
            "id": one.id,
            "source": pack_spans(one.source),
            "cue": pack_spans(one.cue),
            "content": pack_spans(one.content),
            "quoting": one.quoting,
            "parent": one.parent,
            "entity": one.entity,
        }
        for position, one in enumerate(attributions)
    ]


def unpack_attribution(row: Row) -> Attribution:
    return Attribution(
        row["id"],
        unpack_spans(row["source"]),
        unpack_spans(row["cue"]),
        unpack_spans(row["content"]),
        Quoting(row["quoting"]),
        row["parent"],
        row["entity"],
    )


def response_rows(document_n: int, reading_n: int, responses: Sequence[Response]) -> Rows:
    return [
        {
            "reading_n": reading_n,
            "position": position,
            "document_n": document_n,
            "id": response.id,
            "kind": response.kind,
            **_span_row(response.span),
            "by": response.by,
            "to": response.to,
            "about": response.about,
            "at": pack_clock(response.at),
        }
        for position, response in enumerate(responses)
    ]


def unpack_response(row: Row) -> Response:
    span = Span(row["start"], row["end"])
    at = unpack_clock(row["at"])
    return Response(row["id"], ResponseKind(row["kind"]), span, row["by"], row["to"], row["about"], at)


# -- names and entities


class NameBook:
    """The names that go in with one reading, each once: number -> folded words."""

    def __init__(self) -> None:
        self.folded: dict[int, tuple[str, ...]] = {}

    def enter(self, name: str) -> int:
        """The number of a name."""
        words = fold_text(name)
        number = name_number(" ".join(words))
        self.folded[number] = words
        return number


def entity_rows(reading_n: int, first_n: int, entities: Sequence[Entity]) -> Rows:
    return [
        {"n": n, "reading_n": reading_n, "position": position, "id": entity.id, "kind": entity.kind}
        for position, (n, entity) in enumerate(enumerate(entities, first_n))
    ]


def alias_rows(first_n: int, entities: Sequence[Entity], book: NameBook) -> Rows:
    return [
        {"entity_n": n, "position": position, "alias": alias, "name_n": book.enter(alias)}
        for n, entity in enumerate(entities, first_n)
        for position, alias in enumerate((entity.name, *entity.aliases))
    ]


def mention_rows(first_n: int, entities: Sequence[Entity]) -> Rows:
    return [
        {"entity_n": n, "position": position, **_span_row(mention.span), "form": mention.form}
        for n, entity in enumerate(entities, first_n)
        for position, mention in enumerate(entity.mentions)
    ]


def unpack_entity(row: Row, aliases: Sequence[Row], mentions: Sequence[Row]) -> Entity:
    name, *others = (alias["alias"] for alias in aliases)
    return Entity(
        row["id"],
        name,
        EntityKind(row["kind"]),
        tuple(others),
        tuple(Mention(Span(one["start"], one["end"]), MentionForm(one["form"])) for one in mentions),
    )


# -- claims


def claim_rows(document_n: int, reading_n: int, first_n: int, claims: Sequence[Claim], clocks: Clocks) -> Rows:
    return [
        {
            "n": n,
            "reading_n": reading_n,
            "document_n": document_n,
            "position": n - first_n,
            "id": claim.id,
            "content": pack_spans(claim.content),
            "text": claim.text,
            "certainty": claim.factuality.certainty,
            "polarity": claim.factuality.polarity,
            "event_status": claim.event_status,
            **_span_row(claim.time.span if claim.time else None, "time_"),
            "time_type": claim.time and claim.time.type,
            "time_value": claim.time and claim.time.value,
            "time_mod": claim.time and claim.time.mod,
            "time_anchor": claim.time and pack_anchor(claim.time.anchor),
            **dict(zip(("first_day", "last_day"), days_of_claim(claim, clocks) or (None, None), strict=True)),
            "attribution": claim.attribution,
            "parent": claim.parent,
            "reasons": list(claim.reasons),
            "clocks": pack_clocks(claim.clocks, clocks),
            "likelihood": pack_likelihood(claim.likelihood),
            "confidence": pack_confidence(claim.confidence),
        }
        for n, claim in enumerate(claims, first_n)
    ]


def hop_rows(first_n: int, claims: Sequence[Claim], entities: dict[str, int], book: NameBook) -> Rows:
    """`entities` are the numbers of the document's entities by their ids."""
    return [
        {
            "claim_n": n,
            "position": position,
            "label": hop.label,
            "name_n": book.enter(hop.label),
            "kind": hop.kind,
            "named": hop.named,
            **_span_row(hop.span),
            **_span_row(hop.cue, "cue_"),
            "entity": hop.entity,
            "entity_n": None if hop.entity is None else entities.get(hop.entity),
            "grade": hop.grade and [hop.grade.reliability, hop.grade.credibility],
        }
        for n, claim in enumerate(claims, first_n)
        for position, hop in enumerate(claim.chain)
    ]


def claim_entity_rows(first_n: int, claims: Sequence[Claim], entities: dict[str, int]) -> Rows:
    return [
        {"claim_n": n, "position": position, "entity": entity, "entity_n": entities.get(entity)}
        for n, claim in enumerate(claims, first_n)
        for position, entity in enumerate(claim.entities)
    ]


def unpack_claim(row: Row, hops: Iterable[Row], entities: Iterable[Row]) -> Claim:
    """`row` has `document` (its id), `reader` and `known_clocks` (both of the reading) beside the claim's columns."""
    return Claim(
        id=row["id"],
        document=row["document"],
        reader=row["reader"],
        content=unpack_spans(row["content"]),
        text=row["text"],
        chain=tuple(map(unpack_hop, hops)),
        factuality=Factuality(Certainty(row["certainty"]), Polarity(row["polarity"])),
        event_status=EventStatus(row["event_status"]),
        time=unpack_timex(row, "time_"),
        entities=tuple(one["entity"] for one in entities),
        attribution=row["attribution"],
        parent=row["parent"],
        reasons=tuple(row["reasons"]),
        clocks=unpack_claim_clocks(row["clocks"], row["known_clocks"]),
        likelihood=unpack_likelihood(row["likelihood"]),
        confidence=unpack_confidence(row["confidence"]),
    )


def pack_likelihood(found: Likelihood | None) -> list[Any] | None:
    return None if found is None else [found.span.start, found.span.end, found.words, found.term]


def unpack_likelihood(packed: list[Any] | None) -> Likelihood | None:
    if packed is None:
        return None
    start, end, words, term = packed
    return Likelihood(Span(start, end), words, LikelihoodTerm(term))


def pack_confidence(found: Confidence | None) -> list[Any] | None:
    return None if found is None else [found.span.start, found.span.end, found.words, found.level]


def unpack_confidence(packed: list[Any] | None) -> Confidence | None:
    if packed is None:
        return None
    start, end, words, level = packed
    return Confidence(Span(start, end), words, ConfidenceLevel(level))


def unpack_hop(row: Row) -> Hop:
    return Hop(
        row["label"],
        HopKind(row["kind"]),
        bool(row["named"]),
        _span_of(row),
        _span_of(row, "cue_"),
        row["entity"],
        row["grade"] and Grade(Reliability(row["grade"][0]), Credibility(row["grade"][1])),
    )


def group_rows(rows: Iterable[Row], key: str) -> dict[int, list[Row]]:
    """Rows that come ordered by `key`, by it."""
    return {number: list(group) for number, group in groupby(rows, key=lambda row: int(row[key]))}
