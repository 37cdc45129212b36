import { arange } from '../base/arange.js';
import { countClasses } from '../base/countClasses.js';
import type { Labels, Resampled } from '../base/Estimator.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { oneOf } from '../base/parameters.js';
import type { Matrix } from '../matrix/Matrix.js';
import { nearestNeighbours } from '../neighbours/nearestNeighbours.js';
import { BaseSampler } from './BaseSampler.js';
import { takeRows } from './takeRows.js';

export interface TomekLinksParams {
  /**
   * Of which class a linked row is left out: `'majority'`; `'not minority'` and `'auto'`, the same unless the classes are as large, when it is
   * class 1 and not 0; `'not majority'`, the minority; or `'all'`, both rows of a link. Default `'auto'`.
   */
  readonly samplingStrategy: 'auto' | 'majority' | 'not minority' | 'not majority' | 'all';
}

const OWNER = 'TomekLinks';
const PARAMETERS: ParameterTable<TomekLinksParams> = {
  samplingStrategy: ['auto', oneOf('auto', 'majority', 'not minority', 'not majority', 'all')],
};

/**
 * Leaves out rows that are linked to a row of the other class: each is the nearest to the other of all rows (Tomek 1976,
 * doi 10.1109/TSMC.1976.4309452). Such rows lie at the border or are noise.
 *
 * The same rows as imbalanced-learn 0.14 `TomekLinks(sampling_strategy=samplingStrategy)`.
 *
 * @example
 * ```ts
 * import { Matrix, TomekLinks } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[0], [1], [2], [5], [5.5], [9], [9.5]]);
 * const { sampleIndices } = new TomekLinks().fitResample(X, Uint8Array.of(0, 0, 0, 0, 1, 1, 1));
 * sampleIndices; // → [0, 1, 2, 4, 5, 6]
 * ```
 */
export class TomekLinks extends BaseSampler<TomekLinksParams> {
  constructor(params: Partial<TomekLinksParams> = {}) {
    super(OWNER, PARAMETERS, params);
  }

  protected override resample(X: Matrix, y: Labels): Resampled {
    const cleaned = cleanedClasses(y, this.params.samplingStrategy);
    const every = arange(y.length);
    const nearest = nearestNeighbours(X, every, 1);
    const kept = every.filter((row) => {
      const other = nearest[row]!;
      return !(cleaned[y[row] as 0 | 1] && y[other] !== y[row] && nearest[other] === row);
    });
    const left = new Set(kept.map((row) => y[row]!));
    const gone = [0, 1].filter((label) => !left.has(label));
    return takeRows(
      X,
      y,
      kept,
      gone.map((label) => `every row of class ${label} is in a Tomek link: none is left`),
    );
  }
}

/** Whether rows of [class 0, class 1] may go. Of classes as large, class 0 counts as the majority and as the minority. */
function cleanedClasses(y: Labels, strategy: TomekLinksParams['samplingStrategy']): readonly [boolean, boolean] {
  const [zeros, ones] = countClasses(y);
  if (strategy === 'all') return [true, true];
  if (strategy === 'majority') return ones > zeros ? [false, true] : [true, false];
  if (strategy === 'not majority') return ones > zeros ? [true, false] : [false, true];
  return zeros <= ones ? [false, true] : [true, false];
}
