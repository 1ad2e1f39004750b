"""Documents with mentions and chains by hand -> how many are found, of which kind, and which are chained alike.

    python -m bench.mentions DATA

DATA holds `re3d` and `gum/dev`. A mention is found where one of the same kind (person, organisation, place) shares its
head; `exact` asks for the same first and last letter. Each found mention answers for one mention by hand at most.
`named` are the mentions with a name for a head (in re3d, which marks no heads, a capitalised one), `all` are
descriptions and pronouns too. Chains are scored over names and pronouns, from two mentions on, mentions paired by
their heads.

The documents are split in two by a digest of their names: rules are looked over on one half, and floors stand on the
other, which nobody looks at. Exit status 1 where a figure is below its floor, 2 where there is no data.
"""

from __future__ import annotations

import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.coreference import Chains, score_chains
from bench.data import find_part
from bench.floors import check_floors, digest_files
from bench.gum import read_gum
from bench.marked import GoldMention, MarkedText
from bench.re3d import read_mention, read_re3d
from sayso.intake import take_in
from sayso.read import read_document
from sayso.terms import Entity, EntityKind, MentionForm

_KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.AGENCY: "organisation",
    EntityKind.OUTLET: "organisation",
    EntityKind.OFFICE: "organisation",
    EntityKind.PLACE: "place",
}
"""A group without a name is persons here and a body there: it is neither."""


def find_mentions(marked: MarkedText) -> tuple[list[GoldMention], float]:
    """What the reader finds in the raw text, in the same terms, and the processor time it took."""
    document = take_in(marked.text.encode("utf-8"), name="a.txt")
    assert document.text == marked.text, "offsets count the characters of the file"
    start = time.process_time()
    entities = read_document(document).entities
    spent = time.process_time() - start
    return [found for entity in entities for found in _mentions_of(entity, marked.text)], spent


def _mentions_of(entity: Entity, text: str) -> Iterable[GoldMention]:
    kind = _KINDS.get(entity.kind, "other")
    for mention in entity.mentions:
        whole = read_mention(mention.span.of(text), mention.span, kind)
        heads = (mention.span,) if mention.form is MentionForm.NAME else whole.heads
        yield GoldMention(mention.span, heads, kind, mention.form.value, entity.id)


def pair_mentions(gold: Sequence[GoldMention], found: Sequence[GoldMention]) -> dict[int, int]:
    """Found mentions by their place in the list -> the mention by hand they answer for: the same span first, then the
    nearest in length that shares a head and lies within or around it."""
    offers = sorted(
        (a.span != b.span, abs(len(a.span) - len(b.span)), i, j)
        for i, a in enumerate(found)
        for j, b in enumerate(gold)
        if a.span.overlaps(b.span) and (a.span == b.span or _share_head(a, b))
    )
    paired: dict[int, int] = {}
    taken = set()
    for _, _, i, j in offers:
        if i not in paired and j not in taken:
            paired[i] = j
            taken.add(j)
    return paired


def _share_head(a: GoldMention, b: GoldMention) -> bool:
    last = max(a.heads)
    return any(last.overlaps(h) for h in b.heads) or any(h.overlaps(max(b.heads)) for h in a.heads)


def count_mentions(gold: Sequence[GoldMention], found: Sequence[GoldMention]) -> dict[str, tuple[int, int, int]]:
    """By measure: how many were right, found and there to find."""
    counts = {}
    for which, forms in (("named", {"name"}), ("all", {"name", "description", "pronoun"})):
        for kind in ("person", "organisation", "place"):
            there = [m for m in gold if m.kind == kind and m.form in forms]
            mine = [m for m in found if m.kind == kind and m.form in forms]
            counts[f"{which}_{kind}"] = (len(pair_mentions(there, mine)), len(mine), len(there))
            if which == "named":
                same = {m.span for m in there} & {m.span for m in mine}
                counts[f"exact_{kind}"] = (len(same), len(mine), len(there))
    return counts


def chain_mentions(gold: Sequence[GoldMention], found: Sequence[GoldMention]) -> tuple[Chains, Chains]:
    """Chains of names and pronouns; a found mention that answers for one by hand takes its key."""
    there = [m for m in gold if m.form != "description"]
    mine = [m for m in found if m.form != "description"]
    paired = pair_mentions(there, mine)
    keys = [("gold", paired[i]) if i in paired else ("found", i) for i in range(len(mine))]
    return _chains(there, [("gold", i) for i in range(len(there))]), _chains(mine, keys)


def _chains(mentions: Sequence[GoldMention], keys: Sequence[tuple[str, int]]) -> Chains:
    chains: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for mention, key in zip(mentions, keys, strict=True):
        chains[mention.chain].add(key)
    return [frozenset(chain) for chain in chains.values() if len(chain) > 1]


def f1(counts: Iterable[tuple[int, int, int]]) -> float:
    right, found, there = map(sum, zip(*counts, strict=True))
    return 2 * right / (found + there) if found + there else 0.0


def score(documents: Sequence[MarkedText]) -> tuple[dict[str, float], float]:
    """The figures over documents, and words per second of processor time."""
    counts: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    chains, words, spent = [], 0, 0.0
    for marked in documents:
        found, took = find_mentions(marked)
        words += len(marked.text.split())
        spent += took
        for measure, numbers in count_mentions(marked.mentions, found).items():
            counts[measure].append(numbers)
            counts[f"{measure.split('_')[0]}_mentions"].append(numbers)
        if any(m.chain for m in marked.mentions):
            chains.append(chain_mentions(marked.mentions, found))
    figures = {measure: f1(numbers) for measure, numbers in sorted(counts.items())}
    return {**figures, **(score_chains(chains) if chains else {})}, words / spent


def split_half(documents: Iterable[MarkedText]) -> dict[str, list[MarkedText]]:
    halves: dict[str, list[MarkedText]] = {"seen": [], "unseen": []}
    for marked in documents:
        halves[("seen", "unseen")[zlib.crc32(marked.name.encode()) % 2]].append(marked)
    return halves


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if len(arguments) == 1 else Path()
    re3d, gum = find_part(root, "re3d"), find_part(root, "gum", "dev")
    if len(arguments) != 1 or re3d is None or gum is None:
        print("usage: python -m bench.mentions DATA (a folder with re3d and gum/dev in it)")
        return 2
    read_document(take_in(b"Ann said that nothing that is loaded once is part of a text's cost.", name="a.txt"))
    corpora = {"re3d": read_re3d(re3d), "gum": map(read_gum, sorted(gum.glob("*.conllu")))}
    columns: dict[str, dict[str, float]] = {}
    for corpus, documents in corpora.items():
        for half, some in split_half(documents).items():
            columns[f"{corpus} {half}"], speed = score(some)
            print(f"{corpus} {half}: {len(some)} documents, {speed:,.0f} words per second of processor time")
    print(" " * 22 + "".join(f"{name:>14s}" for name in columns))
    for figure in columns["gum seen"]:
        values = (f"{scores[figure]:.3f}" if figure in scores else "-" for scores in columns.values())
        print(f"{figure:22s}" + "".join(f"{value:>14s}" for value in values))
    figures = {f"{corpus}_named": columns[f"{corpus} unseen"]["named_mentions"] for corpus in corpora}
    figures |= {f"gum_{measure}": columns["gum unseen"][measure] for measure in ("all_mentions", "conll")}
    files = [*re3d.glob("*/documents.json"), *re3d.glob("*/entities.json"), *gum.glob("*.conllu")]
    wrong = check_floors("mentions", figures, digest_files(files, re3d.parent))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
