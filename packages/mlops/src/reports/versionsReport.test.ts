import {
  METRIC_NAMES,
  type ModelName,
  type VersionedModel,
  type VersionsReport,
  versionsReportSchema,
} from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { expectSameKeys, expectSelfContained } from './page/page.contract.js';
import { VERSIONS_TEXTS } from './versions/versionsTexts.js';
import { renderVersionsReport } from './versionsReport.js';

const modelOf = (name: ModelName, model: string, value: number, passed: boolean | null): VersionedModel => ({
  model,
  name,
  state: passed ? 'validated' : 'candidate',
  passed,
  metrics: Object.fromEntries(
    METRIC_NAMES.map((metric) => [
      metric,
      { value, interval: metric === 'ece' ? null : { lower: value - 0.1, upper: Math.min(1, value + 0.07) } },
    ]),
  ) as VersionedModel['metrics'],
});
const runOf = (index: number): VersionsReport['runs'][number] => ({
  run: `run-${index}`,
  at: `2026-0${index + 1}-05T10:20:30.000Z`,
  datasetVersion: `ds-${index}`,
  protocol: index === 2 ? 'nested' : 'holdout',
  imported: index === 1,
  rows: { low: 20 + 5 * index, high: 1200 },
  models: [modelOf('xgboost', `model-${index}a`, 0.7 + 0.05 * index, index > 0), modelOf('svm', `model-${index}b`, 0.65, null)],
});
const report: VersionsReport = versionsReportSchema.parse({
  format: 1,
  runs: [0, 1, 2].map(runOf),
  unread: 4,
  champions: [
    { model: 'model-1a', name: 'xgboost', from: '2026-02-06T08:00:00.000Z', until: '2026-03-07T09:30:00.000Z' },
    { model: 'model-2a', name: 'xgboost', from: '2026-03-07T09:30:00.000Z', until: null },
  ],
  limits: [{ metric: 'recall', bound: 'value', on: 'cv', atLeast: 0.6, atMost: null }],
});
const page = await renderVersionsReport(report);

describe('renderVersionsReport', () => {
  it('is one page without script or request, in both languages, the same from the same data', async () => {
    expectSelfContained(page);
    expect(await renderVersionsReport(report)).toBe(page);
    expectSameKeys(VERSIONS_TEXTS.es, VERSIONS_TEXTS.en);
  });

  it('draws six metrics in each language, and tells every model with its interval, the newest first', () => {
    expect(page.match(/<svg role="img"/g)).toHaveLength(12);
    const spanish = page.slice(page.indexOf('<article lang="es">'), page.indexOf('<article lang="en">'));
    expect(spanish).toContain('0,800 <small>0,70–0,87</small>');
    expect(spanish).toContain('30 / 1200');
    expect(spanish).toContain('validación cruzada, importado');
    expect(spanish.lastIndexOf('2026-03-05')).toBeLessThan(spanish.lastIndexOf('2026-01-05'));
    expect(spanish).toContain('sin comprobar');
    expect(spanish).toContain(': 4.');
  });

  it('tells since when each champion answered, and which one still does', () => {
    const english = page.slice(page.indexOf('<article lang="en">'));
    expect(english).toMatch(/model-2a<\/td><td>2026-03-07 09:30 UTC<\/td><td>still/);
    expect(english).toMatch(/model-1a<\/td><td>2026-02-06 08:00 UTC<\/td><td>2026-03-07 09:30 UTC/);
  });

  it('draws the limit that is required of a metric, and no other', async () => {
    const without = await renderVersionsReport({ ...report, limits: [] });
    const dotted = (html: string) => html.match(/stroke-dasharray="2,3"/g)?.length ?? 0;
    expect(dotted(page) - dotted(without)).toBe(2);
  });

  it('says that there is nothing yet where there is nothing', async () => {
    const empty = await renderVersionsReport({ ...report, runs: [], champions: [], unread: 0 });
    expectSelfContained(empty);
    expect(empty).toContain('There is no model yet');
  });
});
