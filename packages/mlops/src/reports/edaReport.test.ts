import { Matrix, RandomState } from '@neurograde/learn';
import { PYRADIOMICS_FEATURES } from '@neurograde/radiomics';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../artifacts/Dataset.js';
import { exploreDataset } from '../stages/process/eda/exploreDataset.js';
import { EDA_TEXTS, renderEdaReport } from './edaReport.js';
import { LOCALES } from './page/Locale.js';
import { expectSameKeys, expectSelfContained } from './page/page.contract.js';
import { REPORT_TEXTS } from './reportTexts.js';

const HOSTILE = '<script>alert("x")</script>&\'';

/** As long as real ones: of 107 features on ten images. */
const LONG_NAMES = [
  'original',
  'squareroot',
  'gradient',
  'log-sigma-3-0-mm-3D',
  ...['LLH', 'LHL', 'HLL', 'HHL', 'HLH', 'LHH'].map((bands) => `wavelet-${bands}`),
].flatMap((image) => PYRADIOMICS_FEATURES.map((key) => key.replace('original', image)));

interface Shape {
  readonly names?: string[];
  /** Makes one feature three times another. */
  readonly repeated?: boolean;
}

function datasetOf(rows: number, columns: number, { names, repeated = false }: Shape = {}): Dataset {
  const random = new RandomState(7);
  const low = Array.from({ length: rows }, (_, i) => i % 3 === 0);
  const X = new Matrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++)
      X.set(i, j, j === 3 ? Math.exp(3 * random.normal()) * 1e-6 : random.normal() + (low[i] ? j % 2 : 0));
  }
  X.set(0, 1, Number.NaN);
  if (repeated) for (let i = 0; i < rows; i++) X.set(i, 5, 3 * X.get(i, 4));
  const features = names ?? Array.from({ length: columns }, (_, j) => (j === 1 ? HOSTILE : `feature_${j}`));
  return {
    summary: {
      version: 'v<1>',
      rows,
      counts: { low: low.filter(Boolean).length, high: low.filter((value) => !value).length },
      features: columns + 1,
      usableFeatures: columns,
      dropped: [{ column: HOSTILE, reason: 'constant' }],
      missingCells: 1,
      unreadableCells: [{ feature: HOSTILE, count: 1, example: HOSTILE }],
      gradeMapping: 'brats',
      gradesAsWritten: [{ written: HOSTILE, grade: 'low', count: 1 }],
    },
    features,
    foundFeatures: features,
    patients: low.map((_, i) => `${HOSTILE}${i}`),
    grades: low.map((isLow) => (isLow ? 'low' : 'high')),
    X,
  };
}

const dataset = datasetOf(30, 9);
const flow = {
  received: 2,
  refused: [{ file: HOSTILE, code: 'ingest.empty', text: { es: 'Vacío', en: 'Empty' } }],
  used: 1,
  warnings: [{ file: HOSTILE, code: 'process.same-values', text: { es: 'Repetido', en: 'Repeated' } }],
};

describe('renderEdaReport', () => {
  it('is one file in both languages, without script, request or unescaped name', async () => {
    const page = await renderEdaReport(exploreDataset(dataset), dataset.summary, flow);
    expectSelfContained(page);
    expect(page).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;&#38;&#39;');
    for (const texts of Object.values(EDA_TEXTS)) expect(page).toContain(`<h1>${texts.title}</h1>`);
  });

  it('shows what a person should look at, and the WHO rule only where a grade was a WHO grade', async () => {
    const page = await renderEdaReport(exploreDataset(dataset), dataset.summary, flow);
    expect(page).toContain(EDA_TEXTS.es.warningsTable);
    expect(page).toContain('Repeated');
    const who = { ...dataset.summary, gradesAsWritten: [{ written: 'WHO III', grade: 'low' as const, count: 30 }] };
    const other = await renderEdaReport(exploreDataset(dataset), who, { ...flow, warnings: [] });
    expect(other).not.toContain(EDA_TEXTS.es.warningsTable);
    for (const { mapping } of Object.values(REPORT_TEXTS)) {
      expect([page.includes(mapping.brats), page.includes(mapping.given)]).toEqual([false, true]);
      expect([other.includes(mapping.brats), other.includes(mapping.given)]).toEqual([true, false]);
    }
  });

  it('says what changed since the version before, where there is one', async () => {
    const sample = { count: 3, median: 1.5 };
    const changes = {
      from: 'ds-before',
      to: 'v<1>',
      patients: { added: ['P-NEW1', 'P-NEW2'], removed: [], changed: [], unchanged: 28 },
      grades: { from: { low: 9, high: 19 }, to: { low: 10, high: 20 }, changed: 0 },
      columns: { added: [HOSTILE], removed: [], nowUsable: [], nowUnusable: [] },
      settings: [{ name: 'features', from: 'majority', to: 'union' }],
      shift: {
        compared: 'new-rows' as const,
        features: [
          { feature: 'feature_2', before: sample, after: { ...sample, median: 9.75 }, statistic: 0.8, p: 0.001, q: 0.002 },
        ],
      },
    };
    const page = await renderEdaReport(exploreDataset(dataset), dataset.summary, flow, changes);
    expectSelfContained(page);
    for (const shown of ['ds-before', '9 → 10', '19 → 20', '9.75', '9,75', 'majority', EDA_TEXTS.en.changesColumns.added]) {
      expect(page).toContain(shown);
    }
    const first = await renderEdaReport(exploreDataset(dataset), dataset.summary, flow);
    expect(first).not.toContain(EDA_TEXTS.en.changes);
  });

  it('gives the same bytes for the same input', async () => {
    const render = () => renderEdaReport(exploreDataset(dataset), dataset.summary, flow);
    expect(await render()).toBe(await render());
  });

  it('holds 1,000 features, with what each means, in less than 5 MB', async () => {
    const wide = datasetOf(60, 1000, { names: LONG_NAMES.slice(0, 1000) });
    const page = await renderEdaReport(exploreDataset(wide), wide.summary, flow);
    expect(page.match(/rowspan="3"/g)).toHaveLength(2 * 1000);
    for (const part of ['Cuánto mide', 'How long the second axis', 'wavelet-LLH']) expect(page).toContain(part);
    expect(new TextEncoder().encode(page).length).toBeLessThan(5_000_000);
  });

  it('shows the numbers that the JSON holds', async () => {
    const exploration = exploreDataset(dataset);
    const page = await renderEdaReport(exploration, dataset.summary, flow);
    const { feature, association, all } = exploration.features[exploration.ranking[0]!]!;
    const { hedgesG, rankBiserial } = association!;
    for (const locale of Object.values(LOCALES)) {
      const cells = [association!.auc, rankBiserial, hedgesG!].map((value) => `<td>${locale.fixed(value, 2)}`).join('');
      expect(page).toContain(`<th class="k" scope="row">${feature}${cells}`);
      expect(page).toContain(`<td>${locale.number(all.skewness)}<td>${locale.number(all.kurtosis)}<td>${locale.number(all.w)}`);
    }
    const { clusters } = exploreDataset(datasetOf(30, 9, { repeated: true })).correlation;
    expect(clusters).toMatchObject([{ members: ['feature_4', 'feature_5'] }]);
  });

  it('reports on a dataset of one grade, and on one of a single row', async () => {
    const oneGrade: Dataset = { ...dataset, grades: dataset.grades.map(() => 'low') };
    expectSelfContained(await renderEdaReport(exploreDataset(oneGrade), dataset.summary, flow));
    const oneRow = datasetOf(1, 2);
    expectSelfContained(
      await renderEdaReport(exploreDataset(oneRow), oneRow.summary, { received: 1, refused: [], used: 1, warnings: [] }),
    );
  });

  it('says the same things in both languages', () => {
    expectSameKeys(EDA_TEXTS.es, EDA_TEXTS.en);
  });
});
