"""Bytes -> characters."""

import pytest

from sayso.intake import take_in
from sayso.terms import IssueKind

SAMPLES = {
    "utf-8": "Die Brücke wird geschlossen, sagte der Bürgermeister am Dienstag. ",
    "utf-8-sig": "Die Brücke wird geschlossen, sagte der Bürgermeister am Dienstag. ",
    "utf-16": "Мэр заявил во вторник, что мост будет закрыт. ",
    "utf-32": "Мэр заявил во вторник, что мост будет закрыт. ",
    "cp1252": "“Die Brücke wird geschlossen”, sagte der Bürgermeister am Dienstag. ",
    "cp1251": "Мэр заявил во вторник, что мост будет закрыт на ремонт до конца года. ",
    "koi8_r": "Мэр заявил во вторник, что мост будет закрыт на ремонт до конца года. ",
    "cp1250": "Burmistrz powiedział we wtorek, że most będzie zamknięty na czas remontu. ",
    "gb18030": "市长周二表示，大桥将因维修而关闭，直到今年年底。",
    "cp932": "市長は火曜日、橋は修理のため閉鎖されると述べた。",
}


@pytest.mark.parametrize("encoding", SAMPLES)
def test_text_in_many_encodings(encoding):
    words = SAMPLES[encoding] * 5
    document = take_in(words.encode(encoding), name="a.txt")
    assert document.text == words
    guessed = not encoding.startswith("utf")
    assert [issue.kind for issue in document.issues] == [IssueKind.ENCODING] * guessed


def test_a_few_damaged_bytes_do_not_change_the_encoding():
    data = ("Die Brücke wird geschlossen, sagte der Bürgermeister. " * 20).encode()
    document = take_in(data[:100] + b"\xff" + data[100:], name="a.txt")
    assert document.text.count("\ufffd") == 1
    assert "Bürgermeister" in document.text
    assert [issue.kind for issue in document.issues] == [IssueKind.ENCODING]


def test_a_marked_encoding_with_damage_is_told_of():
    document = take_in(b"\xff\xfe" + "Der Mast brach.".encode("utf-16-le") + b"\x00", name="a.txt")
    assert document.text.startswith("Der Mast brach.")
    assert document.issues[0].kind is IssueKind.ENCODING
