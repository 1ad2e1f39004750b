"""A ledger of any older sayso -> one of this sayso. A step is a file in `versions/` that never changes once released.

`SCHEMA` is the newest step: a ledger that says so needs nothing done, and then alembic is not even imported, which
keeps short commands short.
"""

SCHEMA = "0004"

VERSION_TABLE = "sayso_version"
"""Where a ledger says at which step it is. Its own name, so that another program's tables are never taken for ours."""
