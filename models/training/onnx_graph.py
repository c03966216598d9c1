"""Turn a reader into ONNX: fp32 graph, int8 weights, 4-bit word embeddings."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from .base import BLOCK

OPSET = 17
WEIGHT_BLOCK = 128
INT8_ARITHMETIC = 4  # the name onnxruntime gives it
EXAMPLE = [[0, 5, 6, 7, 2], [0, 8, 2, 1, 1]]


def export_float(reader, path):
    """The fp32 graph with inputs input_ids, attention_mask and output logits, batch and length free."""
    tokens = torch.tensor(EXAMPLE)
    axes = {0: "batch", 1: "length"}
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        reader.eval(), (tokens, (tokens != 1).long()), str(path), opset_version=OPSET, dynamo=False,
        input_names=["input_ids", "attention_mask"], output_names=["logits"],
        dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": {0: "batch"}},
    )


def quantise_blocks(source, target):
    """int8 weights in blocks of 128 with a scale each, for every matrix product with a constant (MatMulNBits).

    Inputs are scaled block by block at run time.
    """
    quantiser = MatMulNBitsQuantizer(
        onnx.load(str(source)), bits=8, block_size=WEIGHT_BLOCK, is_symmetric=True, accuracy_level=INT8_ARITHMETIC,
    )
    quantiser.process()
    quantiser.model.save_model_to_file(str(target))


def quantise_whole(source, target, names=None):
    """int8 weights per channel, inputs with one scale for a whole text.

    Weights use 7 of the 8 bits, so that sums cannot overflow on processors without VNNI.
    """
    quantize_dynamic(
        str(source), str(target), op_types_to_quantize=["MatMul"], nodes_to_quantize=names, per_channel=True,
        weight_type=QuantType.QInt8, reduce_range=True, extra_options={"MatMulConstBOnly": True},
    )


def quantise_mixed(source, target, between):
    """Whole scales where that is quick and exact enough, blocks where it is not.

    The matrices that narrow (the second of each feed-forward pair, the head) get inputs with a few values fifty times
    the others; one scale for all of those moves logits by up to 2. In blocks they move by up to 1 at a quarter less time
    than with blocks everywhere.
    """
    quantise_whole(source, between, widening(onnx.load(str(source))))
    quantise_blocks(between, target)


def widening(model):
    """Names of the matrix products with a constant that has at least as many outputs as inputs."""
    shapes = {tensor.name: tensor.dims for tensor in model.graph.initializer}
    products = [node for node in model.graph.node if node.op_type == "MatMul" and node.input[1] in shapes]
    return [node.name for node in products if shapes[node.input[1]][1] >= shapes[node.input[1]][0]]


def nearest_blocks(matrix):
    """4-bit integers and scales for a matrix that was not stored in 4-bit blocks to begin with."""
    rows, columns = matrix.shape
    blocks = matrix.reshape(rows, columns // BLOCK, BLOCK)
    scales = np.abs(blocks).max(-1) / 7.5
    scales = np.maximum(scales, 1e-8).astype(np.float16)
    integers = np.clip(np.round(blocks / scales.astype(np.float32)[:, :, None]), -8, 7).astype(np.int8)
    return integers.reshape(rows, columns), scales


def packed(integers):
    """Two 4-bit integers a byte, the earlier one in the lower half."""
    low, high = integers[:, 0::2] & 15, integers[:, 1::2] & 15
    return (low | (high << 4)).astype(np.uint8)


def embeddings_in_blocks(source, target, blocks):
    """Replace the look-up in the word embeddings by one that reads 4-bit blocks (com.microsoft GatherBlockQuantized)."""
    model = onnx.load(str(source))
    graph = model.graph
    integers, scales = blocks
    name = next(
        tensor.name for tensor in graph.initializer if list(tensor.dims) == list(integers.shape)
    )
    node = next(node for node in graph.node if node.op_type == "Gather" and node.input[0] == name)
    graph.initializer.remove(next(tensor for tensor in graph.initializer if tensor.name == name))
    data = helper.make_tensor("words.int4", TensorProto.INT4, integers.shape, packed(integers).tobytes(), raw=True)
    scale = helper.make_tensor("words.scale", TensorProto.FLOAT16, scales.shape, scales.astype("<f2").tobytes(), raw=True)
    graph.initializer.extend([data, scale])
    lookup = helper.make_node(
        "GatherBlockQuantized", ["words.int4", node.input[1], "words.scale"], ["words.half"], name="words",
        domain="com.microsoft", block_size=BLOCK, gather_axis=0, quantize_axis=1, bits=4,
    )
    widen = helper.make_node("Cast", ["words.half"], list(node.output), name="words.widen", to=TensorProto.FLOAT)
    place = list(graph.node).index(node)
    graph.node.remove(node)
    graph.node.insert(place, widen)
    graph.node.insert(place, lookup)
    if not any(entry.domain == "com.microsoft" for entry in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    model.ir_version = max(model.ir_version, 10)
    onnx.save(model, str(target))
