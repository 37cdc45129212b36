"""A wide csv to Parquet with pandas: python bench/peers/wide_csv.py in.csv out.parquet"""

import sys

import pandas as pd

pd.read_csv(sys.argv[1]).to_parquet(sys.argv[2])
