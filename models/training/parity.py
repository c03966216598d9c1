"""Compare PyTorch, fp32 ONNX, the shipped int8 ONNX, and the shipped file read by transformers.js in Node.

Run alone:  python -m training.parity --base DIR --checkpoint FILE --model DIR --work DIR --data DIR --corpus DIR [--node DIR]
`--node` is a folder whose node_modules holds @huggingface/transformers; without it the Node part is left out.
"""

import argparse
import json
import random
import subprocess
from pathlib import Path

import numpy as np
import torch

from .batches import encode, logits_of
from .contract import MAX_TOKENS
from .data import SEED, Library, plain
from .reader import trained_reader
from .shipped import ShippedReader

COUNT = 500
SHORT = 120  # characters
ODD = [
    "", " ", "k.m.s", "I\u2019m fine \U0001f642\U0001f642", "ＦＵＬＬ ｗｉｄｔｈ", "a\u200bb", "自 杀", "ﬁne", "line\nbreak\ttab", "  two  spaces ",
    "ÀÉÎ õü", "😭😭😭", "👩‍👩‍👧", "我…真的——不知道", "1234567890 %$#@", "我想死你了哈哈哈哈", "عربي", "हिन्दी", "日本語テスト", "한국어",
]
CLOSE = {"float": 1e-3, "node": 1e-3}


def mixed_texts(library):
    """English, Chinese and other texts of the development sets, and odd ones made by hand.

    All short enough to be read whole: where a text is too long, transformers.js drops the closing piece and the
    Python tokenizer keeps it. The product cuts long texts into chunks, so it never meets the difference.
    """
    chance = random.Random(SEED)
    pools = [[row.text for row in plain(rows) if len(row.text) < SHORT] for rows in library.dev.values()]
    each = (COUNT - len(ODD)) // len(pools) + 1
    return (ODD + [text for pool in pools for text in chance.sample(pool, min(each, len(pool)))])[:COUNT]


def difference(one, other):
    gap = np.abs(one - other)
    return {"max": float(gap.max()), "mean": float(gap.mean())}


def node_reading(folder, texts, work, project):
    source, target = Path(work) / "parity-texts.json", Path(work) / "parity-node.json"
    source.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    script = Path(__file__).with_name("parity.mjs").resolve()
    subprocess.run(["node", script, Path(folder).resolve(), source.resolve(), target.resolve()], cwd=project, check=True)
    return json.loads(target.read_text())


def compare(base, checkpoint, folder, work, library, project=None):
    texts = mixed_texts(library)
    shipped = ShippedReader(folder)
    whole = ShippedReader(folder, Path(work) / "float.onnx")
    with torch.inference_mode():
        torch_logits = logits_of(trained_reader(base, checkpoint), shipped.tokenizer, texts, MAX_TOKENS)
    float_logits, int8_logits = whole.logits(texts), shipped.logits(texts)
    agree = ((shipped.probabilities(torch_logits) >= shipped.thresholds()) == (shipped.probabilities(int8_logits) >= shipped.thresholds())).mean()
    report = {
        "texts": len(texts),
        "torch_to_float_onnx": difference(torch_logits, float_logits),
        "torch_to_int8_onnx": {**difference(torch_logits, int8_logits), "same_decisions": float(agree)},
    }
    if project:
        read = node_reading(folder, texts, work, project)
        ids = encode(shipped.tokenizer, texts, MAX_TOKENS)
        same = [one["ids"] == list(other) for one, other in zip(read, ids)]
        node_logits = np.array([one["logits"] for one in read], np.float32)
        report["python_to_node_tokens"] = {"same": sum(same), "of": len(same), "unlike": [t for t, s in zip(texts, same) if not s and t in ODD]}
        report["python_to_node_logits"] = difference(int8_logits[same], node_logits[same])
    return report


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "checkpoint", "model", "work", "data", "corpus"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--node")
    a = parser.parse_args()
    report = compare(a.base, a.checkpoint, a.model, a.work, Library(a.data, a.corpus), a.node)
    print(json.dumps(report, indent=1, ensure_ascii=False))
    if report["torch_to_float_onnx"]["max"] > CLOSE["float"] or report.get("python_to_node_logits", {"max": 0})["max"] > CLOSE["node"]:
        raise SystemExit("parity lost")
