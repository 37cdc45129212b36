import { z } from 'zod';
import { failedPredictionSchema, predictionSchema } from '../responses/PredictResponse.js';
import { explainQuerySchema } from './PredictionRecords.js';

/** Wrong values that are told at most. */
const MOST_ISSUES = 20;

/** Values by feature, checked in one pass: there are hundreds a patient, and thousands of patients a minute. */
export const featureValuesSchema = z
  .custom<Readonly<Record<string, number | null>>>()
  .check((payload) => {
    const { value, issues } = payload as { readonly value: unknown; readonly issues: unknown[] };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      issues.push({ code: 'invalid_type', expected: 'object', input: value, path: [] });
      return;
    }
    for (const name in value) {
      const found = (value as Readonly<Record<string, unknown>>)[name];
      if (found === null || (typeof found === 'number' && Number.isFinite(found))) continue;
      issues.push({ code: 'invalid_type', expected: 'number', input: found, path: [name] });
      if (issues.length >= MOST_ISSUES) return;
    }
  })
  .meta({
    type: 'object',
    additionalProperties: { type: ['number', 'null'] },
    description: 'values by PyRadiomics key, such as `original_shape_Sphericity`; null where missing. Further features are fine.',
  });

/** As the clinic writes it. It is stored sealed; answers hold the pseudonym. */
const patientSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u)
  .describe('the patient’s identifier as the clinic writes it; kept sealed, and answered as a pseudonym');

export const patientFeaturesSchema = z
  .strictObject({ patient: patientSchema, features: featureValuesSchema })
  .meta({ id: 'PatientFeatures' });
export type PatientFeatures = z.infer<typeof patientFeaturesSchema>;

/** One patient, or several under `patients`. */
export const predictRequestSchema = z
  .strictObject({
    patient: patientSchema.optional(),
    features: featureValuesSchema.optional(),
    patients: z.array(patientFeaturesSchema).min(1).optional(),
  })
  .check((payload) => {
    const { patient, features, patients } = payload.value;
    const missing = (name: string, expected: string) =>
      payload.issues.push({ code: 'invalid_type', expected, input: undefined, path: [name] } as never);
    if (patients === undefined) {
      if (patient === undefined) missing('patient', 'string');
      if (features === undefined) missing('features', 'object');
    } else if (patient !== undefined || features !== undefined) {
      payload.issues.push({ code: 'unrecognized_keys', keys: ['patients'], input: payload.value, path: [] });
    }
  })
  .meta({
    id: 'PredictRequest',
    oneOf: [{ required: ['patient', 'features'] }, { required: ['patients'] }],
  });
export type PredictRequest = z.infer<typeof predictRequestSchema>;

export const predictQuerySchema = z.strictObject({
  model: z.enum(['champion', 'challenger']).default('champion').describe('which released model grades'),
  explain: explainQuerySchema,
});

/** In the order of the files and of the patients in them; one that cannot be graded says why, and the others go on. */
export const apiPredictResponseSchema = z
  .object({
    predictions: z.array(
      z.union([predictionSchema.meta({ id: 'Prediction' }), failedPredictionSchema.meta({ id: 'FailedPrediction' })]),
    ),
  })
  .meta({ id: 'PredictResponse' });
