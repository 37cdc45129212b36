import type { FoldMetric } from '@neurograde/contracts';
import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';
import { quantitative } from '../page/quantitative.js';
import type { SeriesStyle } from './modelStyle.js';

export interface FoldRow extends SeriesStyle {
  readonly name: string;
  readonly metric: FoldMetric;
}

/** One metric on each fold as dots, a row a model, and a bar at the mean. */
export function foldChart(rows: readonly FoldRow[]): ChartSpec {
  const domain = rows.map(({ name }) => name);
  const y = { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } } as const;
  return {
    width: NARROW,
    height: 40 + 36 * rows.length,
    layer: [
      {
        data: { values: rows.map(({ name, metric }) => ({ name, mean: metric.mean })) },
        mark: { type: 'tick', thickness: 3, height: 24, color: 'var(--ink)' },
        encoding: { x: quantitative('mean', null), y },
      },
      {
        data: { values: rows.flatMap(({ name, metric }) => metric.folds.map((value) => ({ name, value }))) },
        mark: { type: 'point', filled: true, size: 60, opacity: 0.75 },
        encoding: {
          x: quantitative('value', null),
          y,
          color: { field: 'name', type: 'nominal', legend: null, scale: { domain, range: rows.map(({ color }) => color) } },
          shape: { field: 'name', type: 'nominal', legend: null, scale: { domain, range: rows.map(({ shape }) => shape) } },
        },
      },
    ],
  };
}
