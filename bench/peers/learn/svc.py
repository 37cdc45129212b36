"""SVC.fit of scikit-learn, which carries LIBSVM."""

import warnings

from sklearn.svm import SVC

warnings.filterwarnings("ignore", category=FutureWarning)  # probability is deprecated


def fit(**params):
    return lambda data: lambda: SVC(**params).fit(data.X, data.y)


CASES = {
    "svc-133x60": fit(),
    "svc-probability-133x60": fit(probability=True, random_state=0),
    "svc-5000x60": fit(),
    "svc-probability-5000x60": fit(probability=True, random_state=0),
}
