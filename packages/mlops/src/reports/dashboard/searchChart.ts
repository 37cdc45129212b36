import type { CandidateRecord } from '@neurograde/contracts';
import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';
import { quantitative } from '../page/quantitative.js';

/** The mean AUC of each candidate in the order of the search, and the best so far. */
export function searchChart(search: readonly CandidateRecord[], color: string, x: string, y: string): ChartSpec {
  let best = 0;
  const values = search.flatMap(({ index, auc }) => {
    if (auc === null) return [];
    best = Math.max(best, auc.mean);
    return [{ place: index + 1, auc: auc.mean, best }];
  });
  const lowest = Math.min(...values.map(({ auc }) => auc));
  const xAxis = {
    field: 'place',
    type: 'quantitative',
    title: x,
    scale: { nice: false, domainMin: 1 },
    axis: { tickMinStep: 1, format: ',d', tickCount: 5 },
  } as const;
  const bounds: [number, number] = [Math.max(0, Math.min(0.5, lowest - 0.02)), 1];
  return {
    width: NARROW,
    height: 220,
    data: { values },
    layer: [
      {
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2, color: 'var(--ink)' },
        encoding: { x: xAxis, y: quantitative('best', y, bounds) },
      },
      {
        mark: { type: 'point', filled: true, size: 36, opacity: 0.8, color },
        encoding: { x: xAxis, y: quantitative('auc', y, bounds) },
      },
    ],
  };
}
