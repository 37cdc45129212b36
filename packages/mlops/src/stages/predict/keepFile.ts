import type { Bucket } from '../../bucket/Bucket.js';
import { putHashed, sha256 } from '../../bucket/putHashed.js';
import type { Seal } from '../../identity/Seal.js';
import { sealOriginal, writePack } from '../../originals/pack.js';

/** Keeps a delivered file, sealed: before its predictions, so that none is stored whose file is lost. */
export async function keepFile(bucket: Bucket, seal: Seal, content: Uint8Array): Promise<{ sha256: string; key: string }> {
  const hash = sha256(content);
  const pack = writePack([sealOriginal({ sha256: hash, content }, seal)]);
  return { sha256: hash, key: await putHashed(bucket, 'predicted', pack, 'pack') };
}
