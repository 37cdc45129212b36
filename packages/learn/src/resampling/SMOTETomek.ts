import type { Labels, Resampled } from '../base/Estimator.js';
import type { Matrix } from '../matrix/Matrix.js';
import { BaseSampler } from './BaseSampler.js';
import { SMOTE } from './SMOTE.js';
import { SMOTE_PARAMETERS, type SMOTEParams } from './SMOTEParams.js';
import { TomekLinks } from './TomekLinks.js';

/** Those of `SMOTE`, with its defaults. */
export type SMOTETomekParams = SMOTEParams;

const OWNER = 'SMOTETomek';

/**
 * SMOTE, and then both rows of every Tomek link left out, which clears the border that synthetic rows cross (Batista, Bazzan & Monard 2003).
 *
 * The same rows as imbalanced-learn 0.14 `SMOTETomek(smote=SMOTE(…), random_state=randomState)`; where the minority is tiny, k shrinks as
 * in SMOTE. `warnings` of the result says so, and where a class loses its last row.
 *
 * @example
 * ```ts
 * import { Matrix, SMOTETomek } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0], [1], [2], [9.9], [10], [12]]);
 * const { X: resampled, y } = new SMOTETomek({ kNeighbors: 1 }).fitResample(X, Uint8Array.of(0, 0, 0, 0, 1, 1));
 * resampled.column(0); // → [0, 1, 2, 12, 11.4304, 10.7945]
 * y; // → [0, 0, 0, 1, 1, 1]
 * ```
 */
export class SMOTETomek extends BaseSampler<SMOTETomekParams> {
  constructor(params: Partial<SMOTETomekParams> = {}) {
    super(OWNER, SMOTE_PARAMETERS, params);
  }

  protected override resample(X: Matrix, y: Labels): Resampled {
    const grown = new SMOTE(this.params).fitResample(X, y);
    const cleaned = new TomekLinks({ samplingStrategy: 'all' }).fitResample(grown.X, grown.y);
    const sampleIndices = cleaned.sampleIndices.map((row) => grown.sampleIndices[row]!);
    return { ...cleaned, sampleIndices, warnings: [...grown.warnings, ...cleaned.warnings] };
  }
}
