"""SMOTE of imbalanced-learn, KNNImputer of scikit-learn."""

import numpy as np
from imblearn.over_sampling import SMOTE
from sklearn.impute import KNNImputer


def smote(rare):
    def prepare(data):
        labels = data.y * (np.arange(len(data.y)) % 2) if rare else data.y
        return lambda: SMOTE(random_state=0).fit_resample(data.X, labels)

    return prepare


CASES = {
    "smote-5000x200": smote(rare=False),
    "smote-rare-5000x200": smote(rare=True),
    "knn-imputer-5000x200": lambda data: lambda: KNNImputer().fit_transform(data.X),
}
