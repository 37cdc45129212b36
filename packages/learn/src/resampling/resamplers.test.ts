import { describe, expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import type { Resampler } from '../base/Estimator.js';
import { Matrix } from '../matrix/Matrix.js';
import { ADASYN } from './ADASYN.js';
import { BorderlineSMOTE } from './BorderlineSMOTE.js';
import { RandomOverSampler } from './RandomOverSampler.js';
import { RandomUnderSampler } from './RandomUnderSampler.js';
import { SMOTE } from './SMOTE.js';
import { SMOTENC } from './SMOTENC.js';
import { SMOTETomek } from './SMOTETomek.js';
import { TomekLinks } from './TomekLinks.js';

type MadeCase = { sampler: keyof typeof SAMPLERS; params: object; made: number[][]; labels: number[] };
type DrawnCase = { sampler: keyof typeof SAMPLERS; params: object; rows: number[] };
type Table = { name: string; X: number[][]; y: number[]; made: MadeCase[]; drawn: DrawnCase[] };
type Categories = { X: number[][]; y: number[]; cases: (MadeCase & { params: SMOTENC['params'] })[] };

const SAMPLERS = { ADASYN, BorderlineSMOTE, RandomOverSampler, RandomUnderSampler, SMOTE, SMOTETomek, TomekLinks };
const { tables, categories } = readExpected<{ tables: Table[]; categories: Categories[] }>('resampling');
const [{ X: rows, y: labels }] = tables as [Table, ...Table[]];
const X = Matrix.fromRows(rows);
const y = Uint8Array.from(labels);

describe.each(tables)('on the $name table', (table) => {
  const X = Matrix.fromRows(table.X);
  const y = Uint8Array.from(table.y);
  const sampler = (name: keyof typeof SAMPLERS, params: object): Resampler => new SAMPLERS[name](params);

  it.each(table.made)(
    '$sampler makes exactly the rows of imbalanced-learn, case %#: $params',
    ({ sampler: name, params, made, labels }) => {
      const resampled = sampler(name, params).fitResample(X, y);
      const given = resampled.X.rows - made.length;
      expect(given).toBe(name === 'SMOTETomek' ? 0 : X.rows);
      expect(resampled.X.data.subarray(0, given * X.columns)).toEqual(X.data.subarray(0, given * X.columns));
      const ours = resampled.X.data.subarray(given * X.columns);
      // Normal deviates rest on the engine's logarithm, which is not always the C library's to the last bit.
      if (name === 'RandomOverSampler') expectClose(ours, made.flat());
      else expect(Array.from(ours)).toEqual(made.flat());
      expect(Array.from(resampled.y)).toEqual(labels);
      expect(resampled.warnings).toEqual([]);
    },
  );

  it.each(table.made)('$sampler says which of its rows are those given, case %#', ({ sampler: name, params }) => {
    const { X: resampled, sampleIndices } = sampler(name, params).fitResample(X, y);
    expect(sampleIndices).toHaveLength(resampled.rows);
    expect(sampleIndices).toContain(-1);
    sampleIndices.forEach((row, i) => {
      if (row >= 0) expect(resampled.row(i)).toEqual(X.row(row));
    });
  });

  it.each(table.drawn)('$sampler takes the rows of imbalanced-learn, case %#: $params', ({ sampler: name, params, rows }) => {
    const resampled = sampler(name, params).fitResample(X, y);
    expect(Array.from(resampled.sampleIndices)).toEqual(rows);
    expect(resampled.X.data).toEqual(X.selectRows(rows).data);
    expect(Array.from(resampled.y)).toEqual(rows.map((row) => y[row]));
  });
});

describe.each(categories)('on a table with categories, %#,', (table) => {
  const X = Matrix.fromRows(table.X);
  const y = Uint8Array.from(table.y);

  it.each(table.cases)('SMOTENC makes exactly the rows of imbalanced-learn: $params', ({ params, made }) => {
    const resampled = new SMOTENC(params).fitResample(X, y);
    expect(Array.from(resampled.X.data)).toEqual([...table.X, ...made].flat());
  });

  it.each([[[0, 5]], [[0, 1, 2, 3, 4]]])('SMOTENC refuses %j as categorical features', (categoricalFeatures) => {
    expect(() => new SMOTENC({ categoricalFeatures }).fitResample(X, y)).toThrow(
      `SMOTENC: categoricalFeatures must be some of the 5 columns, not all; got ${JSON.stringify(categoricalFeatures)}`,
    );
  });
});

describe('a minority with too few rows', () => {
  const zeros = Array.from(y.keys()).filter((row) => y[row] === 0);
  const ones = Array.from(y.keys()).filter((row) => y[row] === 1);
  const three = [...zeros, ...ones.slice(0, 3)];
  const single = [...zeros, ones[0]!];
  const labelsOf = (chosen: readonly number[]): Uint8Array => Uint8Array.from(chosen, (row) => y[row]!);

  it('shrinks the neighbours of SMOTE to those there are, and says so', () => {
    const { X: made, warnings } = new SMOTE().fitResample(X.selectRows(three), labelsOf(three));
    const asIfAsked = new SMOTE({ kNeighbors: 2 }).fitResample(X.selectRows(three), labelsOf(three));
    expect(warnings).toEqual(['kNeighbors is 5, but the minority has 3 rows: 2 is used']);
    expect(made.data).toEqual(asIfAsked.X.data);
    expect(asIfAsked.warnings).toEqual([]);
  });

  it.each([new SMOTE(), new BorderlineSMOTE(), new ADASYN(), new SMOTENC({ categoricalFeatures: [2] })])(
    'repeats a single row, and says so: $estimator',
    (sampler) => {
      const { X: made, y: labels, warnings } = sampler.fitResample(X.selectRows(single), labelsOf(single));
      expect(warnings).toEqual(['the minority has a single row: it is repeated']);
      expect(made.rows).toBe(2 * zeros.length);
      expect(made.row(made.rows - 1)).toEqual(X.row(ones[0]!));
      expect(labels.at(-1)).toBe(1);
    },
  );

  it('shrinks the neighbours of ADASYN in the minority further than in all rows, and says so', () => {
    const few = [...zeros.slice(0, 3), ...ones.slice(0, 2)];
    const { warnings } = new ADASYN().fitResample(X.selectRows(few), labelsOf(few));
    expect(warnings.slice(0, 2)).toEqual([
      'nNeighbors is 5, but there are 5 rows: 4 is used',
      'nNeighbors is 5, but the minority has 2 rows: 1 is used',
    ]);
  });

  it('shrinks the neighbours that tell danger, and says so', () => {
    const few = [...zeros.slice(0, 5), ...ones.slice(0, 2)];
    const { warnings } = new BorderlineSMOTE().fitResample(X.selectRows(few), labelsOf(few));
    expect(warnings.slice(0, 2)).toEqual([
      'mNeighbors is 10, but there are 7 rows: 6 is used',
      'kNeighbors is 5, but the minority has 2 rows: 1 is used',
    ]);
  });
});

describe('classes that need no resampling', () => {
  it.each([SMOTE, BorderlineSMOTE, ADASYN, RandomOverSampler, RandomUnderSampler])(
    'stay as they are when the ratio is reached: %o',
    (Sampler) => {
      const resampled = new Sampler({ samplingStrategy: 0.1 }).fitResample(X, y);
      const minority = y.reduce((sum, label) => sum + label, 0);
      expect(resampled.X.data).toEqual(X.data);
      expect(resampled.warnings).toEqual([
        `samplingStrategy is 0.1, but the classes stand at ${minority} to ${y.length - minority} already: nothing is resampled`,
      ]);
    },
  );

  it('get no row from BorderlineSMOTE when none is in danger, and the result says so', () => {
    const apart = Matrix.fromRows([[0], [1], [2], [3], [100], [101], [102]]);
    const { X: made, warnings } = new BorderlineSMOTE({ mNeighbors: 2, kNeighbors: 2 }).fitResample(
      apart,
      Uint8Array.of(0, 0, 0, 0, 1, 1, 1),
    );
    expect(made.rows).toBe(7);
    expect(warnings).toEqual(['no row of the minority is in danger: nothing is resampled']);
  });

  it('get no row from ADASYN when the minority is by itself, and the result says so', () => {
    const apart = Matrix.fromRows([[0], [1], [2], [3], [100], [101], [102]]);
    const { X: made, warnings } = new ADASYN({ nNeighbors: 2 }).fitResample(apart, Uint8Array.of(0, 0, 0, 0, 1, 1, 1));
    expect(made.rows).toBe(7);
    expect(warnings).toEqual(['no row near the minority is of the majority: nothing is resampled']);
  });
});

describe('SMOTETomek and TomekLinks', () => {
  it('say so where every row of a class is in a link, and none is left', () => {
    const X = Matrix.fromRows([[0], [1], [10], [11]]);
    const y = Uint8Array.of(0, 1, 0, 1);
    for (const sampler of [new TomekLinks({ samplingStrategy: 'all' }), new SMOTETomek()]) {
      const { X: left, warnings } = sampler.fitResample(X, y);
      expect(left.rows).toBe(0);
      expect(warnings).toEqual([0, 1].map((label) => `every row of class ${label} is in a Tomek link: none is left`));
    }
    expect(new TomekLinks().fitResample(X, y).warnings).toEqual(['every row of class 1 is in a Tomek link: none is left']);
  });
});
