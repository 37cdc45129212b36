import type { Grade } from '@neurograde/contracts';
import { GRADE_COLORS, NARROW } from './chartConfig.js';
import type { ChartSpec } from './drawChart.js';

export interface Strip {
  readonly grade: Grade;
  readonly name: string;
  readonly values: readonly number[];
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

export interface StripOptions {
  readonly logarithmic?: boolean;
  readonly title?: string;
  /** Ends of the axis. Default: the values'. */
  readonly domain?: readonly [number, number];
  /** Where a line goes down through both strips. */
  readonly line?: number;
}

/** Steps through a strip's height so that neighbours in value do not lie upon one another; the same at each drawing. */
const GOLDEN = 0.618_033_988_749_895;

/** Every value as a dot, one strip a grade, over the band of its quartiles and the bar of its median. */
export function stripChart(strips: readonly Strip[], { logarithmic = false, title, domain, line }: StripOptions = {}): ChartSpec {
  const dots = strips.flatMap(({ grade, name, values }) => values.map((x, i) => ({ grade, name, x, jitter: (i * GOLDEN) % 1 })));
  const color = {
    field: 'grade',
    type: 'nominal',
    legend: null,
    scale: { domain: ['low', 'high'], range: [GRADE_COLORS.low, GRADE_COLORS.high] },
  } as const;
  const y = { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } } as const;
  const x = {
    field: 'x',
    type: 'quantitative',
    title: title ?? null,
    scale: {
      type: logarithmic ? 'log' : 'linear',
      zero: false,
      nice: false,
      ...(domain === undefined ? { padding: 6 } : { domain: [...domain] }),
    },
    axis: {
      tickCount: 4,
      format: ',.4~r',
      grid: !logarithmic,
      labelOverlap: 'greedy',
      labelSeparation: 8,
      labelBound: domain === undefined,
    },
  } as const;
  return {
    width: NARROW,
    height: title === undefined ? 128 : 146,
    layer: [
      {
        data: { values: strips.map(({ grade, name, q1, q3 }) => ({ grade, name, x: q1, x2: q3 })) },
        mark: { type: 'bar', height: 38, opacity: 0.2 },
        encoding: { x, x2: { field: 'x2' }, y, color },
      },
      {
        data: { values: dots },
        mark: { type: 'point', filled: true, size: 22, opacity: 0.62 },
        encoding: {
          x,
          y,
          yOffset: { field: 'jitter', type: 'quantitative', scale: { domain: [-0.35, 1.35] } },
          color,
          shape: {
            field: 'grade',
            type: 'nominal',
            legend: null,
            scale: { domain: ['low', 'high'], range: ['circle', 'triangle-up'] },
          },
        },
      },
      {
        data: { values: strips.map(({ grade, name, median }) => ({ grade, name, x: median })) },
        mark: { type: 'tick', thickness: 3, height: 38, color: 'var(--ink)' },
        encoding: { x, y },
      },
      {
        data: { values: line === undefined ? [] : [{ x: line }] },
        mark: { type: 'rule', strokeWidth: 2, strokeDash: [6, 4], color: 'var(--ink)' },
        encoding: { x },
      },
    ],
  };
}
