import type { ModelArtifact } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { readModelArtifact } from '../artifacts/readModelArtifact.js';
import { sha256 } from '../bucket/putHashed.js';
import { KIND, modelIdOf } from './writeModelFile.js';

/**
 * The model in a file that `models export` wrote. Its hash is checked, so that a threshold or a tree that was changed by hand is noticed, and its schema; no
 * code is ever loaded.
 *
 * @param name as the file may be shown
 * @returns the artifact, and the bytes that it lies in a bucket as
 * @throws `model.not-a-model`, `model.changed`, `predict.newer-model`
 */
export async function readModelFile(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly id: string; readonly artifact: ModelArtifact; readonly stored: Uint8Array }> {
  const refuse = (cause?: unknown) => new NeurogradeError('model.not-a-model', { file: name }, { cause });
  let file: { kind?: unknown; id?: unknown; sha256?: unknown; artifact?: unknown };
  try {
    file = Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw refuse(cause);
  }
  if (file.kind !== KIND || typeof file.artifact !== 'object') throw refuse();
  const stored = new TextEncoder().encode(JSON.stringify(file.artifact));
  if (sha256(stored) !== file.sha256 || modelIdOf(stored) !== file.id) throw new NeurogradeError('model.changed', { file: name });
  try {
    return { id: file.id, artifact: await readModelArtifact(stored), stored };
  } catch (cause) {
    if (cause instanceof NeurogradeError) throw cause;
    throw refuse(cause);
  }
}
