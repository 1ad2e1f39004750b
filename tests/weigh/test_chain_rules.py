"""Who stands in a chain, sentence by sentence of the guideline by which chains are marked.

Each text is followed by the chains of its claims, the author left out: `-` is the author alone. `%` before a text says
that it is a record, with no outlet to speak for; `¶` is the end of a line.
"""

from dataclasses import replace

import pytest
from marked import document_of

from sayso.read import read_document
from sayso.weigh import weigh_claims

PAPERS = """
According to a memo, the yard sold forty crates.
    => memo
The complaint says that the yard sold forty crates.
    => complaint
The audit quotes Bram Orlo as saying that the yard sold forty crates.
    => audit < Bram Orlo
The investigation found that the yard sold forty crates.
    => investigation
The files show that the yard sold forty crates.
    => files
A poll found that most voters distrust the mayor.
    => poll
Police records show that the crates were stolen in May.
    => Police records
The study indicated that the crates were stolen in May.
    => study
The memo cites a clerk as saying that the books were burnt.
    => memo < clerk
The Evening Courier reported that the yard sold forty crates, citing two officials.
    => Evening Courier < two officials
The Evening Courier, citing a leaked memo, reported that the yard sold forty crates.
    => Evening Courier < leaked memo
The yard sold forty crates, the Evening Courier reported, citing a leaked memo.
    => Evening Courier < leaked memo
Citing two officials, the Evening Courier reported that the yard sold forty crates.
    => Evening Courier < two officials
The memo, based on signals intelligence, says that the crates were empty.
    => memo < signals intelligence
Based on intercepts, the memo says that the crates were empty.
    => memo < intercepts
"""
"""A paper that carries the words is a hop, and whom it quotes or rests on the next."""

HEARERS = """
Bram Orlo said in a statement that the yard sold forty crates.
    => Bram Orlo
Bram Orlo told police that the yard sold forty crates.
    => Bram Orlo
Bram Orlo told reporters on Friday that the yard sold forty crates.
    => Bram Orlo
Bram Orlo told the Evening Courier that the yard sold forty crates.
    => Evening Courier < Bram Orlo
“The yard sold forty crates,” Bram Orlo told the Evening Courier.
    => Evening Courier < Bram Orlo
Bram Orlo told the Harbour Herald that the yard sold forty crates.
    => Bram Orlo
Bram Orlo said in an interview with the Evening Courier that the yard sold forty crates.
    => Evening Courier < Bram Orlo
%A pilot told our informant that the crates were empty.
    => informant < pilot
%A pilot told a reliable source that the crates were empty.
    => reliable source < pilot
%A pilot told this office that the crates were empty.
    => pilot
%A pilot told KVRANGE-4 that the crates were empty.
    => KVRANGE-4 < pilot
"""
"""A medium is no hop; an outlet or a reporting agent, spoken to, is."""

HEARSAY = """
Ann Venn heard that the yard had sold forty crates.
    => Ann Venn < unknown
Ann Venn was told that the yard had sold forty crates.
    => Ann Venn < unknown
Ann Venn was told by a guard that the yard had sold forty crates.
    => Ann Venn < guard
Ann Venn learned from a guard that the yard had sold forty crates.
    => Ann Venn < guard
Ann Venn said she had heard that the yard had sold forty crates.
    => Ann Venn < unknown
Ann Venn had previously been informed that the yard had sold forty crates.
    => Ann Venn < unknown
Ann Venn noticed that the yard had sold forty crates.
    => Ann Venn
Ann Venn recalled that the yard had sold forty crates.
    => Ann Venn
Ann Venn had reports that the yard had sold forty crates.
    => Ann Venn < unknown
%I was told by a guard that the crates were empty.
    => guard
%I was told that the crates were empty.
    => unknown
%We have learned that the crates were empty.
    => unknown
%Our files show that the crates were empty.
    => files
"""
"""Heard from whom? `unknown` where that is not given."""

NOBODY = """
The yard is believed to have sold forty crates.
    => unknown
Bram Orlo is said to have sold forty crates.
    => unknown
Bram Orlo reportedly sold forty crates in May.
    => unknown
Bram Orlo allegedly sold forty crates in May.
    => unknown
It was reported that Bram Orlo sold forty crates.
    => unknown
It is reported that Ann Venn said that the yard had sold forty crates.
    => unknown < Ann Venn
It was stated in the memo that the yard had sold forty crates.
    => memo
In the memo it was stated that the yard had sold forty crates.
    => memo
Bram Orlo was accused of selling forty crates.
    => unknown
The books were reported by two clerks to have been burnt.
    => two clerks
The yard is believed by the ministry to have sold forty crates.
    => ministry
Rumours that the yard had sold forty crates spread in May.
    => unknown
Bram Orlo's lawyer says he allegedly fell down the stairs.
    => Bram Orlo's lawyer
"""
"""A passive or an adverb makes exactly one `unknown`, unless the clause names somebody."""

ONE_HOP = """
Ann Venn said she believes the yard sold forty crates.
    => Ann Venn
Ann Venn and Bo Sand said that the yard sold forty crates.
    => Ann Venn and Bo Sand
Ann Venn said the mayor had told her that the yard sold forty crates.
    => Ann Venn < mayor
In my opinion, the yard sold forty crates.
    => -
"""
"""One who says twice is one hop, two who say once are one hop."""

CARRY_OVER = """
According to the memo, Bram Orlo said that the yard was sold. Orlo also said that the books were burnt.
    => memo < Bram Orlo | memo < Bram Orlo
The memo says that the yard was sold. It also states that the books were burnt.
    => memo | memo
The memo says that the yard was sold. The document adds that the books were burnt.
    => memo | memo
The memo says that the yard was sold. The mayor said that the books were burnt.
    => memo | mayor
The guard told Ann Venn that the crates were empty, she said.
    => Ann Venn < guard
"""
"""Sentences that plainly report the same speaker."""

CABLES = """
%The station reported that an informant said that the crates were empty.
    => station < informant
%The Korva station reported on 4 May that its source had learned that the crates were empty.
    => Korva station < source < unknown
%Sand advised the agent that Orlo was an honest clerk.
    => Sand
%SOURCE: A CUSTOMS CLERK FROM A BROKER FROM THE BROTHER OF BRAM ORLO.¶¶The crates were sold in May.
    => CUSTOMS CLERK < BROKER < BROTHER OF BRAM ORLO
%Ann Venn furnished the following information:¶¶The crates were sold in May. The broker paid for them in June.
    => Ann Venn | Ann Venn
%The crates were sold in May. The above information was furnished by Ann Venn.
    => Ann Venn
%The crates were sold in May. (FIELD COMMENT: The broker has no permit for such goods.)
    => - | field
%The crates were sold in May. (SOURCE COMMENT: The broker has no permit for such goods.)
    => - | source
%The crates were sold in May. (Comment: The broker has no permit for such goods.)
    => - | -
"""
"""Records: relays, notes and comments."""


def cases(*sheets):
    """Text and chains, one by one."""
    text = ""
    for line in "".join(sheets).strip().splitlines():
        if line.startswith("    => "):
            yield pytest.param(text, line.removeprefix("    => ").split(" | "), id=text[:60])
            text = ""
        else:
            text = f"{text} {line}".strip()


def speakers(text):
    document = document_of(text.removeprefix("%").replace("¶", "\n"))
    document = replace(document, outlet=None if text.startswith("%") else "Harbour Herald")
    return [" < ".join(hop.label for hop in claim.chain[1:]) or "-" for claim in weigh_claims(read_document(document))]


SHEETS = [PAPERS, HEARERS, HEARSAY, NOBODY, ONE_HOP, CARRY_OVER, CABLES]


@pytest.mark.parametrize(("text", "expected"), list(cases(*SHEETS)))
def test_who_stands_in_a_chain(text, expected):
    assert speakers(text) == expected
