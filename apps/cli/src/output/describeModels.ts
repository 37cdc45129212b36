import type { FoldMetric, MetricName, ModelSummary } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

const SHOWN = ['precision', 'recall', 'f1', 'auc'] as const satisfies readonly MetricName[];

/** The table of models: each metric of the low grade as mean ± spread over the folds, and on the test part or over the outer folds. */
export function describeModels(
  { texts, language }: Session,
  models: readonly ModelSummary[],
  champion: string | undefined,
): string[] {
  const number = (value: number) => formatNumber(value, language);
  const spread = ({ mean, sd }: FoldMetric) => `${number(mean)} ± ${number(sd)}`;
  const rows = models.map(({ name, model, cv, test, nested }) => [
    `${model === champion ? '★ ' : '  '}${name}`,
    ...SHOWN.map((metric) => `${spread(cv[metric])} | ${number(test?.[metric] ?? nested![metric].mean)}`),
  ]);
  const titles = [texts['table.model'], ...SHOWN.map((metric) => texts[`metric.${metric}`])];
  const columns = titles.map((title, index) => ({ title, align: index === 0 ? ('left' as const) : ('right' as const) }));
  const title = texts[models.some(({ test }) => test === null) ? 'table.nested' : 'table.title'];
  return [title, formatTable(columns, rows), ...(champion === undefined ? [] : [`★ ${texts['table.champion']}`])];
}
