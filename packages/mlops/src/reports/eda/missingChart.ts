import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';

/** How many features lie in each band of missing values. */
export function missingChart(
  bands: readonly { readonly band: string; readonly count: number; readonly label: string }[],
  title: string,
): ChartSpec {
  return {
    width: NARROW,
    height: 190,
    data: { values: bands },
    encoding: {
      y: { field: 'band', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } },
      x: {
        field: 'count',
        type: 'quantitative',
        title,
        axis: { tickCount: 3, tickMinStep: 1, format: ',d' },
        scale: { domain: [0, 1.25 * Math.max(...bands.map(({ count }) => count))], nice: false },
      },
    },
    layer: [
      { mark: { type: 'bar', height: 20, color: 'var(--line-strong)' } },
      { mark: { type: 'text', align: 'left', dx: 5 }, encoding: { text: { field: 'label' } } },
    ],
  };
}
