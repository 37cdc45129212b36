import {
  type DashboardReport,
  dashboardReportSchema,
  METRIC_NAMES,
  REPORTING_SHEETS,
  reportingSheetSchema,
  trainConfigurationSchema,
} from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { expectSameKeys, expectSelfContained } from '../page/page.contract.js';
import { clearItems } from './clearItems.js';
import { fillSheet } from './fillSheet.js';
import { metricsItems } from './metricsItems.js';
import { renderSheet } from './renderSheet.js';
import { SHEET_TEXTS } from './sheetTexts.js';
import { tripodItems } from './tripodItems.js';

const HOSTILE = '<script>alert("x")</script>';
const counts = { low: 16, high: 32 };
const each = <T>(value: T) => Object.fromEntries(METRIC_NAMES.map((name) => [name, value]));
const sample = {
  roc: null,
  precisionRecall: null,
  reliability: [],
  netBenefit: [{ threshold: 0.4, model: 0.2, treatAll: 0.1 }],
  scores: { low: [0.5], high: [0.2] },
  confusion: { lowAsLow: 1, lowAsHigh: 0, highAsLow: 0, highAsHigh: 1 },
  worstErrors: [],
  conformal: null,
};

const report: DashboardReport = dashboardReportSchema.parse({
  format: 1,
  selection: 'selection-1',
  run: {
    id: 'run-1',
    protocol: 'holdout',
    configuration: trainConfigurationSchema.parse({}),
    datasetVersion: 'v1',
    codeVersion: '0.1.0',
    seed: 1,
    shuffledLabels: false,
    folds: 3,
    rows: { train: counts, test: { low: 4, high: 8 } },
    features: 5,
    warnings: [],
  },
  nested: null,
  dataset: {
    version: 'v1',
    rows: 60,
    counts: { low: 20, high: 40 },
    features: 5,
    usableFeatures: 5,
    dropped: [],
    missingCells: 7,
    unreadableCells: [],
    gradeMapping: 'who',
    gradesAsWritten: [],
  },
  lineage: null,
  quality: {
    standards: { name: null, version: null, date: null, sha256: 'aa' },
    patients: [],
    models: [{ name: 'svm', model: 'model-1', passed: false, verdicts: [] }],
    ranking: ['precision'],
    champion: null,
  },
  subject: { model: 'model-1', pipelines: [{ name: 'svm', steps: [{ estimator: 'SVC', settings: HOSTILE }] }], shap: null },
  models: [
    {
      name: 'svm',
      model: 'model-1',
      params: { kernel: HOSTILE },
      search: [],
      cv: each({ mean: 0.614, sd: 0.1, folds: [0.6] }),
      cvIntervals: { recall: { lower: 0.41, upper: 0.87 } },
      cvConfusion: sample.confusion,
      test: each(0.527),
      testIntervals: {},
      testConfusion: sample.confusion,
      nested: null,
      nestedIntervals: {},
      calibration: { cv: { slope: 1, intercept: 0 }, test: null },
      combine: { kind: 'single' },
      threshold: 0.4321,
      thresholdFeasible: true,
      importances: [],
      featuresUsed: 5,
      resampling: [],
      warnings: [],
      rank: 1,
      passed: false,
      cvSample: sample,
      testSample: sample,
      parameterImportances: [],
    },
  ],
});

const idsOf = (sections: typeof clearItems) => sections.flatMap(({ items }) => items.map(({ id }) => id));

describe('the reporting sheets', () => {
  it('hold every item of CLEAR and METRICS, and the 27 of TRIPOD+AI', () => {
    const upTo = (last: number) => Array.from({ length: last }, (_, i) => String(i + 1));
    expect(idsOf(clearItems)).toEqual(upTo(58));
    expect(idsOf(metricsItems)).toEqual(upTo(30));
    expect([...new Set(idsOf(tripodItems).map((id) => String(Number.parseInt(id, 10))))]).toEqual(upTo(27));
    expect(idsOf(tripodItems)).toHaveLength(52);
  });

  it.each(REPORTING_SHEETS)('%s is filled from the records in both languages, or left to a person', (name) => {
    const sheet = reportingSheetSchema.parse(fillSheet(name, report));
    for (const { status, answer } of sheet.items) {
      if (status === 'person') expect(answer).toBeNull();
      else expect([answer?.es, answer?.en]).not.toContain('');
    }
    expect(sheet.items.some(({ status }) => status === 'person')).toBe(true);
    const page = renderSheet(sheet, false);
    expectSelfContained(page);
    expect(page).toContain(SHEET_TEXTS.es.complete);
  });

  it('writes the numbers of the record, and what was not recorded nowhere', () => {
    const of = (name: 'clear' | 'metrics', id: string) => fillSheet(name, report).items.find((item) => item.id === id)!;
    expect(of('clear', '47').answer?.es).toContain('Exhaustividad, bajo grado 0,614 [0,410–0,870]');
    expect(of('clear', '47').answer?.en).toContain('Test: Precision, low grade 0.527');
    expect(of('clear', '26')).toMatchObject({ status: 'person', answer: null });
    expect(of('metrics', '27')).toMatchObject({ status: 'person', answer: null });
  });

  it('says that the model described met no standard, and warns loudly of shuffled labels', () => {
    const card = fillSheet('model-card', report);
    expect(card.model).toBe('model-1');
    expect(card.items[1]!.answer?.es).toContain('Ningún modelo cumple');
    expect(renderSheet(card, true)).toContain(SHEET_TEXTS.en.control);
    expect(renderSheet(card, false)).not.toContain(SHEET_TEXTS.en.control);
  });

  it('says the same things in both languages', () => {
    expectSameKeys(SHEET_TEXTS.es, SHEET_TEXTS.en);
  });
});
