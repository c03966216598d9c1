"""A graph of RoBERTa-base's shape with random int8 weights: what a common larger reader costs, for `npm run bench`.

It knows nothing; only its speed is of use. Run alone:  python -m training.peer --out FILE
"""

import argparse
import tempfile
from pathlib import Path

import torch
from transformers import RobertaConfig, RobertaModel

from .onnx_graph import export_float, quantise_whole
from .reader import Reader

SEED = 7
PIECES = 50_265


def write_peer(out):
    torch.manual_seed(SEED)
    shape = RobertaConfig(vocab_size=PIECES, max_position_embeddings=514, type_vocab_size=1, attn_implementation="eager")
    with tempfile.TemporaryDirectory() as folder:
        export_float(Reader(RobertaModel(shape, add_pooling_layer=False)), Path(folder) / "float.onnx")
        quantise_whole(Path(folder) / "float.onnx", out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True)
    write_peer(parser.parse_args().out)
