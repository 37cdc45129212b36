"""Categories against grades: SciPy's Fisher and chi-square tests, and Cramér's V."""

import numpy as np
from scipy.stats import chi2, chi2_contingency, fisher_exact
from scipy.stats.contingency import association

TABLES = [
    [[3, 10], [8, 2]],
    [[0, 12], [5, 9]],
    [[40, 300], [60, 120]],
    [[1, 1], [1, 1]],
    [[5, 20], [9, 11], [2, 30]],
    [[10, 1], [0, 4], [3, 3], [7, 12], [0, 1]],
    [[400, 390], [395, 405], [410, 399]],
]


def cases():
    tables = []
    for table in TABLES:
        counts = np.array(table)
        fisher = len(table) == 2
        p = fisher_exact(counts).pvalue if fisher else chi2_contingency(counts, correction=False).pvalue
        test = "fisher" if fisher else "chi2"
        tables.append({"counts": table, "test": test, "p": p, "cramersV": association(counts, method="cramer")})
    survival = [
        {"x": x, "degrees": degrees, "p": chi2.sf(x, degrees)} for degrees in (1, 2, 3, 7, 20) for x in (0, 0.01, 1.5, 6, 25, 140)
    ]
    return {"tables": tables, "survival": survival}
