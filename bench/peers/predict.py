"""Stage 6 as a script of scikit-learn's usual stack: `fit <table.csv> <model.joblib>` makes a model, `predict <model.joblib> <case.csv>` grades with it."""

import sys

import joblib
import pandas


def fit(table, path):
    from sklearn.feature_selection import SelectKBest
    from sklearn.impute import SimpleImputer
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    from xgboost import XGBClassifier

    frame = pandas.read_csv(table)
    y = (frame.pop("grade") == "low").astype(int)
    model = make_pipeline(SimpleImputer(strategy="median"), StandardScaler(), SelectKBest(k=40), XGBClassifier(n_estimators=250))
    features = frame.drop(columns="patient")
    joblib.dump((list(features), model.fit(features, y)), path)


def predict(path, case):
    features, model = joblib.load(path)
    frame = pandas.read_csv(case)
    print(model.predict_proba(frame[features])[:, 1].tolist())


{"fit": fit, "predict": predict}[sys.argv[1]](*sys.argv[2:])
