import { MODEL_ARTIFACT_FORMAT, type ModelArtifact, NeurogradeError, storedModelArtifactSchema } from '@neurograde/contracts';

/**
 * The artifact in bytes that were stored, of this release's layout or one before it, as one of the newest.
 *
 * @throws `predict.newer-model`; other errors for what is no artifact
 */
export function readModelArtifact(bytes: Uint8Array): ModelArtifact {
  const stored: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const { format } = Object(stored) as { format?: unknown };
  if (typeof format === 'number' && format > MODEL_ARTIFACT_FORMAT) {
    throw new NeurogradeError('predict.newer-model', { found: format, known: MODEL_ARTIFACT_FORMAT });
  }
  return storedModelArtifactSchema.parse(stored);
}
