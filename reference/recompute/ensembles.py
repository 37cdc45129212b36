"""What joins the members of an ensemble, fitted anew: soft voting and stacking with scikit-learn."""

import numpy as np
from operating_point import calibrated, logistic, logit, platt


def join(name, members, y):
    """Fits on the members' out-of-fold scores; returns the function from members' scores to the ensemble's, and stacking's weights."""
    calibrations = [platt(scores, y) for scores in members]
    probabilities = lambda rows: [calibrated(calibration, scores) for calibration, scores in zip(calibrations, rows)]
    if name == "soft-vote":
        return lambda rows: logit(np.mean(probabilities(rows), axis=0)), None
    columns = lambda rows: logit(np.column_stack(probabilities(rows)))
    stacked = logistic(columns(members), y, C=1.0)
    return lambda rows: stacked(columns(rows)), stacked


def cross_fit(name, members, y, fold):
    """Scores of each fold's rows by what the other folds fit."""
    scores = np.empty(len(y))
    for judged in np.unique(fold):
        others = fold != judged
        joined, _ = join(name, [m[others] for m in members], y[others])
        scores[~others] = joined([m[~others] for m in members])
    return scores
