"""Prints what pandas and DuckDB read from the Parquet files of a dataset version, named on the command line: one JSON document."""

import json
import sys

import duckdb
import numpy as np
import pandas as pd

paths = sys.argv[1:]


def document(columns, rows):
    """Rows as lists; missing values as null, which pandas gives as NaN and DuckDB as None."""
    missing = lambda cell: cell is None or (isinstance(cell, float) and np.isnan(cell))
    return {"columns": list(columns), "rows": [[None if missing(cell) else cell for cell in row] for row in rows]}


table = pd.read_parquet(paths)
relation = duckdb.sql("select * from read_parquet($paths)", params={"paths": paths})
grades = duckdb.sql("select grade, count(*) from read_parquet($paths) group by grade order by grade", params={"paths": paths})
print(
    json.dumps(
        {
            "pandas": document(table.columns, table.itertuples(index=False, name=None)),
            "types": {name: str(kind) for name, kind in table.dtypes.items()},
            "duckdb": document(relation.columns, relation.fetchall()),
            "grades": dict(grades.fetchall()),
        },
        allow_nan=False,
    )
)
