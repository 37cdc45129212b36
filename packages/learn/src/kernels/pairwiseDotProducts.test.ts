import { afterEach, describe, expect, it } from 'vitest';
import { RandomState } from '../random/RandomState.js';
import { pairwiseDotProducts } from './pairwiseDotProducts.js';
import { type Kernels, setKernels } from './setKernels.js';

afterEach(() => {
  setKernels('wasm');
});

function draw(count: number, seed: number): Float64Array {
  const random = new RandomState(seed);
  return Float64Array.from({ length: count }, () => random.random() - 0.4);
}

function plainLoop(A: Float64Array, rowsA: number, B: Float64Array, rowsB: number, width: number): Float64Array {
  const out = new Float64Array(rowsA * rowsB);
  for (let i = 0; i < rowsA; i++) {
    for (let j = 0; j < rowsB; j++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += A[i * width + k]! * B[j * width + k]!;
      out[i * rowsB + j] = sum;
    }
  }
  return out;
}

describe.each<Kernels>(['wasm', 'typescript'])('pairwiseDotProducts in %s gives the bits of the plain loop', (kernels) => {
  it.each([
    [1, 1, 1],
    [3, 5, 2],
    [4, 8, 7],
    [133, 29, 300],
    [130, 261, 33],
  ])('for %i × %i rows of %i', (rowsA, rowsB, width) => {
    setKernels(kernels);
    const A = draw(rowsA * width, 1);
    const B = draw(rowsB * width, 2);
    const out = new Float64Array(rowsA * rowsB).fill(Number.NaN);
    expect(pairwiseDotProducts(A, rowsA, B, rowsB, width, out)).toEqual(plainLoop(A, rowsA, B, rowsB, width));
  });

  it('for the rows of one matrix among themselves', () => {
    setKernels(kernels);
    const A = draw(270 * 20, 3);
    expect(pairwiseDotProducts(A, 270, A, 270, 20, new Float64Array(270 * 270))).toEqual(plainLoop(A, 270, A, 270, 20));
  });

  it('and 0 for rows of no length', () => {
    setKernels(kernels);
    const none = new Float64Array(0);
    expect(pairwiseDotProducts(none, 2, none, 1, 0, new Float64Array(2).fill(7))).toEqual(new Float64Array(2));
  });
});
