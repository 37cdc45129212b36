import type { Grade } from '@neurograde/contracts';
import { GRADE_COLORS, NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';

export interface BalanceBar {
  readonly grade: Grade;
  readonly name: string;
  readonly count: number;
  readonly label: string;
}

/** One bar a grade, its count written at the end. */
export function balanceChart(bars: readonly BalanceBar[], axisTitle: string): ChartSpec {
  return {
    width: NARROW,
    height: 130,
    data: { values: bars.map((bar) => ({ ...bar, color: GRADE_COLORS[bar.grade] })) },
    encoding: {
      y: { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } },
      x: {
        field: 'count',
        type: 'quantitative',
        title: axisTitle,
        axis: { tickCount: 4, tickMinStep: 1, format: ',d' },
        scale: { domain: [0, 1.6 * Math.max(...bars.map(({ count }) => count))], nice: false },
      },
    },
    layer: [
      { mark: { type: 'bar', height: 26 }, encoding: { color: { field: 'color', type: 'nominal', scale: null } } },
      { mark: { type: 'text', align: 'left', dx: 5 }, encoding: { text: { field: 'label' } } },
    ],
  };
}
