"""Words of likelihood and confidence: those that govern the claim, as words, apart from each other."""

import time

import pytest
from marked import document_of

from sayso.lang.en.likelihood import LIKELIHOOD
from sayso.read import read_document
from sayso.terms import LikelihoodTerm, Span
from sayso.weigh import weigh_claims
from sayso.weigh.likelihood import find_confidence, find_likelihood


def likelihood_of(content, cue=None):
    text = f"{cue} {content}" if cue else content
    start = len(cue) + 1 if cue else 0
    cues = (Span(0, len(cue)),) if cue else ()
    found = find_likelihood(text, (Span(start, len(text)),), cues)
    if found:
        assert " ".join(found.span.of(text).split()) == found.words
    return found and (found.words, found.term.value, found.percent)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("the yard will almost certainly close", ("almost certainly", "almost certain", (95, 99))),
        ("the yard is nearly certain to close", ("nearly certain", "almost certain", (95, 99))),
        ("the yard is very likely to close in May", ("very likely", "very likely", (80, 95))),
        ("it is highly probable that the yard closed", ("highly probable", "very likely", (80, 95))),
        ("the yard is likely to close", ("likely", "likely", (55, 80))),
        ("the clerk probably sold the crates", ("probably", "likely", (55, 80))),
        ("It is likely that the crates were moved", ("likely", "likely", (55, 80))),
        (
            "there is a roughly even chance that the yard closes",
            ("roughly even chance", "roughly even chance", (45, 55)),
        ),
        ("there are roughly even odds of a strike", ("roughly even odds", "roughly even chance", (45, 55))),
        ("the yard is unlikely to close", ("unlikely", "unlikely", (20, 45))),
        ("a sale is improbable", ("improbable", "unlikely", (20, 45))),
        ("the yard is Very\nunlikely to close", ("Very unlikely", "very unlikely", (5, 20))),
        ("a strike is highly improbable", ("highly improbable", "very unlikely", (5, 20))),
        ("the brigade has almost no chance of holding the pass", ("almost no chance", "almost no chance", (1, 5))),
        ("there is a remote possibility that the yard closes", ("remote possibility", "almost no chance", (1, 5))),
        ("the chances of a sale are remote", ("chances of a sale are remote", "almost no chance", (1, 5))),
    ],
)
def test_a_word_at_the_main_verb_counts(content, found):
    assert likelihood_of(content) == found


@pytest.mark.parametrize(
    "content",
    [
        "the yard closed",
        "the likely buyer met the broker",
        "the broker, who likely sold the crates, met two guards",
        "the broker met two guards because the yard was likely to close",
        "the crates reached a remote village",
        "the yard is most likely to close",
        "the yard is not likely to close",
        "the yard isn’t likely to close",
        "the yard is more likely than not to close",
        "the yard is highly likely to close",
        "the yard is as likely as the harbour to close",
        "the broker sold forty crates of engines (probably new) to the brigade",
        "the broker sold forty crates to two guards of the harbour, likely in May",
        "the memo proves that the yard is likely to close",
    ],
)
def test_what_does_not_govern_the_claim_or_has_no_row_does_not(content):
    assert likelihood_of(content) is None


def test_words_of_the_cue_count():
    assert likelihood_of("the yard closed", "judged it very likely that")[0] == "very likely"
    assert likelihood_of("the yard closed", "told the likely buyer that") is None


def test_words_that_open_a_claim_count_where_they_are_no_part_of_it():
    for opening, words in (
        ("It is almost certain that ", "almost certain"),
        ("There is a remote chance that ", "remote chance"),
        ("It is unlikely to rain. He hoped that ", None),
        ("The likely buyer said that ", None),
    ):
        text = f"{opening}the yard closed."
        found = find_likelihood(text, (Span(len(opening), len(text) - 1),))
        assert (found and found.words) == words


def test_the_claims_own_word_goes_before_that_of_the_cue():
    assert likelihood_of("the yard will almost certainly close", "said it was likely that")[0] == "almost certainly"


def test_a_claim_in_two_pieces_has_its_word_where_it_stands():
    text = "The yard, she said, will likely close."
    found = find_likelihood(text, (Span(0, 8), Span(20, 37)))
    assert (found.span, found.words) == (Span(25, 31), "likely")


def confidence_of(text, content, cue=None):
    start, at = text.index(content), text.index(cue) if cue else None
    found = find_confidence(text, (Span(start, start + len(content)),), (Span(at, at + len(cue)),) if cue else ())
    if found:
        assert " ".join(found.span.of(text).split()) == found.words
    return found and (found.words, found.level.value)


@pytest.mark.parametrize(
    ("text", "content", "cue", "found"),
    [
        (
            "We assess with high confidence that the yard closed.",
            "the yard closed",
            "assess",
            ("with high confidence", "high"),
        ),
        (
            "We have moderate confidence that the yard closed.",
            "the yard closed",
            "have moderate confidence",
            ("have moderate confidence", "moderate"),
        ),
        (
            "The yard closed, the office judged with low confidence.",
            "The yard closed",
            "judged",
            ("with low confidence", "low"),
        ),
        (
            "We judge that the yard closed, with a low degree of confidence.",
            "the yard closed",
            "judge",
            ("with a low degree of confidence", "low"),
        ),
        ("The yard closed (moderate confidence).", "The yard closed", None, ("moderate confidence", "moderate")),
        (
            "With high confidence the yard closed.",
            "With high confidence the yard closed",
            None,
            ("With high confidence", "high"),
        ),
        ("We said with high confidence in the mayor that the yard closed.", "the yard closed", "said", None),
        ("We assess that the yard closed.", "the yard closed", "assess", None),
        ("With some confidence the yard closed.", "With some confidence the yard closed", None, None),
        (
            "We assess that the yard closed. With high confidence nobody knew.",
            "the yard closed",
            "assess",
            None,
        ),
    ],
)
def test_confidence(text, content, cue, found):
    assert confidence_of(text, content, cue) == found


def test_confidence_and_likelihood_are_two_things_in_one_sentence():
    text = "We judge with moderate confidence that the yard will likely close."
    content, cue = (Span(text.index("the yard"), len(text) - 1),), (Span(3, 8),)
    assert find_likelihood(text, content, cue).words == "likely"
    assert find_confidence(text, content, cue).level == "moderate"


def test_every_row_of_the_standard_has_its_words():
    assert {term for term, _ in LIKELIHOOD} == set(LikelihoodTerm)


@pytest.mark.parametrize(
    ("text", "likely", "confident"),
    [
        ("The office assesses with high confidence that the yard sold forty crates.", None, "with high confidence"),
        ("We judge that the brigade will almost certainly buy more crates in May.", "almost certainly", None),
        ("It is very likely that the yard sold forty crates, the memo states.", "very likely", None),
        ("The mayor said it was highly improbable that the yard sold forty crates.", "highly improbable", None),
        ("We have moderate confidence that the crates left in May.", None, "have moderate confidence"),
        ("The minister told the likely buyer that the crates were empty.", None, None),
        ("The mayor said that the yard sold forty crates.", None, None),
    ],
)
def test_claims_of_a_text_keep_the_words(text, likely, confident):
    (claim,) = weigh_claims(read_document(document_of(text)))
    assert (claim.likelihood and claim.likelihood.words) == likely
    assert (claim.confidence and claim.confidence.words) == confident
    for found in (claim.likelihood, claim.confidence):
        assert found is None or found.span.of(text) == found.words


def test_a_hostile_text_costs_bounded_time():
    for piece in ("it is likely that ", "the chances of a ", "likely, (", "with high confidence in ", "not likely "):
        text = piece * 20_000
        content, cue = (Span(0, len(text) // 2), Span(len(text) // 2 + 1, len(text))), (Span(3, 9),)
        started = time.perf_counter()
        find_likelihood(text, content, cue)
        find_confidence(text, content, cue)
        assert time.perf_counter() - started < 0.5
