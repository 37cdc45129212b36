import type { StoredPrediction } from '@neurograde/contracts';
import type { FoundPrediction } from '@neurograde/mlops/serving';

/** A prediction of the database as it is answered. */
export function storedPrediction(found: FoundPrediction): StoredPrediction {
  const { id, createdAt, patient, line, probability, grade, threshold, datasetVersion, fileSha256, featuresSha256, requester } =
    found;
  const warnings = found.warnings as Pick<StoredPrediction, 'outOfRange' | 'unlikeTraining' | 'imputed'>;
  return {
    id,
    at: createdAt.toISOString(),
    patient,
    line,
    probability,
    grade,
    threshold,
    conformal: found.conformal as StoredPrediction['conformal'],
    outOfRange: warnings.outOfRange,
    unlikeTraining: warnings.unlikeTraining,
    imputed: warnings.imputed,
    model: { id: found.modelId, name: found.modelName },
    release: found.releaseId,
    datasetVersion,
    fileSha256,
    featuresSha256,
    requester,
    outcome: found.outcome,
  };
}

export const STORED_EXAMPLE: StoredPrediction = {
  id: 'prediction-1a2b3c4d5e6f7a8b',
  at: '2026-03-14T09:26:53.589Z',
  patient: 'P-7QJ2M4XK9T0B',
  line: 1,
  probability: 0.12,
  grade: 'high',
  threshold: 0.41,
  conformal: 'high',
  outOfRange: 3,
  unlikeTraining: false,
  imputed: 1,
  model: { id: 'model-1a2b3c4d5e6f7a8b', name: 'svm' },
  release: 'release-1a2b3c4d5e6f7a8b',
  datasetVersion: 'dataset-1a2b3c4d5e6f',
  fileSha256: '0'.repeat(64),
  featuresSha256: '1'.repeat(64),
  requester: 'ana.ruiz',
  outcome: null,
};
