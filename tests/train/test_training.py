"""A very small network learns five sentences by heart, and its files read as it does."""

# ruff: noqa: E402 (what needs torch is imported once torch is known to be there)
import hashlib
from dataclasses import replace
from itertools import product

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra 'train'")
pytest.importorskip("onnx", reason="training needs the extra 'train'")
pytest.importorskip("safetensors", reason="training needs the extra 'train'")

from little_vocabulary import make_tokenizer
from marked import unmark

from sayso.nn import open_network, open_spotter, tag_attributions, tag_text
from sayso.nn.files import DIGESTS
from sayso.terms import Span
from train.attribution import Knobs, train_network
from train.average import average
from train.base import Base
from train.brat import read_articles
from train.crf import Chain
from train.labels import paragraphs_of
from train.mention_data import KINDS, MentionedText
from train.mentions import Knobs as SpotterKnobs
from train.mentions import train_spotter
from train.network import load_network
from train.prune import keep_units, some_batches, weigh_units
from train.rounding import RoundedLinear, learn_rounded
from train.scores import score_articles
from train.torch_network import TorchNetwork

SENTENCES = [
    "<source The mayor> <cue denied> <content taking the money>.",
    "<source Ann> <cue said> <content that it rained>.",
    "<content “It rained,”> <cue said> <source the mayor>.",
    "<source The mayor> <cue said> <content that Ann denied it>.",
    "It rained, and the mayor rained it in.",
]
WIDTH, INNER = 32, 64


def write_corpus(folder):
    """The sentences as brat does them, one article each."""
    for part, (number, marked) in product(("train", "dev"), enumerate(SENTENCES)):
        text, roles = unmark(marked)
        lines = []
        for i, (role, words) in enumerate(roles.items()):
            start = text.index(words[0])
            lines.append(f"T{i}\t{role.title()} {start} {start + len(words[0])}\t{words[0]}")
        arguments = " ".join(f"{role.title()}:T{i}" for i, role in enumerate(roles))
        lines += [f"E1\tAttribution:T9 {arguments}"] if roles else []
        for name, content in ((f"text/{number}.txt", text), (f"attributions/{number}_a.ann", "\n".join(lines))):
            path = folder / part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)


def make_base():
    """A base of two layers that has learnt nothing yet, under the names that BERT's weights have."""
    tokenizer = make_tokenizer()
    generator = torch.Generator().manual_seed(1)

    def linear(name, outs, ins):
        weight = torch.randn(outs, ins, generator=generator) / ins**0.5
        return {f"{name}.weight": weight, f"{name}.bias": torch.zeros(outs)}

    def norm(name):
        return {f"{name}.weight": torch.ones(WIDTH), f"{name}.bias": torch.zeros(WIDTH)}

    weights = {
        f"embeddings.{name}_embeddings.weight": torch.randn(rows, WIDTH, generator=generator)
        for name, rows in (("word", tokenizer.get_vocab_size()), ("position", 64), ("token_type", 2))
    } | norm("embeddings.LayerNorm")
    for layer in ("encoder.layer.0", "encoder.layer.1"):
        for part in ("query", "key", "value"):
            weights |= linear(f"{layer}.attention.self.{part}", WIDTH, WIDTH)
        weights |= linear(f"{layer}.attention.output.dense", WIDTH, WIDTH) | norm(f"{layer}.attention.output.LayerNorm")
        weights |= linear(f"{layer}.intermediate.dense", INNER, WIDTH) | linear(f"{layer}.output.dense", WIDTH, INNER)
        weights |= norm(f"{layer}.output.LayerNorm")
    return Base(tokenizer, weights)


KNOBS = Knobs(
    layers=2, epochs=150, batch=200, encoder_rate=3e-3, head_rate=3e-3, average=0.9, dropout=0.0, plain=0.0, half=False
)


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trained")
    write_corpus(folder / "data")
    scores = train_network(folder / "data", folder / "out", KNOBS, make_base())
    return folder, scores


def test_it_learns_its_sentences_by_heart(trained):
    _, scores = trained
    assert scores == dict.fromkeys(("source", "cue", "content", "contents", "relations"), 1.0)


def test_the_files_read_as_the_network_does(trained):
    folder, _ = trained
    files = open_network(folder / "out", digests=pinned(folder / "out"))
    network = TorchNetwork(load_network(folder / "out" / "network.pt"), make_tokenizer())
    for marked in SENTENCES:
        text, _ = unmark(marked)
        ours, theirs = (list(tag_attributions(n, text, paragraphs_of(text))) for n in (files, network))
        assert ours == theirs


def test_the_card_names_files_and_scores(trained):
    folder, _ = trained
    card = (folder / "out" / "MODEL_CARD.md").read_text()
    assert all(digest in card for digest in pinned(folder / "out").values())
    assert "| 1.000 | 1.000 |" in card
    assert not any(word in card for word in ("mayor", "money"))


def test_the_same_seed_gives_the_same_network(trained, tmp_path):
    folder, _ = trained
    states = []
    for name in ("one", "two"):
        train_network(folder / "data", tmp_path / name, replace(KNOBS, epochs=3), make_base())
        states.append(torch.load(tmp_path / name / "network.pt", weights_only=True)["state"])
    assert all(torch.equal(states[0][key], states[1][key]) for key in states[0])


def test_a_run_that_was_cut_off_goes_on(trained, tmp_path, capsys):
    folder, _ = trained
    train_network(folder / "data", tmp_path, replace(KNOBS, epochs=2), make_base())
    train_network(folder / "data", tmp_path, replace(KNOBS, epochs=4), make_base())
    first, second = [line for line in capsys.readouterr().out.splitlines() if "of which" in line]
    assert first.endswith("of which 0 are done")
    assert second.endswith("of which 2 are done")


def test_the_chain_weighs_a_sequence_against_all_others():
    chain = Chain(3, forbidden=[(0, 2)], forbidden_first=[2])
    torch.manual_seed(2)
    torch.nn.init.normal_(chain.steps)
    scores = torch.randn(1, 4, 3)
    ways = torch.tensor(list(product(range(3), repeat=4)))
    losses = chain(scores.expand(len(ways), -1, -1), ways, torch.full((len(ways),), 4))
    assert torch.exp(-losses).sum().item() == pytest.approx(1)
    assert losses[ways.tolist().index([0, 2, 2, 2])].item() > 1000


def test_a_row_counts_as_far_as_it_is_long():
    chain = Chain(3, forbidden=[], forbidden_first=[])
    scores = torch.randn(1, 4, 3)
    short = chain(scores[:, :2], torch.tensor([[0, 1]]), torch.tensor([2]))
    filled = chain(scores, torch.tensor([[0, 1, 0, 0]]), torch.tensor([2]))
    assert short.item() == pytest.approx(filled.item())


def test_scores_count_half_a_content_as_none(trained):
    folder, _ = trained
    network = TorchNetwork(load_network(folder / "out" / "network.pt"), make_tokenizer())
    network.threshold = 1.1
    assert set(score_articles(network, read_articles(folder / "data" / "dev")).values()) == {0.0}


def test_mentions_are_learnt_on_top_of_it(trained):
    folder, _ = trained
    out = folder / "out"
    network = TorchNetwork(load_network(out / "network.pt"), make_tokenizer())
    texts = []
    for number, name in enumerate(["ann", "the mayor", "ann", "the mayor"] * 4):
        text = f"{name} said that it rained."
        texts.append(MentionedText(str(number), text, frozenset({(0, len(name), KINDS.index("person"))})))
    scores = train_spotter(texts, network, out, SpotterKnobs(epochs=30, batch=30, rate=1e-2))
    assert scores == {"person": 1.0, "organisation": 0.0, "place": 0.0}
    assert "person 1.000" in (out / "MENTIONS_CARD.md").read_text()
    digests = pinned(out)
    files = open_network(out, digests=digests), open_spotter(out, digests=digests)
    for name in ("ann", "the mayor"):
        text = f"{name} said that it rained."
        tags = tag_text(*files, text, [Span(0, len(text))])
        assert [(m.span.of(text), m.kind) for m in tags.mentions] == [(name, "person")]
        assert list(tags.attributions) == list(tag_attributions(network, text, [Span(0, len(text))]))


def pinned(folder):
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in DIGESTS if (folder / name).exists()
    }


def test_a_trained_network_is_trained_on(trained, tmp_path):
    folder, _ = trained
    start = folder / "out" / "network.pt"
    knobs = replace(KNOBS, epochs=2, rounded=True, encoder_rate=1e-4, head_rate=1e-4)
    scores = train_network(folder / "data", tmp_path, knobs, make_base(), start)
    assert scores == dict.fromkeys(("source", "cue", "content", "contents", "relations"), 1.0)
    before, after = (torch.load(p / "network.pt", weights_only=True)["state"] for p in (folder / "out", tmp_path))
    assert before.keys() == after.keys()
    assert not torch.equal(before["tagger.cues.weight"], after["tagger.cues.weight"])


def test_rounded_layers_see_few_values_and_learn_as_if_they_saw_all():
    torch.manual_seed(3)
    layer = RoundedLinear(40, 6)
    x = torch.randn(2, 5, 40, requires_grad=True)
    exact = layer(x)
    learn_rounded(layer)
    rounded = layer(x)
    assert not torch.equal(rounded, exact)
    assert torch.allclose(rounded, exact, atol=0.05)
    rounded.sum().backward()
    assert torch.allclose(x.grad[0, 0], layer.weight.sum(0), atol=0.05)
    assert torch.equal(layer.eval()(x), exact)


def test_a_pruned_network_keeps_the_units_that_the_loss_hangs_on(trained):
    folder, _ = trained
    network = load_network(folder / "out" / "network.pt")
    layer = network.tagger.encoder.layers[0]
    with torch.no_grad():
        layer.narrow.weight[:, [3, 7]] = 0
    weights = weigh_units(network, list(some_batches(folder / "data", make_base())))
    assert [len(w) for w in weights] == [INNER, INNER]
    assert weights[0][[3, 7]].max() < 1e-6 < weights[0].median()
    smaller = keep_units(network, weights, INNER - 2)
    assert smaller.sizes.inner == INNER - 2
    seen = [TorchNetwork(n, make_tokenizer()) for n in (network, smaller)]
    text, _ = unmark(SENTENCES[0])
    ours, theirs = (list(tag_attributions(n, text, paragraphs_of(text))) for n in seen)
    assert ours == theirs


def test_the_mean_of_two_networks_lies_between_them(trained):
    folder, _ = trained
    one = load_network(folder / "out" / "network.pt")
    other = load_network(folder / "out" / "network.pt")
    with torch.no_grad():
        other.tagger.cues.bias += 1
    mean = average(one, other, 0.25)
    assert torch.allclose(mean.tagger.cues.bias, one.tagger.cues.bias + 0.25)
    assert torch.equal(mean.linker.word.weight, one.linker.word.weight)
    with pytest.raises(ValueError, match="different sizes"):
        average(one, keep_units(one, weigh_units(one, list(some_batches(folder / "data", make_base()))), 8), 0.5)
