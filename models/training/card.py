"""Write MODEL_CARD.md from the template beside this file and the figures in metrics.json and manifest.json.

Run alone:  python -m training.card --model DIR
"""

import argparse
import json
from pathlib import Path

TEMPLATE = Path(__file__).with_name("MODEL_CARD.template.md")


def value_at(tree, path):
    for step in path.split("/"):
        tree = tree[step]
    return tree


def shown(value):
    """Shares with three decimals and no leading zero, counts with thousands separated."""
    if isinstance(value, float):
        return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.2f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def filled(template, facts):
    """Each {{path/to/value}} replaced by what stands there."""
    parts = template.split("{{")
    out = [parts[0]]
    for part in parts[1:]:
        path, rest = part.split("}}", 1)
        out.append(shown(value_at(facts, path)) + rest)
    return "".join(out)


def write(folder):
    folder = Path(folder)
    facts = {
        name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in ("metrics", "manifest", "config")
    }
    (folder / "MODEL_CARD.md").write_text(filled(TEMPLATE.read_text(encoding="utf-8"), facts), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", required=True)
    write(parser.parse_args().model)
