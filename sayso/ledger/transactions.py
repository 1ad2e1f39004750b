"""One transaction, for reading or for writing, with the databases' complaints in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from sayso.errors import LedgerError
from sayso.ledger.databases import BUSY_SECONDS, DATABASES, Database

_COMPLAINTS = [
    ("database is locked", f"is being written by another program since {BUSY_SECONDS} seconds: try again later"),
    ("readonly database", "cannot be written: check the rights on the file and its folder"),
    ("unable to open database", "cannot be opened: check that its folder exists and may be read and written"),
    ("database or disk is full", "cannot be written: the disk is full"),
    ("disk i/o error", "cannot be read or written: the disk reports an error"),
    ("malformed", "is damaged: restore it from a copy, or read the documents into a new ledger"),
    ("file is not a database", "is no ledger: name another file"),
    ("no such table", "is no ledger: name another file"),
    ("password authentication failed", "cannot be opened: the user or the password is wrong"),
    ("does not exist", "cannot be opened: make the database first, or check its name"),
    ("permission denied", "cannot be used: the user has no rights on its tables"),
    ("can't create a connection", "cannot be reached: check the host and the port, and that the server runs"),
    ("network error", "was lost: check that the server runs, then try again"),
]
"""What a database says (in small letters) and what it means to the user."""


def database_of(engine: Engine) -> Database:
    """The engine's way of doing what databases do differently."""
    return DATABASES[engine.dialect.name]


def name_ledger(engine: Engine) -> str:
    """The ledger as the user knows it: its path, or its URL without the password."""
    if engine.dialect.name == "sqlite":
        return engine.url.database or ":memory:"
    return engine.url.render_as_string(hide_password=True)


@contextmanager
def plain_words(engine: Engine) -> Iterator[None]:
    """Turns a database's complaint that a user can do something about into a LedgerError. Others are bugs and pass."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).lower()
        for words, meaning in _COMPLAINTS:
            if words in said:
                raise LedgerError(f"The ledger {name_ledger(engine)} {meaning}.") from error
        raise


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the ledger."""
    with plain_words(engine), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """The one transaction that writes at this time, ended by commit, or by rollback where an exception passes."""
    with plain_words(engine), engine.connect().execution_options(writing=True) as connection, connection.begin():
        database_of(engine).lock_writing(connection)
        yield connection
