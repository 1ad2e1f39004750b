"""One test body, every database: a ledger in memory, in a file, and in a PostgreSQL server where one can be had."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from sayso.ledger import open_ledger

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
    return {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.getuid() == 0 else {}


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory):
    """The URL of a server, without a database's name: the one given, or one made for this run and removed after it."""
    given = os.environ.get("SAYSO_TEST_POSTGRES")
    if given:
        yield given.rstrip("/")
        return
    initdb, postgres = find_program("initdb"), find_program("postgres")
    if not (initdb and postgres) or sys.platform == "win32":
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
    import time

    from sqlalchemy.exc import DBAPIError

    engine = create_engine(f"{url}/postgres")
    for _ in range(100):
        try:
            engine.connect().close()
            break
        except DBAPIError:
            time.sleep(0.1)
    engine.dispose()


@pytest.fixture
def postgres_database(postgres_url):
    """The URL of an empty database, dropped afterwards."""
    name = f"sayso_test_{os.getpid()}_{os.urandom(4).hex()}"
    engine = create_engine(f"{postgres_url}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield f"{postgres_url}/{name}"
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(params=["file", "postgres"])
def where(request, tmp_path):
    """Where a ledger may be made that several programs can open."""
    return str(tmp_path / "sayso.db") if request.param == "file" else request.getfixturevalue("postgres_database")


@pytest.fixture(params=["memory", "file", "postgres"])
def ledger(request, tmp_path):
    """An empty ledger."""
    places = {"memory": lambda: ":memory:", "file": lambda: tmp_path / "sayso.db"}
    place = places.get(request.param, lambda: request.getfixturevalue("postgres_database"))()
    with open_ledger(place, originals=tmp_path / "originals") as opened:
        yield opened
