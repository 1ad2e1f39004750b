"""Claims -> what was odd in whom they come from: chains that were cut, sources that the text grades in two ways."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.terms import Claim, Issue, IssueKind, Reading
from sayso.weigh.chains import MOST_HOPS
from sayso.weigh.grading import Gradings


def find_oddities(reading: Reading, claims: Sequence[Claim]) -> tuple[Issue, ...]:
    """The Issues of a weighed document; they name no words of it."""
    where = reading.document.location or reading.document.id
    gradings = Gradings(reading.document.text, reading.entities)
    hops = {(hop.entity, hop.span): hop for claim in claims for hop in claim.chain}.values()
    twice = {hop.entity or hop.span for hop in hops if gradings.is_contradictory(hop)}
    cut = sum(len(claim.chain) >= MOST_HOPS for claim in claims)
    issues = []
    if twice:
        message = f"grades {len(twice)} of its sources in ways that contradict each other: neither grade was taken"
        issues.append(Issue(IssueKind.CONTRADICTORY, where, message))
    if cut:
        message = f"{cut} claims come through more than {MOST_HOPS} speakers: their chains were cut there"
        issues.append(Issue(IssueKind.PARTLY, where, message))
    return tuple(issues)
