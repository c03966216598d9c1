"""The shipped reader as it will run: its int8 file in onnxruntime, its own tokenizer, and its config."""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from .batches import encode, padded
from .contract import MAX_TOKENS, MODEL_FILE, group_of
from .labels import LABELS

ONE = 1  # the product reads one text at a time; so does everything measured here


class ShippedReader:
    def __init__(self, folder, model=None, threads=1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.file = Path(model or Path(folder) / MODEL_FILE)
        self.session = onnxruntime.InferenceSession(str(self.file), options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
        self.config = json.loads((Path(folder) / "config.json").read_text(encoding="utf-8"))

    def logits(self, texts, size=ONE):
        ids = encode(self.tokenizer, texts, MAX_TOKENS)
        order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
        out = np.zeros((len(ids), len(LABELS)), np.float32)
        for start in range(0, len(order), size):
            places = order[start : start + size]
            tokens, mask = padded([ids[place] for place in places])
            out[places] = self.session.run(["logits"], {"input_ids": tokens.numpy(), "attention_mask": mask.numpy()})[0]
        return out

    def probabilities(self, logits):
        """Calibrated, as config.json says: sigmoid(scale * logit + bias), label by label."""
        calibration = self.config["haven"]["calibration"]
        scale = np.array([calibration[label]["scale"] for label in LABELS])
        bias = np.array([calibration[label]["bias"] for label in LABELS])
        return sigmoid(logits * scale + bias)

    def thresholds(self, lang="en"):
        """Of all outputs, for a text of that language; the subjects of risk are only compared with each other."""
        own = self.config["haven"]
        of = {"emotion": own["emotions"], "basic": own["basic"][group_of(lang)], "risk": own["risk"]["zh" if lang == "zh" else "en"]}
        return np.array([of[kind].get(name, 0.5) for kind, name in (label.split(":") for label in LABELS)])


def sigmoid(values):
    return 1 / (1 + np.exp(-np.clip(values, -40, 40)))


def cached_logits(reader, rows, name, work):
    """Logits of many rows, kept in `work` under the model's and the texts' checksum."""
    texts = [row.text for row in rows]
    mark = hashlib.sha256(reader.file.read_bytes() + "\0".join(texts).encode()).hexdigest()[:16]
    store = Path(work) / f"logits-{name}-{mark}.npy"
    if not store.exists():
        store.parent.mkdir(parents=True, exist_ok=True)
        np.save(store, reader.logits(texts))
    return np.load(store)
