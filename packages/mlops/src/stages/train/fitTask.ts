import type { AlgorithmName, CandidateParams } from '@neurograde/contracts';
import { type EstimatorJson, FittedPrefixCache, type Labels, LearnError, type Matrix } from '@neurograde/learn';
import { buildPipeline } from './buildPipeline.js';
import { drawRows } from './drawRows.js';
import type { Split, TrainingData } from './TrainingData.js';

/** Fit one candidate on the training rows of one split and score the others. */
export interface FitTask {
  readonly model: AlgorithmName;
  readonly params: CandidateParams;
  /** Index into `TrainingData.splits`. */
  readonly split: number;
  /** Training rows to fit on, of both grades as they are in the split; null for all. */
  readonly rows: number | null;
  readonly randomState: number;
  /** Return the fitted pipeline too, not only the scores. */
  readonly keep: boolean;
}

export interface FitResult {
  /** Decision scores of the split's test rows, higher for the low grade; a split may have none. */
  readonly scores: Float64Array;
  readonly warnings: readonly string[];
  /** Rows [high, low] before and after each resampling step. */
  readonly resamplings: readonly {
    readonly step: string;
    readonly before: readonly number[];
    readonly after: readonly number[];
  }[];
  /** Why the candidate cannot be fitted or cannot score, with scores of NaN; null where it can. */
  readonly problem: string | null;
  readonly pipeline: EstimatorJson | undefined;
}

/** Tasks of one group share the costly part of their pipelines. */
export function groupOf({ split, rows, params }: FitTask): string {
  return `${split}/${rows}/${params.correlationThreshold}`;
}

interface Part {
  readonly Xtrain: Matrix;
  readonly ytrain: Labels;
  readonly Xtest: Matrix;
}

/** Runs tasks over one data set, and does once what they share: the rows of a split, and fitted preprocessing. */
export class FitTaskRunner {
  readonly #data: TrainingData;
  readonly #parts = new Map<string, Part>();
  readonly #cache = new FittedPrefixCache({ maxEntries: 24 });

  constructor(data: TrainingData) {
    this.#data = data;
  }

  /** A candidate that learn refuses is a result like any other; what else goes wrong is thrown. */
  run(task: FitTask): FitResult {
    try {
      return this.#fit(task);
    } catch (error) {
      if (!(error instanceof LearnError)) throw error;
      const scores = new Float64Array(this.#data.splits[task.split]!.test.length).fill(Number.NaN);
      return { scores, warnings: [], resamplings: [], problem: error.message, pipeline: undefined };
    }
  }

  #fit({ model, params, split, rows, randomState, keep }: FitTask): FitResult {
    const { Xtrain, ytrain, Xtest } = this.#part(split, rows);
    const pipeline = buildPipeline(model, params, ytrain, randomState);
    pipeline.fit(Xtrain, ytrain, { cache: this.#cache, rowsKey: `${split}/${rows}/train` });
    return {
      scores:
        Xtest.rows === 0
          ? new Float64Array()
          : pipeline.decisionFunction(Xtest, { cache: this.#cache, rowsKey: `${split}/${rows}/test` }),
      warnings: pipeline.warnings_,
      resamplings: pipeline.resamplings_,
      problem: null,
      pipeline: keep ? pipeline.toJSON() : undefined,
    };
  }

  #part(index: number, rows: number | null): Part {
    const key = `${index}/${rows}`;
    let part = this.#parts.get(key);
    if (part === undefined) {
      const { X, y, splits } = this.#data;
      const split: Split = splits[index]!;
      const train = rows === null ? split.train : drawRows(split.train, y, rows, index);
      part = {
        Xtrain: X.selectRows(train),
        ytrain: Uint8Array.from(train, (row) => y[row]!),
        Xtest: X.selectRows(split.test),
      };
      this.#parts.set(key, part);
    }
    return part;
  }
}
