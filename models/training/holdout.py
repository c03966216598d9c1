"""Which risk-corpus lines and conversations are held out: whole batches (groups of writers), never single lines.

`dev` serves to choose thresholds and calibration. `test` only to report: the batches the writers set aside
(their field `split`), and one batch of the seed.
"""

DEV_BATCHES = {3, 108, 115, 122, 307, 314, 322, 406, 425, 446, 465, 486, 506, 516, 526, 536, 607, 627, 706, 716}
TEST_BATCHES = {4}


def part_of(record):
    batch = int(record["batch"])
    if record.get("split") == "dev" or batch in TEST_BATCHES:
        return "test"
    return "dev" if batch in DEV_BATCHES else "train"
