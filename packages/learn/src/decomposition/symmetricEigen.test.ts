import { afterEach, describe, expect, it } from 'vitest';
import { type Kernels, setKernels } from '../kernels/setKernels.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
import { symmetricEigen } from './symmetricEigen.js';

const random = new RandomState(3);

function symmetric(n: number, value: (i: number, j: number) => number): Matrix {
  const A = new Matrix(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) A.data[i * n + j] = A.data[j * n + i] = value(i, j);
  return A;
}

const matrices: Record<string, Matrix> = {
  'random entries': symmetric(37, () => random.normal()),
  'one entry': symmetric(1, () => -3),
  'two rows': symmetric(2, (i, j) => (i === j ? 2 : -1)),
  zeros: symmetric(6, () => 0),
  'a diagonal': symmetric(5, (i, j) => (i === j ? i - 2 : 0)),
  'eigenvalues many times over': symmetric(12, (i, j) => (i === j ? 2 : 1)),
  'huge entries': symmetric(8, () => 1e200 * random.normal()),
  'tiny entries': symmetric(8, () => 1e-200 * random.normal()),
  'scales that differ': symmetric(10, (i, j) => random.normal() * 10 ** (-i - j)),
};

afterEach(() => {
  setKernels('wasm');
});

describe.each<Kernels>(['wasm', 'typescript'])('symmetricEigen in %s', (kernels) => {
  it.each(Object.entries(matrices))('gives orthogonal vectors that the matrix only stretches: %s', (_, A) => {
    setKernels(kernels);
    const n = A.rows;
    const { values, vectors } = symmetricEigen(A);
    const size = Math.max(...A.data.map(Math.abs)) || 1;
    for (let k = 0; k < n; k++) {
      const vector = vectors.row(k);
      if (k > 0) expect(values[k]!).toBeLessThanOrEqual(values[k - 1]!);
      for (let i = 0; i < n; i++) {
        const stretched = A.row(i).reduce((sum, value, j) => sum + (value / size) * vector[j]!, 0);
        expect(Math.abs(stretched - (values[k]! / size) * vector[i]!)).toBeLessThan(1e-13);
        const product = vectors.row(i).reduce((sum, value, j) => sum + value * vector[j]!, 0);
        expect(Math.abs(product - (i === k ? 1 : 0))).toBeLessThan(1e-13);
      }
    }
  });

  it('knows the eigenvalues of the second difference', () => {
    const n = 50;
    const { values } = symmetricEigen(symmetric(n, (i, j) => (i === j ? 2 : i - j === 1 ? -1 : 0)));
    values.forEach((value, k) => {
      expect(value).toBeCloseTo(2 + 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)), 13);
    });
  });
});

it.each(Object.entries(matrices))('symmetricEigen gives the same bits in WebAssembly and in TypeScript: %s', (_, A) => {
  const wasm = symmetricEigen(A);
  setKernels('typescript');
  expect(symmetricEigen(A)).toEqual(wasm);
});
