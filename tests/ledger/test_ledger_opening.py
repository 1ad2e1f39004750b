"""Opening: what is no ledger is left as it is, and said to be none."""

import sqlite3
import stat

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from ledger_cases import another, make_claims, make_reading, record
from sqlalchemy import create_engine, text

from sayso.errors import LedgerError
from sayso.ledger import open_ledger, opening
from sayso.ledger.migrations import SCHEMA, VERSION_TABLE
from sayso.ledger.migrations.upgrade import newest_step
from sayso.ledger.tables import METADATA

NEW_COLUMNS = (
    ("readings", "clocks"),
    ("timexes", "anchor"),
    ("responses", "at"),
    ("claims", "time_anchor"),
    ("claims", "clocks"),
    ("claims", "likelihood"),
    ("claims", "confidence"),
    ("hops", "grade"),
)
NEW_TABLES = ("claim_grades", "source_grades")
"""What steps after the first have added."""
INDEXES = ("claim_words", "document_words", "name_words")


def test_the_migrated_schema_is_that_of_the_tables(where):
    def ours(name, kind, parents):
        return kind != "table" or not name.startswith(INDEXES)

    with open_ledger(where) as ledger, ledger._engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True, "include_name": ours}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), METADATA) == []


def test_the_newest_step_is_the_one_that_opening_looks_for():
    assert newest_step() == SCHEMA


def test_a_ledger_opens_again_as_it_was(where):
    with open_ledger(where) as ledger:
        reading, claims = record(ledger)
    with open_ledger(where, create=False) as ledger:
        assert ledger.reading(reading.document.id) == reading
        assert ledger.claims_of(reading.document.id) == claims
        assert not ledger.record(reading, claims)


def test_a_ledger_of_an_older_sayso_is_brought_up_to_date(where):
    """What was recorded before there were clocks of claims comes back without any, and the log holds."""
    with open_ledger(where) as ledger:
        reading, claims = record(ledger)
        with ledger._engine.connect().execution_options(writing=True) as connection:
            for table, column in NEW_COLUMNS:
                connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
            for table in NEW_TABLES:
                connection.execute(text(f"DROP TABLE {table}"))
            if connection.dialect.name == "postgresql":
                connection.execute(text("DROP FUNCTION refuse_grade_change"))
            connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '0001'"))
            connection.commit()
    with open_ledger(where) as ledger:
        assert ledger.reading(reading.document.id) == reading
        assert ledger.claims_of(reading.document.id) == claims
        assert ledger.check_log(deep=True) is None
        record(ledger, another(1))
        assert ledger.check_log(deep=True) is None


def test_a_newer_ledger_is_refused(where):
    with open_ledger(where) as ledger, ledger._engine.connect().execution_options(writing=True) as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
        connection.commit()
    with pytest.raises(LedgerError, match="made by a newer sayso: install that one"):
        open_ledger(where)


def test_a_ledger_half_made_is_made_whole(where, monkeypatch):
    from sayso.ledger.migrations import upgrade

    def fail_late(connection):
        whole(connection)
        raise KeyboardInterrupt

    whole = upgrade.upgrade_ledger
    monkeypatch.setattr(upgrade, "upgrade_ledger", fail_late)
    with pytest.raises(KeyboardInterrupt):
        open_ledger(where)
    monkeypatch.undo()
    with open_ledger(where) as ledger:
        assert set(ledger.counts().values()) == {0}


def test_sqlite_is_set_up_as_promised(tmp_path):
    with open_ledger(tmp_path / "sayso.db") as ledger, ledger._engine.connect() as connection:
        asked = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in PRAGMAS}
    assert asked == PRAGMAS


PRAGMAS = {
    "journal_mode": "wal",
    "foreign_keys": 1,
    "synchronous": 1,
    "busy_timeout": 60_000,
    "application_id": 0x53415953,
}


# -- no ledger there


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.touch()], ids=["missing", "empty"])
def test_asking_makes_nothing(tmp_path, make):
    path = tmp_path / "sayso.db"
    make(path)
    before = sorted((found.name, found.stat().st_size) for found in tmp_path.iterdir())
    with pytest.raises(LedgerError) as caught:
        open_ledger(path, create=False)
    assert str(caught.value) == f"There is no ledger at {path}: run `sayso read PATHS --ledger {path}` first."
    assert sorted((found.name, found.stat().st_size) for found in tmp_path.iterdir()) == before


def test_asking_an_empty_server_makes_nothing(postgres_database):
    with pytest.raises(LedgerError, match="There is no ledger at"):
        open_ledger(postgres_database, create=False)
    with open_ledger(postgres_database) as ledger:
        assert ledger.counts()["documents"] == 0


def test_an_empty_file_becomes_a_ledger(tmp_path):
    (tmp_path / "sayso.db").touch()
    with open_ledger(tmp_path / "sayso.db") as ledger:
        record(ledger)
    with open_ledger(tmp_path / "sayso.db", create=False) as ledger:
        assert ledger.counts()["documents"] == 1


def other_program(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE claims (id TEXT)")
    other.close()


OTHERS = {
    "text": lambda path: path.write_text("Dear editor,\n" * 100),
    "short": lambda path: path.write_bytes(b"\x00"),
    "cut": lambda path: path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 20),
    "database": other_program,
    "letter": lambda path: path.write_bytes(b"%PDF-1.7\n" + b"\xff" * 5000),
}


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_another_programs_file_is_left_as_it_is(tmp_path, other, create):
    path = tmp_path / "sayso.db"
    other(path)
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(LedgerError) as caught:
        open_ledger(path, create=create)
    assert str(caught.value) == f"{path} is no ledger of sayso: name another file."
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [found.name for found in tmp_path.iterdir()] == ["sayso.db"]


def test_another_programs_tables_are_left_as_they_are(postgres_database):
    engine = create_engine(postgres_database)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE claims (id TEXT)"))
    with pytest.raises(LedgerError, match="has a table `claims` that is not ours: use an empty database"):
        open_ledger(postgres_database)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).scalar() == 1
    engine.dispose()


def test_a_damaged_ledger_is_said_to_be_damaged(tmp_path):
    path = tmp_path / "sayso.db"
    with open_ledger(path) as ledger:
        record(ledger)
    content = bytearray(path.read_bytes())
    content[200:] = b"\xaa" * (len(content) - 200)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"is damaged|is no ledger"):
        open_ledger(path).counts()


def test_a_folder_is_no_ledger(tmp_path):
    with pytest.raises(LedgerError, match="cannot be opened: Is a directory"):
        open_ledger(tmp_path)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(LedgerError, match=r"There is no folder .*nowhere for the ledger: make it first"):
        open_ledger(tmp_path / "nowhere" / "sayso.db")


def test_a_file_that_may_not_be_written_is_said_so(tmp_path):
    path = tmp_path / "sayso.db"
    open_ledger(path).close()
    with open_ledger(path) as ledger:
        # As root the rights of the file stop nobody; this does.
        with ledger._engine.connect() as connection:
            connection.execute(text("PRAGMA query_only = ON"))
        with pytest.raises(LedgerError, match="cannot be written: check the rights"):
            record(ledger)


def test_a_file_that_may_not_be_read_is_said_so(tmp_path, monkeypatch):
    path = tmp_path / "sayso.db"
    open_ledger(path).close()

    def refuse(*_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(type(path), "open", refuse)
    with pytest.raises(LedgerError, match="cannot be opened: Permission denied"):
        open_ledger(path)


def test_a_ledger_that_others_hold_too_long_is_said_to_be_locked(tmp_path):
    path = tmp_path / "sayso.db"
    reading = make_reading()
    with open_ledger(path) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with ledger._engine.connect() as connection:
            connection.execute(text("PRAGMA busy_timeout = 50"))
        with pytest.raises(LedgerError, match="is being written by another program"):
            ledger.record(reading, make_claims(reading.document))
        other.execute("ROLLBACK")
        other.close()
        assert ledger.record(reading, make_claims(reading.document))


# -- URLs


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("mysql://host/name", "A ledger cannot live in mysql"),
        ("nonsense://", "A ledger cannot live in nonsense"),
        ("://", "This is no database URL"),
        ("", "No ledger is named"),
    ],
)
def test_what_is_no_url_of_ours_is_refused(url, reason):
    with pytest.raises(LedgerError, match=reason):
        open_ledger(url)


def test_a_server_that_is_not_there_is_said_so_without_the_password():
    with pytest.raises(LedgerError, match="cannot be reached") as caught:
        open_ledger("postgresql+pg8000://ann:secret@127.0.0.1:1/sayso")
    assert "secret" not in str(caught.value)


def test_a_database_that_is_not_there_is_said_so(postgres_url):
    with pytest.raises(LedgerError, match="cannot be opened: make the database first"):
        open_ledger(f"{postgres_url}/nothing_here")


def test_a_sqlite_url_is_a_path(tmp_path):
    with open_ledger(f"sqlite:///{tmp_path}/sayso.db") as ledger:
        record(ledger)
        ledger.keep(b"bytes")
    assert stat.S_ISDIR((tmp_path / "sayso.db.originals").stat().st_mode)
    with open_ledger(tmp_path / "sayso.db", create=False) as ledger:
        assert ledger.counts()["documents"] == 1


def test_a_short_postgresql_url_gets_our_driver(postgres_database):
    with open_ledger(postgres_database.replace("+pg8000", "")) as ledger:
        assert ledger.counts()["documents"] == 0


def test_a_missing_driver_is_named(monkeypatch):
    def without(*_, **__):
        raise ModuleNotFoundError("No module named 'pg8000'")

    monkeypatch.setattr(opening, "create_engine", without)
    with pytest.raises(LedgerError, match=r"install sayso\[postgres\]"):
        open_ledger("postgresql+pg8000://host/name")


def test_a_file_name_may_hold_what_urls_may_not(tmp_path):
    path = tmp_path / "100% of it? #1.db"
    with open_ledger(path) as ledger:
        record(ledger)
    assert path.is_file()
