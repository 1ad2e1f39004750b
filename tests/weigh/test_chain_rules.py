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
The memo quotes a driver who heard from a guard that the crates were empty.
    => memo < driver < guard
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
Ann Venn said she had been told by a guard that the yard had sold forty crates.
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
Ann Venn said that Bo Sand believes the yard sold forty crates.
    => Ann Venn < Bo Sand
Ann Venn said that she and Bo Sand feel that the yard sold forty crates.
    => Ann Venn < Ann Venn and Bo Sand
Ann Venn and Bo Sand said that the yard sold forty crates.
    => Ann Venn and Bo Sand
Ann Venn said the mayor had told her that the yard sold forty crates.
    => Ann Venn < mayor
The spokesman said that the ministry believes the yard sold forty crates.
    => spokesman < ministry
The spokesman said he was told the ministry knew that the yard sold forty crates.
    => spokesman < unknown < ministry
In my opinion, the yard sold forty crates.
    => -
"""
"""One who says twice is one hop, two who say once are one hop."""

CARRY_OVER = """
%The cable reports that the broker met Anton Weller¶in May. According to Weller, the broker wanted¶forty crates.
    => cable | cable < Anton Weller
The mayor said that Anton Weller had met a broker. Weller said that the yard was sold.
    => mayor | Anton Weller
According to the memo, Anton Weller said that the yard was sold. Weller also said that the books were burnt.
    => memo < Anton Weller | memo < Anton Weller
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
%In May the agent saw the yard, and from a blank¶¶line in the scan nothing follows. The station reported that the
broker was¶¶shot.
    => - | station
%According to the informant, the broker said that he had been told by a sailor that the crates were empty.
    => informant < broker < sailor
%The station reported that an informant said that the crates were empty.
    => station < informant
%The cable states that the station learned from an informant that the crates were empty.
    => cable < station < informant
%The Korva station reported on 4 May that its source had learned that the crates were empty.
    => Korva station < source < unknown
%The Korva Bureau reported that Anton Weller¶had met a broker in May. Weller claimed that he had¶forty crates.
    => Korva Bureau | Korva Bureau < Anton Weller
%A dispatch from Korva cites an article written by Ann Venn for the Courier. The article stated that the yard was
sold.
    => dispatch from Korva < article
%Another office of this agency, in a report dated 4 May 1961, stated that an untested source said that the crates
were empty.
    => office of this agency < untested source
%Sand advised the agent that Orlo¶was an honest clerk.
    => Sand
%SOURCE: A CUSTOMS CLERK FROM A BROKER FROM THE BROTHER OF BRAM ORLO.¶¶The crates were sold in May.
    => CUSTOMS CLERK < BROKER < BROTHER OF BRAM ORLO
%Ann Venn furnished the following information:¶¶The crates were sold in May. The broker paid for them in June.
    => Ann Venn | Ann Venn
%The crates were sold in May. The above information was furnished by Ann Venn.
    => Ann Venn
%The crates were sold in May. This information was taken from a memo dated 4 May 1961.
    => memo
%The crates were sold in May. (FIELD COMMENT: The broker has no permit for such goods.)
    => - | field
%The crates were sold in May. (SOURCE COMMENT: The broker has no permit for such goods.)
    => - | source
%The crates were sold in May. (Comment: The broker has no permit for such goods.)
    => - | -
%The station reported that the crates were sold in May. (Station comment: Orlo told us that the broker has no
permit.)
    => Station | station < Orlo
The memo mentions an unsubstantiated report that the crates were sold in May.
    => memo < unsubstantiated report
Ann Venn's article stating that the crates were sold in May was read aloud.
    => Ann Venn's article
"""
"""Records: relays, notes and comments."""

PRINT_PAGES = """
The mayor denied reports that the yard was sold.
    => mayor
The clerk may have believed that the yard was sold.
    => -
The mayor expressed an interest in buying the yard.
    => mayor
A Korva Courier report said that the yard was sold.
    => Korva Courier report
The mayor said that he believed that the yard was sold.
    => mayor
The minister said that the army had told him that the bridge was mined.
    => minister < army
“The army told us that the bridge was mined,” the minister said.
    => minister < army
The clerk, Corin Venn, said that the books were burnt.
    => Corin Venn
The mayor said that the broker had expressed an interest in buying the yard.
    => mayor < broker
The clerk said that Ann Venn indicated a willingness to sell the yard.
    => clerk < Ann Venn
The clerk said that the books indicate that the yard was sold.
    => clerk < books
The mayor said that the plan was based on a report.
    => mayor
The mayor, citing costs, said that the yard would close.
    => mayor
The bank told customers that the yard would close.
    => bank
The mayor told a crowd of workers that the yard would close.
    => mayor
The clerk said that the mayor and the guard had left the yard.
    => clerk
The clerk said that the yard had claimed forty crates.
    => clerk
The clerk said the report was late.
    => clerk
The mayor said that the yard learned its trade in Korva.
    => mayor
The clerk said that the state of the yard was poor.
    => clerk
"""
"""As newspapers put it."""


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


TYPESCRIPT = """
%Weller's son opened the door and advised that the¶broker had left the yard in May.
    => Weller's son
%According to Weller's¶son, several crates were missing from the yard.
    => Weller's son
%According to Weller's account, several crates were¶missing from the yard.
    => Weller
%According to the knowledge of the guard, several crates¶were missing from the yard.
    => guard
%A fairly reliable source in a report dated 4 May 1961 said¶that the yard was sold.
    => fairly reliable source
%Venn asserted that he does not know Bram¶Orlo.
    => Venn
%K/4 said that he had not heard recently¶from the broker.
    => K/4
%The clerk stated that the broker, who is a¶member of the league, is reportedly the owner of the yard.
    => clerk
%Venn advised that the group of five, including Weller, who were reportedly¶caught in Korva, could be a cover.
    => Venn
%It is Weller's claim that the yard was¶sold to a broker.
    => Weller
%It was the opinion of the guard that the yard had¶been sold to a broker.
    => guard
%The general opinion among the exiles is that the yard¶was sold to a broker.
    => exiles
%The Korva office is of the opinion that the yard was¶sold to a broker.
    => Korva office
%In 1962 the office received travel reports. It released reports to¶many clerks. Weller said that the yard was sold.
    => - | - | Weller
%KV T-1, a Korvan exile who knows some of¶Weller's friends, advised that Weller had bought the yard.
    => KV T-1
%TDKV-3/112,908 reported that Weller had¶left Korva in May.
    => TDKV-3/112,908
%KVTA 11208 reported that Weller had¶left Korva in May.
    => KVTA 11208
%Mr. Orlo advised that he told the Evening Courier reporter¶that the yard was sold.
    => Mr. Orlo
%Source advised as follows:¶¶Source advised that the yard had been¶sold to a broker.
    => Source
%The source said that another source had told him¶that the yard was sold.
    => source < source
%4, A usually reliable source, in a report dated 4 May 1961, said that¶the yard sold forty crates.
    => usually reliable source
"""
"""What reports of agents and bureaus name their sources by."""

SHEETS = [TYPESCRIPT, PAPERS, HEARERS, HEARSAY, NOBODY, ONE_HOP, CARRY_OVER, CABLES, PRINT_PAGES]


@pytest.mark.parametrize(("text", "expected"), list(cases(*SHEETS)))
def test_who_stands_in_a_chain(text, expected):
    assert speakers(text) == expected
