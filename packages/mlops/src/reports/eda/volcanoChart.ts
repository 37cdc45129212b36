import type { Association } from '@neurograde/contracts';
import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';

export const SIGNIFICANT = 0.05;

export interface VolcanoWords {
  readonly x: string;
  readonly y: string;
  readonly low: string;
  readonly high: string;
  readonly none: string;
}

/** Effect against evidence, one dot a feature, and the line above which the false discovery rate is below 5 %. */
export function volcanoChart(associations: readonly Association[], words: VolcanoWords): ChartSpec {
  const kinds = [words.low, words.high, words.none];
  const kindOf = ({ auc, q }: Association) => (q >= SIGNIFICANT ? words.none : auc > 0.5 ? words.low : words.high);
  const values = associations.map((association) => ({
    auc: association.auc,
    evidence: -Math.log10(Math.max(association.q, Number.MIN_VALUE)),
    kind: kindOf(association),
  }));
  return {
    width: NARROW,
    height: 360,
    layer: [
      {
        data: { values },
        mark: { type: 'point', filled: true, size: 26, opacity: 0.6 },
        encoding: {
          x: {
            field: 'auc',
            type: 'quantitative',
            title: words.x,
            scale: { domain: [0, 1] },
            axis: { tickCount: 5, format: '.2~f' },
          },
          y: { field: 'evidence', type: 'quantitative', title: words.y, scale: { domainMin: 0 }, axis: { tickCount: 6 } },
          color: {
            field: 'kind',
            type: 'nominal',
            title: null,
            scale: { domain: kinds, range: ['var(--low)', 'var(--high)', 'var(--line-strong)'] },
            legend: { columns: 1 },
          },
          shape: {
            field: 'kind',
            type: 'nominal',
            title: null,
            scale: { domain: kinds, range: ['circle', 'triangle-up', 'square'] },
          },
        },
      },
      {
        data: { values: [{ level: -Math.log10(SIGNIFICANT) }] },
        mark: { type: 'rule', strokeDash: [5, 4], color: 'var(--ink)' },
        encoding: { y: { field: 'level', type: 'quantitative' } },
      },
    ],
  };
}
