"""How much of one input is read before it is given up. Each bound is generous for real papers and small for a bomb."""

from __future__ import annotations

from dataclasses import dataclass

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds on one input. Above any of them there is an Issue that names the bound, and the rest is read."""

    document_bytes: int = 64 * _MB
    """One file, attachment or archived response. A long book is 5 MB, a thousand scanned pages about 50 MB. Containers
    that are streamed (web archives) may be larger."""
    file_bytes: int = 16 * 1024 * _MB
    """One file of any kind, streamed or not: what standard input may bring, and what is searched for a digest."""
    text_characters: int = 20_000_000
    """Text taken from one document: four times the longest single record that archives release."""
    pages: int = 5_000
    """Pages of a PDF or scan; the rest is left out, with an Issue."""
    markup_depth: int = 200
    """Elements inside elements of a web page. Real pages stay under 60; parsers recurse."""
    markup_elements: int = 200_000
    """Tags of a web page. The longest real pages have some 50,000; at this bound one takes about 20 seconds."""
    nesting: int = 8
    """Documents inside documents: an e-mail in an e-mail in an archive is 2."""
    parts: int = 1_000
    """Attachments of one e-mail, members of one packed document. Records of a web archive and entries of a feed are
    streamed and not counted."""
    unpacked_bytes: int = 512 * _MB
    """All that one packed file may unpack to."""
    unpacked_ratio: int = 200
    """Unpacked over packed bytes of one member above 1 MB. Text packs about 1:10, empty tables 1:60, a bomb
    1:1000."""
    seconds: float = 120.0
    """Wall-clock time of one document in the guarded child process."""
    memory_bytes: int = 2048 * _MB
    """Address space of the guarded child process."""


LIMITS = Limits()
"""What everything uses unless told otherwise."""
