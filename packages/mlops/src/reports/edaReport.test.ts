import { Matrix, RandomState } from '@neurograde/learn';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../artifacts/Dataset.js';
import { exploreDataset } from '../stages/process/eda/exploreDataset.js';
import { EDA_TEXTS, renderEdaReport } from './edaReport.js';
import { expectSameKeys, expectSelfContained } from './page/page.contract.js';

const HOSTILE = '<script>alert("x")</script>&\'';

function datasetOf(rows: number, columns: number): Dataset {
  const random = new RandomState(7);
  const low = Array.from({ length: rows }, (_, i) => i % 3 === 0);
  const X = new Matrix(rows, columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++)
      X.set(i, j, j === 3 ? Math.exp(3 * random.normal()) * 1e-6 : random.normal() + (low[i] ? j % 2 : 0));
  }
  X.set(0, 1, Number.NaN);
  const features = Array.from({ length: columns }, (_, j) => (j === 1 ? HOSTILE : `feature_${j}`));
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
    },
    features,
    foundFeatures: features,
    patients: low.map((_, i) => `${HOSTILE}${i}`),
    grades: low.map((isLow) => (isLow ? 'low' : 'high')),
    X,
  };
}

const dataset = datasetOf(30, 9);
const flow = { received: 2, refused: [{ file: HOSTILE, code: 'ingest.empty', text: { es: 'Vacío', en: 'Empty' } }], used: 1 };

describe('renderEdaReport', () => {
  it('is one file in both languages, without script, request or unescaped name', async () => {
    const page = await renderEdaReport(exploreDataset(dataset), dataset.summary, flow);
    expectSelfContained(page);
    expect(page).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;&#38;&#39;');
    for (const texts of Object.values(EDA_TEXTS)) expect(page).toContain(`<h1>${texts.title}</h1>`);
  });

  it('gives the same bytes for the same input', async () => {
    const render = () => renderEdaReport(exploreDataset(dataset), dataset.summary, flow);
    expect(await render()).toBe(await render());
  });

  it('holds every feature of a radiomics cohort in less than 3 MB', async () => {
    const wide = datasetOf(40, 724);
    const page = await renderEdaReport(exploreDataset(wide), wide.summary, flow);
    expect(page.match(/rowspan="3"/g)).toHaveLength(2 * 724);
    expect(page.length).toBeLessThan(3_000_000);
  });

  it('reports on a dataset of one grade, and on one of a single row', async () => {
    const oneGrade: Dataset = { ...dataset, grades: dataset.grades.map(() => 'low') };
    expectSelfContained(await renderEdaReport(exploreDataset(oneGrade), dataset.summary, flow));
    const oneRow = datasetOf(1, 2);
    expectSelfContained(await renderEdaReport(exploreDataset(oneRow), oneRow.summary, { received: 1, refused: [], used: 1 }));
  });

  it('says the same things in both languages', () => {
    expectSameKeys(EDA_TEXTS.es, EDA_TEXTS.en);
  });
});
