"""Digests tell every difference, and no difference where a term only gained a field."""

import dataclasses

from ledger_cases import make_claims, make_document, make_reading

from sayso.ledger.digests import digest_of, name_number


def test_every_field_of_a_claim_counts():
    claim = make_claims(make_document())[0]
    digests = {digest_of(claim)}
    for field in dataclasses.fields(claim):
        value = getattr(claim, field.name)
        other = (*value, "x") if isinstance(value, tuple) else "x"
        digests.add(digest_of(dataclasses.replace(claim, **{field.name: other})))
    assert len(digests) == 1 + len(dataclasses.fields(claim))


def test_a_field_with_its_default_counts_for_nothing():
    @dataclasses.dataclass(frozen=True)
    class Old:
        id: str

    @dataclasses.dataclass(frozen=True)
    class New:
        id: str
        added: tuple[str, ...] = ()

    assert digest_of(Old("a")) == digest_of(New("a")) != digest_of(New("a", ("b",)))


def test_what_the_digest_of_a_reading_was_it_must_stay():
    """Ledgers hold digests: if this changes, every one of them looks tampered with."""
    reading = make_reading()
    assert digest_of(reading) == "f5f92ab7b2665941eac494fabf455820cdab491b708954d963a2b68cc5fedac7"


def test_names_are_numbered_by_their_words():
    assert name_number("ostrel group") == name_number("ostrel group") != name_number("ostrel")
    assert 0 <= name_number("") < 2**63
