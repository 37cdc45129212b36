import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { StandardScaler } from './StandardScaler.js';

interface Expected {
  standard: { X: (number | null)[][]; mean: number[]; scale: number[]; transformed: (number | null)[][] };
}

const { standard } = readExpected<Expected>('scalers');
const X = Matrix.fromRows(standard.X.map(orNaN));

describe('StandardScaler', () => {
  it('gives the means, scales and values of scikit-learn, missing cells and a constant column included', () => {
    const scaler = new StandardScaler().fit(X);
    standard.mean.forEach((mean, j) => {
      expect(scaler.mean_[j]).toBeCloseTo(mean, 8);
    });
    standard.scale.forEach((scale, j) => {
      expect(scaler.scale_[j]! / scale).toBeCloseTo(1, 12);
    });
    const transformed = scaler.transform(X);
    standard.transformed.map(orNaN).forEach((row, i) => {
      row.forEach((value, j) => {
        if (Number.isNaN(value)) expect(transformed.get(i, j)).toBeNaN();
        else expect(transformed.get(i, j)).toBeCloseTo(value, 10);
      });
    });
  });

  it('leaves a constant column unscaled, so that it becomes zero', () => {
    const scaler = new StandardScaler().fit(X);
    expect(scaler.scale_[3]).toBe(1);
  });
});
