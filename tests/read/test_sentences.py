"""Where sentences end."""

import pytest
from marked import document_of

from sayso.read.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The ship left.", "Nobody saw it."],
        ["Mr. Orlo met Dr. Venn in Korva.", "They spoke for an hour."],
        ["The yard of Bram J. Orlo was sold for 3.5 million crowns."],
        ["It left at 5 p.m. on Tuesday.", "The gate was shut."],
        ["The U.S. broker flew home."],
        ["“We lost.”", "“We waited.”"],
        ["Was it sold?", "No!", "It was given away."],
        ["Orlo & Co. sold it to Venn Ltd. in May."],
        ["He stopped … and went on."],
        ["The broker lives in Korva,", "He was born in May,", "According to the clerk, he left."],
        ["In Korva, Venn and He Lin met, and He Lin left."],
    ],
)
def test_sentences(sentences):
    document = document_of(" ".join(sentences))
    assert [s.span.of(document.text) for s in split_sentences(document)] == sentences


def test_a_page_without_a_full_stop_is_cut_into_bounded_pieces():
    document = document_of("crate " * 20_000)
    pieces = split_sentences(document)
    assert max(len(s.span) for s in pieces) <= 3000
    assert sum(s.span.of(document.text).count("crate") for s in pieces) == 20_000


def test_furniture_has_no_sentences():
    document = document_of(
        "The ship left Korva in May.\n\nLeave a Reply\n\nYour email address will not be published.\n"
    )
    assert [s.span.of(document.text) for s in split_sentences(document)] == ["The ship left Korva in May."]
