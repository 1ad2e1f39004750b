"""No command makes a network connection: not the program, not the process that reads files for it, not a library."""

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import build_app
from sayso.cli.commands import COMMANDS

PILE = Path(__file__).parents[1] / "demo" / "pile"
REPORT = str(PILE / "01-harbour-courier-report.html")
ARGUMENTS = {
    "read": [str(PILE)],
    "claims": [],
    "trace": ["CLAIM"],
    "who": ["Gantrel Freight"],
    "responses": [],
    "grade": ["Gantrel Freight", "--reliability", "D", "--by", "Mara Voss"],
    "show": [REPORT],
    "search": ["crates"],
    "documents": [],
    "issues": [],
    "log": [],
    "export": ["--format", "markdown"],
    "schema": [],
}
"""Each command as a user would type it; CLAIM is filled in with a claim of the report."""

WITNESS = """
import os, subprocess, sys

def note(line):
    with open(os.environ["WITNESS"], "a") as stream:
        stream.write(line + "\\n")

def watch(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.sendto")):
        note(event)
        raise RuntimeError(event)

def start_watched(self, command, *arguments, begin=subprocess.Popen.__init__, **options):
    if "-I" in command:
        at = command.index("-c") + 1
        command[at] = f"exec(open({__file__!r}).read(), dict(__file__={__file__!r}))\\n{command[at]}"
    begin(self, command, *arguments, **options)

subprocess.Popen.__init__ = start_watched
sys.addaudithook(watch)
note("awake")
"""
"""Started by Python itself in every process that inherits the environment, and put before the code of a process that
was told to ignore its environment (-I). No code can take an audit hook off again."""


class NoNetwork(Exception):
    """Somebody tried."""


@pytest.fixture
def no_network(monkeypatch):
    def refuse(*_, **__):
        raise NoNetwork

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)


def test_every_command_is_tried():
    assert set(ARGUMENTS) == {command.name for command in COMMANDS}


def test_no_command_connects_in_this_process(no_network, tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "demo.db"))
    app = build_app()

    def run(name, *arguments):
        result = CliRunner().invoke(app, [name, *arguments])
        assert result.exit_code in (0, 1), result.output
        return result.stdout

    run("read", *ARGUMENTS["read"])
    claim = json.loads(run("claims", "--json", "--document", REPORT).splitlines()[0])["id"]
    for name, arguments in ARGUMENTS.items():
        assert run(name, *(claim if word == "CLAIM" else word for word in arguments)).strip() or name == "issues"


def test_no_process_connects(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(WITNESS)
    witness = tmp_path / "witness.txt"
    paths = [str(site), *filter(None, sys.path)]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(paths),
        "WITNESS": str(witness),
        "SAYSO_LEDGER": str(tmp_path / "demo.db"),
    }

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "sayso", *arguments], env=environment, capture_output=True, text=True, timeout=300
        )

    for arguments in (["read", str(PILE)], ["claims"], ["show", REPORT], ["export", "--format", "json"]):
        done = run(*arguments)
        assert done.returncode in (0, 1), done.stderr
    lines = witness.read_text().splitlines()
    assert [line for line in lines if line != "awake"] == []
    # Four commands, and the process in which `read` takes files in.
    assert len(lines) == 5


def test_the_witness_would_speak_up(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WITNESS)
    witness = tmp_path / "witness.txt"
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "WITNESS": str(witness)}
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, timeout=60)
    assert done.returncode != 0
    assert "socket.getaddrinfo" in witness.read_text()


LURE = "http://127.0.0.1:{port}/{name}"
LURES = {
    "page.html": """<!DOCTYPE html PUBLIC "x" "{lure}"><html><head><base href="{lure}"><link rel="stylesheet"
        href="{lure}"><link rel="canonical" href="{lure}"><meta http-equiv="refresh" content="0;url={lure}"><script
        src="{lure}"></script></head><body><article><p>The mayor of Ansgar said that the bridge was safe, and that it
        would stay open all winter.</p><img src="{lure}"><iframe src="{lure}"></iframe></article></body></html>""",
    "page.xhtml": """<?xml version="1.0"?><?xml-stylesheet href="{lure}"?><!DOCTYPE html [<!ENTITY lure SYSTEM
        "{lure}"><!ENTITY % more SYSTEM "{lure}"> %more;]><html xmlns="http://www.w3.org/1999/xhtml"
        xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>The mayor of Ansgar said &lure; that the bridge was
        safe.</p><xi:include href="{lure}"/></body></html>""",
    "feed.xml": """<?xml version="1.0"?><!DOCTYPE rss SYSTEM "{lure}"><rss version="2.0"><channel><title>News</title>
        <link>{lure}</link><item><title>Bridge</title><link>{lure}</link><enclosure url="{lure}"/><description>The mayor
        said that the bridge was safe.</description></item></channel></rss>""",
    "mail.eml": "From: a@b.example\nSubject: Bridge\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
    '<p>The mayor said that the bridge was safe.</p><img src="{lure}">\n',
    "note.md": "# Bridge\n\nThe mayor said that the bridge was safe. ![]({lure}) <img src='{lure}'>\n",
    "note.txt": "The mayor said that the bridge was safe. See {lure}\n",
}


def test_nothing_in_a_document_is_fetched(tmp_path):
    """A listener on this machine counts who comes, so native libraries are caught as well."""
    visits = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def count_visits():
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                visits.append(connection.recv(200))
                connection.close()

        threading.Thread(target=count_visits, daemon=True).start()
        with socket.create_connection(("127.0.0.1", port)) as knock:
            knock.sendall(b"knock")
        pile = tmp_path / "pile"
        pile.mkdir()
        for name, content in LURES.items():
            (pile / name).write_text(content.replace("{lure}", LURE.format(port=port, name=name)))
        done = subprocess.run(
            [sys.executable, "-m", "sayso", "read", str(pile), "--ledger", str(tmp_path / "lures.db")],
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode in (0, 1), done.stderr
    assert visits == [b"knock"]
