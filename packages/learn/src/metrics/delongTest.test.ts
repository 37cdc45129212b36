import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { delongTest } from './delongTest.js';

interface Case {
  y: number[];
  scores: [number[], number[]];
  aucs: number[];
  standardError: number;
  z: number;
  pValue: number;
  bounds: number[];
}

const cases = readExpected<{ delongTests: Case[] }>('intervals').delongTests;

describe('delongTest', () => {
  it.each(cases)('is what the covariance of the structural components gives, ties included, case %#', (expected) => {
    const [first, second] = expected.scores.map((scores) => Float64Array.from(scores)) as [Float64Array, Float64Array];
    const y = Uint8Array.from(expected.y);
    const found = delongTest(y, first, second, { confidence: 0.9 });
    expectClose(
      [...found.aucs, found.standardError, found.z, found.pValue, found.lower, found.upper],
      [...expected.aucs, expected.standardError, expected.z, expected.pValue, ...expected.bounds],
      { relative: 1e-10 },
    );
    const turned = delongTest(
      y,
      first.map((s) => -s),
      second.map((s) => -s),
      { posLabel: 0 },
    );
    expect(turned.z).toBeCloseTo(found.z, 10);
  });

  it('finds no difference between a model and itself', () => {
    const scores = Float64Array.of(1, 3, 2, 4);
    expect(delongTest(Uint8Array.of(0, 0, 1, 1), scores, scores)).toMatchObject({ difference: 0, z: 0, pValue: 1 });
  });
});
