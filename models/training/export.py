"""Export a trained reader to models/understanding: fp32 ONNX (kept aside) and the int8 file that ships.

Run alone:  python -m training.export --base DIR --checkpoint FILE --work DIR --out DIR --version 1.0.0
Thresholds and calibration are left untuned; `training.thresholds` fills them in from the shipped file's own logits.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from .base import BLOCK
from .contract import MODEL_FILE, untuned_section, write_contract
from .onnx_graph import embeddings_in_blocks, export_float, nearest_blocks, quantise_mixed
from .reader import trained_reader


def embedding_blocks(base, reader):
    """The 4-bit blocks the base came in; a base of another origin gets the nearest ones."""
    stored = Path(base) / "embedding_q4.npz"
    if stored.exists():
        blocks = np.load(stored)
        return blocks["integers"], blocks["scales"]
    return nearest_blocks(reader.encoder.get_input_embeddings().weight.detach().numpy())


def export(base, checkpoint, work, out, version):
    work, target = Path(work), Path(out) / MODEL_FILE
    work.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    reader = trained_reader(base, checkpoint, attention="eager")
    export_float(reader, work / "float.onnx")
    if reader.encoder.config.hidden_size % BLOCK == 0:
        quantise_mixed(work / "float.onnx", work / "int8.onnx", work / "whole.onnx")
        embeddings_in_blocks(work / "int8.onnx", target, embedding_blocks(base, reader))
    else:
        quantise_mixed(work / "float.onnx", target, work / "whole.onnx")
    spec = json.loads((Path(base) / "tokenizer.json").read_text(encoding="utf-8"))
    write_contract(out, reader.encoder.config, untuned_section(version), spec)
    return target


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "checkpoint", "work", "out", "version"):
        parser.add_argument(f"--{name}", required=True)
    a = parser.parse_args()
    print(export(a.base, a.checkpoint, a.work, a.out, a.version))
