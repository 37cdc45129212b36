import { METRIC_RANGES, type MetricName, MODEL_NAMES, type VersionsReport } from '@neurograde/contracts';
import { modelStyle } from '../dashboard/modelStyle.js';
import { NARROW } from '../page/chartConfig.js';
import type { ChartSpec } from '../page/drawChart.js';

/** So many trainings are drawn: the latest, so that each keeps room for its label. */
const DRAWN = 8;

/** One metric of every model, training by training, with its interval, and the limit of the standards. */
export function versionChart(
  report: VersionsReport,
  metric: MetricName,
  modelNames: Readonly<Record<string, string>>,
): ChartSpec {
  const first = Math.max(0, report.runs.length - DRAWN);
  const names = MODEL_NAMES.filter((name) => report.runs.some(({ models }) => models.some((one) => one.name === name)));
  const styles = names.map(modelStyle);
  const values = report.runs.slice(first).flatMap(({ rows, models }, at) =>
    models.map(({ name, passed, metrics }) => {
      const { value, interval } = metrics[metric];
      const run = [String(first + at + 1), `n ${rows.low + rows.high}`].join('|');
      return {
        run,
        name: modelNames[name]!,
        value,
        lower: interval?.lower ?? value,
        upper: interval?.upper ?? value,
        passed: passed === true,
      };
    }),
  );
  const [low, high] = METRIC_RANGES[metric];
  const domain = [low, Number.isFinite(high) ? high : Math.max(...values.map(({ upper }) => upper))];
  const shown = names.map((name) => modelNames[name]!);
  const x = {
    field: 'run',
    type: 'ordinal',
    sort: null,
    title: null,
    axis: { labelExpr: "split(datum.label, '|')", labelAngle: 0, labelLineHeight: 14, ticks: false },
  } as const;
  const xOffset = { field: 'name', type: 'nominal', sort: shown } as const;
  const color = {
    field: 'name',
    type: 'nominal',
    title: null,
    legend: { columns: 2 },
    scale: { domain: shown, range: styles.map((style) => style.color) },
  } as const;
  const shape = {
    field: 'name',
    type: 'nominal',
    title: null,
    legend: { columns: 2 },
    scale: { domain: shown, range: styles.map((style) => style.shape) },
  } as const;
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    title: null,
    scale: { domain, nice: false },
    axis: { tickCount: 5 },
  });
  const limits = report.limits
    .filter((limit) => limit.metric === metric && limit.bound === 'value' && limit.on !== 'test')
    .flatMap(({ atLeast, atMost }) => [atLeast, atMost])
    .filter((limit) => limit !== null);
  return {
    width: NARROW,
    height: 230,
    data: { values },
    layer: [
      ...limits.map((limit) => ({
        data: { values: [{ limit }] },
        mark: { type: 'rule' as const, strokeDash: [2, 3], strokeWidth: 1.5, color: 'var(--ink)' },
        encoding: { y: y('limit') },
      })),
      {
        mark: { type: 'rule', strokeWidth: 2, opacity: 0.55 },
        encoding: { x, xOffset, y: y('lower'), y2: { field: 'upper' }, color },
      },
      {
        transform: [{ filter: '!datum.passed' }],
        mark: { type: 'point', size: 70, strokeWidth: 2, fill: 'var(--paper)' },
        encoding: { x, xOffset, y: y('value'), color, shape },
      },
      {
        transform: [{ filter: 'datum.passed' }],
        mark: { type: 'point', size: 70, strokeWidth: 2, filled: true },
        encoding: { x, xOffset, y: y('value'), color, shape },
      },
    ],
  };
}
