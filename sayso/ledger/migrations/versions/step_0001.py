"""Everything a ledger began with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TEXT = sa.Text()
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

INDEXES = ("claim_words", "document_words", "name_words")
"""The full-text indexes. What is in them is under the number of a claim, of a piece of a document, of a name. They
keep no text: it stands in the tables already."""

# Words come folded and parted by spaces, so the plainest tokenizer is the right one: to it, whatever is not ASCII is
# part of a word.
SQLITE = (
    *(f"CREATE VIRTUAL TABLE {index} USING fts5(words, content='', tokenize='ascii')" for index in INDEXES),
    *(
        f"CREATE TRIGGER log_keeps_from_{verb} BEFORE {verb} ON log "
        "BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END"
        for verb in ("UPDATE", "DELETE")
    ),
)

POSTGRESQL = (
    *(f"CREATE TABLE {index} (n bigint PRIMARY KEY, words tsvector NOT NULL)" for index in INDEXES),
    *(f"CREATE INDEX ix_{index}_words ON {index} USING gin (words)" for index in INDEXES),
    "CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the log is only ever added to'; END $$",
    "CREATE TRIGGER log_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON log "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change()",
)

BY_DATABASE = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def upgrade() -> None:
    """Makes the tables, the full-text indexes, and the triggers that keep the log as it is."""
    op.create_table(
        "documents",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("sha256", TEXT, nullable=False),
        sa.Column("media_type", TEXT, nullable=False),
        sa.Column("title", TEXT),
        sa.Column("outlet", TEXT),
        sa.Column("byline", TEXT),
        sa.Column("language", TEXT),
        sa.Column("clocks", TEXT, nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("entered_at", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_documents"),
    )
    op.create_index("ix_documents_sha256", "documents", ["sha256"])
    op.create_index("uq_documents_id", "documents", ["id"], unique=True, postgresql_ops={"id": "text_pattern_ops"})
    op.create_table(
        "inputs",
        sa.Column("sha256", TEXT, nullable=False),
        sa.Column("reader", TEXT, nullable=False),
        sa.Column("location", TEXT, nullable=False),
        sa.Column("started_at", TEXT, nullable=False),
        sa.Column("finished_at", TEXT),
        sa.Column("issues", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "reader", name="pk_inputs"),
    )
    op.create_table(
        "log",
        sa.Column("seq", NUMBER, nullable=False, autoincrement=False),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("payload", TEXT, nullable=False),
        sa.Column("previous", TEXT, nullable=False),
        sa.Column("hash", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_log"),
    )
    op.create_table(
        "names",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_names"),
    )
    op.create_table(
        "originals",
        sa.Column("sha256", TEXT, nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("kept_at", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_originals"),
    )
    op.create_table(
        "passages",
        sa.Column("document_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("page", sa.Integer()),
        sa.Column("node", TEXT),
        sa.ForeignKeyConstraint(["document_n"], ["documents.n"], name="fk_passages_document_n"),
        sa.PrimaryKeyConstraint("document_n", "position", name="pk_passages"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pieces",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("document_n", NUMBER, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_n"], ["documents.n"], name="fk_pieces_document_n"),
        sa.PrimaryKeyConstraint("n", name="pk_pieces"),
    )
    op.create_index("ix_pieces_document_n", "pieces", ["document_n"])
    op.create_table(
        "readings",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("document_n", NUMBER, nullable=False),
        sa.Column("reader", TEXT, nullable=False),
        sa.Column("recorded_at", TEXT, nullable=False),
        sa.Column("superseded_by", NUMBER),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("sentences", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["document_n"], ["documents.n"], name="fk_readings_document_n"),
        sa.ForeignKeyConstraint(["superseded_by"], ["readings.n"], name="fk_readings_superseded_by"),
        sa.PrimaryKeyConstraint("n", name="pk_readings"),
    )
    op.create_index("ix_readings_document_n_reader", "readings", ["document_n", "reader"], unique=True)
    op.create_table(
        "sightings",
        sa.Column("document_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("location", TEXT),
        sa.Column("container", TEXT),
        sa.Column("part", TEXT, nullable=False),
        sa.Column("parent", TEXT),
        sa.Column("capture", TEXT),
        sa.Column("seen_at", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["document_n"], ["documents.n"], name="fk_sightings_document_n"),
        sa.PrimaryKeyConstraint("document_n", "position", name="pk_sightings"),
        sa.UniqueConstraint("digest", name="uq_sightings_digest"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sightings_container", "sightings", ["container"])
    op.create_table(
        "attributions",
        sa.Column("reading_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("cue", TEXT, nullable=False),
        sa.Column("content", TEXT, nullable=False),
        sa.Column("quoting", TEXT, nullable=False),
        sa.Column("parent", TEXT),
        sa.Column("entity", TEXT),
        sa.ForeignKeyConstraint(["reading_n"], ["readings.n"], name="fk_attributions_reading_n"),
        sa.PrimaryKeyConstraint("reading_n", "position", name="pk_attributions"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claims",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("reading_n", NUMBER, nullable=False),
        sa.Column("document_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("content", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("certainty", TEXT, nullable=False),
        sa.Column("polarity", TEXT, nullable=False),
        sa.Column("event_status", TEXT, nullable=False),
        sa.Column("time_start", sa.Integer()),
        sa.Column("time_end", sa.Integer()),
        sa.Column("time_type", TEXT),
        sa.Column("time_value", TEXT),
        sa.Column("time_mod", TEXT),
        sa.Column("first_day", TEXT),
        sa.Column("last_day", TEXT),
        sa.Column("attribution", TEXT),
        sa.Column("parent", TEXT),
        sa.Column("reasons", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["document_n"], ["documents.n"], name="fk_claims_document_n"),
        sa.ForeignKeyConstraint(["reading_n"], ["readings.n"], name="fk_claims_reading_n"),
        sa.PrimaryKeyConstraint("n", name="pk_claims"),
    )
    op.create_index("ix_claims_document_n_position", "claims", ["document_n", "position"])
    op.create_index("ix_claims_id", "claims", ["id"], postgresql_ops={"id": "text_pattern_ops"})
    op.create_index("ix_claims_reading_n_position", "claims", ["reading_n", "position"])
    op.create_table(
        "entities",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("reading_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["reading_n"], ["readings.n"], name="fk_entities_reading_n"),
        sa.PrimaryKeyConstraint("n", name="pk_entities"),
    )
    op.create_index("ix_entities_reading_n_position", "entities", ["reading_n", "position"])
    op.create_table(
        "issues",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("where", TEXT, nullable=False),
        sa.Column("message", TEXT, nullable=False),
        sa.Column("sha256", TEXT),
        sa.Column("document_n", NUMBER),
        sa.Column("reading_n", NUMBER),
        sa.Column("noted_at", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["document_n"], ["documents.n"], name="fk_issues_document_n"),
        sa.ForeignKeyConstraint(["reading_n"], ["readings.n"], name="fk_issues_reading_n"),
        sa.PrimaryKeyConstraint("n", name="pk_issues"),
    )
    op.create_index("ix_issues_digest", "issues", ["digest"])
    op.create_index("ix_issues_document_n_reading_n", "issues", ["document_n", "reading_n"])
    op.create_table(
        "responses",
        sa.Column("reading_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("document_n", NUMBER, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("by", TEXT),
        sa.Column("to", TEXT),
        sa.Column("about", TEXT),
        sa.ForeignKeyConstraint(["document_n"], ["documents.n"], name="fk_responses_document_n"),
        sa.ForeignKeyConstraint(["reading_n"], ["readings.n"], name="fk_responses_reading_n"),
        sa.PrimaryKeyConstraint("reading_n", "position", name="pk_responses"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_responses_document_n_position", "responses", ["document_n", "position"])
    op.create_table(
        "timexes",
        sa.Column("reading_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("type", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.Column("mod", TEXT),
        sa.ForeignKeyConstraint(["reading_n"], ["readings.n"], name="fk_timexes_reading_n"),
        sa.PrimaryKeyConstraint("reading_n", "position", name="pk_timexes"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "aliases",
        sa.Column("entity_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("alias", TEXT, nullable=False),
        sa.Column("name_n", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["entity_n"], ["entities.n"], name="fk_aliases_entity_n"),
        sa.ForeignKeyConstraint(["name_n"], ["names.n"], name="fk_aliases_name_n"),
        sa.PrimaryKeyConstraint("entity_n", "position", name="pk_aliases"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_aliases_name_n", "aliases", ["name_n"])
    op.create_table(
        "claim_entities",
        sa.Column("claim_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entity", TEXT, nullable=False),
        sa.Column("entity_n", NUMBER),
        sa.ForeignKeyConstraint(["claim_n"], ["claims.n"], name="fk_claim_entities_claim_n"),
        sa.ForeignKeyConstraint(["entity_n"], ["entities.n"], name="fk_claim_entities_entity_n"),
        sa.PrimaryKeyConstraint("claim_n", "position", name="pk_claim_entities"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_entities_entity_n", "claim_entities", ["entity_n"])
    op.create_table(
        "hops",
        sa.Column("claim_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", TEXT, nullable=False),
        sa.Column("name_n", NUMBER, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("start", sa.Integer()),
        sa.Column("end", sa.Integer()),
        sa.Column("cue_start", sa.Integer()),
        sa.Column("cue_end", sa.Integer()),
        sa.Column("entity", TEXT),
        sa.Column("entity_n", NUMBER),
        sa.ForeignKeyConstraint(["claim_n"], ["claims.n"], name="fk_hops_claim_n"),
        sa.ForeignKeyConstraint(["entity_n"], ["entities.n"], name="fk_hops_entity_n"),
        sa.ForeignKeyConstraint(["name_n"], ["names.n"], name="fk_hops_name_n"),
        sa.PrimaryKeyConstraint("claim_n", "position", name="pk_hops"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_hops_entity_n", "hops", ["entity_n"])
    op.create_index("ix_hops_name_n", "hops", ["name_n"])
    op.create_table(
        "mentions",
        sa.Column("entity_n", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("form", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["entity_n"], ["entities.n"], name="fk_mentions_entity_n"),
        sa.PrimaryKeyConstraint("entity_n", "position", name="pk_mentions"),
        sqlite_with_rowid=False,
    )
    for statement in BY_DATABASE[op.get_context().dialect.name]:
        op.execute(statement)
