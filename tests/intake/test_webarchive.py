"""Web archives: which records are read, what is stated of them, damage, bombs, and memory."""

import gzip
import io
import random
import subprocess
import sys
import zlib

import brotli
import pytest
from samples import LONG, SENTENCE, check_found, make_docx, make_page, make_pdf, make_wacz, make_warc, make_zip, said

from sayso.errors import InputError
from sayso.intake import Limits, take_in, take_in_each
from sayso.terms import Clock, Document, Issue, IssueKind

PAGE = make_page()
HOME = "http://velden.example/news/cranes.html"


def read(data, name="pile.warc.gz", **limits):
    return check_found(list(take_in_each(data, name=name, limits=Limits(**limits))))


@pytest.mark.parametrize("packed", [True, False])
def test_pages_papers_and_plain_text_are_documents(packed):
    data = make_warc(
        (HOME, PAGE),
        ("http://velden.example/memo.pdf", make_pdf([SENTENCE]), {"type": "application/pdf"}),
        ("http://velden.example/note", SENTENCE.encode(), {"type": "text/plain"}),
        gzip=packed,
    )
    page, pdf, note = read(data, name="pile.warc")
    assert LONG in said(page) and said(pdf) == [SENTENCE] and note.text == SENTENCE
    assert page.location == HOME
    assert page.title == "Cranes"
    assert page.clocks.capture == Clock("2023-02-07T14:05:00Z", "WARC-Date")
    assert page.container == pdf.container
    assert page.part == "record at 0"
    place = int(pdf.part.removeprefix("record at "))
    start = data[place:]
    assert start.startswith(b"\x1f\x8b" if packed else b"WARC/1.")


def test_the_same_page_alone_and_archived_is_one_document():
    (archived,) = read(make_warc((HOME, PAGE)))
    assert archived.id == take_in(PAGE, name="cranes.html").id


@pytest.mark.parametrize(
    "told",
    [
        {"status": "404 Not Found"},
        {"status": "301 Moved Permanently"},
        {"type": "image/png"},
        {"type": "text/css"},
        {"type": "application/javascript"},
        {"type": "application/octet-stream"},
        {"kind": "revisit"},
        {"kind": "request"},
        {"kind": "metadata"},
    ],
)
def test_other_records_are_passed_over(told):
    note = (HOME, SENTENCE.encode(), {"type": "text/plain"})
    (document,) = read(make_warc((HOME, b"Not to be read.", told), note))
    assert document.text == SENTENCE


def test_robots_txt_is_passed_over():
    assert read(make_warc(("http://velden.example/robots.txt", b"User-agent: *", {"type": "text/plain"}))) == []


def test_a_pdf_that_the_server_gave_no_type_is_read():
    (document,) = read(make_warc((HOME, make_pdf([SENTENCE]), {"type": "application/octet-stream"})))
    assert said(document) == [SENTENCE]


def test_a_resource_record_is_read():
    (document,) = read(make_warc((HOME, PAGE, {"kind": "resource", "type": "text/html"})))
    assert LONG in said(document)


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
        ("br", brotli.compress),
        ("identity", bytes),
        ("gzip", bytes),
        ("br", bytes),
    ],
)
def test_the_packing_of_the_transport_is_undone(encoding, pack):
    (document,) = read(make_warc((HOME, pack(PAGE), {"encoding": encoding})))
    assert document.id == take_in(PAGE, name="cranes.html").id


def test_chunks_are_joined():
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in (PAGE[:50], PAGE[50:])) + b"0\r\n\r\n"
    (document,) = read(make_warc((HOME, chunked, {"chunked": True})))
    assert document.id == take_in(PAGE, name="cranes.html").id


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_packing_that_cannot_be_undone_is_named(encoding):
    packed = {"gzip": gzip.compress, "br": brotli.compress, "zstd": bytes}[encoding](LONG.encode() * 9)
    damaged = packed[:20] + bytes([packed[20] ^ 0xFF]) * 30 + packed[50:]
    issue, document = read(make_warc((HOME, damaged, {"encoding": encoding}), (HOME, PAGE)))
    assert (issue.kind, issue.where) == (IssueKind.UNREADABLE, "pile.warc.gz record at 0")
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    "body",
    [LONG.encode() * 900, gzip.compress(b"<html>" + b" " * 9_000_000), brotli.compress(b"<html>" + b" " * 9_000_000)],
)
def test_a_record_above_the_limit_is_left_out(body):
    encoding = "gzip" if body[:2] == b"\x1f\x8b" else "br" if len(body) < 1000 else "identity"
    issue, document = read(make_warc((HOME, body, {"encoding": encoding}), (HOME, PAGE)), document_bytes=100_000)
    assert (issue.kind, issue.where) == (IssueKind.TOO_LARGE, "pile.warc.gz record at 0")
    assert LONG in said(document)


def test_it_holds_many_documents():
    with pytest.raises(InputError, match="take_in_each"):
        take_in(make_warc((HOME, PAGE)), name="pile.warc.gz")


THREE = [(f"http://velden.example/{n}", f"{SENTENCE} Note {n}.".encode(), {"type": "text/plain"}) for n in range(3)]


def offsets(data):
    return [int(one.part.removeprefix("record at ")) for one in read(data)]


def test_after_a_damaged_packed_record_the_next_is_found():
    whole = make_warc(*THREE)
    place = offsets(whole)[1]
    damaged = whole[: place + 60] + b"\xff" * 40 + whole[place + 100 :]
    first, issue, third = read(damaged)
    assert (first.text[-7:], third.text[-7:]) == ("Note 0.", "Note 2.")
    assert (issue.kind, issue.where) == (IssueKind.UNREADABLE, f"pile.warc.gz record at {place}")


def test_after_a_damaged_plain_record_the_next_is_found():
    whole = make_warc(*THREE, gzip=False)
    place = offsets(whole)[1]
    damaged = whole[:place] + b"XXXX" + whole[place + 4 :]
    found = read(damaged, name="pile.warc")
    assert [type(one) for one in found] == [Document, Issue, Document]
    assert found[1].where == f"pile.warc record at {place}"


@pytest.mark.parametrize("length", [b"twelve", b"-5", b"999999999999"])
def test_a_record_that_lies_about_its_length(length):
    whole = make_warc(*THREE, gzip=False)
    place = whole.index(b"Content-Length: ", offsets(whole)[1])
    end = whole.index(b"\r\n", place)
    found = read(whole[:place] + b"Content-Length: " + length + whole[end:], name="pile.warc")
    assert isinstance(found[0], Document)
    assert any(isinstance(one, Issue) and one.kind in {IssueKind.UNREADABLE, IssueKind.TOO_LARGE} for one in found)


@pytest.mark.parametrize("packed", [True, False])
def test_a_cut_off_archive_is_read_to_where_it_ends(packed):
    whole = make_warc(*THREE, gzip=packed)
    found = read(whole[: offsets(whole)[2] + 150], name="pile.warc")
    assert [type(one) for one in found][:2] == [Document, Document]
    assert found[-1].kind is IssueKind.UNREADABLE
    assert "cut off" in found[-1].message


def test_an_archive_packed_as_one_piece_is_read():
    data = gzip.compress(make_warc(*THREE, gzip=False))
    found = read(data)
    assert [one.text[-7:] for one in found] == ["Note 0.", "Note 1.", "Note 2."]
    assert found[0].part == "record at 0" and found[1].part.startswith("record at 0 + ")


def test_headers_without_end_are_given_up():
    endless = b"WARC/1.0\r\n" + b"X-Filler: words\r\n" * 200_000
    found = read(endless + make_warc(*THREE, gzip=False), name="pile.warc")
    assert found[0].kind is IssueKind.UNREADABLE
    assert [one.text[-7:] for one in found[1:]] == ["Note 0.", "Note 1.", "Note 2."]


def test_nothing_is_printed(capfd):
    whole = make_warc(*THREE, gzip=False)
    read(whole.replace(b"Content-Length", b"Content-Longth", 1).replace(b"velden.example/1", b"velden example/1"))
    assert capfd.readouterr() == ("", "")


def test_wacz():
    page, note = read(make_wacz(make_warc((HOME, PAGE), THREE[0])), name="pile.wacz")
    assert page.location == HOME
    assert page.part == "archive/data.warc.gz record at 0"
    assert note.text.endswith("Note 0.")


def test_a_wacz_with_two_archives_of_which_one_is_damaged():
    warc = make_warc(*THREE)
    packed = make_zip({"datapackage.json": "{}", "archive/a.warc.gz": warc, "archive/b.warc.gz": warc})
    place = packed.index(warc) + 40
    found = read(packed[:place] + b"\xff" * 40 + packed[place + 40 :], name="pile.wacz")
    documents = [one for one in found if isinstance(one, Document)]
    assert [one.text[-7:] for one in documents if one.part.startswith("archive/b")] == ["Note 0.", "Note 1.", "Note 2."]
    assert any(isinstance(one, Issue) and "archive/a.warc.gz" in one.where for one in found)


def test_a_wacz_bomb_is_not_unpacked():
    import zipfile

    (issue,) = read(make_zip({"archive/a.warc": b"WARC/1.0\r\n" * 5_000_000}, zipfile.ZIP_DEFLATED), name="a.wacz")
    assert issue.kind is IssueKind.TOO_LARGE


def test_a_wacz_without_an_archive():
    (issue,) = read(make_zip({"datapackage.json": "{}"}), name="pile.wacz")
    assert issue.kind is IssueKind.UNREADABLE


def test_a_word_document_is_no_web_archive():
    assert said(take_in(make_docx(), name="memo.wacz")) == [SENTENCE]


MEASURE = """
import resource, sys
from sayso.intake import take_in_each
found = sum(1 for _ in take_in_each(sys.argv[1]))
print(found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_a_large_archive_needs_no_more_memory_than_a_small_one(tmp_path):
    filler = random.Random(3).randbytes(1_000_000)
    record = make_warc((HOME, filler, {"type": "image/png"}), gzip=False)
    small, large = tmp_path / "small.warc", tmp_path / "large.warc"
    note = make_warc(THREE[0], gzip=False)
    for path, times in ((small, 4), (large, 220)):
        with path.open("wb") as stream:
            for _ in range(times):
                stream.write(record + note)
    assert large.stat().st_size > 200_000_000

    def measure(path):
        out = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, check=True).stdout
        return [int(number) for number in out.split()]

    (few, little), (many, much) = measure(small), measure(large)
    assert (few, many) == (4, 220)
    assert much < little + 20_000  # kilobytes


@pytest.mark.parametrize("packed", [True, False])
def test_damage_never_raises(packed):
    whole = make_warc((HOME, PAGE), *THREE, (HOME, gzip.compress(PAGE), {"encoding": "gzip"}), gzip=packed)
    chance = random.Random(17)
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 25)):
            place = chance.randrange(len(damaged))
            if chance.random() < 0.2:
                del damaged[place : place + chance.randint(1, 60)]
            else:
                damaged[place] = chance.randrange(256)
        read(bytes(damaged[: chance.randint(20, len(damaged))]), name="pile.warc")
        read(make_wacz(bytes(damaged)), name="pile.wacz")


def test_a_damaged_wacz_never_raises():
    whole = make_wacz(make_warc(*THREE))
    chance = random.Random(19)
    for _ in range(100):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(4, len(damaged))] = chance.randrange(256)
        read(io.BytesIO(damaged).getvalue(), name="pile.wacz")
