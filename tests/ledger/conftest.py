"""One test body, every database: a ledger in memory, in a file, and in a PostgreSQL server where one can be had."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from sayso.ledger import open_ledger
from sayso.ledger.tables import METADATA

NO_SERVER = (
    "no PostgreSQL to test with: set SAYSO_TEST_POSTGRES to the URL of a server where databases may be made, or "
    "install the server's programs (initdb and postgres)"
)


def find_program(name):
    found = shutil.which(name)
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return Path(found).resolve() if found else next(iter(versions), None)


def as_common_user():
    """How subprocess changes user: PostgreSQL refuses to be run by root."""
    if os.getuid():
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory):
    """The URL of a server, without a database's name: the one given, or one made for this run and removed after it."""
    given = os.environ.get("SAYSO_TEST_POSTGRES")
    if given:
        yield given.rstrip("/")
        return
    initdb, postgres = find_program("initdb"), find_program("postgres")
    if not (initdb and postgres):
        pytest.skip(NO_SERVER)
    # Not below pytest's folder, which other users may not enter.
    home = Path(subprocess.check_output(["mktemp", "-d"], text=True, **as_common_user()).strip())
    data = home / "data"
    quiet = {"cwd": home, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **as_common_user()}
    made = subprocess.run([initdb, "-D", data, "-U", "sayso", "--auth=trust", "--no-sync", "-E", "UTF8"], **quiet)
    if made.returncode:
        pytest.skip(NO_SERVER)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["-p", str(port), "-k", str(home), "-h", "127.0.0.1", "-c", "fsync=off"]
    server = subprocess.Popen([postgres, "-D", data, *options], **quiet)
    url = f"postgresql+pg8000://sayso@127.0.0.1:{port}"
    try:
        wait_for(url)
        yield url
    finally:
        server.terminate()
        server.wait(30)
        shutil.rmtree(home, ignore_errors=True)


def wait_for(url):
    engine = create_engine(f"{url}/postgres")
    for _ in range(100):
        try:
            engine.connect().close()
            break
        except DBAPIError:
            time.sleep(0.1)
    engine.dispose()


@pytest.fixture(scope="session")
def make_database(postgres_url):
    """Makes empty databases, and drops them at the end."""
    made = []
    server = create_engine(f"{postgres_url}/postgres", isolation_level="AUTOCOMMIT")

    def make():
        name = f"sayso_test_{os.getpid()}_{len(made)}"
        with server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        made.append(name)
        return f"{postgres_url}/{name}"

    yield make
    with server.connect() as connection:
        for name in made:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(scope="session")
def database_to_empty(make_database):
    return make_database()


@pytest.fixture
def postgres_database(database_to_empty):
    """The URL of an empty database."""
    do_in(database_to_empty, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    return database_to_empty


@pytest.fixture(scope="session")
def ledger_to_empty(make_database):
    url = make_database()
    open_ledger(url).close()
    return url


@pytest.fixture
def postgres_ledger(ledger_to_empty):
    """The URL of an empty ledger: emptying one is faster than making one for each test."""
    tables = ", ".join((*METADATA.tables, "claim_words", "document_words", "name_words"))
    kept = ("log", "claim_grades", "source_grades")
    off, on = ([f"ALTER TABLE {table} {verb} TRIGGER USER" for table in kept] for verb in ("DISABLE", "ENABLE"))
    do_in(ledger_to_empty, *off, f"TRUNCATE {tables}", *on)
    return ledger_to_empty


def do_in(url, *statements):
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(params=["file", "postgres"])
def where(request, tmp_path):
    """Where a ledger may be made."""
    return str(tmp_path / "sayso.db") if request.param == "file" else request.getfixturevalue("postgres_database")


@pytest.fixture(params=["file", "postgres"])
def ledger(request, tmp_path):
    """An empty ledger. (In memory it is the same as in a file, and other tests have it there.)"""
    place = tmp_path / "sayso.db" if request.param == "file" else request.getfixturevalue("postgres_ledger")
    with open_ledger(place, originals=tmp_path / "originals") as opened:
        yield opened
