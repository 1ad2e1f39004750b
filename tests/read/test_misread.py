"""Words that look like a cue and report nothing; items of a list that look like a source."""

import pytest
from marked import unmark, words

from sayso.read.drafts import Draft
from sayso.read.misread import is_misread, unnumbered
from sayso.terms import Span


def draft_of(marked):
    text, roles = unmark(marked)
    at = {role: tuple(Span(text.index(w), text.index(w) + len(w)) for w in said) for role, said in roles.items()}
    return text, Draft(at.get("source", ()), at.get("cue", ()), at.get("content", ()))


NO_SAYINGS = [
    "<source HE SAILED TO THE UNITED> <cue STATES> <content THAT YEAR>.",
    "<source The rights granted by> <cue said> <content order and the law are part of it>.",
    "<source Weller> <cue then called> <content me at my home>.",
    "<source Weller> <cue called> <content back in the evening>.",
    "<source The broker> <cue assumed> <content leadership of the yard>.",
    "<source The broker> <cue assumed> <content the duties of a clerk>.",
    "<source He> <cue does not know> <content Corin Venn>.",
    "<source He> <cue called> <content Mrs. Venn> to advise that it was sold.",
    "<source Corin Venn>, <cue accused> <content killer of a guard>, left.",
    "On file is <source his> <cue claimed> <content link with the yard>.",
    "Reference <cue is made> <content to the sale of the yard>.",
    "An exile <source who> <cue knows> <content some of his friends>.",
    "<cue is known only as> <content Orlo>.",
    "<source A clerk> <cue known> <content as the Heron>.",
    "<source See> <cue related> <content violation report>.",
    "<content He> <cue was reportedly> liked by the clerks.",
]


@pytest.mark.parametrize("marked", NO_SAYINGS)
def test_what_reports_nothing(marked):
    assert is_misread(*draft_of(marked))


SAYINGS = [
    "<source The broker> <cue states> <content that the yard was sold>.",
    "<source The order that he> <cue said> <content was lost>.",
    "<source The clerk he spoke to> <cue said> <content the yard was lost>.",
    "<source The clerk left and> <cue said> <content nothing was lost>.",
    "<source Weller> <cue called> <content him a liar>.",
    "<source Weller> <cue called> <content the sale a disgrace>.",
    "<source The broker> <cue assumed> <content that the yard was empty>.",
    "<source The broker> <cue has known> <content that the yard was empty>.",
    "<source He> <cue knew> <content Venn had left>.",
    "An exile <source who> <cue knows> <content nothing of the sale>.",
    "<source Weller> <cue related> <content that the yard was sold>.",
    "<source Weller> <cue related> <content the story of the sale>.",
    "<content The yard was sold>, <cue reportedly>.",
]


@pytest.mark.parametrize("marked", SAYINGS)
def test_what_does_report(marked):
    assert not is_misread(*draft_of(marked))


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("TDKV-3/112,<source 908> <cue reported> <content that it burnt>.", ["TDKV-3/112,908"]),
        ("K/<source 4> <cue reported> <content that it burnt>.", ["K/4"]),
        ("In May <source 908> <cue reported> <content that it burnt>.", []),
    ],
)
def test_the_number_of_a_paper_or_agent_is_whole(marked, source):
    text, draft = draft_of(marked)
    assert words(text, unnumbered(text, draft).source) == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("<source 4. The clerk> <cue said> <content that it burnt>.", ["The clerk"]),
        ("<source 4, A reliable source> <cue said> <content that it burnt>.", ["A reliable source"]),
        ("<source (12) Orlo> <cue said> <content that it burnt>.", ["Orlo"]),
        ("<source H. ANOTHER SOURCE> <cue SAID> <content THAT IT BURNT>.", ["ANOTHER SOURCE"]),
        ("<source b. The clerk> <cue said> <content that it burnt>.", ["The clerk"]),
        ("<source e.> <cue reported> <content that it burnt>.", []),
        ("<source 20> <cue reported> <content that it burnt>.", []),
        ("<source B. Orlo> <cue said> <content that it burnt>.", ["B. Orlo"]),
        ("<source 40 clerks> <cue said> <content that it burnt>.", ["40 clerks"]),
        ("<source 4.5 million voters> <cue said> <content that it burnt>.", ["4.5 million voters"]),
    ],
)
def test_the_number_of_an_item_is_no_part_of_its_source(marked, source):
    text, draft = draft_of(marked)
    assert words(text, unnumbered(text, draft).source) == source
