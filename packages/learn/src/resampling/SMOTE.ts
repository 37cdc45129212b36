import { arange } from '../base/arange.js';
import type { Labels } from '../base/Estimator.js';
import type { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { drawPairs } from './drawPairs.js';
import { interpolate } from './interpolate.js';
import { MinorityMaker } from './MinorityMaker.js';
import { SMOTE_PARAMETERS, type SMOTEParams } from './SMOTEParams.js';
import type { SamplingPlan } from './samplingPlan.js';
import { shrinkNeighbours } from './shrinkNeighbours.js';

const OWNER = 'SMOTE';

/**
 * Adds synthetic rows of the minority, each at a random point between a row and one of its nearest neighbours in the minority
 * (Chawla et al. 2002, doi 10.1613/jair.953).
 *
 * The same rows as imbalanced-learn 0.14 `SMOTE(random_state=randomState)`. Where the minority has too few rows for k neighbours, an
 * error there, k shrinks here to all the others, and a single row is repeated; `warnings` of the result says so.
 *
 * @example
 * ```ts
 * import { Matrix, SMOTE } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0], [1], [2], [3], [10], [12]]);
 * const { X: resampled, y, sampleIndices } = new SMOTE({ kNeighbors: 1 }).fitResample(X, Uint8Array.of(0, 0, 0, 0, 1, 1));
 * y; // → [0, 0, 0, 0, 1, 1, 1, 1]
 * resampled.column(0); // → [0, 1, 2, 3, 10, 12, 11.4304, 10.7945]
 * sampleIndices; // → [0, 1, 2, 3, 4, 5, -1, -1]
 * ```
 */
export class SMOTE extends MinorityMaker<SMOTEParams> {
  constructor(params: Partial<SMOTEParams> = {}) {
    super(OWNER, SMOTE_PARAMETERS, params);
  }

  protected override make(X: Matrix, _y: Labels, { minorityRows, toAdd }: SamplingPlan, warnings: string[]): Matrix {
    const { kNeighbors, randomState } = this.params;
    const k = shrinkNeighbours('kNeighbors', kNeighbors, minorityRows.length, 'the minority has', warnings);
    const members = X.selectRows(minorityRows);
    const random = new RandomState(randomState);
    const pairs = drawPairs(members, arange(minorityRows.length), k, toAdd, random);
    return interpolate(members, pairs, random);
  }
}
