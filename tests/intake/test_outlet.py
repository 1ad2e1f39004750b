"""Whose voice a text is in. The answer stands before the words; `-` is nobody."""

import pytest

from sayso.intake import take_in
from sayso.intake.outlet import find_wire, same_outlet
from sayso.terms import Passage, PassageRole, Span


@pytest.mark.parametrize(
    "marked",
    [
        "Velden Courier| The memo was obtained by the Velden Courier on Monday.",
        "Velden Courier| The Velden Courier has reached out to the ministry for comment.",
        "Ostland Today| Ostland Today could not independently verify the recording.",
        "Meridian| The papers were seen by Meridian. Meridian has reached out to both firms for comment.",
        "The Post| The ministry did not respond to The Post’s request for comment.",
        "Ostland Herald| The Ostland Herald first met him in May. The tape was obtained by the Herald this week.",
        "The Post| It was in the Velden Post and in the Ostland Post. The Post could not verify it.",
        "Herald| “We were never asked,” she said, speaking to the Herald. Herald has asked the board for comment.",
        "-| The mayor told Smith that the bridge was safe. Smith told Jones.",
        "-| The minister told Reuters that talks had failed.",
        "-| The photographs were seen by Smith and reviewed by Smith.",
        "-| The documents were obtained by the Ministry of Defence.",
        "-| The United Nations could not independently verify the figures.",
        "-| A memo obtained by the Velden Courier shows it. The Velden Courier reported on Monday that talks failed.",
        "-| The White House has reached out to the senators.",
        "-| Officials have asked the embassy for comment.",
        "-| The memo was obtained by the Velden Courier. The tape was obtained by the Ostland Herald.",
        "-| The papers were obtained by the Review Board and seen by the Defence Intelligence Agency.",
        "-| Papers that were leaked to the Velden Courier show it.",
        "-| He could not verify it, and nobody has confirmed it.",
    ],
)
def test_the_newsroom_that_speaks_of_its_own_work(marked):
    outlet, _, text = marked.partition("| ")
    assert take_in(text.encode()).outlet == (None if outlet == "-" else outlet)


def test_a_newsroom_that_speaks_in_its_own_voice_outweighs_one_that_it_credits():
    text = (
        "The memo was first reported by the Ostland Herald and later obtained by the Velden Courier. "
        "The Velden Courier has not independently confirmed it."
    )
    assert take_in(text.encode()).outlet == "Velden Courier"


@pytest.mark.parametrize(
    ("role", "words", "agency"),
    [
        ("dateline", "KORVA, Feb. 7 (Reuters) -", "Reuters"),
        ("dateline", "KORVA (AP) —", "Associated Press"),
        ("dateline", "KORVA (Ostwire) —", "Ostwire"),
        ("dateline", "KORVA (Wire) —", None),
        ("dateline", "KORVA, 12 March —", None),
        ("byline", "By Ann Roe, Associated Press", "Associated Press"),
        ("byline", "By ANN ROE, AP Business Writer", "Associated Press"),
        ("byline", "By Ann Roe for Meridian Wire", "Meridian Wire"),
        ("byline", "By Ann Bloomberg", None),
        ("byline", "By Ann Roe, Wire", None),
        ("body", "He reads (Reuters) - often", None),
    ],
)
def test_the_agency_that_a_dateline_or_byline_credits(role, words, agency):
    assert find_wire(words, [Passage(Span(0, len(words)), PassageRole(role))]) == agency


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("The Velden Courier", "veldencourier.example", True),
        ("Herald", "The Herald", True),
        ("CNN", "CNN International", True),
        ("cnn.example", "CNN", True),
        ("Associated Press", "hosted.ap.example", True),
        ("AP", "Japan Times", False),
        ("Velden Courier", "Harbour Blog", False),
        ("", "Harbour Blog", False),
    ],
)
def test_one_newsroom_by_two_names(left, right, same):
    assert same_outlet(left, right) is same
    assert same_outlet(right, left) is same
