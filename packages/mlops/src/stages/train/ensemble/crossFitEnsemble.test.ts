import { RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { crossFitEnsemble } from './crossFitEnsemble.js';
import { fitEnsemble, scoreEnsemble } from './fitEnsemble.js';

const random = new RandomState(3);
const y = Uint8Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0));
const member = (signal: number) => Float64Array.from(y, (label) => signal * label + random.normal());
const members = [member(2), member(1), member(0)];
const folds = [0, 1, 2, 3].map((fold) => Int32Array.from({ length: 15 }, (_, place) => 4 * place + fold));

describe('crossFitEnsemble', () => {
  it.each(['soft-vote', 'stacking'] as const)('gives the labels of a fold no say in its own scores (%s)', (name) => {
    const scores = crossFitEnsemble(name, members, y, folds);
    const flipped = y.slice();
    for (const row of folds[2]!) flipped[row] = 1 - y[row]!;
    const other = crossFitEnsemble(name, members, flipped, folds);
    for (const row of folds[2]!) expect(other[row]).toBe(scores[row]);
    expect(Array.from(folds[0]!, (row) => other[row])).not.toEqual(Array.from(folds[0]!, (row) => scores[row]));
  });

  it('scores only the rows of the folds it is given', () => {
    const scores = crossFitEnsemble('soft-vote', members, y, folds.slice(0, 3));
    expect(Array.from(scores).filter(Number.isNaN)).toHaveLength(15);
    for (const row of folds[3]!) expect(scores[row]).toBeNaN();
  });

  it('fits a single fold on itself', () => {
    const all = [Int32Array.from(y.keys())];
    expect(crossFitEnsemble('stacking', members, y, all)).toEqual(scoreEnsemble(fitEnsemble('stacking', members, y), members));
  });
});
