import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { KernelExplainer } from './KernelExplainer.js';

interface Explained {
  background: number[][];
  rows: number[][];
  base: number;
  values: number[][];
}

const expected = readExpected<{ kernel: Record<string, Explained> }>('explain').kernel;
const model = {
  decisionFunction: (X: Matrix) =>
    Float64Array.from({ length: X.rows }, (_, i) => {
      const [a, b, c, d, e] = X.row(i) as unknown as [number, number, number, number, number];
      return Math.tanh(a - 2 * b) + 0.5 * c * d + Math.abs(e);
    }),
};

describe('KernelExplainer', () => {
  it.each(Object.entries(expected))(
    'has SHAP’s values where all coalitions are taken: %s',
    (_, { background, rows, base, values }) => {
      const explainer = new KernelExplainer(model, Matrix.fromRows(background));
      expect(explainer.expectedValue).toBeCloseTo(base, 13);
      const { values: found, additivityError } = explainer.explain(Matrix.fromRows(rows));
      values.flat().forEach((value, at) => {
        expect(found.data[at]).toBeCloseTo(value, 10);
      });
      expect(additivityError).toBeLessThan(1e-13);
    },
  );

  it('comes near the exact values with few coalitions, with the same bytes for the same seed', () => {
    const random = new RandomState(5);
    const weights = Float64Array.from({ length: 18 }, () => random.normal());
    const linear = {
      decisionFunction: (X: Matrix) =>
        Float64Array.from(
          { length: X.rows },
          (_, i) => X.row(i).reduce((sum, x, j) => sum + x * weights[j]!, 0) + X.get(i, 0) ** 2,
        ),
    };
    const background = new Matrix(3, 18);
    const row = new Matrix(
      1,
      18,
      weights.map(() => random.normal()),
    );
    const estimate = (randomState: number) =>
      new KernelExplainer(linear, background, { nSamples: 400, randomState }).explain(row);
    const { values, additivityError } = estimate(1);
    const exact = row.data.map((x, j) => x * weights[j]! + (j === 0 ? x * x : 0));
    values.data.forEach((value, j) => {
      expect(value).toBeCloseTo(exact[j]!, 10);
    });
    expect(additivityError).toBeLessThan(1e-12);
    expect(estimate(1).values).toEqual(values);
  });

  it('is right in the mean where sizes between had to be sampled, and differs from seed to seed', () => {
    const game = {
      decisionFunction: (X: Matrix) =>
        Float64Array.from({ length: X.rows }, (_, i) => {
          const row = X.row(i);
          const present = row.reduce((sum, x) => sum + x, 0);
          return (present >= 5 ? row[0]! : 0) + row[1]! * row[2]! - 0.5 * row[3]!;
        }),
    };
    const all = new Matrix(1, 12, new Float64Array(12).fill(1));
    const valuesOf = (nSamples: number, randomState: number) =>
      new KernelExplainer(game, new Matrix(1, 12), { nSamples, randomState }).shapValues(all).data;
    const exact = valuesOf(4094, 0);
    const seeds = Array.from({ length: 20 }, (_, seed) => valuesOf(600, seed));
    exact.forEach((value, j) => {
      const mean = seeds.reduce((sum, found) => sum + found[j]!, 0) / seeds.length;
      expect(Math.abs(mean - value)).toBeLessThan(0.015);
    });
    expect(seeds[0]).not.toEqual(seeds[1]);
  });

  it('gives features that equal the background, missing ones too, nothing', () => {
    const background = Matrix.fromRows([[1, Number.NaN, 0]]);
    const first = { decisionFunction: (X: Matrix) => X.column(0).map((x, i) => x + X.get(i, 2)) };
    const explainer = new KernelExplainer(first, background);
    expect(
      explainer.shapValues(
        Matrix.fromRows([
          [1, Number.NaN, 3],
          [1, Number.NaN, 0],
        ]),
      ).data,
    ).toEqual(Float64Array.of(0, 0, 3, 0, 0, 0));
  });

  it('refuses too few samples and rows of another width', () => {
    expect(() => new KernelExplainer(model, new Matrix(1, 5), { nSamples: 1 })).toThrow(
      'nSamples must be one of "auto" or a whole number ≥ 2; got 1',
    );
    expect(() => new KernelExplainer(model, new Matrix(1, 5)).shapValues(new Matrix(1, 4))).toThrow('X must have the 5 features');
  });
});
