import { describe, expect, it } from 'vitest';
import { LOCALES } from './Locale.js';

const { es, en } = LOCALES;

describe('LOCALES', () => {
  it('writes a decimal comma in Spanish and a point in English', () => {
    expect([es.fixed(0.8534), en.fixed(0.8534)]).toEqual(['0,853', '0.853']);
    expect([es.percent(0.369), en.percent(0.369)]).toEqual(['36,9\u00a0%', '36.9%']);
    expect([es.number(-12.345), en.number(-12.345)]).toEqual(['−12,3', '−12.3']);
  });

  it('groups thousands from five digits on', () => {
    expect([es.integer(5701), es.integer(250278), en.integer(250278)]).toEqual(['5701', '250\u202f278', '250,278']);
    expect([es.number(26101.7), en.number(-164942)]).toEqual(['26\u202f102', '−164,942']);
  });

  it('writes very small and very large numbers as powers of ten', () => {
    expect([es.number(0.0000123), en.number(1.5e-15, 2)]).toEqual(['1,23·10⁻⁵', '1.5·10⁻¹⁵']);
    expect([es.number(-4.5e12), es.power(-4)]).toEqual(['−4,50·10¹²', '10⁻⁴']);
  });

  it('says nothing as a dash, and zero without a sign', () => {
    expect([es.number(null), es.number(0), es.fixed(-0.0001), es.number(-0)]).toEqual(['—', '0', '0,000', '0']);
  });
});
