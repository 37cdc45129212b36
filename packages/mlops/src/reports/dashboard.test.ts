import {
  type DashboardLineage,
  type DashboardReport,
  type DatasetSummary,
  dashboardReportSchema,
  describeHonestyCheck,
  METRIC_NAMES,
  MODEL_NAMES,
  type ModelArtifact,
  type QualityEvaluation,
  type RunRecord,
  type ShapSummary,
  trainConfigurationSchema,
} from '@neurograde/contracts';
import { RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import { type DashboardSource, measureDashboard } from './dashboard/measure/measureDashboard.js';
import { DASHBOARD_TEXTS, renderDashboard } from './dashboard.js';
import { expectSameKeys, expectSelfContained } from './page/page.contract.js';
import { REPORT_TEXTS } from './reportTexts.js';

const HOSTILE = '<script>alert("x")</script>';

const dataset: DatasetSummary = {
  version: 'v1',
  rows: 60,
  counts: { low: 20, high: 40 },
  features: 5,
  usableFeatures: 5,
  dropped: [],
  missingCells: 0,
  unreadableCells: [],
  gradeMapping: 'who',
  gradesAsWritten: [{ written: 'WHO II', grade: 'low', count: 20 }],
};

function exampleRun(): RunRecord {
  const random = new RandomState(11);
  const foldMetric = (mean: number) => ({ mean, sd: 0.05, folds: [mean - 0.05, mean, mean + 0.05] });
  const each = <T>(value: (index: number) => T) =>
    Object.fromEntries(METRIC_NAMES.map((name, i) => [name, value(i)])) as Record<(typeof METRIC_NAMES)[number], T>;
  const scored = (rows: number) => {
    const low = Array.from({ length: rows }, (_, i) => i % 3 === 0);
    const probability = low.map((isLow) => (random.random() + (isLow ? 1 : 0)) / 2);
    return { patient: low.map((_, i) => `P-${i}`), low, probability, score: probability };
  };
  const models = MODEL_NAMES.map((name, k) => ({
    name,
    model: `hash-${k}`,
    params: { C: 0.5, kernel: HOSTILE, maxDepth: null },
    search: [0, 1, 2].map((index) => ({
      index,
      iteration: 0,
      resources: null,
      params: {},
      metrics: null,
      warnings: [],
      problem: null,
      auc: foldMetric(0.7 + 0.05 * index),
    })),
    cv: each((i) => foldMetric(0.6 + 0.01 * i)),
    cvIntervals: {},
    nested: null,
    nestedIntervals: {},
    calibration: { cv: { slope: 1, intercept: 0 }, test: null },
    combine: { kind: 'single' as const },
    test: each((i) => 0.6 + 0.01 * i),
    testIntervals: { recall: { lower: 0.41, upper: 0.87 } },
    cvConfusion: { lowAsLow: 11, lowAsHigh: 5, highAsLow: 3, highAsHigh: 29 },
    testConfusion: { lowAsLow: 3, lowAsHigh: 1, highAsLow: 2, highAsHigh: 6 },
    threshold: 0.4321,
    thresholdFeasible: k > 0,
    outOfFold: { ...scored(48), fold: Array.from({ length: 48 }, (_, i) => i % 3) },
    testScores: scored(12),
    importances: [{ feature: HOSTILE, importance: 0.3 }],
    featuresUsed: 5,
    resampling: [{ fold: 0, step: 'smote', before: { low: 10, high: 21 }, after: { low: 21, high: 21 } }],
    warnings: [HOSTILE],
  }));
  return {
    format: 2,
    id: 'run-1',
    protocol: 'holdout',
    configuration: trainConfigurationSchema.parse({ candidates: 3, highRecallFloor: 0.6 }),
    datasetVersion: 'v1',
    codeVersion: '0.1.0',
    seed: 1,
    shuffledLabels: false,
    folds: 3,
    rows: { train: { low: 16, high: 32 }, test: { low: 4, high: 8 } },
    features: 5,
    models,
    warnings: [],
  };
}

const run = exampleRun();

function evaluate(passed: boolean): QualityEvaluation {
  const rule = { metric: 'recall', bound: 'value', on: 'cv', atLeast: 0.7, severity: 'required' } as const;
  const models = run.models.map(({ name, model }) => ({
    name,
    model,
    passed,
    verdicts: [
      {
        rule,
        observed: passed ? 0.75 : 0.63,
        interval: { lower: 0.55, upper: 0.82 },
        verdict: passed ? ('pass' as const) : ('fail' as const),
        distance: passed ? 0.05 : -0.07,
      },
    ],
  }));
  const standards = { name: 'Estándares de prueba', version: '3', date: '2026-11-25', sha256: 'aa' };
  const low = { grade: 'low' as const, required: 10, observed: 20, verdict: 'pass' as const, distance: 10 };
  return {
    standards,
    patients: [low],
    models,
    ranking: ['precision', 'recall'],
    champion: passed ? { name: 'svm', model: 'hash-2' } : null,
  };
}

const pipeline = {
  estimator: 'Pipeline',
  version: 1,
  params: { steps: [{ name: 'impute', estimator: 'SimpleImputer', params: { strategy: 'median', fillValue: null } }] },
  fitted: {},
};
const artifact = { members: [{ name: 'svm', pipeline }] } as unknown as ModelArtifact;

const shap: ShapSummary = {
  method: 'tree',
  output: 'margin',
  rows: 3,
  background: 0,
  additivityError: 1e-15,
  clusters: [
    {
      leader: HOSTILE,
      members: [HOSTILE, 'b'],
      meanAbsolute: 0.2,
      points: [
        { shap: -0.3, level: 0 },
        { shap: 0.1, level: 0.5 },
        { shap: 0.1, level: 1 },
      ],
    },
  ],
};

const lineage: DashboardLineage = {
  deliveries: 2,
  files: 61,
  records: 60,
  contentSha256: 'c0ffee',
  parent: null,
  imageTypes: { original: 5 },
  featureClasses: { glcm: 5 },
};

function measured(source: Partial<DashboardSource> = {}): DashboardReport {
  return measureDashboard({
    selection: 'selection-1',
    run,
    quality: evaluate(true),
    dataset,
    lineage,
    artifact,
    shap,
    ...source,
  });
}

function rendered(source: Partial<DashboardSource> = {}): Promise<string> {
  return renderDashboard(measured(source));
}

/** Drawn once: most cases look at this one. */
const standard = rendered();

describe('renderDashboard', () => {
  it('is one file in both languages, without script, request or unescaped name', async () => {
    const page = await standard;
    expectSelfContained(page);
    expect(page).toContain('&#60;script&#62;');
    expect(page.match(/no sustituye la biopsia/g)?.length).toBeGreaterThan(0);
    expect(page.match(/does not replace the biopsy/g)?.length).toBeGreaterThan(0);
  });

  it('is drawn from a report that survives a journey through JSON by its schema', async () => {
    const read = dashboardReportSchema.parse(JSON.parse(JSON.stringify(measured())));
    expect(read).toEqual(measured());
    expect(await renderDashboard(read)).toBe(await standard);
  });

  it('names the champion, and writes numbers as each language does', async () => {
    const page = await standard;
    expect(page).toContain(DASHBOARD_TEXTS.es.champion('SVM'));
    expect(page).toContain('Umbral: 0,432');
    expect(page).toContain('Threshold: 0.432');
    expect(page).toContain('[0,410–0,870]');
  });

  it('says that no model qualifies, and by how much each falls short', async () => {
    const page = await rendered({ quality: evaluate(false) });
    expect(page).toContain('Ningún modelo cumple los estándares de calidad');
    expect(page).toContain('0,630; se exige al menos 0,700. Faltan 0,070.');
    expect(page).toContain('0.630; at least 0.700 is required. Short by 0.070.');
  });

  it('tells what the checks of honesty found and what to do, and says so of a run from before there were any', async () => {
    const overlap = { name: 'patient-overlap', verdict: 'fail', splits: 6, patients: 2 } as const;
    const page = await rendered({ run: { ...run, checks: [overlap] } });
    for (const language of ['es', 'en'] as const) {
      const { title, meaning, found, advice } = describeHonestyCheck(overlap, language);
      for (const words of [title, meaning, found, advice!]) expect(page).toContain(words);
      expect(await standard).toContain(DASHBOARD_TEXTS[language].honestyNone);
    }
    expect(page).toContain('2 pacientes en ambos lados de alguna de las 6 particiones.');
    expect(page).toContain('2 patients on both sides of any of the 6 splits.');
  });

  it('warns loudly of a run on shuffled labels, and names no champion of it', async () => {
    const shuffled = await rendered({ run: { ...run, shuffledLabels: true } });
    for (const texts of Object.values(DASHBOARD_TEXTS)) {
      expect(shuffled).toContain(texts.shuffledTitle);
      expect(shuffled).not.toContain(texts.champion('SVM'));
    }
    expect(await standard).not.toContain(DASHBOARD_TEXTS.es.shuffledTitle);
  });

  it('says so where a part holds one grade only and a curve cannot be drawn', async () => {
    const models = run.models.map((model) => ({
      ...model,
      testScores: { patient: ['P-1', 'P-2'], low: [false, false], score: [0.1, 0.2], probability: [0.1, 0.2] },
    }));
    const page = await rendered({ run: { ...run, models } });
    expectSelfContained(page);
    expect(page.match(new RegExp(DASHBOARD_TEXTS.es.noCurve, 'g'))).toHaveLength(2);
  });

  it('states the WHO rule only where a grade was a WHO grade', async () => {
    const page = await standard;
    const given = await rendered({
      dataset: { ...dataset, gradesAsWritten: [{ written: 'LGG', grade: 'low', count: 20 }] },
    });
    for (const { mapping } of Object.values(REPORT_TEXTS)) {
      expect([page.includes(mapping.who), page.includes(mapping.given)]).toEqual([true, false]);
      expect([given.includes(mapping.who), given.includes(mapping.given)]).toEqual([false, true]);
    }
  });

  it('gives the same bytes for the same input', async () => {
    expect(await rendered({ run: exampleRun() })).toBe(await standard);
  });

  it('says the same things in both languages', () => {
    expectSameKeys(DASHBOARD_TEXTS.es, DASHBOARD_TEXTS.en);
    expectSameKeys(REPORT_TEXTS.es, REPORT_TEXTS.en);
  });
});
