import { describe, expect, it } from 'vitest';
import { Pipeline } from '../compose/Pipeline.js';
import { MinMaxScaler } from '../preprocessing/MinMaxScaler.js';
import { SimpleImputer } from '../preprocessing/SimpleImputer.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { SVC } from '../svm/SVC.js';
import { getParams } from './getParams.js';
import { setParams } from './setParams.js';

const inner = new Pipeline({
  steps: [
    { name: 'scale', estimator: new StandardScaler() },
    { name: 'model', estimator: new SVC({ C: 3 }) },
  ],
});
const outer = new Pipeline({
  steps: [
    { name: 'impute', estimator: new SimpleImputer() },
    { name: 'pipe', estimator: inner },
  ],
});

describe('getParams', () => {
  it('names every parameter to any depth, and the estimators inside by their steps', () => {
    const params = getParams(outer);
    expect(params).toMatchObject({
      impute__strategy: 'median',
      pipe__scale__withMean: true,
      pipe__scale__withStd: true,
      pipe__model__C: 3,
      pipe__model__kernel: 'rbf',
    });
    expect(params.pipe).toBe(inner);
    expect(params.pipe__steps).toBe(inner.params.steps);
    expect(Object.keys(getParams(outer, { deep: false }))).toEqual(['steps']);
  });
});

describe('setParams', () => {
  it('changes parameters at any depth in a new estimator, and none of the one given', () => {
    const changed = setParams(outer, { pipe__scale__withMean: false, pipe__model__C: 9, impute__strategy: 'mean' });
    expect(changed).toBeInstanceOf(Pipeline);
    expect(getParams(changed)).toMatchObject({ pipe__scale__withMean: false, pipe__model__C: 9, impute__strategy: 'mean' });
    expect(getParams(outer)).toMatchObject({ pipe__scale__withMean: true, pipe__model__C: 3, impute__strategy: 'median' });
  });

  it('puts another estimator in the place of a step, and changes that one', () => {
    const changed = setParams(outer, { pipe__scale: new MinMaxScaler(), pipe__scale__clip: true });
    expect(getParams(changed)).toMatchObject({ pipe__scale__clip: true });
  });

  it('gives back what getParams gave', () => {
    const again = setParams(outer, getParams(outer));
    expect(getParams(again)).toEqual(getParams(outer));
  });

  it('says which parameter it does not know, whose it would be, and which there are', () => {
    expect(() => setParams(new StandardScaler(), { withMeen: true })).toThrow(
      'StandardScaler: parameter must be one of withMean, withStd; got "withMeen"',
    );
    expect(() => setParams(outer, { pipe__scale__withMeen: true })).toThrow(
      'StandardScaler: parameter must be one of withMean, withStd; got "withMeen"',
    );
    expect(() => setParams(outer, { scale__withMean: true })).toThrow(
      'Pipeline: parameter must be one of steps, impute, pipe; got "scale"',
    );
    expect(() => setParams(new StandardScaler(), { withMean__x: true })).toThrow('got "withMean"');
  });
});
