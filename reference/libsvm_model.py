"""Model files that LIBSVM writes, and what LIBSVM predicts with them once it has read them again."""

import tempfile
from pathlib import Path

import numpy as np
from libsvm import svm, svmutil


def data(seed, rows=24, features=4):
    rng = np.random.RandomState(seed)
    X = rng.normal(size=(rows, features))
    X[rng.rand(rows, features) < 0.2] = 0  # left out of the file
    return X, (X[:, 0] + 0.7 * rng.normal(size=rows) > 0).astype(int)


def train(X, y, options):
    """The text of the model, and the model as read from it: the file keeps eight digits of a vector's values."""
    model = svmutil.svm_train(svm.svm_problem(list(y), X.tolist()), f"{options} -q")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        svmutil.svm_save_model(path, model)
        return Path(path).read_text(), svmutil.svm_load_model(path)


def case(name, options, labels, seed, probability=False):
    X, y = data(seed)
    y = np.where(y == y[0], *labels)  # LIBSVM orders labels as it meets them, but puts +1 before -1
    unseen = np.random.RandomState(99).normal(size=(6, 4))
    text, model = train(X, y, f"{options} -b {int(probability)}")
    sign = 1 if model.get_labels()[0] == 1 else -1
    _, _, decision = svmutil.svm_predict([], unseen.tolist(), model, "-q")
    found = {"name": name, "text": text, "unseen": unseen, "decision": [sign * row[0] for row in decision]}
    if probability:
        _, _, p = svmutil.svm_predict([], unseen.tolist(), model, "-b 1 -q")
        found["probabilities"] = [row[model.get_labels().index(1)] for row in p]
    return found


def refused():
    X, y = data(5)
    three = np.arange(len(y)) % 3
    kernel = (X @ X.T).tolist()
    rows = [{0: i + 1, **{j + 1: value for j, value in enumerate(row)}} for i, row in enumerate(kernel)]
    precomputed = svmutil.svm_train(svm.svm_problem(list(y), rows, isKernel=True), svm.svm_parameter("-t 4 -q"))
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        svmutil.svm_save_model(path, precomputed)
        text = Path(path).read_text()
    return {
        "nu_svc": train(X, y, "-s 1")[0],
        "one_class": train(X, y, "-s 2")[0],
        "epsilon_svr": train(X, y, "-s 3")[0],
        "nu_svr": train(X, y, "-s 4")[0],
        "multiclass": train(X, three, "")[0],
        "labels 2 and 3": train(X, y + 2, "")[0],
        "precomputed": text,
    }


def endless():
    """Unscaled rows and a C at which LIBSVM ends at its limit of steps, as it warns."""
    X = np.round(1000 * np.random.RandomState(5).normal(size=(6, 2)), 1)
    y = np.arange(6) % 2
    model = svmutil.svm_train(svm.svm_problem(list(y), X.tolist()), "-t 0 -c 1e6 -q")
    return {"X": X, "y": y, "C": 1e6, "rho": model.rho[0], "coef": [row[0] for row in model.get_sv_coef()]}


def cases():
    return {
        "models": [
            case("linear", "-t 0", [0, 1], 1),
            case("polynomial", "-t 1 -d 2 -g 0.3 -r 1.5", [1, 0], 2),
            case("rbf", "-t 2 -g 0.4 -c 3", [1, 0], 3),
            case("sigmoid", "-t 3 -g 0.1 -r -0.2", [0, 1], 4),
            case("rbf of labels 1 and -1", "-t 2 -w1 2", [1, -1], 5),
            case("rbf with probabilities, 0 first", "-t 2", [0, 1], 6, probability=True),
            case("linear with probabilities, 1 first", "-t 0", [1, 0], 7, probability=True),
        ],
        "refused": refused(),
        "endless": endless(),
    }
