import { describe, expect, it } from 'vitest';
import { combineMembers } from './combineMembers.js';

const members = [Float64Array.of(0.5, 0.2, 1), Float64Array.of(0.5, 0.4, 0)];

describe('combineMembers', () => {
  it('votes softly: the logit of the mean probability', () => {
    const scores = combineMembers(members, { kind: 'mean' });
    expect(Array.from(scores, (score) => 1 / (1 + Math.exp(-score)))).toEqual([0.5, expect.closeTo(0.3, 12), 0.5]);
  });

  it('stacks: a weighted sum of the logits', () => {
    const scores = combineMembers(members, { kind: 'logistic', weights: [2, -1], intercept: 0.25 });
    expect(scores[0]).toBe(0.25);
    expect(scores[1]).toBeCloseTo(0.25 + 2 * Math.log(0.2 / 0.8) - Math.log(0.4 / 0.6), 12);
  });
});
