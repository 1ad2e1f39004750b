"""Alembic runs this file: it takes the open transaction that `upgrade.py` hands over and runs the steps in it."""

from alembic import context

from sayso.ledger.migrations import VERSION_TABLE
from sayso.ledger.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
