"""A hashed n-gram scorer for the 28 emotions of English text, whose logits are averaged with the encoder's. Optional.

Writes linear.bin (int8, one row of 28 weights a bucket) and, in config.json under haven.linear, how to use it:
    logit of label i = bias[i] + scale[i] * sum of linear.bin[bucket][i] over the text's buckets / sqrt(their number)
    mixed logit      = (1 - share) * encoder logit + share * that
then haven.linear.calibration and haven.linear.thresholds instead of haven's own for these labels. Buckets: see hashing.py.
Only for texts that `applies` to; any other is left to the encoder.

Run alone:  python -m training.linear --data DIR --corpus DIR --model DIR --work DIR
"""

import argparse
import json
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from .contract import write_json
from .data import Library
from .hashing import BUCKETS, buckets
from .labels import EMOTION_SLICE, EMOTIONS
from .measures import macro_f1, micro_f1
from .shipped import ShippedReader, cached_logits, sigmoid
from .thresholds import best_f1_threshold, calibrate

STRENGTH = 10.0
SHARE = 0.5
SOURCES = ("goemotions", "goemotions-neutral", "goemotions-rare")
ENOUGH_ASCII = 0.8


def applies(text):
    """Whether at least four in five letters are ASCII: the scorer knows only English words."""
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(character.isascii() for character in letters) >= ENOUGH_ASCII * len(letters)


def matrix(rows):
    found = [buckets(row.text) for row in rows]
    ends = np.r_[0, np.cumsum([len(one) for one in found])]
    values = np.concatenate([np.full(len(one), 1 / np.sqrt(max(1, len(one)))) for one in found])
    return csr_matrix((values, np.concatenate(found).astype(int), ends), shape=(len(rows), BUCKETS))


def targets(rows):
    return np.stack([row.target for row in rows])[:, EMOTION_SLICE] > 0.5


def fitted(library):
    """int8 weights (bucket, label), and scale and bias per label."""
    rows = [row for name in SOURCES for row in library.train[name]]
    features, truth = matrix(rows), targets(rows)
    weights, scales, biases = [], [], []
    for label in range(len(EMOTIONS)):
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(features, truth[:, label])
        scale = np.abs(model.coef_[0]).max() / 127
        weights.append(np.round(model.coef_[0] / scale).astype(np.int8))
        scales.append(scale)
        biases.append(model.intercept_[0])
    return np.stack(weights, 1), np.array(scales), np.array(biases)


def linear_logits(rows, weights, scales, biases):
    return matrix(rows) @ weights.astype(np.float64) * scales + biases


def mixed(library, part, reader, work, parameters):
    rows = getattr(library, part)["goemotions"]
    encoder = cached_logits(reader, rows, f"{part}-goemotions", work)[:, EMOTION_SLICE]
    own = linear_logits(rows, *parameters)
    uses = np.array([applies(row.text) for row in rows])[:, None]
    return np.where(uses, (1 - SHARE) * encoder + SHARE * own, encoder), targets(rows)


def add_linear(library, folder, work):
    reader = ShippedReader(folder)
    parameters = fitted(library)
    logits, truth = mixed(library, "dev", reader, work, parameters)
    scale, bias = np.array(calibrate(logits, truth, np.ones(logits.shape))).T
    chance = sigmoid(logits * scale + bias)
    thresholds = np.array([best_f1_threshold(chance[:, i], truth[:, i], np.ones(len(truth))) for i in range(len(EMOTIONS))])
    labels = [f"emotion:{name}" for name in EMOTIONS]
    (Path(folder) / "linear.bin").write_bytes(parameters[0].tobytes())
    section = {
        "file": "linear.bin", "buckets": BUCKETS, "labels": labels, "share": SHARE,
        "scale": [round(float(value), 7) for value in parameters[1]], "bias": [round(float(value), 5) for value in parameters[2]],
        "calibration": {label: {"scale": round(float(a), 4), "bias": round(float(b), 4)} for label, a, b in zip(labels, scale, bias)},
        "thresholds": {label: round(float(value), 4) for label, value in zip(labels, thresholds)},
    }
    write_json(Path(folder) / "config.json", {**reader.config, "haven": {**reader.config["haven"], "linear": section}}, indent=1)
    test_logits, test_truth = mixed(library, "test", reader, work, parameters)
    guess = sigmoid(test_logits * scale + bias) >= thresholds
    scores = {"macro_f1": round(macro_f1(test_truth, guess), 4), "micro_f1": round(micro_f1(test_truth, guess), 4)}
    metrics = json.loads((Path(folder) / "metrics.json").read_text())
    write_json(Path(folder) / "metrics.json", {**metrics, "goemotions_28_with_linear": scores}, indent=1)
    return scores


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("data", "corpus", "model", "work"):
        parser.add_argument(f"--{name}", required=True)
    a = parser.parse_args()
    print(add_linear(Library(a.data, a.corpus), a.model, a.work))
