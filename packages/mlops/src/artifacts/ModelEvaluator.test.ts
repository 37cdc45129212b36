import type { ModelArtifact } from '@neurograde/contracts';
import { LogisticRegression, Matrix, Pipeline, RandomState, SigmoidCalibration, StandardScaler } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { fitEnsemble, scoreEnsemble } from '../stages/train/ensemble/fitEnsemble.js';
import { ModelEvaluator } from './ModelEvaluator.js';

const random = new RandomState(2);
const y = Uint8Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0));
const X = Matrix.fromRows(Array.from(y, (label) => [label + random.normal(), random.normal(), 0.5 * label + random.normal()]));
const pipelines = [1, 0.01].map((C) =>
  new Pipeline({
    steps: [
      { name: 'scale', estimator: new StandardScaler() },
      { name: 'classify', estimator: new LogisticRegression({ C }) },
    ],
  }).fit(X, y),
);
const scores = pipelines.map((pipeline) => pipeline.decisionFunction(X));
const throughJson = <T>(value: unknown) => JSON.parse(JSON.stringify(value)) as T;

describe('ModelEvaluator', () => {
  it.each(['soft-vote', 'stacking'] as const)('gives a stored %s the bits that training gave it', async (name) => {
    const { calibrations, combine } = fitEnsemble(name, scores, y);
    const combined = scoreEnsemble({ calibrations, combine }, scores);
    const calibration = new SigmoidCalibration().fit(combined, y);
    const stored = throughJson<ModelArtifact>({
      members: pipelines.map((pipeline, m) => ({ pipeline, calibration: calibrations[m] })),
      combine,
      calibration,
    });
    expect((await ModelEvaluator.load(stored)).probabilities(X)).toEqual(calibration.transform(combined));
  });

  it('gives a single member the probability of its own calibration', async () => {
    const calibration = new SigmoidCalibration().fit(scores[0]!, y);
    const stored = throughJson<ModelArtifact>({
      members: [{ pipeline: pipelines[0], calibration }],
      combine: { kind: 'single' },
      calibration: null,
    });
    expect((await ModelEvaluator.load(stored)).probabilities(X)).toEqual(calibration.transform(scores[0]!));
  });
});
