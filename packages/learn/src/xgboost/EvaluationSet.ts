import type { Labels } from '../base/Estimator.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { isMissing } from '../base/isMissing.js';
import { ALLOW_MISSING, checkLabels, checkNewRows, checkSampleWeight } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { type EvalMetric, evaluate } from './evalMetrics.js';
import type { GrownTree } from './GrownTree.js';
import type { HistogramCuts } from './HistogramCuts.js';
import { sigmoid } from './logistic.js';

/** Rows kept out of training, which the ensemble is scored on after each tree. */
export interface EvalSet {
  /** Shape (rows, features); NaN is missing. */
  readonly X: Matrix;
  /** Both classes must occur. */
  readonly y: Labels;
  /** Weight ≥ 0 of each row in the metric, shape (rows). Default: all 1. */
  readonly sampleWeight?: Float64Array;
}

/** The margins of an evaluation set as the ensemble grows, and its score. */
export class EvaluationSet {
  readonly #values: Float32Array;
  readonly #columns: number;
  readonly #y: Labels;
  readonly #weights: Float32Array;
  readonly #margins: Float32Array;

  /**
   * @param features number of features that the training rows have
   * @param start margin before any tree
   * @param cuts of the training rows where trees grow from bins: XGBoost then bins the evaluation set too, which shows where a value lies
   *   beyond all of them
   * @throws `learn.invalid-data`
   */
  constructor(owner: string, { X, y, ...options }: EvalSet, features: number, start: number, cuts?: HistogramCuts) {
    checkNewRows(owner, X, features, ALLOW_MISSING);
    checkLabels(owner, X, y);
    this.#columns = X.columns;
    this.#values = Float32Array.from(X.data);
    if (cuts !== undefined) confine(this.#values, cuts);
    this.#y = y;
    this.#weights = Float32Array.from(checkSampleWeight(owner, X.rows, options));
    this.#margins = floatZeros(X.rows).fill(start);
  }

  add({ feature, value, defaultLeft, leftChild }: GrownTree): void {
    const values = this.#values;
    const margins = this.#margins;
    for (let row = 0, base = 0; row < margins.length; row++, base += this.#columns) {
      let node = 0;
      for (let split = feature[0]!; split >= 0; split = feature[node]!) {
        const x = values[base + split]!;
        const left = isMissing(x) ? defaultLeft[node] === 1 : x < value[node]!;
        node = left ? leftChild[node]! : leftChild[node]! + 1;
      }
      margins[row] = fround(margins[row]! + value[node]!);
    }
  }

  score(metric: EvalMetric): number {
    return evaluate(metric, this.#y, this.#margins.map(sigmoid), this.#weights);
  }
}

/** Moves each value beyond its column's bins to the lower end of the bin that it is counted to. */
function confine(values: Float32Array, { starts, values: cuts, lowest }: HistogramCuts): void {
  const columns = lowest.length;
  for (let at = 0; at < values.length; at++) {
    const column = at % columns;
    const last = starts[column + 1]! - 1;
    if (values[at]! >= cuts[last]!) values[at] = last > starts[column]! ? cuts[last - 1]! : lowest[column]!;
    else if (values[at]! < lowest[column]!) values[at] = lowest[column]!;
  }
}
