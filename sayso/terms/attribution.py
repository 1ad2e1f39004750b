"""One saying: who, by which words, what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.span import Spans


class Quoting(StrEnum):
    """How the content is given (PARC 3): in the speaker's words, in the author's, or in both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one saying (PARC 3, PolNeAR).

    "**The mayor** *denied* taking the money": source "The mayor", cue "denied", content "taking the money". `source`
    is empty where nobody is named ("It was reported that"): that is a finding, we never guess. `parent` is the id of
    the attribution whose content holds this one ("Ann said that *Bo had told her*"). Not a claim: that is weighed.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    quoting: Quoting
    parent: str | None = None
    entity: str | None = None
    """Id of the entity that the source resolves to."""
