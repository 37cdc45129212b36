import { checkOptions } from '../base/checkOptions.js';
import { invalidParameter } from '../base/errors.js';
import { floor } from '../base/floor.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { boolean, either, oneOf, positiveInteger, real } from '../base/parameters.js';
import { tabulate } from '../base/tabulate.js';
import { exactLog } from '../statistics/exactLog.js';

export interface HalvingScheduleOptions {
  /** Candidates of the first round, ≥ 1; `'exhaust'`: as many as let the last round spend all that may be spent. Default `'exhaust'`. */
  readonly nCandidates?: number | 'exhaust';
  /**
   * What the first round spends on each candidate, ≥ 1, or with `'exhaust'` as much as lets the last round spend all. Default 1. With rows,
   * scikit-learn begins at 4 · folds for two classes.
   */
  readonly minResources?: number | 'exhaust';
  /** The most that is spent on a candidate, ≥ minResources. */
  readonly maxResources: number;
  /** By what the candidates are divided and the resources multiplied from round to round, > 1. Default 3. */
  readonly factor?: number;
  /** Repeat the first round's resources until few enough candidates are left for the last to be down to `factor`. Default false. */
  readonly aggressiveElimination?: boolean;
}

export interface HalvingRound {
  readonly nCandidates: number;
  /** What is spent on each of them. */
  readonly nResources: number;
}

const OWNER = 'halvingSchedule';
const OPTIONS: ParameterTable<HalvingScheduleOptions> = {
  nCandidates: ['exhaust', either(positiveInteger(), oneOf('exhaust'))],
  minResources: [1, either(positiveInteger(), oneOf('exhaust'))],
  maxResources: [undefined, positiveInteger()],
  factor: [3, real({ above: 1 })],
  aggressiveElimination: [false, boolean()],
};

/**
 * How many candidates a successive halving (Karnin, Koren & Somekh 2013) tries in each round, and what it spends on each.
 *
 * `n_candidates_` and `n_resources_` of scikit-learn 1.9 `HalvingRandomSearchCV`; with a fixed number of candidates also of
 * `HalvingGridSearchCV`.
 *
 * @throws `learn.invalid-parameter`
 *
 * @example
 * ```ts
 * import { halvingSchedule } from '@neurograde/learn';
 *
 * const rounds = halvingSchedule({ minResources: 10, maxResources: 90 });
 * rounds; // → [{ nCandidates: 9, nResources: 10 }, { nCandidates: 3, nResources: 30 }, { nCandidates: 1, nResources: 90 }]
 * ```
 */
export function halvingSchedule(options: HalvingScheduleOptions): HalvingRound[] {
  const { nCandidates, minResources, maxResources, factor, aggressiveElimination } = checkOptions(OWNER, options, OPTIONS);
  if (nCandidates === 'exhaust' && minResources === 'exhaust') {
    throw invalidParameter(OWNER, 'minResources', 'a number where nCandidates is "exhaust"', minResources);
  }
  let least = minResources === 'exhaust' ? 1 : minResources;
  if (least > maxResources) throw invalidParameter(OWNER, 'minResources', `≤ maxResources (${maxResources})`, least);
  let candidates = nCandidates === 'exhaust' ? floor(maxResources / least) : nCandidates;
  const required = 1 + floor(logarithm(candidates, factor));
  if (minResources === 'exhaust') least = max(least, floor(maxResources / factor ** (required - 1)));
  const possible = 1 + floor(logarithm(floor(maxResources / least), factor));
  const rounds = aggressiveElimination ? required : min(possible, required);
  return tabulate(rounds, (round) => {
    const power = aggressiveElimination ? max(0, round - required + possible) : round;
    const nResources = min(Math.trunc(factor ** power * least), maxResources);
    const made = { nCandidates: candidates, nResources };
    candidates = Math.ceil(candidates / factor);
    return made;
  });
}

/** As Python's `math.log(x, base)`, whose rounding decides on a round more or less: of 243 to the base 3 it is below 5. */
function logarithm(x: number, base: number): number {
  return exactLog(x) / exactLog(base);
}
