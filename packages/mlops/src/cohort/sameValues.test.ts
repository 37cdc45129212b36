import { describe, expect, it } from 'vitest';
import { sameValues } from './sameValues.js';

const record = (patient: string, valuesSha256: string) => ({ patient, valuesSha256 });

describe('sameValues', () => {
  it('names each later record of another patient beside the first with its values', () => {
    const [a, b, c, d] = [record('a', 'x'), record('b', 'y'), record('c', 'x'), record('d', 'x')];
    expect(sameValues([a, b, c, d])).toEqual([
      { record: c, other: a },
      { record: d, other: a },
    ]);
  });

  it('has nothing to say of a patient who repeats his own values, or of values that differ', () => {
    expect(sameValues([record('a', 'x'), record('a', 'x'), record('b', 'y')])).toEqual([]);
  });
});
