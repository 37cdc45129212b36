import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';
import { quantitative } from '../page/quantitative.js';
import type { SeriesStyle } from './modelStyle.js';

export interface Series extends SeriesStyle {
  readonly name: string;
  /** In the order in which the line goes through them. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where the line could as well have been: shaded. */
  readonly band?: { readonly x: readonly number[]; readonly lower: readonly number[]; readonly upper: readonly number[] };
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
    legendColumns = series.length > 3 ? 1 : 2,
    interpolate = 'linear',
    xDomain = [0, 1],
    yDomain = [0, 1],
  } = options;
  const domain = series.map(({ name }) => name);
  const bands = series.flatMap(({ name, band }) =>
    (band?.x ?? []).map((x, i) => ({ name, x, lower: band!.lower[i]!, upper: band!.upper[i]! })),
  );
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
    height: 300 + 20 * Math.ceil(series.length / legendColumns),
    data: { values: series.flatMap(({ name, points }) => points.map(({ x, y }, order) => ({ name, x, y, order }))) },
    layer: [
      {
        data: { values: diagonal ? [{ x: 0, y: 0, x2: 1, y2: 1 }] : [] },
        mark: { type: 'rule', color: 'var(--line-strong)' },
        encoding: { x: encoding.x, y: encoding.y, x2: { field: 'x2' }, y2: { field: 'y2' } },
      },
      ...(bands.length === 0
        ? []
        : [
            {
              data: { values: bands },
              mark: {
                type: 'area' as const,
                opacity: 0.22,
                interpolate: interpolate === 'linear' ? ('linear' as const) : ('step-before' as const),
              },
              encoding: {
                x: encoding.x,
                y: quantitative('lower', options.y, yDomain),
                y2: { field: 'upper' },
                color: { ...encoding.color, legend: null },
              },
            },
          ]),
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
