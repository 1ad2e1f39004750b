"""The measures of mentions and chains, on examples worked by hand."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.coreference import b_cubed, best_assignment, ceaf_e, muc, score_chains
from bench.gum import read_gum
from bench.marked import GoldMention
from bench.mentions import chain_mentions, count_mentions
from bench.re3d import read_mention
from sayso.terms import Span


def chains(*letters):
    return [frozenset(chain) for chain in letters]


GOLD, FOUND = chains("ABC", "DEFG"), chains("AB", "CD", "FGHI")


def test_links_are_counted_as_pieces():
    """ABC falls into AB and C: one link of two. DEFG falls into D, E and FG: one of three. Found: AB, FG of FGHI."""
    assert muc(GOLD, FOUND) == (2, 5, 2, 5)


def test_every_mention_counts_its_share():
    """A and B share 2 of 3, C 1 of 3, D 1 of 4, E none, F and G 2 of 4; and back: A B 1, C D F G a half, H I none."""
    right, gold, back, found = b_cubed(GOLD, FOUND)
    assert (right, gold) == (pytest.approx(5 / 3 + 5 / 4), 7)
    assert (back, found) == (4, 8)


def test_chains_are_paired_one_to_one():
    """ABC with AB gives 4/5, DEFG with FGHI 4/8; CD is left over."""
    assert ceaf_e(GOLD, FOUND) == (pytest.approx(1.3), 2, pytest.approx(1.3), 3)


def test_the_mean_of_three():
    scores = score_chains([(GOLD, FOUND)])
    assert scores == {
        "muc": pytest.approx(0.4),
        "b_cubed": pytest.approx(2 * (35 / 84) * 0.5 / (35 / 84 + 0.5)),
        "ceaf_e": pytest.approx(0.52),
        "conll": pytest.approx((0.4 + 0.454545 + 0.52) / 3, abs=1e-5),
    }
    assert score_chains([(GOLD, GOLD)])["conll"] == 1
    assert score_chains([(GOLD, [])])["conll"] == 0


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(st.floats(0, 1), min_size=n, max_size=n), max_size=4)))
def test_no_assignment_is_better_than_the_best(gains):
    rows, columns = len(gains), len(gains[0]) if gains else 0
    wide = gains if rows <= columns else [list(c) for c in zip(*gains, strict=True)]
    tried = (
        sum(wide[i][j] for i, j in enumerate(order))
        for order in permutations(range(max(rows, columns)), min(rows, columns))
    )
    assert best_assignment(gains) == pytest.approx(max(tried, default=0.0))


def test_the_head_of_a_mention():
    text = "the mayor of Orla"
    assert [h.of(text) for h in read_mention(text, Span(0, len(text)), "person").heads] == ["mayor"]


def test_a_mention_is_right_by_kind_and_head():
    mayor = GoldMention(Span(0, 14), (Span(6, 9), Span(10, 14)), "person", "name", "1")
    found = GoldMention(Span(10, 14), (Span(10, 14),), "person", "name", "a")
    counts = count_mentions([mayor], [found])
    assert counts["named_person"] == counts["all_person"] == (1, 1, 1)
    assert counts["exact_person"] == (0, 1, 1)
    assert count_mentions([mayor], [GoldMention(found.span, found.heads, "place", "name", "a")])["named_person"][0] == 0


def test_descriptions_are_in_no_chain():
    def mention(start, form, chain):
        return GoldMention(Span(start, start + 2), (Span(start, start + 2),), "person", form, chain)

    gold = [mention(0, "name", "1"), mention(5, "pronoun", "1"), mention(9, "description", "1")]
    found = [mention(0, "name", "x"), mention(5, "pronoun", "x"), mention(20, "pronoun", "x")]
    assert chain_mentions(gold, found) == (
        [frozenset({("gold", 0), ("gold", 1)})],
        [frozenset({("gold", 0), ("gold", 1), ("found", 2)})],
    )


CONLLU = """# newpar
1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-x
2\tVenn\tVenn\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\t_
6\ther\ther\tPRON\tPRP$\t_\t7\tnmod:poss\t_\tEntity=(2-place-new-x(1-person-giv-x)
7\tyard\tyard\tNOUN\tNN\t_\t5\tobj\t_\t_
8\tin\tin\tADP\tIN\t_\t9\tcase\t_\t_
9\tOrla\tOrla\tPROPN\tNNP\t_\t7\tnmod\t_\tEntity=(3-place-new-x)2)|SpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# newpar
1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(2-place-giv-x)
2\tburned\tburn\tVERB\tVBD\t_\t0\troot\t_\t_
"""


def test_a_text_is_put_together_with_its_mentions(tmp_path):
    file = tmp_path / "a.conllu"
    file.write_text(CONLLU, "utf-8")
    marked = read_gum(file)
    assert marked.text == "Ada Venn didn't leave her yard in Orla.\n\nIt burned"
    assert [(m.span.of(marked.text), m.kind, m.form, m.chain) for m in marked.mentions] == [
        ("Ada Venn", "person", "name", "1"),
        ("her", "person", "pronoun", "1"),
        ("her yard in Orla", "place", "description", "2"),
        ("Orla", "place", "name", "3"),
        ("It", "place", "pronoun", "2"),
    ]
    assert [h.of(marked.text) for h in marked.mentions[0].heads] == ["Ada", "Venn"]
    assert [h.of(marked.text) for h in marked.mentions[2].heads] == ["yard"]
