"""Stage 6 as a FastAPI service over scikit-learn and XGBoost: values or files are checked, graded and stored before they are answered.

Environment: SERVE_MODEL (joblib of `bench/peers/predict.py fit`), SERVE_DATABASE (a URL). Run by uvicorn.
"""

import hashlib
import hmac
import io
import json
import math
import os
from contextlib import asynccontextmanager

import joblib
import numpy
import pandas
import xgboost
from fastapi import FastAPI, HTTPException, UploadFile
from psycopg_pool import AsyncConnectionPool
from pydantic import BaseModel, Field

FEATURES, PIPELINE = joblib.load(os.environ["SERVE_MODEL"])
PIPELINE[-1].set_params(n_jobs=1)
# Arrays need no check of names, which costs a warning a request.
for _, step in PIPELINE.steps[:-1]:
    vars(step).pop("feature_names_in_", None)
BOOSTER = PIPELINE[-1].get_booster()
KEY = b"0" * 32
THRESHOLD = 0.5
MAX_MISSING_SHARE = 0.2
INSERT = """insert into predictions (id, patient, probability, threshold, grade, warnings, features_sha256, features)
    values (%s, %s, %s, %s, %s, %s, %s, %s) on conflict do nothing"""


class Patient(BaseModel):
    patient: str = Field(min_length=1, max_length=200)
    features: dict[str, float | None]


class Patients(BaseModel):
    patients: list[Patient] = Field(min_length=1, max_length=1000)


@asynccontextmanager
async def lifespan(app):
    async with AsyncConnectionPool(os.environ["SERVE_DATABASE"], min_size=5, max_size=5) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


def row_of(features):
    missing = [name for name in FEATURES if name not in features]
    if missing:
        raise HTTPException(422, f"missing: {missing[0]}")
    row = [math.nan if features[name] is None else features[name] for name in FEATURES]
    if sum(map(math.isnan, row)) > MAX_MISSING_SHARE * len(row):
        raise HTTPException(422, "too much is missing")
    return row


def explanations(X):
    contributions = BOOSTER.predict(xgboost.DMatrix(PIPELINE[:-1].transform(X)), pred_contribs=True)
    names = [FEATURES[i] for i in PIPELINE[-2].get_support(indices=True)]
    tops = numpy.argsort(-numpy.abs(contributions[:, :-1]), axis=1)[:, :10]
    return [[{"feature": names[j], "contribution": float(row[j])} for j in top] for row, top in zip(contributions, tops)]


async def answer(patients, X, explain):
    probabilities = PIPELINE.predict_proba(X)[:, 1]
    explained = explanations(X) if explain else [None] * len(X)
    answers, rows = [], []
    for patient, values, probability, explanation in zip(patients, X, probabilities.tolist(), explained):
        pseudonym = hmac.new(KEY, patient.encode(), hashlib.sha256).hexdigest()[:12]
        content = values.tobytes()
        features_sha256 = hashlib.sha256(content).hexdigest()
        id = hashlib.sha256(f"{pseudonym} {features_sha256}".encode()).hexdigest()[:16]
        grade = "low" if probability >= THRESHOLD else "high"
        warnings = {"imputed": int(numpy.isnan(values).sum())}
        rows.append((id, pseudonym, probability, THRESHOLD, grade, json.dumps(warnings), features_sha256, content))
        answers.append({"id": id, "patient": pseudonym, "probability": probability, "grade": grade, "threshold": THRESHOLD, **warnings})
        if explanation is not None:
            answers[-1]["explanation"] = explanation
    async with app.state.pool.connection() as connection:
        if len(rows) == 1:
            await connection.execute(INSERT, rows[0])
        else:
            async with connection.cursor() as cursor:
                await cursor.executemany(INSERT, rows)
    return {"predictions": answers}


@app.post("/predictions")
async def one(body: Patient, explain: bool = False):
    return await answer([body.patient], numpy.array([row_of(body.features)]), explain)


@app.post("/batches")
async def several(body: Patients, explain: bool = False):
    return await answer(
        [each.patient for each in body.patients], numpy.array([row_of(each.features) for each in body.patients]), explain
    )


@app.post("/files")
async def files(file: list[UploadFile], explain: bool = False):
    frames = [pandas.read_csv(io.BytesIO(await each.read())) for each in file]
    frame = pandas.concat(frames)
    missing = [name for name in FEATURES if name not in frame.columns]
    if missing:
        raise HTTPException(422, f"missing: {missing[0]}")
    X = frame[FEATURES].to_numpy(dtype=float)
    if (numpy.isnan(X).mean(axis=1) > MAX_MISSING_SHARE).any():
        raise HTTPException(422, "too much is missing")
    return await answer(frame["patient"].astype(str).tolist(), X, explain)


@app.get("/ready")
async def ready():
    return {"ready": True}
