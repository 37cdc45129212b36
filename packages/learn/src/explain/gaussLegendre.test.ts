import { expect, it } from 'vitest';
import { gaussLegendre } from './gaussLegendre.js';

it.each([1, 2, 3, 7, 20])('%i points integrate every power up to 2n − 1 over [0, 1]', (n) => {
  const { nodes, weights } = gaussLegendre(n);
  for (let power = 0; power < 2 * n; power++) {
    const integral = nodes.reduce((sum, t, k) => sum + weights[k]! * t ** power, 0);
    expect(integral).toBeCloseTo(1 / (power + 1), 14);
  }
  expect(Math.abs(nodes.reduce((sum, t, k) => sum + weights[k]! * t ** (2 * n), 0) - 1 / (2 * n + 1))).toBeGreaterThan(1e-30);
});
