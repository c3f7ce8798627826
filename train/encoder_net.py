"""The encoder as PyTorch learns it: the first layers of BERT, and the classes above; and as ONNX with eight-bit weights."""

import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from onrecord.extract.events.kinds import CLASSES

LAYERS, HEADS, WIDTH = 4, 12, 384
DROPPED = 0.1


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


def exported(net: Net) -> bytes:
    """Return the layers as ONNX with eight-bit weights."""
    words, segments = torch.zeros(1, 9, WIDTH), torch.zeros(1, 9, dtype=torch.long)
    length = {1: torch.export.Dim("length", min=3, max=128)}
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            net,
            (words, segments),
            str(whole),
            input_names=["words", "segments"],
            output_names=["classes"],
            dynamic_shapes={"words": length, "segments": length},
            opset_version=18,
            external_data=False,
        )
        quantize_dynamic(whole, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
        onnx.checker.check_model(str(small))
        return small.read_bytes()
