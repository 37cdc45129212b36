import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { repeatedStratifiedGroupKFold } from './repeatedStratifiedGroupKFold.js';
import { repeatedStratifiedKFold } from './repeatedStratifiedKFold.js';

interface Case {
  y: number[];
  groups: number[];
  options: { nSplits: number; nRepeats: number; randomState: number };
  tests: number[][];
  groupedTests: number[][];
}

const cases = readExpected<{ repeated: Case[] }>('splits').repeated;

describe.each(cases)('repeats of scikit-learn, $options', ({ y, groups, options, tests, groupedTests }) => {
  const labels = Uint8Array.from(y);

  it('are the folds of repeatedStratifiedKFold', () => {
    const folds = repeatedStratifiedKFold(labels, options);
    expect(folds.map(({ test }) => Array.from(test))).toEqual(tests);
    for (const { train, test } of folds) expect([...train, ...test].sort((a, b) => a - b)).toEqual([...y.keys()]);
  });

  it('are the folds of repeatedStratifiedGroupKFold', () => {
    const folds = repeatedStratifiedGroupKFold(labels, Int32Array.from(groups), options);
    expect(folds.map(({ test }) => Array.from(test))).toEqual(groupedTests);
  });
});

it('repeatedStratifiedKFold says what it cannot do', () => {
  expect(() => repeatedStratifiedKFold(Uint8Array.of(0, 1, 1), { nSplits: 2 })).toThrow(
    'repeatedStratifiedKFold: either class must have at least 2 rows, one a fold; got 1',
  );
  expect(() => repeatedStratifiedKFold(Uint8Array.of(0, 1), { nRepeats: 0 })).toThrow(
    'nRepeats must be a whole number ≥ 1; got 0',
  );
});
