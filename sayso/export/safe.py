"""Text of strangers, made safe to show: control characters, escape sequences and direction overrides lose their power.

A hostile document could otherwise recolour a terminal, retype its title line, or show a name backwards.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SEPARATORS = (0x2028, 0x2029, *range(0xFFF9, 0xFFFC))
_TAGS = tuple(range(0xE0000, 0xE0080))
_C0 = tuple(code for code in range(0x20) if chr(code) not in "\n\t")
_C1 = tuple(range(0x80, 0xA0))
_SURROGATES = tuple(range(0xD800, 0xE000))

_PICTURES: Mapping[int, int] = {
    **{code: 0x2400 + code for code in _C0},
    0x7F: 0x2421,
    **dict.fromkeys((*_C1, *_BIDI, *_SEPARATORS, *_TAGS, *_SURROGATES), 0xFFFD),
}
"""Each dangerous character becomes one harmless one, so that spans still fit the text that is shown."""

_ESCAPES: Mapping[int, str] = {
    **{code: f"\\u{code:04x}" for code in (0x7F, *_C1, *_BIDI, *_SEPARATORS, *_SURROGATES)},
    **{code: json.dumps(chr(code))[1:-1] for code in _TAGS},
}

_END_OF_LINE = re.compile(r"\r(?=\n)")


def show_text(text: str) -> str:
    """Text for a terminal or a page: as long as before, line ends and tabs kept, nothing in it that acts."""
    return _END_OF_LINE.sub(" ", text).translate(_PICTURES)


def show_line(text: str) -> str:
    """Text for one cell or one line: as `show_text`, with every run of white space as one blank."""
    return show_text(" ".join(text.split()))


def json_line(value: object) -> str:
    """A value as JSON on one line: words in any script stay legible, characters that act are written as escapes.

    Loses nothing: reading the line gives back the value, lone surrogates included.
    """
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)
