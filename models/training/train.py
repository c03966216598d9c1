"""Train the reader on a stage's rows: frozen word embeddings, running average, resumable.

Run alone:  python -m training.train --base DIR --data DIR --corpus DIR --stage a|b|c --epochs N --out DIR [--start FILE]
A run that was cut off goes on from the checkpoint in `--out`. Set OMP_WAIT_POLICY=PASSIVE where others use the processor.
"""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from .average import Average
from .batches import encode, grouped, padded
from .data import SEED, STAGE_A, STAGE_B, STAGE_C, Library, epoch_rows
from .half import Twin
from .loss import masked_loss
from .reader import continued_reader, new_reader

WARM_UP = 0.06
HEAD_RATE = 10  # the fresh head learns that many times faster
LOG_EVERY, SAVE_EVERY, AVERAGE_EVERY = 50, 200, 5
STAGES = {
    "a": {"recipe": STAGE_A, "rate": 9e-5, "head": HEAD_RATE, "batch": 32, "limit": 80, "end": 0.2},
    "b": {"recipe": STAGE_B, "rate": 8e-5, "head": 2, "batch": 48, "limit": 128, "end": 0.0},
    "c": {"recipe": STAGE_C, "rate": 7e-5, "head": 2, "batch": 48, "limit": 128, "end": 0.0},
}


def rate_at(step, total, end):
    """Share of the peak rate: linear warm-up, then linear decay to `end`."""
    warm = max(1, int(WARM_UP * total))
    if step < warm:
        return (step + 1) / warm
    return end + (1 - end) * max(0.0, (total - step) / max(1, total - warm))


def optimiser(reader, rate, head):
    """AdamW; the head faster than the encoder, no decay on biases and norms."""
    trained = [value for value in reader.encoder.parameters() if value.requires_grad]
    groups = [
        {"params": [value for value in trained if value.ndim > 1], "lr": rate, "weight_decay": 0.01},
        {"params": [value for value in trained if value.ndim <= 1], "lr": rate, "weight_decay": 0.0},
        {"params": list(reader.head.parameters()), "lr": rate * head, "weight_decay": 0.0},
    ]
    for group in groups:
        group["peak"] = group["lr"]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


class Trainer:
    """One stage in progress: the reader, its optimiser and average, and how far it has come."""

    def __init__(self, base, stage, start, half):
        self.plan = STAGES[stage]
        self.tokenizer = Tokenizer.from_file(str(Path(base) / "tokenizer.json"))
        self.reader = (continued_reader(base, start) if start else new_reader(base, SEED)).train()
        self.optim = optimiser(self.reader, self.plan["rate"], self.plan["head"])
        self.average = Average(self.reader)
        self.twin = Twin(self.reader) if half else None
        self.epoch = self.batch = self.step = 0

    def load(self, path):
        state = torch.load(path, map_location="cpu", weights_only=True)
        self.reader.load_state_dict(state["reader"], strict=False)
        self.optim.load_state_dict(state["optim"])
        self.average.values, self.average.seen = state["average"], state["seen"]
        self.epoch, self.batch, self.step = state["epoch"], state["batch"], state["step"]
        if self.twin:
            self.twin.follow()

    def save(self, path):
        """Written beside and moved into place, so that a cut never leaves half a file."""
        trained = {name: value for name, value in self.reader.state_dict().items() if name in self.average.values}
        state = {
            "reader": trained, "average": self.average.values, "seen": self.average.seen, "optim": self.optim.state_dict(),
            "epoch": self.epoch, "batch": self.batch, "step": self.step,
        }
        torch.save(state, f"{path}.part")
        Path(f"{path}.part").replace(path)

    def learn(self, rows, ids, total):
        """One step on one batch; gives its loss."""
        torch.manual_seed(SEED * 1_000_003 + self.step)
        for group in self.optim.param_groups:
            group["lr"] = group["peak"] * rate_at(self.step, total, self.plan["end"])
        logits = (self.twin.logits if self.twin else self.reader)(*padded(ids))
        target, weight = (torch.from_numpy(np.stack([getattr(row, name) for row in rows])) for name in ("target", "weight"))
        loss = masked_loss(logits, target, weight)
        loss.backward()
        if self.twin:
            self.twin.hand_over()
        torch.nn.utils.clip_grad_norm_([value for group in self.optim.param_groups for value in group["params"]], 1.0)
        self.optim.step()
        self.optim.zero_grad(set_to_none=True)
        if self.twin:
            self.twin.follow()
        self.step += 1
        if self.step % AVERAGE_EVERY == 0:
            self.average.update(self.reader)
        return loss.item()

    def run_epoch(self, library, total, checkpoint):
        rows = epoch_rows(library, self.plan["recipe"], self.epoch)
        ids = encode(self.tokenizer, [row.text for row in rows], self.plan["limit"])
        groups = grouped([len(row) for row in ids], self.plan["batch"], SEED + self.epoch)
        losses, began, done = [], time.time(), 0
        for place in range(self.batch, len(groups)):
            if self.step >= total:
                break
            chosen = groups[place]
            losses.append(self.learn([rows[index] for index in chosen], [ids[index] for index in chosen], total))
            done += len(chosen)
            if self.step % LOG_EVERY == 0:
                report(epoch=self.epoch, step=self.step, of=total, loss=np.mean(losses[-LOG_EVERY:]), rows_per_s=done / (time.time() - began))
            if self.step % SAVE_EVERY == 0:
                self.batch = place + 1
                self.save(checkpoint)
        self.epoch, self.batch = self.epoch + 1, 0
        self.save(checkpoint)


def report(**values):
    print(json.dumps({name: round(float(value), 4) for name, value in values.items()}), flush=True)


def train(base, library, stage, epochs, out, start=None, threads=2, half=False):
    """Train a stage to its end and give its checkpoint. `epochs` may be a fraction: the last one is cut short."""
    torch.set_num_threads(threads)
    checkpoint = Path(out) / f"stage-{stage}.pt"
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(base, stage, start, half)
    if checkpoint.exists():
        trainer.load(checkpoint)
    per_epoch = math.ceil(len(epoch_rows(library, trainer.plan["recipe"], 0)) / trainer.plan["batch"])
    while trainer.epoch < epochs:
        trainer.run_epoch(library, round(per_epoch * epochs), checkpoint)
    return checkpoint


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "data", "corpus", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--stage", choices=STAGES, required=True)
    parser.add_argument("--epochs", type=float, required=True)
    parser.add_argument("--start", help="checkpoint of the stage before")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--half", action="store_true", help="bfloat16 arithmetic, for processors that have it")
    a = parser.parse_args()
    train(a.base, Library(a.data, a.corpus), a.stage, a.epochs, a.out, a.start, a.threads, a.half)
