"""The vocabulary: one frozen dataclass an idea, one word each. In: nothing. Out: the types that every stage hands
on."""

from sayso.terms.attribution import Attribution, Quoting
from sayso.terms.claim import Certainty, Chain, Claim, EventStatus, Factuality, Hop, HopKind, Polarity
from sayso.terms.clock import Clock, ClockName, Clocks, Precision
from sayso.terms.document import Document, Locator, Passage, PassageRole, Sentence
from sayso.terms.grade import (
    ClaimGrades,
    ClaimGrading,
    Credibility,
    Grade,
    Reliability,
    Setter,
    SourceGrading,
    Standing,
)
from sayso.terms.ids import content_id, document_id
from sayso.terms.issue import Issue, IssueKind
from sayso.terms.likelihood import Confidence, ConfidenceLevel, Likelihood, LikelihoodTerm
from sayso.terms.mention import Entity, EntityKind, Mention, MentionForm
from sayso.terms.origin import CanonicalClaim, Corroboration, Independence, Judgement, Origin, OriginPair
from sayso.terms.reading import Reading
from sayso.terms.response import Response, ResponseKind
from sayso.terms.review import Dossier, Reply, ReplyRequest, Review, Verdict, Verification
from sayso.terms.span import Span, Spans, hull, words_of
from sayso.terms.timex import Anchor, Timex, TimexMod, TimexType

__all__ = [
    "Anchor",
    "Attribution",
    "CanonicalClaim",
    "Certainty",
    "Chain",
    "Claim",
    "ClaimGrades",
    "ClaimGrading",
    "Clock",
    "ClockName",
    "Clocks",
    "Confidence",
    "ConfidenceLevel",
    "Corroboration",
    "Credibility",
    "Document",
    "Dossier",
    "Entity",
    "EntityKind",
    "EventStatus",
    "Factuality",
    "Grade",
    "Hop",
    "HopKind",
    "Independence",
    "Issue",
    "IssueKind",
    "Judgement",
    "Likelihood",
    "LikelihoodTerm",
    "Locator",
    "Mention",
    "MentionForm",
    "Origin",
    "OriginPair",
    "Passage",
    "PassageRole",
    "Polarity",
    "Precision",
    "Quoting",
    "Reading",
    "Reliability",
    "Reply",
    "ReplyRequest",
    "Response",
    "ResponseKind",
    "Review",
    "Sentence",
    "Setter",
    "SourceGrading",
    "Span",
    "Spans",
    "Standing",
    "Timex",
    "TimexMod",
    "TimexType",
    "Verdict",
    "Verification",
    "content_id",
    "document_id",
    "hull",
    "words_of",
]
