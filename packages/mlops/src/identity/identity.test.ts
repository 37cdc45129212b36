import { describe, expect, it } from 'vitest';
import { identity } from './identity.js';

describe('identity', () => {
  it('is one for one patient, however the accents are encoded and the cell is padded', () => {
    expect(identity('  Pérez\t')).toBe(identity('Pe\u0301rez'));
    expect(identity('P 01')).toBe('P 01');
    expect(identity('P01')).not.toBe(identity('P1'));
  });
});
