import type { CorrelationMap } from '@neurograde/contracts';
import { DIVERGING } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';

const CELL = 15;
const NAMES = 380;
const STEPS = DIVERGING.length;

/** Where one colour gives way to the next, between −1 and 1. */
const THRESHOLDS = Array.from({ length: STEPS - 1 }, (_, i) => -1 + (2 * (i + 1)) / STEPS);

/** The correlation matrix in colour, its rows named and numbered, its columns numbered. An undefined correlation is left empty. */
export function correlationChart({ features, r }: CorrelationMap): ChartSpec {
  const side = CELL * features.length;
  const names = features.map((feature, i) => `${i + 1} · ${feature}`);
  const cells = r.flatMap((row, i) => row.flatMap((value, j) => (value === null ? [] : [{ x: j + 1, y: names[i]!, r: value }])));
  return {
    width: side,
    height: side,
    autosize: { type: 'pad', contains: 'padding' },
    data: { values: cells },
    mark: { type: 'rect' },
    encoding: {
      x: {
        field: 'x',
        type: 'ordinal',
        title: null,
        scale: { domain: features.map((_, i) => i + 1) },
        axis: {
          labelAngle: 0,
          labelFontSize: 11,
          labelOverlap: false,
          labelExpr: 'datum.value == 1 || datum.value % 5 == 0 ? datum.label : ""',
          ticks: false,
          domain: false,
          orient: 'top',
        },
      },
      y: {
        field: 'y',
        type: 'nominal',
        title: null,
        scale: { domain: names },
        axis: { orient: 'right', labelFontSize: 11, labelLimit: NAMES, labelOverlap: false, ticks: false, domain: false },
      },
      color: {
        field: 'r',
        type: 'quantitative',
        legend: null,
        scale: { type: 'threshold', domain: THRESHOLDS, range: DIVERGING },
      },
    },
  };
}
