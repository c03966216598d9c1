"""Reading the data files: JSON lines, plain or gzip'ed."""

import gzip
import hashlib
import json
from pathlib import Path


def read_lines(path):
    path = Path(path)
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def checksum(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
