"""IsotonicRegression and the sigmoid calibrator of scikit-learn, fit and predict."""

from sklearn.calibration import _SigmoidCalibration
from sklearn.isotonic import IsotonicRegression


def fit(make):
    return lambda data: lambda: make().fit(data.X[:, 0], data.y).predict(data.X[:, 0])


CASES = {
    "isotonic-50000": fit(lambda: IsotonicRegression(out_of_bounds="clip")),
    "sigmoid-50000": fit(_SigmoidCalibration),
}
