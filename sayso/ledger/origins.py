"""On how many independent footings does a claim stand, as far as this ledger can prove it?"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlalchemy import Connection

from sayso.terms import Claim, Origin

Proof = Callable[[Connection, Claim], Iterable[Origin]]
"""Finds origins of a claim that are proven independent of one another, each with its path in the ledger."""

PROOFS: tuple[Proof, ...] = ()
"""Every way in which a ledger proves independence. Claims of different documents are not joined yet: there is none."""


def proven_origins(connection: Connection, claim: Claim) -> tuple[Origin, ...]:
    """The origins of a claim that are proven independent of one another, each once. None is proven until shown."""
    return tuple({origin.id: origin for prove in PROOFS for origin in prove(connection, claim)}.values())
