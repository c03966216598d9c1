"""Turn rows into padded batches of about equal length, so that little time goes into padding."""

import random

import numpy as np
import torch

PAD = 1
CHUNK = 64  # batches sorted by length together


def encode(tokenizer, texts, limit):
    """Piece numbers of each text, cut at `limit` with the closing piece kept."""
    numbers = [encoding.ids for encoding in tokenizer.encode_batch(texts)]
    return [ids if len(ids) <= limit else ids[: limit - 1] + ids[-1:] for ids in numbers]


def padded(ids):
    width = max(map(len, ids))
    tokens = np.full((len(ids), width), PAD, np.int64)
    for place, row in enumerate(ids):
        tokens[place, : len(row)] = row
    tokens = torch.from_numpy(tokens)
    return tokens, (tokens != PAD).long()


def grouped(lengths, size, seed):
    """Indices in batches: shuffled, sorted by length within chunks, and the batches shuffled again."""
    chance = random.Random(seed)
    order = list(range(len(lengths)))
    chance.shuffle(order)
    groups = []
    for start in range(0, len(order), size * CHUNK):
        chunk = sorted(order[start : start + size * CHUNK], key=lengths.__getitem__)
        groups += [chunk[at : at + size] for at in range(0, len(chunk), size)]
    chance.shuffle(groups)
    return groups


def logits_of(reader, tokenizer, texts, limit, size=64):
    """The reader's logits for many texts, in their order."""
    ids = encode(tokenizer, texts, limit)
    order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
    out = None
    with torch.inference_mode():
        for start in range(0, len(order), size):
            places = order[start : start + size]
            logits = reader(*padded([ids[place] for place in places])).float().numpy()
            out = np.zeros((len(ids), logits.shape[1]), np.float32) if out is None else out
            out[places] = logits
    return out
