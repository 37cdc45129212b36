import { checkOptions } from '../base/checkOptions.js';
import { floor } from '../base/floor.js';
import { isMissing } from '../base/isMissing.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import type { ParameterTable } from '../base/ParameterTable.js';
import { either, integer, oneOf, seed } from '../base/parameters.js';
import { ALLOW_MISSING, checkMatrix, checkNewRows } from '../base/validate.js';
import { zeros } from '../base/zeros.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { mean } from '../statistics/mean.js';
import { coalitions } from './coalitions.js';
import type { Explanation } from './Explanation.js';
import { explanationOf } from './explanationOf.js';
import { kernelRegression } from './kernelRegression.js';

export interface KernelExplainerOptions {
  /** Coalitions of features to ask the model about for each row, ≥ 2. Default 'auto': 2 · features + 2048. */
  readonly nSamples?: number | 'auto';
  /** Seed of the coalitions, where not all can be taken; 0 to 2³² − 1. Default 0. */
  readonly randomState?: number;
}

const OWNER = 'KernelExplainer';
const OPTIONS: ParameterTable<KernelExplainerOptions> = {
  nSamples: ['auto', either(oneOf('auto'), integer({ min: 2 }))],
  randomState: [0, seed()],
};

/** Rows that the model is given at a time. */
const BATCH = 8192;

/**
 * SHAP values of any score (Lundberg & Lee 2017): what a model makes of a row with some features taken from the background instead, regressed on which
 * ones. Exact where `nSamples` allows all coalitions of the features in which a row differs from the background, up to 11 of them by default; an
 * estimate otherwise, the same for the same seed. A feature that does not differ gets 0.
 *
 * Matches SHAP 0.51 `KernelExplainer(f, data).shap_values(X, l1_reg=False)` where every coalition is taken.
 *
 * @example
 * ```ts
 * import { KernelExplainer, Matrix } from '@neurograde/learn';
 *
 * const model = { decisionFunction: (X) => X.column(0).map((a, i) => a * X.get(i, 1)) };
 * const explainer = new KernelExplainer(model, Matrix.fromRows([[0, 0], [1, 1]]));
 * explainer.expectedValue; // → 0.5
 * explainer.shapValues(Matrix.fromRows([[2, 3]])).data; // → [2.5, 3]
 * ```
 */
export class KernelExplainer {
  /** Mean output over the background: of a row of which nothing is known. */
  readonly expectedValue: number;
  readonly #model: { decisionFunction(X: Matrix): Float64Array };
  readonly #data: Matrix;
  readonly #samples: number;
  readonly #seed: number;

  /**
   * @param model a fitted classifier or anything else that scores rows
   * @param data background rows, shape (rows, features), NaN where missing; each row explained costs `nSamples` · their number scores
   * @throws `learn.invalid-parameter`, `learn.invalid-data`
   */
  constructor(model: { decisionFunction(X: Matrix): Float64Array }, data: Matrix, options: KernelExplainerOptions = {}) {
    const { nSamples, randomState } = checkOptions(OWNER, options, OPTIONS);
    checkMatrix(OWNER, data, ALLOW_MISSING);
    this.#model = model;
    this.#data = data;
    this.#samples = nSamples === 'auto' ? 2 * data.columns + 2048 : nSamples;
    this.#seed = randomState;
    this.expectedValue = mean(model.decisionFunction(data));
  }

  /**
   * The SHAP value of each feature, shape (rows, features).
   *
   * @param X shape (rows, features), NaN where missing
   * @throws `learn.invalid-data`
   */
  shapValues(X: Matrix): Matrix {
    return this.explain(X).values;
  }

  /** The SHAP values beside the outputs that they add up to. */
  explain(X: Matrix): Explanation {
    checkNewRows(OWNER, X, this.#data.columns, ALLOW_MISSING);
    const outputs = this.#model.decisionFunction(X);
    const values = new Matrix(X.rows, X.columns);
    for (let i = 0; i < X.rows; i++) this.#explainRow(X.row(i), outputs[i]!, values.row(i));
    return explanationOf(values, this.expectedValue, outputs);
  }

  #explainRow(row: Float64Array, output: number, out: Float64Array): void {
    const players = this.#varying(row);
    const total = output - this.expectedValue;
    if (players.length === 1) out[players[0]!] = total;
    if (players.length < 2) return;
    const drawn = coalitions(players.length, this.#samples, new RandomState(this.#seed));
    const worth = this.#worth(row, players, drawn.members);
    kernelRegression(drawn, worth, total, players.length).forEach((value, j) => {
      out[players[j]!] = value;
    });
  }

  /** The features in which the row differs from some background row. */
  #varying(row: Float64Array): number[] {
    const { data, columns } = this.#data;
    return Array.from(row.keys()).filter((j) => {
      const value = row[j]!;
      for (let at = j; at < data.length; at += columns) {
        if (data[at] !== value && !(isMissing(data[at]!) && isMissing(value))) return true;
      }
      return false;
    });
  }

  /** Mean output with each coalition's features from the row and all others from the background, less the expected value. */
  #worth(row: Float64Array, players: readonly number[], members: Uint8Array): Float64Array {
    const { rows: background, columns } = this.#data;
    const count = members.length / players.length;
    const worth = zeros(count);
    const atOnce = max(1, floor(BATCH / background));
    for (let first = 0; first < count; first += atOnce) {
      const here = min(atOnce, count - first);
      const mixed = new Matrix(here * background, columns);
      for (let s = 0; s < here; s++) {
        mixed.data.set(this.#data.data, s * background * columns);
        players.forEach((player, j) => {
          if (members[(first + s) * players.length + j] === 0) return;
          for (let b = 0; b < background; b++) mixed.set(s * background + b, player, row[player]!);
        });
      }
      const outputs = this.#model.decisionFunction(mixed);
      for (let s = 0; s < here; s++) {
        worth[first + s] = mean(outputs.subarray(s * background, (s + 1) * background)) - this.expectedValue;
      }
    }
    return worth;
  }
}
