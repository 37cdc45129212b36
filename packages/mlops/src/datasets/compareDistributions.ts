import type { DatasetDiff, DatasetShift } from '@neurograde/contracts';
import { quantile } from '@neurograde/learn/exploration';
import type { Rows } from '../artifacts/canonicalRows.js';
import { falseDiscoveryControl } from '../statistics/falseDiscoveryControl.js';
import { kolmogorovSmirnov } from '../statistics/kolmogorovSmirnov.js';
import type { CommonColumn } from './commonColumns.js';
import type { ComparedPatients } from './comparePatients.js';

interface Group {
  readonly rows: Rows;
  readonly chosen: readonly number[];
  readonly side: 'before' | 'after';
}

/** Whether the features of the rows that came are distributed as those that were there; where none came, those that went as those that stayed. */
export function compareDistributions(
  before: Rows,
  after: Rows,
  common: readonly CommonColumn[],
  { added, removed, changed }: ComparedPatients,
): DatasetDiff['shift'] {
  const rowsOf = (rows: Rows, patients: readonly string[] | undefined, side: Group['side']): Group => {
    const wanted = patients === undefined ? undefined : new Set(patients);
    const chosen = [...rows.patients.keys()].filter((row) => wanted?.has(rows.patients[row]!) ?? true);
    return { rows, chosen, side };
  };
  const came = [...added, ...changed];
  if (came.length > 0) {
    return {
      compared: 'new-rows',
      features: testColumns(rowsOf(before, undefined, 'before'), rowsOf(after, came, 'after'), common),
    };
  }
  if (removed.length === 0) return { compared: null, features: [] };
  return {
    compared: 'removed-rows',
    features: testColumns(rowsOf(before, removed, 'before'), rowsOf(after, undefined, 'after'), common),
  };
}

function testColumns(first: Group, second: Group, common: readonly CommonColumn[]): DatasetShift[] {
  const tested = common.flatMap((column) => {
    const x = valuesOf(first, column);
    const y = valuesOf(second, column);
    if (x.length === 0 || y.length === 0) return [];
    if (Math.min(x[0]!, y[0]!) === Math.max(x.at(-1)!, y.at(-1)!)) return [];
    return [{ feature: column.name, before: summarise(x), after: summarise(y), ...kolmogorovSmirnov(x, y) }];
  });
  const q = falseDiscoveryControl(tested.map(({ p }) => p));
  return tested.map((shift, i) => ({ ...shift, q: q[i]! })).sort((a, b) => a.p - b.p || (a.feature < b.feature ? -1 : 1));
}

/** The values that are there, ascending. */
function valuesOf({ rows: { found }, chosen, side }: Group, column: CommonColumn): Float64Array {
  const values = new Float64Array(chosen.length);
  let count = 0;
  for (const row of chosen) {
    const value = found.get(row, column[side]);
    if (!Number.isNaN(value)) values[count++] = value;
  }
  return values.subarray(0, count).sort();
}

function summarise(sorted: Float64Array): DatasetShift['before'] {
  return { count: sorted.length, median: quantile(sorted, 0.5) };
}
