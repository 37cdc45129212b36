import { type TrainConfiguration, trainConfigurationSchema } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import type { ModelSearch } from './ModelSearch.js';
import { gridOf, mostFits, planSearches } from './planSearches.js';

const configured = (some: object): TrainConfiguration => trainConfigurationSchema.parse({ models: ['svm'], ...some });

/** Works a search off; the score of a candidate is its C, so that the last is best where C grows. */
function workOff(search: ModelSearch): number[] {
  const rounds: number[] = [];
  for (let trials = search.next(); trials.length > 0; trials = search.next()) {
    rounds.push(trials.length);
    search.tell(
      trials.map((trial) => {
        const auc = Number(trial.candidate.C);
        return { trial, params: trial.candidate, auc: { mean: auc, sd: 0, folds: [auc] }, problem: null, fits: [] };
      }),
    );
  }
  return rounds;
}

describe('planSearches', () => {
  it('tries as many candidates as configured, whichever the search', () => {
    for (const search of ['random', 'tpe'] as const) {
      const [planned] = planSearches(configured({ search, candidates: 10 }), 1, 100);
      workOff(planned!);
      expect(planned!.evaluated.length).toBe(10);
      expect(new Set(planned!.evaluated.map(({ params }) => JSON.stringify(params))).size).toBe(10);
    }
  });

  it('draws a configured parameter from where it is configured, and the others from their defaults', () => {
    const spaces = { svm: { C: { type: 'choice', values: [3, 5] }, scaler: 'robust' } };
    const [planned] = planSearches(configured({ candidates: 12, spaces }), 1, 100);
    workOff(planned!);
    expect(new Set(planned!.evaluated.map(({ params }) => params.C))).toEqual(new Set([3, 5]));
    expect(new Set(planned!.evaluated.map(({ params }) => params.scaler))).toEqual(new Set(['robust']));
    expect(new Set(planned!.evaluated.map(({ params }) => params.kernel))).toEqual(new Set(['rbf', 'linear']));
  });

  it('ends a search that has not found a better candidate for as long as its patience', () => {
    const spaces = { svm: { C: { type: 'choice', values: [1] } } };
    const [planned] = planSearches(configured({ candidates: 100, patience: 6, spaces }), 1, 100);
    // Batches of four: after the second, seven came after the first, which none was better than.
    expect(workOff(planned!)).toEqual([4, 4]);
    expect(planned!.best).toBe(0);
  });

  it('gives a third of the candidates three times as many rows, and takes the best of the last round', () => {
    const [planned] = planSearches(configured({ search: 'halving', candidates: 9 }), 1, 90);
    expect(workOff(planned!)).toEqual([9, 3]);
    expect(planned!.evaluated.map(({ trial }) => trial.resources)).toEqual([...Array(9).fill(20), ...Array(3).fill(60)]);
    expect(planned!.best).toBeGreaterThanOrEqual(9);
  });
});

describe('gridOf', () => {
  it('takes an interval’s ends and middle, on the logarithm where it is drawn so', () => {
    expect(
      gridOf({
        a: { type: 'uniform', low: 0, high: 1 },
        b: { type: 'logUniform', low: 1, high: 100 },
        c: { type: 'integer', low: 1, high: 2 },
      }),
    ).toEqual({
      a: { type: 'choice', values: [0, 0.5, 1] },
      b: { type: 'choice', values: [1, 10, 100] },
      c: { type: 'choice', values: [1, 2] },
    });
  });
});

describe('mostFits', () => {
  it('counts every candidate on every fold, and the last fit of each model', () => {
    const fold = { train: new Int32Array(90), test: new Int32Array(10) };
    expect(mostFits(configured({ candidates: 10 }), [fold, fold])).toBe(21);
    expect(mostFits(configured({ search: 'halving', candidates: 9 }), [fold, fold])).toBe(25);
  });
});
