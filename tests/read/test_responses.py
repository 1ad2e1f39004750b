"""Who was asked, who answered, who kept silent."""

import pytest
from marked import document_of

from sayso.read import read_document


def found(text):
    return [(r.kind.value, r.by, r.to) for r in read_document(document_of(text)).responses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Courier has reached out to the Harbour Board, the office of the Orlan premier and Orla’s Embassy in "
            "Korva for comment on the memo.",
            [
                ("asked", "Courier", "Harbour Board"),
                ("asked", "Courier", "office of the Orlan premier"),
                ("asked", "Courier", "Orla’s Embassy in Korva"),
            ],
        ),
        ("The ministry did not respond to a request for comment.", [("no_answer", "ministry", None)]),
        ("Bram Orlo could not be reached.", [("no_answer", "Bram Orlo", None)]),
        ("A spokesman for the yard declined to comment.", [("declined", "spokesman for the yard", None)]),
        ("The Courier has not independently verified the memo.", [("not_verified", "Courier", None)]),
        ("The Courier could not verify the figures.", [("not_verified", "Courier", None)]),
        ("The navy denied that it had bought the crates.", [("denial", "navy", None)]),
        ("The Harbour Board confirmed the sale on Friday.", [("confirmation", "Harbour Board", None)]),
        ("Officials said that most of the files are authentic.", [("authenticated", "Officials", None)]),
        (
            "The navy and the Harbour Board are reviewing the documents.",
            [("under_review", "navy", None), ("under_review", "Harbour Board", None)],
        ),
        ("The Herald retracted its report on Monday.", [("retraction", "Herald", None)]),
        (
            "A ministry spokeswoman said: “We are not in a position to confirm or comment on the memo.”",
            [("declined", "ministry spokeswoman", None)],
        ),
        ("The crates were sold in May.", []),
        ("Officials could confirm the sale next week.", []),
    ],
)
def test_responses(text, expected):
    assert found(text) == expected


def test_what_a_reaction_is_about():
    memo, price = (
        read_document(document_of(text)).responses[0]
        for text in ("The navy declined to comment on the leaked memo.", "The navy declined to discuss the price.")
    )
    assert memo.about == "document"
    assert price.about == "the price"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who was called, and who is not to be reached.
        ("Calls to the Harbour Board were not returned.", [("no_answer", "Harbour Board")]),
        ("The Courier received no reply from the navy.", [("no_answer", "navy")]),
        ("The yard has yet to respond.", [("no_answer", "yard")]),
        ("The premier was not available for comment.", [("no_answer", "premier")]),
        ("The clerk does not answer to anybody.", []),
        # Neither yes nor no.
        ("The navy would neither confirm nor deny the sale.", [("declined", "navy")]),
        ("Bram Orlo refused to make any further statement.", [("declined", "Bram Orlo")]),
        ("The clerk refused to further identify the buyer.", [("declined", "clerk")]),
        ("The ministry said it could not comment on the letter.", [("declined", "ministry")]),
        ("The yard will not give up the lease.", []),
        # Denials, and what only looks like one.
        ("The two guards were denied entry at the gate.", []),
        ("The ministry denied him a visa.", []),
        ("The mayor denied selling the crates and denied knowing the broker.", [("denial", "mayor")]),
        ("The sale was denied by the Harbour Board.", [("denial", "Harbour Board")]),
        ("The yard rejected the allegation.", [("denial", "yard")]),
        ("The board rejected the lease.", []),
        # Confirmations, and what only looks like one.
        ("The sale was later confirmed by the minister for harbours.", [("confirmation", "minister for harbours")]),
        ("Doctors counted two confirmed cases.", []),
        ("The mayor was thanked for acknowledging the debt.", []),
        ("Two clerks admitted taking the crates.", []),
        ("The Herald stood by its report.", [("confirmation", "Herald")]),
        # Checking.
        ("The navy is investigating the leak.", [("under_review", "navy")]),
        ("The Courier has opened an inquiry into the report.", [("under_review", "Courier")]),
        ("The report could not be independently verified.", [("not_verified", None)]),
        ("The yard corrected its earlier statement.", [("retraction", "yard")]),
    ],
)
def test_who_reacts_how(text, expected):
    assert [(kind, by) for kind, by, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("An attorney for Bram Orlo declined to comment.", "attorney for Bram Orlo"),
        ("Mayor Bram Orlo left. He declined to comment.", "Bram Orlo"),
        ("Bram Orlo, who declined to comment, left.", "Bram Orlo"),
        ("Ada Venn admitted that she knew the broker but denied the sale.", "Ada Venn"),
        ("“We have no comment,” the navy said.", "navy"),
    ],
)
def test_the_name_of_whoever_reacts(text, by):
    assert by in {name for _, name, _ in found(text)}


def test_a_request_whose_outcome_is_told_is_open_no_more():
    assert found("The Courier contacted the navy for comment, which declined to comment.")[0][0] == "declined"
    assert found("The Courier contacted the navy for comment.") == [("asked", "Courier", "navy")]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("The navy did not respond to a request for comment by 3 May 2031.", "2031-05-03"),
        ("On 3 May 2031 the navy denied the sale.", "2031-05-03"),
        ("The navy denied that the crates were sold on 3 May 2031.", None),
        ("The navy denied the sale.", None),
    ],
)
def test_when_they_reacted(text, at):
    (response,) = read_document(document_of(text)).responses
    assert (response.at and response.at.value) == at
    assert response.at is None or response.at.span.of(text) == "3 May 2031"
    assert response.to is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Officials said that most of the leaked files are authentic.", "most of the leaked files"),
        ("Officials said that the leaked file is authentic.", "document"),
        ("The navy declined to discuss the price of the crates.", "the price of the crates"),
        ("The navy did not respond.", None),
    ],
)
def test_a_part_of_a_leak_is_not_this_document(text, about):
    (response,) = read_document(document_of(text)).responses
    assert response.about == about


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # No answer, in the words of news.
        (
            "Neither the navy nor the yard responded to requests for comment.",
            [("no_answer", "navy"), ("no_answer", "yard")],
        ),
        ("Multiple requests for comment were not returned.", [("no_answer", None)]),
        ("An email seeking comment was not immediately returned.", [("no_answer", None)]),
        ("The mayor has not commented on the sale.", [("no_answer", "mayor")]),
        ("The yard did not respond in kind.", []),
        # Nothing told.
        ("Neither the navy nor the yard would comment.", [("declined", "navy"), ("declined", "yard")]),
        ("A spokeswoman referred questions to the navy.", [("declined", "spokeswoman")]),
        ("The mayor’s aides referred requests for comment to the board.", [("declined", "mayor’s aides")]),
        ("Mr. Lee declined to offer his own figure for losses.", [("declined", "Lee")]),
        ("Bram Orlo declined multiple requests for an interview.", [("declined", "Bram Orlo")]),
        ("The centre has declined for years to reveal its donors.", [("declined", "centre")]),
        ("The yard made no comment on the ruling.", [("declined", "yard")]),
        ("“No comment,” the mayor said.", [("declined", "mayor")]),
        ("Ada Bram, who through her office declined to comment, was born in Tarn.", [("declined", "Ada Bram")]),
        ("The board said it could not comment on the case.", [("declined", "board")]),
        (
            "The navy, the yard and the board all declined to comment.",
            [("declined", "navy"), ("declined", "yard"), ("declined", "board")],
        ),
        # Denials, and what only looks like one.
        ("The premier dismissed concerns that the yard had been sold.", [("denial", "premier")]),
        ("The mayor brushed off the accusations.", [("denial", "mayor")]),
        ("“It’s just not true,” Ada Bram said.", [("denial", "Ada Bram")]),
        ("Ada Bram, a clerk, said that the claim is “simply not true.”", [("denial", "Ada Bram")]),
        ("The mayor disputed that the yard was sold.", [("denial", "mayor")]),
        ("Bram Orlo lost the yard, a claim that the mayor’s office strongly disputes.", [("denial", "mayor’s office")]),
        ("Bram Orlo pleaded not guilty.", [("denial", "Bram Orlo")]),
        ("The yard’s lawyer said the allegations were without merit.", [("denial", "yard’s lawyer")]),
        ("The government denied his party the victory and jailed him.", []),
        ("The court denied class status to the workers.", []),
        # Taken back, admitted.
        ("The mayor backed away from his earlier statement.", [("retraction", "mayor")]),
        ("“There is one crate today,” Bram Orlo admitted during an interview.", [("confirmation", "Bram Orlo")]),
        # A request that was not made.
        ("The yard still hasn’t reached out to the chair of the party.", []),
    ],
)
def test_responses_in_news(text, expected):
    assert [(r.kind.value, r.by) for r in read_document(document_of(text)).responses] == expected


def test_who_asked_is_named_without_the_mark_of_possession():
    assert found("Ada Bram did not respond to the Courier’s requests.") == [("no_answer", "Ada Bram", "the Courier")]
    told = found("Mr. Orlo acknowledged that Mr. Dell sold the yard to Ms. Venn.")
    assert told == [("confirmation", "Orlo", None)]
