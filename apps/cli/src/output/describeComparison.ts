import type { ModelComparison } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import { formatNumber } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/** Every metric of both models with its difference, over the folds and on the test part. */
export function describeComparison(
  { texts, language }: Session,
  { a, b, datasetVersion, folds, test }: ModelComparison,
): string[] {
  const number = (value: number) => formatNumber(value, language);
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${number(Math.abs(value))}`;
  const columns = (['metric', 'a', 'b', 'difference', 'interval', 'p'] as const).map((name) => ({
    title: texts[`compare.${name}`],
    align: name === 'metric' ? ('left' as const) : ('right' as const),
  }));
  const row = (title: string, of: { a: number; b: number; difference: number; lower: number; upper: number; pValue: number }) => [
    title,
    number(of.a),
    number(of.b),
    signed(of.difference),
    `[${signed(of.lower)}; ${signed(of.upper)}]`,
    number(of.pValue),
  ];
  const lines = [
    fill(texts['compare.title'], { a: a.id, aName: a.name, b: b.id, bName: b.name, dataset: datasetVersion }),
    '',
    fill(texts[`compare.folds.${folds.on}`], { count: folds.count, rows: folds.rows }),
    formatTable(
      columns,
      folds.metrics.map((of) => row(texts[`metric.${of.metric}`], of)),
    ),
  ];
  if (test === null) return [...lines, '', texts['compare.no-test']];
  const { rows, auc, grades } = test;
  return [
    ...lines,
    '',
    fill(texts['compare.test'], { rows }),
    auc === null ? texts['compare.no-auc'] : formatTable(columns, [row(`${texts['metric.auc']} (DeLong)`, auc)]),
    fill(texts['compare.grades'], { onlyA: grades.onlyA, onlyB: grades.onlyB, p: number(grades.pValue) }),
  ];
}
