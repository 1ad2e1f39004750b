"""Bytes -> characters, with newlines as they stand and an Issue where a guess was needed."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from sayso.intake.raw import Raw
from sayso.terms import Issue, IssueKind

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: its little-endian mark begins with the other's."""

_PLAUSIBLE = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp866", "iso8859_5", "cp1253", "cp1254", "cp1255", "cp1256",
    "gb18030", "big5", "cp932", "euc_jp", "euc_kr", "cp874", "mac_roman",
]  # fmt: skip
"""What undeclared files on people's disks are in. Guessing among all that Python knows takes a letter of Riga for one
of Munich."""
_WESTERN = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœŠšŽž‘’“”„‚–—…•€£§°©®«»¿¡·´\xa0")
_MOSTLY_ASCII = 0.15

SAMPLE_BYTES = 256 * 1024
"""What the encoding of undeclared bytes is guessed from; guessing takes seconds a megabyte."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding they were read by, and what was odd."""

    text: str
    encoding: str
    issues: tuple[Issue, ...] = ()


def decode_bytes(raw: Raw) -> Decoded:
    """All of `raw` as characters.

    In order: byte order mark, UTF-8, the encoding that the container declared, a guess. A byte order mark is no
    character of the text: offset 0 is the first character after it, as in `open(file, encoding="utf-8-sig")`.
    Newlines are not changed: `\\r\\n` stays two characters.
    """
    data = raw.held()
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(raw, data[len(mark) :], encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    declared = known_encoding(raw.charset)
    if declared and declared != "utf-8":
        try:
            return Decoded(data.decode(declared), declared)
        except (UnicodeDecodeError, ValueError):
            pass
    return _decode_by_guess(raw, data)


def known_encoding(name: str) -> str | None:
    """Python's name of a text encoding, None where there is none such: `ISO_8859-1` is `iso8859-1`."""
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", True) else None


def _decode_as(raw: Raw, data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        issue = raw.issue(
            IssueKind.ENCODING, f"is marked as {encoding} but has bytes that are not; those became U+FFFD"
        )
        return Decoded(data.decode(encoding, "replace"), encoding, (issue,))


def _decode_by_guess(raw: Raw, data: bytes) -> Decoded:
    """UTF-8 with a few broken bytes stays UTF-8; else the best guess of charset-normalizer, else Latin-1."""
    lenient = data.decode("utf-8", "replace")
    odd = lenient.count("\ufffd")
    beyond_ascii = sum(1 for character in lenient[:100_000] if character > "\x7f")
    if odd * 10 <= beyond_ascii and odd <= 1000:
        issue = raw.issue(IssueKind.ENCODING, "is UTF-8 with damaged bytes; those became U+FFFD")
        return Decoded(lenient, "utf-8", (issue,))
    encoding = _guess_encoding(data[:SAMPLE_BYTES])
    text = data.decode(encoding, "replace")
    issue = raw.issue(IssueKind.ENCODING, f"states no encoding and is not UTF-8; read as {encoding}, which is a guess")
    return Decoded(text, encoding, (issue,))


def _guess_encoding(sample: bytes) -> str:
    """Western where nearly all letters are ASCII and the rest are letters and quotes of the West; else by frequency."""
    western = sample.decode("cp1252", "replace")
    beyond = [character for character in western if character > "\x7f"]
    if len(beyond) <= _MOSTLY_ASCII * len(western) and sum(c in _WESTERN for c in beyond) >= 0.95 * len(beyond):
        return "cp1252"
    best = from_bytes(sample, cp_isolation=_PLAUSIBLE).best()
    return best.encoding if best is not None else "cp1252"
