"""Everything in order: base, vocabulary, stages A, B and C, export, thresholds, parity, figures, card.

    python -m training.run --data ../../shared/data --corpus training/corpus --work /tmp/haven-reader --out understanding

Steps whose result is already in the work folder are not repeated, so a run that was cut off goes on where it was.
"""

import argparse
import json
import time
from pathlib import Path

from . import card, evaluate, export, parity, thresholds
from .base import rebuild
from .contract import write_json
from .data import Library
from .train import STAGES, train
from .vocabulary import trim


def prepared_base(base, packages, library, work):
    """The trimmed base encoder; `base` may be a folder or a Hugging Face id, else it is rebuilt from two packages."""
    trimmed = work / "trimmed"
    if not (trimmed / "tokenizer.json").exists():
        if not base:
            base = work / "base"
            if not (base / "tokenizer.json").exists():
                rebuild(packages, base)
        trim(base, library, trimmed)
    return trimmed


def trained(base, library, options, work):
    """The checkpoint of the last stage; each stage begins with the weights of the one before, or goes on from its own checkpoint."""
    checkpoint = None
    for stage in STAGES:
        epochs = getattr(options, f"epochs_{stage}")
        checkpoint = train(base, library, stage, epochs, work, checkpoint, options.threads, options.half)
    return checkpoint


def run(options):
    work, out = Path(options.work), Path(options.out)
    began = time.time()
    library = Library(options.data, options.corpus)
    base = prepared_base(options.base, options.packages or work / "packages", library, work)
    checkpoint = trained(base, library, options, work)
    export.export(base, checkpoint, work, out, options.version)
    thresholds.tune(library, out, work)
    report = parity.compare(base, checkpoint, out, work, library, options.node)
    write_json(out / "manifest.json", library.manifest(), indent=1)
    minutes = round((time.time() - began) / 60)
    metrics = evaluate.evaluate(library, out, work, f"Time: {minutes} minutes on {options.threads} processor cores, no accelerator.")
    card.write(out)
    print(json.dumps({"parity": report, "metrics": metrics}, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("data", "corpus", "work", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--base", help="folder or Hugging Face id of another base encoder")
    parser.add_argument("--packages", help="folder with the two base packages, unzipped")
    parser.add_argument("--node", help="folder whose node_modules holds @huggingface/transformers")
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--epochs-a", type=float, default=2.5)
    parser.add_argument("--epochs-b", type=float, default=1)
    parser.add_argument("--epochs-c", type=float, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--half", action="store_true", help="bfloat16 arithmetic: twice as fast where the processor has it")
    run(parser.parse_args())
