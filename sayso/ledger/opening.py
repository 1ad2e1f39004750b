"""Path or URL -> an open ledger."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, StaticPool, create_engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from sayso.errors import LedgerError
from sayso.ledger.databases import BUSY_SECONDS, DATABASES
from sayso.ledger.ledger import Ledger
from sayso.ledger.migrations import SCHEMA, VERSION_TABLE
from sayso.ledger.tables import METADATA
from sayso.ledger.transactions import database_of, name_ledger, plain_words, reading, writing

_MAGIC = b"SQLite format 3\x00"
_OURS = b"SAYS"
"""SQLite's `application_id` of a ledger, in the file's header: another program's file is known before it is touched."""


def open_ledger(where: str | Path, *, originals: Path | None = None, create: bool = True) -> Ledger:
    """Opens the ledger at a path, `:memory:` or a SQLAlchemy URL, makes it where there is none, brings it up to date.

    `originals` is the folder for kept originals; by default `<path>.originals` beside a file, `sayso.originals` in
    the current folder for anything else. LedgerError where it is no ledger, comes from a newer sayso, is locked or
    cannot be written; and with `create=False`, which makes nothing, where there is none.
    """
    url = _url_of(where)
    path = Path(url.database) if url.get_backend_name() == "sqlite" and _in_file(url) and url.database else None
    if path:
        _look_at_file(path, create)
    engine = _connect(url)
    try:
        if path:
            _mark_file(path, engine)
        _bring_up_to_date(engine, create)
    except BaseException:
        engine.dispose()
        raise
    beside = path.with_name(path.name + ".originals") if path else Path("sayso.originals")
    return Ledger(engine, originals or beside)


def _url_of(where: str | Path) -> URL:
    if isinstance(where, Path) or "://" not in where:
        name = str(where)
        if not name:
            raise LedgerError("No ledger is named: give a path or a database URL.")
        return URL.create("sqlite+pysqlite", database=name)
    try:
        url = make_url(where)
        backend = url.get_backend_name()
    except ArgumentError:
        raise LedgerError("This is no database URL: write it like postgresql+pg8000://user@host/name.") from None
    if backend not in DATABASES:
        raise LedgerError(f"A ledger cannot live in {backend}: use a file or a postgresql+pg8000:// URL.")
    return url.set(drivername="postgresql+pg8000") if url.drivername == "postgresql" else url


def _in_file(url: URL) -> bool:
    return url.database not in (None, "", ":memory:")


def _connect(url: URL) -> Engine:
    options: dict[str, Any] = {}
    if url.get_backend_name() == "sqlite" and not _in_file(url):
        # Every connection to memory would be a database of its own.
        options = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    try:
        engine = create_engine(url, **options)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise LedgerError("PostgreSQL needs its driver: install sayso[postgres].") from error
    database_of(engine).prepare(engine)
    return engine


# -- files


def _look_at_file(path: Path, create: bool) -> None:
    """Raises a LedgerError where the file cannot be a ledger, without touching it."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        if not create:
            raise _no_ledger(path) from None
        if not path.parent.is_dir():
            raise LedgerError(f"There is no folder {path.parent} for the ledger: make it first.") from None
        return
    except OSError as error:
        raise LedgerError(f"The ledger {path} cannot be opened: {error.strerror}.") from error
    if not head:
        if not create:
            raise _no_ledger(path)
    elif not (head.startswith(_MAGIC) and head[68:72] == _OURS):
        raise LedgerError(f"{path} is no ledger of sayso: name another file.")


def _no_ledger(where: object) -> LedgerError:
    return LedgerError(f"There is no ledger at {where}: run `sayso read PATHS --ledger {where}` first.")


def _mark_file(path: Path, engine: Engine) -> None:
    """Says in a new file whose it is, then turns its write-ahead log on. In this order: the mark reaches the file
    itself, where `_look_at_file` reads it, and both last."""
    if path.exists() and path.stat().st_size:
        return
    with plain_words(engine), engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        _when_free(lambda: raw.execute(f"PRAGMA application_id = {int.from_bytes(_OURS)}"))
        _when_free(lambda: raw.execute("PRAGMA journal_mode = WAL"))


def _when_free(step: Callable[[], object]) -> None:
    """Tries until it works: SQLite does not wait here, as it does elsewhere, while another process does the same."""
    for last in [False] * BUSY_SECONDS * 10 + [True]:
        try:
            step()
            return
        except sqlite3.OperationalError as error:
            if last or "locked" not in str(error):
                raise
            time.sleep(0.1)


# -- the schema


def _bring_up_to_date(engine: Engine, create: bool) -> None:
    if _step_of(engine) == SCHEMA:
        return
    # Slow to import, and needed once in a ledger's life.
    from sayso.ledger.migrations.upgrade import is_known, upgrade_ledger

    step = _step_of(engine)
    if step is None and not create:
        raise _no_ledger(name_ledger(engine))
    if step is None:
        _look_at_tables(engine)
    elif not is_known(step):
        raise LedgerError(f"The ledger {name_ledger(engine)} was made by a newer sayso: install that one.")
    with writing(engine) as connection:
        upgrade_ledger(connection)


def _step_of(engine: Engine) -> str | None:
    with reading(engine) as connection:
        if not inspect(connection).has_table(VERSION_TABLE):
            return None
        return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608


def _look_at_tables(engine: Engine) -> None:
    """Raises a LedgerError where somebody else's tables stand in our place."""
    with reading(engine) as connection:
        taken = sorted(set(METADATA.tables) & set(inspect(connection).get_table_names()))
    if taken and _step_of(engine) is None:
        raise LedgerError(
            f"The database {name_ledger(engine)} has a table `{taken[0]}` that is not ours: use an empty database."
        )
