import type { Prediction } from '@neurograde/contracts';
import { sha256 } from '../../bucket/putHashed.js';
import { valuesHasher } from '../../cohort/valuesHasher.js';
import type { NewPrediction } from '../../database/predictionRepository.js';
import { identity } from '../../identity/identity.js';
import type { Failed, GradedPatient } from './gradeFile.js';
import type { LoadedModel } from './LoadedModel.js';
import type { Serving } from './Serving.js';

export type PredictAnswer = Prediction | Failed;

/** What the predictions of one request or file come to: what is answered once it is stored, and what is stored. */
export interface PredictionRecords {
  /** In the order of the patients. */
  readonly answers: readonly PredictAnswer[];
  readonly rows: readonly NewPrediction[];
  /** The clinic's identifier of each pseudonym. */
  readonly identities: ReadonlyMap<string, string>;
}

/** Whose predictions, and of what. */
export interface RecordOptions {
  /** The patient where the file names none. */
  readonly unnamed: string;
  /** The delivered file, and the pack in which it is kept; undefined where values came without a file. */
  readonly file: { readonly sha256: string; readonly key: string } | undefined;
  /** Who asked. */
  readonly requester: string;
  pseudonymize(patientId: string): string;
}

/** Predictions as they are stored and answered. The id is made of model, patient and values, so that the same input to the same model is the same prediction. */
export function recordPredictions(
  { release, model }: Serving,
  graded: readonly (GradedPatient | Failed)[],
  { unnamed, file: delivered, requester, pseudonymize }: RecordOptions,
): PredictionRecords {
  const { modelId } = release;
  const hash = hasherOf(model);
  const identities = new Map<string, string>();
  const rows: NewPrediction[] = [];
  const answers = graded.map((one): PredictAnswer => {
    if ('problem' in one) return one;
    const clinicId = identity(one.patient ?? unnamed);
    const patient = pseudonymize(clinicId);
    identities.set(patient, clinicId);
    const featuresSha256 = hash(one.values);
    const id = `prediction-${sha256(JSON.stringify([modelId, patient, featuresSha256])).slice(0, 16)}`;
    const { file, line, probability, grade, threshold, conformal, datasetVersion, ...warnings } = one.answer;
    const common = { id, patient, line, probability, grade, threshold, conformal, datasetVersion };
    rows.push({
      ...common,
      releaseId: release.id,
      modelId,
      fileSha256: delivered?.sha256 ?? featuresSha256,
      fileKey: delivered?.key ?? null,
      featuresSha256,
      features: one.values,
      requester,
      warnings,
    });
    return { ...common, ...warnings, file, model: { id: modelId, name: model.artifact.name }, release: release.id };
  });
  return { answers, rows, identities };
}

/** The names are hashed once a model. */
const hashers = new WeakMap<LoadedModel, ReturnType<typeof valuesHasher>>();

function hasherOf(model: LoadedModel): ReturnType<typeof valuesHasher> {
  const known = hashers.get(model);
  if (known !== undefined) return known;
  const hasher = valuesHasher(model.artifact.features);
  hashers.set(model, hasher);
  return hasher;
}
