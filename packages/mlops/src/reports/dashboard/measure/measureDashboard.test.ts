import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../../../reference/expected.js';
import { outOfFoldConformal } from './conformalSummaries.js';
import { curveBands } from './curveBands.js';
import { measureSample } from './measureSample.js';
import { parameterImportances } from './parameterImportances.js';

interface Sample {
  patient: string[];
  low: boolean[];
  probability: number[];
  fold: number[];
  seed: number;
  bands: Record<'roc' | 'precisionRecall', [number[], number[]]>;
  conformal: Record<'low' | 'high', { rows: number; covered: number; sizes: number[]; interval: [number, number] }>;
}

interface Search {
  depth: number[];
  rate: number[];
  kernel: string[];
  auc: number[];
  explained: Record<string, number>;
  rho: Record<string, number>;
}

const { samples, searches } = readExpected<{ samples: Sample[]; searches: Search[] }>('dashboard');

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of found.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-12);
}

describe('the numbers of a dashboard', () => {
  it.each(samples)('puts the bands where scikit-learn’s curves of the same resamples lie ($seed)', ({ seed, bands, ...rows }) => {
    const found = curveBands({ ...rows, score: rows.probability }, seed);
    for (const kind of ['roc', 'precisionRecall'] as const) {
      expectClose(found[kind].lower, bands[kind][0]);
      expectClose(found[kind].upper, bands[kind][1]);
    }
  });

  it.each(samples)('counts the conformal sets of each fold calibrated on the others ($seed)', ({ conformal, ...rows }) => {
    const found = outOfFoldConformal({ ...rows, score: rows.probability })!;
    for (const grade of ['low', 'high'] as const) {
      const { rows, covered, sizes, interval } = found[grade];
      const expected = conformal[grade];
      expect([rows, covered, sizes.none, sizes.one, sizes.both]).toEqual([expected.rows, expected.covered, ...expected.sizes]);
      expectClose([interval.lower, interval.upper], expected.interval);
    }
  });

  it.each(searches)(
    'explains the AUC of a search by each parameter as SciPy’s tests do',
    ({ auc, explained, rho, ...values }) => {
      const record = auc.map((mean, index) => ({
        index,
        params: { depth: values.depth[index]!, rate: values.rate[index]!, kernel: values.kernel[index]!, constant: 1 },
        auc: { mean, sd: 0, folds: [mean] },
      }));
      const found = parameterImportances(record);
      expect(found.map(({ parameter }) => parameter)).toEqual(
        Object.keys(explained).sort((a, b) => explained[b]! - explained[a]!),
      );
      for (const importance of found) {
        expectClose([importance.explained], [explained[importance.parameter]!]);
        if (importance.parameter === 'kernel') expect(importance.rho).toBeNull();
        else expectClose([importance.rho!], [rho[importance.parameter]!]);
      }
      expect(parameterImportances(record.slice(0, 9))).toEqual([]);
    },
  );

  it('lists the wrongly graded at the threshold, the most confident first', () => {
    const scored = {
      patient: ['a', 'b', 'c', 'd', 'e'],
      low: [true, true, false, false, false],
      probability: [0.05, 0.5, 0.5, 0.49, 0.9],
      score: [0, 0, 0, 0, 0],
    };
    const { worstErrors, confusion, scores } = measureSample(scored, 0.5, 1);
    expect(worstErrors).toEqual([
      { patient: 'a', probability: 0.05, grade: 'low' },
      { patient: 'e', probability: 0.9, grade: 'high' },
      { patient: 'c', probability: 0.5, grade: 'high' },
    ]);
    expect(confusion).toEqual({ lowAsLow: 1, lowAsHigh: 1, highAsLow: 2, highAsHigh: 1 });
    expect(scores).toEqual({ low: [0.05, 0.5], high: [0.49, 0.5, 0.9] });
  });

  it('has no curve where a grade is lacking, and no sets where one has fewer than nine cases', () => {
    const scored = { patient: ['a', 'b'], low: [true, true], probability: [0.2, 0.4], score: [0, 1] };
    expect(measureSample(scored, 0.5, 1)).toMatchObject({ roc: null, precisionRecall: null });
    expect(outOfFoldConformal({ ...scored, fold: [0, 1] })).toBeNull();
  });
});
