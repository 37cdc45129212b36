import { describe, expect, it } from 'vitest';
import { spacesConfigurationSchema } from './SpacesConfiguration.js';

describe('spacesConfigurationSchema', () => {
  it('takes one value, a choice and an interval', () => {
    const svm = {
      scaler: 'robust',
      correlationThreshold: null,
      selection: { type: 'choice', values: ['mrmr', 'pca'] },
      C: { type: 'logUniform', low: 0.01, high: 1000 },
    };
    expect(spacesConfigurationSchema.parse({ svm })).toEqual({ svm });
  });

  it.each([
    [{ svm: { scalar: 'robust' } }, ['svm']],
    [{ 'random-forest': { C: 1 } }, ['random-forest']],
    [{ svm: { selection: 'best' } }, ['svm', 'selection']],
    [{ svm: { C: -1 } }, ['svm', 'C']],
    [{ svm: { C: { type: 'logUniform', low: 10, high: 1 } } }, ['svm', 'C']],
    [{ xgboost: { nEstimators: { type: 'uniform', low: 10, high: 20 } } }, ['xgboost', 'nEstimators']],
  ])('refuses %j and says where', (spaces, path) => {
    const [issue] = spacesConfigurationSchema.safeParse(spaces).error!.issues;
    expect(issue!.path.slice(0, path.length)).toEqual(path);
  });
});
