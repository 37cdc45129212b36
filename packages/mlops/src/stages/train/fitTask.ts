import type { AlgorithmName, CandidateParams } from '@neurograde/contracts';
import { type EstimatorJson, FittedPrefixCache, type Labels, type Matrix } from '@neurograde/learn';
import { buildPipeline } from './buildPipeline.js';
import type { Split, TrainingData } from './TrainingData.js';

/** Fit one candidate on the training rows of one split and score the others. */
export interface FitTask {
  readonly model: AlgorithmName;
  readonly params: CandidateParams;
  /** Index into `TrainingData.splits`. */
  readonly split: number;
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
  readonly pipeline: EstimatorJson | undefined;
}

/** Tasks of one group share the costly part of their pipelines. */
export function groupOf({ split, params }: FitTask): string {
  return `${split}/${params.correlationThreshold}`;
}

interface Part {
  readonly Xtrain: Matrix;
  readonly ytrain: Labels;
  readonly Xtest: Matrix;
}

/** Runs tasks over one data set, and does once what they share: the rows of a split, and fitted preprocessing. */
export class FitTaskRunner {
  readonly #data: TrainingData;
  readonly #parts = new Map<number, Part>();
  readonly #cache = new FittedPrefixCache({ maxEntries: 24 });

  constructor(data: TrainingData) {
    this.#data = data;
  }

  run({ model, params, split, randomState, keep }: FitTask): FitResult {
    const { Xtrain, ytrain, Xtest } = this.#part(split);
    const pipeline = buildPipeline(model, params, ytrain, randomState);
    pipeline.fit(Xtrain, ytrain, { cache: this.#cache, rowsKey: `${split}/train` });
    return {
      scores:
        Xtest.rows === 0
          ? new Float64Array()
          : pipeline.decisionFunction(Xtest, { cache: this.#cache, rowsKey: `${split}/test` }),
      warnings: pipeline.warnings_,
      resamplings: pipeline.resamplings_,
      pipeline: keep ? pipeline.toJSON() : undefined,
    };
  }

  #part(index: number): Part {
    let part = this.#parts.get(index);
    if (part === undefined) {
      const { X, y, splits } = this.#data;
      const split: Split = splits[index]!;
      part = {
        Xtrain: X.selectRows(split.train),
        ytrain: Uint8Array.from(split.train, (row) => y[row]!),
        Xtest: X.selectRows(split.test),
      };
      this.#parts.set(index, part);
    }
    return part;
  }
}
