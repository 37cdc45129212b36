import type { ConformalAnswer, Grade, ModelArtifact } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { Matrix, MondrianConformal } from '@neurograde/learn/prediction';
import type { FeatureTable } from '@neurograde/radiomics';
import { isOutside } from '../../artifacts/isOutside.js';
import { ModelEvaluator } from '../../artifacts/ModelEvaluator.js';
import { readModelArtifact } from '../../artifacts/readModelArtifact.js';

export interface Graded {
  /** Calibrated probability of the low grade. */
  readonly probability: number;
  readonly grade: Grade;
  readonly conformal: ConformalAnswer;
  readonly outOfRange: number;
  /** So many values are out of range that the row is unlike the training rows. */
  readonly unlikeTraining: boolean;
  readonly imputed: number;
  /** Features whose category the model does not know; absent where there is none. */
  readonly unknownCategories?: string[];
}

/** Of a category that is in no list; the encoder makes zeros of it. */
const UNKNOWN = -1;

/** A model artifact ready to grade. */
export class LoadedModel {
  readonly artifact: ModelArtifact;
  readonly #evaluator: ModelEvaluator;
  readonly #conformal: MondrianConformal;
  /** By feature of categories, those that the model knows. */
  readonly #categories: ReadonlyMap<string, readonly string[]>;

  private constructor(artifact: ModelArtifact, evaluator: ModelEvaluator) {
    this.artifact = artifact;
    this.#evaluator = evaluator;
    this.#conformal = MondrianConformal.fromJSON(artifact.conformal as never);
    this.#categories = new Map(artifact.categoricals?.map(({ feature, categories }) => [feature, categories]));
  }

  /** @throws `learn.invalid-artifact` for estimators that are not whole */
  static async of(artifact: ModelArtifact): Promise<LoadedModel> {
    return new LoadedModel(artifact, await ModelEvaluator.load(artifact));
  }

  /**
   * The model of bytes in the bucket.
   *
   * @throws `predict.newer-model`, and `home.damaged` for what is no artifact
   */
  static async read(bytes: Uint8Array): Promise<LoadedModel> {
    try {
      return await LoadedModel.of(await readModelArtifact(bytes));
    } catch (cause) {
      if (cause instanceof NeurogradeError) throw cause;
      throw new NeurogradeError(
        'home.damaged',
        { problem: 'a stored model is not readable', problema: 'un modelo guardado no es legible' },
        { cause },
      );
    }
  }

  /** Columns that a table must be read with as categories. */
  get categorical(): string[] {
    return [...this.#categories.keys()];
  }

  /**
   * The table's values in the order of the model's features; columns in another order and further columns are fine. A category that the model does not
   * know is told, and counts for nothing.
   *
   * @throws `predict.missing-feature`
   */
  align({ features, categoricals = [], records }: FeatureTable, file: string): Matrix {
    const columnOf = new Map(categoricals.map((name, index) => [name, index]));
    const place = new Map(features.map((feature, index) => [feature, index]));
    const missing = this.artifact.requiredFeatures.filter((feature) => !place.has(feature) && !columnOf.has(feature));
    if (missing.length > 0) throw missingFeature(missing, file);
    const X = new Matrix(records.length, this.artifact.features.length);
    for (const [j, feature] of this.artifact.features.entries()) {
      const isCategory = this.#categories.has(feature);
      for (const [i, { values, categories }] of records.entries()) {
        X.set(i, j, isCategory ? this.#codeOf(feature, categories?.[columnOf.get(feature)!]) : values[place.get(feature)!]!);
      }
    }
    return X;
  }

  /**
   * One patient's values by feature, in the order of the model's features: null is missing, and further features are fine. A category is the number that a
   * table has as its text.
   *
   * @param file as where they came from may be shown
   * @throws `predict.missing-feature`
   */
  alignValues(values: Readonly<Record<string, number | null>>, file: string): Float64Array {
    const { features, requiredFeatures } = this.artifact;
    if (requiredFeatures.some((feature) => values[feature] === undefined))
      throw missingFeature(
        requiredFeatures.filter((feature) => values[feature] === undefined),
        file,
      );
    const row = new Float64Array(features.length);
    for (let j = 0; j < row.length; j++) row[j] = values[features[j]!] ?? Number.NaN;
    for (const feature of this.#categories.keys()) {
      const value = values[feature] ?? undefined;
      row[features.indexOf(feature)] = this.#codeOf(feature, value === undefined ? undefined : String(value));
    }
    return row;
  }

  #codeOf(feature: string, category: string | undefined): number {
    return category === undefined ? Number.NaN : (this.#categories.get(feature)?.indexOf(category) ?? UNKNOWN);
  }

  #unknownCategories(row: Float64Array): Pick<Graded, 'unknownCategories'> {
    if (this.#categories.size === 0) return {};
    const unknown = this.artifact.features.filter((feature, j) => row[j] === UNKNOWN && this.#categories.has(feature));
    return unknown.length === 0 ? {} : { unknownCategories: unknown };
  }

  /** Grades every row. A row's answer does not depend on the others. */
  grade(X: Matrix): Graded[] {
    return Array.from(this.#evaluator.probabilities(X), (probability, row) => {
      const outOfRange = this.#outOfRange(X.row(row));
      const unlikeTraining = outOfRange / X.columns > this.outOfRangeLimit;
      return {
        probability,
        grade: probability >= this.artifact.threshold ? 'low' : 'high',
        conformal: unlikeTraining ? 'atypical' : this.#conformalAnswer(probability),
        outOfRange,
        unlikeTraining,
        imputed: missingIn(X.row(row)),
        ...this.#unknownCategories(X.row(row)),
      };
    });
  }

  /**
   * A row with a greater share of missing values gets no prediction: what is configured, or where the training rows commonly missed more, a quarter
   * more than 95 % of them did, but never more than half the values for that.
   */
  missingLimit(configured: number): number {
    return Math.max(configured, Math.min(0.5, 1.25 * this.artifact.usualMissingShare));
  }

  /**
   * A row with a greater share of features out of range is unlike the training rows, and no conformal set is claimed for it: the set's promise holds for
   * patients like those it was calibrated on. Twice what 99 % of the training rows have, since their own extremes made the range; at least 5 %, so that a
   * few odd values say nothing, and at most half.
   */
  get outOfRangeLimit(): number {
    return Math.min(0.5, Math.max(0.05, 2 * this.artifact.usualOutOfRangeShare));
  }

  #conformalAnswer(probability: number): ConformalAnswer {
    const set = this.#conformal.predictionSet(probability);
    if (set === undefined) return 'unavailable';
    const { low, high } = set;
    if (low && high) return 'undetermined';
    if (!low && !high) return 'atypical';
    return low ? 'low' : 'high';
  }

  #outOfRange(row: Float64Array): number {
    let count = 0;
    this.artifact.trainingRange.forEach((range, j) => {
      if (isOutside(row[j]!, range)) count++;
    });
    return count;
  }
}

function missingFeature([column, ...others]: readonly string[], file: string): NeurogradeError {
  return new NeurogradeError('predict.missing-feature', {
    file,
    column: column!,
    more: others.length > 0 ? ` (+${others.length})` : '',
  });
}

function missingIn(row: Float64Array): number {
  return row.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
}
