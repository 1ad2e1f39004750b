"""Texts whose sayings go in circles, or have no end, or no source: bounded time, a whole chain, an Issue."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.terms import Attribution, Hop, HopKind, IssueKind, Quoting, Span
from sayso.weigh import find_oddities, weigh_claims
from sayso.weigh.chains import MOST_HOPS, Chains

NESTED = "".join(f"Person{n} said that " for n in range(300)) + "the crates were sold."


def reading_of(text):
    return read_document(document_of(text))


def test_three_hundred_speakers_are_cut_and_an_issue_says_so():
    links = [f"Person{n}" for n in range(300)]
    text = " ".join(f"{name} said" for name in links) + " the crates were sold."
    reading = reading_of("The crates were sold.")
    document = replace(reading.document, text=text)
    attributions, at = [], 0
    for number, name in enumerate(links):
        source = Span(at, at + len(name))
        cue = Span(source.end + 1, source.end + 5)
        at = cue.end + 1
        parent = f"a{number - 1}" if number else None
        attributions.append(
            Attribution(f"a{number}", (source,), (cue,), (Span(at, len(text)),), Quoting.INDIRECT, parent)
        )
    reading = replace(reading, document=document, attributions=tuple(attributions), entities=())
    claims = weigh_claims(reading)
    assert max(len(claim.chain) for claim in claims) == MOST_HOPS
    assert [issue.kind for issue in find_oddities(reading, claims)] == [IssueKind.PARTLY]


def test_sayings_that_hold_each_other_are_no_endless_chain():
    reading = reading_of("Ann Venn said that the clerk said that the crates were sold.")
    first = reading.attributions[0]
    circle = (
        replace(first, parent="other"),
        replace(first, id="other", parent=first.id, entity=None),
    )
    chains = Chains(replace(reading, attributions=circle))
    assert all(1 <= len(chains.of(one)) <= 4 for one in circle)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Venn said that Bo Sand said that Ann Venn said that Bo Sand said that the crates were sold.",
        "The memo says that the memo says that the memo says that the crates were sold.",
        "It was said that it was said that it was said that the crates were sold.",
        "SOURCE: FROM FROM FROM.\n\nThe crates were sold.",
        "SOURCE:\n\nSOURCE:\n\nThe crates were sold.",
        "SOURCE:\nin Korva.\n\nThe crates were sold.",
        "(FIELD COMMENT: (FIELD COMMENT: (FIELD COMMENT: the crates were sold.",
        "furnished the following information: The crates were sold.",
        "This information was taken from",
        "said said said said that that that the crates were sold.",
        "“",
        NESTED,
    ],
)
def test_absurd_sayings_have_a_chain(text):
    for claim in weigh_claims(reading_of(text)):
        assert claim.chain[0] == Hop("author", HopKind.AUTHOR, named=False)
        kinds = [hop.kind for hop in claim.chain]
        assert (HopKind.UNKNOWN, HopKind.UNKNOWN) not in set(pairwise(kinds))


def test_nobody_given_is_unknown():
    (claim,) = weigh_claims(reading_of("It was reported that the crates were sold."))
    assert (claim.chain[-1].label, claim.chain[-1].kind, claim.chain[-1].span) == ("unknown", HopKind.UNKNOWN, None)


@pytest.mark.parametrize(
    "page",
    [
        "According to a memo, Ann Venn said that the clerk had told her that the crates were sold. ",
        "SOURCE: A CLERK FROM A BROKER.\nThe crates were sold. ",
        "Ann Venn furnished the following information: ",
        "The station said that the clerk, citing a memo, ",
        "who is of a an the who is of ",
    ],
)
def test_time_grows_with_the_text_and_not_with_its_square(page):
    """Ten times the text in at most some twenty times the time: a square would take a hundred."""
    readings = [reading_of(page * times) for times in (40, 400)]
    spent = []
    for reading in readings:
        began = time.process_time()
        weigh_claims(reading)
        spent.append(time.process_time() - began)
    assert spent[1] < 25 * max(spent[0], 0.02)
