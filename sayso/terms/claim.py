"""One thing said once, by one chain of speakers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.clock import Clocks
from sayso.terms.grade import Grade
from sayso.terms.likelihood import Confidence, Likelihood
from sayso.terms.span import Span, Spans
from sayso.terms.timex import Timex


class Certainty(StrEnum):
    """FactBank's modality: how far a source commits itself."""

    CERTAIN = "CT"
    PROBABLE = "PR"
    POSSIBLE = "PS"
    UNCOMMITTED = "U"


class Polarity(StrEnum):
    """FactBank's polarity."""

    AFFIRMED = "+"
    NEGATED = "-"
    UNKNOWN = "u"


@dataclass(frozen=True, slots=True)
class Factuality:
    """The innermost source's stance on a claim (FactBank). Not whether the claim is true.

    "probably left" is PR+, "did not leave" CT-, "no evidence that they left" U with polarity u.
    """

    certainty: Certainty
    polarity: Polarity


class EventStatus(StrEnum):
    """How the event stands in the words of its source (near PLOVER's modes). *met* happened, *with the intent to buy*
    intended."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    INTENDED = "intended"
    ATTEMPTED = "attempted"
    HYPOTHETICAL = "hypothetical"
    NO_EVIDENCE = "no_evidence"
    """Evidence is said to be missing: not the same as denied."""
    DENIED = "denied"
    STATE = "state"


class HopKind(StrEnum):
    """What kind of speaker a hop is."""

    OUTLET = "outlet"
    AUTHOR = "author"
    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    DOCUMENT = "document"
    INTELLIGENCE = "intelligence"
    UNNAMED = "unnamed"
    """Particular but nameless: "two officials briefed on the report"."""
    CROWD = "crowd"
    """Indefinitely many: "critics", "residents"."""
    UNKNOWN = "unknown"
    """Nobody is given: "reportedly", "is believed to"."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One speaker of a chain: a person, office, document or intercept that passes the claim on.

    `span` is the mention nearest to the claim, `cue` the reporting words; both None for hop 0, the
    document's own author or outlet. `named`: could a reader tell this source from another? `entity` is the id of the
    document's entity.
    """

    label: str
    kind: HopKind
    named: bool
    span: Span | None = None
    cue: Span | None = None
    entity: str | None = None
    grade: Grade | None = None
    """What the text itself grades this source and its information ("SOURCE B-3"): its writer's word, not the desk's."""


Chain = tuple[Hop, ...]
"""From the document's own author (hop 0) inward to whoever asserts the claim first.

newsroom <- leaked document <- signals intelligence has three hops. PROV: each hop wasQuotedFrom
the next, the last is the primary source."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that a document presents, together with who vouches for it.

    Names its document, its words and the reader that found it. Not a fact, and not yet joined
    with what others said: claims judged the same share a canonical claim, so joining destroys nothing.
    `reasons` are the words that the weighing went by, for the editor.
    """

    id: str
    document: str
    reader: str
    content: Spans
    text: str
    chain: Chain
    factuality: Factuality
    event_status: EventStatus
    time: Timex | None = None
    entities: tuple[str, ...] = ()
    attribution: str | None = None
    """Id of the attribution it came from; None for the author's own voice."""
    parent: str | None = None
    """Id of the claim whose content holds this one."""
    reasons: tuple[str, ...] = ()
    clocks: Clocks = Clocks()
    """When it happened, was said, written down, published, posted again, copied: each only where something says so."""
    likelihood: Likelihood | None = None
    """The word of likelihood that governs it, if there is one of ICD 203's."""
    confidence: Confidence | None = None
    """The confidence with which it is judged, where the words say so: apart from likelihood."""
