"""Trim the vocabulary to the pieces the product needs; embeddings of the rest are dropped.

Kept: every piece the English and Chinese training texts use, those the other 26 languages use at least three times,
every single ASCII and Han character, short Han words, and the more frequent pieces made of ASCII letters. A text with
a dropped piece is cut into shorter kept ones. The order stays, as the numbers of the special pieces must.

Run alone:  python -m training.vocabulary --base DIR --data DIR --corpus DIR --out DIR
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoTokenizer

from .base import TOKENIZER_CONFIG
from .data import Library
from .files import read_lines
from .reader import load_encoder

SPECIALS = 4  # <s> <pad> </s> <unk> come first and stay first
HAN_WORD_LENGTH = 2
FREQUENT = 60_000  # pieces are stored by falling frequency
LEAST_USES = {"brighter-other": 3}


def is_han(text):
    return all("\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" for character in text)


def worth_keeping(rank, piece):
    """Pieces kept whether or not the training texts use them."""
    bare = piece.removeprefix("▁")
    if not bare or (len(bare) == 1 and (bare.isascii() or is_han(bare))):
        return True
    if len(bare) <= HAN_WORD_LENGTH and is_han(bare):
        return True
    return rank < FREQUENT and bare.isascii() and bare.isalpha() and bare.islower()


def used_pieces(tokenizer, library, extra, step=2000):
    """Numbers of the pieces that the training texts use often enough, source by source."""
    used = set()
    texts = {name: [row.text for row in rows] for name, rows in library.train.items()}
    for name, lines in {**texts, "extra": list(extra)}.items():
        uses = Counter()
        for start in range(0, len(lines), step):
            for encoding in tokenizer.encode_batch(lines[start : start + step]):
                uses.update(encoding.ids)
        used.update(number for number, count in uses.items() if count >= LEAST_USES.get(name, 1))
    return used


def tokenizer_of(base):
    """The tokenizer file as it is where the base has one, else what the library makes of it."""
    file = Path(base) / "tokenizer.json"
    return Tokenizer.from_file(str(file)) if file.exists() else AutoTokenizer.from_pretrained(base).backend_tokenizer


def trimmed(spec, used):
    """The tokenizer file with fewer pieces, and the old number of each new one."""
    specials = {token["content"] for token in spec["added_tokens"]}
    old = spec["model"]["vocab"]
    kept = [
        number for number, (piece, _) in enumerate(old)
        if number < SPECIALS or number in used or piece in specials or worth_keeping(number, piece)
    ]
    spec["model"]["vocab"] = [[old[number][0], round(old[number][1], 5)] for number in kept]
    renumbered = {old[number][0]: place for place, number in enumerate(kept)}
    for token in spec["added_tokens"]:
        token["id"] = renumbered[token["content"]]
    return spec, kept


def trim(base, library, out, extra=()):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = tokenizer_of(base)
    used = used_pieces(tokenizer, library, extra)
    spec, kept = trimmed(json.loads(tokenizer.to_str()), used)
    spec["truncation"] = spec["padding"] = None
    model = load_encoder(base)
    rows = torch.tensor(kept)
    model.set_input_embeddings(torch.nn.Embedding.from_pretrained(model.get_input_embeddings().weight[rows], padding_idx=1))
    model.config.vocab_size = len(kept)
    model.save_pretrained(out)
    (out / "tokenizer.json").write_text(json.dumps(spec, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (out / "tokenizer_config.json").write_text(json.dumps(TOKENIZER_CONFIG))
    trim_blocks(Path(base) / "embedding_q4.npz", kept, out / "embedding_q4.npz")
    return len(kept)


def trim_blocks(source, kept, target):
    """The 4-bit originals, where the base was rebuilt from them."""
    if source.exists():
        blocks = np.load(source)
        np.savez(target, integers=blocks["integers"][kept], scales=blocks["scales"][kept])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--texts", help="JSON lines with more texts whose pieces are kept")
    arguments = parser.parse_args()
    more = [record["text"] for record in read_lines(arguments.texts)] if arguments.texts else ()
    print(trim(arguments.base, Library(arguments.data, arguments.corpus), arguments.out, more), "pieces")
