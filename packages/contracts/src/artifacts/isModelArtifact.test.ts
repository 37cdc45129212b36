import { describe, expect, it } from 'vitest';
import { isModelArtifact } from './isModelArtifact.js';
import { modelArtifactSchema } from './ModelArtifact.js';

const estimator = { estimator: 'StandardScaler', version: 1, params: { withMean: true }, fitted: { mean: [1] } };
const member = {
  name: 'svm',
  params: { C: 1, kernel: 'rbf', shrinking: true, gamma: null },
  pipeline: estimator,
  calibration: estimator,
  native: { format: 'libsvm', key: 'models/ab/abc.model' },
};
const single = {
  format: 2,
  name: 'svm',
  runId: 'run-1',
  datasetVersion: 'ds-1',
  shuffledLabels: false,
  requiredFeatures: ['a'],
  features: ['a', 'b'],
  trainingRange: [[0, 1], null],
  usualMissingShare: 0,
  usualOutOfRangeShare: 0.5,
  threshold: 1,
  conformal: estimator,
  members: [member],
  combine: { kind: 'single' },
  calibration: null,
};
const two = {
  ...single,
  name: 'stacking',
  members: [member, { ...member, name: 'xgboost', native: null }],
  calibration: estimator,
};
const whole: Readonly<Record<string, object>> = {
  'one algorithm': single,
  'a mean of two': { ...two, name: 'soft-vote', combine: { kind: 'mean' } },
  'a logistic regression of two': { ...two, combine: { kind: 'logistic', weights: [1, -2], intercept: 0.5 } },
};
/** What a value is replaced with; of each kind that JSON has, and numbers at the bounds. Undefined takes it away. */
const OTHERS = [
  undefined,
  null,
  true,
  '',
  'single',
  -1,
  0,
  0.5,
  1,
  2,
  1e9,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  [],
  [null],
  [1],
  [0, 1, 2],
  {},
  estimator,
];

/** The value with each part of it in turn, at any depth, replaced with each of OTHERS. */
function* changed(value: unknown): Generator<unknown> {
  yield* OTHERS;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const other of changed(inner)) {
      if (Array.isArray(value)) yield value.with(Number(key), other);
      else yield Object.fromEntries(Object.entries({ ...value, [key]: other }).filter(([, one]) => one !== undefined));
    }
  }
}

describe.each(Object.entries(whole))('isModelArtifact of %s', (_, artifact) => {
  it('is true of a whole one, which the schema leaves as it is', () => {
    expect(isModelArtifact(artifact)).toBe(true);
    expect(modelArtifactSchema.parse(artifact)).toEqual(artifact);
  });

  it('is true of nothing that the schema refuses, whatever part of it is changed', () => {
    const all = [...changed(artifact)];
    const refused = all.filter((one) => !modelArtifactSchema.safeParse(one).success);
    expect(refused.length).toBeGreaterThan(300);
    expect(refused.filter(isModelArtifact)).toEqual([]);
  });
});
