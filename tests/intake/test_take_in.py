"""What take_in and take_in_each promise whatever the input is."""

import os
import socket

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_feed import ATOM, RSS
from test_html import make_page

from sayso.errors import InputError
from sayso.intake import take_in, take_in_each
from sayso.intake.limits import Limits
from sayso.terms import Document, Issue, IssueKind

PARAGRAPHS = st.lists(
    st.one_of(
        st.text(max_size=120),
        st.sampled_from([
            "By Ann Roe", "KORVA, 12 March — The mayor left.", "Read more here.", "2 Comments", "Related stories",
            "12 April 2023", "# Heading", "The paper was obtained by the Velden Courier, which has asked for comment.",
            "SECRET", "(AP) - He left.", "\x0c", "Share this", "A | B | C | D",
        ]),
    ),
    max_size=12,
)  # fmt: skip
BREAKS = st.sampled_from(["\n\n", "\r\n\r\n", "\n", "\r", " \n \n", "\x0c"])


def check(document):
    """The promises about passages."""
    end = 0
    for passage in document.passages:
        assert document.text[end : passage.span.start].strip() == ""
        assert passage.span.end <= len(document.text)
        words = passage.span.of(document.text)
        assert words.strip()
        end = passage.span.end
    assert document.text[end:].strip() == ""
    document.text.encode("utf-8")


@given(PARAGRAPHS, BREAKS, st.sampled_from(["a.txt", "a.md", ""]))
@settings(deadline=None, max_examples=150)
@example(["KORVA, 12 March — The mayor left."], "\n\n", "a.txt")
def test_passages_of_any_text_hold_all_of_it_in_order(paragraphs, ending, name):
    text = ending.join(paragraphs).replace("\x00", "").encode("utf-8", "ignore").decode()
    for found in take_in_each(text.encode(), name=name):
        if isinstance(found, Document):
            check(found)
            if found.media_type in {"text/plain", "text/markdown"}:
                assert found.text == text.removeprefix("\ufeff")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=80), max_size=8), st.booleans())
@settings(deadline=None, max_examples=60)
def test_passages_of_any_page_hold_all_of_it_in_order(paragraphs, escaped):
    words = [p.replace("<", "&lt;") if escaped else p for p in paragraphs]
    for found in take_in_each(make_page(words), name="a.html"):
        if isinstance(found, Document):
            check(found)


@pytest.mark.parametrize("data", [b"Words of a paper.\n\nMore.", make_page(), RSS, ATOM])
def test_taken_in_twice_it_is_the_same(data):
    assert list(take_in_each(data, name="x")) == list(take_in_each(data, name="x"))


@pytest.mark.parametrize("seed", [make_page(), RSS, ATOM, "By Ann Roe\n\nKORVA — She left.\n".encode("utf-16")])
@given(data=st.data())
@settings(deadline=4000, max_examples=40)
def test_damaged_files_never_raise(seed, data):
    damaged = bytearray(seed)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=12))
        damaged = damaged or bytearray(b"<")
    for found in take_in_each(bytes(damaged), name="damaged"):
        assert isinstance(found, Document | Issue)
        if isinstance(found, Document):
            check(found)
        else:
            assert found.kind is not IssueKind.CRASHED


@given(st.binary(max_size=400), st.sampled_from(["", "a.html", "a.txt", "a.md", "a.rss", "a.bin"]))
@settings(deadline=4000, max_examples=150)
@example(b"<html>\x00\xff", "a.html")
@example(b"\xff\xfe", "a.txt")
def test_any_bytes_never_raise(data, name):
    found = list(take_in_each(data, name=name))
    assert found
    assert not any(isinstance(one, Issue) and one.kind is IssueKind.CRASHED for one in found)


def test_no_connection_is_made(monkeypatch):
    def refuse(*_):
        raise AssertionError("a connection was attempted")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    traps = """<link rel="stylesheet" href="http://trap.example/a.css"><base href="http://trap.example/">
    <img src="http://trap.example/a.png"><iframe src="http://trap.example/"></iframe>
    <meta http-equiv="refresh" content="0;url=http://trap.example/">"""
    doctype = b'<!DOCTYPE rss SYSTEM "http://trap.example/rss.dtd">'
    inputs = [make_page(head=traps), RSS.replace(b"<!-- made by hand -->", doctype), ATOM, b"http://trap.example/feed"]
    for data in inputs:
        found = list(take_in_each(data, name="http://trap.example/page"))
        assert not any(isinstance(one, Issue) and one.kind is IssueKind.CRASHED for one in found)


def test_logs_do_not_quote_the_page(caplog):
    with caplog.at_level("DEBUG"):
        take_in(make_page(["A name that must not be in a log: Ivo Brandt of Velden, says the ledger of the board."]))
    assert "Brandt" not in caplog.text


def test_a_file_is_known_by_its_path_and_digest(tmp_path):
    path = tmp_path / "memo.txt"
    path.write_bytes(b"Words of a memo.")
    document = take_in(path)
    assert document.location == str(path)
    assert document == take_in(str(path))
    assert take_in(b"Words of a memo.", name="other").id == document.id


def test_what_cannot_be_opened_is_an_issue(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    kinds = {}
    for name in ("missing.txt", "pipe", "."):
        (issue,) = take_in_each(tmp_path / name)
        kinds[name] = issue.kind
    assert kinds == {"missing.txt": IssueKind.MISSING, "pipe": IssueKind.UNSUPPORTED, ".": IssueKind.UNSUPPORTED}
    with pytest.raises(InputError, match="no such file") as caught:
        take_in(tmp_path / "missing.txt")
    assert caught.value.issue.kind is IssueKind.MISSING


def test_a_file_above_the_limit_is_an_issue(tmp_path):
    path = tmp_path / "huge.txt"
    path.write_bytes(b"word " * 400_000)
    (issue,) = take_in_each(path, limits=Limits(document_bytes=1024 * 1024))
    assert issue.kind is IssueKind.TOO_LARGE
    (issue,) = take_in_each(path.read_bytes(), limits=Limits(document_bytes=1024 * 1024))
    assert issue.kind is IssueKind.TOO_LARGE


def test_binary_data_is_no_text():
    (issue,) = take_in_each(bytes(range(256)) * 20, name="a.bin")
    assert issue.kind is IssueKind.UNSUPPORTED
