import { createHash } from 'node:crypto';
import { Matrix } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { canonicalRows, versionOf } from './canonicalRows.js';

const rows = (values: readonly number[], patients: readonly string[]) => ({
  foundFeatures: ['a', 'b'],
  found: new Matrix(patients.length, 2, Float64Array.from(values)),
  patients,
  grades: patients.map((_, i) => (i % 2 === 0 ? ('low' as const) : ('high' as const))),
});
const settings = { gradeMapping: 'who', features: 'majority' } as const;

describe('canonicalRows', () => {
  it('hashes what its description says, byte for byte', () => {
    const one = rows([1, Number.NaN], ['P-1']);
    const doubles = Buffer.alloc(16);
    doubles.writeDoubleLE(1, 0);
    doubles.writeDoubleLE(Number.NaN, 8);
    const values = createHash('sha256').update('["a","b"]').update(doubles).digest('hex');
    const whole = createHash('sha256')
      .update(`[["a","b"],{"features":"majority","gradeMapping":"who"}]${values}low/0\n`)
      .digest('hex');
    expect(canonicalRows(one).hash(settings)).toBe(whole);
    expect(versionOf(whole)).toBe(`ds-${whole.slice(0, 16)}`);
  });

  it('says the same of rows in another order, under other pseudonyms, with other zeros and NaNs', () => {
    const nan = new Float64Array(new BigUint64Array([0x7ff8_0000_0000_1234n]).buffer)[0]!;
    const hash = canonicalRows(rows([1, 2, 0, Number.NaN], ['x', 'y'])).hash(settings);
    const turned = { ...rows([-0, nan, 1, 2], ['a', 'b']), grades: ['high', 'low'] as const };
    expect(canonicalRows(turned).hash(settings)).toBe(hash);
  });

  it('says another thing of other settings', () => {
    const { hash } = canonicalRows(rows([1, 2, 0, 3], ['x', 'y']));
    expect(new Set([hash(settings), hash({ ...settings, gradeMapping: 'brats' }), hash('who'), hash('brats')]).size).toBe(4);
  });
});
