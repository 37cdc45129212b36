"""The numbers of a nested cross-validation, from the scores of its outer and inner folds."""

import numpy as np
from ensembles import cross_fit, join
from intervals import corrected_t
from operating_point import METRICS, calibrated, confusion, metric, operating_point
from sklearn.metrics import roc_auc_score

ENSEMBLES = ("soft-vote", "stacking")


def summary(values):
    return {"mean": np.mean(values), "sd": np.std(values, ddof=1), "folds": values}


def summed(confusions):
    return {cell: sum(each[cell] for each in confusions) for cell in confusions[0]}


def estimate(judged, test_over_train):
    by_name = {name: [fold["metrics"][name] for fold in judged] for name in METRICS}
    return {
        "metrics": {name: summary(values) for name, values in by_name.items()},
        "intervals": {name: corrected_t(name, values, test_over_train) for name, values in by_name.items()},
        "confusion": summed([fold["confusion"] for fold in judged]),
    }


def nested_numbers(record):
    nested = record.get("nested")
    if nested is None:
        return
    y = np.array(nested["low"], dtype=int)
    floors = record["configuration"]
    models = {model["name"]: model for model in nested["models"]}
    algorithms = [model for model in nested["models"] if model["name"] not in ENSEMBLES]
    judged = {name: [] for name in models}
    trained = tested = 0
    for index, outer in enumerate(nested["outer"]):
        is_test = np.array(nested["foldOf"][outer["repeat"]]) == outer["fold"]
        trained, tested = trained + np.sum(~is_test), tested + np.sum(is_test)
        inner = np.array(outer["innerFold"])
        members = [np.array(model["choices"][index]["innerScores"]) for model in algorithms]
        outside = [np.array(model["scores"][outer["repeat"]]["score"])[is_test] for model in algorithms]
        inner_auc = {}
        for name, model in models.items():
            where = f"nested.{name}[{index}]"
            choice = model["choices"][index]
            scores = np.array(model["scores"][outer["repeat"]]["score"])[is_test]
            probability = np.array(model["scores"][outer["repeat"]]["probability"])[is_test]
            inner_scores = np.array(choice["innerScores"])
            if name in ENSEMBLES:
                joined, stacked = join(name, members, y[~is_test])
                yield "nested ensemble scores", f"{where}.innerScores", inner_scores, cross_fit(name, members, y[~is_test], inner)
                yield "nested ensemble scores", f"{where}.scores", scores, joined(outside)
                if stacked is not None:
                    yield "nested stacking weights", f"{where}.weights", choice["combine"]["weights"], stacked.coef
                    yield "nested stacking weights", f"{where}.intercept", choice["combine"]["intercept"], stacked.intercept
            point = operating_point(inner_scores, y[~is_test], floors)
            yield "nested calibration", f"{where}.a", choice["calibration"]["a"], -point.calibration.coef[0]
            yield "nested calibration", f"{where}.b", choice["calibration"]["b"], -point.calibration.intercept
            yield "nested threshold", f"{where}.threshold", choice["threshold"], point.threshold
            yield "nested threshold", f"{where}.feasible", choice["thresholdFeasible"], point.feasible
            yield "nested probability", f"{where}.probability", probability, calibrated(point.calibration, scores)
            of_folds = [roc_auc_score(y[~is_test][inner == k], inner_scores[inner == k]) for k in np.unique(inner)]
            inner_auc[name] = np.mean(of_folds)
            yield "nested inner AUC", where, choice["innerAuc"], inner_auc[name]
            judged[name].append(
                {
                    "metrics": {each: metric(each, y[is_test], scores, probability, point.threshold) for each in METRICS},
                    "confusion": confusion(y[is_test], probability, point.threshold),
                }
            )
        yield "nested choice", f"nested.outer[{index}]", outer["chosen"], first_best(inner_auc)
    for model in record["models"]:
        found = estimate(judged[model["name"]], tested / trained)
        where = f"nested.{model['name']}"
        yield "nested metrics", where, model["nested"], found["metrics"]
        yield "nested intervals", where, model["nestedIntervals"], found["intervals"]
        yield "nested confusion", where, models[model["name"]]["confusion"], found["confusion"]
    chosen = [judged[outer["chosen"]][index] for index, outer in enumerate(nested["outer"])]
    found = estimate(chosen, tested / trained)
    yield "nested metrics", "procedure", nested["procedure"]["metrics"], found["metrics"]
    yield "nested intervals", "procedure", nested["procedure"]["intervals"], found["intervals"]
    yield "nested confusion", "procedure", nested["procedure"]["confusion"], found["confusion"]


def first_best(scores):
    """Means of few folds may tie but for the last bit of a sum; the first of those is meant."""
    highest = max(scores.values())
    return next(name for name, score in scores.items() if score >= highest - 1e-12)
