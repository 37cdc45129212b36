import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { balancedClassWeight, balancedSampleWeight, scalePosWeight } from './classWeights.js';

type Expected = { weights: { y: number[]; classes: number[]; samples: number[] } };

const { weights } = readExpected<Expected>('resampling');
const y = Uint8Array.from(weights.y);

describe('class weights', () => {
  it('are those that scikit-learn calls balanced', () => {
    expect(balancedClassWeight(y)).toEqual(weights.classes);
    expect(Array.from(balancedSampleWeight(y))).toEqual(weights.samples);
  });

  it('give XGBoost negatives per positive', () => {
    expect(scalePosWeight(Uint8Array.of(0, 1, 0, 0, 0, 0, 1))).toBe(2.5);
  });

  it('are refused where a class is absent', () => {
    expect(() => scalePosWeight(Uint8Array.of(0, 0))).toThrow('scalePosWeight: y must hold both classes; got "0 of 2 positive"');
  });
});
