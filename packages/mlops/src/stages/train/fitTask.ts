import type { AlgorithmName, CandidateParams } from '@neurograde/contracts';
import {
  describeEstimator,
  type EstimatorJson,
  FittedPrefixCache,
  type Labels,
  LearnError,
  type Matrix,
  Pipeline,
  type Transformer,
} from '@neurograde/learn';
import type { FitDetails } from '../../database/schema.js';
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
  /** Index into `TrainingData.deals`: grades to train on that are not the true ones; null for these. */
  readonly deal: number | null;
  readonly randomState: number;
  /** Return the fitted pipeline too, not only the scores; not with a deal. */
  readonly keep: boolean;
}

/** A candidate that cannot be fitted or cannot score has a problem, and scores of NaN. */
export interface FitResult extends FitDetails {
  /** Decision scores of the split's test rows, higher for the low grade; a split may have none. */
  readonly scores: Float64Array;
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

interface PreparedPart extends Pick<Part, 'Xtrain' | 'Xtest'> {
  readonly pipeline: Pipeline;
  /** Names the rows, what was made of them, and their grades. */
  readonly rowsKey: string;
}

/** Steps of a pipeline that learn nothing from the grades. */
const UNSUPERVISED: ReadonlySet<string> = new Set(['impute', 'winsorise', 'variance', 'scale', 'correlation']);

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

  #fit({ model, params, split, rows, deal, randomState, keep }: FitTask): FitResult {
    const part = this.#part(split, rows, deal);
    const { ytrain } = part;
    const whole = buildPipeline(model, params, ytrain, randomState, this.#data.categorical);
    const allRows = `${split}/${rows}`;
    const { pipeline, Xtrain, Xtest, rowsKey } =
      deal === null ? { ...part, pipeline: whole, rowsKey: allRows } : this.#prepare(part, whole, allRows, deal);
    pipeline.fit(Xtrain, ytrain, { cache: this.#cache, rowsKey: `${rowsKey}/train` });
    return {
      scores:
        Xtest.rows === 0
          ? new Float64Array()
          : pipeline.decisionFunction(Xtest, { cache: this.#cache, rowsKey: `${rowsKey}/test` }),
      warnings: pipeline.warnings_,
      resamplings: pipeline.resamplings_,
      problem: null,
      pipeline: keep ? pipeline.toJSON() : undefined,
    };
  }

  /** Past the steps that do not look at the grades: what those make of the rows is the same for all deals. */
  #prepare({ Xtrain, Xtest }: Part, { params: { steps } }: Pipeline, allRows: string, deal: number): PreparedPart {
    const count = steps.findIndex(({ name }) => !UNSUPERVISED.has(name));
    const blind = steps.slice(0, count);
    const key = `blind ${allRows} ${JSON.stringify(blind.map(({ name, estimator }) => [name, describeEstimator(estimator)]))}`;
    const rows = this.#cache.getOrMake(key, () =>
      blind.reduce(
        (reached, { estimator }) => {
          const fitted = (estimator as Transformer).fit(reached.Xtrain);
          return { Xtrain: fitted.transform(reached.Xtrain), Xtest: fitted.transform(reached.Xtest) };
        },
        { Xtrain, Xtest },
      ),
    );
    return { ...rows, pipeline: new Pipeline({ steps: steps.slice(count) }), rowsKey: `${key}/${deal}` };
  }

  #part(index: number, rows: number | null, deal: number | null): Part {
    const key = `${index}/${rows}/${deal}`;
    let part = this.#parts.get(key);
    if (part === undefined) {
      const { X, splits, deals = [] } = this.#data;
      const y = deal === null ? this.#data.y : deals[deal]!;
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
