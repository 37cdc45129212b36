import { describe, expect, it } from 'vitest';
import type { Classifier, EstimatorJson, FitOptions, Labels } from '../base/Estimator.js';
import { PCA } from '../decomposition/PCA.js';
import { CorrelationFilter } from '../feature-selection/CorrelationFilter.js';
import { SelectKBest } from '../feature-selection/SelectKBest.js';
import { Matrix } from '../matrix/Matrix.js';
import { loadEstimator } from '../persistence/loadEstimator.js';
import { SimpleImputer } from '../preprocessing/SimpleImputer.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { RandomState } from '../random/RandomState.js';
import { RandomOverSampler } from '../resampling/RandomOverSampler.js';
import { SMOTE } from '../resampling/SMOTE.js';
import { FittedPrefixCache } from './FittedPrefixCache.js';
import { Pipeline } from './Pipeline.js';

/** The difference of the class means, as a direction: the least that can stand at the end of a pipeline. */
class MeanDifference implements Classifier<{ scale: number }> {
  readonly estimator = 'MeanDifference';
  readonly params: { scale: number };
  direction_: readonly number[] = [];
  sampleWeight: Float64Array | undefined;

  constructor(params: { scale: number }) {
    this.params = params;
  }

  fit(X: Matrix, y: Labels, { sampleWeight }: FitOptions = {}): this {
    const counts = [y.filter((label) => label === 0).length, y.filter((label) => label === 1).length];
    this.direction_ = Array.from({ length: X.columns }, (_, j) =>
      X.column(j).reduce((sum, value, i) => sum + ((y[i] === 1 ? 1 : -1) * value) / counts[y[i]!]!, 0),
    );
    this.sampleWeight = sampleWeight;
    return this;
  }

  decisionFunction(X: Matrix): Float64Array {
    return Float64Array.from({ length: X.rows }, (_, i) =>
      this.direction_.reduce((sum, weight, j) => sum + this.params.scale * weight * X.get(i, j), 0),
    );
  }

  predictProba(X: Matrix): Float64Array {
    return this.decisionFunction(X).map((score) => 1 / (1 + Math.exp(-score)));
  }

  toJSON(): EstimatorJson {
    return { estimator: this.estimator, version: 1, params: this.params, fitted: { direction: this.direction_ } };
  }

  static fromJSON(json: EstimatorJson): MeanDifference {
    const classifier = new MeanDifference(json.params as { scale: number });
    classifier.direction_ = (json.fitted as { direction: number[] }).direction;
    return classifier;
  }
}

const { X, y } = table(60, 8);
const train = X.selectRows(Array.from({ length: 45 }, (_, i) => i));
const trainLabels = y.subarray(0, 45);
const validation = X.selectRows(Array.from({ length: 15 }, (_, i) => 45 + i));

const make = (k = 4, scale = 1): Pipeline =>
  new Pipeline({
    steps: [
      { name: 'impute', estimator: new SimpleImputer() },
      { name: 'scale', estimator: new StandardScaler() },
      { name: 'filter', estimator: new CorrelationFilter({ threshold: 0.9 }) },
      { name: 'smote', estimator: new SMOTE({ randomState: 3 }) },
      { name: 'select', estimator: new SelectKBest({ k }) },
      { name: 'model', estimator: new MeanDifference({ scale }) },
    ],
  });

describe('Pipeline', () => {
  it('does what its steps do by hand, one after the other', () => {
    const imputer = new SimpleImputer().fit(train);
    const scaler = new StandardScaler().fit(imputer.transform(train));
    const scaled = scaler.transform(imputer.transform(train));
    const filter = new CorrelationFilter({ threshold: 0.9 }).fit(scaled);
    const resampled = new SMOTE({ randomState: 3 }).fitResample(filter.transform(scaled), trainLabels);
    const selector = new SelectKBest({ k: 4 }).fit(resampled.X, resampled.y);
    const model = new MeanDifference({ scale: 1 }).fit(selector.transform(resampled.X), resampled.y);
    const reached = selector.transform(filter.transform(scaler.transform(imputer.transform(validation))));

    const pipeline = make().fit(train, trainLabels);
    expect(pipeline.transform(validation).data).toEqual(reached.data);
    expect(pipeline.decisionFunction(validation)).toEqual(model.decisionFunction(reached));
    expect(pipeline.predictProba(validation)).toEqual(model.predictProba(reached));
  });

  it('names the features that reach the classifier', () => {
    const pipeline = make().fit(train, trainLabels);
    const names = Array.from({ length: 8 }, (_, j) => `f${j}`);
    const reached = pipeline.getFeatureNamesOut(names);
    expect(reached).toHaveLength(4);
    const imputed = new SimpleImputer().fit(train).transform(train);
    const columns = reached.map((name) => names.indexOf(name));
    const means = columns.map((j) => imputed.column(j).reduce((sum, value) => sum + value, 0) / 45);
    const scaler = pipeline.steps_[1]!.estimator as StandardScaler;
    columns.forEach((j, at) => {
      expect(scaler.mean_[j]).toBeCloseTo(means[at]!, 10);
    });
  });

  it('counts the classes before and after each resampler', () => {
    const steps = [
      { name: 'impute', estimator: new SimpleImputer() },
      { name: 'some', estimator: new RandomOverSampler({ samplingStrategy: 0.8 }) },
      { name: 'rest', estimator: new SMOTE() },
      { name: 'model', estimator: new MeanDifference({ scale: 1 }) },
    ];
    expect(new Pipeline({ steps }).fit(train, trainLabels).resamplings_).toEqual([
      { step: 'some', before: [34, 11], after: [34, 27] },
      { step: 'rest', before: [34, 27], after: [34, 34] },
    ]);
  });

  it('collects the warnings of its steps under their names', () => {
    const few = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const pipeline = make(50).fit(train.selectRows(few), trainLabels.subarray(0, 12));
    expect(pipeline.warnings_).toEqual([
      'smote: kNeighbors is 5, but the minority has 3 rows: 2 is used',
      'select: k is 50, but there are 7 features: all are kept',
    ]);
    expect(make().fit(train, trainLabels).warnings_).toEqual([]);
  });

  it('leaves the estimators it was given unfitted, so that candidates can share them', () => {
    const pipeline = make();
    pipeline.fit(train, trainLabels);
    expect(() => pipeline.params.steps[1]!.estimator.toJSON()).toThrow('StandardScaler: call fit before using it');
  });

  it('hands sample weights to the classifier, and refuses them beside a resampler', () => {
    const sampleWeight = new Float64Array(45).fill(2);
    const steps = [
      { name: 'impute', estimator: new SimpleImputer() },
      { name: 'model', estimator: new MeanDifference({ scale: 1 }) },
    ];
    const pipeline = new Pipeline({ steps }).fit(train, trainLabels, { sampleWeight });
    expect((pipeline.classifier_ as MeanDifference).sampleWeight).toBe(sampleWeight);
    expect(() => make().fit(train, trainLabels, { sampleWeight })).toThrow(
      'Pipeline: sampleWeight must be left out when a step resamples; got "both"',
    );
  });

  it.each([
    [[]],
    [[{ name: 'scale', estimator: new StandardScaler() }]],
    [
      [
        { name: 'a', estimator: new StandardScaler() },
        { name: 'a', estimator: new MeanDifference({ scale: 1 }) },
      ],
    ],
    [
      [
        { name: 'a', estimator: new MeanDifference({ scale: 1 }) },
        { name: 'b', estimator: new MeanDifference({ scale: 1 }) },
      ],
    ],
    [[{ name: '', estimator: new MeanDifference({ scale: 1 }) }]],
  ])('refuses steps that are no pipeline, case %#', (steps) => {
    expect(() => new Pipeline({ steps }).fit(train, trainLabels)).toThrow(
      'Pipeline: steps must be a list of { name, estimator }',
    );
  });

  it('refuses to work before fit, and on rows of another width', () => {
    expect(() => make().predictProba(validation)).toThrow('Pipeline: call fit before using it');
    expect(() => make().toJSON()).toThrow('Pipeline: call fit before using it');
    const narrow = validation.selectColumns([0, 1]);
    expect(() => make().fit(train, trainLabels).predictProba(narrow)).toThrow(
      'Pipeline: X must have the 8 features seen in fit; got 2',
    );
  });

  it('comes back from JSON as it was', () => {
    const load = (json: EstimatorJson) =>
      json.estimator === 'MeanDifference' ? MeanDifference.fromJSON(json) : loadEstimator(json);
    const pipeline = make(50).fit(train, trainLabels);
    const loaded = Pipeline.fromJSON(JSON.parse(JSON.stringify(pipeline.toJSON())), load);
    expect(loaded.toJSON()).toEqual(pipeline.toJSON());
    expect(loaded.predictProba(validation)).toEqual(pipeline.predictProba(validation));
    expect(loaded.warnings_).toEqual(pipeline.warnings_);
    expect(loaded.resamplings_).toEqual(pipeline.resamplings_);
    expect(loaded.fit(train, trainLabels).predictProba(validation)).toEqual(pipeline.predictProba(validation));
  });

  it('is known to loadEstimator, which reads its steps', () => {
    expect(() => loadEstimator(make().fit(train, trainLabels).toJSON())).toThrow('got "MeanDifference"');
  });
});

describe('Pipeline with a cache', () => {
  it('gives the same bytes as without, for every candidate', () => {
    const cache = new FittedPrefixCache();
    for (const k of [2, 4, 2, 6]) {
      for (const scale of [1, 2]) {
        const plain = make(k, scale).fit(train, trainLabels);
        const cached = make(k, scale).fit(train, trainLabels, { cache, rowsKey: 'train' });
        expect(JSON.stringify(cached.toJSON())).toBe(JSON.stringify(plain.toJSON()));
        const scores = cached.decisionFunction(validation, { cache, rowsKey: 'validation' });
        expect(scores).toEqual(plain.decisionFunction(validation));
        expect(cached.predictProba(validation)).toEqual(plain.predictProba(validation));
      }
    }
  });

  it('fits a prefix once, and shares the fitted steps', () => {
    const cache = new FittedPrefixCache();
    const options = { cache, rowsKey: 'train' };
    const first = make(4).fit(train, trainLabels, options);
    expect([cache.hits, cache.misses]).toEqual([0, 5]);
    const other = make(6).fit(train, trainLabels, options);
    expect([cache.hits, cache.misses]).toEqual([4, 6]);
    expect(other.steps_[2]!.estimator).toBe(first.steps_[2]!.estimator);
    expect(other.steps_[4]!.estimator).not.toBe(first.steps_[4]!.estimator);
  });

  it('does not mistake other rows, other parameters or another order for the same', () => {
    const cache = new FittedPrefixCache();
    make().fit(train, trainLabels, { cache, rowsKey: 'fold 1' });
    const otherRows = Array.from({ length: 40 }, (_, i) => i + 5);
    const data = X.selectRows(otherRows);
    const labels = y.subarray(5, 45);
    const cached = make().fit(data, labels, { cache, rowsKey: 'fold 2' });
    expect(cached.decisionFunction(validation)).toEqual(make().fit(data, labels).decisionFunction(validation));

    const swapped = [make().params.steps[0]!, ...[3, 1, 5].map((at) => make().params.steps[at]!)];
    const plain = new Pipeline({ steps: swapped }).fit(train, trainLabels);
    const shared = new Pipeline({ steps: swapped }).fit(train, trainLabels, { cache, rowsKey: 'fold 1' });
    expect(shared.decisionFunction(validation)).toEqual(plain.decisionFunction(validation));
  });

  it('reports steps under the names of the pipeline at hand, not of the one that was first', () => {
    const cache = new FittedPrefixCache();
    const renamed = make().params.steps.map(({ name, estimator }) => ({ name: `my ${name}`, estimator }));
    make().fit(train, trainLabels, { cache, rowsKey: 'train' });
    const pipeline = new Pipeline({ steps: renamed }).fit(train, trainLabels, { cache, rowsKey: 'train' });
    expect(cache.hits).toBe(5);
    expect(pipeline.resamplings_[0]!.step).toBe('my smote');
    expect(pipeline.steps_[0]!.name).toBe('my impute');
  });

  it('transforms validation rows once for candidates that differ in the classifier only', () => {
    const cache = new FittedPrefixCache();
    const one = make(4, 1).fit(train, trainLabels, { cache, rowsKey: 'train' });
    const two = make(4, 2).fit(train, trainLabels, { cache, rowsKey: 'train' });
    const options = { cache, rowsKey: 'validation' };
    expect(two.transform(validation, options)).toBe(one.transform(validation, options));
  });

  it('refuses a cache without a name for the rows', () => {
    const cache = new FittedPrefixCache();
    expect(() => make().fit(train, trainLabels, { cache })).toThrow(
      'Pipeline: cache and rowsKey must be given together; got "cache only"',
    );
    expect(() => make().fit(train, trainLabels, { rowsKey: 'train' })).toThrow('got "rowsKey only"');
  });

  it('works with a PCA in place of a selector', () => {
    const cache = new FittedPrefixCache({ maxEntries: 1 });
    const steps = make().params.steps.map((step) =>
      step.name === 'select' ? { name: 'pca', estimator: new PCA({ nComponents: 3 }) } : step,
    );
    const plain = new Pipeline({ steps }).fit(train, trainLabels);
    const cached = new Pipeline({ steps }).fit(train, trainLabels, { cache, rowsKey: 'train' });
    expect(cached.getFeatureNamesOut([])).toEqual(['pca0', 'pca1', 'pca2']);
    expect(cached.decisionFunction(validation, { cache, rowsKey: 'v' })).toEqual(plain.decisionFunction(validation));
    expect(cache.size).toBe(1);
  });
});

/** One row in four positive, some cells missing, the last feature nearly a copy of the first. */
function table(rows: number, features: number): { X: Matrix; y: Uint8Array } {
  const random = new RandomState(21);
  const labels = Uint8Array.from({ length: rows }, (_, i) => (i % 4 === 3 ? 1 : 0));
  const data = new Matrix(rows, features);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < features; j++) data.set(i, j, random.normal() * (j + 1) + 0.5 * j * labels[i]!);
    data.set(i, features - 1, data.get(i, 0) * 5 + random.normal() * 0.01);
    if (i % 7 === 0) data.set(i, 2, Number.NaN);
  }
  return { X: data, y: labels };
}
