import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { BorderlineSMOTE, type BorderlineSMOTEParams } from './BorderlineSMOTE.js';
import { RandomOverSampler, type RandomOverSamplerParams } from './RandomOverSampler.js';
import { RandomUnderSampler } from './RandomUnderSampler.js';
import { SMOTE } from './SMOTE.js';

interface SmoteCase {
  sampler: 'SMOTE' | 'BorderlineSMOTE';
  params: Partial<BorderlineSMOTEParams>;
  made: number[][];
  labels: number[];
}
type RandomCase = { params: Partial<RandomOverSamplerParams>; rows: number[] };
type Table = { name: string; X: number[][]; y: number[]; smote: SmoteCase[]; over: RandomCase[]; under: RandomCase[] };

const { tables } = readExpected<{ tables: Table[] }>('resampling');
const [{ X: rows, y: labels }] = tables as [Table, ...Table[]];
const X = Matrix.fromRows(rows);
const y = Uint8Array.from(labels);
const SAMPLERS = { SMOTE, BorderlineSMOTE };

describe.each(tables)('on the $name table', (table) => {
  const X = Matrix.fromRows(table.X);
  const y = Uint8Array.from(table.y);

  it.each(table.smote)('$sampler makes exactly the rows of imbalanced-learn, case %#', ({ sampler, params, made, labels }) => {
    const resampled = new SAMPLERS[sampler](params).fitResample(X, y);
    expect(Array.from(resampled.X.data)).toEqual([...table.X, ...made].flat());
    expect(Array.from(resampled.y)).toEqual([...table.y, ...labels]);
    expect(resampled.warnings).toEqual([]);
  });

  it.each(table.over)('RandomOverSampler draws the rows of imbalanced-learn, case %#', ({ params, rows }) => {
    const resampled = new RandomOverSampler(params).fitResample(X, y);
    expect(resampled.X.data).toEqual(X.selectRows(rows).data);
    expect(Array.from(resampled.y)).toEqual(rows.map((row) => y[row]));
  });

  it.each(table.under)('RandomUnderSampler draws the rows of imbalanced-learn, case %#', ({ params, rows }) => {
    const resampled = new RandomUnderSampler(params).fitResample(X, y);
    expect(resampled.X.data).toEqual(X.selectRows(rows).data);
    expect(Array.from(resampled.y)).toEqual(rows.map((row) => y[row]));
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

  it.each([new SMOTE(), new BorderlineSMOTE()])('repeats a single row, and says so: $estimator', (sampler) => {
    const { X: made, y: labels, warnings } = sampler.fitResample(X.selectRows(single), labelsOf(single));
    expect(warnings).toEqual(['the minority has a single row: it is repeated']);
    expect(made.rows).toBe(2 * zeros.length);
    expect(made.row(made.rows - 1)).toEqual(X.row(ones[0]!));
    expect(labels.at(-1)).toBe(1);
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
  it.each([SMOTE, BorderlineSMOTE, RandomOverSampler, RandomUnderSampler])(
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
});
