import { type Description, explorationSchema } from '@neurograde/contracts';
import { Matrix } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../../../reference/expected.js';
import type { Dataset } from '../../../artifacts/Dataset.js';
import { correlateColumns } from '../../../cohort/correlateColumns.js';
import { exploreDataset } from './exploreDataset.js';

type ExpectedDescription = Description & { readonly outliers: number };

interface Expected {
  X: (number | null)[][];
  low: boolean[];
  features: {
    all: ExpectedDescription;
    low: ExpectedDescription;
    high: ExpectedDescription;
    test?: { auc: number; rankBiserial: number; hedgesG: number | null; p: number; q: number };
  }[];
  correlation: (number | null)[][];
  clusters: { members: number[]; least: number; mean: number }[];
  projection: { points: [number, number][]; explained: [number, number] };
}

const expected = readExpected<Expected>('exploration');
const X = Matrix.fromRows(expected.X.map(orNaN));

function datasetOf(values: Matrix, low: readonly boolean[]): Dataset {
  return {
    summary: {
      version: 'test',
      rows: values.rows,
      counts: { low: 0, high: 0 },
      features: values.columns,
      usableFeatures: values.columns,
      dropped: [],
      missingCells: 0,
      unreadableCells: [],
      gradeMapping: 'who',
      gradesAsWritten: [],
    },
    foundFeatures: Array.from({ length: values.columns }, (_, j) => `f${j}`),
    features: Array.from({ length: values.columns }, (_, j) => `f${j}`),
    patients: low.map((_, i) => `p${i}`),
    grades: low.map((isLow) => (isLow ? 'low' : 'high')),
    X: values,
  };
}

const exploration = exploreDataset(datasetOf(X, expected.low));

function expectClose(actual: number | null, wanted: number | null, digits = 10): void {
  if (wanted === null || actual === null || wanted === 0) expect(actual).toBe(wanted === null ? null : wanted + 0);
  else expect(actual / wanted).toBeCloseTo(1, digits);
}

describe('exploreDataset', () => {
  it('describes every feature in all rows and in each grade as numpy and scipy do', () => {
    expected.features.forEach((feature, j) => {
      const found = exploration.features[j]!;
      for (const group of ['all', 'low', 'high'] as const) {
        const { outliers: _, ...wanted } = feature[group];
        for (const [name, value] of Object.entries(wanted)) expectClose(found[group][name as keyof Description], value, 9);
      }
      expect(found.outliers).toBe(feature.all.outliers);
    });
  });

  it('tests every feature against the grade as scipy’s mannwhitneyu and false_discovery_control do, ties included', () => {
    expected.features.forEach(({ test }, j) => {
      const { association } = exploration.features[j]!;
      if (test === undefined) expect(association).toBeNull();
      else for (const name of ['auc', 'rankBiserial', 'hedgesG', 'p', 'q'] as const) expectClose(association![name], test[name]);
    });
  });

  it('puts the feature with the smallest p-value first and leaves out what cannot be tested', () => {
    const p = exploration.ranking.map((j) => exploration.features[j]!.association!.p);
    expect(p).toEqual([...p].sort((a, b) => a - b));
    expect(exploration.ranking).toHaveLength(expected.features.filter(({ test }) => test !== undefined).length);
    expect(exploration.distributions[0]!.feature).toBe(`f${exploration.ranking[0]}`);
  });

  it('correlates features over the rows they share as pandas does', () => {
    const r = correlateColumns(X);
    expected.correlation.forEach((row, i) => {
      row.forEach((value, j) => {
        const found = r[i * X.columns + j]!;
        if (value === null) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(value, 12);
      });
    });
    const strong = expected.correlation.flatMap((row, i) => row.filter((value, j) => j > i && Math.abs(value ?? 0) > 0.95));
    expect(exploration.correlation.strongPairs).toBe(strong.length);
    expect(exploration.correlation.featuresInStrongPairs).toBe(4);
  });

  it('lists the groups of features that strong correlations connect as scipy’s connected_components does, with what stands for them', () => {
    const { clusters } = exploration.correlation;
    expect(clusters.map(({ members }) => members)).toEqual(expected.clusters.map(({ members }) => members.map((j) => `f${j}`)));
    clusters.forEach(({ medoid, members, least, mean }, i) => {
      expect(members).toContain(medoid);
      expectClose(least, expected.clusters[i]!.least, 9);
      expectClose(mean, expected.clusters[i]!.mean, 9);
    });
  });

  it('lays features that say the same side by side in the correlation map', () => {
    const { features } = exploration.correlation;
    expect(Math.abs(features.indexOf('f0') - features.indexOf('f6'))).toBe(1);
    expect(Math.abs(features.indexOf('f2') - features.indexOf('f7'))).toBe(1);
  });

  it('lays the rows out on the principal components of the imputed and standardised features as scikit-learn does', () => {
    const { explained, points } = exploration.projection!;
    expected.projection.explained.forEach((share, i) => {
      expect(explained[i]).toBeCloseTo(share, 10);
    });
    expected.projection.points.forEach(([x, y], i) => {
      expect(points[i]!.x).toBeCloseTo(x, 10);
      expect(points[i]!.y).toBeCloseTo(y, 10);
    });
  });

  it('names the patient whose values lie far from the cohort, and the value that lies farthest', () => {
    const rows = X.copy();
    for (const j of [0, 1, 3, 6, 8]) rows.set(11, j, 500);
    rows.set(11, 4, 9e19);
    const [worst] = exploreDataset(datasetOf(rows, expected.low)).outlyingRows;
    expect(worst).toMatchObject({ patient: 'p11', worst: { feature: 'f4' } });
    expect(worst!.extreme).toBeGreaterThanOrEqual(6);
  });

  it('is plain JSON without NaN, and the same each time', () => {
    expect(JSON.parse(JSON.stringify(exploration))).toEqual(exploration);
    expect(explorationSchema.parse(exploration)).toEqual(exploration);
    expect(exploreDataset(datasetOf(X, expected.low))).toEqual(exploration);
  });

  it('explores a dataset of one grade, of one row or of one feature without failing', () => {
    const oneGrade = exploreDataset(
      datasetOf(
        X,
        expected.low.map(() => true),
      ),
    );
    expect(oneGrade.ranking).toEqual([]);
    expect(oneGrade.projection).not.toBeNull();
    const oneRow = exploreDataset(datasetOf(Matrix.fromRows([[1, 2]]), [true]));
    expect(oneRow.projection).toBeNull();
    expect(oneRow.features[0]!.all).toMatchObject({ n: 1, sd: null, median: 1 });
    expect(exploreDataset(datasetOf(X.selectColumns([0]), expected.low)).projection).toBeNull();
  });
});
