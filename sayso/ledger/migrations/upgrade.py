"""Brings a ledger to the newest step, in the transaction of the connection given."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def alembic_config() -> Config:
    """Where alembic finds the steps: in this package, wherever it is installed."""
    config = Config()
    # Alembic reads a "%" as the start of a substitution.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def newest_step() -> str | None:
    """The last step there is."""
    return ScriptDirectory.from_config(alembic_config()).get_current_head()


def is_known(step: str) -> bool:
    """Is this one of the steps that this sayso has? A newer one's are not."""
    return any(step == one.revision for one in ScriptDirectory.from_config(alembic_config()).walk_revisions())


def upgrade_ledger(connection: Connection) -> None:
    """Runs the steps that are missing."""
    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
