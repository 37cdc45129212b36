import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { Boruta, type BorutaParams } from './Boruta.js';

type Case = {
  X: number[][];
  y: number[];
  params: Partial<BorutaParams>;
  support: number[];
  weak: number[];
  ranking: number[];
  rounds: number;
};

const cases = readExpected<{ boruta: Case[] }>('selection').boruta;

describe('Boruta', () => {
  it.each(cases)('decides and ranks as BorutaPy does, draw for draw, with $params', ({ X, y, params, ...expected }) => {
    const boruta = new Boruta(params).fit(Matrix.fromRows(X), Uint8Array.from(y));
    expect(boruta.nIter_).toBe(expected.rounds);
    expect(Array.from(boruta.support_)).toEqual(expected.support);
    expect(Array.from(boruta.supportWeak_)).toEqual(expected.weak);
    expect(Array.from(boruta.ranking_)).toEqual(expected.ranking);
  });

  it('never confirms a constant feature, and rejects it in time', () => {
    const { X, y, params } = cases[0]!;
    const boruta = new Boruta(params).fit(Matrix.fromRows(X), Uint8Array.from(y));
    expect(boruta.decisions_[9]).toBe('rejected');
    expect(boruta.decisions_.filter((decision) => decision === 'confirmed')).toHaveLength(boruta.support_.length);
  });

  it('says so where it confirms nothing', () => {
    const X = Matrix.fromRows(Array.from({ length: 12 }, (_, i) => [(i * 7) % 5]));
    const boruta = new Boruta({ nEstimators: 3, maxIter: 3 }).fit(
      X,
      Uint8Array.from({ length: 12 }, (_, i) => i % 2),
    );
    expect(boruta.warnings_).toEqual(boruta.support_.length > 0 ? [] : ['no feature is confirmed: none is kept']);
    expect(boruta.transform(X).columns).toBe(boruta.support_.length);
  });
});
