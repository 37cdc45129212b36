"""IsotonicRegression of scikit-learn, fit and predict."""

from sklearn.isotonic import IsotonicRegression


def fit_and_predict(data):
    return lambda: IsotonicRegression(out_of_bounds="clip").fit(data.X[:, 0], data.y).predict(data.X[:, 0])


CASES = {"isotonic-50000": fit_and_predict}
