"""What people decide of sources and claims; the words of likelihood and confidence of a claim."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TEXT = sa.Text()
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

DECISIONS = ("claim_grades", "source_grades")

SQLITE = tuple(
    f"CREATE TRIGGER {table}_keep_from_{verb} BEFORE {verb} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'grades are only ever added to'); END"
    for table in DECISIONS
    for verb in ("UPDATE", "DELETE")
)

POSTGRESQL = (
    "CREATE FUNCTION refuse_grade_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'grades are only ever added to'; END $$",
    *(
        f"CREATE TRIGGER {table}_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_grade_change()"
        for table in DECISIONS
    ),
)

BY_DATABASE = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def upgrade() -> None:
    """Makes the tables of grades with the triggers that keep them as they are, and the new columns of claims."""
    op.create_table(
        "claim_grades",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("document", TEXT, nullable=False),
        sa.Column("content", TEXT, nullable=False),
        sa.Column("credibility", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("supersedes", TEXT),
        sa.PrimaryKeyConstraint("n", name="pk_claim_grades"),
        sa.UniqueConstraint("id", name="uq_claim_grades_id"),
    )
    op.create_index("ix_claim_grades_document", "claim_grades", ["document"])
    op.create_table(
        "source_grades",
        sa.Column("n", NUMBER, nullable=False, autoincrement=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("name_n", NUMBER, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("document", TEXT),
        sa.Column("content", TEXT, nullable=False),
        sa.Column("reliability", TEXT, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("supersedes", TEXT),
        sa.ForeignKeyConstraint(["name_n"], ["names.n"], name="fk_source_grades_name_n"),
        sa.PrimaryKeyConstraint("n", name="pk_source_grades"),
        sa.UniqueConstraint("id", name="uq_source_grades_id"),
    )
    op.create_index("ix_source_grades_document", "source_grades", ["document"])
    op.create_index("ix_source_grades_name_n", "source_grades", ["name_n"])
    op.add_column("claims", sa.Column("likelihood", TEXT))
    op.add_column("claims", sa.Column("confidence", TEXT))
    for statement in BY_DATABASE[op.get_context().dialect.name]:
        op.execute(statement)
