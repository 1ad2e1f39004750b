"""When a claim happened, was said, written down; what anchors a time; when somebody responded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NEW = (
    ("readings", "clocks"),
    ("timexes", "anchor"),
    ("responses", "at"),
    ("claims", "time_anchor"),
    ("claims", "clocks"),
)
"""Columns (table, name), all JSON or NULL: NULL is what a ledger of an older sayso knows of them."""


def upgrade() -> None:
    """Adds the columns."""
    for table, name in NEW:
        op.add_column(table, sa.Column(name, sa.Text()))
