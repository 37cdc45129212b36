import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';
import { quantitative } from '../page/quantitative.js';
import type { SeriesStyle } from './modelStyle.js';

export interface Series extends SeriesStyle {
  readonly name: string;
  /** In the order in which the line goes through them. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface LineOptions {
  readonly x: string;
  readonly y: string;
  readonly xDomain?: readonly [number, number];
  readonly yDomain?: readonly [number, number];
  /** A faint line from corner to corner: chance, or perfect calibration. */
  readonly diagonal?: boolean;
  /** Mark each point. */
  readonly dots?: boolean;
  readonly legendColumns?: number;
  readonly interpolate?: 'linear' | 'step-after';
}

/** One line a series, told apart by colour and by dashes. */
export function lineChart(series: readonly Series[], options: LineOptions): ChartSpec {
  const {
    diagonal = false,
    dots = false,
    legendColumns = 2,
    interpolate = 'linear',
    xDomain = [0, 1],
    yDomain = [0, 1],
  } = options;
  const domain = series.map(({ name }) => name);
  const title = null;
  const encoding = {
    x: quantitative('x', options.x, xDomain),
    y: quantitative('y', options.y, yDomain),
    color: {
      field: 'name',
      type: 'nominal' as const,
      title,
      scale: { domain, range: series.map(({ color }) => color) },
      legend: { columns: legendColumns, ...(dots ? { symbolSize: 110 } : { symbolType: 'stroke' as const, symbolSize: 500 }) },
    },
  };
  const strokeDash = {
    field: 'name',
    type: 'nominal' as const,
    title,
    scale: { domain, range: series.map(({ dash }) => [...dash]) },
  };
  const shape = {
    field: 'name',
    type: 'nominal' as const,
    legend: null,
    scale: { domain, range: series.map((one) => one.shape) },
  };
  return {
    width: NARROW,
    height: 360,
    data: { values: series.flatMap(({ name, points }) => points.map(({ x, y }, order) => ({ name, x, y, order }))) },
    layer: [
      {
        data: { values: diagonal ? [{ x: 0, y: 0, x2: 1, y2: 1 }] : [] },
        mark: { type: 'rule', color: 'var(--line-strong)' },
        encoding: { x: encoding.x, y: encoding.y, x2: { field: 'x2' }, y2: { field: 'y2' } },
      },
      {
        mark: { type: 'line', strokeWidth: 2, interpolate },
        encoding: { ...encoding, strokeDash, order: { field: 'order', type: 'quantitative' } },
      },
      ...(dots
        ? [{ mark: { type: 'point' as const, filled: true, size: 50, opacity: 1 }, encoding: { ...encoding, shape } }]
        : []),
    ],
  };
}
