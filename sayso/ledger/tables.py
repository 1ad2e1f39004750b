"""The tables of a ledger.

A document is met (`sightings`), has `passages`, and is read (`readings`). What hangs on a reading belongs to that
reader; views look only at readings that are not superseded. `n` is a row's number in its table, given out under the
write lock; `position` the order in which things were recorded. Spans are JSON arrays of `[start, end]`.

What people decide must not hang on readings: tables for that name a document's id and the span of its words.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text

from sayso.ledger.columns import Packed, Words

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite keeps a table in the order of its key only where the key is called INTEGER."""


def _number(name: str = "n") -> Column[int]:
    return Column(name, _NUMBER, primary_key=True, autoincrement=False)


def _part_of(table: str, *, key: bool = False, nullable: bool = False) -> Column[int]:
    name = {"entities": "entity_n"}.get(table, f"{table.removesuffix('s')}_n")
    return Column(name, _NUMBER, ForeignKey(f"{table}.n"), primary_key=key, autoincrement=False, nullable=nullable)


def _position(*, key: bool = False) -> Column[int]:
    return Column("position", Integer, primary_key=key, autoincrement=False, nullable=False)


def _span(prefix: str = "", *, nullable: bool = False) -> tuple[Column[int], Column[int]]:
    return Column(f"{prefix}start", Integer, nullable=nullable), Column(f"{prefix}end", Integer, nullable=nullable)


originals = Table(
    "originals",
    METADATA,
    Column("sha256", Words, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("kept_at", Text, nullable=False),
)

documents = Table(
    "documents",
    METADATA,
    _number(),
    Column("id", Words, nullable=False),
    Column("sha256", Words, nullable=False, index=True),
    Column("media_type", Words, nullable=False),
    Column("title", Words),
    Column("outlet", Words),
    Column("byline", Words),
    Column("language", Words),
    Column("clocks", Packed, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("entered_at", Text, nullable=False),
    # Last, so that SQLite finds the columns before it without walking the pages of a long text.
    Column("text", Words, nullable=False),
    Index("uq_documents_id", "id", unique=True, postgresql_ops={"id": "text_pattern_ops"}),
)
"""`clocks` is without the capture, which belongs to each sighting."""

sightings = Table(
    "sightings",
    METADATA,
    _part_of("documents", key=True),
    _position(key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("location", Words),
    Column("container", Words, index=True),
    Column("part", Words, nullable=False),
    Column("parent", Words),
    Column("capture", Packed),
    Column("seen_at", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Position 0 is the first meeting: the one that the document is given back with."""

passages = Table(
    "passages",
    METADATA,
    _part_of("documents", key=True),
    _position(key=True),
    *_span(),
    Column("role", Text, nullable=False),
    Column("page", Integer),
    Column("node", Words),
    sqlite_with_rowid=False,
)

pieces = Table("pieces", METADATA, _number(), _part_of("documents"), *_span(), Index(None, "document_n"))
"""The stretches in which a document's words are indexed for search."""

readings = Table(
    "readings",
    METADATA,
    _number(),
    _part_of("documents"),
    Column("reader", Words, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("superseded_by", _NUMBER, ForeignKey("readings.n")),
    Column("digest", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("sentences", Packed, nullable=False),
    Column("clocks", Packed),
    Index(None, "document_n", "reader", unique=True),
)
"""`clocks` are those of the document as this reader met it: claims that have the same point here."""

names = Table("names", METADATA, _number(), Column("folded", Words, nullable=False))
"""Every name that anybody goes by, once, without case and diacritics. `n` comes from its digest."""

entities = Table(
    "entities",
    METADATA,
    _number(),
    _part_of("readings"),
    _position(),
    Column("id", Words, nullable=False),
    Column("kind", Text, nullable=False),
    Index(None, "reading_n", "position"),
)

aliases = Table(
    "aliases",
    METADATA,
    Column("entity_n", _NUMBER, ForeignKey("entities.n"), primary_key=True, autoincrement=False),
    _position(key=True),
    Column("alias", Words, nullable=False),
    Column("name_n", _NUMBER, ForeignKey("names.n"), nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Position 0 is the entity's own name, so that one look finds it by any."""

mentions = Table(
    "mentions",
    METADATA,
    Column("entity_n", _NUMBER, ForeignKey("entities.n"), primary_key=True, autoincrement=False),
    _position(key=True),
    *_span(),
    Column("form", Text, nullable=False),
    sqlite_with_rowid=False,
)

timexes = Table(
    "timexes",
    METADATA,
    _part_of("readings", key=True),
    _position(key=True),
    *_span(),
    Column("type", Text, nullable=False),
    Column("value", Words, nullable=False),
    Column("mod", Text),
    Column("anchor", Packed),
    sqlite_with_rowid=False,
)

attributions = Table(
    "attributions",
    METADATA,
    _part_of("readings", key=True),
    _position(key=True),
    Column("id", Words, nullable=False),
    Column("source", Packed, nullable=False),
    Column("cue", Packed, nullable=False),
    Column("content", Packed, nullable=False),
    Column("quoting", Text, nullable=False),
    Column("parent", Words),
    Column("entity", Words),
    sqlite_with_rowid=False,
)

responses = Table(
    "responses",
    METADATA,
    _part_of("readings", key=True),
    _position(key=True),
    _part_of("documents"),
    Column("id", Words, nullable=False),
    Column("kind", Text, nullable=False),
    *_span(),
    Column("by", Words),
    Column("to", Words),
    Column("about", Words),
    Column("at", Packed),
    Index(None, "document_n", "position"),
    sqlite_with_rowid=False,
)

claims = Table(
    "claims",
    METADATA,
    _number(),
    _part_of("readings"),
    _part_of("documents"),
    _position(),
    Column("id", Words, nullable=False),
    Column("content", Packed, nullable=False),
    Column("text", Words, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("event_status", Text, nullable=False),
    *_span("time_", nullable=True),
    Column("time_type", Text),
    Column("time_value", Words),
    Column("time_mod", Text),
    Column("time_anchor", Packed),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("attribution", Words),
    Column("parent", Words),
    Column("reasons", Packed, nullable=False),
    Column("clocks", Packed),
    Column("likelihood", Packed),
    Column("confidence", Packed),
    Index(None, "id", postgresql_ops={"id": "text_pattern_ops"}),
    Index(None, "document_n", "position"),
    Index(None, "reading_n", "position"),
)
"""`first_day` and `last_day` are the calendar days that a date filter compares; see `sayso.ledger.days`."""

hops = Table(
    "hops",
    METADATA,
    _part_of("claims", key=True),
    _position(key=True),
    Column("label", Words, nullable=False),
    Column("name_n", _NUMBER, ForeignKey("names.n"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("named", Boolean, nullable=False),
    *_span(nullable=True),
    *_span("cue_", nullable=True),
    Column("entity", Words),
    Column("entity_n", _NUMBER, ForeignKey("entities.n"), index=True),
    Column("grade", Packed),
    sqlite_with_rowid=False,
)

claim_entities = Table(
    "claim_entities",
    METADATA,
    _part_of("claims", key=True),
    _position(key=True),
    Column("entity", Words, nullable=False),
    Column("entity_n", _NUMBER, ForeignKey("entities.n"), index=True),
    sqlite_with_rowid=False,
)

issues = Table(
    "issues",
    METADATA,
    _number(),
    Column("digest", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("where", Words, nullable=False),
    Column("message", Words, nullable=False),
    Column("sha256", Words),
    _part_of("documents", nullable=True),
    _part_of("readings", nullable=True),
    Column("noted_at", Text, nullable=False),
    Index(None, "document_n", "reading_n"),
)
"""Of an input (neither number), of a document (`document_n`), or of a reading (both)."""

source_grades = Table(
    "source_grades",
    METADATA,
    _number(),
    Column("id", Words, nullable=False, unique=True),
    Column("name_n", _NUMBER, ForeignKey("names.n"), nullable=False, index=True),
    Column("source", Words, nullable=False),
    Column("document", Words, index=True),
    Column("content", Packed, nullable=False),
    Column("reliability", Text, nullable=False),
    Column("by", Words, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Words, nullable=False),
    Column("supersedes", Words),
)
"""Of a name everywhere, or, with `document` and `content`, of one speaker of one claim. Triggers of the third
migration refuse every change and removal, here and in `claim_grades`."""

claim_grades = Table(
    "claim_grades",
    METADATA,
    _number(),
    Column("id", Words, nullable=False, unique=True),
    Column("document", Words, nullable=False, index=True),
    Column("content", Packed, nullable=False),
    Column("credibility", Text, nullable=False),
    Column("by", Words, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Words, nullable=False),
    Column("supersedes", Words),
)

inputs = Table(
    "inputs",
    METADATA,
    Column("sha256", Words, primary_key=True),
    Column("reader", Words, primary_key=True),
    Column("location", Words, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("finished_at", Text),
    Column("issues", Integer, nullable=False),
)
"""`issues`: how many there were when the file was read to its end, so that a later run over it can say so again."""

log = Table(
    "log",
    METADATA,
    _number("seq"),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Words, nullable=False),
    Column("payload", Words, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
"""Triggers of the first migration refuse every change and removal."""
