import numpy as np
from scipy.stats import binomtest, kruskal, spearmanr
from sklearn.metrics import precision_recall_curve, roc_curve

GRID = np.arange(51) / 50
RESAMPLES = 500


def cohort(rows, seed, decimals):
    """Rows of patients with one or two records each, and probabilities with ties."""
    rng = np.random.RandomState(seed)
    low = rng.random_sample(rows) < 0.3
    patient = np.array([f"P-{i // 2 if i < rows // 3 else i}" for i in range(rows)])
    for name in np.unique(patient):
        low[patient == name] = low[patient == name][0]
    probability = np.round(1 / (1 + np.exp(-(rng.normal(size=rows) + 1.2 * low - 0.8))), decimals)
    return patient, low, probability


def along(fpr, tpr, at):
    """The greatest recall at a false-positive rate, else the straight line from the last point before it to the first after."""
    here = fpr == at
    if here.any():
        return tpr[here].max()
    before, after = np.flatnonzero(fpr < at)[-1], np.flatnonzero(fpr > at)[0]
    return tpr[before] + (tpr[after] - tpr[before]) * (at - fpr[before]) / (fpr[after] - fpr[before])


def bands(patient, low, probability, seed):
    """Resamples of the patients within each grade, as weights of their rows."""
    rng = np.random.RandomState(seed)
    names = list(dict.fromkeys(patient))
    strata = [[n for n in names if low[patient == n].any()], [n for n in names if not low[patient == n].any()]]
    tprs, precisions = [], []
    for _ in range(RESAMPLES):
        weight = np.zeros(len(low))
        for stratum in strata:
            for _ in stratum:
                weight[patient == stratum[rng.randint(0, len(stratum))]] += 1
        fpr, tpr, _ = roc_curve(low, probability, sample_weight=weight, drop_intermediate=False)
        tprs.append([along(fpr, tpr, at) for at in GRID])
        precision, recall, _ = precision_recall_curve(low, probability, sample_weight=weight)
        precision, recall = precision[:-1][::-1], recall[:-1][::-1]
        drawn = recall > 0
        precision, recall = precision[drawn], recall[drawn]
        precisions.append([precision[np.argmax(recall >= at - 1e-12)] for at in GRID])
    return {
        "roc": [np.quantile(tprs, q, axis=0) for q in (0.025, 0.975)],
        "precisionRecall": [np.quantile(precisions, q, axis=0) for q in (0.025, 0.975)],
    }


def conformal(low, probability, fold):
    """Class-conditional split conformal at 0.9, each fold calibrated on the others: rows covered and sizes of the sets, by grade."""
    sets = np.zeros((len(low), 2), dtype=bool)
    for f in np.unique(fold):
        held = fold == f
        for column, (label, nonconformity) in enumerate([(True, 1 - probability), (False, probability)]):
            calibrating = np.sort(nonconformity[~held & (low == label)])
            limit = calibrating[int(np.ceil((len(calibrating) + 1) * 0.9 - 1e-9)) - 1]
            sets[held, column] = nonconformity[held] <= limit
    answer = {}
    for name, label, column in [("low", True, 0), ("high", False, 1)]:
        of = sets[low == label]
        covered = int(of[:, column].sum())
        interval = binomtest(covered, len(of)).proportion_ci(method="wilson")
        sizes = [int((of.sum(axis=1) == size).sum()) for size in (0, 1, 2)]
        answer[name] = {"rows": len(of), "covered": covered, "sizes": sizes, "interval": [interval.low, interval.high]}
    return answer


def search(seed, candidates):
    rng = np.random.RandomState(seed)
    depth = rng.randint(2, 6, candidates)
    rate = 10 ** rng.uniform(-3, 0, candidates)
    kernel = rng.choice(["rbf", "linear"], candidates)
    auc = np.round(0.7 + 0.03 * depth + 0.05 * (kernel == "rbf") - 0.02 * np.log10(rate) ** 2 + 0.02 * rng.normal(size=candidates), 2)
    def epsilon(groups):
        parts = [auc[groups == g] for g in np.unique(groups)]
        return max(0.0, (kruskal(*parts).statistic - len(parts) + 1) / (candidates - len(parts)))
    quartile = np.searchsorted(np.quantile(rate, [0.25, 0.5, 0.75]), rate, side="left")
    return {
        "depth": depth, "rate": rate, "kernel": list(kernel), "auc": auc,
        "explained": {"depth": epsilon(depth), "rate": epsilon(quartile), "kernel": epsilon(kernel)},
        "rho": {"depth": spearmanr(depth, auc).statistic, "rate": spearmanr(rate, auc).statistic},
    }  # fmt: skip


def cases():
    samples = []
    for rows, seed, decimals in [(60, 1, 2), (130, 2, 6), (45, 3, 1)]:
        patient, low, probability = cohort(rows, seed, decimals)
        fold = np.arange(rows) % 3
        samples.append({
            "patient": list(patient), "low": low, "probability": probability, "fold": fold, "seed": seed + 10,
            "bands": bands(patient, low, probability, seed + 10), "conformal": conformal(low, probability, fold),
        })  # fmt: skip
    return {"samples": samples, "searches": [search(1, 12), search(2, 60)]}
