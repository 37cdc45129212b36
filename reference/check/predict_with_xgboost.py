"""Reads {"columns", "rows": base64 of float64, "models": [text, …]} and writes what XGBoost predicts with each model, base64 of float32."""

import base64
import json
import sys

import numpy as np
from xgboost import XGBClassifier


def main():
    given = json.load(sys.stdin)
    X = np.frombuffer(base64.b64decode(given["rows"])).reshape(-1, given["columns"])
    answers = []
    for text in given["models"]:
        model = XGBClassifier(n_jobs=1)
        model.load_model(bytearray(text, "utf-8"))
        answers.append(base64.b64encode(model.predict_proba(X)[:, 1].astype(np.float32).tobytes()).decode())
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
