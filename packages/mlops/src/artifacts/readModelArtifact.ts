import type { ModelArtifact } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { isModelArtifact, MODEL_ARTIFACT_FORMAT } from '@neurograde/contracts/prediction';

/**
 * The artifact in bytes that were stored, of this release's layout or one before it, as one of the newest. The schemas are loaded for what is not seen at once to
 * be of the newest.
 *
 * @throws `predict.newer-model`; other errors for what is no artifact
 */
export async function readModelArtifact(bytes: Uint8Array): Promise<ModelArtifact> {
  const stored: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const { format } = Object(stored) as { format?: unknown };
  if (typeof format === 'number' && format > MODEL_ARTIFACT_FORMAT) {
    throw new NeurogradeError('predict.newer-model', { found: format, known: MODEL_ARTIFACT_FORMAT });
  }
  if (isModelArtifact(stored)) return stored;
  const { storedModelArtifactSchema } = await import('@neurograde/contracts');
  return storedModelArtifactSchema.parse(stored);
}
