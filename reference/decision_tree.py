from decimal import Context, Decimal

import numpy as np
from sklearn.tree import DecisionTreeClassifier
from sklearn.utils._sorting import _py_simultaneous_sort


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


def grow_with_missing(X, y, weight, seed, **params):
    """Depth first, as ours are numbered; the threshold past all known values, infinite there, as None."""
    tree = DecisionTreeClassifier(random_state=seed, **params).fit(X, y, sample_weight=weight).tree_
    order, stack = [], [0]
    while stack:
        node = stack.pop()
        order.append(node)
        if tree.children_left[node] >= 0:
            stack += [tree.children_right[node], tree.children_left[node]]
    inner = tree.children_left[order] >= 0
    threshold = np.where(inner, tree.threshold[order], 0)
    return {
        "params": params,
        "seed": seed,
        "weight": weight,
        "feature": np.where(inner, tree.feature[order], -1),
        "threshold": np.where(np.isinf(threshold), np.nan, threshold),
        "missing_go_to_left": np.where(inner, tree.missing_go_to_left[order], 0),
        "weighted_node_samples": tree.weighted_n_node_samples[order],
        "value": tree.value[order, 0, 1],
    }


def logarithms():
    """Shares of counts, and their logarithms to 60 digits, rounded once."""
    rng = np.random.RandomState(6)
    total = rng.randint(2, 5000, 150)
    shares = np.concatenate([(rng.random_sample(150) * total).astype(int).clip(1) / total, [1.0, 0.5, 1 - 2.0**-53, 1e-300, 0.7071, 3.7e5]])
    exact = Context(prec=60)
    return {"x": shares, "log": [float(exact.ln(Decimal(float(x)))) for x in shares]}


def sorts():
    """Order of rows after scikit-learn's sort: few values, and runs that drive it to the heap."""
    rng = np.random.RandomState(12)
    lists = [rng.randint(0, few, length) for few, length in ((3, 12), (4, 60), (9, 130), (60, 130))]
    half = np.repeat(np.arange(40), 2)
    lists.append(np.concatenate([half, half[::-1]]))
    lists.append(np.concatenate([np.arange(8, 220, 2), [0, 2, 4, 6, 0], np.arange(218, 0, -2)]))
    found = []
    for each in lists:
        values, order = each.astype(np.float32), np.arange(len(each), dtype=np.intp)
        _py_simultaneous_sort(values, order, len(each), use_three_way_partition=True)
        found.append({"values": each, "order": order})
    return found


def missing_cases(X, y):
    """Holes at random, holes where the class is 1, a feature never known, and one known without holes."""
    rng = np.random.RandomState(4)
    X = X.copy()
    X[rng.random_sample(X.shape) < 0.15] = np.nan
    X[(y == 1) & (rng.random_sample(len(y)) < 0.5), 1] = np.nan
    X[:, 7] = np.nan
    X[:, 5] = np.round(rng.normal(size=len(y)), 1)
    ones = np.ones(len(y))
    counts = rng.randint(0, 4, len(y)).astype(float)
    real = np.round(rng.random_sample(len(y)) * 3, 2)
    balanced = np.where(y == 1, 1.3, 0.77) * counts
    trees = {
        "plain": grow_with_missing(X, y, ones, 1),
        "entropy": grow_with_missing(X, y, counts, 2, criterion="entropy", max_features=4),
        "leaf": grow_with_missing(X, y, ones, 3, min_samples_leaf=6),
        "real_weights": grow_with_missing(X, y, real, 4, max_features=3),
        "real_weights_leaf": grow_with_missing(X, y, real, 5, min_samples_leaf=3, min_weight_fraction_leaf=0.03),
        "balanced_draw": grow_with_missing(X, y, balanced, 6, max_features=3),
        "best_first": grow_with_missing(X, y, counts, 7, max_leaf_nodes=8),
        "best_first_real": grow_with_missing(X, y, real, 8, max_leaf_nodes=5, max_features=2, criterion="entropy"),
        "fraction": grow_with_missing(X, y, counts, 9, min_weight_fraction_leaf=0.1),
        "pruned": grow_with_missing(X, y, ones, 10, ccp_alpha=0.012),
        "pruned_to_root": grow_with_missing(X, y, ones, 11, ccp_alpha=0.5),
    }
    return {"X": X, "trees": trees}


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
        "real_weights": grow(X, y, thirds, 21, max_depth=4),
        "real_weights_entropy": grow(X, y, thirds, 22, criterion="entropy", max_features=3),
    }
    few_values = np.round(np.tile(X, 2) * np.repeat([0.8, 0.5], 9))  # columns soon constant, in some branches and not in others
    drawn = {f"draw_{n}": grow(few_values, y, counts, 30 + n, max_features=n) for n in (1, 2, 5)}
    few = {"few_values": few_values, "trees_of_few_values": drawn}
    return {"X": X, "y": y, "trees": grown, **few, "missing": missing_cases(X, y), "logarithms": logarithms(), "sorts": sorts()}
