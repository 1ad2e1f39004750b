"""All in which SQLite and PostgreSQL differ while a ledger is used. (How their tables are made: `migrations/`.)"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    Select,
    TableClause,
    and_,
    cast,
    column,
    event,
    func,
    literal_column,
    table,
    text,
)
from sqlalchemy import select as select_from
from sqlalchemy.dialects.postgresql import TSQUERY

from sayso.ledger.columns import WRITERS
from sayso.ledger.folding import Phrase

Row = Mapping[Any, Any]
"""One row, by the names of its columns."""

BUSY_SECONDS = 60
"""How long a writer waits for another one. A record takes milliseconds, so this is many writers or a stuck one."""

_WRITE_LOCK = 0x7361_7973_6F
"""PostgreSQL's name for our write lock, "sayso" in hexadecimal: advisory locks are numbers."""


class Database(Protocol):
    """What the rest of the ledger needs done in one database's own way."""

    def prepare(self, engine: Engine) -> None:
        """Sets up the connections of an engine."""

    def lock_writing(self, connection: Connection) -> None:
        """Waits until nobody else writes; until the end of this transaction nobody else will. The log is one chain,
        so two writers must not append at once."""

    def insert_rows(self, connection: Connection, into: TableClause, rows: Sequence[Row]) -> None:
        """Inserts many rows at once."""

    def index_words(self, connection: Connection, index: str, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Adds folded words to a full-text index, each row under its number."""

    def match_words(self, index: str, phrases: Sequence[Phrase]) -> Select[tuple[int, float]]:
        """Selects `n` and `rank` (lower is better) of the rows of an index in which all the phrases stand."""

    def starts_with(self, what: Column[str], prefix: str) -> ColumnElement[bool]:
        """A test that an index helps with; `prefix` is ASCII."""


def _as_stored(into: TableClause, rows: Sequence[Row]) -> Iterator[list[Any]]:
    """The values of rows that all have the same keys, each as its column's type writes it."""
    types = enumerate(type(into.c[name].type) for name in rows[0])
    written = [(place, WRITERS[type_]) for place, type_ in types if type_ in WRITERS]
    for row in rows:
        values = list(row.values())
        for place, write in written:
            if values[place] is not None:
                values[place] = write(values[place])
        yield values


class Sqlite:
    """A file, or memory. FTS5 tables without content hold the words, under the row's number."""

    def prepare(self, engine: Engine) -> None:
        event.listen(engine, "connect", self._set_up)
        event.listen(engine, "begin", self._begin)

    @staticmethod
    def _set_up(dbapi_connection: Any, record: Any) -> None:
        # Python's module would begin transactions on its own, and too late; `_begin` does it.
        dbapi_connection.isolation_level = None
        dbapi_connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        dbapi_connection.execute("PRAGMA foreign_keys = ON")
        # With a write-ahead log, NORMAL waits for the disk at checkpoints, not at each commit. A power cut can take
        # back the last commits, whole ones only, and they are read again: `has_finished` is taken back with them.
        dbapi_connection.execute("PRAGMA synchronous = NORMAL")
        # Each checkpoint waits for the disk. Some 40 MB of log between two cost nothing but the place.
        dbapi_connection.execute("PRAGMA wal_autocheckpoint = 10000")

    @staticmethod
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    def lock_writing(self, connection: Connection) -> None:
        """BEGIN IMMEDIATE has done it."""

    def insert_rows(self, connection: Connection, into: TableClause, rows: Sequence[Row]) -> None:
        # SQLAlchemy would take most of the time of a record with its own preparation of each row.
        if rows:
            names = ", ".join(f'"{name}"' for name in rows[0])
            places = ", ".join("?" * len(rows[0]))
            statement = f'INSERT INTO "{into.name}" ({names}) VALUES ({places})'  # noqa: S608
            connection.exec_driver_sql(statement, [tuple(row) for row in _as_stored(into, rows)])

    def index_words(self, connection: Connection, index: str, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        # FTS5 takes rows fastest in the order of their numbers.
        packed = sorted((n, " ".join(words)) for n, words in rows)
        if packed:
            connection.exec_driver_sql(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", packed)  # noqa: S608

    def match_words(self, index: str, phrases: Sequence[Phrase]) -> Select[tuple[int, float]]:
        asked = " AND ".join(f'"{" ".join(phrase.words)}"{"*" if phrase.prefix else ""}' for phrase in phrases)
        found = table(index, column("rowid"), column("rank"))
        return select_from(found.c.rowid.label("n"), found.c.rank.label("rank")).where(
            literal_column(index).op("MATCH")(asked)
        )

    def starts_with(self, what: Column[str], prefix: str) -> ColumnElement[bool]:
        return and_(what >= prefix, what < prefix + "\x7f")


class Postgres:
    """A server. Tables of tsvector with a GIN index hold the words; their positions are counted here, so that
    PostgreSQL's own parser has no say in what a word is."""

    def prepare(self, engine: Engine) -> None:
        """Nothing to do."""

    def lock_writing(self, connection: Connection) -> None:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)").bindparams(lock=_WRITE_LOCK))

    def insert_rows(self, connection: Connection, into: TableClause, rows: Sequence[Row]) -> None:
        """One statement for all rows: a statement for each would wait for the server each time."""
        if not rows:
            return
        plain = [dict(zip(rows[0], row, strict=True)) for row in _as_stored(into, rows)]
        names = ", ".join(f'"{name}"' for name in rows[0])
        connection.execute(
            text(
                f'INSERT INTO "{into.name}" ({names}) '  # noqa: S608
                f'SELECT {names} FROM json_populate_recordset(NULL::"{into.name}", CAST(:rows AS json))'
            ).bindparams(rows=json.dumps(plain, ensure_ascii=False))
        )

    def index_words(self, connection: Connection, index: str, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        packed = [
            {"n": n, "words": " ".join(f"'{word}':{at}" for at, word in enumerate(words, 1))} for n, words in rows
        ]
        self.insert_rows(connection, table(index, column("n"), column("words")), packed)

    def match_words(self, index: str, phrases: Sequence[Phrase]) -> Select[tuple[int, float]]:
        asked = " & ".join(
            "(" + " <-> ".join(f"'{word}'" for word in phrase.words) + (":*" if phrase.prefix else "") + ")"
            for phrase in phrases
        )
        query = cast(asked, TSQUERY)
        found = table(index, column("n"), column("words"))
        rank = -func.ts_rank_cd(found.c.words, query)
        return select_from(found.c.n, rank.label("rank")).where(found.c.words.op("@@")(query))

    def starts_with(self, what: Column[str], prefix: str) -> ColumnElement[bool]:
        return what.startswith(prefix, autoescape=True)


DATABASES: dict[str, Database] = {"sqlite": Sqlite(), "postgresql": Postgres()}
"""Every database that a ledger can live in, by SQLAlchemy's name for it."""
