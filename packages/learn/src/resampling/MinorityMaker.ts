import type { Labels, Resampled } from '../base/Estimator.js';
import { intZeros } from '../base/intZeros.js';
import type { Matrix } from '../matrix/Matrix.js';
import { appendRows } from './appendRows.js';
import { BaseSampler } from './BaseSampler.js';
import { keepAll } from './keepAll.js';
import { type SamplingPlan, type SamplingStrategy, samplingPlan } from './samplingPlan.js';
import { takeRows } from './takeRows.js';

/**
 * What the resamplers share that make rows of the minority from neighbours: nothing to make is a warning, and so is a minority of one
 * row, which has no neighbours and is repeated; both are errors in imbalanced-learn.
 */
export abstract class MinorityMaker<P extends { readonly samplingStrategy: SamplingStrategy }> extends BaseSampler<P> {
  protected override resample(X: Matrix, y: Labels): Resampled {
    const plan = samplingPlan(y, this.params.samplingStrategy, 'over');
    const { minority, minorityRows, toAdd } = plan;
    if (toAdd === 0) return keepAll(X, y, plan.warnings);
    if (minorityRows.length === 1) {
      const rows = intZeros(X.rows + toAdd).map((_, i) => (i < X.rows ? i : minorityRows[0]!));
      return takeRows(X, y, rows, ['the minority has a single row: it is repeated']);
    }
    const warnings: string[] = [];
    const made = this.make(X, y, plan, warnings);
    if (typeof made === 'string') return keepAll(X, y, [...warnings, `${made}: nothing is resampled`]);
    return appendRows(X, y, made, minority, warnings);
  }

  /**
   * The rows to append, or why there are none.
   *
   * @param warnings where it says of what it took fewer
   */
  protected abstract make(X: Matrix, y: Labels, plan: SamplingPlan, warnings: string[]): Matrix | string;
}
