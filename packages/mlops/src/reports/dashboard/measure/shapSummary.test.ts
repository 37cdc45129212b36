import type { ModelArtifact } from '@neurograde/contracts';
import {
  type Classifier,
  Matrix,
  Pipeline,
  RandomState,
  StandardScaler,
  SVC,
  TreeExplainer,
  XGBClassifier,
} from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { shapSummary } from './shapSummary.js';

const random = new RandomState(4);
const rows = Array.from({ length: 80 }, () => {
  const a = random.normal();
  return [a, a + 0.01 * random.normal(), random.normal(), random.normal()];
});
const X = Matrix.fromRows(rows);
const y = Uint8Array.from(rows, ([a, , c]) => Number(a! + 0.5 * c! > 0.3));
const features = ['a', 'copy', 'c', 'noise'];

function artifactOf(...classifiers: Classifier[]): ModelArtifact {
  const members = classifiers.map((estimator) => {
    const steps = [
      { name: 'scale', estimator: new StandardScaler() },
      { name: 'classify', estimator },
    ];
    return { pipeline: new Pipeline({ steps }).fit(X, y).toJSON() };
  });
  return { members } as unknown as ModelArtifact;
}

describe('shapSummary', () => {
  it('adds up the exact values of features that are near copies, and leaves the others by themselves', () => {
    const classifier = new XGBClassifier({ nEstimators: 20 });
    const found = shapSummary(artifactOf(classifier), X, features, 1)!;
    expect(found).toMatchObject({ method: 'tree', output: 'margin', rows: 80, background: 0 });
    expect(found.additivityError).toBeLessThan(1e-5);
    expect(found.clusters.map(({ members }) => members)).toEqual([['a', 'copy'], ['c'], ['noise']]);
    const { values } = new TreeExplainer(
      new XGBClassifier({ nEstimators: 20 }).fit(new StandardScaler().fit(X).transform(X), y),
    ).explain(new StandardScaler().fit(X).transform(X));
    expect(found.clusters[0]!.points.map(({ shap }) => shap)).toEqual(rows.map((_, i) => values.get(i, 0) + values.get(i, 1)));
    const levels = found.clusters[1]!.points.map(({ level }) => level);
    expect([Math.min(...levels), Math.max(...levels)]).toEqual([0, 1]);
  });

  it('estimates an SVM’s by seeded coalitions, the same for the same seed', () => {
    const artifact = artifactOf(new SVC({ kernel: 'rbf' }));
    const found = shapSummary(artifact, X, features, 1)!;
    expect(found).toMatchObject({ method: 'kernel', output: 'decision', rows: 60, background: 10 });
    expect(found.clusters[0]!.members).toEqual(['a', 'copy']);
    expect(shapSummary(artifact, X, features, 1)).toEqual(found);
  });

  it('explains no ensemble', () => {
    expect(shapSummary(artifactOf(new XGBClassifier({ nEstimators: 2 }), new SVC()), X, features, 1)).toBeNull();
  });
});
