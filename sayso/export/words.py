"""Codes of the vocabulary -> the words that people read for them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.terms import (
    Certainty,
    Claim,
    Clock,
    EntityKind,
    EventStatus,
    Factuality,
    HopKind,
    Polarity,
    Response,
    ResponseKind,
    Timex,
    TimexMod,
)

_CLAIM_ID = re.compile("c-[0-9a-f]{16}")

FIRMNESS: Mapping[tuple[Certainty, Polarity], str] = {
    (Certainty.CERTAIN, Polarity.AFFIRMED): "certain",
    (Certainty.CERTAIN, Polarity.NEGATED): "certainly not",
    (Certainty.CERTAIN, Polarity.UNKNOWN): "knows whether",
    (Certainty.PROBABLE, Polarity.AFFIRMED): "probable",
    (Certainty.PROBABLE, Polarity.NEGATED): "probably not",
    (Certainty.PROBABLE, Polarity.UNKNOWN): "probably knows whether",
    (Certainty.POSSIBLE, Polarity.AFFIRMED): "possible",
    (Certainty.POSSIBLE, Polarity.NEGATED): "possibly not",
    (Certainty.POSSIBLE, Polarity.UNKNOWN): "perhaps knows whether",
    (Certainty.UNCOMMITTED, Polarity.AFFIRMED): "not committed",
    (Certainty.UNCOMMITTED, Polarity.NEGATED): "not committed, put negatively",
    (Certainty.UNCOMMITTED, Polarity.UNKNOWN): "not committed",
}

STATUS: Mapping[EventStatus, str] = {
    EventStatus.HAPPENED: "said to have happened",
    EventStatus.ONGOING: "said to be under way",
    EventStatus.PLANNED: "planned",
    EventStatus.INTENDED: "intended",
    EventStatus.ATTEMPTED: "attempted",
    EventStatus.HYPOTHETICAL: "only supposed",
    EventStatus.NO_EVIDENCE: "no evidence of it",
    EventStatus.DENIED: "denied",
    EventStatus.STATE: "how things stand",
}

NEGATED: Mapping[EventStatus, str] = {
    EventStatus.HAPPENED: "said not to have happened",
    EventStatus.ONGOING: "said not to be under way",
    EventStatus.PLANNED: "not planned",
    EventStatus.INTENDED: "not intended",
    EventStatus.ATTEMPTED: "not attempted",
}
"""What is read for a status where the claim is negated; where nothing stands here, the words stay."""

HOPS: Mapping[HopKind, str] = {
    HopKind.OUTLET: "outlet",
    HopKind.AUTHOR: "author",
    HopKind.PERSON: "person",
    HopKind.OFFICE: "office",
    HopKind.ORGANISATION: "organisation",
    HopKind.AGENCY: "agency",
    HopKind.DOCUMENT: "document",
    HopKind.INTELLIGENCE: "intelligence",
    HopKind.UNNAMED: "unnamed",
    HopKind.CROWD: "many, none named",
    HopKind.UNKNOWN: "nobody given",
}

ENTITIES: Mapping[EntityKind, str] = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.AGENCY: "state body",
    EntityKind.OFFICE: "office",
    EntityKind.OUTLET: "outlet",
    EntityKind.PLACE: "place",
    EntityKind.DOCUMENT: "document",
    EntityKind.INTELLIGENCE: "intelligence",
    EntityKind.GROUP: "people without a name",
    EntityKind.OTHER: "other",
}

RESPONSES: Mapping[ResponseKind, str] = {
    ResponseKind.ASKED: "{by} asked {to} for comment",
    ResponseKind.NO_ANSWER: "{by} did not answer {to}",
    ResponseKind.DECLINED: "{by} declined to comment",
    ResponseKind.DENIAL: "{by} denied it",
    ResponseKind.CONFIRMATION: "{by} confirmed it",
    ResponseKind.NOT_VERIFIED: "{by} has not verified it",
    ResponseKind.UNDER_REVIEW: "{by} is reviewing it",
    ResponseKind.AUTHENTICATED: "{by} called it genuine",
    ResponseKind.RETRACTION: "{by} took it back",
}

MODS: Mapping[TimexMod, str] = {
    TimexMod.BEFORE: "before",
    TimexMod.AFTER: "after",
    TimexMod.ON_OR_BEFORE: "on or before",
    TimexMod.ON_OR_AFTER: "on or after",
    TimexMod.LESS_THAN: "less than",
    TimexMod.MORE_THAN: "more than",
    TimexMod.EQUAL_OR_LESS: "at most",
    TimexMod.EQUAL_OR_MORE: "at least",
    TimexMod.START: "early",
    TimexMod.MID: "mid",
    TimexMod.END: "late",
    TimexMod.APPROX: "about",
}


def code_of(factuality: Factuality) -> str:
    """FactBank's way to write it: `CT+`, `PS-`, `Uu`."""
    return f"{factuality.certainty}{factuality.polarity}"


def firmness_of(factuality: Factuality) -> str:
    """`certain (CT+)`: in words, then the code."""
    return f"{FIRMNESS[factuality.certainty, factuality.polarity]} ({code_of(factuality)})"


def time_of(timex: Timex | None) -> str:
    """`early 2023-02`; nothing where no time is given."""
    if timex is None:
        return ""
    return f"{MODS[timex.mod]} {timex.value}" if timex.mod else timex.value


def clock_of(clock: Clock | None) -> str:
    """The time as far as it is known; nothing where nothing states it."""
    return clock.value.replace("T", " ") if clock else ""


def chain_of(labels: tuple[str, ...]) -> str:
    """`Harbour Post ← leaked memo ← intercepts`: the document's own voice first, who asserts it last."""
    return " ← ".join(labels)


def status_of(claim: Claim) -> str:
    """How the event stands in the words of its source: "said to have happened", negated "said not to have happened"."""
    words = STATUS[claim.event_status]
    return NEGATED.get(claim.event_status, words) if claim.factuality.polarity is Polarity.NEGATED else words


def weight_of(claim: Claim) -> str:
    """How firmly, in what state, about when: `certain (CT+) · said to have happened · early 2023-02`."""
    parts = (firmness_of(claim.factuality), status_of(claim), time_of(claim.time))
    return " · ".join(part for part in parts if part)


def response_of(response: Response) -> str:
    """`Harbour Post asked the embassy for comment`. Whoever is not given is "somebody"."""
    words = RESPONSES[response.kind].format(by=response.by or "somebody", to=response.to or "")
    return " ".join(words.split())


def response_facts(response: Response) -> str:
    """To whom, about what and when, as far as that is known and the sentence above does not say it:
    `to the Harbour Post · about this document · 2023-02-07 (“on Tuesday”)`."""
    told = response.to and "{to}" not in RESPONSES[response.kind]
    about = {"document": "this document"}.get(response.about or "", response.about)
    about = f"claim {about}" if about and _CLAIM_ID.fullmatch(about) else about
    parts = (
        f"to {response.to}" if told else "",
        f"about {about}" if about else "",
        f"{clock_of(response.at)} ({response.at.basis})" if response.at else "",
    )
    return " · ".join(part for part in parts if part)
