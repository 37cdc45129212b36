import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Pipeline } from '../compose/Pipeline.js';
import { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { Matrix } from '../matrix/Matrix.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { RandomState } from '../random/RandomState.js';
import { SVC } from '../svm/SVC.js';
import { crossValidate } from './crossValidate.js';
import { HalvingSampler } from './HalvingSampler.js';
import { ListSampler } from './ListSampler.js';
import { type NestedTrial, nestedCrossValidate } from './nestedCrossValidate.js';
import { parameterGrid } from './parameterGrid.js';
import type { TrialResult } from './Sampler.js';
import type { SearchSpace } from './SearchSpace.js';
import { scoreCandidate } from './scoreCandidate.js';
import { searchCV } from './searchCV.js';
import { stratifiedKFold } from './stratifiedKFold.js';
import { subsampleFold } from './subsampleFold.js';
import { TPESampler } from './TPESampler.js';

const { X, y, groups } = table();
const folds = stratifiedKFold(y, { nSplits: 3 });
const pipeline = new Pipeline({
  steps: [
    { name: 'scale', estimator: new StandardScaler() },
    { name: 'model', estimator: new SVC() },
  ],
});
const SPACE: SearchSpace = {
  model__C: { type: 'choice', values: [0.01, 1, 100] },
  model__kernel: { type: 'choice', values: ['linear', 'rbf'] },
};

describe('parameterGrid', () => {
  it('lists what scikit-learn lists, in its order', () => {
    const { grid } = readExpected<{ grid: object[] }>('model_selection');
    const space: SearchSpace = {
      maxDepth: { type: 'integer', low: 2, high: 4 },
      kernel: { type: 'choice', values: ['rbf', 'linear'] },
      C: { type: 'choice', values: [1, 10] },
    };
    expect(parameterGrid(space)).toEqual(grid);
  });

  it('goes into conditions, and refuses intervals', () => {
    const kernel = {
      type: 'conditional',
      options: { rbf: { gamma: { type: 'integer', low: 1, high: 2 } }, linear: {} },
    } as const;
    expect(parameterGrid({ kernel })).toEqual([{ kernel: 'linear' }, { kernel: 'rbf', gamma: 1 }, { kernel: 'rbf', gamma: 2 }]);
    expect(() => parameterGrid({ C: { type: 'uniform', low: 0, high: 1 } })).toThrow('parameterGrid: space must be of choices');
  });
});

describe('subsampleFold', () => {
  const { subsamples } = readExpected<{
    subsamples: { y: number[]; fraction: number; folds: { train: number[]; test: number[] }[] }[];
  }>('model_selection');

  it.each(subsamples)("gives the rows of scikit-learn's halving, $fraction of them", (expected) => {
    const whole = stratifiedKFold(Uint8Array.from(expected.y), { nSplits: 3 });
    const drawn = whole.map((fold) => subsampleFold(fold, expected.fraction, 4));
    expect(drawn.map(({ train, test }) => ({ train: Array.from(train), test: Array.from(test) }))).toEqual(expected.folds);
  });
});

describe('searchCV', () => {
  it('scores each candidate of the grid as crossValidate does, and fits the best on all rows', async () => {
    const { trials, best, bestEstimator } = await searchCV(pipeline, X, y, folds, new ListSampler(parameterGrid(SPACE)));
    const scores = trials.map(({ candidate }) => {
      const model = new Pipeline({
        steps: [
          { name: 'scale', estimator: new StandardScaler() },
          { name: 'model', estimator: new SVC({ C: candidate.model__C as number, kernel: candidate.model__kernel as 'rbf' }) },
        ],
      });
      const { rocAuc } = crossValidate(model, X, y, folds).testScores;
      return rocAuc!.reduce((sum, value) => sum + value, 0) / 3;
    });
    expect(trials.map(({ score }) => score)).toEqual(scores);
    expect(best!.score).toBe(Math.max(...scores));
    const again = new SVC({ C: best!.candidate.model__C as number, kernel: best!.candidate.model__kernel as 'rbf' });
    const scaled = new StandardScaler().fit(X).transform(X);
    expect(bestEstimator!.decisionFunction(X)).toEqual(again.fit(scaled, y).decisionFunction(scaled));
  });

  it('spends trees where a parameter is the resource, and all of them on the last', async () => {
    const forest = new RandomForestClassifier({ randomState: 1 });
    const space: SearchSpace = { minSamplesLeaf: { type: 'integer', low: 1, high: 9 } };
    const sampler = new HalvingSampler({ space, minResources: 2, maxResources: 18, nCandidates: 9 });
    const { trials, best, bestEstimator } = await searchCV(forest, X, y, folds, sampler, { resource: 'nEstimators' });
    expect(trials.map(({ resources }) => resources)).toEqual([...Array<number>(9).fill(2), 6, 6, 6, 18]);
    expect(bestEstimator!.params).toMatchObject({ ...best!.candidate, nEstimators: 18 });
  });

  it('spends rows otherwise, and gives no score to rows that cannot be learnt from', async () => {
    const sampler = new HalvingSampler({ space: SPACE, minResources: 3, maxResources: X.rows, nCandidates: 6 });
    const { trials } = await searchCV(pipeline, X, y, folds, sampler, { randomState: 5 });
    expect(trials.slice(0, 6).every(({ score }) => Number.isNaN(score))).toBe(true);
    const half = folds.map((fold) => subsampleFold(fold, 0.5, 5));
    expect(scoreCandidate(pipeline, X, y, folds, { candidate: {}, resources: X.rows / 2 }, { randomState: 5 })).toBe(
      scoreCandidate(pipeline, X, y, half, { candidate: {} }),
    );
  });

  it('says of each candidate without a score why it has none', async () => {
    const missing = X.copy();
    missing.set(0, 0, Number.NaN);
    const { best, bestEstimator, refusals, trials } = await searchCV(
      pipeline,
      missing,
      y,
      folds,
      new ListSampler(parameterGrid(SPACE)),
    );
    expect([best, bestEstimator]).toEqual([undefined, undefined]);
    expect([...refusals.keys()]).toEqual(trials.map(({ id }) => id));
    expect(refusals.get(0)).toMatch(/^SVC: X must hold finite values; got "?NaN at row/);
  });

  it('does not hide a candidate that is no estimator of this kind', async () => {
    const sampler = new ListSampler([{ model__c: 1 }]);
    await expect(searchCV(pipeline, X, y, folds, sampler)).rejects.toThrow('SVC: parameter must be one of ');
  });
});

describe('nestedCrossValidate', () => {
  const algorithms = {
    svm: {
      estimator: pipeline,
      sampler: (randomState: number) => new TPESampler({ space: SPACE, randomState, nStartupTrials: 2 }),
    },
    forest: {
      estimator: new RandomForestClassifier({ nEstimators: 5 }),
      sampler: () => new ListSampler([{ minSamplesLeaf: 1 }, { minSamplesLeaf: 5 }]),
    },
  };
  const options = { groups, nSplits: 3, nRepeats: 2, innerSplits: 2, maxCandidates: 4, randomState: 7 };

  it('never lets a test row, nor its patient, into the search or the fit', async () => {
    const seen: NestedTrial[] = [];
    const evaluate = (trial: NestedTrial) => {
      seen.push(trial);
      return Promise.resolve(trial.candidate.minSamplesLeaf === 5 ? 1 : 0);
    };
    const { folds: outer, testScores } = await nestedCrossValidate(algorithms, X, y, { ...options, evaluate });
    expect(outer.map(({ repeat }) => repeat)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(seen.length).toBe(6 * (4 + 2));
    for (const { outer: index, folds: inner } of seen) {
      const tested = new Set(Array.from(outer[index]!.test, (row) => groups[row]!));
      for (const { train, test } of inner) {
        expect([...train, ...test].some((row) => tested.has(groups[row]!))).toBe(false);
        const trained = new Set(Array.from(train, (row) => groups[row]));
        expect(Array.from(test).some((row) => trained.has(groups[row]))).toBe(false);
      }
    }
    for (const repeat of [0, 1]) {
      const rows = outer.filter((fold) => fold.repeat === repeat).flatMap(({ test }) => Array.from(test));
      expect(rows.sort((a, b) => a - b)).toEqual([...y.keys()]);
    }
    for (const [index, fold] of outer.entries()) {
      expect(fold).toMatchObject({
        algorithm: 'forest',
        candidate: { minSamplesLeaf: 5 },
        innerScore: 1,
        innerScores: { svm: 0 },
      });
      expect(testScores[index]).toBe(fold.testScore);
      expect(fold.scores).toHaveLength(fold.test.length);
    }
  });

  it('gives the same for the same seed, here and through an evaluation elsewhere, and other folds for another', async () => {
    const here = await nestedCrossValidate(algorithms, X, y, options);
    const there = await nestedCrossValidate(algorithms, X, y, {
      ...options,
      concurrency: 3,
      evaluate: async (trial) => {
        await new Promise((resolve) => setTimeout(resolve, (5 * trial.id) % 3));
        return scoreCandidate(algorithms[trial.algorithm as 'svm'].estimator, X, y, trial.folds, trial);
      },
    });
    expect(there).toEqual(here);
    const other = await nestedCrossValidate(algorithms, X, y, { ...options, randomState: 8 });
    expect(other.folds[0]!.test).not.toEqual(here.folds[0]!.test);
  });

  it('keeps whole folds when the signal says stop', async () => {
    const signal = { aborted: false };
    const done: number[] = [];
    const result = await nestedCrossValidate(algorithms, X, y, {
      ...options,
      signal,
      onProgress: (progress) => {
        done.push(progress.total);
        signal.aborted = progress.done === 2;
      },
    });
    expect(result.aborted).toBe(true);
    expect(result.folds).toHaveLength(2);
    expect(done).toEqual([6, 6]);
  });

  it('says when nothing could be evaluated, and when there is nothing to choose', async () => {
    const evaluate = () => Promise.resolve(Number.NaN);
    await expect(nestedCrossValidate(algorithms, X, y, { ...options, evaluate })).rejects.toThrow('none in fold 0');
    await expect(nestedCrossValidate({}, X, y)).rejects.toThrow(
      'nestedCrossValidate: algorithms must be one or more; got "none"',
    );
  });
});

it('a sampler that is told of other trials says which it asked for', () => {
  const sampler = new ListSampler([{ a: 1 }]);
  sampler.ask();
  const other: TrialResult = { id: 3, candidate: {}, iteration: 0, score: 1 };
  expect(() => sampler.tell([other])).toThrow('ListSampler: results must be of the trials asked for (0); got "3"');
});

/** Two patients in three have two rows; the first feature tells the classes apart, somewhat. */
function table(): { X: Matrix; y: Uint8Array; groups: Int32Array } {
  const random = new RandomState(6);
  const labels = Uint8Array.from({ length: 48 }, (_, i) => (i % 8 < 3 ? 1 : 0));
  const data = new Matrix(48, 3);
  for (let i = 0; i < 48; i++) for (let j = 0; j < 3; j++) data.set(i, j, random.normal() + (j === 0 ? 1.2 * labels[i]! : 0));
  return { X: data, y: labels, groups: Int32Array.from(labels, (_, i) => (i % 6 < 4 ? (i >> 1) * 2 : i)) };
}
