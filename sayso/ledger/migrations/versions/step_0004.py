"""What a text itself grades a source of a claim."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds the column, JSON or NULL."""
    op.add_column("hops", sa.Column("grade", sa.Text()))
