import type { ModelRecord, RunWarning } from '@neurograde/contracts';
import type { Labels, Matrix } from '@neurograde/learn';
import { mannWhitneyU } from '../../statistics/mannWhitneyU.js';

/** From here on an AUC is more likely a leak than a finding. */
const SUSPECT_AUC = 0.99;
/** Chance, over all features together, of seeing such a feature where there is nothing. */
const BY_CHANCE = 0.05;

/**
 * What looks too good to be true on the training part: a model whose folds are graded all but perfectly, and a feature that separates the grades on its
 * own. Among hundreds of features and few patients one does so by luck, and is not named (Mann–Whitney, Bonferroni over the features).
 *
 * @param features names, in the order of the columns of `X`
 * @param X the training rows
 */
export function leakWarnings(
  models: readonly Pick<ModelRecord, 'name' | 'cv'>[],
  features: readonly string[],
  X: Matrix,
  y: Labels,
): RunWarning[] {
  const warnings: RunWarning[] = [];
  const best = models.reduce((a, b) => (b.cv.auc.mean > a.cv.auc.mean ? b : a));
  if (best.cv.auc.mean >= SUSPECT_AUC) {
    warnings.push({ code: 'nearly-perfect', details: { model: best.name, auc: rounded(best.cv.auc.mean) } });
  }
  const single = mostSeparating(features, X, y);
  if (single !== undefined)
    warnings.push({ code: 'single-feature', details: { feature: single.feature, auc: rounded(single.auc) } });
  return warnings;
}

function mostSeparating(features: readonly string[], X: Matrix, y: Labels): { feature: string; auc: number } | undefined {
  let most: { feature: string; auc: number } | undefined;
  features.forEach((feature, j) => {
    const values = X.column(j);
    const ofGrade = (label: number) => values.filter((value, i) => y[i] === label && !Number.isNaN(value)).sort();
    const test = mannWhitneyU(ofGrade(1), ofGrade(0));
    if (test === null || test.p * features.length > BY_CHANCE) return;
    const auc = Math.max(test.auc, 1 - test.auc);
    if (auc >= SUSPECT_AUC && auc > (most?.auc ?? 0)) most = { feature, auc };
  });
  return most;
}

function rounded(auc: number): number {
  return Math.round(1000 * auc) / 1000;
}
