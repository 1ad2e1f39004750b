"""Picture of a page -> its lines, by the `tesseract` program where it is installed."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageOps

from sayso.intake.pages import Line
from sayso.intake.pulse import beat

HOW_TO_INSTALL = "install tesseract (on Debian and Ubuntu: `apt install tesseract-ocr`) and read it again"

DOTS_PER_INCH = 300
"""What tesseract's makers advise."""

MOST_PIXELS = 100_000_000
"""Of one page. A page of A3 at 300 dots an inch has 17 million; a picture bomb has billions."""

_LONGEST_SIDE = 10_000
"""Pixels; a longer picture is made smaller before it is read. tesseract itself refuses 32,767."""

_HARD_TO_READ = 60.0
"""Mean confidence of the words, of 100. Clean print scores above 90, a bad fax about 50."""

_MOST_LANGUAGES = 4
"""Each installed language that is tried costs time and, on clean print, some accuracy."""


class OcrFailed(Exception):
    """tesseract could not read this page. The message says why in plain words and quotes nothing."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was read from one picture. `doubtful`: so unsure that a person should look at the picture."""

    lines: tuple[Line, ...]
    doubtful: bool


def find_tesseract() -> str | None:
    """The program's path, None where it is not installed. Asked anew each time: PATH may change."""
    return shutil.which("tesseract")


def read_picture(program: str, picture: Image.Image, seconds: float) -> Scanned:
    """The lines of one picture, with paragraphs as tesseract finds them. Raises OcrFailed.

    The picture goes in and the text comes out through pipes: no copy of a leaked page is left on the disk.
    """
    beat()
    command = [program, "-", "-", "-l", _find_languages(program), "--dpi", str(DOTS_PER_INCH), "tsv"]
    try:
        done = subprocess.run(
            command,
            input=_prepare(picture),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise OcrFailed(f"tesseract did not finish within {seconds:.0f} seconds") from None
    except OSError as trouble:
        raise OcrFailed(f"tesseract could not be started ({(trouble.strerror or 'unknown').lower()})") from None
    finally:
        beat()
    if done.returncode < 0:
        raise OcrFailed(f"tesseract was stopped by signal {-done.returncode}")
    if done.returncode:
        raise OcrFailed(f"tesseract failed with status {done.returncode}")
    return _parse_table(done.stdout.decode("utf-8", "replace"))


def _prepare(picture: Image.Image) -> bytes:
    """The picture as grey PNG, no larger than it helps."""
    grey = picture.convert("L")
    if max(grey.size) > _LONGEST_SIDE:
        grey = ImageOps.contain(grey, (_LONGEST_SIDE, _LONGEST_SIDE))
    packed = io.BytesIO()
    grey.save(packed, "PNG", compress_level=1)
    return packed.getvalue()


def _environment() -> dict[str, str]:
    """One thread a page: on the small networks of tesseract more threads wait for one another."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


@lru_cache(maxsize=4)
def _find_languages(program: str) -> str:
    """The languages that this machine's tesseract has packs for, English first: who installs a pack reads that
    language."""
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, env=_environment()).stdout
    except (OSError, subprocess.TimeoutExpired):
        return "eng"
    names = [line.strip() for line in listed.decode("utf-8", "replace").splitlines()[1:]]
    usable = [name for name in names if name.isidentifier() and name not in {"osd", "equ"}]
    usable.sort(key=lambda name: (name != "eng", name))
    return "+".join(usable[:_MOST_LANGUAGES]) or "eng"


def _parse_table(table: str) -> Scanned:
    """tesseract's TSV: one row a word, numbered by block, paragraph and line."""
    rows: dict[tuple[str, str, str], list[str]] = {}
    confidences: list[float] = []
    for row in table.splitlines()[1:]:
        cells = row.split("\t", 11)
        if len(cells) == 12 and cells[0] == "5" and (word := clean_characters(cells[11]).strip()):
            rows.setdefault((cells[2], cells[3], cells[4]), []).append(word)
            confidences.append(float(cells[10]))
    lines: list[Line] = []
    before: tuple[str, str] | None = None
    for (block, paragraph, _), words in rows.items():
        lines.append(Line(" ".join(words), opens=(block, paragraph) != before))
        before = (block, paragraph)
    doubtful = bool(confidences) and sum(confidences) / len(confidences) < _HARD_TO_READ
    return Scanned(tuple(lines), doubtful)


_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF) if code not in (0x09, 0x0A)}
_CONTROLS |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def clean_characters(text: str) -> str:
    """Control characters, which no printed page shows, become spaces; half characters become U+FFFD."""
    return text.translate(_CONTROLS)
