import { describe, expect, it } from 'vitest';
import { Pipeline } from '../compose/Pipeline.js';
import { isClassifier, isResampler, isTransformer } from '../compose/pipelineSteps.js';
import { PCA } from '../decomposition/PCA.js';
import { CorrelationFilter } from '../feature-selection/CorrelationFilter.js';
import { MRMR } from '../feature-selection/MRMR.js';
import { SelectKBest } from '../feature-selection/SelectKBest.js';
import { VarianceThreshold } from '../feature-selection/VarianceThreshold.js';
import { RandomForestClassifier } from '../forest/RandomForestClassifier.js';
import { Matrix } from '../matrix/Matrix.js';
import { loadEstimator } from '../persistence/loadEstimator.js';
import { MinMaxScaler } from '../preprocessing/MinMaxScaler.js';
import { RobustScaler } from '../preprocessing/RobustScaler.js';
import { SimpleImputer } from '../preprocessing/SimpleImputer.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { Winsorizer } from '../preprocessing/Winsorizer.js';
import { RandomState } from '../random/RandomState.js';
import { BorderlineSMOTE } from '../resampling/BorderlineSMOTE.js';
import { RandomOverSampler } from '../resampling/RandomOverSampler.js';
import { RandomUnderSampler } from '../resampling/RandomUnderSampler.js';
import { SMOTE } from '../resampling/SMOTE.js';
import { SVC } from '../svm/SVC.js';
import { XGBClassifier } from '../xgboost/XGBClassifier.js';
import { clone, type Estimator } from './Estimator.js';

interface Subject {
  readonly make: () => Estimator;
  /** Changes to the parameters that `fit` must refuse, one at a time. */
  readonly bad: readonly object[];
  /** NaN is a missing value here, not an error. */
  readonly missing?: boolean;
}

/** Every estimator of the package stands here, one a line. */
const SUBJECTS: readonly Subject[] = [
  { make: () => new SimpleImputer(), bad: [{ strategy: 'mode' }], missing: true },
  { make: () => new StandardScaler(), bad: [{ withMean: 'yes' }, { withStd: 1 }], missing: true },
  {
    make: () => new RobustScaler(),
    bad: [{ withScaling: 0 }, { quantileRange: [75, 25] }, { quantileRange: [-1, 50] }],
    missing: true,
  },
  { make: () => new MinMaxScaler(), bad: [{ featureRange: [1, 1] }, { clip: 'no' }], missing: true },
  { make: () => new Winsorizer(), bad: [{ lower: 0.5 }, { upper: 1.1 }], missing: true },
  { make: () => new VarianceThreshold(), bad: [{ threshold: -1 }], missing: true },
  { make: () => new CorrelationFilter({ threshold: 0.3 }), bad: [{ threshold: 1 }, { method: 'kendall' }] },
  { make: () => new SelectKBest({ k: 2 }), bad: [{ k: 0 }, { k: 1.5 }, { scoreFunc: 'chi2' }] },
  { make: () => new SelectKBest({ k: 2, scoreFunc: 'mannWhitney' }), bad: [{ k: '2' }] },
  { make: () => new MRMR({ k: 2 }), bad: [{ k: 0 }] },
  { make: () => new PCA({ nComponents: 2 }), bad: [{ nComponents: 0 }, { nComponents: 1.5 }, { whiten: 1 }] },
  { make: () => new PCA({ nComponents: 0.9, whiten: true }), bad: [{ nComponents: -0.5 }] },
  {
    make: () => new SMOTE(),
    bad: [{ kNeighbors: 0 }, { samplingStrategy: 0 }, { samplingStrategy: 'all' }, { randomState: -1 }],
  },
  { make: () => new BorderlineSMOTE(), bad: [{ kNeighbors: 0.5 }, { mNeighbors: 0 }, { randomState: 2 ** 32 }] },
  { make: () => new RandomOverSampler(), bad: [{ samplingStrategy: 1.1 }, { randomState: 0.5 }], missing: true },
  { make: () => new RandomUnderSampler(), bad: [{ samplingStrategy: -1 }, { randomState: 'seed' }], missing: true },
  {
    make: () => new RandomForestClassifier({ nEstimators: 5 }),
    bad: [{ nEstimators: 0 }, { criterion: 'mse' }, { maxFeatures: 2 }, { classWeight: 'heavy' }],
  },
  { make: () => new SVC({ probability: true }), bad: [{ C: 0 }, { kernel: 'laplace' }, { gamma: -1 }] },
  {
    make: () => new XGBClassifier({ nEstimators: 5 }),
    bad: [{ maxDepth: -1 }, { subsample: 0 }, { learningRate: -0.1 }],
    missing: true,
  },
];

const ROWS = 40;
const FEATURES = 5;
const { X, y } = twoClasses();
const later = X.selectRows([3, 30, 7]);

describe.each(SUBJECTS.map((subject, at) => ({ ...subject, name: `${subject.make().estimator}, subject ${at}` })))(
  '$name',
  ({ make, bad, missing = false }) => {
    it('has a constructor that stores the parameters and checks none of them', () => {
      const { params } = make();
      for (const changes of bad) {
        const expected: unknown = { ...params, ...changes };
        expect(clone(make(), changes).params).toEqual(expected);
      }
      expect(make().params).toEqual(params);
    });

    it('bears the name that its artifact bears', () => {
      expect(make().estimator).toBe(make().constructor.name);
      expect(learn(make()).toJSON().estimator).toBe(make().estimator);
    });

    it.each(bad)('refuses the parameter %o in fit', (changes) => {
      expect(() => learn(clone(make(), changes))).toThrow(expect.objectContaining({ code: 'learn.invalid-parameter' }));
    });

    it('gives itself back from fit', () => {
      const estimator = make();
      expect(learn(estimator)).toBe(estimator);
    });

    it('refuses to work before fit', () => {
      const estimator = make();
      if (isResampler(estimator)) return;
      const early = expect.objectContaining({
        code: 'learn.not-fitted',
        message: `${estimator.estimator}: call fit before using it`,
      });
      expect(() => outputOf(estimator, later)).toThrow(early);
      expect(() => estimator.toJSON()).toThrow(early);
    });

    it('does not write to the data it is given', () => {
      const data = X.copy();
      const labels = y.slice();
      const estimator = learn(make(), data, labels);
      outputOf(estimator, data, labels);
      expect(data.data).toEqual(X.data);
      expect(labels).toEqual(y);
    });

    it('gives the same bytes when fitted again, and keeps nothing of another fit', () => {
      const once = outputOf(learn(make()), later);
      const estimator = learn(
        make(),
        X.selectRows(otherRows()),
        y.filter((_, i) => otherRows().includes(i)),
      );
      expect(outputOf(learn(estimator), later)).toEqual(once);
    });

    it('comes back from JSON as it was', () => {
      const fitted = learn(make());
      const loaded = loadEstimator(JSON.parse(JSON.stringify(fitted.toJSON())));
      expect(loaded.constructor).toBe(fitted.constructor);
      expect(loaded.params).toEqual(fitted.params);
      expect(loaded.toJSON()).toEqual(fitted.toJSON());
      expect(outputOf(loaded, later)).toEqual(outputOf(fitted, later));
      if (isTransformer(loaded) && isTransformer(fitted)) {
        expect(loaded.getFeatureNamesOut(names())).toEqual(fitted.getFeatureNamesOut(names()));
      }
    });

    it('refuses rows of another number of features', () => {
      const fitted = learn(make());
      if (isResampler(fitted)) return;
      expect(() => outputOf(fitted, later.selectColumns([0, 1]))).toThrow(
        `${fitted.estimator}: X must have the ${FEATURES} features seen in fit; got 2`,
      );
    });

    it('refuses data without rows, and an infinite value in any row', () => {
      const refusal = expect.objectContaining({ code: 'learn.invalid-data' });
      expect(() => learn(make(), new Matrix(0, FEATURES), new Uint8Array(0))).toThrow(refusal);
      expect(() => learn(make(), spoilt(Infinity))).toThrow(refusal);
      const fitted = learn(make());
      if (!isResampler(fitted)) expect(() => outputOf(fitted, spoilt(-Infinity))).toThrow(refusal);
    });

    it(missing ? 'takes missing values' : 'refuses missing values', () => {
      const withMissing = spoilt(Number.NaN);
      const refusal = expect.objectContaining({ code: 'learn.invalid-data' });
      if (missing) expect(() => outputOf(learn(make(), withMissing), withMissing)).not.toThrow();
      else expect(() => learn(make(), withMissing)).toThrow(refusal);
    });

    it('treats each later row by itself', () => {
      const fitted = learn(make());
      if (isResampler(fitted)) return;
      const together = outputOf(fitted, later);
      const apart = [0, 1, 2].map((i) => outputOf(fitted, later.selectRows([i])));
      together.forEach((values, part) => {
        expect(apart.flatMap((output) => Array.from(output[part]!))).toEqual(Array.from(values));
      });
    });

    it('names as many features as it returns, or returns labels and scores as it must', () => {
      const fitted = learn(make());
      const [first, second] = outputOf(fitted, later);
      if (isTransformer(fitted)) expect(fitted.getFeatureNamesOut(names())).toHaveLength(fitted.transform(later).columns);
      else if (isClassifier(fitted)) {
        expect(first!.every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(first).toHaveLength(later.rows);
        expect(second).toHaveLength(later.rows);
      } else expect(second!.every((label) => label === 0 || label === 1)).toBe(true);
    });

    it('refuses labels that do not go with the rows, where it learns from labels', () => {
      const estimator = make();
      if (isTransformer(estimator) && estimator.fit.length < 2) return;
      const refusal = expect.objectContaining({ code: 'learn.invalid-data' });
      expect(() => learn(make(), X, y.subarray(1))).toThrow(refusal);
      expect(() => learn(make(), X, new Uint8Array(ROWS))).toThrow(refusal);
    });
  },
);

it('every estimator that can be stored, but the pipeline, is checked here', () => {
  const unknown = { estimator: 'Unknown', version: 1, params: {}, fitted: {} };
  const checked = new Set([Pipeline.name, ...SUBJECTS.map(({ make }) => make().estimator)]);
  const listed = [...checked].sort().join(', ');
  expect(() => loadEstimator(unknown)).toThrow(`loadEstimator: estimator must be one of ${listed}; got "Unknown"`);
});

it('an artifact of a later layout is refused', () => {
  const json = { ...new SMOTE().toJSON(), version: 2 };
  expect(() => loadEstimator(json)).toThrow('SMOTE: version must be from 1 to 1; got 2');
});

function learn<E extends Estimator>(estimator: E, data: Matrix = X, labels: Uint8Array = y): E {
  if (isResampler(estimator)) estimator.fitResample(data, labels);
  else if (isClassifier(estimator) || isTransformer(estimator)) return estimator.fit(data, labels) as E;
  return estimator;
}

/** What the estimator makes of rows, in one or two lists; a resampler always of the training rows unless given labels. */
function outputOf(estimator: Estimator, rows: Matrix, labels?: Uint8Array): ArrayLike<number>[] & (Float64Array | Uint8Array)[] {
  if (isResampler(estimator)) {
    const resampled = labels === undefined ? estimator.fitResample(X, y) : estimator.fitResample(rows, labels);
    return [resampled.X.data, resampled.y];
  }
  if (isClassifier(estimator)) return [estimator.predictProba(rows), estimator.decisionFunction(rows)];
  if (isTransformer(estimator)) return [estimator.transform(rows).data];
  throw new Error(`${estimator.estimator} is neither a transformer nor a resampler nor a classifier`);
}

function names(): string[] {
  return Array.from({ length: FEATURES }, (_, j) => `feature${j}`);
}

/** Three rows of four. */
function otherRows(): number[] {
  return Array.from(y.keys()).filter((i) => i % 4 !== 0);
}

function spoilt(value: number): Matrix {
  const data = X.copy();
  data.set(6, 2, value);
  return data;
}

/** Overlapping classes, one row in three positive; two of the features correlate. */
function twoClasses(): { X: Matrix; y: Uint8Array } {
  const random = new RandomState(11);
  const labels = Uint8Array.from({ length: ROWS }, (_, i) => (i % 3 === 0 ? 1 : 0));
  const data = new Matrix(ROWS, FEATURES);
  for (let i = 0; i < ROWS; i++) {
    for (let j = 0; j < FEATURES; j++) data.set(i, j, random.normal() + 0.4 * j * labels[i]!);
    data.set(i, 1, data.get(i, 4) * 3 + random.normal());
  }
  return { X: data, y: labels };
}
