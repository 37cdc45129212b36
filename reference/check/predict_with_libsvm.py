"""Reads {"model": LIBSVM's text, "rows": [[...]]} from standard input and prints what LIBSVM predicts with the model, as JSON."""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np

from libsvm_format import predicted

asked = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "model"
    path.write_text(asked["model"])
    print(json.dumps(predicted(str(path), np.array(asked["rows"]))))
