import { sha256 } from '../bucket/putHashed.js';

/** What a file says that it is. */
export const KIND = 'neurograde-model';

/** A model's id, from the bytes of its artifact. */
export function modelIdOf(stored: Uint8Array): string {
  return `model-${sha256(stored).slice(0, 16)}`;
}

/**
 * A model as one JSON file that grades without a home: the artifact as it lies in the bucket, with its id and hash before it.
 *
 * @param stored the artifact's bytes
 */
export function writeModelFile(stored: Uint8Array): Uint8Array {
  const head = JSON.stringify({ kind: KIND, id: modelIdOf(stored), sha256: sha256(stored) });
  const text = new TextDecoder().decode(stored);
  return new TextEncoder().encode(`${head.slice(0, -1)},"artifact":${text}}\n`);
}
