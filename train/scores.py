"""Tagged articles against their labels: how often words, contents and whole relations are right."""

from __future__ import annotations

import re
from collections import Counter

from sayso.nn.tagger import Network, tag_attributions
from train.brat import Article, Label, Spans
from train.labels import paragraphs_of

ROLES = ("source", "cue", "content")
_WORD = re.compile(r"\w+")


def score_articles(network: Network, articles: list[Article]) -> dict[str, float]:
    """F1 of the words in each role, of contents (half their words shared), and of contents with their source."""
    counts: Counter[str] = Counter()
    for article in articles:
        tagged = tag_attributions(network, article.text, paragraphs_of(article.text))
        found = [
            Label(*(tuple((s.start, s.end) for s in part) for part in (t.source, t.cue, t.content))) for t in tagged
        ]
        counts += count_hits(article, found)
    return {
        name: round(2 * counts[name] / max(1, counts[f"{name} of"]), 4) for name in (*ROLES, "contents", "relations")
    }


def count_hits(article: Article, found: list[Label]) -> Counter[str]:
    """What was hit, by kind, and (as "kind of") how much there was on both sides together."""
    words = [m.span() for m in _WORD.finditer(article.text)]
    unread = _words_in(words, article.unread)

    def numbered(label: Label) -> dict[str, frozenset[int]]:
        return {role: _words_in(words, getattr(label, role)) - unread for role in ROLES}

    right = [w for w in map(numbered, article.labels) if w["content"]]
    given = [w for w in map(numbered, found) if w["content"]]
    counts: Counter[str] = Counter({"contents of": len(right) + len(given), "relations of": len(right) + len(given)})
    for role in ROLES:
        sides = [frozenset().union(*(w[role] for w in side)) for side in (right, given)]
        counts[role] += len(sides[0] & sides[1])
        counts[f"{role} of"] += len(sides[0]) + len(sides[1])
    pairs = sorted(
        ((share(r["content"], g["content"]), i, j) for i, r in enumerate(right) for j, g in enumerate(given)),
        key=lambda pair: (-pair[0], *pair[1:]),
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for alike, i, j in pairs:
        if alike >= 0.5 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            counts["contents"] += 1
            sources = right[i]["source"], given[j]["source"]
            counts["relations"] += sources == (frozenset(), frozenset()) or share(*sources) >= 0.5
    return counts


def share(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of both together is in both."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _words_in(words: list[tuple[int, int]], spans: Spans) -> frozenset[int]:
    return frozenset(i for i, (a, b) in enumerate(words) for start, end in spans if a < end and b > start)
