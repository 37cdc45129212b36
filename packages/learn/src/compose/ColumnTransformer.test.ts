import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import type { Transformer } from '../base/Estimator.js';
import { getParams } from '../base/getParams.js';
import { setParams } from '../base/setParams.js';
import { Matrix } from '../matrix/Matrix.js';
import { loadEstimator } from '../persistence/loadEstimator.js';
import { MinMaxScaler } from '../preprocessing/MinMaxScaler.js';
import { StandardScaler } from '../preprocessing/StandardScaler.js';
import { SVC } from '../svm/SVC.js';
import { ColumnTransformer } from './ColumnTransformer.js';
import { FittedPrefixCache } from './FittedPrefixCache.js';
import { Pipeline } from './Pipeline.js';

interface Case {
  parts: { name: string; kind: string; columns: number[] }[];
  remainder: string;
  verbose: boolean;
  transformed: number[][];
  names: string[];
}

const expected = readExpected<{ X: (number | null)[][]; later: number[][]; transformers: Case[] }>('column_transformer');
const X = Matrix.fromRows(expected.X.map(orNaN));
const later = Matrix.fromRows(expected.later);
const makers: Record<string, () => Transformer> = {
  StandardScaler: () => new StandardScaler(),
  MinMaxScaler: () => new MinMaxScaler(),
};

describe('ColumnTransformer', () => {
  it.each(expected.transformers)(
    'puts side by side what scikit-learn does: remainder $remainder, $names',
    ({ parts, remainder, verbose, transformed, names }) => {
      const transformers = parts.map(({ name, kind, columns }) => ({
        name,
        estimator: makers[kind]?.() ?? (kind as 'drop'),
        columns,
      }));
      const rest = makers[remainder]?.() ?? (remainder as 'drop');
      const transformer = new ColumnTransformer({ transformers, remainder: rest, verboseFeatureNamesOut: verbose }).fit(X);
      expectClose(transformer.transform(later).data, transformed.flat());
      expect(transformer.getFeatureNamesOut(['f0', 'f1', 'f2', 'f3', 'f4', 'f5'])).toEqual(names);
    },
  );

  it('comes back from its artifact with a remainder that is transformed', () => {
    const transformers = [{ name: 'codes', estimator: 'passthrough' as const, columns: [1] }];
    const transformer = new ColumnTransformer({ transformers, remainder: new StandardScaler() }).fit(X);
    const loaded = loadEstimator(JSON.parse(JSON.stringify(transformer.toJSON()))) as ColumnTransformer;
    expect(loaded.transform(later).data).toEqual(transformer.transform(later).data);
    expect(loaded.toJSON()).toEqual(transformer.toJSON());
  });

  it('leaves the transformers given unfitted', () => {
    const scaler = new StandardScaler();
    const transformer = new ColumnTransformer({ transformers: [{ name: 'scale', estimator: scaler, columns: [0] }] }).fit(X);
    expect(() => scaler.mean_).toThrow('call fit');
    expect((transformer.transformers_[0]!.estimator as StandardScaler).mean_).toHaveLength(1);
  });

  it('is a step of a pipeline whose parameters have names, and whose results a cache may hold', () => {
    const y = Uint8Array.from({ length: 12 }, (_, i) => i % 2);
    const scale = new ColumnTransformer({
      transformers: [{ name: 'some', estimator: new StandardScaler(), columns: [0, 1] }],
    });
    const pipeline = new Pipeline({
      steps: [
        { name: 'columns', estimator: scale },
        { name: 'model', estimator: new SVC() },
      ],
    });
    const changed = setParams(pipeline, { columns__some__withMean: false });
    expect(getParams(changed).columns__some__withMean).toBe(false);
    const cache = new FittedPrefixCache();
    for (const each of [pipeline, changed, pipeline]) each.fit(X, y, { cache, rowsKey: 'all' });
    expect([cache.misses, cache.hits]).toEqual([2, 1]);
  });

  it.each([
    ['columns', [{ name: 'scale', estimator: new StandardScaler(), columns: [6] }], 'below the 6 features of X; got 6'],
    ['transformers', [{ name: 'a__b', estimator: new StandardScaler(), columns: [0] }], 'got "a__b: StandardScaler"'],
    ['transformers', [{ name: 'svc', estimator: new SVC(), columns: [0] }], 'got "svc: SVC"'],
  ])('says what is wrong with %s', (_, transformers, message) => {
    expect(() => new ColumnTransformer({ transformers: transformers as never }).fit(X)).toThrow(message);
  });
});
