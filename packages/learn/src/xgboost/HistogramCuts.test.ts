import { describe, expect, it } from 'vitest';
import { orNaN, readExpected } from '../../../../reference/expected.js';
import { HistogramCutsBuilder } from './HistogramCuts.js';

interface Case {
  columns: (number | null)[][];
  weights: number[] | null;
  maxBin: number;
  starts: number[];
  values: number[];
}

const { cuts } = readExpected<{ cuts: Case[] }>('xgboost_hist');

describe('HistogramCutsBuilder', () => {
  it.each(cuts)(
    'cuts as XGBoost does: $columns.0.length rows, at most $maxBin bins',
    ({ columns, weights, maxBin, starts, values }) => {
      const builder = new HistogramCutsBuilder(maxBin);
      for (const column of columns.map(orNaN)) {
        const rows = Array.from(column.keys()).filter((row) => !Number.isNaN(column[row]!));
        const present = Float32Array.from(rows, (row) => column[row]!);
        builder.add(present, weights === null ? undefined : Float32Array.from(rows, (row) => weights[row]!), rows.length);
      }
      const { starts: ours, values: upper, lowest } = builder.finish();
      expect(Array.from(ours, (start, column) => start + column)).toEqual(starts);
      const theirs = columns.flatMap((_, column) => [lowest[column]!, ...upper.subarray(ours[column]!, ours[column + 1]!)]);
      expect(theirs).toEqual(values.map(Math.fround));
    },
  );

  it('gives a column without values, or without weight, one bin', () => {
    const builder = new HistogramCutsBuilder(8);
    expect(builder.add(new Float32Array(3), undefined, 0)).toBe(1);
    expect(builder.add(Float32Array.of(5, 6), new Float32Array(2), 2)).toBe(1);
    expect(Array.from(builder.finish().starts)).toEqual([0, 1, 2]);
  });
});
