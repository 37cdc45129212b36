"""Their side of `npm run bench -- ingest --only slicer-tables`: the tables of a folder as one wide table in Parquet.

    python bench/peers/slicer_tables.py <folder> <parquet> each|once

`each` is how such scripts are written: each file is read and pivoted, since it may hold any number of segments, and the rows are put together. `once` knows that all files
are alike, puts the long tables together and pivots once.
"""

import sys
from pathlib import Path

import pandas as pd

KEY = ["Image type", "Feature Class", "Feature Name"]


def each(files):
    rows = []
    for file in files:
        table = pd.read_csv(file)
        table["feature"] = table[KEY[0]] + "_" + table[KEY[1]] + "_" + table[KEY[2]]
        wide = table.drop(columns=KEY).set_index("feature").T.rename_axis("segment").reset_index()
        wide.insert(0, "patient", file.stem)
        wide.insert(1, "grade", file.parent.name)
        rows.append(wide)
    return pd.concat(rows, ignore_index=True)


def once(files):
    tables = []
    for file in files:
        table = pd.read_csv(file)
        table.columns = [*KEY, "value"]
        tables.append(table)
    long = pd.concat(tables, keys=range(len(files)), names=["case"])
    long["feature"] = long[KEY[0]] + "_" + long[KEY[1]] + "_" + long[KEY[2]]
    wide = long.reset_index("case").pivot(index="case", columns="feature", values="value")
    wide.insert(0, "patient", [file.stem for file in files])
    wide.insert(1, "grade", [file.parent.name for file in files])
    return wide


def main():
    folder, parquet, way = sys.argv[1:]
    files = sorted(Path(folder).rglob("*.csv"))
    wide = {"each": each, "once": once}[way](files)
    assert wide.shape[0] == 1000 and wide.shape[1] in (109, 110), wide.shape
    wide.to_parquet(parquet)


if __name__ == "__main__":
    main()
