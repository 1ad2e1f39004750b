"""Who has it from whom, drawn from the claims of one document."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledger_of_chains import graded, hop

from sayso.cli.speakers import MOST_DEEP, MOST_LINES, draw_trees, grow_trees, speaker_as_json
from sayso.terms import HopKind, Reliability

PAPER = hop("Quay Post", HopKind.OUTLET)
MEMO = hop("leaked memo", HopKind.DOCUMENT, named=False, entity="memo")
CALLS = hop("intercepted calls", HopKind.INTELLIGENCE, named=False, entity="calls")
BUYER = hop("a buyer", HopKind.UNNAMED, named=False)
UNKNOWN = hop("unknown", HopKind.UNKNOWN, named=False)


def draw(*chains, **options):
    return list(draw_trees(grow_trees(graded(*chains)), **options))


def test_the_newsroom_has_it_from_a_memo_and_the_memo_from_intercepts():
    assert draw(
        (PAPER,),
        (PAPER, MEMO),
        (PAPER, MEMO),
        (PAPER, MEMO, CALLS),
        (PAPER, MEMO, CALLS, BUYER),
        (PAPER, UNKNOWN),
    ) == [
        "Quay Post  outlet  6 claims, 1 own",
        "├─ leaked memo  document, not named  4 claims, 2 own",
        "│  └─ intercepted calls  intelligence, not named  2 claims, 1 own",
        "│     └─ a buyer  unnamed  1 claim",
        "└─ unknown  nobody given  1 claim",
    ]


def test_one_entity_is_one_speaker_whatever_it_is_called():
    """The memo, the paper, it."""
    called = [replace(MEMO, label=label) for label in ("leaked memo", "the paper", "it")]
    assert draw(*((PAPER, memo) for memo in called)) == [
        "Quay Post  outlet  3 claims, none own",
        "└─ leaked memo  document, not named  3 claims",
    ]


def test_two_of_one_name_and_no_entity_are_one_where_they_are_of_a_kind():
    other = replace(BUYER, kind=HopKind.PERSON)
    assert len(draw((PAPER, BUYER), (PAPER, replace(BUYER, label="A Buyer")), (PAPER, other))) == 3


def test_a_graded_speaker_has_its_letter():
    (root,) = grow_trees(graded((PAPER, MEMO), grades=(Reliability.F, Reliability.B)))
    assert list(draw_trees([root]))[1] == "└─ leaked memo  document, not named [B]  1 claim"


def test_a_long_leak_stays_a_screen_and_counts_what_it_leaves_out():
    crowd = [hop(f"speaker {n}", HopKind.PERSON, entity=f"s{n}") for n in range(3000)]
    chains = [(PAPER, MEMO, who) for who in crowd] + [(PAPER, MEMO, crowd[7])] * 5
    lines = draw(*chains)
    assert len(lines) <= MOST_LINES + 2
    assert "speaker 7  person  6 claims" in lines[2]
    assert lines[-1] == f"   └─ … {3000 - MOST_LINES + 2} more, {3000 - MOST_LINES + 2} claims: --all shows them"
    assert len(draw(*chains, whole=True)) == 3002


def test_a_deep_chain_stays_on_the_page():
    deep = tuple(
        hop(f"speaker with a rather long name, the {n}th of them", HopKind.PERSON, entity=f"s{n}") for n in range(50)
    )
    lines = draw((PAPER, *deep))
    assert len(lines) == MOST_DEEP + 1
    assert max(map(len, lines)) <= 80
    assert len(draw((PAPER, *deep), whole=True)) == 51


KINDS = st.builds(
    hop,
    st.text(min_size=1, max_size=90),
    st.sampled_from(HopKind),
    named=st.booleans(),
    entity=st.none() | st.sampled_from("abc"),
)


@given(st.lists(st.lists(KINDS, min_size=1, max_size=20).map(lambda rest: (PAPER, *rest)), max_size=60))
def test_whatever_the_chains_nothing_is_lost_and_nothing_runs_over(chains):
    roots = grow_trees(graded(*chains))
    lines = list(draw_trees(roots))
    assert all(len(line) <= 80 and "\n" not in line for line in lines)
    assert len(lines) <= 2 * MOST_LINES + 1

    def ends(node):
        return [*node["claims"], *(end for source in node["has_it_from"] for end in ends(source))]

    told = [end for root in roots for end in ends(json.loads(json.dumps(speaker_as_json(root))))]
    assert sorted(told) == sorted(f"c-{n}" for n in range(len(chains)))
    assert sum(root.passes for root in roots) == len(chains)


@pytest.mark.parametrize("words", ["\x1b[31mEve", "Eve\u202e"])
def test_a_hostile_name_is_shown_and_does_nothing(words):
    line = draw((PAPER, hop(words, HopKind.PERSON)))[1]
    assert "\x1b" not in line and "\u202e" not in line


# ---- the command


def test_show_chains(sayso):
    out = sayso("show", "pile/quiet.txt", "--chains").stdout
    assert "Quay Post  outlet  3 claims, none own\n├─ Ann Lund  person  2 claims, 1 own\n" in out
    assert "│  └─ the memo  person  1 claim\n" in out
    assert "└─ Gantrel Freight  person  1 claim\n" in out


def test_show_chains_for_programs(sayso):
    (line,) = sayso("show", "pile/quiet.txt", "--chains", "--json").stdout.splitlines()
    found = json.loads(line)
    (paper,) = found["speakers"]
    assert [source["label"] for source in paper["has_it_from"]] == ["Ann Lund", "Gantrel Freight"]
    assert paper["passes"] == 3
    assert found["outlet"] == "Quay Post"


def test_all_without_chains_is_a_mistake(sayso):
    result = sayso("show", "pile/quiet.txt", "--all")
    assert result.exit_code == 2
    assert "--all goes with --chains" in result.output
