"""The fine-tuned encoder as the package holds it: its first layer as numbers in eight bits, the other six as an ONNX graph for one text at a time.

Weights are rounded to seven bits with a scale a column (so that processors with and without VNNI add the same whole numbers), activations to eight
bits as they come. That is safe because the graph takes one text at a time: what a text becomes does not depend on another. Measured against weights
of eight bits in blocks of 32 with activations by row (MatMulNBits): 378 against 167 texts a second on one core, `does` right in .944 against .950
of 637 before calibration. `export` is called by fit_heads.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

LAYERS, SIZE, HEADS, PLACES = 6, 384, 12, 256
FORMAT = 1


class Graph:
    """The layers behind the first one: `embedded` (t, 384) goes in, `hidden` (t, 384) comes out."""

    def __init__(self, state: Mapping[str, torch.Tensor], prefix: str) -> None:
        self.state, self.prefix = state, prefix
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def array(self, name: str) -> NDArray[np.float32]:
        return self.state[self.prefix + name].float().numpy()

    def constant(self, name: str, array: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, inputs: Sequence[str], out: str, **how: Any) -> str:
        self.nodes.append(helper.make_node(kind, list(inputs), [out], name=out, **how))
        return out

    def linear(self, source: str, name: str, out: str, scale: float = 1.0) -> str:
        weight = self.constant(out + ".w", self.array(name + ".weight").T * np.float32(scale))
        bias = self.constant(out + ".b", self.array(name + ".bias") * np.float32(scale))
        return self.node("Add", [self.node("MatMul", [source, weight], out + ".m"), bias], out)

    def norm(self, source: str, name: str, out: str) -> str:
        gain, shift = (self.constant(out + end, self.array(f"{name}.{part}")) for end, part in ((".g", "weight"), (".c", "bias")))
        return self.node("LayerNormalization", [source, gain, shift], out, axis=-1, epsilon=1e-12)

    def parted(self, source: str, out: str, order: Sequence[int]) -> str:
        return self.node("Transpose", [self.node("Reshape", [source, "by_head"], out + "r")], out, perm=order)

    def layer(self, x: str, number: int, out: str) -> str:
        of, at = f"encoder.layer.{number}.", f"l{number}."
        query = self.parted(self.linear(x, of + "attention.self.query", at + "q", (SIZE // HEADS) ** -0.5), at + "Q", [1, 0, 2])
        key = self.parted(self.linear(x, of + "attention.self.key", at + "k"), at + "K", [1, 2, 0])
        value = self.parted(self.linear(x, of + "attention.self.value", at + "v"), at + "V", [1, 0, 2])
        share = self.node("Softmax", [self.node("MatMul", [query, key], at + "s")], at + "S", axis=-1)
        seen = self.node("Transpose", [self.node("MatMul", [share, value], at + "c")], at + "C", perm=[1, 0, 2])
        joined = self.linear(self.node("Reshape", [seen, "joined"], at + "j"), of + "attention.output.dense", at + "o")
        x = self.norm(self.node("Add", [joined, x], at + "a"), of + "attention.output.LayerNorm", at + "n")
        wide = self.node("Gelu", [self.linear(x, of + "intermediate.dense", at + "f")], at + "g")
        return self.norm(self.node("Add", [self.linear(wide, of + "output.dense", at + "h"), x], at + "b"), of + "output.LayerNorm", out)

    def model(self) -> onnx.ModelProto:
        self.constant("by_head", np.array([-1, HEADS, SIZE // HEADS], np.int64))
        self.constant("joined", np.array([-1, SIZE], np.int64))
        x = "embedded"
        for number in range(LAYERS):
            x = self.layer(x, number, "hidden" if number == LAYERS - 1 else f"x{number}")
        shapes = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["t", SIZE]) for name in ("embedded", "hidden")]
        graph = helper.make_graph(self.nodes, "encoder", shapes[:1], shapes[1:], self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
        onnx.checker.check_model(model)
        return model


def export(state: Mapping[str, torch.Tensor], vocabulary: Sequence[str], kept: Sequence[str], version: str, prefix: str = "enc.") -> bytes:
    """The .npz that `openupr.labelling.encoder` reads. `state` is the fine-tuned model's, `kept` the words that masking leaves."""
    graph = Graph(state, prefix)
    with TemporaryDirectory() as scratch:
        whole, rounded = Path(scratch, "whole.onnx"), Path(scratch, "rounded.onnx")
        onnx.save(graph.model(), str(whole))
        quantize_dynamic(
            whole,
            rounded,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )
        layers = rounded.read_bytes()
    words = graph.array("embeddings.word_embeddings.weight")
    scale = np.abs(words).max(axis=1) / 127
    kinds = graph.array("embeddings.token_type_embeddings.weight")
    out = BytesIO()
    np.savez_compressed(
        out,
        format=np.array(FORMAT),
        version=_bytes(version),
        vocabulary=_bytes("\n".join(vocabulary)),
        kept=_bytes("\n".join(kept)),
        table=np.rint(words / scale[:, None]).astype(np.int8),
        scale=scale.astype(np.float32),
        places=(graph.array("embeddings.position_embeddings.weight")[:PLACES] + kinds[0]).astype(np.float32),
        second=(kinds[1] - kinds[0]).astype(np.float32),
        gain=graph.array("embeddings.LayerNorm.weight"),
        shift=graph.array("embeddings.LayerNorm.bias"),
        graph=np.frombuffer(layers, np.uint8),
    )
    return out.getvalue()


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), np.uint8)
