import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { sortThreeWay } from './sortThreeWay.js';

const cases = readExpected<{ sorts: { values: number[]; order: number[] }[] }>('decision_tree').sorts;

describe('sortThreeWay', () => {
  it.each(cases)('leaves equal values in scikit-learn’s order, case %#', ({ values, order }) => {
    const single = Float32Array.of(9, ...values, -9);
    const rows = Int32Array.from(single, (_, i) => i - 1);
    sortThreeWay(single, rows, 1, values.length);
    expect(Array.from(rows.subarray(1, -1))).toEqual(order);
    expect(Array.from(single.subarray(1, -1))).toEqual(order.map((i) => Math.fround(values[i]!)));
    expect([single[0], single.at(-1)]).toEqual([9, -9]);
  });
});
