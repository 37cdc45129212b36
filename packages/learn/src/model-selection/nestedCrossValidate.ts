import { doublesOf } from '../base/doublesOf.js';
import type { Classifier, Labels } from '../base/Estimator.js';
import { invalidData, invalidParameter } from '../base/errors.js';
import { floor } from '../base/floor.js';
import { checkParameters, integer, positiveInteger, seed } from '../base/parameters.js';
import { checkLabels } from '../base/validate.js';
import type { Matrix } from '../matrix/Matrix.js';
import { deriveSeed } from '../random/deriveSeed.js';
import { RandomState } from '../random/RandomState.js';
import { type Fold, takeLabels } from './Fold.js';
import { repeatedStratifiedGroupKFold } from './repeatedStratifiedGroupKFold.js';
import { repeatedStratifiedKFold } from './repeatedStratifiedKFold.js';
import { runSearch, type SearchOptions } from './runSearch.js';
import type { Sampler, Trial, TrialResult } from './Sampler.js';
import { type Scoring, scorerOf } from './Scoring.js';
import type { Candidate } from './SearchSpace.js';
import { scoreCandidate } from './scoreCandidate.js';
import { stratifiedFolds } from './stratifiedFolds.js';
import { stratifiedGroupFolds } from './stratifiedGroupFolds.js';
import { withCandidate } from './withCandidate.js';

/** An estimator to be tuned, and how its candidates are found. */
export interface Algorithm {
  readonly estimator: Classifier;
  /** A new sampler, of the seed given. */
  readonly sampler: (randomState: number) => Sampler;
}

/** One trial of one inner search. */
export interface NestedTrial extends Trial {
  readonly algorithm: string;
  /** Place of the outer fold, over all repeats. */
  readonly outer: number;
  /** The inner folds, in row numbers of the whole table. */
  readonly folds: readonly Fold[];
}

export interface NestedOptions extends Omit<SearchOptions, 'onProgress'> {
  /** Number of each row's group (patient), shape (rows): groups stay together, outside and inside. Default: each row by itself. */
  readonly groups?: Int32Array;
  /** Outer folds, ≥ 2. Default 5. */
  readonly nSplits?: number;
  /** Times the outer folds are drawn, ≥ 1. Default 1. */
  readonly nRepeats?: number;
  /** Inner folds, ≥ 2. Default 5. */
  readonly innerSplits?: number;
  /** What the inner searches rank by and the outer folds measure. Default `'rocAuc'`. */
  readonly scoring?: Scoring;
  /** What trials' `resources` are, as in `scoreCandidate`. Default `'rows'`. */
  readonly resource?: string;
  /** Seed of the folds and searches. Default 0. */
  readonly randomState?: number;
  /** Scores a trial elsewhere, on a worker thread for example. Default: `scoreCandidate`, here. */
  readonly evaluate?: (trial: NestedTrial) => Promise<number>;
  /** Called after each outer fold. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly fold: NestedFold }) => void;
}

/** What one outer fold chose, and how that did on rows that took no part in the choice. */
export interface NestedFold {
  /** From 0. */
  readonly repeat: number;
  /** The name of the algorithm with the highest inner score; of equals the first. */
  readonly algorithm: string;
  readonly candidate: Candidate;
  /** Mean score over the inner folds of what was chosen. */
  readonly innerScore: number;
  /** Highest mean score over the inner folds of each algorithm, NaN where none could be evaluated. */
  readonly innerScores: Readonly<Record<string, number>>;
  /** Score of the test rows. */
  readonly testScore: number;
  /** The test rows. */
  readonly test: Int32Array;
  /** Score of each of them by the model chosen, fitted on all training rows: its `decisionFunction`. */
  readonly scores: Float64Array;
}

export interface NestedCrossValidation {
  /** The outer folds, repeat by repeat; those that were whole where the signal said stop. */
  readonly folds: readonly NestedFold[];
  /** Score of each of them, shape (folds). */
  readonly testScores: Float64Array;
  /** Whether the signal said stop before all were done. */
  readonly aborted: boolean;
}

const OWNER = 'nestedCrossValidate';
const CONSTRAINTS = {
  nSplits: integer({ min: 2 }),
  nRepeats: positiveInteger(),
  innerSplits: integer({ min: 2 }),
  randomState: seed(),
};

/**
 * Nested cross-validation (Varma & Simon 2006): the choice of the algorithm and the search of its parameters happen anew inside each outer
 * training part, so the outer scores are those of the whole procedure and owe nothing to having looked.
 *
 * The budgets (`maxCandidates`, `maxSeconds`) are of each inner search. Without `maxSeconds` the result depends on the data and
 * `randomState` alone.
 *
 * @param algorithms by name
 * @param X shape (rows, features)
 * @param y labels, shape (rows)
 * @throws `learn.invalid-parameter`, `learn.invalid-data`, and what an algorithm throws
 *
 * @example
 * ```ts
 * import { ListSampler, Matrix, nestedCrossValidate, SVC } from '@neurograde/learn';
 *
 * const X = Matrix.fromRows([[1], [2], [3], [4], [11], [12], [13], [14]]);
 * const y = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1);
 * const svm = { estimator: new SVC(), sampler: () => new ListSampler([{ C: 1 }, { C: 10 }]) };
 * const { folds, testScores } = await nestedCrossValidate({ svm }, X, y, { nSplits: 2, innerSplits: 2 });
 * folds[0].candidate; // → { C: 1 }
 * testScores; // → [1, 1]
 * ```
 */
export async function nestedCrossValidate(
  algorithms: Readonly<Record<string, Algorithm>>,
  X: Matrix,
  y: Labels,
  options: NestedOptions = {},
): Promise<NestedCrossValidation> {
  const { groups, nSplits = 5, nRepeats = 1, innerSplits = 5, scoring = 'rocAuc', resource = 'rows', randomState = 0 } = options;
  const { evaluate, onProgress, maxCandidates = null, maxSeconds = null, concurrency = 1, signal, now = Date.now } = options;
  checkParameters(OWNER, { nSplits, nRepeats, innerSplits, randomState }, CONSTRAINTS);
  if (Object.keys(algorithms).length === 0) throw invalidParameter(OWNER, 'algorithms', 'one or more', 'none');
  checkLabels(OWNER, X, y);
  const score = scorerOf(OWNER, scoring);
  const search = { maxCandidates, maxSeconds, concurrency, now, ...(signal === undefined ? {} : { signal }) };
  const repeated = { nSplits, nRepeats, randomState };
  const outer = groups === undefined ? repeatedStratifiedKFold(y, repeated) : repeatedStratifiedGroupKFold(y, groups, repeated);
  const done: NestedFold[] = [];
  for (const [index, { train, test }] of outer.entries()) {
    const folds = innerFolds(y, groups, train, innerSplits, deriveSeed(randomState, index));
    const found: Found[] = [];
    for (const [place, [name, { estimator, sampler }]] of Object.entries(algorithms).entries()) {
      const ofSearch = deriveSeed(randomState, index, place);
      const here = { scoring, resource, randomState: ofSearch };
      const { best, ended } = await runSearch(
        sampler(ofSearch),
        (trial) =>
          evaluate?.({ ...trial, algorithm: name, outer: index, folds }) ?? scoreCandidate(estimator, X, y, folds, trial, here),
        search,
      );
      if (ended === 'aborted') return collect(done, true);
      found.push({ name, estimator, best });
    }
    const chosen = chooseBest(found);
    if (chosen.best === undefined)
      throw invalidData(OWNER, 'some candidate of the outer fold must have a score', `none in fold ${index}`);
    const model = withCandidate(chosen.estimator, chosen.best, resource).fit(X.selectRows(train), takeLabels(y, train));
    const later = X.selectRows(test);
    const fold: NestedFold = {
      repeat: floor(index / nSplits),
      algorithm: chosen.name,
      candidate: chosen.best.candidate,
      innerScore: chosen.best.score,
      innerScores: Object.fromEntries(found.map(({ name, best }) => [name, best?.score ?? Number.NaN])),
      testScore: score(model, later, takeLabels(y, test)),
      test,
      scores: model.decisionFunction(later),
    };
    done.push(fold);
    onProgress?.({ done: done.length, total: outer.length, fold });
  }
  return collect(done, false);
}

/** What one algorithm's search of one outer fold found. */
interface Found {
  readonly name: string;
  readonly estimator: Classifier;
  readonly best: TrialResult | undefined;
}

/** The first with the highest score. */
function chooseBest(found: readonly Found[]): Found {
  return found.reduce((best, each) => ((each.best?.score ?? -Infinity) > (best.best?.score ?? -Infinity) ? each : best));
}

/** Folds of an outer training part, in row numbers of the whole table. */
function innerFolds(y: Labels, groups: Int32Array | undefined, train: Int32Array, nSplits: number, seed: number): Fold[] {
  const random = new RandomState(seed);
  const labels = takeLabels(y, train);
  const folds =
    groups === undefined
      ? stratifiedFolds(OWNER, labels, nSplits, random)
      : stratifiedGroupFolds(
          OWNER,
          labels,
          train.map((row) => groups[row]!),
          nSplits,
          random,
        );
  return folds.map((fold) => ({ train: fold.train.map((row) => train[row]!), test: fold.test.map((row) => train[row]!) }));
}

function collect(folds: readonly NestedFold[], aborted: boolean): NestedCrossValidation {
  return { folds, testScores: doublesOf(folds, ({ testScore }) => testScore), aborted };
}
