"""The numbers of a run's models: cross-validated, and on the test part."""

import numpy as np
from ensembles import cross_fit, join
from intervals import bootstrap, corrected_t, delong, derive_seed, wilson
from nested import ENSEMBLES, summary, summed
from operating_point import METRICS, calibrated, calibration_slope, confusion, metric, operating_point

BOOTSTRAP_PURPOSE = 6


def of_everything(y, scores, probability, threshold):
    return {name: metric(name, y, scores, probability, threshold) for name in METRICS}


def wilson_intervals(counts):
    low_as_low, low_as_high = counts["lowAsLow"], counts["lowAsHigh"]
    high_as_low, high_as_high = counts["highAsLow"], counts["highAsHigh"]
    return {
        "precision": wilson(low_as_low, low_as_low + high_as_low),
        "recall": wilson(low_as_low, low_as_low + low_as_high),
        "highPrecision": wilson(high_as_high, high_as_high + low_as_high),
        "highRecall": wilson(high_as_high, high_as_high + high_as_low),
    }


def holdout_numbers(record):
    floors = record["configuration"]
    algorithms = [model for model in record["models"] if model["name"] not in ENSEMBLES]
    members = [np.array(model["outOfFold"]["score"]) for model in algorithms]
    for model in record["models"]:
        yield from cross_validated_numbers(model, members, floors)
        if model["test"] is not None:
            yield from test_numbers(record, model, algorithms)


def cross_validated_numbers(model, members, floors):
    name, part = model["name"], model["outOfFold"]
    y, fold, scores = np.array(part["low"], dtype=int), np.array(part["fold"]), np.array(part["score"])
    point = operating_point(scores, y, floors)
    probability = calibrated(point.calibration, scores)
    yield "probability", f"{name}.outOfFold", part["probability"], probability
    yield "threshold", f"{name}.threshold", model["threshold"], point.threshold
    yield "threshold", f"{name}.thresholdFeasible", model["thresholdFeasible"], point.feasible
    if name in ENSEMBLES:
        yield "ensemble scores", f"{name}.outOfFold.score", scores, cross_fit(name, members, y, fold)
    judged = []
    for k in np.unique(fold):
        others = fold != k
        seen = scores[others]
        if name in ENSEMBLES:
            seen = cross_fit(name, [m[others] for m in members], y[others], fold[others])
        at = operating_point(seen, y[others], floors)
        p = calibrated(at.calibration, scores[~others])
        judged.append(
            {
                "metrics": of_everything(y[~others], scores[~others], p, at.threshold),
                "confusion": confusion(y[~others], p, at.threshold),
            }
        )
    by_name = {each: [fold["metrics"][each] for fold in judged] for each in METRICS}
    counts = summed([fold["confusion"] for fold in judged])
    yield "cv metrics", f"{name}.cv", model["cv"], {each: summary(values) for each, values in by_name.items()}
    yield "cv confusion", f"{name}.cvConfusion", model["cvConfusion"], counts
    folds = len(judged)
    found = {each: corrected_t(each, values, 1 / (folds - 1)) for each, values in by_name.items()}
    yield "cv intervals", f"{name}.cvIntervals", model["cvIntervals"], {**found, **wilson_intervals(counts)}
    yield "calibration", f"{name}.calibration.cv", model["calibration"]["cv"], calibration_slope(y, probability)


def test_numbers(record, model, algorithms):
    name, part = model["name"], model["testScores"]
    y, scores, patients = np.array(part["low"], dtype=int), np.array(part["score"]), part["patient"]
    seen = model["outOfFold"]
    y_seen = np.array(seen["low"], dtype=int)
    if name in ENSEMBLES:
        joined, _ = join(name, [np.array(each["outOfFold"]["score"]) for each in algorithms], y_seen)
        found = joined([np.array(each["testScores"]["score"]) for each in algorithms])
        yield "ensemble scores", f"{name}.testScores.score", scores, found
    point = operating_point(np.array(seen["score"]), y_seen, record["configuration"])
    probability = calibrated(point.calibration, scores)
    counts = confusion(y, probability, point.threshold)
    yield "probability", f"{name}.testScores", part["probability"], probability
    yield "test metrics", f"{name}.test", model["test"], of_everything(y, scores, probability, point.threshold)
    yield "test confusion", f"{name}.testConfusion", model["testConfusion"], counts
    intervals = wilson_intervals(counts)
    area = delong(y, scores)
    if area is not None:
        intervals["auc"] = area
    for purpose, each in enumerate(["f1", "averagePrecision", "brier"], start=1):
        seed = derive_seed(record["seed"], BOOTSTRAP_PURPOSE, purpose)
        intervals[each] = bootstrap(each, y, patients, scores, probability, point.threshold, seed)
    yield "test intervals", f"{name}.testIntervals", model["testIntervals"], intervals
    yield "calibration", f"{name}.calibration.test", model["calibration"]["test"], calibration_slope(y, probability)
