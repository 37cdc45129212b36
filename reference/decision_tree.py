import numpy as np
from sklearn.tree import DecisionTreeClassifier


def data():
    rng = np.random.RandomState(3)
    y = (rng.random_sample(70) < 0.4).astype(int)
    X = rng.normal(size=(70, 9)) + 0.6 * y[:, None] * (np.arange(9) < 4)
    X[:, 6] = np.round(X[:, 6])  # values repeat
    X[:, 7] = 2.5  # constant
    X[:, 8] = 1 + 4e-8 * np.arange(70)  # differences at the edge of scikit-learn's 1e-7
    return X, y


def grow(X, y, weight, seed, **params):
    tree = DecisionTreeClassifier(random_state=seed, **params).fit(X, y, sample_weight=weight).tree_
    return {
        "params": params,
        "seed": seed,
        "weight": weight,
        "feature": np.where(tree.children_left < 0, -1, tree.feature),
        "threshold": np.where(tree.children_left < 0, 0, tree.threshold),
        "right_child": tree.children_right,
        "impurity": tree.impurity,
        "node_samples": tree.n_node_samples,
        "weighted_node_samples": tree.weighted_n_node_samples,
        "value": tree.value[:, 0, 1],
    }


def cases():
    X, y = data()
    rng = np.random.RandomState(8)
    ones = np.ones(len(y))
    counts = rng.randint(0, 4, len(y)).astype(float)
    quarters = rng.randint(1, 9, len(y)) / 4
    thirds = rng.random_sample(len(y)) * 3
    grown = {
        "plain": grow(X, y, ones, 11),
        "entropy": grow(X, y, ones, 12, criterion="entropy"),
        "depth": grow(X, y, ones, 13, max_depth=3),
        "leaf": grow(X, y, ones, 14, min_samples_leaf=5),
        "split": grow(X, y, ones, 15, min_samples_split=20),
        "decrease": grow(X, y, ones, 16, min_impurity_decrease=0.02),
        "drawn_features": grow(X, y, ones, 17, max_features=2),
        "drawn_features_one": grow(X, y, counts, 18, max_features=1),
        "counts": grow(X, y, counts, 19),
        "quarters": grow(X, y, quarters, 20, min_samples_leaf=2),
        "real_weights": grow(X[:, :6], y, thirds, 21, max_depth=4),
        "real_weights_entropy": grow(X[:, :6], y, thirds, 22, criterion="entropy", max_features=3),
    }
    few_values = np.round(np.tile(X, 2) * np.repeat([0.8, 0.5], 9))  # columns soon constant, in some branches and not in others
    drawn = {f"draw_{n}": grow(few_values, y, counts, 30 + n, max_features=n) for n in (1, 2, 5)}
    return {"X": X, "y": y, "trees": grown, "few_values": few_values, "trees_of_few_values": drawn}
