import type { FoldMetric, MetricName, ModelSummary, QualityEvaluation } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import { formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

const SHOWN = ['precision', 'recall', 'f1', 'auc'] as const satisfies readonly MetricName[];

/** The table of models: each metric of the low grade as mean ± spread over the folds, and on the test part. */
export function describeModels(
  { texts, language }: Session,
  models: readonly ModelSummary[],
  champion: string | undefined,
): string[] {
  const number = (value: number) => formatNumber(value, language);
  const spread = ({ mean, sd }: FoldMetric) => `${number(mean)} ± ${number(sd)}`;
  const rows = models.map(({ name, model, cv, test }) => [
    `${model === champion ? '★ ' : '  '}${name}`,
    ...SHOWN.map((metric) => `${spread(cv[metric])} | ${number(test[metric])}`),
  ]);
  const titles = [texts['table.model'], ...SHOWN.map((metric) => texts[`metric.${metric}`])];
  const columns = titles.map((title, index) => ({ title, align: index === 0 ? ('left' as const) : ('right' as const) }));
  return [texts['table.title'], formatTable(columns, rows), ...(champion === undefined ? [] : [`★ ${texts['table.champion']}`])];
}

/** The champion, or what each model misses and by how much. */
export function describeChampion({ texts, language }: Session, { champion, models }: QualityEvaluation): string[] {
  if (champion !== null) return [fill(texts['select.champion'], champion)];
  const misses = models.flatMap(({ name, verdicts }) =>
    verdicts
      .filter(({ passed }) => !passed)
      .map(({ rule, observed }) => {
        const required =
          rule.atLeast === undefined ? `≤ ${formatNumber(rule.atMost!, language)}` : `≥ ${formatNumber(rule.atLeast, language)}`;
        return `  ✗ ${fill(texts['select.miss'], { name, metric: texts[`metric.${rule.metric}`], on: texts[`on.${rule.on}`], observed: formatNumber(observed, language), required })}`;
      }),
  );
  return [texts['select.none'], ...misses];
}
